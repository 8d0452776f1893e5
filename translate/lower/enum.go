package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// enumMember writes a member of an enum where it is made: &State{Name: "IDLE", Value: "idle"}.
func (b *builder) enumMember(x *hir.EnumMember) ir.Expr {
	k := b.l.classInfo(x.Class)
	value := infer.FindAttr(x.Class, "value")
	lit := ir.ComposePtr(k.named)
	lit.Elems = []ir.Elem{
		{Field: k.fields[infer.FindAttr(x.Class, "name")], Value: ir.StringLit(x.Name)},
		{Field: k.fields[value], Value: b.exprAs(x.Value, value.Cell.Type())},
	}
	return lit
}

// isEnumVar reports whether v is a member of an enum, or the list of its members.
func isEnumVar(v *hir.Var) bool {
	return v.Kind == hir.ClassVar && v.Class.Enum != nil && v.Class.Dynamic == ""
}

// isEnum reports whether a class derives from one of the enum module.
func isEnum(c *hir.Class) bool {
	if c.Enum != nil || c.Base != nil && isEnum(c.Base) {
		return true
	}
	for _, x := range c.Bases {
		if t := x.Base().T; t.Kind == hir.LibClassT && strings.HasPrefix(t.Lib.LibName(), "enum.") {
			return true
		} else if t.Kind == hir.ClassT && isEnum(t.Class) {
			return true
		}
	}
	return false
}

// enumBases are the classes that an enum derives from, for the floor.
func (l *lowerer) enumBases(c *hir.Class) []ir.Elem {
	class := func(name string) ir.Elem {
		return ir.Elem{Value: ir.CallPkg(stubs.Default.Module("enum").Path, name, pyClass)}
	}
	switch e := c.Enum; {
	case e.Plain && e.Mixin == hir.IntT:
		return []ir.Elem{class("IntEnum")}
	case e.Plain:
		return []ir.Elem{class("StrEnum")}
	case e.Mixin == hir.IntT:
		return []ir.Elem{{Value: ir.Py("IntType", pyClass)}, class("Enum")}
	case e.Mixin == hir.StrT:
		return []ir.Elem{{Value: ir.Py("StrType", pyClass)}, class("Enum")}
	}
	return []ir.Elem{class("Enum")}
}

// floorName is the name by which the floor knows an attribute. The properties name and value of enum.Enum read attributes with
// names of their own.
func floorName(a *hir.AttrInfo) string {
	if a.Class.Enum != nil && (a.Name == "name" || a.Name == "value") {
		return "_" + a.Name + "_"
	}
	return a.Name
}
