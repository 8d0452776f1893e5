package lower

import (
	"math"
	"strconv"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

// onlyFinite reports whether nothing in the program makes an infinite float or nan by name, literal or from text. Then
// fmt's verbs show floats as Python does; Go writes +Inf and NaN.
func (l *lowerer) onlyFinite() bool {
	if l.finite != nil {
		return *l.finite
	}
	finite := true
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Attr:
			finite = finite && n.Name != "inf" && n.Name != "nan"
		case *hir.Import:
			finite = finite && n.Name != "inf" && n.Name != "nan"
		case *hir.Const:
			finite = finite && !(n.Kind == hir.ConstFloat && math.IsInf(n.Float, 0))
		case *hir.Binary:
			if f, ok := foldFloat(n); ok {
				finite = finite && !math.IsInf(f, 0) && !math.IsNaN(f)
			}
		case *hir.Call:
			if r, ok := n.Resolved.(*infer.CallBuiltin); ok && r.Name == "float" && len(n.Args) == 1 {
				finite = finite && parsesFinite(n.Args[0].Value)
			}
		}
		return finite
	}
	hir.Visit(l.m.Main.Body, look)
	for _, f := range l.m.Funcs {
		hir.Visit(f.Body, look)
		for _, p := range f.Params {
			if p.Default != nil {
				hir.VisitExpr(p.Default, look)
			}
		}
	}
	l.finite = &finite
	return finite
}

// parsesFinite reports whether float(x) is no infinity or nan.
func parsesFinite(x hir.Expr) bool {
	if x.Base().T.IsNumber() {
		return true
	}
	c, ok := x.(*hir.Const)
	if !ok || c.Kind != hir.ConstStr {
		return false
	}
	f, err := strconv.ParseFloat(c.Str, 64)
	return err == nil && !math.IsInf(f, 0) && !math.IsNaN(f)
}
