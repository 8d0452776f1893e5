package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// Go has one embedded base where Python has several. A class that gives its methods to classes with several bases (a mixin) needs none:
// its methods are bound anew in each class that takes them, where self is that class. One that another stands in front of, and that
// super() leads to, is bound under a name of its own:
//
//	class LogMixin:                              type Worker struct{ Base; Level int }
//	    def log(self, msg): …                =>
//	    def run(self): super().run()             func (w *Worker) Log(msg string) { … }
//	class Worker(LogMixin, Base):                func (w *Worker) logMixinRun() { w.Base.Run() }
//	    def run(self): super().run()             func (w *Worker) Run() { w.logMixinRun() }
//
// The order in which Python looks a name up is known beforehand, see mixin_order.go. All this holds as long as nothing can tell: the
// program uses a mixin as a base, calls it, asks isinstance for it, and that is all.

// mixin is a class of the module, as one that may serve as a mixin.
type mixin struct {
	part *Part
	def  *ast.ClassDef
	// names are what its body binds; abstract those that are abstract methods, pairs those that several definitions make.
	names, abstract, pairs map[string]bool
	// supers are the names that it asks super() for, baseCalls those it asks named classes for, with self; sound is unset if it does
	// something else with super.
	supers    map[string]bool
	baseCalls map[string]map[string]bool
	sound     bool
	// takeable is set for those that may be taken.
	takeable bool
	bases    []*mixin
	lib      string // the last of the bases, if that is of a library and matters
	order    []*mixin
	broken   bool // its order is not known
	// told is set once its comments have found a place.
	told bool
	// takers are the classes that take it.
	takers []*mixin
}

// taken is what a class takes of a mixin: statements of its body.
type taken struct {
	from    *mixin
	members []member
}

type member struct {
	st ast.Stmt
	as string // "" for its own name
}

// mixed is what becomes of a class with several bases.
type mixed struct {
	base  *mixin // that it keeps, if any
	taken []taken
	// hidden are the names under which a class, or a mixin bound in it, finds what super(), or a class that it names, would give it.
	hidden map[*mixin]map[string]string
	named  map[*mixin]map[string]string // Class.name => a name of self, or of another class: "Base."
	self   *mixin
}

// own is the class itself, to look its names up by.
func (m *mixed) own() *mixin {
	if m == nil {
		return nil
	}
	return m.self
}

// mixer decides what is a mixin, and which classes take it.
type mixer struct {
	b       *binder
	classes map[string]*mixin // the classes of the module that are bound once
}

// findMixins decides for each class which of its bases are mixins, and leaves out those that nothing else needs.
func (b *binder) findMixins(parts []Part) {
	b.mixed, b.mixins = map[*ast.ClassDef]*mixed{}, map[string]*mixin{}
	u := b.uses
	if u.looksAtNames() || u.attrs["__mro__"] || u.attrs["mro"] || u.attrs["__bases__"] || u.attrs["__base__"] || u.attrs["__subclasses__"] {
		return
	}
	x := &mixer{b: b, classes: map[string]*mixin{}}
	m := &mentions{asBase: map[string]int{}, asked: map[string]int{}, hints: map[string]int{}, withSelf: map[string]int{}}
	several := false
	var order []*mixin
	for i := range parts {
		for _, st := range parts[i].Stmts {
			m.look(st)
			c, ok := st.(*ast.ClassDef)
			if ok && u.bound[string(c.Name)] == 1 {
				order = append(order, &mixin{part: &parts[i], def: c})
				x.classes[string(c.Name)] = order[len(order)-1]
				several = several || len(c.Bases) > 1
			}
		}
	}
	if !several {
		return
	}
	for _, c := range order {
		name := string(c.def.Name)
		c.takeable = c.scan() && m.asBase[name] > 0 && (len(c.abstract) == 0 || len(u.calls[name]) == 0) &&
			u.loads[name] == m.asBase[name]+len(u.calls[name])+m.asked[name]+m.hints[name]+m.withSelf[name]
		x.findBases(c)
	}
	for _, c := range order {
		x.linearize(c, nil)
	}
	for _, c := range order {
		for class := range c.baseCalls {
			if k := x.classes[class]; k != nil && !slices.Contains(c.order, k) {
				k.takeable = false
			}
		}
	}
	for _, c := range order {
		if got := x.takes(c); got != nil {
			b.mixed[c.def] = got
		}
	}
	x.prune(order, parts)
	given := map[string]int{}
	for _, c := range order {
		got := b.mixed[c.def]
		if got == nil {
			continue
		}
		for _, t := range got.taken {
			t.from.takers = append(t.from.takers, c)
		}
		for _, base := range c.bases {
			if base != got.base {
				given[string(base.def.Name)]++
			}
		}
	}
	for _, c := range slices.Backward(order) {
		if len(c.takers) == 0 {
			continue
		}
		name := string(c.def.Name)
		b.mixins[name] = c
		if given[name] == m.asBase[name] && len(u.calls[name])+m.hints[name] == 0 {
			b.inlined[c.def] = true
			for _, base := range c.bases {
				if b.mixed[c.def] == nil || b.mixed[c.def].base == base {
					given[string(base.def.Name)]++
				}
			}
		}
	}
}

