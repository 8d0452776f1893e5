package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A parameter that is only walked over makes no difference between a tuple and a list, so it is a list, whatever it is given:
//
//	def job(name, deps=()):            func job(name string, deps []string) {
//	    for d in deps: …                   for _, d := range deps {
//
//	job("build", deps=["fetch"])       job("build", []string{"fetch"})
//
// The same holds for attributes that keep such a parameter and are only walked over wherever the program names them.

// sequences marks the parameters that may be lists, see hir.Param.Sequence, and makes the empty tuple a list where a list stands
// beside it: for x in given or ().
func (in *inferer) sequences() {
	s := &sequenceUses{in: in, walked: map[hir.Expr]bool{}, kept: map[hir.Expr]string{}, badAttrs: map[string]bool{}, badVars: map[*hir.Var]bool{}}
	in.everywhere(s.context)
	s.reflects = in.reflects()
	in.everywhere(s.other)
	for _, f := range in.m.Funcs {
		if f.IsLambda {
			continue
		}
		for _, p := range f.Params {
			v := p.Var
			if p.Kind != hir.VarArgs && p.Kind != hir.KwArgs && v.Bindings <= 1 && v.Split == nil && !v.Deleted && !s.badVars[v] && !s.keptBadly(v) {
				p.Sequence = hir.NewList()
			}
		}
	}
}

// everywhere calls look for all that stands in the program.
func (in *inferer) everywhere(look func(any) bool) {
	hir.Visit(in.m.Main.Body, look)
	for _, f := range in.m.Funcs {
		hir.Visit(f.Body, look)
	}
}

// reflects reports whether the program looks at attributes other than by their names.
func (in *inferer) reflects() bool {
	return in.m.ReadsFields || in.mentions("__dict__") || in.callsBuiltin("vars") || in.callsBuiltin("getattr")
}

func (in *inferer) callsBuiltin(name string) bool {
	found := false
	in.everywhere(func(n any) bool {
		if n, ok := n.(*hir.Name); ok && n.Var.Kind == hir.Builtin && n.Var.Name == name {
			found = true
		}
		return !found
	})
	return found
}

// sequenceUses looks at where variables and attributes are used.
type sequenceUses struct {
	in *inferer
	// walked are the names and attributes that stand where they are only walked over, measured, or searched.
	walked map[hir.Expr]bool
	// kept are the names that are assigned to an attribute.
	kept map[hir.Expr]string
	// badVars and badAttrs are used in other ways.
	badVars  map[*hir.Var]bool
	badAttrs map[string]bool
	stored   map[*hir.Var][]string
	reflects bool
}

// context finds the places where an iterable is only walked over.
func (s *sequenceUses) context(n any) bool {
	switch n := n.(type) {
	case *hir.For:
		if !n.Async {
			s.walk(&n.Iter)
		}
	case *hir.Comp:
		for _, c := range n.Clauses {
			if !c.Async {
				s.walk(&c.Iter)
			}
		}
	case *hir.Starred:
		s.walk(&n.X)
	case *hir.Unary:
		if n.Op == "not" {
			s.walk(&n.X)
		}
	case *hir.If:
		s.walk(&n.Test)
	case *hir.While:
		s.walk(&n.Test)
	case *hir.IfExp:
		s.walk(&n.Test)
	case *hir.Compare:
		if last := len(n.Rs) - 1; n.Ops[last] == "in" || n.Ops[last] == "not in" {
			s.walk(&n.Rs[last])
		}
	case *hir.Assign:
		if a, ok := n.Targets[0].(*hir.Attr); ok && len(n.Targets) == 1 {
			s.kept[n.Value] = a.Name
			s.walked[a] = true
		}
	case *hir.Call:
		s.call(n)
	}
	return true
}

func (s *sequenceUses) call(x *hir.Call) {
	for i := range x.Args {
		if x.Args[i].Star == 1 {
			s.walk(&x.Args[i].Value)
		}
	}
	if a, ok := x.Fn.(*hir.Attr); ok {
		if k, ok := a.X.(*hir.Const); ok && k.Kind == hir.ConstStr && a.Name == "join" && len(x.Args) == 1 {
			s.walk(&x.Args[0].Value)
		}
	}
	t := s.in.staticType(x.Fn)
	if t.Lib == nil {
		return
	}
	if name := t.Lib.LibName(); name != "reversed" && walkers[name] || strings.HasPrefix(name, "itertools.") || name == "functools.reduce" {
		for i := range x.Args {
			if x.Args[i].Name == "" {
				s.walk(&x.Args[i].Value)
			}
		}
	}
}

// walk notes that *slot is only walked over, and so is what it chooses among.
func (s *sequenceUses) walk(slot *hir.Expr) {
	switch x := (*slot).(type) {
	case *hir.Name, *hir.Attr:
		s.walked[x] = true
	case *hir.BoolOp:
		for i := range x.Xs {
			s.walk(&x.Xs[i])
			s.choice(&x.Xs[i])
		}
	case *hir.IfExp:
		for _, slot := range []*hir.Expr{&x.Then, &x.Else} {
			s.walk(slot)
			s.choice(slot)
		}
	case *hir.Call:
		if a, ok := x.Fn.(*hir.Attr); ok && a.Name == "get" && len(x.Args) == 2 && x.Args[1].Star == 0 && x.Args[1].Name == "" {
			s.choice(&x.Args[1].Value)
		}
	}
}

// choice makes an empty list of an empty tuple.
func (s *sequenceUses) choice(slot *hir.Expr) {
	if x, ok := (*slot).(*hir.Tuple); ok && len(x.Elts) == 0 {
		*slot = &hir.List{ExprBase: x.ExprBase, Info: hir.NewList()}
	}
}

// other finds the other uses.
func (s *sequenceUses) other(n any) bool {
	switch n := n.(type) {
	case *hir.Name:
		if name, ok := s.kept[n]; ok {
			if s.stored == nil {
				s.stored = map[*hir.Var][]string{}
			}
			s.stored[n.Var] = append(s.stored[n.Var], name)
		} else if !s.walked[n] {
			s.badVars[n.Var] = true
		}
	case *hir.Attr:
		if !s.walked[n] {
			s.badAttrs[n.Name] = true
		}
	}
	return true
}

// keptBadly reports whether the variable is kept in an attribute that is used in other ways.
func (s *sequenceUses) keptBadly(v *hir.Var) bool {
	for _, name := range s.stored[v] {
		if s.reflects || s.badAttrs[name] {
			return true
		}
	}
	return false
}

// sequence is the list that a parameter receives where a tuple is passed to it, see [inferer.sequences].
func (in *inferer) sequence(p *hir.Param, t hir.Type) hir.Type {
	if p.Sequence == nil {
		return t
	}
	var elem hir.Type
	switch t.Kind {
	case hir.TupleT:
		for _, e := range t.Elems {
			if elem.Kind != hir.Never && (elem.Kind != e.Kind || e.Opt != elem.Opt || e.Class != elem.Class) {
				return t
			}
			elem = e
		}
		for _, e := range t.Elems {
			in.flow(p.Sequence.Find().Elem, e)
		}
	case hir.VarTupleT:
		in.flow(p.Sequence.Find().Elem, t.Args[0].Type())
	default:
		return t
	}
	return hir.Type{Kind: hir.ListT, List: p.Sequence, Opt: t.Opt}
}
