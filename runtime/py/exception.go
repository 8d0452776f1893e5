package py

import "fmt"

// Exception is a Python exception. User exception types embed it, call Init in their constructor, and are used by
// pointer; the exceptions of builtin classes are *Exception itself. It is small, with its first argument inside, because
// programs that raise in loops make many.
type Exception struct {
	class *Class
	arg   any   // the argument, when there is exactly one
	count uint8 // 0, 1, or 2 for "in more.args"
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
	notes    any // __notes__: a *List[any] as a rule
	stack    []uintptr
	bared    bool       // the frames of its constructor are no longer part of the stack
	fields   attrTable  // members of builtin classes: name, errno, ...
	attrs    attrTable  // __dict__
	near     string     // what a traceback says that the name of a NameError may have meant
	shown    *Traceback // the object for stack, once it was asked for
}

func (e *Exception) exception() *Exception { return e }

func (e *Exception) storage() *attrTable { return &e.extra().attrs }

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

// SetArgs is BaseException.__init__(e, *args), or that of the built-in class which e derives from: an OSError takes errno and
// strerror out of its arguments.
func (e *Exception) SetArgs(args ...any) {
	if e.class != nil && e.class.native == nativeOSError {
		e.initOSError(args)
	} else {
		e.setArgs(args...)
	}
}

// setArgs replaces e.args.
func (e *Exception) setArgs(args ...any) {
	if len(args) == 1 {
		e.arg, e.count = args[0], 1
		return
	}
	e.arg, e.count = nil, 0
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

// argAt returns args[i], or None.
func (e *Exception) argAt(i int) any {
	if args := e.Args(); i < len(args) {
		return args[i]
	}
	return nil
}

func (e *Exception) extra() *exceptionMore {
	if e.more == nil {
		e.more = &exceptionMore{}
	}
	return e.more
}

// New makes an exception of the class: cls(*args). The result is not raised yet.
func (c *Class) New(args ...any) error {
	if c.native > nativeException {
		return c.newNative(append([]any(nil), args...))
	}
	e := &Exception{class: c}
	e.setArgs(args...)
	e.captureStack(1)
	return e
}

// Newf makes an exception with one formatted message.
func (c *Class) Newf(format string, args ...any) error {
	e := &Exception{class: c, arg: fmt.Sprintf(format, args...), count: 1}
	e.captureStack(1)
	return e
}

// NewExceptionClass makes the class of a user exception type; bases is usually one class.
func NewExceptionClass(name string, bases ...*Class) *Class {
	if len(bases) == 0 {
		bases = []*Class{ExceptionType}
	}
	c := &Class{Name: name, Module: "__main__", Bases: bases}
	if err := c.inherit(); err != nil {
		panic(err)
	}
	return c
}
