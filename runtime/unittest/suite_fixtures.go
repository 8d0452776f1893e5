package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func previousClass(r any) *py.Class {
	c, _ := py.GetAttrOr(r, "_previousTestClass", nil).(*py.Class)
	return c
}

func isSkipped(c *py.Class) bool { return py.Truth(py.GetAttrOr(c, "__unittest_skip__", false)) }

// guarded runs one step around tests, whose output a result may keep. What it raises is reported, or raised where nothing is reported.
func guarded(r any, name, where string, f func()) (failed bool) {
	callIfThere(r, "_setupStdout")
	defer callIfThere(r, "_restoreStdout")
	err := py.Try(func() error { f(); return nil })
	if err == nil {
		return false
	}
	if !py.Is(err, py.ExceptionType) || py.IsInstance(r, debugResultType) {
		panic(err)
	}
	stepFailed(r, name, where, err)
	return true
}

// stepFailed reports what a step around tests raised.
func stepFailed(r any, name, where string, err error) {
	holder := lib.Call(errorHolderType, name+" ("+where+")")
	if py.HasAttr(r, "addSkip") && py.Is(err, SkipTest) {
		lib.Method(r, "addSkip", holder, py.Str(py.AsException(err)))
		return
	}
	lib.Method(r, "addError", holder, excInfo(err))
}

// setUpClass runs setUpClass of a class, unless its tests already run.
func setUpClass(c *py.Class, r any) {
	if c == previousClass(r) || py.Truth(py.GetAttr(r, "_moduleSetUpFailed")) || isSkipped(c) || !py.HasAttr(c, "setUpClass") {
		return
	}
	py.SetAttr(c, "_classSetupFailed", false)
	if guarded(r, "setUpClass", classPath(c), func() { lib.Method(c, "setUpClass") }) {
		py.SetAttr(c, "_classSetupFailed", true)
		cleanClass(c, r, "setUpClass")
	}
}

func cleanClass(c *py.Class, r any, step string) {
	if !py.HasAttr(c, "doClassCleanups") {
		return
	}
	lib.Method(c, "doClassCleanups")
	for _, info := range py.Collect(py.GetAttr(c, "tearDown_exceptions")) {
		err := py.GetItem(info, 1).(error)
		if py.IsInstance(r, debugResultType) {
			panic(err)
		}
		stepFailed(r, step, classPath(c), err)
	}
}

// tearDownPreviousClass runs tearDownClass of the class whose tests ran before those of c.
func tearDownPreviousClass(c *py.Class, r any) {
	p := previousClass(r)
	if p == nil || p == c || py.Truth(py.GetAttrOr(p, "_classSetupFailed", false)) || py.Truth(py.GetAttrOr(r, "_moduleSetUpFailed", false)) || isSkipped(p) {
		return
	}
	if py.HasAttr(p, "tearDownClass") {
		guarded(r, "tearDownClass", classPath(p), func() { lib.Method(p, "tearDownClass") })
	}
	cleanClass(p, r, "tearDownClass")
}

func moduleName(c *py.Class) string { return py.Str(py.GetAttr(c, "__module__")) }

// enterModule runs setUpModule of the module of a class, unless its tests already run.
func enterModule(c *py.Class, r any) {
	if p := previousClass(r); p != nil && moduleName(p) == moduleName(c) {
		return
	}
	leaveModule(r)
	py.SetAttr(r, "_moduleSetUpFailed", false)
	name := moduleName(c)
	setUp := member(name, "setUpModule")
	if setUp == nil {
		return
	}
	if guarded(r, "setUpModule", name, func() { lib.Call(setUp) }) {
		py.SetAttr(r, "_moduleSetUpFailed", true)
		guarded(r, "setUpModule", name, doModuleCleanups)
	}
}

// leaveModule runs tearDownModule of the module whose tests ran last.
func leaveModule(r any) {
	p := previousClass(r)
	if p == nil || py.Truth(py.GetAttr(r, "_moduleSetUpFailed")) {
		return
	}
	name := moduleName(p)
	if tearDown := member(name, "tearDownModule"); tearDown != nil {
		guarded(r, "tearDownModule", name, func() { lib.Call(tearDown) })
	}
	guarded(r, "tearDownModule", name, doModuleCleanups)
}

// moduleCleanups are what addModuleCleanup has put off until the tests of a module have run.
var moduleCleanups []func() (any, error)

// doModuleCleanups does what was put off, the last first; the first exception counts.
func doModuleCleanups() {
	var first error
	for len(moduleCleanups) > 0 {
		f := moduleCleanups[len(moduleCleanups)-1]
		moduleCleanups = moduleCleanups[:len(moduleCleanups)-1]
		if err := py.Try(func() error { _, err := f(); return err }); err != nil && first == nil {
			first = err
		}
	}
	py.Check(first)
}

// errorHolderType stands for a test where a step around tests went wrong.
var errorHolderType = py.NewClass("unittest.suite", "_ErrorHolder").Set("failureException", nil)

func init() {
	def := lib.Definer(errorHolderType)
	def("__init__", "self, description", func(a []any) any { py.SetAttr(a[0], "description", a[1]); return nil })
	for _, name := range []string{"id", "__str__"} {
		def(name, "self", func(a []any) any { return py.GetAttr(a[0], "description") })
	}
	def("__repr__", "self", func(a []any) any { return "<ErrorHolder description=" + py.Repr(py.GetAttr(a[0], "description")) + ">" })
	for _, name := range []string{"shortDescription", "run", "__call__"} {
		def(name, "self, *args", func([]any) any { return nil })
	}
	def("countTestCases", "self", func([]any) any { return 0 })
}
