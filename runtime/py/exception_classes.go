package py

// The exception classes of CPython 3.13. BaseException and Exception carry the suffix Type because Exception is the
// struct that user exception types embed.
var (
	BaseExceptionType = newBaseException()
	ExceptionType     = newException("Exception", BaseExceptionType)

	BaseExceptionGroup = newNativeException(nativeGroup, "BaseExceptionGroup", BaseExceptionType)
	ExceptionGroup     = newGroupClass()
	GeneratorExit      = newException("GeneratorExit", BaseExceptionType)
	KeyboardInterrupt  = newException("KeyboardInterrupt", BaseExceptionType)
	SystemExit         = newException("SystemExit", BaseExceptionType)

	ArithmeticError    = newException("ArithmeticError", ExceptionType)
	FloatingPointError = newException("FloatingPointError", ArithmeticError)
	OverflowError      = newException("OverflowError", ArithmeticError)
	ZeroDivisionError  = newException("ZeroDivisionError", ArithmeticError)

	AssertionError          = newException("AssertionError", ExceptionType)
	AttributeError          = newException("AttributeError", ExceptionType)
	BufferError             = newException("BufferError", ExceptionType)
	EOFError                = newException("EOFError", ExceptionType)
	ImportError             = newException("ImportError", ExceptionType)
	ModuleNotFoundError     = newException("ModuleNotFoundError", ImportError)
	LookupError             = newException("LookupError", ExceptionType)
	IndexError              = newException("IndexError", LookupError)
	KeyError                = newException("KeyError", LookupError)
	MemoryError             = newException("MemoryError", ExceptionType)
	NameError               = newException("NameError", ExceptionType)
	UnboundLocalError       = newException("UnboundLocalError", NameError)
	ReferenceError          = newException("ReferenceError", ExceptionType)
	RuntimeError            = newException("RuntimeError", ExceptionType)
	NotImplementedError     = newException("NotImplementedError", RuntimeError)
	PythonFinalizationError = newException("PythonFinalizationError", RuntimeError)
	RecursionError          = newException("RecursionError", RuntimeError)
	StopAsyncIteration      = newException("StopAsyncIteration", ExceptionType)
	StopIteration           = newException("StopIteration", ExceptionType)
	SyntaxError             = newException("SyntaxError", ExceptionType)
	IndentationError        = newException("IndentationError", SyntaxError)
	TabError                = newException("TabError", IndentationError)
	SystemError             = newException("SystemError", ExceptionType)
	TypeError               = newException("TypeError", ExceptionType)
	ValueError              = newException("ValueError", ExceptionType)
	UnicodeError            = newException("UnicodeError", ValueError)
	UnicodeDecodeError      = newException("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError      = newException("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError   = newException("UnicodeTranslateError", UnicodeError)

	OSError                = newNativeException(nativeOSError, "OSError", ExceptionType)
	BlockingIOError        = newException("BlockingIOError", OSError)
	ChildProcessError      = newException("ChildProcessError", OSError)
	ConnectionError        = newException("ConnectionError", OSError)
	BrokenPipeError        = newException("BrokenPipeError", ConnectionError)
	ConnectionAbortedError = newException("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError = newException("ConnectionRefusedError", ConnectionError)
	ConnectionResetError   = newException("ConnectionResetError", ConnectionError)
	FileExistsError        = newException("FileExistsError", OSError)
	FileNotFoundError      = newException("FileNotFoundError", OSError)
	InterruptedError       = newException("InterruptedError", OSError)
	IsADirectoryError      = newException("IsADirectoryError", OSError)
	NotADirectoryError     = newException("NotADirectoryError", OSError)
	PermissionError        = newException("PermissionError", OSError)
	ProcessLookupError     = newException("ProcessLookupError", OSError)
	TimeoutError           = newException("TimeoutError", OSError)

	Warning                   = newException("Warning", ExceptionType)
	BytesWarning              = newException("BytesWarning", Warning)
	DeprecationWarning        = newException("DeprecationWarning", Warning)
	EncodingWarning           = newException("EncodingWarning", Warning)
	FutureWarning             = newException("FutureWarning", Warning)
	ImportWarning             = newException("ImportWarning", Warning)
	PendingDeprecationWarning = newException("PendingDeprecationWarning", Warning)
	ResourceWarning           = newException("ResourceWarning", Warning)
	RuntimeWarning            = newException("RuntimeWarning", Warning)
	SyntaxWarning             = newException("SyntaxWarning", Warning)
	UnicodeWarning            = newException("UnicodeWarning", Warning)
	UserWarning               = newException("UserWarning", Warning)
)

// The exceptions of asyncio live here so that py can translate Go's context errors into them.
var (
	CancelledError            = newModuleException("asyncio.exceptions", "CancelledError", BaseExceptionType)
	InvalidStateError         = newModuleException("asyncio.exceptions", "InvalidStateError", ExceptionType)
	SendfileNotAvailableError = newModuleException("asyncio.exceptions", "SendfileNotAvailableError", RuntimeError)
	IncompleteReadError       = newStreamException("IncompleteReadError", EOFError)
	LimitOverrunError         = newStreamException("LimitOverrunError", ExceptionType)
	BrokenBarrierError        = newModuleException("asyncio.exceptions", "BrokenBarrierError", RuntimeError)
	QueueEmpty                = newModuleException("asyncio.queues", "QueueEmpty", ExceptionType)
	QueueFull                 = newModuleException("asyncio.queues", "QueueFull", ExceptionType)
	QueueShutDown             = newModuleException("asyncio.queues", "QueueShutDown", ExceptionType)
)

func newBaseException() *Class {
	c := newBuiltinClass("BaseException")
	c.layout, c.native = c, nativeException
	return c
}

// builtinExceptions are all builtin exception classes, in order of definition.
var builtinExceptions []*Class

func newException(name string, base *Class) *Class {
	c := newBuiltinClass(name, base)
	builtinExceptions = append(builtinExceptions, c)
	return c
}

func newModuleException(module, name string, base *Class) *Class {
	c := newException(name, base)
	c.Module = module
	return c
}

// nativeKind tells apart the exception classes whose instances are not made the plain way.
type nativeKind uint8

const (
	notNative nativeKind = iota
	nativeException
	nativeOSError // chooses a subclass by errno
	nativeStream  // turns its arguments into a message, as asyncio's stream errors do
	nativeGroup   // is a *Group
)

func newStreamException(name string, base *Class) *Class {
	c := newModuleException("asyncio.exceptions", name, base)
	c.native = nativeStream
	return c
}

func newNativeException(kind nativeKind, name string, base *Class) *Class {
	c := newException(name, base)
	c.native = kind
	return c
}

// newGroupClass makes ExceptionGroup, the one builtin exception class with two bases.
func newGroupClass() *Class {
	c := newException("ExceptionGroup", BaseExceptionGroup)
	c.Bases = []*Class{BaseExceptionGroup, ExceptionType}
	c.MRO = []*Class{c, BaseExceptionGroup, ExceptionType, BaseExceptionType, ObjectType}
	return c
}
