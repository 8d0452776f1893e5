package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/version"
)

// staticIf chooses the branch of an if that asks for what is known once a decorator is written out, for the version of Python, or
// whether a type checker looks; of others it reports false.
//
//	if on_retry is not None: on_retry(e)  =>  log_retry(e)
func (b *binder) staticIf(s *scope, st ast.Stmt) ([]hir.Stmt, bool) {
	x, ok := st.(*ast.If)
	if !ok {
		return nil, false
	}
	typing, truth, known := b.typingOnly(s, x.Test), false, true
	if !typing {
		truth, known = version.Test(x.Test, func(name string) bool {
			imp := b.importOf(s.lookup(name))
			return imp != nil && imp.Module == "sys" && imp.Name == ""
		})
	}
	if !known {
		if len(b.standIns) == 0 || !b.asksStandIn(s, x.Test) {
			return nil, false
		}
		if truth, known = constTruth(b.expr(s, x.Test)); !known {
			return nil, false
		}
	}
	b.carry = append(b.carry, b.comments.before(b.file, b.firstLine(st))...)
	next := b.next
	taken := x.Orelse
	if truth {
		taken = x.Body
	}
	var out []hir.Stmt
	if typing {
		out = b.typingBlock(s, x.Body, x.Orelse)
	}
	if len(taken) > 0 {
		b.skipComments(b.firstLine(taken[0]) - 1)
		out = append(out, b.block(s, taken, b.file.Span(taken[len(taken)-1]).End.Line+1)...)
	}
	b.next = next
	b.comments.within(b.file.Span(st).End.Line)
	return out, true
}

// asksStandIn reports whether a test is about a name of a decorator that is written out: name, not name, name is None.
func (b *binder) asksStandIn(s *scope, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		in := b.standIns[s.lookup(string(e.Id))]
		return in != nil && in.value != nil && in.elements == nil
	case *ast.UnaryOp:
		return e.Op == ast.Not && b.asksStandIn(s, e.Operand)
	case *ast.Compare:
		return len(e.Ops) == 1 && (e.Ops[0] == ast.Is || e.Ops[0] == ast.IsNot) && b.asksStandIn(s, e.Left)
	}
	return false
}

// constTruth is the truth of an expression that is known beforehand.
func constTruth(x hir.Expr) (truth, known bool) {
	switch x := x.(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstNone, hir.ConstFalse:
			return false, true
		case hir.ConstTrue:
			return true, true
		case hir.ConstInt:
			return x.Int.Sign() != 0, true
		case hir.ConstFloat:
			return x.Float != 0, true
		case hir.ConstStr:
			return x.Str != "", true
		}
	case *hir.Name:
		return true, x.Var.Bindings == 1 && x.Var.Kind == hir.Global
	case *hir.Tuple:
		return len(x.Elts) > 0, true
	case *hir.Unary:
		truth, known = constTruth(x.X)
		return !truth, known && x.Op == "not"
	case *hir.Compare:
		if r, ok := x.Rs[0].(*hir.Const); ok && r.Kind == hir.ConstNone {
			l, isConst := x.L.(*hir.Const)
			n, isName := x.L.(*hir.Name)
			_, isTuple := x.L.(*hir.Tuple)
			none := isConst && l.Kind == hir.ConstNone
			return none == (x.Ops[0] == "is"), isConst || isTuple || isName && n.Var.Kind == hir.Global
		}
	}
	return false, false
}

// standInText is the text that a part of an f-string shows which stands for a constant of a decorator.
//
//	f"{func.__name__} failed"  =>  "work failed"
func (b *binder) standInText(part *hir.Format) (hir.Expr, bool) {
	c, ok := part.X.(*hir.Const)
	if !ok || len(b.standIns) == 0 || part.Conv != 0 || part.Spec != nil {
		return nil, false
	}
	text := &hir.Const{Kind: hir.ConstStr}
	text.Pos, text.End = part.Pos, part.End
	switch c.Kind {
	case hir.ConstStr:
		text.Str = c.Str
	case hir.ConstInt:
		text.Str = c.Int.String()
	default:
		return nil, false
	}
	return text, true
}
