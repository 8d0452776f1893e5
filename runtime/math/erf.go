package math

import "math"

// Beyond the middle of their range the error functions take the C library's steps (FreeBSD's s_erf.c, by Sun
// Microsystems) with this package's exp: exp(-x*x) R(1/x**2)/S(1/x**2), R and S below.
var (
	erfRA = [...]float64{-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00}
	erfSA = [...]float64{1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02}
	erfRB = [...]float64{-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02}
	erfSB = [...]float64{1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01}
)

func polynomial(coeffs []float64, s float64) float64 {
	r := coeffs[len(coeffs)-1]
	for i := len(coeffs) - 2; i >= 0; i-- {
		r = coeffs[i] + s*r
	}
	return r
}

// erfTail is erfc(x) for 1.25 <= x < 28.
func erfTail(x float64) float64 {
	s := 1 / (x * x)
	var rs float64
	if x < 1/0.35 {
		rs = polynomial(erfRA[:], s) / polynomial(erfSA[:], s)
	} else {
		rs = polynomial(erfRB[:], s) / polynomial(erfSB[:], s)
	}
	z := math.Float64frombits(math.Float64bits(x) & 0xffffffff00000000)
	return exp(-z*z-0.5625) * exp((z-x)*(z+x)+rs) / x
}

// Erf is math.erf(x).
func Erf(x float64) float64 {
	if a := math.Abs(x); a >= 1.25 && a < 6 {
		return math.Copysign(1-erfTail(a), x)
	}
	return math.Erf(x)
}

// Erfc is math.erfc(x).
func Erfc(x float64) float64 {
	switch {
	case x >= 1.25 && x < 28:
		return erfTail(x)
	case x <= -1.25 && x > -6:
		return 2 - erfTail(-x)
	}
	return math.Erfc(x)
}
