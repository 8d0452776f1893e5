package flow

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// defs is a sorted set of bindings, by index.
type defs []int

// state tells which bindings of each variable may hold at a point. A dead state is one that is not reached.
type state struct {
	m    map[*hir.Var]defs
	dead bool
}

func deadState() *state { return &state{dead: true} }

func (s *state) clone() *state {
	c := &state{dead: s.dead, m: make(map[*hir.Var]defs, len(s.m))}
	for v, d := range s.m {
		c.m[v] = d
	}
	return c
}

// join adds what o says; it reports whether s grew.
func (s *state) join(o *state) bool {
	if o.dead {
		return false
	}
	if s.dead {
		*s = *o.clone()
		return true
	}
	grew := false
	for v, d := range o.m {
		u := union(s.m[v], d)
		if len(u) != len(s.m[v]) {
			s.m[v] = u
			grew = true
		}
	}
	return grew
}

// union is the set of both; sets are shared, never changed.
func union(a, b defs) defs {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0 || slices.Equal(a, b):
		return a
	}
	out := make(defs, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case a[0] > b[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}
