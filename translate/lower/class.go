package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// class is a static class as Go sees it: a struct, a constructor, methods; with subclasses, an interface besides.
type class struct {
	decl   *ir.TypeDecl
	named  *ir.Named
	fields map[*hir.AttrInfo]*ir.FieldDecl
	embed  *ir.FieldDecl // the base class, embedded
	// iface is the interface type of a class with subclasses; accessor gives the embedded struct of a value of it.
	iface    *ir.TypeDecl
	inamed   *ir.Named
	accessor *ir.Func
	self     *ir.FieldDecl // the object itself, for methods of the base that call overridden ones
	ctor     *ir.Func
	object   *ir.Var // the class object of the floor
	methods  map[*hir.Func]*ir.Func
}

// hasSubs reports whether values of the class may be instances of subclasses.
func hasSubs(c *hir.Class) bool { return len(c.Subs) > 0 && !infer.IsModel(c) }

// classInfo declares the Go type of a class when it is first needed.
func (l *lowerer) classInfo(c *hir.Class) *class {
	if k := l.classes[c]; k != nil {
		return k
	}
	name := l.typeName(c)
	k := &class{fields: map[*hir.AttrInfo]*ir.FieldDecl{}, methods: map[*hir.Func]*ir.Func{}}
	l.classes[c] = k
	if c.Members != nil {
		l.viewInfo(c, k)
		return k
	}
	k.decl = &ir.TypeDecl{Prefer: name, Pos: c.Pos}
	if hasSubs(c) {
		k.decl.Prefer = name + "Base"
		k.iface = &ir.TypeDecl{Prefer: name, Interface: true, Pos: c.Pos}
		k.inamed = &ir.Named{Name: name, Obj: k.iface, Interface: true}
	}
	k.named = &ir.Named{Name: k.decl.Prefer, Obj: k.decl}
	if k.iface != nil {
		recv := &ir.Var{Prefer: receiverName(c), Type: &ir.Pointer{Elem: k.named}}
		k.accessor = &ir.Func{Prefer: "as" + k.iface.Prefer, Recv: recv, RecvOf: k.decl, Results: []ir.Type{recv.Type}, Body: []ir.Stmt{ir.Ret(ir.Use(recv))}}
	}
	return k
}

// instType is the Go type of instances: *Account, or the interface of a class with subclasses.
func (l *lowerer) instType(c *hir.Class) ir.Type {
	k := l.classInfo(c)
	if k.inamed != nil {
		return k.inamed
	}
	return &ir.Pointer{Elem: k.named}
}

// convertInst passes an instance where a base or derived class is wanted.
func (l *lowerer) convertInst(b *builder, e ir.Expr, from, to hir.Type) ir.Expr {
	if fits(from.Class, to.Class) {
		return e // interfaces take it as it is
	}
	goal := l.instType(to.Class)
	if e = unasserted(e); ir.Identical(e.Type(), goal) {
		return e
	}
	return ir.AssertTo(e, goal)
}

// classDef writes class.
func (b *builder) classDef(s *hir.ClassDef) {
	c := s.Class
	if c.Dynamic != "" {
		b.dynamicClass(s)
		return
	}
	lead, trail := s.Meta.Lead, s.Meta.Trail
	s.Meta.Lead, s.Meta.Trail = nil, ""
	if c.View != nil {
		b.l.protocolDecl(c, lead)
		return
	}
	if infer.IsModel(c) {
		b.l.modelDecls(c, lead)
		b.classVars(c)
		return
	}
	b.l.classDecls(c, lead, trail)
	if c.Wired {
		b.l.wiredData(c)
	}
	b.classVars(c)
}

