package asyncio

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// What this file holds is asyncio's view of runtime/py: how panics become exceptions, and what functions are called.

type noneType = py.NoneType

func init() {
	py.CurrentContext = currentContext
	py.TaskName = func(ctx context.Context) (string, bool) {
		if t := currentTaskOf(ctx); t != nil {
			return t.GetName(), true
		}
		return "", false
	}
	py.NewCoroutine = func(f *py.Function, run func(ctx context.Context) (any, error)) any {
		return &Coroutine[any]{fn: run, named: f}
	}
}

// currentContext is the context of the code that runs now, for operations of py that get none.
func currentContext() context.Context {
	if entered := interp.Current().Entered; entered != nil {
		return entered
	}
	l := runningLoop()
	switch {
	case l == nil:
		return interp.Current().Ctx
	case l.current != nil:
		return l.current.context()
	}
	return l.ctx
}

// catch is deferred where code of the program ends: it turns a panic into an error.
func catch(err *error) {
	if r := recover(); r != nil {
		*err = py.Recovered(r)
	}
}

func groupErrors(err error) []error {
	if g, ok := err.(interface{ Errors() []error }); ok {
		return g.Errors()
	}
	return nil
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }

// funcName returns the Python name of a function; strings are names already.
func funcName(fn any) string {
	switch fn := fn.(type) {
	case string:
		return fn
	case *py.Function:
		return fn.QualName
	case *throwable:
		return fn.name
	}
	if f, ok := definition(fn); ok {
		return f.Func
	}
	f := runtime.FuncForPC(funcPointer(fn))
	if f == nil {
		return py.Repr(fn)
	}
	return goName(f.Name())
}

// goName makes a Python name of a Go function's: that of the method for ours, queue.get for (*Queue[int]).Get.
func goName(name string) string {
	pkg, name, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".")
	for {
		i, j := strings.IndexByte(name, '['), strings.IndexByte(name, ']')
		if i < 0 || j < i {
			break
		}
		name = name[:i] + name[j+1:] // type arguments
	}
	name = strings.NewReplacer("(*", "", ")", "").Replace(strings.TrimSuffix(name, "-fm"))
	if class, method, ok := strings.Cut(name, "."); ok && pkg == "asyncio" && !strings.HasPrefix(method, "func") {
		return class + "." + snakeCase(method)
	} else if !ok && pkg == "asyncio" {
		return snakeCase(name)
	}
	return name
}

func snakeCase(s string) string {
	var b strings.Builder
	for i, r := range s {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				b.WriteByte('_')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// definition returns the place in the Python source where a function is defined.
func definition(fn any) (py.Frame, bool) {
	pc := funcPointer(fn)
	if pc == 0 {
		return py.Frame{}, false
	}
	return py.Definition(pc)
}

// callbackSource is format_helpers._format_callback_source: name() at file:line.
func callbackSource(fn any) string {
	s := funcName(fn) + "()"
	if f, ok := definition(fn); ok {
		s += fmt.Sprintf(" at %s:%d", f.File, f.Line)
	}
	return s
}

func funcPointer(fn any) uintptr {
	v := reflect.ValueOf(fn)
	if v.Kind() != reflect.Func || v.IsNil() {
		return 0
	}
	return v.Pointer()
}

func lastName(qualified string) string { return qualified[strings.LastIndexByte(qualified, '.')+1:] }
