// Package shlex answers Python's shlex module: words of a shell's command line.
package shlex

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const blanks = " \t\r\n"

// Split is shlex.split(s, comments, posix).
func Split(s string, comments, posix bool) *py.List[string] {
	out := py.NewList[string]()
	l := lexer{text: []rune(s), comments: comments, posix: posix}
	for {
		word, ok := l.next()
		if !ok {
			return out
		}
		out.Append(word)
	}
}

type lexer struct {
	text            []rune
	at              int
	comments, posix bool
}

// next gives the next word; ok is false at the end.
func (l *lexer) next() (string, bool) {
	for l.at < len(l.text) && strings.ContainsRune(blanks, l.text[l.at]) {
		l.at++
	}
	if l.at < len(l.text) && l.comments && l.text[l.at] == '#' {
		l.skipLine()
		return l.next()
	}
	if l.at == len(l.text) {
		return "", false
	}
	var word strings.Builder
	for l.at < len(l.text) {
		c := l.text[l.at]
		switch {
		case strings.ContainsRune(blanks, c):
			l.at++
			return word.String(), true
		case l.comments && c == '#':
			l.skipLine()
			return word.String(), true
		case l.posix && c == '\\':
			l.at++
			if l.at == len(l.text) {
				panic(py.ValueError.New("No escaped character"))
			}
			word.WriteRune(l.text[l.at])
			l.at++
		case (c == '"' || c == '\'') && (l.posix || word.Len() == 0):
			l.quoted(&word, c)
			if !l.posix {
				return word.String(), true
			}
		default:
			word.WriteRune(c)
			l.at++
		}
	}
	return word.String(), true
}

func (l *lexer) skipLine() {
	for l.at < len(l.text) && l.text[l.at] != '\n' {
		l.at++
	}
}

// quoted reads a quotation; only a POSIX shell leaves the quotes out.
func (l *lexer) quoted(word *strings.Builder, quote rune) {
	if !l.posix {
		word.WriteRune(quote)
	}
	for l.at++; l.at < len(l.text); l.at++ {
		switch c := l.text[l.at]; {
		case c == quote:
			if !l.posix {
				word.WriteRune(quote)
			}
			l.at++
			return
		case l.posix && quote == '"' && c == '\\':
			if l.at++; l.at == len(l.text) {
				panic(py.ValueError.New("No escaped character"))
			}
			if e := l.text[l.at]; e != '"' && e != '\\' {
				word.WriteRune('\\')
			}
			word.WriteRune(l.text[l.at])
		default:
			word.WriteRune(c)
		}
	}
	panic(py.ValueError.New("No closing quotation"))
}

const safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"

// Quote is shlex.quote(s).
func Quote(s string) string {
	if s == "" {
		return "''"
	}
	if strings.Trim(s, safe) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'"'"'`) + "'"
}

// Join is shlex.join(words).
func Join(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = Quote(w)
	}
	return strings.Join(quoted, " ")
}

// Module is the module object of shlex.
var Module = lib.Module("shlex", func(m *py.Module) {
	m.Set("shlex", ShlexType)
	lib.Add(m, "split", "s, comments=False, posix=True", func(a []any) any {
		if a[0] == nil {
			panic(py.ValueError.New("s argument must not be None"))
		}
		return py.ListOf(py.Collect(Split(lib.Str(a[0], "s"), py.Truth(a[1]), py.Truth(a[2]))))
	})
	lib.Add(m, "quote", "s", func(a []any) any {
		s, ok := lib.AsStr(a[0])
		if !ok {
			panic(py.TypeError.Newf("expected string or bytes-like object, got '%s'", lib.TypeName(a[0])))
		}
		return Quote(s)
	})
	lib.Add(m, "join", "split_command", func(a []any) any {
		var words []string
		for w := range py.Seq(a[0]) {
			s, ok := lib.AsStr(w)
			if !ok {
				panic(py.TypeError.Newf("expected string or bytes-like object, got '%s'", lib.TypeName(w)))
			}
			words = append(words, s)
		}
		return Join(words)
	})
})
