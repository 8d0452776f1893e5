package py

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"syscall"
)

// Is reports whether err would be caught by "except classes": its class or an ancestor is one of them. It does not
// follow causes.
func Is(err error, classes ...*Class) bool {
	if err == nil {
		return false
	}
	cls := ClassOf(err)
	for _, c := range classes {
		if cls == c || cls.IsSubclassOf(c) {
			return true
		}
	}
	return false
}

// IsAny is Is where the class expression is not known statically: a class or a tuple of classes.
func IsAny(err error, classes any) bool {
	switch c := classes.(type) {
	case *Class:
		if c.IsSubclassOf(BaseExceptionType) {
			return Is(err, c)
		}
	case Tuple:
		for _, k := range c {
			if IsAny(err, k) {
				return true
			}
		}
		return false
	}
	panic(TypeError.New("catching classes that do not inherit from BaseException is not allowed"))
}

// ClassOf returns the Python class of an error; Go errors that are no Python exceptions get the class they translate to.
func ClassOf(err error) *Class {
	switch e := err.(type) {
	case *Exception: // the fast way
		return e.PyClass()
	case BaseException:
		return e.PyClass()
	}
	return AsException(err).PyClass()
}

// AsException gives err as a Python exception: err itself, the one it wraps, or a translation of a Go error.
func AsException(err error) BaseException {
	var e BaseException
	if errors.As(err, &e) {
		return e
	}
	var errno syscall.Errno
	var path *fs.PathError
	switch {
	case errors.As(err, &path) && errors.As(err, &errno):
		return OSError.New(int(errno), errnoText(errno), path.Path).(BaseException)
	case errors.As(err, &errno):
		return OSError.New(int(errno), errnoText(errno)).(BaseException)
	case errors.Is(err, context.Canceled):
		return CancelledError.New().(BaseException)
	case errors.Is(err, context.DeadlineExceeded):
		return TimeoutError.New().(BaseException)
	case errors.Is(err, io.EOF):
		return EOFError.New().(BaseException)
	}
	return RuntimeError.New(err.Error()).(BaseException)
}

// Raise gives the error that "raise x" raises: x is an exception or an exception class.
func Raise(ctx context.Context, x any) error {
	switch x := x.(type) {
	case *Class:
		if !x.IsSubclassOf(BaseExceptionType) {
			break
		}
		made, err := x.call(ctx, nil, nil)
		if err != nil {
			return err
		}
		if e, ok := made.(BaseException); ok {
			return e
		}
		return TypeError.Newf("calling %s should have returned an instance of BaseException, not %s", Repr(x), Repr(Type(made)))
	case BaseException:
		return x
	case error:
		return x
	}
	return TypeError.New("exceptions must derive from BaseException")
}

// RaiseFromAny gives the error that "raise x from cause" raises.
func RaiseFromAny(ctx context.Context, x, cause any) error {
	err := Raise(ctx, x)
	if cause == nil {
		return RaiseFrom(err, nil)
	}
	c, ok := cause.(*Class)
	if _, isErr := cause.(error); !isErr && (!ok || !c.IsSubclassOf(BaseExceptionType)) {
		return TypeError.New("exception causes must derive from BaseException")
	}
	return RaiseFrom(err, Raise(ctx, cause))
}
