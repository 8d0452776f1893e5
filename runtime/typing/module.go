package typing

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TypeChecking is TYPE_CHECKING: only type checkers take it for true.
const TypeChecking = false

// Module is the module object of typing.
var Module = lib.Module("typing", func(m *py.Module) {
	m.Set("NamedTuple", namedTuple()).Set("TypedDict", typedDict())
	m.Set("Generic", genericClass).Set("Protocol", protocolClass)
	for _, name := range forms {
		m.Set(name, form(name))
	}
	m.Set("TYPE_CHECKING", TypeChecking).Set("AnyStr", &TypeVar{Name: "AnyStr"}).Set("Text", py.StrType)
	for _, name := range []string{"TypeVar", "ParamSpec", "TypeVarTuple"} {
		m.Set(name, py.NewFunction(name, "name, *constraints, **options", typeVar).WithModule("typing"))
	}
	lib.Add(m, "NewType", "name, tp", func(a []any) any { return NewType(py.Str(a[0]), a[1]) })
	lib.Add(m, "cast", "typ, val", func(a []any) any { return a[1] })
	identity := func(a []any) any { return a[0] }
	for _, name := range []string{"override", "final", "overload", "no_type_check"} {
		lib.Add(m, name, "f", identity)
	}
	lib.Add(m, "runtime_checkable", "cls", func(a []any) any { return RuntimeCheckable(a[0]) })
	lib.Add(m, "get_type_hints", "obj, globalns=None, localns=None, include_extras=False", func(a []any) any { return TypeHints(a[0], py.Truth(a[3])) })
	lib.Add(m, "get_origin", "tp", func(a []any) any { return Origin(a[0]) })
	lib.Add(m, "get_args", "tp", func(a []any) any { return py.GetAttrOr(a[0], "__args__", py.Tuple{}) })
	lib.Add(m, "is_typeddict", "tp", func(a []any) any {
		c, ok := a[0].(*py.Class)
		return ok && py.Type(c) == typedDictMeta && c != typedDict()
	})
	lib.Add(m, "assert_never", "arg, /", func(a []any) any {
		panic(py.AssertionError.Newf("Expected code to be unreachable, but got: %s", py.Repr(a[0])))
	})
	lib.Add(m, "assert_type", "val, typ, /", identity)
	lib.Add(m, "reveal_type", "obj, /", identity)
})
