package fastapi

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// JSONDecodeError is json.JSONDecodeError, which request.json() raises.
var JSONDecodeError = jsonDecodeError()

func jsonDecodeError() *py.Class {
	c := py.NewExceptionClass("JSONDecodeError", py.ValueError)
	c.Module = "json.decoder"
	return c
}

// jsonFault is where and why a text is no JSON; pos counts characters.
type jsonFault struct {
	msg string
	pos int
}

// err is the exception that Python raises.
func (f *jsonFault) err(text string) error {
	before := []rune(text)[:f.pos]
	line, column := 1, f.pos+1
	for i, r := range before {
		if r == '\n' {
			line++
			column = f.pos - i
		}
	}
	return JSONDecodeError.Newf("%s: line %d column %d (char %d)", f.msg, line, column, f.pos)
}

// decodeJSON is json.loads(text).
func decodeJSON(text string) (x any, fault *jsonFault) {
	d := &jsonDecoder{text: text}
	defer func() {
		if f, ok := recover().(*jsonFault); ok {
			f.pos = utf8.RuneCountInString(text[:f.pos])
			x, fault = nil, f
		} else if d.panicking != nil {
			panic(d.panicking)
		}
	}()
	d.space()
	x = d.value()
	d.space()
	if d.at < len(text) {
		d.fail("Extra data", d.at)
	}
	return x, nil
}

type jsonDecoder struct {
	text      string
	at        int // in bytes
	depth     int
	panicking any
}

func (d *jsonDecoder) fail(msg string, at int) { panic(&jsonFault{msg, at}) }

func (d *jsonDecoder) space() {
	for d.at < len(d.text) && strings.IndexByte(" \t\n\r", d.text[d.at]) >= 0 {
		d.at++
	}
}

func (d *jsonDecoder) peek() byte {
	if d.at < len(d.text) {
		return d.text[d.at]
	}
	return 0
}

// maxDepth is where CPython gives up with RecursionError.
const maxDepth = 990

func (d *jsonDecoder) value() any {
	switch c := d.peek(); {
	case c == '"':
		d.at++
		return d.string()
	case c == '{' || c == '[':
		if d.depth++; d.depth > maxDepth {
			d.panicking = py.RecursionError.New("maximum recursion depth exceeded while decoding a JSON object from a unicode string")
			panic(d.panicking)
		}
		d.at++
		defer func() { d.depth-- }()
		if c == '{' {
			return d.object()
		}
		return d.array()
	case c == '-' || '0' <= c && c <= '9':
		return d.number()
	}
	for _, w := range []struct {
		word  string
		value any
	}{{"null", nil}, {"true", true}, {"false", false}, {"NaN", math.NaN()}, {"Infinity", math.Inf(1)}} {
		if strings.HasPrefix(d.text[d.at:], w.word) {
			d.at += len(w.word)
			return w.value
		}
	}
	d.fail("Expecting value", d.at)
	return nil
}

func (d *jsonDecoder) object() any {
	out := &py.Dict[any, any]{}
	d.space()
	if d.peek() == '}' {
		d.at++
		return out
	}
	for {
		if d.peek() != '"' {
			d.fail("Expecting property name enclosed in double quotes", d.at)
		}
		d.at++
		key := d.string()
		d.space()
		if d.peek() != ':' {
			d.fail("Expecting ':' delimiter", d.at)
		}
		d.at++
		d.space()
		out.Set(key, d.value())
		d.space()
		switch d.peek() {
		case '}':
			d.at++
			return out
		case ',':
		default:
			d.fail("Expecting ',' delimiter", d.at)
		}
		comma := d.at
		d.at++
		d.space()
		if d.peek() == '}' {
			d.fail("Illegal trailing comma before end of object", comma)
		}
	}
}

func (d *jsonDecoder) array() any {
	out := &py.List[any]{}
	d.space()
	if d.peek() == ']' {
		d.at++
		return out
	}
	for {
		out.Append(d.value())
		d.space()
		switch d.peek() {
		case ']':
			d.at++
			return out
		case ',':
		default:
			d.fail("Expecting ',' delimiter", d.at)
		}
		comma := d.at
		d.at++
		d.space()
		if d.peek() == ']' {
			d.fail("Illegal trailing comma before end of array", comma)
		}
	}
}

func (d *jsonDecoder) number() any {
	start := d.at
	if d.peek() == '-' {
		d.at++
		if strings.HasPrefix(d.text[d.at:], "Infinity") {
			d.at += len("Infinity")
			return math.Inf(-1)
		}
	}
	if d.peek() == '0' {
		d.at++
	} else if d.digits() == 0 {
		d.fail("Expecting value", start)
	}
	end, whole := d.at, true
	if d.peek() == '.' {
		d.at++
		if d.digits() > 0 {
			end, whole = d.at, false
		}
		d.at = end
	}
	if c := d.peek(); c == 'e' || c == 'E' {
		d.at++
		if c := d.peek(); c == '+' || c == '-' {
			d.at++
		}
		if d.digits() > 0 {
			end, whole = d.at, false
		}
		d.at = end
	}
	text := d.text[start:end]
	if !whole {
		f, _ := strconv.ParseFloat(text, 64)
		return f
	}
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	n, _ := new(big.Int).SetString(text, 10)
	return n
}

func (d *jsonDecoder) digits() (n int) {
	for c := d.peek(); '0' <= c && c <= '9'; c = d.peek() {
		d.at++
		n++
	}
	return n
}

// string reads the rest of a string; d.at is behind its opening quote.
func (d *jsonDecoder) string() string {
	begin := d.at - 1
	start := d.at
	var b strings.Builder
	for {
		if d.at >= len(d.text) {
			d.fail("Unterminated string starting at", begin)
		}
		switch c := d.text[d.at]; {
		case c == '"':
			b.WriteString(d.text[start:d.at])
			d.at++
			return b.String()
		case c < 0x20:
			d.fail("Invalid control character at", d.at)
		case c == '\\':
			b.WriteString(d.text[start:d.at])
			d.escape(&b, begin)
			start = d.at
		default:
			d.at++
		}
	}
}

func (d *jsonDecoder) escape(b *strings.Builder, begin int) {
	backslash := d.at
	d.at++
	if d.at >= len(d.text) {
		d.fail("Unterminated string starting at", begin)
	}
	c := d.text[d.at]
	d.at++
	if c != 'u' {
		i := strings.IndexByte(`"\/bfnrt`, c)
		if i < 0 {
			d.fail("Invalid \\escape", backslash)
		}
		b.WriteByte("\"\\/\b\f\n\r\t"[i])
		return
	}
	r := d.hex4(backslash)
	if utf16.IsSurrogate(r) && strings.HasPrefix(d.text[d.at:], `\u`) {
		save := d.at
		d.at += 2
		if full := utf16.DecodeRune(r, d.hex4(save)); full != utf8.RuneError {
			b.WriteRune(full)
			return
		}
		d.at = save
	}
	if utf16.IsSurrogate(r) { // kept alone, as WTF-8
		b.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
		return
	}
	b.WriteRune(r)
}

func (d *jsonDecoder) hex4(backslash int) rune {
	if d.at+4 <= len(d.text) {
		if n, err := strconv.ParseUint(d.text[d.at:d.at+4], 16, 16); err == nil {
			d.at += 4
			return rune(n)
		}
	}
	d.fail("Invalid \\uXXXX escape", backslash+1)
	return 0
}