// prune has those classes keep their bases from which others derive that keep theirs: super() leads through all of them there.
func (x *mixer) prune(order []*mixin, parts []Part) {
	known := map[*ast.ClassDef]bool{}
	var keep []*mixin
	for _, c := range order {
		known[c.def] = true
		if len(c.bases) > 0 && len(c.def.Bases) > 1 && x.b.mixed[c.def] == nil {
			keep = append(keep, c)
		}
		for class := range c.baseCalls { // of a class that has become part of one in between
			if k := x.classes[class]; x.b.mixed[c.def] == nil && slices.Contains(c.order, k) && !slices.Contains(x.kept(c), k) {
				keep = append(keep, c)
			}
		}
	}
	for _, p := range parts { // classes of functions and in classes
		for _, st := range p.Stmts {
			parser.Inspect(st, func(n ast.Ast) bool {
				if c, ok := n.(*ast.ClassDef); ok && !known[c] && len(c.Bases) > 1 {
					for _, base := range c.Bases {
						if m := x.classes[nameOf(base)]; m != nil {
							keep = append(keep, m)
						}
					}
				}
				return true
			})
		}
	}
	for len(keep) > 0 {
		c := keep[0]
		delete(x.b.mixed, c.def)
		keep = append(keep[1:], c.bases...)
	}
}

// mentions counts how the program names its classes.
type mentions struct {
	asBase, asked, hints, withSelf map[string]int
}

func (m *mentions) look(st ast.Stmt) {
	parser.Inspect(st, func(n ast.Ast) bool {
		switch n := n.(type) {
		case *ast.ClassDef:
			for _, base := range n.Bases {
				m.asBase[nameOf(base)]++
			}
			for _, st := range n.Body {
				if def, ok := defOf(st); ok {
					m.selfCalls(def)
				}
			}
		case *ast.Call:
			if f := nameOf(n.Func); (f == "isinstance" || f == "issubclass") && len(n.Args) == 2 {
				for _, e := range classList(n.Args[1]) {
					m.asked[nameOf(e)]++
				}
			}
		case *ast.Arg:
			m.hint(n.Annotation)
		case *parser.AnnAssign:
			m.hint(n.Annotation)
		}
		if st, ok := n.(ast.Stmt); ok {
			if def, ok := defOf(st); ok {
				m.hint(def.returns)
			}
		}
		return true
	})
}

func (m *mentions) hint(e ast.Expr) {
	if e != nil {
		parser.Inspect(e, func(n ast.Ast) bool {
			if name, ok := n.(*ast.Name); ok {
				m.hints[string(name.Id)]++
			}
			return true
		})
	}
}

// selfCalls counts Base.method(self, …) in a method.
func (m *mentions) selfCalls(def wrapperDef) {
	eachSelfCall(def, func(class, _ string) { m.withSelf[class]++ })
}

// eachSelfCall finds Base.method(self, …) in a method.
func eachSelfCall(def wrapperDef, found func(class, name string)) {
	if def.args == nil || len(def.args.Args) == 0 {
		return
	}
	self := def.args.Args[0].Arg
	for _, st := range def.body {
		parser.Inspect(st, func(n ast.Ast) bool {
			if call, ok := n.(*ast.Call); ok && len(call.Args) > 0 && nameOf(call.Args[0]) == string(self) {
				if a, ok := call.Func.(*ast.Attribute); ok && nameOf(a.Value) != "" && nameOf(a.Value) != string(self) {
					found(nameOf(a.Value), string(a.Attr))
				}
			}
			return true
		})
	}
}

