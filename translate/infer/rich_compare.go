package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// comparing are the methods behind comparison operators.
var comparing = map[string]string{
	"==": "__eq__", "!=": "__ne__", "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__",
}

// reflected are the operators that the right operand is asked for where the left one does not know.
var reflected = map[string]string{"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}

// Comparisons are the methods that a comparison may run.
func Comparisons(op string) []string {
	names := []string{comparing[op], comparing[reflected[op]]}
	if op == "!=" {
		names = append(names, "__eq__")
	}
	return names
}

// CompareMethod is the method of l that decides a comparison by itself; nil where the operands, or NotImplemented, choose another.
func CompareMethod(op string, l, r hir.Type) *hir.Func {
	if !l.Is(hir.InstT) || comparing[op] == "" {
		return nil
	}
	name := comparing[op]
	if op == "!=" {
		name = "__eq__"
	}
	f := findMethod(l.Class, name)
	if f == nil || op == "!=" && findMethod(l.Class, "__ne__") != nil || len(f.Params) != 2 || !f.Result.Type().Is(hir.BoolT) {
		return nil
	}
	if f.SameClass && !SameData(f, l, r) || reflectedFirst(op, l, r) {
		return nil
	}
	return f
}

// ReflectedMethod is the method of r that decides a comparison whose left operand has none for it; nil where there is more to it.
//
//	a > b  =>  b.Lt(a)
func ReflectedMethod(op string, l, r hir.Type) *hir.Func {
	if op == "==" || op == "!=" || !l.Is(hir.InstT) || !r.Is(hir.InstT) || l.Class.Dynamic != "" {
		return nil
	}
	if name := comparing[op]; findMethod(l.Class, name) != nil || len(overriders(l.Class, name)) > 0 {
		return nil
	}
	return CompareMethod(reflected[op], r, l)
}

// reflectedFirst reports whether the right operand may be asked before the left one: it may be an instance of a subclass of the
// left one's class, which has a method for that. Equality is symmetric, but for classes that override it.
func reflectedFirst(op string, l, r hir.Type) bool {
	if l.Kind != hir.InstT || r.Kind != hir.InstT || !mayDerive(r.Class, l.Class) {
		return false
	}
	if op == "==" || op == "!=" {
		for c := l.Class; c != nil; c = c.Base {
			if len(overriders(c, "__eq__")) > 0 && c.Methods["__eq__"] != nil {
				return true
			}
		}
		return false
	}
	name := comparing[reflected[op]]
	return findMethod(r.Class, name) != nil || len(overriders(r.Class, name)) > 0
}

// mayDerive reports whether an instance of c, or of a subclass, may be one of a proper subclass of the class of an instance of d.
func mayDerive(c, d *hir.Class) bool {
	for up := c; up != nil; up = up.Base {
		if up == d {
			return c != d || len(d.Subs) > 0
		}
	}
	for up := d.Base; up != nil; up = up.Base {
		if up == c {
			return len(d.Subs) > 0
		}
	}
	return false
}

// richCompares finds comparison methods that give other values than bools (expression builders do): comparisons of values
// of unknown type give any value then. Classes with such methods live in the floor.
func (in *inferer) richCompares() {
	for _, c := range in.m.Classes {
		for _, name := range comparing {
			f := c.Methods[name]
			if f == nil || f.IsAsync || f.IsGen || !in.givesOther(f, 0) {
				continue
			}
			if c.Dynamic == "" {
				in.makeDynamic(c, name+" gives other values than bools")
			}
			if !in.m.RichCompares {
				in.m.RichCompares, in.changed = true, true
			}
		}
	}
}

// givesOther reports whether a comparison method may return anything but a bool or NotImplemented. depth counts the methods on the way.
func (in *inferer) givesOther(f *hir.Func, depth int) bool {
	other := false
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.FuncDef, *hir.ClassDef, *hir.Lambda:
			return false
		case *hir.Return:
			other = other || n.X == nil || in.otherThanBool(n.X, depth)
		}
		return true
	})
	return other
}

func (in *inferer) otherThanBool(x hir.Expr, depth int) bool {
	switch x := x.(type) {
	case *hir.Name:
		if x.Var.Kind == hir.Builtin && x.Var.Name == "NotImplemented" {
			return false
		}
	case *hir.Compare:
		return false // rich only where a method of the program makes it so
	case *hir.BoolOp:
		for _, y := range x.Xs {
			if in.otherThanBool(y, depth) {
				return true
			}
		}
		return false
	case *hir.IfExp:
		return in.otherThanBool(x.Then, depth) || in.otherThanBool(x.Else, depth)
	case *hir.Call:
		// super().__eq__(other), other.__lt__(self) and helpers of unknown type follow the methods that they reach
		if t := x.Base().T; t.Kind == hir.AnyT || t.Kind == hir.Never {
			if method, ok := x.Fn.(*hir.Attr); ok {
				return t.Kind == hir.AnyT && in.helpsOther(method.Name, depth)
			}
			return t.Kind == hir.AnyT
		}
	}
	t := x.Base().T
	return t.Kind != hir.BoolT && t.Kind != hir.Never
}

// helpsOther reports whether a method of the name, of some class of the program, may give anything but a bool to a comparison.
func (in *inferer) helpsOther(name string, depth int) bool {
	for _, method := range comparing {
		if name == method {
			return false
		}
	}
	if depth > maxShown {
		return false
	}
	for _, c := range in.m.Classes {
		if f := c.Methods[name]; f != nil && (f.IsAsync || f.IsGen || in.givesOther(f, depth+1)) {
			return true
		}
	}
	return false
}

// richResult is the type of a comparison of values of the types: Any where a method of the program may decide it.
func (in *inferer) richResult(x *hir.Compare, l, r hir.Type) hir.Type {
	if in.m.RichCompares && len(x.Ops) == 1 && comparing[x.Ops[0]] != "" && (l.Kind == hir.AnyT || r.Kind == hir.AnyT) {
		return hir.Any
	}
	return hir.Bool
}
