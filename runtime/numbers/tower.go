package numbers

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// class is one of the tower: what a number must define to be one, and what it gets for that.
type class struct {
	name string
	// unary, binary and properties are abstract.
	unary, binary, properties string
	given                     map[string]func(args []any) any
	attributes                map[string]func(self any) any // given as properties
}

var tower = []class{
	{name: "Number"},
	{
		name:       "Complex",
		unary:      "__complex__ __neg__ __pos__ __abs__ conjugate",
		binary:     "__add__ __radd__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __eq__",
		properties: "real imag",
		given: map[string]func(a []any) any{
			"__bool__ self":        func(a []any) any { return py.Ne(a[0], 0) },
			"__sub__ self, other":  func(a []any) any { return py.Add(a[0], py.Neg(a[1])) },
			"__rsub__ self, other": func(a []any) any { return py.Add(py.Neg(a[0]), a[1]) },
		},
	},
	{
		name:   "Real",
		unary:  "__float__ __trunc__ __floor__ __ceil__",
		binary: "__round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__",
		given: map[string]func(a []any) any{
			"__divmod__ self, other":  func(a []any) any { return py.Tuple{py.FloorDiv(a[0], a[1]), py.Mod(a[0], a[1])} },
			"__rdivmod__ self, other": func(a []any) any { return py.Tuple{py.FloorDiv(a[1], a[0]), py.Mod(a[1], a[0])} },
			"__complex__ self":        func(a []any) any { return complex(py.ToFloat(a[0]), 0) },
			"conjugate self":          func(a []any) any { return py.Pos(a[0]) },
		},
		attributes: map[string]func(self any) any{"real": py.Pos, "imag": func(any) any { return 0 }},
	},
	{
		name:       "Rational",
		properties: "numerator denominator",
		given: map[string]func(a []any) any{
			"__float__ self": func(a []any) any {
				return py.TrueDiv(whole(py.GetAttr(a[0], "numerator")), whole(py.GetAttr(a[0], "denominator")))
			},
		},
	},
	{
		name:  "Integral",
		unary: "__int__ __invert__",
		binary: "__pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ " +
			"__ror__",
		given: map[string]func(a []any) any{
			"__index__ self": func(a []any) any { return whole(a[0]) },
			"__float__ self": func(a []any) any { return py.ToFloat(whole(a[0])) },
		},
		attributes: map[string]func(self any) any{"numerator": py.Pos, "denominator": func(any) any { return 1 }},
	},
}

// whole is int(x).
func whole(x any) any { return py.ToAny(py.ToInt(x)) }

// namespace is what the body of the class binds.
func (k class) namespace() *py.Dict[any, any] {
	ns := py.NewDict[any, any]()
	ns.Set("__module__", "numbers")
	ns.Set("__slots__", py.Tuple{})
	if k.name == "Number" {
		ns.Set("__hash__", nil)
	}
	abstract := func(name, params string) any {
		return py.AbstractMethod(k.method(name, params, func([]any) any { panic(py.NotImplementedError.New()) }))
	}
	for name := range strings.FieldsSeq(k.unary) {
		ns.Set(name, abstract(name, "self"))
	}
	for name := range strings.FieldsSeq(k.binary) {
		ns.Set(name, abstract(name, "self, other"))
	}
	for name := range strings.FieldsSeq(k.properties) {
		ns.Set(name, py.NewProperty(abstract(name, "self"), nil, nil))
	}
	for head, f := range k.given {
		name, params, _ := strings.Cut(head, " ")
		ns.Set(name, k.method(name, params, f))
	}
	for name, f := range k.attributes {
		ns.Set(name, py.NewProperty(k.method(name, "self", func(a []any) any { return f(a[0]) }), nil, nil))
	}
	return ns
}

func (k class) method(name, params string, f func(a []any) any) *py.Function {
	body := func(_ context.Context, a []any) (result any, err error) {
		err = py.Try(func() error {
			result = f(a)
			return nil
		})
		return result, err
	}
	return py.NewFunction(name, params, body).WithQualName(k.name + "." + name).WithModule("numbers")
}
