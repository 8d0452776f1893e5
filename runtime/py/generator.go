package py

import (
	"iter"
)

// Generator is a generator object whose values have type Y. It runs on a coroutine that starts with the first value and
// ends with the last; one that is dropped before its end should be closed, or its finally blocks never run.
type Generator[Y any] struct {
	name     string
	body     func(y *Yielder[Y]) (any, error)
	y        Yielder[Y]
	next     func() (Y, bool)
	stop     func()
	state    generatorState
	ret      any
	err      error
	delegate any // what yield from delegates to: gi_yieldfrom
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
	gen    *Generator[Y]
}

// NewGenerator makes a generator; its body runs from the first Next, Send or iteration on. ret is the return value, which
// StopIteration carries.
func NewGenerator[Y any](name string, body func(y *Yielder[Y]) (ret any, err error)) *Generator[Y] {
	return &Generator[Y]{name: name, body: body}
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
	switch g.state {
	case running:
		return v, false, ValueError.New("generator already executing")
	case closed:
		return v, false, thrown
	case created:
		if thrown != nil {
			g.finish()
			return v, false, thrown
		}
		if sent != nil {
			return v, false, TypeError.New("can't send non-None value to a just-started generator")
		}
		g.start()
	}
	g.y.sent, g.y.thrown = sent, thrown
	g.state = running
	v, ok = g.next()
	if ok {
		g.state = suspended
		return v, true, nil
	}
	err = g.err
	g.finish()
	if err != nil {
		ExtendTraceback(err, 1)
		err = convertStop(err)
	}
	return v, false, err
}

func (g *Generator[Y]) start() {
	g.y.gen = g
	g.next, g.stop = iter.Pull(func(push func(Y) bool) {
		g.y.push = push
		g.err = Try(func() (err error) {
			g.ret, err = g.body(&g.y)
			return err
		})
	})
}

func (g *Generator[Y]) finish() {
	g.state = closed
	g.body, g.next, g.err, g.delegate = nil, nil, nil, nil
	if g.stop != nil {
		g.stop()
		g.stop = nil
	}
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

// Close is g.close(): it raises GeneratorExit at the yield where the body stands and gives the body's return value.
func (g *Generator[Y]) Close() (any, error) {
	if g.state == created || g.state == closed {
		g.finish()
		return nil, nil
	}
	_, ok, err := g.Resume(nil, GeneratorExit.New())
	switch {
	case ok:
		return nil, RuntimeError.New("generator ignored GeneratorExit")
	case err == nil:
		return g.ret, nil
	case Is(err, GeneratorExit, StopIteration):
		return nil, nil
	}
	return nil, err
}

// Returned is the return value of a generator that has ended.
func (g *Generator[Y]) Returned() any { return g.ret }

func (g *Generator[Y]) returned() any {
	ret := g.ret
	g.ret = nil // only the StopIteration of the end itself carries it
	return ret
}

func (g *Generator[Y]) stopIteration() error {
	if v := g.returned(); v != nil {
		return StopIteration.New(v)
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
		defer func() {
			if _, err := g.Close(); err != nil {
				panic(err)
			}
		}()
		for {
			v, ok := g.Next()
			if !ok || !yield(v) {
				return
			}
		}
	}
}
