package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// setup fills in what is known before any type flows: bases of classes, kinds of methods, the declared attributes.
func (in *inferer) setup() {
	in.getters()
	in.mainNames()
	in.m.ReadsFields = in.uses("dataclasses", "asdict", "astuple", "is_dataclass")
	for _, c := range in.m.Classes {
		in.bases(c)
	}
	in.mentions("") // what the program names, before methods are added to it
	in.findAnnotates()
	if in.uses("pickle", "load", "loads") && !in.uses("pickle", "dump", "dumps") { // what others have pickled
		for _, c := range in.m.Classes {
			in.escapeClass(c)
		}
	}
	in.m.ReadsYields = in.asksFor([]string{"isgeneratorfunction", "isasyncgenfunction", "co_flags"})
	in.m.ReadsBases = in.asksFor([]string{"__mro__", "mro", "__bases__", "__base__", "getmro", "isabstract", "__abstractmethods__"})
	for _, c := range in.m.Classes {
		in.classBody(c)
	}
	in.partials()
	for _, c := range in.m.Classes {
		in.guardedCompares(c)
		in.totalOrdering(c)
	}
	for _, c := range in.m.Classes {
		in.modelFields(c)
	}
	in.findTracking()
	for _, c := range in.m.Classes {
		in.initAttrs(c)
	}
	for _, c := range in.m.Classes {
		if in.facts.Dynamic[c.Qualname] != "" && c.Dynamic == "" {
			c.Dynamic = in.facts.Dynamic[c.Qualname]
		}
	}
	in.classDefaults()
	for _, c := range in.m.Classes {
		if why := in.facts.Dynamic[c.Qualname]; why != "" {
			c.Dynamic = why
		} else if why := c.Dynamic; why != "" && c.Rewritten { // bound anew as it was written
			c.Dynamic = ""
			in.makeDynamic(c, why)
			c.Dynamic = why // for the rest of this run, whose results nobody sees
		}
	}
	for _, c := range in.m.Classes {
		if c.Dynamic == "" {
			if why := in.dynamicReason(c); why != "" {
				in.makeDynamic(c, why)
			}
		}
	}
	for _, c := range in.m.Classes {
		if c.FromCall && c.Dynamic != "" {
			in.asWritten(c.Name)
		}
	}
	in.overriddenVars()
	in.inheritParams()
	for _, c := range in.m.Classes {
		in.hooks(c)
		in.linkOverrides(c)
	}
	in.overriddenDefaults()
	in.protocols()
	in.markTests()
	in.markAliases()
	in.markDependencyLists()
	in.applyKeeping()
	in.spellOutArgs()
	in.sequences()
	in.annotatedProtocols()
	in.webDefs()
	in.managers()
	for _, f := range in.m.Funcs {
		if f.Class != nil && f.Class.Dynamic != "" {
			f.DecoratedBy = nil // the decorator is called there
		}
		if f.Class != nil && f.Kind != hir.StaticMethod && len(f.Params) > 0 {
			in.selfType(f)
		}
	}
}

// classBody finds methods and class-level names.
func (in *inferer) classBody(c *hir.Class) {
	for _, st := range c.Body {
		if def, ok := st.(*hir.FuncDef); ok {
			in.method(c, def)
		}
	}
	in.singleton(c)
	in.cachedProperties(c)
	if c.Enum != nil {
		in.classMethods(c) // cls is a name of the class there
		if why := in.enumClass(c); why != "" {
			c.Dynamic = why
		}
	}
	if c.Kind == hir.NamedTupleClass && c.Base == nil {
		if why := in.namedTuple(c); why != "" {
			c.Dynamic = why
		}
	}
	for _, d := range c.Decorators {
		if !in.isTotalOrdering(d) && !(c.Protocol && in.isRuntimeCheckable(d)) {
			in.classDecorator(c, d)
		}
	}
	in.methodAliases(c)
	in.classMethods(c)
	in.slots(c)
	in.localClass(c)
	if c.Dynamic == "" {
		in.classAttrs(c)
	}
}

