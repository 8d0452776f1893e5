package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

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

// withDefaults gives a function object the defaults that its parameter list cannot show. That of a package-level function
// is made before the def evaluates them.
func (b *builder) withDefaults(e ir.Expr, f *hir.Func, params []*hir.Param) ir.Expr {
	plain := true
	for _, p := range params {
		plain = plain && defaultText(p.Default) != "..."
	}
	values := b.defaultValues(f, params)
	if plain {
		return e
	}
	if keepsDefaults(f) && b.l.packageLevel(f) {
		d := ir.Compose(anySlice)
		for _, v := range values {
			d.Elems = append(d.Elems, ir.Elem{Value: v})
		}
		return ir.CallMethod(e, "WithDefaultsFrom", e.Type(), ir.Closure(nil, []ir.Type{anySlice}, ir.Ret(d)))
	}
	return ir.CallMethod(e, "WithDefaults", e.Type(), values...)
}

// defaultValues are the defaults of parameters as the floor takes them.
func (b *builder) defaultValues(f *hir.Func, params []*hir.Param) []ir.Expr {
	var values []ir.Expr
	for _, p := range params {
		if repeatable(p.Default) {
			values = append(values, b.anyExpr(p.Default))
		} else {
			values = append(values, b.toAny(ir.Use(b.l.defaultVar(f, p)), p.Var.Cell.Type()))
		}
	}
	return values
}

// showsDoc reports whether the program may show the docstring of a function.
func (l *lowerer) showsDoc(f *hir.Func) bool {
	return l.m.ReadsDocs || l.m.Tests && f.Class != nil && strings.HasPrefix(f.Name, "test")
}

// floorFunction makes the floor's function object of a Go function.
func (b *builder) floorFunction(f *hir.Func, fn ir.Expr) ir.Expr {
	list, withDefaults := paramList(f, 0)
	e := ir.Expr(ir.CallPy("FuncOf", pyGeneric0("Function"), ir.StringLit(b.l.m.Shown(f.Qualname)), fn, ir.StringLit(list)))
	e = b.withDefaults(e, f, withDefaults)
	if f.HasDoc && b.l.showsDoc(f) {
		e = ir.CallMethod(e, "WithDoc", pyGeneric0("Function"), ir.StringLit(f.Doc))
	}
	if f.IsAsync && !f.IsGen {
		e = ir.CallMethod(e, "Async", pyGeneric0("Function"))
	}
	if kind := b.l.yields(f); kind != nil {
		e = ir.CallMethod(e, "Yielding", pyGeneric0("Function"), kind)
	}
	return b.withAnnotations(e, f)
}

// functionObject holds the function object of a nested def that the floor knows: each run of the def makes one. It is nil
// for other functions.
//
//	def wrapper(): …       =>      wrapper := func() …
//	wrapper.calls = 0              wrapperFunc := py.FuncOf("wrapper", wrapper, "")
//	                               py.SetAttr(wrapperFunc, "calls", 0)
func (l *lowerer) functionObject(f *hir.Func) *ir.Var {
	if v := l.funcObjects[f]; v != nil {
		return v
	}
	v := l.defVar(f)
	if !f.Escapes && !f.Misapplied || l.packageLevel(f) || v == nil || l.defined(v) != f || v.Kind == hir.ClassVar {
		return nil
	}
	gv := l.variable(v)
	obj := &ir.Var{Prefer: camel(f.Name+"_func", false), Type: pyGeneric0("Function"), Pos: f.Pos, Mutable: gv.Mutable, Global: gv.Global}
	l.funcObjects[f] = obj
	if gv.Global {
		l.globals = append(l.globals, &ir.GlobalVar{Var: obj})
	}
	return obj
}

// defineObject makes the function object of a def that was just stored.
func (b *builder) defineObject(f *hir.Func, again bool) {
	obj := b.l.functionObject(f)
	if obj == nil {
		return
	}
	e := b.floorFunction(f, b.l.callee(f))
	pure(e)
	if obj.Global || again {
		b.emit(ir.Set(ir.Use(obj), e))
		return
	}
	b.emit(ir.Let(obj, e))
}

// pure marks the making of a function object as free of effects: it goes when nothing uses it.
func pure(e ir.Expr) {
	for {
		call, ok := e.(*ir.Call)
		if !ok {
			return
		}
		call.Pure = true
		sel, ok := call.Fun.(*ir.Select)
		if !ok {
			return
		}
		e = sel.X
	}
}

