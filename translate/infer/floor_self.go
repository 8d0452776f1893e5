package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// concerns reports whether what is done with an attribute of the unknown value x may reach instances of the class c. The self and cls of a
// method of the floor are of its own family, which lives in the floor as a whole.
func (in *inferer) concerns(x hir.Expr, c *hir.Class) bool {
	if k := in.madeOf(x); k != nil {
		return familyOf(k) == familyOf(c)
	}
	if isState(x) {
		return false
	}
	return c.Dynamic != "" || !in.floorSelf(x)
}

// isState reports whether an expression is app.state or request.state: an object of the library's own, never one of a class of the program.
func isState(x hir.Expr) bool {
	a, ok := x.(*hir.Attr)
	if !ok || a.Name != "state" {
		return false
	}
	t := a.X.Base().T
	return t.Kind == hir.LibT && strings.HasPrefix(t.Lib.LibName(), "fastapi.")
}

// madeOf is the class of the floor of which a variable holds a new instance, whatever happens; nil for others.
//
//	app = App()
//	app.debug = True
func (in *inferer) madeOf(x hir.Expr) *hir.Class {
	n, ok := x.(*hir.Name)
	if !ok || n.Var.Bindings != 1 || n.Var.Param != nil {
		return nil
	}
	if in.makers == nil {
		in.makers = map[*hir.Var]*hir.Class{}
		in.eachBody(func(f *hir.Func) {
			hir.Visit(f.Body, func(n any) bool {
				if as, ok := n.(*hir.Assign); ok && len(as.Targets) == 1 {
					target, isName := as.Targets[0].(*hir.Name)
					call, isCall := as.Value.(*hir.Call)
					if isName && isCall {
						if class, ok := call.Fn.(*hir.Name); ok {
							if c, ok := class.Var.Def.(*hir.Class); ok && c.Dynamic != "" && len(c.Decorators) == 0 && makesItself(c) {
								in.makers[target.Var] = c
							}
						}
					}
				}
				return true
			})
		})
	}
	return in.makers[n.Var]
}

// makesItself reports whether calling a class gives an instance of it for sure.
func makesItself(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		if c.Methods["__new__"] != nil || len(c.Keywords) > 0 || c.LibBase != nil || c.Base == nil && len(c.Bases) > 0 {
			return false
		}
	}
	return true
}

// familyOf is the topmost class above c.
func familyOf(c *hir.Class) *hir.Class {
	for c.Base != nil {
		c = c.Base
	}
	return c
}

// floorSelf reports whether x is the self or cls of a method of the floor, perhaps seen from a function in it, or super().
func (in *inferer) floorSelf(x hir.Expr) bool {
	if isSuper(x) {
		return in.fn.Class != nil && in.fn.Class.Dynamic != "" && !in.unbound()[in.fn]
	}
	n, ok := x.(*hir.Name)
	if !ok || n.Var.Bindings > 1 {
		return false
	}
	for f := in.fn; f != nil; f = f.Parent {
		if receives(f, n.Var) {
			return f.Class.Dynamic != "" && !in.unbound()[f]
		}
	}
	return false
}

// receives reports whether a variable is the first parameter of a method that only its class can be asked for.
func receives(f *hir.Func, v *hir.Var) bool {
	return f.Class != nil && f.Kind != hir.StaticMethod && len(f.Params) > 0 && f.Params[0].Var == v
}

// unbound are the methods that the program takes from their classes by name, which it may call with any object.
//
//	Base.__init__(self)  // of its family nevertheless
//	Shape.area(other)
func (in *inferer) unbound() map[*hir.Func]bool {
	if in.unboundMethods != nil {
		return in.unboundMethods
	}
	in.unboundMethods = map[*hir.Func]bool{}
	withSelf := map[hir.Expr]bool{}
	look := func(f *hir.Func) func(any) bool {
		return func(n any) bool {
			switch n := n.(type) {
			case *hir.Call:
				if len(n.Args) > 0 && n.Args[0].Star == 0 && f != nil {
					if self, ok := n.Args[0].Value.(*hir.Name); ok && receives(f, self.Var) {
						withSelf[n.Fn] = true
					}
				}
			case *hir.Attr:
				if name, ok := n.X.(*hir.Name); ok && !withSelf[n] {
					if c, ok := name.Var.Def.(*hir.Class); ok {
						if m := findMethod(c, n.Name); m != nil && m.Kind != hir.ClassMethod {
							in.unboundMethods[m] = true
						}
					}
				}
			}
			return true
		}
	}
	hir.Visit(in.m.Main.Body, look(nil))
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look(f))
	}
	return in.unboundMethods
}
