package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// knownName recognises f.__name__, C.__name__, C.__doc__ and the like of functions and classes of the program: they are constants
// as long as the floor, which could bind them anew, does not see the object.
func (in *inferer) knownName(x *hir.Attr, e *env) (hir.Type, bool) {
	x.Const = nil
	n, ok := x.X.(*hir.Name)
	if !ok {
		return hir.Type{}, false
	}
	var name, qualname string
	var doc *string
	var at ir.Pos
	switch def := n.Var.Def.(type) {
	case *hir.Func:
		if t := in.staticType(n); (def.Escapes || in.m.SetsNames) && (t.Kind != hir.FuncT || t.Func.Find().Bad) {
			return hir.Type{}, false
		}
		name, qualname, at = def.Name, def.Qualname, def.Pos
		if def.HasDoc {
			doc = &def.Doc
		}
	case *hir.Class:
		if def.Dynamic != "" || in.m.SetsNames {
			return hir.Type{}, false
		}
		name, qualname, at = def.Name, def.Qualname, def.Pos
		if def.HasDoc {
			doc = &def.Doc
		} else if x.Name == "__doc__" && def.Kind != hir.PlainClass && def.Kind != hir.ExceptionClass {
			return hir.Type{}, false
		}
	default:
		return hir.Type{}, false
	}
	c := &hir.Const{Kind: hir.ConstStr}
	switch x.Name {
	case "__name__":
		c.Str = in.m.Shown(name)
	case "__qualname__":
		c.Str = in.m.Shown(qualname)
	case "__module__":
		c.Str = in.m.ModuleAt(at)
	case "__doc__":
		if doc == nil {
			c.Kind = hir.ConstNone
		} else {
			c.Str = *doc
		}
	default:
		return hir.Type{}, false
	}
	x.Const = c
	return in.expr(c, e), true
}
