package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// declPlan tells where each local variable of a function is declared in Go. Python's locals live in the whole function,
// Go's in a block: a variable is declared where it is first assigned when that assignment stands in the innermost block
// around all its uses and comes before them; else with var before the statement of that block that uses it first. A
// variable that keeps its value from one turn of a loop to the next, or that a closure made in a loop captures, is
// declared outside of the loop.
type declPlan struct {
	// before lists the variables to declare with var before a statement.
	before map[hir.Stmt][]*hir.Var
	// inline holds the variables that a statement may define itself.
	inline map[*hir.Var]hir.Stmt
	// bodyInline are the targets of loops, with and except that live in its body only.
	body map[*hir.Var]any
}

// place is a position in nested blocks: the path of (block, index) pairs.
type place struct {
	steps []step
}

type step struct {
	block int
	index int
	stmt  hir.Stmt
	loop  bool // the block is a loop's body
}

// use is one occurrence of a variable.
type use struct {
	at     place
	def    bool // the variable is bound here
	direct bool // by a plain statement that can define it in Go
	inner  bool // inside an inner function
	stmt   hir.Stmt
	body   any // the statement whose body the binding opens (for, with, handler)
	nth    int // in the order of the source
}

type planner struct {
	uses   map[*hir.Var][]use
	order  []*hir.Var
	path   []step
	blocks int
	noted  int
	inner  int
	// capture is set while the captures of a pattern can be declared where they are bound.
	capture bool
	own     func(*hir.Var) bool
}

// planDecls makes the plan for the body of a function.
func planDecls(body []hir.Stmt, own func(*hir.Var) bool) *declPlan {
	p := &planner{uses: map[*hir.Var][]use{}, own: own}
	p.block(body, false)
	plan := &declPlan{before: map[hir.Stmt][]*hir.Var{}, inline: map[*hir.Var]hir.Stmt{}, body: map[*hir.Var]any{}}
	for _, v := range p.order {
		plan.decide(v, p.uses[v])
	}
	return plan
}

func (plan *declPlan) decide(v *hir.Var, uses []use) {
	depth := commonDepth(uses)
	first := uses[0]
	captured := false
	for _, u := range uses {
		captured = captured || u.inner
	}
	if v.MayBeUnbound {
		plan.declareBefore(v, first.at, depth)
		return
	}
	// the innermost block around all uses
	outer := depth
	if captured || !first.def {
		outer = outsideLoops(first.at, depth)
	}
	if outer == depth && first.def && first.body != nil && depth == len(first.at.steps) {
		plan.body[v] = first.body
		return
	}
	if outer == depth && first.def && first.direct && len(first.at.steps) == depth {
		plan.inline[v] = first.stmt
		return
	}
	plan.declareBefore(v, first.at, depth)
}

// declareBefore declares a variable with var, outside of all loops.
func (plan *declPlan) declareBefore(v *hir.Var, first place, depth int) {
	st := first.steps[outsideLoops(first, depth)-1].stmt
	plan.before[st] = append(plan.before[st], v)
}

// commonDepth is the number of path steps (blocks) that all uses share; the index within the last may differ.
func commonDepth(uses []use) int {
	depth := len(uses[0].at.steps)
	for _, u := range uses[1:] {
		n := 0
		for n < depth && n < len(u.at.steps) && u.at.steps[n].block == uses[0].at.steps[n].block {
			n++
			if n < depth && n < len(u.at.steps) && u.at.steps[n-1].index != uses[0].at.steps[n-1].index {
				break
			}
		}
		depth = n
	}
	return depth
}

// outsideLoops is the depth of the outermost loop body on the path, moved out of it.
func outsideLoops(p place, depth int) int {
	for i := 0; i < depth; i++ {
		if p.steps[i].loop {
			return i
		}
	}
	return depth
}

func (p *planner) block(stmts []hir.Stmt, loop bool) {
	p.blocks++
	id := p.blocks
	p.path = append(p.path, step{block: id, loop: loop})
	for i, s := range stmts {
		p.path[len(p.path)-1].index = i
		p.path[len(p.path)-1].stmt = s
		p.stmt(s)
	}
	p.path = p.path[:len(p.path)-1]
}

