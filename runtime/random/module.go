package random

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// member is one method of Random, which is a function of the module too.
type member struct {
	params string
	call   func(r *Random, a []any) any
}

func members() map[string]member {
	f := lib.Float
	two := func(call func(r *Random, a, b float64) float64) func(*Random, []any) any {
		return func(r *Random, a []any) any { return call(r, f(a[0]), f(a[1])) }
	}
	return map[string]member{
		"seed":        {"a=None, version=2", func(r *Random, a []any) any { r.SeedVersion(a[0], lib.Int(a[1])); return nil }},
		"random":      {"", func(r *Random, _ []any) any { return r.Float() }},
		"getrandbits": {"k, /", func(r *Random, a []any) any { return py.ToAny(r.Getrandbits(lib.Int(a[0]))) }},
		"randbytes":   {"n", func(r *Random, a []any) any { return r.Randbytes(lib.Int(a[0])) }},
		"randint":     {"a, b", func(r *Random, a []any) any { return r.RandintAny(a[0], a[1]) }},
		"randrange":   {"start, stop=None, step=None", func(r *Random, a []any) any { return r.RandrangeAny(a[0], a[1], a[2]) }},
		"choice":      {"seq", func(r *Random, a []any) any { return r.ChoiceAny(a[0]) }},
		"shuffle":     {"x", func(r *Random, a []any) any { r.ShuffleAny(a[0]); return nil }},
		"sample":      {"population, k, *, counts=None", func(r *Random, a []any) any { return r.SampleAny(a[0], lib.Int(a[1]), a[2]) }},
		"choices": {"population, weights=None, *, cum_weights=None, k=1", func(r *Random, a []any) any {
			return r.ChoicesAny(a[0], a[1], a[2], lib.Int(a[3]))
		}},
		"uniform":         {"a, b", func(r *Random, a []any) any { return py.Add(a[0], py.Mul(py.Sub(a[1], a[0]), r.Float())) }},
		"normalvariate":   {"mu=0.0, sigma=1.0", two((*Random).Normalvariate)},
		"gauss":           {"mu=0.0, sigma=1.0", two((*Random).Gauss)},
		"lognormvariate":  {"mu, sigma", two((*Random).Lognormvariate)},
		"vonmisesvariate": {"mu, kappa", two((*Random).Vonmisesvariate)},
		"gammavariate":    {"alpha, beta", two((*Random).Gammavariate)},
		"betavariate":     {"alpha, beta", two((*Random).Betavariate)},
		"weibullvariate":  {"alpha, beta", two((*Random).Weibullvariate)},
		"expovariate":     {"lambd=1.0", func(r *Random, a []any) any { return r.Expovariate(f(a[0])) }},
		"paretovariate":   {"alpha", func(r *Random, a []any) any { return r.Paretovariate(f(a[0])) }},
		"binomialvariate": {"n=1, p=0.5", func(r *Random, a []any) any { return r.Binomialvariate(lib.Int(a[0]), f(a[1])) }},
		"triangular": {"low=0.0, high=1.0, mode=None", func(r *Random, a []any) any {
			if a[2] == nil {
				return r.Triangular(f(a[0]), f(a[1]))
			}
			if py.Eq(a[0], a[1]) {
				r.Float()
				return a[0]
			}
			return r.TriangularMode(f(a[0]), f(a[1]), f(a[2]))
		}},
		"getstate": {"", func(r *Random, _ []any) any { return r.Getstate() }},
		"setstate": {"state", func(r *Random, a []any) any { r.Setstate(a[0]); return nil }},
	}
}

// RandomType is the class random.Random, SystemRandomType random.SystemRandom.
var (
	RandomType       = newClass("Random", nil, NewRandomAny)
	SystemRandomType = newClass("SystemRandom", lib.Bases(RandomType), func(any) *Random { return NewSystemRandom() })
)

func newClass(name string, bases []*py.Class, make func(x any) *Random) *py.Class {
	methods := py.Methods{"__new__": lib.New("x=None", func(a []any) any { return make(a[0]) })}
	if bases == nil {
		for n, m := range members() {
			methods[n] = lib.M(m.params, func(self any, a []any) any { return m.call(self.(*Random), a) })
		}
	}
	return lib.Class[Random]("random", name, bases, methods)
}

// PyClass returns random.Random or random.SystemRandom.
func (r *Random) PyClass() *py.Class {
	if r.mt == nil {
		return SystemRandomType
	}
	return RandomType
}

// Module is the module object of random.
var Module = lib.Module("random", func(m *py.Module) {
	m.Set("Random", RandomType).Set("SystemRandom", SystemRandomType)
	for name := range members() {
		m.Set(name, py.GetAttr(shared(), name))
	}
})
