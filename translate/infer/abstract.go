package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// An abstract class is like any other, but for calls of it, which fail (CallAbstract). An abstract method without a body of its own is there for its signature: what it would
// return is no value of the methods that override it.

// declares reports whether the method f is only a declaration: abstract, empty, and not called through super.
func (in *inferer) declares(f *hir.Func) bool {
	if !f.Abstract || in.callsSuper(f.Name) {
		return false
	}
	for _, st := range f.Body {
		switch st := st.(type) {
		case *hir.Pass, *hir.Comment, *hir.Raise:
		case *hir.ExprStmt:
			if k, ok := st.X.(*hir.Const); !ok || k.Kind != hir.ConstEllipsis && k.Kind != hir.ConstStr {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// callsSuper reports whether the program calls super().name anywhere.
func (in *inferer) callsSuper(name string) bool {
	if in.superNames == nil {
		in.superNames = map[string]bool{}
		look := func(n any) bool {
			if a, ok := n.(*hir.Attr); ok {
				if call, ok := a.X.(*hir.Call); ok {
					if fn, ok := call.Fn.(*hir.Name); ok && fn.Var.Kind == hir.Builtin && fn.Var.Name == "super" {
						in.superNames[a.Name] = true
					}
				}
			}
			return true
		}
		hir.Visit(in.m.Main.Body, look)
		for _, f := range in.m.Funcs {
			hir.Visit(f.Body, look)
		}
	}
	return in.superNames[name]
}

// abstractMethods are the abstract methods of c and its bases that are not overridden, sorted.
func abstractMethods(c *hir.Class) []string {
	if !IsAbstract(c) {
		return nil
	}
	var names []string
	for d := c; d != nil; d = d.Base {
		for _, f := range d.MethodOrder {
			if f.Abstract && findMethod(c, f.Name) == f {
				names = append(names, f.Name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// AbstractMethods is abstractMethods for lowering.
func AbstractMethods(c *hir.Class) []string { return abstractMethods(c) }

// IsAbstract reports whether the class derives from abc.ABC, so that its abstract methods must be overridden.
func IsAbstract(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		if c.ABC {
			return true
		}
	}
	return false
}

// OnlyDeclared reports whether no object ever runs the body of the method: it is abstract, and each class that has instances
// overrides it without a call of it.
func OnlyDeclared(f *hir.Func) bool {
	return f.Abstract && !f.FromSuper && f.Kind == hir.InstanceMethod && IsAbstract(f.Class) && overriddenBelow(f.Class, f.Name)
}

func overriddenBelow(c *hir.Class, name string) bool {
	for _, s := range c.Subs {
		if s.Methods[name] == nil && !overriddenBelow(s, name) {
			return false
		}
	}
	return len(c.Subs) > 0
}
