package re

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// replacement is what sub puts in place of a match: text with groups, or what a function gives.
type replacement struct {
	parts []part
	f     any
	bytes bool
}

// part is text, or a group when the text is empty.
type part struct {
	text  string
	group int // -1 for text
}

func (p *Pattern) replacement(repl any) *replacement {
	if py.IsCallable(repl) {
		return &replacement{f: repl, bytes: p.text.bytes}
	}
	t, ok := textIn(repl)
	if ok && !strings.Contains(t.s, `\`) {
		if t.bytes != p.text.bytes {
			return &replacement{f: repl, bytes: p.text.bytes} // joining fails, if there is something to join
		}
		return &replacement{parts: []part{{t.s, -1}}, bytes: t.bytes}
	}
	if !ok {
		panic(py.TypeError.Newf("decoding to str: need a bytes-like object, %s found", lib.TypeName(repl)))
	}
	return &replacement{parts: p.template(repl), bytes: p.text.bytes}
}

// write adds the replacement of the current match of s.
func (r *replacement) write(out *strings.Builder, s *scan) {
	if r.f == nil {
		for _, p := range r.parts {
			if p.group < 0 {
				out.WriteString(p.text)
			} else if v := s.group(p.group, nil); v != nil {
				t, _ := textIn(v)
				out.WriteString(t.s)
			}
		}
		return
	}
	v := r.f
	if py.IsCallable(v) {
		m := s.match()
		if v = lib.Call(r.f, m); v == nil {
			return
		}
	}
	t, ok := textIn(v)
	switch {
	case r.bytes && (!ok || !t.bytes):
		panic(py.TypeError.Newf("sequence item %d: expected a bytes-like object, %s found", items(out, s), lib.TypeName(v)))
	case !r.bytes && (!ok || t.bytes):
		panic(py.TypeError.Newf("sequence item %d: expected str instance, %s found", items(out, s), lib.TypeName(v)))
	}
	out.WriteString(t.s)
}

// items is the index of a replacement among the pieces that sub joins: 1 behind text, else 0.
func items(out *strings.Builder, s *scan) int {
	if out.Len() > 0 && s.m.marks[0] > 0 {
		return 1
	}
	return 0
}

// template reads a replacement with backslashes.
func (p *Pattern) template(repl any) []part {
	r := newReader(repl)
	var out []part
	var lit []rune
	flush := func() {
		if len(lit) > 0 {
			out = append(out, part{r.encode(lit), -1})
			lit = nil
		}
	}
	group := func(index, offset int) {
		if index > p.prog.groups {
			panic(r.fail(fmt.Sprintf("invalid group reference %d", index), offset))
		}
		flush()
		out = append(out, part{"", index})
	}
	for !r.atEnd() {
		this := clone(r.get())
		if this[0] != '\\' {
			lit = append(lit, this...)
			continue
		}
		switch c := this[1]; {
		case c == 'g':
			if !r.match('<') {
				panic(r.fail("missing <", 0))
			}
			name := r.getUntil('>', "group name")
			index, isNumber := groupNumber(name)
			length := py.StrLen(name)
			if !isNumber {
				r.checkName(name, 1)
				var ok bool
				if index, ok = p.names.Get(name); !ok {
					panic(py.IndexError.New("unknown group name " + py.StrRepr(name)))
				}
			} else if index >= maxGroups {
				panic(r.fail("invalid group reference "+name, length+1))
			}
			group(index, length+1)
		case c == '0':
			this = append(this, r.getWhile(2, isOctal)...)
			lit = append(lit, number(this[1:], 8)&0xFF)
		case isDigit(c):
			if isDigit(r.peek()) {
				this = append(this, r.get()...)
				if isOctal(c) && isOctal(this[2]) && isOctal(r.peek()) {
					this = append(this, r.get()...)
					n := number(this[1:], 8)
					if n > 0o377 {
						panic(r.fail(fmt.Sprintf("octal escape value %s outside of range 0-0o377", encode(this)), len(this)))
					}
					lit = append(lit, n)
					continue
				}
			}
			group(int(number(this[1:], 10)), len(this)-1)
		default:
			if e, ok := escapes[c]; ok {
				lit = append(lit, e)
				continue
			}
			if isASCIILetter(c) {
				panic(r.fail("bad escape "+encode(this), len(this)))
			}
			lit = append(lit, this...)
		}
	}
	flush()
	return out
}

// encode is literal text of a template as the engine writes it.
func (p *reader) encode(rs []rune) string {
	if p.istext {
		return encode(rs)
	}
	b := make([]byte, len(rs))
	for i, r := range rs {
		b[i] = byte(r)
	}
	return string(b)
}

// Escape is re.escape(pattern) of a str.
func Escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
