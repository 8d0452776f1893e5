package sys

import (
	"os"
	goruntime "runtime"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/types"
)

// reportDefault is sys.__excepthook__: the traceback on sys.stderr. displayDefault is sys.displayhook: what the prompt shows of a value.
var reportDefault, displayDefault *py.Function

func makeHooks() {
	reportDefault = lib.Func("excepthook", "exctype, value, traceback, /", func(a []any) any {
		py.FlushStdout()
		lib.Method(CurrentStderr(), "write", py.FormatException(a[1].(error)))
		return nil
	})

	displayDefault = lib.Func("displayhook", "object, /", func(a []any) any {
		if a[0] != nil {
			Print(py.Repr(a[0]))
		}
		return nil
	})
}

// uncaught hands an exception that nobody caught to the sys.excepthook that the program has set; false where it has set none.
func uncaught(err error) (raised error, reported bool) {
	hook, ok := Module().Get("excepthook")
	if !ok {
		os.Stderr.WriteString("sys.excepthook is missing, printing original traceback\n")
	}
	if !ok || hook == any(reportDefault) {
		return nil, false
	}
	e := py.AsException(err)
	raised = py.Try(func() error {
		_, err := py.Call(py.CurrentContext(), hook, py.Type(e), e, py.TracebackOf(e))
		return err
	})
	py.FlushStdout()
	if raised != nil && !py.Is(raised, py.SystemExit) {
		os.Stderr.WriteString("Error in sys.excepthook:\n" + py.FormatException(raised) + "\nOriginal exception was:\n" + py.FormatException(err))
	}
	return raised, true
}

func init() {
	makeHooks()
	py.UncaughtHook = uncaught
}

// dynamic are the values of the module that programs seldom ask for.
func fillDynamic(m *py.Module) {
	all := make([]any, len(stdlibNames))
	for i, n := range stdlibNames {
		all[i] = n
	}
	names := lib.Call(py.FrozenSetType, py.ListOf(all))
	builtin := make(py.Tuple, len(builtinNames))
	for i, n := range builtinNames {
		builtin[i] = n
	}
	for name, v := range map[string]any{
		"excepthook": reportDefault, "__excepthook__": reportDefault, "displayhook": displayDefault, "__displayhook__": displayDefault,
		"float_repr_style": "short", "platlibdir": "lib", "api_version": 1013, "abiflags": "", "base_prefix": "", "base_exec_prefix": "",
		"pycache_prefix": nil, "orig_argv": py.ListFromAny(append([]string{Executable()}, Argv().Items()...)),
		"stdlib_module_names": names, "builtin_module_names": builtin,

		"thread_info": newStructSeq("thread_info", []string{"name", "lock", "version"}, "pthread", "semaphore", nil),
		"flags": newStructSeq("flags", []string{"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
			"ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
			"warn_default_encoding", "safe_path", "int_max_str_digits"}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, false, 0, 0, false, 4300),
		"implementation": lib.CallKW(types.SimpleNamespaceType, nil, []py.KV{{Key: "name", Value: "cpython"},
			{Key: "cache_tag", Value: "cpython-313"}, {Key: "version", Value: newVersionInfo()}, {Key: "hexversion", Value: Hexversion}}),
	} {
		m.Set(name, v)
	}
	lib.AddC(m, "get_int_max_str_digits", "", func([]any) any { return py.MaxStrDigits })
	lib.AddC(m, "set_int_max_str_digits", "maxdigits", func(a []any) any {
		n := lib.Int(a[0])
		if n != 0 && n < 640 {
			panic(py.ValueError.New("maxdigits must be 0 or larger than 640"))
		}
		py.MaxStrDigits = n
		return nil
	})
	lib.AddC(m, "getfilesystemencodeerrors", "", func([]any) any { return "surrogateescape" })
	lib.AddC(m, "getallocatedblocks", "", func([]any) any {
		var s goruntime.MemStats
		goruntime.ReadMemStats(&s)
		return int(s.HeapObjects)
	})
	lib.AddC(m, "getprofile", "", func([]any) any { return nil })
	lib.AddC(m, "get_coroutine_origin_tracking_depth", "", func([]any) any { return 0 })
	lib.AddC(m, "get_asyncgen_hooks", "", func([]any) any {
		return newStructSeq("asyncgen_hooks", []string{"firstiter", "finalizer"}, nil, nil)
	})
	// Nobody can listen (sys.addaudithook is not there), so that events go nowhere, as in CPython.
	lib.AddC(m, "audit", "event, /, *args", func([]any) any { return nil })
}
