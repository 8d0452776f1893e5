package tomllib

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const clock = `([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?`

var (
	datePattern   = regexp.MustCompile(`^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]` + clock + `(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?`)
	timePattern   = regexp.MustCompile(`^` + clock)
	numberPattern = regexp.MustCompile(`^(?:0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|[+-]?(?:0|[1-9](?:_?[0-9])*)((?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?))`)
)

func (p *parser) value() any {
	switch c := p.at(); {
	case c == '"':
		if p.has(`"""`) {
			return p.multiline('"')
		}
		return p.basic()
	case c == '\'':
		if p.has("'''") {
			return p.multiline('\'')
		}
		return p.literal()
	case p.has("true"):
		p.pos += 4
		return true
	case p.has("false"):
		p.pos += 5
		return false
	case c == '[':
		return p.array()
	case c == '{':
		return p.inline().dict
	}
	rest := string(p.src[p.pos:min(len(p.src), p.pos+80)])
	if m := datePattern.FindStringSubmatch(rest); m != nil {
		var v any
		if err := py.Try(func() error { v = moment(m); return nil }); err != nil {
			p.fail(p.pos, "Invalid date or datetime")
		}
		p.pos += len(m[0])
		return v
	}
	if m := timePattern.FindStringSubmatch(rest); m != nil {
		p.pos += len(m[0])
		return datetime.NewTime(num(m[1]), num(m[2]), num(m[3]), micros(m[4]), nil)
	}
	rest = string(p.src[p.pos:])
	if m := numberPattern.FindStringSubmatch(rest); m != nil {
		p.pos += utf8.RuneCountInString(m[0])
		if m[1] != "" {
			return p.float(m[0])
		}
		return py.ToAny(py.ToIntBase(m[0], 0))
	}
	for _, special := range []string{"inf", "nan", "+inf", "-inf", "+nan", "-nan"} {
		if p.has(special) {
			p.pos += len(special)
			return p.float(special)
		}
	}
	p.fail(p.pos, "Invalid value")
	return nil
}

func (p *parser) float(text string) any {
	if p.parseFloat == nil {
		return py.ParseFloat(text)
	}
	v := lib.Call(p.parseFloat, text)
	switch v.(type) {
	case *py.Dict[any, any], *py.List[any]:
		panic(py.ValueError.New("parse_float must not return dicts or lists"))
	}
	return v
}

