package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// once keeps an iterator that an expression makes from starting anew each time it is ranged over, as Go's iter.Seq does:
//
//	squares = (x * x for x in xs)  =>  squares := py.Once(…)
//
// Where it is consumed on the spot, [consumed] takes the wrapper off again.
func (b *builder) once(e ir.Expr, x hir.Expr) ir.Expr {
	t := x.Base().T
	if e == nil || !t.Is(hir.LibT) || t.Opt || t.Lib.LibName() != "Iterator" {
		return e
	}
	if call, ok := x.(*hir.Call); ok {
		switch call.Resolved.(type) {
		case *infer.CallBuiltin, *infer.CallLib:
		default:
			return e // whoever made it has seen to it
		}
	}
	if _, isSeq := e.Type().(*ir.Named); !isSeq || !ir.Identical(e.Type(), seqOf(b.l.goType(b.l.elemOf(t)))) {
		return e
	}
	return ir.CallPy("Once", e.Type(), e)
}

// consumed is an iterator that is ranged over right where it is made.
func consumed(e ir.Expr) ir.Expr {
	if call, ok := e.(*ir.Call); ok && len(call.Args) == 1 {
		if q, ok := call.Fun.(*ir.Qual); ok && q.Pkg == ir.PyPkg && q.Name == "Once" {
			return call.Args[0]
		}
	}
	return e
}
