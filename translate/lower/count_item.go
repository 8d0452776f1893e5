package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// countItem looks a key up once where the program does so twice, and where nothing can happen in between:
//
//	counts[word] = counts.get(word, 0) + 1  =>  *counts.PtrOr(word, 0)++
func (b *builder) countItem(s *hir.Assign) bool {
	target, ok := s.Targets[0].(*hir.Index)
	if !ok || !target.X.Base().T.Is(hir.DictT) || !isPlace(target.X) || !isPlace(target.I) {
		return false
	}
	sum, ok := s.Value.(*hir.Binary)
	if !ok || sum.Op != "+" && sum.Op != "-" {
		return false
	}
	get, ok := sum.L.(*hir.Call)
	if !ok || !plainArgs(get, 2) {
		return false
	}
	if r, ok := get.Resolved.(*infer.CallBuiltin); !ok || r.Name != "dict.get" {
		return false
	}
	if !samePlace(get.Fn.(*hir.Attr).X, target.X) || !samePlace(get.Args[0].Value, target.I) {
		return false
	}
	d := target.X.Base().T.Dict.Find()
	gt := b.l.cellType(d.Val)
	def, added := get.Args[1].Value, sum.R
	for _, t := range []hir.Type{get.T, def.Base().T, added.Base().T, sum.T} {
		if !ir.Identical(b.l.goType(t), gt) {
			return false
		}
	}
	if d.Record || gt != ir.Int && gt != ir.Float64 || !b.sameKind(target.I.Base().T, d.Key.Type()) || !isNumber(def) || !isPlace(added) {
		return false
	}
	parts := b.each(b.exprFunc(target.X), b.asFunc(target.I, d.Key.Type()), b.exprFunc(def), b.exprFunc(added))
	place := ir.Star(ir.CallMethod(parts[0], "PtrOr", &ir.Pointer{Elem: gt}, parts[1], parts[2]))
	b.emit(&ir.Assign{Targets: []ir.Expr{place}, Op: sum.Op + "=", Values: []ir.Expr{parts[3]}})
	return true
}

func isNumber(x hir.Expr) bool {
	c, ok := x.(*hir.Const)
	return ok && c.T.IsNumber()
}

// samePlace reports whether two expressions read the same variable or attribute, or are the same constant.
func samePlace(x, y hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Name:
		y, ok := y.(*hir.Name)
		return ok && x.Var == y.Var
	case *hir.Attr:
		y, ok := y.(*hir.Attr)
		return ok && x.Name == y.Name && samePlace(x.X, y.X)
	case *hir.Const:
		y, ok := y.(*hir.Const)
		return ok && x.Kind == y.Kind && x.Kind == hir.ConstStr && x.Str == y.Str
	}
	return false
}
