package json

import (
	"context"
	"fmt"
	"math"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// JSONDecodeError is the class of what loads raises for text that is no JSON.
var JSONDecodeError = newDecodeErrorClass()

// DecodeError is a JSONDecodeError.
type DecodeError struct {
	py.Exception
	Msg    string `py:"msg"`
	Doc    string `py:"doc"`
	Pos    int    `py:"pos"`
	Lineno int    `py:"lineno"`
	Colno  int    `py:"colno"`
}

func newDecodeErrorClass() *py.Class {
	return lib.Exception("json.decoder", "JSONDecodeError", py.ValueError)
}

// NewDecodeError is JSONDecodeError(msg, doc, pos), pos in characters.
func NewDecodeError(msg, doc string, pos int) error {
	before := py.StrSlice(doc, nil, &pos)
	e := &DecodeError{Msg: msg, Doc: doc, Pos: pos, Lineno: strings.Count(before, "\n") + 1}
	e.Colno = pos - py.StrLen(before[:strings.LastIndexByte(before, '\n')+1]) + 1
	e.Init(JSONDecodeError, fmt.Sprintf("%s: line %d column %d (char %d)", msg, e.Lineno, e.Colno, pos))
	return e
}

// hooks are the keyword arguments of loads.
type hooks struct {
	objectHook, pairsHook, parseFloat, parseInt, parseConstant any
	lenient                                                    bool // strict=False
}

// ObjectHook is object_hook=: called with each dict.
func ObjectHook(f any) Option { return func(o *options) { o.objectHook = py.ToAny(f) } }

// ObjectPairsHook is object_pairs_hook=: called with the pairs of each object.
func ObjectPairsHook(f any) Option { return func(o *options) { o.pairsHook = py.ToAny(f) } }

// ParseFloat is parse_float=: called with the text of each float.
func ParseFloat(f any) Option { return func(o *options) { o.parseFloat = py.ToAny(f) } }

// ParseInt is parse_int=: called with the text of each int.
func ParseInt(f any) Option { return func(o *options) { o.parseInt = py.ToAny(f) } }

// ParseConstant is parse_constant=: called with NaN, Infinity and -Infinity.
func ParseConstant(f any) Option { return func(o *options) { o.parseConstant = py.ToAny(f) } }

// Strict is strict=: control characters in strings are errors, which is the default.
func Strict(on bool) Option { return func(o *options) { o.lenient = !on } }

// Loads is json.loads(s, ...) of a str.
func Loads(s string, opts ...Option) (any, error) {
	if strings.HasPrefix(s, "\ufeff") {
		return nil, NewDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
	}
	o := collect(opts)
	if o.class != nil && o.class != any(DecoderType) {
		d, err := py.CallKw(py.CurrentContext(), o.class, nil, o.extra)
		if err != nil {
			return nil, err
		}
		return py.CallMethod(py.CurrentContext(), d, "decode", s)
	}
	return o.decode(s)
}

// LoadsAny is json.loads(s, ...) of a str, bytes or a bytearray.
func LoadsAny(s any, opts ...Option) (any, error) {
	if text, ok := lib.AsStr(s); ok {
		return Loads(text, opts...)
	}
	switch s.(type) {
	case py.Bytes, *py.ByteArray:
		b, _ := lib.AsBytes(s)
		return Loads(decodeText([]byte(b)), opts...)
	}
	return nil, py.TypeError.Newf("the JSON object must be str, bytes or bytearray, not %s", lib.TypeName(s))
}

// decodeText finds out which UTF a document is in: json.detect_encoding.
func decodeText(b []byte) string {
	wide := func(size, offset int, big bool) string {
		var units []uint16
		for i := offset; i+size <= len(b); i += size {
			v := uint32(0)
			for k := range size {
				at := i + k
				if !big {
					at = i + size - 1 - k
				}
				v = v<<8 | uint32(b[at])
			}
			if size == 4 {
				units = utf16.AppendRune(units, rune(v))
			} else {
				units = append(units, uint16(v))
			}
		}
		return string(utf16.Decode(units))
	}
	switch {
	case len(b) >= 3 && string(b[:3]) == "\xef\xbb\xbf":
		return string(b[3:])
	case len(b) >= 4 && string(b[:4]) == "\xff\xfe\x00\x00":
		return wide(4, 4, false)
	case len(b) >= 2 && (string(b[:2]) == "\xff\xfe" || string(b[:2]) == "\xfe\xff"):
		return wide(2, 2, b[0] == 0xfe)
	case len(b) >= 4 && b[0] == 0:
		if b[1] == 0 {
			return wide(4, 0, true)
		}
		return wide(2, 0, true)
	case len(b) >= 4 && b[1] == 0:
		if b[2] == 0 && b[3] == 0 {
			return wide(4, 0, false)
		}
		return wide(2, 0, false)
	}
	return lib.Method(py.Bytes(b), "decode", "utf-8", "surrogatepass").(string)
}

// Load is json.load(fp, ...).
func Load(ctx context.Context, fp any, opts ...Option) (any, error) {
	text, err := py.CallMethod(ctx, fp, "read")
	if err != nil {
		return nil, err
	}
	return LoadsAny(text, opts...)
}

func (o *options) decode(s string) (v any, err error) {
	d := &decoder{options: o, s: s}
	err = py.Try(func() error {
		d.space()
		v = d.value()
		d.space()
		if d.i != len(s) {
			return d.fail("Extra data", d.i)
		}
		return nil
	})
	return v, err
}

// rawDecode reads one value that begins at the character pos and returns where it ends.
func (o *options) rawDecode(s string, pos int) (v any, end int, err error) {
	start := len(py.StrSlice(s, nil, &pos))
	d := &decoder{options: o, s: s, i: start}
	err = py.Try(func() error {
		v = d.value()
		return nil
	})
	return v, py.StrLen(s[:d.i]), err
}

// decoder reads one document; its failures panic.
type decoder struct {
	*options
	s     string
	i     int
	depth int
}

func (d *decoder) fail(msg string, at int) error {
	return NewDecodeError(msg, d.s, py.StrLen(d.s[:at]))
}

func (d *decoder) space() {
	for d.i < len(d.s) {
		switch d.s[d.i] {
		case ' ', '\t', '\n', '\r':
			d.i++
		default:
			return
		}
	}
}

func (d *decoder) peek() byte {
	if d.i < len(d.s) {
		return d.s[d.i]
	}
	return 0
}

var constants = []struct {
	text  string
	value any
}{{"null", nil}, {"true", true}, {"false", false}}

func (d *decoder) value() any {
	start := d.i
	switch c := d.peek(); {
	case c == '"':
		d.i++
		return d.str()
	case c == '{':
		return d.nested("object", d.object)
	case c == '[':
		return d.nested("array", d.array)
	case c == '-' || c >= '0' && c <= '9':
		if v, ok := d.number(); ok {
			return v
		}
	}
	rest := d.s[start:]
	for _, k := range constants {
		if strings.HasPrefix(rest, k.text) {
			d.i += len(k.text)
			return k.value
		}
	}
	for _, name := range []string{"NaN", "Infinity", "-Infinity"} {
		if strings.HasPrefix(rest, name) {
			d.i += len(name)
			return d.constant(name)
		}
	}
	panic(d.fail("Expecting value", start))
}

func (d *decoder) constant(name string) any {
	if d.parseConstant != nil {
		return lib.Call(d.parseConstant, name)
	}
	switch name {
	case "NaN":
		return math.NaN()
	case "Infinity":
		return math.Inf(1)
	}
	return math.Inf(-1)
}

func (d *decoder) nested(what string, read func() any) any {
	if d.depth++; d.depth > py.RecursionLimit*9 {
		panic(py.RecursionError.Newf("maximum recursion depth exceeded while decoding a JSON %s from a unicode string", what))
	}
	d.i++
	v := read()
	d.depth--
	return v
}

func (d *decoder) object() any {
	dict := py.NewDict[any, any]()
	var pairs *py.List[any]
	if d.pairsHook != nil {
		pairs = py.NewList[any]()
	}
	d.space()
	for first := true; ; first = false {
		if first && d.peek() == '}' {
			break
		}
		if d.peek() != '"' {
			panic(d.fail("Expecting property name enclosed in double quotes", d.i))
		}
		d.i++
		key := d.str()
		d.space()
		if d.peek() != ':' {
			panic(d.fail("Expecting ':' delimiter", d.i))
		}
		d.i++
		d.space()
		v := d.value()
		if pairs != nil {
			pairs.Append(py.Tuple{key, v})
		} else {
			dict.Set(key, v)
		}
		if d.separator('}', "object") {
			break
		}
	}
	d.i++
	switch {
	case pairs != nil:
		return lib.Call(d.pairsHook, pairs)
	case d.objectHook != nil:
		return lib.Call(d.objectHook, dict)
	}
	return dict
}

func (d *decoder) array() any {
	list := py.NewList[any]()
	d.space()
	if d.peek() == ']' {
		d.i++
		return list
	}
	for {
		list.Append(d.value())
		if d.separator(']', "array") {
			d.i++
			return list
		}
	}
}

// separator reads the comma behind an item; it reports whether the container ends instead.
func (d *decoder) separator(end byte, what string) bool {
	d.space()
	if d.peek() == end {
		return true
	}
	if d.peek() != ',' {
		panic(d.fail("Expecting ',' delimiter", d.i))
	}
	comma := d.i
	d.i++
	d.space()
	if d.peek() == end {
		panic(d.fail("Illegal trailing comma before end of "+what, comma))
	}
	return false
}

func (d *decoder) digits() bool {
	start := d.i
	for c := d.peek(); c >= '0' && c <= '9'; c = d.peek() {
		d.i++
	}
	return d.i > start
}

func (d *decoder) number() (any, bool) {
	start := d.i
	if d.peek() == '-' {
		d.i++
	}
	if d.peek() == '0' {
		d.i++
	} else if !d.digits() {
		d.i = start
		return nil, false
	}
	isFloat := false
	if end := d.i; d.peek() == '.' {
		d.i++
		if isFloat = d.digits(); !isFloat {
			d.i = end
		}
	}
	if end := d.i; d.peek() == 'e' || d.peek() == 'E' {
		d.i++
		if c := d.peek(); c == '+' || c == '-' {
			d.i++
		}
		if d.digits() {
			isFloat = true
		} else {
			d.i = end
		}
	}
	text := d.s[start:d.i]
	switch {
	case isFloat && d.parseFloat != nil:
		return lib.Call(d.parseFloat, text), true
	case isFloat:
		return py.ParseFloat(text), true
	case d.parseInt != nil:
		return lib.Call(d.parseInt, text), true
	}
	return py.ToAny(py.ParseInt(text)), true
}

// str reads a string behind its opening quote.
func (d *decoder) str() string {
	begin := d.i - 1
	var b strings.Builder
	plain := true
	for start := d.i; ; {
		for d.i < len(d.s) && d.s[d.i] != '"' && d.s[d.i] != '\\' && (d.s[d.i] >= 0x20 || d.lenient) {
			d.i++
		}
		if d.i >= len(d.s) {
			panic(d.fail("Unterminated string starting at", begin))
		}
		chunk := d.s[start:d.i]
		switch c := d.s[d.i]; {
		case c == '"':
			d.i++
			if plain {
				return chunk
			}
			b.WriteString(chunk)
			return b.String()
		case c != '\\':
			panic(d.fail("Invalid control character at", d.i))
		}
		plain = false
		b.WriteString(chunk)
		d.escapeSequence(&b, begin)
		start = d.i
	}
}

func (d *decoder) escapeSequence(b *strings.Builder, begin int) {
	at := d.i
	d.i++
	if d.i >= len(d.s) {
		panic(d.fail("Unterminated string starting at", begin))
	}
	c := d.s[d.i]
	if c != 'u' {
		k := strings.IndexByte(`"\/bfnrt`, c)
		if k < 0 {
			panic(d.fail("Invalid \\escape", at))
		}
		d.i++
		b.WriteByte("\"\\/\b\f\n\r\t"[k])
		return
	}
	d.i++
	r := d.hex4()
	if r >= 0xd800 && r < 0xdc00 && strings.HasPrefix(d.s[d.i:], `\u`) {
		back := d.i
		d.i += 2
		low, ok := d.tryHex4()
		if ok && low >= 0xdc00 && low < 0xe000 {
			b.WriteRune(utf16.DecodeRune(r, low))
			return
		}
		d.i = back
	}
	if r >= 0xd800 && r < 0xe000 {
		b.WriteString(string([]byte{0xed, byte(0x80 | r>>6&0x3f), byte(0x80 | r&0x3f)}))
		return
	}
	b.WriteString(string(utf8.AppendRune(nil, r)))
}

func (d *decoder) tryHex4() (rune, bool) {
	if d.i+4 > len(d.s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(d.s[d.i : d.i+4]) {
		k := strings.IndexByte("0123456789abcdef0123456789ABCDEF", c)
		if k < 0 {
			return 0, false
		}
		r = r<<4 | rune(k&15)
	}
	d.i += 4
	return r, true
}

func (d *decoder) hex4() rune {
	r, ok := d.tryHex4()
	if !ok {
		panic(d.fail("Invalid \\uXXXX escape", d.i-1))
	}
	return r
}
