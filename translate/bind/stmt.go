package bind

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// block binds the statements of one block. Comments at its end, indented like it, become a trailing Comment; next is the
// line where the statement around goes on (its else clause, say), -1 when the block is its last.
func (b *binder) block(s *scope, stmts []ast.Stmt, next int) []hir.Stmt {
	outer := b.next
	if next < 0 {
		next = outer
	}
	out := make([]hir.Stmt, 0, len(stmts))
	for i, st := range stmts {
		b.next = next
		if i+1 < len(stmts) {
			b.next = b.firstLine(stmts[i+1])
		}
		switch apps := b.applied[st]; {
		case b.inlined[st]:
			b.skip(st)
		case len(apps) > 0:
			out = append(out, b.decoratedDef(s, st, apps)...)
		default:
			if list, ok := b.staticIf(s, st); ok {
				out = append(out, list...)
			} else if list, ok := b.staticTry(s, st); ok {
				out = append(out, list...)
			} else if list, ok := b.routesOf(s, st); ok {
				out = append(out, list...)
			} else {
				out = append(out, b.withCalls(s, st)...)
			}
		}
	}
	b.next = outer
	if len(stmts) > 0 {
		col := parser.Start(stmts[0]).Col
		if s.kind == moduleScope && col == 0 && b.comments.restrict {
			return out
		}
		if texts := b.comments.indented(next, col); len(texts) > 0 {
			c := &hir.Comment{}
			c.Meta.Lead = texts
			c.Meta.Pos = b.end(stmts[len(stmts)-1])
			out = append(out, c)
		}
	}
	return out
}

// withCalls binds a statement with what runs before and behind it, if that is a class.
func (b *binder) withCalls(s *scope, st ast.Stmt) []hir.Stmt {
	c, ok := st.(*ast.ClassDef)
	if !ok || s.kind != moduleScope {
		return []hir.Stmt{b.stmt(s, st)}
	}
	bound := b.stmt(s, st)
	out := append(b.hoistInit(s, c), bound)
	if def, ok := bound.(*hir.ClassDef); ok {
		out = append(out, b.initSubclass(s, c, def)...)
		out = append(out, b.register(s, c, def)...)
	}
	return out
}

func (b *binder) stmt(s *scope, st ast.Stmt) hir.Stmt {
	if c := b.namedTuple(s, st); c != nil {
		return c
	}
	switch st := st.(type) {
	case *ast.FunctionDef, *parser.AsyncFunctionDef:
		def, _ := defOf(st)
		as := def.name
		if b.bindAs != "" {
			as, b.bindAs = b.bindAs, ""
		}
		return b.funcDef(s, def, def.decorators, as)
	case *ast.ClassDef:
		return b.classDef(s, st)
	case *ast.If:
		out := &hir.If{}
		b.open(&out.Meta, st, st.Body)
		out.Test = b.expr(s, st.Test)
		out.Then = b.block(s, st.Body, b.nextLine(nil, st.Orelse, nil))
		out.Else = b.block(s, st.Orelse, -1)
		return out
	case *ast.While:
		out := &hir.While{}
		b.open(&out.Meta, st, st.Body)
		b.looping++
		out.Test = b.expr(s, st.Test)
		out.Body = b.block(s, st.Body, b.nextLine(nil, st.Orelse, nil))
		b.looping--
		out.Else = b.block(s, st.Orelse, -1)
		return out
	case *ast.For:
		return b.forStmt(s, st, false, st.Target, st.Iter, st.Body, st.Orelse)
	case *parser.AsyncFor:
		return b.forStmt(s, st, true, st.Target, st.Iter, st.Body, st.Orelse)
	case *ast.With:
		if classes, ok := b.suppressed(st.Items); ok {
			return b.suppressStmt(s, st, classes, st.Body)
		}
		return b.withStmt(s, st, false, st.Items, st.Body)
	case *parser.AsyncWith:
		return b.withStmt(s, st, true, st.Items, st.Body)
	case *ast.Try:
		return b.tryStmt(s, st, false, st.Body, st.Handlers, st.Orelse, st.Finalbody)
	case *parser.TryStar:
		return b.tryStmt(s, st, true, st.Body, st.Handlers, st.Orelse, st.Finalbody)
	case *parser.Match:
		return b.matchStmt(s, st)
	}
	var meta ir.Meta
	b.head(&meta, st)
	out := b.simple(s, st)
	info := out.Info()
	lead := info.Lead
	*info = meta
	info.Lead = append(info.Lead, lead...)
	b.simpleTail(info, st)
	return out
}

