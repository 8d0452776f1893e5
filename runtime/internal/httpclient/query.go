package httpclient

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

const hexDigits = "0123456789ABCDEF"

// unreserved reports characters that no URL needs to escape.
func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}

// Quote escapes all but unreserved characters and those of safe; with plus a space becomes one.
func Quote(text, safe string, plus bool) string {
	var b strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case unreserved(c) || strings.IndexByte(safe, c) >= 0:
			b.WriteByte(c)
		case c == ' ' && plus:
			b.WriteByte('+')
		default:
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
	return b.String()
}

// Requote is Quote for text that may hold escapes already: those stay, in upper case, unless they hide an unreserved
// character.
func Requote(text, safe string, plus bool) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '%' {
			b.WriteString(Quote(text[i:i+1], safe, plus))
			continue
		}
		if i+2 >= len(text) || py.HexValue(text[i+1]) < 0 || py.HexValue(text[i+2]) < 0 {
			b.WriteString("%25")
			continue
		}
		if v := byte(py.HexValue(text[i+1])<<4 | py.HexValue(text[i+2])); unreserved(v) {
			b.WriteByte(v)
		} else {
			b.WriteString(strings.ToUpper(text[i : i+3]))
		}
		i += 2
	}
	return b.String()
}

// Unquote undoes escapes; with plus, + is a space.
func Unquote(text string, plus bool) string {
	if plus {
		text = strings.ReplaceAll(text, "+", " ")
	}
	if !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) && py.HexValue(text[i+1]) >= 0 && py.HexValue(text[i+2]) >= 0 {
			b.WriteByte(byte(py.HexValue(text[i+1])<<4 | py.HexValue(text[i+2])))
			i += 2
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// Pair is a name and a value.
type Pair struct{ Name, Value string }

// ParseQuery splits a query string into decoded pairs; blank values stay.
func ParseQuery(query string) []Pair {
	var out []Pair
	for part := range strings.SplitSeq(query, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		out = append(out, Pair{Unquote(name, true), Unquote(value, true)})
	}
	return out
}

// EncodePairs is urlencode(pairs): safe names characters that stay as they are.
func EncodePairs(pairs []Pair, safe string) string {
	parts := make([]string, len(pairs))
	for i, p := range pairs {
		parts[i] = Quote(p.Name, safe, true) + "=" + Quote(p.Value, safe, true)
	}
	return strings.Join(parts, "&")
}

// Item is a name and a value of any type.
type Item struct{ Name, Value any }

// Items reads what can be given for a mapping: a dict, anything with items(), or pairs in a sequence.
func Items(x any) []Item {
	x = py.ToAny(x)
	if x == nil {
		return nil
	}
	if py.HasAttr(x, "items") {
		v, err := py.CallMethod(py.CurrentContext(), x, "items")
		py.Check(err)
		x = v
	}
	var out []Item
	for kv := range py.Seq(x) {
		pair := py.Unpack(kv, 2)
		out = append(out, Item{pair[0], pair[1]})
	}
	return out
}

// Values are the members of a list or a tuple, else the value itself.
func Values(x any) []any {
	switch x := x.(type) {
	case *py.List[any]:
		return x.Items()
	case py.Tuple:
		return x
	}
	return []any{x}
}
