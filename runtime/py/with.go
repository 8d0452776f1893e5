package py

import "context"

// ContextManager is a library object that a with statement accepts.
type ContextManager interface {
	PyEnter(ctx context.Context) (any, error)
	// PyExit ends the block; err is how it ended, and suppress tells whether the statement swallows it.
	PyExit(ctx context.Context, err error) (suppress bool, err2 error)
}

// With is "with x as v: body" on the floor: it enters, runs body, and exits on every way out. The error is that of the
// body, unless __exit__ swallows it or fails itself.
func With(ctx context.Context, x any, body func(v any) error) error {
	enter, exit, err := contextMethods(x)
	if err != nil {
		return err
	}
	v, err := enter(ctx)
	if err != nil {
		return err
	}
	err = Try(func() error { return body(v) })
	suppress, exitErr := exit(ctx, err)
	switch {
	case exitErr != nil:
		return WithContext(exitErr, err)
	case suppress:
		return nil
	}
	return err
}

type (
	enterFunc func(ctx context.Context) (any, error)
	exitFunc  func(ctx context.Context, err error) (bool, error)
)

// contextMethods finds both methods before the block is entered, as CPython does.
func contextMethods(x any) (enterFunc, exitFunc, error) {
	if m, ok := x.(ContextManager); ok {
		return m.PyEnter, m.PyExit, nil
	}
	enter, ok := lookupSpecial(x, "__enter__")
	if !ok {
		return nil, nil, noContextManager(x, "")
	}
	exit, ok := lookupSpecial(x, "__exit__")
	if !ok {
		return nil, nil, noContextManager(x, " (missed __exit__ method)")
	}
	return func(ctx context.Context) (any, error) { return Call(ctx, enter) },
		func(ctx context.Context, err error) (bool, error) { return CallExit(ctx, exit, err) }, nil
}

func noContextManager(x any, detail string) error {
	return TypeError.Newf("'%s' object does not support the context manager protocol%s", typeName(x), detail)
}

// CallExit calls a bound __exit__ or __aexit__ with the three arguments that stand for err, and tells whether its result
// is true. The result of an async one still has to be awaited: use ExitArgs there.
func CallExit(ctx context.Context, exit any, err error) (suppress bool, _ error) {
	var result any
	if failed := Try(func() (fail error) {
		result, fail = Call(ctx, exit, ExitArgs(err)...)
		return fail
	}); failed != nil {
		return false, failed
	}
	return err != nil && Truth(result), nil
}

// ExitArgs are the arguments of __exit__ and __aexit__: the exception's type, the exception and its traceback, or three
// times None.
func ExitArgs(err error) []any {
	if err == nil {
		return []any{nil, nil, nil}
	}
	e := AsException(err)
	x := e.exception()
	if x.more == nil || len(x.more.stack) == 0 { // one of those that do not look at the stack when they are raised
		x.captureHere(2)
	}
	return []any{e.PyClass(), e, tracebackOf(x)}
}

// ExceptionClass is the first argument of __exit__: the class of err, or None.
func ExceptionClass(err error) *Class {
	if err == nil {
		return nil
	}
	c, _ := ExitArgs(err)[0].(*Class)
	return c
}

// TracebackOf is the third argument of __exit__: the traceback of err, or None.
func TracebackOf(err error) any {
	if err == nil {
		return nil
	}
	return ExitArgs(err)[2]
}

// Special finds a special method on the class of x, and not on x itself, and binds it: how operators find __add__ and how
// asyncio finds __await__, __aenter__ and __anext__. A method set to None is not found.
func Special(x any, name string) (method any, ok bool) { return lookupSpecial(x, name) }
