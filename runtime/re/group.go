package re

import (
	"fmt"
	"slices"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// group reads what follows an opening parenthesis; nil for comments and global flags.
func (p *reader) group(verbose *bool, nested int, first bool) *node {
	start := p.tell() - 1
	unterminated := func() error { return p.fail("missing ), unterminated subpattern", p.tell()-start) }
	n := &node{op: opGroup}
	capture, name, named := true, "", false
	if p.match('?') {
		char := p.get()
		if char == nil {
			panic(p.fail("unexpected end of pattern", 0))
		}
		switch c := char[0]; {
		case c == 'P':
			ref := p.pythonGroup()
			if ref.op == opRef {
				return ref.node
			}
			name, named = ref.name, true
		case c == ':':
			capture = false
		case c == '#':
			for {
				if p.atEnd() {
					panic(p.fail("missing ), unterminated comment", p.tell()-start))
				}
				if t := p.get(); len(t) == 1 && t[0] == ')' {
					return nil
				}
			}
		case c == '=' || c == '!' || c == '<':
			return p.look(c, *verbose, nested, unterminated)
		case c == '(':
			return p.conditional(*verbose, nested, unterminated)
		case c == '>':
			capture = false
			n.op = opAtomic
		case flagLetters[c] != 0 || c == '-':
			if p.inlineFlags(c, n) {
				if !first {
					panic(p.fail("global flags not at the start of the expression", p.tell()-start))
				}
				*verbose = p.flags&flagVerbose != 0
				return nil
			}
			capture = false
		default:
			panic(p.fail("unknown extension ?"+encode(char), len(char)+1))
		}
	}
	if capture {
		n.group = p.openGroup(name, named)
	}
	inner := (*verbose || n.add&flagVerbose != 0) && n.del&flagVerbose == 0
	n.body = p.alternation(inner, nested+1)
	if !p.match(')') {
		panic(unterminated())
	}
	if capture {
		lo, hi := p.width(n.body)
		p.widths[n.group] = &[2]int{lo, hi}
	}
	return n
}

// named is what (?P begins: a named group or a reference to one.
type named struct {
	*node
	name string
}

func (p *reader) pythonGroup() named {
	if p.match('<') {
		name := p.getUntil('>', "group name")
		p.checkName(name, 1)
		return named{&node{op: opGroup}, name}
	}
	if p.match('=') {
		name := p.getUntil(')', "group name")
		p.checkName(name, 1)
		id, ok := p.names.Get(name)
		if !ok {
			panic(p.fail("unknown group name "+py.StrRepr(name), py.StrLen(name)+1))
		}
		if !p.closed(id) {
			panic(p.fail("cannot refer to an open group", py.StrLen(name)+1))
		}
		p.checkBehind(id)
		return named{&node{op: opRef, group: id}, ""}
	}
	char := p.get()
	if char == nil {
		panic(p.fail("unexpected end of pattern", 0))
	}
	panic(p.fail("unknown extension ?P"+encode(char), len(char)+2))
}

// look reads a look-ahead or look-behind.
func (p *reader) look(c rune, verbose bool, nested int, unterminated func() error) *node {
	n := &node{op: opAssert}
	outer := p.behind
	if c == '<' {
		char := p.get()
		if char == nil {
			panic(p.fail("unexpected end of pattern", 0))
		}
		if c = char[0]; c != '=' && c != '!' {
			panic(p.fail("unknown extension ?<"+encode(char), len(char)+2))
		}
		n.behind = true
		if outer < 0 {
			p.behind = len(p.widths)
		}
	}
	n.body = p.alternation(verbose, nested+1)
	if n.behind && outer < 0 {
		p.behind = -1
	}
	if !p.match(')') {
		panic(unterminated())
	}
	n.neg = c == '!'
	if n.neg && len(n.body) == 0 {
		return &node{op: opFailure}
	}
	return n
}

// conditional reads (?(group)yes|no).
func (p *reader) conditional(verbose bool, nested int, unterminated func() error) *node {
	name := p.getUntil(')', "group name")
	id, isNumber := groupNumber(name)
	length := py.StrLen(name)
	if !isNumber {
		p.checkName(name, 1)
		var ok bool
		if id, ok = p.names.Get(name); !ok {
			panic(p.fail("unknown group name "+py.StrRepr(name), length+1))
		}
	} else {
		if id == 0 {
			panic(p.fail("bad group number", length+1))
		}
		if id >= maxGroups {
			panic(p.fail(fmt.Sprintf("invalid group reference %s", name), length+1))
		}
		if !slices.Contains(p.order, id) {
			p.order = append(p.order, id)
			p.refs[id] = p.tell() - length - 1
		}
	}
	p.checkBehind(id)
	n := &node{op: opCond, group: id}
	n.body = p.sequence(verbose, nested+1, false)
	if p.match('|') {
		n.no, n.hasNo = p.sequence(verbose, nested+1, false), true
		if p.peek() == '|' {
			panic(p.fail("conditional backref with more than two branches", 0))
		}
	}
	if !p.match(')') {
		panic(unterminated())
	}
	return n
}

// inlineFlags reads (?i), which is global, or (?i-m: into n.
func (p *reader) inlineFlags(c rune, n *node) (global bool) {
	next := func(missing string) rune {
		t := p.get()
		if t == nil {
			panic(p.fail(missing, 0))
		}
		c := t[0]
		if len(t) > 1 {
			c = '\\'
		}
		return c
	}
	unknown := func(c rune, missing string) error {
		if unicode.IsLetter(c) {
			missing = "unknown flag"
		}
		size := 1
		if c == '\\' {
			size = 2
		}
		return p.fail(missing, size)
	}
	if c != '-' {
		for {
			flag := flagLetters[c]
			if p.istext && c == 'L' {
				panic(p.fail("bad inline flags: cannot use 'L' flag with a str pattern", 0))
			}
			if !p.istext && c == 'u' {
				panic(p.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", 0))
			}
			n.add |= flag
			if flag&typeFlags != 0 && n.add&typeFlags != flag {
				panic(p.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0))
			}
			c = next("missing -, : or )")
			if c == ')' || c == '-' || c == ':' {
				break
			}
			if flagLetters[c] == 0 {
				panic(unknown(c, "missing -, : or )"))
			}
		}
	}
	if c == ')' {
		p.flags |= n.add
		return true
	}
	if c == '-' {
		c = next("missing flag")
		if flagLetters[c] == 0 {
			panic(unknown(c, "missing flag"))
		}
		for {
			flag := flagLetters[c]
			if flag&typeFlags != 0 {
				panic(p.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0))
			}
			n.del |= flag
			c = next("missing :")
			if c == ':' {
				break
			}
			if flagLetters[c] == 0 {
				panic(unknown(c, "missing :"))
			}
		}
	}
	if n.add&n.del != 0 {
		panic(p.fail("bad inline flags: flag turned on and off", 1))
	}
	return false
}
