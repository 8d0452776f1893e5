package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A dataclass becomes a class written by hand: its fields turn into the parameters of an __init__ that assigns them, and
// __repr__, __eq__, the ordering and __hash__ into methods, so that all that is known of plain classes holds for it.
//
//	@dataclass                        class Item:
//	class Item:                 =>        def __init__(self, name, tags=[]):   # the default made by each call
//	    name: str                             self.name = name
//	    tags: list = field(…)                 self.tags = tags
//	                                      def __repr__(self): return f"Item(name={self.name!r}, tags={self.tags!r})"
//	                                      def __eq__(self, other): return self.name == other.name and …
//
// dataStatic is the one place that decides what stays in the floor: exotic options and fields, programs that look at
// dataclasses through asdict, replace, fields and the like, instances that are assigned to though frozen.

// dataAttributes are the attributes by which programs look at dataclasses from outside, dataFunctions the functions.
var (
	dataAttributes = []string{"__dataclass_fields__", "__match_args__", "__setattr__", "__replace__", "__slots__", "__annotations__"}
	dataFunctions  = map[string][]string{
		"dataclasses": {"fields", "make_dataclass"}, "typing": {"get_type_hints"}, "inspect": {"get_annotations"},
		"copy": {"replace"}, "pprint": nil, "pickle": nil, // whatever is used of them
	}
)

// dataOptions reads @dataclass or @dataclass(order=True, …); why tells what keeps the class in the floor.
func (in *inferer) dataOptions(d hir.Expr) (opts map[string]bool, why string, ok bool) {
	opts = map[string]bool{"repr": true, "eq": true, "match_args": true}
	call, isCall := d.(*hir.Call)
	if isCall {
		d = call.Fn
	}
	if t := in.staticType(d); t.Lib == nil || t.Lib.LibName() != "dataclasses.dataclass" {
		return nil, "", false
	}
	if !isCall {
		return opts, "", true
	}
	for _, a := range call.Args {
		k, isConst := a.Value.(*hir.Const)
		if !isConst || a.Name == "" || k.Kind != hir.ConstTrue && k.Kind != hir.ConstFalse {
			return opts, "its options are computed", true
		}
		switch a.Name {
		case "order", "frozen", "eq", "repr", "kw_only", "slots":
			opts[a.Name] = k.Kind == hir.ConstTrue
		default:
			return opts, "it has the option " + a.Name, true
		}
	}
	return opts, "", true
}

// dataField is a field of a dataclass.
type dataField struct {
	name                        string
	st                          hir.Stmt
	annotation                  hir.Expr
	hint                        hir.Hint
	value                       hir.Expr // the default; evaluated by each call when fresh
	fresh, init, repr, cmp, kwo bool
}

// dataClass makes a plain class of a dataclass. It gives the reason why that cannot be done, or "".
func (in *inferer) dataClass(c *hir.Class, opts map[string]bool) string {
	if why := in.dataStatic(c, opts); why != "" {
		return why
	}
	fields, rest, why := in.dataBody(c, opts)
	if why != "" {
		return why
	}
	info := &hir.DataInfo{Frozen: opts["frozen"], Slots: opts["slots"], Meta: map[string]hir.Stmt{}}
	var all []dataField
	if c.Base != nil {
		if info.Frozen != c.Base.Data.Frozen {
			return "it is frozen and its base class is not, or the other way round"
		}
		all = append(all, c.Base.Data.Fields.([]dataField)...)
	}
	for _, f := range fields {
		at := len(all)
		for i := range all {
			if all[i].name == f.name {
				at = i
			}
		}
		if at == len(all) {
			all = append(all, f)
		} else {
			all[at] = f
		}
		info.Meta[f.name] = f.st
	}
	defaulted := false
	for _, f := range all {
		if f.init && !f.kwo {
			if defaulted && f.value == nil {
				return "a field without a default follows one with a default"
			}
			defaulted = defaulted || f.value != nil
			info.MatchArgs = append(info.MatchArgs, f.name)
		}
	}
	info.Fields = all
	c.Data, c.Kind, c.Body, c.Rewritten = info, hir.DataClass, rest, true
	dropVars(c, info.Meta)
	m := &methodMaker{in: in, c: c}
	m.init(all)
	m.methods(all, opts)
	return ""
}

