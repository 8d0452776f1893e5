package unittest

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// subTestType is the class of what stands for a subtest in a result.
var subTestType = py.NewClass("unittest.case", "_SubTest", TestCaseType)

func init() {
	def := lib.Definer(subTestType)
	def("__init__", "self, test_case, message, params", func(a []any) any {
		py.SetAttr(a[0], "_testMethodName", "runTest")
		py.SetAttr(a[0], "_message", a[2])
		py.SetAttr(a[0], "test_case", a[1])
		py.SetAttr(a[0], "params", a[3])
		py.SetAttr(a[0], "failureException", py.GetAttr(a[1], "failureException"))
		return nil
	})
	def("runTest", "self", func([]any) any { panic(py.NotImplementedError.New("subtests cannot be run directly")) })
	def("_subDescription", "self", func(a []any) any { return subDescription(a[0]) })
	def("id", "self", func(a []any) any {
		return py.Str(lib.Method(py.GetAttr(a[0], "test_case"), "id")) + " " + subDescription(a[0])
	})
	def("shortDescription", "self", func(a []any) any { return lib.Method(py.GetAttr(a[0], "test_case"), "shortDescription") })
	def("__str__", "self", func(a []any) any { return py.Str(py.GetAttr(a[0], "test_case")) + " " + subDescription(a[0]) })
}

// subDescription names a subtest by its message and its parameters.
func subDescription(self any) string {
	var parts []string
	if msg := py.GetAttr(self, "_message"); msg != lib.Missing {
		parts = append(parts, "["+py.Str(msg)+"]")
	}
	var shown []string
	for _, kv := range py.Collect(lib.Method(py.GetAttr(self, "params"), "items")) {
		shown = append(shown, py.Str(py.GetItem(kv, 0))+"="+py.Repr(py.GetItem(kv, 1)))
	}
	if len(shown) > 0 {
		parts = append(parts, "("+strings.Join(shown, ", ")+")")
	}
	if len(parts) == 0 {
		return "(<subtest>)"
	}
	return strings.Join(parts, " ")
}

// subTest is the context manager of TestCase.subTest().
type subTest struct {
	self, sub, outer any
	before           bool // all before it went well
}

// PyClass returns object.
func (*subTest) PyClass() *py.Class { return py.ObjectType }

func newSubTest(self, msg any, params []py.KV) *subTest {
	all := py.NewDict[any, any]()
	for _, kv := range params {
		all.Set(kv.Key, kv.Value)
	}
	outer := of(self).sub
	if outer != nil { // its parameters stand behind those of the inner one
		for _, kv := range py.Collect(lib.Method(py.GetAttr(outer, "params"), "items")) {
			if key := py.GetItem(kv, 0); !py.Contains(all, key) {
				all.Set(key, py.GetItem(kv, 1))
			}
		}
	}
	return &subTest{self: self, sub: lib.Call(subTestType, self, msg, all), outer: outer}
}

// PyEnter begins the subtest.
func (t *subTest) PyEnter(context.Context) (any, error) {
	s := of(t.self)
	s.sub = t.sub
	if s.outcome != nil {
		t.before = s.outcome.begin()
	}
	return nil, nil
}

// PyExit ends it: a failure is counted, and the test goes on.
func (t *subTest) PyExit(_ context.Context, err error) (bool, error) {
	s := of(t.self)
	s.sub = t.outer
	o := s.outcome
	if o == nil || !py.HasAttr(o.result, "addSubTest") {
		return false, nil
	}
	if e := py.Try(func() error { o.end(t.sub, true, err, t.before); return nil }); e != nil {
		return false, e
	}
	if !o.success && py.Truth(py.GetAttrOr(o.result, "failfast", false)) || o.success && o.expected != nil {
		return false, shouldStop.New()
	}
	return true, nil
}
