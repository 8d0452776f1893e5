package unittest

import (
	"context"
	"fmt"
	"math"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/re"
)

type definer func(name, params string, f func(a []any) any)

// check raises the failure exception of a test unless ok; standard is the message that msg is added to.
func check(self any, ok bool, msg any, standard string, args ...any) any {
	if ok {
		return nil
	}
	if len(args) > 0 {
		standard = fmt.Sprintf(standard, args...)
	}
	panic(lib.Call(py.GetAttr(self, "failureException"), message(self, msg, standard)))
}

// message is the text of a failure: that of the assertion, with that of the program behind it.
func message(self, msg any, standard string) any {
	switch {
	case msg == nil:
		return standard
	case !py.Truth(py.GetAttr(self, "longMessage")):
		if py.Truth(msg) {
			return msg
		}
		return standard
	}
	return standard + " : " + py.Str(msg)
}

// addAsserts adds the methods that compare two values or test one.
func addAsserts(def definer) {
	pair := func(name, sign string, holds func(a, b any) bool) {
		def(name, "self, first, second, msg=None", func(a []any) any {
			return check(a[0], holds(a[1], a[2]), a[3], "%s %s %s", py.Repr(a[1]), sign, py.Repr(a[2]))
		})
	}
	pair("assertNotEqual", "==", func(a, b any) bool { return py.Truth(py.Ne(a, b)) })
	pair("assertGreater", "not greater than", func(a, b any) bool { return py.Truth(py.Gt(a, b)) })
	pair("assertGreaterEqual", "not greater than or equal to", func(a, b any) bool { return py.Truth(py.Ge(a, b)) })
	pair("assertLess", "not less than", func(a, b any) bool { return py.Truth(py.Lt(a, b)) })
	pair("assertLessEqual", "not less than or equal to", func(a, b any) bool { return py.Truth(py.Le(a, b)) })
	pair("assertIs", "is not", py.Same)
	def("assertIsNot", "self, expr1, expr2, msg=None", func(a []any) any {
		return check(a[0], !py.Same(a[1], a[2]), a[3], "unexpectedly identical: %s", py.Repr(a[1]))
	})
	pair("assertIn", "not found in", func(a, b any) bool { return py.Contains(b, a) })
	pair("assertNotIn", "unexpectedly found in", func(a, b any) bool { return !py.Contains(b, a) })
	one := func(name, text string, holds func(x any) bool) {
		def(name, "self, expr, msg=None", func(a []any) any { return check(a[0], holds(a[1]), a[2], "%s "+text, py.Repr(a[1])) })
	}
	one("assertTrue", "is not true", py.Truth)
	one("assertFalse", "is not false", func(x any) bool { return !py.Truth(x) })
	one("assertIsNone", "is not None", func(x any) bool { return x == nil })
	def("assertIsNotNone", "self, obj, msg=None", func(a []any) any { return check(a[0], a[1] != nil, a[2], "unexpectedly None") })
	def("assertIsInstance", "self, obj, cls, msg=None", func(a []any) any {
		return check(a[0], py.IsInstance(a[1], a[2]), a[3], "%s is not an instance of %s", py.Repr(a[1]), py.Repr(a[2]))
	})
	def("assertNotIsInstance", "self, obj, cls, msg=None", func(a []any) any {
		return check(a[0], !py.IsInstance(a[1], a[2]), a[3], "%s is an instance of %s", py.Repr(a[1]), py.Repr(a[2]))
	})
	def("assertRegex", "self, text, expected_regex, msg=None", func(a []any) any {
		return check(a[0], matches(a[2], py.Str(a[1])), a[3], "Regex didn't match: %s not found in %s", pattern(a[2]), py.Repr(a[1]))
	})
	def("assertNotRegex", "self, text, unexpected_regex, msg=None", func(a []any) any {
		return check(a[0], !matches(a[2], py.Str(a[1])), a[3], "Regex matched: %s matches %s", pattern(a[2]), py.Repr(a[1]))
	})
	almost := func(name string, want bool) {
		def(name, "self, first, second, places=None, msg=None, delta=None", func(a []any) any {
			same := py.Truth(py.Eq(a[1], a[2]))
			diff := py.GetAttr(py.Sub(a[1], a[2]), "__abs__")
			distance := lib.Call(diff)
			within, limit := false, ""
			if a[5] != nil {
				within, limit = py.Truth(py.Le(distance, a[5])), py.Repr(a[5])+" delta"
			} else {
				places := lib.IntOr(a[3], 7)
				within = math.Round(lib.Float(distance)*math.Pow10(places)) == 0
				limit = fmt.Sprintf("%d places", places)
			}
			word := " != "
			if !want {
				word = " == "
			}
			return check(a[0], (same || within) == want, a[4], "%s", py.Repr(a[1])+word+py.Repr(a[2])+" within "+limit+
				map[bool]string{true: " (" + py.Repr(distance) + " difference)", false: ""}[want])
		})
	}
	almost("assertAlmostEqual", true)
	almost("assertNotAlmostEqual", false)
	def("assertRaises", "self, expected_exception, *args, **kwargs", func(a []any) any {
		return expectRaise(&raisesContext{self: a[0], classes: classes(a[1])}, a[2].(py.Tuple), lib.KW(a[3]))
	})
	def("assertRaisesRegex", "self, expected_exception, expected_regex, *args, **kwargs", func(a []any) any {
		return expectRaise(&raisesContext{self: a[0], classes: classes(a[1]), regex: a[2]}, a[3].(py.Tuple), lib.KW(a[4]))
	})
}

