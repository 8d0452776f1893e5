package threading

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// LocalType is the class threading.local.
var LocalType *py.Class

// local is the data behind a threading.local: an object for each thread, and how classes of the program fill new ones.
type local struct {
	objects map[*interp.Thread]*py.Instance
	args    []any
	kw      []py.KV
}

// of gives the object that holds the calling thread's attributes; a class of the program has its __init__ called for it.
func (l *local) of(self *py.Instance) *py.Instance {
	me := interp.Current()
	o := l.objects[me]
	if o == nil {
		o = py.NewInstance(py.ObjectType)
		l.objects[me] = o
		if c := self.PyClass(); c != LocalType && py.HasAttr(c, "__init__") {
			_, err := py.CallKw(me.Ctx, py.GetAttr(c, "__init__"), append([]any{self}, l.args...), l.kw)
			py.Check(err)
		}
	}
	return o
}

func makeLocalClass() {
	c := py.NewClass("_thread", "_local", py.ObjectType)
	c.Dotted = true
	LocalType = c
	c.ConstructBy(func(_ context.Context, cls *py.Class, args []any, kw []py.KV) (any, error) {
		o := py.NewInstance(cls)
		l := &local{objects: map[*interp.Thread]*py.Instance{}, args: args, kw: kw}
		o.Value = py.Home(func() *py.Instance { return l.of(o) })
		l.objects[interp.Current()] = py.NewInstance(py.ObjectType)
		return o, nil
	})
}
