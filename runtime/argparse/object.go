// Package argparse answers Python's argparse module: parsers of command lines.
//
// Its classes live in the floor, so that programs derive from them and replace their methods as in Python.
package argparse

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The values that nargs, default, dest and help know.
const (
	SUPPRESS    = "==SUPPRESS=="
	OPTIONAL    = "?"
	ZEROORMORE  = "*"
	ONEORMORE   = "+"
	PARSER      = "A..."
	REMAINDER   = "..."
	unknownArgs = "_unrecognized_args"
)

func get(x any, name string) any { return py.GetAttr(x, name) }

func set(x any, name string, v any) { py.SetAttr(x, name, v) }

func list(x any, name string) *py.List[any] { return get(x, name).(*py.List[any]) }

func dict(x any, name string) *py.Dict[any, any] { return get(x, name).(*py.Dict[any, any]) }

// strs gives the items of a list attribute of strs.
func strs(x any, name string) []string { return textsOf(get(x, name)) }

func textsOf(x any) []string {
	var out []string
	for v := range py.Seq(x) {
		out = append(out, py.Str(v))
	}
	return out
}

// is reports whether a value is the given str, such as SUPPRESS or "?".
func is(v any, text string) bool {
	s, ok := v.(string)
	return ok && s == text
}

func text(x any) string {
	if x == nil {
		return ""
	}
	return py.Str(x)
}

// remove takes an object out of a list of objects.
func remove(l *py.List[any], x any) {
	for i, y := range l.Items() {
		if y == x {
			l.PopAt(i)
			return
		}
	}
}

func holds(l *py.List[any], x any) bool {
	for _, y := range l.Items() {
		if y == x {
			return true
		}
	}
	return false
}

// holder gives a class the repr of argparse's objects, Namespace(a=1, b='x').
func holder(c *py.Class, kwargs func(self any) []py.KV) {
	lib.Definer(c)("__repr__", "self", func(a []any) any {
		out := lib.TypeName(a[0]) + "("
		var odd []py.KV
		n := 0
		put := func(part string) {
			if n > 0 {
				out += ", "
			}
			n++
			out += part
		}
		for _, kv := range kwargs(a[0]) {
			if py.StrIsIdentifier(kv.Key) {
				put(kv.Key + "=" + py.Repr(kv.Value))
			} else {
				odd = append(odd, kv)
			}
		}
		if len(odd) > 0 {
			d := py.NewDict[any, any]()
			for _, kv := range odd {
				d.Set(kv.Key, kv.Value)
			}
			put("**" + py.Repr(d))
		}
		return out + ")"
	})
}

func attributes(self any, names ...string) []py.KV {
	var out []py.KV
	for _, n := range names {
		out = append(out, py.KV{Key: n, Value: get(self, n)})
	}
	return out
}

// vars is vars(x), in order.
func vars(x any) []py.KV {
	var out []py.KV
	for k, v := range py.Carried(get(x, "__dict__")).(*py.Dict[any, any]).Items() {
		out = append(out, py.KV{Key: py.Str(k), Value: v})
	}
	return out
}

// The exceptions of the module.
var (
	ArgumentError     = lib.Exception("argparse", "ArgumentError", py.ExceptionType)
	ArgumentTypeError = lib.Exception("argparse", "ArgumentTypeError", py.ExceptionType)
)

// actionName is how messages call an argument, or None.
func actionName(action any) any {
	if action == nil {
		return nil
	}
	if options := strs(action, "option_strings"); len(options) > 0 {
		return join(options, "/")
	}
	for _, n := range []string{"metavar", "dest"} {
		if v := get(action, n); v != nil && !is(v, SUPPRESS) {
			return v
		}
	}
	if choices := get(action, "choices"); choices != nil && py.Truth(choices) {
		return "{" + join(textsOf(choices), ",") + "}"
	}
	return nil
}

// argumentError is ArgumentError(action, message), to be panicked with.
func argumentError(action any, message string) error {
	return lib.Call(ArgumentError, action, message).(error)
}

func init() {
	define := lib.Definer(ArgumentError)
	define("__init__", "self, argument, message", func(a []any) any {
		set(a[0], "argument_name", actionName(a[1]))
		set(a[0], "message", a[2])
		return nil
	})
	define("__str__", "self", func(a []any) any {
		if name := get(a[0], "argument_name"); name != nil {
			return "argument " + py.Str(name) + ": " + py.Str(get(a[0], "message"))
		}
		return py.Str(get(a[0], "message"))
	})
}
