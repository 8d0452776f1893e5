package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// module lowers the whole program: package-level functions, types and variables, and main.
func (l *lowerer) module() {
	m := l.m
	findLoopedGenerators(m)
	l.nameRecords()
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
	var group []*ir.GlobalVar
	for i, s := range m.Main.Body {
		l.inDefs = i < m.DefCount
		if g := l.packageVar(s); g != nil {
			group = append(group, g)
			continue
		}
		l.flushGroup(&group)
		b.topStmt(s)
	}
	l.flushGroup(&group)
	l.inDefs = false
	l.extraDecls()
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

func (l *lowerer) newBuilder(fn *hir.Func, results []ir.Type, raises bool, ctx *ir.Var) *builder {
	return &builder{
		l: l, fn: fn, ctx: ctx, declared: map[*hir.Var]bool{},
		frame: &frame{results: results, raises: raises},
		plan:  &declPlan{},
	}
}

// isLocal reports whether a variable lives in the Go function of fn. Module-level names that no function uses are locals of
// main.
func (l *lowerer) isLocal(v *hir.Var, fn *hir.Func) bool {
	if v.Param != nil || v.Comp != nil || l.isStatic(v) {
		return false
	}
	if v.Kind == hir.Global {
		return fn == l.m.Main && !v.Captured
	}
	return v.Kind == hir.Local && v.Func == fn
}

// isStatic reports whether a name needs no Go variable: it denotes a package-level function, a type or an import.
func (l *lowerer) isStatic(v *hir.Var) bool {
	switch def := v.Def.(type) {
	case *hir.Func:
		return l.packageLevel(def)
	case *hir.Class:
		return def.Dynamic == ""
	case *hir.Import:
		return true
	}
	return v.Kind == hir.Builtin
}

// packageLevel reports whether a function becomes a Go function of the package: defined at module level, by one def.
func (l *lowerer) packageLevel(f *hir.Func) bool {
	return f.Parent == l.m.Main && f.Class == nil && !f.IsLambda
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
	if !ok || n.Var.Kind != hir.Global || !n.Var.Captured || l.globalInit[n.Var] || !initialiser(as.Value) {
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
	if len(b.out) > 0 {
		bug(as.Meta.Pos, "a package variable needs statements")
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

// variable is the Go variable of a Python variable. Module-level ones that functions use are package variables.
func (l *lowerer) variable(v *hir.Var) *ir.Var {
	if gv, ok := v.GoVar.(*ir.Var); ok {
		return gv
	}
	gv := &ir.Var{Prefer: camel(v.Name, false), Type: l.varType(v), Pos: v.Pos, Python: true, Mutable: v.Bindings > 1 || v.Captured}
	if strings.Trim(v.Name, "_") == "" {
		gv.Prefer = "unused"
	}
	v.GoVar = gv
	if v.Kind == hir.Global && v.Captured && !l.isStatic(v) {
		gv.Global = true
		if !l.globalInit[v] {
			l.globalInit[v] = true
			l.globals = append(l.globals, &ir.GlobalVar{Var: gv})
		}
	}
	if v.Kind == hir.ClassVar {
		gv.Global = true
		gv.Prefer = camel(v.Class.Name+"_"+v.Name, false)
	}
	return gv
}

// varType is the Go type of a variable; functions by their own signature.
func (l *lowerer) varType(v *hir.Var) ir.Type {
	if f, ok := v.Def.(*hir.Func); ok {
		return l.signature(f)
	}
	if isClassName(v) {
		return pyClass
	}
	return l.goType(v.Cell.Type())
}

// bindVar makes gv the Go variable of v.
func (l *lowerer) bindVar(v *hir.Var, gv *ir.Var) { v.GoVar = gv }

// callResult is the type of what calling f gives (for async functions: what awaiting it gives).
func (l *lowerer) callResult(f *hir.Func) hir.Type {
	if f.IsGen {
		return infer.GeneratorType(l.m, f)
	}
	return f.Result.Type()
}

// signature is the Go type of a function, self left out.
func (l *lowerer) signature(f *hir.Func) *ir.Signature {
	sig := &ir.Signature{}
	if needsCtx(f) {
		sig.Params = append(sig.Params, ir.Context)
	}
	for i, p := range f.Params {
		if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod && f.Class.Dynamic == "" {
			continue
		}
		sig.Params = append(sig.Params, l.goType(p.Var.Cell.Type()))
	}
	sig.Results = l.genResults(f)
	return sig
}

// callee is the Go function of f as something to call.
func (l *lowerer) callee(f *hir.Func) ir.Expr {
	if l.packageLevel(f) {
		return ir.RefFunc(l.declared(f))
	}
	if v := l.funcVars[f]; v != nil {
		return ir.Use(v)
	}
	if hv := l.defVar(f); hv != nil {
		return ir.Use(l.variable(hv))
	}
	bug(f.Pos, "no Go name for %s", f.Qualname)
	return nil
}

// defVar is the variable that a nested def binds.
func (l *lowerer) defVar(f *hir.Func) *hir.Var { return l.defVars[f] }

// declared is the Go function of a package-level function, with its signature; the body follows.
func (l *lowerer) declared(f *hir.Func) *ir.Func {
	if fn := l.funcs[f]; fn != nil {
		return fn
	}
	fn := &ir.Func{Prefer: l.funcName(f), PyName: f.Qualname, Pos: f.Pos}
	l.funcs[f] = fn
	l.header(fn, f)
	return fn
}

func (l *lowerer) funcName(f *hir.Func) string {
	if f.Name == "main" {
		if f.IsAsync {
			return "asyncMain"
		}
		return "pyMain"
	}
	return camel(f.Name, false)
}

// header fills parameters, results and comments.
func (l *lowerer) header(fn *ir.Func, f *hir.Func) {
	if needsCtx(f) {
		fn.Params = append(fn.Params, &ir.Var{Prefer: "ctx", Type: ir.Context})
	}
	for i, p := range f.Params {
		if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod && f.Class.Dynamic == "" {
			continue
		}
		fn.Params = append(fn.Params, l.variable(p.Var))
	}
	fn.Results = l.genResults(f)
	fn.Lead = f.Lead
	fn.Trail = f.Trail
	fn.Doc = goDoc(cleanDoc(f.Doc))
}

// function writes a package-level function.
func (l *lowerer) function(f *hir.Func) {
	fn := l.declared(f)
	fn.Body = l.body(f, fn.Params, fn.Results)
	l.add(fn)
}

// body writes the statements of a function.
func (l *lowerer) body(f *hir.Func, params []*ir.Var, results []ir.Type) []ir.Stmt {
	var ctx *ir.Var
	if needsCtx(f) {
		ctx = params[0]
	}
	b := l.newBuilder(f, results, raises(f), ctx)
	b.plan = planDecls(f.Body, func(v *hir.Var) bool { return l.isLocal(v, f) })
	for _, p := range f.Params {
		b.declared[p.Var] = true
	}
	if f.IsGen {
		return b.generatorBody(f)
	}
	b.funcBody(f)
	return b.out
}

func (b *builder) funcBody(f *hir.Func) {
	b.stmts(f.Body)
	if terminates(b.out) {
		return
	}
	rt := f.Result.Type()
	if rt.Kind == hir.NoneT || rt.Kind == hir.Never {
		if b.frame.raises {
			b.leave(nil)
		}
		return
	}
	b.leave(b.convert(ir.Nil(ir.Any), hir.None, rt))
}

// funcDef writes def: a package function, or a closure in a variable.
func (b *builder) funcDef(s *hir.FuncDef) {
	f := s.Func
	b.defaults(f)
	if _, ok := b.l.classMember(s.Var); ok {
		b.memberFunc(s)
		return
	}
	if s.Registers {
		b.registered(s)
		return
	}
	if len(s.Decorators) > 0 && !b.l.transparent(s) {
		b.decorated(s)
		return
	}
	if b.l.packageLevel(f) && s.Var.Def != nil {
		saved := s.Meta
		b.l.function(f)
		s.Meta.Lead, s.Meta.Trail = nil, ""
		_ = saved
		return
	}
	if s.Var.Def == nil {
		b.l.nested(f)
		b.assign(&hir.Name{Var: s.Var}, b.funcExpr(f), b.funcType(f))
		return
	}
	b.l.nested(f)
	b.store(s.Var, b.closure(f))
}

// funcType is the type of a function as a value.
func (b *builder) funcType(f *hir.Func) hir.Type { return infer.FuncType(f) }

// nested prepares a function that is not at package level.
func (l *lowerer) nested(f *hir.Func) {}

// closure writes a function as a Go closure.
func (b *builder) closure(f *hir.Func) *ir.FuncLit {
	sig := b.l.signature(f)
	var params []*ir.Var
	if needsCtx(f) {
		params = append(params, &ir.Var{Prefer: "ctx", Type: ir.Context})
	}
	for _, p := range f.Params {
		params = append(params, b.l.variable(p.Var))
	}
	inner := b.l.newBuilder(f, sig.Results, raises(f), b.ctx)
	if needsCtx(f) {
		inner.ctx = params[0]
	}
	inner.plan = planDecls(f.Body, func(v *hir.Var) bool { return b.l.isLocal(v, f) })
	for v := range b.declared {
		inner.declared[v] = true
	}
	for _, v := range f.Free {
		inner.declared[v] = true
	}
	for _, p := range f.Params {
		inner.declared[p.Var] = true
	}
	if f.IsGen {
		return ir.Closure(params, sig.Results, inner.generatorBody(f)...)
	}
	inner.funcBody(f)
	return ir.Closure(params, sig.Results, inner.out...)
}

// funcExpr writes a lambda or function as a value.
func (b *builder) funcExpr(f *hir.Func) ir.Expr {
	b.defaults(f)
	lit := b.closure(f)
	if t := infer.FuncType(f); t.Kind == hir.FuncT && t.Func.Find().Bad {
		return b.floorFunction(f, lit)
	}
	return lit
}

// defaults keeps defaults that must be evaluated once, where the def stands.
func (b *builder) defaults(f *hir.Func) {
	for _, p := range f.Params {
		if p.Default == nil || p.Request != nil || repeatable(p.Default) {
			continue
		}
		v := b.l.defaultVar(f, p)
		value := b.exprAs(p.Default, p.Var.Cell.Type())
		if v.Global {
			b.emit(ir.Set(ir.Use(v), value))
		} else {
			b.emit(ir.Let(v, value))
		}
	}
}

// defaultVar holds the default of a parameter.
func (l *lowerer) defaultVar(f *hir.Func, p *hir.Param) *ir.Var {
	if v := l.defaultVars[p]; v != nil {
		return v
	}
	v := &ir.Var{Prefer: camel("default_"+p.Name, false), Type: l.goType(p.Var.Cell.Type()), Pos: p.Pos}
	if f.Parent == l.m.Main || f.Class != nil {
		v.Global = true
		v.Prefer = camel(f.Name+"_default_"+p.Name, false)
		l.globals = append(l.globals, &ir.GlobalVar{Var: v})
	}
	l.defaultVars[p] = v
	return v
}

// paramList is the Python parameter list of a function, for the floor: "a, b=1, *args".
func paramList(f *hir.Func, skip int) (string, []*hir.Param) {
	var parts []string
	var computed []*hir.Param
	star := false
	params := f.Params[skip:]
	for i, p := range params {
		if p.Kind != hir.PosOnly && i > 0 && params[i-1].Kind == hir.PosOnly {
			parts = append(parts, "/")
		}
		text := p.Name
		switch p.Kind {
		case hir.VarArgs:
			text, star = "*"+p.Name, true
		case hir.KwArgs:
			text = "**" + p.Name
		case hir.KwOnly:
			if !star {
				parts = append(parts, "*")
				star = true
			}
		}
		if p.Default != nil {
			text += "=" + defaultText(p.Default)
			computed = append(computed, p)
		}
		parts = append(parts, text)
	}
	if n := len(params); n > 0 && params[n-1].Kind == hir.PosOnly {
		parts = append(parts, "/")
	}
	return strings.Join(parts, ", "), computed
}

// defaultText is a default as the floor's parameter list shows it; the values are given beside.
func defaultText(x hir.Expr) string {
	if c, ok := x.(*hir.Const); ok {
		switch c.Kind {
		case hir.ConstNone:
			return "None"
		case hir.ConstTrue:
			return "True"
		case hir.ConstFalse:
			return "False"
		case hir.ConstInt:
			return c.Int.String()
		}
	}
	return "..."
}

// withDefaults gives a function object the defaults that its parameter list cannot show.
func (b *builder) withDefaults(e ir.Expr, f *hir.Func, params []*hir.Param) ir.Expr {
	var values []ir.Expr
	plain := true
	for _, p := range params {
		plain = plain && defaultText(p.Default) != "..."
		if repeatable(p.Default) {
			values = append(values, b.anyExpr(p.Default))
		} else {
			values = append(values, b.toAny(ir.Use(b.l.defaultVar(f, p)), p.Var.Cell.Type()))
		}
	}
	if plain {
		return e
	}
	return ir.CallMethod(e, "WithDefaults", pyGeneric0("Function"), values...)
}

// floorFunction makes the floor's function object of a Go function.
func (b *builder) floorFunction(f *hir.Func, fn ir.Expr) ir.Expr {
	list, withDefaults := paramList(f, 0)
	e := ir.Expr(ir.CallPy("FuncOf", pyGeneric0("Function"), ir.StringLit(f.Name), fn, ir.StringLit(list)))
	e = b.withDefaults(e, f, withDefaults)
	if f.Qualname != f.Name {
		e = ir.CallMethod(e, "WithQualName", pyGeneric0("Function"), ir.StringLit(f.Qualname))
	}
	if f.HasDoc {
		e = ir.CallMethod(e, "WithDoc", pyGeneric0("Function"), ir.StringLit(f.Doc))
	}
	if f.IsAsync && !f.IsGen {
		e = ir.CallMethod(e, "Async", pyGeneric0("Function"))
	}
	return e
}

func pyGeneric0(name string) ir.Type { return &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: name}} }

// floorFuncValue is a def as a value of the floor: one function object per def, so that identity and attributes hold.
func (l *lowerer) floorFuncValue(b *builder, f *hir.Func) ir.Expr {
	if !l.packageLevel(f) {
		if v := l.funcObjects[f]; v != nil {
			return ir.Use(v)
		}
		return b.floorFunction(f, l.callee(f))
	}
	v := l.funcObjects[f]
	if v == nil {
		v = &ir.Var{Prefer: camel(f.Name+"_func", false), Type: pyGeneric0("Function"), Global: true}
		l.funcObjects[f] = v
		g := &ir.GlobalVar{Var: v, Value: l.newBuilder(l.m.Main, nil, false, nil).floorFunction(f, ir.RefFunc(l.declared(f)))}
		l.lateDecls = append(l.lateDecls, g)
	}
	return ir.Use(v)
}

// floorFunc turns a typed function value into a function object.
func (b *builder) floorFunc(e ir.Expr, t hir.Type) ir.Expr {
	if e.Type() == ir.Any || ir.Identical(e.Type(), pyGeneric0("Function")) {
		return e
	}
	f := t.Func.Find().Members[0]
	if r, ok := e.(*ir.FuncRef); ok && b.l.funcs[f] == r.Func {
		return b.l.floorFuncValue(b, f)
	}
	skip := 0
	if f.Class != nil && f.Kind != hir.StaticMethod && f.Class.Dynamic == "" {
		skip = 1
	}
	list, withDefaults := paramList(f, skip)
	obj := ir.Expr(ir.CallPy("FuncOf", pyGeneric0("Function"), ir.StringLit(f.Name), e, ir.StringLit(list)))
	obj = b.withDefaults(obj, f, withDefaults)
	if f.IsAsync && !f.IsGen {
		obj = ir.CallMethod(obj, "Async", pyGeneric0("Function"))
	}
	return obj
}

// extraDecls writes the declarations that turned out to be needed on the way.
func (l *lowerer) extraDecls() {
	l.shownTables()
	for i := 0; i < len(l.lateDecls); i++ {
		l.file.Decls = append(l.file.Decls, l.lateDecls[i])
	}
	if len(l.globals) == 1 {
		l.file.Decls = append([]ir.Decl{l.globals[0]}, l.file.Decls...)
	} else if len(l.globals) > 1 {
		l.file.Decls = append([]ir.Decl{&ir.VarGroup{Vars: l.globals}}, l.file.Decls...)
	}
}

// transparent reports whether all decorators leave the function as it is.
func (l *lowerer) transparent(s *hir.FuncDef) bool {
	return infer.Transparent(l.m, s)
}

// decorated applies the decorators of a def through the floor (or as typed calls where inference could).
func (b *builder) decorated(s *hir.FuncDef) {
	f := s.Func
	b.l.nested(f)
	t := infer.FuncType(f)
	var e ir.Expr
	if t.Func.Find().Bad {
		e = b.floorFunction(f, b.closure(f))
	} else {
		e = b.closure(f)
	}
	for i := len(s.Decorators) - 1; i >= 0; i-- {
		d := s.Decorators[i]
		dt := d.Base().T
		if dt.Kind == hir.FuncT && !dt.Func.Find().Bad && len(dt.Func.Find().Params) == 1 {
			info := dt.Func.Find()
			eff := memberEffects(info)
			fn := b.expr(d)
			args := []ir.Expr{b.convert(e, t, info.Params[0].Type())}
			if eff.NeedsCtx {
				args = append([]ir.Expr{b.context()}, args...)
			}
			rt := info.Result.Type()
			call := ir.CallOf(tupleOf(b.l.results(rt, eff.Raises)), fn, args...)
			if eff.Raises {
				e = b.tryCall("decorated", call, b.l.goType(rt))
			} else {
				e = call
			}
			t = rt
			continue
		}
		held := b.hold("function", b.toAny(e, t))
		call := ir.CallPy("Call", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), b.anyExpr(d), held())
		e, t = b.tryCall("decorated", call, ir.Any), hir.Any
	}
	b.assign(&hir.Name{Var: s.Var}, e, t)
}
