package mock

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// replacement is what the patch puts in place: what it was given, or a mock that suits what stands there.
func (p *patched) replacement() any {
	spec, set, autospec := noneIfFalse(p.spec), noneIfFalse(p.specSet), noneIfFalse(p.autospec)
	if spec != nil && autospec != nil {
		panic(py.TypeError.New("Can't specify spec and autospec"))
	}
	if (spec != nil || autospec != nil) && set != nil && set != true {
		panic(py.TypeError.New("Can't provide explicit spec_set *and* spec or autospec"))
	}
	switch {
	case autospec != nil:
		return p.autospecced(autospec, set != nil)
	case p.new == Default:
		return p.mock(spec, set)
	case len(p.kw) > 0:
		panic(py.TypeError.New("Can't pass kwargs to a mock we aren't creating"))
	}
	return p.new
}

func noneIfFalse(x any) any {
	if x == false {
		return nil
	}
	return x
}

// autospecced gives the autospec of what stands in the place, or of another object.
func (p *patched) autospecced(spec any, set bool) any {
	if p.new != Default {
		panic(py.TypeError.New("autospec creates the mock for you. Can't specify autospec and new."))
	}
	if p.original == Default {
		panic(py.TypeError.New("Can't use 'autospec' with create=True"))
	}
	if spec == true {
		spec = p.original
	}
	if stateOf(p.holder) != nil {
		panic(InvalidSpecError.Newf("Cannot autospec attr %s as the patch target has already been mocked out. [target=%s, attr=%s]",
			py.Repr(p.name), py.Repr(p.holder), py.Repr(spec)))
	}
	if stateOf(spec) != nil {
		panic(InvalidSpecError.Newf("Cannot autospec attr %s from target %s as it has already been mocked out. [target=%s, attr=%s]",
			py.Repr(p.name), py.Repr(py.GetAttrOr(p.holder, "__name__", p.holder)), py.Repr(p.holder), py.Repr(spec)))
	}
	return autospecced{spec: spec, set: set, name: p.name, kw: p.kw}.make()
}

// mock makes the mock for the place; for that of a class with a spec, calling it gives the mock of an instance.
func (p *patched) mock(spec, set any) any {
	switch {
	case spec == true && set == true:
		spec, set = nil, p.original
	case spec == true:
		spec = p.original
	case spec != nil && set == true:
		spec, set = nil, spec
	case set == true:
		set = p.original
	}
	model := spec
	if set != nil {
		model = set
	}
	if model != nil && p.original == Default {
		panic(py.TypeError.New("Can't use 'spec' with create=True"))
	}
	var kind any = MagicMockType
	switch {
	case p.callable != nil:
		kind = p.callable
	case model == nil && isAsync(p.original), model != nil && isAsync(model):
		kind = AsyncMockType
	case model != nil && !callsModel(model):
		kind = NonCallableMagicMockType
	}
	var kw []py.KV
	if spec != nil {
		kw = append(kw, py.KV{Key: "spec", Value: spec})
	}
	if set != nil {
		kw = append(kw, py.KV{Key: "spec_set", Value: set})
	}
	kw = append(kw, p.kw...)
	named := kw
	if c, ok := kind.(*py.Class); ok && c.IsSubclassOf(NonCallableMockType) {
		named = append([]py.KV{{Key: "name", Value: p.name}}, kw...)
	}
	made := lib.CallKW(kind, nil, named)
	s := stateOf(made)
	if class, ok := p.original.(*py.Class); ok && model != nil && s != nil {
		if _, names := nameList(model); !names && !class.Defines("__call__") {
			kind = NonCallableMagicMockType
		}
		inner := stateOf(lib.CallKW(kind, nil, kw))
		inner.newParent, inner.newName = s, "()"
		s.returnValue = inner.self
	}
	return made
}

// callsModel reports whether what a spec describes can be called.
func callsModel(spec any) bool {
	if names, ok := nameList(spec); ok {
		for _, n := range names {
			if n == "__call__" {
				return true
			}
		}
		return false
	}
	return py.IsCallable(spec)
}
