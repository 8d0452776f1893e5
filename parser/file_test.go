package parser

import (
	"strings"
	"testing"

	"github.com/go-python/gpython/ast"
	"github.com/stretchr/testify/require"
)

// parsed reads a source that has no mistakes.
func parsed(t *testing.T, src string) *File {
	f, errs := ParseFile("test.py", []byte(src), 0)
	require.Empty(t, errs)
	return f
}

// firstExpr is the expression of the first statement.
func firstExpr[E ast.Expr](t *testing.T, f *File) E {
	e, ok := f.Module.Body[0].(*ast.ExprStmt).Value.(E)
	require.True(t, ok)
	return e
}

func TestCallArgumentsComeInTheOrderOfTheSource(t *testing.T) {
	for src, want := range map[string]string{
		"f(a, k=1, *b, **c)":        "a k= * **",
		"f(*a, k=1)":                "* k=",
		"f(k=1, *a)":                "k= *",
		"f(*a, b, *c, **d, k=1)":    "* b * ** k=",
		"f(**a, **b)":               "** **",
		"f(a, *b)":                  "a *",
		"f()":                       "",
		"f(x for x in y)":           "gen",
		"f(1, *a, 2, k=3, *b, z=4)": "num * num k= * z=",
	} {
		t.Run(src, func(t *testing.T) {
			var got []string
			for _, a := range CallArguments(firstExpr[*ast.Call](t, parsed(t, src))) {
				got = append(got, describe(a))
			}
			require.Equal(t, want, strings.Join(got, " "))
		})
	}
}

func describe(a Argument) string {
	if a.Name != "" {
		return string(a.Name) + "="
	}
	if a.Star > 0 {
		return strings.Repeat("*", a.Star)
	}
	switch v := a.Value.(type) {
	case *ast.Name:
		return string(v.Id)
	case *ast.GeneratorExp:
		return "gen"
	}
	return "num"
}

func TestOneStarStaysInTheFieldsOfPython34(t *testing.T) {
	call := firstExpr[*ast.Call](t, parsed(t, "f(a, *b, k=1, **c)"))
	require.NotNil(t, call.Starargs)
	require.NotNil(t, call.Kwargs)
	require.Len(t, call.Args, 1)
	require.Len(t, call.Keywords, 1)
}

func TestParamsKnowTheirKindAndDefault(t *testing.T) {
	f := parsed(t, "def f(a, b=1, /, c: int = 2, *args: str, d, e=3, **kw): pass")
	kinds := []ParamKind{PosOnly, PosOnly, PosOrKeyword, VarArg, KwOnly, KwOnly, KwArg}
	names := []ast.Identifier{"a", "b", "c", "args", "d", "e", "kw"}
	params := f.Params(f.Module.Body[0].(*ast.FunctionDef).Args)
	require.Len(t, params, len(names))
	for i, p := range params {
		require.Equal(t, names[i], p.Name)
		require.Equal(t, kinds[i], p.Kind, p.Name)
		hasDefault := p.Name == "b" || p.Name == "c" || p.Name == "e"
		require.Equal(t, hasDefault, p.Default != nil, p.Name)
	}
}

func TestSubscriptsAreOneExpression(t *testing.T) {
	for src, want := range map[string]string{
		"x[1]":      "Constant(value=1)",
		"x[1:2]":    "Slice(lower=Constant(value=1), upper=Constant(value=2))",
		"x[1:2, a]": "Tuple(elts=[Slice(lower=Constant(value=1), upper=Constant(value=2)), Name(id='a', ctx=Load())], ctx=Load())",
		"x[a, b]":   "Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load())",
		"x[::a]":    "Slice(step=Name(id='a', ctx=Load()))",
	} {
		t.Run(src, func(t *testing.T) {
			f := parsed(t, src)
			index := SliceExpr(firstExpr[*ast.Subscript](t, f).Slice)
			require.Equal(t, want, Dump(index))
			require.Equal(t, src[2:len(src)-1], f.Text(f.Span(index)))
		})
	}
}

