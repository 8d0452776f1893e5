package parser

import "github.com/go-python/gpython/ast"

func (f *flowPass) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Lambda:
		f.visit(n.Args)
		f.in(place{kind: functionScope}, func() { f.visit(n.Body) })
	case *Await:
		f.await(n)
	case *ast.Yield:
		f.yield(n, "'yield' outside function")
	case *ast.YieldFrom:
		f.yield(n, "'yield from' outside function")
		if f.at.kind == functionScope && f.at.async {
			f.errorf(n, "'yield from' inside async function")
		}
	case *ast.Call:
		f.visit(n.Func)
		f.arguments(CallArguments(n))
	case *ast.Name:
		f.debugName(n)
	case *ast.Attribute:
		f.debugName(n)
		f.visit(n.Value)
	case *ast.Starred:
		if n.Ctx == ast.Load {
			f.errorf(n, "can't use starred expression here")
		} else if n.Ctx == ast.Store {
			f.errorf(n, "starred assignment target must be in a list or tuple")
		}
		f.visit(n.Value)
	case *ast.Tuple:
		f.elements(n, n.Elts, n.Ctx)
	case *ast.List:
		f.elements(n, n.Elts, n.Ctx)
	case *ast.Set:
		f.elements(n, n.Elts, ast.Load)
	case *ast.ListComp:
		f.comprehension(n, false, n.Generators, n.Elt, nil)
	case *ast.SetComp:
		f.comprehension(n, false, n.Generators, n.Elt, nil)
	case *ast.GeneratorExp:
		f.comprehension(n, true, n.Generators, n.Elt, nil)
	case *ast.DictComp:
		f.comprehension(n, false, n.Generators, n.Key, n.Value)
	default:
		f.all(Children(n))
	}
}

func (f *flowPass) await(n *Await) {
	switch {
	case f.at.kind == moduleScope && f.at.async:
	case !f.functionLike():
		f.errorf(n, "'await' outside function")
	case f.at.kind == functionScope && !f.at.async:
		f.errorf(n, "'await' outside async function")
	}
	f.visit(n.Value)
}

func (f *flowPass) yield(n ast.Expr, msg string) {
	if !f.functionLike() {
		f.errorf(n, "%s", msg)
	}
	f.all(Children(n))
}

// elements checks the items of a tuple, list or set, among which one star is a target and any number are values.
func (f *flowPass) elements(n ast.Expr, list []ast.Expr, ctx ast.ExprContext) {
	stars := 0
	for _, e := range list {
		s, ok := e.(*ast.Starred)
		if !ok {
			f.visit(e)
			continue
		}
		if stars++; stars == 2 && ctx == ast.Store {
			f.errorf(n, "multiple starred expressions in assignment")
		}
		f.visit(s.Value)
	}
}

func (f *flowPass) arguments(list []Argument) {
	seen := map[ast.Identifier]bool{}
	for _, a := range list {
		if a.Name != "" {
			if seen[a.Name] {
				f.errorf(a.Keyword, "keyword argument repeated: %s", a.Name)
			}
			seen[a.Name] = true
			f.debugName(a.Keyword)
		}
		f.visit(a.Value)
	}
}

// comprehension reads the first iterable outside. A comprehension that awaits needs an async function around it,
// except that a generator brings its own.
func (f *flowPass) comprehension(n ast.Expr, generator bool, gens []ast.Comprehension, elt, value ast.Expr) {
	outer := f.at
	if !generator && outer.kind != comprehensionScope && !outer.async && awaits(gens, elt, value) {
		f.errorf(n, "asynchronous comprehension outside of an asynchronous function")
	}
	first, _ := CompIter(gens[0])
	f.visit(first)
	f.in(place{kind: comprehensionScope, async: outer.async}, func() {
		for i, g := range gens {
			if i > 0 {
				f.visit(g.Iter)
			}
			f.visit(g.Target)
			for _, e := range g.Ifs {
				f.visit(e)
			}
		}
		f.visit(elt)
		if value != nil {
			f.visit(value)
		}
	})
}

// awaits reports whether the scope of a comprehension awaits anything.
func awaits(gens []ast.Comprehension, parts ...ast.Expr) bool {
	for i, g := range gens {
		iter, async := CompIter(g)
		if async {
			return true
		}
		if i > 0 {
			parts = append(parts, iter)
		}
		parts = append(parts, g.Ifs...)
	}
	found := false
	for _, e := range parts {
		if e == nil {
			continue
		}
		Inspect(e, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *Await, *AsyncIter:
				found = true
			case *ast.Lambda:
				return false
			case *ast.GeneratorExp:
				iter, _ := CompIter(n.Generators[0])
				found = found || awaits(nil, iter)
				return false
			}
			return !found
		})
	}
	return found
}

// debugName refuses to bind __debug__, which is a constant.
func (f *flowPass) debugName(n ast.Ast) {
	switch n := n.(type) {
	case *ast.Name:
		if n.Id == "__debug__" && n.Ctx == ast.Del {
			f.errorf(n, "cannot delete __debug__")
		} else if n.Ctx == ast.Store {
			f.forbidDebug(n, n.Id)
		}
	case *ast.Attribute:
		if n.Attr == "__debug__" && n.Ctx == ast.Del {
			f.errorf(n, "cannot delete __debug__")
		} else if n.Ctx == ast.Store {
			f.forbidDebug(n, n.Attr)
		}
	case *ast.Arg:
		f.forbidDebug(n, n.Arg)
	case *ast.Keyword:
		f.forbidDebug(n, n.Arg)
	}
}

func (f *flowPass) forbidDebug(at ast.Ast, name ast.Identifier) {
	if name == "__debug__" {
		f.errorf(at, "cannot assign to __debug__")
	}
}
