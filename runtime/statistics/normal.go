package statistics

import (
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/random"
)

// NormalDist is statistics.NormalDist.
type NormalDist struct{ mu, sigma float64 }

// PyClass returns statistics.NormalDist.
func (*NormalDist) PyClass() *py.Class { return NormalDistType }

// NormalDistType is the class statistics.NormalDist.
var NormalDistType = lib.Class[NormalDist]("statistics", "NormalDist", nil, py.Methods{
	"__new__": lib.New("mu=0.0, sigma=1.0", func(a []any) any {
		if py.Lt(a[1], 0.0) {
			refuse("sigma must be non-negative")
		}
		return &NormalDist{py.ToFloat(a[0]), py.ToFloat(a[1])}
	}),
	"from_samples": lib.ClassM("data", func(_ *py.Class, a []any) any {
		ss, mean := squares(py.Collect(a[0]), nil)
		if ss.count < 2 {
			refuse("stdev requires at least two data points")
		}
		if ss.odd != nil {
			return &NormalDist{py.ToFloat(ss.odd), math.NaN()}
		}
		bar, _ := mean.Float64()
		return &NormalDist{bar, root(new(big.Rat).Quo(ss.sum, whole(ss.count-1)))}
	}),
	"mean":     lib.Prop(func(x any) any { return x.(*NormalDist).mu }),
	"median":   lib.Prop(func(x any) any { return x.(*NormalDist).mu }),
	"mode":     lib.Prop(func(x any) any { return x.(*NormalDist).mu }),
	"stdev":    lib.Prop(func(x any) any { return x.(*NormalDist).sigma }),
	"variance": lib.Prop(func(x any) any { return x.(*NormalDist).sigma * x.(*NormalDist).sigma }),
})

func dist(x any) *NormalDist {
	d, _ := py.Carried(x).(*NormalDist)
	return d
}

func (d *NormalDist) needSigma(method string) {
	if d.sigma == 0 {
		refuse(method + "() not defined when sigma is zero")
	}
}

func (d *NormalDist) cdf(x float64) float64 {
	d.needSigma("cdf")
	return 0.5 * (1 + pymath.Erf((x-d.mu)/(d.sigma*math.Sqrt2)))
}

func (d *NormalDist) invCDF(p float64) float64 {
	if p <= 0 || p >= 1 {
		refuse("p must be in the range 0.0 < p < 1.0")
	}
	return inverse(p, d.mu, d.sigma)
}

func horner(r float64, coefficients ...float64) float64 {
	v := coefficients[0]
	for _, c := range coefficients[1:] {
		v = float64(v*r) + c
	}
	return v
}

// inverse is the inverse of the cumulative distribution, by Wichura's algorithm AS241.
func inverse(p, mu, sigma float64) float64 {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.180625 - float64(q*q)
		num := horner(r, 2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
			133.14166789178438, 3.3871328727963665) * q
		den := horner(r, 5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
			42.31333070160091, 1)
		return mu + float64(num/den*sigma)
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	r = math.Sqrt(-pymath.Log(r))
	var num, den float64
	if r <= 5 {
		r -= 1.6
		num = horner(r, 0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
			5.769497221460691, 4.630337846156546, 1.4234371107496835)
		den = horner(r, 1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
			1.6763848301838038, 2.053191626637759, 1)
	} else {
		r -= 5
		num = horner(r, 2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
			1.7848265399172913, 5.463784911164114, 6.657904643501103)
		den = horner(r, 2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133, 0.014875361290850615,
			0.1369298809227358, 0.599832206555888, 1)
	}
	x := num / den
	if q < 0 {
		x = -x
	}
	return mu + float64(x*sigma)
}

func (d *NormalDist) overlap(o *NormalDist) float64 {
	x, y := d, o
	if y.sigma < x.sigma || y.sigma == x.sigma && y.mu < x.mu {
		x, y = y, x
	}
	xv, yv := x.sigma*x.sigma, y.sigma*y.sigma
	if xv == 0 || yv == 0 {
		refuse("overlap() not defined when sigma is zero")
	}
	dv, dm := yv-xv, math.Abs(y.mu-x.mu)
	if dv == 0 {
		return 1 - pymath.Erf(dm/(2*x.sigma*math.Sqrt2))
	}
	a := float64(x.mu*yv) - float64(y.mu*xv)
	b := x.sigma * y.sigma * math.Sqrt(float64(dm*dm)+float64(dv*pymath.Log(yv/xv)))
	x1, x2 := (a+b)/dv, (a-b)/dv
	return 1 - (math.Abs(y.cdf(x1)-x.cdf(x1)) + math.Abs(y.cdf(x2)-x.cdf(x2)))
}

