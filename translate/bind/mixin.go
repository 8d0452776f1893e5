package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// Go has one embedded base where Python has several. A class that only serves to give methods to others (a mixin) needs
// none: its methods are bound anew in each class that takes them, where self is that class.
//
//	class LogMixin:                       type Worker struct{ Base; Level int }
//	    def log(self, msg): …        =>
//	class Worker(LogMixin, Base): …       func (w *Worker) Log(msg string) { … }
//
// This holds as long as nothing can tell: no isinstance, no annotation names the mixin, no super() leads through it.

// mixin is such a class.
type mixin struct {
	part *Part
	def  *ast.ClassDef
	// names are what its body binds; abstract those that are abstract methods.
	names, abstract map[string]bool
	// told is set once its comments have found a place.
	told bool
}

// taken is what a class takes of a mixin.
type taken struct {
	from  *mixin
	stmts []ast.Stmt
}

// mixer decides what is a mixin, and which classes take it.
type mixer struct {
	b       *binder
	classes map[string]*mixin // the classes of the module that are bound once
	mixins  map[string]*mixin
}

// findMixins decides for each class which of its bases are mixins, and leaves out those that nothing else needs.
func (b *binder) findMixins(parts []Part) {
	b.mixed = map[*ast.ClassDef][]taken{}
	u := b.uses
	if u.looksAtNames() || u.attrs["__mro__"] || u.attrs["mro"] || u.attrs["__bases__"] || u.attrs["__base__"] || u.attrs["__subclasses__"] {
		return
	}
	x := &mixer{b: b, classes: map[string]*mixin{}, mixins: map[string]*mixin{}}
	asBase, given := map[string]int{}, map[string]int{}
	var order []*ast.ClassDef
	for i := range parts {
		for _, st := range parts[i].Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				if c, ok := n.(*ast.ClassDef); ok {
					for _, base := range c.Bases {
						asBase[nameOf(base)]++
					}
				}
				return true
			})
			c, ok := st.(*ast.ClassDef)
			if ok && u.bound[string(c.Name)] == 1 {
				order = append(order, c)
				x.classes[string(c.Name)] = &mixin{part: &parts[i], def: c}
			}
		}
	}
	for _, c := range order {
		name := string(c.Name)
		if m := x.classes[name]; asBase[name] > 0 && u.loads[name] == asBase[name]+len(u.calls[name]) && m.scan() && (len(m.abstract) == 0 || len(u.calls[name]) == 0) {
			x.mixins[name] = m
		}
	}
	for _, c := range order {
		if got, ok := x.takes(c); ok {
			b.mixed[c] = got
			for _, t := range got {
				given[string(t.from.def.Name)]++
			}
		}
	}
	for name, m := range x.mixins {
		if given[name] == asBase[name] && len(u.calls[name]) == 0 {
			b.inlined[m.def] = true
		}
	}
}

func nameOf(e ast.Expr) string {
	if n, ok := e.(*ast.Name); ok {
		return string(n.Id)
	}
	return ""
}

// scan notes what the class binds and reports whether it can be a mixin: methods and constants that mean the same in
// another class.
func (m *mixin) scan() bool {
	if len(m.def.DecoratorList)+len(m.def.Keywords) > 0 || len(m.part.File.TypeParams(m.def)) > 0 {
		return false
	}
	for _, base := range m.def.Bases {
		switch word := dotted(base); word {
		case "object", "ABC", "abc.ABC":
		default:
			return false
		}
	}
	m.names, m.abstract = map[string]bool{}, map[string]bool{}
	for i, st := range m.def.Body {
		switch st := st.(type) {
		case *ast.Pass:
		case *ast.ExprStmt:
			if _, isDoc := docString(st); !isDoc || i > 0 {
				return false
			}
		case *ast.Assign:
			if len(st.Targets) != 1 || nameOf(st.Targets[0]) == "" || !isPlainConstant(st.Value) {
				return false
			}
			m.names[nameOf(st.Targets[0])] = true
		default:
			def, ok := defOf(st)
			if !ok || !m.method(def) {
				return false
			}
		}
	}
	return !namesItsClass(m.def)
}

// method notes a method; it reports whether the method can be bound in another class.
func (m *mixin) method(def wrapperDef) bool {
	if special[def.name] {
		return false
	}
	for _, d := range def.decorators {
		switch word := dotted(d); {
		case word == "abstractmethod" || word == "abc.abstractmethod":
			m.abstract[def.name] = true
		case word == "property" || word == "staticmethod" || word == "classmethod" || strings.HasSuffix(word, ".setter"):
		default:
			return false
		}
	}
	for _, p := range m.part.File.Params(def.args) {
		if p.Default != nil && !isPlainConstant(p.Default) {
			return false
		}
	}
	m.names[def.name] = true
	return true
}

// special are the methods that mean something for the class that defines them.
var special = map[string]bool{
	"__init__": true, "__new__": true, "__init_subclass__": true, "__class_getitem__": true, "__set_name__": true, "__getattr__": true,
	"__getattribute__": true, "__setattr__": true, "__delattr__": true, "__slots__": true, "__del__": true, "__get__": true, "__set__": true,
}

// namesItsClass reports whether the body depends on the class it stands in: super(), __class__, private names.
func namesItsClass(c *ast.ClassDef) bool {
	found := false
	private := func(name string) bool { return strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__") }
	for _, st := range c.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				found = found || n.Id == "super" || n.Id == "__class__" || private(string(n.Id))
			case *ast.Attribute:
				found = found || private(string(n.Attr))
			case *ast.ClassDef:
				found = true
			}
			if def, ok := n.(ast.Stmt); ok {
				if d, ok := defOf(def); ok {
					found = found || private(d.name)
				}
			}
			return !found
		})
	}
	return found
}

