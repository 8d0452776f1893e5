package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// truthOfInstance tests an instance of a class of the program:
//
//	if x  =>  if x.Bool()      (__bool__)
//	if x  =>  if x.Len() > 0   (__len__)
//
// The runtime tests where these fail, or give something else than a bool and an int, or where only a derived class has them.
func (b *builder) truthOfInstance(e ir.Expr, t hir.Type) ir.Expr {
	c := t.Class
	if !infer.HasTruth(c) && c.Dynamic == "" {
		return ir.Bin("!=", ir.Bool, e, ir.Nil(e.Type()))
	}
	if f := infer.TruthMethod(c); f != nil && c.Dynamic == "" && sameTruth(c, f) && len(f.Params) == 1 && !needsCtx(f) && !raises(f) && !f.IsAsync && !f.IsGen {
		rt := f.Result.Type()
		switch {
		case f.Name == "__bool__" && rt.Is(hir.BoolT) && !rt.Opt:
			return b.callMethod(e, t, f, nil, rt)
		case f.Name == "__len__" && countable(rt):
			return ir.Bin(">", ir.Bool, b.measured(b.callMethod(e, t, f, nil, rt), rt), ir.IntLit(0))
		}
	}
	b.l.needTruth(c)
	return ir.CallPy("Truth", ir.Bool, b.toAny(e, t))
}

// sameTruth reports whether f also decides for the classes derived from c.
func sameTruth(c *hir.Class, f *hir.Func) bool {
	for _, s := range c.Subs {
		if infer.TruthMethod(s).Name != f.Name || !sameTruth(s, f) {
			return false
		}
	}
	return true
}

func countable(t hir.Type) bool { return t.Is(hir.IntT) && !t.Opt && !t.Wide() }

// measured is what __len__ gave as len() gives it: a negative one is a ValueError.
func (b *builder) measured(n ir.Expr, t hir.Type) ir.Expr {
	if t.Pos {
		return n
	}
	return ir.CallPy("Length", ir.Int, n)
}

// needTruth notes that the runtime asks whether instances of c are true.
func (l *lowerer) needTruth(c *hir.Class) {
	if c.Dynamic != "" || l.tested[c] {
		return
	}
	l.tested[c] = true
	if c.Base != nil {
		l.needTruth(c.Base)
	}
	for _, s := range c.Subs {
		l.needTruth(s)
	}
}

// needTruthOf is needTruth for the elements of what any, all and filter test.
func (l *lowerer) needTruthOf(t hir.Type) {
	if t.Kind == hir.InstT && infer.HasTruth(t.Class) {
		l.needTruth(t.Class)
	}
}

// tests reports whether f is a method by which the runtime tests and measures instances.
func tests(f *hir.Func) bool { return f.Name == "__bool__" || f.Name == "__len__" }

// truth writes the test of a value: if x.
func (b *builder) truth(x hir.Expr) ir.Expr {
	switch y := x.(type) {
	case *hir.BoolOp:
		return b.shortCircuit(y)
	case *hir.Unary:
		if y.Op == "not" {
			return negate(b.truth(y.X))
		}
	}
	return b.truthOf(b.expr(x), x.Base().T)
}

// truthOf tests a value of type t.
func (b *builder) truthOf(e ir.Expr, t hir.Type) ir.Expr {
	if t.Opt {
		notNil := ir.Bin("!=", ir.Bool, e, ir.Nil(e.Type()))
		if t.Kind == hir.InstT && !infer.HasTruth(t.Class) || t.Kind == hir.FuncT || t.Kind == hir.LibT && !libTruth(t) {
			return notNil
		}
		read := b.hold(tempName(e), e)
		return ir.Bin("&&", ir.Bool, ir.Bin("!=", ir.Bool, read(), ir.Nil(e.Type())), b.truthOf(b.unwrap(read(), t), t.NonNone()))
	}
	switch t.Kind {
	case hir.NoneT:
		return ir.BoolLit(false)
	case hir.BoolT:
		return e
	case hir.IntT:
		if t.Wide() {
			return ir.Bin("!=", ir.Bool, ir.CallMethod(e, "Sign", ir.Int), ir.IntLit(0))
		}
		return ir.Bin("!=", ir.Bool, e, ir.IntLit(0))
	case hir.FloatT:
		return ir.Bin("!=", ir.Bool, e, ir.IntLit(0))
	case hir.StrT, hir.BytesT:
		return ir.Bin("!=", ir.Bool, e, ir.StringLit(""))
	case hir.ListT, hir.VarTupleT:
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.DictT:
		if t.Dict.Find().Record {
			return ir.BoolLit(true)
		}
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.SetT, hir.FrozenT:
		return ir.Bin(">", ir.Bool, b.length(e, t), ir.IntLit(0))
	case hir.TupleT:
		return ir.BoolLit(len(t.Elems) > 0)
	case hir.InstT:
		return b.truthOfInstance(e, t)
	case hir.LibT:
		if n := b.length(e, t); n != nil && !falsy[t.Lib.LibName()] {
			return ir.Bin(">", ir.Bool, n, ir.IntLit(0))
		}
	}
	return ir.CallPy("Truth", ir.Bool, b.toAny(e, t))
}

// libTruth reports whether an object of a library class can be false.
func libTruth(t hir.Type) bool {
	if name := t.Lib.LibName(); name == "asyncio.TaskSet" || name == "range" || name == "dict_view" || falsy[name] {
		return true
	}
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return false
	}
	f, _ := c.Find("__len__")
	return f != nil
}
