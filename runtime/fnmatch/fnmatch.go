// Package fnmatch answers Python's fnmatch module.
package fnmatch

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Fnmatch is fnmatch.fnmatch(name, pat): case matters, as on every POSIX system.
func Fnmatch(name, pat string) bool { return match([]rune(name), []rune(pat)) }

// Filter is fnmatch.filter(names, pat).
func Filter(names []string, pat string) *py.List[string] {
	l := py.NewList[string]()
	for _, n := range names {
		if Fnmatch(n, pat) {
			l.Append(n)
		}
	}
	return l
}

func match(name, pat []rune) bool {
	for len(pat) > 0 {
		switch pat[0] {
		case '*':
			for len(pat) > 0 && pat[0] == '*' {
				pat = pat[1:]
			}
			for i := range len(name) + 1 {
				if match(name[i:], pat) {
					return true
				}
			}
			return false
		case '?':
			if len(name) == 0 {
				return false
			}
			name, pat = name[1:], pat[1:]
		case '[':
			end, ok := setEnd(pat)
			if !ok { // an opening bracket alone
				if len(name) == 0 || name[0] != '[' {
					return false
				}
				name, pat = name[1:], pat[1:]
				continue
			}
			if len(name) == 0 || !inSet(name[0], pat[1:end]) {
				return false
			}
			name, pat = name[1:], pat[end+1:]
		default:
			if len(name) == 0 || name[0] != pat[0] {
				return false
			}
			name, pat = name[1:], pat[1:]
		}
	}
	return len(name) == 0
}

func setEnd(pat []rune) (int, bool) {
	j := 1
	if j < len(pat) && pat[j] == '!' {
		j++
	}
	if j < len(pat) && pat[j] == ']' {
		j++
	}
	for j < len(pat) && pat[j] != ']' {
		j++
	}
	return j, j < len(pat)
}

func inSet(c rune, set []rune) bool {
	negated := set[0] == '!'
	if negated {
		set = set[1:]
	}
	in := false
	for i := 0; i < len(set); i++ {
		if i+2 < len(set) && set[i+1] == '-' {
			in = in || set[i] <= c && c <= set[i+2]
			i += 2
			continue
		}
		in = in || set[i] == c
	}
	return in != negated
}

// Translate is fnmatch.translate(pat): the regular expression.
func Translate(pat string) string {
	var b strings.Builder
	rs := []rune(pat)
	for i := 0; i < len(rs); i++ {
		switch c := rs[i]; c {
		case '*':
			for i+1 < len(rs) && rs[i+1] == '*' {
				i++
			}
			b.WriteString(".*")
		case '?':
			b.WriteString(".")
		case '[':
			end, ok := setEnd(rs[i:])
			if !ok {
				b.WriteString(`\[`)
				continue
			}
			set := string(rs[i+1 : i+end])
			if strings.HasPrefix(set, "!") {
				set = "^" + set[1:]
			}
			b.WriteString("[" + set + "]")
			i += end
		default:
			if strings.ContainsRune("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c) {
				b.WriteByte('\\')
			}
			b.WriteRune(c)
		}
	}
	return "(?s:" + b.String() + `)\Z`
}

// Module is the module object of fnmatch.
var Module = lib.Module("fnmatch", func(m *py.Module) {
	test := func(a []any) any { return Fnmatch(lib.FSPath(a[0]), lib.FSPath(a[1])) }
	lib.Add(m, "fnmatch", "name, pat", test)
	lib.Add(m, "fnmatchcase", "name, pat", test)
	lib.Add(m, "translate", "pat", func(a []any) any { return Translate(py.Str(a[0])) })
	lib.Add(m, "filter", "names, pat", func(a []any) any {
		l := py.NewList[any]()
		for n := range py.Seq(a[0]) {
			if Fnmatch(lib.FSPath(n), lib.FSPath(a[1])) {
				l.Append(n)
			}
		}
		return l
	})
})
