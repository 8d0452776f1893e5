// Package reprlib answers Python's reprlib module: reprs of limited size.
package reprlib

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/functools"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// limits are the attributes of a Repr and their defaults, its keyword arguments.
const limits = "maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, " +
	"maxother=30, fillvalue='...', indent=None"

// ReprType is the class reprlib.Repr. Programs derive from it and add a repr_NAME for each class of theirs.
var ReprType = newReprType()

func limit(self any, name string) int { return lib.Int(py.GetAttr(self, name)) }

func fill(self any) string { return py.Str(py.GetAttr(self, "fillvalue")) }

func newReprType() *py.Class {
	c := py.NewClass("reprlib", "Repr", py.ObjectType)
	define := lib.Definer(c)
	var names []string
	for _, p := range strings.Split(limits, ", ") {
		name, _, _ := strings.Cut(p, "=")
		names = append(names, name)
	}
	define("__init__", "self, *, "+limits, func(a []any) any {
		for i, n := range names {
			py.SetAttr(a[0], n, a[i+1])
		}
		return nil
	})
	define("repr", "self, x", func(a []any) any { return lib.Method(a[0], "repr1", a[1], py.GetAttr(a[0], "maxlevel")) })
	define("repr1", "self, x, level", func(a []any) any {
		method := "repr_" + strings.Join(strings.Fields(lib.TypeName(a[1])), "_")
		if !py.HasAttr(a[0], method) {
			method = "repr_instance"
		}
		return lib.Method(a[0], method, a[1], a[2])
	})
	for _, k := range []struct{ name, left, right, trail, empty string }{
		{"tuple", "(", ")", ",", ""}, {"list", "[", "]", "", ""}, {"set", "{", "}", "", "set()"},
		{"frozenset", "frozenset({", "})", "", "frozenset()"}, {"deque", "deque([", "])", "", ""},
	} {
		define("repr_"+k.name, "self, x, level", func(a []any) any {
			items := py.Collect(a[1])
			if len(items) == 0 && k.empty != "" {
				return k.empty
			}
			if k.empty != "" {
				items = ordered(a[1])
			}
			return k.left + sequence(a[0], items, lib.Int(a[2]), limit(a[0], "max"+k.name), k.trail) + k.right
		})
	}
	define("repr_dict", "self, x, level", func(a []any) any { return mapping(a[0], a[1], lib.Int(a[2])) })
	define("repr_str", "self, x, level", func(a []any) any {
		s, most := []rune(py.Str(a[1])), limit(a[0], "maxstring")
		text := py.Repr(string(s[:min(most, len(s))]))
		if py.StrLen(text) > most {
			i, j := halves(most)
			return cut(py.Repr(string(s[:i])+string(s[len(s)-j:])), most, fill(a[0]))
		}
		return text
	})
	define("repr_int", "self, x, level", func(a []any) any {
		return shortened(py.Repr(a[1]), limit(a[0], "maxlong"), fill(a[0]))
	})
	define("repr_instance", "self, x, level", func(a []any) any {
		var text string
		if err := py.Try(func() error { text = py.Repr(a[1]); return nil }); err != nil {
			if !py.Is(err, py.ExceptionType) {
				panic(err)
			}
			return fmt.Sprintf("<%s instance at %#x>", lib.TypeName(a[1]), py.ID(a[1]))
		}
		return shortened(text, limit(a[0], "maxother"), fill(a[0]))
	})
	return c
}

// halves are how many characters stay at the start and at the end of a text that is cut.
func halves(most int) (i, j int) {
	i = max(0, (most-3)/2)
	return i, max(0, most-3-i)
}

func shortened(text string, most int, fill string) string {
	if py.StrLen(text) <= most {
		return text
	}
	return cut(text, most, fill)
}

func cut(text string, most int, fill string) string {
	s := []rune(text)
	i, j := halves(most)
	return string(s[:min(i, len(s))]) + fill + string(s[max(0, len(s)-j):])
}