func num(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func micros(s string) int {
	if s == "" {
		return 0
	}
	return num((s + "000000")[:6])
}

// moment makes the date, or the date and time, that a match of datePattern stands for.
func moment(m []string) any {
	if m[4] == "" {
		return datetime.NewDate(num(m[1]), num(m[2]), num(m[3]))
	}
	var tz any
	switch {
	case m[9] != "":
		sign := 1.0
		if m[9] == "-" {
			sign = -1
		}
		tz = datetime.NewTimezone(datetime.NewTimedelta(datetime.Hours(sign*float64(num(m[10]))), datetime.Minutes(sign*float64(num(m[11])))))
	case m[8] != "":
		tz = datetime.UTC
	}
	return datetime.NewDatetime(num(m[1]), num(m[2]), num(m[3]), num(m[4]), num(m[5]), num(m[6]), micros(m[7]), tz)
}

func (p *parser) array() any {
	list := []any{}
	p.pos++
	p.blanksAndComments()
	if p.at() == ']' {
		p.pos++
		return py.ListOf(list)
	}
	for {
		list = append(list, p.value())
		p.blanksAndComments()
		c := p.at()
		if c == ']' {
			p.pos++
			return py.ListOf(list)
		}
		if c != ',' {
			p.fail(p.pos, "Unclosed array")
		}
		p.pos++
		p.blanksAndComments()
		if p.at() == ']' {
			p.pos++
			return py.ListOf(list)
		}
	}
}

func (p *parser) inline() *table {
	t := newTable()
	p.pos++
	p.skip(blank)
	if p.at() == '}' {
		p.pos++
		return t
	}
	for {
		key := p.key()
		value, inner := p.pair()
		parent := t
		for i := range key[:len(key)-1] {
			next := parent.tables[key[i]]
			if next != nil && next.frozen {
				p.fail(p.pos, "Cannot mutate immutable namespace %s", tuple(key))
			}
			var ok bool
			if parent, ok = p.nest(parent, key[i:i+1]); !ok {
				p.fail(p.pos, "Cannot overwrite a value")
			}
		}
		name := key[len(key)-1]
		if _, taken := parent.dict.Get(name); taken {
			p.fail(p.pos, "Duplicate inline table key %s", py.StrRepr(name))
		}
		p.set(parent, name, value, inner)
		p.skip(blank)
		c := p.at()
		if c == '}' {
			p.pos++
			return t
		}
		if c != ',' {
			p.fail(p.pos, "Unclosed inline table")
		}
		p.pos++
		p.skip(blank)
	}
}

// literal reads 'text', without escapes.
func (p *parser) literal() string {
	p.pos++
	start := p.pos
	for ; p.pos < len(p.src) && p.src[p.pos] != '\''; p.pos++ {
		if illegal(p.src[p.pos], "\t") {
			p.fail(p.pos, "Found invalid character %s", py.StrRepr(string(p.src[p.pos])))
		}
	}
	if p.pos >= len(p.src) {
		p.fail(p.pos, `Expected "'"`)
	}
	p.pos++
	return string(p.src[start : p.pos-1])
}

// basic reads "text" with its escapes.
func (p *parser) basic() string {
	p.pos++
	return p.text(false)
}

// multiline reads a string in three quotes, which may hold one or two of them and end with up to two more.
func (p *parser) multiline(quote rune) string {
	p.pos += 3
	if p.at() == '\n' {
		p.pos++
	}
	var s string
	if quote == '"' {
		s = p.text(true)
	} else {
		start := p.pos
		for !p.has("'''") {
			if p.pos >= len(p.src) {
				p.fail(p.pos, `Expected "'''"`)
			}
			if illegal(p.src[p.pos], "\t\n") {
				p.fail(p.pos, "Found invalid character %s", py.StrRepr(string(p.src[p.pos])))
			}
			p.pos++
		}
		s = string(p.src[start:p.pos])
		p.pos += 3
	}
	for range 2 {
		if p.at() == quote {
			s += string(quote)
			p.pos++
		}
	}
	return s
}

func (p *parser) text(multiline bool) string {
	var b strings.Builder
	allowed := "\t"
	if multiline {
		allowed = "\t\n"
	}
	for {
		if p.pos >= len(p.src) {
			p.fail(p.pos, "Unterminated string")
		}
		c := p.src[p.pos]
		switch {
		case c == '"' && !multiline:
			p.pos++
			return b.String()
		case c == '"' && p.has(`"""`):
			p.pos += 3
			return b.String()
		case c == '\\':
			b.WriteString(p.escape(multiline))
		case illegal(c, allowed):
			p.fail(p.pos, "Illegal character %s", py.StrRepr(string(c)))
		default:
			b.WriteRune(c)
			p.pos++
		}
	}
}

var escapes = map[rune]string{'b': "\b", 't': "\t", 'n': "\n", 'f': "\f", 'r': "\r", '"': "\"", '\\': "\\"}

func (p *parser) escape(multiline bool) string {
	var c rune
	if p.pos+1 < len(p.src) {
		c = p.src[p.pos+1]
	}
	p.pos += min(2, len(p.src)-p.pos)
	if multiline && (c == ' ' || c == '\t' || c == '\n') {
		if c != '\n' {
			p.skip(blank)
			if p.pos >= len(p.src) {
				return ""
			}
			if p.at() != '\n' {
				p.fail(p.pos, `Unescaped '\' in a string`)
			}
			p.pos++
		}
		p.skip(blankLine)
		return ""
	}
	switch c {
	case 'u':
		return p.hex(4)
	case 'U':
		return p.hex(8)
	}
	s, ok := escapes[c]
	if !ok {
		p.fail(p.pos, `Unescaped '\' in a string`)
	}
	return s
}

func (p *parser) hex(n int) string {
	text := string(p.src[p.pos:min(len(p.src), p.pos+n)])
	v, err := strconv.ParseUint(text, 16, 32)
	if len(text) != n || err != nil {
		p.fail(p.pos, "Invalid hex value")
	}
	p.pos += n
	if v >= 0xd800 && v <= 0xdfff || v > utf8.MaxRune {
		p.fail(p.pos, "Escaped character is not a Unicode scalar value")
	}
	return string(rune(v))
}
