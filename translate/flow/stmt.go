package flow

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

func (w *walker) block(stmts []hir.Stmt) {
	for _, s := range stmts {
		if !safe(s) {
			w.mayRaise()
		}
		w.stmt(s)
	}
}

// safe reports whether a statement cannot raise before it has done its work.
func safe(s hir.Stmt) bool {
	a, ok := s.(*hir.Assign)
	if !ok {
		return false
	}
	for _, t := range a.Targets {
		if _, ok := t.(*hir.Name); !ok {
			return false
		}
	}
	return harmless(a.Value)
}

func (w *walker) stmt(s hir.Stmt) {
	switch s := s.(type) {
	case *hir.Assign:
		w.expr(s.Value)
		for _, t := range s.Targets {
			if n, ok := t.(*hir.Name); ok && s.Annotation != nil {
				w.pinned[n.Var] = true
			}
			w.target(t)
		}
	case *hir.AnnDecl:
		if n, ok := s.Target.(*hir.Name); ok {
			w.pinned[n.Var] = true
			return
		}
		w.expr(s.Target)
	case *hir.AugAssign:
		w.augAssign(s)
	case *hir.ExprStmt:
		w.expr(s.X)
		w.state.dead = w.state.dead || exits(s.X)
	case *hir.Return:
		w.expr(s.X)
		w.jump(0)
		w.state = deadState()
	case *hir.Raise:
		w.exprs(s.Exc, s.Cause)
		w.mayRaise()
		w.state = deadState()
	case *hir.Assert:
		t, f := w.cond(s.Test)
		w.state = f
		w.expr(s.Msg)
		w.expr(s.Told)
		w.state = t
	case *hir.Del:
		for _, t := range s.Targets {
			w.del(t)
		}
	case *hir.Break:
		l := w.loops[len(w.loops)-1]
		w.joinInto(l.brk)
		w.jump(l.tries)
		w.state = deadState()
	case *hir.Continue:
		l := w.loops[len(w.loops)-1]
		w.joinInto(l.cont)
		w.jump(l.tries)
		w.state = deadState()
	case *hir.If:
		t, f := w.cond(s.Test)
		w.state = t
		w.block(s.Then)
		then := w.state
		w.state = f
		w.block(s.Else)
		w.meet(then, w.state)
	case *hir.While:
		w.while(s)
	case *hir.For:
		w.forLoop(s)
	case *hir.With:
		w.with(s)
	case *hir.Try:
		w.try(s)
	case *hir.Match:
		w.match(s)
	case *hir.FuncDef:
		w.exprs(s.Registrars...)
		w.exprs(s.Decorators...)
		w.defaults(s.Func)
		if s.Value != nil {
			w.expr(s.Value)
		}
		if len(s.Decorators) == 0 {
			w.bind(&s.Var, s.Func)
		} else {
			w.bind(&s.Var, s)
		}
	case *hir.ClassDef:
		w.exprs(s.Decorators...)
		w.exprs(s.Class.Bases...)
		for _, k := range s.Class.Keywords {
			w.expr(k.Value)
		}
		w.block(s.Class.Body)
		w.bind(&s.Var, s.Class)
	case *hir.Import:
		w.bind(&s.Var, s)
	case *hir.ImportGroup:
		for _, i := range s.Imports {
			w.bind(&i.Var, i)
		}
	case *hir.TypeAlias:
		w.expr(s.Value)
		w.bind(&s.Var, nil)
	}
}

// augAssign keeps what x op= y reads and what it binds in one web.
func (w *walker) augAssign(s *hir.AugAssign) {
	w.expr(s.Bin)
	n, ok := s.Target.(*hir.Name)
	if !ok {
		w.expr(s.Target)
		return
	}
	if !w.own(n.Var) || w.dead {
		return
	}
	for _, d := range w.reaching(n.Var) {
		if !w.bindings[d].never {
			w.bind(&n.Var, nil)
			w.unite(d, w.m[n.Var][0])
			return
		}
	}
	w.bind(&n.Var, nil)
}

func (w *walker) del(t hir.Expr) {
	n, ok := t.(*hir.Name)
	if !ok {
		w.expr(t)
		return
	}
	w.read(n)
	w.unbind(n, n.Var)
}

// target binds what stands left of =, behind for and behind as.
func (w *walker) target(t hir.Expr) {
	switch t := t.(type) {
	case nil:
	case *hir.Name:
		w.bind(&t.Var, nil)
	case *hir.Tuple:
		for _, e := range t.Elts {
			w.target(e)
		}
	case *hir.List:
		for _, e := range t.Elts {
			w.target(e)
		}
	case *hir.Starred:
		w.target(t.X)
	default:
		w.expr(t)
	}
}

func (w *walker) defaults(f *hir.Func) {
	for _, p := range f.Params {
		w.expr(p.Default)
	}
}

func (w *walker) while(s *hir.While) {
	start := w.state
	l := w.enter()
	for {
		l.cont = deadState()
		w.state = start.clone()
		t, f := w.cond(s.Test)
		w.state = t
		w.block(s.Body)
		w.meet(w.state, l.cont)
		if !w.joinStates(start, w.state) {
			w.state = f
			break
		}
	}
	w.leave(l, s.Else)
}

func (w *walker) forLoop(s *hir.For) {
	w.expr(s.Iter)
	start := w.state
	l := w.enter()
	var turned *state
	for {
		l.cont = deadState()
		w.state = start.clone()
		w.mayRaise()
		w.target(s.Target)
		w.block(s.Body)
		w.meet(w.state, l.cont)
		turned = w.state.clone()
		if !w.joinStates(start, w.state) {
			break
		}
	}
	w.state = start.clone()
	if turns(s.Iter) {
		w.state = turned
	}
	w.leave(l, s.Else)
}

