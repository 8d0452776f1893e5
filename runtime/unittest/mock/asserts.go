package mock

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func fail(format string, args ...any) { panic(py.AssertionError.Newf(format, args...)) }

// seen lists the calls behind a message.
func (s *state) seen(prefix string) string {
	if s.mockCalls.Len() == 0 {
		return ""
	}
	return fmt.Sprintf("\n%s: %v.", prefix, s.mockCalls)
}

func (s *state) text(args py.Tuple, kw any) string { return signature(s.label(), args, kw) }

// differs is the message of a last call that is another one.
func (s *state) differs(action string, args py.Tuple, kw, actual any) {
	t := py.Carried(actual).(py.Tuple)
	fail("expected %s not found.\nExpected: %s\n  Actual: %s", action, s.text(args, kw), signature(s.label(), t[0], t[1]))
}

// same compares two calls, as the signature of the spec sees them.
func (s *state) same(expected, actual any) bool { return py.Eq(s.match(actual), s.match(expected)) }

// holds reports whether a call is among others.
func (s *state) holds(list callList, expected any) bool {
	for c := range list.All() {
		if s.same(expected, c) {
			return true
		}
	}
	return false
}

// run reports whether calls stand in list one behind the other.
func (s *state) run(list callList, calls []any) bool {
	for i := 0; i+len(calls) <= list.Len(); i++ {
		same := true
		for j, c := range calls {
			if same = s.same(c, list.At(i+j)); !same {
				break
			}
		}
		if same {
			return true
		}
	}
	return false
}

// missing gives the calls that are not in list, each of whose calls counts once, and those of the list that are left.
func (s *state) missing(list callList, calls []any) (missing py.Tuple, rest []any) {
	rest = append(rest, list.Items()...)
next:
	for _, c := range calls {
		for i, other := range rest {
			if s.same(c, other) {
				rest = append(rest[:i:i], rest[i+1:]...)
				continue next
			}
		}
		missing = append(missing, c)
	}
	return missing, rest
}

// addAsserts adds the assertions about calls.
func addAsserts(def func(name, params string, f func(a []any) any)) {
	none := func(name string, f func(s *state)) {
		def(name, "self", func(a []any) any { f(of(a[0])); return nil })
	}
	with := func(name string, f func(s *state, args py.Tuple, kw any)) {
		def(name, "self, /, *args, **kwargs", func(a []any) any { f(of(a[0]), a[1].(py.Tuple), a[2]); return nil })
	}
	none("assert_not_called", func(s *state) {
		if s.callCount != 0 {
			fail("Expected '%s' to not have been called. Called %d times.%s", s.label(), s.callCount, s.seen("Calls"))
		}
	})
	none("assert_called", func(s *state) {
		if s.callCount == 0 {
			fail("Expected '%s' to have been called.", s.label())
		}
	})
	none("assert_called_once", func(s *state) {
		if s.callCount != 1 {
			fail("Expected '%s' to have been called once. Called %d times.%s", s.label(), s.callCount, s.seen("Calls"))
		}
	})
	calledWith := func(s *state, args py.Tuple, kw any) {
		if s.callArgs == nil {
			fail("expected call not found.\nExpected: %s\n  Actual: not called.", s.text(args, kw))
		}
		if !s.same(recorded(args, kw), s.callArgs) {
			s.differs("call", args, kw, s.callArgs)
		}
	}
	with("assert_called_with", calledWith)
	with("assert_called_once_with", func(s *state, args py.Tuple, kw any) {
		if s.callCount != 1 {
			fail("Expected '%s' to be called once. Called %d times.%s", s.label(), s.callCount, s.seen("Calls"))
		}
		calledWith(s, args, kw)
	})
	with("assert_any_call", func(s *state, args py.Tuple, kw any) {
		if !s.holds(s.callArgsList, recorded(args, kw)) {
			fail("%s call not found", s.text(args, kw))
		}
	})
	def("assert_has_calls", "self, calls, any_order=False", func(a []any) any {
		s, calls := of(a[0]), py.Collect(a[1])
		if !py.Truth(a[2]) {
			if !s.run(s.mockCalls, calls) {
				found := s.seen("  Actual")
				if found != "" {
					found = found[:len(found)-1]
				}
				fail("Calls not found.\nExpected: %s%s", newCallList(calls...), found)
			}
			return nil
		}
		if missing, rest := s.missing(s.mockCalls, calls); len(missing) > 0 {
			fail("%s does not contain all of %s in its call list, found %s instead", py.Repr(s.label()), py.Repr(missing), py.Repr(py.NewList(rest...)))
		}
		return nil
	})
}

