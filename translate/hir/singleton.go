package hir

import "slices"

// Singleton is a class whose __new__ gives instances that it may have given before.
type Singleton struct {
	// New is __new__, a static method once inference has looked at it; Init is __init__, which New calls, or nil.
	New, Init *Func
	// Class is the parameter of New that stands for the class.
	Class *Var
	// Bare are the calls in New that make a new instance: object.__new__(cls).
	Bare map[*Call]bool
	// Slot is the attribute of the class in which New keeps the instance, Locals its variables that hold it.
	Slot   string
	Locals []*Var
}

// IsInstance reports whether an expression in New is the instance.
func (s *Singleton) IsInstance(x Expr) bool {
	switch x := x.(type) {
	case *Name:
		return slices.Contains(s.Locals, x.Var)
	case *Attr:
		n, ok := x.X.(*Name)
		return ok && x.Name == s.Slot && n.Var == s.Class
	}
	return false
}
