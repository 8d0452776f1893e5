package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// isinstance(x, C) of a value that is an instance of classes of the program is a type assertion:
//
//	isinstance(shape, Circle)  =>  _, ok := shape.(*Circle)

// assertable lists the Go types of which a value of type t must have one to be an instance of one of the classes; not ok where Go
// cannot ask.
func (l *lowerer) assertable(t hir.Type, classes []hir.Type) (goals []ir.Type, ok bool) {
	if t.Kind != hir.InstT || t.Class.Dynamic != "" || t.Class.Kind == hir.ExceptionClass || infer.IsModel(t.Class) || !ir.IsInterface(l.goType(t)) {
		return nil, false
	}
	if are, rest, ok := infer.Sorts(l.m, t.NonNone(), classes); ok {
		return l.oneOfTypes(t.Class, are, rest), true
	}
	for _, c := range classes {
		switch infer.IsInstanceOf(t.NonNone(), c) {
		case 2:
			continue
		case 1:
			return nil, false
		}
		if c.Kind != hir.ClassT || c.Class.Dynamic != "" || c.Class.Asked != nil || infer.IsModel(c.Class) || !infer.StandsIn(c.Class, t.Class) {
			return nil, false
		}
		goals = append(goals, l.instType(c.Class))
	}
	return goals, true
}

// isKnown answers isinstance where it is the same for all values of the type of x, but for None, which is no instance of a class of
// the program; nil where it is not.
func (b *builder) isKnown(x hir.Expr, classes []hir.Type) ir.Expr {
	t := x.Base().T
	if n, ok := x.(*hir.Name); ok && t.Kind == hir.Never && n.Var.Cell.Type().Kind == hir.InstT {
		return ir.BoolLit(false) // all that it could be was ruled out before
	}
	answer := infer.IsInstanceOf(infer.BareType(t), classes...)
	switch {
	case answer == 0 || t.Opt && slices.ContainsFunc(classes, func(c hir.Type) bool { return c.Kind != hir.ClassT }):
		return nil
	case answer == 1 && b.isRemainder(x, classes):
		return nil
	case answer == 1 && t.Opt:
		none := &hir.Const{Kind: hir.ConstNone}
		none.T = hir.None
		return b.identity("is not", x, none)
	}
	if _, ok := x.(*hir.Name); !ok {
		b.discard(x)
	}
	return ir.BoolLit(answer == 1)
}

// isRemainder reports whether a variable is known to hold an instance of the classes only by what was ruled out before: the last
// elif of a chain, which Go asks for like the others.
func (b *builder) isRemainder(x hir.Expr, classes []hir.Type) bool {
	n, ok := x.(*hir.Name)
	if !ok || n.Var.Cell.Type().Kind != hir.InstT {
		return false
	}
	held := n.Var.Cell.Type()
	_, known := b.l.assertable(held, classes)
	return known && infer.IsInstanceOf(held.NonNone(), classes...) == 0
}

// oneOfTypes are Go types that the instances of the first classes have, and those of the rest have not: the interface of a view where its
// methods tell them apart.
func (l *lowerer) oneOfTypes(view *hir.Class, are, rest []*hir.Class) []ir.Type {
	for _, v := range l.m.Views {
		if len(are) > 1 && slices.Equal(v.Members, are) && !slices.ContainsFunc(rest, func(c *hir.Class) bool { return !l.lacksOne(c, v) }) {
			return []ir.Type{l.instType(v)}
		}
	}
	var goals []ir.Type
	for _, c := range are {
		goals = append(goals, l.instType(c))
	}
	return goals
}

// lacksOne reports whether no instance of c has all the methods of the interface of a view.
func (l *lowerer) lacksOne(c, v *hir.Class) bool {
	if len(v.Methods) == 0 { // the method that the interface is given is that of its classes alone
		return !infer.StandsIn(c, l.widest(v))
	}
	for name, f := range v.Methods {
		if infer.FindMethod(c, f.Name) == nil && !overridden(c, f) && !(f.Hidden && infer.HasHidden(c, name)) {
			return true
		}
	}
	return false
}

// fits reports whether a variable of the Go type of d takes instances of c as they are: the interface of a view may lack methods of
// another one, though its values have them.
func fits(c, d *hir.Class) bool {
	if !infer.StandsIn(c, d) {
		return false
	}
	if c == d || c.Members == nil || d.Members == nil {
		return true
	}
	for name := range d.Methods {
		if c.Methods[name] == nil {
			return false
		}
	}
	return len(d.Methods) > 0
}

// assertion is _, ok := x.(T).
func assertion(ok *ir.Var, x ir.Expr, goal ir.Type) ir.Stmt {
	return &ir.Define{Vars: []*ir.Var{nil, ok}, Values: []ir.Expr{ir.AssertOk(unasserted(x), goal)}}
}

// unasserted is x where its type does not matter: x.(T)  =>  x.
func unasserted(x ir.Expr) ir.Expr {
	if a, ok := x.(*ir.Assert); ok && !a.CommaOk {
		return a.X
	}
	return x
}

// asserted tells whether a value has one of the types.
func (b *builder) asserted(x hir.Expr, goals []ir.Type) ir.Expr {
	if len(goals) == 0 {
		b.discard(x)
		return ir.BoolLit(false)
	}
	value := func() ir.Expr { return b.heldExpr(x) }
	if len(goals) > 1 {
		value = b.hold("value", value())
	}
	var any ir.Expr
	for _, goal := range goals {
		ok := b.temp("ok", ir.Bool)
		b.emit(assertion(ok, value(), goal))
		if any == nil {
			any = ir.Use(ok)
		} else {
			any = ir.Bin("||", ir.Bool, any, ir.Use(ok))
		}
	}
	return any
}
