package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A generic model is one struct: a field of the type T holds what all the program's parameters for T have in common. How a
// parametrized one is validated is told to the runtime.
//
//	class Page(BaseModel, Generic[T]):
//	    items: list[T]

// modelParams are the type variables of a generic model, in their order; nil for any other class.
func (in *inferer) modelParams(c *hir.Class) []*hir.Var {
	if !IsModel(c) || c.Dynamic != "" {
		return nil
	}
	if len(c.TypeVars) > 0 {
		return c.TypeVars
	}
	for _, b := range c.Bases {
		ix, ok := b.(*hir.Index)
		if !ok {
			continue
		}
		if t := in.staticType(ix.X); t.Lib == nil || t.Lib.LibName() != "typing.Generic" {
			continue
		}
		var out []*hir.Var
		for _, arg := range indexParts(ix) {
			if n, ok := arg.(*hir.Name); ok {
				out = append(out, n.Var)
			}
		}
		return out
	}
	return nil
}

// indexParts are the parts of X[A, B].
func indexParts(ix *hir.Index) []hir.Expr {
	if t, ok := ix.I.(*hir.Tuple); ok {
		return t.Elts
	}
	return []hir.Expr{ix.I}
}

// typeVar finds what an annotation that is a type variable of a generic model stands for: the cell of its types, and its number.
func (in *inferer) typeVar(x hir.Expr) (cell *hir.Cell, index int) {
	n, ok := x.(*hir.Name)
	if !ok {
		return nil, 0
	}
	for _, c := range in.m.Classes {
		for i, v := range in.modelParams(c) {
			if v == n.Var {
				return in.paramCells(c)[i], i
			}
		}
	}
	return nil, 0
}

// paramCells are the types that the program's parameters for a generic model have in common.
func (in *inferer) paramCells(c *hir.Class) []*hir.Cell {
	for len(c.ModelParams) < len(in.modelParams(c)) {
		c.ModelParams = append(c.ModelParams, hir.NewCell())
	}
	return c.ModelParams
}

// genericModel is the class of Page[Book], nil where X[…] is nothing like it.
func (in *inferer) genericModel(x hir.Expr) *hir.Class {
	ix, ok := in.unalias(x).(*hir.Index)
	if !ok {
		return nil
	}
	t := in.staticType(ix.X)
	if t.Kind != hir.ClassT || len(in.modelParams(t.Class)) == 0 {
		return nil
	}
	return t.Class
}

// parametrize lets the parameters of Page[Book] flow into those of Page.
func (in *inferer) parametrize(ix *hir.Index, c *hir.Class) {
	cells := in.paramCells(c)
	for i, arg := range indexParts(ix) {
		if i >= len(cells) {
			break
		}
		if own, _ := in.typeVar(arg); own == nil { // Page[T] in a generic function says nothing
			in.flow(cells[i], in.wire(arg))
		}
	}
}

// genericForm describes Page[Book].
func (in *inferer) genericForm(ix *hir.Index) *WireForm {
	f := &WireForm{Kind: "Generic", Class: ix.X}
	for _, arg := range indexParts(ix) {
		if own, _ := in.typeVar(arg); own != nil {
			return &WireForm{Kind: "Go", Of: in.wire(ix)}
		}
		f.Parts = append(f.Parts, in.spelledForm(arg))
	}
	return f
}

// genericFields lets what the type variables stand for by now flow into the fields of a generic model.
func (in *inferer) genericFields(c *hir.Class) {
	for _, b := range c.Bases {
		if base := in.genericModel(b); base != nil {
			in.parametrize(b.(*hir.Index), base)
		}
	}
	if len(in.modelParams(c)) == 0 {
		return
	}
	for _, a := range c.AttrOrder {
		f, ok := a.Field.(*ModelField)
		if !ok || f.Private || !in.mentionsTypeVar(f.Annotation) {
			continue
		}
		in.growField(a.Cell, f.Annotation)
		f.Type = a.Cell.Type()
	}
}

// growField lets what the type variables in an annotation stand for flow into the cell of its values.
func (in *inferer) growField(cell *hir.Cell, x hir.Expr) {
	if own, _ := in.typeVar(x); own != nil {
		in.flow(cell, own.Type())
		return
	}
	if b, ok := x.(*hir.Binary); ok && b.Op == "|" {
		for _, part := range unionParts(b) {
			in.growField(cell, part)
		}
		return
	}
	ix, ok := x.(*hir.Index)
	if !ok {
		return
	}
	parts := indexParts(ix)
	of := in.staticType(ix.X)
	if of.Kind != hir.LibClassT {
		return
	}
	switch name := of.Lib.LibName(); name {
	case "typing.Annotated":
		in.growField(cell, parts[0])
		return
	case "typing.Optional", "typing.Union":
		for _, part := range parts {
			in.growField(cell, part)
		}
		return
	}
	switch t := cell.Type(); t.Kind {
	case hir.ListT:
		in.growField(t.List.Find().Elem, parts[0])
	case hir.SetT:
		in.growField(t.Args[0], parts[0])
	case hir.DictT:
		in.growField(t.Dict.Find().Key, parts[0])
		if len(parts) > 1 {
			in.growField(t.Dict.Find().Val, parts[1])
		}
	}
}

// mentionsTypeVar reports whether an annotation has a type variable of a generic model in it.
func (in *inferer) mentionsTypeVar(x hir.Expr) bool {
	if !slices.ContainsFunc(in.m.Classes, func(c *hir.Class) bool { return len(in.modelParams(c)) > 0 }) {
		return false
	}
	found := false
	hir.VisitExpr(x, func(n any) bool {
		if name, ok := n.(*hir.Name); ok && !found {
			cell, _ := in.typeVar(name)
			found = cell != nil
		}
		return !found
	})
	return found
}

// keptArgument lets an argument for a field that has a type variable in it flow into the field: without parameters for the model
// validation leaves it what it is, but for lists, which it copies.
func (in *inferer) keptArgument(x *hir.Call, c *hir.Class, a hir.Arg) {
	attr := findAttr(c, a.Name)
	if a.Star != 0 || attr == nil {
		return
	}
	f, ok := attr.Field.(*ModelField)
	if !ok || !in.mentionsTypeVar(f.Annotation) {
		return
	}
	t := in.storable(a.Value.Base().T)
	if have := attr.Cell.Type(); t.Kind == hir.ListT && have.Kind == hir.ListT {
		in.flow(have.List.Find().Elem, t.List.Find().Elem.Type())
		return
	}
	in.flow(attr.Cell, t)
}

// ModelForm is the form of Page[Book] in a call of it, or in what is called on it; nil for a plain model.
func ModelForm(m *hir.Module, x hir.Expr) *WireForm {
	in := settled(m)
	if in.genericModel(x) == nil {
		return nil
	}
	if f := in.wireForm(x); f.Kind == "Generic" {
		return f
	}
	return nil
}

// BaseForms describes the parameters that a model gives its generic base: class Books(Page[Book]). None without one.
func BaseForms(m *hir.Module, c *hir.Class) []*WireForm {
	in := settled(m)
	for _, b := range c.Bases {
		if in.genericModel(b) != nil {
			return in.genericForm(b.(*hir.Index)).Parts
		}
	}
	return nil
}

// IsGenericModel reports whether a class is a generic model.
func IsGenericModel(m *hir.Module, c *hir.Class) bool { return len(settled(m).modelParams(c)) > 0 }
