package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// anextCall takes anext(x) for x.__anext__(), which it is, where x is known to have that method.
func (in *inferer) anextCall(x *hir.Call, e *env) {
	n, ok := x.Fn.(*hir.Name)
	if !ok || n.Var.Kind != hir.Builtin || n.Var.Name != "anext" || len(x.Args) != 1 || x.Args[0].Name != "" || x.Args[0].Star != 0 {
		return
	}
	arg := x.Args[0].Value
	switch t := in.expr(arg, e); t.Kind {
	case hir.LibT:
		if c, ok := t.Lib.(*stubs.Class); !ok || t.Opt || !hasMethod(c, "__anext__") {
			return
		}
	case hir.InstT:
		if t.Opt || findMethod(t.Class, "__anext__") == nil {
			return
		}
	default:
		return
	}
	fn := &hir.Attr{X: arg, Name: "__anext__", NamePos: x.Pos}
	fn.Pos, fn.End = n.Pos, n.End
	x.Fn, x.Args = fn, nil
}

func hasMethod(c *stubs.Class, name string) bool {
	f, _ := c.Find(name)
	return f != nil
}
