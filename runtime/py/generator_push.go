package py

import "runtime"

// A generator that nothing but one loop refers to needs no coroutine: its body runs on the stack of the loop and calls the loop's body
// at each yield, as a Go iterator does. What leaves the loop early is held until the body has been closed, so that the body sees
// GeneratorExit, and nothing of the loop's own exceptions.

// ignoredExit unwinds a body that yields again after GeneratorExit.
type ignoredExit struct{}

// pusher is the loop's end of a generator that is pushed.
type pusher[Y any] struct {
	core   *generatorCore[Y]
	yield  func(Y) bool
	left   bool // the loop has been left: the body is being closed
	failed any  // the panic that left it
}

// rangeOver runs the whole body and calls yield for each value.
func (c *generatorCore[Y]) rangeOver(yield func(Y) bool) {
	p := &pusher[Y]{core: c, yield: yield}
	c.y.gen = c
	c.y.push = p.push
	c.state = running
	enterCounted(&pushed)
	defer pushed.Add(-1)
	ignored := p.run()
	err := c.err
	c.finish()
	switch {
	case ignored:
		ignore(c, RuntimeError.New("generator ignored GeneratorExit"))
	case err == nil || p.left && Is(err, GeneratorExit):
	case p.left:
		ignore(c, convertStop(err))
	default:
		panic(convertStop(err))
	}
	if p.failed != nil {
		panic(p.failed)
	}
}

// run runs the body to its end; ignored tells that it would not be closed.
func (p *pusher[Y]) run() (ignored bool) {
	c := p.core
	defer func() {
		if r := recover(); r != nil {
			if _, ignored = r.(ignoredExit); !ignored {
				panic(r)
			}
		}
	}()
	c.err = Try(func() (err error) {
		c.ret, err = c.body(&c.y)
		return err
	})
	return false
}

// push gives one value to the loop.
func (p *pusher[Y]) push(v Y) bool {
	if p.left {
		panic(ignoredExit{})
	}
	p.core.state = suspended
	p.visit(v)
	p.core.state = running
	if p.left {
		p.core.y.thrown = GeneratorExit.New()
	}
	return true
}

// visit runs the loop's body. A panic of it is no concern of the generator's body.
func (p *pusher[Y]) visit(v Y) {
	p.left = true
	defer func() {
		if r := recover(); r != nil {
			p.failed = held(r)
		}
	}()
	p.left = !p.yield(v)
}

// held is a panic as it can be raised again elsewhere: a failure of Go's runtime as the exception that it stands for, which knows where
// it happened.
func held(r any) any {
	if failure, ok := r.(runtime.Error); ok {
		if e := fromRuntime(failure); e != nil {
			e.(BaseException).exception().captureStack(3)
			return e
		}
	}
	return r
}