// classVars initialises the class-level names, and the defaults of methods.
func (b *builder) classVars(c *hir.Class) {
	var group []*ir.GlobalVar
	for _, st := range c.Body {
		if def, ok := st.(*hir.FuncDef); ok {
			b.defaults(def.Func)
		}
		as, ok := st.(*hir.Assign)
		if !ok {
			continue
		}
		v := as.Targets[0].(*hir.Name).Var
		if infer.IsModel(c) && c.Vars[v.Name] != v { // a field
			continue
		}
		gv := b.l.variable(v)
		if v.Kind != hir.ClassVar { // one of a decorator that is written out into the class
			b.emit(ir.Set(ir.Use(gv), b.exprAs(as.Value, v.Cell.Type())))
			continue
		}
		g := &ir.GlobalVar{Var: gv, Lead: as.Meta.Lead, Trail: as.Meta.Trail, Pos: as.Meta.Pos, IfUsed: startsInstances(c, as)}
		if initialiser(as.Value) {
			ib := b.l.newBuilder(b.l.m.Main, nil, false, nil)
			g.Value = ib.exprAs(as.Value, v.Cell.Type())
		} else {
			b.emit(ir.Set(ir.Use(gv), b.exprAs(as.Value, v.Cell.Type())))
		}
		group = append(group, g)
	}
	switch len(group) {
	case 0:
	case 1:
		b.l.add(group[0])
	default:
		b.l.add(&ir.VarGroup{Vars: group})
	}
}

// declareClasses makes the fields of all classes known: functions may use those of a class that is defined further down.
func (l *lowerer) declareClasses() {
	for _, c := range l.m.Classes {
		if c.Dynamic == "" && !infer.IsModel(c) && c.View == nil {
			l.declareFields(c, l.classInfo(c))
		}
	}
}

func (l *lowerer) declareFields(c *hir.Class, k *class) {
	l.embedBase(c, k)
	for _, a := range c.AttrOrder {
		f := &ir.FieldDecl{Prefer: l.fieldName(c, a.Name), Type: l.goType(a.Cell.Type())}
		if c.Data != nil && c.Data.Meta[a.Name] != nil {
			meta := c.Data.Meta[a.Name].Info()
			f.Lead, f.Trail = meta.Lead, meta.Trail
		}
		if hasTable(c) {
			f.Tag = `py:"` + floorName(a) + `"` // the floor finds the field by its tag
			if a.Late {
				f.Tag += l.lateTag(a)
			}
		}
		if v := infer.ClassDefault(c, a); v != nil && len(f.Lead) == 0 && f.Trail == "" {
			if as := boundIn(v); as != nil && startsInstances(c, as) {
				f.Lead, f.Trail = as.Meta.Lead, as.Meta.Trail
				as.Meta.Lead, as.Meta.Trail = nil, ""
			}
		}
		k.fields[a] = f
		k.decl.Fields = append(k.decl.Fields, f)
		if flag := l.lateFlag(a); flag != nil {
			k.decl.Fields = append(k.decl.Fields, flag)
		}
	}
	if len(k.decl.Fields) == 0 {
		k.decl.Fields = []*ir.FieldDecl{{Prefer: "_", Name: "_", Type: ir.Byte, Trail: "gives each instance an address of its own"}}
	}
}

// classDecls writes the type, constructor and methods of a class.
func (l *lowerer) classDecls(c *hir.Class, lead []string, trail string) {
	k := l.classInfo(c)
	k.decl.Lead = lead
	k.decl.Doc = goDoc(hir.DocLines(c.Doc))
	if k.iface != nil {
		l.interfaceDecl(c, k)
		l.add(k.iface)
	}
	l.add(k.decl)
	if k.accessor != nil {
		l.add(k.accessor)
	}
	l.constructor(c, k)
	for _, f := range c.MethodOrder {
		if f.Name != "__init__" && !infer.Unneeded(f) && !infer.OnlyDeclared(f) {
			l.method(c, k, f)
		}
	}
	if hasTable(c) {
		l.carried(c, k)
		l.classTable(c, k, func(*hir.Func) bool { return true })
	}
}

