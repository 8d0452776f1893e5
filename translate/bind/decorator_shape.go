package bind

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// application recognises a decorator that only wraps; nil for any other.
func (u *uses) application(d decorated, expr ast.Expr, decos map[string]*decorator) *application {
	app := &application{expr: expr}
	call, factory := expr.(*ast.Call)
	name := expr
	if factory {
		name = call.Func
	}
	n, ok := name.(*ast.Name)
	if !ok {
		return nil
	}
	app.deco = decos[string(n.Id)]
	if app.deco == nil || app.deco.def == d.def.stmt {
		return nil
	}
	def, _ := defOf(app.deco.def)
	file := app.deco.part.File
	if factory {
		app.params = file.Params(def.args)
		if !plainFactory(app.params, call) {
			return nil
		}
		stmts, inner, ok := app.split(def.body, d, "")
		if !ok || inner.async || len(inner.decorators) > 0 {
			return nil
		}
		app.factory, def = stmts, inner
	}
	params := file.Params(def.args)
	if len(params) != 1 || params[0].Default != nil || params[0].Kind > parser.PosOrKeyword {
		return nil
	}
	app.fn = string(params[0].Name)
	stmts, wrapper, ok := app.split(def.body, d, app.fn)
	if !ok {
		return nil
	}
	app.decorate, app.wrapper = stmts, wrapper
	if !app.readWrapper(file, wrapper) || !u.fits(d, app) {
		return nil
	}
	if app.requests = u.ofRequests(d); app.requests && !app.fitsRequests(d) {
		return nil
	}
	return app
}

// plainFactory reports whether the arguments of a decorator are given one by one and fit.
func plainFactory(params []parser.Param, call *ast.Call) bool {
	for _, p := range params {
		if p.Kind == parser.VarArg || p.Kind == parser.KwArg {
			return false
		}
	}
	return fitsCall(params, call)
}

// split takes the body of a decorator apart: plain statements, and the function that it returns.
func (a *application) split(body []ast.Stmt, d decorated, fn string) (stmts []ast.Stmt, returned wrapperDef, ok bool) {
	if _, doc := docString(body[0]); doc {
		body = body[1:]
	}
	body = staticIfs(body, d, fn)
	defs := map[string]wrapperDef{}
	for i, st := range body {
		if def, ok := defOf(st); ok {
			defs[def.name] = def
			continue
		}
		switch st := st.(type) {
		case *ast.Assign:
			for _, t := range st.Targets {
				if _, ok := t.(*ast.Name); !ok {
					return nil, wrapperDef{}, false
				}
			}
		case *parser.AnnAssign:
			if _, ok := st.Target.(*ast.Name); !ok || st.Value == nil {
				return nil, wrapperDef{}, false
			}
		case *ast.ExprStmt:
		case *ast.Return:
			n, ok := st.Value.(*ast.Name)
			if !ok || i != len(body)-1 {
				return nil, wrapperDef{}, false
			}
			def, ok := defs[string(n.Id)]
			if !ok || len(defs) != 1 {
				return nil, wrapperDef{}, false
			}
			return stmts, def, true
		default:
			return nil, wrapperDef{}, false
		}
		stmts = append(stmts, st)
	}
	return nil, wrapperDef{}, false
}

// staticIfs chooses among the wrappers for functions and for coroutines: if asyncio.iscoroutinefunction(func): …
func staticIfs(body []ast.Stmt, d decorated, fn string) []ast.Stmt {
	var out []ast.Stmt
	for i, st := range body {
		s, ok := st.(*ast.If)
		if !ok {
			out = append(out, st)
			continue
		}
		call, ok := s.Test.(*ast.Call)
		if !ok || fn == "" || len(call.Args) != 1 || !isNameNode(call.Args[0], fn) || !named(call.Func, "iscoroutinefunction") {
			return append(out, body[i:]...)
		}
		taken := s.Orelse
		if d.def.async && !yields(d.def.body) {
			taken = s.Body
		}
		rest := append(slices.Clone(taken), body[i+1:]...)
		for j, t := range rest {
			if _, ok := t.(*ast.Return); ok {
				rest = rest[:j+1]
				break
			}
		}
		return append(out, staticIfs(rest, d, fn)...)
	}
	return out
}

