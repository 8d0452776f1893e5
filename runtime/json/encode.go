package json

import (
	"context"
	"math"
	"math/big"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Option is a keyword argument of dumps and loads.
type Option func(*options)

type options struct {
	skipKeys, escapeAll, checkCircular, allowNaN, sortKeys bool
	indent                                                 *string
	itemSep, keySep                                        string
	sepsGiven                                              bool
	fallback                                               any // default=
	class                                                  any // cls=
	extra                                                  []py.KV
	hooks
}

func collect(opts []Option) *options {
	o := &options{escapeAll: true, checkCircular: true, allowNaN: true, itemSep: ", ", keySep: ": "}
	for _, opt := range opts {
		opt(o)
	}
	if o.indent != nil && !o.sepsGiven {
		o.itemSep = ","
	}
	return o
}

// Skipkeys is skipkeys=: keys of other types are left out instead of a TypeError.
func Skipkeys(on bool) Option { return func(o *options) { o.skipKeys = on } }

// EnsureASCII is ensure_ascii=: everything outside ASCII is escaped, which is the default.
func EnsureASCII(on bool) Option { return func(o *options) { o.escapeAll = on } }

// CheckCircular is check_circular=.
func CheckCircular(on bool) Option { return func(o *options) { o.checkCircular = on } }

// AllowNaN is allow_nan=.
func AllowNaN(on bool) Option { return func(o *options) { o.allowNaN = on } }

// SortKeys is sort_keys=.
func SortKeys(on bool) Option { return func(o *options) { o.sortKeys = on } }

// Indent is indent=: a number of blanks, a str, or None for one line.
func Indent(indent any) Option {
	return func(o *options) {
		switch x := py.ToAny(indent).(type) {
		case nil:
			o.indent = nil
		case string:
			o.indent = &x
		default:
			blanks := strings.Repeat(" ", max(0, lib.Int(x)))
			o.indent = &blanks
		}
	}
}

// Separators is separators=: the texts between items and behind keys.
func Separators(pair any) Option {
	return func(o *options) {
		if pair = py.ToAny(pair); pair == nil {
			return
		}
		parts := py.Unpack(pair, 2)
		o.itemSep, o.keySep, o.sepsGiven = parts[0].(string), parts[1].(string), true
	}
}

// Default is default=: a function that gives something encodable for any other object.
func Default(f any) Option { return func(o *options) { o.fallback = py.ToAny(f) } }

// Cls is cls=: a class derived from JSONEncoder or JSONDecoder.
func Cls(class any) Option { return func(o *options) { o.class = class } }

// Dumps is json.dumps(obj, ...).
func Dumps(obj any, opts ...Option) string {
	o := collect(opts)
	if o.class != nil && o.class != any(EncoderType) {
		enc, err := py.CallKw(py.CurrentContext(), o.class, nil, o.keywords())
		py.Check(err)
		return lib.Method(enc, "encode", obj).(string)
	}
	return o.encode(obj)
}

// Dump is json.dump(obj, fp, ...).
func Dump(ctx context.Context, obj, fp any, opts ...Option) error {
	_, err := py.CallMethod(ctx, fp, "write", Dumps(obj, opts...))
	return err
}

func (o *options) keywords() []py.KV {
	kw := []py.KV{
		{Key: "skipkeys", Value: o.skipKeys}, {Key: "ensure_ascii", Value: o.escapeAll}, {Key: "check_circular", Value: o.checkCircular},
		{Key: "allow_nan", Value: o.allowNaN}, {Key: "indent", Value: py.ToAny(o.indent)}, {Key: "separators", Value: nil},
		{Key: "default", Value: o.fallback}, {Key: "sort_keys", Value: o.sortKeys},
	}
	if o.sepsGiven {
		kw[5].Value = py.Tuple{o.itemSep, o.keySep}
	}
	return append(kw, o.extra...)
}

// encoder writes one document.
type encoder struct {
	*options
	out    []byte
	active map[any]bool // containers that are being written, by identity
	depth  int
}

func (o *options) encode(obj any) string {
	e := &encoder{options: o, active: map[any]bool{}}
	e.value(obj)
	return string(e.out)
}

func (e *encoder) value(x any) {
	switch v := x.(type) {
	case string:
		e.str(v)
		return
	case nil:
		e.out = append(e.out, "null"...)
		return
	case bool:
		e.out = strconv.AppendBool(e.out, v)
		return
	case int:
		e.out = strconv.AppendInt(e.out, int64(v), 10)
		return
	case float64:
		e.out = append(e.out, e.float(v)...)
		return
	case *big.Int:
		e.out = append(e.out, py.Repr(v)...)
		return
	case py.Tuple, *py.List[any]:
		e.list(v)
		return
	case *py.Dict[any, any]:
		e.dict(v, v)
		return
	}
	e.other(x)
}

// other handles typed values, instances of derived classes, and what only default= knows.
func (e *encoder) other(x any) {
	if y, changed := py.Canonical(x); changed {
		if _, still := y.(*py.Instance); !still {
			e.value(y)
			return
		}
	}
	if o, ok := x.(py.Carrier); ok {
		e.value(o.Carried())
		return
	}
	if o, ok := x.(*py.Instance); ok && o.Value != nil {
		if d, ok := o.Value.(*py.Dict[any, any]); ok {
			e.dict(x, d)
			return
		}
		switch o.Value.(type) {
		case string, int, float64, *big.Int, py.Tuple, *py.List[any]:
			e.value(o.Value)
			return
		}
	}
	switch c := py.Type(x); {
	case c.IsSubclassOf(py.DictType):
		e.dict(x, x)
	case c.IsSubclassOf(py.ListType), c.IsSubclassOf(py.TupleType):
		e.list(x)
	default:
		e.fallbackValue(x)
	}
}

func (e *encoder) fallbackValue(x any) {
	if e.fallback == nil {
		panic(notSerializable(x))
	}
	e.enter(x)
	e.depth--
	e.value(lib.Call(e.fallback, x))
	e.depth++
	e.leave(x)
}

func notSerializable(x any) error {
	return py.TypeError.Newf("Object of type %s is not JSON serializable", lib.TypeName(x))
}

// enter notes that a container is being written; meeting it again inside itself is an error.
func (e *encoder) enter(x any) {
	e.depth++
	if e.depth > py.RecursionLimit {
		panic(py.RecursionError.New("maximum recursion depth exceeded while encoding a JSON object"))
	}
	if _, isTuple := x.(py.Tuple); isTuple || !e.checkCircular {
		return
	}
	if e.active[x] {
		panic(py.ValueError.New("Circular reference detected"))
	}
	e.active[x] = true
}

func (e *encoder) leave(x any) {
	e.depth--
	if _, isTuple := x.(py.Tuple); !isTuple {
		delete(e.active, x)
	}
}

func (e *encoder) newline(depth int) {
	if e.indent != nil {
		e.out = append(e.out, '\n')
		for range depth {
			e.out = append(e.out, *e.indent...)
		}
	}
}

func (e *encoder) list(x any) {
	e.enter(x)
	depth, first := e.depth, true
	e.out = append(e.out, '[')
	for v := range py.Seq(x) {
		if !first {
			e.out = append(e.out, e.itemSep...)
		}
		first = false
		e.newline(depth)
		e.value(v)
	}
	if !first {
		e.newline(depth - 1)
	}
	e.out = append(e.out, ']')
	e.leave(x)
}

func (e *encoder) dict(x, content any) {
	e.enter(x)
	depth, first := e.depth, true
	e.out = append(e.out, '{')
	for _, kv := range e.items(content) {
		key, ok := e.key(kv[0])
		if !ok {
			continue
		}
		if !first {
			e.out = append(e.out, e.itemSep...)
		}
		first = false
		e.newline(depth)
		e.str(key)
		e.out = append(e.out, e.keySep...)
		e.value(kv[1])
	}
	if !first {
		e.newline(depth - 1)
	}
	e.out = append(e.out, '}')
	e.leave(x)
}

func (e *encoder) items(content any) [][2]any {
	var items [][2]any
	if d, ok := content.(*py.Dict[any, any]); ok {
		items = make([][2]any, 0, d.Len())
		for k, v := range d.Items() {
			items = append(items, [2]any{k, v})
		}
	} else {
		for kv := range py.Seq(lib.Method(content, "items")) {
			t := kv.(py.Tuple)
			items = append(items, [2]any{t[0], t[1]})
		}
	}
	if e.sortKeys {
		sort.SliceStable(items, func(i, j int) bool { return py.Lt(items[i][0], items[j][0]) })
	}
	return items
}

// key gives the text of a key, or false where skipkeys leaves it out.
func (e *encoder) key(k any) (string, bool) {
	switch o := k.(type) {
	case *py.Instance:
		if o.Value != nil {
			k = o.Value
		}
	case py.Carrier:
		k = o.Carried()
	}
	switch v := py.ToAny(k).(type) {
	case string:
		return v, true
	case nil:
		return "null", true
	case bool:
		return strconv.FormatBool(v), true
	case int, *big.Int:
		return py.Repr(v), true
	case float64:
		return e.float(v), true
	}
	if e.skipKeys {
		return "", false
	}
	panic(py.TypeError.Newf("keys must be str, int, float, bool or None, not %s", lib.TypeName(k)))
}

func (e *encoder) float(f float64) string {
	text := ""
	switch {
	case math.IsNaN(f):
		text = "NaN"
	case math.IsInf(f, 1):
		text = "Infinity"
	case math.IsInf(f, -1):
		text = "-Infinity"
	default:
		return py.FloatRepr(f)
	}
	if !e.allowNaN {
		panic(py.ValueError.Newf("Out of range float values are not JSON compliant: %s", py.FloatRepr(f)))
	}
	return text
}

const hexDigits = "0123456789abcdef"

func (e *encoder) str(s string) {
	e.out = append(e.out, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && (c < 0x7f || !e.escapeAll) {
			i++
			continue
		}
		e.out = append(e.out, s[start:i]...)
		size := 1
		if c >= 0x80 {
			var r rune
			r, size = decodeWTF8(s[i:])
			e.escape(r)
		} else {
			e.escapeASCII(c)
		}
		i += size
		start = i
	}
	e.out = append(append(e.out, s[start:]...), '"')
}

func (e *encoder) escapeASCII(c byte) {
	switch c {
	case '"', '\\':
		e.out = append(e.out, '\\', c)
	case '\n':
		e.out = append(e.out, `\n`...)
	case '\r':
		e.out = append(e.out, `\r`...)
	case '\t':
		e.out = append(e.out, `\t`...)
	case '\b':
		e.out = append(e.out, `\b`...)
	case '\f':
		e.out = append(e.out, `\f`...)
	default:
		e.escape(rune(c))
	}
}

func (e *encoder) escape(r rune) {
	if r >= 0x10000 {
		r -= 0x10000
		e.escape(0xd800 + r>>10)
		e.escape(0xdc00 + r&0x3ff)
		return
	}
	e.out = append(e.out, '\\', 'u', hexDigits[r>>12], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// decodeWTF8 reads one code point, a lone surrogate included.
func decodeWTF8(s string) (rune, int) {
	if s[0] == 0xed && len(s) >= 3 && s[1] >= 0xa0 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	r, _ := utf8.DecodeRuneInString(s)
	size := 1
	for size < len(s) && s[size]&0xc0 == 0x80 {
		size++
	}
	return r, size
}
