package random

import (
	"math"

	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var (
	nvMagic = 4 * pymath.Exp(-0.5) / math.Sqrt(2)
	log4    = pymath.Log(4)
	sgMagic = 1 + pymath.Log(4.5)
)

const twoPi = 2 * math.Pi

// Uniform is uniform(a, b).
func (r *Random) Uniform(a, b float64) float64 { return a + (b-a)*r.Float() }

// Triangular is triangular(low, high): the mode is in the middle.
func (r *Random) Triangular(low, high float64) float64 { return r.triangular(low, high, 0.5) }

// TriangularMode is triangular(low, high, mode).
func (r *Random) TriangularMode(low, high, mode float64) float64 {
	if high == low {
		r.Float()
		return low
	}
	return r.triangular(low, high, (mode-low)/(high-low))
}

func (r *Random) triangular(low, high, c float64) float64 {
	u := r.Float()
	if u > c {
		u, c = 1-u, 1-c
		low, high = high, low
	}
	return low + (high-low)*math.Sqrt(u*c)
}

// Normalvariate is normalvariate(mu, sigma).
func (r *Random) Normalvariate(mu, sigma float64) float64 {
	for {
		u1 := r.Float()
		u2 := 1 - r.Float()
		z := nvMagic * (u1 - 0.5) / u2
		if z*z/4 <= -pymath.Log(u2) {
			return mu + z*sigma
		}
	}
}

// Gauss is gauss(mu, sigma): normal numbers in pairs.
func (r *Random) Gauss(mu, sigma float64) float64 {
	if next := r.gauss; next != nil {
		r.gauss = nil
		return mu + *next*sigma
	}
	angle := r.Float() * twoPi
	radius := math.Sqrt(-2 * pymath.Log(1-r.Float()))
	next := pymath.Sin(angle) * radius
	r.gauss = &next
	return mu + pymath.Cos(angle)*radius*sigma
}

// Lognormvariate is lognormvariate(mu, sigma).
func (r *Random) Lognormvariate(mu, sigma float64) float64 {
	return pymath.Exp(r.Normalvariate(mu, sigma))
}

// Expovariate is expovariate(lambd).
func (r *Random) Expovariate(lambd float64) float64 {
	return py.TrueDivFloat(-pymath.Log(1-r.Float()), lambd)
}

// Vonmisesvariate is vonmisesvariate(mu, kappa).
func (r *Random) Vonmisesvariate(mu, kappa float64) float64 {
	if kappa <= 1e-6 {
		return twoPi * r.Float()
	}
	s := 0.5 / kappa
	radius := s + math.Sqrt(1+s*s)
	var z float64
	for {
		z = pymath.Cos(math.Pi * r.Float())
		d := z / (radius + z)
		u := r.Float()
		if u < 1-d*d || u <= (1-d)*pymath.Exp(d) {
			break
		}
	}
	q := 1 / radius
	f := (q + z) / (1 + q*z)
	if r.Float() > 0.5 {
		return py.ModFloat(mu+pymath.Acos(f), twoPi)
	}
	return py.ModFloat(mu-pymath.Acos(f), twoPi)
}

// Gammavariate is gammavariate(alpha, beta).
func (r *Random) Gammavariate(alpha, beta float64) float64 {
	switch {
	case alpha <= 0 || beta <= 0:
		panic(py.ValueError.New("gammavariate: alpha and beta must be > 0.0"))
	case alpha > 1:
		return r.gammaLarge(alpha) * beta
	case alpha == 1:
		return -pymath.Log(1-r.Float()) * beta
	}
	for {
		b := (math.E + alpha) / math.E
		p := b * r.Float()
		var x float64
		if p <= 1 {
			x = pymath.Pow(p, 1/alpha)
		} else {
			x = -pymath.Log((b - p) / alpha)
		}
		u := r.Float()
		if p > 1 && u <= pymath.Pow(x, alpha-1) || p <= 1 && u <= pymath.Exp(-x) {
			return x * beta
		}
	}
}

// gammaLarge is Cheng's method for alpha > 1.
func (r *Random) gammaLarge(alpha float64) float64 {
	ainv := math.Sqrt(2*alpha - 1)
	b, c := alpha-log4, alpha+ainv
	for {
		u1 := r.Float()
		if u1 <= 1e-7 || u1 >= 0.9999999 {
			continue
		}
		u2 := 1 - r.Float()
		v := pymath.Log(u1/(1-u1)) / ainv
		x := alpha * pymath.Exp(v)
		z := u1 * u1 * u2
		t := b + c*v - x
		if t+sgMagic-4.5*z >= 0 || t >= pymath.Log(z) {
			return x
		}
	}
}

// Betavariate is betavariate(alpha, beta).
func (r *Random) Betavariate(alpha, beta float64) float64 {
	y := r.Gammavariate(alpha, 1)
	if y == 0 {
		return 0
	}
	return y / (y + r.Gammavariate(beta, 1))
}

// Paretovariate is paretovariate(alpha).
func (r *Random) Paretovariate(alpha float64) float64 {
	return pymath.Pow(1-r.Float(), py.TrueDivFloat(-1, alpha))
}

// Weibullvariate is weibullvariate(alpha, beta).
func (r *Random) Weibullvariate(alpha, beta float64) float64 {
	return alpha * pymath.Pow(-pymath.Log(1-r.Float()), py.TrueDivFloat(1, beta))
}

// Binomialvariate is binomialvariate(n, p).
func (r *Random) Binomialvariate(n int, p float64) int {
	switch {
	case n < 0:
		panic(py.ValueError.New("n must be non-negative"))
	case p == 0:
		return 0
	case p == 1:
		return n
	case p < 0 || p > 1:
		panic(py.ValueError.New("p must be in the range 0.0 <= p <= 1.0"))
	case n == 1:
		if r.Float() < p {
			return 1
		}
		return 0
	case p > 0.5:
		return n - r.Binomialvariate(n, 1-p)
	case float64(n)*p < 10:
		return r.binomialSmall(n, p)
	}
	return r.binomialLarge(n, p)
}

// binomialSmall skips geometrically.
func (r *Random) binomialSmall(n int, p float64) int {
	x, y := 0, 0
	c := pymath.Log2(1 - p)
	if c == 0 {
		return x
	}
	for {
		y += int(math.Floor(pymath.Log2(r.Float())/c)) + 1
		if y > n {
			return x
		}
		x++
	}
}

// binomialLarge is Hörmann's transformed rejection.
func (r *Random) binomialLarge(n int, p float64) int {
	spq := math.Sqrt(float64(n) * p * (1 - p))
	b := 1.15 + 2.53*spq
	a := -0.0873 + 0.0248*b + 0.01*p
	c := float64(n)*p + 0.5
	vr := 0.92 - 4.2/b
	alpha := (2.83 + 5.1/b) * spq
	lpq := pymath.Log(p / (1 - p))
	m := int(math.Floor(float64(n+1) * p))
	h := pymath.Lgamma(float64(m+1)) + pymath.Lgamma(float64(n-m+1))
	for {
		u := r.Float() - 0.5
		us := 0.5 - math.Abs(u)
		k := int(math.Floor((2*a/us+b)*u + c))
		if k < 0 || k > n {
			continue
		}
		v := r.Float()
		if us >= 0.07 && v <= vr {
			return k
		}
		v *= alpha / (a/(us*us) + b)
		if pymath.Log(v) <= h-pymath.Lgamma(float64(k+1))-pymath.Lgamma(float64(n-k+1))+float64(k-m)*lpq {
			return k
		}
	}
}
