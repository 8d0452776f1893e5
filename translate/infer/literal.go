package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// literalType is the type of the constants of a Literal.
func literalType(te *stubs.TypeExpr) hir.Type {
	switch te.Kind {
	case stubs.LiteralBool:
		return hir.Bool
	case stubs.LiteralName:
		return hir.Any
	case stubs.LiteralInt:
		return hir.IntOf(8)
	}
	return hir.Str
}

// literal reports whether an argument is one of the constants that a parameter of type Literal is for.
func (in *inferer) literal(te *stubs.TypeExpr, x hir.Expr) bool {
	if te == nil || te.Name != "Literal" && te.Name != "Regex" {
		return true
	}
	if te.Name == "Regex" {
		c, ok := x.(*hir.Const)
		return ok && c.Kind == hir.ConstStr && slices.Contains(te.Groups, regexGroups(c.Str))
	}
	if c, ok := x.(*hir.Const); ok {
		switch c.Kind {
		case hir.ConstStr:
			return te.Kind == stubs.LiteralStr && slices.Contains(te.Literals, c.Str)
		case hir.ConstTrue:
			return te.Kind == stubs.LiteralBool && slices.Contains(te.Literals, "True")
		case hir.ConstFalse:
			return te.Kind == stubs.LiteralBool && slices.Contains(te.Literals, "False")
		case hir.ConstInt:
			return te.Kind == stubs.LiteralInt && slices.Contains(te.Literals, c.Int.String())
		case hir.ConstNone:
			return te.Kind == stubs.LiteralName && slices.Contains(te.Literals, "None")
		}
		return false
	}
	v := in.constantOf(x)
	return v != nil && te.Kind == stubs.LiteralName && slices.Contains(te.Literals, v.Name)
}

// constantOf is the constant of a library module that an expression names, if it does.
func (in *inferer) constantOf(x hir.Expr) *stubs.Var {
	switch x := x.(type) {
	case *hir.Name:
		if imp, ok := x.Var.Def.(*hir.Import); ok && imp.Name != "" {
			if m := in.stubs.Module(imp.Module); m != nil {
				v, _ := m.Members[imp.Name].(*stubs.Var)
				return v
			}
		}
	case *hir.Attr:
		if t := x.X.Base().T; t.Kind == hir.ModuleT {
			v, _ := t.Lib.(*stubs.Module).Members[x.Name].(*stubs.Var)
			return v
		}
	}
	return nil
}
