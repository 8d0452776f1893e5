package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// operators are the functions of the operator module that are binary operators.
var operators = map[string]string{
	"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "and_": "&", "or_": "|", "xor": "^", "lshift": "<<",
	"rshift": ">>", "concat": "+",
	"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
}

// operatorArg is the argument i of a call that does nothing with it but call it with two values, where that is an operator, or max or
// min: a lambda, which has the types of what it is given. Of others it is nil.
//
//	functools.reduce(operator.mul, numbers)  =>  functools.reduce(lambda a, b: a * b, numbers)
func (b *binder) operatorArg(s *scope, e *ast.Call, i int, value ast.Expr) hir.Expr {
	starred := func(a ast.Expr) bool { _, ok := a.(*ast.Starred); return ok }
	if len(e.Keywords) > 0 || e.Starargs != nil || e.Kwargs != nil || slices.ContainsFunc(e.Args, starred) {
		return nil
	}
	switch b.imported(s, e.Func) {
	case "map":
		if i != 0 || len(e.Args) != 3 {
			return nil
		}
	case "functools.reduce":
		if i != 0 {
			return nil
		}
	case "itertools.accumulate":
		if i != 1 {
			return nil
		}
	default:
		return nil
	}
	name := b.imported(s, value)
	if op, ok := operators[strings.TrimPrefix(name, "operator.")]; ok && strings.HasPrefix(name, "operator.") {
		return b.binaryLambda(s, value, func(x, y hir.Expr) hir.Expr {
			if comparisons[op] {
				return &hir.Compare{L: x, Ops: []string{op}, Rs: []hir.Expr{y}}
			}
			return &hir.Binary{Op: op, L: x, R: y}
		})
	}
	if name == "max" || name == "min" {
		return b.binaryLambda(s, value, func(x, y hir.Expr) hir.Expr {
			return &hir.Call{Fn: b.expr(s, value), Args: []hir.Arg{{Value: x}, {Value: y}}}
		})
	}
	return nil
}

var comparisons = map[string]bool{"==": true, "!=": true, "<": true, "<=": true, ">": true, ">=": true}

// imported is the qualified name of what an expression names, if that is of the library: operator.add, or max of the builtins.
func (b *binder) imported(s *scope, e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		v := s.lookup(string(e.Id))
		if v.Kind == hir.Builtin {
			if _, replaced := b.module.Replaced["builtins."+v.Name]; replaced {
				return ""
			}
			return v.Name
		}
		if imp := b.importOf(v); imp != nil && imp.Name != "" {
			return imp.Module + "." + imp.Name
		}
	case *ast.Attribute:
		if n, ok := e.Value.(*ast.Name); ok {
			if imp := b.importOf(s.lookup(string(n.Id))); imp != nil && imp.Name == "" {
				return imp.Module + "." + string(e.Attr)
			}
		}
	}
	return ""
}

// binaryLambda is a lambda of two parameters, which stands where at does.
func (b *binder) binaryLambda(s *scope, at ast.Expr, body func(x, y hir.Expr) hir.Expr) hir.Expr {
	fn := &hir.Func{
		Name: "<lambda>", Qualname: qualname(s, "<lambda>"), IsLambda: true, Parent: s.fn, Pos: b.pos(at),
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	b.module.Funcs = append(b.module.Funcs, fn)
	in := s.child(funcScope, fn)
	placed := func(x hir.Expr) hir.Expr {
		x.Base().Pos, x.Base().End = b.pos(at), b.end(at)
		return x
	}
	var names []hir.Expr
	for _, name := range []string{"a", "b"} {
		v := in.declare(name, at)
		v.Bindings++
		v.Param = &hir.Param{Name: name, Kind: hir.PosOnly, Var: v, Pos: b.pos(at)}
		fn.Params = append(fn.Params, v.Param)
		names = append(names, placed(&hir.Name{Var: v}))
	}
	ret := &hir.Return{X: placed(body(names[0], names[1]))}
	ret.Meta.Pos = b.pos(at)
	fn.Body = []hir.Stmt{ret}
	return placed(&hir.Lambda{Func: fn})
}
