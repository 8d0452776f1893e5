package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// kwDict is what **kwargs receives; taken are the names of parameters that the call fills.
func (b *builder) kwDict(ba infer.BoundArg, t hir.Type, taken []string) ir.Expr {
	d := &hir.Dict{Info: t.Dict}
	d.T = t
	spread, unsure := 0, false
	for _, a := range ba.Named {
		if a.Star == 2 {
			spread++
			unsure = unsure || !isKeywordDict(a.Value.Base().T)
			d.Keys = append(d.Keys, nil)
		} else {
			k := &hir.Const{Kind: hir.ConstStr, Str: a.Name}
			k.T = hir.Str
			d.Keys = append(d.Keys, k)
		}
		d.Values = append(d.Values, a.Value)
	}
	if spread == 1 && len(taken) > 0 && keepsClear(ba.Named, taken) {
		taken = nil
	}
	if spread == 0 || !unsure && len(d.Keys) == 1 && len(taken) == 0 {
		return b.dict(d)
	}
	fn := ba.Param.Var.Func
	v := b.checkedKeywords(d, b.l.callText(fn))
	if len(taken) > 0 {
		args := []ir.Expr{ir.StringLit(b.l.m.Shown(fn.Qualname) + "()")}
		for _, name := range taken {
			args = append(args, ir.StringLit(name))
		}
		b.emit(ir.Do(ir.CallMethod(ir.Use(v), "CheckKeywords", ir.NoResult, args...)))
	}
	return ir.Use(v)
}

func isKeywordDict(t hir.Type) bool {
	return t.Is(hir.DictT) && !t.Opt && !t.Dict.Find().Record && t.Dict.Find().Key.Type().Is(hir.StrT)
}

// named lists the parameters that arguments of a call fill and a mapping could fill too.
func named(bound []infer.BoundArg) []string {
	var names []string
	for _, ba := range bound {
		if k := ba.Param.Kind; ba.Value != nil && !(ba.Param.Fresh && ba.Value == ba.Param.Default) && (k == hir.PosOrKw || k == hir.KwOnly) {
			names = append(names, ba.Param.Name)
		}
	}
	return names
}

// keepsClear reports whether a mapping among the arguments cannot have the taken names: it is the **kwargs of a function that has
// parameters of these names itself, and does nothing with it but hand it on.
func keepsClear(args []hir.Arg, taken []string) bool {
	for _, a := range args {
		if a.Star != 2 {
			continue
		}
		n, ok := a.Value.(*hir.Name)
		if !ok || n.Var.Param == nil || n.Var.Param.Kind != hir.KwArgs || n.Var.Func == nil || !onlyHandedOn(n.Var) {
			return false
		}
		own := map[string]bool{}
		for _, p := range n.Var.Func.Params {
			own[p.Name] = p.Kind == hir.PosOrKw || p.Kind == hir.KwOnly
		}
		for _, name := range taken {
			if !own[name] {
				return false
			}
		}
	}
	return true
}

// onlyHandedOn reports whether every use of a **kwargs spreads it.
func onlyHandedOn(v *hir.Var) bool {
	uses, spreads := 0, 0
	hir.Visit(v.Func.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			if n.Var == v {
				uses++
			}
		case *hir.Call:
			for _, a := range n.Args {
				if name, ok := a.Value.(*hir.Name); ok && name.Var == v && a.Star == 2 {
					spreads++
				}
			}
		}
		return true
	})
	return uses == spreads
}

// checkedKeywords collects keyword arguments of which some come from mappings, and fails as CPython does where a name
// comes twice; callee is how its error names the function.
func (b *builder) checkedKeywords(x *hir.Dict, callee string) *ir.Var {
	gt := b.l.goType(x.T)
	d := x.T.Dict.Find()
	keyT, valT := b.l.cellType(d.Key), b.l.cellType(d.Val)
	call := func() ir.Expr { return ir.StringLit(callee) }
	v := b.temp("keywords", gt)
	b.emit(ir.Let(v, ir.CallOf(gt, ir.Py("NewDict", nil2(gt), keyT, valT))))
	add := func(i int, method, checked string, what ...ir.Expr) { // nothing comes twice in the first entry
		if i == 0 {
			b.emit(ir.Do(ir.CallMethod(ir.Use(v), method, ir.NoResult, what...)))
			return
		}
		b.emit(ir.Do(ir.CallMethod(ir.Use(v), checked, ir.NoResult, append([]ir.Expr{call()}, what...)...)))
	}
	for i, k := range x.Keys {
		val := x.Values[i]
		t := val.Base().T
		switch {
		case k != nil:
			add(i, "Set", "AddKeyword", b.each(b.asFunc(k, d.Key.Type()), b.asFunc(val, d.Val.Type()))...)
		case isKeywordDict(t) && ir.Identical(b.l.goType(t), gt):
			add(i, "Update", "AddKeywords", ir.CallMethod(b.expr(val), "Items", seq2Of(keyT, valT)))
		default:
			items := ir.CallPy("KeywordItems", seq2Of(ir.Any, ir.Any), call(), b.anyExpr(val))
			add(i, "Update", "AddKeywords", pairsTo(items, keyT, valT))
		}
	}
	return v
}

// callText names the callable as errors of unpacking do: the class for __init__.
func (l *lowerer) callText(fn *hir.Func) string {
	name := l.m.Shown(fn.Qualname)
	if fn.Class != nil && fn.Name == "__init__" {
		name = l.m.Shown(fn.Class.Qualname)
	}
	return l.m.ModuleAt(fn.Pos) + "." + name + "()"
}
