package pytest

import (
	"maps"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// session is one run of tests.
type session struct {
	programs []*program // the files of tests
	conftest conftest
	options  options
	made     [scopes]map[made]any
	ends     [scopes][]ending
	runners  [scopes]any // event loops of the scopes
	capture  *capture
	logs     *logs
	temp     string // where tmp_path makes its folders
	// users are the fixtures that have asked for one.
	users map[*Fixture]map[*Fixture]bool
	// subtests counts those that have passed.
	subtests int
}

// lookup finds a fixture for a test: of its class, of the program, of pytest. within is the fixture that asks: one that asks for
// its own name means the one that it overrides.
func (s *session) lookup(i *item, name string, within *Fixture) *Fixture {
	for _, c := range slices.Backward(i.around()) {
		for _, k := range py.Collect(py.GetAttr(c, "__mro__")) {
			if f := i.program.inClass[k.(*py.Class)][name]; f != nil {
				if f == within { // what it overrides in a base class is out of sight
					break
				}
				return f
			}
		}
	}
	own := true // what a fixture overrides stands further out
	if within != nil && within.owner == nil && within.name == name && i.program.fixtures[name] != within {
		own = false
	}
	if f := i.program.fixtures[name]; f != nil && f != within && own {
		return f
	}
	for c := i.program.conftest; c != nil; c = c.conftest {
		f := c.fixtures[name]
		if f != nil && f == within { // what it overrides stands further out
			own = true
		} else if f != nil && own {
			return f
		}
	}
	return builtins[name]
}

// autouse are the fixtures that a test has without asking: of conftest.py, of the module, of its class.
func (s *session) autouse(i *item) (list []*Fixture) {
	take := func(fixtures map[string]*Fixture) {
		for _, name := range slices.Sorted(maps.Keys(fixtures)) {
			if fixtures[name].autouse {
				list = append(list, fixtures[name])
			}
		}
	}
	var around []*program // the outermost first
	for c := i.program.conftest; c != nil; c = c.conftest {
		around = append(around, c)
	}
	for _, c := range slices.Backward(around) {
		take(c.fixtures)
	}
	list = append(list, i.program.moduleXunit()...)
	take(i.program.fixtures)
	for _, c := range i.around() {
		list = append(list, i.program.classXunit(c, i.unit)...)
		for _, k := range slices.Backward(py.Collect(py.GetAttr(c, "__mro__"))) {
			take(i.program.inClass[k.(*py.Class)])
		}
	}
	return list
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
	for _, m := range i.marks {
		if m.name == "usefixtures" {
			for _, a := range m.args {
				names = append(names, py.Str(a))
			}
		}
	}
	if i.mark("anyio") != nil {
		names = append(names, "anyio_backend")
	}
	params := requested(i.fn)
	if i.class != nil && len(params) > 0 {
		params = params[1:] // self
	}
	names = append(names, params...)
	var out []*Fixture
	seen := map[*Fixture]bool{}
	var add func(name string, within *Fixture)
	put := func(f *Fixture) {
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
	add = func(name string, within *Fixture) {
		if !direct[name] {
			put(s.lookup(i, name, within))
		}
	}
	for _, f := range s.autouse(i) {
		if f.name == "" {
			put(f) // a pair of functions of the older style
		} else {
			add(f.name, nil)
		}
	}
	for _, name := range names {
		add(name, nil)
	}
	slices.SortStableFunc(out, func(a, b *Fixture) int { return int(b.scope) - int(a.scope) })
	return out
}

// ending is what a fixture does when its scope ends.
type ending struct {
	fixture *Fixture
	class   *py.Class // of the test for which it was made
	run     func() error
}

// atEnd runs a function at the end of the fixture's scope, the last first.
func (r *request) atEnd(f func() error) {
	at := r.scope
	r.session.ends[at] = append(r.session.ends[at], ending{r.fixture, r.item.class, f})
}

// finish ends a fixture before its scope ends, with those that use it.
func (s *session) finish(f *Fixture) (first error) {
	for user := range s.users[f] {
		if err := s.finish(user); first == nil {
			first = err
		}
	}
	delete(s.users, f)
	for n := len(s.ends[f.scope]) - 1; n >= 0; n-- {
		if e := s.ends[f.scope][n]; e.fixture == f {
			s.ends[f.scope] = slices.Delete(s.ends[f.scope], n, n+1)
			if err := py.Try(e.run); first == nil {
				first = err
			}
		}
	}
	return first
}

// leave ends a scope and all narrower ones before the test that follows, nil for none: what was made for a class around that stays.
// The first failure counts.
func (s *session) leave(at scope, next *item) (first error) {
	stays := func(sc scope, e ending) bool {
		return sc == classScope && at == classScope && next != nil && slices.Contains(next.around(), e.class)
	}
	for sc := functionScope; sc <= at; sc++ {
		for last := len(s.ends[sc]) - 1; last >= 0; last = len(s.ends[sc]) - 1 {
			for last >= 0 && stays(sc, s.ends[sc][last]) {
				last--
			}
			if last < 0 {
				break
			}
			f := s.ends[sc][last]
			s.ends[sc] = slices.Delete(s.ends[sc], last, last+1)
			if err := py.Try(f.run); err != nil && first == nil {
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
