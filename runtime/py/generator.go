package py

import (
	"iter"
	"runtime"
)

// Generator is a generator object whose values have type Y. It runs on a coroutine that starts with the first value and
// ends with the last.
type Generator[Y any] struct {
	core  *generatorCore[Y]
	class *Class // of what it stands for, where that is no generator: zip, map, ...
}

// generatorCore is what the coroutine itself refers to. It does not know the Generator, so that one that the program has
// dropped in its middle can be found out and closed.
type generatorCore[Y any] struct {
	name     string
	body     func(y *Yielder[Y]) (any, error)
	y        Yielder[Y]
	next     func() (Y, bool)
	stop     func()
	state    generatorState
	ret      any
	err      error
	failure  error // of one step, behind which the body goes on
	delegate any   // what yield from delegates to: gi_yieldfrom
	link     unfinished
}

type generatorState uint8

const (
	created generatorState = iota
	suspended
	running
	closed
)

// Yielder is what the body of a generator yields through.
type Yielder[Y any] struct {
	push   func(Y) bool
	sent   any
	thrown error
	gen    *generatorCore[Y]
}

// NewGenerator makes a generator; its body runs from the first Next, Send or iteration on. ret is the return value, which
// StopIteration carries.
func NewGenerator[Y any](name string, body func(y *Yielder[Y]) (ret any, err error)) *Generator[Y] {
	closeDropped()
	return &Generator[Y]{core: &generatorCore[Y]{name: name, body: body}}
}

// Yield gives one value to the consumer and waits: yield v. The result is what the consumer sends, or the exception that
// it throws in (GeneratorExit when it closes the generator), which the body returns after its finally blocks.
func (y *Yielder[Y]) Yield(v Y) (sent any, err error) {
	y.push(v)
	sent, err = y.sent, y.thrown
	y.sent, y.thrown = nil, nil
	return sent, err
}

// Resume is the one primitive under next, send, throw and close: it runs the body to its next yield. ok is false when the
// body ended; then err is its exception, if any, and Returned its result.
func (g *Generator[Y]) Resume(sent any, thrown error) (v Y, ok bool, err error) {
	if g.core.state == created && thrown == nil {
		runtime.AddCleanup(g, (*generatorCore[Y]).drop, g.core)
	}
	v, ok, err = g.core.resume(sent, thrown)
	runtime.KeepAlive(g)
	return v, ok, err
}

func (c *generatorCore[Y]) resume(sent any, thrown error) (v Y, ok bool, err error) {
	switch c.state {
	case running:
		return v, false, ValueError.New("generator already executing")
	case closed:
		return v, false, thrown
	case created:
		if thrown != nil {
			c.finish()
			return v, false, thrown
		}
		if sent != nil {
			return v, false, TypeError.New("can't send non-None value to a just-started generator")
		}
		c.start()
	}
	enterResume()
	c.y.sent, c.y.thrown = sent, thrown
	c.state = running
	v, ok = c.next()
	leaveResume()
	if ok {
		c.state = suspended
		if err, c.failure = c.failure, nil; err != nil {
			if Is(err, StopIteration) {
				err = nil
			}
			return v, false, err
		}
		return v, true, nil
	}
	err = c.err
	c.finish()
	if err != nil {
		ExtendTraceback(err, 2)
		err = convertStop(err)
	}
	return v, false, err
}

func (c *generatorCore[Y]) start() {
	c.y.gen = c
	c.link.add(c)
	c.next, c.stop = iter.Pull(func(push func(Y) bool) {
		c.y.push = push
		c.err = Try(func() (err error) {
			c.ret, err = c.body(&c.y)
			return err
		})
	})
}

func (c *generatorCore[Y]) finish() {
	c.state = closed
	c.body, c.next, c.err, c.delegate = nil, nil, nil, nil
	if c.stop != nil {
		c.stop()
		c.stop = nil
		c.link.remove()
	}
}

