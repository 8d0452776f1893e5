package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// operatorMethod resolves an operator on an instance to its dunder method.
func (in *inferer) operatorMethod(x *hir.Binary, l, r hir.Type) (hir.Type, bool) {
	f, reflected := OperatorMethod(x, l, r)
	switch {
	case f == nil:
		return hir.Type{}, false
	case reflected:
		return in.callMethodType(f, []hir.Type{l}, []hir.Expr{x.L}), true
	}
	return in.callMethodType(f, []hir.Type{r}, []hir.Expr{x.R}), true
}

// OperatorMethod is the method that decides an operator by itself, and whether it is the right operand's; nil where the runtime has to
// find out, which asks one operand after the other until one gives something else than NotImplemented.
func OperatorMethod(x *hir.Binary, l, r hir.Type) (f *hir.Func, reflected bool) {
	name, ok := dunderNames[x.Op]
	if !ok {
		return nil, false
	}
	if f := InPlaceMethod(x, l); f != nil {
		return decides(f, l, r), false
	}
	if l.Is(hir.InstT) {
		f := findMethod(l.Class, "__"+name+"__")
		if f != nil && r.Is(hir.InstT) && r.Class != l.Class && findMethod(r.Class, "__r"+name+"__") != nil {
			return nil, false
		}
		return decides(f, l, r), false
	}
	if r.Is(hir.InstT) {
		return decides(findMethod(r.Class, "__r"+name+"__"), r, l), true
	}
	return nil, false
}

// decides gives f, if that never gives NotImplemented for an instance of t and an argument.
func decides(f *hir.Func, t, arg hir.Type) *hir.Func {
	if f == nil || f.SameClass && !SameData(f, t, arg) || !f.SameClass && refusesSome(f) {
		return nil
	}
	return f
}

// refusesSome reports whether a method returns NotImplemented somewhere.
func refusesSome(f *hir.Func) bool {
	found := false
	hir.Visit(f.Body, func(n any) bool {
		switch n := n.(type) {
		case *hir.FuncDef, *hir.ClassDef, *hir.Lambda:
			return false
		case *hir.Name:
			found = found || isNotImplemented(n)
		}
		return !found
	})
	return found
}

// InPlaceMethod is the method of l for an augmented assignment, such as __iadd__; nil without one.
func InPlaceMethod(x *hir.Binary, l hir.Type) *hir.Func {
	if !x.InPlace || !l.Is(hir.InstT) {
		return nil
	}
	return findMethod(l.Class, "__i"+dunderNames[x.Op]+"__")
}
