// Package fnmatch answers Python's fnmatch module.
package fnmatch

import (
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

// match goes back to the last star only: what an earlier one has matched at the least is never worth more.
func match(name, pat []rune) bool {
	star, from := []rune(nil), 0 // the pattern behind the last star, and where in name it is tried
	rest := name
	for {
		next, left, ok := step(rest, pat)
		switch {
		case len(pat) > 0 && pat[0] == '*':
			star, from = pat[1:], len(name)-len(rest)
			pat = star
		case len(pat) == 0 && len(rest) == 0:
			return true
		case ok:
			rest, pat = next, left
		case star == nil || from >= len(name):
			return false
		default:
			from++
			rest, pat = name[from:], star
		}
	}
}

// step matches one character of name with the first element of a pattern, which is no star.
func step(name, pat []rune) (nextName, nextPat []rune, ok bool) {
	if len(name) == 0 || len(pat) == 0 {
		return nil, nil, false
	}
	length, fits := 1, pat[0] == '?' || name[0] == pat[0]
	if pat[0] == '[' {
		if end, closed := setEnd(pat); closed { // an opening bracket alone is one
			length, fits = end+1, inSet(name[0], pat[1:end])
		}
	}
	if !fits {
		return nil, nil, false
	}
	return name[1:], pat[length:], true
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
