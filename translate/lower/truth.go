package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
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
