package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// constructor writes NewX: it makes the struct and runs __init__.
func (l *lowerer) constructor(c *hir.Class, k *class) {
	init := infer.FindMethod(c, "__init__")
	own := c.Methods["__init__"]
	if own != nil && len(infer.AbstractMethods(c)) == 0 && l.onlyConstructs(own) {
		l.inlineInit(c, k, own)
		return
	}
	if own != nil {
		l.initMethod(c, k, own)
	}
	if c.Enum != nil || len(infer.AbstractMethods(c)) > 0 {
		return // the members of an enum are all there is, and an abstract class has no instances
	}
	if !c.Instantiated && !c.ClassEscapes && !c.AsValue && len(c.Subs) > 0 && c.Kind != hir.ExceptionClass {
		return
	}
	ctor := l.ctorDecl(c, k)
	obj := &ir.Var{Prefer: receiverName(c), Type: &ir.Pointer{Elem: k.named}}
	for _, p := range ctor.Params {
		if p.Prefer == obj.Prefer {
			obj.Prefer = "self"
		}
	}
	literal := ir.ComposePtr(k.named)
	body := append([]ir.Stmt{ir.Let(obj, literal)}, l.prepare(c, ctor, obj, init)...)
	body = append(body, l.defaultFields(c, k, literal, obj)...)
	switch {
	case init != nil:
		var args []ir.Expr
		for _, p := range ctor.Params {
			args = append(args, ir.Use(p))
		}
		call := ir.CallOf(ir.NoResult, ir.SelMethod(ir.Use(obj), l.initDecl(init)), args...)
		if init.Effects.Raises {
			call = ir.CallOf(ir.Error, ir.SelMethod(ir.Use(obj), l.initDecl(init)), args...)
			err := &ir.Var{Prefer: "err", Type: ir.Error}
			body = append(body, ir.Let(err, call), ir.IfThen(ir.Bin("!=", ir.Bool, ir.Use(err), ir.Nil(ir.Error)), ir.Ret(l.zero(ctor.Results[0]), ir.Use(err))))
			body = append(body, ir.Ret(ir.Use(obj), ir.Nil(ir.Error)))
			break
		}
		body = append(body, ir.Do(call), ir.Ret(ir.Use(obj)))
	case infer.TypedBase(c) != nil:
		call := ir.CallMethod(ir.Use(obj), "Init", ir.NoResult, ir.Use(obj))
		for _, p := range ctor.Params {
			call.Args, call.Spread = append(call.Args, ir.Use(p)), true
		}
		body = append(body, ir.Do(call), ir.Ret(ir.Use(obj)))
	default:
		body = append(body, ir.Ret(ir.Use(obj)))
	}
	ctor.Body = body
	l.add(ctor)
}

// prepare sets what a new object has before __init__ runs.
func (l *lowerer) prepare(c *hir.Class, ctor *ir.Func, obj *ir.Var, init *hir.Func) []ir.Stmt {
	var body []ir.Stmt
	if s := l.rootSelf(c); s != nil {
		body = append(body, ir.Set(ir.SelField(ir.Use(obj), s), ir.Use(obj)))
	}
	if c.Kind == hir.ExceptionClass {
		body = append(body, l.initException(c, ctor, obj, init)...)
	}
	return body
}

func (l *lowerer) rootSelf(c *hir.Class) *ir.FieldDecl { return l.classInfo(root(c)).self }

// initException sets the class and arguments of a new exception.
func (l *lowerer) initException(c *hir.Class, ctor *ir.Func, obj *ir.Var, init *hir.Func) []ir.Stmt {
	args := []ir.Expr{l.classVar(c)}
	spread := false
	for _, p := range ctor.Params {
		if init == nil {
			args, spread = append(args, ir.Use(p)), true
			continue
		}
		if p.Type == ir.Context {
			continue
		}
		args = append(args, ir.Use(p))
	}
	if init != nil {
		b := l.newBuilder(l.m.Main, nil, false, nil)
		args = args[:1]
		params := ctor.Params
		if needsCtx(init) {
			params = params[1:]
		}
		for i, p := range init.Params[1:] {
			if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs {
				continue
			}
			args = append(args, b.toAny(ir.Use(params[i]), p.Var.Cell.Type()))
		}
	}
	call := ir.CallMethod(ir.Use(obj), "Init", ir.NoResult, args...)
	call.Spread = spread
	return []ir.Stmt{ir.Do(call)}
}

