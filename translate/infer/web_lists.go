package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// dependencyLists is the list behind a name that the module gives to a list of dependencies once.
//
//	protected = [Depends(verify_token)]
//	router = APIRouter(dependencies=protected)
func (in *inferer) dependencyLists(x hir.Expr) hir.Expr {
	n, ok := x.(*hir.Name)
	if !ok || n.Var.Bindings != 1 {
		return x
	}
	for _, st := range in.m.Main.Body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) != 1 {
			continue
		}
		if target, ok := as.Targets[0].(*hir.Name); ok && target.Var == n.Var && in.isDependencyList(as.Value) {
			return as.Value
		}
	}
	return x
}

func (in *inferer) isDependencyList(x hir.Expr) bool {
	list, ok := x.(*hir.List)
	if !ok || len(list.Elts) == 0 {
		return false
	}
	for _, el := range list.Elts {
		if call, ok := in.marker(el); !ok || markers[in.staticType(call.Fn).Lib.LibName()] != "Depends" {
			return false
		}
	}
	return true
}

// markDependencyLists finds the lists of dependencies that nothing but the argument dependencies uses: a program has no statement
// for them.
func (in *inferer) markDependencyLists() {
	for _, st := range in.m.Main.Body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) != 1 || !in.isDependencyList(as.Value) {
			continue
		}
		if n, ok := as.Targets[0].(*hir.Name); ok && n.Var.Bindings == 1 {
			as.Alias = !in.usedOtherwise(n.Var, as)
		}
	}
}

func (in *inferer) usedOtherwise(v *hir.Var, def *hir.Assign) bool {
	uses := 0
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Assign:
				if n == def {
					return false
				}
			case *hir.Call:
				for _, a := range n.Args {
					if name, ok := a.Value.(*hir.Name); ok && a.Name == "dependencies" && name.Var == v {
						uses--
					}
				}
			case *hir.Name:
				if n.Var == v {
					uses++
				}
			}
			return true
		})
	})
	return uses > 0
}

// CachedDependency is the function without parameters that x names and whose decorators keep its result: @lru_cache. nil for any
// other.
func CachedDependency(x hir.Expr) *hir.Func {
	n, ok := x.(*hir.Name)
	if !ok {
		return nil
	}
	def, ok := n.Var.Def.(*hir.FuncDef)
	if !ok || len(def.Decorators) != 1 || len(def.Func.Params) > 0 || def.Func.IsAsync || def.Func.IsGen {
		return nil
	}
	d := def.Decorators[0]
	if call, ok := d.(*hir.Call); ok {
		d = call.Fn
	}
	name := ""
	switch d := d.(type) {
	case *hir.Name:
		if imp, ok := d.Var.Def.(*hir.Import); ok {
			name = imp.Module + "." + imp.Name
		}
	case *hir.Attr:
		name = "functools." + d.Name
	}
	if name != "functools.lru_cache" && name != "functools.cache" {
		return nil
	}
	return def.Func
}