func init() {
	define := lib.Definer(NormalDistType)
	define("pdf", "self, x", func(a []any) any {
		d := dist(a[0])
		variance := d.sigma * d.sigma
		if variance == 0 {
			refuse("pdf() not defined when sigma is zero")
		}
		diff := py.ToFloat(a[1]) - d.mu
		return pymath.Exp(diff*diff/(-2*variance)) / math.Sqrt(2*math.Pi*variance)
	})
	define("cdf", "self, x", func(a []any) any { return dist(a[0]).cdf(py.ToFloat(a[1])) })
	define("inv_cdf", "self, p", func(a []any) any { return dist(a[0]).invCDF(py.ToFloat(a[1])) })
	define("quantiles", "self, n=4", func(a []any) any {
		n := lib.Int(a[1])
		out := py.NewList[any]()
		for i := 1; i < n; i++ {
			out.Append(dist(a[0]).invCDF(float64(i) / float64(n)))
		}
		return out
	})
	define("samples", "self, n, *, seed=None", func(a []any) any {
		next := random.Float
		if a[2] != nil {
			next = random.NewRandomAny(a[2]).Float
		}
		out := py.NewList[any]()
		for range lib.Int(a[1]) {
			out.Append(inverse(next(), dist(a[0]).mu, dist(a[0]).sigma))
		}
		return out
	})
	define("overlap", "self, other", func(a []any) any {
		o := dist(a[1])
		if o == nil {
			panic(py.TypeError.New("Expected another NormalDist instance"))
		}
		return dist(a[0]).overlap(o)
	})
	define("zscore", "self, x", func(a []any) any {
		dist(a[0]).needSigma("zscore")
		return (py.ToFloat(a[1]) - dist(a[0]).mu) / dist(a[0]).sigma
	})
	add := func(a []any) any {
		d := dist(a[0])
		if o := dist(a[1]); o != nil {
			return &NormalDist{d.mu + o.mu, pymath.Hypot(d.sigma, o.sigma)}
		}
		return &NormalDist{d.mu + py.ToFloat(a[1]), d.sigma}
	}
	mul := func(a []any) any {
		d, k := dist(a[0]), py.ToFloat(a[1])
		return &NormalDist{d.mu * k, d.sigma * math.Abs(k)}
	}
	define("__add__", "self, other, /", add)
	define("__radd__", "self, other, /", add)
	define("__mul__", "self, other, /", mul)
	define("__rmul__", "self, other, /", mul)
	define("__sub__", "self, other, /", func(a []any) any {
		d := dist(a[0])
		if o := dist(a[1]); o != nil {
			return &NormalDist{d.mu - o.mu, pymath.Hypot(d.sigma, o.sigma)}
		}
		return &NormalDist{d.mu - py.ToFloat(a[1]), d.sigma}
	})
	define("__rsub__", "self, other, /", func(a []any) any {
		return &NormalDist{-(dist(a[0]).mu - py.ToFloat(a[1])), dist(a[0]).sigma}
	})
	define("__truediv__", "self, other, /", func(a []any) any {
		d, k := dist(a[0]), py.ToFloat(a[1])
		return &NormalDist{d.mu / k, d.sigma / math.Abs(k)}
	})
	define("__neg__", "self", func(a []any) any { return &NormalDist{-dist(a[0]).mu, dist(a[0]).sigma} })
	define("__pos__", "self", func(a []any) any { return &NormalDist{dist(a[0]).mu, dist(a[0]).sigma} })
	define("__eq__", "self, other, /", func(a []any) any {
		o := dist(a[1])
		if o == nil {
			return py.NotImplemented
		}
		return *o == *dist(a[0])
	})
	define("__hash__", "self", func(a []any) any { return py.Hash(py.Tuple{dist(a[0]).mu, dist(a[0]).sigma}) })
	define("__repr__", "self", func(a []any) any {
		return lib.TypeName(a[0]) + "(mu=" + py.Repr(dist(a[0]).mu) + ", sigma=" + py.Repr(dist(a[0]).sigma) + ")"
	})
}

// Module is the module object of statistics.
var Module = lib.Module("statistics", func(m *py.Module) {
	m.Set("StatisticsError", StatisticsError).Set("NormalDist", NormalDistType).Set("LinearRegression", regressionClass.Class)
	lib.Add(m, "mean", "data", func(a []any) any { return mean(a[0]) })
	lib.Add(m, "fmean", "data, weights=None", func(a []any) any { return fmean(a[0], a[1]) })
	lib.Add(m, "geometric_mean", "data", func(a []any) any { return geometricMean(a[0]) })
	lib.Add(m, "harmonic_mean", "data, weights=None", func(a []any) any { return harmonicMean(a[0], a[1]) })
	lib.Add(m, "median", "data", func(a []any) any { return median(a[0], between) })
	lib.Add(m, "median_low", "data", func(a []any) any { return median(a[0], func(low, _ any) any { return low }) })
	lib.Add(m, "median_high", "data", func(a []any) any { return median(a[0], func(_, high any) any { return high }) })
	lib.Add(m, "median_grouped", "data, interval=1.0", func(a []any) any { return medianGrouped(a[0], a[1]) })
	lib.Add(m, "mode", "data", func(a []any) any { return mode(a[0]) })
	lib.Add(m, "multimode", "data", func(a []any) any { return multimode(a[0]) })
	lib.Add(m, "quantiles", "data, *, n=4, method='exclusive'", func(a []any) any { return quantiles(a[0], lib.Int(a[1]), a[2]) })
	lib.Add(m, "variance", "data, xbar=None", variance("variance", 1))
	lib.Add(m, "pvariance", "data, mu=None", variance("pvariance", 0))
	lib.Add(m, "stdev", "data, xbar=None", deviation("stdev", 1))
	lib.Add(m, "pstdev", "data, mu=None", deviation("pstdev", 0))
	lib.Add(m, "covariance", "x, y, /", func(a []any) any { return covariance(a[0], a[1]) })
	lib.Add(m, "correlation", "x, y, /, *, method='linear'", func(a []any) any { return correlation(a[0], a[1], a[2]) })
	lib.Add(m, "linear_regression", "x, y, /, *, proportional=False", func(a []any) any { return linearRegression(a[0], a[1], py.Truth(a[2])) })
})
