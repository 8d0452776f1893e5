package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// WireForm describes an annotation that the Go type of its values does not tell: it holds a class whose instances live in the
// floor, an enumeration or a literal.
type WireForm struct {
	// Kind is Class, Enum, Literal, Optional, List, Set, Dict, or Go for a part that its Go type tells.
	Kind  string
	Class hir.Expr // of Class and Enum
	Of    hir.Type // of Go
	Parts []*WireForm
	Items []hir.Expr // of Literal
}

// wiredClasses are the classes of the library that are validated by name.
var wiredClasses = map[string]bool{
	"datetime.datetime": true, "datetime.date": true, "datetime.time": true, "uuid.UUID": true,
}

// FloorForm is the form of an annotation, nil when its Go type tells all.
func FloorForm(m *hir.Module, x hir.Expr) *WireForm {
	if f := settled(m).wireForm(x); f != nil && f.Kind != "Go" {
		return f
	}
	return nil
}

// wireForm is Go for whatever holds nothing of the floor.
func (in *inferer) wireForm(x hir.Expr) *WireForm {
	x = in.unalias(x)
	plain := &WireForm{Kind: "Go"}
	special := func(kind string, parts ...hir.Expr) *WireForm {
		f, found := &WireForm{Kind: kind}, false
		for _, p := range parts {
			part := in.wireForm(p)
			found = found || part.Kind != "Go"
			f.Parts = append(f.Parts, part)
		}
		if found {
			return f
		}
		return plain
	}
	switch x := x.(type) {
	case *hir.Name, *hir.Attr:
		if in.isEnumClass(x) {
			return &WireForm{Kind: "Enum", Class: x}
		}
		if t := in.staticType(x); t.Kind == hir.LibClassT && wiredClasses[t.Lib.LibName()] {
			return &WireForm{Kind: "Class", Class: x}
		}
	case *hir.Binary:
		if x.Op == "|" && isNone(x.R) {
			return special("Optional", x.L)
		}
		if x.Op == "|" && isNone(x.L) {
			return special("Optional", x.R)
		}
	case *hir.Index:
		if inner, _ := in.annotatedParts(x); inner != nil {
			return in.wireForm(inner)
		}
		t := in.staticType(x.X)
		if t.Kind != hir.LibClassT {
			break
		}
		args := []hir.Expr{x.I}
		if tuple, ok := x.I.(*hir.Tuple); ok {
			args = tuple.Elts
		}
		switch t.Lib.LibName() {
		case "typing.Literal":
			return &WireForm{Kind: "Literal", Items: args}
		case "typing.Optional":
			return special("Optional", args...)
		case "list", "typing.List", "typing.Sequence":
			return special("List", args...)
		case "set", "typing.Set":
			return special("Set", args...)
		case "dict", "typing.Dict":
			return special("Dict", args...)
		}
	}
	plain.Of = in.wire(x)
	return plain
}

func isNone(x hir.Expr) bool {
	c, ok := x.(*hir.Const)
	return ok && c.Kind == hir.ConstNone
}

// isEnumClass reports whether x names an enumeration of the program.
func (in *inferer) isEnumClass(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	if !ok {
		return false
	}
	c, ok := n.Var.Def.(*hir.Class)
	if !ok {
		return false
	}
	for _, b := range c.Bases {
		if t := in.staticType(b); t.Kind == hir.LibClassT {
			if cls := t.Lib.(*stubs.Class); cls.Module != nil && cls.Module.Name == "enum" {
				return true
			}
		}
		if in.isEnumClass(b) {
			return true
		}
	}
	return false
}

// literalType is the type of the values of Literal["a", "b"].
func (in *inferer) literalType(items []hir.Expr) hir.Type {
	var t hir.Type
	for _, x := range items {
		c, ok := x.(*hir.Const)
		if !ok {
			return in.noWire(x)
		}
		var one hir.Type
		switch c.Kind {
		case hir.ConstStr:
			one = hir.Str
		case hir.ConstInt:
			one = hir.IntOf(requestBits)
		default:
			return hir.Any
		}
		if t.Kind != hir.Never && t.Kind != one.Kind {
			return hir.Any
		}
		t = one
	}
	return t
}
