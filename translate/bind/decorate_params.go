package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// wrapperParams gives the wrapper its own parameters, or those of the function in place of *args, **kwargs.
func (b *binder) wrapperParams(s *scope, d *decoration, in *scope, fn *hir.Func, def wrapperDef, inner *hir.Func) {
	app := d.app
	if app.args == "" {
		b.inFile(app.deco.part, 0, 0, func() { b.params(d.scope, in, fn, app.wrapper.args) })
		return
	}
	lead := *app.wrapper.args
	b.inFile(app.deco.part, 0, 0, func() {
		for _, p := range b.file.Params(&lead) {
			if p.Kind > parser.PosOrKeyword {
				break
			}
			v := in.declare(string(p.Name), p.Arg)
			v.Bindings++
			v.Param = &hir.Param{Name: v.Name, Kind: hir.PosOrKw, Var: v, Pos: b.at(p.Pos)}
			fn.Params = append(fn.Params, v.Param)
		}
	})
	own := len(fn.Params)
	if app.requests {
		b.leadingParams(in, fn, def, inner)
	}
	named := b.functionParams(app, in, fn, def, inner)
	var pass []*hir.Param
	for _, p := range fn.Params[own:] {
		if !slices.Contains(named, p) {
			pass = append(pass, p)
		}
	}
	use := func(p *hir.Param) hir.Expr {
		n := &hir.Name{Var: p.Var}
		n.Pos, n.End = fn.Pos, fn.Pos
		return n
	}
	uses := func(params []*hir.Param) []hir.Expr {
		var list []hir.Expr
		for _, p := range params {
			list = append(list, use(p))
		}
		return list
	}
	args := &standIn{
		value:    func() hir.Expr { return &hir.Tuple{Elts: uses(pass), Cell: hir.NewCell()} },
		elements: func() []hir.Expr { return uses(pass) },
		args: func() (list []hir.Arg) {
			for _, p := range pass {
				a := hir.Arg{Value: use(p), Pos: fn.Pos}
				if p.Kind == hir.VarArgs {
					a.Star = 1
				}
				list = append(list, a)
			}
			return list
		},
	}
	kwargs := &standIn{
		value: func() hir.Expr {
			dict := &hir.Dict{Info: hir.NewDict(), Values: uses(named)}
			for _, p := range named {
				key := &hir.Const{Kind: hir.ConstStr, Str: p.Name}
				key.Pos, key.End = fn.Pos, fn.Pos
				dict.Keys = append(dict.Keys, key)
			}
			return dict
		},
		args: func() (list []hir.Arg) {
			for _, p := range named {
				a := hir.Arg{Name: p.Name, Value: use(p), Pos: fn.Pos}
				if p.Kind == hir.KwArgs {
					a.Name, a.Star = "", 2
				}
				list = append(list, a)
			}
			return list
		},
	}
	for name, st := range map[string]*standIn{app.args: args, app.kwargs: kwargs} {
		if name != "" {
			v := &hir.Var{Name: name, Kind: hir.Builtin, Cell: hir.NewCell()}
			b.standIns[v] = st
			in.vars[name] = v
		}
	}
}

// leadingParams gives the wrapper's own parameters the annotations and defaults that those of the function have, which are the ones
// that a web application sees.
func (b *binder) leadingParams(in *scope, fn *hir.Func, def wrapperDef, inner *hir.Func) {
	for i, src := range b.file.Params(def.args) {
		for _, p := range fn.Params {
			if p.Name == string(src.Name) {
				p.Annotation, p.Hint = b.annotation(in, src.Annotation), inner.Params[i].Hint
				p.Default, inner.Params[i].Default = inner.Params[i].Default, nil
			}
		}
	}
}

// functionParams adds the parameters of the function that the wrapper hands on; named are those that are given by name.
func (b *binder) functionParams(app *application, in *scope, fn *hir.Func, def wrapperDef, inner *hir.Func) (named []*hir.Param) {
	hidden := in.child(funcScope, fn) // the body of the wrapper does not see them
	sources := b.file.Params(def.args)
	add := func(i int, keepDefault bool) *hir.Param {
		src, from := sources[i], inner.Params[i]
		v := hidden.declare(string(src.Name), src.Arg)
		v.Bindings++
		p := &hir.Param{Name: v.Name, Kind: from.Kind, Var: v, Pos: from.Pos, Hint: from.Hint}
		p.Annotation = b.annotation(hidden, src.Annotation)
		if keepDefault {
			p.Default, from.Default = from.Default, nil
		}
		v.Param = p
		fn.Params = append(fn.Params, p)
		return p
	}
	own := len(fn.Params)
	if app.shape != nil {
		for i := app.skip; i < app.shape.positional-own+app.skip; i++ {
			add(i, false)
		}
		for _, name := range app.shape.names {
			i := slices.IndexFunc(sources, func(p parser.Param) bool { return string(p.Name) == name })
			p := add(i, false)
			p.Kind = hir.KwOnly
			named = append(named, p)
		}
		return named
	}
	for i := app.skip; i < len(sources); i++ {
		if slices.Contains(app.given, string(sources[i].Name)) {
			continue
		}
		p := add(i, true)
		if p.Kind == hir.KwOnly || p.Kind == hir.KwArgs {
			named = append(named, p)
		}
	}
	return named
}

// constant reports whether an expression may be evaluated again wherever its value is used: literals, names of functions
// and classes, and tuples of those.
func (b *binder) constant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Num, *ast.Str, *ast.NameConstant:
		return true
	case *ast.UnaryOp:
		_, num := e.Operand.(*ast.Num)
		return num
	case *ast.Name:
		return b.uses.isConstant(string(e.Id))
	case *ast.Attribute:
		n, ok := e.Value.(*ast.Name)
		return ok && b.uses.isConstant(string(n.Id)) && strings.HasSuffix(string(e.Attr), "Error")
	case *ast.Tuple:
		return !slices.ContainsFunc(e.Elts, func(x ast.Expr) bool { return !b.constant(x) })
	}
	return false
}

// bindsName reports whether the code of a decorator binds a name anew.
func bindsName(app *application, name string) bool {
	found := false
	for _, st := range app.deco.def.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				found = found || n.Ctx != ast.Load && string(n.Id) == name
			case *ast.ExceptHandler:
				found = found || string(n.Name) == name
			}
			return true
		})
	}
	return found
}
