package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// mainNames puts what the program itself defines where a configuration of logging names it, for programs have no module object of
// their own:
//
//	{"()": "__main__.SecretFilter"}  =>  {"()": SecretFilter}
//
// A factory that is only defined further down is called by a lambda.
func (in *inferer) mainNames() {
	if !in.uses("logging.config") {
		return
	}
	parent := in.m.Main
	look := func(n any) bool {
		d, ok := n.(*hir.Dict)
		if !ok {
			return true
		}
		for i, k := range d.Keys {
			key, ok := k.(*hir.Const)
			if !ok || key.Kind != hir.ConstStr || key.Str != "()" && key.Str != "class" {
				continue
			}
			at := d.Values[i]
			v := in.mainName(at)
			switch {
			case v == nil:
			case parent != in.m.Main || v.Pos.Line < at.Base().Pos.Line:
				d.Values[i] = &hir.Name{ExprBase: baseAt(at), Var: v}
			case key.Str == "()":
				d.Values[i] = in.laterFactory(at, v)
			default:
				b := at.Base()
				in.report(b.Pos, b.End, diag.Unsupported, "move the class up", "a class that a configuration names above its definition is not supported")
			}
		}
		return true
	}
	hir.Visit(in.m.Main.Body, look)
	for _, f := range slices.Clone(in.m.Funcs) {
		parent = f
		hir.Visit(f.Body, look)
	}
}

// mainName is the class or function of the program that "__main__.Name" names.
func (in *inferer) mainName(x hir.Expr) *hir.Var {
	c, ok := x.(*hir.Const)
	if !ok || c.Kind != hir.ConstStr {
		return nil
	}
	name, ok := strings.CutPrefix(c.Str, "__main__.")
	if !ok {
		return nil
	}
	v := in.m.Globals[name]
	if v == nil || v.Def == nil {
		return nil
	}
	return v
}

// laterFactory is lambda **kwargs: v(**kwargs).
func (in *inferer) laterFactory(at hir.Expr, v *hir.Var) hir.Expr {
	f := &hir.Func{
		Name: "<lambda>", Qualname: "<lambda>", IsLambda: true, Parent: in.m.Main, Pos: at.Base().Pos, EndLine: at.Base().End.Line, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	p := &hir.Param{Name: "kwargs", Kind: hir.KwArgs, Pos: at.Base().Pos}
	p.Var = &hir.Var{Name: p.Name, Kind: hir.Local, Func: f, Param: p, Pos: p.Pos, Bindings: 1, Cell: hir.NewCell()}
	f.Params, f.Vars = []*hir.Param{p}, []*hir.Var{p.Var}
	call := &hir.Call{ExprBase: baseAt(at), Fn: &hir.Name{ExprBase: baseAt(at), Var: v}, Site: map[string]*hir.Cell{}}
	call.Args = []hir.Arg{{Star: 2, Value: &hir.Name{ExprBase: baseAt(at), Var: p.Var}, Pos: p.Pos}}
	v.Captured = true
	ret := &hir.Return{X: call}
	ret.Meta.Pos = p.Pos
	f.Body = []hir.Stmt{ret}
	in.m.Funcs = append(in.m.Funcs, f)
	return &hir.Lambda{ExprBase: baseAt(at), Func: f}
}
