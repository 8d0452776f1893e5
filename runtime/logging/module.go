package logging

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module gives the module object of logging.
var Module func() *py.Module

func init() {
	Module = lib.Module("logging", fill)
	makeRecordClass()
	makeStyleClasses()
	makeFormatterClass()
	makeFilterClasses()
	makeHandlerClass()
	makeStreamHandlerClasses()
	makeFileHandlerClass()
	makeManagerClass()
	makeLoggerClass()
	makeAdapterClass()
	recordFactory, loggerClass = LogRecordType, LoggerType
	root = lib.Call(RootLoggerType, WARNING)
	LoggerType.Set("root", root).Set("manager", manager)
	py.AtExit(func() { shutdown(py.CurrentContext()) })
	py.Log = logOf
}

// logOf is how the runtime's own loggers (asyncio, concurrent.futures) log in programs that use this package.
func logOf(ctx context.Context, name string, level int, message string, exc error) {
	l := getLogger(name)
	if !enabled(ctx, l, level) {
		return
	}
	var info any
	if exc != nil {
		info = excInfo(exc)
	}
	callKW(ctx, l, "_log", []any{level, message, py.Tuple{}}, []py.KV{{Key: "exc_info", Value: info}})
}

// Root is logging.root.
func Root() any { return root }

func fill(m *py.Module) {
	for _, c := range []*py.Class{LogRecordType, PercentStyleType, StrFormatStyleType, StringTemplateStyleType, FormatterType,
		BufferingFormatterType, FilterType, FiltererType, HandlerType, NullHandlerType, StreamHandlerType, FileHandlerType, ManagerType,
		PlaceHolderType, LoggerType, RootLoggerType, LoggerAdapterType} {
		m.Set(c.Name, c)
	}
	for name, level := range nameToLevel.Items() {
		m.Set(name.(string), level)
	}
	m.Set("root", root).Set("BASIC_FORMAT", styles[0].basic).Set("raiseExceptions", true).Set("lastResort", lib.Call(stderrHandlerType, WARNING))
	m.Set("_levelToName", levelToName).Set("_nameToLevel", nameToLevel)
	for _, name := range []string{"logThreads", "logMultiprocessing", "logProcesses", "logAsyncioTasks"} {
		m.Set(name, true)
	}
	defineLevels(m)
	defineConfig(m)
	defineFunctions(m)
}

func defineLevels(m *py.Module) {
	lib.Add(m, "getLevelName", "level", func(a []any) any { return levelName(a[0]) })
	lib.Add(m, "addLevelName", "level, levelName", func(a []any) any { addLevelName(a[0], a[1]); return nil })
	lib.Add(m, "getLevelNamesMapping", "", func([]any) any { return nameToLevel.Copy() })
}

func add(m *py.Module, name, params string, f func(ctx context.Context, a []any) any) {
	m.Set(name, py.NewFunction(name, params, func(ctx context.Context, a []any) (v any, err error) {
		err = py.Try(func() error { v = f(ctx, a); return nil })
		return v, err
	}).WithModule(m.Name))
}

func defineConfig(m *py.Module) {
	add(m, "basicConfig", "**kwargs", func(ctx context.Context, a []any) any { basicConfig(ctx, a[0].(*py.Dict[any, any])); return nil })
	add(m, "getLogger", "name=None", func(_ context.Context, a []any) any { return getLogger(a[0]) })
	add(m, "makeLogRecord", "dict", func(ctx context.Context, a []any) any { return makeLogRecord(ctx, a[0]) })
	add(m, "disable", "level=50", func(_ context.Context, a []any) any { manager.disable = checkLevel(a[0]); return nil })
	add(m, "shutdown", "", func(ctx context.Context, _ []any) any { shutdown(ctx); return nil })
	add(m, "setLoggerClass", "klass", func(_ context.Context, a []any) any { checkLoggerClass(a[0]); loggerClass = a[0]; return nil })
	add(m, "getLoggerClass", "", func(context.Context, []any) any { return loggerClass })
	add(m, "setLogRecordFactory", "factory", func(_ context.Context, a []any) any { recordFactory = a[0]; return nil })
	add(m, "getLogRecordFactory", "", func(context.Context, []any) any { return recordFactory })
	add(m, "captureWarnings", "capture", func(_ context.Context, a []any) any { captureWarnings(py.Truth(a[0])); return nil })
	add(m, "getHandlerByName", "name", func(_ context.Context, a []any) any {
		h, _ := byName.Get(a[0])
		return h
	})
	add(m, "getHandlerNames", "", func(context.Context, []any) any {
		s := py.NewFrozenSet[any]()
		return py.Or(s, py.SetFrom(byName.Keys()))
	})
}

// defineFunctions adds the functions that log through the root logger, which they configure first if nobody has.
func defineFunctions(m *py.Module) {
	ready := func(ctx context.Context) {
		if list(root, "handlers").Len() == 0 {
			basicConfig(ctx, py.NewDict[any, any]())
		}
	}
	through := func(name, method string) {
		add(m, name, "msg, *args, **kwargs", func(ctx context.Context, a []any) any {
			ready(ctx)
			callKW(ctx, root, method, prepend(a[0], a[1]), lib.KW(a[2]))
			return nil
		})
	}
	for _, n := range named {
		through(n.name, n.name)
	}
	through("fatal", "critical")
	add(m, "warn", "msg, *args, **kwargs", func(ctx context.Context, a []any) any {
		deprecated(ctx, "function")
		ready(ctx)
		callKW(ctx, root, "warning", prepend(a[0], a[1]), lib.KW(a[2]))
		return nil
	})
	add(m, "exception", "msg, *args, exc_info=True, **kwargs", func(ctx context.Context, a []any) any {
		ready(ctx)
		callKW(ctx, root, "error", prepend(a[0], a[1]), append(lib.KW(a[3]), py.KV{Key: "exc_info", Value: a[2]}))
		return nil
	})
	add(m, "log", "level, msg, *args, **kwargs", func(ctx context.Context, a []any) any {
		ready(ctx)
		callKW(ctx, root, "log", append([]any{a[0]}, prepend(a[1], a[2])...), lib.KW(a[3]))
		return nil
	})
}
