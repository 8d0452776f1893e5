package lower

import (
	"strconv"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

const itertoolsPkg = ir.Runtime + "itertools"

func init() {
	rows["itertools.groupby"] = groupbyRow
	rows["itertools.takewhile"] = whileRow("Takewhile")
	rows["itertools.dropwhile"] = whileRow("Dropwhile")
	rows["itertools.filterfalse"] = whileRow("Filterfalse")
	rows["itertools.starmap"] = starmapRow
}

// groupbyRow is itertools.groupby with a function for the keys, or without:
//
//	groupby(words, key=len)  =>  itertools.Groupby(words, func(x string) int { return py.StrLen(x) })
func groupbyRow(b *builder, x *hir.Call) ir.Expr {
	key, ok := infer.GroupbyKey(x)
	if !ok || x.T.Kind != hir.LibT {
		return nil
	}
	values := x.Args[0].Value
	elem := b.l.elemOf(values.Base().T)
	parts := []func() ir.Expr{func() ir.Expr { return b.seq(b.expr(values), values.Base().T) }}
	if key != nil {
		parts = append(parts, func() ir.Expr { return b.funcArg(key, []hir.Type{elem}, &x.T.Args[0].Type().Elems[0]) })
	} else {
		parts = append(parts, func() ir.Expr { return ir.Py("Identity", nil2(ir.Any), b.l.goType(elem)) })
	}
	return b.tool(x, "Groupby", "groupby", b.each(parts...))
}

// tool is a call of a function of the Go package, with the class that its iterator has in Python.
func (b *builder) tool(x *hir.Call, name, python string, args []ir.Expr) ir.Expr {
	e := ir.CallPkg(itertoolsPkg, name, b.l.goType(x.T), args...)
	b.l.iteratorForms[e] = iteratorForm{class: func() ir.Expr { return ir.CallPkg(itertoolsPkg, "Class", pyClass, ir.StringLit(python)) }}
	return e
}

// whileRow is takewhile and its like:
//
//	takewhile(lambda x: x < 5, xs)  =>  itertools.Takewhile(func(x int) bool { return x < 5 }, xs)
func whileRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if x.T.Kind != hir.LibT {
			return nil
		}
		values := x.Args[1].Value
		fn := b.holds(x.Args[0].Value, b.l.elemOf(values.Base().T))
		return b.tool(x, name, x.Fn.Base().T.Lib.LibName()[len("itertools."):], []ir.Expr{fn, b.seq(b.expr(values), values.Base().T)})
	}
}

// starmapRow is itertools.starmap of pairs and the like.
//
//	starmap(pow, pairs)  =>  itertools.Starmap2(func(x, y int) py.Int { return py.Pow(x, y) }, pairs)
func starmapRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	values := x.Args[1].Value
	elems := b.l.elemOf(values.Base().T).Elems
	want := x.T.Args[0].Type()
	fn := b.funcArg(x.Args[0].Value, elems, &want)
	return b.tool(x, "Starmap"+strconv.Itoa(len(elems)), "starmap", []ir.Expr{fn, b.seq(b.expr(values), values.Base().T)})
}
