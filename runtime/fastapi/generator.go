package fastapi

import (
	"context"
	"iter"
	"reflect"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// generator drives what yields in any of the forms that a Python generator takes in Go.
type generator interface {
	// next runs to the next yield; ok is false at the end.
	next(ctx context.Context) (v any, ok bool, err error)
	// throw raises err where the generator waits, and gives what comes out: nil when it was handled.
	throw(ctx context.Context, err error) error
	close(ctx context.Context)
}

// newGenerator finds the form of x: an iterator function, a generator object, an async generator, or an iterable.
func newGenerator(x any) generator {
	if g, ok := x.(generator); ok {
		return g
	}
	if g := generatorOf(x); g != nil {
		return g
	}
	it := py.Iter(x)
	return &threadGenerator{step: func() (any, bool, error) {
		v, ok := it.Next()
		return v, ok, nil
	}}
}

// generatorOf is newGenerator for values that may be no generators: then it gives nil.
func generatorOf(x any) generator {
	v := reflect.ValueOf(x)
	if !v.IsValid() {
		return nil
	}
	t := v.Type()
	switch {
	case t.Kind() == reflect.Func && t.NumIn() == 1 && t.NumOut() == 0 && t.In(0).Kind() == reflect.Func:
		return newSeqGenerator(v)
	case v.MethodByName("ANext").IsValid():
		return &asyncGenerator{v}
	case v.MethodByName("Resume").IsValid():
		return newObjectGenerator(v)
	case v.MethodByName("Enter").IsValid() && v.MethodByName("Exit").IsValid():
		return &managed{obj: v}
	}
	return nil
}

// item is what one yield gives.
type item struct {
	v   any
	err error
}

// seqGenerator drives an iter.Seq2[T, error], on the event loop.
type seqGenerator struct {
	pull func() (item, bool)
	stop func()
}

func newSeqGenerator(seq reflect.Value) generator {
	yieldType := seq.Type().In(0)
	pull, stop := iter.Pull(func(yield func(item) bool) {
		seq.Call([]reflect.Value{reflect.MakeFunc(yieldType, func(args []reflect.Value) []reflect.Value {
			it := item{v: args[0].Interface()}
			if len(args) > 1 {
				it.err, _ = args[1].Interface().(error)
			}
			return []reflect.Value{reflect.ValueOf(yield(it))}
		})})
	})
	if yieldType.NumIn() == 1 { // an iter.Seq comes from a plain generator
		return &threadGenerator{stop: stop, step: func() (any, bool, error) {
			it, ok := pull()
			return it.v, ok, nil
		}}
	}
	return &seqGenerator{pull, stop}
}

func (g *seqGenerator) next(context.Context) (v any, ok bool, err error) {
	tryErr := py.Try(func() error {
		var it item
		it, ok = g.pull()
		v, err = it.v, it.err
		return nil
	})
	if tryErr != nil {
		err = tryErr
	}
	return v, ok && err == nil, err
}

// throw ends the generator, so that its deferred code runs: an iterator function cannot catch exceptions at its yield.
func (g *seqGenerator) throw(_ context.Context, err error) error {
	g.stop()
	return err
}

func (g *seqGenerator) close(context.Context) { g.stop() }

// threadGenerator drives a plain generator: each step runs in a worker thread, as iterate_in_threadpool does.
type threadGenerator struct {
	step  func() (any, bool, error)
	raise func(err error) error
	stop  func()
}

func (g *threadGenerator) next(ctx context.Context) (any, bool, error) {
	ok := false
	v, err := RunInThreadpool(ctx, func(context.Context) (v any, err error) {
		tryErr := py.Try(func() error {
			v, ok, err = g.step()
			return nil
		})
		if tryErr != nil {
			err = tryErr
		}
		return v, err
	})
	return v, ok && err == nil, err
}

func (g *threadGenerator) throw(ctx context.Context, err error) error {
	if g.raise == nil {
		g.close(ctx)
		return err
	}
	_, out := RunInThreadpool(ctx, func(context.Context) (any, error) { return nil, g.raise(err) })
	return out
}

func (g *threadGenerator) close(context.Context) {
	if g.stop != nil {
		g.stop()
	}
}

// newObjectGenerator drives a *py.Generator[T].
func newObjectGenerator(v reflect.Value) generator {
	resume := func(thrown error) (any, bool, error) {
		in := []reflect.Value{reflect.Zero(anyType), reflect.Zero(errorType)}
		if thrown != nil {
			in[1] = reflect.ValueOf(&thrown).Elem()
		}
		out := v.MethodByName("Resume").Call(in)
		err, _ := out[2].Interface().(error)
		return out[0].Interface(), out[1].Bool(), err
	}
	return &threadGenerator{
		step: func() (any, bool, error) { return resume(nil) },
		raise: func(err error) error {
			_, more, out := resume(err)
			if more {
				return py.RuntimeError.New("generator didn't stop after throw()")
			}
			return out
		},
		stop: func() { v.MethodByName("Close").Call(nil) },
	}
}

// asyncGenerator drives an *asyncio.AsyncGenerator[T].
type asyncGenerator struct{ v reflect.Value }

func (g *asyncGenerator) next(ctx context.Context) (any, bool, error) {
	v, err := callGo(g.v.MethodByName("ANext"), []reflect.Value{reflect.ValueOf(ctx)})
	if err != nil && py.Is(err, py.StopAsyncIteration) {
		return nil, false, nil
	}
	return v, err == nil, err
}

func (g *asyncGenerator) throw(ctx context.Context, err error) error {
	_, out := callGo(g.v.MethodByName("AThrow"), []reflect.Value{reflect.ValueOf(ctx), reflect.ValueOf(&err).Elem()})
	switch {
	case out == nil:
		return py.RuntimeError.New("generator didn't stop after athrow()")
	case py.Is(out, py.StopAsyncIteration):
		return nil
	}
	return out
}

func (g *asyncGenerator) close(ctx context.Context) {
	callGo(g.v.MethodByName("AClose"), []reflect.Value{reflect.ValueOf(ctx)})
}

// managed drives an async context manager with the methods Enter(ctx) (T, error) and Exit(ctx, err) error.
type managed struct {
	obj  reflect.Value
	left bool
}

func (m *managed) next(ctx context.Context) (any, bool, error) {
	if m.left {
		return nil, false, m.exit(ctx, nil)
	}
	m.left = true
	v, err := callGo(m.obj.MethodByName("Enter"), []reflect.Value{reflect.ValueOf(ctx)})
	return v, err == nil, err
}

func (m *managed) throw(ctx context.Context, err error) error { return m.exit(ctx, err) }

func (m *managed) exit(ctx context.Context, err error) error {
	_, out := callGo(m.obj.MethodByName("Exit"), []reflect.Value{reflect.ValueOf(ctx), reflect.ValueOf(&err).Elem()})
	return out
}

func (m *managed) close(context.Context) {}

// enter runs a context manager made of a generator to its yield.
func enter(ctx context.Context, g generator) (any, error) {
	v, ok, err := g.next(ctx)
	if err == nil && !ok {
		err = py.RuntimeError.New("generator didn't yield")
	}
	return v, err
}

// leaveAll is leave for several, the last first.
func leaveAll(ctx context.Context, all []generator, err error) error {
	for _, g := range slices.Backward(all) {
		err = leave(ctx, g, err)
	}
	return err
}

// leave runs it to its end; err is the exception that the block raised, and the result the one to raise on.
func leave(ctx context.Context, g generator, err error) error {
	if err != nil {
		return g.throw(ctx, err)
	}
	_, ok, err := g.next(ctx)
	if err == nil && ok {
		g.close(ctx)
		return py.RuntimeError.New("generator didn't stop")
	}
	return err
}