// named reports whether e is name or module.name.
func named(e ast.Expr, name string) bool {
	if a, ok := e.(*ast.Attribute); ok {
		return string(a.Attr) == name
	}
	return isNameNode(e, name)
}

func yields(body []ast.Stmt) bool {
	found := false
	for _, st := range body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Yield, *ast.YieldFrom:
				found = true
			case *ast.Lambda:
				return false
			case ast.Stmt:
				_, def := defOf(n)
				return !def
			}
			return true
		})
	}
	return found
}

// readWrapper looks at how the wrapper takes its arguments and hands them on.
func (a *application) readWrapper(file *parser.File, w wrapperDef) bool {
	switch len(w.decorators) {
	case 0:
	case 1:
		call, ok := w.decorators[0].(*ast.Call)
		if !ok || !named(call.Func, "wraps") || len(call.Args) != 1 || !isNameNode(call.Args[0], a.fn) || len(call.Keywords) > 0 {
			return false
		}
		a.wraps = true
	default:
		return false
	}
	lead := 0
	params := file.Params(w.args)
	for _, p := range params {
		switch p.Kind {
		case parser.VarArg:
			a.args = string(p.Name)
		case parser.KwArg:
			a.kwargs = string(p.Name)
		case parser.KwOnly:
			lead = -1 << 10
		default:
			lead++
			if p.Default != nil {
				lead = -1 << 10
			}
		}
	}
	a.lead = lead
	if a.args == "" {
		return a.kwargs == "" && a.leavesAlone(w, a.fn)
	}
	return lead >= 0 && a.leavesAlone(w, a.fn, a.args, a.kwargs) && a.readForwards(w)
}

// leavesAlone reports whether the wrapper never binds any of the names anew, and does not use itself.
func (a *application) leavesAlone(w wrapperDef, names ...string) bool {
	ok := true
	for _, st := range w.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				if string(n.Id) == w.name || n.Ctx != ast.Load && slices.Contains(names, string(n.Id)) {
					ok = false
				}
			case *ast.Arg:
				if slices.Contains(names, string(n.Arg)) {
					ok = false
				}
			case *ast.ExceptHandler:
				if slices.Contains(names, string(n.Name)) {
					ok = false
				}
			case *ast.Global:
				ok = false
			}
			return true
		})
	}
	return ok
}

// readForwards looks at the calls that hand *args, **kwargs on to the function: func(x, *args, key=y, **kwargs), or
// partial(func, *args, **kwargs).
func (a *application) readForwards(w wrapperDef) bool {
	forwards, names, ok := 0, 0, true
	for _, st := range w.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				if id := string(n.Id); id == a.args || id == a.kwargs {
					names++
				}
			case *ast.Call:
				skip, given, stars := a.forward(n)
				if stars == 0 {
					return true
				}
				if want := 2; stars != want && (a.kwargs != "" || stars != 1) || skip < 0 || forwards > 0 && (skip != a.skip || !slices.Equal(given, a.given)) {
					ok = false
				}
				a.skip, a.given = skip, given
				forwards++
				names -= stars
			}
			return true
		})
	}
	if names > 0 {
		a.shape = &callShape{}
	}
	return ok && (forwards > 0 || names > 0)
}

// forward reads a call: how many stars of the wrapper it hands on, and what it gives besides. skip is negative where that is
// nothing that the function takes first.
func (a *application) forward(call *ast.Call) (skip int, given []string, stars int) {
	direct := isNameNode(call.Func, a.fn)
	seen := direct
	for _, arg := range parser.CallArguments(call) {
		switch {
		case arg.Star == 1 && isNameNode(arg.Value, a.args), arg.Star == 2 && a.kwargs != "" && isNameNode(arg.Value, a.kwargs):
			stars++
		case arg.Star > 0:
			skip = -1 << 10
		case arg.Name != "":
			given = append(given, string(arg.Name))
		case seen:
			skip++
		case isNameNode(arg.Value, a.fn):
			seen = true
		}
	}
	if !seen || len(given) > 0 && !direct {
		skip = -1 << 10
	}
	return skip, given, stars
}
