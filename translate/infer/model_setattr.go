package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// SetsFields reports whether a call of setattr sets a field of a model, whichever it is:
//
//	for name, value in changes.items():
//	    setattr(item, name, value)
func SetsFields(x *hir.Call) bool {
	if len(x.Args) != 3 || x.Args[0].Star > 0 || x.Args[2].Star > 0 {
		return false
	}
	t := x.Args[0].Value.Base().T
	return t.Kind == hir.InstT && !t.Opt && IsModel(t.Class) && t.Class.Dynamic == ""
}

// openFields lets any field of a model, and of those that derive from it, hold a value: nothing validates what is assigned.
func (in *inferer) openFields(c *hir.Class, value hir.Expr) {
	t := value.Base().T
	in.show(value, t)
	in.escape(t)
	in.escape(hir.Inst(c))
	var below func(c *hir.Class)
	below = func(c *hir.Class) {
		for _, a := range c.AttrOrder {
			in.flow(a.Cell, in.storable(t))
		}
		for _, s := range c.Subs {
			below(s)
		}
	}
	below(c)
	for k := c.Base; k != nil; k = k.Base {
		for _, a := range k.AttrOrder {
			in.flow(a.Cell, in.storable(t))
		}
	}
}
