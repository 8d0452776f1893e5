package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A cached property is a property over an attribute that the first read sets:
//
//	@cached_property                     @property
//	def total(self):                     def total(self):
//	    return self.price * self.n  =>       if not hasattr(self, "_cached_total"):
//	                                             self._cached_total = self._compute_total()
//	                                         return self._cached_total

// cachedProperties rewrites the cached properties of a class. It lives in the floor where something assigns or deletes what one of
// them has kept, looks at the attributes of instances, or binds the name again in a related class.
func (in *inferer) cachedProperties(c *hir.Class) {
	for i, f := range slices.Clone(c.MethodOrder) {
		if f.Kind != hir.CachedProperty {
			continue
		}
		f.Kind = hir.Property
		if c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" {
			continue
		}
		if !in.cacheIsItsOwn(c, f) {
			c.Dynamic = "its cached property " + f.Name + " is more than read"
			return
		}
		in.writeCache(c, f, i)
	}
}

// cacheIsItsOwn reports whether nothing but reads of the property gets at what it keeps.
func (in *inferer) cacheIsItsOwn(c *hir.Class, f *hir.Func) bool {
	if c.Base != nil || len(c.Subs) > 0 || c.LibBase != nil || c.Kind == hir.NamedTupleClass || c.Enum != nil || IsModel(c) || len(f.Params) != 1 ||
		c.Methods[computes(f)] != nil || in.mentions("__dict__") || in.callsBuiltin("vars", "dir", "delattr", "setattr") {
		return false
	}
	own := true
	target := func(x hir.Expr) {
		a, ok := x.(*hir.Attr)
		own = own && !(ok && a.Name == f.Name)
	}
	in.eachBody(func(g *hir.Func) {
		hir.Visit(g.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Assign:
				for _, t := range n.Targets {
					target(t)
				}
			case *hir.AugAssign:
				target(n.Target)
			case *hir.Del:
				for _, t := range n.Targets {
					target(t)
				}
			}
			return own
		})
	})
	return own
}

func computes(f *hir.Func) string { return "_compute_" + f.Name }

// writeCache puts the property in the place of f, method i of the class, which becomes what computes the value.
func (in *inferer) writeCache(c *hir.Class, f *hir.Func, i int) {
	name, cache := f.Name, "_cached_"+f.Name
	m := &methodMaker{in: in, c: c}
	get, _ := m.function(name, []*hir.Param{{Name: "self", Kind: hir.PosOrKw}}, func(vars []*hir.Var) []hir.Stmt {
		self := vars[0]
		asked := &hir.Call{ExprBase: m.base(), Fn: m.builtin("hasattr"), Args: []hir.Arg{{Value: m.name(self)}, {Value: m.str(cache)}}}
		keep := &hir.Assign{
			Targets: []hir.Expr{m.attr(self, cache)},
			Value:   &hir.Call{ExprBase: m.base(), Fn: m.attr(self, computes(f))},
		}
		first := &hir.If{Test: &hir.Unary{ExprBase: m.base(), Op: "not", X: asked}, Then: []hir.Stmt{keep}}
		keep.Meta.Pos, first.Meta.Pos = f.Pos, f.Pos
		return append([]hir.Stmt{first}, m.ret(m.attr(self, cache))...)
	})
	get.Kind, get.Synth = hir.Property, false
	get.Doc, get.HasDoc, get.Lead, get.Pos = f.Doc, f.HasDoc, f.Lead, f.Pos
	f.Doc, f.HasDoc, f.Lead = "", false, nil
	f.Name, f.Kind = computes(f), hir.InstanceMethod
	c.Methods[name], c.Methods[f.Name] = get, f
	c.MethodOrder = slices.Insert(c.MethodOrder, i, get)
	c.Rewritten = true
}
