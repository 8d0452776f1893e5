package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// ElemType is the type of what iterating over t gives, after inference.
func ElemType(m *hir.Module, t hir.Type) hir.Type {
	in := settled(m)
	if t.Is(hir.LibT) && t.Lib.LibName() == "asyncio.Completion" { // whatever lists of them hold besides
		return in.coroutine(t.Args[0])
	}
	return in.elemType(t, nil)
}

// AwaitedType is the type of what awaiting a value of type t gives, after inference.
func AwaitedType(m *hir.Module, t hir.Type) hir.Type { return settled(m).awaited(t, nil) }

// Awaitable reports whether values of a library type can be awaited.
func Awaitable(t hir.Type) bool {
	_, ok := (&inferer{}).iterArg(t, "Awaitable")
	return ok
}

// settled is an inferer over types that do not change any more.
func settled(m *hir.Module) *inferer {
	return &inferer{m: m, facts: &Facts{}, stubs: stubs.Default, builtinsModule: stubs.Default.Module("builtins"),
		observed: map[hir.Expr]bool{},
		parts:    map[hir.Expr][]*hir.Part{},
		imports:  map[*hir.Import]hir.Type{}, reported: map[diag.Span]bool{}, handSends: hir.NewCell(), fn: m.Main}
}

// StubType is the type that a stub's type expression denotes.
func StubType(m *hir.Module, te *stubs.TypeExpr) hir.Type { return settled(m).inst(te, nil) }

// StubTypeWith is StubType with the type variables of a call.
func StubTypeWith(m *hir.Module, te *stubs.TypeExpr, tv map[string]*hir.Cell) hir.Type {
	return settled(m).inst(te, tv)
}

// Imported is what an import binds.
func Imported(m *hir.Module, imp *hir.Import) hir.Type { return settled(m).imported(imp) }

// AsyncElemType is the type of what async for over t gives, after inference.
func AsyncElemType(m *hir.Module, t hir.Type) hir.Type { return settled(m).asyncElemType(t, nil) }

// EnterType is what entering a context manager of type t gives, after inference.
func EnterType(m *hir.Module, t hir.Type, async bool) hir.Type {
	return settled(m).enterType(t, &hir.WithItem{Context: &hir.Const{}}, async)
}

// GeneratorType is what calling a generator function gives.
func GeneratorType(m *hir.Module, f *hir.Func) hir.Type { return settled(m).generatorType(f) }

// FuncType is the type of a function as a value, after inference.
func FuncType(f *hir.Func) hir.Type {
	if f.Value == nil {
		info := &hir.FuncInfo{Members: []*hir.Func{f}, Async: f.IsAsync, Result: f.Result, Bad: f.Escapes}
		for i, p := range f.Params {
			if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod {
				continue
			}
			info.Params = append(info.Params, p.Var.Cell)
		}
		f.Value = info
	}
	return hir.Type{Kind: hir.FuncT, Func: f.Value}
}

// Transparent reports whether the decorators of a def leave it as it is.
func Transparent(m *hir.Module, s *hir.FuncDef) bool {
	return settled(m).decoratedType(s).Kind == hir.FuncT
}

// ResolveCall resolves a call that lowering makes up (a callback applied to its arguments) and gives the type that the
// called function's value has.
func ResolveCall(m *hir.Module, x *hir.Call) hir.Type {
	in := settled(m)
	e := newEnv()
	ft := x.Fn.Base().T
	if ft.Kind == hir.LibFuncT || ft.Kind == hir.LibClassT {
		if row := specials[ft.Lib.LibName()]; row != nil {
			x.Resolved = &CallBuiltin{ft.Lib.LibName()}
			x.T = row(in, x, e)
			return x.T
		}
	}
	x.T = in.callType(x, ft)
	return x.T
}

// CallType is the type of a call that ResolveCall resolved.
func CallType(x *hir.Call) hir.Type { return x.T }

// AppliedType is the result of calling fn with arguments of the given types.
func AppliedType(m *hir.Module, fn hir.Expr, args ...hir.Type) hir.Type {
	return settled(m).applied(fn.Base().T, args, false)
}

// LibOverload chooses the overload of a library method that syntax stands for, with the types of its parameters and
// result.
func LibOverload(m *hir.Module, f *stubs.Func, owner *stubs.Class, t hir.Type, args []hir.Type) (*stubs.Sig, []hir.Type, hir.Type) {
	in := settled(m)
	if sig := in.overload(f, args); sig != nil {
		tv := in.classTVars(t, owner)
		var params []hir.Type
		for i := range args {
			params = append(params, in.inst(sig.Params[i].Type, tv))
		}
		return sig, params, in.resultOf(sig, tv)
	}
	return nil, nil, hir.Type{}
}
