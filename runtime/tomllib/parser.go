package tomllib

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// table is a dict of the document with what TOML says about who may still add to it.
type table struct {
	dict     *py.Dict[any, any]
	tables   map[string]*table // the tables in it; of an array of tables, the last one
	declared bool              // by a [header], or by dotted keys of one that is over
	frozen   bool              // an inline table or an array: complete as it is written
	array    bool              // the name stands for an array of tables
	list     *py.List[any]
}

func newTable() *table { return &table{dict: py.NewDict[any, any](), tables: map[string]*table{}} }

type parser struct {
	src        []rune
	pos        int
	root       *table
	pending    []*table // made by dotted keys under the present header
	parseFloat any
}

// fail raises the error for a place, which is named by line and column.
func (p *parser) fail(pos int, format string, args ...any) {
	where := "end of document"
	if pos < len(p.src) {
		line, last := 1, -1
		for i, c := range p.src[:pos] {
			if c == '\n' {
				line++
				last = i
			}
		}
		where = fmt.Sprintf("line %d, column %d", line, pos-last)
	}
	panic(TOMLDecodeError.New(fmt.Sprintf(format, args...) + " (at " + where + ")"))
}

// at is the character at the position, 0 behind the end.
func (p *parser) at() rune {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

func (p *parser) has(text string) bool {
	return strings.HasPrefix(string(p.src[p.pos:min(len(p.src), p.pos+len(text))]), text)
}

func (p *parser) skip(chars string) {
	for p.pos < len(p.src) && strings.ContainsRune(chars, p.src[p.pos]) {
		p.pos++
	}
}

const (
	blank     = " \t"
	blankLine = " \t\n"
)

// illegal reports control characters that a comment or a string must not hold.
func illegal(c rune, allowed string) bool {
	return (c < 0x20 || c == 0x7f) && !strings.ContainsRune(allowed, c)
}

func (p *parser) comment() {
	if p.at() != '#' || p.pos >= len(p.src) {
		return
	}
	for p.pos++; p.pos < len(p.src) && p.src[p.pos] != '\n'; p.pos++ {
		if illegal(p.src[p.pos], "\t") {
			p.fail(p.pos, "Found invalid character %s", py.StrRepr(string(p.src[p.pos])))
		}
	}
}

func (p *parser) blanksAndComments() {
	for {
		before := p.pos
		p.skip(blankLine)
		p.comment()
		if p.pos == before {
			return
		}
	}
}

func (p *parser) document() *py.Dict[any, any] {
	var header []string
	for {
		p.skip(blank)
		if p.pos >= len(p.src) {
			break
		}
		c := p.at()
		switch {
		case c == '\n':
			p.pos++
			continue
		case isBare(c) || c == '"' || c == '\'':
			p.keyValue(header)
			p.skip(blank)
		case c == '[':
			for _, t := range p.pending {
				t.declared = true
			}
			p.pending = nil
			if p.pos+1 < len(p.src) && p.src[p.pos+1] == '[' {
				header = p.arrayHeader()
			} else {
				header = p.tableHeader()
			}
			p.skip(blank)
		case c != '#':
			p.fail(p.pos, "Invalid statement")
		}
		p.comment()
		if p.pos >= len(p.src) {
			break
		}
		if p.at() != '\n' {
			p.fail(p.pos, "Expected newline or end of document after a statement")
		}
		p.pos++
	}
	return p.root.dict
}

// tuple shows a key as CPython shows the tuple of its parts.
func tuple(key []string) string {
	t := make(py.Tuple, len(key))
	for i, k := range key {
		t[i] = k
	}
	return py.Repr(t)
}

// nest finds or makes the tables on the way of a key; false when something else is in the way.
func (p *parser) nest(from *table, key []string) (*table, bool) {
	t := from
	for _, k := range key {
		next := t.tables[k]
		if next == nil {
			if _, taken := t.dict.Get(k); taken {
				return nil, false
			}
			next = newTable()
			t.tables[k] = next
			t.dict.Set(k, next.dict)
		}
		t = next
	}
	return t, true
}

// find follows a key as far as there are tables; frozen tells whether one on the way is complete.
func (p *parser) find(key []string) (t *table, frozen bool) {
	t = p.root
	for _, k := range key {
		if t = t.tables[k]; t == nil {
			return nil, false
		}
		if t.frozen {
			return t, true
		}
	}
	return t, false
}

func (p *parser) tableHeader() []string {
	p.pos++
	p.skip(blank)
	key := p.key()
	if t, frozen := p.find(key); frozen || t != nil && t.declared {
		p.fail(p.pos, "Cannot declare %s twice", tuple(key))
	}
	t, ok := p.nest(p.root, key)
	if !ok {
		p.fail(p.pos, "Cannot overwrite a value")
	}
	t.declared = true
	if !p.has("]") {
		p.fail(p.pos, "Expected ']' at the end of a table declaration")
	}
	p.pos++
	return key
}

func (p *parser) arrayHeader() []string {
	p.pos += 2
	p.skip(blank)
	key := p.key()
	if _, frozen := p.find(key); frozen {
		p.fail(p.pos, "Cannot mutate immutable namespace %s", tuple(key))
	}
	parent, ok := p.nest(p.root, key[:len(key)-1])
	name := key[len(key)-1]
	if !ok {
		p.fail(p.pos, "Cannot overwrite a value")
	}
	item := newTable()
	item.array, item.declared = true, true
	if old := parent.tables[name]; old != nil {
		if !old.array {
			p.fail(p.pos, "Cannot overwrite a value")
		}
		item.list = old.list
	} else {
		if _, taken := parent.dict.Get(name); taken {
			p.fail(p.pos, "Cannot overwrite a value")
		}
		item.list = py.ListOf([]any{})
		parent.dict.Set(name, item.list)
	}
	item.list.Append(item.dict)
	parent.tables[name] = item
	if !p.has("]]") {
		p.fail(p.pos, "Expected ']]' at the end of an array declaration")
	}
	p.pos += 2
	return key
}

// keyValue reads a line  key = value  under a header.
func (p *parser) keyValue(header []string) {
	key := p.key()
	value, inner := p.pair()
	t, _ := p.nest(p.root, header)
	for i, k := range key[:len(key)-1] {
		next := t.tables[k]
		if next != nil && next.declared && !contains(p.pending, next) {
			p.fail(p.pos, "Cannot redefine namespace %s", tuple(append(append([]string{}, header...), key[:i+1]...)))
		}
		if next != nil && next.frozen {
			p.fail(p.pos, "Cannot mutate immutable namespace %s", tuple(append(append([]string{}, header...), key[:len(key)-1]...)))
		}
		var ok bool
		if next, ok = p.nest(t, []string{k}); !ok {
			p.fail(p.pos, "Cannot overwrite a value")
		}
		p.pending = append(p.pending, next)
		t = next
	}
	p.set(t, key[len(key)-1], value, inner)
}

func contains(list []*table, t *table) bool {
	for _, x := range list {
		if x == t {
			return true
		}
	}
	return false
}

func (p *parser) set(t *table, name string, value any, inner *table) {
	if _, taken := t.dict.Get(name); taken {
		p.fail(p.pos, "Cannot overwrite a value")
	}
	t.dict.Set(name, value)
	if inner != nil {
		t.tables[name] = inner
	}
}

// pair reads  = value  behind a key; inner is the table that the value is, if it is one.
func (p *parser) pair() (any, *table) {
	p.skip(blank)
	if p.at() != '=' {
		p.fail(p.pos, "Expected '=' after a key in a key/value pair")
	}
	p.pos++
	p.skip(blank)
	v := p.value()
	return v, frozenOf(v)
}

// frozenOf marks inline tables and arrays as complete.
func frozenOf(v any) *table {
	switch v := v.(type) {
	case *py.Dict[any, any]:
		return &table{dict: v, frozen: true, tables: map[string]*table{}}
	case *py.List[any]:
		return &table{dict: py.NewDict[any, any](), frozen: true, tables: map[string]*table{}}
	}
	return nil
}

func isBare(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

func (p *parser) key() []string {
	key := []string{p.keyPart()}
	for {
		p.skip(blank)
		if p.at() != '.' {
			return key
		}
		p.pos++
		p.skip(blank)
		key = append(key, p.keyPart())
	}
}

func (p *parser) keyPart() string {
	switch c := p.at(); {
	case isBare(c):
		start := p.pos
		for p.pos < len(p.src) && isBare(p.src[p.pos]) {
			p.pos++
		}
		return string(p.src[start:p.pos])
	case c == '\'':
		return p.literal()
	case c == '"':
		return p.basic()
	}
	p.fail(p.pos, "Invalid initial character for a key part")
	return ""
}
