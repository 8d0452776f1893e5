package re

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Search is re.search(pattern, string, flags) where both are str.
func Search(pattern, s string, flags any) *Match { return Compile(pattern, flags).Search(s) }

// MatchStart is re.match(pattern, string, flags) where both are str.
func MatchStart(pattern, s string, flags any) *Match { return Compile(pattern, flags).Match(s) }

// Fullmatch is re.fullmatch(pattern, string, flags) where both are str.
func Fullmatch(pattern, s string, flags any) *Match { return Compile(pattern, flags).Fullmatch(s) }

// Finditer is re.finditer(pattern, string, flags) where both are str.
func Finditer(pattern, s string, flags any) iter.Seq[*Match] {
	return Compile(pattern, flags).Finditer(s)
}

// Sub is re.sub(pattern, repl, string, count, flags) where all are str.
func Sub(pattern, repl, s string, count int, flags any) string {
	return Compile(pattern, flags).Sub(repl, s, count)
}

// SubFunc is re.sub(pattern, repl, string, count, flags) where repl is a function.
func SubFunc(pattern string, repl any, s string, count int, flags any) string {
	return Compile(pattern, flags).SubFunc(repl, s, count)
}

// Subn is re.subn(pattern, repl, string, count, flags) where all are str.
func Subn(pattern, repl, s string, count int, flags any) py.Tuple2[string, int] {
	return Compile(pattern, flags).Subn(repl, s, count)
}

// SearchIn is pattern.search(string, pos, endpos); endpos may be None.
func (p *Pattern) SearchIn(s string, pos int, endpos any) *Match {
	return p.one(s, pos, position(endpos), (*scan).find)
}

// MatchIn is pattern.match(string, pos, endpos); endpos may be None.
func (p *Pattern) MatchIn(s string, pos int, endpos any) *Match {
	return p.one(s, pos, position(endpos), here)
}

// FullmatchIn is pattern.fullmatch(string, pos, endpos); endpos may be None.
func (p *Pattern) FullmatchIn(s string, pos int, endpos any) *Match {
	return p.one(s, pos, position(endpos), whole)
}

// SubFunc is pattern.sub(repl, string, count) where repl is a function.
func (p *Pattern) SubFunc(repl any, s string, count int) string {
	v, _ := p.sub(repl, s, count)
	return v.(string)
}

// Source is pattern.pattern of a str.
func (p *Pattern) Source() string { return p.text.s }

// Flags is pattern.flags.
func (p *Pattern) Flags() int { return p.flags }

// Groups is pattern.groups.
func (p *Pattern) Groups() int { return p.prog.groups }

// Re is match.re.
func (m *Match) Re() *Pattern { return m.re }

// Subject is match.string of a str.
func (m *Match) Subject() string { return m.text.s }

// Pos is match.pos.
func (m *Match) Pos() int { return m.pos }

// Endpos is match.endpos.
func (m *Match) Endpos() int { return m.endpos }

// LastIndex is match.lastindex.
func (m *Match) LastIndex() *int {
	if m.last < 0 {
		return nil
	}
	return &m.last
}

// LastGroup is match.lastgroup.
func (m *Match) LastGroup() *string { return optional(m.lastGroup()) }

// Regs is match.regs.
func (m *Match) Regs() any {
	t := py.Tuple{}
	for i := range m.re.prog.groups + 1 {
		from, to := m.bounds(i)
		t = append(t, py.Tuple{from, to})
	}
	return t
}
