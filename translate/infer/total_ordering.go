package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// functools.total_ordering gives a class the comparisons that it does not define, each made of one that it does and of equality.
//
//	@total_ordering                     func (v *Version) Gt(other *Version) bool {
//	class Version:                          return !v.Lt(other) && !v.Equal(other)
//	    def __eq__(self, other): …  =>  }
//	    def __lt__(self, other): …      …

// orderings are the comparisons that may be the root, in the order in which total_ordering prefers them.
var orderings = []string{"__lt__", "__le__", "__gt__", "__ge__"}

// derived tells how comparisons follow from the root: whether its result is negated, and what joins it with equality (!= after and,
// == after or; nothing where it decides alone).
var derived = map[string]map[string]struct {
	negated bool
	join    string
}{
	"__lt__": {"__gt__": {true, "and"}, "__le__": {false, "or"}, "__ge__": {true, ""}},
	"__le__": {"__ge__": {true, "or"}, "__lt__": {false, "and"}, "__gt__": {true, ""}},
	"__gt__": {"__lt__": {true, "and"}, "__ge__": {false, "or"}, "__le__": {true, ""}},
	"__ge__": {"__le__": {true, "or"}, "__gt__": {false, "and"}, "__lt__": {true, ""}},
}

// isTotalOrdering reports whether a decorator is functools.total_ordering.
func (in *inferer) isTotalOrdering(d hir.Expr) bool {
	t := in.staticType(d)
	return t.Lib != nil && t.Lib.LibName() == "functools.total_ordering"
}

// totalOrdering adds the comparisons that a decorated class lacks.
func (in *inferer) totalOrdering(c *hir.Class) {
	if c.Dynamic != "" || !slices.ContainsFunc(c.Decorators, in.isTotalOrdering) {
		return
	}
	var root *hir.Func
	for _, name := range orderings {
		if c.Vars[name] != nil && c.Methods[name] == nil {
			c.Dynamic = "it assigns " + name
			return
		}
		if root == nil {
			root = findMethod(c, name)
		}
	}
	switch {
	case in.facts.Dynamic[c.Qualname] != "":
		c.Dynamic = in.facts.Dynamic[c.Qualname]
	case c.Kind != hir.PlainClass && c.Kind != hir.DataClass && c.Kind != hir.ExceptionClass:
		c.Dynamic = "it is decorated"
	case root == nil || root.Kind != hir.InstanceMethod || len(root.Params) != 2 || root.IsAsync || root.IsGen:
		c.Dynamic = "total_ordering finds no comparison"
	}
	if c.Dynamic != "" {
		return
	}
	m := &methodMaker{in: in, c: c, unused: true}
	for _, name := range orderings {
		if findMethod(c, name) == nil {
			f := m.derive(name, root)
			f.Derived, c.Rewritten = true, true
		}
	}
}

// derive makes a comparison from the root.
func (m *methodMaker) derive(name string, root *hir.Func) *hir.Func {
	how := derived[root.Name][name]
	// result is the comparison, given what the root says
	result := func(said hir.Expr, self, other *hir.Var) hir.Expr {
		equal := func(op string) hir.Expr {
			return &hir.Compare{ExprBase: m.base(), L: m.name(self), Ops: []string{op}, Rs: []hir.Expr{m.name(other)}}
		}
		if how.negated {
			said = &hir.Unary{ExprBase: m.base(), Op: "not", X: said}
		}
		switch how.join {
		case "and":
			said = &hir.BoolOp{ExprBase: m.base(), Op: "and", Xs: []hir.Expr{said, equal("!=")}}
		case "or":
			said = &hir.BoolOp{ExprBase: m.base(), Op: "or", Xs: []hir.Expr{said, equal("==")}}
		}
		return said
	}
	if root.SameClass {
		op := operatorOf(root.Name)
		return m.compare(name, func(self, other *hir.Var) hir.Expr {
			return result(&hir.Compare{ExprBase: m.base(), L: m.name(self), Ops: []string{op}, Rs: []hir.Expr{m.name(other)}}, self, other)
		})
	}
	param := &hir.Param{Name: "other", Kind: hir.PosOrKw, Passed: true}
	return m.method(name, []*hir.Param{param}, func(vars []*hir.Var) []hir.Stmt {
		self, other := vars[0], vars[1]
		said := &hir.Call{ExprBase: m.base(), Fn: m.attr(self, root.Name), Args: []hir.Arg{{Value: m.name(other)}}}
		if !m.mayRefuse(root) {
			return m.ret(result(said, self, other))
		}
		f := self.Func
		v := &hir.Var{Name: "result", Kind: hir.Local, Func: f, Pos: m.c.Pos, Bindings: 1, Cell: hir.NewCell()}
		f.Vars = append(f.Vars, v)
		as := &hir.Assign{Targets: []hir.Expr{m.name(v)}, Value: said}
		refused := &hir.Compare{ExprBase: m.base(), L: m.name(v), Ops: []string{"is"}, Rs: []hir.Expr{m.builtin("NotImplemented")}}
		check := &hir.If{Test: refused, Then: m.ret(m.builtin("NotImplemented"))}
		as.Meta.Pos, check.Meta.Pos = m.c.Pos, m.c.Pos
		truth := hir.Expr(m.name(v))
		if !how.negated { // the root's result as a bool
			truth = &hir.Unary{ExprBase: m.base(), Op: "not", X: &hir.Unary{ExprBase: m.base(), Op: "not", X: truth}}
		}
		return append([]hir.Stmt{as, check}, m.ret(result(truth, self, other))...)
	})
}

// mayRefuse reports whether the root, or a method that overrides it, may give NotImplemented.
func (m *methodMaker) mayRefuse(root *hir.Func) bool {
	found := false
	for _, f := range append([]*hir.Func{root}, overriders(root.Class, root.Name)...) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Name:
				found = found || isNotImplemented(n)
			case *hir.Attr:
				found = found || isCompare(n.Name) && !isSuper(n.X) // super() reaches a method that is looked at as well
			}
			return !found
		})
	}
	return found
}

func isSuper(x hir.Expr) bool {
	call, ok := x.(*hir.Call)
	return ok && isBuiltin(call.Fn, "super")
}

// operatorOf is the operator of a comparison method.
func operatorOf(name string) string {
	for op, special := range comparing {
		if special == name {
			return op
		}
	}
	return ""
}
