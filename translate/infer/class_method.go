package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class method of a class without subclasses gets no other class than its own: cls is a name of the class there, and the method
// is a static one. In a class with subclasses that holds for methods that do not use cls, and for those whose class each call names:
// see class_copies.go of translate/bind. Any other class method is a static one that is given the class:
//
//	class Parser:                             func parserParse(cls *py.Class, line string) Parser {
//	    @classmethod                      =>      p := py.New[Parser](cls)
//	    def parse(cls, line): p = cls() …
//	kind.parse("a,b")                         parserParse(kind, "a,b")

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
		takes, why := in.keepsClass(c, f)
		if why != "" {
			c.Dynamic = why
			return
		}
		f.TakesClass = takes
		found = append(found, f)
	}
	for _, f := range found {
		if f.TakesClass {
			f.Kind = hir.StaticMethod
			in.flow(f.Params[0].Var.Cell, hir.TypeOf(c))
			c.Rewritten = true
			continue
		}
		f.Params[0].Var.Def = c
		f.Params = f.Params[1:]
		f.Kind = hir.StaticMethod
		f.OfClass = true
		c.Rewritten = true
	}
}

// keepsClass reports whether a class method needs the class that it is called on, and why no static method can stand for it, or "".
func (in *inferer) keepsClass(c *hir.Class, f *hir.Func) (takes bool, why string) {
	if len(f.Params) == 0 || f.Params[0].Kind == hir.VarArgs || f.Params[0].Var.Bindings > 1 {
		return false, "it has a class method with unusual parameters"
	}
	if f.ClassNamed {
		return false, ""
	}
	if c.Base != nil {
		if over := findMethod(c.Base, f.Name); over != nil && over.Kind != hir.ClassMethod && !over.TakesClass && !over.OfClass {
			return false, "its class method " + f.Name + " overrides another method"
		}
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
		return false, "its class method " + f.Name + " calls super"
	case !uses || len(c.Subs) == 0:
		return false, ""
	case !in.familyOfValues(c):
		return false, "its class method " + f.Name + " may be called on a subclass"
	}
	return true, ""
}

// familyOfValues reports whether the class objects of c and of all that derive from it may be values of a known type.
func (in *inferer) familyOfValues(c *hir.Class) bool {
	return in.isClassValue(c) && !slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return !in.familyOfValues(s) })
}

// callClassMethod calls the class method f on a class, or on an instance, whose class it is given.
func (in *inferer) callClassMethod(x *hir.Call, f *hir.Func) hir.Type {
	a := x.Fn.(*hir.Attr)
	class := a.X
	if t := a.X.Base().T.NonNone(); t.Kind == hir.InstT {
		class = &hir.Call{
			ExprBase: hir.ExprBase{Pos: a.Pos, End: a.End, T: in.typeOf(t.Class)},
			Args:     []hir.Arg{{Value: a.X}}, Resolved: &CallBuiltin{"type"},
		}
	}
	bound, ok := bindArgs(f.Params[1:], x.Args)
	if !ok {
		in.escapeFunc(f)
		return in.callDynamic(x, "the arguments do not fit before run time")
	}
	bound = append([]BoundArg{{Param: f.Params[0], Value: class}}, bound...)
	x.Resolved = &CallFunc{Fn: f, Args: bound}
	return in.callBound(f, bound)
}
