package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class that derives from typing.NamedTuple becomes a plain class like a frozen dataclass with an order: its fields are the
// parameters of an __init__, and it has __repr__, __eq__, the comparisons and __hash__ as methods. The tuple that an instance
// is beside is made of its fields where the program uses it as one (plain.go); unpacking and constant subscripts read fields.
//
// tupleStatic decides what stays in the floor: programs that use the class as an object (P._fields, P._make, map(P._make, …)).

// isNamedTuple reports whether the bases of a class are just typing.NamedTuple.
func (in *inferer) isNamedTuple(c *hir.Class) bool {
	if len(c.Bases) != 1 {
		return false
	}
	t := in.staticType(c.Bases[0])
	return t.Kind == hir.LibClassT && t.Lib.LibName() == "typing.NamedTuple"
}

// namedTuple makes a plain class of a named tuple. It gives the reason why that cannot be done, or "".
func (in *inferer) namedTuple(c *hir.Class) string {
	if why := in.tupleStatic(c); why != "" {
		return why
	}
	fields, rest, why := in.dataBody(c, map[string]bool{})
	if why != "" {
		return why
	}
	if len(fields) == 0 {
		return "it is a named tuple without fields"
	}
	info := &hir.DataInfo{Frozen: true, Slots: true, Meta: map[string]hir.Stmt{}}
	for i, f := range fields {
		if f.value == nil && i > 0 && fields[i-1].value != nil || strings.HasPrefix(f.name, "_") {
			return "it is a named tuple with unusual fields"
		}
		info.MatchArgs = append(info.MatchArgs, f.name)
		info.Meta[f.name] = f.st
	}
	info.Fields = fields
	c.Data, c.Body, c.Rewritten = info, rest, true
	dropVars(c, info.Meta)
	m := &methodMaker{in: in, c: c}
	m.init(fields)
	m.unused = true
	m.methods(fields, map[string]bool{"repr": true, "eq": true, "order": true, "frozen": true})
	if in.mentions("_asdict") {
		m.method("_asdict", nil, func(vars []*hir.Var) []hir.Stmt {
			d := &hir.Dict{ExprBase: m.base(), Info: hir.NewDict()}
			for _, f := range fields {
				d.Keys = append(d.Keys, m.str(f.name))
				d.Values = append(d.Values, m.attr(vars[0], f.name))
			}
			return m.ret(d)
		})
	}
	return ""
}

// tupleStatic tells why a named tuple lives in the floor, before its fields are looked at.
func (in *inferer) tupleStatic(c *hir.Class) string {
	if why := in.facts.Dynamic[c.Qualname]; why != "" {
		return why
	}
	switch {
	case c.Dynamic != "":
		return c.Dynamic
	case len(c.Decorators) > 0 || len(c.Keywords) > 0 || c.Outer != nil || len(c.TypeVars) > 0 || c.Parent != in.m.Main || len(c.Subs) > 0:
		return "it is a named tuple with decorators, subclasses or type parameters, or in another class or a function"
	}
	for name := range c.Methods {
		if strings.HasPrefix(name, "_") && name != "__str__" && name != "__repr__" {
			return "it is a named tuple that defines " + name
		}
	}
	return ""
}

// tupleFields are the attributes of a named tuple, in order; nil for other types.
func tupleFields(t hir.Type) []*hir.AttrInfo {
	if !t.Is(hir.InstT) || t.Class.Kind != hir.NamedTupleClass || t.Class.Data == nil || t.Class.Dynamic != "" {
		return nil
	}
	var out []*hir.AttrInfo
	for _, name := range t.Class.Data.MatchArgs {
		out = append(out, findAttr(t.Class, name))
	}
	return out
}

// TupleFields is tupleFields for lowering.
func TupleFields(t hir.Type) []*hir.AttrInfo { return tupleFields(t) }

// tupleReplace recognises p._replace(y=2).
func (in *inferer) tupleReplace(x *hir.Call, e *env) {
	a, ok := x.Fn.(*hir.Attr)
	if !ok || a.Name != "_replace" {
		return
	}
	if t := in.expr(a.X, e); tupleFields(t) != nil && !in.replaceCall(x, a.X, t.Class) {
		in.makeDynamic(t.Class, "_replace needs the class object")
	}
}

// replaceCall turns p._replace(y=2) into P(x=p.x, y=2). It reports false for calls that need more than that.
func (in *inferer) replaceCall(x *hir.Call, recv hir.Expr, c *hir.Class) bool {
	name, ok := recv.(*hir.Name)
	class := in.classVarOf(c)
	if !ok || name.Var.CapturedWrite || class == nil {
		return false
	}
	given := map[string]hir.Arg{}
	for _, a := range x.Args {
		if a.Name == "" || findAttr(c, a.Name) == nil {
			return false
		}
		given[a.Name] = a
	}
	args := slices.Clone(x.Args)
	for _, field := range c.Data.MatchArgs {
		if _, ok := given[field]; !ok {
			read := &hir.Attr{ExprBase: name.ExprBase, X: recv, Name: field, NamePos: name.Pos}
			args = append(args, hir.Arg{Name: field, Value: read, Pos: name.Pos})
		}
	}
	x.Fn, x.Args = &hir.Name{ExprBase: *x.Fn.Base(), Var: class}, args
	return true
}

// checkTuples moves named tuples to the floor that turn out to need it.
func (in *inferer) checkTuples() {
	for _, c := range in.m.Classes {
		if c.Kind == hir.NamedTupleClass && c.Data != nil && c.Dynamic == "" && c.ClassEscapes {
			in.makeDynamic(c, "the named tuple is used as an object")
		}
	}
}
