package fastapi

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// encodeJSON renders a tree as Starlette's JSONResponse does: json.dumps(ensure_ascii=False, allow_nan=False,
// separators=(",", ":")). It raises ValueError for floats that JSON has no form for.
func encodeJSON(x any) []byte { return appendJSON(nil, x, false) }

// dumpJSON renders a validated answer as pydantic does: it is compact too, and NaN and infinities are null.
func dumpJSON(x any) []byte { return appendJSON(nil, x, true) }

func appendJSON(b []byte, x any, pydantic bool) []byte {
	switch x := x.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, x)
	case int:
		return strconv.AppendInt(b, int64(x), 10)
	case *big.Int:
		return x.Append(b, 10)
	case float64:
		return appendFloat(b, x, pydantic)
	case string:
		return appendString(b, x)
	case *py.Dict[any, any]:
		b = append(b, '{')
		first := true
		for k, v := range x.Items() {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = append(appendString(b, keyText(k)), ':')
			b = appendJSON(b, v, pydantic)
		}
		return append(b, '}')
	}
	if isSequence(x) {
		b = append(b, '[')
		first := true
		for v := range py.Seq(x) {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = appendJSON(b, v, pydantic)
		}
		return append(b, ']')
	}
	panic(py.TypeError.Newf("Object of type %s is not JSON serializable", py.Type(x).Name))
}

func appendFloat(b []byte, f float64, pydantic bool) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		if pydantic {
			return append(b, "null"...)
		}
		panic(py.ValueError.Newf("Out of range float values are not JSON compliant: %s", py.FloatRepr(f)))
	}
	text := py.FloatRepr(f)
	if mantissa, exp, ok := strings.Cut(text, "e-"); ok && pydantic {
		if exp = strings.TrimLeft(exp, "0"); exp == "5" {
			return strconv.AppendFloat(b, f, 'f', -1, 64)
		}
		text = mantissa + "e-" + exp
	}
	return append(b, text...)
}

// keyText is the text of a key of a dict: only scalars can be keys.
func keyText(k any) string {
	switch k := k.(type) {
	case string:
		return k
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(k)
	case int, *big.Int:
		return py.Str(k)
	case float64:
		return string(appendFloat(nil, k, false))
	}
	panic(py.TypeError.Newf("keys must be str, int, float, bool or None, not %s", py.Type(k).Name))
}

func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c == '\f':
			b = append(b, '\\', 'f')
		case c == '\b':
			b = append(b, '\\', 'b')
		case c < 0x20:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	if !utf8.ValidString(s) { // a lone surrogate
		panic(py.UnicodeEncodeError.New("utf-8", s, 0, 1, "surrogates not allowed"))
	}
	return append(b, '"')
}
