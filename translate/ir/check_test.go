package ir_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

func TestCheckAcceptsValidGo(t *testing.T) {
	src, err := os.ReadFile("../../emit/testdata/style.go.txt")
	require.NoError(t, err)
	p := emittest.Parse(t, string(src))
	require.Empty(t, Check(p))
	Tidy(p)
	require.Empty(t, Check(p))
}

func TestCheckNamesWhatIsBroken(t *testing.T) {
	x := &Var{Prefer: "x", Type: Int}
	s := &Var{Prefer: "s", Type: String}
	shared := IntLit(1)
	pair := &Tuple{Elems: []Type{Int, Error}}
	g := &Func{Prefer: "g", Params: []*Var{{Prefer: "a", Type: Int}}, Results: pair.Elems}
	cases := []struct {
		name string
		body []Stmt
		want string
	}{
		{"not declared", []Stmt{Do(CallPy("F", NoResult, Use(x)))}, "variable x is used where it is not declared"},
		{"out of scope", []Stmt{&Block{Body: []Stmt{Let(x, IntLit(1))}}, Do(CallPy("F", NoResult, Use(x)))}, "variable x is used where it is not declared"},
		{"twice", []Stmt{Let(x, IntLit(1)), Let(x, IntLit(2))}, "variable x is declared twice"},
		{"shared node", []Stmt{Let(x, shared), Let(s, Conv(String, shared))}, "node *ir.Lit is shared"},
		{"wrong type", []Stmt{Let(x, IntLit(1)), Let(s, Use(x))}, "place 1 of type string gets x of type int"},
		{"constant", []Stmt{Let(s, IntLit(1))}, "place 1 of type string gets 1 of type int"},
		{"too large", []Stmt{Let(x, LitOf(Int, "99999999999999999999"))}, "place 1 of type int gets 99999999999999999999 of type int"},
		{"argument", []Stmt{&Define{Vars: []*Var{nil, nil}, Values: []Expr{CallOf(pair, RefFunc(g), StringLit("a"))}}}, `argument 1 of g of type int gets "a" of type string`},
		{"arity", []Stmt{Do(CallOf(pair, RefFunc(g)))}, "g() has 0 arguments for func(int) (int, error)"},
		{"tuple inside", []Stmt{Do(CallPy("F", NoResult, CallOf(pair, RefFunc(g), IntLit(1))))}, "g(1) gives (int, error) where one value is needed"},
		{"operands", []Stmt{Let(x, IntLit(1)), Do(CallPy("F", NoResult, Bin("+", Int, Use(x), StringLit("a"))))}, `(x + "a") of int and string`},
		{"condition", []Stmt{IfThen(IntLit(1))}, "condition 1 of type int"},
		{"result", []Stmt{Ret(StringLit("a"))}, `place 1 of type int gets "a" of type string`},
		{"results", []Stmt{Ret(IntLit(1), IntLit(2))}, "2 values returned for 1 results"},
		{"nil", []Stmt{Let(x, Nil(Int))}, "place 1 of type int gets nil of type int"},
		{"break", []Stmt{&Branch{Tok: "break"}}, "break outside a loop"},
		{"no type", []Stmt{Do(CallPy("F", NoResult, CallPy("G", nil)))}, "py.G() has no type"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := &Func{Prefer: "f", Results: []Type{Int}, Body: c.body}
			errs := Check(&Program{Files: []*File{{Decls: []Decl{f}}}})
			require.NotEmpty(t, errs)
			require.Equal(t, "0:0: f: "+c.want, errs[0].Error())
		})
	}
}