func (l *lowerer) fieldName(c *hir.Class, name string) string {
	private := strings.HasPrefix(name, "_")
	if i := strings.Index(name, "__"); private && i > 0 {
		name = name[i+2:]
	}
	if c.Kind == hir.ExceptionClass && (name == "args" || name == "class") {
		return camel(name, true) + "Attr"
	}
	if findMethodNamed(c, camel(name, !private)) {
		return camel(name, false) + "Field"
	}
	return camel(name, !private)
}

// findMethodNamed reports whether a method of the class has the Go name.
func findMethodNamed(c *hir.Class, goName string) bool {
	for d := c; d != nil; d = d.Base {
		for _, f := range d.MethodOrder {
			if methodName(f) == goName {
				return true
			}
		}
	}
	return false
}

// embedBase embeds the base class, or py.Exception.
func (l *lowerer) embedBase(c *hir.Class, k *class) {
	switch {
	case c.Base != nil:
		k.embed = &ir.FieldDecl{Type: l.classInfo(c.Base).named, Embedded: true}
	case c.Kind == hir.ExceptionClass:
		k.embed = &ir.FieldDecl{Type: &ir.Named{Pkg: ir.PyPkg, Name: "Exception"}, Embedded: true}
	case infer.HookBase(c) != nil:
		lib := infer.HookBase(c)
		k.embed = &ir.FieldDecl{Type: &ir.Named{Pkg: lib.Module.Path, Name: lib.Embed}, Embedded: true}
	default:
		if needsSelf(c) {
			k.self = &ir.FieldDecl{Prefer: "self", Type: l.instType(c), Tag: `py:"-"`}
			k.decl.Fields = append(k.decl.Fields, k.self)
		}
		return
	}
	k.decl.Fields = append(k.decl.Fields, k.embed)
	if c.Base == nil && needsSelf(c) {
		k.self = &ir.FieldDecl{Prefer: "self", Type: l.instType(c), Tag: `py:"-"`}
		k.decl.Fields = append(k.decl.Fields, k.self)
	}
}

// needsSelf reports whether a class needs to know its most derived object: it has subclasses, so self may be one.
func needsSelf(c *hir.Class) bool { return hasSubs(c) }

// root is the topmost class of the program above c.
func root(c *hir.Class) *hir.Class {
	for c.Base != nil {
		c = c.Base
	}
	return c
}

// interfaceDecl fills the interface of a class with subclasses: its methods and the accessor of its struct.
func (l *lowerer) interfaceDecl(c *hir.Class, k *class) {
	k.iface.Doc = []string{"{name} is " + article(c.Name) + " " + c.Name + " or an instance of a subclass."}
	if c.Kind == hir.ExceptionClass {
		k.iface.Embeds = append(k.iface.Embeds, ir.Error)
	}
	spec := &ir.MethodSpec{Sig: k.accessor.Signature(), Of: []*ir.Func{k.accessor}}
	k.iface.Methods = append(k.iface.Methods, spec)
	if c.Base != nil {
		k.iface.Embeds = append(k.iface.Embeds, l.classInfo(c.Base).inamed)
	} else if lib := infer.HookBase(c); lib != nil {
		k.iface.Embeds = append(k.iface.Embeds, &ir.Named{Pkg: lib.Module.Path, Name: lib.Serves})
	}
	for _, f := range c.MethodOrder {
		if f.Name == "__init__" || c.Base != nil && infer.FindMethod(c.Base, f.Name) != nil || f.Kind == hir.StaticMethod || f.Kind == hir.PropertySetter ||
			infer.Unneeded(f) || f.Inner {
			continue
		}
		fn := l.methodDecl(c, k, f)
		s := &ir.MethodSpec{Sig: fn.Signature(), Of: []*ir.Func{fn}}
		l.collectOverrides(c, f.Name, s)
		k.iface.Methods = append(k.iface.Methods, s)
	}
}

func (l *lowerer) collectOverrides(c *hir.Class, name string, s *ir.MethodSpec) {
	for _, sub := range c.Subs {
		if f := sub.Methods[name]; f != nil {
			s.Of = append(s.Of, l.methodDecl(sub, l.classInfo(sub), f))
		}
		l.collectOverrides(sub, name, s)
	}
}

