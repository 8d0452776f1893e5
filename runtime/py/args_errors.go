package py

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/suggestions"
)

// The TypeErrors of argument binding, in CPython's words (Python/ceval.c).

func missingArguments(f *Function, kind string, names []string) error {
	return TypeError.Newf("%s() missing %d required %s argument%s: %s",
		f.QualName, len(names), kind, plural(len(names)), quotedList(names))
}

// quotedList joins names as 'a', 'a' and 'b', or 'a', 'b', and 'c'.
func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = "'" + n + "'"
	}
	switch last := len(quoted) - 1; last {
	case 0:
		return quoted[0]
	case 1:
		return quoted[0] + " and " + quoted[1]
	default:
		return strings.Join(quoted[:last], ", ") + ", and " + quoted[last]
	}
}

func (s *signature) tooMany(f *Function, given int, filled []bool) error {
	defaults, kwGiven := 0, 0
	for i := range s.names {
		switch {
		case i < s.positional && s.has[i]:
			defaults++
		case i >= s.kwFrom && i < s.kwTo && filled[i]:
			kwGiven++
		}
	}
	positional := s.positional
	if f.kind == structMaker { // self counts
		positional, given = positional+1, given+1
	}
	takes := fmt.Sprint(positional)
	many := positional != 1
	if defaults > 0 {
		takes = fmt.Sprintf("from %d to %d", positional-defaults, positional)
		many = true
	}
	kwPart := ""
	if kwGiven > 0 {
		kwPart = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", plural(given), kwGiven, plural(kwGiven))
	}
	were := "were"
	if given == 1 && kwGiven == 0 {
		were = "was"
	}
	s1 := ""
	if many {
		s1 = "s"
	}
	return TypeError.Newf("%s() takes %s positional argument%s but %d%s %s given", f.QualName, takes, s1, given, kwPart, were)
}

func (s *signature) unexpected(f *Function, name string, kw []KV) error {
	var posOnly []string
	for i := range s.posOnly {
		for _, a := range kw {
			if a.Key == s.names[i] {
				posOnly = append(posOnly, a.Key)
			}
		}
	}
	if len(posOnly) > 0 {
		return TypeError.Newf("%s() got some positional-only arguments passed as keyword arguments: '%s'",
			f.QualName, strings.Join(posOnly, ", "))
	}
	names := append([]string(nil), s.names[s.posOnly:s.positional]...)
	if s.kwTo > 0 {
		names = append(names, s.names[s.kwFrom:s.kwTo]...)
	}
	if near := suggestions.Nearest(name, names); near != "" {
		return TypeError.Newf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", f.QualName, name, near)
	}
	return TypeError.Newf("%s() got an unexpected keyword argument '%s'", f.QualName, name)
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