func pyGeneric0(name string) ir.Type { return &ir.Pointer{Elem: &ir.Named{Pkg: ir.PyPkg, Name: name}} }

// floorFuncValue is a def as a value of the floor: one function object per def, so that identity and attributes hold.
func (l *lowerer) floorFuncValue(b *builder, f *hir.Func) ir.Expr {
	if !l.packageLevel(f) && !isPlainMethod(f) {
		if v := l.functionObject(f); v != nil {
			return ir.Use(v)
		}
		return b.floorFunction(f, l.callee(f))
	}
	v := l.funcObjects[f]
	if v == nil {
		v = &ir.Var{Prefer: camel(f.Name+"_func", false), Type: pyGeneric0("Function"), Global: true}
		l.funcObjects[f] = v
		g := &ir.GlobalVar{Var: v, Value: l.newBuilder(l.m.Main, nil, false, nil).floorFunction(f, l.callee(f))}
		l.lateDecls = append(l.lateDecls, g)
	}
	return ir.Use(v)
}

// isPlainMethod reports whether a method is a Go function of the package.
func isPlainMethod(f *hir.Func) bool {
	return f.Kind == hir.StaticMethod && f.Class != nil && f.Class.Dynamic == ""
}

// floorFunc turns a typed function value into a function object.
func (b *builder) floorFunc(e ir.Expr, t hir.Type) ir.Expr {
	if e.Type() == ir.Any || ir.Identical(e.Type(), pyGeneric0("Function")) || ir.Identical(e.Type(), pyBoundMethod) {
		return e
	}
	f := t.Func.Find().Members[0]
	switch r := e.(type) {
	case *ir.FuncRef:
		if b.l.funcs[f] == r.Func {
			return b.l.floorFuncValue(b, f)
		}
	case *ir.Ref:
		if v := b.l.defVar(f); v != nil && b.l.defined(v) == f && r.Var == v.GoVar {
			return b.l.floorFuncValue(b, f)
		}
	}
	if f.Class != nil && f.Kind != hir.StaticMethod && f.Class.Dynamic == "" {
		return b.methodObject(f, e)
	}
	list, withDefaults := paramList(f, 0)
	obj := ir.Expr(ir.CallPy("FuncOf", pyGeneric0("Function"), ir.StringLit(b.l.m.Shown(f.Qualname)), e, ir.StringLit(list)))
	return b.withOptions(obj, f, withDefaults)
}

// methodObject is a method of an object or of a class, whose Go function has its receiver, as a value of the floor.
func (b *builder) methodObject(f *hir.Func, e ir.Expr) ir.Expr {
	if sel, ok := e.(*ir.Select); ok && sel.Method != nil && f.Kind == hir.InstanceMethod {
		return b.boundMethod(f, sel)
	}
	list, withDefaults := paramList(f, 1)
	return b.withOptions(ir.CallPy("FuncOf", pyGeneric0("Function"), ir.StringLit(b.l.m.Shown(f.Qualname)), e, ir.StringLit(list)), f, withDefaults)
}

var pyBoundMethod = pyGeneric0("BoundMethod")

// boundMethod is a method of an object as a value of the floor, which equals itself.
//
//	bus.remove(listener.on_event)  =>  bus.Remove(py.BoundOf(listener, "Listener.on_event", listener.OnEvent, "self, event"))
func (b *builder) boundMethod(f *hir.Func, sel *ir.Select) ir.Expr {
	list, withDefaults := paramList(f, 0)
	self := b.hold("receiver", sel.X)
	obj := ir.CallPy("BoundOf", pyBoundMethod, self(), ir.StringLit(b.l.m.Shown(f.Qualname)), ir.SelMethod(self(), sel.Method), ir.StringLit(list))
	return b.withOptions(obj, f, withDefaults)
}

// withOptions tells a function object its defaults, that it is a coroutine function, and its annotations.
func (b *builder) withOptions(obj ir.Expr, f *hir.Func, defaults []*hir.Param) ir.Expr {
	obj = b.withDefaults(obj, f, defaults)
	if module := b.l.m.ModuleAt(f.Pos); module != hir.MainModule {
		obj = ir.CallMethod(obj, "WithModule", obj.Type(), ir.StringLit(module))
	}
	if f.IsAsync && !f.IsGen {
		obj = ir.CallMethod(obj, "Async", obj.Type())
	}
	if kind := b.l.yields(f); kind != nil {
		obj = ir.CallMethod(obj, "Yielding", obj.Type(), kind)
	}
	return b.withAnnotations(obj, f)
}
