package parser

import (
	"regexp"
	"strings"
)

var (
	ipythonIn   = regexp.MustCompile(`^In \[[\d ]*\]: ?`)
	ipythonMore = regexp.MustCompile(`^ *\.\.\.+: ?`)
	ipythonOut  = regexp.MustCompile(`^Out\[\d+\]: ?`)
)

// fromIPython turns a session at IPython's prompt into one at Python's; the places of the code stay.
//
//	In [1]: x       =>  >>> x
//	   ...: y       =>  ... y
//	Out[1]: 3       =>  3
func fromIPython(lines []codeLine) ([]codeLine, bool) {
	out := make([]codeLine, 0, len(lines))
	found := false
	for _, l := range lines {
		switch {
		case ipythonIn.MatchString(l.text):
			found = true
			out = append(out, l.swapPrefix(ipythonIn.FindString(l.text), ">>> "))
		case found && ipythonMore.MatchString(l.text):
			out = append(out, l.swapPrefix(ipythonMore.FindString(l.text), "... "))
		case found && ipythonOut.MatchString(l.text):
			out = append(out, l.drop(len(ipythonOut.FindString(l.text))))
		case !found && strings.TrimSpace(l.text) != "":
			return nil, false
		default:
			out = append(out, l)
		}
	}
	return out, found
}

// swapPrefix replaces what a line begins with; places behind it stay what they are.
func (l codeLine) swapPrefix(old, prefix string) codeLine {
	l = l.drop(len(old))
	l.text = prefix + l.text
	l.offset -= len(prefix)
	if l.raw != nil {
		l.raw = append(make([]int, len(prefix)), l.raw...)
	}
	return l
}
