package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// slots reads __slots__ = ("host", "port"): the attributes that instances have. A struct has no others anyway; a class whose
// methods assign more, or whose slots are computed, lives in the floor.
func (in *inferer) slots(c *hir.Class) {
	for i, st := range c.Body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) != 1 {
			continue
		}
		n, ok := as.Targets[0].(*hir.Name)
		if !ok || n.Var.Name != "__slots__" {
			continue
		}
		names, ok := slotNames(as.Value)
		if !ok || n.Var.Bindings != 1 || c.Base != nil || len(c.Bases) > 0 || len(c.Subs) > 0 || in.facts.Dynamic[c.Qualname] != "" || in.mentions("__slots__") || in.mentions("__setattr__") {
			c.Dynamic = "it has __slots__"
			return
		}
		c.Slots, c.Rewritten = names, true
		c.Body = append(c.Body[:i:i], c.Body[i+1:]...)
		dropVars(c, map[string]hir.Stmt{"__slots__": st})
		return
	}
}

func slotNames(x hir.Expr) (map[string]bool, bool) {
	var elts []hir.Expr
	switch x := x.(type) {
	case *hir.Const:
		elts = []hir.Expr{x}
	case *hir.Tuple:
		elts = x.Elts
	case *hir.List:
		elts = x.Elts
	default:
		return nil, false
	}
	names := map[string]bool{}
	for _, el := range elts {
		k, ok := el.(*hir.Const)
		if !ok || k.Kind != hir.ConstStr || k.Str == "__dict__" || k.Str == "__weakref__" {
			return nil, false
		}
		names[k.Str] = true
	}
	return names, true
}
