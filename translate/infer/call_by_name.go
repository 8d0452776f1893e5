package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// mutators are the methods of built-in containers that change them.
var mutators = map[string]bool{
	"append": true, "extend": true, "insert": true, "pop": true, "remove": true, "clear": true, "sort": true, "reverse": true,
	"update": true, "setdefault": true, "popitem": true, "add": true, "discard": true,
	"setitem": true, "delitem": true, // of pytest's monkeypatch, which change what they are given
}

// changers are the special methods that change a list, for programs that call them by name.
var changers = map[string]bool{"__init__": true, "__setitem__": true, "__delitem__": true, "__iadd__": true, "__imul__": true}

// callByName lets the arguments of a method call on an unknown object flow into every escaped class's method of the name.
func (in *inferer) callByName(x *hir.Call, name string) {
	for _, c := range in.m.Classes {
		f := c.Methods[name]
		if f == nil || !c.Escapes && !c.ClassEscapes && c.Dynamic == "" || !in.concerns(x.Fn.(*hir.Attr).X, c) {
			continue
		}
		in.escapeFunc(f)
		in.escape(f.Result.Type())
	}
}

// callInstances lets the arguments of a call of an unknown object flow into the __call__ of every escaped class.
func (in *inferer) callInstances(fn hir.Expr) {
	for _, c := range in.m.Classes {
		if f := c.Methods["__call__"]; f != nil && (c.Escapes || c.ClassEscapes) && c.Dynamic == "" && in.concerns(fn, c) {
			in.escapeFunc(f)
			in.escape(f.Result.Type())
		}
	}
}
