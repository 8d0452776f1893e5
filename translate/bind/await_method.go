package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// awaitMethod is the method by which objects of a class are awaited.
const awaitMethod = "__await__"

// findAwaitMethods finds the methods __await__ that only hand on to what they await:
//
//	def __await__(self):
//	    return self._connect().__await__()      or   return (yield from self._connect().__await__())
//
// They are bound as async def __await__(self): return await self._connect(), which has the type of the result and is a plain
// function in Go. Where the program goes through an iterator of __await__ by hand, all stay as they are, and so do they where
// a class that yields by itself has relatives.
func (u *uses) findAwaitMethods(parts []Part) {
	found, handed, all := map[ast.Stmt]bool{}, 0, 0
	derived, yields := map[string]bool{}, map[string]bool{} // names of base classes, and of classes that yield
	related := false
	for _, p := range parts {
		for _, st := range p.Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				cls, ok := n.(*ast.ClassDef)
				if !ok {
					return true
				}
				for _, base := range cls.Bases {
					derived[nameOf(base)] = true
				}
				for _, st := range cls.Body {
					def, ok := st.(*ast.FunctionDef)
					if !ok || string(def.Name) != awaitMethod {
						continue
					}
					all++
					if count, ok := handsOn(def.Body); ok {
						found[def] = true
						handed += count
					} else {
						yields[string(cls.Name)] = true
						related = related || len(cls.Bases) > 0
					}
				}
				return true
			})
		}
	}
	for name := range yields {
		related = related || derived[name]
	}
	if !related && handed == u.attrReads[awaitMethod] && u.bound[awaitMethod] == all && !u.stores[awaitMethod] {
		u.awaitMethods = found
	}
}

// handsOn counts the calls of __await__ through which a body hands on; not ok if it does anything else as an iterator.
func handsOn(body []ast.Stmt) (count int, ok bool) {
	ok = true
	yields, returns, others := false, false, false
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.FunctionDef, *parser.AsyncFunctionDef, *ast.ClassDef, *ast.Lambda:
				return false
			case *ast.Yield:
				ok = false
			case *ast.YieldFrom:
				yields = true
				count++
				ok = ok && awaitCall(n.Value) != nil
			case *ast.Return:
				if awaitCall(n.Value) != nil {
					returns = true
					count++
				} else {
					others = true // the value of a generator
				}
			}
			return true
		})
	}
	if returns { // a function that gives an iterator, on every way
		_, last := body[len(body)-1].(*ast.Return)
		ok = ok && !yields && !others && last
	}
	return count, ok && count > 0
}

// awaitCall is x in x.__await__(), unless it is super().
func awaitCall(e ast.Expr) ast.Expr {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 || call.Starargs != nil || call.Kwargs != nil {
		return nil
	}
	at, ok := call.Func.(*ast.Attribute)
	if !ok || string(at.Attr) != awaitMethod {
		return nil
	}
	if inner, ok := at.Value.(*ast.Call); ok {
		if n, ok := inner.Func.(*ast.Name); ok && string(n.Id) == "super" {
			return nil
		}
	}
	return at.Value
}

// awaitResult is T in the annotation Generator[Any, None, T] of an __await__.
func awaitResult(returns ast.Expr) ast.Expr {
	sub, ok := returns.(*ast.Subscript)
	if !ok {
		return nil
	}
	index, ok := sub.Slice.(*ast.Index)
	if !ok {
		return nil
	}
	if args, ok := index.Value.(*ast.Tuple); ok && len(args.Elts) == 3 {
		return args.Elts[2]
	}
	return nil
}
