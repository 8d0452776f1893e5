package ast

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// strings reads one text, or several side by side, which are one.
func (r *reader) strings(prefix string) any {
	isBytes := strings.Contains(prefix, "b")
	all := r.quoted(prefix)
	for {
		r.space()
		at := r.at
		word := ""
		for r.at < len(r.text) && strings.IndexByte("rRbBuU", r.text[r.at]) >= 0 {
			word += strings.ToLower(r.text[r.at : r.at+1])
			r.at++
		}
		if r.at == len(r.text) || r.text[r.at] != '\'' && r.text[r.at] != '"' {
			r.at = at
			break
		}
		if strings.Contains(word, "b") != isBytes {
			panic(py.SyntaxError.New("cannot mix bytes and nonbytes literals"))
		}
		all += r.quoted(word)
	}
	if isBytes {
		return py.Bytes(all)
	}
	return all
}

// quoted reads one text in its quotes.
func (r *reader) quoted(prefix string) string {
	quote := r.text[r.at : r.at+1]
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(r.text[r.at:], triple) {
		quote = triple
	}
	start := r.at
	r.at += len(quote)
	raw, isBytes := strings.Contains(prefix, "r"), strings.Contains(prefix, "b")
	var b strings.Builder
	for {
		switch rest := r.text[r.at:]; {
		case rest == "" || len(quote) == 1 && rest[0] == '\n':
			line := 1 + strings.Count(r.text[:start], "\n")
			if len(quote) == 3 {
				panic(py.SyntaxError.Newf("unterminated triple-quoted string literal (detected at line %d)", r.line()))
			}
			panic(py.SyntaxError.Newf("unterminated string literal (detected at line %d)", line))
		case strings.HasPrefix(rest, quote):
			r.at += len(quote)
			return b.String()
		case rest[0] == '\\' && len(rest) > 1:
			if raw {
				b.WriteString(rest[:2])
				r.at += 2
			} else {
				r.at += escape(&b, rest, isBytes)
			}
		default:
			_, size := utf8.DecodeRuneInString(rest)
			b.WriteString(rest[:size])
			r.at += size
		}
	}
}

var simple = map[byte]string{'n': "\n", 't': "\t", 'r': "\r", '\\': "\\", '\'': "'", '"': "\"", 'a': "\a", 'b': "\b", 'f': "\f", 'v': "\v", '\n': ""}

// escape writes what an escape sequence stands for, and gives its length.
func escape(b *strings.Builder, s string, isBytes bool) int {
	c := s[1]
	if text, ok := simple[c]; ok {
		b.WriteString(text)
		return 2
	}
	put := func(n uint64) {
		if isBytes {
			b.WriteByte(byte(n))
		} else {
			b.WriteRune(rune(n))
		}
	}
	if c >= '0' && c <= '7' {
		end := 2
		for end < len(s) && end < 4 && s[end] >= '0' && s[end] <= '7' {
			end++
		}
		n, _ := strconv.ParseUint(s[1:end], 8, 32)
		put(n)
		return end
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
	if digits == 0 || isBytes && c != 'x' {
		b.WriteString(s[:2])
		return 2
	}
	if len(s) >= 2+digits {
		if n, err := strconv.ParseUint(s[2:2+digits], 16, 32); err == nil {
			put(n)
			return 2 + digits
		}
	}
	panic(py.SyntaxError.Newf("(unicode error) 'unicodeescape' codec can't decode bytes in position 0-%d: truncated \\%cXX escape", max(0, min(len(s), digits+2)-2), c))
}

// Module is the module object of ast.
var Module = lib.Module("ast", func(m *py.Module) {
	lib.Add(m, "literal_eval", "node_or_string", func(a []any) any { return LiteralEval(a[0]) })
})
