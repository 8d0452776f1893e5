package typing

import (
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// forms are the names that only annotations use.
var forms = strings.Fields(`Any Optional Union List Dict Set FrozenSet Tuple Type Deque Coroutine Hashable Literal Final ClassVar
	Annotated NoReturn Never Self LiteralString TypeAlias Concatenate Unpack AsyncContextManager ContextManager MutableMapping
	MutableSequence MutableSet SupportsInt SupportsFloat SupportsIndex SupportsAbs DefaultDict OrderedDict Counter ChainMap IO TextIO
	BinaryIO Pattern Match Required NotRequired ReadOnly TypeGuard TypeIs Iterable Iterator Collection Sequence Mapping
	Awaitable AsyncIterable AsyncIterator Generator AsyncGenerator Callable Sized Container Reversible KeysView ItemsView ValuesView`)

// Form is a special form of typing: typing.Optional, perhaps with arguments.
type Form struct {
	Name string
	Args py.Tuple
}

// FormType is the class of special forms.
var FormType = lib.Class[Form]("typing", "_SpecialForm", nil, py.Methods{
	"__getitem__": {Fn: func(f *Form, item any) any {
		args, ok := item.(py.Tuple)
		if !ok {
			args = py.Tuple{item}
		}
		switch f.Name {
		case "Optional":
			return union(args[0], nil)
		case "Union":
			return union(args...)
		}
		return &Form{Name: f.Name, Args: args}
	}, Params: "item"},
	"__mro_entries__": {Fn: func(f *Form, bases any) any { return f.baseClasses(bases) }, Params: "bases"},

	"__args__":   {Fn: func(f *Form) any { return f.Args }, Kind: py.PropertyKind},
	"__origin__": {Fn: func(f *Form) any { return f.origin() }, Kind: py.PropertyKind},
	"__or__":     {Fn: func(f *Form, other any) any { return union(f, other) }, Params: "other"},
	"__ror__":    {Fn: func(f *Form, other any) any { return union(other, f) }, Params: "other"},
	"__hash__":   {Fn: func(f *Form) int { return py.Hash(f.PyRepr()) }},
	"__eq__": {Fn: func(f *Form, other any) bool {
		g, ok := other.(*Form)
		return ok && g.Name == f.Name && py.Eq(g.Args, f.Args)
	}, Params: "other"},
})

// PyClass returns typing._SpecialForm.
func (*Form) PyClass() *py.Class { return FormType }

// PyRepr is typing.Optional[int].
func (f *Form) PyRepr() string {
	if f.Args == nil {
		return "typing." + f.Name
	}
	if part, ok := f.optional(); ok {
		return "typing.Optional[" + py.TypeForm(part) + "]"
	}
	text := py.TypeForm
	if f.Name == "Literal" {
		text = py.Repr
	}
	var parts []string
	for _, a := range f.Args {
		parts = append(parts, text(a))
	}
	return "typing." + f.Name + "[" + strings.Join(parts, ", ") + "]"
}

func form(name string) any {
	if f, ok := made.Load(name); ok {
		return f
	}
	f, _ := made.LoadOrStore(name, &Form{Name: name})
	return f
}

// made are the forms without arguments, of which there is one each.
var made sync.Map

// NewType is typing.NewType(name, tp): a function that gives back its argument.
func NewType(name string, tp any) any {
	f := lib.Def(name, "x", func(a []any) any { return a[0] })
	py.SetAttr(f, "__supertype__", tp)
	return f
}

// evaluated is an annotation as get_type_hints gives it: None stands for its class, and a string for what it names as far as that is
// a built-in class; other strings stay.
func evaluated(hint any) any {
	switch hint := hint.(type) {
	case nil:
		return py.NoneClass
	case string:
		if hint == "None" {
			return py.NoneClass
		}
		if c, ok := py.Builtin(hint).(*py.Class); ok {
			return c
		}
	}
	return hint
}

// TypeHints is typing.get_type_hints(obj): the annotations of a function or of a class and its bases.
func TypeHints(obj any) any {
	out := py.NewDict[any, any]()
	add := func(x any) {
		if d, ok := py.GetAttrOr(x, "__annotations__", nil).(*py.Dict[any, any]); ok {
			for k, v := range d.Items() {
				out.Set(k, evaluated(v))
			}
		}
	}
	c, ok := obj.(*py.Class)
	if !ok {
		add(obj)
		return out
	}
	for i := len(c.MRO) - 1; i >= 0; i-- {
		if py.Contains(py.GetAttr(c.MRO[i], "__dict__"), "__annotations__") {
			add(c.MRO[i])
		}
	}
	return out
}