// ordered are the elements in their order, if they have one.
func ordered(x any) []any {
	var items []any
	if py.Try(func() error { items = py.Collect(lib.Call(py.Builtin("sorted"), x)); return nil }) != nil {
		return py.Collect(x)
	}
	return items
}

func sequence(self any, items []any, level, most int, trail string) string {
	if level <= 0 && len(items) > 0 {
		return fill(self)
	}
	var pieces []string
	for _, x := range items[:min(most, len(items))] {
		pieces = append(pieces, py.Str(lib.Method(self, "repr1", x, level-1)))
	}
	if len(items) > most {
		pieces = append(pieces, fill(self))
	}
	text := joined(self, pieces, level)
	if len(items) == 1 && py.GetAttr(self, "indent") == nil {
		text += trail
	}
	return text
}

func mapping(self, x any, level int) string {
	n := py.Len(x)
	switch {
	case n == 0:
		return "{}"
	case level <= 0:
		return "{" + fill(self) + "}"
	}
	most := limit(self, "maxdict")
	var pieces []string
	for i, key := range ordered(x) {
		if i == most {
			break
		}
		pieces = append(pieces, py.Str(lib.Method(self, "repr1", key, level-1))+": "+py.Str(lib.Method(self, "repr1", py.GetItem(x, key), level-1)))
	}
	if n > most {
		pieces = append(pieces, fill(self))
	}
	return "{" + joined(self, pieces, level) + "}"
}

// joined puts pieces on one line, or each on a line of its own with an indent.
func joined(self any, pieces []string, level int) string {
	indent := py.GetAttr(self, "indent")
	if indent == nil {
		return strings.Join(pieces, ", ")
	}
	if len(pieces) == 0 {
		return ""
	}
	unit, ok := lib.AsStr(indent)
	if !ok {
		if !py.IsInstance(indent, py.IntType) {
			panic(py.TypeError.Newf("Repr.indent must be a str, int or None, not %s", py.Repr(py.Type(indent))))
		}
		if lib.Int(indent) < 0 {
			panic(py.ValueError.Newf("Repr.indent cannot be negative int (was %s)", py.Repr(indent)))
		}
		unit = strings.Repeat(" ", lib.Int(indent))
	}
	deep := max(0, limit(self, "maxlevel")-level+1)
	line := "\n" + strings.Repeat(unit, deep)
	return line + strings.Join(pieces, ","+line) + ",\n" + strings.Repeat(unit, max(0, deep-1))
}

// standard is reprlib.aRepr.
var standard = lib.Call(ReprType)

// Repr is reprlib.repr(x).
func Repr(x any) string { return py.Str(lib.Method(standard, "repr", py.ToAny(x))) }

// recursive is reprlib.recursive_repr(fillvalue): a __repr__ that comes to the object it shows again gives the fill value.
func recursive(fillvalue any) *py.Function {
	type showing struct{ object, thread int }
	return lib.Func("decorating_function", "user_function, /", func(a []any) any {
		var mu sync.Mutex
		running := map[showing]bool{}
		wrapper := py.NewFunction("wrapper", "self", func(ctx context.Context, args []any) (any, error) {
			key := showing{py.ID(args[0]), interp.Current().Ident}
			mu.Lock()
			again := running[key]
			running[key] = true
			mu.Unlock()
			if again {
				return fillvalue, nil
			}
			defer func() {
				mu.Lock()
				delete(running, key)
				mu.Unlock()
			}()
			return py.Call(ctx, a[0], args[0])
		})
		return functools.UpdateWrapper(wrapper, a[0])
	})
}

// Module is the module object of reprlib.
var Module = lib.Module("reprlib", func(m *py.Module) {
	m.Set("Repr", ReprType).Set("aRepr", standard).Set("repr", py.GetAttr(standard, "repr"))
	lib.Add(m, "recursive_repr", "fillvalue='...'", func(a []any) any { return recursive(a[0]) })
})
