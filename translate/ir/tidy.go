package ir

// Tidy makes the program compile and pleases vet and staticcheck, without touching its meaning: Go refuses unused
// variables, wants a terminating return, and its readers expect x++ and flat ifs. Each rule opens with what it does, as
// before => after. Rules run over each function until none applies.
func Tidy(p *Program) {
	p.Funcs(func(f *Func) {
		if f.Recv != nil {
			f.Recv.Receiver = true
		}
		tidyBody(&f.Body, f.Results, f.Named, f.Params)
	})
	p.Globals(func(g *GlobalVar) {
		if g.Value != nil {
			t := &tidier{use: usageOf(nil)}
			Inspect(g.Value, func(n any) bool {
				if lit, ok := n.(*FuncLit); ok {
					tidyBody(&lit.Body, lit.Results, lit.Named, lit.Params)
					return false
				}
				return true
			})
			t.expr(&g.Value)
		}
	})
	removeUnused(p)
}

// maxRounds bounds the repetition; each round removes or shortens something, so real functions need three or four.
const maxRounds = 50

// tidyBody tidies one function, the literals inside included.
func tidyBody(body *[]Stmt, results []Type, named, params []*Var) {
	for sharing, round := false, 0; round < maxRounds; round++ {
		t := &tidier{use: usageOf(*body), sharing: sharing}
		t.funcBody(body, results, named, params)
		if !t.changed {
			t.dropDeadStores(body, params)
		}
		switch {
		case t.changed:
		case sharing && bindAsserts(body):
			sharing = false
		case sharing:
			return
		default:
			sharing = true
		}
	}
}

// tidier is one round over one function.
type tidier struct {
	use     *usage
	results []Type // of the innermost function literal
	named   []*Var
	loops   []*Label // enclosing breakable statements, nil labels included
	inLoop  []bool   // parallel to loops: a loop, so that continue means it
	changed bool
	sharing bool // nothing else applies any more: errors may be shared
}

// funcBody tidies the body of a function or literal.
func (t *tidier) funcBody(body *[]Stmt, results []Type, named, params []*Var) {
	outer := *t
	t.results, t.named, t.loops, t.inLoop = results, named, nil, nil
	t.list(body, params, false)
	t.ending(body, results)
	t.results, t.named, t.loops, t.inLoop = outer.results, outer.named, outer.loops, outer.inLoop
}

// list tidies a statement list; scope holds the variables that its block has declared before it begins.
func (t *tidier) list(list *[]Stmt, scope []*Var, elseIf bool) {
	out := make([]Stmt, 0, len(*list))
	for _, s := range *list {
		t.inside(s)
		out = append(out, t.stmt(s, elseIf && len(*list) == 1)...)
	}
	out = t.cutUnreachable(out)
	out = t.mergeDeclarations(out, scope)
	out = t.sinkDeclarations(out)
	out = t.mergeCopies(out)
	out = t.unpackCalls(out)
	if !elseIf || len(out) != 1 {
		out = t.flattenElse(out)
	}
	out = t.shareHandler(out)
	out = t.foldInits(out)
	out = t.returnFromLoops(out)
	out = t.foldReturns(out)
	out = t.shareReturn(out)
	if t.sharing {
		t.shareErrors(out)
	}
	*list = out
}

// inside tidies what s contains.
func (t *tidier) inside(s Stmt) {
	ExprSlots(s, t.expr)
	Inits(s, func(init *Stmt) {
		t.inside(*init)
		switch repl := t.stmt(*init, false); {
		case len(repl) == 0:
			*init = nil
		case len(repl) == 1 && isSimple(repl[0]):
			*init = repl[0]
		case len(repl) == 1:
			*init = converted(repl[0], *init)
		}
	})
	switch s := s.(type) {
	case *For:
		t.loop(s.Label, true, func() { t.list(&s.Body, nil, false) })
	case *Range:
		t.loop(s.Label, true, func() { t.list(&s.Body, nil, false) })
	case *Switch:
		t.loop(s.Label, false, func() {
			for _, c := range s.Cases {
				ExprSlots(c, t.expr)
				t.list(&c.Body, nil, false)
				t.dropLastBreak(&c.Body)
			}
		})
	case *TypeSwitch:
		t.loop(s.Label, false, func() {
			for _, c := range s.Cases {
				t.list(&c.Body, nil, false)
				t.dropLastBreak(&c.Body)
			}
		})
	case *If:
		t.list(&s.Then, nil, false)
		t.list(&s.Else, nil, true)
	default:
		Bodies(s, func(b *[]Stmt) { t.list(b, nil, false) })
	}
}

// converted is var x T = v for the head of a statement: x := T(v). Anything else leaves the head as it is.
func converted(s, head Stmt) Stmt {
	if d, ok := s.(*VarDecl); ok && d.Value != nil {
		def := Let(d.Var, Conv(d.Var.Type, d.Value))
		def.Meta = d.Meta
		return def
	}
	return head
}

func (t *tidier) loop(l *Label, isLoop bool, body func()) {
	t.loops, t.inLoop = append(t.loops, l), append(t.inLoop, isLoop)
	body()
	t.loops, t.inLoop = t.loops[:len(t.loops)-1], t.inLoop[:len(t.inLoop)-1]
}

// isSimple reports whether s may stand in the head of an if or for.
func isSimple(s Stmt) bool {
	switch s.(type) {
	case *Define, *Assign, *IncDec, *ExprStmt:
		return true
	}
	return false
}

// stmt is what s becomes by itself: nothing, one statement or several.
func (t *tidier) stmt(s Stmt, chained bool) []Stmt {
	switch s := s.(type) {
	case *Define:
		return t.define(s)
	case *VarDecl:
		return t.varDecl(s)
	case *Assign:
		return t.assign(s)
	case *IncDec:
		return t.incDec(s)
	case *ExprStmt:
		return t.exprStmt(s)
	case *If:
		return t.ifStmt(s)
	case *For:
		return t.forStmt(s)
	case *Range:
		return t.rangeStmt(s)
	case *Switch:
		t.dropLabel(&s.Label)
	case *TypeSwitch:
		t.typeSwitch(s)
	case *Branch:
		t.branch(s)
	case *Block:
		return t.block(s)
	}
	return []Stmt{s}
}

// drop removes s; its comments stay where they were.
func (t *tidier) drop(s Stmt) []Stmt {
	t.changed = true
	info := s.Info()
	lead := info.Lead
	if info.Trail != "" {
		lead = append(lead[:len(lead):len(lead)], info.Trail)
	}
	if len(lead) == 0 {
		return nil
	}
	return []Stmt{&CommentStmt{Meta{Pos: info.Pos, Lead: lead, Blank: info.Blank}}}
}

// replace puts s in the place of old, with its position and comments.
func (t *tidier) replace(old, s Stmt) []Stmt {
	t.changed = true
	*s.Info() = *old.Info()
	return []Stmt{s}
}