// dropVars takes the fields out of the names of the class body.
func dropVars(c *hir.Class, fields map[string]hir.Stmt) {
	for name := range fields {
		delete(c.Vars, name)
	}
	var order []*hir.Var
	for _, v := range c.Order {
		if c.Vars[v.Name] == v {
			order = append(order, v)
		}
	}
	c.Order = order
}

// dataStatic tells why a dataclass lives in the floor, before its fields are looked at.
func (in *inferer) dataStatic(c *hir.Class, opts map[string]bool) string {
	for _, name := range dataAttributes {
		if in.mentions(name) {
			return "the program looks at dataclasses by " + name
		}
	}
	for module, names := range dataFunctions {
		if in.uses(module, names...) {
			return "the program looks at dataclasses by module " + module
		}
	}
	switch {
	case in.facts.Dynamic[c.Qualname] != "":
		return in.facts.Dynamic[c.Qualname]
	case len(c.Decorators) > 2 || len(c.Decorators) == 2 && !slices.ContainsFunc(c.Decorators, in.isTotalOrdering):
		return "it is decorated"
	case c.Dynamic != "":
		return c.Dynamic
	case c.LibBase != nil || c.Base != nil && (c.Base.Kind != hir.DataClass || c.Base.Dynamic != ""):
		return "its base class is no plain dataclass"
	case len(c.Keywords) > 0 || c.Outer != nil || len(c.TypeVars) > 0:
		return "it is a dataclass with keywords or type parameters, or in another class"
	case opts["order"] && !opts["eq"]:
		return "it has an order without equality"
	}
	for _, name := range []string{"__init__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__new__", "__slots__", "__match_args__"} {
		if c.Methods[name] != nil && !opts["order"] && slices.Contains(orderings, name) {
			continue
		}
		if c.Vars[name] != nil || c.Methods[name] != nil {
			return "it defines " + name
		}
	}
	return ""
}

// pickles reports whether the program uses pickle: objects are made again without __init__ there, attribute by attribute.
func (in *inferer) pickles() bool {
	if in.pickling == 0 {
		in.pickling = 1
		if in.uses("pickle") {
			in.pickling = 2
		}
	}
	return in.pickling == 2
}

// uses reports whether the program may use one of the names of a module; without names, any.
func (in *inferer) uses(module string, names ...string) bool {
	found := false
	look := func(n any) bool {
		switch n := n.(type) {
		case *hir.Import:
			found = found || n.Module == module && (len(names) == 0 || n.Name == "*" || slices.Contains(names, n.Name))
		case *hir.Attr:
			if x, ok := n.X.(*hir.Name); ok && slices.Contains(names, n.Name) {
				imp, ok := x.Var.Def.(*hir.Import)
				found = found || ok && imp.Module == module && imp.Name == ""
			}
		}
		return !found
	}
	hir.Visit(in.m.Main.Body, look)
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look)
	}
	return found
}

