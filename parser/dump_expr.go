package parser

import (
	"strconv"

	"github.com/go-python/gpython/ast"
)

func (d *dumper) exprNode(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Name:
		o := d.open("Name")
		d.id("id", n.Id)
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Attribute:
		o := d.open("Attribute")
		d.expr("value", n.Value)
		d.id("attr", n.Attr)
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Subscript:
		o := d.open("Subscript")
		d.expr("value", n.Value)
		d.child("slice", SliceExpr(n.Slice))
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Starred:
		o := d.open("Starred")
		d.expr("value", n.Value)
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Call:
		o := d.open("Call")
		d.expr("func", n.Func)
		d.call("args", CallArguments(n))
		d.close(o)
	case *SliceLit:
		d.fields("Slice", "lower", n.Slice.Lower, "upper", n.Slice.Upper, "step", n.Slice.Step)
	case *NamedExpr:
		d.fields("NamedExpr", "target", n.Target, "value", n.Value)
	case *Await:
		d.fields("Await", "value", n.Value)
	case *ast.Yield:
		d.fields("Yield", "value", n.Value)
	case *ast.YieldFrom:
		d.fields("YieldFrom", "value", n.Value)
	case *ast.Lambda:
		o := d.open("Lambda")
		d.child("args", n.Args)
		d.expr("body", n.Body)
		d.close(o)
	case *ast.IfExp:
		d.fields("IfExp", "test", n.Test, "body", n.Body, "orelse", n.Orelse)
	default:
		d.operation(n)
	}
}

func (d *dumper) operation(n ast.Expr) {
	switch n := n.(type) {
	case *ast.BoolOp:
		o := d.open("BoolOp")
		d.raw("op", n.Op.String())
		d.exprs("values", n.Values)
		d.close(o)
	case *ast.BinOp:
		o := d.open("BinOp")
		d.expr("left", n.Left)
		d.raw("op", operatorName(n.Op))
		d.expr("right", n.Right)
		d.close(o)
	case *ast.UnaryOp:
		o := d.open("UnaryOp")
		d.raw("op", n.Op.String())
		d.expr("operand", n.Operand)
		d.close(o)
	case *ast.Compare:
		o := d.open("Compare")
		d.expr("left", n.Left)
		dumpList(d, "ops", n.Ops, func(op ast.CmpOp) { d.WriteString(op.String()) })
		d.exprs("comparators", n.Comparators)
		d.close(o)
	default:
		d.display(n)
	}
}

func (d *dumper) display(n ast.Expr) {
	switch n := n.(type) {
	case *ast.List:
		o := d.open("List")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Tuple:
		o := d.open("Tuple")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
		d.close(o)
	case *ast.Set:
		o := d.open("Set")
		d.exprs("elts", n.Elts)
		d.close(o)
	case *ast.Dict:
		o := d.open("Dict")
		d.exprs("keys", n.Keys)
		d.exprs("values", n.Values)
		d.close(o)
	case *ast.ListComp:
		d.comprehension("ListComp", "elt", n.Elt, nil, n.Generators)
	case *ast.SetComp:
		d.comprehension("SetComp", "elt", n.Elt, nil, n.Generators)
	case *ast.GeneratorExp:
		d.comprehension("GeneratorExp", "elt", n.Elt, nil, n.Generators)
	case *ast.DictComp:
		d.comprehension("DictComp", "key", n.Key, n.Value, n.Generators)
	default:
		d.literal(n)
	}
}

func (d *dumper) comprehension(kind, first string, elt, value ast.Expr, gens []ast.Comprehension) {
	o := d.open(kind)
	d.expr(first, elt)
	d.expr("value", value)
	dumpList(d, "generators", gens, func(g ast.Comprehension) {
		iter, async := CompIter(g)
		o := d.open("comprehension")
		d.expr("target", g.Target)
		d.expr("iter", iter)
		d.exprs("ifs", g.Ifs)
		if async {
			d.raw("is_async", "1")
		} else {
			d.raw("is_async", "0")
		}
		d.close(o)
	})
	d.close(o)
}

func (d *dumper) literal(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Num:
		d.constant(constantRepr(n.N))
	case *ast.NameConstant:
		d.constant(constantRepr(n.Value))
	case *ast.Ellipsis:
		d.constant("Ellipsis")
	case *ast.Bytes:
		d.constant(bytesRepr(n.S))
	case *ast.Str:
		o := d.open("Constant")
		d.raw("value", Repr(string(n.S)))
		if d.file.unicode[n] {
			d.raw("kind", "'u'")
		}
		d.close(o)
	case *JoinedStr:
		o := d.open("JoinedStr")
		d.exprs("values", n.Values)
		d.close(o)
	case *TemplateStr:
		o := d.open("TemplateStr")
		d.exprs("values", n.Values)
		d.close(o)
	case *FormattedValue:
		o := d.open("FormattedValue")
		d.expr("value", n.Value)
		d.fieldEnd(n.Conversion, n.FormatSpec)
		d.close(o)
	case *Interpolation:
		o := d.open("Interpolation")
		d.expr("value", n.Value)
		d.raw("str", Repr(n.Text))
		d.fieldEnd(n.Conversion, n.FormatSpec)
		d.close(o)
	}
}

func (d *dumper) constant(repr string) {
	o := d.open("Constant")
	d.raw("value", repr)
	d.close(o)
}

func (d *dumper) fieldEnd(c Conversion, spec *JoinedStr) {
	d.raw("conversion", strconv.Itoa(int(c)))
	if spec != nil {
		d.child("format_spec", spec)
	}
}

func (d *dumper) pattern(n Pattern) {
	switch n := n.(type) {
	case *MatchValue:
		d.fields("MatchValue", "value", n.Value)
	case *MatchSingleton:
		o := d.open("MatchSingleton")
		d.raw("value", constantRepr(n.Value))
		d.close(o)
	case *MatchSequence:
		o := d.open("MatchSequence")
		nodes(d, "patterns", n.Patterns)
		d.close(o)
	case *MatchMapping:
		o := d.open("MatchMapping")
		d.exprs("keys", n.Keys)
		nodes(d, "patterns", n.Patterns)
		d.id("rest", n.Rest)
		d.close(o)
	case *MatchClass:
		o := d.open("MatchClass")
		d.expr("cls", n.Cls)
		nodes(d, "patterns", n.Patterns)
		d.ids("kwd_attrs", n.KwdAttrs)
		nodes(d, "kwd_patterns", n.KwdPatterns)
		d.close(o)
	case *MatchStar:
		o := d.open("MatchStar")
		d.id("name", n.Name)
		d.close(o)
	case *MatchAs:
		o := d.open("MatchAs")
		if n.Pattern != nil {
			d.child("pattern", n.Pattern)
		}
		d.id("name", n.Name)
		d.close(o)
	case *MatchOr:
		o := d.open("MatchOr")
		nodes(d, "patterns", n.Patterns)
		d.close(o)
	}
}
