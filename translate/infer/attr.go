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

// assignsLib reports whether typed Go can assign a value of type t to an attribute of a library object.
func (in *inferer) assignsLib(v *stubs.Var, t hir.Type) bool {
	return (v.Target.Field || v.Target.Set) && in.accepts(v.Type, t)
}

// AssignsLib is assignsLib for lowering.
func AssignsLib(m *hir.Module, v *stubs.Var, t hir.Type) bool { return settled(m).assignsLib(v, t) }

// assignAttr lets a value flow into X.Name.
func (in *inferer) assignAttr(target *hir.Attr, value hir.Expr, t hir.Type, e *env) {
	xt := in.expr(target.X, e)
	if in.unsettled(xt) {
		return
	}
	switch xt.Kind {
	case hir.Never:
	case hir.InstT:
		in.assignInst(target, value, t, xt, e)
	case hir.ClassT:
		v := xt.Class.Vars[target.Name] // one that a base has would become another
		f := findMethod(xt.Class, target.Name)
		if v == nil || findAttr(xt.Class, target.Name) != nil || f != nil && !isVarProperty(f) || len(xt.Class.Subs) > 0 && !namesClass(target.X) {
			in.makeDynamic(xt.Class, "its attribute "+target.Name+" is assigned from outside")
			return
		}
		v.Rebound = true
		in.flowExpr(v.Cell, value, in.storable(t))
		e.forgetAttr(target.Name)
		in.narrowAssigned(target, t, e)
	case hir.TypeT:
		v := xt.Class.Vars[target.Name]
		if v == nil || len(xt.Class.Subs) > 0 || findAttr(xt.Class, target.Name) != nil || findMethod(xt.Class, target.Name) != nil {
			in.makeDynamic(xt.Class, "its attribute "+target.Name+" is assigned through a value")
			return
		}
		v.Rebound = true
		in.flow(v.Cell, hir.Any)
		in.setUnknown(target, value, t)
	case hir.AnyT:
		in.setUnknown(target, value, t)
	case hir.FuncT:
		in.show(value, t)
		in.escape(t)
		in.escape(xt)
	case hir.LibT:
		if cls, ok := xt.Lib.(*stubs.Class); ok {
			if v, owner := cls.FindAttr(target.Name); v != nil && in.assignsLib(v, t) {
				in.match(v.Type, t, in.classTVars(xt, owner))
				return
			}
			if cls.Embed != "" && !cls.Floor { // it may be an instance of a class of the program
				in.setUnknown(target, value, t)
			}
		}
		in.escape(t)
		in.escape(xt)
	default:
		in.escape(t)
		in.escape(xt)
	}
}

// setUnknown assigns an attribute of a value that may be an instance of any class that the floor knows.
func (in *inferer) setUnknown(target *hir.Attr, value hir.Expr, t hir.Type) {
	in.show(value, t)
	in.escape(t)
	for _, c := range in.m.Classes {
		if !in.concerns(target.X, c) {
			continue
		}
		if v := c.Vars[target.Name]; v != nil && c.ClassEscapes && c.Dynamic == "" {
			if a := findAttr(c, target.Name); a != nil && a.FromClass {
				in.makeDynamic(c, "its attribute "+target.Name+" may be assigned from outside")
			}
			v.Rebound = true
			in.flow(v.Cell, in.storable(t))
		}
		if a := c.Attrs[target.Name]; a != nil && c.Escapes && c.Dynamic == "" && c.Data != nil && c.Data.Frozen {
			in.makeDynamic(c, "its frozen field "+target.Name+" may be assigned through a value of unknown type")
		} else if a != nil && c.Escapes {
			in.flow(a.Cell, in.storable(t))
		} else if c.Escapes && c.Dynamic == "" && a == nil && !setsBase(c, target.Name) && hasInstances(c) {
			if findClassVar(c, target.Name) != nil && in.assignDefault(c, target.Name) {
				continue
			}
			if findMethod(c, target.Name) != nil && findMethod(c, target.Name).Kind != hir.Property || findAttr(c, target.Name) == nil && findMethod(c, target.Name) == nil {
				in.makeDynamic(c, "the attribute "+target.Name+" may be set through a value of unknown type")
			}
		}
	}
}

