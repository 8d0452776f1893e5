package py

import (
	"errors"
	"fmt"
)

// Exception is a Python exception. User exception types embed it, call Init in their constructor, and are used by
// pointer; the exceptions of builtin classes are *Exception itself. It is three words and its first argument, because
// programs that raise in loops make many.
type Exception struct {
	class *Class
	arg   any // the one argument, unless more holds all of them
	count uint8
	more  *exceptionMore
}

// BaseException is any Go error that is a Python exception: *Exception, or a pointer to a struct that embeds it.
type BaseException interface {
	error
	Object
	exception() *Exception
}

// exceptionMore is what few exceptions have.
type exceptionMore struct {
	args     Tuple // when there is not exactly one
	cause    error
	context  error
	suppress bool
	notes    []any
	stack    []uintptr
	attrs    attrTable
}

func (e *Exception) exception() *Exception { return e }

// PyClass returns the exception's class: type(e).
func (e *Exception) PyClass() *Class {
	if e.class == nil {
		return ExceptionType
	}
	return e.class
}

// Init sets the class and the args of an exception: what BaseException.__new__ does. Constructors of types that embed
// Exception call it first.
func (e *Exception) Init(cls *Class, args ...any) {
	e.class = cls
	e.SetArgs(args...)
	e.captureStack(1)
}

// SetArgs replaces e.args.
func (e *Exception) SetArgs(args ...any) {
	e.arg = nil
	e.count = 0
	if len(args) == 1 {
		e.arg, e.count = args[0], 1
		return
	}
	if len(args) > 1 {
		e.count = 2
		e.extra().args = append(Tuple(nil), args...)
	}
}

// Args returns e.args.
func (e *Exception) Args() Tuple {
	switch e.count {
	case 0:
		return Tuple{}
	case 1:
		return Tuple{e.arg}
	}
	return e.more.args
}

func (e *Exception) extra() *exceptionMore {
	if e.more == nil {
		e.more = &exceptionMore{}
	}
	return e.more
}

// New makes an exception of the class: cls(*args). The result is not raised yet.
func (c *Class) New(args ...any) error {
	e := &Exception{class: c}
	e.SetArgs(args...)
	e.captureStack(1)
	return e
}

// Newf makes an exception with one formatted message.
func (c *Class) Newf(format string, args ...any) error {
	e := &Exception{class: c, arg: fmt.Sprintf(format, args...), count: 1}
	e.captureStack(1)
	return e
}

// ClassOf returns the Python class of an error; Go errors that are no Python exceptions get the class they translate to.
func ClassOf(err error) *Class {
	if e, ok := err.(BaseException); ok {
		return e.PyClass()
	}
	var e BaseException
	if errors.As(err, &e) {
		return e.PyClass()
	}
	return RuntimeError
}

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

func (e *Exception) captureStack(skip int) {}

// Error returns str(e).
func (e *Exception) Error() string { return fmt.Sprint(e.Args()...) }
