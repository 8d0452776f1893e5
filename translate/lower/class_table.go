package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// classTable writes the table through which the floor reaches a class, with the methods that it may call.
func (l *lowerer) classTable(c *hir.Class, k *class, member func(*hir.Func) bool) {
	if infer.IsModel(c) {
		return // modelTable registers it
	}
	v := l.classObjectVar(c)
	classes := &ir.Slice{Elem: pyClass}
	bases := ir.Expr(ir.Nil(classes))
	switch {
	case c.Base != nil:
		bases = ir.Compose(classes, ir.Elem{Value: l.classVar(c.Base)})
	case c.Kind == hir.NamedTupleClass && hasTable(c):
		bases = ir.Compose(classes, ir.Elem{Value: ir.Py("TupleType", pyClass)})
	case c.Enum != nil && hasTable(c):
		bases = ir.Compose(classes, l.enumBases(c)...)
	case c.ABC && l.m.ReadsBases && infer.HookBase(c) == nil && c.LibBase == nil:
		bases = ir.Compose(classes, ir.Elem{Value: ir.Py("ABC", pyClass)})
	case infer.HookBase(c) != nil:
		lib := infer.HookBase(c)
		bases = ir.Compose(classes, ir.Elem{Value: hookClass(lib)})
	case c.LibBase != nil:
		bases = ir.Compose(classes, ir.Elem{Value: l.excClass(c.LibBase.(*stubs.Class))})
	}
	attrsType := &ir.Named{Pkg: ir.PyPkg, Name: "Attrs"}
	methodsType := &ir.Named{Pkg: ir.PyPkg, Name: "Methods"}
	methodType := &ir.Named{Pkg: ir.PyPkg, Name: "Method"}
	methods := ir.Compose(methodsType)
	methods.Break = true
	entry := func(name string, f *hir.Func, fn ir.Expr, skip int) {
		list, withDefaults := paramList(f, skip)
		lit := ir.Compose(methodType, ir.Elem{Name: "Fn", Value: fn}, ir.Elem{Name: "Params", Value: ir.StringLit(list)})
		if len(withDefaults) > 0 {
			b := l.newBuilder(l.m.Main, nil, false, nil)
			d := ir.Compose(anySlice)
			for _, e := range b.defaultValues(f, withDefaults) {
				d.Elems = append(d.Elems, ir.Elem{Value: e})
			}
			field := ir.Elem{Name: "Defaults", Value: d}
			if keepsDefaults(f) {
				field = ir.Elem{Name: "Computed", Value: ir.Closure(nil, []ir.Type{anySlice}, ir.Ret(d))}
			}
			lit.Elems = append(lit.Elems, field)
		}
		if name == "__new__" && f.Class != c {
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Of", Value: ir.StringLit(l.m.Shown(f.Class.Qualname))})
		}
		switch f.Kind {
		case hir.Property:
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Kind", Value: ir.Py("PropertyKind", ir.Any)})
			if s := c.Methods[f.Name+".setter"]; s != nil {
				lit.Elems = append(lit.Elems, ir.Elem{Name: "Setter", Value: l.methodExpr(k, s)})
			}
		case hir.StaticMethod:
			switch {
			case name == "__new__":
				break // calling the class is calling it
			case f.TakesClass:
				lit.Elems = append(lit.Elems, ir.Elem{Name: "Kind", Value: ir.Py("ClassMethodKind", ir.Any)})
			default:
				lit.Elems = append(lit.Elems, ir.Elem{Name: "Kind", Value: ir.Py("StaticMethodKind", ir.Any)})
			}
		}
		if kind := l.yields(f); kind != nil {
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Yields", Value: kind})
		}
		if f.IsAsync && !f.IsGen {
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Async", Value: ir.BoolLit(true)})
		}
		if hints := l.newBuilder(l.m.Main, nil, false, nil).annotations(f); len(hints) > 0 {
			list := ir.Compose(anySlice)
			for _, h := range hints {
				list.Elems = append(list.Elems, ir.Elem{Value: h})
			}
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Annotations", Value: list})
			if values := l.newBuilder(l.m.Main, nil, false, nil).funcHintValues(f); values != nil {
				lit.Elems = append(lit.Elems, ir.Elem{Name: "Hints", Value: values})
			}
		}
		if f.HasDoc && l.m.ReadsDocs {
			lit.Elems = append(lit.Elems, ir.Elem{Name: "Doc", Value: ir.StringLit(f.Doc)})
		}
		methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit(name), Value: lit})
	}
	if s := c.Singleton; s != nil && hasTable(c) && k.methods[s.New] != nil {
		entry("__new__", s.New, l.methodExpr(k, s.New), 0)
	} else if names := infer.AbstractMethods(c); len(names) > 0 && hasTable(c) {
		fn := ir.CallPy("AbstractCall", ir.Any, l.abstractArgs(c, names)...)
		methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit("__new__"), Value: ir.Compose(methodType,
			ir.Elem{Name: "Fn", Value: fn}, ir.Elem{Name: "Params", Value: ir.StringLit("*args")})})
	} else if init := infer.FindMethod(c, "__init__"); hasTable(c) && k.ctor != nil && k.ctor.Body != nil && (c.Kind != hir.ExceptionClass || c.ClassEscapes) {
		if init != nil && !makesDefaults(init) {
			entry("__new__", init, ir.RefFunc(k.ctor), 1)
		} else if c.Kind == hir.ExceptionClass && k.ctor.Variadic {
			methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit("__new__"), Value: ir.Compose(methodType,
				ir.Elem{Name: "Fn", Value: ir.RefFunc(k.ctor)}, ir.Elem{Name: "Params", Value: ir.StringLit("*args")})})
		} else if init == nil && len(k.ctor.Params) == 0 && len(k.ctor.Body) > 1 && c.Kind == hir.PlainClass {
			methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit("__new__"), Value: ir.Compose(methodType,
				ir.Elem{Name: "Fn", Value: ir.RefFunc(k.ctor)}, ir.Elem{Name: "NoInit", Value: ir.BoolLit(true)})})
		}
	}
	for _, f := range c.MethodOrder {
		if f.Name == "__init__" || c.Singleton != nil && (f == c.Singleton.New || f == c.Singleton.Init) || f.Kind == hir.PropertySetter || !member(f) || f.Hidden || f.Inner || infer.IsVarProperty(f) || infer.Unneeded(f) || infer.OnlyDeclared(f) {
			continue
		}
		skip := 1
		if f.Kind == hir.StaticMethod && !f.TakesClass {
			skip = 0
		}
		for _, name := range append([]string{f.Name}, f.Aliases...) {
			fn := l.methodExpr(k, f)
			if f.SameClass {
				fn = ir.CallPy(sameClass(f), ir.Any, fn)
			}
			entry(name, f, fn, skip)
		}
	}
	if hasTable(c) && c.Enum == nil {
		for _, st := range c.Body {
			if as, ok := st.(*hir.Assign); ok {
				cv := as.Targets[0].(*hir.Name).Var
				methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit(cv.Name), Value: ir.CallPy("ClassVar", methodType, ir.AddrOf(ir.Use(l.variable(cv))))})
			}
		}
	}
	if c.Data != nil && c.Data.Unhashable {
		fn := ir.CallOf(ir.Any, ir.Py("Unhashable", nil2(ir.Any), k.named), ir.StringLit(l.m.Shown(c.Name)))
		methods.Elems = append(methods.Elems, ir.Elem{Key: ir.StringLit("__hash__"), Value: ir.Compose(methodType, ir.Elem{Name: "Fn", Value: fn})})
	}
	attrs := ir.Nil(attrsType) // the fields carry their Python names as tags
	call := ir.CallOf(pyClass, ir.Py("NewStructClass", nil2(pyClass), k.named), ir.StringLit(l.m.Shown(tableName(c))), bases, attrs, methods)
	if module := l.m.ModuleAt(c.Pos); module != hir.MainModule {
		call = ir.CallMethod(call, "WithModule", pyClass, ir.StringLit(module))
	}
	if c.HasDoc && l.m.ReadsDocs {
		call = ir.CallMethod(call, "WithDoc", pyClass, ir.StringLit(c.Doc))
	}
	if fields := infer.DataFields(c); fields != nil && (l.m.ReadsFields || l.m.Explains) {
		var names []ir.Expr
		for _, name := range fields {
			names = append(names, ir.StringLit(name))
		}
		call = ir.CallMethod(call, "WithDataFields", pyClass, names...)
	}
	if fields := infer.TupleFields(hir.Inst(c)); len(fields) > 0 && l.m.Explains {
		var names []ir.Expr
		for _, f := range fields {
			names = append(names, ir.StringLit(f.Name))
		}
		call = ir.CallMethod(call, "WithTupleFields", pyClass, names...)
	}
	if names := infer.AbstractMethods(c); len(names) > 0 && l.m.ReadsBases {
		var left []ir.Expr
		for _, name := range names {
			left = append(left, ir.StringLit(name))
		}
		call = ir.CallMethod(call, "WithAbstract", pyClass, left...)
	}
	g := &ir.GlobalVar{Var: v, Value: call}
	l.lateDecls = append(l.lateDecls, g)
}

// tableName is the name of a class in the floor, qualified for a class in a class.
func tableName(c *hir.Class) string {
	if c.Hoisted {
		return c.Qualname
	}
	return c.Name
}

// sameClass is the function of the runtime that hands a comparison only instances of its class, by the comparison's signature.
func sameClass(f *hir.Func) string {
	name := "SameClass"
	if needsCtx(f) {
		name += "Ctx"
	}
	if raises(f) {
		name += "Err"
	}
	return name
}

// makesDefaults reports whether calls make some of the defaults: only typed calls of the constructor do.
func makesDefaults(f *hir.Func) bool {
	for _, p := range f.Params {
		if p.Fresh {
			return true
		}
	}
	return false
}

// methodExpr is (*Account).Withdraw.
func (l *lowerer) methodExpr(k *class, f *hir.Func) ir.Expr {
	fn := k.methods[f]
	if f.Kind == hir.StaticMethod {
		return ir.RefFunc(fn)
	}
	return ir.RefFunc(fn)
}