func TestCommentsKnowWhetherTheyStandAlone(t *testing.T) {
	f := parsed(t, "# one\nx = 1  # two  \n\nif x:\n    # three\n    y = '# no'\n")
	require.Equal(t, []Comment{
		{Position{1, 0}, "# one", true}, {Position{2, 7}, "# two", false}, {Position{5, 4}, "# three", true},
	}, f.Comments)
	require.True(t, f.IsBlank(3))
	require.False(t, f.IsBlank(4))
	require.Equal(t, 6, f.LineCount())
}

func TestColumnsCountCharacters(t *testing.T) {
	f := parsed(t, "'äöü'; x\n")
	x := f.Module.Body[1]
	require.Equal(t, Position{1, 10}, Start(x))
	require.Equal(t, 8, f.Column(Start(x)))
	require.Equal(t, "x", f.Text(f.Span(x)))
	require.Equal(t, Start(x), f.PositionAt(f.Offset(Start(x))))
}

func TestNamesDecoratorsAndTypeParametersHavePlaces(t *testing.T) {
	f := parsed(t, "@a.b\n@c\nasync def name[T: int, *Ts](): pass\n")
	fn := f.Module.Body[0].(*AsyncFunctionDef)
	require.Equal(t, "name", f.Text(f.NameSpan(fn)))
	require.Equal(t, Position{1, 0}, f.DecoratorAt(fn.DecoratorList[0]))
	require.Equal(t, Position{2, 0}, f.DecoratorAt(fn.DecoratorList[1]))
	require.Equal(t, Position{3, 0}, Start(fn))
	require.Len(t, f.TypeParams(fn), 2)
	require.Equal(t, "T: int", f.Text(f.Span(f.TypeParams(fn)[0])))
}

func TestClausesOfComprehensionsHaveSpans(t *testing.T) {
	f := parsed(t, "[x for x in y if x async for z in w]")
	comp := firstExpr[*ast.ListComp](t, f)
	require.Equal(t, "for x in y if x", f.Text(f.ComprehensionSpan(comp.Generators[0])))
	require.Equal(t, "async for z in w", f.Text(f.ComprehensionSpan(comp.Generators[1])))
	iter, async := CompIter(comp.Generators[1])
	require.True(t, async)
	require.Equal(t, "w", f.Text(f.Span(iter)))
}

func TestParenthesesAreRemembered(t *testing.T) {
	f := parsed(t, "(a + b)\na + b\n(a, b)\na, b\n")
	for i, want := range []bool{true, false, true, false} {
		require.Equal(t, want, f.IsParenthesized(f.Module.Body[i].(*ast.ExprStmt).Value), i)
	}
}

func TestInspectSeesEveryName(t *testing.T) {
	src := "@a\ndef b(c: d = e, *f, g=h, **i) -> j:\n    match k:\n        case {l.m: n, **o} if p: q[r:s, t]\n" +
		"    async with u as v: [w async for x in y if z]\n"
	var names []string
	Inspect(parsed(t, src).Module, func(n ast.Ast) bool {
		if name, ok := n.(*ast.Name); ok {
			names = append(names, string(name.Id))
		}
		return true
	})
	require.Equal(t, "a d e h j k l p q r s t u v w x y z", strings.Join(names, " "))
}

func TestSourcesAreDecodedAndTheirLineEndsEvened(t *testing.T) {
	for src, want := range map[string]string{
		"\ufeffx = 1\r\ny = 2\r":                      "x = 1\ny = 2\n",
		"# coding: latin-1\nx = '\xe9'\n":             "# coding: latin-1\nx = 'é'\n",
		"#!/bin/py\n# -*- coding: cp1252 -*-\n'\x80'": "#!/bin/py\n# -*- coding: cp1252 -*-\n'€'",
	} {
		require.Equal(t, want, parsed(t, src).Source)
	}
	_, errs := ParseFile("a.py", []byte("x = 1\ny = '\xff'\n"), 0)
	require.Equal(t, "Non-UTF-8 code starting with '\\xff' in file a.py on line 2, but no encoding declared; "+
		"see https://peps.python.org/pep-0263/ for details", errs[0].Msg)
	_, errs = ParseFile("a.py", []byte("# coding: nope\n"), 0)
	require.Equal(t, "unknown encoding: nope", errs[0].Msg)
	_, errs = ParseFile("a.py", []byte("x\x00"), 0)
	require.Equal(t, "source code string cannot contain null bytes", errs[0].Msg)
}
