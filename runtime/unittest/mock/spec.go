package mock

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/inspect"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// spec is what limits a mock to what another object has.
type spec struct {
	limited   bool            // methods lists the only attributes that there are
	methods   map[string]bool // the names of the spec
	asyncs    map[string]bool // those that are coroutine functions
	specSet   bool            // nothing else may be set either
	specClass *py.Class       // what __class__ says; nil for the class of the mock
	signature any             // the inspect.Signature by which calls are compared; nil for none
	checks    any             // the one that calls have to fit
}

// specify limits the mock to spec, or to specSet: an object, a class or a list of names.
func (s *state) specify(of, specSet any) {
	if specSet != nil {
		of = specSet
	}
	if of == nil {
		return
	}
	s.specifyAs(of, specSet != nil, false, false)
}

// specifyAs is specify; as an instance, the spec is a class and the mock stands for an object of it. skipFirst leaves out the
// first parameter of the signature.
func (s *state) specifyAs(of any, set, asInstance, skipFirst bool) {
	if stateOf(of) != nil {
		panic(InvalidSpecError.Newf("Cannot spec a Mock object. [object=%s]", py.Repr(of)))
	}
	s.limited, s.methods, s.asyncs, s.specSet = true, map[string]bool{}, map[string]bool{}, set
	if names, ok := nameList(of); ok {
		for _, n := range names {
			s.methods[py.Str(n)] = true
		}
		s.dress(false)
		return
	}
	class, isClass := of.(*py.Class)
	if !isClass {
		class = py.Type(of)
	}
	s.specClass = class
	s.signature = signatureOf(of, asInstance, skipFirst)
	for _, n := range py.Dir(of) {
		s.methods[n] = true
		if isAsync(static(of, n)) {
			s.asyncs[n] = true
		}
	}
	s.dress(isAsync(of))
}

// nameList are the names that a list or tuple of names holds.
func nameList(x any) ([]any, bool) {
	switch x := py.ToAny(x).(type) {
	case *py.List[any]:
		return x.Items(), true
	case py.Tuple:
		return x, true
	}
	return nil, false
}

// static gives an attribute without running the code of a property: that of the class, else that of the object itself.
func static(x any, name string) any {
	class, ok := x.(*py.Class)
	if !ok {
		class = py.Type(x)
	}
	if v := py.GetAttrOr(class, name, nil); v != nil || ok {
		return v
	}
	v, _ := ownAttr(x, name)
	return v
}

// isAsync reports whether x is a coroutine function, or a static or class method that is.
func isAsync(x any) bool {
	switch f := x.(type) {
	case *py.StaticMethod:
		x = f.Func
	case *py.ClassMethod:
		x = f.Func
	}
	return asyncio.IsCoroutineFunction(x)
}

// signatureOf is the signature of what stands for x: of __init__ for a class, of __call__ for its instances and other objects;
// nil where there is none.
func signatureOf(x any, asInstance, skipFirst bool) (sig any) {
	class, isClass := x.(*py.Class)
	switch {
	case isClass && !asInstance:
		if !class.Defines("__init__") && !class.Defines("__new__") {
			return nil
		}
		skipFirst = false
	case isFunction(x):
	default:
		if !isClass {
			class = py.Type(x)
		}
		call, ok := py.GetAttrOr(class, "__call__", nil).(*py.Function)
		if !ok || !class.Defines("__call__") {
			return nil
		}
		x, skipFirst = call, true
	}
	if skipFirst {
		x = &py.BoundMethod{Func: x}
	}
	if py.Try(func() error { sig = inspect.Signature(x); return nil }) != nil {
		return nil
	}
	return sig
}

// isFunction reports whether x is a function of Python code, or a method of one.
func isFunction(x any) bool {
	switch x := x.(type) {
	case *py.Function:
		return py.Type(x) == py.FunctionType
	case *py.BoundMethod:
		return isFunction(x.Func)
	}
	return false
}

// bind gives the arguments of a call as the parameters of a signature take them; the error is that of a call that does not fit.
func bind(sig any, args py.Tuple, kw any) (bound any, err error) {
	err = py.Try(func() (err error) {
		bound, err = py.CallKw(py.CurrentContext(), py.GetAttr(sig, "bind"), args, lib.KW(kw))
		return err
	})
	return bound, err
}

// match is a call as the signature of the spec sees it: its arguments bound to their parameters, or the exception that says why
// they cannot be.
func (s *state) match(c any) any {
	t, ok := py.Carried(c).(py.Tuple)
	if !ok {
		return c
	}
	name, args, kw, ok := parts(t)
	positional, isTuple := args.(py.Tuple)
	if !ok || !isTuple {
		return c
	}
	sig := s.signature
	if len(t) > 2 && name != "" {
		sig = s.signatureBelow(name)
	}
	if sig == nil {
		return c
	}
	bound, err := bind(sig, positional, kw)
	if err != nil {
		return py.AsException(err)
	}
	return newCall(py.Tuple{name, py.GetAttr(bound, "args"), py.GetAttr(bound, "kwargs")}, call{made: true})
}

// signatureBelow is the signature of the child that a call names: a.b().c
func (s *state) signatureBelow(name string) (sig any) {
	for _, n := range strings.Split(strings.ReplaceAll(name, "()", ""), ".") {
		child := behind(s.children[n])
		if child == nil {
			break
		}
		s, sig = child, child.signature
	}
	return sig
}
