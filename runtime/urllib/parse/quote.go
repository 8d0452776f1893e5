// Package parse answers Python's urllib.parse module.
package parse

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const alwaysSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"

const upperHex = "0123456789ABCDEF"

func quoteBytes(b, safe string) string {
	var out strings.Builder
	for i := range len(b) {
		c := b[i]
		if strings.IndexByte(alwaysSafe, c) >= 0 || c < 0x80 && strings.IndexByte(safe, c) >= 0 {
			out.WriteByte(c)
		} else {
			out.WriteByte('%')
			out.WriteByte(upperHex[c>>4])
			out.WriteByte(upperHex[c&15])
		}
	}
	return out.String()
}

// Quote is urllib.parse.quote(text, safe).
func Quote(text, safe string) string {
	return quoteBytes(string(py.StrEncode(text, "utf-8", "strict")), safe)
}

// QuotePlus is urllib.parse.quote_plus(text, safe): blanks become plus signs.
func QuotePlus(text, safe string) string {
	if !strings.Contains(text, " ") {
		return Quote(text, safe)
	}
	return strings.ReplaceAll(Quote(text, safe+" "), " ", "+")
}

func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// UnquoteToBytes is urllib.parse.unquote_to_bytes(text).
func UnquoteToBytes(text string) py.Bytes {
	var out []byte
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) && unhex(text[i+1]) >= 0 && unhex(text[i+2]) >= 0 {
			out = append(out, byte(unhex(text[i+1])<<4|unhex(text[i+2])))
			i += 2
			continue
		}
		out = append(out, text[i])
	}
	return py.Bytes(out)
}

// Unquote is urllib.parse.unquote(text): escapes that are no UTF-8 become replacement characters.
func Unquote(text string) string { return unquote(text, "utf-8", "replace") }

// unquote decodes runs of ASCII; other characters stay as they are.
func unquote(text, encoding, errors string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] < 0x80 {
			j++
		}
		if j > i {
			out.WriteString(py.BytesDecode(UnquoteToBytes(text[i:j]), encoding, errors))
		}
		for i = j; i < len(text) && text[i] >= 0x80; i++ {
			out.WriteByte(text[i])
		}
	}
	return out.String()
}

// UnquotePlus is urllib.parse.unquote_plus(text).
func UnquotePlus(text string) string { return Unquote(strings.ReplaceAll(text, "+", " ")) }

// Parameters are the keyword arguments of parse_qs and parse_qsl.
type Parameters struct {
	KeepBlank, Strict bool
	Encoding, Errors  string
	MaxFields         int // -1: any number
	Separator         string
}

// Pairs is urllib.parse.parse_qsl.
func Pairs(query string, p Parameters) [][2]string {
	if p.Separator == "" {
		panic(py.ValueError.New("Separator must be of type string or bytes."))
	}
	if query == "" {
		return nil
	}
	if p.MaxFields >= 0 && 1+strings.Count(query, p.Separator) > p.MaxFields {
		panic(py.ValueError.New("Max number of fields exceeded"))
	}
	var out [][2]string
	for _, nv := range strings.Split(query, p.Separator) {
		if nv == "" && !p.Strict {
			continue
		}
		name, value, ok := strings.Cut(nv, "=")
		if !ok && p.Strict {
			panic(py.ValueError.Newf("bad query field: %s", py.Repr(nv)))
		}
		if !ok && !p.KeepBlank {
			continue
		}
		if value == "" && !p.KeepBlank {
			continue
		}
		de := func(s string) string { return unquote(strings.ReplaceAll(s, "+", " "), p.Encoding, p.Errors) }
		out = append(out, [2]string{de(name), de(value)})
	}
	return out
}

// ParseQs is urllib.parse.parse_qs(query).
func ParseQs(query string) *py.Dict[string, *py.List[string]] {
	d := py.NewDict[string, *py.List[string]]()
	for _, kv := range Pairs(query, usual) {
		l, ok := d.Get(kv[0])
		if !ok {
			l = py.NewList[string]()
			d.Set(kv[0], l)
		}
		l.Append(kv[1])
	}
	return d
}

var usual = Parameters{Encoding: "utf-8", Errors: "replace", MaxFields: -1, Separator: "&"}

// quoteAny is quote of a str or bytes.
func quoteAny(x any, safe string, encoding, errors any, plus bool) string {
	var b string
	if s, ok := lib.AsStr(x); ok {
		enc, errs := "utf-8", "strict"
		if encoding != nil {
			enc = py.Str(encoding)
		}
		if errors != nil {
			errs = py.Str(errors)
		}
		b = string(py.StrEncode(s, enc, errs))
	} else if raw, ok := lib.AsBytes(x); ok {
		if encoding != nil {
			panic(py.TypeError.New("quote() doesn't support 'encoding' for bytes"))
		}
		if errors != nil {
			panic(py.TypeError.New("quote() doesn't support 'errors' for bytes"))
		}
		b = string(raw)
	} else {
		panic(py.TypeError.New("quote_from_bytes() expected bytes"))
	}
	if plus && strings.Contains(b, " ") {
		return strings.ReplaceAll(quoteBytes(b, safe+" "), " ", "+")
	}
	return quoteBytes(b, safe)
}

// urlencode is urllib.parse.urlencode(query, doseq, safe, encoding, errors, quote_via).
func urlencode(a []any) any {
	query, doseq, safe := a[0], py.Truth(a[1]), a[2]
	quoteOne := func(x any) string {
		if _, isBytes := lib.AsBytes(x); !isBytes {
			x = py.Str(x)
		}
		if a[5] != nil {
			return py.Str(lib.Call(a[5], x, safe))
		}
		return quoteAny(x, py.Str(safe), a[3], a[4], true)
	}
	if py.HasAttr(query, "items") {
		query = lib.Method(query, "items")
	} else if _, isStr := lib.AsStr(query); isStr && py.Len(query) > 0 {
		panic(py.TypeError.New("not a valid non-string sequence or mapping object"))
	}
	var parts []string
	for kv := range py.Seq(query) {
		pair := py.Unpack(kv, 2)
		k := quoteOne(pair[0])
		_, isStr := lib.AsStr(pair[1])
		_, isBytes := lib.AsBytes(pair[1])
		if !doseq || isStr || isBytes || !py.HasAttr(pair[1], "__len__") {
			parts = append(parts, k+"="+quoteOne(pair[1]))
			continue
		}
		for v := range py.Seq(pair[1]) {
			parts = append(parts, k+"="+quoteOne(v))
		}
	}
	return strings.Join(parts, "&")
}