// dataBody takes the fields out of a class body.
func (in *inferer) dataBody(c *hir.Class, opts map[string]bool) (fields []dataField, rest []hir.Stmt, why string) {
	keywords := opts["kw_only"]
	for _, st := range c.Body {
		n, h, ann := ClassHint(st)
		as, _ := st.(*hir.Assign)
		if h.Text == "" {
			rest = append(rest, st)
			continue
		}
		if n == nil || n.Var.Bindings > 1 {
			return nil, nil, "a field is bound twice"
		}
		switch name := in.annotationName(ann); name {
		case "typing.ClassVar":
			if as != nil {
				rest = append(rest, st)
			} else {
				delete(c.Vars, n.Var.Name)
			}
			continue
		case "dataclasses.KW_ONLY":
			keywords = true
			delete(c.Vars, n.Var.Name)
			continue
		case "dataclasses.InitVar":
			return nil, nil, "it has a field of " + name
		}
		f := dataField{name: n.Var.Name, st: st, annotation: ann, hint: h, init: true, repr: true, cmp: true, kwo: keywords}
		if as != nil {
			f.value = as.Value
			if why := in.fieldOptions(&f, as.Value); why != "" && c.Kind != hir.NamedTupleClass {
				return nil, nil, why
			}
		}
		if c.Methods[f.name] != nil || f.value != nil && usesScope(f.value, c.Parent != in.m.Main) {
			return nil, nil, "its field " + f.name + " depends on its body"
		}
		fields = append(fields, f)
	}
	return fields, rest, ""
}

// annotationName is the library name of an annotation or of what it subscripts.
func (in *inferer) annotationName(x hir.Expr) string {
	if ix, ok := x.(*hir.Index); ok {
		x = ix.X
	}
	if x == nil {
		return ""
	}
	if t := in.staticType(x); t.Lib != nil {
		return t.Lib.LibName()
	}
	return ""
}

// fieldOptions reads field(default=…, default_factory=…, …).
func (in *inferer) fieldOptions(f *dataField, value hir.Expr) string {
	call, ok := value.(*hir.Call)
	if !ok {
		switch value.(type) {
		case *hir.List, *hir.Dict, *hir.Set:
			return "the default of " + f.name + " is mutable"
		}
		return ""
	}
	if t := in.staticType(call.Fn); t.Lib == nil || t.Lib.LibName() != "dataclasses.field" {
		return ""
	}
	f.value = nil
	for _, a := range call.Args {
		k, _ := a.Value.(*hir.Const)
		isBool := k != nil && (k.Kind == hir.ConstTrue || k.Kind == hir.ConstFalse)
		switch {
		case a.Name == "default":
			f.value = a.Value
		case a.Name == "default_factory" && in.keepsState(a.Value):
			return "the factory of its field " + f.name + " is computed"
		case a.Name == "default_factory":
			f.value, f.fresh = in.made(a.Value), true
		case !isBool:
			return "its field " + f.name + " has options that are computed"
		case a.Name == "init":
			f.init = k.Kind == hir.ConstTrue
		case a.Name == "repr":
			f.repr = k.Kind == hir.ConstTrue
		case a.Name == "compare":
			f.cmp = k.Kind == hir.ConstTrue
		case a.Name == "kw_only":
			f.kwo = k.Kind == hir.ConstTrue
		default:
			return "its field " + f.name + " has the option " + a.Name
		}
	}
	if !f.init && f.value == nil {
		return "its field " + f.name + " has no value before something assigns it"
	}
	return ""
}

// keepsState reports whether evaluating a default_factory anew for each instance may be another thing than evaluating it once, as
// in itertools.count().__next__: it calls something, other than partial of names and constants.
func (in *inferer) keepsState(factory hir.Expr) bool {
	found := false
	hir.VisitExpr(factory, func(n any) bool {
		switch n := n.(type) {
		case *hir.Lambda:
			return false
		case *hir.Call:
			if t := in.staticType(n.Fn); t.Lib == nil || t.Lib.LibName() != "functools.partial" {
				found = true
			}
		}
		return !found
	})
	return found
}

// made is what calling a default_factory makes.
func (in *inferer) made(factory hir.Expr) hir.Expr {
	pos := factory.Base().Pos
	if l, ok := factory.(*hir.Lambda); ok && len(l.Func.Params) == 0 {
		if ret, ok := l.Func.Body[0].(*hir.Return); ok && inlinable(ret.X) {
			return ret.X
		}
	}
	if t := in.staticType(factory); t.Kind == hir.LibClassT {
		switch t.Lib.LibName() {
		case "list":
			return &hir.List{ExprBase: hir.ExprBase{Pos: pos}, Info: hir.NewList()}
		case "dict":
			return &hir.Dict{ExprBase: hir.ExprBase{Pos: pos}, Info: hir.NewDict()}
		}
	}
	return &hir.Call{ExprBase: hir.ExprBase{Pos: pos, End: factory.Base().End}, Fn: factory}
}

