package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// sequenceUses looks at where variables and attributes are used.
type sequenceUses struct {
	in *inferer
	// walked are the names and attributes that stand where they are only walked over, measured, or searched.
	walked map[hir.Expr]bool
	// kept are the names that are assigned to an attribute, and stored the attributes by variable.
	kept   map[hir.Expr]string
	stored map[*hir.Var][]string
	// otherVars and otherAttrs are used in other ways; reflects is set where attributes are reached other than by their names.
	otherVars  map[*hir.Var]bool
	otherAttrs map[string]bool
	reflects   bool
}

func newSequenceUses(in *inferer) *sequenceUses {
	s := &sequenceUses{
		in: in, walked: map[hir.Expr]bool{}, kept: map[hir.Expr]string{}, stored: map[*hir.Var][]string{},
		otherVars: map[*hir.Var]bool{}, otherAttrs: map[string]bool{},
	}
	s.reflects = in.m.ReadsFields || in.uses("operator", "attrgetter")
	for _, name := range []string{"__dict__", "format", "format_map"} {
		s.reflects = s.reflects || in.mentions(name)
	}
	for _, c := range in.m.Classes {
		for name := range c.Methods { // a property takes what is assigned, and __setattr__ takes it all
			s.otherAttrs[name] = true
			s.reflects = s.reflects || name == "__setattr__" || name == "__getattribute__"
		}
	}
	in.everywhere(s.context)
	in.everywhere(s.other)
	return s
}

// everywhere calls look for all that stands in the program.
func (in *inferer) everywhere(look func(any) bool) {
	in.eachBody(func(f *hir.Func) { hir.Visit(f.Body, look) })
	for _, c := range in.m.Classes {
		hir.Visit(c.Body, look)
	}
}

// onlyWalked reports whether nobody can tell whether the parameter is a tuple or a list.
func (s *sequenceUses) onlyWalked(p *hir.Param) bool {
	v := p.Var
	if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || v.Func != nil && v.Func.IsLambda || v.Bindings > 1 || v.Split != nil || v.Deleted || s.otherVars[v] {
		return false
	}
	for _, name := range s.stored[v] {
		if s.reflects || s.otherAttrs[name] {
			return false
		}
	}
	return true
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
	starred := false
	for i := range x.Args {
		if x.Args[i].Star == 1 {
			s.walk(&x.Args[i].Value)
		}
		starred = starred || x.Args[i].Star > 0
	}
	if starred {
		return
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
	positional := 0
	for _, a := range x.Args {
		if a.Name == "" {
			positional++
		}
	}
	from, to := walkedArgs(t.Lib.LibName(), positional)
	for i := from; i < min(to, positional); i++ {
		s.walk(&x.Args[i].Value)
	}
}

// walkedArgs are the arguments, from the first number up to the second, that a function of the library walks over and does nothing
// else with; n is how many it is given by position.
func walkedArgs(name string, n int) (from, to int) {
	switch name {
	case "list", "tuple", "set", "frozenset", "sorted", "len", "enumerate", "sum", "any", "all",
		"itertools.islice", "itertools.accumulate", "itertools.combinations", "itertools.permutations", "itertools.pairwise",
		"itertools.batched", "itertools.cycle", "itertools.groupby":
		return 0, 1
	case "min", "max":
		if n == 1 { // several are compared with each other
			return 0, 1
		}
	case "filter", "functools.reduce", "itertools.takewhile", "itertools.dropwhile", "itertools.filterfalse", "itertools.starmap":
		return 1, 2
	case "map":
		return 1, n
	case "zip", "itertools.chain", "itertools.product", "itertools.zip_longest", "itertools.compress":
		return 0, n
	}
	return 0, 0
}

// walk notes that *slot is only walked over, and so is what it chooses among.
func (s *sequenceUses) walk(slot *hir.Expr) {
	switch x := (*slot).(type) {
	case *hir.Name, *hir.Attr:
		s.walked[x] = true
	case *hir.BoolOp:
		for i := range x.Xs {
			s.walk(&x.Xs[i])
			emptyList(&x.Xs[i])
		}
	case *hir.IfExp:
		for _, slot := range []*hir.Expr{&x.Then, &x.Else} {
			s.walk(slot)
			emptyList(slot)
		}
	case *hir.Call:
		if a, ok := x.Fn.(*hir.Attr); ok && a.Name == "get" && len(x.Args) == 2 && x.Args[1].Star == 0 && x.Args[1].Name == "" {
			emptyList(&x.Args[1].Value)
		}
	}
}

// emptyList makes an empty list of an empty tuple that is only walked over.
func emptyList(slot *hir.Expr) {
	if x, ok := (*slot).(*hir.Tuple); ok && len(x.Elts) == 0 {
		*slot = &hir.List{ExprBase: x.ExprBase, Info: hir.NewList()}
	}
}

// other finds the other uses.
func (s *sequenceUses) other(n any) bool {
	switch n := n.(type) {
	case *hir.Name:
		if name, ok := s.kept[n]; ok {
			s.stored[n.Var] = append(s.stored[n.Var], name)
		} else if !s.walked[n] {
			s.otherVars[n.Var] = true
		}
		if n.Var.Kind == hir.Builtin && (n.Var.Name == "vars" || n.Var.Name == "getattr") {
			s.reflects = true
		}
	case *hir.Attr:
		if !s.walked[n] {
			s.otherAttrs[n.Name] = true
		}
	case *hir.PatClass: // reads attributes: the named ones, and those of __match_args__
		for _, name := range n.Names {
			s.otherAttrs[name] = true
		}
		s.reflects = s.reflects || len(n.Pats) > 0
	}
	return true
}
