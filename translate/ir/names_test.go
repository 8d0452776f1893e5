package ir_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// wish cuts the suffix off: tests write x_1 and x_2 for two objects that both prefer x, and x_type for x where Go has
// no other way to write it.
func wish(name *string) {
	*name, _, _ = strings.Cut(*name, "_")
}

// wishAll does so for every object of the program.
func wishAll(p *ir.Program) {
	vars := func(vs ...*ir.Var) {
		for _, v := range vs {
			if v != nil && v.Prefer != "_" {
				wish(&v.Prefer)
			}
		}
	}
	inside := func(n any) bool {
		switch n := n.(type) {
		case *ir.Define:
			vars(n.Vars...)
		case *ir.VarDecl:
			vars(n.Var)
		case *ir.Range:
			vars(n.Key, n.Value)
		case *ir.TypeCase:
			vars(n.Bind)
		case *ir.FuncLit:
			vars(n.Params...)
		case *ir.For:
			if n.Label != nil {
				wish(&n.Label.Prefer)
			}
		}
		return true
	}
	p.Decls(func(d ir.Decl) {
		switch d := d.(type) {
		case *ir.Func:
			wish(&d.Prefer)
			vars(d.Recv)
			vars(d.Params...)
			ir.Inspect(d.Body, inside)
		case *ir.TypeDecl:
			wish(&d.Prefer)
			for _, f := range d.Fields {
				wish(&f.Prefer)
			}
		}
	})
	p.Globals(func(g *ir.GlobalVar) { vars(g.Var) })
}

func named(t *testing.T, src string) string {
	t.Helper()
	p := emittest.Parse(t, "package main\n\n"+src)
	wishAll(p)
	ir.AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	emittest.TypeCheck(t, files)
	return strings.TrimPrefix(string(files[0].Source), "package main\n\n")
}

var nameCases = []struct{ name, wished, want string }{
	{"disjoint scopes keep the plain name", `
func t(c bool) {
	if c {
		x_1 := 1
		println(x_1)
	} else {
		x_2 := 2
		println(x_2)
	}
	x_3 := 3
	println(x_3)
}`, `
func t(c bool) {
	if c {
		x := 1
		println(x)
	} else {
		x := 2
		println(x)
	}
	x := 3
	println(x)
}`},
	{"hiding what is not used any more is fine", `
func t() {
	err_1 := f()
	println(err_1)
	if err_2 := f(); err_2 != nil {
		println(err_2)
	}
}

func f() error { return nil }`, `
func t() {
	err := f()
	println(err)
	if err := f(); err != nil {
		println(err)
	}
}

func f() error {
	return nil
}`},
	{"capturing is not", `
func t() {
	x_1 := 1
	func() {
		x_2 := 2
		println(x_1, x_2)
	}()
	x_3 := 4
	println(x_3)
}`, `
func t() {
	x := 1
	func() {
		x2 := 2
		println(x, x2)
	}()
	x2 := 4
	println(x2)
}`},
	{"numbers go on", `
func t(x1_a int) {
	x1_b := 1
	println(x1_a, x1_b)
}`, `
func t(x1 int) {
	x2 := 1
	println(x1, x2)
}`},
	{"packages that are used keep their names", `
import (
	"strings"
	"time"
)

func t(time_1 time.Duration, strings_1 string) {
	println(time_1, strings.ToUpper(strings_1))
}

func u() {
	time_2 := 1
	println(time_2)
}`, `
import (
	"strings"
	"time"
)

func t(timeVal time.Duration, stringsStr string) {
	println(timeVal, strings.ToUpper(stringsStr))
}

func u() {
	time := 1
	println(time)
}`},
	{"keywords and predeclared names", `
func t(type_, len_x, string_x, max_x int, any_x any) {
	println(type_, len_x, string_x, max_x, any_x)
	new_x := new(int)
	println(new_x)
}`, `
func t(type_, length, str, max int, any_ any) {
	println(type_, length, str, max, any_)
	new_ := new(int)
	println(new_)
}`},
	{"package level: main and init are reserved, packages and Go's own names too", `
import "time"

type string_1 struct{}

var time_1 = time.Now()

func main_1() { println(time_1.String(), string_1{}) }

func init_1() { println(len_1()) }

func len_1() int { return 1 }

func main() {
	main_1()
	init_1()
}`, `
import "time"

type stringType struct{}

var timeVar = time.Now()

func mainFunc() {
	println(timeVar.String(), stringType{})
}

func initFunc() {
	println(lenFunc())
}

func lenFunc() int {
	return 1
}

func main() {
	mainFunc()
	initFunc()
}`},
	{"locals yield to globals that they would hide", `
var lock = 1

func t(lock_1 int) { println(lock, lock_1) }

func u(lock_2 int) { println(lock_2) }`, `
var lock = 1

func t(lock2 int) {
	println(lock, lock2)
}

func u(lock int) {
	println(lock)
}`},
	{"a type switch has one name in all its clauses", `
func t(x_1 any) {
	y := 1
	switch y_2 := x_1.(type) {
	case int:
		println(y_2)
	default:
		println(y)
	}
	switch x_3 := x_1.(type) {
	case string:
		println(x_3)
	}
}`, `
func t(x any) {
	y := 1
	switch y2 := x.(type) {
	case int:
		println(y2)
	default:
		println(y)
	}
	switch x := x.(type) {
	case string:
		println(x)
	}
}`},
	{"a field yields to a method", `
type account struct {
	Balance_1 int
	name_1    string
}

type special struct {
	account
	Name int
}

func (a *account) Balance() int { return a.Balance_1 }

func (a *special) name() string { return a.name_1 }`, `
type account struct {
	balance   int
	nameField string
}

type special struct {
	account
	Name int
}

func (a *account) Balance() int {
	return a.balance
}

func (a *special) name() string {
	return a.nameField
}`},
	{"a loop variable may hide, labels count on their own", `
func t(i_1 []int) {
	for i_2 := range i_1 {
		println(i_2)
	}
loop_1:
	for {
		break loop_1
	}
loop_2:
	for {
		break loop_2
	}
}`, `
func t(i []int) {
	for i := range i {
		println(i)
	}
loop:
	for {
		break loop
	}
loop2:
	for {
		break loop2
	}
}`},
}

