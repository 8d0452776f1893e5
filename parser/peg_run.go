package parser

import "strings"

// pegMatch is what an expression of the error grammar matched.
type pegMatch struct {
	kind       string // of an expression, "Name", "token", or "" for a sequence
	start, end int    // tokens, end excluded
	kids       []*pegMatch
}

// pegRun runs the error grammar over tokens as CPython's generated parser does.
type pegRun struct {
	p       *parser
	rules   map[string]*pegDef
	mark    int // the next token
	fill    int // tokens looked at so far
	invalid bool
	depth   int
	memo    map[pegKey]pegMemo
	skip    map[int]int // statements known to be right, by their first token: where they end
}

type pegKey struct {
	rule    int32
	mark    int32
	invalid bool
}

type pegMemo struct {
	match *pegMatch // nil if the rule failed
	mark  int
}

// pegError ends a run with an error; pegGiveUp without one.
type (
	pegError  struct{ err *SyntaxError }
	pegGiveUp struct{}
)

// maxPegDepth keeps the diagnosis from exhausting the stack.
const maxPegDepth = 100_000

// look reads the token at mark. Coming to something the lexer refused ends the run with the lexer's error.
func (g *pegRun) look() *token {
	if g.mark >= len(g.p.toks) {
		panic(pegGiveUp{})
	}
	g.fill = max(g.fill, g.mark+1)
	t := &g.p.toks[g.mark]
	if t.kind == kError {
		panic(pegGiveUp{})
	}
	return t
}

func (g *pegRun) take() *pegMatch {
	m := &pegMatch{kind: "token", start: g.mark, end: g.mark + 1}
	if g.p.toks[g.mark].kind == kName {
		m.kind = "Name"
	}
	g.mark++
	return m
}

// eval tries e at mark; nil means that it does not match, and mark is where it was or anywhere.
func (g *pegRun) eval(e *peg) *pegMatch {
	switch e.op {
	case pegToken:
		if g.look().kind == e.kind {
			return g.take()
		}
		return nil
	case pegSoft:
		if t := g.look(); t.kind == kName && g.p.text(t) == e.text {
			return g.take()
		}
		return nil
	case pegAnySoft:
		if t := g.look(); t.kind == kName {
			// CPython compares as many letters as the name has, so that c and ty pass as well.
			word := g.p.text(t)
			for _, soft := range [...]string{"_", "case", "match", "type"} {
				if strings.HasPrefix(soft, word) {
					return g.take()
				}
			}
		}
		return nil
	case pegForced:
		if g.look().kind != e.kind {
			if !g.invalid {
				return nil
			}
			g.raiseAt(g.mark, g.mark+1, "expected '"+e.text+"'")
		}
		return g.take()
	case pegRule:
		return g.call(e.rule)
	case pegChoice:
		m, _ := g.choice(e)
		return m
	case pegSeq:
		m, _, _ := g.seq(e)
		return m
	}
	return g.repeat(e)
}

func (g *pegRun) repeat(e *peg) *pegMatch {
	start := g.mark
	m := &pegMatch{start: start}
	switch e.op {
	case pegOptional:
		if r := g.eval(e.kids[0]); r != nil {
			return r
		}
		g.mark = start
	case pegStar, pegPlus:
		for {
			at := g.mark
			r := g.eval(e.kids[0])
			if r == nil {
				g.mark = at
				break
			}
			m.kids = append(m.kids, r)
		}
		if e.op == pegPlus && len(m.kids) == 0 {
			return nil
		}
	case pegGather:
		if !g.gather(e, m) {
			return nil
		}
	case pegAhead, pegNotAhead:
		r := g.eval(e.kids[0])
		g.mark = start
		if (r != nil) != (e.op == pegAhead) {
			return nil
		}
	}
	m.end = g.mark
	return m
}

func (g *pegRun) gather(e *peg, m *pegMatch) bool {
	first := g.eval(e.kids[0])
	if first == nil {
		return false
	}
	m.kids = append(m.kids, first)
	for {
		at := g.mark
		if g.eval(e.kids[1]) != nil {
			if r := g.eval(e.kids[0]); r != nil {
				m.kids = append(m.kids, r)
				continue
			}
		}
		g.mark = at
		return true
	}
}

// choice takes the first alternative that matches. An alternative that matched but whose action gave nothing ends the
// choice, as `goto done` does in CPython's generated code; so does one that failed behind a cut.
func (g *pegRun) choice(e *peg) (m *pegMatch, done bool) {
	start := g.mark
	for _, alt := range e.kids {
		g.mark = start
		m, matched, cut := g.seq(alt)
		if matched || cut {
			return m, true
		}
	}
	g.mark = start
	return nil, false
}

// seq matches one alternative and runs its action.
func (g *pegRun) seq(e *peg) (m *pegMatch, matched, cut bool) {
	if len(e.kids) == 1 && e.kids[0].op == pegRule && e.kids[0].rule.invalid && !g.invalid {
		return nil, false, false
	}
	m = &pegMatch{start: g.mark}
	var bound [4]pegBinding
	names := bound[:0]
	for _, item := range e.kids {
		if item.op == pegCut {
			cut = true
			continue
		}
		r := g.eval(item)
		if r == nil {
			return nil, false, cut
		}
		if item.bind != "" {
			names = append(names, pegBinding{item.bind, r})
		}
		if item.op != pegAhead && item.op != pegNotAhead {
			m.kids = append(m.kids, r)
		}
	}
	m.end = g.mark
	if e.action != nil {
		return g.act(e.action, m, names), true, cut
	}
	if len(m.kids) == 1 {
		return m.kids[0], true, cut
	}
	return m, true, cut
}

type pegBinding struct {
	name  string
	match *pegMatch
}

// call runs a rule, from memory where CPython does or where it makes no difference.
func (g *pegRun) call(d *pegDef) *pegMatch {
	g.look()
	if newest := g.p.file.mode&Python314 != 0; d.newer && !newest || d.older && newest {
		return nil
	}
	if d.pure {
		defer func(was bool) { g.invalid = was }(g.invalid)
		g.invalid = false
	}
	if d.name == "statement" {
		if end, ok := g.skip[g.mark]; ok {
			m := &pegMatch{start: g.mark, end: end}
			g.mark = end
			return m
		}
	}
	key := pegKey{int32(d.index), int32(g.mark), g.invalid && !d.memo && !d.left}
	if seen, ok := g.memo[key]; ok {
		g.mark = seen.mark
		return seen.match
	}
	if g.depth++; g.depth > maxPegDepth {
		panic(pegGiveUp{})
	}
	var m *pegMatch
	if d.left {
		m = g.grow(d, key)
	} else {
		m = g.eval(d.body)
		g.memo[key] = pegMemo{m, g.mark}
	}
	g.depth--
	return m
}

// grow runs a left-recursive rule: each round may use the result of the last one for its first part.
func (g *pegRun) grow(d *pegDef, key pegKey) *pegMatch {
	start := g.mark
	best := pegMemo{nil, start}
	for {
		g.memo[key] = best
		g.mark = start
		m := g.eval(d.body)
		if m == nil || g.mark <= best.mark {
			break
		}
		best = pegMemo{m, g.mark}
	}
	g.memo[key] = best
	g.mark = best.mark
	return best.match
}
