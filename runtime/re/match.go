package re

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Match is re.Match: what a pattern matched.
type Match struct {
	re          *Pattern
	subject     any
	text        text
	pos, endpos int
	marks       []int
	last        int // the group closed last, -1 for none
}

// PyClass returns re.Match.
func (*Match) PyClass() *py.Class { return MatchType }

func noGroup() error { return py.IndexError.New("no such group") }

// index is the number of the group that an argument names.
func (m *Match) index(x any) int {
	n := -1
	switch v := py.ToAny(x).(type) {
	case string:
		if i, ok := m.re.names.Get(v); ok {
			n = i
		}
	case int:
		n = v
	case bool, *big.Int:
		n = lib.Int(v)
	default:
		if x != nil && py.HasAttr(py.Type(x), "__index__") {
			n = lib.Int(x)
		}
	}
	if n < 0 || n > m.re.prog.groups {
		panic(noGroup())
	}
	return n
}

func (m *Match) value(i int, def any) any {
	from, to := m.marks[2*i], m.marks[2*i+1]
	if from < 0 || to < from {
		return def
	}
	return m.text.value(from, to)
}

// found holds a match to being one: search and its like give None where nothing matches.
func (m *Match) found(method string) {
	if m == nil {
		panic(py.AttributeError.New("'NoneType' object has no attribute '" + method + "'"))
	}
}

// Group is match.group() of a str.
func (m *Match) Group() string {
	m.found("group")
	return m.text.s[m.marks[0]:m.marks[1]]
}

// GroupAt is match.group(n) of a str; nil for a group that matched nothing.
func (m *Match) GroupAt(n int) *string {
	m.found("group")
	return optional(m.value(m.index(n), nil))
}

// GroupNamed is match.group(name) of a str; nil for a group that matched nothing.
func (m *Match) GroupNamed(name string) *string {
	m.found("group")
	return optional(m.value(m.index(name), nil))
}

func optional(v any) *string {
	if s, ok := v.(string); ok {
		return &s
	}
	return nil
}

func (m *Match) groupAny(names []any) any {
	switch len(names) {
	case 0:
		return m.value(0, nil)
	case 1:
		return m.value(m.index(names[0]), nil)
	}
	t := make(py.Tuple, len(names))
	for i, n := range names {
		t[i] = m.value(m.index(n), nil)
	}
	return t
}

// GroupAny is match.group(*names).
func (m *Match) GroupAny(names ...any) any {
	m.found("group")
	return m.groupAny(names)
}

// Groups is match.groups(default).
func (m *Match) Groups(def any) py.Tuple {
	m.found("groups")

	t := make(py.Tuple, m.re.prog.groups)
	for i := range t {
		t[i] = m.value(i+1, def)
	}
	return t
}

// Groupdict is match.groupdict(default).
func (m *Match) Groupdict(def any) any {
	m.found("groupdict")

	d := py.NewDict[any, any]()
	for name, i := range m.re.names.Items() {
		d.Set(name, m.value(i, def))
	}
	return d
}

// bounds are the begin and end of a group in characters, -1 where it matched nothing.
func (m *Match) bounds(i int) (int, int) {
	from, to := m.marks[2*i], m.marks[2*i+1]
	if from < 0 || to < from {
		return -1, -1
	}
	return m.text.chars(from), m.text.chars(to)
}

// Start is match.start().
func (m *Match) Start() int {
	m.found("start")
	s, _ := m.bounds(0)
	return s
}

// End is match.end().
func (m *Match) End() int {
	m.found("end")
	_, e := m.bounds(0)
	return e
}

// Span is match.span().
func (m *Match) Span() py.Tuple2[int, int] {
	m.found("span")
	return py.T2(m.bounds(0))
}

// StartOf is match.start(group).
func (m *Match) StartOf(group any) int {
	m.found("start")
	s, _ := m.bounds(m.index(group))
	return s
}

// EndOf is match.end(group).
func (m *Match) EndOf(group any) int {
	m.found("end")
	_, e := m.bounds(m.index(group))
	return e
}

// SpanOf is match.span(group).
func (m *Match) SpanOf(group any) py.Tuple2[int, int] {
	m.found("span")
	return py.T2(m.bounds(m.index(group)))
}

func (m *Match) expand(template any) any {
	t, ok := textIn(template)
	if !ok {
		panic(py.TypeError.Newf("decoding to str: need a bytes-like object, %s found", lib.TypeName(template)))
	}
	var b strings.Builder
	for _, p := range m.re.template(template) {
		if p.group < 0 {
			b.WriteString(p.text)
		} else if v := m.value(p.group, nil); v != nil {
			g, _ := textIn(v)
			b.WriteString(g.s)
		}
	}
	if t.bytes {
		return py.Bytes(b.String())
	}
	return b.String()
}

// Expand is match.expand(template) of a str.
func (m *Match) Expand(template string) string { return m.expand(template).(string) }

func (m *Match) lastGroup() any {
	for name, i := range m.re.names.Items() {
		if i == m.last {
			return name
		}
	}
	return nil
}

// PyRepr is repr(match).
func (m *Match) PyRepr() string {
	from, to := m.bounds(0)
	text := py.Repr(m.value(0, nil))
	if rs := decode(text); len(rs) > 50 {
		text = encode(rs[:50])
	}
	return fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", from, to, text)
}
