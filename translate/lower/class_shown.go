package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// needShown notes that the runtime shows a value of type t: the classes in it need tables with their names and methods.
func (l *lowerer) needShown(t hir.Type, depth int) {
	if depth > 6 {
		return
	}
	switch t.Kind {
	case hir.InstT:
		l.needShownClass(t.Class)
	case hir.ClassT: // print(Plain): the class object comes with a table
		for c := t.Class; c != nil && c.Dynamic == ""; c = c.Base {
			l.shown[c] = true
		}
	case hir.ListT:
		l.needShown(t.List.Find().Elem.Type(), depth+1)
	case hir.DictT:
		d := t.Dict.Find()
		if d.Record {
			for _, f := range d.Fields {
				l.needShown(f.Type(), depth+1)
			}
			return
		}
		l.needShown(d.Key.Type(), depth+1)
		l.needShown(d.Val.Type(), depth+1)
	case hir.TupleT:
		for _, e := range t.Elems {
			l.needShown(e, depth+1)
		}
	case hir.SetT, hir.FrozenT, hir.VarTupleT, hir.LibT:
		for _, a := range t.Args {
			l.needShown(a.Type(), depth+1)
		}
	}
}

func (l *lowerer) needShownClass(c *hir.Class) {
	if c.Dynamic != "" || !c.Shown || l.shown[c] {
		return
	}
	l.shown[c] = true
	if c.Base != nil {
		l.needShownClass(c.Base)
	}
	for _, s := range c.Subs {
		l.needShownClass(s)
	}
}

// hasTable reports whether the floor reaches instances of the class, so that it has a table of all its members.
func hasTable(c *hir.Class) bool {
	return c.Escapes || c.ClassEscapes || c.Kind == hir.ExceptionClass || isValue(c)
}

// isValue reports whether the class object of c, or of a class that derives from it, is a value.
func isValue(c *hir.Class) bool { return c.AsValue || slices.ContainsFunc(c.Subs, isValue) }

// shownTables writes the tables of classes that are only shown: their names, and the methods that make text.
func (l *lowerer) shownTables() {
	for _, c := range l.m.Classes {
		if (l.shown[c] || l.tested[c] || c.Compared && c.Dynamic == "") && !hasTable(c) {
			l.classTable(c, l.classInfo(c), func(f *hir.Func) bool { return infer.RuntimeCalls(c, f.Name) || l.tested[c] && tests(f) })
		}
	}
}

// stringer reports whether instances of the class show themselves: a Go method String answers __str__, and Printf and
// Println call it.
func (l *lowerer) stringer(t hir.Type) bool {
	if !t.Is(hir.InstT) || t.Opt || t.Class.Kind == hir.ExceptionClass {
		return false
	}
	f := infer.FindMethod(t.Class, "__str__")
	return f != nil && f.Result.Type().Is(hir.StrT) && !needsCtx(f) && !raises(f) && !f.IsAsync && !f.IsGen && len(f.Params) == 1
}

// text is e as an operand of Println or Printf that shows it as str does.
func (b *builder) text(e ir.Expr, t hir.Type) ir.Expr {
	if b.l.stringer(t) {
		return e
	}
	return b.str(e, t)
}