// inlinable reports whether an expression means the same outside of the lambda that it is the body of.
func inlinable(x hir.Expr) bool {
	ok := true
	hir.VisitExpr(x, func(n any) bool {
		switch n.(type) {
		case *hir.Comp, *hir.Lambda, *hir.NamedExpr, *hir.Await, *hir.Yield:
			ok = false
		}
		return ok
	})
	return ok
}

// usesScope reports whether an expression reads names of a class body, or of the function that the class stands in.
func usesScope(x hir.Expr, inner bool) bool {
	found := false
	hir.VisitExpr(x, func(n any) bool {
		if name, ok := n.(*hir.Name); ok && (name.Var.Kind == hir.ClassVar || inner && name.Var.Kind == hir.Local) {
			found = true
		}
		return !found
	})
	return found
}

// checkData moves dataclasses to the floor that turn out to need it.
func (in *inferer) checkData() {
	for _, c := range in.m.Classes {
		if c.Data == nil || c.Kind != hir.DataClass || c.Dynamic != "" {
			continue
		}
		fresh := false
		for _, f := range c.Data.Fields.([]dataField) {
			fresh = fresh || f.fresh && f.init
		}
		if fresh && c.ClassEscapes {
			in.makeDynamic(c, "the class is used as a value and makes defaults")
		}
		for _, s := range c.Subs {
			if s.Data == nil {
				in.makeDynamic(c, "its subclass "+s.Name+" is no dataclass")
			}
		}
		c.Data.Cyclic = c.Shown && in.reaches(c, c, map[*hir.Class]bool{})
	}
}

// reaches reports whether the attributes of c may lead to instances of the class goal.
func (in *inferer) reaches(c, goal *hir.Class, seen map[*hir.Class]bool) bool {
	if seen[c] {
		return false
	}
	seen[c] = true
	for d := c; d != nil; d = d.Base {
		for _, a := range d.AttrOrder {
			if in.leads(a.Cell.Type(), goal, seen, 0) {
				return true
			}
		}
	}
	for _, s := range c.Subs {
		if in.reaches(s, goal, seen) {
			return true
		}
	}
	return false
}

func (in *inferer) leads(t hir.Type, goal *hir.Class, seen map[*hir.Class]bool, depth int) bool {
	if depth > 6 {
		return true
	}
	switch t.Kind {
	case hir.AnyT:
		return goal.Escapes
	case hir.InstT:
		for d := t.Class; d != nil; d = d.Base {
			if d == goal {
				return true
			}
		}
		for d := goal; d != nil; d = d.Base {
			if d == t.Class {
				return true
			}
		}
		return in.reaches(t.Class, goal, seen)
	}
	return slices.ContainsFunc(heldBy(t), func(held hir.Type) bool { return in.leads(held, goal, seen, depth+1) })
}

// heldBy are the types of what a container holds.
func heldBy(t hir.Type) []hir.Type {
	cells := slices.Clone(t.Args)
	switch t.Kind {
	case hir.ListT:
		cells = append(cells, t.List.Find().Elem)
	case hir.DictT:
		d := t.Dict.Find()
		cells = append(append(cells, d.Key, d.Val), d.Fields...)
	}
	held := slices.Clone(t.Elems)
	for _, c := range cells {
		held = append(held, c.Type())
	}
	return held
}

// DataFields are the names of the fields of a dataclass that is a plain class; nil for other classes.
func DataFields(c *hir.Class) []string {
	if c.Data == nil || c.Kind != hir.DataClass || c.Dynamic != "" {
		return nil
	}
	names := []string{}
	for _, f := range c.Data.Fields.([]dataField) {
		names = append(names, f.name)
	}
	return names
}
