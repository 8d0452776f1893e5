package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// attr is the type of X.Name.
func (in *inferer) attr(x *hir.Attr, e *env) hir.Type {
	if x.NameOf != nil {
		return in.expr(x.NameOf, e)
	}
	if t, ok := in.knownName(x, e); ok {
		return t
	}
	if in.typeName(x, e) {
		return hir.Str
	}
	if t, ok := in.superProperty(x, e); ok {
		return t
	}
	called := in.callee == x // calls within x.X overwrite it
	t := in.expr(x.X, e)
	if called {
		in.callee = x
	}
	if k := keyOf(x); k != nil {
		if n, ok := e.m[k]; ok {
			if c := in.attrCell(x); c != nil {
				return in.refresh(n, c.Type())
			}
		}
	}
	return in.attrOf(x, t)
}

// fieldTables are the attributes of a model class that describe its fields.
var fieldTables = map[string]bool{"model_fields": true, "model_computed_fields": true, "__fields__": true, "__pydantic_fields__": true}

func (in *inferer) attrOf(x *hir.Attr, t hir.Type) hir.Type {
	if t.Opt {
		// None has no such attribute: an AttributeError at run time; the rest decides the type
		t = t.NonNone()
	}
	if in.unsettled(t) {
		return hir.Type{}
	}
	switch t.Kind {
	case hir.Never:
		return hir.Type{}
	case hir.InstT:
		return in.instAttr(x, t)
	case hir.ClassT:
		if IsModel(t.Class) && fieldTables[x.Name] && findMethod(t.Class, x.Name) == nil {
			in.report(x.NamePos, x.End, diag.Unsupported, "name the fields that are meant; model_json_schema() describes them all", "the table %s of a model is not supported", x.Name)
			return hir.Any
		}
		return in.classAttr(x, t)
	case hir.TypeT:
		return in.typeAttr(x, t)
	case hir.ModuleT:
		return in.moduleAttr(x, t.Lib.(*stubs.Module))
	case hir.LibT:
		if isTaskSet(t) && in.usedAsSet(x.X, t) {
			return hir.Type{} // until the set comes back here
		}
		return in.libAttr(x, t)
	case hir.LibClassT:
		return in.libClassAttr(x, t)
	case hir.AnyT:
		return in.floorAttr(x)
	case hir.ComplexT:
		if IsComplexPart(x, t) {
			return hir.Float
		}
	}
	if c := in.builtinClass(t); c != nil {
		if mutators[x.Name] && in.callee != x { // xs.append as a value: whoever gets it changes the list
			in.intoFloor(x.X, t)
			if t.Kind == hir.ListT {
				in.resized(t.List)
			}
			in.floorMutation()
		}
		return in.libAttr(x, c.of(t))
	}
	in.intoFloor(x.X, t)
	return hir.Any
}

// floorAttr reads an attribute of an unknown object: it may be a bound method or attribute of any class that escaped.
func (in *inferer) floorAttr(x *hir.Attr) hir.Type {
	in.listed = in.listed || x.Name == "__dict__"
	for _, c := range in.m.Classes {
		if !c.Escapes && !c.ClassEscapes && c.Dynamic == "" || !in.concerns(x.X, c) {
			continue
		}
		if a := c.Attrs[x.Name]; a != nil {
			in.escape(a.Cell.Type())
		}
		if v := c.Vars[x.Name]; v != nil {
			in.escape(v.Cell.Type())
		}
		if f := c.Methods[x.Name]; f != nil && f.Kind == hir.Property {
			in.escape(f.Result.Type())
		}
	}
	return hir.Any
}

func (in *inferer) instAttr(x *hir.Attr, t hir.Type) hir.Type {
	c := t.Class
	if x.Name == "__class__" && in.isClassValue(c) {
		return in.typeOf(c)
	}
	in.viewMember(c, x.Name)
	if f := findMethod(c, x.Name); f != nil {
		switch f.Kind {
		case hir.Property:
			f.Called = true
			return f.Result.Type()
		case hir.StaticMethod:
			if in.callee != hir.Expr(x) && f.TakesClass {
				in.escape(t)
				in.escapeFunc(f)
				return hir.Any
			}
			if in.callee != hir.Expr(x) && len(overriders(c, x.Name)) > 0 {
				in.makeDynamic(c, "its static method "+x.Name+" is overridden, and used through instances")
			}
			return in.calleeType(x, f)
		}
		if in.callee != hir.Expr(x) && in.valueDiffers(c, f) {
			in.makeDynamic(c, f.Name+" is used as a value, and overridden with other names or defaults of parameters")
		}
		recv := t
		ft := in.calleeType(x, f)
		ft.Recv = &recv
		return ft
	}
	if a := findAttr(c, x.Name); a != nil {
		return a.Cell.Type()
	}
	if v := findClassVar(c, x.Name); v != nil {
		return v.Cell.Type()
	}
	// an attribute of a subclass, used through the base class
	var sub hir.Type
	for _, s := range c.Subs {
		if findAttr(s, x.Name) != nil || findMethod(s, x.Name) != nil || findClassVar(s, x.Name) != nil {
			in.escapeClass(c)
			return in.floorAttr(x)
		}
	}
	if lib := TypedBase(c); lib != nil {
		if in.threadAttr(x, c, lib) {
			return in.libAttr(x, hir.Lib(lib))
		}
	} else if c.LibBase != nil || IsModel(c) {
		if lt := in.libView(t); lt.Kind == hir.LibT {
			return in.libAttr(x, lt)
		}
	}
	if v, ok := plainType(t); ok {
		if b := in.builtinClass(v); b != nil {
			if f, _ := b.of(v).Lib.(*stubs.Class).Find(x.Name); f != nil {
				in.plain(&x.X, t)
				return in.attrOf(x, v)
			}
		}
	}
	if tupleFields(t) != nil && (x.Name == "_fields" || x.Name == "_make" || x.Name == "_field_defaults") {
		in.makeDynamic(c, x.Name+" needs the class object")
	}
	switch x.Name {
	case "__class__", "__dict__", "__doc__", "__module__":
		if x.Name == "__dict__" {
			in.makeDynamic(c, "its __dict__ is used")
		}
		in.escapeClassObject(c)
		return hir.Any
	}
	in.escapeClass(c) // an AttributeError at run time, unless the floor knows better
	_ = sub
	return hir.Any
}

