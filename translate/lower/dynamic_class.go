package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// dynamicClass is a class being made for the floor: its body fills a namespace, which py.MakeClass turns into a class.
type dynamicClass struct {
	namespace *ir.Var
	name      *hir.Var // what the class statement binds
	// cell holds the class itself, for super() and __class__; nil while no method asks.
	cell *ir.Var
}

var (
	anyDict = pyGeneric("Dict", ir.Any, ir.Any)
	kvSlice = &ir.Slice{Elem: &ir.Named{Pkg: ir.PyPkg, Name: "KV"}}
)

// dynamicClass writes a class of the floor:
//
//	class Duck(Bird, metaclass=M):      duckBody := py.NewDict[any, any]()
//	    legs = 2                   =>   duckBody.Set("legs", 2)
//	    def speak(self): ...            duckBody.Set("speak", py.FuncOf("speak", func(self any) {…}, "self"))
//	                                    duck, err := py.MakeClass(ctx, "Duck", []any{bird}, duckBody, py.KV{…})
func (b *builder) dynamicClass(s *hir.ClassDef) {
	c := s.Class
	d := &dynamicClass{namespace: &ir.Var{Prefer: camel(c.Name+"_body", false), Type: anyDict, Pos: c.Pos}, name: s.Var}
	b.l.dynamic[c] = d
	for _, v := range c.TypeVars {
		gv := b.l.variable(v)
		value := ir.ComposePtr(&ir.Named{Pkg: ir.Runtime + "typing", Name: "TypeVar"}, ir.Elem{Name: "Name", Value: ir.StringLit(v.Name)},
			ir.Elem{Name: "Inferred", Value: ir.BoolLit(true)})
		b.emit(&ir.VarDecl{Var: gv, Value: value})
	}
	bases, kw := b.classArgs(c)
	body := b.block(func() { b.classBody(c, d) })
	own := b.l.classVariable(s)
	if d.cell != nil {
		if own == nil {
			b.emit(&ir.VarDecl{Var: d.cell})
		} else if !own.Global {
			b.declare(s.Var)
		}
	}
	b.emit(ir.Let(d.namespace, b.newNamespace(c, bases, kw)))
	b.out = append(b.out, body...)
	args := append([]ir.Expr{b.context(), ir.StringLit(b.l.m.Shown(c.Name)), bases(), ir.Use(d.namespace)}, kw.args()...)
	call := ir.CallPy("MakeClass", &ir.Tuple{Elems: []ir.Type{pyClass, ir.Error}}, args...)
	call.Spread = kw.spread
	if own != nil {
		if !own.Global && !b.declared[s.Var] {
			b.pending = s.Var
		}
		b.store(s.Var, b.tryCall(camel(c.Name+"_class", false), call, pyClass))
		b.pending = nil
		return
	}
	value := b.tryCall(camel(c.Name+"_class", false), call, pyClass)
	if d.cell != nil {
		b.emit(ir.Set(ir.Use(d.cell), value))
		value = ir.Use(d.cell)
	}
	for i := len(s.Decorators) - 1; i >= 0; i-- {
		held := b.hold("class", value)
		deco := ir.CallPy("Call", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), b.anyExpr(s.Decorators[i]), held())
		value = b.tryCall("decorated", deco, ir.Any)
	}
	b.assign(&hir.Name{Var: s.Var}, value, hir.Any)
}

// classVariable is the Go variable of a class statement's name when it only ever holds that class, as it is made: nil
// for names that are bound again or whose class is decorated.
func (l *lowerer) classVariable(s *hir.ClassDef) *ir.Var {
	if len(s.Decorators) > 0 || s.Var.Kind == hir.ClassVar || !isClassName(s.Var) {
		return nil
	}
	return l.variable(s.Var)
}

// isClassName reports whether a variable is bound by one class statement only, of a dynamic class without decorators.
func isClassName(v *hir.Var) bool {
	c, ok := v.Def.(*hir.Class)
	return ok && c.Dynamic != "" && len(c.Decorators) == 0
}

// memberFunc is a method of a dynamic class as its namespace holds it.
func (b *builder) memberFunc(s *hir.FuncDef) {
	f := s.Func
	fn := b.floorFunction(f, b.closure(f))
	for i := len(s.Decorators) - 1; i >= 0; i-- {
		held := b.hold(camel(f.Name, false), fn)
		fn = b.memberDecorator(s.Decorators[i], held)
	}
	b.store(s.Var, fn)
}

