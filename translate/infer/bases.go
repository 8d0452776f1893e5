package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// bases resolves the base classes: one of the program (Base), one of a library (LibBase).
func (in *inferer) bases(c *hir.Class) {
	if in.enumBases(c) {
		return
	}
	if in.isNamedTuple(c) {
		c.Kind = hir.NamedTupleClass
		return
	}
	for _, b := range c.Bases {
		t := in.staticType(b)
		if ix, ok := b.(*hir.Index); ok { // Repo[int] is Repo, but to type checkers
			if of := in.staticType(ix.X); of.Kind == hir.ClassT && isGeneric(of.Class) {
				t = of
			} else if of.Kind == hir.LibClassT && of.Lib.LibName() == rootModel {
				t, c.Root = of, ix.I
			}
		}
		switch t.Kind {
		case hir.ClassT:
			if c.Base == nil && c.LibBase == nil {
				c.Base = t.Class
				t.Class.Subs = append(t.Class.Subs, c)
				if t.Class.Kind != hir.PlainClass {
					c.Kind = t.Class.Kind
				}
			} else {
				c.Dynamic = "it has several base classes"
				if t.Class.Dynamic == "" {
					t.Class.Dynamic = "its subclass " + c.Name + " has several base classes"
				}
			}
		case hir.LibClassT:
			in.libBase(c, t.Lib.(*stubs.Class))
		default:
			if !in.harmlessBase(c, b) {
				c.Dynamic = "its base class is computed"
			}
		}
	}
	for _, k := range c.Keywords {
		if t := in.staticType(k.Value); k.Name == "metaclass" && t.Kind == hir.LibClassT && t.Lib.LibName() == "abc.ABCMeta" {
			c.ABC = true
			continue
		}
		c.Dynamic = "it has the keyword " + k.Name
	}
}

// libBase notes a base class from a library.
func (in *inferer) libBase(c *hir.Class, lib *stubs.Class) {
	switch name := lib.LibName(); name {
	case "object", "typing.Generic", "typing.Protocol":
		c.Protocol = c.Protocol || name == "typing.Protocol"
		return
	case "fastapi.BaseHTTPMiddleware": // add_middleware knows what to call
		return
	case "pydantic_settings.BaseSettings":
		c.Config = append(c.Config, hir.Arg{Name: "environment"})
		lib = in.stubs.Module("pydantic").Members["BaseModel"].(*stubs.Class)
		c.LibBase, c.Kind = lib, hir.ModelClass
		return
	case rootModel:
		c.Config = append(c.Config, hir.Arg{Name: "root"})
		lib = in.stubs.Module("pydantic").Members["BaseModel"].(*stubs.Class)
		c.LibBase, c.Kind = lib, hir.ModelClass
		return
	case "pydantic.BaseModel":
		c.LibBase, c.Kind = lib, hir.ModelClass
		return
	case "abc.ABC":
		c.ABC = true
		return
	}
	if lib.Exception && c.Base == nil && c.LibBase == nil {
		c.LibBase, c.Kind = lib, hir.ExceptionClass
		if name := lib.LibName(); name == "ExceptionGroup" || name == "BaseExceptionGroup" { // which __new__ makes
			c.Dynamic = "it derives from " + name
		}
		return
	}
	if lib.Embed != "" && c.Base == nil && c.LibBase == nil {
		c.LibBase = lib
		return
	}
	c.LibBase = lib
	c.Dynamic = "it derives from " + lib.LibName()
}

// isGeneric reports whether a class may be subscripted: Repo[int].
func isGeneric(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		if len(c.TypeParams) > 0 || slices.ContainsFunc(c.Bases, func(b hir.Expr) bool { _, ok := b.(*hir.Index); return ok }) {
			return true
		}
	}
	return false
}

// harmlessBase reports whether a base expression only matters to type checkers: Generic[T], Protocol[T].
func (in *inferer) harmlessBase(c *hir.Class, e hir.Expr) bool {
	ix, ok := e.(*hir.Index)
	if !ok {
		return false
	}
	t := in.staticType(ix.X)
	if t.Kind != hir.LibClassT {
		return false
	}
	name := t.Lib.LibName()
	c.Protocol = c.Protocol || name == "typing.Protocol"
	return name == "typing.Generic" || name == "typing.Protocol"
}
