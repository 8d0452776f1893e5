package py

import (
	"errors"
	"runtime"
	"slices"
	"strings"
)

// Try runs f and turns a panic that carries an exception, or a failure of the Go runtime that Python has an exception
// for, into an error: the body of a try statement. Other panics go on.
func Try(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = Recovered(r)
		}
	}()
	return f()
}

// TryHandling is Try in a clause that handles exceptions, innermost first, of which a finally clause may have none: they
// become the context of the exception that f ends with.
func TryHandling(f func() error, handled ...error) error {
	err := Try(f)
	if err == nil {
		return nil
	}
	for _, h := range handled {
		if h == nil {
			continue
		}
		if h != err {
			chainContext(err, h)
		}
		break
	}
	return err
}

// chainContext makes handled the context at the end of the chain of err.
func chainContext(err, handled error) {
	for cur := err; cur != handled; {
		e, ok := cur.(BaseException)
		if !ok {
			return
		}
		next := e.exception().Context()
		if next == nil {
			WithContext(cur, handled)
			return
		}
		cur = next
	}
}

// Check panics with err unless it is nil: raising where no error can be returned.
func Check(err error) {
	if err != nil {
		panic(err)
	}
}

// NoErr gives v as the result of a call that cannot fail, where one that can is expected.
func NoErr[T any](v T) (T, error) { return v, nil }

// Recovered turns what recover() returned into the Python exception it stands for; it panics again with anything that is
// no exception.
func Recovered(r any) error {
	switch r := r.(type) {
	case BaseException:
		return r
	case runtime.Error:
		e := fromRuntime(r)
		if e == nil {
			panic(r)
		}
		e.(BaseException).exception().captureStack(3)
		return e
	case error:
		return r
	}
	panic(r)
}

// fromRuntime translates a failure of the Go runtime. Its text is all there is to tell them apart.
func fromRuntime(r runtime.Error) error {
	text := r.Error()
	var assertion *runtime.TypeAssertionError
	switch {
	case strings.Contains(text, "index out of range"), strings.Contains(text, "slice bounds out of range"):
		if slices.Contains(strings.Fields(currentUses()), "at=") {
			return IndexError.New("list assignment index out of range")
		}
		return IndexError.New("list index out of range")
	case strings.Contains(text, "integer divide by zero"):
		return ZeroDivisionError.New("division by zero")
	case strings.Contains(text, "nil pointer dereference"):
		return noneError()
	case strings.Contains(text, "assignment to entry in nil map"):
		return TypeError.New("'NoneType' object does not support item assignment")
	case strings.Contains(text, "makeslice: len out of range"), strings.Contains(text, "makeslice: cap out of range"):
		return MemoryError.New()
	case strings.Contains(text, "negative shift amount"):
		return ValueError.New("negative shift count")
	case errors.As(r, &assertion):
		return TypeError.New(strings.TrimPrefix(text, "interface conversion: "))
	}
	return nil
}
