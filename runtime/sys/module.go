package sys

import (
	"context"
	"maps"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of sys. Its stdout, stderr and stdin are what a program has put there.
var Module = lib.Module("sys", func(m *py.Module) {
	argvObject = py.ListFromAny(Argv())
	for name, v := range map[string]any{
		"stdout": Stdout, "stderr": Stderr, "stdin": Stdin, "__stdout__": Stdout, "__stderr__": Stderr, "__stdin__": Stdin,
		"maxsize": Maxsize, "maxunicode": Maxunicode, "byteorder": Byteorder, "platform": Platform(), "version": Version,
		"hexversion": Hexversion, "copyright": Copyright, "executable": Executable(), "argv": argvObject,
		"version_info": newVersionInfo(), "float_info": newFloatInfo(), "int_info": newIntInfo(), "hash_info": newHashInfo(),
		"path": py.NewList[any](""), "modules": loaded, "prefix": "", "exec_prefix": "",
		"dont_write_bytecode": false, "ps1": ">>> ", "warnoptions": py.NewList[any](),
	} {
		m.Set(name, v)
	}
	fillDynamic(m)
	lib.Add(m, "_getframe", "depth=0, /", func(a []any) any {
		stack := py.CallStack(1)
		n := len(stack) - max(0, lib.Int(a[0]))
		if n <= 0 {
			panic(py.ValueError.New("call stack is not deep enough"))
		}
		return py.StackFrame(stack[:n])
	})
	m.Set("exit", py.NewBuiltin("exit", "status=None, /", func(_ context.Context, a []any) (any, error) {
		if a[0] == nil {
			return nil, Exit()
		}
		return nil, ExitWith(a[0])
	}))
	lib.AddC(m, "getrecursionlimit", "", func([]any) any { return Getrecursionlimit() })
	lib.AddC(m, "setrecursionlimit", "limit, /", func(a []any) any { Setrecursionlimit(lib.Int(a[0])); return nil })
	lib.AddC(m, "getswitchinterval", "", func([]any) any { return Getswitchinterval() })
	lib.AddC(m, "setswitchinterval", "interval, /", func(a []any) any { Setswitchinterval(lib.Float(a[0])); return nil })
	lib.AddC(m, "intern", "string, /", func(a []any) any { return lib.Str(a[0], "intern() argument") })
	lib.AddC(m, "getdefaultencoding", "", func([]any) any { return "utf-8" })
	lib.AddC(m, "getfilesystemencoding", "", func([]any) any { return "utf-8" })
	lib.AddC(m, "getsizeof", "object, default=0", func(a []any) any { return Getsizeof(a[0]) })
	lib.AddC(m, "getrefcount", "object, /", func([]any) any { return 2 })
	lib.AddC(m, "gettrace", "", func([]any) any { return nil })
	lib.AddC(m, "settrace", "f, /", func([]any) any { return nil })
	lib.AddC(m, "is_finalizing", "", func([]any) any { return false })
	m.Set("exc_info", py.NewBuiltin("exc_info", "", func(ctx context.Context, _ []any) (any, error) {
		err := handled(ctx)
		if err == nil {
			return py.Tuple{nil, nil, nil}, nil
		}
		e := py.AsException(err)
		return py.Tuple{py.ClassOf(err), e, py.GetAttr(e, "__traceback__")}, nil
	}))
	m.Set("exception", py.NewBuiltin("exception", "", func(ctx context.Context, _ []any) (any, error) {
		if err := handled(ctx); err != nil {
			return py.AsException(err), nil
		}
		return nil, nil
	}))
})

func handled(ctx context.Context) error {
	if err := py.Handling(ctx); err != nil {
		return err
	}
	return Handling()
}

// Handling tells which exception is being handled, for exc_info() and logging.exception(). Generated code knows it where
// it stands and passes it; HandlingHook is asked where it does not.
func Handling() error {
	if HandlingHook != nil {
		return HandlingHook()
	}
	return nil
}

// HandlingHook gives the exception of the innermost except clause that runs, if whoever runs the program keeps track.
var HandlingHook func() error

// CurrentStdout is sys.stdout as the program sees it now: Stdout, or what was put in its place.
func CurrentStdout() any { return current("stdout", Stdout) }

// Print is print(args...) where sys.stdout may be another file by now.
func Print(args ...any) { PrintWith(py.PrintOpts{}, args...) }

// PrintWith is print with sep, end and flush, likewise.
func PrintWith(opts py.PrintOpts, args ...any) {
	opts.File = CurrentStdout()
	py.PrintWith(opts, args...)
}

// CurrentStderr is sys.stderr as the program sees it now.
func CurrentStderr() any { return current("stderr", Stderr) }

func current(name string, def any) any {
	v, ok := Module().Get(name)
	if !ok {
		return def
	}
	return v
}

// argvObject is sys.argv as the module object has it, unless the program puts another list there.
var argvObject any

// CurrentArgv is sys.argv as the program sees it now: the list that it changes, or what was put in its place.
func CurrentArgv() []string {
	if v := current("argv", nil); v != argvObject {
		var words []string
		for x := range py.Seq(v) {
			words = append(words, py.Str(x))
		}
		return words
	}
	return Argv().Items()
}

func init() {
	py.RedirectedStdout = func() any {
		if v := CurrentStdout(); v != any(Stdout) {
			return v
		}
		return nil
	}
}

// SetStdout is sys.stdout = x.
func SetStdout(x any) { Module().Set("stdout", x) }

// SetStderr is sys.stderr = x.
func SetStderr(x any) { Module().Set("stderr", x) }

var loaded = py.NewDict[any, any]()

// Modules is sys.modules: the modules that the program was linked with.
func Modules() any {
	if loaded.Len() == 0 {
		loaded.Set(lib.Main.Name, lib.Main)
		all := lib.Linked()
		for _, name := range slices.Sorted(maps.Keys(all)) {
			loaded.Set(name, all[name]())
		}
	}
	return loaded
}

func init() {
	py.ReplacedStreams = func() (in, out any) {
		if v, _ := Module().Get("stdin"); v != any(Stdin) {
			in = v
		}
		if v, _ := Module().Get("stdout"); v != any(Stdout) {
			out = v
		}
		return in, out
	}
}