// ctorDecl is the signature of NewX.
func (l *lowerer) ctorDecl(c *hir.Class, k *class) *ir.Func {
	if k.ctor != nil {
		return k.ctor
	}
	name := l.typeName(c)
	prefix := "New"
	if c.Singleton != nil {
		prefix = "make"
	}
	k.ctor = &ir.Func{Prefer: prefix + name, PyName: l.m.Shown(c.Qualname), Pos: c.Pos, Results: []ir.Type{&ir.Pointer{Elem: k.named}}}
	k.ctor.Doc = []string{"{name} makes " + article(name) + " " + name + "."}
	init := infer.FindMethod(c, "__init__")
	if init == nil {
		if c.Kind == hir.ExceptionClass {
			k.ctor.Params = []*ir.Var{{Prefer: "args", Type: anySlice}}
			k.ctor.Variadic = true
		} else if infer.TypedBase(c) != nil && c.BaseArgs {
			k.ctor.Params = []*ir.Var{{Prefer: "opts", Type: &ir.Slice{Elem: threadOption}}}
			k.ctor.Variadic = true
		}
		return k.ctor
	}
	if needsCtx(init) {
		k.ctor.Params = append(k.ctor.Params, &ir.Var{Prefer: "ctx", Type: ir.Context})
	}
	for _, p := range init.Params[1:] {
		pv := *l.variable(p.Var)
		k.ctor.Params = append(k.ctor.Params, &pv)
	}
	if init.Effects.Raises {
		k.ctor.Results = append(k.ctor.Results, ir.Error)
	}
	return k.ctor
}

// initDecl is the Go method that runs __init__.
func (l *lowerer) initDecl(f *hir.Func) *ir.Func {
	k := l.classInfo(f.Class)
	if fn := k.methods[f]; fn != nil {
		return fn
	}
	fn := &ir.Func{Prefer: "init" + l.typeName(f.Class), PyName: l.m.Shown(f.Qualname), Pos: f.Pos}
	k.methods[f] = fn
	l.funcs[f] = fn
	fn.Recv = l.receiver(f.Class, k, f)
	fn.RecvOf = k.decl
	l.header(fn, f)
	return fn
}

func (l *lowerer) initMethod(c *hir.Class, k *class, f *hir.Func) {
	fn := l.initDecl(f)
	l.bindSelf(c, k, f, fn.Recv)
	fn.Body = l.body(f, fn.Params, fn.Results)
	l.add(fn)
}

// callClass makes an instance.
func (b *builder) callClass(x *hir.Call, r *infer.CallClass) ir.Expr {
	if r.Base != nil {
		return b.newInstance(r.Class, b.threadOptions(r.Base))
	}
	if r.Init == nil {
		var parts []func() ir.Expr
		for _, a := range x.Args {
			parts = append(parts, b.asFunc(a.Value, hir.Any))
		}
		return b.newInstance(r.Class, b.each(parts...))
	}
	values := b.arguments(r.Init, r.Args)
	values = b.funcArgs(r.Init, values)
	k := b.l.classInfo(r.Class)
	ctor := b.l.ctorDecl(r.Class, k)
	call := ir.CallOf(tupleOf(ctor.Results), ir.RefFunc(ctor), values...)
	if r.Init.Effects.Raises {
		return b.tryCall(receiverName(r.Class), call, ctor.Results[0])
	}
	return call
}

// callAbstract evaluates the arguments of a call that fails.
func (b *builder) callAbstract(x *hir.Call, r *infer.CallAbstract) ir.Expr {
	for _, a := range x.Args {
		b.discard(a.Value)
	}
	gt := b.l.instType(r.Class)
	call := ir.CallOf(&ir.Tuple{Elems: []ir.Type{gt, ir.Error}}, ir.Py("Abstract", nil2(ir.Error), gt), b.l.abstractArgs(r.Class, r.Methods)...)
	return b.tryCall(receiverName(r.Class), call, gt)
}

func (l *lowerer) abstractArgs(c *hir.Class, methods []string) []ir.Expr {
	args := []ir.Expr{ir.StringLit(l.m.Shown(c.Name))}
	for _, m := range methods {
		args = append(args, ir.StringLit(m))
	}
	return args
}

func (b *builder) newInstance(c *hir.Class, args []ir.Expr) ir.Expr {
	k := b.l.classInfo(c)
	ctor := b.l.ctorDecl(c, k)
	return ir.CallOf(ctor.Results[0], ir.RefFunc(ctor), args...)
}

// article is the indefinite article of a name.
func article(name string) string {
	if strings.ContainsAny(name[:1], "AEIO") {
		return "an"
	}
	return "a"
}
