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
		if f.Args != nil {
			return py.SubscriptForm(f, item)
		}
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
		return &Form{Name: f.Name, Args: f.typeArgs(args)}
	}, Params: "item"},
	"__instancecheck__": {Fn: func(f *Form, x any) bool { return py.IsInstance(x, f.checked("isinstance")) }, Params: "instance"},
	"__subclasscheck__": {Fn: func(f *Form, c any) bool {
		return f.Name != "Any" && py.IsSubclass(c, f.checked("issubclass")) // Any is a class, of which nothing derives here
	}, Params: "cls"},

	"__mro_entries__": {Fn: func(f *Form, bases any) any { return f.baseClasses(bases) }, Params: "bases"},

	"__parameters__": {Fn: func(f *Form) any { return py.TypeParams(f) }, Kind: py.PropertyKind},

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

// typeArgs are the arguments of a form as it keeps them: None stands for its class, and a string refers to a class further down.
func (f *Form) typeArgs(args py.Tuple) py.Tuple {
	out := make(py.Tuple, len(args))
	for i, a := range args {
		if out[i] = a; f.Name != "Literal" && (f.Name != "Annotated" || i == 0) {
			out[i] = typeArg(a)
		}
	}
	return out
}

func typeArg(a any) any {
	switch a := a.(type) {
	case nil:
		return py.NoneClass
	case string:
		return &ForwardRef{Text: a}
	}
	return a
}

// TypeArgs are the arguments of the form.
func (f *Form) TypeArgs() []any { return f.Args }

// WithTypeArgs is the same form of other arguments.
func (f *Form) WithTypeArgs(args []any) any {
	if f.Name == "Union" {
		return union(args...)
	}
	return &Form{Name: f.Name, Args: f.typeArgs(args)}
}

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
