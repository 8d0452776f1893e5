package asyncio

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// What this file holds is asyncio's view of runtime/py: how panics become exceptions, and what functions are called.

type noneType = struct{}

// catch is deferred where code of the program ends: it turns a panic into an error.
func catch(err *error) {
	if r := recover(); r != nil {
		*err = py.Recovered(r)
	}
}

func reprOf(x any) string { return fmt.Sprint(x) }

// funcName returns the Python name of a function; strings are names already.
func funcName(fn any) string {
	if s, ok := fn.(string); ok {
		return s
	}
	name := runtime.FuncForPC(funcPointer(fn)).Name()
	name = name[strings.LastIndexByte(name, '/')+1:]
	_, name, _ = strings.Cut(name, ".")
	return strings.TrimSuffix(name, "-fm")
}

// callbackSource is format_helpers._format_callback_source: name() at file:line.
func callbackSource(fn any) string { return funcName(fn) + "()" }

func funcPointer(fn any) uintptr {
	if fn == nil {
		return 0
	}
	return reflect.ValueOf(fn).Pointer()
}

func lastName(qualified string) string { return qualified[strings.LastIndexByte(qualified, '.')+1:] }

var exitProcess = os.Exit

func printTraceback(err error) { fmt.Fprint(os.Stderr, py.FormatException(err)) }

func groupErrors(err error) []error {
	if g, ok := err.(interface{ Errors() []error }); ok {
		return g.Errors()
	}
	return nil
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