// dotted is the text of a name with attributes: abc.ABC.
func dotted(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id)
	case *ast.Attribute:
		if base := dotted(e.Value); base != "" {
			return base + "." + string(e.Attr)
		}
	}
	return ""
}

// isPlainConstant reports whether an expression is a number, a text, a bool or None.
func isPlainConstant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Num, *ast.Str, *ast.Bytes, *ast.NameConstant:
		return true
	case *ast.UnaryOp:
		return isPlainConstant(e.Operand)
	}
	return false
}

// takes is what a class with several bases takes of those that are mixins; not ok when it keeps all its bases.
func (x *mixer) takes(c *ast.ClassDef) ([]taken, bool) {
	if len(c.Bases) < 2 || c.Starargs != nil {
		return nil, false
	}
	bound := bodyNames(c)
	concrete := map[string]bool{}
	for name := range bound {
		concrete[name] = true
	}
	supers, ok := superNames(c)
	if !ok {
		return nil, false
	}
	var out []taken
	main := false
	for _, base := range c.Bases {
		m := x.mixins[nameOf(base)]
		if m == nil {
			if main {
				return nil, false
			}
			main = true
			names, mainSupers, ok := x.chain(base)
			if !ok && base != c.Bases[len(c.Bases)-1] {
				return nil, false // what it defines comes before the mixins behind it
			}
			for name := range names {
				bound[name], concrete[name] = true, true
			}
			for name := range mainSupers {
				supers[name] = true
			}
			continue
		}
		out = append(out, taken{from: m, stmts: m.give(bound, concrete)})
	}
	for _, t := range out {
		for name := range t.from.names {
			if supers[name] {
				return nil, false
			}
			if t.from.abstract[name] && !concrete[name] {
				return nil, false // the class stays abstract
			}
		}
	}
	return out, len(out) > 0
}

// give is what is new of the mixin to a class that has the bound names; concrete are those that are no abstract methods.
func (m *mixin) give(bound, concrete map[string]bool) []ast.Stmt {
	var stmts []ast.Stmt
	for _, st := range m.def.Body {
		name := ""
		if def, ok := defOf(st); ok {
			name = def.name
		} else if as, ok := st.(*ast.Assign); ok {
			name = nameOf(as.Targets[0])
		}
		if name != "" && !bound[name] && !m.abstract[name] {
			stmts = append(stmts, st)
		}
	}
	for name := range m.names {
		bound[name] = true
		if !m.abstract[name] {
			concrete[name] = true
		}
	}
	return stmts
}

// bodyNames are the names that a class body binds.
func bodyNames(c *ast.ClassDef) map[string]bool {
	names := map[string]bool{}
	for _, st := range c.Body {
		switch st := st.(type) {
		case *ast.Assign:
			for _, t := range st.Targets {
				names[nameOf(t)] = true
			}
		case *parser.AnnAssign:
			names[nameOf(st.Target)] = true
		default:
			if def, ok := defOf(st); ok {
				names[def.name] = true
			}
		}
	}
	return names
}

// superNames are the names that a class body asks super() for; not ok if it does something else with super.
func superNames(c *ast.ClassDef) (map[string]bool, bool) {
	names, all, asked := map[string]bool{}, 0, 0
	for _, st := range c.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				if n.Id == "super" {
					all++
				}
			case *ast.Attribute:
				if call, ok := n.Value.(*ast.Call); ok && nameOf(call.Func) == "super" && len(call.Args) == 0 {
					names[string(n.Attr)] = true
					asked++
				}
			}
			return true
		})
	}
	return names, all == asked
}

// chain is what a base and its bases bind, and what they ask super() for; not ok if one of them is not of the module.
func (x *mixer) chain(base ast.Expr) (names, supers map[string]bool, ok bool) {
	names, supers = map[string]bool{}, map[string]bool{}
	for {
		m := x.classes[nameOf(base)]
		if m == nil {
			word := dotted(base)
			return names, supers, word == "object" || word == "ABC" || word == "abc.ABC"
		}
		for name := range bodyNames(m.def) {
			names[name] = true
		}
		asked, sound := superNames(m.def)
		if !sound {
			return names, supers, false
		}
		for name := range asked {
			supers[name] = true
		}
		switch len(m.def.Bases) {
		case 0:
			return names, supers, true
		case 1:
			base = m.def.Bases[0]
		default:
			return names, supers, false
		}
	}
}

// isTaken reports whether a base of the class is a mixin that has become part of it.
func (b *binder) isTaken(c *ast.ClassDef, base ast.Expr) bool {
	return slices.ContainsFunc(b.mixed[c], func(t taken) bool { return string(t.from.def.Name) == nameOf(base) })
}

// mixIn binds what the class takes of its mixins.
func (b *binder) mixIn(in *scope, c *hir.Class, st *ast.ClassDef) {
	own := c.Qualname
	for _, t := range b.mixed[st] {
		c.Qualname = string(t.from.def.Name)
		for _, def := range t.stmts {
			from, next := t.from.around(def)
			b.inFile(t.from.part, from, next, func() {
				b.comments.restrict = true
				body := b.block(in, []ast.Stmt{def}, -1)
				if f, ok := body[0].(*hir.FuncDef); ok {
					f.Meta.Lead = append(b.mixinDoc(t.from), f.Meta.Lead...)
					f.Func.Lead = f.Meta.Lead
				}
				c.Body = append(c.Body, body...)
			})
		}
	}
	c.Qualname = own
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
