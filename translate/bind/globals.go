package bind

import (
	"sort"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// namespace is a globals() whose dict is filled when all names of the module are known.
type namespace struct {
	s *scope
	d *hir.Dict
}

// mappingReads are the methods that leave a dict as it is.
var mappingReads = map[string]bool{"get": true, "items": true, "keys": true, "values": true, "copy": true}

// readers are the built-in functions that leave their arguments as they are.
var readers = map[string]bool{
	"dict": true, "enumerate": true, "filter": true, "iter": true, "len": true, "list": true, "map": true, "print": true, "set": true,
	"sorted": true, "str": true, "tuple": true,
}

// read binds an expression that its surroundings only read. There globals() is a dict of what the module binds: nobody can tell it
// from the module's own.
func (b *binder) read(s *scope, e ast.Expr) hir.Expr {
	if !b.isNamespace(s, e) {
		return b.expr(s, e)
	}
	d := &hir.Dict{Info: hir.NewDict(), Namespace: true}
	d.Pos, d.End = b.pos(e), b.end(e)
	b.namespaces = append(b.namespaces, namespace{s, d})
	return d
}

func (b *binder) reads(s *scope, list []ast.Expr) []hir.Expr {
	out := make([]hir.Expr, len(list))
	for i, e := range list {
		out[i] = b.read(s, e)
	}
	return out
}

// isNamespace recognises globals(), and locals() at module level.
func (b *binder) isNamespace(s *scope, e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok || len(parser.CallArguments(call)) > 0 {
		return false
	}
	fn, ok := call.Func.(*ast.Name)
	return ok && (fn.Id == "globals" || fn.Id == "locals" && s.kind == moduleScope) && s.lookup(string(fn.Id)).Kind == hir.Builtin
}

// readsArguments reports whether a call is of a built-in function that leaves its arguments as they are.
func (b *binder) readsArguments(s *scope, e *ast.Call) bool {
	fn, ok := e.Func.(*ast.Name)
	return ok && readers[string(fn.Id)] && s.lookup(string(fn.Id)).Kind == hir.Builtin
}

// fillNamespaces gives each globals() the names of the module in the order in which they stand.
func (b *binder) fillNamespaces() {
	if len(b.namespaces) == 0 {
		return
	}
	var all []*hir.Var
	for _, v := range b.module.Globals {
		all = append(all, v)
	}
	sort.Slice(all, func(i, j int) bool {
		p, q := all[i].Pos, all[j].Pos
		return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
	})
	for _, n := range b.namespaces {
		add := func(name string, x hir.Expr) {
			n.d.Keys = append(n.d.Keys, &hir.Const{Kind: hir.ConstStr, Str: name})
			n.d.Values = append(n.d.Values, x)
		}
		add("__name__", &hir.Name{Var: b.builtinVar("__name__")})
		add("__doc__", docConst(b.module.DocString))
		for _, v := range all {
			if imp := b.importOf(v); imp != nil && imp.TypingOnly {
				continue
			}
			add(v.Name, &hir.Name{Var: n.s.use(v)})
		}
		for i := range n.d.Keys {
			for _, x := range []hir.Expr{n.d.Keys[i], n.d.Values[i]} {
				x.Base().Pos, x.Base().End = n.d.Pos, n.d.End
			}
		}
	}
}
