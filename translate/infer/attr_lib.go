package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// entered are the methods that with and async with call, by modules.
var entered = map[string][]string{
	"asyncio":    {"__aenter__", "__aexit__"},
	"contextlib": {"__aenter__", "__aexit__", "__enter__", "__exit__"},
}

// libAttr is an attribute or a bound method of a library object.
func (in *inferer) libAttr(x *hir.Attr, t hir.Type) hir.Type {
	cls, ok := t.Lib.(*stubs.Class)
	if !ok {
		return hir.Any
	}
	if cls.Module != nil && slices.Contains(entered[cls.Module.Name], x.Name) { // its Go methods are made for the statement
		in.intoFloor(x.X, x.X.Base().T)
		return hir.Any
	}
	if f, owner := cls.Find(x.Name); f != nil && x.Name != "__init__" {
		if f.Property {
			return in.inst(f.Sigs[0].Result, in.classTVars(t, owner))
		}
		recv := t
		return hir.Type{Kind: hir.LibFuncT, Lib: f, Recv: &recv}
	}
	if x.Name == "__init__" && t.Kind == hir.LibT && !cls.Exception && cls.Embed == "" && cls.Module != nil && cls.Module.Name != "builtins" { // made in Go, at once
		in.report(x.NamePos, x.End, diag.Unsupported, "make a new object", "calling __init__ of an object of the class %s again is not supported", cls.Name)
	}
	if v, owner := cls.FindAttr(x.Name); v != nil {
		return in.inst(v.Type, in.classTVars(t, owner))
	}
	if cls.Module != nil && cls.Module.NoObject && !cls.Exception && x.X.Base().T.Kind == hir.LibT && !strings.HasPrefix(x.Name, "__") {
		in.noAttribute(x, cls)
	}
	if notConverted[cls.LibName()+"."+x.Name] {
		in.noAttribute(x, cls)
	}
	in.intoFloor(x.X, x.X.Base().T)
	if cls.Embed != "" && !cls.Floor {
		return in.floorAttr(x) // it may be an instance of a class of the program
	}
	return hir.Any
}
