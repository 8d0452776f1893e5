package math

import "math"

// The gamma function is CPython's own: Lanczos' approximation with 13 terms.
const lanczosG = 6.024680040776729583740234375

var lanczosNum = [...]float64{
	23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
	35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
	6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
	248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
	2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
	8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
	2.5066282746310002701649081771338373386264310793408,
}

var lanczosDen = [...]float64{0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1}

func lanczosSum(x float64) float64 {
	num, den := 0.0, 0.0
	if x < 5 {
		for i := len(lanczosNum) - 1; i >= 0; i-- {
			num, den = num*x+lanczosNum[i], den*x+lanczosDen[i]
		}
	} else {
		for i := range lanczosNum {
			num, den = num/x+lanczosNum[i], den/x+lanczosDen[i]
		}
	}
	return num / den
}

func sinPi(x float64) float64 {
	y := math.Mod(math.Abs(x), 2)
	var r float64
	switch int(math.Round(2 * y)) {
	case 0:
		r = Sin(math.Pi * y)
	case 1:
		r = Cos(math.Pi * (y - 0.5))
	case 2:
		r = Sin(math.Pi * (1 - y))
	case 3:
		r = -Cos(math.Pi * (y - 1.5))
	default:
		r = Sin(math.Pi * (y - 2))
	}
	return math.Copysign(1, x) * r
}

// Gamma is math.gamma(x).
func Gamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case math.IsInf(x, -1) || x == 0 || x < 0 && x == math.Floor(x):
		panic(domain())
	case x == math.Floor(x) && x <= 23:
		return Factorial(int(x) - 1).Float()
	}
	a := math.Abs(x)
	switch {
	case a < 1e-20:
		return checked(x, 1/x, true)
	case a > 200 && x < 0:
		return 0 / sinPi(x)
	case a > 200:
		panic(tooBig())
	}
	return checked(x, gammaLanczos(x, a), true)
}

func gammaLanczos(x, a float64) float64 {
	const half = lanczosG - 0.5
	y := a + half
	var z float64
	if a > half {
		z = (y - a) - half
	} else {
		z = (y - half) - a
	}
	z = z * lanczosG / y
	if x < 0 {
		r := -math.Pi / sinPi(a) / a * exp(y) / lanczosSum(a)
		r -= z * r
		if a < 140 {
			return r / pow(y, a-0.5)
		}
		p := pow(y, a/2-0.25)
		return r / p / p
	}
	r := lanczosSum(a) / exp(y)
	r += z * r
	if a < 140 {
		return r * pow(y, a-0.5)
	}
	p := pow(y, a/2-0.25)
	return r * p * p
}

// Lgamma is math.lgamma(x).
func Lgamma(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case math.IsInf(x, 0):
		return Inf
	case x == math.Floor(x) && x <= 2:
		if x <= 0 {
			panic(domain())
		}
		return 0
	}
	a := math.Abs(x)
	if a < 1e-20 {
		return -log(a)
	}
	r := log(lanczosSum(a)) - lanczosG
	r += (a - 0.5) * (log(a+lanczosG-0.5) - 1)
	if x < 0 {
		const logPi = 1.144729885849400174143427351353058711647
		r = logPi - log(math.Abs(sinPi(a))) - log(a) - r
	}
	return checked(x, r, true)
}
