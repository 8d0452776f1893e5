package pytest

import (
	"math"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Approximate is what pytest.approx gives: it equals what is near the expected value.
type Approximate struct {
	expected any
	rel, abs any // nil where they are not given
	nanOK    bool
}

// ApproxOption is an argument of pytest.approx.
type ApproxOption func(a *Approximate)

// Rel is the argument rel: the tolerance as a part of the expected value.
func Rel(x any) ApproxOption { return func(a *Approximate) { a.rel = py.ToAny(x) } }

// Abs is the argument abs: the absolute tolerance.
func Abs(x any) ApproxOption { return func(a *Approximate) { a.abs = py.ToAny(x) } }

// NanOK is the argument nan_ok: NaN equals NaN.
func NanOK(x any) ApproxOption { return func(a *Approximate) { a.nanOK = py.Truth(x) } }

// Approx is pytest.approx(expected).
func Approx(expected any, opts ...ApproxOption) any {
	a := &Approximate{expected: py.ToAny(expected)}
	for _, opt := range opts {
		opt(a)
	}
	return a
}

var approxClass = lib.Class[Approximate]("_pytest.approx", "ApproxScalar", nil, py.Methods{
	"__eq__":   lib.M("actual", func(self any, a []any) any { return self.(*Approximate).equals(a[0]) }),
	"__ne__":   lib.M("actual", func(self any, a []any) any { return !self.(*Approximate).equals(a[0]) }),
	"__repr__": lib.M("", func(self any, _ []any) any { return self.(*Approximate).repr() }),
	"__bool__": lib.M("", func(any, []any) any {
		panic(py.AssertionError.New("approx() is not supported in a boolean context.\nDid you mean: `assert a == approx(b)`?"))
	}),
})

// PyClass returns ApproxScalar.
func (*Approximate) PyClass() *py.Class { return approxClass }

// of is a with another expected value.
func (a *Approximate) of(expected any) *Approximate {
	return &Approximate{expected, a.rel, a.abs, a.nanOK}
}

func (a *Approximate) equals(actual any) bool {
	switch e := a.expected.(type) {
	case *py.Dict[any, any]:
		other, ok := actual.(*py.Dict[any, any])
		if !ok || other.Len() != e.Len() {
			return false
		}
		for k, v := range e.Items() {
			got, ok := other.Get(k)
			if !ok || !a.of(v).equals(got) {
				return false
			}
		}
		return true
	case *py.List[any], py.Tuple:
		if py.Type(actual) != py.Type(e) && !sequence(actual) {
			return false
		}
		want, got := py.Collect(e), py.Collect(actual)
		if len(want) != len(got) {
			return false
		}
		for i := range want {
			if !a.of(want[i]).equals(got[i]) {
				return false
			}
		}
		return true
	}
	return a.near(actual)
}

func sequence(x any) bool {
	switch x.(type) {
	case *py.List[any], py.Tuple:
		return true
	}
	return false
}

// near compares scalars.
func (a *Approximate) near(actual any) bool {
	_, expectedBool := a.expected.(bool)
	_, actualBool := actual.(bool)
	switch {
	case expectedBool && !actualBool:
		return false
	case py.Eq(actual, a.expected):
		return true
	case expectedBool || !number(a.expected) || !number(actual):
		return false
	}
	size := magnitude(a.expected)
	switch {
	case math.IsNaN(size):
		return a.nanOK && math.IsNaN(magnitude(actual))
	case math.IsInf(size, 0):
		return false
	}
	return magnitude(py.Sub(a.expected, actual)) <= a.tolerance()
}

func number(x any) bool {
	switch x.(type) {
	case int, float64, py.Int, complex128, bool:
		return true
	}
	return py.TypeName(x) == "Decimal" || py.TypeName(x) == "Fraction"
}

func magnitude(x any) float64 {
	return lib.Float(lib.Call(py.Builtin("float"), lib.Call(py.Builtin("abs"), x)))
}

func (a *Approximate) tolerance() float64 {
	absolute := 1e-12
	if a.abs != nil {
		absolute = lib.Float(a.abs)
	}
	if math.IsNaN(absolute) {
		panic(py.ValueError.New("absolute tolerance can't be NaN."))
	}
	if absolute < 0 {
		panic(py.ValueError.New("absolute tolerance can't be negative: " + py.Str(a.abs)))
	}
	if a.rel == nil && a.abs != nil {
		return absolute
	}
	rel := 1e-6
	if a.rel != nil {
		rel = lib.Float(a.rel)
	}
	relative := rel * magnitude(a.expected)
	if math.IsNaN(relative) {
		panic(py.ValueError.New("relative tolerance can't be NaN."))
	}
	if relative < 0 {
		panic(py.ValueError.New("relative tolerance can't be negative: " + py.Str(relative)))
	}
	return max(relative, absolute)
}

// repr is the expected value with its tolerance: 0.3 ± 3.0e-07.
func (a *Approximate) repr() string {
	switch e := a.expected.(type) {
	case *py.Dict[any, any]:
		var parts []string
		for k, v := range e.Items() {
			parts = append(parts, py.Repr(k)+": "+a.of(v).repr())
		}
		return "approx({" + strings.Join(parts, ", ") + "})"
	case *py.List[any], py.Tuple:
		var parts []string
		for _, v := range py.Collect(e) {
			parts = append(parts, a.of(v).repr())
		}
		open, end := "[", "]"
		if _, ok := e.(py.Tuple); ok {
			open, end = "(", ")"
			if len(parts) == 1 {
				end = ",)"
			}
		}
		return "approx(" + open + strings.Join(parts, ", ") + end + ")"
	}
	if _, ok := a.expected.(bool); ok || !number(a.expected) || math.IsInf(magnitude(a.expected), 0) {
		return py.Str(a.expected)
	}
	var tolerance float64
	if err := py.Try(func() error { tolerance = a.tolerance(); return nil }); err != nil {
		return py.Str(a.expected) + " ± ???"
	}
	form := ".1e"
	if 1e-3 <= tolerance && tolerance < 1e3 {
		form = "n"
	}
	return py.Str(a.expected) + " ± " + py.Format(tolerance, form)
}
