package stdlibtest

import (
	"fmt"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func (s *scope) match(st *parser.Match) (flow, any) {
	x := s.eval(st.Subject)
	for _, c := range st.Cases {
		if s.matches(c.Pattern, x) && (c.Guard == nil || py.Truth(s.eval(c.Guard))) {
			return s.block(c.Body)
		}
	}
	return next, nil
}

func (s *scope) matches(p parser.Pattern, x any) bool {
	switch p := p.(type) {
	case *parser.MatchAs:
		if p.Pattern != nil && !s.matches(p.Pattern, x) {
			return false
		}
		if p.Name != "" {
			s.store(string(p.Name), x)
		}
		return true
	case *parser.MatchValue:
		return py.Eq(x, s.eval(p.Value))
	case *parser.MatchOr:
		for _, alt := range p.Patterns {
			if s.matches(alt, x) {
				return true
			}
		}
		return false
	case *parser.MatchSequence:
		items := py.Collect(x)
		if len(items) != len(p.Patterns) {
			return false
		}
		for i, sub := range p.Patterns {
			if !s.matches(sub, items[i]) {
				return false
			}
		}
		return true
	}
	panic(fmt.Sprintf("pattern %T", p))
}