// memberDecorator applies a decorator: property, staticmethod and classmethod by name, others by calling them.
func (b *builder) memberDecorator(d hir.Expr, fn func() ir.Expr) ir.Expr {
	if n, ok := d.(*hir.Name); ok && n.Var.Kind == hir.Builtin {
		wrap := func(name string) ir.Expr {
			return ir.ComposePtr(&ir.Named{Pkg: ir.PyPkg, Name: name}, ir.Elem{Name: "Func", Value: fn()})
		}
		switch n.Var.Name {
		case "property":
			return ir.CallPy("NewProperty", pyGeneric0("Property"), fn(), ir.Nil(ir.Any), ir.Nil(ir.Any))
		case "staticmethod":
			return wrap("StaticMethod")
		case "classmethod":
			return wrap("ClassMethod")
		}
	}
	call := ir.CallPy("Call", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, b.context(), b.anyExpr(d), fn())
	return b.tryCall("decorated", call, ir.Any)
}

// classKeywords are the keyword arguments of a class statement.
type classKeywords struct {
	list   []func() ir.Expr
	spread bool
}

func (k classKeywords) args() []ir.Expr {
	var out []ir.Expr
	for _, f := range k.list {
		out = append(out, f())
	}
	return out
}

// classArgs evaluates the bases and keywords of a class statement.
func (b *builder) classArgs(c *hir.Class) (bases func() ir.Expr, kw classKeywords) {
	if len(c.Bases) == 0 && len(c.Keywords) == 0 && len(c.TypeVars) == 0 {
		return func() ir.Expr { return ir.Nil(anySlice) }, kw
	}
	var args []hir.Arg
	for _, x := range c.Bases {
		args = append(args, hir.Arg{Value: x})
	}
	if len(c.TypeVars) > 0 {
		args = append(args, hir.Arg{Value: genericBase(c)})
	}
	args = append(args, c.Keywords...)
	pos, kws := b.argLists(args, kvSlice, nil)
	twice := func(_ string, e ir.Expr) func() ir.Expr { return func() ir.Expr { return e } }
	if b.l.prepares() { // they go to __prepare__, and to the metaclass
		twice = b.hold
	}
	bases = twice("bases", pos)
	if lit, ok := kws.(*ir.Lit); ok && lit.Text == "nil" {
		return bases, kw
	}
	if comp, ok := kws.(*ir.Composite); ok {
		for _, e := range comp.Elems {
			kw.list = append(kw.list, twice("keyword", e.Value))
		}
		return bases, kw
	}
	kw.list, kw.spread = []func() ir.Expr{twice("keywords", kws)}, true
	return bases, kw
}

// genericBase is the base that class Box[T] has besides those it names: Generic[T].
func genericBase(c *hir.Class) hir.Expr {
	x := &hir.Name{Var: &hir.Var{Kind: hir.Builtin, Name: "Generic"}}
	x.T = hir.Type{Kind: hir.LibClassT, Lib: stubs.Default.Module("typing").Members["Generic"].(*stubs.Class)}
	t := &hir.Tuple{}
	for _, v := range c.TypeVars {
		n := &hir.Name{Var: v}
		n.T = hir.Any
		t.Elts = append(t.Elts, n)
		t.T.Elems = append(t.T.Elems, hir.Any)
	}
	t.T.Kind = hir.TupleT
	ix := &hir.Index{X: x, I: t}
	ix.T, ix.Pos, x.Pos, t.Pos = hir.Any, c.Pos, c.Pos, c.Pos
	return ix
}

// newNamespace is the dict that the class body fills; a metaclass with __prepare__ gives it.
func (b *builder) newNamespace(c *hir.Class, bases func() ir.Expr, kw classKeywords) ir.Expr {
	if !b.l.prepares() {
		return ir.CallOf(anyDict, ir.Py("NewDict", nil2(anyDict), ir.Any, ir.Any))
	}
	call := ir.CallPy("PrepareClass", &ir.Tuple{Elems: []ir.Type{ir.Any, ir.Error}}, append([]ir.Expr{b.context(), ir.StringLit(b.l.m.Shown(c.Name)), bases()}, kw.args()...)...)
	call.Spread = kw.spread
	return b.fromAny(b.tryCall("prepared", call, ir.Any), hir.Type{Kind: hir.DictT, Dict: anyDictInfo()})
}

func anyDictInfo() *hir.DictInfo {
	d := hir.NewDict()
	d.Key.SetType(hir.Any)
	d.Val.SetType(hir.Any)
	return d
}

// prepares reports whether a metaclass of the program makes namespaces.
func (l *lowerer) prepares() bool {
	for _, c := range l.m.Classes {
		if c.Methods["__prepare__"] != nil {
			return true
		}
	}
	return false
}