func receiverName(c *hir.Class) string {
	name := camel(c.Name, false)
	return strings.ToLower(name[:1])
}

// methodName is the wished Go name of a method.
func methodName(f *hir.Func) string {
	if sig := infer.HookOf(f); sig != nil && f.Class.Dynamic == "" {
		return sig.Target.Name
	}
	switch f.Name {
	case "__str__":
		return "String"
	case "__repr__":
		return "Repr"
	case "__eq__":
		return "Equal"
	case "__len__":
		return "Len"
	case "__iter__":
		return "Iter"
	case "__next__":
		return "Next"
	}
	if strings.HasPrefix(f.Name, "__") && strings.HasSuffix(f.Name, "__") {
		return camel(strings.Trim(f.Name, "_"), true)
	}
	if f.Kind == hir.PropertySetter {
		return "Set" + camel(f.Name, true)
	}
	if strings.HasPrefix(f.Name, "_") {
		return camel(plainName(f.Class, f.Name), false)
	}
	return camel(f.Name, true)
}

// plainName is the name of a member of a class without the class that Python puts before a private one: _Account__check => check
func plainName(c *hir.Class, name string) string {
	if isPrivate(c, name) {
		_, name, _ = strings.Cut(name, "__")
	}
	return name
}

// isPrivate reports whether only code of its own class sees a member: one that is called __check there.
func isPrivate(c *hir.Class, name string) bool {
	return strings.HasPrefix(name, "_"+strings.TrimLeft(c.Name, "_")+"__")
}

// methodDecl is the Go method of f, with its signature; the body follows.
func (l *lowerer) methodDecl(c *hir.Class, k *class, f *hir.Func) *ir.Func {
	if fn := k.methods[f]; fn != nil {
		return fn
	}
	fn := &ir.Func{Prefer: methodName(f), PyName: l.m.Shown(f.Qualname), Pos: f.Pos, Private: isPrivate(f.Class, f.Name)}
	k.methods[f] = fn
	l.funcs[f] = fn
	if f.Kind == hir.StaticMethod {
		fn.Prefer = camel(l.wordsOf(c)+"_"+plainName(f.Class, f.Name), false)
		if c.Singleton != nil && f == c.Singleton.New {
			fn.Prefer = "New" + l.typeName(c)
		}
	} else {
		fn.Recv = l.receiver(c, k, f)
		fn.RecvOf = k.decl
	}
	l.header(fn, f)
	if c.Singleton != nil && f == c.Singleton.New && len(fn.Doc) == 0 {
		fn.Doc = []string{"{name} gives the " + l.typeName(c) + " that there is, and makes it at first."}
	}
	return fn
}

// receiver is the Go receiver of a method: self.
func (l *lowerer) receiver(c *hir.Class, k *class, f *hir.Func) *ir.Var {
	name := receiverName(c)
	for _, p := range f.Params[1:] {
		if camel(p.Name, false) == name {
			name = "self"
		}
	}
	return &ir.Var{Prefer: name, Type: &ir.Pointer{Elem: k.named}, Receiver: true}
}

func (l *lowerer) method(c *hir.Class, k *class, f *hir.Func) {
	fn := l.methodDecl(c, k, f)
	if fn.Recv != nil {
		l.bindSelf(c, k, f, fn.Recv)
	}
	if p := f.DefaultOf; p != nil {
		b := l.newBuilder(f, fn.Results, false, nil)
		b.leave(b.defaultValue(p.Var.Func, p))
		fn.Body = b.out
	} else {
		fn.Body = l.body(f, fn.Params, fn.Results)
	}
	if f.Synth && f.Name == "__repr__" && c.Data != nil && c.Data.Cyclic && len(fn.Results) == 1 && fn.Recv != nil {
		text := ir.Closure(nil, fn.Results, fn.Body...)
		fn.Body = []ir.Stmt{ir.Ret(ir.CallPy("ReprOnce", ir.String, ir.Use(fn.Recv), text))}
	}
	if f.Hidden {
		unplaced(fn)
		fn.IfUsed = true
	}
	l.add(fn)
}

