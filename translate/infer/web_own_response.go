package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// ownResponses reports classes of responses that make themselves otherwise than those of the library:
//
//	class Teapot(JSONResponse):
//	    def __init__(self, message): …
func (in *inferer) ownResponses() {
	for _, c := range in.m.Classes {
		init := c.Methods["__init__"]
		if init == nil || !in.respondsAs(c) {
			continue
		}
		end := init.Pos
		end.Col += len("def __init__")
		in.report(init.Pos, end, diag.Unsupported, "let a function make the response, or set media_type and define render", "a class of responses with an __init__ of its own, as %s, is not supported", c.Name)
	}
}

// respondsAs reports whether a class derives from a class of responses of the library.
func (in *inferer) respondsAs(c *hir.Class) bool {
	for _, base := range c.Bases {
		switch t := in.staticType(base); t.Kind {
		case hir.LibClassT:
			if cls, ok := t.Lib.(*stubs.Class); ok && in.isResponse(hir.Lib(cls)) {
				return true
			}
		case hir.ClassT:
			if t.Class != c && in.respondsAs(t.Class) {
				return true
			}
		}
	}
	return false
}
