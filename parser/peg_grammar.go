package parser

import (
	_ "embed" // for the grammar
	"fmt"
	"strings"
	"sync"
	"text/scanner"
)

//go:embed errors.gram
var errorGrammar string

// pegOp is what an expression of the error grammar does.
type pegOp uint8

const (
	pegToken   pegOp = iota
	pegSoft          // a name spelled like a soft keyword
	pegAnySoft       // any soft keyword
	pegRule
	pegChoice
	pegSeq
	pegOptional
	pegStar
	pegPlus
	pegGather // one or more with separators
	pegAhead
	pegNotAhead
	pegCut
	pegForced
)

// peg is a compiled expression of the error grammar.
type peg struct {
	op     pegOp
	kind   kind   // of a token
	text   string // soft keyword, or what a forced token is called
	rule   *pegDef
	kids   []*peg
	bind   string     // the name that an action uses for the result
	action *pegAction // of a sequence
}

// pegDef is a rule.
type pegDef struct {
	name    string
	index   int
	body    *peg
	memo    bool // remembers results, also those made while invalid_ rules were off
	left    bool // begins with itself
	invalid bool // describes a mistake
	newer   bool // needs the mode Python314
	older   bool // needs its absence
	pure    bool // switches invalid_ rules off below itself
}

// pegAction is what follows a sequence in braces.
type pegAction struct {
	verb string   // "@", "indent", or the name of a function or kind of node
	args []string // names of results
	msg  string
}

// loadGrammar compiles the error grammar on first use: most programs never need it.
var loadGrammar = sync.OnceValue(func() map[string]*pegDef {
	r := &pegReader{rules: map[string]*pegDef{}}
	r.s.Init(strings.NewReader(withoutHashComments(errorGrammar)))
	r.s.Mode = scanner.ScanIdents | scanner.ScanStrings
	r.s.Error = func(*scanner.Scanner, string) {}
	r.next()
	for r.tok != scanner.EOF {
		r.def()
	}
	for _, d := range r.rules {
		if d.body == nil {
			panic("parser: the error grammar lacks the rule " + d.name)
		}
	}
	return r.rules
})

