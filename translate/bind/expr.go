package bind

import (
	"math/big"

	"github.com/go-python/gpython/ast"
	gpy "github.com/go-python/gpython/py"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// expr binds an expression that is read.
func (b *binder) expr(s *scope, e ast.Expr) hir.Expr {
	if x := b.heldExpr(s, e); x != nil {
		return x
	}
	out := b.exprNode(s, e)
	base := out.Base()
	base.Pos, base.End = b.pos(e), b.end(e)
	return out
}

func (b *binder) exprs(s *scope, list []ast.Expr) []hir.Expr {
	out := make([]hir.Expr, len(list))
	for i, e := range list {
		out[i] = b.expr(s, e)
	}
	return out
}

func (b *binder) exprNode(s *scope, e ast.Expr) hir.Expr {
	if len(b.standIns) > 0 {
		if x := b.standInExpr(s, e); x != nil {
			return x
		}
	}
	switch e := e.(type) {
	case *ast.Name:
		b.mention(string(e.Id))
		v := s.read(string(e.Id))
		if v.Kind == hir.Builtin && v.Name == "__doc__" {
			return docConst(b.module.DocString)
		}
		if v.Kind == hir.Builtin && v.Name == "Ellipsis" {
			return &hir.Const{Kind: hir.ConstEllipsis}
		}
		if _, ok := b.module.Replaced["builtins."+v.Name]; ok && v.Kind == hir.Builtin {
			return b.builtinsMember(v.Name, e)
		}
		if b.typingOnly(s, e) {
			return &hir.Const{Kind: hir.ConstFalse}
		}
		return &hir.Name{Var: v}
	case *ast.Num, *ast.Str, *ast.Bytes, *ast.NameConstant, *ast.Ellipsis:
		if str, ok := e.(*ast.Str); ok {
			b.mention(string(str.S))
		}
		return b.literal(e)
	case *ast.Attribute:
		b.mention(string(e.Attr))
		if v := b.nestedRefs[e]; v != nil {
			return &hir.Name{Var: v}
		}
		if b.typingOnly(s, e) {
			return &hir.Const{Kind: hir.ConstFalse}
		}
		if x := b.ledTo(s, e); x != nil {
			return x
		}
		if mappingReads[string(e.Attr)] {
			return &hir.Attr{X: b.read(s, e.Value), Name: string(e.Attr), NamePos: b.at(b.file.NameSpan(e).Start)}
		}
		return &hir.Attr{X: b.expr(s, e.Value), Name: s.mangle(string(e.Attr)), NamePos: b.at(b.file.NameSpan(e).Start)}
	case *ast.Subscript:
		if e.Ctx == ast.Load {
			x := b.read(s, e.Value)
			return &hir.Index{X: x, I: b.subscript(s, e.Slice)}
		}
		x := b.expr(s, e.Value)
		return &hir.Index{X: x, I: b.subscript(s, e.Slice)}
	case *parser.SliceLit:
		return &hir.Slice{Lo: b.optional(s, e.Slice.Lower), Hi: b.optional(s, e.Slice.Upper), Step: b.optional(s, e.Slice.Step)}
	case *ast.Call:
		if imp := b.importCall(s, e); imp != nil {
			return imp
		}
		if f := b.strFormat(s, e); f != nil {
			return f
		}
		if x := b.patched(s, e); x != nil {
			return x
		}
		if x := b.helperCall(s, e); x != nil {
			return x
		}
		if x := b.topmostCall(s, e); x != nil {
			return x
		}
		if x := b.ledCall(s, e); x != nil {
			return x
		}
		if x := b.askedClasses(s, e); x != nil {
			return x
		}
		if d := b.localsCall(s, e); d != nil {
			return d
		}
		bind := b.expr
		if b.readsArguments(s, e) {
			bind = b.read
		}
		bind = b.formatBinder(e, bind)
		call := &hir.Call{Fn: b.expr(s, e.Func), Args: b.args(s, parser.CallArguments(e), bind)}
		for i, a := range e.Args[:min(len(e.Args), 2)] {
			if f := b.operatorArg(s, e, i, a); f != nil {
				call.Args[i].Value = f
			}
		}
		return call
	case *ast.UnaryOp:
		return &hir.Unary{Op: unaryName(e.Op), X: b.expr(s, e.Operand)}
	case *ast.BinOp:
		l := b.expr(s, e.Left)
		if e.Op == ast.Modulo {
			if d := b.templateLocals(s, e.Left, e.Right, percentNames); d != nil {
				return &hir.Binary{Op: "%", L: l, R: d}
			}
		}
		r := b.expr(s, e.Right)
		if e.Op == ast.Modulo {
			if f := percent(l, r); f != nil {
				return f
			}
		}
		return &hir.Binary{Op: opName(e.Op), L: l, R: r}
	case *ast.BoolOp:
		op := "and"
		if e.Op == ast.Or {
			op = "or"
		}
		return &hir.BoolOp{Op: op, Xs: b.exprs(s, e.Values)}
	case *ast.Compare:
		out := &hir.Compare{L: b.expr(s, e.Left), Rs: b.reads(s, e.Comparators)}
		for _, op := range e.Ops {
			out.Ops = append(out.Ops, cmpName(op))
		}
		return out
	case *ast.IfExp:
		out := &hir.IfExp{Test: b.expr(s, e.Test)}
		out.Then, out.Else = b.expr(s, e.Body), b.expr(s, e.Orelse)
		return out
	case *ast.List:
		return &hir.List{Elts: b.exprs(s, e.Elts), Info: hir.NewList()}
	case *ast.Tuple:
		return &hir.Tuple{Elts: b.exprs(s, e.Elts), Cell: hir.NewCell()}
	case *ast.Set:
		return &hir.Set{Elts: b.exprs(s, e.Elts), Cell: hir.NewCell()}
	case *ast.Dict:
		return b.dict(s, e)
	case *ast.Starred:
		return &hir.Starred{X: b.expr(s, e.Value)}
	case *ast.ListComp:
		return b.comp(s, hir.ListComp, nil, e.Elt, e.Generators)
	case *ast.SetComp:
		return b.comp(s, hir.SetComp, nil, e.Elt, e.Generators)
	case *ast.DictComp:
		return b.comp(s, hir.DictComp, e.Key, e.Value, e.Generators)
	case *ast.GeneratorExp:
		return b.comp(s, hir.GenExp, nil, e.Elt, e.Generators)
	case *ast.Lambda:
		return b.lambda(s, e)
	case *parser.Await:
		markAsync(s)
		return &hir.Await{X: b.expr(s, e.Value)}
	case *ast.Yield:
		s.fn.IsGen = true
		return &hir.Yield{X: b.optional(s, e.Value)}
	case *ast.YieldFrom:
		if s.fn.HandsOn {
			return &hir.Await{X: b.expr(s, awaitCall(e.Value))}
		}
		s.fn.IsGen = true
		return &hir.YieldFrom{X: b.expr(s, e.Value)}
	case *parser.JoinedStr:
		return b.fstring(s, e)
	case *parser.NamedExpr:
		x := b.expr(s, e.Value)
		return &hir.NamedExpr{X: x, Target: b.walrusTarget(s, e.Target)}
	}
	b.fail(e, "PY301", "", "this expression is not supported")
	return &hir.Const{}
}

// walrusTarget binds the target of := outside of the comprehensions it stands in.
func (b *binder) walrusTarget(s *scope, t *ast.Name) *hir.Name {
	for s.kind == compScope {
		s = s.parent
	}
	n := &hir.Name{Var: s.bound(s.declare(string(t.Id), t))}
	n.Var.Walrus = true
	n.Pos, n.End = b.pos(t), b.end(t)
	return n
}

func (b *binder) args(s *scope, list []parser.Argument, bind func(*scope, ast.Expr) hir.Expr) []hir.Arg {
	out := make([]hir.Arg, 0, len(list))
	for _, a := range list {
		if n, ok := a.Value.(*ast.Name); ok && a.Star > 0 && len(b.standIns) > 0 {
			if in := b.standIns[s.lookup(string(n.Id))]; in != nil && in.args != nil {
				out = append(out, in.args()...)
				continue
			}
		}
		out = append(out, hir.Arg{Name: string(a.Name), Star: a.Star, Value: bind(s, a.Value), Pos: b.at(a.Pos)})
	}
	return out
}

func (b *binder) subscript(s *scope, sl ast.Slicer) hir.Expr {
	e := parser.SliceExpr(sl)
	if lit, ok := e.(*parser.SliceLit); ok {
		out := b.exprNode(s, lit)
		out.Base().Pos, out.Base().End = b.pos(sl), b.end(sl)
		return out
	}
	return b.expr(s, e)
}

func (b *binder) literal(e ast.Expr) hir.Expr {
	switch e := e.(type) {
	case *ast.Str:
		return &hir.Const{Kind: hir.ConstStr, Str: string(e.S)}
	case *ast.Bytes:
		return &hir.Const{Kind: hir.ConstBytes, Str: string(e.S)}
	case *ast.Ellipsis:
		return &hir.Const{Kind: hir.ConstEllipsis}
	case *ast.NameConstant:
		switch e.Value {
		case gpy.True:
			return &hir.Const{Kind: hir.ConstTrue}
		case gpy.False:
			return &hir.Const{Kind: hir.ConstFalse}
		}
		return &hir.Const{Kind: hir.ConstNone}
	case *ast.Num:
		switch n := e.N.(type) {
		case gpy.Int:
			return &hir.Const{Kind: hir.ConstInt, Int: big.NewInt(int64(n))}
		case *gpy.BigInt:
			return &hir.Const{Kind: hir.ConstInt, Int: (*big.Int)(n)}
		case gpy.Float:
			return &hir.Const{Kind: hir.ConstFloat, Float: float64(n)}
		case gpy.Complex:
			return &hir.Const{Kind: hir.ConstComplex, Float: imag(complex128(n))}
		}
	}
	b.fail(e, "PY901", "", "unknown literal %T", e)
	return &hir.Const{}
}

func (b *binder) dict(s *scope, e *ast.Dict) hir.Expr {
	out := &hir.Dict{Info: hir.NewDict()}
	for i, v := range e.Values {
		var key hir.Expr
		if e.Keys[i] != nil {
			key = b.expr(s, e.Keys[i])
		}
		out.Keys = append(out.Keys, key)
		out.Values = append(out.Values, b.expr(s, v))
	}
	return out
}

func (b *binder) fstring(s *scope, e *parser.JoinedStr) *hir.FString {
	out := &hir.FString{}
	for _, v := range e.Values {
		f, ok := v.(*parser.FormattedValue)
		if !ok {
			out.Parts = append(out.Parts, b.expr(s, v))
			continue
		}
		part := &hir.Format{X: b.expr(s, f.Value)}
		part.Pos, part.End = b.pos(f), b.end(f)
		if f.Conversion != parser.NoConversion {
			part.Conv = rune(f.Conversion)
		}
		if f.FormatSpec != nil {
			part.Spec = b.fstring(s, f.FormatSpec)
			part.Spec.Pos = b.pos(f)
		}
		if text, ok := b.standInText(part); ok {
			out.Parts = append(out.Parts, text)
			continue
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

// comp binds a comprehension: its first iterable in the scope around, the rest in one of its own.
func (b *binder) comp(s *scope, kind hir.CompKind, key, elt ast.Expr, gens []ast.Comprehension) hir.Expr {
	out := &hir.Comp{Kind: kind, Func: s.fn, List: hir.NewList(), Dict: hir.NewDict(), Cell: hir.NewCell()}
	in := s.child(compScope, s.fn)
	in.comp = out
	for _, g := range gens {
		in.collectExpr(g.Target)
	}
	for i, g := range gens {
		iter, async := parser.CompIter(g)
		from := in
		if i == 0 {
			from = s
		}
		clause := &hir.CompClause{Iter: b.read(from, iter), Async: async, Pos: b.pos(g.Target)}
		clause.Target = b.target(in, g.Target)
		if async {
			markAsync(in)
		}
		clause.Ifs = b.exprs(in, g.Ifs)
		out.Clauses = append(out.Clauses, clause)
	}
	if key != nil {
		out.Key = b.expr(in, key)
	}
	out.Elt = b.expr(in, elt)
	b.compOrder(out)
	return out
}

// markAsync notes that the comprehensions around an await (or async for) are asynchronous, out to a generator expression, which
// is made without waiting for anything.
func markAsync(s *scope) {
	for ; s != nil && s.kind == compScope; s = s.parent {
		s.comp.Async = true
		if s.comp.Kind == hir.GenExp {
			return
		}
	}
}

var opNames = map[ast.OperatorNumber]string{
	ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Modulo: "%", ast.Pow: "**", ast.LShift: "<<",
	ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&", ast.FloorDiv: "//", parser.MatMult: "@",
}

func opName(op ast.OperatorNumber) string { return opNames[op] }

func unaryName(op ast.UnaryOpNumber) string {
	switch op {
	case ast.Invert:
		return "~"
	case ast.Not:
		return "not"
	case ast.UAdd:
		return "+"
	}
	return "-"
}

func cmpName(op ast.CmpOp) string {
	switch op {
	case ast.Eq:
		return "=="
	case ast.NotEq:
		return "!="
	case ast.Lt:
		return "<"
	case ast.LtE:
		return "<="
	case ast.Gt:
		return ">"
	case ast.GtE:
		return ">="
	case ast.Is:
		return "is"
	case ast.IsNot:
		return "is not"
	case ast.In:
		return "in"
	}
	return "not in"
}

// docConst is a docstring as a value.
func docConst(doc *string) hir.Expr {
	if doc == nil {
		return &hir.Const{Kind: hir.ConstNone}
	}
	return &hir.Const{Kind: hir.ConstStr, Str: *doc}
}

// mention notes names by which a program gets at docstrings; without them no object needs to carry one.
func (b *binder) mention(name string) {
	switch name {
	case "__doc__", "__dict__", "vars", "help", "getdoc":
		b.module.ReadsDocs = true
	}
}
