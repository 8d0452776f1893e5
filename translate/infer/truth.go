package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// HasTruth reports whether instances of the class, or of one derived from it, can be false.
func HasTruth(c *hir.Class) bool {
	if findMethod(c, "__bool__") != nil || findMethod(c, "__len__") != nil {
		return true
	}
	for _, s := range c.Subs {
		if HasTruth(s) {
			return true
		}
	}
	return false
}

// TruthMethod is the method that tells whether an instance of exactly the class is true: __bool__, else __len__, else nil.
func TruthMethod(c *hir.Class) *hir.Func {
	if f := findMethod(c, "__bool__"); f != nil {
		return f
	}
	return findMethod(c, "__len__")
}