// method notes a function of the class body and what its decorators make of it.
func (in *inferer) method(c *hir.Class, def *hir.FuncDef) {
	f := def.Func
	f.Kind = hir.InstanceMethod
	switch f.Name {
	case "__init_subclass__", "__class_getitem__":
		c.Dynamic = "it defines " + f.Name
	case "__getattr__", "__getattribute__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__", "__set_name__", "__instancecheck__", "__prepare__":
		c.Dynamic = "it defines " + f.Name
	}
	for _, d := range f.Decorators {
		in.methodDecorator(c, def, d)
	}
	if IsModel(c) && f.Name == "model_post_init" {
		f.Hook = &ModelHook{Kind: "ModelValidator", Mode: "after"}
	}
	if f.Kind == hir.PropertySetter || f.Kind == hir.PropertyDeleter {
		c.Methods[f.Name+"."+map[hir.MethodKind]string{hir.PropertySetter: "setter", hir.PropertyDeleter: "deleter"}[f.Kind]] = f
	} else {
		if c.Methods[f.Name] != nil {
			c.Dynamic = "it defines " + f.Name + " twice"
		}
		c.Methods[f.Name] = f
	}
	c.MethodOrder = append(c.MethodOrder, f)
}

func (in *inferer) methodDecorator(c *hir.Class, def *hir.FuncDef, d hir.Expr) {
	f := def.Func
	if IsModel(c) && in.modelHook(f, d) {
		return
	}
	if a, ok := d.(*hir.Attr); ok {
		if n, ok := a.X.(*hir.Name); ok && n.Var.Kind == hir.ClassVar {
			switch a.Name {
			case "setter":
				f.Kind = hir.PropertySetter
				return
			case "deleter":
				c.Dynamic = "it has a property deleter"
				f.Kind = hir.PropertyDeleter
				return
			case "getter":
				c.Dynamic = "it has a property getter of its own"
				return
			}
		}
	}
	switch t := in.staticType(d); {
	case t.Lib == nil:
		c.Dynamic = "the method " + f.Name + " is decorated"
	default:
		switch t.Lib.LibName() {
		case "staticmethod":
			f.Kind = hir.StaticMethod
		case "classmethod":
			f.Kind = hir.ClassMethod
		case "property":
			f.Kind = hir.Property
			if f.IsAsync || f.IsGen {
				c.Dynamic = "its property " + f.Name + " gives a coroutine or a generator"
			}
		case "functools.cached_property":
			f.Kind = hir.CachedProperty
			if f.IsAsync || f.IsGen || len(f.Decorators) > 1 {
				c.Dynamic = "its cached property " + f.Name + " gives a coroutine or a generator"
			}
		case "typing.override", "typing.final":
		case "abc.abstractmethod":
			f.Abstract = true
		case "contextlib.contextmanager", "contextlib.asynccontextmanager":
			if !in.managerMethod(f, t.Lib.LibName()) {
				c.Dynamic = "the method " + f.Name + " is decorated"
			}
		default:
			c.Dynamic = "the method " + f.Name + " is decorated"
		}
	}
}

func (in *inferer) classDecorator(c *hir.Class, d hir.Expr) {
	if t := in.staticType(d); t.Lib != nil && t.Lib.LibName() == "typing.final" {
		return // for type checkers
	}
	opts, why, ok := in.dataOptions(d)
	if ok && why == "" {
		why = in.dataClass(c, opts)
	}
	if ok && why == "" {
		return
	}
	if why == "" {
		why = "it is decorated"
	}
	c.Dynamic = why
}

