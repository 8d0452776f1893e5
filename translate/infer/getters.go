package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func init() { specials["operator.attrgetter"] = attrgetterType }

// attrgetterType types attrgetter("place.city"): the attributes on the way may be reached of any object.
func attrgetterType(in *inferer, x *hir.Call, e *env) hir.Type {
	names, computed := map[string]bool{}, false
	for _, a := range x.Args {
		if c, ok := a.Value.(*hir.Const); ok && c.Kind == hir.ConstStr {
			for _, name := range strings.Split(c.Str, ".") {
				names[name] = true
			}
		} else {
			computed = true
		}
	}
	for _, c := range in.m.Classes {
		if !c.Escapes && c.Dynamic == "" {
			continue
		}
		for _, a := range c.AttrOrder {
			if computed || names[a.Name] {
				in.escape(a.Cell.Type())
			}
		}
	}
	t := x.Fn.Base().T
	return in.callLib(x, t.Lib.(*stubs.Func), t.Recv, nil)
}

// getters turns the getters of the operator module into the lambdas that they stand for, where a function of the library is given one
// to call and nothing else can look at it:
//
//	sorted(rows, key=itemgetter("age"))  =>  sorted(rows, key=lambda x: x["age"])
//	max(users, key=attrgetter("age"))    =>  max(users, key=lambda x: x.age)
func (in *inferer) getters() {
	in.gettersIn(in.m.Main, in.m.Main.Body)
	for _, f := range in.m.Funcs {
		if !f.Synth {
			in.gettersIn(f, f.Body)
		}
	}
}

func (in *inferer) gettersIn(f *hir.Func, body []hir.Stmt) {
	hir.Visit(body, func(n any) bool {
		call, ok := n.(*hir.Call)
		if !ok {
			return true
		}
		for i, a := range call.Args {
			if a.Star == 0 && callsOnly(call.Fn, i, a.Name) {
				if l := in.getterLambda(f, a.Value); l != nil {
					call.Args[i].Value = l
				}
			}
		}
		return true
	})
}

// callsOnly reports whether a function of the library does nothing with an argument but call it.
func callsOnly(fn hir.Expr, i int, name string) bool {
	switch fn := fn.(type) {
	case *hir.Name:
		if fn.Var.Kind == hir.Builtin {
			switch fn.Var.Name {
			case "sorted", "min", "max":
				return name == "key"
			case "map", "filter":
				return i == 0 && name == ""
			}
			return false
		}
	case *hir.Attr:
		if fn.Name == "sort" {
			return name == "key"
		}
	}
	switch module, function, _ := strings.Cut(dottedName(fn), "."); module {
	case "heapq", "bisect":
		return name == "key"
	case "itertools":
		return name == "key" || function == "groupby" && i == 1 || (function == "takewhile" || function == "dropwhile") && i == 0
	}
	return false
}

// getter is the lambda that a call of operator.itemgetter or attrgetter with constants makes; nil for other expressions.
func (in *inferer) getterLambda(parent *hir.Func, x hir.Expr) hir.Expr {
	call, ok := x.(*hir.Call)
	if !ok || len(call.Args) == 0 {
		return nil
	}
	var get func(of hir.Expr, arg *hir.Const) hir.Expr
	switch dottedName(call.Fn) {
	case "operator.itemgetter":
		get = func(of hir.Expr, arg *hir.Const) hir.Expr { return &hir.Index{ExprBase: baseAt(x), X: of, I: arg} }
	case "operator.attrgetter":
		get = func(of hir.Expr, arg *hir.Const) hir.Expr {
			for _, name := range strings.Split(arg.Str, ".") {
				of = &hir.Attr{ExprBase: baseAt(x), X: of, Name: name, NamePos: x.Base().Pos}
			}
			return of
		}
	default:
		return nil
	}
	f := &hir.Func{
		Name: "<lambda>", Qualname: "<lambda>", IsLambda: true, Parent: parent, Pos: x.Base().Pos, EndLine: x.Base().End.Line, Synth: true,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	p := &hir.Param{Name: "x", Kind: hir.PosOrKw, Pos: x.Base().Pos}
	p.Var = &hir.Var{Name: "x", Kind: hir.Local, Func: f, Param: p, Pos: x.Base().Pos, Bindings: 1, Cell: hir.NewCell()}
	f.Params, f.Vars = []*hir.Param{p}, []*hir.Var{p.Var}
	parts := &hir.Tuple{ExprBase: baseAt(x)}
	for _, a := range call.Args {
		c, ok := a.Value.(*hir.Const)
		if !ok || a.Star != 0 || a.Name != "" || c.Kind != hir.ConstStr && (c.Kind != hir.ConstInt || dottedName(call.Fn) == "operator.attrgetter") {
			return nil
		}
		parts.Elts = append(parts.Elts, get(&hir.Name{ExprBase: baseAt(x), Var: p.Var}, c))
	}
	ret := &hir.Return{X: parts}
	if len(parts.Elts) == 1 {
		ret.X = parts.Elts[0]
	}
	ret.Meta.Pos = x.Base().Pos
	f.Body = []hir.Stmt{ret}
	in.m.Funcs = append(in.m.Funcs, f)
	return &hir.Lambda{ExprBase: baseAt(x), Func: f}
}

// baseAt is the base of an expression made where x stands.
func baseAt(x hir.Expr) hir.ExprBase { return hir.ExprBase{Pos: x.Base().Pos, End: x.Base().End} }
