package lower

import "github.com/py2goasync/py2goasync/translate/ir"

// smallPower takes apart a power whose base and exponent are Go ints: py.NewInt(base).Pow(py.NewInt(n)).
func smallPower(e ir.Expr) (base, n ir.Expr, ok bool) {
	call, isCall := e.(*ir.Call)
	if !isCall || len(call.Args) != 1 {
		return nil, nil, false
	}
	sel, isSel := call.Fun.(*ir.Select)
	if !isSel || sel.Member() != "Pow" {
		return nil, nil, false
	}
	base, baseOK := madeInt(sel.X)
	n, nOK := madeInt(call.Args[0])
	return base, n, baseOK && nOK
}

// madeInt is the Go int behind py.NewInt(n).
func madeInt(e ir.Expr) (ir.Expr, bool) {
	call, ok := e.(*ir.Call)
	if !ok || len(call.Args) != 1 {
		return nil, false
	}
	q, ok := call.Fun.(*ir.Qual)
	return call.Args[0], ok && q.Pkg == ir.PyPkg && q.Name == "NewInt"
}