// unplaced makes a Go function one that stands nowhere in the program: tracebacks do not show it.
func unplaced(fn *ir.Func) {
	fn.PyName, fn.Pos = "", ir.Pos{}
	ir.Inspect(fn.Body, func(n any) bool {
		if st, ok := n.(ir.Stmt); ok {
			st.Info().Pos = ir.Pos{}
		}
		return true
	})
}

// bindSelf makes the receiver stand for self. In a class with subclasses self is the interface value of the most derived
// object, kept in the root's self field.
func (l *lowerer) bindSelf(c *hir.Class, k *class, f *hir.Func, recv *ir.Var) {
	l.selfs[f.Params[0].Var] = selfInfo{class: c, recv: recv}
	f.Params[0].Var.GoVar = recv
}

type selfInfo struct {
	class *hir.Class
	recv  *ir.Var
}

// fieldOf is the field of an attribute, reached from an instance expression.
func (l *lowerer) fieldOf(e ir.Expr, t hir.Type, a *hir.AttrInfo) ir.Expr {
	k := l.classInfo(a.Class)
	f := k.fields[a]
	if f == nil { // the class is written later
		f = &ir.FieldDecl{}
		bug(a.Pos, "field %s of %s is not declared yet", a.Name, a.Class.Name)
	}
	return ir.SelField(l.structOf(e, t), f)
}

// structOf is the struct pointer behind an instance expression, which may be an interface.
func (l *lowerer) structOf(e ir.Expr, t hir.Type) ir.Expr {
	e = l.bareSelf(e)
	if _, ok := e.Type().(*ir.Pointer); ok {
		return e
	}
	k := l.classInfo(t.Class)
	if k.accessor == nil {
		return e
	}
	return ir.CallOf(k.accessor.Results[0], ir.SelMethod(e, k.accessor))
}

// classVar is the class object of an exception class of the program.
func (l *lowerer) classVar(c *hir.Class) ir.Expr { return ir.Use(l.classObjectVar(c)) }

// classObject is a static class as a value of the floor.
func (l *lowerer) classObject(c *hir.Class) ir.Expr { return ir.Use(l.classObjectVar(c)) }

func (l *lowerer) classObjectVar(c *hir.Class) *ir.Var {
	k := l.classInfo(c)
	if k.object != nil && k.object.Prefer == "_" {
		k.object.Prefer = l.typeName(c) + "Type" // a model that is used by name after all
	}
	if k.object == nil {
		k.object = &ir.Var{Prefer: l.typeName(c) + "Type", Type: pyClass, Global: true}
	}
	return k.object
}

// nameRecords names the record types after the functions that return them or the variables that hold them.
func (l *lowerer) nameRecords() {
	name := func(t hir.Type, n, of string) {
		for t.Kind == hir.ListT {
			t = t.List.Find().Elem.Type()
			if !strings.HasSuffix(n, "_item") {
				n += "_item"
			}
			of = strings.Replace(of, "returns", "returns a list of", 1)
		}
		if t.Kind == hir.DictT {
			if d := t.Dict.Find(); d.Record && d.Name == "" {
				d.Name, d.Of = n, of
			}
		}
	}
	for _, f := range l.m.Funcs {
		if !f.IsLambda {
			name(f.Result.Type(), f.Name+"_result", f.Name+" returns")
		}
	}
	for _, f := range append([]*hir.Func{l.m.Main}, l.m.Funcs...) {
		for _, v := range f.Vars {
			name(v.Cell.Type(), v.Name+"_record", "the variable "+v.Name+" holds")
		}
	}
	for _, v := range l.m.GlobalsInOrder() {
		name(v.Cell.Type(), v.Name+"_record", "the variable "+v.Name+" holds")
	}
}