func TestAssignNames(t *testing.T) {
	for _, c := range nameCases {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, strings.TrimSpace(c.want), strings.TrimSpace(named(t, c.wished)))
		})
	}
}

// TestImplementationsShareAName: methods behind one interface method are called alike, whatever each wished for.
func TestImplementationsShareAName(t *testing.T) {
	a, b, shape := &ir.TypeDecl{Prefer: "a"}, &ir.TypeDecl{Prefer: "b"}, &ir.TypeDecl{Prefer: "shape", Interface: true}
	method := func(of *ir.TypeDecl, prefer string) *ir.Func {
		return &ir.Func{Prefer: prefer, Recv: &ir.Var{Prefer: "x", Type: &ir.Pointer{Elem: &ir.Named{Obj: of}}}, RecvOf: of}
	}
	m1, m2, other := method(a, "area"), method(b, "getArea"), method(b, "area")
	shape.Methods = []*ir.MethodSpec{{Sig: &ir.Signature{}, Of: []*ir.Func{m1, m2}}}
	ir.AssignNames(&ir.Program{Files: []*ir.File{{Decls: []ir.Decl{a, b, shape, m1, other, m2}}}})
	require.Equal(t, m1.Name, m2.Name)
	require.Equal(t, m1.Name, shape.Methods[0].GoName())
	require.NotEqual(t, m2.Name, other.Name)
}

// TestMembersDoNotHideWhatTheRuntimePromotes: user exceptions embed py.Exception and need its methods.
func TestMembersDoNotHideWhatTheRuntimePromotes(t *testing.T) {
	exception := &ir.FieldDecl{Type: &ir.Named{Pkg: ir.PyPkg, Name: "Exception"}, Embedded: true}
	args := &ir.FieldDecl{Prefer: "Args", Type: ir.Int}
	decl := &ir.TypeDecl{Prefer: "MyError", Fields: []*ir.FieldDecl{exception, args}}
	method := func(prefer string) *ir.Func {
		return &ir.Func{Prefer: prefer, Recv: &ir.Var{Prefer: "e", Type: &ir.Pointer{Elem: &ir.Named{Obj: decl}}}, RecvOf: decl}
	}
	initM, errorM, readByte := method("Init"), method("Error"), method("ReadByte")
	ir.AssignNames(&ir.Program{Files: []*ir.File{{Decls: []ir.Decl{decl, initM, errorM, readByte}}}})
	require.Equal(t, []string{"args", "InitMethod", "Error", "ReadByteMethod"}, []string{args.Name, initM.Name, errorM.Name, readByte.Name})
}

// TestPackagesOfOneNameGetAliases: the runtime's package yields to the standard library's, and both to Go's own names.
func TestPackagesOfOneNameGetAliases(t *testing.T) {
	body := []ir.Stmt{}
	for _, path := range []string{ir.Runtime + "time", "time", ir.Runtime + "copy", ir.Runtime + "json", "math/rand/v2"} {
		body = append(body, ir.Do(ir.CallPkg(path, "F", ir.NoResult)))
	}
	p := &ir.Program{Package: "main", Files: []*ir.File{{Decls: []ir.Decl{&ir.Func{Prefer: "main", Body: body}}}}}
	ir.AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	require.Equal(t, `package main

import (
	"math/rand/v2"
	"time"

	pycopy "github.com/py2goasync/py2goasync/runtime/copy"
	"github.com/py2goasync/py2goasync/runtime/json"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
)

func main() {
	pytime.F()
	time.F()
	pycopy.F()
	json.F()
	rand.F()
}
`, string(files[0].Source))
}
