package bind

import (
	"math/big"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// decoration is one decorator while it is written out.
type decoration struct {
	app   *application
	scope *scope // of the decorator: its parameters and variables
	// prefix begins the names of what the decorator keeps.
	prefix string
}

// standIn is what a name of a decorator stands for in the wrapper.
type standIn struct {
	value func() hir.Expr
	// args is what a starred use stands for.
	args func() []hir.Arg
	// method makes the call of a method that is wrapped.
	method func(args []hir.Arg) hir.Expr
	// names are those of the function, for its __name__ and __doc__.
	fn *hir.Func
	// elements are the parameters that an index into *args means.
	elements func() []hir.Expr
}

// decoratedDef binds a function whose innermost decorators are written out.
func (b *binder) decoratedDef(s *scope, st ast.Stmt, apps []*application) []hir.Stmt {
	def, _ := defOf(st)
	prefix := def.name
	if s.kind == classScope {
		prefix = s.class.Name + "_" + def.name
	}
	var out []hir.Stmt
	decos := make([]*decoration, len(apps))
	for i := len(apps) - 1; i >= 0; i-- { // arguments are evaluated as they stand
		d, stmts := b.openDecoration(s, apps[i], prefix)
		decos[i] = d
		out = append(out, stmts...)
	}
	name := b.uses.free(def.name + "_body")
	if s.kind == classScope && b.uses.methods[def.name] > 1 {
		name = b.uses.free(prefix + "_body")
	}
	inner := b.funcDef(s, def, nil, name).(*hir.FuncDef)
	fn := inner.Func
	doc, hasDoc := fn.Doc, fn.HasDoc
	lead, blank := inner.Meta.Lead, inner.Meta.Blank
	b.known[fn] = knownNames{def.name, fn.Qualname, doc, hasDoc}
	fn.Doc, fn.HasDoc = "is what "+string(apps[0].deco.def.Name)+" wraps: the body of "+def.name+".", false
	if texts := b.decoratorDoc(apps[0].deco); len(texts) > 0 {
		fn.Doc += "\n\n" + strings.Join(texts, "\n")
	}
	fn.Lead, inner.Meta.Lead = nil, nil
	out = append(out, inner)
	for i, d := range decos {
		rest, as := []ast.Expr(nil), b.uses.free(def.name+"_"+string(d.app.deco.def.Name))
		last := i == len(decos)-1
		if last {
			rest, as = def.decorators[:len(def.decorators)-len(apps)], def.name
		}
		stmts, wrapper := b.wrap(s, d, def, inner, rest, as)
		wrapper.Meta.Blank = true
		if d.app.wraps && hasDoc {
			wrapper.Func.Doc, wrapper.Func.HasDoc = doc, true
		}
		wrapper.Func.Cache = d.app.cache
		if d.app.wraps {
			b.known[wrapper.Func] = b.known[inner.Func]
		} else {
			b.known[wrapper.Func] = knownNames{d.app.wrapper.name, wrapper.Func.Qualname, wrapper.Func.Doc, wrapper.Func.HasDoc}
		}
		if last {
			wrapper.Meta.Lead, wrapper.Meta.Blank = lead, blank
		} else {
			wrapper.Meta.Lead = b.decoratorDoc(decos[i+1].app.deco)
		}
		wrapper.Func.Lead = slices.Clone(wrapper.Meta.Lead)
		if wrapper.Func.Doc == "" && last {
			wrapper.Func.Doc = "is " + def.name + " as " + decoratorNames(apps)
		}
		out = append(out, stmts...)
		inner = wrapper
	}
	return out
}

func decoratorNames(apps []*application) string {
	var names []string
	for _, a := range slices.Backward(apps) {
		names = append(names, string(a.deco.def.Name))
	}
	if len(names) == 1 {
		return names[0] + " wraps it."
	}
	return strings.Join(names, " and ") + " wrap it."
}

// decoratorDoc is what stands above a decorator and in its docstring, once.
func (b *binder) decoratorDoc(d *decorator) []string {
	if d.told {
		return nil
	}
	d.told = true
	return b.docOf(d.part, d.def, string(d.def.Name), d.def.Body)
}

// docOf is what stands above a definition that is left out and in its docstring.
func (b *binder) docOf(p *Part, def ast.Stmt, name string, body []ast.Stmt) []string {
	cursor := newCommentCursor(p.File)
	cursor.restrict = true
	texts := cursor.before(p.File, parser.Start(def).Line)
	if text, ok := docString(body[0]); ok {
		lines := hir.DocLines(text)
		if len(lines) > 0 {
			lines[0] = name + ": " + lines[0]
		}
		texts = append(texts, lines...)
	}
	return texts
}

// inFile binds what another source holds; comments come from a cursor of their own, those from line to next.
func (b *binder) inFile(p *Part, line, next int, f func()) {
	file, at, comments, outer, future := b.file, b.at, b.comments, b.next, b.future
	b.enter(*p)
	b.comments, b.next = newCommentCursor(p.File), next
	for b.comments.next < len(b.comments.all) && b.comments.all[b.comments.next].Pos.Line < line {
		b.comments.next++
	}
	f()
	b.file, b.at, b.comments, b.next, b.future = file, at, comments, outer, future
}

// openDecoration makes the scope of a decorator and evaluates its arguments.
func (b *binder) openDecoration(s *scope, app *application, prefix string) (*decoration, []hir.Stmt) {
	d := &decoration{app: app, prefix: prefix}
	d.scope = s.module().child(funcScope, s.fn)
	d.scope.class = nil
	var out []hir.Stmt
	call, ok := app.expr.(*ast.Call)
	if !ok {
		return d, nil
	}
	values := map[string]ast.Expr{}
	n := 0
	for _, a := range parser.CallArguments(call) {
		if a.Name != "" {
			values[string(a.Name)] = a.Value
		} else {
			values[string(app.params[n].Name)] = a.Value
			n++
		}
	}
	keep := func(name string, value ast.Expr, from *scope) {
		if b.constant(value) && !bindsName(app, name) {
			part := b.partNow()
			d.stand(name, &standIn{value: func() (e hir.Expr) {
				b.inFile(part, 0, 0, func() { e = b.expr(from, value) })
				return e
			}})
			return
		}
		out = append(out, b.keep(s, d, name, b.expr(from, value)))
	}
	for _, a := range parser.CallArguments(call) {
		for _, p := range app.params {
			if values[string(p.Name)] == a.Value {
				keep(string(p.Name), a.Value, s)
			}
		}
	}
	b.inFile(app.deco.part, parser.Start(app.deco.def).Line+1, 0, func() {
		for _, p := range app.params {
			if values[string(p.Name)] == nil {
				keep(string(p.Name), p.Default, s.module())
			}
		}
		out = append(out, b.decoratorStmts(s, d, app.factory)...)
	})
	return d, out
}

// partNow is the source that is being bound.
func (b *binder) partNow() *Part { return &Part{File: b.file, At: b.at} }

// stand lets a name of the decorator stand for something.
func (d *decoration) stand(name string, in *standIn) *hir.Var {
	v := &hir.Var{Name: name, Kind: hir.Builtin, Cell: hir.NewCell()}
	d.scope.b.standIns[v] = in
	d.scope.vars[name] = v
	return v
}

// keep is a variable of the decorator, which lives where the decorated function does.
func (b *binder) keep(s *scope, d *decoration, name string, value hir.Expr) hir.Stmt {
	v := b.kept(s, d, name)
	n := &hir.Name{Var: s.bound(v)}
	n.Pos, n.End = value.Base().Pos, value.Base().End
	st := &hir.Assign{Targets: []hir.Expr{n}, Value: value}
	st.Meta.Pos = n.Pos
	return st
}

func (b *binder) kept(s *scope, d *decoration, name string) *hir.Var {
	if v := d.scope.vars[name]; v != nil && b.standIns[v] == nil {
		return v
	}
	owner := s
	for owner.kind == classScope {
		owner = owner.parent
	}
	v := owner.declare(b.uses.free(d.prefix+"_"+name), nil)
	d.scope.vars[name] = v
	return v
}

// decoratorStmts binds the plain statements of a decorator.
func (b *binder) decoratorStmts(s *scope, d *decoration, stmts []ast.Stmt) []hir.Stmt {
	for _, st := range stmts {
		parser.Inspect(st, func(n ast.Ast) bool {
			if n, ok := n.(*ast.Name); ok && n.Ctx == ast.Store {
				b.kept(s, d, string(n.Id))
			}
			return true
		})
	}
	var out []hir.Stmt
	b.comments.restrict = true
	for _, st := range stmts {
		out = append(out, b.stmt(d.scope, st))
	}
	return out
}

// lineAfter is the line where the code behind a wrapper goes on.
func lineAfter(app *application, w wrapperDef) int {
	end, next := app.deco.part.File.Span(w.stmt).End.Line, 1<<30
	parser.Inspect(app.deco.def, func(n ast.Ast) bool {
		if st, ok := n.(ast.Stmt); ok {
			if line := parser.Start(st).Line; line > end {
				next = min(next, line)
			}
		}
		return true
	})
	return min(next, app.deco.part.File.Span(app.deco.def).End.Line+1)
}

// wrap binds the wrapper that a decorator makes of inner.
func (b *binder) wrap(s *scope, d *decoration, def wrapperDef, inner *hir.FuncDef, rest []ast.Expr, as string) ([]hir.Stmt, *hir.FuncDef) {
	app := d.app
	w := app.wrapper
	out := &hir.FuncDef{}
	fn := &hir.Func{
		Name: def.name, GoName: as, Qualname: qualname(s, def.name), IsAsync: w.async, Parent: s.fn,
		Result: hir.NewCell(), Yields: hir.NewCell(), Sends: hir.NewCell(),
	}
	if s.kind == classScope {
		fn.Class, fn.Name, fn.GoName = s.class, s.mangle(as), ""
	} else if !app.wraps {
		fn.Name, fn.Qualname = w.name, string(app.deco.def.Name)+".<locals>."+w.name
	}
	b.module.Funcs = append(b.module.Funcs, fn)
	out.Decorators = b.exprs(s, rest)
	fn.Decorators = out.Decorators
	b.standForFunction(s, d, inner)
	var stmts []hir.Stmt
	b.inFile(app.deco.part, parser.Start(app.deco.def).Line+1, 0, func() {
		stmts = b.decoratorStmts(s, d, app.decorate)
		fn.Pos, fn.EndLine = b.pos(w.stmt), b.end(w.stmt).Line
		out.Meta.Pos = fn.Pos
	})
	in := d.scope.child(funcScope, fn)
	in.class = nil
	b.wrapperParams(s, d, in, fn, def, inner.Func)
	if w.async == def.async {
		fn.Returns = b.annotation(in, def.returns)
	}
	b.inFile(app.deco.part, parser.Start(w.stmt).Line+1, lineAfter(app, w), func() { b.funcBody(in, fn, w.body) })
	fn.HasDoc = fn.HasDoc && !app.wraps
	out.Func = fn
	out.Var = s.bound(s.declare(as, nil))
	b.defineAs(out)
	return append(stmts, out), out
}

// defineAs notes what a def binds.
func (b *binder) defineAs(def *hir.FuncDef) {
	if len(def.Decorators) == 0 {
		b.defs = append(b.defs, boundDef{def.Var, def.Func})
	} else {
		b.defs = append(b.defs, boundDef{def.Var, def})
	}
}

// standForFunction lets the parameter of the decorator stand for the function that it decorates.
func (b *binder) standForFunction(s *scope, d *decoration, inner *hir.FuncDef) {
	in := &standIn{fn: inner.Func}
	if s.kind == classScope {
		in.method = func(args []hir.Arg) hir.Expr {
			self := args[0].Value
			f := &hir.Attr{X: self, Name: inner.Func.Name}
			f.Pos, f.End, f.NamePos = self.Base().Pos, self.Base().End, self.Base().Pos
			return &hir.Call{Fn: f, Args: args[1:]}
		}
	} else {
		in.value = func() hir.Expr { return &hir.Name{Var: d.scope.use(inner.Var)} }
	}
	d.stand(d.app.fn, in)
}

// standInExpr is an expression of a wrapper that a decoration replaces; nil for any other.
func (b *binder) standInExpr(s *scope, e ast.Expr) hir.Expr {
	of := func(x ast.Expr) *standIn {
		if n, ok := x.(*ast.Name); ok {
			return b.standIns[s.lookup(string(n.Id))]
		}
		return nil
	}
	switch e := e.(type) {
	case *ast.Name:
		if in := of(e); in != nil && in.value != nil {
			return in.value()
		}
	case *ast.Attribute:
		if in := of(e.Value); in != nil && in.fn != nil {
			return b.functionAttr(in.fn, string(e.Attr))
		}
	case *ast.Subscript:
		in := of(e.Value)
		num, ok := parser.SliceExpr(e.Slice).(*ast.Num)
		if in == nil || in.elements == nil || !ok {
			return nil
		}
		if n, ok := b.literal(num).(*hir.Const); ok && n.Kind == hir.ConstInt && n.Int.Cmp(big.NewInt(0)) >= 0 {
			if list := in.elements(); n.Int.Cmp(big.NewInt(int64(len(list)))) < 0 {
				return list[n.Int.Int64()]
			}
		}
	case *ast.Call:
		if in := of(e.Func); in != nil && in.method != nil {
			return in.method(b.args(s, parser.CallArguments(e), b.expr))
		}
	}
	return nil
}

// knownNames are the names of a function that a decorator may ask for.
type knownNames struct {
	name, qualname, doc string
	hasDoc              bool
}

// functionAttr is __name__ and the like of the function that a decorator decorates.
func (b *binder) functionAttr(f *hir.Func, name string) hir.Expr { return b.known[f].attr(name) }

func (k knownNames) attr(name string) hir.Expr {
	switch {
	case name == "__name__":
		return &hir.Const{Kind: hir.ConstStr, Str: k.name}
	case name == "__qualname__":
		return &hir.Const{Kind: hir.ConstStr, Str: k.qualname}
	case name == "__module__":
		return &hir.Const{Kind: hir.ConstStr, Str: "__main__"}
	case name == "__doc__" && k.hasDoc:
		return &hir.Const{Kind: hir.ConstStr, Str: k.doc}
	}
	return &hir.Const{Kind: hir.ConstNone}
}
