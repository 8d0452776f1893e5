package uvicorn

import (
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Unquote decodes percent escapes as urllib.parse.unquote does: invalid ones stay, and bytes that are no UTF-8 become
// replacement characters.
func Unquote(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, lo := py.HexValue(s[i+1]), py.HexValue(s[i+2])
			if hi >= 0 && lo >= 0 {
				b.WriteByte(byte(hi<<4 | lo))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	if out := b.String(); utf8.ValidString(out) {
		return out
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// Quote is urllib.parse.quote(s, safe): everything but letters, digits, "_.-~" and safe is percent-encoded.
func Quote(s, safe string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("_.-~", c) >= 0, strings.IndexByte(safe, c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}

// quotedTarget is what the access log shows of the request target: get_path_with_query_string.
func quotedTarget(s *Scope) string {
	target := Quote(s.Path, "/")
	if s.Query != "" {
		target += "?" + s.Query
	}
	return target
}
