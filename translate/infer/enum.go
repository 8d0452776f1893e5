package infer

import (
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// An enum whose members are constants becomes a class with one instance for each member, kept in a variable of the package:
//
//	class State(Enum):                var StateIdle = &State{Name: "IDLE", Value: "idle"}
//	    IDLE = "idle"         =>      var StateBusy = &State{Name: "BUSY", Value: "busy"}
//	    BUSY = "busy"
//
// Members are told apart by identity, as in Python. What an IntEnum or StrEnum is beside an object, an int or a str, is its
// value: plain.go puts it where the program uses a member as one.
//
// enumStatic and enumMembers decide what stays in the floor: members that are computed, hooks of the enum module, and programs
// that use the class as an object (enumUses).

// enumBases reads the bases of an enum class: false for all others.
func (in *inferer) enumBases(c *hir.Class) bool {
	var names []string
	for _, b := range c.Bases {
		t := in.staticType(b)
		if t.Kind != hir.LibClassT {
			return false
		}
		names = append(names, t.Lib.LibName())
	}
	info := &hir.EnumInfo{}
	switch strings.Join(names, " ") {
	case "enum.Enum":
	case "enum.IntEnum":
		info.Mixin, info.Plain = hir.IntT, true
	case "enum.StrEnum":
		info.Mixin, info.Plain = hir.StrT, true
	case "int enum.Enum":
		info.Mixin = hir.IntT
	case "str enum.Enum":
		info.Mixin = hir.StrT
	default:
		return false
	}
	c.Kind, c.Enum = hir.EnumClass, info
	return true
}

// enumClass makes a plain class of an enum. It gives the reason why that cannot be done, or "".
func (in *inferer) enumClass(c *hir.Class) string {
	if why := in.enumStatic(c); why != "" {
		return why
	}
	uses := &enumUses{in: in, c: c, allowed: map[*hir.Name]bool{}}
	if !uses.find() {
		return "the enum is used as an object"
	}
	members, why := in.enumMembers(c)
	if why != "" {
		return why
	}
	for _, name := range []string{"name", "value"} {
		a := &hir.AttrInfo{Name: name, Cell: hir.NewCell(), Class: c, Pos: c.Pos, InInit: true}
		c.Attrs[name] = a
		c.AttrOrder = append(c.AttrOrder, a)
	}
	c.Rewritten = true
	m := &methodMaker{in: in, c: c}
	list := &hir.List{ExprBase: m.base(), Info: hir.NewList()}
	for _, v := range members {
		list.Elts = append(list.Elts, m.name(v))
	}
	c.Enum.List = m.classVar("members", list)
	uses.overMembers(m)
	m.enumText()
	if uses.byValue {
		c.Enum.ByValue = m.enumLookup("value", func(v *hir.Var) hir.Expr {
			return m.exception("ValueError", m.fstring(&hir.Format{ExprBase: m.base(), X: m.name(v), Conv: 'r'}, " is not a valid "+c.Qualname))
		})
	}
	if uses.byName {
		c.Enum.ByName = m.enumLookup("name", func(v *hir.Var) hir.Expr { return m.exception("KeyError", m.name(v)) })
	}
	return ""
}

// enumStatic tells why an enum lives in the floor, before its members are looked at.
func (in *inferer) enumStatic(c *hir.Class) string {
	if why := in.facts.Dynamic[c.Qualname]; why != "" {
		return why
	}
	switch {
	case c.Dynamic != "":
		return c.Dynamic
	case c.Outer != nil || len(c.TypeVars) > 0 || len(c.Keywords) > 0 || len(c.Subs) > 0:
		return "it is an enum in another class, or one with subclasses or keywords"
	case c.Parent != in.m.Main:
		return "it is an enum in a function"
	}
	for _, d := range c.Decorators {
		if t := in.staticType(d); t.Lib == nil || t.Lib.LibName() != "enum.unique" {
			return "it is decorated"
		}
	}
	for name := range c.Methods {
		switch {
		case name == "__str__" || name == "__repr__" || slices.Contains(orderings, name) && c.Enum.Mixin == hir.Never:
		case name == "name" || name == "value" || strings.HasPrefix(name, "_"):
			return "it is an enum that defines " + name
		}
	}
	return ""
}

// enumMembers turns the assignments of the body into members. Two names of one value are one member.
func (in *inferer) enumMembers(c *hir.Class) (members []*hir.Var, why string) {
	values := map[*hir.Assign]hir.Expr{}
	byKey := map[string]*hir.Var{}
	var last *big.Int
	for _, st := range c.Body {
		as, ok := st.(*hir.Assign)
		if !ok {
			switch st.(type) {
			case *hir.FuncDef, *hir.Pass, *hir.Comment, *hir.AnnDecl:
				continue
			}
			return nil, "it is an enum whose body runs code"
		}
		n, ok := as.Targets[0].(*hir.Name)
		if !ok || len(as.Targets) != 1 || n.Var.Bindings != 1 || strings.HasPrefix(n.Var.Name, "_") || n.Var.Name == "name" || n.Var.Name == "value" || as.Annotation != nil {
			return nil, "it is an enum with unusual members"
		}
		value := as.Value
		if in.isAuto(value) {
			if value, ok = autoValue(c, n.Var.Name, last, value.Base().Pos); !ok {
				return nil, "it is an enum whose auto() depends on other values"
			}
		}
		key, num, ok := enumKey(value, c.Enum.Mixin)
		if !ok {
			return nil, "it is an enum whose members are computed"
		}
		if num != nil && (last == nil || num.Cmp(last) > 0) {
			last = num
		} else if num == nil {
			last = new(big.Int).SetInt64(-1) // auto() behind it is diagnosed by Python
		}
		base := hir.ExprBase{Pos: as.Value.Base().Pos, End: as.Value.Base().End}
		if first := byKey[key]; first != nil {
			if len(c.Decorators) > 0 {
				return nil, "it is an enum with two names for one value, which @unique refuses"
			}
			values[as] = &hir.Name{ExprBase: base, Var: first}
		} else {
			byKey[key] = n.Var
			members = append(members, n.Var)
			values[as] = &hir.EnumMember{ExprBase: base, Class: c, Name: n.Var.Name, Value: value}
		}
	}
	if len(members) == 0 {
		return nil, "it is an enum without members"
	}
	for as, x := range values {
		as.Value = x
	}
	c.Decorators = nil
	return members, ""
}

// isAuto reports whether x is auto().
func (in *inferer) isAuto(x hir.Expr) bool {
	call, ok := x.(*hir.Call)
	if !ok || len(call.Args) > 0 {
		return false
	}
	t := in.staticType(call.Fn)
	return t.Lib != nil && t.Lib.LibName() == "enum.auto"
}

// autoValue is what auto() stands for: one more than the highest value so far, or the name in lower case in a StrEnum.
func autoValue(c *hir.Class, name string, last *big.Int, pos ir.Pos) (hir.Expr, bool) {
	k := &hir.Const{ExprBase: hir.ExprBase{Pos: pos, End: pos}}
	if c.Enum.Mixin == hir.StrT {
		k.Kind, k.Str = hir.ConstStr, strings.ToLower(name)
		return k, c.Enum.Plain
	}
	k.Kind, k.Int = hir.ConstInt, big.NewInt(1)
	if last != nil {
		if last.Sign() < 0 {
			return nil, false
		}
		k.Int = new(big.Int).Add(last, k.Int)
	}
	return k, true
}

// enumKey identifies a constant value among the members of an enum, with its number when it is an int; false for values
// that are not constants, or not of the type that the enum mixes in.
func enumKey(x hir.Expr, mixin hir.Kind) (key string, num *big.Int, ok bool) {
	if n := fold(x); n != nil {
		return "n" + n.String(), n, mixin == hir.Never || mixin == hir.IntT
	}
	switch x := x.(type) {
	case *hir.Const:
		switch x.Kind {
		case hir.ConstStr:
			return "s" + x.Str, nil, mixin == hir.Never || mixin == hir.StrT
		case hir.ConstNone:
			return "None", nil, mixin == hir.Never
		case hir.ConstFloat:
			key := strconv.FormatFloat(x.Float, 'g', -1, 64)
			if x.Float == math.Trunc(x.Float) {
				key = "n" + strconv.FormatFloat(x.Float, 'f', -1, 64) // 1.0 is 1
			}
			return key, nil, mixin == hir.Never
		}
	case *hir.Tuple:
		var parts []string
		for _, el := range x.Elts {
			k, _, ok := enumKey(el, hir.Never)
			if !ok {
				return "", nil, false
			}
			parts = append(parts, k)
		}
		return "(" + strings.Join(parts, "\x00,") + ")", nil, mixin == hir.Never
	}
	return "", nil, false
}

// enumText adds __repr__ and __str__ where the class does not define them.
func (m *methodMaker) enumText() {
	c := m.c
	if c.Methods["__repr__"] == nil {
		m.method("__repr__", nil, func(vars []*hir.Var) []hir.Stmt {
			return m.ret(m.fstring("<"+c.Name+".", m.attr(vars[0], "name"), ": ", &hir.Format{ExprBase: m.base(), X: m.attr(vars[0], "value"), Conv: 'r'}, ">"))
		})
	}
	if c.Methods["__str__"] != nil {
		return
	}
	m.method("__str__", nil, func(vars []*hir.Var) []hir.Stmt {
		switch {
		case !c.Enum.Plain:
			return m.ret(m.fstring(c.Name+".", m.attr(vars[0], "name")))
		case c.Enum.Mixin == hir.StrT:
			return m.ret(m.attr(vars[0], "value"))
		}
		return m.ret(m.fstring(m.attr(vars[0], "value")))
	})
}

// enumLookup adds the function behind the calls State(value) or the subscripts State[name], which tries one member after the
// other.
func (m *methodMaker) enumLookup(attr string, fail func(v *hir.Var) hir.Expr) *hir.Func {
	member := &hir.Var{Name: "member", Kind: hir.Local, Pos: m.c.Pos, Bindings: 1, Cell: hir.NewCell()}
	f := m.static("by_"+attr, []*hir.Param{{Name: attr, Kind: hir.PosOrKw}}, func(vars []*hir.Var) []hir.Stmt {
		found := &hir.If{
			Test: &hir.Compare{ExprBase: m.base(), L: m.attr(member, attr), Ops: []string{"=="}, Rs: []hir.Expr{m.name(vars[0])}},
			Then: m.ret(m.name(member)),
		}
		loop := &hir.For{Target: m.name(member), Iter: m.name(m.c.Enum.List), Body: []hir.Stmt{found}}
		raise := &hir.Raise{Exc: fail(vars[0])}
		for _, st := range []hir.Stmt{found, loop, raise} {
			st.Info().Pos = m.c.Pos
		}
		return []hir.Stmt{loop, raise}
	})
	member.Func = f
	f.Vars = append(f.Vars, member)
	return f
}

// enumMember is the type of a member where it is made.
func (in *inferer) enumMember(x *hir.EnumMember, e *env) hir.Type {
	in.flow(findAttr(x.Class, "name").Cell, hir.Str)
	in.flowExpr(findAttr(x.Class, "value").Cell, x.Value, in.storable(in.expr(x.Value, e)))
	return hir.Inst(x.Class)
}

// MemberOf is the variable of the member of an enum that x names: State.IDLE; nil for anything else.
func MemberOf(x *hir.Attr) *hir.Var {
	t := x.X.Base().T
	if t.Kind != hir.ClassT || t.Class.Enum == nil || t.Class.Dynamic != "" {
		return nil
	}
	return t.Class.Vars[x.Name]
}

// checkEnums moves enums to the floor that turn out to need it.
func (in *inferer) checkEnums() {
	for _, c := range in.m.Classes {
		switch {
		case c.Enum == nil || c.Enum.List == nil || c.Dynamic != "":
		case c.ClassEscapes:
			in.makeDynamic(c, "the enum is used as an object")
		case c.Enum.Mixin != hir.Never && (c.Shown || c.Compared) && !c.Escapes:
			in.escapeClass(c) // the runtime must know them as the numbers or texts that they are
		}
	}
}
