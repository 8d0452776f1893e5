package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// withAnnotations gives a function object its __annotations__ in programs that ask for them.
func (b *builder) withAnnotations(e ir.Expr, f *hir.Func) ir.Expr {
	args := b.annotations(f)
	if len(args) == 0 {
		return e
	}
	e = ir.CallMethod(e, "WithAnnotations", e.Type(), args...)
	if values := b.funcHintValues(f); values != nil {
		e = ir.CallMethod(e, "WithHints", e.Type(), values)
	}
	return e
}

// annotations are the names and values of a function's annotations in turn, in programs that ask for them.
func (b *builder) annotations(f *hir.Func) []ir.Expr {
	if !b.l.m.Annotates {
		return nil
	}
	args := []ir.Expr{}
	for _, h := range infer.FuncHints(f) {
		value := ir.Expr(ir.StringLit(h.Hint.Text))
		if !h.Hint.Quoted && infer.EvaluableHint(h.X) {
			value = b.anyExpr(h.X)
		}
		args = append(args, ir.StringLit(h.Name), value)
	}
	return args
}

// funcHintValues is the function that works out what annotations of f stand for that are kept as text; nil where none is asked for.
func (b *builder) funcHintValues(f *hir.Func) ir.Expr {
	if !b.l.m.EvaluatesHints {
		return nil
	}
	var values hintValues
	for _, h := range infer.FuncHints(f) {
		values.add(h.Name, h.Hint, h.X)
	}
	return values.function(b)
}

// hintValues collects annotations that are kept as text.
type hintValues []infer.FuncHint

func (v *hintValues) add(name string, h hir.Hint, x hir.Expr) {
	if infer.EvaluableHint(x) && infer.KeptAsText(h, x) {
		*v = append(*v, infer.FuncHint{Name: name, Hint: h, X: x})
	}
}

// localName is a name in an annotation that is local to a function, where get_type_hints does not look; "" if there is none.
func localName(x hir.Expr) (name string) {
	hir.VisitExpr(x, func(n any) bool {
		switch n := n.(type) {
		case *hir.Name:
			if n.Var.Kind == hir.Local {
				name = n.Var.Name
			}
		case *hir.Const:
			if n.Forward != nil && name == "" {
				name = localName(n.Forward)
			}
		}
		return name == ""
	})
	return name
}

// function gives the names and values in turn.
func (v hintValues) function(b *builder) ir.Expr {
	if len(v) == 0 {
		return nil
	}
	list := ir.Compose(anySlice)
	b.forwards = true
	defer func() { b.forwards = false }()
	body := b.block(func() {
		for _, h := range v {
			var value ir.Expr
			if name := localName(h.X); name != "" {
				value = ir.CallPy("MissingName", ir.Any, ir.StringLit(name))
			} else {
				value = b.anyExpr(h.X)
			}
			list.Elems = append(list.Elems, ir.Elem{Value: ir.StringLit(h.Name)}, ir.Elem{Value: value})
		}
		b.emit(ir.Ret(list))
	})
	return ir.Closure(nil, []ir.Type{anySlice}, body...)
}