// classAttrs handles the plain assignments of a class body: constants shared by all instances.
func (in *inferer) classAttrs(c *hir.Class) {
	if in.asksForHints(c) {
		c.Dynamic = "its annotations are asked for"
		return
	}
	for _, st := range c.Body {
		switch st := st.(type) {
		case *hir.FuncDef, *hir.Pass, *hir.Comment, *hir.AnnDecl:
		case *hir.ExprStmt:
			if k, ok := st.X.(*hir.Const); !ok || k.Kind != hir.ConstEllipsis {
				c.Dynamic = "its body runs code"
			}
		case *hir.Assign:
			if len(st.Targets) != 1 {
				c.Dynamic = "its body runs code"
				continue
			}
			n, ok := st.Targets[0].(*hir.Name)
			if !ok || n.Var.Bindings != 1 || n.Var.Name == "__slots__" {
				if ok && n.Var.Name == "__slots__" {
					c.Dynamic = "it has __slots__"
				} else {
					c.Dynamic = "its body runs code"
				}
				continue
			}
			if name := n.Var.Name; strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") {
				c.Dynamic = "its body assigns " + name
			}
			if mentionsMethod(c, st.Value) {
				c.Dynamic = "its body uses its methods"
			}
		case *hir.ClassDef:
			if !IsModel(c) || st.Class.Name != "Config" { // which configClass reads
				c.Dynamic = "its body runs code"
			}
		default:
			c.Dynamic = "its body runs code"
		}
	}
}

// mentionsMethod reports whether an expression of a class body uses a function of the class.
func mentionsMethod(c *hir.Class, x hir.Expr) bool {
	found := false
	hir.VisitExpr(x, func(n any) bool {
		if name, ok := n.(*hir.Name); ok && name.Var.Kind == hir.ClassVar && c.Methods[name.Var.Name] != nil {
			found = true
		}
		return !found
	})
	return found
}

// findAttr looks an attribute up in the class and its bases.
func findAttr(c *hir.Class, name string) *hir.AttrInfo {
	for ; c != nil; c = c.Base {
		if a := c.Attrs[name]; a != nil {
			return a
		}
	}
	return nil
}

// findMethod looks a method up in the class and its bases.
func findMethod(c *hir.Class, name string) *hir.Func {
	for ; c != nil; c = c.Base {
		if f := c.Methods[name]; f != nil {
			return f
		}
	}
	return nil
}

// findClassVar looks a class-level name up in the class and its bases. One that is only declared (name: str) has no value there.
func findClassVar(c *hir.Class, name string) *hir.Var {
	for ; c != nil; c = c.Base {
		if v := c.Vars[name]; v != nil && (v.Bindings > 0 || v.Def != nil) {
			return v
		}
	}
	return nil
}

// FindAttr, FindMethod and FindClassVar are the look-ups that lowering shares with inference.
func FindAttr(c *hir.Class, name string) *hir.AttrInfo { return findAttr(c, name) }

// FindMethod looks a method up in the class and its bases.
func FindMethod(c *hir.Class, name string) *hir.Func { return findMethod(c, name) }

// FindClassVar looks a class-level name up in the class and its bases.
func FindClassVar(c *hir.Class, name string) *hir.Var { return findClassVar(c, name) }

// addAttr makes sure the class (or a base) has the attribute.
func (in *inferer) addAttr(c *hir.Class, name string) *hir.AttrInfo {
	if a := findAttr(c, name); a != nil {
		return a
	}
	a := &hir.AttrInfo{Name: name, Cell: hir.NewCell(), Class: c}
	c.Attrs[name] = a
	c.AttrOrder = append(c.AttrOrder, a)
	in.changed = true
	return a
}

// selfType gives self (or cls) its type.
func (in *inferer) selfType(f *hir.Func) {
	p := f.Params[0]
	p.Passed = true
	if f.Class.Dynamic != "" || p.Var.Bindings > 1 {
		in.flow(p.Var.Cell, hir.Any)
		return
	}
	in.flow(p.Var.Cell, hir.Inst(f.Class))
}