// addAwaitAsserts adds the assertions of AsyncMock about awaits.
func addAwaitAsserts(def func(name, params string, f func(a []any) any)) {
	none := func(name string, f func(s *state)) {
		def(name, "self", func(a []any) any { f(of(a[0])); return nil })
	}
	with := func(name string, f func(s *state, args py.Tuple, kw any)) {
		def(name, "self, /, *args, **kwargs", func(a []any) any { f(of(a[0]), a[1].(py.Tuple), a[2]); return nil })
	}
	none("assert_awaited", func(s *state) {
		if s.awaitCount == 0 {
			fail("Expected %s to have been awaited.", s.label())
		}
	})
	once := func(s *state) {
		if s.awaitCount != 1 {
			fail("Expected %s to have been awaited once. Awaited %d times.", s.label(), s.awaitCount)
		}
	}
	none("assert_awaited_once", once)
	none("assert_not_awaited", func(s *state) {
		if s.awaitCount != 0 {
			fail("Expected %s to not have been awaited. Awaited %d times.", s.label(), s.awaitCount)
		}
	})
	awaitedWith := func(s *state, args py.Tuple, kw any) {
		if s.awaitArgs == nil {
			fail("Expected await: %s\nNot awaited", s.text(args, kw))
		}
		if !s.same(recorded(args, kw), s.awaitArgs) {
			s.differs("await", args, kw, s.callArgs)
		}
	}
	with("assert_awaited_with", awaitedWith)
	with("assert_awaited_once_with", func(s *state, args py.Tuple, kw any) { once(s); awaitedWith(s, args, kw) })
	with("assert_any_await", func(s *state, args py.Tuple, kw any) {
		if !s.holds(s.awaitArgsList, recorded(args, kw)) {
			fail("%s await not found", s.text(args, kw))
		}
	})
	def("assert_has_awaits", "self, calls, any_order=False", func(a []any) any {
		s, calls := of(a[0]), py.Collect(a[1])
		if !py.Truth(a[2]) {
			if !s.run(s.awaitArgsList, calls) {
				fail("Awaits not found.\nExpected: %s\nActual: %s", newCallList(calls...), s.awaitArgsList)
			}
			return nil
		}
		if missing, _ := s.missing(s.awaitArgsList, calls); len(missing) > 0 {
			fail("%s not all found in await list", py.Repr(missing))
		}
		return nil
	})
}

// match is a call as the signature of the spec sees it: the arguments bound to their parameters.
func (s *state) match(c any) any {
	if s.signature == nil {
		return c
	}
	t, ok := py.Carried(c).(py.Tuple)
	if !ok {
		return c
	}
	name, args, kw, ok := parts(t)
	if !ok || name != "" {
		return c
	}
	b, err := s.bound(args.(py.Tuple), kw)
	if err != nil {
		return c
	}
	return newCall(py.Tuple{py.GetAttr(b, "args"), py.GetAttr(b, "kwargs")}, call{made: true})
}

// bound binds arguments to the signature of the spec, if there is one; the error is that of a call with wrong arguments.
func (s *state) bound(args py.Tuple, kw any) (any, error) {
	if s.signature == nil {
		return nil, nil
	}
	bind := py.GetAttr(s.signature, "bind")
	if s.eatSelf {
		args = append(py.Tuple{nil}, args...)
	}
	var v any
	err := py.Try(func() (err error) {
		v, err = py.CallKw(py.CurrentContext(), bind, args, lib.KW(kw))
		return err
	})
	return v, err
}
