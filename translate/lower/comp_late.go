package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

// declareLate declares the variables of a comprehension that functions made in it see later: there is one variable for
// all turns, as in Python.
//
//	[lambda: i for i in range(3)]  =>  var i int; for i2 := range 3 { i = i2; items = append(items, func() int { return i }) }
func (b *builder) declareLate(x *hir.Comp) {
	late := map[*hir.Var]bool{}
	var inner func(n any) bool
	inner = func(n any) bool {
		switch n := n.(type) {
		case *hir.Lambda:
			for _, v := range n.Func.Free {
				if v.Comp == x {
					late[v] = true
				}
			}
		case *hir.Comp:
			if n.Kind == hir.GenExp && n != x {
				hir.VisitExpr(n, func(m any) bool {
					if name, ok := m.(*hir.Name); ok && name.Var.Comp == x {
						late[name.Var] = true
					}
					return true
				})
			}
		case *hir.Call:
			if calledAtOnce(n) {
				for _, a := range n.Args {
					visitBelow(a.Value, inner)
				}
				return false
			}
		}
		return true
	}
	visitBelow(x, inner)
	for _, c := range x.Clauses {
		hir.VisitExpr(c.Target, func(n any) bool {
			if name, ok := n.(*hir.Name); ok && late[name.Var] {
				b.declare(name.Var)
			}
			return true
		})
	}
}

// visitBelow visits what stands below x, which is itself left out when it is a function or an iterator.
func visitBelow(x hir.Expr, f func(any) bool) {
	hir.VisitExpr(x, func(n any) bool {
		switch n.(type) {
		case *hir.Lambda, *hir.Comp:
			if n == any(x) {
				return true
			}
		}
		return f(n)
	})
}

// calledAtOnce reports whether a call is done with the functions and iterators among its arguments when it returns.
func calledAtOnce(x *hir.Call) bool {
	if r, ok := x.Resolved.(*infer.CallBuiltin); ok {
		switch r.Name {
		case "sorted", "min", "max", "sum", "any", "all", "list", "tuple", "set", "dict", "frozenset", "next", "len", "list.sort", "str.join":
			return true
		}
	}
	return false
}
