package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// DictField is a key of a TypedDict.
type DictField struct {
	Name       string
	Annotation hir.Expr
	Required   bool
}

// typedDict is the class of the program that x names if it derives from typing.TypedDict, else nil.
func (in *inferer) typedDict(x hir.Expr) *hir.Class {
	n, ok := x.(*hir.Name)
	if !ok {
		return nil
	}
	c, ok := n.Var.Def.(*hir.Class)
	if !ok {
		return nil
	}
	for _, b := range c.Bases {
		if t := in.staticType(b); t.Kind == hir.LibClassT && t.Lib.LibName() == "typing.TypedDict" || in.typedDict(b) != nil {
			return c
		}
	}
	return nil
}

// TypedDict is typedDict after inference.
func TypedDict(m *hir.Module, x hir.Expr) *hir.Class { return settled(m).typedDict(x) }

// TypedDictFields are the keys of a TypedDict, those of its bases first.
//
//	class Movie(TypedDict, total=False): title: Required[str]
func TypedDictFields(m *hir.Module, c *hir.Class) []DictField { return settled(m).typedDictFields(c) }

func (in *inferer) typedDictFields(c *hir.Class) []DictField {
	var out []DictField
	for _, b := range c.Bases {
		if base := in.typedDict(b); base != nil {
			out = append(out, in.typedDictFields(base)...)
		}
	}
	total := true
	for _, k := range c.Keywords {
		if v, ok := k.Value.(*hir.Const); ok && k.Name == "total" {
			total = v.Kind == hir.ConstTrue
		}
	}
	for _, st := range c.Body {
		d, ok := st.(*hir.AnnDecl)
		if !ok {
			continue
		}
		n, ok := d.Target.(*hir.Name)
		if !ok {
			continue
		}
		f := DictField{Name: n.Var.Name, Annotation: d.Annotation, Required: total}
		if ix, ok := d.Annotation.(*hir.Index); ok {
			if t := in.staticType(ix.X); t.Kind == hir.LibClassT {
				switch t.Lib.LibName() {
				case "typing.Required":
					f.Annotation, f.Required = ix.I, true
				case "typing.NotRequired":
					f.Annotation, f.Required = ix.I, false
				}
			}
		}
		out = append(out, f)
	}
	return out
}

// wireTypedDict is the type of what is validated as a TypedDict: a dict of the floor.
func (in *inferer) wireTypedDict(c *hir.Class) hir.Type {
	for _, f := range in.typedDictFields(c) {
		in.escape(in.wire(f.Annotation))
	}
	return hir.Any
}