// close raises GeneratorExit where the body stands.
func (c *generatorCore[Y]) close() (any, error) {
	if c.state == created || c.state == closed {
		c.finish()
		return nil, nil
	}
	_, ok, err := c.resume(nil, GeneratorExit.New())
	switch {
	case ok:
		return nil, RuntimeError.New("generator ignored GeneratorExit")
	case err == nil:
		return c.ret, nil
	case Is(err, GeneratorExit, StopIteration):
		return nil, nil
	}
	return nil, err
}

// convertStop turns a StopIteration that leaves a generator's body into RuntimeError (PEP 479).
func convertStop(err error) error {
	if !Is(err, StopIteration) {
		return err
	}
	e := RuntimeError.New("generator raised StopIteration")
	e.(BaseException).exception().SetContext(err)
	return RaiseFrom(e, err)
}

// Next gives the next value, or false at the end; an exception of the body panics.
func (g *Generator[Y]) Next() (Y, bool) {
	v, ok, err := g.Resume(nil, nil)
	if err != nil {
		panic(err)
	}
	return v, ok
}

// Advance is next(g): the next value, or StopIteration with the return value.
func (g *Generator[Y]) Advance() (Y, error) { return g.Send(nil) }

// NextOr is next(g, d): the next value, or d at the end; an exception of the body panics.
func (g *Generator[Y]) NextOr(d Y) Y {
	if v, ok := g.Next(); ok {
		return v
	}
	return d
}

// Send is g.send(v): the next value, or StopIteration with the return value.
func (g *Generator[Y]) Send(v any) (Y, error) {
	y, ok, err := g.Resume(v, nil)
	if !ok && err == nil {
		err = g.stopIteration()
	}
	return y, err
}

// Throw is g.throw(err).
func (g *Generator[Y]) Throw(err error) (Y, error) {
	y, ok, err := g.Resume(nil, err)
	if !ok && err == nil {
		err = g.stopIteration()
	}
	return y, err
}

// SeqGenerator makes a generator of a sequence, for an iterator that is kept: where it has stopped, it goes on. name is
// what it is called in its repr: genexpr for a generator expression.
func SeqGenerator[Y any](name string, seq iter.Seq[Y]) *Generator[Y] {
	return NewGenerator(name, func(y *Yielder[Y]) (any, error) { return nil, y.YieldAll(seq) })
}

// KeptIterator is SeqGenerator for an iterator of another class, such as ZipType.
func KeptIterator[Y any](class *Class, seq iter.Seq[Y]) *Generator[Y] {
	g := SeqGenerator("", seq)
	g.class = class
	return g
}

// Close is g.close(): it raises GeneratorExit at the yield where the body stands and gives the body's return value.
func (g *Generator[Y]) Close() (any, error) { return g.core.close() }

// Returned is the return value of a generator that has ended.
func (g *Generator[Y]) Returned() any { return g.core.ret }

// Running reports whether the body runs right now: g.gi_running.
func (g *Generator[Y]) Running() bool { return g.core.state == running }

func (g *Generator[Y]) returned() any {
	ret := g.core.ret
	g.core.ret = nil // only the StopIteration of the end itself carries it
	return ret
}

func (g *Generator[Y]) stopIteration() error {
	if v := g.returned(); v != nil {
		return StopIteration.New(ToAny(v))
	}
	return StopIteration.New()
}

// All ranges over the values that are left and leaves the generator open when the loop breaks off.
func (g *Generator[Y]) All() iter.Seq[Y] {
	return func(yield func(Y) bool) {
		for {
			v, ok := g.Next()
			if !ok || !yield(v) {
				return
			}
		}
	}
}

// Owned ranges over the values of a generator that nothing but the loop refers to: it is closed when the loop breaks off.
func (g *Generator[Y]) Owned() iter.Seq[Y] {
	return func(yield func(Y) bool) {
		if g.core.state == created {
			g.core.rangeOver(yield)
			return
		}
		defer closeIgnoring(g.core)
		for v := range g.All() {
			if !yield(v) {
				return
			}
		}
	}
}
