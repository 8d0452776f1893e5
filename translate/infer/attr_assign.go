package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// assignsLib reports whether typed Go can assign a value of type t to an attribute of a library object.
func (in *inferer) assignsLib(v *stubs.Var, t hir.Type) bool {
	return (v.Target.Field || v.Target.Set) && in.accepts(v.Type, t)
}

// AssignsLib is assignsLib for lowering.
func AssignsLib(m *hir.Module, v *stubs.Var, t hir.Type) bool { return settled(m).assignsLib(v, t) }

// assignAttr lets a value flow into X.Name.
func (in *inferer) assignAttr(target *hir.Attr, value hir.Expr, t hir.Type, e *env) {
	xt := in.expr(target.X, e)
	if in.unsettled(xt) {
		return
	}
	switch xt.Kind {
	case hir.Never:
	case hir.InstT:
		in.assignInst(target, value, t, xt, e)
	case hir.ClassT:
		v := xt.Class.Vars[target.Name] // one that a base has would become another
		f := findMethod(xt.Class, target.Name)
		if v == nil || findAttr(xt.Class, target.Name) != nil || f != nil && !isVarProperty(f) || len(xt.Class.Subs) > 0 && !namesClass(target.X) {
			in.makeDynamic(xt.Class, "its attribute "+target.Name+" is assigned from outside")
			return
		}
		v.Rebound = true
		in.flowExpr(v.Cell, value, in.storable(t))
		e.forgetAttr(target.Name)
		in.narrowAssigned(target, t, e)
	case hir.TypeT:
		v := xt.Class.Vars[target.Name]
		if v == nil || len(xt.Class.Subs) > 0 || findAttr(xt.Class, target.Name) != nil || findMethod(xt.Class, target.Name) != nil {
			in.makeDynamic(xt.Class, "its attribute "+target.Name+" is assigned through a value")
			return
		}
		v.Rebound = true
		in.flow(v.Cell, hir.Any)
		in.setUnknown(target, value, t)
	case hir.AnyT:
		in.setUnknown(target, value, t)
	case hir.FuncT:
		in.show(value, t)
		in.escape(t)
		in.escape(xt)
	case hir.LibT:
		if cls, ok := xt.Lib.(*stubs.Class); ok {
			if v, owner := cls.FindAttr(target.Name); v != nil && in.assignsLib(v, t) {
				in.match(v.Type, t, in.classTVars(xt, owner))
				return
			}
			if cls.Embed != "" && !cls.Floor { // it may be an instance of a class of the program
				in.setUnknown(target, value, t)
			}
		}
		in.escape(t)
		in.escape(xt)
	default:
		in.escape(t)
		in.escape(xt)
	}
}

// setUnknown assigns an attribute of a value that may be an instance of any class that the floor knows.
func (in *inferer) setUnknown(target *hir.Attr, value hir.Expr, t hir.Type) {
	in.show(value, t)
	in.escape(t)
	for _, c := range in.m.Classes {
		if !in.concerns(target.X, c) {
			continue
		}
		if v := c.Vars[target.Name]; v != nil && c.ClassEscapes && c.Dynamic == "" {
			if a := findAttr(c, target.Name); a != nil && a.FromClass {
				in.makeDynamic(c, "its attribute "+target.Name+" may be assigned from outside")
			}
			v.Rebound = true
			in.flow(v.Cell, in.storable(t))
		}
		if a := c.Attrs[target.Name]; a != nil && c.Escapes && c.Dynamic == "" && c.Data != nil && c.Data.Frozen {
			in.makeDynamic(c, "its frozen field "+target.Name+" may be assigned through a value of unknown type")
		} else if a != nil && c.Escapes {
			in.flow(a.Cell, in.storable(t))
		} else if c.Escapes && c.Dynamic == "" && a == nil && !setsBase(c, target.Name) && hasInstances(c) {
			if findClassVar(c, target.Name) != nil && in.assignDefault(c, target.Name) {
				continue
			}
			if findMethod(c, target.Name) != nil && findMethod(c, target.Name).Kind != hir.Property || findAttr(c, target.Name) == nil && findMethod(c, target.Name) == nil {
				in.makeDynamic(c, "the attribute "+target.Name+" may be set through a value of unknown type")
			}
		}
	}
}

