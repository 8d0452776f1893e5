package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// IsComplexPart reports whether x is c.real or c.imag of a complex number.
func IsComplexPart(x *hir.Attr, t hir.Type) bool {
	return t.Is(hir.ComplexT) && (x.Name == "real" || x.Name == "imag")
}

// ComplexOfNumbers reports whether x is complex(re) or complex(re, im) of real numbers.
func ComplexOfNumbers(x *hir.Call) bool {
	if len(x.Args) != 1 && len(x.Args) != 2 || !plain(x, len(x.Args)) {
		return false
	}
	for _, a := range x.Args {
		if t := a.Value.Base().T; !t.IsNumber() || t.Opt || t.Wide() {
			return false
		}
	}
	return true
}

func complexType(in *inferer, x *hir.Call, e *env) hir.Type {
	if ComplexOfNumbers(x) {
		return hir.Complex
	}
	return floorCall(hir.Complex)(in, x, e)
}
