package py

import "reflect"

// comparison names the special methods of a comparison operator.
type comparison struct{ name, swapped string }

var comparisons = map[string]comparison{
	"==": {"__eq__", "__eq__"},
	"!=": {"__ne__", "__ne__"},
	"<":  {"__lt__", "__gt__"},
	"<=": {"__le__", "__ge__"},
	">":  {"__gt__", "__lt__"},
	">=": {"__ge__", "__le__"},
}

// compareSpecial is a op b for sym one of == != < <= > >=, with the fallback to identity.
func compareSpecial(sym string, floor func(a, b any) any, a, b any) any {
	op := comparisons[sym]
	ta, tb := Type(a), Type(b)
	right, hasRight := richMethod(tb, op.swapped)
	tried := false
	if hasRight && ta != tb && tb.IsSubclassOf(ta) {
		if r := right(b, a); r != NotImplemented {
			return r
		}
		tried = true
	}
	if left, ok := richMethod(ta, op.name); ok {
		if r := left(a, b); r != NotImplemented {
			return r
		}
	}
	if hasRight && !tried {
		if r := right(b, a); r != NotImplemented {
			return r
		}
	}
	if r, ok := onCarried(floor, a, b); ok {
		return r
	}
	switch sym {
	case "==":
		return identical(a, b)
	case "!=":
		return !identical(a, b)
	}
	panic(TypeError.Newf("'%s' not supported between instances of '%s' and '%s'", sym, ta.tpName(), tb.tpName()))
}

// richMethod finds a comparison method of cls. != without __ne__ is the inverse of __eq__, as object.__ne__ has it.
func richMethod(cls *Class, name string) (func(x, y any) any, bool) {
	if m, ok := cls.lookupUser(name); ok && m != nil {
		return func(x, y any) any { return must(callBound(m, x, y)) }, true
	}
	if name != "__ne__" {
		return nil, false
	}
	eq, ok := cls.lookupUser("__eq__")
	if !ok || eq == nil {
		return nil, false
	}
	return func(x, y any) any {
		r := must(callBound(eq, x, y))
		if r == NotImplemented {
			return r
		}
		return !Truth(r)
	}, true
}

// identical is x is y for objects, and equality for the few objects that compare by what they stand for.
func identical(a, b any) bool {
	switch x := a.(type) {
	case *BoundMethod:
		y, ok := b.(*BoundMethod)
		return ok && x.same(y)
	case *GenericAlias:
		y, ok := b.(*GenericAlias)
		return ok && x.Repr() == y.Repr()
	case *Union:
		y, ok := b.(*Union)
		return ok && len(x.Args) == len(y.Args) && x.includes(y)
	}
	return sameObject(a, b)
}

func (u *Union) includes(o *Union) bool {
	for _, a := range o.Args {
		found := false
		for _, b := range u.Args {
			found = found || sameTypeForm(a, b)
		}
		if !found {
			return false
		}
	}
	return true
}

// sameObject compares without panicking on values that Go cannot compare.
func sameObject(a, b any) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	ta := reflect.TypeOf(a)
	if ta != reflect.TypeOf(b) {
		return false
	}
	if ta.Comparable() {
		return a == b
	}
	if ta.Kind() == reflect.Slice {
		va, vb := reflect.ValueOf(a), reflect.ValueOf(b)
		return va.Pointer() == vb.Pointer() && va.Len() == vb.Len()
	}
	return false
}
