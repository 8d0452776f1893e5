package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

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
	if f := l.defined(v); f != nil {
		return l.packageLevel(f)
	}
	switch def := v.Def.(type) {
	case *hir.Class:
		return def.Dynamic == ""
	case *hir.Import:
		return true
	}
	return v.Kind == hir.Builtin
}

// packageLevel reports whether a function becomes a Go function of the package: defined at module level, by one def. One
// that is defined by each turn of a loop is several functions when it is used as a value or keeps defaults.
func (l *lowerer) packageLevel(f *hir.Func) bool {
	if f.Parent != l.m.Main || f.Class != nil || f.IsLambda {
		return false
	}
	return !l.looped[f] || !f.UsedAsValue && !keepsDefaults(f)
}

// keepsDefaults reports whether a def evaluates defaults.
func keepsDefaults(f *hir.Func) bool {
	for _, p := range f.Params {
		if p.Default != nil && !p.Fresh && !repeatable(p.Default) {
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
	gv := &ir.Var{Prefer: camel(v.Name, false), Type: l.varType(v), Pos: v.Pos, Python: true, Mutable: v.Bindings > 1 || v.Captured || v.Rebound}
	if strings.Trim(v.Name, "_") == "" {
		gv.Prefer = "unused"
	}
	gv.Shared = v.CapturedWrite || v.Kind == hir.ClassVar && v.Rebound || v.Walrus && v.Bindings > 1
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
		gv.Prefer = camel(l.wordsOf(v.Class)+"_"+plainName(v.Class, v.Name), false)
	}
	return gv
}

// defined is the function that a name stands for when one def binds it, whose decorators leave it as it is.
func (l *lowerer) defined(v *hir.Var) *hir.Func {
	switch def := v.Def.(type) {
	case *hir.Func:
		return def
	case *hir.FuncDef:
		if l.transparent(def) {
			return def.Func
		}
	}
	return nil
}

// varType is the Go type of a variable; functions by their own signature.
func (l *lowerer) varType(v *hir.Var) ir.Type {
	if f := l.defined(v); f != nil {
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
	if f.Kind == hir.StaticMethod && f.Class.Dynamic == "" {
		return ir.RefFunc(l.methodDecl(f.Class, l.classInfo(f.Class), f))
	}
	if v := l.funcVars[f]; v != nil {
		return ir.Use(v)
	}
	if fn := l.funcs[f]; fn != nil && f.Class != nil && f.Class.Dynamic == "" { // a static method as a value
		return ir.RefFunc(fn)
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
	fn := &ir.Func{Prefer: l.funcName(f), PyName: l.m.Shown(f.Qualname), Pos: f.Pos}
	l.funcs[f] = fn
	l.header(fn, f)
	return fn
}

func (l *lowerer) funcName(f *hir.Func) string {
	if f.GoName != "" && f.GoName != "main" {
		return camel(f.GoName, false)
	}
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
	fn.Doc = goDoc(hir.DocLines(f.Doc))
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
	b.countCall(f)
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
	b.definedFunc(s)
	b.registrars(s)
}

func (b *builder) definedFunc(s *hir.FuncDef) {
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
		b.l.function(f)
		s.Meta.Lead, s.Meta.Trail = nil, ""
		return
	}
	if s.Var.Def == nil {
		b.l.nested(f)
		b.assign(&hir.Name{Var: s.Var}, b.funcValue(f), b.funcType(f))
		return
	}
	b.l.nested(f)
	again := b.declared[s.Var]
	b.store(s.Var, b.closure(f))
	b.defineObject(f, again)
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
	lit := ir.Closure(params, sig.Results, inner.out...)
	if !f.IsLambda || !f.Synth { // a getter of the operator module is no function of the program
		lit.PyName, lit.PyLine = b.l.m.Shown(f.Qualname), f.Pos.Line
	} else {
		lit.Unseen = true
	}
	return lit
}

// funcExpr writes a lambda or function as a value.
func (b *builder) funcExpr(f *hir.Func) ir.Expr {
	b.defaults(f)
	return b.funcValue(f)
}

// funcValue writes a function as a value, whose defaults are kept already.
func (b *builder) funcValue(f *hir.Func) ir.Expr {
	lit := b.closure(f)
	if t := infer.FuncType(f); t.Kind == hir.FuncT && t.Func.Find().Bad {
		return b.floorFunction(f, lit)
	}
	return lit
}

// defaults keeps defaults that must be evaluated once, where the def stands.
func (b *builder) defaults(f *hir.Func) {
	for _, p := range f.Params {
		if p.Default == nil || p.Fresh || p.Request != nil || repeatable(p.Default) {
			continue
		}
		if !p.Defaulted && !f.Escapes { // no call leaves it out, and its type is that of the arguments alone
			b.drop(b.expr(p.Default))
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
	if l.packageLevel(f) || f.Class != nil {
		v.Global = true
		v.Prefer = camel(f.Name+"_default_"+p.Name, false)
		l.globals = append(l.globals, &ir.GlobalVar{Var: v})
	}
	l.defaultVars[p] = v
	return v
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
			switch nothing := len(b.l.results(rt, false)) == 0; {
			case nothing && eff.Raises:
				b.tryCall("", call, nil)
				e = ir.Nil(ir.Any)
			case nothing:
				b.emit(ir.Do(call))
				e = ir.Nil(ir.Any)
			case eff.Raises:
				e = b.tryCall("decorated", call, b.l.goType(rt))
			default:
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
