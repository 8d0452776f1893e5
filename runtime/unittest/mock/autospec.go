package mock

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// autospecced are the arguments of create_autospec().
type autospecced struct {
	spec          any
	set, instance bool
	parent        *state
	name          string
	kw            []py.KV
}

// specced is a child that becomes the autospec of an attribute when it is first asked for.
type specced struct{ autospecced }

// PyClass returns object: it is never seen by a program.
func (*specced) PyClass() *py.Class { return py.ObjectType }

func (c *specced) mock() any {
	if stateOf(c.spec) != nil {
		panic(InvalidSpecError.Newf("Cannot autospec attr %s from target %s as it has already been mocked out. [target=%s, attr=%s]",
			py.Repr(c.name), py.Repr(c.parent.label()), py.Repr(c.parent.self), py.Repr(c.spec)))
	}
	return c.make()
}

// make is create_autospec(): a mock with the attributes and signatures of the spec, all the way down.
func (a autospecced) make() any {
	if _, ok := nameList(a.spec); ok {
		a.spec = py.Type(a.spec) // an instance would be taken for a list of names
	}
	class, isClass := a.spec.(*py.Class)
	if stateOf(a.spec) != nil {
		panic(InvalidSpecError.Newf("Cannot autospec a Mock object. [object=%s]", py.Repr(a.spec)))
	}
	async := isFunction(a.spec) && isAsync(a.spec)
	descriptor := isDescriptor(a.spec)
	kind := MagicMockType
	switch {
	case descriptor: // nobody knows what it gives
	case async && a.instance:
		panic(py.RuntimeError.New("Instance can not be True when create_autospec is mocking an async function"))
	case async:
		kind = AsyncMockType
	case !py.IsCallable(a.spec), isClass && a.instance && !class.Defines("__call__"):
		kind = NonCallableMagicMockType
	}
	newName := a.name
	if a.parent == nil {
		newName = ""
	}
	s := newState(kind, a.parent, a.name, newName)
	if a.spec != nil && !descriptor {
		s.specifyAs(a.spec, a.set, a.instance, a.parent != nil)
	}
	m := any(s.self)
	if isFunction(a.spec) {
		m = s.asFunction(a.spec, async)
	} else {
		s.checks = signatureOf(a.spec, a.instance, isClass)
	}
	if a.parent != nil && !a.instance {
		a.parent.children[a.name] = m
	}
	given := slices.ContainsFunc(a.kw, func(one py.KV) bool { return one.Key == "return_value" })
	if isClass && !a.instance && !given {
		s.setReturnValue(autospecced{spec: a.spec, set: a.set, instance: true, parent: s, name: "()"}.make())
	}
	for _, n := range py.Dir(a.spec) {
		if !isMagic(n) {
			s.specChild(a, n, isClass)
		}
	}
	s.configureSpecced(a.kw)
	return m
}

// isDescriptor reports whether x is a property, or another attribute of a class that objects have values of.
func isDescriptor(x any) bool {
	switch x.(type) {
	case *py.Property, *py.GetSet:
		return true
	}
	return false
}

// configureSpecced gives a mock what create_autospec() was given for it.
func (s *state) configureSpecced(kw []py.KV) {
	var rest []py.KV
	for _, one := range kw {
		switch one.Key {
		case "wraps":
			s.wraps = one.Value
		case "name":
			s.name = py.Str(one.Value)
		default:
			rest = append(rest, one)
		}
	}
	s.configure(rest)
	s.publish()
}

// specChild makes the child for one attribute of a spec. Methods of a class leave out their self.
func (s *state) specChild(a autospecced, name string, isClass bool) {
	original := py.GetAttrOr(a.spec, name, lib.Missing)
	switch {
	case original == lib.Missing:
	case !isFunction(original):
		s.children[name] = &specced{autospecced{spec: original, set: a.set, parent: s, name: name}}
	default:
		skip := skipsFirst(a.spec, name, isClass)
		kind := MagicMockType
		if isAsync(original) {
			kind = AsyncMockType
		}
		n := newState(kind, s, name, name)
		n.specifyAs(original, a.set, false, skip)
		n.checks = n.signature
		s.children[name] = n.self
		n.setReturnValue(of(py.NewInstance(kind)).self)
	}
}

// skipsFirst reports whether a function found in a spec has a first parameter that a call through an instance gives it.
func skipsFirst(spec any, name string, isClass bool) bool {
	if !isClass {
		return false // what instances give is bound
	}
	for _, c := range spec.(*py.Class).MRO {
		switch v, ok := ownAttr(c, name); {
		case !ok:
			continue
		default:
			return isFunction(v)
		}
	}
	return true
}

// createAutospec is create_autospec with its arguments in order.
func createAutospec(a []any) any {
	kw := lib.KW(a[6])
	if !py.Truth(a[5]) {
		checkTypos(kw)
	}
	name, _ := a[4].(string)
	return autospecced{spec: a[0], set: py.Truth(a[1]), instance: py.Truth(a[2]), parent: stateOf(a[3]), name: name, kw: kw}.make()
}

// checkTypos refuses options that look like others: a mock would take them for attributes.
func checkTypos(kw []py.KV) {
	for _, one := range kw {
		switch one.Key {
		case "autospect", "auto_spec", "set_spec":
			panic(py.RuntimeError.Newf("%s might be a typo; use unsafe=True if this is intended", py.Repr(one.Key)))
		}
	}
}