func pattern(x any) string {
	if s, ok := x.(string); ok {
		return py.Repr(s)
	}
	return py.Repr(py.GetAttr(x, "pattern"))
}

func matches(regex any, text string) bool {
	return lib.Call(py.GetAttr(re.Module(), "search"), regex, text) != nil
}

func classes(x any) []*py.Class {
	if t, ok := x.(py.Tuple); ok {
		var out []*py.Class
		for _, c := range t {
			out = append(out, c.(*py.Class))
		}
		return out
	}
	c, ok := x.(*py.Class)
	if !ok || !c.IsSubclassOf(py.BaseExceptionType) {
		panic(py.TypeError.New("assertRaises() arg 1 must be an exception type or tuple of exception types"))
	}
	return []*py.Class{c}
}

// raisesContext is what assertRaises gives: a context manager that keeps the exception.
type raisesContext struct {
	self      any
	msg       any
	called    string // the function that is called, "" for a block
	classes   []*py.Class
	regex     any
	exception any
}

var raisesClass = lib.Class[raisesContext]("unittest.case", "_AssertRaisesContext", nil, py.Methods{
	"exception": lib.Prop(func(self any) any { return self.(*raisesContext).exception }),
})

// PyClass returns _AssertRaisesContext.
func (*raisesContext) PyClass() *py.Class { return raisesClass }

// PyEnter returns the context itself.
func (c *raisesContext) PyEnter(context.Context) (any, error) { return c, nil }

// PyExit checks what the block raised.
func (c *raisesContext) PyExit(_ context.Context, err error) (bool, error) {
	if err == nil {
		return false, c.failed(classNames(c.classes) + " not raised" + c.called)
	}
	if !py.Is(err, c.classes...) {
		return false, nil
	}
	c.exception = py.AsException(err)
	py.SetAttr(c.exception, "__traceback__", nil)
	if c.regex != nil && !matches(c.regex, py.Str(err)) {
		return false, c.failed(noMatch(c.regex, err))
	}
	return true, nil
}

// failed is the failure of the test.
func (c *raisesContext) failed(standard string) error {
	return lib.Call(py.GetAttr(c.self, "failureException"), message(c.self, c.msg, standard)).(error)
}

// classNames are the classes as messages show them.
func classNames(classes []*py.Class) string {
	if len(classes) == 1 {
		return classes[0].Name
	}
	list := make(py.Tuple, len(classes))
	for i, c := range classes {
		list[i] = c
	}
	return py.Str(list)
}

// noMatch is the failure of an exception or warning whose text is another one.
func noMatch(regex, x any) string {
	return fmt.Sprintf(`"%s" does not match "%s"`, py.Str(py.GetAttrOr(regex, "pattern", regex)), py.Str(x))
}

// expectRaise is assertRaises with a function to call, or the context manager without.
func expectRaise(c *raisesContext, args []any, kw []py.KV) any {
	if len(args) == 0 {
		for _, kv := range kw {
			if kv.Key != "msg" {
				panic(py.TypeError.New(py.Repr(kv.Key) + " is an invalid keyword argument for this function"))
			}
			c.msg = kv.Value
		}
		return c
	}
	c.called = " by " + py.Str(py.GetAttrOr(args[0], "__name__", args[0]))
	_, err := lib.TryCall(py.CurrentContext(), lib.Func("call", "", func([]any) any { return lib.CallKW(args[0], args[1:], kw) }))
	swallowed, failed := c.PyExit(py.CurrentContext(), err)
	switch {
	case failed != nil:
		panic(failed)
	case !swallowed:
		panic(err)
	}
	return nil
}