func (b *binder) open(meta *ir.Meta, st ast.Stmt, body []ast.Stmt) {
	b.head(meta, st)
	b.headerTail(meta, st, body)
}

func (b *binder) forStmt(s *scope, st ast.Stmt, async bool, target, iter ast.Expr, body, orelse []ast.Stmt) hir.Stmt {
	out := &hir.For{Async: async}
	b.open(&out.Meta, st, body)
	if out.Iter = b.iteratedCall(s, iter, async); out.Iter == nil {
		out.Iter = b.read(s, iter)
	}
	out.Target = b.target(s, target)
	b.looping++
	out.Body = b.block(s, body, b.nextLine(nil, orelse, nil))
	b.looping--
	out.Else = b.block(s, orelse, -1)
	return out
}

func (b *binder) withStmt(s *scope, st ast.Stmt, async bool, items []*ast.WithItem, body []ast.Stmt) hir.Stmt {
	out := &hir.With{Async: async}
	b.open(&out.Meta, st, body)
	for _, it := range items {
		item := &hir.WithItem{Context: b.expr(s, it.ContextExpr), Pos: b.pos(it.ContextExpr)}
		if it.OptionalVars != nil {
			item.Target = b.target(s, it.OptionalVars)
		}
		out.Items = append(out.Items, item)
	}
	out.Body = b.block(s, body, -1)
	return out
}

func (b *binder) tryStmt(s *scope, st ast.Stmt, star bool, body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) hir.Stmt {
	out := &hir.Try{Star: star}
	b.open(&out.Meta, st, body)
	out.Body = b.block(s, body, b.nextLine(handlers, orelse, final))
	for i, h := range handlers {
		handler := &hir.Handler{}
		b.head(&handler.Meta, h)
		b.headerTail(&handler.Meta, h, h.Body)
		if h.ExprType != nil {
			handler.Type = b.expr(s, h.ExprType)
		}
		if h.Name != "" {
			handler.Var = s.bound(s.declare(string(h.Name), h))
		}
		s.handlers++
		handler.Body = b.block(s, h.Body, b.nextLine(handlers[i+1:], orelse, final))
		s.handlers--
		out.Handlers = append(out.Handlers, handler)
	}
	out.Else = b.block(s, orelse, b.nextLine(nil, nil, final))
	out.Finally = b.block(s, final, -1)
	return out
}

func (b *binder) nextLine(handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) int {
	switch {
	case len(handlers) > 0:
		return parser.Start(handlers[0]).Line
	case len(orelse) > 0:
		return b.firstLine(orelse[0])
	case len(final) > 0:
		return b.firstLine(final[0])
	}
	return -1
}

// simple binds a statement without a block.
func (b *binder) simple(s *scope, st ast.Stmt) hir.Stmt {
	switch st := st.(type) {
	case *ast.ExprStmt:
		if b.echo == EchoAll && s.kind == moduleScope {
			return &hir.ExprStmt{X: b.echoed(b.expr(s, st.Value))}
		}
		if text, ok := docString(st); ok {
			c := &hir.Comment{}
			c.Meta.Lead = hir.DocLines(text)
			return c
		}
		return &hir.ExprStmt{X: b.expr(s, st.Value)}
	case *ast.Assign:
		if isFlushedPrint(st) && s.lookup("print").Kind == hir.Builtin {
			return &hir.Comment{}
		}
		if imp := b.importAssigned(s, st); imp != nil {
			return imp
		}
		out := &hir.Assign{Value: b.expr(s, st.Value)}
		for _, t := range st.Targets {
			out.Targets = append(out.Targets, b.target(s, t))
		}
		return out
	case *parser.AnnAssign:
		ann := b.annotation(s, st.Annotation)
		if st.Value == nil {
			return &hir.AnnDecl{Target: b.annTarget(s, st.Target), Annotation: ann, Hint: b.hint(st.Annotation)}
		}
		value := b.expr(s, st.Value)
		return &hir.Assign{Value: value, Targets: []hir.Expr{b.target(s, st.Target)}, Annotation: ann, Hint: b.hint(st.Annotation)}
	case *ast.AugAssign:
		load := b.loadOf(s, st.Target)
		value := b.expr(s, st.Value)
		bin := &hir.Binary{Op: opName(st.Op), L: load, R: value, InPlace: true}
		bin.Pos, bin.End = b.pos(st), b.end(st)
		return &hir.AugAssign{Target: b.target(s, st.Target), Op: bin.Op, Value: value, Load: load, Bin: bin}
	case *ast.Return:
		if x := b.replaced.given[st]; x != nil {
			return &hir.Return{X: b.expr(s, x)}
		}
		if x := awaitCall(st.Value); x != nil && s.fn.HandsOn {
			aw := &hir.Await{X: b.expr(s, x)}
			aw.Pos, aw.End = b.pos(st.Value), b.end(st.Value)
			return &hir.Return{X: aw}
		}
		return &hir.Return{X: b.optional(s, st.Value)}
	case *ast.Raise:
		out := &hir.Raise{Exc: b.optional(s, st.Exc), Outer: st.Exc == nil && s.handlers == 0}
		if st.Cause != nil {
			out.Cause = b.expr(s, st.Cause)
			if c, ok := out.Cause.(*hir.Const); ok && c.Kind == hir.ConstNone {
				out.NoCause, out.Cause = true, nil
			}
		}
		return out
	case *ast.Assert:
		return b.assertStmt(s, st)
	case *ast.Delete:
		return b.deleteStmt(s, st)
	case *ast.Pass:
		return &hir.Pass{}
	case *ast.Break:
		return &hir.Break{}
	case *ast.Continue:
		return &hir.Continue{}
	case *ast.Global, *ast.Nonlocal:
		return &hir.Scope{}
	case *ast.Import, *ast.ImportFrom:
		return b.importStmt(s, st)
	case *parser.TypeAlias:
		v := s.bound(s.declare(string(st.Name.Id), st))
		v.Alias = &hir.TypeAlias{Var: v, Value: b.annotation(s, st.Value)}
		return v.Alias
	}
	b.fail(st, "PY301", "", "this statement is not supported")
	return &hir.Pass{}
}

