package unittest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// outcome is what is known of a test while it runs.
type outcome struct {
	result    any
	success   bool
	expecting bool  // a failure
	expected  error // the failure that was expected
}

// shouldStop ends a test from within: a subtest has failed where nothing after it counts.
var shouldStop = lib.Exception("unittest.case", "_ShouldStop", py.ExceptionType)

// part runs a part of a test, and tells the result what it raises; sub says that test is a subtest.
func (o *outcome) part(test any, sub bool, f func() error) {
	before := o.begin()
	o.end(test, sub, py.Try(f), before)
}

// begin begins a part, and gives whether all before it went well.
func (o *outcome) begin() (before bool) {
	before, o.success = o.success, true
	return before
}

// end ends a part.
func (o *outcome) end(test any, sub bool, err error, before bool) {
	defer func() { o.success = o.success && before }()
	switch {
	case err == nil:
		if sub && o.success {
			lib.Method(o.result, "addSubTest", py.GetAttr(test, "test_case"), test, nil)
		}
	case py.Is(err, py.KeyboardInterrupt):
		panic(err)
	case py.Is(err, SkipTest):
		o.success = false
		addSkip(o.result, test, py.Str(py.AsException(err)))
	case py.Is(err, shouldStop):
	case o.expecting:
		o.expected = err
	default:
		o.success = false
		o.failed(test, sub, excInfo(err))
	}
}

func (o *outcome) failed(test any, sub bool, info py.Tuple) {
	switch {
	case o.result == nil:
	case sub:
		lib.Method(o.result, "addSubTest", py.GetAttr(test, "test_case"), test, info)
	case isFailure(info, test):
		lib.Method(o.result, "addFailure", test, info)
	default:
		lib.Method(o.result, "addError", test, info)
	}
}

// addSkip tells a result of a test that is skipped; one that knows no skips counts it as a success.
func addSkip(r, test any, reason string) {
	if py.HasAttr(r, "addSkip") {
		lib.Method(r, "addSkip", test, reason)
	} else {
		lib.Method(r, "addSuccess", test)
	}
}

// runCase is TestCase.run(result).
func runCase(self, r any) any {
	if r == nil {
		r = lib.Method(self, "defaultTestResult")
		callIfThere(r, "startTestRun")
		defer callIfThere(r, "stopTestRun")
	}
	lib.Method(r, "startTest", self)
	defer lib.Method(r, "stopTest", self)
	if reason, skip := skipReason(self); skip {
		addSkip(r, self, reason)
		return r
	}
	method := py.GetAttr(self, methodName(self))
	expecting := py.Truth(py.GetAttrOr(self, "__unittest_expecting_failure__", false)) ||
		py.Truth(py.GetAttrOr(method, "__unittest_expecting_failure__", false))
	o := &outcome{result: r, success: true}
	s := of(self)
	s.outcome = o
	defer func() { s.outcome = nil }()
	began := clock()
	o.part(self, false, func() error { return s.setUp(self) })
	if o.success {
		o.expecting = expecting
		o.part(self, false, func() error { return s.test(self, method) })
		o.expecting = false
		o.part(self, false, func() error { return s.tearDown(self) })
	}
	lib.Method(self, "doCleanups")
	if py.HasAttr(r, "addDuration") {
		lib.Method(r, "addDuration", self, clock()-began)
	}
	switch {
	case !o.success:
	case expecting && o.expected != nil:
		lib.Method(r, "addExpectedFailure", self, excInfo(o.expected))
	case expecting:
		lib.Method(r, "addUnexpectedSuccess", self)
	default:
		lib.Method(r, "addSuccess", self)
	}
	return r
}

// debugCase is TestCase.debug(): it runs the test and lets exceptions through.
func debugCase(self any) {
	if reason, skip := skipReason(self); skip {
		panic(SkipTest.New(reason))
	}
	s := of(self)
	py.Check(s.setUp(self))
	py.Check(s.test(self, py.GetAttr(self, methodName(self))))
	py.Check(s.tearDown(self))
	for c := s.nextCleanup(); c != nil; c = s.nextCleanup() {
		py.Check(s.cleanUp(c))
	}
}