// classBody fills the namespace.
func (b *builder) classBody(c *hir.Class, d *dynamicClass) {
	if c.Qualname != c.Name {
		b.setMember(d, "__qualname__", ir.StringLit(b.l.m.Shown(c.Qualname)))
	}
	if module := b.l.m.ModuleAt(c.Pos); module != hir.MainModule {
		b.setMember(d, "__module__", ir.StringLit(module))
	}
	if c.HasDoc && b.l.m.ReadsDocs {
		b.setMember(d, "__doc__", ir.StringLit(c.Doc))
	}
	if len(c.TypeVars) > 0 {
		params := ir.Compose(pyTuple)
		for _, v := range c.TypeVars {
			params.Elems = append(params.Elems, ir.Elem{Value: ir.Use(b.l.variable(v))})
		}
		b.setMember(d, "__type_params__", params)
	}
	saved := b.declared
	b.stmts(c.Body)
	b.declared = saved
	b.classHints(c, d)
}

func (b *builder) setMember(d *dynamicClass, name string, e ir.Expr) {
	b.emit(ir.Do(ir.CallMethod(ir.Use(d.namespace), "Set", ir.NoResult, ir.StringLit(name), e)))
}

// classHints keeps the annotations of the class body.
func (b *builder) classHints(c *hir.Class, d *dynamicClass) {
	var values []func() ir.Expr
	var names []string
	var kept hintValues
	for _, st := range c.Body {
		n, h, x := infer.ClassHint(st)
		if h.Text == "" {
			continue
		}
		names = append(names, n.Var.Name)
		if b.l.m.EvaluatesHints {
			kept.add(n.Var.Name, h, x)
		}
		if !h.Quoted && infer.EvaluableHint(x) {
			values = append(values, b.asFunc(x, hir.Any))
		} else {
			values = append(values, func() ir.Expr { return ir.StringLit(h.Text) })
		}
	}
	if len(names) == 0 {
		return
	}
	hints := ir.CallOf(anyDict, ir.Py("DictOf", nil2(anyDict), ir.Any, ir.Any))
	pair := &ir.Named{Pkg: ir.PyPkg, Name: "Pair", Args: []ir.Type{ir.Any, ir.Any}}
	for i, v := range b.each(values...) {
		hints.Args = append(hints.Args, ir.Compose(pair, ir.Elem{Name: "Key", Value: ir.StringLit(names[i])}, ir.Elem{Name: "Val", Value: v}))
	}
	b.setMember(d, "__annotations__", hints)
	if values := kept.function(b); values != nil {
		b.setMember(d, "__hints__", values)
	}
}

// classMember is the namespace entry of a name bound in a dynamic class body; ok is false for other variables.
func (l *lowerer) classMember(v *hir.Var) (d *dynamicClass, ok bool) {
	if v.Kind != hir.ClassVar || v.Class.Dynamic == "" {
		return nil, false
	}
	d = l.dynamic[v.Class]
	return d, d != nil
}

// readMember reads a name in the class body.
func (b *builder) readMember(d *dynamicClass, v *hir.Var) ir.Expr {
	return ir.CallPy("ClassBodyName", ir.Any, ir.Use(d.namespace), ir.StringLit(v.Name))
}

// classCell is __class__: the class whose body holds the method being written; nil outside of dynamic classes.
func (b *builder) classCell() ir.Expr {
	f := b.methodOf()
	if f == nil || f.Class == nil || b.l.dynamic[f.Class] == nil {
		return nil
	}
	d := b.l.dynamic[f.Class]
	if d.cell == nil && isClassName(d.name) {
		d.cell = b.l.variable(d.name)
		d.cell.Mutable = true
	}
	if d.cell == nil {
		d.cell = &ir.Var{Prefer: camel(f.Class.Name+"_class", false), Type: pyClass, Pos: f.Class.Pos, Mutable: true}
	}
	return ir.Use(d.cell)
}

// superObject is super() in a method of a dynamic class; nil where it cannot stand.
func (b *builder) superObject() ir.Expr {
	cell := b.classCell()
	if cell == nil {
		return nil
	}
	f := b.methodOf()
	if len(f.Params) == 0 {
		return nil
	}
	p := f.Params[0]
	self := b.toAny(ir.Use(b.l.variable(p.Var)), p.Var.Cell.Type())
	if p.Kind == hir.VarArgs { // def m(*args): super() takes the first of them
		self = ir.At(ir.Any, ir.Use(b.l.variable(p.Var)), ir.IntLit(0))
	}
	return ir.CallPy("Super", ir.Any, cell, self)
}
