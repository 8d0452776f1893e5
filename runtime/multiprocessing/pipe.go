package multiprocessing

import (
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// connection is one end of a pipe. The interpreter lock guards it.
type connection struct {
	in           []any
	arrived      threading.Waiters
	other        *connection
	closed       bool
	reads, sends bool
}

// PyClass returns multiprocessing.connection.Connection.
func (*connection) PyClass() *py.Class { return connectionType }

var connectionType *py.Class

func newPipe(duplex bool) any {
	a, b := &connection{reads: true, sends: duplex}, &connection{reads: duplex, sends: true}
	a.other, b.other = b, a
	return py.Tuple{a, b}
}

func (c *connection) check(may bool, what string) {
	if c.closed {
		panic(py.OSError.New("handle is closed"))
	}
	if !may {
		panic(py.OSError.New("connection is " + what + "-only"))
	}
}

func (c *connection) send(x any) {
	c.check(c.sends, "read")
	if c.other.closed {
		panic(py.BrokenPipeError.New(32, "Broken pipe"))
	}
	c.other.in = append(c.other.in, x)
	c.other.arrived.Wake(1)
}

func (c *connection) recv() any {
	c.check(c.reads, "write")
	for len(c.in) == 0 {
		if c.other.closed {
			panic(py.EOFError.New())
		}
		c.arrived.Wait(interp.Forever, "a message in a pipe")
	}
	x := c.in[0]
	c.in = c.in[1:]
	return x
}

func (c *connection) poll(timeout any) bool {
	c.check(c.reads, "write")
	if timeout == nil || py.Gt(timeout, 0) {
		for end := threading.Deadline(timeout); len(c.in) == 0 && !c.other.closed; {
			if !c.arrived.Wait(end, "a message in a pipe") {
				break
			}
		}
	}
	interp.Breathe()
	return len(c.in) > 0 || c.other.closed
}

func (c *connection) shut() {
	c.closed = true
	c.other.arrived.Wake(-1)
}

func makeConnectionClass() {
	of := func(self any) *connection { return self.(*connection) }
	connectionType = lib.Class[connection]("multiprocessing.connection", "Connection", nil, py.Methods{
		"send":         lib.M("obj", func(self any, a []any) any { of(self).send(transfer(a[0])); return nil }),
		"recv":         lib.M("", func(self any, _ []any) any { return of(self).recv() }),
		"send_bytes":   lib.M("buf", func(self any, a []any) any { of(self).send(lib.BytesArg(a[0])); return nil }),
		"recv_bytes":   lib.M("", func(self any, _ []any) any { return of(self).recv() }),
		"poll":         lib.M("timeout=0.0", func(self any, a []any) any { return of(self).poll(a[0]) }),
		"close":        lib.M("", func(self any, _ []any) any { of(self).shut(); return nil }),
		"closed":       lib.Prop(func(self any) any { return of(self).closed }),
		"readable":     lib.Prop(func(self any) any { return of(self).reads }),
		"writable":     lib.Prop(func(self any) any { return of(self).sends }),
		"__enter__":    lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":     lib.M("*exc", func(self any, _ []any) any { of(self).shut(); return nil }),
		"__deepcopy__": lib.M("memo", func(self any, _ []any) any { return self }),
	})
}
