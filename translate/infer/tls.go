package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// encrypts are the functions and methods of asyncio that encrypt a connection when they are given ssl=.
var encrypts = map[string]bool{"open_connection": true, "start_server": true, "open_unix_connection": true, "start_unix_server": true,
	"create_connection": true, "create_server": true, "create_unix_connection": true, "create_unix_server": true, "start_tls": true}

// reportTLS reports ssl=True: what encrypts is linked into a program only where it names the module ssl.
func (in *inferer) reportTLS() {
	look := func(n any) bool {
		call, ok := n.(*hir.Call)
		if !ok {
			return true
		}
		for _, a := range call.Args {
			if a.Name == "ssl" && isTrue(a.Value) && encrypts[calledName(call.Fn)] {
				pos := a.Value.Base().Pos
				in.report(pos, a.Value.Base().End, diag.UnknownMember,
					"import ssl, and pass ssl.create_default_context(), which is the same",
					"ssl=True is not supported by asyncio.%s", calledName(call.Fn))
			}
		}
		return true
	}
	hir.Visit(in.m.Main.Body, look)
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look)
	}
}

// calledName is the last name of what is called.
func calledName(fn hir.Expr) string {
	switch fn := fn.(type) {
	case *hir.Attr:
		return fn.Name
	case *hir.Name:
		if imp, ok := fn.Var.Def.(*hir.Import); ok && imp.Module == "asyncio" {
			return imp.Name
		}
	}
	return ""
}
