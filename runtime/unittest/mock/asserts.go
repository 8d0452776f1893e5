package mock

import (
	"fmt"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func fail(format string, args ...any) { failFrom(nil, format, args...) }

// failFrom raises AssertionError; where a call does not fit the signature of the spec, cause says why.
func failFrom(cause error, format string, args ...any) {
	err := py.AssertionError.Newf(format, args...)
	if cause != nil {
		err = py.RaiseFrom(err, cause)
	}
	panic(err)
}

// definer defines a method of a class.
type definer func(name, params string, f func(a []any) any)

func (def definer) none(name string, f func(s *state)) {
	def(name, "self", func(a []any) any { f(of(a[0])); return nil })
}

func (def definer) with(name string, f func(s *state, args py.Tuple, kw any)) {
	def(name, "self, /, *args, **kwargs", func(a []any) any { f(of(a[0]), a[1].(py.Tuple), a[2]); return nil })
}

func (def definer) has(name string, f func(s *state, calls []any, anyOrder bool)) {
	def(name, "self, calls, any_order=False", func(a []any) any { f(of(a[0]), py.Collect(a[1]), py.Truth(a[2])); return nil })
}

// seen lists the calls behind a message.
func (s *state) seen() string {
	if s.mockCalls.Len() == 0 {
		return ""
	}
	return fmt.Sprintf("\nCalls: %s.", py.Repr(s.mockCalls.self))
}

func (s *state) text(args py.Tuple, kw any) string { return signature(s.label(), args, kw) }

// lastWas compares a call with the last one.
func (s *state) lastWas(action string, args py.Tuple, kw, last any) {
	expected := s.match(recorded(args, kw))
	if py.Truth(py.Ne(s.match(last), expected)) {
		t := py.Carried(s.callArgs).(py.Tuple)
		cause, _ := expected.(error)
		failFrom(cause, "expected %s not found.\nExpected: %s\n  Actual: %s", action, s.text(args, kw), signature(s.label(), t[0], t[1]))
	}
}

// any looks for a call among others.
func (s *state) any(action string, list callList, args py.Tuple, kw any) {
	expected := s.match(recorded(args, kw))
	cause, bad := expected.(error)
	found := func(c any) bool { return py.Truth(py.Eq(s.match(c), expected)) }
	if bad || !slices.ContainsFunc(list.Items(), found) {
		failFrom(cause, "%s %s not found", s.text(args, kw), action)
	}
}

// expected are calls that a list of calls has to hold, as the signature of the spec sees them.
type expected struct {
	given   []any
	matched []any
	all     []any // the calls there are
}

func (s *state) expect(calls []any, list callList) expected {
	e := expected{given: calls}
	for _, c := range calls {
		e.matched = append(e.matched, s.match(c))
	}
	for _, c := range list.Items() {
		e.all = append(e.all, s.match(c))
	}
	return e
}

// cause is the first call that does not fit its signature.
func (e expected) cause() error {
	for _, c := range e.matched {
		if err, ok := c.(error); ok {
			return err
		}
	}
	return nil
}

// problem is how the message begins when the calls are not there.
func (e expected) problem(action, plural string) string {
	if e.cause() == nil {
		return fmt.Sprintf("%s not found.", action)
	}
	var errs []string
	for _, c := range e.matched {
		if err, ok := c.(error); ok {
			errs = append(errs, py.Repr(err))
		} else {
			errs = append(errs, "None")
		}
	}
	return fmt.Sprintf("Error processing expected %s.\nErrors: [%s]", plural, strings.Join(errs, ", "))
}

// missing are the calls that are not there, each of which counts once, and those that are left.
func (e expected) missing() (missing py.Tuple, rest []any) {
	rest = slices.Clone(e.all)
	for _, c := range e.matched {
		i := slices.IndexFunc(rest, func(other any) bool { return py.Truth(py.Eq(other, c)) })
		if i < 0 {
			missing = append(missing, c)
			continue
		}
		rest = slices.Delete(rest, i, i+1)
	}
	return missing, rest
}

// contains reports whether calls stand in list one behind the other.
func contains(list, calls []any) bool {
	for i := 0; i+len(calls) <= len(list); i++ {
		if slices.EqualFunc(list[i:i+len(calls)], calls, func(a, b any) bool { return py.Truth(py.Eq(a, b)) }) {
			return true
		}
	}
	return false
}

// addAsserts adds the assertions about calls.
func addAsserts(def definer) {
	def.none("assert_not_called", func(s *state) {
		if s.callCount != 0 {
			fail("Expected '%s' to not have been called. Called %d times.%s", s.label(), s.callCount, s.seen())
		}
	})
	def.none("assert_called", func(s *state) {
		if s.callCount == 0 {
			fail("Expected '%s' to have been called.", s.label())
		}
	})
	def.none("assert_called_once", func(s *state) {
		if s.callCount != 1 {
			fail("Expected '%s' to have been called once. Called %d times.%s", s.label(), s.callCount, s.seen())
		}
	})
	calledWith := func(s *state, args py.Tuple, kw any) {
		if s.callArgs == nil {
			fail("expected call not found.\nExpected: %s\n  Actual: not called.", s.text(args, kw))
		}
		s.lastWas("call", args, kw, s.callArgs)
	}
	def.with("assert_called_with", calledWith)
	def.with("assert_called_once_with", func(s *state, args py.Tuple, kw any) {
		if s.callCount != 1 {
			fail("Expected '%s' to be called once. Called %d times.%s", s.label(), s.callCount, s.seen())
		}
		calledWith(s, args, kw)
	})
	def.with("assert_any_call", func(s *state, args py.Tuple, kw any) { s.any("call", s.callArgsList, args, kw) })
	def.has("assert_has_calls", func(s *state, calls []any, anyOrder bool) {
		e := s.expect(calls, s.mockCalls)
		if !anyOrder {
			if !contains(e.all, e.matched) {
				failFrom(e.cause(), "%s\nExpected: %s\n  Actual: %s", e.problem("Calls", "calls"), newCallList(calls...), py.Repr(s.mockCalls.self))
			}
			return
		}
		if missing, rest := e.missing(); len(missing) > 0 {
			failFrom(e.cause(), "%s does not contain all of %s in its call list, found %s instead", py.Repr(s.label()), py.Repr(missing), py.Repr(py.NewList(rest...)))
		}
	})
}

// addAwaitAsserts adds the assertions of AsyncMock about awaits.
func addAwaitAsserts(def definer) {
	def.none("assert_awaited", func(s *state) {
		if s.awaitCount == 0 {
			fail("Expected %s to have been awaited.", s.label())
		}
	})
	once := func(s *state) {
		if s.awaitCount != 1 {
			fail("Expected %s to have been awaited once. Awaited %d times.", s.label(), s.awaitCount)
		}
	}
	def.none("assert_awaited_once", once)
	def.none("assert_not_awaited", func(s *state) {
		if s.awaitCount != 0 {
			fail("Expected %s to not have been awaited. Awaited %d times.", s.label(), s.awaitCount)
		}
	})
	awaitedWith := func(s *state, args py.Tuple, kw any) {
		if s.awaitArgs == nil {
			fail("Expected await: %s\nNot awaited", s.text(args, kw))
		}
		s.lastWas("await", args, kw, s.awaitArgs)
	}
	def.with("assert_awaited_with", awaitedWith)
	def.with("assert_awaited_once_with", func(s *state, args py.Tuple, kw any) { once(s); awaitedWith(s, args, kw) })
	def.with("assert_any_await", func(s *state, args py.Tuple, kw any) { s.any("await", s.awaitArgsList, args, kw) })
	def.has("assert_has_awaits", func(s *state, calls []any, anyOrder bool) {
		e := s.expect(calls, s.awaitArgsList)
		if !anyOrder {
			if !contains(e.all, e.matched) {
				failFrom(e.cause(), "%s\nExpected: %s\nActual: %s", e.problem("Awaits", "awaits"), newCallList(calls...), s.awaitArgsList)
			}
			return
		}
		if missing, _ := e.missing(); len(missing) > 0 {
			failFrom(e.cause(), "%s not all found in await list", py.Repr(missing))
		}
	})
}