// bindsBelow reports whether the body of a class derived from c binds a name.
func bindsBelow(c *hir.Class, name string) bool {
	for _, s := range c.Subs {
		if v := s.Vars[name]; v != nil && v.Bindings > 0 || bindsBelow(s, name) {
			return true
		}
	}
	return false
}

// hasInstances reports whether there may be instances of the class itself.
func hasInstances(c *hir.Class) bool { return c.Instantiated || c.ClassEscapes || len(c.Subs) == 0 }

// namesClass reports whether an expression is the name of a class, not a variable that may hold a subclass of it.
func namesClass(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	if !ok {
		return false
	}
	_, isClass := n.Var.Def.(*hir.Class)
	return isClass
}

// refuse notes that an assignment raises: its value goes nowhere.
func (in *inferer) refuse(target *hir.Attr, why hir.Refusal, t hir.Type) {
	target.Refused = why
	target.T = t
	if why != hir.FrozenField && len(target.X.Base().T.Class.Subs) > 0 {
		in.showClass(target.X.Base().T.Class)
	}
}

func (in *inferer) assignInst(target *hir.Attr, value hir.Expr, t, xt hir.Type, e *env) {
	c := xt.Class
	target.Refused = hir.Assignable
	if c.Members != nil && !in.viewSetter(c, target.Name) {
		in.makeDynamic(c, "the attribute "+target.Name+" is not set in the same way in all of its classes")
		return
	}
	if f := findMethod(c, target.Name); f != nil {
		if isVarProperty(f) && findClassVar(c, target.Name) != nil {
			if !in.assignDefault(c, target.Name) {
				in.makeDynamic(c, "the attribute "+target.Name+" stands in the class and in instances")
			}
			return
		}
		if f.Kind == hir.Property {
			for d := c; d != nil; d = d.Base {
				if s := d.Methods[target.Name+".setter"]; s != nil {
					s.Called = true
					s.Params[1].Passed = true
					in.flowExpr(s.Params[1].Var.Cell, value, in.storable(t))
					e.forgetPaths()
					return
				}
			}
			in.refuse(target, hir.NoSetter, t)
			return
		}
		in.makeDynamic(c, "an instance replaces its method "+target.Name)
		return
	}
	a := findAttr(c, target.Name)
	if c.Data != nil && c.Data.Frozen && !in.fn.Synth {
		in.refuse(target, hir.FrozenField, t)
		return
	}
	if c.Slots != nil && !c.Slots[target.Name] {
		if findClassVar(c, target.Name) != nil {
			in.makeDynamic(c, "it has no slot "+target.Name)
			return
		}
		in.refuse(target, hir.NoSlot, t)
		return
	}
	if lib := TypedBase(c); lib != nil && a == nil && in.assignBase(target, c, lib, t) {
		return
	}
	if a == nil {
		for _, s := range c.Subs {
			if findAttr(s, target.Name) != nil {
				in.makeDynamic(c, "the attribute "+target.Name+" is set through the base class")
				return
			}
		}
		if c.Data != nil && c.Data.Slots {
			in.makeDynamic(c, "it has no attribute "+target.Name+", and slots")
			return
		}
		if findClassVar(c, target.Name) != nil {
			if in.assignDefault(c, target.Name) {
				return
			}
			in.makeDynamic(c, "the attribute "+target.Name+" stands in the class and in instances")
			return
		}
		if bindsBelow(c, target.Name) {
			in.makeDynamic(c, "the attribute "+target.Name+" stands in a derived class and in instances")
			return
		}
		a = in.addAttr(c, target.Name)
		a.Written = true
		a.Pos = target.Pos
	}
	in.flowExpr(a.Cell, value, in.storable(t))
	e.forgetAttr(target.Name)
	in.narrowAssigned(target, t, e)
	target.T = a.Cell.Type()
}
