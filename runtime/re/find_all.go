package re

import (
	"math"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// FindAll is re.findall(pattern, string, flags) of a pattern with at most one group: the matches, or what the group matches.
func FindAll(pattern, s string, flags any) *py.List[string] {
	out := py.NewList[string]()
	for _, v := range Compile(pattern, flags).findall(s, 0, math.MaxInt).Items() {
		out.Append(v.(string))
	}
	return out
}

// FindAll2 is FindAll of a pattern with two groups: what they match, "" for one that takes no part.
func FindAll2(pattern, s string, flags any) *py.List[py.Tuple2[string, string]] {
	out := py.NewList[py.Tuple2[string, string]]()
	for _, v := range Compile(pattern, flags).findall(s, 0, math.MaxInt).Items() {
		t := v.(py.Tuple)
		out.Append(py.T2(t[0].(string), t[1].(string)))
	}
	return out
}

// FindAll3 is FindAll of a pattern with three groups.
func FindAll3(pattern, s string, flags any) *py.List[py.Tuple3[string, string, string]] {
	out := py.NewList[py.Tuple3[string, string, string]]()
	for _, v := range Compile(pattern, flags).findall(s, 0, math.MaxInt).Items() {
		t := v.(py.Tuple)
		out.Append(py.T3(t[0].(string), t[1].(string), t[2].(string)))
	}
	return out
}

// SplitText is re.split(pattern, string, maxsplit, flags) of a pattern without groups.
func SplitText(pattern, s string, maxsplit int, flags any) *py.List[string] {
	out := py.NewList[string]()
	for _, v := range Compile(pattern, flags).split(s, maxsplit).Items() {
		out.Append(v.(string))
	}
	return out
}
