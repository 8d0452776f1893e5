package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// module lowers the whole program: package-level functions, types and variables, and main.
func (l *lowerer) module() {
	m := l.m
	findLoopedGenerators(m)
	l.nameRecords()
	l.declareClasses()
	main := &ir.Func{Prefer: "main"}
	run := &ir.Func{Prefer: "run", PyName: "<module>", Results: []ir.Type{ir.Error}}
	ctx := &ir.Var{Prefer: "ctx", Type: ir.Context}
	run.Params = []*ir.Var{ctx}
	results := []ir.Type{ir.Error}
	if l.serves = servedApp(m); l.serves != nil {
		results = l.appResults()
	}
	b := l.newBuilder(m.Main, results, true, ctx)
	b.plan = planDecls(m.Main.Body, func(v *hir.Var) bool { return l.isLocal(v, m.Main) })
	b.patchable()
	var group []*ir.GlobalVar
	for i, s := range m.Main.Body {
		l.inDefs = i < m.DefCount
		l.enterModule(s.Info().Pos)
		if g := l.packageVar(s); g != nil {
			group = append(group, g)
			continue
		}
		l.flushGroup(&group)
		b.topStmt(s)
	}
	l.flushGroup(&group)
	l.inDefs, l.inModule = false, 0
	l.extraDecls()
	b.linkPatched()
	b.linkNamed()
	l.entry(main, run, b)
	l.file.Doc = m.Doc
}

// entry writes main: py.Main(doc, run), asyncio.Main(doc, run) where the module awaits, or the web server of an application.
func (l *lowerer) entry(main, run *ir.Func, b *builder) {
	doc := ir.StringLit(l.opts.DocName)
	if l.serves != nil && l.opts.Package == "" {
		l.serve(main, run.Params[0], b)
		return
	}
	if l.opts.Package != "" {
		l.packageEntry(run, b.out)
		return
	}
	ctx := run.Params[0]
	body := b.out
	if !terminates(body) {
		body = append(body, ir.Ret(ir.Nil(ir.Error)))
	}
	lit := ir.Closure([]*ir.Var{ctx}, []ir.Type{ir.Error}, body...)
	if len(b.out) == 0 {
		l.prog.LineTable = false // nothing runs, so nothing fails
		l.file.Decls = append(l.file.Decls, main)
		return
	}
	lit.PyName = "<module>"
	start := ir.CallPy("Main", ir.NoResult, doc, lit)
	if awaitsAtTop(l.m) {
		start = ir.CallPkg(ir.Runtime+"asyncio", "Main", ir.NoResult, doc, lit)
	}
	main.Body = []ir.Stmt{ir.Do(start)}
	l.file.Decls = append(l.file.Decls, main)
}

// topStmt lowers a statement of the module.
func (b *builder) topStmt(s hir.Stmt) {
	b.stmt(s)
}

// flushGroup writes the package variables that stood together.
func (l *lowerer) flushGroup(group *[]*ir.GlobalVar) {
	g := *group
	*group = nil
	switch {
	case len(g) == 0:
	case len(g) == 1:
		l.add(g[0])
	default:
		l.add(&ir.VarGroup{Vars: g})
	}
}

// packageVar recognises a module-level assignment that can initialise a package variable: lock = asyncio.Lock().
func (l *lowerer) packageVar(s hir.Stmt) *ir.GlobalVar {
	as, ok := s.(*hir.Assign)
	if !ok || len(as.Targets) != 1 {
		return nil
	}
	n, ok := as.Targets[0].(*hir.Name)
	if !ok || n.Var.Kind != hir.Global || !n.Var.Captured || n.Var.MayBeUnbound || l.globalInit[n.Var] || !initialiser(as.Value) {
		return nil
	}
	if n.Var.Bindings > 1 && !n.Var.CapturedWrite {
		return nil
	}
	l.globalInit[n.Var] = true
	gv := l.variable(n.Var)
	b := l.newBuilder(l.m.Main, nil, false, nil)
	b.plan = &declPlan{}
	b.pos = as.Meta.Pos
	value := b.exprAs(as.Value, n.Var.Cell.Type())
	if len(b.out) > 0 { // its value needs statements, which only main has
		l.globals = append(l.globals, &ir.GlobalVar{Var: gv})
		return nil
	}
	g := &ir.GlobalVar{Var: gv, Value: value, Pos: as.Meta.Pos, Lead: as.Meta.Lead, Trail: as.Meta.Trail, Blank: as.Meta.Blank}
	return g
}

// initialiser reports whether an expression may run before main: constants and constructors of the library that only
// make an object.
func initialiser(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const:
		return true
	case *hir.EnumMember:
		return initialiser(x.Value)
	case *hir.Name:
		return isEnumVar(x.Var)
	case *hir.Unary:
		return initialiser(x.X)
	case *hir.Binary:
		return infer.Fold(x) != nil
	case *hir.List:
		return allInit(x.Elts) && !hasStar(x.Elts)
	case *hir.Tuple:
		return allInit(x.Elts) && !hasStar(x.Elts)
	case *hir.Set:
		return allInit(x.Elts) && !hasStar(x.Elts)
	case *hir.Dict:
		for _, k := range x.Keys {
			if k == nil || !initialiser(k) {
				return false
			}
		}
		return allInit(x.Values)
	case *hir.Call:
		r, ok := x.Resolved.(*infer.CallLib)
		if !ok || r.Class == nil || r.Sig == nil || r.Sig.Target.Ctx || r.Sig.Target.Err || r.Class.Exception {
			return false
		}
		for _, a := range x.Args {
			if a.Star != 0 || !initialiser(a.Value) {
				return false
			}
		}
		return true
	}
	return false
}

func allInit(xs []hir.Expr) bool {
	for _, x := range xs {
		if !initialiser(x) {
			return false
		}
	}
	return true
}

func hasStar(xs []hir.Expr) bool {
	for _, x := range xs {
		if _, ok := x.(*hir.Starred); ok {
			return true
		}
	}
	return false
}

// extraDecls writes the declarations that turned out to be needed on the way.
func (l *lowerer) extraDecls() {
	l.shownTables()
	l.viewDecls()
	for i := 0; i < len(l.lateDecls); i++ {
		l.file.Decls = append(l.file.Decls, l.lateDecls[i])
	}
	if len(l.globals) == 1 {
		l.file.Decls = append([]ir.Decl{l.globals[0]}, l.file.Decls...)
	} else if len(l.globals) > 1 {
		l.file.Decls = append([]ir.Decl{&ir.VarGroup{Vars: l.globals}}, l.file.Decls...)
	}
}