func (w *walker) enter() *loop {
	l := &loop{brk: deadState(), cont: deadState(), tries: len(w.tries)}
	w.loops = append(w.loops, l)
	return l
}

// leave goes on behind a loop that ended by itself here, or by break.
func (w *walker) leave(l *loop, orElse []hir.Stmt) {
	w.loops = w.loops[:len(w.loops)-1]
	w.block(orElse)
	w.meet(w.state, l.brk)
}

func (w *walker) with(s *hir.With) {
	ends := false
	t := &try{raised: deadState(), jumped: deadState()}
	for _, it := range s.Items {
		w.expr(it.Context)
		ends = ends || w.swallows(it.Context)
		if it == s.Items[0] {
			w.tries = append(w.tries, t)
		}
		w.mayRaise()
		w.target(it.Target)
	}
	w.block(s.Body)
	w.tries = w.tries[:len(w.tries)-1]
	if !ends {
		w.assumeBound(t.raised)
	}
	w.meet(w.state, t.raised)
}

// assumeBound takes the absence of bindings out of a state that is only reached when a manager swallows an exception, which
// it is not expected to do.
func (w *walker) assumeBound(s *state) {
	for v, ds := range s.m {
		var kept defs
		for _, d := range ds {
			if !w.bindings[d].unbound() {
				kept = append(kept, d)
			}
		}
		if kept == nil {
			kept = w.reaching(v)
		}
		s.m[v] = kept
	}
	for v := range w.m {
		if _, ok := s.m[v]; !ok {
			s.m[v] = w.m[v]
		}
	}
}

func (w *walker) try(s *hir.Try) {
	t := &try{raised: deadState(), jumped: deadState()}
	start := w.clone()
	w.tries = append(w.tries, t)
	w.block(s.Body)
	w.tries = w.tries[:len(w.tries)-1]
	raised := t.raised
	if s.Prompt {
		// what a session shows is taken to work
		w.assumeBound(raised)
		w.meet(w.state, raised)
		return
	}
	if raised.dead {
		raised = start
	}
	// what happens in else and handlers reaches finally, too
	f := &try{raised: raised.clone(), jumped: t.jumped}
	w.tries = append(w.tries, f)
	w.block(s.Else)
	out := w.state
	for _, h := range s.Handlers {
		w.state = raised.clone()
		w.expr(h.Type)
		w.bind(&h.Var, nil)
		w.block(h.Body)
		if h.Var != nil {
			w.unbind(h, h.Var)
		}
		w.meet(out, w.state)
		out = w.state
	}
	w.tries = w.tries[:len(w.tries)-1]
	w.state = out
	if len(s.Finally) > 0 {
		w.finally(s.Finally, f)
	}
}

// finally runs the clause for each way in: by an exception, by a jump out of the statement, and on the way on.
func (w *walker) finally(body []hir.Stmt, f *try) {
	on := w.state
	w.state = f.raised
	w.block(body)
	w.mayRaise()
	if !f.jumped.dead {
		w.state = f.jumped
		w.block(body)
		for _, l := range w.loops {
			w.joinInto(l.brk)
			w.joinInto(l.cont)
		}
		w.jump(0)
	}
	w.state = on
	w.block(body)
}

func (w *walker) match(s *hir.Match) {
	w.expr(s.Subject)
	out := deadState()
	rest := w.state
	for _, c := range s.Cases {
		w.state = rest.clone()
		w.pattern(c.Pattern)
		t, f := w.state, deadState()
		if c.Guard != nil {
			t, f = w.cond(c.Guard)
		}
		w.state = t
		w.block(c.Body)
		w.joinStates(out, w.state)
		if !irrefutable(c.Pattern) {
			continue
		}
		rest = f
	}
	w.joinStates(out, rest)
	w.state = out
}

func irrefutable(p hir.Pattern) bool {
	switch p := p.(type) {
	case *hir.PatAs:
		return p.P == nil || irrefutable(p.P)
	case *hir.PatOr:
		return irrefutable(p.Alts[len(p.Alts)-1])
	}
	return false
}

func (w *walker) pattern(p hir.Pattern) {
	switch p := p.(type) {
	case *hir.PatValue:
		w.expr(p.Value)
	case *hir.PatSeq:
		for _, e := range p.Elts {
			w.pattern(e)
		}
	case *hir.PatStar:
		w.bind(&p.Var, nil)
	case *hir.PatMap:
		w.exprs(p.Keys...)
		for _, e := range p.Pats {
			w.pattern(e)
		}
		w.bind(&p.Rest, nil)
	case *hir.PatClass:
		w.expr(p.Cls)
		for _, e := range p.Pats {
			w.pattern(e)
		}
		for _, e := range p.Kw {
			w.pattern(e)
		}
	case *hir.PatAs:
		if p.P != nil {
			w.pattern(p.P)
		}
		if p.Var != nil {
			w.bind(&p.Var.Var, nil)
		}
	case *hir.PatOr:
		w.alternatives(p)
	}
}

// alternatives bind the same names, each in its own place: one web.
func (w *walker) alternatives(p *hir.PatOr) {
	before, out := w.state, deadState()
	for _, a := range p.Alts {
		w.state = before.clone()
		w.pattern(a)
		w.joinStates(out, w.state)
	}
	for v, ds := range out.m {
		if !slices.Equal(ds, before.m[v]) {
			w.uniteAll(ds)
		}
	}
	w.state = out
}