func (b *binder) optional(s *scope, e ast.Expr) hir.Expr {
	if e == nil {
		return nil
	}
	return b.expr(s, e)
}

func (b *binder) deleteStmt(s *scope, st *ast.Delete) hir.Stmt {
	out := &hir.Del{}
	var add func(ast.Expr)
	add = func(t ast.Expr) {
		switch t := t.(type) {
		case *ast.Tuple:
			for _, e := range t.Elts {
				add(e)
			}
			return
		case *ast.List:
			for _, e := range t.Elts {
				add(e)
			}
			return
		case *ast.Name:
			s.declare(string(t.Id), t).Deleted = true
		}
		out.Targets = append(out.Targets, b.loadOf(s, t))
	}
	for _, t := range st.Targets {
		add(t)
	}
	return out
}

// moduleName is the module that an import means: typing_extensions gives typing's names to older Pythons.
func moduleName(name string) string {
	if name == "typing_extensions" {
		return "typing"
	}
	return name
}

func (b *binder) knowsModule(st *ast.ImportFrom) bool {
	return st.Level == 0 && stubs.Default.Module(string(st.Module)) != nil
}

// importStmt binds import a, b as c and from m import x; several names become a run of Import statements.
func (b *binder) importStmt(s *scope, st ast.Stmt) hir.Stmt {
	var imports []*hir.Import
	switch st := st.(type) {
	case *ast.Import:
		for _, a := range st.Names {
			name := moduleName(string(a.Name))
			imp := &hir.Import{Module: name, Bound: name, NamePos: b.pos(a)}
			if a.AsName == "" {
				imp.Bound, _, _ = strings.Cut(name, ".")
			}
			imp.Var = s.bound(s.declare(aliasName(a, true), st))
			imports = append(imports, imp)
		}
	case *ast.ImportFrom:
		if st.Module == "__future__" && st.Level == 0 {
			for _, a := range st.Names {
				b.future = b.future || a.Name == "annotations"
			}
			return &hir.Comment{}
		}
		for _, a := range st.Names {
			if a.Name == "*" {
				if b.knowsModule(st) { // those at the top were written out before
					b.fail(st, "PY301", "import the names that are used one by one, at the top of the program", "a star import is not supported here")
					continue
				}
			}
			imp := &hir.Import{Module: strings.Repeat(".", st.Level) + moduleName(string(st.Module)), Name: string(a.Name), NamePos: b.pos(a)}
			imp.Var = s.bound(s.declare(aliasName(a, false), st))
			imports = append(imports, imp)
		}
	}
	for _, imp := range imports {
		b.module.Tests = b.module.Tests || imp.Module == "unittest"
		imp.Meta.Pos = b.pos(st)
		b.defs = append(b.defs, boundDef{imp.Var, imp})
	}
	if len(imports) == 1 {
		return imports[0]
	}
	group := &hir.ImportGroup{Imports: imports}
	return group
}
