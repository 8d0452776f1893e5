package emit_test

import (
	"go/format"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// body renders statements as the body of a function and gives what stands between its braces.
func body(t *testing.T, list ...Stmt) string {
	t.Helper()
	src := render(t, &Func{Prefer: "f", Body: list})
	return src[len("package main\n\nfunc f() {\n") : len(src)-len("}\n")]
}

// note is a statement that is easy to see.
func note(text string) Stmt { return Do(CallBuiltin("println", NoResult, StringLit(text))) }

func lead(s Stmt, lines ...string) Stmt {
	s.Info().Lead = lines
	return s
}

func TestCommentsStayWhereTheyStood(t *testing.T) {
	blank := note("b")
	blank.Info().Blank, blank.Info().Lead, blank.Info().Trail = true, []string{"above", "", "  indented"}, "behind\nit"
	elif := &If{Cond: BoolLit(false), Then: []Stmt{note("d")}}
	elif.Lead, elif.Trail = []string{"above elif"}, "behind elif"
	chain := &If{Cond: BoolLit(true), Then: []Stmt{note("c"), lead(&CommentStmt{}, "at the end")}, Else: []Stmt{elif}}
	chain.Trail = "behind if"
	empty := &For{Body: []Stmt{lead(&CommentStmt{}, "nothing yet")}}
	trailOnly := &For{}
	trailOnly.Trail = "empty"
	require.Equal(t, `	println("a")

	// above
	//
	//	indented
	println("b") // behind it
	if true {    // behind if
		println("c")
		// at the end
	} else if false { // behind elif
		// above elif
		println("d")
	}
	for {
		// nothing yet
	}
	for { // empty

	}
`, body(t, note("a"), blank, chain, empty, trailOnly))
}

func TestParenthesesOnlyWhereGoNeedsThem(t *testing.T) {
	a, b := &Var{Prefer: "a", Type: Int, Global: true}, &Var{Prefer: "b", Type: Int, Global: true}
	p := &Var{Prefer: "p", Type: &Pointer{Elem: Int}, Global: true}
	ua, ub := func() Expr { return Use(a) }, func() Expr { return Use(b) }
	record := &Named{Obj: &TypeDecl{Prefer: "record"}}
	for want, e := range map[string]Expr{
		"a*b + a":         Bin("+", Int, Bin("*", Int, ua(), ub()), ua()),
		"a * (b + a)":     Bin("*", Int, ua(), Bin("+", Int, ub(), ua())),
		"a - (b - a)":     Bin("-", Int, ua(), Bin("-", Int, ub(), ua())),
		"a - b - a":       Bin("-", Int, Bin("-", Int, ua(), ub()), ua()),
		"-(a + b)":        Un("-", Int, Bin("+", Int, ua(), ub())),
		"- -a":            Un("-", Int, Un("-", Int, ua())),
		"-*p":             Un("-", Int, Star(Use(p))),
		"(*p)[a]":         At(Int, Star(Use(p)), ua()),
		"(a + b).M()":     CallMethod(Bin("+", Int, ua(), ub()), "M", Int),
		"(*int)(p)":       Conv(&Pointer{Elem: Int}, Use(p)),
		"[]int(nil)":      Conv(&Slice{Elem: Int}, Nil(&Slice{Elem: Int})),
		"(func())(nil)":   Conv(&Signature{}, Nil(&Signature{})),
		"(&record{}).M()": CallMethod(ComposePtr(record), "M", Int),
		"record{}.M()":    CallMethod(Compose(record), "M", Int),
		"a&1 == b":        Bin("==", Bool, Bin("&", Int, ua(), IntLit(1)), ub()),
		"*p * -1":         Bin("*", Int, Star(Use(p)), IntLit(-1)),
		"any(a).(int)":    AssertTo(Conv(Any, ua()), Int),
		"p.x":             Sel(Star(Use(&Var{Prefer: "p", Global: true, Type: &Pointer{Elem: record}})), "x", Int),
		"f(a...)":         &Call{Fun: Use(&Var{Prefer: "f", Type: &Signature{}, Global: true}), Args: []Expr{ua()}, Spread: true},
	} {
		require.Equal(t, "\t_ = "+want+"\n", body(t, &Assign{Targets: []Expr{nil}, Op: "=", Values: []Expr{e}}), want)
	}
}

func TestBreakFlagsAskForOneItemALine(t *testing.T) {
	call := CallBuiltin("println", NoResult, IntLit(1), IntLit(2))
	call.Break = true
	list := Compose(&Slice{Elem: Int}, Elem{Value: IntLit(1)}, Elem{Value: IntLit(2)})
	list.Break = true
	require.Equal(t, `	println(
		1,
		2,
	)
	_ = []int{
		1,
		2,
	}
`, body(t, Do(call), &Assign{Targets: []Expr{nil}, Op: "=", Values: []Expr{list}}))
}

// TestOutputIsStableAndFormatted: twice the same bytes, and gofmt has nothing to add.
func TestOutputIsStableAndFormatted(t *testing.T) {
	src, err := os.ReadFile("testdata/style.go.txt")
	require.NoError(t, err)
	p := emittest.Parse(t, string(src))
	p.LineTable = true
	AssignNames(p)
	first, err := emit.Program(p)
	require.NoError(t, err)
	second, err := emit.Program(p)
	require.NoError(t, err)
	require.Equal(t, first, second)
	for _, f := range first {
		formatted, err := format.Source(f.Source)
		require.NoError(t, err)
		require.Equal(t, string(formatted), string(f.Source))
	}
}
