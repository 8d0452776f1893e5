package mock

import (
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/inspect"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// bindTo makes calls of the mock bind their arguments to the signature of spec: a function, or a class, whose __init__ counts.
func (s *state) bindTo(spec any) {
	var f any
	switch x := spec.(type) {
	case *py.Function, *py.BoundMethod:
		f = x
	case *py.Class:
		init, ok := py.GetAttrOr(x, "__init__", nil).(*py.Function)
		if !ok || !x.Defines("__init__") {
			return
		}
		f, s.eatSelf = init, true
	default:
		return
	}
	var sig any
	if py.Try(func() error { sig = inspect.Signature(f); return nil }) == nil {
		s.signature = sig
	}
}

// autospec is create_autospec(): a mock with the attributes and signatures of spec, all the way down.
func autospec(spec any, set, instance bool, name string, kw []py.KV) any {
	key := "spec"
	if set {
		key = "spec_set"
	}
	k, isClass := spec.(*py.Class)
	class := MagicMockType
	switch {
	case asyncio.IsCoroutineFunction(spec):
		class = AsyncMockType
	case !py.IsCallable(spec), isClass && instance && !k.Defines("__call__"):
		class = NonCallableMagicMockType
	}
	args := []py.KV{{Key: key, Value: spec}}
	if name != "" {
		args = append(args, py.KV{Key: "name", Value: name})
	}
	m := lib.CallKW(class, nil, args)
	s := stateOf(m)
	if isClass && instance {
		s.signature = nil
	}
	s.bindAlways(spec, instance)
	if isClass && !instance {
		inner := stateOf(autospec(spec, set, true, "", nil))
		s.setReturnValue(inner.self)
	}
	for _, n := range py.Dir(spec) {
		if isMagic(n) || isFunction(spec) {
			continue
		}
		original := py.GetAttrOr(spec, n, nil)
		if original == nil {
			continue
		}
		s.specChild(n, original, isClass)
	}
	s.configure(kw)
	return m
}

// bindAlways is bindTo for a function that is mocked itself.
func (s *state) bindAlways(spec any, instance bool) {
	if !instance {
		s.bindTo(spec)
	}
}

func isFunction(x any) bool {
	switch x.(type) {
	case *py.Function, *py.BoundMethod:
		return true
	}
	return false
}

// specChild makes the child for one attribute of a spec; methods of a class leave out their self.
func (s *state) specChild(name string, original any, ofClass bool) {
	class := MagicMockType
	switch {
	case asyncio.IsCoroutineFunction(original):
		class = AsyncMockType
	case !py.IsCallable(original):
		class = NonCallableMagicMockType
	}
	n := newState(class)
	n.parent, n.newParent, n.name, n.newName = s, s, name, name
	n.specify(original)
	if f, ok := original.(*py.Function); ok && ofClass {
		n.bindTo(f)
		n.eatSelf = true
	}
	s.children[name] = n.self
}