// bindsBelow reports whether the body of a class derived from c binds a name.
func bindsBelow(c *hir.Class, name string) bool {
	for _, s := range c.Subs {
		if v := s.Vars[name]; v != nil && v.Bindings > 0 || bindsBelow(s, name) {
			return true
		}
	}
	return false
}

// hasInstances reports whether there may be instances of the class itself.
func hasInstances(c *hir.Class) bool { return c.Instantiated || c.ClassEscapes || len(c.Subs) == 0 }

// namesClass reports whether an expression is the name of a class, not a variable that may hold a subclass of it.
func namesClass(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	if !ok {
		return false
	}
	_, isClass := n.Var.Def.(*hir.Class)
	return isClass
}

// refuse notes that an assignment raises: its value goes nowhere.
func (in *inferer) refuse(target *hir.Attr, why hir.Refusal, t hir.Type) {
	target.Refused = why
	target.T = t
	if why != hir.FrozenField && len(target.X.Base().T.Class.Subs) > 0 {
		in.showClass(target.X.Base().T.Class)
	}
}

func (in *inferer) assignInst(target *hir.Attr, value hir.Expr, t, xt hir.Type, e *env) {
	c := xt.Class
	target.Refused = hir.Assignable
	if c.Members != nil && !in.viewSetter(c, target.Name) {
		in.makeDynamic(c, "the attribute "+target.Name+" is not set in the same way in all of its classes")
		return
	}
	if f := findMethod(c, target.Name); f != nil {
		if isVarProperty(f) && findClassVar(c, target.Name) != nil {
			if !in.assignDefault(c, target.Name) {
				in.makeDynamic(c, "the attribute "+target.Name+" stands in the class and in instances")
			}
			return
		}
		if f.Kind == hir.Property {
			for d := c; d != nil; d = d.Base {
				if s := d.Methods[target.Name+".setter"]; s != nil {
					s.Called = true
					s.Params[1].Passed = true
					in.flowExpr(s.Params[1].Var.Cell, value, in.storable(t))
					e.forgetPaths()
					return
				}
			}
			in.refuse(target, hir.NoSetter, t)
			return
		}
		in.makeDynamic(c, "an instance replaces its method "+target.Name)
		return
	}
	a := findAttr(c, target.Name)
	if c.Data != nil && c.Data.Frozen && !in.fn.Synth {
		in.refuse(target, hir.FrozenField, t)
		return
	}
	if c.Slots != nil && !c.Slots[target.Name] {
		if findClassVar(c, target.Name) != nil {
			in.makeDynamic(c, "it has no slot "+target.Name)
			return
		}
		in.refuse(target, hir.NoSlot, t)
		return
	}
	if lib := TypedBase(c); lib != nil && a == nil && in.assignBase(target, c, lib, t) {
		return
	}
	if a == nil {
		for _, s := range c.Subs {
			if findAttr(s, target.Name) != nil {
				in.makeDynamic(c, "the attribute "+target.Name+" is set through the base class")
				return
			}
		}
		if c.Data != nil && c.Data.Slots {
			in.makeDynamic(c, "it has no attribute "+target.Name+", and slots")
			return
		}
		if findClassVar(c, target.Name) != nil {
			if in.assignDefault(c, target.Name) {
				return
			}
			in.makeDynamic(c, "the attribute "+target.Name+" stands in the class and in instances")
			return
		}
		if bindsBelow(c, target.Name) {
			in.makeDynamic(c, "the attribute "+target.Name+" stands in a derived class and in instances")
			return
		}
		a = in.addAttr(c, target.Name)
		a.Written = true
		a.Pos = target.Pos
	}
	in.flowExpr(a.Cell, value, in.storable(t))
	e.forgetAttr(target.Name)
	in.narrowAssigned(target, t, e)
	target.T = a.Cell.Type()
}
