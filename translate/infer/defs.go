package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// funcDef walks the header of a def; its body is walked for itself.
func (in *inferer) funcDef(st *hir.FuncDef, e *env) {
	in.definedFunc(st, e)
	in.registrars(st, e)
}

func (in *inferer) definedFunc(st *hir.FuncDef, e *env) {
	f := st.Func
	for _, p := range f.Params {
		if p.Default != nil {
			in.expr(p.Default, e)
			if f.Escapes { // the floor fills it in
				in.escape(p.Default.Base().T)
			}
		}
	}
	in.funcHints(f, e)
	if in.described(f) {
		in.requestFunc(f)
	}
	if f.Class != nil && f.Class.Dynamic == "" {
		for _, d := range st.Decorators {
			in.expr(d, e)
		}
		return
	}
	if st.Registers {
		in.registered(st, e)
		return
	}
	if len(st.Decorators) == 0 {
		if st.Var.Def == nil || f.Class != nil {
			t := in.funcValue(f)
			in.flow(st.Var.Cell, t)
			if f.Class != nil {
				in.escapeFunc(f)
				in.openSelf(f)
			}
		}
		return
	}
	t := in.funcValue(f)
	for i := len(st.Decorators) - 1; i >= 0; i-- {
		d := st.Decorators[i]
		dt := in.expr(d, e)
		if f.Class != nil { // the floor calls it
			in.escape(dt)
			in.escape(t)
		}
		t = in.decorate(f, d, dt, t)
	}
	if f.Class != nil {
		in.openSelf(f)
		in.escapeFunc(f)
		t = hir.Any
	}
	in.flow(st.Var.Cell, in.storable(t))
}

// openSelf lets the first parameter of a method of a dynamic class take anything.
func (in *inferer) openSelf(f *hir.Func) {
	if len(f.Params) > 0 && f.Params[0].Kind != hir.VarArgs && f.Params[0].Kind != hir.KwArgs {
		f.Params[0].Passed = true
		in.flow(f.Params[0].Var.Cell, hir.Any)
	}
}

// decorate is the type of @d applied to a function of type t.
func (in *inferer) decorate(f *hir.Func, d hir.Expr, dt, t hir.Type) hir.Type {
	if dt.Kind == hir.LibFuncT || dt.Kind == hir.LibClassT {
		if dec := knownDecorators[dt.Lib.LibName()]; dec != nil {
			return dec(in, f, t)
		}
	}
	if call, ok := d.(*hir.Call); ok {
		if ct := call.Fn.Base().T; ct.Kind == hir.LibFuncT || ct.Kind == hir.LibClassT {
			if dec := knownDecorators[ct.Lib.LibName()+"()"]; dec != nil {
				return dec(in, f, t)
			}
		}
	}
	if dt.Kind == hir.FuncT && !dt.Func.Find().Bad && len(dt.Func.Find().Params) == 1 {
		info := dt.Func.Find()
		for _, m := range info.Members {
			m.Called = true
			m.Params[0].Passed = true
		}
		in.flow(info.Params[0], t)
		return info.Result.Type()
	}
	if (dt.Kind == hir.Never || t.Kind == hir.Never) && !in.final {
		return hir.Type{Kind: hir.Never} // not known yet
	}
	in.escape(t)
	in.escape(dt)
	return hir.Any
}

// knownDecorators are decorators of the library that lowering understands; the others run through the floor.
var knownDecorators = map[string]func(in *inferer, f *hir.Func, t hir.Type) hir.Type{
	"functools.wraps()": func(in *inferer, f *hir.Func, t hir.Type) hir.Type {
		if t.Kind == hir.FuncT && t.Func.Find().Bad { // the names and attributes that it copies can be seen
			in.escape(t)
			return hir.Any
		}
		return t
	},
	"typing.override": func(in *inferer, f *hir.Func, t hir.Type) hir.Type { return t },
	"typing.final":    func(in *inferer, f *hir.Func, t hir.Type) hir.Type { return t },

	"contextlib.contextmanager":      func(in *inferer, f *hir.Func, t hir.Type) hir.Type { return t },
	"contextlib.asynccontextmanager": func(in *inferer, f *hir.Func, t hir.Type) hir.Type { return t },
}

// decoratedType is what the name of a decorated function denotes when its decorators leave it a function.
func (in *inferer) decoratedType(def *hir.FuncDef) hir.Type {
	if def.Func.Class != nil {
		return hir.Type{}
	}
	for _, d := range def.Decorators {
		name := ""
		if call, ok := d.(*hir.Call); ok {
			if t := in.staticType(call.Fn); t.Lib != nil {
				name = t.Lib.LibName() + "()"
			}
		} else if t := in.staticType(d); t.Lib != nil {
			name = t.Lib.LibName()
		}
		switch name {
		case "functools.wraps()":
			if t := in.funcType(def.Func); t.Func.Find().Bad {
				return hir.Type{}
			}
		case "typing.override", "typing.final":
		case "contextlib.contextmanager", "contextlib.asynccontextmanager":
			if !IsManager(def.Func) {
				return hir.Type{}
			}
		default:
			return hir.Type{}
		}
	}
	return in.funcType(def.Func)
}

