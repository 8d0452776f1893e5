package link

// builtins are the names that every Python 3.13 program has, those of the site module and of the module itself included.
var builtins = wordSet(`
	ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
	BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
	ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
	False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
	ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
	MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError
	OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError
	ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError
	SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError
	UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
	ZeroDivisionError
	abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
	credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
	help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
	ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple
	type vars zip
	__build_class__ __debug__ __import__ __name__ __file__ __doc__ __builtins__ __annotations__ __spec__ __loader__
	__todo__ __package__ __class__ __qualname__ __module__ __dict__
`)

// wellKnown are names that documents often use without importing them, and their modules.
var wellKnown = func() map[string]string {
	byModule := map[string]string{
		"typing": "Any Awaitable Callable Coroutine Dict Generic List Literal NamedTuple Optional Protocol Set Tuple " +
			"TypeVar TypedDict Union AsyncIterator AsyncGenerator Iterable Iterator",
		"dataclasses":        "dataclass field",
		"enum":               "Enum IntEnum StrEnum auto",
		"abc":                "ABC abstractmethod",
		"collections":        "defaultdict deque Counter OrderedDict namedtuple",
		"contextlib":         "asynccontextmanager contextmanager suppress AsyncExitStack ExitStack",
		"datetime":           "datetime timedelta",
		"functools":          "partial wraps lru_cache",
		"concurrent.futures": "ThreadPoolExecutor ProcessPoolExecutor",
		"pathlib":            "Path",
		"fastapi":            "FastAPI",
	}
	all := map[string]string{}
	for module, names := range byModule {
		for name := range wordSet(names) {
			all[name] = module
		}
	}
	return all
}()

// IsBuiltin reports whether every program has a name.
func IsBuiltin(name string) bool { return builtins[name] }