// classList are the classes that isinstance is given: one, or a tuple.
func classList(e ast.Expr) []ast.Expr {
	if t, ok := e.(*ast.Tuple); ok {
		return t.Elts
	}
	return []ast.Expr{e}
}

// scan notes what the class binds and reports whether it can be a mixin: methods and constants that mean the same in
// another class.
func (m *mixin) scan() bool {
	m.names, m.abstract, m.pairs = bodyNames(m.def), map[string]bool{}, map[string]bool{}
	m.supers, m.sound = superNames(m.def)
	m.baseCalls = map[string]map[string]bool{}
	ok := len(m.def.DecoratorList)+len(m.def.Keywords) == 0 && len(m.part.File.TypeParams(m.def)) == 0
	seen := map[string]bool{}
	for i, st := range m.def.Body {
		switch st := st.(type) {
		case *ast.Pass:
		case *ast.ExprStmt:
			_, isDoc := docString(st)
			ok = ok && isDoc && i == 0
		case *ast.Assign:
			ok = ok && len(st.Targets) == 1 && nameOf(st.Targets[0]) != "" && isPlainConstant(st.Value)
		case *parser.AnnAssign:
			ok = ok && nameOf(st.Target) != "" && (st.Value == nil || isPlainConstant(st.Value))
		default:
			def, isDef := defOf(st)
			if !isDef {
				ok = false
				continue
			}
			m.pairs[def.name] = seen[def.name]
			seen[def.name] = true
			ok = m.method(def) && ok
		}
	}
	return ok && m.sound && !namesItsClass(m.def)
}

// method notes a method; it reports whether the method can be bound in another class.
func (m *mixin) method(def wrapperDef) bool {
	ok := !special[def.name]
	for _, d := range def.decorators {
		switch word := dotted(d); {
		case word == "abstractmethod" || word == "abc.abstractmethod":
			m.abstract[def.name] = true
		case word == "property" || word == "staticmethod" || word == "classmethod" || strings.HasSuffix(word, ".setter"):
		default:
			ok = false
		}
	}
	for _, p := range m.part.File.Params(def.args) {
		if p.Default != nil && !isPlainConstant(p.Default) {
			ok = false
		}
	}
	eachSelfCall(def, func(class, name string) {
		if m.baseCalls[class] == nil {
			m.baseCalls[class] = map[string]bool{}
		}
		m.baseCalls[class][name] = true
	})
	return ok
}

// special are the methods that mean something for the class that defines them.
var special = map[string]bool{
	"__new__": true, "__init_subclass__": true, "__class_getitem__": true, "__set_name__": true, "__getattr__": true,
	"__getattribute__": true, "__setattr__": true, "__delattr__": true, "__slots__": true, "__del__": true, "__get__": true, "__set__": true,
}

// namesItsClass reports whether the body depends on the class it stands in: __class__, private names.
func namesItsClass(c *ast.ClassDef) bool {
	found := false
	private := func(name string) bool { return strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__") }
	for _, st := range c.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				found = found || n.Id == "__class__" || private(string(n.Id))
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

// superNames are the names that a class body asks super() for; not sound if it does something else with super, or in a function
// that is no method.
func superNames(c *ast.ClassDef) (names map[string]bool, sound bool) {
	names = map[string]bool{}
	all, asked := 0, 0
	var look func(n ast.Ast, inner bool)
	look = func(n ast.Ast, inner bool) {
		parser.Inspect(n, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				if n.Id == "super" {
					all++
				}
			case *ast.Attribute:
				if isSuperCall(n.Value) && !inner {
					names[string(n.Attr)] = true
					asked++
				}
			case *ast.Lambda:
				look(n.Body, true)
				return false
			case ast.Stmt:
				if def, ok := defOf(n); ok {
					for _, st := range def.body {
						look(st, true)
					}
					return false
				}
			}
			return true
		})
	}
	for _, st := range c.Body {
		def, ok := defOf(st)
		if !ok {
			look(st, true)
			continue
		}
		for _, st := range def.body {
			look(st, false)
		}
	}
	return names, all == asked
}

// isSuperCall reports whether an expression is super().
func isSuperCall(e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	return ok && nameOf(call.Func) == "super" && len(call.Args) == 0
}
