package parser

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// Dump writes a node as CPython 3.13's ast.dump does, in its modern form: an [ast.Num] is a Constant, Starargs are
// among the args. It is meant for tests. Positional-only and type parameters are only known to [File.Dump].
func Dump(node ast.Ast) string { return (&File{}).Dump(node) }

// Dump is [Dump] for a node of f.
func (f *File) Dump(node ast.Ast) string {
	d := dumper{file: f}
	d.node(node)
	return d.String()
}

type dumper struct {
	strings.Builder
	file  *File
	sep   string           // before the next field
	spans *strings.Builder // where to list the spans of all nodes, if anywhere
	cur   ast.Ast
}

// spanList lists the nodes below node that have positions in CPython's tree, as `Kind line:col-line:col`. Stars in
// calls are left out: the 3.4 tree does not hold them.
func (f *File) spanList(node ast.Ast) string {
	d := dumper{file: f, spans: &strings.Builder{}}
	d.node(node)
	return d.spans.String()
}

func (d *dumper) listSpan(name string) {
	switch name {
	case "Module", "arguments", "comprehension", "withitem", "match_case", "Starred":
		return
	case "keyword":
		if d.cur.(*ast.Keyword).Arg == "" {
			return
		}
	}
	s := d.file.Span(d.cur)
	fmt.Fprintf(d.spans, "%s %d:%d-%d:%d\n", name, s.Start.Line, s.Start.Col, s.End.Line, s.End.Col)
}

// open begins `Name(`; what close ends.
func (d *dumper) open(name string) (outer string) {
	if d.spans != nil {
		d.listSpan(name)
	}
	d.WriteString(name)
	d.WriteByte('(')
	outer, d.sep = d.sep, ""
	return outer
}

func (d *dumper) close(outer string) {
	d.WriteByte(')')
	d.sep = outer
}

// key writes `, name=`.
func (d *dumper) key(name string) {
	d.WriteString(d.sep)
	d.WriteString(name)
	d.WriteByte('=')
	d.sep = ", "
}

func (d *dumper) raw(name, value string) {
	d.key(name)
	d.WriteString(value)
}

// id writes a name, or nothing if there is none.
func (d *dumper) id(name string, value ast.Identifier) {
	if value != "" {
		d.raw(name, Repr(string(value)))
	}
}

func (d *dumper) ids(name string, list []ast.Identifier) {
	dumpList(d, name, list, func(id ast.Identifier) { d.WriteString(Repr(string(id))) })
}

func (d *dumper) expr(name string, e ast.Expr) {
	if e != nil {
		d.key(name)
		d.node(e)
	}
}

func (d *dumper) child(name string, n ast.Ast) {
	d.key(name)
	d.node(n)
}

// dumpList writes a list unless it is empty.
func dumpList[T any](d *dumper, name string, list []T, item func(T)) {
	if len(list) == 0 {
		return
	}
	d.key(name)
	d.WriteByte('[')
	for i, x := range list {
		if i > 0 {
			d.WriteString(", ")
		}
		item(x)
	}
	d.WriteByte(']')
}

func nodes[T ast.Ast](d *dumper, name string, list []T) {
	dumpList(d, name, list, func(n T) { d.node(n) })
}

// exprs writes a list in which a missing expression is None.
func (d *dumper) exprs(name string, list []ast.Expr) {
	dumpList(d, name, list, func(e ast.Expr) {
		if e == nil {
			d.WriteString("None")
		} else {
			d.node(e)
		}
	})
}

func (d *dumper) ctx(c ast.ExprContext) { d.raw("ctx", c.String()) }

func (d *dumper) node(n ast.Ast) {
	if d.spans != nil {
		defer func(outer ast.Ast) { d.cur = outer }(d.cur)
		d.cur = n
	}
	switch n := n.(type) {
	case ast.Stmt:
		d.stmt(n)
	case ast.Expr:
		d.exprNode(n)
	case Pattern:
		d.pattern(n)
	default:
		d.other(n)
	}
}

