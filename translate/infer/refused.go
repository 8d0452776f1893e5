package infer

import (
	"slices"
	"strconv"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// reportRefused reports arguments that functions of the library refuse at run time, where the call shows them.
func (in *inferer) reportRefused() {
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Call:
			in.refusedArgs(n)
		case *hir.Attr:
			in.refusedTypeParams(n)
		}
		return true
	}
	hir.Visit(in.m.Main.Body, look)
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look)
	}
}

func (in *inferer) refusedArgs(call *hir.Call) {
	name := dottedName(call.Fn)
	rules := stubs.Refused(name)
	if a, ok := call.Fn.(*hir.Attr); ok {
		rules = append(rules[:len(rules):len(rules)], stubs.Refused("*."+a.Name)...)
		if name == "" {
			name = a.Name
		}
	}
	for _, rule := range rules {
		for i, a := range call.Args {
			if a.Star == 0 && (a.Name == rule.Name || a.Name == "" && strconv.Itoa(i) == rule.Name) && refusedValue(a.Value, rule.Value) {
				what := rule.Name
				switch {
				case rule.Value == "float":
					what = "a float as maxsize"
				case a.Name == "":
					what = "a text as the first argument"
				default:
					what = "the argument " + what
				}
				b := a.Value.Base()
				in.report(b.Pos, b.End, diag.Unsupported, rule.Hint, "%s of %s is not supported", what, name)
			}
		}
	}
}

// refusedTypeParams reports f.__type_params__: functions in Go do not keep the parameters of def f[T](…), classes do.
func (in *inferer) refusedTypeParams(x *hir.Attr) {
	if n, ok := x.X.(*hir.Name); ok {
		if c, ok := n.Var.Def.(*hir.Class); ok && c != nil {
			return
		}
	}
	generic := func(f *hir.Func) bool { return f.Generic }
	if x.Name == "__type_params__" && x.X.Base().T.Kind != hir.ClassT && slices.ContainsFunc(in.m.Funcs, generic) {
		in.report(x.Base().Pos, x.Base().End, diag.Unsupported, "read them from a class", "__type_params__ of a function is not supported")
	}
}

// refusedValue reports whether a rule is about the value: of a constant, or of any but None.
func refusedValue(x hir.Expr, value string) bool {
	c, constant := x.(*hir.Const)
	switch value {
	case "True":
		return isTrue(x)
	case "False":
		return constant && c.Kind == hir.ConstFalse
	case "str":
		return x.Base().T.Is(hir.StrT)
	case "float":
		return x.Base().T.Is(hir.FloatT)
	}
	return !constant || c.Kind != hir.ConstNone
}

// dottedName is the name of a function of an imported module with the module's: subprocess.run, whatever the program calls
// it; "" of other expressions.
func dottedName(fn hir.Expr) string {
	switch fn := fn.(type) {
	case *hir.Attr:
		if module := dottedName(fn.X); module != "" {
			return module + "." + fn.Name
		}
	case *hir.Name:
		if imp, ok := fn.Var.Def.(*hir.Import); ok {
			switch {
			case imp.Name != "":
				return imp.Module + "." + imp.Name
			case imp.Bound != "":
				return imp.Bound
			}
			return imp.Module
		}
	}
	return ""
}
