package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// place is what a patch replaces: an attribute of an object, or a variable of the program.
type place struct {
	target func() any
	name   string
}

// patched is what patch() and its kin give: a context manager that is a decorator too.
type patched struct {
	place
	new, spec, specSet, autospec, callable any
	create                                 bool
	kw                                     []py.KV
	keyword                                bool       // the decorated function gets the mock by name: patch.multiple
	more                                   []*patched // the further places of patch.multiple

	original any
	local    bool
	mock     *state
	holder   any
}

var patchedClass = lib.Class[patched]("unittest.mock", "_patch", nil, py.Methods{
	"start": lib.M("", func(self any, _ []any) any {
		p := self.(*patched)
		v := p.enter()
		started = append(started, p)
		return v
	}),
	"stop":      lib.M("", func(self any, _ []any) any { self.(*patched).stop(); return nil }),
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
var started []*patched

func (p *patched) stop() {
	for i, q := range started {
		if q == p {
			started = append(started[:i:i], started[i+1:]...)
			p.exit()
			return
		}
	}
}

func stopAll() {
	for len(started) > 0 {
		started[len(started)-1].stop()
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
	if p.original == Default && !p.create {
		panic(py.AttributeError.Newf("%s does not have the attribute %s", py.Str(p.holder), py.Repr(p.name)))
	}
}

// ownAttr is x.__dict__[name].
func ownAttr(x any, name string) (any, bool) {
	if m, ok := x.(*py.Module); ok {
		return m.Get(name)
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
		return variables[p.name]
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

func (p *patched) enter() any {
	p.find()
	v := p.replacement()
	p.put(v)
	if !p.keyword {
		return v
	}
	out := py.NewDict[any, any]()
	if p.new == Default {
		out.Set(p.name, v)
	}
	for _, q := range p.more {
		if w := q.enter(); q.new == Default {
			out.Set(q.name, w)
		}
	}
	return out
}

func (p *patched) exit() {
	for i := len(p.more) - 1; i >= 0; i-- {
		p.more[i].exit()
	}
	if p.local && p.original != Default {
		p.put(p.original)
		return
	}
	py.DelAttr(p.holder, p.name)
	if !p.create && !py.HasAttr(p.holder, p.name) {
		p.put(p.original)
	}
}

// replacement is what the patch puts in place: what it was given, or a mock that suits what stands there.
func (p *patched) replacement() any {
	if p.autospec != nil && p.autospec != false {
		if p.new != Default {
			panic(py.TypeError.New("autospec creates the mock for you. Can't specify autospec and new."))
		}
		of := p.autospec
		if of == true {
			of = p.original
		}
		return autospec(of, p.specSet == true, false, p.name, p.kw)
	}
	if p.new != Default {
		if len(p.kw) > 0 {
			panic(py.TypeError.New("Can't pass kwargs to a mock we aren't creating"))
		}
		return p.new
	}
	spec := p.spec
	set := p.specSet != nil && p.specSet != false
	if set && spec == nil {
		spec = p.specSet
	}
	if spec == true {
		spec = p.original
	} else if spec == false {
		spec = nil
	}
	model := p.original
	if spec != nil {
		model = spec
	}
	var class any = MagicMockType
	switch {
	case p.callable != nil:
		class = p.callable
	case asyncio.IsCoroutineFunction(model):
		class = AsyncMockType
	case spec != nil && !isNames(spec) && !py.IsCallable(spec):
		class = NonCallableMagicMockType
	}
	var kw []py.KV
	if spec != nil {
		key := "spec"
		if set {
			key = "spec_set"
		}
		kw = append(kw, py.KV{Key: key, Value: spec})
	}
	c, isClass := class.(*py.Class)
	mocks := isClass && c.IsSubclassOf(NonCallableMockType)
	if mocks {
		kw = append(kw, py.KV{Key: "name", Value: p.name})
	}
	v := lib.CallKW(class, nil, append(kw, p.kw...))
	if s := stateOf(v); s != nil && spec != nil {
		if k, ok := p.original.(*py.Class); ok {
			s.setReturnValue(instanceOf(k, set))
		}
	}
	p.mock = stateOf(v)
	return v
}

// instanceOf is the mock of an instance of class k, which calling a mock of k gives.
func instanceOf(k *py.Class, set bool) any {
	class := NonCallableMagicMockType
	if k.Defines("__call__") {
		class = MagicMockType
	}
	key := "spec"
	if set {
		key = "spec_set"
	}
	v := lib.CallKW(class, nil, []py.KV{{Key: key, Value: k}})
	stateOf(v).signature = nil
	return v
}

func isNames(x any) bool {
	switch py.Carried(x).(type) {
	case *py.List[any], py.Tuple:
		return true
	}
	return false
}