func withoutHashComments(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "#") {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

type pegReader struct {
	s     scanner.Scanner
	tok   rune
	rules map[string]*pegDef
}

func (r *pegReader) next() { r.tok = r.s.Scan() }

func (r *pegReader) text() string { return r.s.TokenText() }

func (r *pegReader) accept(c rune) bool {
	if r.tok != c {
		return false
	}
	r.next()
	return true
}

func (r *pegReader) expect(c rune) {
	if !r.accept(c) {
		panic(fmt.Sprintf("parser: error grammar, %s: want %q, have %q", r.s.Pos(), c, r.text()))
	}
}

func (r *pegReader) rule(name string) *pegDef {
	d := r.rules[name]
	if d == nil {
		d = &pegDef{
			name: name, index: len(r.rules),
			invalid: strings.HasPrefix(name, "invalid_"), pure: strings.HasSuffix(name, "_without_invalid"),
			newer: strings.HasPrefix(name, "python314_"), older: strings.HasPrefix(name, "python313_"),
		}
		r.rules[name] = d
	}
	return d
}

// def reads `name flags: alternatives`. A rule ends where the next one begins, which is an identifier at the margin.
func (r *pegReader) def() {
	d := r.rule(r.text())
	r.expect(scanner.Ident)
	for r.tok == scanner.Ident {
		d.memo = d.memo || r.text() == "memo"
		d.left = d.left || r.text() == "left"
		r.next()
	}
	r.expect(':')
	d.body = r.choice()
}

func (r *pegReader) choice() *peg {
	r.accept('|')
	c := &peg{op: pegChoice, kids: []*peg{r.seq()}}
	for r.accept('|') {
		c.kids = append(c.kids, r.seq())
	}
	if len(c.kids) == 1 {
		return c.kids[0]
	}
	return c
}

// atMargin reports whether the current token begins a line, which only the name of a rule does.
func (r *pegReader) atMargin() bool { return r.s.Position.Column == 1 }

func (r *pegReader) seq() *peg {
	s := &peg{op: pegSeq}
	for r.tok != '|' && r.tok != ')' && r.tok != ']' && r.tok != scanner.EOF && !r.atMargin() {
		if r.tok == '{' {
			s.action = r.actionOf()
			break
		}
		s.kids = append(s.kids, r.item())
	}
	return s
}

// item reads `name=expr`, with repetition marks behind it.
func (r *pegReader) item() *peg {
	bind := ""
	if r.tok == scanner.Ident {
		name := r.text()
		if r.s.Peek() == '=' {
			r.next()
			r.next()
			bind = name
		}
	}
	p := r.repeated()
	if bind != "" {
		// The same token or rule is bound in many places: do not share the binding.
		c := *p
		c.bind = bind
		p = &c
	}
	return p
}

func (r *pegReader) repeated() *peg {
	switch {
	case r.accept('&'):
		if r.accept('&') {
			p := r.primary()
			p.op, p.text = pegForced, tokenName(p.kind)
			return p
		}
		return &peg{op: pegAhead, kids: []*peg{r.primary()}}
	case r.accept('!'):
		return &peg{op: pegNotAhead, kids: []*peg{r.primary()}}
	case r.accept('~'):
		return &peg{op: pegCut}
	}
	p := r.primary()
	switch {
	case r.accept('*'):
		return &peg{op: pegStar, kids: []*peg{p}}
	case r.accept('+'):
		return &peg{op: pegPlus, kids: []*peg{p}}
	case r.accept('.'):
		item := r.primary()
		r.expect('+')
		return &peg{op: pegGather, kids: []*peg{item, p}}
	}
	return p
}

func (r *pegReader) primary() *peg {
	switch r.tok {
	case '(':
		r.next()
		p := r.choice()
		r.expect(')')
		return p
	case '[':
		r.next()
		p := &peg{op: pegOptional, kids: []*peg{r.choice()}}
		r.expect(']')
		return p
	case '\'':
		return r.literal()
	case scanner.String:
		p := &peg{op: pegSoft, text: strings.Trim(r.text(), `"`)}
		r.next()
		return p
	}
	name := r.text()
	r.expect(scanner.Ident)
	if k, ok := tokenClasses[name]; ok {
		return &peg{op: pegToken, kind: k}
	}
	if name == "SOFT_KEYWORD" {
		return &peg{op: pegAnySoft}
	}
	return &peg{op: pegRule, rule: r.rule(name)}
}

var tokenClasses = map[string]kind{
	"NAME": kName, "NUMBER": kNumber, "STRING": kString, "NEWLINE": kNewline, "INDENT": kIndent, "DEDENT": kDedent,
	"FSTRING_START": kFStart, "FSTRING_MIDDLE": kFMiddle, "FSTRING_END": kFEnd,
}

// literal reads a quoted token; the scanner stands on the opening quote.
func (r *pegReader) literal() *peg {
	var b strings.Builder
	for c := r.s.Next(); c != '\''; c = r.s.Next() {
		b.WriteRune(c)
	}
	r.next()
	word := b.String()
	k := keywordKind(word)
	if k == kName {
		k, _ = operatorKind(word)
	}
	return &peg{op: pegToken, kind: k}
}

// actionOf reads what stands in braces.
func (r *pegReader) actionOf() *pegAction {
	var b strings.Builder
	for c := r.s.Next(); c != '}' || strings.Count(b.String(), `"`)-strings.Count(b.String(), `\"`) == 1; c = r.s.Next() {
		b.WriteRune(c)
	}
	r.next()
	head, msg, _ := strings.Cut(b.String(), `"`)
	a := &pegAction{msg: strings.ReplaceAll(strings.TrimSuffix(msg, `"`), `\"`, `"`)}
	words := strings.Fields(head)
	if at, ok := strings.CutPrefix(words[0], "@"); ok {
		a.verb, a.args = "@", []string{at}
		return a
	}
	a.verb, a.args = words[0], words[1:]
	return a
}

// tokenName is how a message spells a token that must come next.
func tokenName(k kind) string {
	return map[kind]string{kColon: ":", kLpar: "("}[k]
}
