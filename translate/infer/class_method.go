package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A class method of a class without subclasses gets no other class than its own: cls is a name of the class there, and the method
// is a static one. In a class with subclasses that holds for methods that do not use cls, and for those whose class each call names:
// see class_copies.go of translate/bind.

// classMethods makes static methods of the class methods. Where that cannot be done the class lives in the floor.
func (in *inferer) classMethods(c *hir.Class) {
	if c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" {
		return
	}
	var found []*hir.Func
	for _, f := range c.MethodOrder {
		if f.Kind != hir.ClassMethod {
			continue
		}
		if why := in.keepsClass(c, f); why != "" {
			c.Dynamic = why
			return
		}
		found = append(found, f)
	}
	for _, f := range found {
		f.Params[0].Var.Def = c
		f.Params = f.Params[1:]
		f.Kind = hir.StaticMethod
		f.OfClass = true
		c.Rewritten = true
	}
}

// keepsClass tells why a class method needs the class that it is called on, or "".
func (in *inferer) keepsClass(c *hir.Class, f *hir.Func) string {
	if len(f.Params) == 0 || f.Params[0].Kind == hir.VarArgs || f.Params[0].Var.Bindings > 1 {
		return "it has a class method with unusual parameters"
	}
	if f.ClassNamed {
		return ""
	}
	if c.Base != nil && findMethod(c.Base, f.Name) != nil {
		return "its class method " + f.Name + " overrides another method"
	}
	cls, uses, super := f.Params[0].Var, false, false
	look := func(n any) bool {
		if name, ok := n.(*hir.Name); ok {
			uses = uses || name.Var == cls
			super = super || name.Var.Kind == hir.Builtin && name.Var.Name == "super"
		}
		return true
	}
	hir.Visit(f.Body, look)
	for _, g := range in.m.Funcs {
		for p := g.Parent; p != nil; p = p.Parent {
			if p == f {
				hir.Visit(g.Body, look)
			}
		}
	}
	switch {
	case super:
		return "its class method " + f.Name + " calls super"
	case uses && len(c.Subs) > 0:
		return "its class method " + f.Name + " may be called on a subclass"
	}
	return ""
}
