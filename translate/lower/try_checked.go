package lower

import (
	"github.com/py2goasync/py2goasync/translate/effects"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// Operations that fail by panic elsewhere have a form that returns the error, for a try which is about them alone:
//
//	try: n = int(text) except ValueError: H  =>  n, err := py.TryParseInt(text); if err != nil { H }
//	try: v = d[key] except KeyError: H       =>  v, err := d.Lookup(key); if err != nil { H }

// checkedPoint is the operation of a try's statement that can be written so: the only thing in it that can fail.
func (b *builder) checkedPoint(st hir.Stmt) hir.Expr {
	var x hir.Expr
	switch st := st.(type) {
	case *hir.ExprStmt:
		x = st.X
	case *hir.Return:
		x = st.X
	case *hir.Assign:
		if len(st.Targets) == 1 && isName(st.Targets[0]) {
			x = st.Value
		}
	}
	if x == nil || b.checkedError(x) == nil {
		return nil
	}
	return x
}

// checkedError are the classes of the one exception that a checked operation raises, base classes last; nil for any other operation.
func (b *builder) checkedError(x hir.Expr) []string {
	switch x := x.(type) {
	case *hir.Call:
		r, ok := x.Resolved.(*infer.CallBuiltin)
		if !ok || r.Name != "int" && r.Name != "float" || !plainArgs(x, 1) || !x.Args[0].Value.Base().T.Is(hir.StrT) || !cannotFail(x.Args[0].Value) {
			return nil
		}
		return []string{"ValueError", "Exception", "BaseException"}
	case *hir.Index:
		t := x.X.Base().T
		if !t.Is(hir.DictT) || !cannotFail(x.X) || !cannotFail(x.I) {
			return nil
		}
		d := t.Dict.Find()
		if d.Record || d.Habit&hir.DefaultHabit != 0 || !plainKey(d.Key.Type()) || !ir.Identical(b.l.goType(x.T), b.l.goType(d.Val.Type())) || !b.sameKind(x.I.Base().T, d.Key.Type()) {
			return nil
		}
		return []string{"KeyError", "LookupError", "Exception", "BaseException"}
	}
	return nil
}

// soleOperation is checkedPoint of a statement that raises nothing besides.
func (b *builder) soleOperation(st hir.Stmt) hir.Expr {
	if effects.Of([]hir.Stmt{st}).Raises {
		return nil
	}
	return b.checkedPoint(st)
}

// cannotFail reports whether evaluating x neither raises nor panics.
func cannotFail(x hir.Expr) bool {
	e := effects.OfExpr(x)
	return !e.Raises && !e.MayPanic && !e.Wild
}

// plainKey reports whether hashing and comparing keys of the type cannot fail.
func plainKey(t hir.Type) bool {
	if t.Is(hir.TupleT) {
		for _, e := range t.Elems {
			if !plainKey(e) {
				return false
			}
		}
		return true
	}
	return t.Is(hir.IntT) || t.Is(hir.StrT) || t.Is(hir.BoolT)
}

// tryChecked writes the checked form of an operation.
func (b *builder) tryChecked(x hir.Expr) ir.Expr {
	b.checked = nil
	gt := b.l.goType(x.Base().T)
	switch x := x.(type) {
	case *hir.Call:
		name := "TryParseFloat"
		if x.Resolved.(*infer.CallBuiltin).Name == "int" {
			name, gt = "TryParseInt", pyInt
		}
		return b.tryCall("value", ir.CallPy(name, tupleOf([]ir.Type{gt, ir.Error}), b.expr(x.Args[0].Value)), gt)
	case *hir.Index:
		parts := b.each(b.recv(x.X), b.asFunc(x.I, x.X.Base().T.Dict.Find().Key.Type()))
		return b.tryCall("value", ir.CallMethod(parts[0], "Lookup", tupleOf([]ir.Type{gt, ir.Error}), parts[1]), gt)
	}
	panic("not a checked operation")
}

// surelyCatches reports whether an except clause catches whatever the checked operation of its try raises.
func surelyCatches(x hir.Expr, classes []string) bool {
	if t, ok := x.(*hir.Tuple); ok {
		for _, e := range t.Elts {
			if surelyCatches(e, classes) {
				return true
			}
		}
		return false
	}
	t := x.Base().T
	if t.Kind != hir.LibClassT {
		return false
	}
	for _, c := range classes {
		if t.Lib.LibName() == c {
			return true
		}
	}
	return false
}
