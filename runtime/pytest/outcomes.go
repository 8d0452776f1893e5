package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions that end a test: pytest.fail.Exception and the others.
var (
	OutcomeException = lib.Exception("_pytest.outcomes", "OutcomeException", py.BaseExceptionType)
	Failed           = lib.Exception("builtins", "Failed", OutcomeException)
	Skipped          = lib.Exception("builtins", "Skipped", OutcomeException)
	XFailed          = lib.Exception("_pytest.outcomes", "XFailed", Failed)
	ExitException    = lib.Exception("_pytest.outcomes", "Exit", py.ExceptionType)
)

// Fail is pytest.fail(reason): the test fails.
func Fail(reason string) error { return outcome(Failed, reason) }

// Skip is pytest.skip(reason): the test is skipped.
func Skip(reason string) error { return outcome(Skipped, reason) }

// XFail is pytest.xfail(reason): the test ends as one that was expected to fail.
func XFail(reason string) error { return outcome(XFailed, reason) }

// Exit is pytest.exit(reason): the run of tests ends.
func Exit(reason string) error { return outcome(ExitException, reason) }

func outcome(class *py.Class, reason string) error {
	err := class.New(reason)
	py.SetAttr(py.AsException(err), "msg", reason)
	return err
}

// outcomeFunc is fail, skip, xfail and exit as objects: they have the class that they raise as an attribute.
func outcomeFunc(name, params string, class *py.Class) *py.Function {
	f := lib.Def(name, params, func(a []any) any { panic(outcome(class, py.Str(a[0]))) })
	py.SetAttr(f, "Exception", class)
	return f
}
