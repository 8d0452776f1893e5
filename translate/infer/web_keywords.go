package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// routeKeywords writes the keyword arguments of routes out that a dict holds:
//
//	common = {"tags": ["rows"]}
//
//	@app.get("/rows", **common)      =>  @app.get("/rows", tags=["rows"])
//	async def rows(): …                  async def rows(): …
//
// The dict is a literal with constant keys and values that are the same wherever they stand, in place or in a variable of the module
// that is bound once, above, and used for nothing else; the variable is gone then.
func (in *inferer) routeKeywords() {
	uses := in.keywordUses()
	for v, calls := range uses {
		d := in.keywordDict(v)
		if d == nil || slices.ContainsFunc(calls, func(call *hir.Call) bool { return call.Pos.Line < d.Pos.Line || givenAlready(call, d) }) {
			continue
		}
		for _, call := range calls {
			spellKeywords(call, func(x hir.Expr) *hir.Dict {
				if n, ok := x.(*hir.Name); ok && n.Var == v {
					return d
				}
				return nil
			})
		}
		in.remove(v)
	}
}

// remove takes the statement away that binds a variable; what is said above it is said above the next one.
func (in *inferer) remove(v *hir.Var) {
	body := in.m.Main.Body
	i := slices.IndexFunc(body, func(st hir.Stmt) bool { return bindsOnly(st, v) })
	if i+1 < len(body) {
		meta, next := body[i].Info(), body[i+1].Info()
		next.Lead = append(slices.Clone(meta.Lead), next.Lead...)
		next.Blank = next.Blank || meta.Blank
	}
	in.m.Main.Body = slices.Delete(body, i, i+1)
}

// keywordUses are the calls of routes that spread variables which nothing else uses; dicts that are spread in place are written
// out at once.
func (in *inferer) keywordUses() map[*hir.Var][]*hir.Call {
	uses, spread, all := map[*hir.Var][]*hir.Call{}, map[*hir.Var]int{}, map[*hir.Var]int{}
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Name:
				all[n.Var]++
			case *hir.FuncDef:
				if !n.Registers {
					return true
				}
				for _, d := range n.Decorators {
					call := d.(*hir.Call)
					spellKeywords(call, func(x hir.Expr) *hir.Dict {
						if d, ok := x.(*hir.Dict); ok && constantKeys(d) && !givenAlready(call, d) {
							return d
						}
						return nil
					})
					for _, a := range call.Args {
						if name, ok := a.Value.(*hir.Name); ok && a.Star == 2 && name.Var.Bindings == 1 {
							uses[name.Var] = append(uses[name.Var], call)
							spread[name.Var]++
						}
					}
				}
			}
			return true
		})
	})
	for v := range uses {
		if all[v] != spread[v]+1 { // once where it is bound
			delete(uses, v)
		}
	}
	return uses
}

// keywordDict is the literal that a variable of the module is bound to, nil when it is none that can be written out.
func (in *inferer) keywordDict(v *hir.Var) *hir.Dict {
	for _, st := range in.m.Main.Body {
		if bindsOnly(st, v) {
			if d, ok := st.(*hir.Assign).Value.(*hir.Dict); ok && in.movable(d) {
				return d
			}
		}
	}
	return nil
}

// bindsOnly reports whether a statement is v = X.
func bindsOnly(st hir.Stmt, v *hir.Var) bool {
	as, ok := st.(*hir.Assign)
	if !ok || len(as.Targets) != 1 {
		return false
	}
	n, ok := as.Targets[0].(*hir.Name)
	return ok && n.Var == v
}

func constantKeys(d *hir.Dict) bool {
	return !slices.ContainsFunc(d.Keys, func(k hir.Expr) bool {
		c, ok := k.(*hir.Const)
		return !ok || c.Kind != hir.ConstStr
	})
}

// movable reports whether a dict can be written out as arguments elsewhere: its values are the same there.
func (in *inferer) movable(d *hir.Dict) bool {
	same := constantKeys(d)
	for _, v := range d.Values {
		hir.VisitExpr(v, func(n any) bool {
			switch n := n.(type) {
			case *hir.Call:
				same = same && in.isMarker(n)
			case *hir.Name:
				same = same && n.Var.Bindings <= 1
			case *hir.Await, *hir.NamedExpr:
				same = false
			}
			return same
		})
	}
	return same
}

// givenAlready reports whether a call names an argument that the dict has too, a TypeError.
func givenAlready(call *hir.Call, d *hir.Dict) bool {
	return slices.ContainsFunc(d.Keys, func(k hir.Expr) bool {
		return slices.ContainsFunc(call.Args, func(a hir.Arg) bool { return a.Star == 0 && a.Name == k.(*hir.Const).Str })
	})
}

// spellKeywords puts the items of the dicts that dictOf finds in the place of **dict.
func spellKeywords(call *hir.Call, dictOf func(x hir.Expr) *hir.Dict) {
	var args []hir.Arg
	for _, a := range call.Args {
		d := dictOf(a.Value)
		if a.Star != 2 || d == nil {
			args = append(args, a)
			continue
		}
		for i, k := range d.Keys {
			args = append(args, hir.Arg{Name: k.(*hir.Const).Str, Value: d.Values[i], Pos: k.Base().Pos})
		}
	}
	call.Args = args
}
