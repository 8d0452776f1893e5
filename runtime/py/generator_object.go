package py

import (
	"context"
	"fmt"
)

// PyClass returns generator, or the class of the iterator that is kept.
func (g *Generator[Y]) PyClass() *Class {
	if g.class != nil {
		return g.class
	}
	return GeneratorType
}

// PyRepr is <generator object name at 0x...>.
func (g *Generator[Y]) PyRepr() string {
	if g.class != nil {
		return DefaultRepr(g)
	}
	return fmt.Sprintf("<generator object %s at 0x%012x>", g.core.name, Address(g))
}

// AnyIterator iterates a typed generator in the floor.
func (g *Generator[Y]) AnyIterator() Iterator {
	if it, ok := any(g).(Iterator); ok {
		return it
	}
	return &typedIterator[Y]{g}
}

type typedIterator[Y any] struct{ g *Generator[Y] }

// PyClass is the class of the generator.
func (it *typedIterator[Y]) PyClass() *Class { return it.g.PyClass() }

// Next gives the next value in its floor form.
func (it *typedIterator[Y]) Next() (any, bool) {
	v, ok := it.g.Next()
	if !ok {
		return nil, false
	}
	return ToAny(v), true
}

func (it *typedIterator[Y]) generator() any { return it.g }

// generatorObject is a generator of any value type, as its Python methods see it.
type generatorObject interface {
	resumeAny(sent any, thrown error) (any, error)
	Close() (any, error)
	describe() (name string, state generatorState, delegate any)
}

func (g *Generator[Y]) resumeAny(sent any, thrown error) (any, error) {
	v, ok, err := g.Resume(sent, thrown)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, g.stopIteration()
	}
	return ToAny(v), nil
}

func (g *Generator[Y]) describe() (string, generatorState, any) {
	return g.core.name, g.core.state, g.core.delegate
}

func loadGenerator(c *Class) {
	c.defineMethod("__iter__", "self, /", func(_ context.Context, args []any) (any, error) { return args[0], nil })
	c.defineMethod("__next__", "self, /", func(_ context.Context, args []any) (any, error) {
		if g, ok := args[0].(generatorObject); ok {
			return g.resumeAny(nil, nil)
		}
		return Next(args[0]), nil // an iterator of the library that goes by the name of a generator
	})
	c.defineMethod("send", "self, value, /", func(_ context.Context, args []any) (any, error) {
		return args[0].(generatorObject).resumeAny(args[1], nil)
	})
	c.defineMethod("throw", "self, type, value=None, traceback=None, /", func(ctx context.Context, args []any) (any, error) {
		return args[0].(generatorObject).resumeAny(nil, ThrownException(ctx, args[1], args[2]))
	})
	c.defineMethod("close", "self, /", func(_ context.Context, args []any) (any, error) {
		return args[0].(generatorObject).Close()
	})
	member := func(name string, get func(name string, state generatorState, delegate any) any) {
		c.DefineGetSet(name, func(x any) any { return get(x.(generatorObject).describe()) }, nil)
	}
	member("__name__", func(name string, _ generatorState, _ any) any { return lastPart(name) })
	member("__qualname__", func(name string, _ generatorState, _ any) any { return name })
	member("gi_running", func(_ string, state generatorState, _ any) any { return state == running })
	member("gi_suspended", func(_ string, state generatorState, _ any) any { return state == suspended })
	member("gi_yieldfrom", func(_ string, _ generatorState, delegate any) any { return delegate })
	member("gi_frame", func(name string, state generatorState, _ any) any {
		if state == closed {
			return nil
		}
		return &frameObject{frame: Frame{Func: lastPart(name)}}
	})
}

// ThrownException is what g.throw(x, value) throws: an instance, or a class with its argument.
func ThrownException(ctx context.Context, x, value any) error {
	c, ok := x.(*Class)
	if !ok || value == nil {
		if _, isErr := x.(error); !isErr && !ok {
			return TypeError.Newf("exceptions must be classes or instances deriving from BaseException, not %s", typeName(x))
		}
		return Raise(ctx, x)
	}
	if e, ok := value.(error); ok {
		return e
	}
	made, err := c.call(ctx, []any{value}, nil)
	if err != nil {
		return err
	}
	return Raise(ctx, made)
}
