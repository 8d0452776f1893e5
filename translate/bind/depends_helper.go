package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A function that gives a dependency, for the routes that call it, gives what it depends on instead:
//
//	def require(role):                    =>  def require(role):
//	    def check(user=…): …                      def check(user=…): …
//	    return Depends(check)                     return check
//	async def admin(u=require("admin"))   =>  async def admin(u=Depends(require("admin")))
//
// It is one that does nothing else, and that is only called.
func (r *replacer) findHelpers(parts []Part) {
	found := map[string][]*ast.Return{}
	for _, p := range parts {
		for _, st := range p.Stmts {
			if def, ok := st.(*ast.FunctionDef); ok && len(def.DecoratorList) == 0 {
				if list := r.helperReturns(def); len(list) > 0 {
					found[string(def.Name)] = list
				}
			}
		}
	}
	if len(found) == 0 {
		return
	}
	called := map[*ast.Name]bool{}
	for _, p := range parts {
		for _, st := range p.Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				switch n := n.(type) {
				case *ast.Call:
					if name, ok := n.Func.(*ast.Name); ok {
						called[name] = true
					}
				case *ast.Name:
					if !called[n] {
						delete(found, string(n.Id))
					}
				}
				return true
			})
		}
	}
	for name, list := range found {
		if r.globals[name] == nil || r.globals[name].Bindings > 1 {
			continue
		}
		r.helpers[name] = true
		for _, ret := range list {
			r.given[ret] = ret.Value.(*ast.Call).Args[0]
		}
	}
}

// helperReturns are the returns of a function, if each gives Depends(f).
func (r *replacer) helperReturns(def *ast.FunctionDef) (list []*ast.Return) {
	all := true
	for _, st := range def.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.Yield, *ast.YieldFrom:
				all = false
			case *ast.Return:
				call, ok := n.Value.(*ast.Call)
				if !ok || r.dotted(call.Func) != "fastapi.Depends" || len(call.Args) != 1 || len(call.Keywords) > 0 {
					all = false
					return false
				}
				list = append(list, n)
			}
			return true
		})
	}
	if !all {
		return nil
	}
	return list
}

// helperCall binds a call of such a function; nil for any other call.
func (b *binder) helperCall(s *scope, call *ast.Call) hir.Expr {
	name, ok := call.Func.(*ast.Name)
	if !ok || !b.replaced.helpers[string(name.Id)] {
		return nil
	}
	inner := &hir.Call{Fn: b.expr(s, call.Func), Args: b.args(s, parser.CallArguments(call), b.expr)}
	inner.Pos, inner.End = b.pos(call), b.end(call)
	return &hir.Call{Fn: b.member("fastapi", "Depends", call.Func), Args: []hir.Arg{{Value: inner}}}
}
