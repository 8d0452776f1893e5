package ir

import (
	"strconv"
)

// Builders: translate makes nodes through these, so that types are set in one place.

// Runtime is the import path prefix of the runtime packages.
const Runtime = "github.com/py2goasync/py2goasync/runtime/"

// PyPkg and AsyncioPkg are the two packages that nearly every program imports.
const (
	PyPkg      = Runtime + "py"
	AsyncioPkg = Runtime + "asyncio"
)

// Use is a reference to v.
func Use(v *Var) *Ref { return &Ref{Var: v} }

// Nil is the untyped nil, for a place of type t.
func Nil(t Type) *Lit { return &Lit{typed{t}, "nil", true} }

// IntLit is an untyped integer constant.
func IntLit(i int64) *Lit { return &Lit{typed{Int}, strconv.FormatInt(i, 10), true} }

// StringLit is a string constant, quoted as Go source.
func StringLit(s string) *Lit { return &Lit{typed{String}, quote(s), true} }

// BoolLit is true or false.
func BoolLit(b bool) *Lit { return &Lit{typed{Bool}, strconv.FormatBool(b), true} }

// LitOf is a literal by its Go source text.
func LitOf(t Type, text string) *Lit { return &Lit{typed{t}, text, true} }

// Pkg is pkg.Name with the given type.
func Pkg(path, name string, t Type, targs ...Type) *Qual { return &Qual{typed{t}, path, name, targs} }

// Py is py.Name.
func Py(name string, t Type, targs ...Type) *Qual { return Pkg(PyPkg, name, t, targs...) }

// CallOf is fun(args...) with result type t.
func CallOf(t Type, fun Expr, args ...Expr) *Call {
	return &Call{typed: typed{t}, Fun: fun, Args: args}
}

// CallPkg is pkg.name(args...) with result type t.
func CallPkg(path, name string, t Type, args ...Expr) *Call {
	return CallOf(t, Pkg(path, name, nil2(t)), args...)
}

// CallPy is py.name(args...) with result type t.
func CallPy(name string, t Type, args ...Expr) *Call { return CallPkg(PyPkg, name, t, args...) }

// nil2 is the placeholder type of a callee whose own signature nobody asks for.
func nil2(result Type) Type { return &Signature{Results: []Type{result}} }

// CallBuiltin is name(args...) for a predeclared function.
func CallBuiltin(name string, t Type, args ...Expr) *Call {
	return CallOf(t, &Builtin{typed{nil2(t)}, name}, args...)
}

// CallMethod is x.name(args...) for a method of a runtime type.
func CallMethod(x Expr, name string, t Type, args ...Expr) *Call {
	return CallOf(t, Sel(x, name, nil2(t)), args...)
}

// Sel is x.name of type t, a name of a runtime or standard type.
func Sel(x Expr, name string, t Type) *Select { return &Select{typed: typed{t}, X: x, Name: name} }

// SelField is x.f.
func SelField(x Expr, f *FieldDecl) *Select { return &Select{typed: typed{f.Type}, X: x, Field: f} }

// SelMethod is x.m as a value.
func SelMethod(x Expr, m *Func) *Select { return &Select{typed: typed{m.Signature()}, X: x, Method: m} }

// RefFunc is a use of f.
func RefFunc(f *Func) *FuncRef { return &FuncRef{typed{f.Signature()}, f} }

// Bin is l op r of type t.
func Bin(op string, t Type, l, r Expr) *Binary { return &Binary{typed{t}, op, l, r} }

// Not is !x.
func Not(x Expr) *Unary { return &Unary{typed{Bool}, "!", x} }

// Un is op x of type t.
func Un(op string, t Type, x Expr) *Unary { return &Unary{typed{t}, op, x} }

// AddrOf is &x.
func AddrOf(x Expr) *Unary { return &Unary{typed{&Pointer{x.Type()}}, "&", x} }

// Star is *x.
func Star(x Expr) *Deref { return &Deref{typed{x.Type().(*Pointer).Elem}, x} }

// Conv is t(x).
func Conv(t Type, x Expr) *Convert { return &Convert{typed{t}, x} }

// At is x[i] of type t.
func At(t Type, x, i Expr) *Index { return &Index{typed{t}, x, i} }

// SliceOf is x[lo:hi].
func SliceOf(x, lo, hi Expr) *SliceExpr { return &SliceExpr{typed{x.Type()}, x, lo, hi} }

// AssertTo is x.(t).
func AssertTo(x Expr, t Type) *Assert { return &Assert{typed: typed{t}, X: x, To: t} }

// AssertOk is x.(t) with the comma-ok pair as its type.
func AssertOk(x Expr, t Type) *Assert {
	return &Assert{typed: typed{&Tuple{[]Type{t, Bool}}}, X: x, To: t, CommaOk: true}
}

// Compose is t{elems}.
func Compose(t Type, elems ...Elem) *Composite {
	return &Composite{typed: typed{t}, Of: t, Elems: elems}
}

// ComposePtr is &t{elems}.
func ComposePtr(t Type, elems ...Elem) *Composite {
	return &Composite{typed: typed{&Pointer{t}}, Of: t, Elems: elems, Addr: true}
}

// Closure is func(params) results { body }.
func Closure(params []*Var, results []Type, body ...Stmt) *FuncLit {
	sig := &Signature{Results: results}
	for _, p := range params {
		sig.Params = append(sig.Params, p.Type)
	}
	return &FuncLit{typed: typed{sig}, Params: params, Results: results, Body: body}
}

// CalledAlone is the function that a literal only calls with its own parameters, or the literal.
func CalledAlone(lit *FuncLit) Expr {
	if len(lit.Body) != 1 || lit.PyName != "" {
		return lit
	}
	ret, ok := lit.Body[0].(*Return)
	if !ok || len(ret.Values) != 1 {
		return lit
	}
	call, ok := ret.Values[0].(*Call)
	if !ok || call.Spread || len(call.Args) != len(lit.Params) {
		return lit
	}
	f, ok := call.Fun.(*FuncRef)
	if !ok || !Identical(f.T, lit.T) {
		return lit
	}
	for i, a := range call.Args {
		if ref, ok := a.(*Ref); !ok || ref.Var != lit.Params[i] {
			return lit
		}
	}
	return f
}

// TypeOf is a type standing as an expression.
func TypeOf(t Type) *TypeExpr { return &TypeExpr{typed{t}} }

// Let is v := value.
func Let(v *Var, value Expr) *Define { return &Define{Vars: []*Var{v}, Values: []Expr{value}} }

// Set is target = value.
func Set(target, value Expr) *Assign {
	return &Assign{Targets: []Expr{target}, Op: "=", Values: []Expr{value}}
}

// Do is a call as a statement.
func Do(x Expr) *ExprStmt { return &ExprStmt{X: x} }

// Ret is return values.
func Ret(values ...Expr) *Return { return &Return{Values: values} }

// IfThen is if cond { then }.
func IfThen(cond Expr, then ...Stmt) *If { return &If{Cond: cond, Then: then} }

// quote writes s as a Go string literal: a raw one where that reads better.
func quote(s string) string { return strconv.Quote(s) }
