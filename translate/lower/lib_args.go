package lower

import (
	"cmp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// sourceOrder gives the indices of arguments in the order in which the call evaluates them: f(b=x(), a=y()) calls x first.
func sourceOrder(args []infer.LibArg) []int {
	at := func(i int) ir.Pos {
		switch a := args[i]; {
		case a.Value != nil:
			return a.Value.Base().Pos
		case len(a.Rest) > 0:
			return a.Rest[0].Value.Base().Pos
		case len(a.Named) > 0:
			return a.Named[0].Value.Base().Pos
		}
		return ir.Pos{}
	}
	order := make([]int, len(args))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := at(i), at(j)
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return order
}

// holdInverted holds arguments that the Go call writes in another order than the program, where that shows: some of them
// run code. The values stand in the order of the program.
func (b *builder) holdInverted(order []int, values []ir.Expr) {
	last, inverted := -1, false
	for n, i := range order {
		if values[n] == nil || isAbsent(values[n]) || !ir.MayChange(values[n]) || makesOnly(values[n]) {
			continue
		}
		inverted = inverted || i < last
		last = max(last, i)
	}
	if !inverted {
		return
	}
	for n, e := range values {
		if e != nil && !isAbsent(e) && !stable(e) {
			values[n] = b.hold(tempName(e), e)()
		}
	}
}

// makesOnly reports whether an expression does no more than make an object of the library: aiohttp.NewClientTimeout(aiohttp.Total(5)).
func makesOnly(e ir.Expr) bool {
	call, ok := e.(*ir.Call)
	if !ok {
		return false
	}
	fn, ok := call.Fun.(*ir.Qual)
	return ok && strings.HasPrefix(fn.Name, "New") && !slices.ContainsFunc(call.Args, func(a ir.Expr) bool {
		option, ok := a.(*ir.Call)
		if !ok {
			return ir.MayChange(a)
		}
		f, ok := option.Fun.(*ir.Qual)
		return !ok || f.Pkg != fn.Pkg || slices.ContainsFunc(option.Args, ir.MayChange)
	})
}

// absent stands for an argument that is left out.
func absent() ir.Expr { return &ir.Lit{Text: ""} }

func isAbsent(e ir.Expr) bool {
	l, ok := e.(*ir.Lit)
	return ok && l.Text == ""
}

// libArg writes one argument of a library call in the Go type of its parameter.
func (b *builder) libArg(a infer.LibArg) ir.Expr {
	switch a.Param.Kind {
	case hir.VarArgs:
		return b.libRest(a)
	case hir.KwArgs:
		return b.libKeywords(a)
	}
	if a.Value == nil {
		if a.Param.Default != "" && a.Param.Default != "..." && a.Param.Default != "None" {
			return b.stubDefault(a)
		}
		return absent()
	}
	if te := a.Param.Type; te != nil && te.TVar && (a.Type.Kind == hir.NoneT || a.Type.Kind == hir.Never) {
		b.discard(a.Value)
		return ir.Compose(noneType) // a generic Go function takes None as a value
	}
	e := b.libValueArg(a.Value, a.Param.Type, a.Type)
	if te := a.Param.Type; te != nil && te.TVar && b.l.goType(a.Type) == ir.Any && e.Type() != ir.Any {
		return ir.Conv(ir.Any, e) // Go would infer the type argument from it
	}
	return e
}

func (b *builder) libValueArg(x hir.Expr, te *stubs.TypeExpr, t hir.Type) ir.Expr {
	if te != nil {
		switch te.Name {
		case "Iterable", "Iterator", "Collection":
			return b.seqOfElems(x, te, t)
		case "Sequence":
			return b.sliceOf(x, b.wantedElem(x, te, t))
		case "object":
			return b.show(b.expr(x), x.Base().T)
		case "Callable":
			return b.callback(x, te, t)
		}
	}
	return b.exprAs(x, t)
}

// seqOfElems ranges over x with elements of the type that a generic function has settled on.
func (b *builder) seqOfElems(x hir.Expr, te *stubs.TypeExpr, t hir.Type) ir.Expr {
	have := b.l.goType(b.l.elemOf(x.Base().T))
	want := b.l.goType(b.wantedElem(x, te, t))
	if ir.Identical(have, want) {
		return b.seq(b.expr(x), x.Base().T)
	}
	if have == ir.Int && ir.Identical(want, pyInt) {
		return seqIn(b.seq(b.expr(x), x.Base().T), seqOf(want))
	}
	return ir.CallOf(seqOf(want), ir.Py("SeqOf", nil2(seqOf(want)), want), ir.CallPy("Iter", pyIterator, b.anyExpr(x)))
}

// wantedElem is the type of elements that a parameter Iterable[T] or Sequence[T] wants, T as the call has settled it.
func (b *builder) wantedElem(x hir.Expr, te *stubs.TypeExpr, t hir.Type) hir.Type {
	switch {
	case len(te.Args) == 1 && te.Args[0].TVar && len(t.Args) == 1 && t.Args[0].Type().Kind != hir.Never:
		return t.Args[0].Type()
	case len(te.Args) == 1 && !mentionsTVar(te.Args[0]):
		return infer.StubType(b.l.m, te.Args[0])
	}
	return b.l.elemOf(x.Base().T)
}

// libKeywords writes the arguments of **kwargs: set_defaults(func=run)  =>  SetDefaults(py.KV{Key: "func", Value: run})
func (b *builder) libKeywords(a infer.LibArg) ir.Expr {
	if len(a.Named) == 0 {
		return absent()
	}
	var parts []func() ir.Expr
	for _, kw := range a.Named {
		parts = append(parts, b.asFunc(kw.Value, hir.Any))
	}
	lit := ir.Compose(kvSlice)
	for i, v := range b.each(parts...) {
		pair := ir.Compose(kvSlice.Elem)
		pair.Elems = []ir.Elem{{Name: "Key", Value: ir.StringLit(a.Named[i].Name)}, {Name: "Value", Value: v}}
		lit.Elems = append(lit.Elems, ir.Elem{Value: pair})
	}
	return lit
}

func (b *builder) libRest(a infer.LibArg) ir.Expr {
	if len(a.Rest) == 0 {
		return absent()
	}
	var elts []hir.Expr
	for _, r := range a.Rest {
		b.l.needShown(r.Value.Base().T, 0)
		if r.Star == 1 {
			elts = append(elts, &hir.Starred{X: r.Value})
		} else {
			elts = append(elts, r.Value)
		}
	}
	if te := a.Param.Type; te != nil && te.Name == "Iterable" {
		return b.iterables(a)
	}
	elem := a.Type
	if elem.Kind == hir.Never {
		elem = hir.Any
	}
	return b.elements(elts, elem, &ir.Slice{Elem: b.l.goType(elem)})
}

// iterables writes the arguments of *iterables: Iterable[T] as iter.Seq[T].
func (b *builder) iterables(a infer.LibArg) ir.Expr {
	var parts []func() ir.Expr
	var elem ir.Type = ir.Any
	for _, r := range a.Rest {
		elem = b.l.goType(b.wantedElem(r.Value, a.Param.Type, a.Type))
		parts = append(parts, func() ir.Expr { return b.seqOfElems(r.Value, a.Param.Type, a.Type) })
	}
	lit := ir.Compose(&ir.Slice{Elem: seqOf(elem)})
	for _, v := range b.each(parts...) {
		lit.Elems = append(lit.Elems, ir.Elem{Value: v})
	}
	return lit
}

// stubDefault writes the literal default of a stub parameter.
func (b *builder) stubDefault(a infer.LibArg) ir.Expr {
	text := a.Param.Default
	gt := b.l.goType(a.Type)
	switch text {
	case "True", "False":
		return ir.BoolLit(text == "True")
	}
	if strings.HasPrefix(text, `"`) || strings.HasPrefix(text, "'") {
		return ir.StringLit(strings.Trim(text, `"'`))
	}
	return ir.LitOf(gt, text)
}
