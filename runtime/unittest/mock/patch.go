package mock

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// patched is what patch() and its kin give: a context manager that is a decorator too.
type patched struct {
	target func() any // gives the object whose attribute is replaced
	name   string     // of the attribute

	new, spec, specSet, autospec, callable any
	create                                 bool
	kw                                     []py.KV
	keyword                                bool       // the decorated function gets the mock by name: patch.multiple
	more                                   []*patched // the further places of patch.multiple

	// while it is in place
	original any
	local    bool // the original is the object's own
	holder   any
}

var patchedClass = lib.Class[patched]("unittest.mock", "_patch", nil, py.Methods{
	"start":     lib.M("", func(self any, _ []any) any { return start(self.(*patched)) }),
	"stop":      lib.M("", func(self any, _ []any) any { return stop(self.(*patched)) }),
	"__enter__": lib.M("", func(self any, _ []any) any { return self.(*patched).enter() }),
	"__exit__":  lib.M("*args", func(self any, _ []any) any { self.(*patched).exit(); return false }),
	"attribute": lib.Prop(func(self any) any { return self.(*patched).name }),
	"new":       lib.Prop(func(self any) any { return self.(*patched).new }),
})

// PyClass returns _patch.
func (*patched) PyClass() *py.Class { return patchedClass }

// PyEnter puts the mock in its place.
func (p *patched) PyEnter(context.Context) (v any, err error) {
	err = py.Try(func() error { v = p.enter(); return nil })
	return v, err
}

// PyExit puts back what stood there.
func (p *patched) PyExit(context.Context, error) (bool, error) {
	return false, py.Try(func() error { p.exit(); return nil })
}

// started are the patches that start() has put in place, for stopall.
var started []patcher

func start(p patcher) any {
	v := p.enter()
	started = append(started, p)
	return v
}

// stop takes a patch away again; one that was not started is left alone, and gives None.
func stop(p patcher) any {
	i := slices.Index(started, p)
	if i < 0 {
		return nil
	}
	started = slices.Delete(started, i, i+1)
	p.exit()
	return false
}

func stopAll() {
	for len(started) > 0 {
		stop(started[len(started)-1])
	}
}

// find looks up what stands in the place, and whether it is the object's own.
func (p *patched) find() {
	p.holder = p.target()
	p.original, p.local = Default, false
	if variable := p.variable(); variable != nil {
		p.original, p.local = *variable, true
	} else if v, ok := ownAttr(p.holder, p.name); ok {
		p.original, p.local = v, true
	} else {
		p.original = py.GetAttrOr(p.holder, p.name, Default)
	}
	if _, isModule := p.holder.(*py.Module); isModule && py.Builtin(p.name) != nil {
		p.create = true
	}
	if p.original == Default && !p.create {
		panic(py.AttributeError.Newf("%s does not have the attribute %s", py.Str(p.holder), py.Repr(p.name)))
	}
}

// ownAttr is x.__dict__[name].
func ownAttr(x any, name string) (any, bool) {
	if m, ok := x.(*py.Module); ok {
		return m.Get(name)
	}
	if _, isClass := x.(*py.Class); isClass && name == "__abstractmethods__" {
		return py.GetAttr(x, name), true // is not shown in the dict here
	}
	d := py.GetAttrOr(x, "__dict__", nil)
	if d == nil || !py.Contains(d, name) {
		return nil, false
	}
	return py.GetItem(d, name), true
}

// variable is the variable of the program that the patch replaces, if it is one.
func (p *patched) variable() *any {
	if p.holder == any(program) {
		return lib.Variables[p.name]
	}
	return nil
}

func (p *patched) put(v any) {
	if variable := p.variable(); variable != nil {
		*variable = v
		return
	}
	py.SetAttr(p.holder, p.name, v)
}

// enter puts what is to stand there in the place. Of patch.multiple, all that it made comes as a dict.
func (p *patched) enter() any {
	p.find()
	v := p.replacement()
	p.put(v)
	if !p.keyword {
		return v
	}
	made := py.NewDict[any, any]()
	if p.new == Default {
		made.Set(p.name, v)
	}
	for i, q := range p.more {
		err := py.Try(func() error {
			if w := q.enter(); q.new == Default {
				made.Set(q.name, w)
			}
			return nil
		})
		if err != nil {
			p.leave(i)
			panic(err)
		}
	}
	return made
}

func (p *patched) exit() { p.leave(len(p.more)) }

// leave puts back what stood in the place, and in the first n of the further ones.
func (p *patched) leave(n int) {
	if p.local && p.original != Default {
		p.put(p.original)
	} else {
		py.DelAttr(p.holder, p.name)
		if !p.create && !py.HasAttr(p.holder, p.name) {
			p.put(p.original)
		}
	}
	p.holder = nil
	for i := n - 1; i >= 0; i-- {
		p.more[i].exit()
	}
}