// classDef walks what runs when a class statement runs.
func (in *inferer) classDef(st *hir.ClassDef, e *env) {
	c := st.Class
	for _, v := range c.TypeVars {
		in.flow(v.Cell, hir.Any)
	}
	for _, b := range c.Bases {
		if ix, ok := b.(*hir.Index); ok && c.Dynamic == "" {
			b = ix.X // its subscript is for type checkers
		}
		in.expr(b, e)
	}
	for _, k := range c.Keywords {
		in.escape(in.expr(k.Value, e))
	}
	for _, d := range st.Decorators {
		if c.Data == nil {
			in.escape(in.expr(d, e))
		}
	}
	saved := in.fn
	if c.Dynamic != "" {
		for _, b := range c.Bases {
			in.escape(b.Base().T)
		}
		in.flow(st.Var.Cell, hir.Any)
		for _, v := range c.Order {
			in.flow(v.Cell, hir.Any)
		}
		in.classHints(c, e)
	}
	in.block(c.Body, e)
	in.modelDefaults(c)
	in.flowDefault(c)
	in.fn = saved
	in.descriptors(c)
	if c.Dynamic == "" && st.Var.Def == nil {
		in.flow(st.Var.Cell, in.storable(hir.ClassObj(c)))
	}
}

// descriptors moves a class to the floor whose body calls something for an attribute that may be a descriptor.
func (in *inferer) descriptors(c *hir.Class) {
	if c.Dynamic != "" || IsModel(c) {
		return
	}
	for _, st := range c.Body {
		as, ok := st.(*hir.Assign)
		if !ok {
			continue
		}
		name, ok := as.Targets[0].(*hir.Name)
		if !ok {
			continue
		}
		if call, ok := as.Value.(*hir.Call); ok && (call.T.Kind == hir.AnyT || call.T.Kind == hir.InstT && findMethod(call.T.Class, "__get__") != nil) {
			in.makeDynamic(c, "its attribute "+name.Var.Name+" may be a descriptor")
		}
	}
}

// classHints walks the annotations of a dynamic class, which its __annotations__ keep.
func (in *inferer) classHints(c *hir.Class, e *env) {
	for _, st := range c.Body {
		if _, h, x := ClassHint(st); h.Text != "" {
			in.hintValue(h, x, e)
		}
	}
}

// ClassHint is the annotated name of a statement of a class body with its annotation; the text is "" when there is none.
func ClassHint(st hir.Stmt) (*hir.Name, hir.Hint, hir.Expr) {
	var target, ann hir.Expr
	var h hir.Hint
	switch st := st.(type) {
	case *hir.AnnDecl:
		target, ann, h = st.Target, st.Annotation, st.Hint
	case *hir.Assign:
		target, ann, h = st.Targets[0], st.Annotation, st.Hint
	}
	n, ok := target.(*hir.Name)
	if !ok {
		return nil, hir.Hint{}, nil
	}
	return n, h, ann
}

func (in *inferer) importStmt(imp *hir.Import) {
	t := in.imported(imp)
	if imp.Var.Def == nil {
		in.flow(imp.Var.Cell, in.storable(t))
	}
}

// usesClassCell reports whether a method asks for the class in whose body it stands.
func usesClassCell(f *hir.Func) (found bool) {
	hir.Visit(f.Body, func(n any) bool {
		name, ok := n.(*hir.Name)
		found = found || ok && name.Var.Name == "__class__"
		return !found
	})
	return found
}

// dynamicReason tells why a class cannot be a Go struct, or "".
func (in *inferer) dynamicReason(c *hir.Class) string {
	if c.Dynamic != "" {
		return c.Dynamic
	}
	if c.Base != nil && c.Base.Dynamic != "" {
		return "its base class is dynamic"
	}
	for _, s := range c.Subs {
		if s.Dynamic != "" {
			return "the subclass " + s.Name + " is dynamic"
		}
	}
	for name, f := range c.Methods {
		if f.Kind != hir.StaticMethod && (len(f.Params) == 0 || f.Params[0].Kind != hir.PosOnly && f.Params[0].Kind != hir.PosOrKw) {
			return "its method " + name + " has no parameter for the instance"
		}
		if usesClassCell(f) {
			return "its method " + name + " uses __class__"
		}
	}
	for name, v := range c.Vars {
		a := findAttr(c, name)
		bound := v.Bindings > 0 || v.Def != nil // one that is only declared (name: str) has no value there
		if a != nil && !a.FromClass && bound && (a.Class == c || c.Data == nil) {
			return "the attribute " + name + " stands in the class and in instances"
		}
	}
	for _, a := range c.AttrOrder {
		if c.Base != nil && c.Data == nil && !a.FromClass && findClassVar(c.Base, a.Name) != nil {
			return "the attribute " + a.Name + " stands in a base class and in instances"
		}
	}
	if c.Parent != in.m.Main && usesFree(c) {
		return "it uses variables of the function it stands in"
	}
	if c.Outer != nil {
		return "it stands in another class"
	}
	if v := in.classVarOf(c); v != nil && v.Def == nil {
		return "its name is bound again"
	}
	return ""
}

func (in *inferer) classVarOf(c *hir.Class) *hir.Var {
	var found *hir.Var
	find := func(stmts []hir.Stmt) {
		hir.Visit(stmts, func(n any) bool {
			if d, ok := n.(*hir.ClassDef); ok && d.Class == c {
				found = d.Var
			}
			return found == nil
		})
	}
	if c.Parent != nil {
		find(c.Parent.Body)
	}
	return found
}

// usesFree reports whether methods of c use variables of enclosing functions.
func usesFree(c *hir.Class) bool {
	for _, f := range c.MethodOrder {
		for _, v := range f.Free {
			if v.Kind == hir.Local {
				return true
			}
		}
	}
	return false
}

var _ = stubs.Default
