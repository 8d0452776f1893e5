package collections

import (
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Namedtuple is namedtuple(typename, fields, rename=rename, defaults=defaults, module=module): a class derived from tuple.
// fields is a str with the names or an iterable of them.
func Namedtuple(typename string, fields any, rename bool, defaults, module any) any {
	names := fieldNames(fields)
	if rename {
		seen := map[string]bool{}
		for i, n := range names {
			if !py.StrIsIdentifier(n) || keyword[n] || strings.HasPrefix(n, "_") || seen[n] {
				names[i] = "_" + strconv.Itoa(i)
			}
			seen[n] = true
		}
	}
	checkNames(typename, names, rename)
	var given []any
	if defaults != nil {
		given = py.Collect(defaults)
	}
	if len(given) > len(names) {
		panic(py.TypeError.New("Got more default values than field names"))
	}
	c := MakeNamedtuple(typename, names, given)
	if module != nil {
		py.SetAttr(c, "__module__", module)
	}
	return c
}

func fieldNames(fields any) []string {
	if s, ok := lib.AsStr(fields); ok {
		return py.StrFields(strings.ReplaceAll(s, ",", " ")).Items()
	}
	var names []string
	for f := range py.Seq(py.ToAny(fields)) {
		names = append(names, py.Str(f))
	}
	return names
}

var keyword = map[string]bool{}

func init() {
	for _, k := range strings.Fields("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield") {
		keyword[k] = true
	}
}

func checkNames(typename string, names []string, rename bool) {
	for _, n := range append([]string{typename}, names...) {
		switch {
		case !py.StrIsIdentifier(n):
			panic(py.ValueError.Newf("Type names and field names must be valid identifiers: %s", py.Repr(n)))
		case keyword[n]:
			panic(py.ValueError.Newf("Type names and field names cannot be a keyword: %s", py.Repr(n)))
		}
	}
	seen := map[string]bool{}
	for _, n := range names {
		if strings.HasPrefix(n, "_") && !rename {
			panic(py.ValueError.Newf("Field names cannot start with an underscore: %s", py.Repr(n)))
		}
		if seen[n] {
			panic(py.ValueError.Newf("Encountered duplicate field name: %s", py.Repr(n)))
		}
		seen[n] = true
	}
}

// MakeNamedtuple makes the class once its names are known to be right: also typing.NamedTuple's.
func MakeNamedtuple(typename string, names []string, defaults []any) *py.Class {
	ns := py.NewDict[any, any]()
	tupleNames := make(py.Tuple, len(names))
	params := "_cls"
	first := len(names) - len(defaults)
	fieldDefaults := py.NewDict[any, any]()
	for i, n := range names {
		tupleNames[i] = n
		params += ", " + n
		if i >= first {
			params += "=None"
			fieldDefaults.Set(n, defaults[i-first])
		}
	}
	ns.Set("__slots__", py.Tuple{})
	ns.Set("_fields", tupleNames)
	ns.Set("_field_defaults", fieldDefaults)
	ns.Set("__match_args__", tupleNames)
	ns.Set("__doc__", typename+"("+strings.Join(names, ", ")+")")
	def := func(name, params string, f func(a []any) any) {
		ns.Set(name, lib.Def(name, params, f).WithQualName(typename+"."+name))
	}
	ns.Set("__new__", lib.Def("__new__", params, func(a []any) any {
		return tupleOf(a[0].(*py.Class), a[1:])
	}).WithQualName(typename+".__new__").WithDefaults(defaults...))
	def("__repr__", "self", func(a []any) any { return namedRepr(a[0], names) })
	def("_asdict", "self", func(a []any) any {
		d := py.NewDict[any, any]()
		for i, v := range items(a[0]) {
			d.Set(names[i], v)
		}
		return d
	})
	def("_replace", "self, /, **kw", func(a []any) any { return replaceFields(a[0], names, a[1].(*py.Dict[any, any])) })
	ns.Set("__replace__", ns.At("_replace"))
	def("__getnewargs__", "self", func(a []any) any { return items(a[0]) })
	ns.Set("_make", &py.ClassMethod{Func: lib.Def("_make", "cls, iterable", func(a []any) any {
		values := py.Collect(a[1])
		if len(values) != len(names) {
			panic(py.TypeError.Newf("Expected %d arguments, got %d", len(names), len(values)))
		}
		return tupleOf(a[0].(*py.Class), values)
	}).WithQualName(typename + "._make")})
	for i, n := range names {
		get := lib.Def(n, "self", func(a []any) any { return items(a[0])[i] })
		set := lib.Def(n, "self, value", func([]any) any { panic(py.AttributeError.New("can't set attribute")) })
		p := py.NewProperty(get, set, nil)
		p.Doc = "Alias for field number " + strconv.Itoa(i)
		ns.Set(n, p)
	}
	c, err := py.MakeClass(py.CurrentContext(), typename, []any{py.TupleType}, ns)
	py.Check(err)
	return c
}

func tupleOf(cls *py.Class, values []any) any {
	return lib.NewOf(py.TupleType, cls, append(py.Tuple(nil), values...))
}

func items(x any) py.Tuple {
	t, _ := py.Carried(x).(py.Tuple)
	return t
}

func namedRepr(self any, names []string) string {
	var b strings.Builder
	b.WriteString(lib.TypeName(self) + "(")
	for i, v := range items(self) {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(names[i] + "=" + py.Repr(v))
	}
	return b.String() + ")"
}

func replaceFields(self any, names []string, kw *py.Dict[any, any]) any {
	values := append([]any(nil), items(self)...)
	kw = kw.Copy()
	for i, n := range names {
		values[i] = kw.PopOr(n, values[i])
	}
	if kw.Len() > 0 {
		panic(py.TypeError.Newf("Got unexpected field names: %s", py.Repr(py.ListFrom(kw.Keys()))))
	}
	return lib.Method(py.Type(self), "_make", py.ListOf(values))
}