func (p *planner) note(v *hir.Var, u use) {
	if v == nil || !p.own(v) {
		return
	}
	u.at.steps = append([]step{}, p.path...)
	u.inner = p.inner > 0
	p.noted++
	u.nth = p.noted
	if p.uses[v] == nil {
		p.order = append(p.order, v)
	}
	p.uses[v] = append(p.uses[v], u)
}

func (p *planner) stmt(s hir.Stmt) {
	switch s := s.(type) {
	case *hir.Assign:
		if s.Alias {
			return
		}
		p.expr(s.Value)
		for _, t := range s.Targets {
			p.target(t, s, len(s.Targets) == 1)
		}
	case *hir.AugAssign:
		p.expr(s.Bin)
		p.target(s.Target, s, false)
	case *hir.For:
		p.expr(s.Iter)
		p.loopBody(s.Target, s, s.Body)
		p.block(s.Else, false)
	case *hir.While:
		p.path = append(p.path, step{block: p.newBlock(), loop: true, stmt: s})
		p.expr(s.Test)
		p.path = p.path[:len(p.path)-1]
		p.block(s.Body, true)
		p.block(s.Else, false)
	case *hir.If:
		p.expr(s.Test)
		p.block(s.Then, false)
		p.block(s.Else, false)
	case *hir.With:
		p.with(s)
	case *hir.Try:
		p.block(s.Body, false)
		for _, h := range s.Handlers {
			p.expr(h.Type)
			p.handler(h)
		}
		p.block(s.Else, false)
		p.block(s.Finally, false)
	case *hir.FuncDef:
		for _, d := range slices.Concat(s.Registrars, s.Decorators) {
			p.expr(d)
		}
		p.function(s.Func)
		p.note(s.Var, use{def: true, direct: !mentions(s.Func, s.Var), stmt: s})
	case *hir.ClassDef:
		p.class(s)
	case *hir.Match:
		p.expr(s.Subject)
		for _, c := range s.Cases {
			p.matchCase(c, s)
		}
	case *hir.Import:
		p.note(s.Var, use{def: true, stmt: s})
	default:
		hir.Visit([]hir.Stmt{s}, p.visit)
	}
}

func (p *planner) newBlock() int { p.blocks++; return p.blocks }

// loopBody handles for: its targets belong to the body.
func (p *planner) loopBody(target hir.Expr, s any, body []hir.Stmt) {
	p.blocks++
	id := p.blocks
	st, _ := s.(hir.Stmt)
	p.path = append(p.path, step{block: id, loop: true, stmt: st})
	p.bodyTarget(target, s)
	for i, b := range body {
		p.path[len(p.path)-1].index = i
		p.path[len(p.path)-1].stmt = b
		p.stmt(b)
	}
	p.path = p.path[:len(p.path)-1]
}

func (p *planner) bodyTarget(t hir.Expr, s any) {
	switch t := t.(type) {
	case *hir.Name:
		p.note(t.Var, use{def: true, body: s})
	case *hir.Tuple:
		for _, e := range t.Elts {
			p.bodyTarget(e, s)
		}
	case *hir.Starred:
		p.bodyTarget(t.X, s)
	default:
		p.expr(t)
	}
}

func (p *planner) with(s *hir.With) {
	for _, it := range s.Items {
		p.expr(it.Context)
	}
	p.blocks++
	id := p.blocks
	p.path = append(p.path, step{block: id, stmt: s})
	for _, it := range s.Items {
		if it.Target != nil {
			p.bodyTarget(it.Target, s)
		}
	}
	for i, b := range s.Body {
		p.path[len(p.path)-1].index = i
		p.path[len(p.path)-1].stmt = b
		p.stmt(b)
	}
	p.path = p.path[:len(p.path)-1]
}

func (p *planner) handler(h *hir.Handler) {
	p.blocks++
	id := p.blocks
	p.path = append(p.path, step{block: id})
	if h.Var != nil {
		p.note(h.Var, use{def: true, body: h})
	}
	for i, b := range h.Body {
		p.path[len(p.path)-1].index = i
		p.path[len(p.path)-1].stmt = b
		p.stmt(b)
	}
	p.path = p.path[:len(p.path)-1]
}