func (d *dumper) other(n ast.Ast) {
	switch n := n.(type) {
	case *ast.Module:
		o := d.open("Module")
		nodes(d, "body", n.Body)
		d.close(o)
	case *ast.ExceptHandler:
		o := d.open("ExceptHandler")
		d.expr("type", n.ExprType)
		d.id("name", n.Name)
		nodes(d, "body", n.Body)
		d.close(o)
	case *ast.Arguments:
		d.arguments(n)
	case *ast.Arg:
		o := d.open("arg")
		d.id("arg", n.Arg)
		d.expr("annotation", n.Annotation)
		d.close(o)
	case *ast.Keyword:
		o := d.open("keyword")
		d.id("arg", n.Arg)
		d.expr("value", n.Value)
		d.close(o)
	case *ast.Alias:
		o := d.open("alias")
		d.id("name", n.Name)
		d.id("asname", n.AsName)
		d.close(o)
	case *ast.WithItem:
		o := d.open("withitem")
		d.expr("context_expr", n.ContextExpr)
		d.expr("optional_vars", n.OptionalVars)
		d.close(o)
	case *MatchCase:
		o := d.open("match_case")
		d.child("pattern", n.Pattern)
		d.expr("guard", n.Guard)
		nodes(d, "body", n.Body)
		d.close(o)
	case ast.Slicer:
		d.node(SliceExpr(n))
	case TypeParam:
		d.typeParam(n)
	}
}

func (d *dumper) typeParam(n TypeParam) {
	switch n := n.(type) {
	case *TypeVar:
		o := d.open("TypeVar")
		d.id("name", n.Name)
		d.expr("bound", n.Bound)
		d.expr("default_value", n.Default)
		d.close(o)
	case *ParamSpec:
		o := d.open("ParamSpec")
		d.id("name", n.Name)
		d.expr("default_value", n.Default)
		d.close(o)
	case *TypeVarTuple:
		o := d.open("TypeVarTuple")
		d.id("name", n.Name)
		d.expr("default_value", n.Default)
		d.close(o)
	}
}

func (d *dumper) arguments(n *ast.Arguments) {
	o := d.open("arguments")
	only := d.file.posonly[n]
	nodes(d, "posonlyargs", n.Args[:only])
	nodes(d, "args", n.Args[only:])
	if n.Vararg != nil {
		d.child("vararg", n.Vararg)
	}
	nodes(d, "kwonlyargs", n.Kwonlyargs)
	d.exprs("kw_defaults", n.KwDefaults)
	if n.Kwarg != nil {
		d.child("kwarg", n.Kwarg)
	}
	d.exprs("defaults", n.Defaults)
	d.close(o)
}

// call writes arguments in the form of Python 3.5 and later: *x among the positional ones, **x among the keywords.
func (d *dumper) call(name string, all []Argument) {
	var args []ast.Expr
	var keywords []*ast.Keyword
	for _, a := range all {
		switch {
		case a.Star == 1:
			args = append(args, &ast.Starred{Value: a.Value, Ctx: ast.Load})
		case a.Star == 2 || a.Name != "":
			k := a.Keyword
			if k == nil {
				k = &ast.Keyword{Value: a.Value}
			}
			keywords = append(keywords, k)
		default:
			args = append(args, a.Value)
		}
	}
	d.exprs(name, args)
	nodes(d, "keywords", keywords)
}

// constantRepr is Python's repr of a number or singleton.
func constantRepr(v any) string {
	switch v := v.(type) {
	case py.Int:
		return strconv.FormatInt(int64(v), 10)
	case *py.BigInt:
		return (*big.Int)(v).String()
	case py.Float:
		return floatRepr(float64(v))
	case py.Complex:
		return complexRepr(complex128(v))
	case py.Bool:
		if v {
			return "True"
		}
		return "False"
	}
	return "None"
}
