package re

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// maxGroups is how many groups a pattern may have.
const maxGroups = 1073741823

// reader reads a pattern, or a template, in tokens: single characters, and backslashes with what follows them.
type reader struct {
	source any // as the program gave it
	istext bool
	chars  []rune
	index  int
	next   []rune // nil at the end
	flags  int
	names  *py.Dict[string, int]
	// widths of the groups by number; a group that is still open has none.
	widths []*[2]int
	// behind is the number of groups there were when the outermost look-behind began, or -1.
	behind int
	refs   map[int]int // groups that conditions name, with the place of the first
	order  []int
}

func newReader(source any) *reader {
	s, _ := textOf(source)
	t, _ := textIn(source)
	p := &reader{source: source, istext: !t.bytes, chars: decode(s), names: py.NewDict[string, int](), widths: []*[2]int{nil}, behind: -1, refs: map[int]int{}}
	p.advance()
	return p
}

func (p *reader) advance() {
	i := p.index
	if i >= len(p.chars) {
		p.next = nil
		return
	}
	n := 1
	if p.chars[i] == '\\' {
		n = 2
		if i+1 >= len(p.chars) {
			panic(failAt(p.source, len(p.chars)-1, "bad escape (end of pattern)"))
		}
	}
	p.index = i + n
	p.next = p.chars[i : i+n]
}

func (p *reader) atEnd() bool { return p.next == nil }

// peek is the next token if it is a single character, else 0.
func (p *reader) peek() rune {
	if len(p.next) == 1 {
		return p.next[0]
	}
	return 0
}

func (p *reader) match(c rune) bool {
	if len(p.next) == 1 && p.next[0] == c {
		p.advance()
		return true
	}
	return false
}

func (p *reader) get() []rune {
	t := p.next
	p.advance()
	return t
}

func (p *reader) getWhile(n int, in func(rune) bool) []rune {
	var out []rune
	for ; n > 0 && len(p.next) == 1 && in(p.next[0]); n-- {
		out = append(out, p.next[0])
		p.advance()
	}
	return out
}

func (p *reader) getUntil(end rune, name string) string {
	var out []rune
	for {
		c := p.next
		p.advance()
		if c == nil {
			if len(out) == 0 {
				panic(p.fail("missing "+name, 0))
			}
			panic(p.fail(fmt.Sprintf("missing %c, unterminated name", end), len(out)))
		}
		if len(c) == 1 && c[0] == end {
			if len(out) == 0 {
				panic(p.fail("missing "+name, 1))
			}
			return encode(out)
		}
		out = append(out, c...)
	}
}

func (p *reader) tell() int { return p.index - len(p.next) }

func (p *reader) seek(i int) {
	p.index = i
	p.advance()
}

// fail is the error msg, offset characters before the next token.
func (p *reader) fail(msg string, offset int) error {
	if !p.istext {
		msg = asciiOnly(msg)
	}
	return failAt(p.source, p.tell()-offset, msg)
}

func asciiOnly(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\x%02x`, r)
		}
	}
	return b.String()
}

func (p *reader) checkName(name string, offset int) {
	n := py.StrLen(name)
	if !p.istext && !py.StrIsASCII(name) {
		panic(p.fail("bad character in group name "+py.ASCII(name), n+offset))
	}
	if !py.StrIsIdentifier(name) {
		panic(p.fail("bad character in group name "+py.StrRepr(name), n+offset))
	}
}

// groupNumber reads digits as a group number; ok is false for names.
func groupNumber(name string) (n int, ok bool) {
	for i := range len(name) {
		if name[i] < '0' || name[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(name)
	if err != nil {
		n = maxGroups
	}
	return n, true
}

func (p *reader) openGroup(name string, named bool) int {
	id := len(p.widths)
	p.widths = append(p.widths, nil)
	if named {
		if old, ok := p.names.Get(name); ok {
			panic(p.fail(fmt.Sprintf("redefinition of group name %s as group %d; was group %d", py.StrRepr(name), id, old), py.StrLen(name)+1))
		}
		p.names.Set(name, id)
	}
	return id
}

// closed reports whether a group exists and is not open.
func (p *reader) closed(id int) bool { return id < len(p.widths) && p.widths[id] != nil }

func (p *reader) checkBehind(id int) {
	if p.behind < 0 {
		return
	}
	if !p.closed(id) {
		panic(p.fail("cannot refer to an open group", 0))
	}
	if id >= p.behind {
		panic(p.fail("cannot refer to group defined in the same lookbehind subpattern", 0))
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
func isOctal(r rune) bool { return '0' <= r && r <= '7' }
func isHex(r rune) bool   { return isDigit(r) || 'a' <= r|0x20 && r|0x20 <= 'f' }
func isASCIILetter(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z' && r < 0x80
}