// matchCase notes a case: its captures stand in the block of its body.
func (p *planner) matchCase(c *hir.MatchCase, s hir.Stmt) {
	p.path = append(p.path, step{block: p.newBlock(), index: -1, stmt: s})
	p.capture = true
	p.pattern(c.Pattern, s)
	p.capture = false
	p.expr(c.Guard)
	for i, b := range c.Body {
		p.path[len(p.path)-1].index = i
		p.path[len(p.path)-1].stmt = b
		p.stmt(b)
	}
	p.path = p.path[:len(p.path)-1]
}

func (p *planner) target(t hir.Expr, s hir.Stmt, direct bool) {
	switch t := t.(type) {
	case *hir.Name:
		p.note(t.Var, use{def: true, direct: direct, stmt: s})
	case *hir.Tuple:
		for _, e := range t.Elts {
			p.target(e, s, direct)
		}
	case *hir.Starred:
		p.target(t.X, s, direct)
	default:
		p.expr(t)
	}
}

func (p *planner) expr(x hir.Expr) {
	if x != nil {
		hir.VisitExpr(x, p.visit)
	}
}

func (p *planner) visit(n any) bool {
	switch n := n.(type) {
	case *hir.Name:
		p.note(n.Var, use{})
	case *hir.NamedExpr:
		p.expr(n.X)
		p.note(n.Target.Var, use{def: true})
		return false
	case *hir.Lambda:
		p.function(n.Func)
	case *hir.FuncExpr:
		p.function(n.Func)
	}
	return true
}

// function notes what an inner function uses, at the place where it is made.
func (p *planner) function(f *hir.Func) {
	for _, prm := range f.Params {
		p.expr(prm.Default)
	}
	p.inner++
	for _, v := range f.Free {
		p.note(v, use{})
	}
	p.inner--
}

func (p *planner) class(s *hir.ClassDef) {
	for _, b := range s.Class.Bases {
		p.expr(b)
	}
	for _, k := range s.Class.Keywords {
		p.expr(k.Value)
	}
	for _, d := range s.Decorators {
		p.expr(d)
	}
	for _, f := range s.Class.MethodOrder {
		p.function(f)
	}
	hir.Visit(s.Class.Body, func(n any) bool {
		if f, ok := n.(*hir.FuncDef); ok {
			p.function(f.Func)
			return false
		}
		return p.visit(n)
	})
	p.note(s.Var, use{def: true, direct: true, stmt: s})
}

// pattern notes the captures of a pattern. Those of alternatives are bound in blocks of their own.
func (p *planner) pattern(pt hir.Pattern, s hir.Stmt) {
	switch pt := pt.(type) {
	case *hir.PatAs:
		if pt.P != nil {
			p.pattern(pt.P, s)
		}
		if pt.Var != nil {
			p.note(pt.Var.Var, use{def: true, direct: p.capture, stmt: s})
		}
	case *hir.PatStar:
		p.note(pt.Var, use{def: true, direct: p.capture, stmt: s})
	case *hir.PatSeq:
		for _, e := range pt.Elts {
			p.pattern(e, s)
		}
	case *hir.PatMap:
		for _, e := range pt.Pats {
			p.pattern(e, s)
		}
		p.note(pt.Rest, use{def: true, direct: p.capture, stmt: s})
	case *hir.PatClass:
		p.expr(pt.Cls)
		for _, e := range append(append([]hir.Pattern{}, pt.Pats...), pt.Kw...) {
			p.pattern(e, s)
		}
	case *hir.PatOr:
		saved := p.capture
		p.capture = false
		for _, e := range pt.Alts {
			p.pattern(e, s)
		}
		p.capture = saved
	case *hir.PatValue:
		p.expr(pt.Value)
	}
}

// mentions reports whether a function uses the variable that holds it.
func mentions(f *hir.Func, v *hir.Var) bool {
	for _, free := range f.Free {
		if free == v {
			return true
		}
	}
	return false
}
