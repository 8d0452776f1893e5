package re

import (
	"fmt"
	"math"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The flags of patterns, as numbers.
const (
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256
	typeFlags      = flagASCII | flagLocale | flagUnicode
)

var flagLetters = map[rune]int{
	'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiline, 's': flagDotAll, 'x': flagVerbose, 'a': flagASCII, 'u': flagUnicode,
}

// parse reads a whole pattern.
func (p *reader) parse(flags int) seq {
	p.flags = flags
	s := p.alternation(flags&flagVerbose != 0, 0)
	p.fixFlags()
	if !p.atEnd() {
		panic(p.fail("unbalanced parenthesis", 0))
	}
	for _, g := range p.order {
		if g >= len(p.widths) {
			panic(failAt(p.source, p.refs[g], fmt.Sprintf("invalid group reference %d", g)))
		}
	}
	return s
}

func (p *reader) fixFlags() {
	if p.istext {
		if p.flags&flagLocale != 0 {
			panic(py.ValueError.New("cannot use LOCALE flag with a str pattern"))
		}
		if p.flags&flagASCII == 0 {
			p.flags |= flagUnicode
		} else if p.flags&flagUnicode != 0 {
			panic(py.ValueError.New("ASCII and UNICODE flags are incompatible"))
		}
		return
	}
	if p.flags&flagUnicode != 0 {
		panic(py.ValueError.New("cannot use UNICODE flag with a bytes pattern"))
	}
	if p.flags&flagLocale != 0 && p.flags&flagASCII != 0 {
		panic(py.ValueError.New("ASCII and LOCALE flags are incompatible"))
	}
}

// alternation reads a|b|c.
func (p *reader) alternation(verbose bool, nested int) seq {
	var items []seq
	for {
		items = append(items, p.sequence(verbose, nested+1, nested == 0 && len(items) == 0))
		if !p.match('|') {
			break
		}
		if nested == 0 {
			verbose = p.flags&flagVerbose != 0
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	var set []class
	for _, s := range items {
		if len(s) != 1 || s[0].op != opLiteral && (s[0].op != opIn || s[0].neg) {
			return seq{{op: opBranch, alts: items}}
		}
		if s[0].op == opLiteral {
			set = append(set, class{lo: s[0].char, hi: s[0].char})
		} else {
			set = append(set, s[0].set...)
		}
	}
	return seq{{op: opIn, set: set}}
}

// sequence reads items up to | or ) or the end.
func (p *reader) sequence(verbose bool, nested int, first bool) seq {
	var out seq
	for !p.atEnd() && p.peek() != '|' && p.peek() != ')' {
		this := p.get()
		c := this[0]
		if verbose && len(this) == 1 {
			if strings.ContainsRune(" \t\n\r\v\f", c) {
				continue
			}
			if c == '#' {
				for {
					t := p.get()
					if t == nil || len(t) == 1 && t[0] == '\n' {
						break
					}
				}
				continue
			}
		}
		switch c {
		case '\\':
			out = append(out, p.escape(this))
		case '[':
			out = append(out, p.set())
		case '?', '*', '+', '{':
			out = p.repeat(out, c)
		case '.':
			out = append(out, &node{op: opAny})
		case '(':
			n := p.group(&verbose, nested, first && len(out) == 0)
			if n != nil {
				out = append(out, n)
			}
		case '^', '$':
			out = append(out, &node{op: opAt, at: byte(c)})
		default:
			out = append(out, literal(c))
		}
	}
	var flat seq
	for _, n := range out {
		if n.plain() {
			flat = append(flat, n.body...)
		} else {
			flat = append(flat, n)
		}
	}
	return flat
}

// plain reports whether a node is a group that only holds things together.
func (n *node) plain() bool { return n.op == opGroup && n.group == 0 && n.add == 0 && n.del == 0 }

// set reads a character set, behind its [.
func (p *reader) set() *node {
	here := p.tell() - 1
	n := &node{op: opIn, neg: p.match('^')}
	unterminated := func() error { return p.fail("unterminated character set", p.tell()-here) }
	item := func(token []rune) *node {
		if token[0] == '\\' {
			return p.escapeInSet(token)
		}
		return literal(token[0])
	}
	add := func(x *node) {
		if x.op == opIn {
			n.set = append(n.set, x.set...)
		} else {
			n.set = append(n.set, class{lo: x.char, hi: x.char})
		}
	}
	for {
		this := p.get()
		if this == nil {
			panic(unterminated())
		}
		if len(this) == 1 && this[0] == ']' && len(n.set) > 0 {
			break
		}
		lo := item(this)
		if !p.match('-') {
			add(lo)
			continue
		}
		that := p.get()
		if that == nil {
			panic(unterminated())
		}
		if len(that) == 1 && that[0] == ']' {
			add(lo)
			add(literal('-'))
			break
		}
		hi := item(that)
		if lo.op != opLiteral || hi.op != opLiteral || hi.char < lo.char {
			// an escape of several characters counts in full
			panic(p.fail(fmt.Sprintf("bad character range %s-%s", encode(this), encode(that)), len(this)+1+len(that)))
		}
		n.set = append(n.set, class{lo: lo.char, hi: hi.char})
	}
	if len(n.set) == 1 && n.set[0].category == 0 && n.set[0].lo == n.set[0].hi {
		if n.neg {
			return &node{op: opNotLiteral, char: n.set[0].lo}
		}
		return literal(n.set[0].lo)
	}
	return n
}

// repeat applies a quantifier to the last item.
func (p *reader) repeat(out seq, c rune) seq {
	here := p.tell()
	lo, hi := 0, unlimited
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.peek() == '}' {
			return append(out, literal(c))
		}
		l := p.getWhile(math.MaxInt, isDigit)
		h := l
		if p.match(',') {
			h = p.getWhile(math.MaxInt, isDigit)
		}
		if !p.match('}') {
			p.seek(here)
			return append(out, literal(c))
		}
		if len(l) > 0 {
			lo = bound(l)
		}
		if len(h) > 0 {
			hi = bound(h)
			if hi < lo {
				panic(p.fail("min repeat greater than max repeat", p.tell()-here))
			}
		}
	}
	if len(out) == 0 || out[len(out)-1].op == opAt {
		panic(p.fail("nothing to repeat", p.tell()-here+1))
	}
	item := out[len(out)-1]
	if item.op == opRepeat {
		panic(p.fail("multiple repeat", p.tell()-here+1))
	}
	body := seq{item}
	if item.plain() {
		body = item.body
	}
	n := &node{op: opRepeat, body: body, min: lo, max: hi}
	if p.match('?') {
		n.mode = lazy
	} else if p.match('+') {
		n.mode = possessive
	}
	out[len(out)-1] = n
	return out
}

func bound(digits []rune) int {
	if len(digits) > 10 || number(digits, 10) < 0 || int64(number(digits, 10)) >= unlimited {
		panic(py.OverflowError.New("the repetition number is too large"))
	}
	return int(number(digits, 10))
}
