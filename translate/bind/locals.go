package bind

import (
	"maps"
	"regexp"
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// snapshot is a locals() whose dict is filled when all names of the function are known.
type snapshot struct {
	s    *scope
	d    *hir.Dict
	only map[string]bool // what is looked up in it, where that can be seen
}

// localsCall binds locals() of a function: a dict of its names that have a value there, which flow finds out. Since Python 3.13 it is
// a new one at each call, which leaves the variables alone. nil for other calls.
//
//	d = locals()  =>  d = {"name": name, "age": age}
func (b *binder) localsCall(s *scope, e ast.Expr) hir.Expr {
	return b.localsFor(s, e, nil)
}

func (b *binder) localsFor(s *scope, e ast.Expr, only map[string]bool) hir.Expr {
	if !b.isLocals(s, e) {
		return nil
	}
	d := &hir.Dict{Info: hir.NewDict(), Locals: true, Template: only != nil}
	d.Pos, d.End = b.pos(e), b.end(e)
	b.snapshots = append(b.snapshots, snapshot{s, d, only})
	return d
}

func (b *binder) isLocals(s *scope, e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok || s.kind != funcScope || len(parser.CallArguments(call)) > 0 {
		return false
	}
	fn, ok := call.Func.(*ast.Name)
	return ok && fn.Id == "locals" && s.lookup(string(fn.Id)).Kind == hir.Builtin
}

// The names that templates look up in a mapping; some more do no harm.
var (
	formatNames  = regexp.MustCompile(`\{([^\W\d]\w*)`)
	percentNames = regexp.MustCompile(`%\(([^()]*)\)`)
)

// templateLocals binds the locals() that a template alone reads: of the function's names it needs those that the template mentions.
//
//	"{a}".format(**locals())    "%(a)s" % locals()
func (b *binder) templateLocals(s *scope, template, e ast.Expr, names *regexp.Regexp) hir.Expr {
	text, ok := template.(*ast.Str)
	if !ok {
		return nil
	}
	only := map[string]bool{}
	for _, m := range names.FindAllStringSubmatch(string(text.S), -1) {
		only[m[1]] = true
	}
	return b.localsFor(s, e, only)
}

// formatBinder is how the arguments of a call are bound: those of a template's format by what it mentions.
func (b *binder) formatBinder(e *ast.Call, bind func(*scope, ast.Expr) hir.Expr) func(*scope, ast.Expr) hir.Expr {
	attr, ok := e.Func.(*ast.Attribute)
	if !ok || attr.Attr != "format" {
		return bind
	}
	return func(s *scope, x ast.Expr) hir.Expr {
		if d := b.templateLocals(s, attr.Value, x, formatNames); d != nil {
			return d
		}
		return bind(s, x)
	}
}

// fillSnapshots gives each locals() the names of its function: its own first, then those of functions around it that it uses.
func (b *binder) fillSnapshots() {
	for _, n := range b.snapshots {
		vars := n.s.fn.Vars
		own := map[*hir.Var]bool{}
		for _, v := range n.s.vars {
			own[v] = true
		}
		for _, v := range vars {
			if own[v] {
				n.add(v)
			}
		}
		free := map[string]*hir.Var{}
		for _, v := range n.s.fn.Free {
			if v.Kind == hir.Local {
				free[v.Name] = v
			}
		}
		for _, name := range slices.Sorted(maps.Keys(free)) {
			n.add(free[name])
		}
	}
}

func (n *snapshot) add(v *hir.Var) {
	if n.only != nil && !n.only[v.Name] {
		return
	}
	key, value := &hir.Const{Kind: hir.ConstStr, Str: v.Name}, &hir.Name{Var: v}
	for _, x := range []hir.Expr{key, value} {
		x.Base().Pos, x.Base().End = n.d.Pos, n.d.End
	}
	n.d.Keys, n.d.Values = append(n.d.Keys, key), append(n.d.Values, value)
}

// locals lets the fields of a template find the variables of the function that it mentions:
//
//	"{name}".format(**locals())  =>  "{name}".format(name=name)
func (f *formatArgs) locals(call ast.Expr, template string) {
	for _, m := range formatNames.FindAllStringSubmatch(template, -1) {
		v := f.s.vars[f.s.mangle(m[1])]
		if v == nil || v.Name != m[1] || f.named[m[1]] != nil {
			continue
		}
		arg := &ast.Name{Id: ast.Identifier(m[1]), Ctx: ast.Load}
		n := &hir.Name{Var: v, Looked: true}
		n.Pos, n.End = f.b.pos(call), f.b.end(call)
		f.named[m[1]], f.looked[arg] = arg, n
		f.all = append(f.all, arg)
	}
}
