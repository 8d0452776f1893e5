package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// isTaken reports whether a base of the class is a mixin that has become part of it.
func (b *binder) isTaken(c *ast.ClassDef, base ast.Expr) bool {
	m := b.mixed[c]
	if m == nil || m.base != nil && nameOf(base) == string(m.base.def.Name) {
		return false
	}
	return slices.ContainsFunc(m.taken, func(t taken) bool { return string(t.from.def.Name) == nameOf(base) }) ||
		m.base != nil && slices.ContainsFunc(m.base.order, func(k *mixin) bool { return !k.isLib() && string(k.def.Name) == nameOf(base) })
}

// collectMixed declares what the class takes of its mixins.
func (b *binder) collectMixed(in *scope, st *ast.ClassDef) {
	m := b.mixed[st]
	if m == nil {
		return
	}
	for _, t := range m.taken {
		for _, k := range t.members {
			if k.as != "" {
				in.declare(k.as, k.st)
			} else {
				in.collect([]ast.Stmt{k.st})
			}
		}
	}
}

// mixIn binds what the class takes of its mixins.
func (b *binder) mixIn(in *scope, c *hir.Class, st *ast.ClassDef) {
	m := b.mixed[st]
	if m == nil {
		return
	}
	own := c.Qualname
	for _, t := range m.taken {
		c.Qualname = string(t.from.def.Name)
		for _, k := range t.members {
			from, next := t.from.around(k.st)
			b.inFile(t.from.part, from, next, func() {
				b.comments.restrict = true
				b.bindAs = k.as
				defer b.leads(m, t.from)()
				body := b.block(in, []ast.Stmt{k.st}, -1)
				b.bindAs = ""
				if f, ok := body[0].(*hir.FuncDef); ok {
					f.Func.Inner = k.as != ""
					f.Meta.Lead = append(b.mixinDoc(t.from), f.Meta.Lead...)
					f.Func.Lead = f.Meta.Lead
				}
				c.Body = append(c.Body, body...)
			})
		}
	}
	c.Qualname = own
}

// leads has super() and names of bases lead where they lead in a class with mixins, or a mixin in it, until the function that it
// returns is called.
func (b *binder) leads(m *mixed, from *mixin) func() {
	saved := b.leading
	b.leading = leading{}
	if m != nil {
		b.leading = leading{m.hidden[from], m.named[from]}
	}
	return func() { b.leading = saved }
}

// leading is what super().name and Base.name are in the class that is being bound.
type leading struct {
	hidden, named map[string]string
}

// ledTo binds super().name, if that is a method of the class itself; nil for anything else.
func (b *binder) ledTo(s *scope, e *ast.Attribute) hir.Expr {
	name := b.leading.hidden[string(e.Attr)]
	if name == "" || !isSuperCall(e.Value) {
		return nil
	}
	for fn := s.fn; fn != nil; fn = fn.Parent {
		if fn.Class != nil && len(fn.Params) > 0 {
			self := &hir.Name{Var: s.use(fn.Params[0].Var)}
			self.Pos, self.End = b.pos(e.Value), b.end(e.Value)
			return &hir.Attr{X: self, Name: name, NamePos: b.at(b.file.NameSpan(e).Start)}
		}
	}
	return nil
}

// ledCall binds Base.method(self, …), if that is another method of the class, or of one that it keeps as a base; nil for any other
// call.
//
//	LogMixin.__init__(self, level)  =>  self._LogMixin_init(level)
func (b *binder) ledCall(s *scope, call *ast.Call) hir.Expr {
	a, ok := call.Func.(*ast.Attribute)
	if !ok || len(b.leading.named) == 0 || len(call.Args) == 0 {
		return nil
	}
	to := b.leading.named[nameOf(a.Value)+"."+string(a.Attr)]
	if to == "" || s.fn.Class == nil || len(s.fn.Params) == 0 || nameOf(call.Args[0]) != s.fn.Params[0].Name {
		return nil
	}
	args := b.args(s, parser.CallArguments(call), b.expr)
	fn := &hir.Attr{Name: to, NamePos: b.at(b.file.NameSpan(a).Start)}
	fn.Pos, fn.End = b.pos(a), b.end(a)
	if class, ofBase := strings.CutSuffix(to, "."); ofBase {
		x := &hir.Name{Var: s.lookup(class)}
		x.Pos, x.End = b.pos(a.Value), b.end(a.Value)
		fn.X, fn.Name = x, string(a.Attr)
	} else {
		fn.X = args[0].Value
		args = args[1:]
	}
	return &hir.Call{Fn: fn, Args: args}
}

// askedClasses binds what isinstance is given, with the classes that take a mixin in its place; nil if there is none.
func (b *binder) askedClasses(s *scope, call *ast.Call) hir.Expr {
	f := nameOf(call.Func)
	if f != "isinstance" && f != "issubclass" || len(b.mixins) == 0 || len(call.Args) != 2 || len(call.Keywords) > 0 {
		return nil
	}
	var elts []hir.Expr
	mixed := false
	for _, e := range classList(call.Args[1]) {
		m := b.mixins[nameOf(e)]
		if m == nil {
			elts = append(elts, b.expr(s, e))
			continue
		}
		mixed = true
		if !b.inlined[m.def] {
			elts = append(elts, b.expr(s, e))
		}
		for _, taker := range m.takers {
			if s.fn == b.module.Main && taker.part.File == b.file && parser.Start(taker.def).Line > parser.Start(call).Line {
				continue // there is none yet
			}
			x := &hir.Name{Var: s.lookup(string(taker.def.Name))}
			x.Pos, x.End = b.pos(e), b.end(e)
			elts = append(elts, x)
		}
	}
	if !mixed {
		return nil
	}
	args := b.args(s, parser.CallArguments(call)[:1], b.expr)
	var list hir.Expr = &hir.Tuple{Elts: elts}
	list.Base().Pos, list.Base().End = b.pos(call.Args[1]), b.end(call.Args[1])
	if len(elts) == 1 {
		list = elts[0]
	}
	args = append(args, hir.Arg{Value: list, Pos: list.Base().Pos})
	return &hir.Call{Fn: b.expr(s, call.Func), Args: args}
}

// around is the first line of what stands before a statement of the mixin, and the line of the statement behind it.
func (m *mixin) around(st ast.Stmt) (from, next int) {
	i := slices.Index(m.def.Body, st)
	from, next = parser.Start(m.def).Line+1, m.part.File.Span(m.def).End.Line+1
	if i > 0 {
		from = m.part.File.Span(m.def.Body[i-1]).End.Line + 1
	}
	if i+1 < len(m.def.Body) {
		next = parser.Start(m.def.Body[i+1]).Line
	}
	return from, next
}

// mixinDoc is what stands above a mixin and in its docstring, once, if the class itself is left out.
func (b *binder) mixinDoc(m *mixin) []string {
	if m.told || !b.inlined[m.def] {
		return nil
	}
	m.told = true
	return b.docOf(m.part, m.def, string(m.def.Name), m.def.Body)
}
