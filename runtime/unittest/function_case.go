package unittest

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// FunctionTestCaseType is unittest.FunctionTestCase: a function as a test.
var FunctionTestCaseType = py.NewClass("unittest.case", "FunctionTestCase", TestCaseType)

func init() {
	def := lib.Definer(FunctionTestCaseType)
	names := []string{"_testFunc", "_setUpFunc", "_tearDownFunc", "_description"}
	def("__init__", "self, testFunc, setUp=None, tearDown=None, description=None", func(a []any) any {
		lib.Call(py.GetAttr(TestCaseType, "__init__"), a[0])
		for i, name := range names {
			py.SetAttr(a[0], name, a[i+1])
		}
		return nil
	})
	for method, name := range map[string]string{"setUp": "_setUpFunc", "runTest": "_testFunc", "tearDown": "_tearDownFunc"} {
		def(method, "self", func(a []any) any {
			if f := py.GetAttr(a[0], name); f != nil {
				return lib.Call(f)
			}
			return nil
		})
	}
	called := func(self any) string { return py.Str(py.GetAttr(py.GetAttr(self, "_testFunc"), "__name__")) }
	def("id", "self", func(a []any) any { return called(a[0]) })
	def("__str__", "self", func(a []any) any { return classPath(py.Type(a[0])) + " (" + called(a[0]) + ")" })
	def("__repr__", "self", func(a []any) any {
		return "<" + classPath(py.Type(a[0])) + " tec=" + py.Str(py.GetAttr(a[0], "_testFunc")) + ">"
	})
	def("shortDescription", "self", func(a []any) any {
		if d := py.GetAttr(a[0], "_description"); d != nil {
			return d
		}
		doc, _ := lib.AsStr(py.GetAttr(py.GetAttr(a[0], "_testFunc"), "__doc__"))
		first, _, _ := strings.Cut(doc, "\n")
		if first = strings.TrimSpace(first); first != "" {
			return first
		}
		return nil
	})
}
