package pytest

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// session is one run of tests.
type session struct {
	program *program
	options options
	made    [scopes]map[made]any
	ends    [scopes][]func() error
	runners [scopes]any // event loops of the scopes
	capture *capture
	temp    string // where tmp_path makes its folders
}

// lookup finds a fixture for a test: of its class, of the program, of pytest. within is the fixture that asks: one that asks for
// its own name means the one that it overrides.
func (s *session) lookup(i *item, name string, within *Fixture) *Fixture {
	if i.class != nil {
		for _, k := range py.Collect(py.GetAttr(i.class, "__mro__")) {
			if f := s.program.inClass[k.(*py.Class)][name]; f != nil {
				if f == within { // what it overrides in a base class is out of sight
					break
				}
				return f
			}
		}
	}
	if f := s.program.fixtures[name]; f != nil && f != within {
		return f
	}
	return builtins[name]
}

// closure are the fixtures that a test uses, the ones of wider scopes first.
func (s *session) closure(i *item, axes []axis) []*Fixture {
	direct := map[string]bool{}
	for _, a := range axes {
		for _, name := range a.names {
			if !a.fixtures {
				direct[name] = true
			}
		}
	}
	for name := range i.direct {
		direct[name] = true
	}
	var names []string
	for _, f := range s.program.fixtures {
		if f.autouse {
			names = append(names, f.name)
		}
	}
	if i.class != nil {
		for _, k := range py.Collect(py.GetAttr(i.class, "__mro__")) {
			for _, f := range s.program.inClass[k.(*py.Class)] {
				if f.autouse {
					names = append(names, f.name)
				}
			}
		}
	}
	slices.Sort(names)
	for _, m := range i.marks {
		if m.name == "usefixtures" {
			for _, a := range m.args {
				names = append(names, py.Str(a))
			}
		}
	}
	params := requested(i.fn)
	if i.class != nil && len(params) > 0 {
		params = params[1:] // self
	}
	names = append(names, params...)
	var out []*Fixture
	seen := map[*Fixture]bool{}
	var add func(name string, within *Fixture)
	add = func(name string, within *Fixture) {
		if direct[name] {
			return
		}
		f := s.lookup(i, name, within)
		if f == nil || seen[f] {
			return
		}
		seen[f] = true
		out = append(out, f)
		if f.fn == nil {
			return
		}
		of := requested(f.fn)
		if f.owner != nil && len(of) > 0 {
			of = of[1:]
		}
		for _, n := range of {
			add(n, f)
		}
	}
	for _, name := range names {
		add(name, nil)
	}
	slices.SortStableFunc(out, func(a, b *Fixture) int { return int(b.scope) - int(a.scope) })
	return out
}

// atEnd runs a function at the end of a scope, the last first.
func (s *session) atEnd(at scope, f func() error) { s.ends[at] = append(s.ends[at], f) }

// leave ends a scope and all narrower ones. The first failure counts.
func (s *session) leave(at scope) (first error) {
	for sc := functionScope; sc <= at; sc++ {
		for len(s.ends[sc]) > 0 {
			last := len(s.ends[sc]) - 1
			f := s.ends[sc][last]
			s.ends[sc] = s.ends[sc][:last]
			if err := py.Try(f); err != nil && first == nil {
				first = err
			}
		}
		if s.runners[sc] != nil {
			_, err := lib.TryMethod(s.runners[sc], "close")
			s.runners[sc] = nil
			if first == nil {
				first = err
			}
		}
	}
	return first
}

// run runs a coroutine in the event loop of a scope.
func (s *session) run(at scope, coroutine any) (any, error) {
	if s.runners[at] == nil {
		s.runners[at] = lib.Call(py.GetAttr(asyncio.Module(), "Runner"))
	}
	return lib.TryMethod(s.runners[at], "run", coroutine)
}