// calleeType is the type of a method that x names: as a value, unless it is called on the spot.
func (in *inferer) calleeType(x *hir.Attr, f *hir.Func) hir.Type {
	if in.callee == hir.Expr(x) {
		return in.funcType(f)
	}
	return in.funcValue(f)
}

func (in *inferer) classAttr(x *hir.Attr, t hir.Type) hir.Type {
	c := t.Class
	if f := findMethod(c, x.Name); f != nil && !isVarProperty(f) {
		if f.Kind == hir.StaticMethod && (in.callee == hir.Expr(x) || !f.TakesClass) {
			return in.calleeType(x, f)
		}
		in.escapeClassObject(c)
		in.escapeFunc(f)
		return hir.Any
	}
	if v := findClassVar(c, x.Name); v != nil {
		return v.Cell.Type()
	}
	if IsModel(c) {
		if lt := in.libView(hir.Inst(c)); lt.Kind == hir.LibT {
			if f, _ := lt.Lib.(*stubs.Class).Find(x.Name); f != nil {
				recv := t
				return hir.Type{Kind: hir.LibFuncT, Lib: f, Recv: &recv}
			}
		}
	}
	if c.Data != nil && findAttr(c, x.Name) != nil {
		in.makeDynamic(c, "its default "+x.Name+" is read from the class")
		return hir.Any
	}
	if IsAbstract(c) && (x.Name == "register" || x.Name == "__abstractmethods__") {
		in.makeDynamic(c, x.Name+" needs the class object")
		return hir.Any
	}
	if x.Name == "__type_params__" && len(c.TypeVars) > 0 {
		in.makeDynamic(c, "its type parameters are asked for")
		return hir.Any
	}
	if classTexts[x.Name] {
		in.classValue(t)
		return hir.Str
	}
	in.escapeClassObject(c)
	return hir.Any
}

func (in *inferer) moduleAttr(x *hir.Attr, m *stubs.Module) hir.Type {
	if in.replaced(m, x.Name) {
		return hir.Any
	}
	if t := in.member(m, x.Name); t.Kind != hir.Never {
		return t
	}
	for name := range in.moduleNames(m.Name) {
		if name == x.Name {
			return hir.Type{Kind: hir.ModuleT, Lib: in.stubs.Module(m.Name + "." + name)}
		}
	}
	in.noMember(x.NamePos, m, x.Name)
	return hir.Any
}

// moduleNames are the submodules of a package that have stubs.
func (in *inferer) moduleNames(name string) map[string]bool {
	out := map[string]bool{}
	for _, full := range stubs.Names() {
		if len(full) > len(name) && full[:len(name)] == name && full[len(name)] == '.' {
			out[full[len(name)+1:]] = true
		}
	}
	return out
}

func (in *inferer) libClassAttr(x *hir.Attr, t hir.Type) hir.Type {
	cls := t.Lib.(*stubs.Class)
	if f, _ := cls.Find(x.Name); f != nil {
		if in.callee == hir.Expr(x) && f.Unbound() {
			return hir.Any
		}
		return hir.Type{Kind: hir.LibFuncT, Lib: f}
	}
	if v, _ := cls.FindAttr(x.Name); v != nil {
		return in.inst(v.Type, nil)
	}
	if x.Name == "__name__" || x.Name == "__qualname__" {
		return hir.Str
	}
	return hir.Any
}

// classTVars binds the type parameters of owner, a base of t's class, to t's arguments.
func (in *inferer) classTVars(t hir.Type, owner *stubs.Class) map[string]*hir.Cell {
	tv := map[string]*hir.Cell{}
	cls, args := t.Lib.(hir.LibClass), t.Args
	for cls != nil {
		c := cls.(*stubs.Class)
		if c == owner {
			for i, p := range c.Params {
				if i < len(args) {
					tv[p] = args[i]
				}
			}
			return tv
		}
		cls, args = c.LibBase(args)
	}
	return tv
}

// attrCell is the cell behind an attribute of an instance of a class of the program, or nil.
func (in *inferer) attrCell(x *hir.Attr) *hir.Cell {
	t := x.X.Base().T
	if t.Kind == hir.ClassT {
		if v := t.Class.Vars[x.Name]; v != nil && t.Class.Methods[x.Name] == nil && t.Class.Enum == nil {
			return v.Cell
		}
		return nil
	}
	if t.Kind != hir.InstT {
		return nil
	}
	if findMethod(t.Class, x.Name) != nil {
		return nil
	}
	if a := findAttr(t.Class, x.Name); a != nil {
		return a.Cell
	}
	return nil
}
