package statistics

import (
	"math"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var regressionClass = lib.NewNamedTupleClass("statistics", "LinearRegression", "slope", "intercept")

// pair holds two inputs to having the same length, of at least two.
func pair(name string, x, y any) (a, b *py.List[any]) {
	n := py.Len(x)
	if py.Len(y) != n {
		refuse(name + " requires that both inputs have same number of data points")
	}
	if n < 2 {
		refuse(name + " requires at least two data points")
	}
	return py.ListOf(py.Collect(x)), py.ListOf(py.Collect(y))
}

// centred are the deviations from the mean, and the mean.
func centred(x *py.List[any]) (*py.List[any], float64) {
	bar := pymath.FsumAny(x) / float64(x.Len())
	out := py.NewList[any]()
	for v := range x.All() {
		out.Append(py.Sub(v, bar))
	}
	return out, bar
}

func covariance(x, y any) any {
	a, b := pair("covariance", x, y)
	a, _ = centred(a)
	b, _ = centred(b)
	return py.TrueDiv(pymath.SumprodAny(a, b), a.Len()-1)
}

func correlation(x, y, method any) any {
	a, b := pair("correlation", x, y)
	switch method {
	case "linear":
		a, _ = centred(a)
		b, _ = centred(b)
	case "ranked":
		a, b = ranks(a), ranks(b)
	default:
		panic(py.ValueError.New("Unknown method: " + py.Repr(method)))
	}
	sxy, sxx, syy := py.ToFloat(pymath.SumprodAny(a, b)), py.ToFloat(pymath.SumprodAny(a, a)), py.ToFloat(pymath.SumprodAny(b, b))
	d := sqrtProduct(sxx, syy)
	if d == 0 {
		refuse("at least one of the inputs is constant")
	}
	return sxy / d
}

// ranks are the ranks of the values, centred around 0; equal values share the mean of theirs.
func ranks(x *py.List[any]) *py.List[any] {
	n := x.Len()
	keys := make([]any, n)
	for i, v := range x.Enumerate() {
		keys[i] = py.Tuple{v, i}
	}
	order := sorted(py.ListOf(keys))
	out := make([]any, n)
	start := float64(n-1)/-2 - 1
	for i := 0; i < n; {
		j := i
		for j < n && py.Eq(order[j].(py.Tuple)[0], order[i].(py.Tuple)[0]) {
			j++
		}
		rank := start + float64(i) + float64(j-i+1)/2
		for _, o := range order[i:j] {
			out[o.(py.Tuple)[1].(int)] = rank
		}
		i = j
	}
	return py.ListOf(out)
}

// sqrtProduct is the square root of x*y, more exact than the product allows.
func sqrtProduct(x, y float64) float64 {
	h := math.Sqrt(x * y)
	switch {
	case math.IsNaN(h):
		return h
	case math.IsInf(h, 0):
		if !math.IsInf(x, 0) && !math.IsInf(y, 0) {
			scale := math.Ldexp(1, -512)
			return sqrtProduct(scale*x, scale*y) / scale
		}
		return h
	case h == 0:
		if x != 0 && y != 0 {
			scale := math.Ldexp(1, 537)
			return sqrtProduct(scale*x, scale*y) / scale
		}
		return h
	}
	d := py.ToFloat(pymath.SumprodAny(py.NewList[any](x, h), py.NewList[any](y, -h)))
	return h + d/(2*h)
}

func linearRegression(x, y any, proportional bool) any {
	a, b := pair("linear regression", x, y)
	var xbar, ybar float64
	if !proportional {
		a, xbar = centred(a)
		b, ybar = centred(b)
	}
	sxy := py.Add(pymath.SumprodAny(a, b), 0.0)
	sxx := pymath.SumprodAny(a, a)
	if py.Eq(sxx, 0) {
		refuse("x is constant")
	}
	slope := py.TrueDiv(sxy, sxx)
	intercept := any(0.0)
	if !proportional {
		intercept = py.Sub(ybar, py.Mul(slope, xbar))
	}
	return regressionClass.Make(slope, intercept)
}
