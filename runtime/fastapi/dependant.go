package fastapi

import (
	"context"
	"fmt"
	"reflect"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// dependant is a function with the description of its parameters: a handler or a dependency.
type dependant struct {
	fn       reflect.Value
	key      unsafe.Pointer // the identity of the function, for caching
	wantsCtx bool
	sync     bool
	noCache  bool
	early    bool     // scope="function"
	scheme   *Scheme  // of a dependency on a class of fastapi.security
	scopes   []string // that Security() adds
	args     []argument
	deps     []*dependant // in order of the parameters
	fields   map[place][]*field
}

// argument says what a parameter gets: the value of a field, the result of a dependency, or an injected object.
type argument struct {
	field *field
	dep   *dependant
	typ   reflect.Type
}

var (
	requestType    = reflect.TypeFor[*Request]()
	responseGoType = reflect.TypeFor[*Response]()
	tasksType      = reflect.TypeFor[*BackgroundTasks]()
	scopesType     = reflect.TypeFor[*SecurityScopes]()
	socketType     = reflect.TypeFor[*WebSocket]()
)

// newDependant reads a function's signature. what names it in panics about descriptions that do not fit.
func newDependant(what string, fn any, s *settings, pathNames []string) *dependant {
	key := identity(fn)
	var scheme *Scheme
	decorated, _ := fn.(*DecoratedHandler)
	switch x := fn.(type) {
	case *Scheme:
		scheme, fn = x, x.Call
	case *SchemeObject:
		key, scheme, fn = identity(x.object), schemeOf(x.object), x.call
	case *LateCallable:
		fn = x.call
	case *DecoratedHandler:
		fn = x.fn()
	case *FormDependency:
		fn, s = x.fn, gather(append(x.opts, func(own *settings) { own.noCache, own.early = s.noCache, s.early }))
	}
	v := reflect.ValueOf(fn)
	if v.Kind() != reflect.Func {
		panic(fmt.Sprintf("fastapi: %s is a %T, not a function", what, fn))
	}
	d := &dependant{fn: v, key: key, sync: s.sync, noCache: s.noCache, early: s.early, scheme: scheme, scopes: s.scopes, fields: map[place][]*field{}}
	t := v.Type()
	described := s.params
	for i := range t.NumIn() {
		in := t.In(i)
		switch {
		case i == 0 && in == contextType:
			d.wantsCtx = true
		case in == requestType || in == responseGoType || in == tasksType || in == socketType || in == scopesType:
			d.args = append(d.args, argument{typ: in})
		case len(described) == 0:
			panic(fmt.Sprintf("fastapi: parameter %d of %s is not described", i, what))
		default:
			d.describe(what, described[0], in, pathNames)
			described = described[1:]
		}
	}
	if len(described) > 0 {
		panic(fmt.Sprintf("fastapi: %s has no parameter for %s", what, described[0].name))
	}
	if decorated != nil {
		decorated.arrange(d.args)
	}
	return d
}

func (d *dependant) describe(what string, p *param, in reflect.Type, pathNames []string) {
	if p.kind == inDepends {
		dep := newDependant("dependency "+p.name+" of "+what, p.fn, p.settings, pathNames)
		d.deps = append(d.deps, dep)
		d.args = append(d.args, argument{dep: dep, typ: in})
		return
	}
	f := newField(p, in, pathNames)
	f.check()
	d.fields[f.in] = append(d.fields[f.in], f)
	d.args = append(d.args, argument{field: f, typ: in})
}

// identity tells functions apart, closures of the same code too: it is the address of the function value.
// A dependency that the program makes is what it made, wherever it is named.
func identity(fn any) unsafe.Pointer {
	if late, ok := fn.(*LateCallable); ok {
		if made := late.late(); made != nil {
			fn = made
		}
	}
	return (*[2]unsafe.Pointer)(unsafe.Pointer(&fn))[1]
}

// flat gives the fields at a place of the function and of all that it depends on, each dependency once.
func (d *dependant) flat(in place) []*field {
	var out []*field
	seen := map[unsafe.Pointer]bool{}
	var visit func(d *dependant)
	visit = func(d *dependant) {
		if seen[d.key] {
			return
		}
		seen[d.key] = true
		out = append(out, d.fields[in]...)
		for _, dep := range d.deps {
			visit(dep)
		}
	}
	visit(d)
	return out
}

// anyFields reports whether the function takes anything from the request but the body.
func (d *dependant) anyFields() bool {
	return len(d.flat(inPath))+len(d.flat(inQuery))+len(d.flat(inHeader))+len(d.flat(inCookie)) > 0
}

// embeds reports whether body parameters are keys of the body, and not the body itself.
func embeds(body []*field) bool {
	if len(body) == 0 {
		return false
	}
	first := body[0]
	ofForm := len(first.formModels()) > 0
	for _, f := range body[1:] {
		// dependencies may have parameters of one name: they are one, but where a form makes different models of them
		if f.name != first.name || ofForm && f.typ.String() != first.typ.String() {
			return true
		}
	}
	return first.embed || first.form && !ofForm
}

// LateCallable is a dependency that the program makes while it is set up: a function that a decorator changed.
type LateCallable struct{ late func() any }

// Callable makes one.
func Callable(late func() any) *LateCallable { return &LateCallable{late} }

func (c *LateCallable) call(ctx context.Context) (any, error) { return py.Call(ctx, c.late()) }
