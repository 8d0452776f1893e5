package pytest

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// asserting is how much is told of the assertions that fail: the verbosity of the run.
var asserting int

// reprSize is how long the repr of a value may be; 0 is as long as it likes.
func reprSize() int {
	switch {
	case asserting >= 2:
		return 0
	case asserting == 1:
		return 2400
	}
	return 240
}

// safeRepr is the repr of a value as reprlib shortens it, of size characters at most, whatever its __repr__ does.
func safeRepr(x any, size int) string {
	if size == 0 {
		return plainRepr(x)
	}
	return ellipsized(shortRepr(x, 6, size), size)
}

// plainRepr is the repr, or what tells that it raises.
func plainRepr(x any) (text string) {
	if err := py.Try(func() error { text = py.Repr(x); return nil }); err != nil {
		return "<[" + py.Repr(py.AsException(err)) + " raised in repr()] " + py.TypeName(x) + " object at " + address(x) + ">"
	}
	return text
}

func address(x any) string { return py.Format(py.ID(x), "#x") }

// ellipsized leaves out the middle of a text that is too long.
func ellipsized(text string, size int) string {
	r := []rune(text)
	if len(r) <= size {
		return text
	}
	i := max(0, (size-3)/2)
	return string(r[:i]) + "..." + string(r[len(r)-max(0, size-3-i):])
}

func shortRepr(x any, level, size int) string {
	list := func(open, end string, items []any) string {
		most := 6
		var parts []string
		for _, item := range items[:min(len(items), most)] {
			if level <= 0 {
				break
			}
			parts = append(parts, shortRepr(item, level-1, size))
		}
		if len(items) > most || level <= 0 && len(items) > 0 {
			parts = append(parts, "...")
		}
		return open + strings.Join(parts, ", ") + end
	}
	switch v := x.(type) {
	case string:
		r := []rune(v)
		s := py.Repr(string(r[:min(len(r), size)]))
		if len([]rune(s)) > size {
			i := max(0, (size-3)/2)
			j := max(0, size-3-i)
			ends := []rune(py.Repr(string(r[:min(i, len(r))]) + string(r[max(len(r)-j, 0):])))
			s = string(ends[:i]) + "..." + string(ends[len(ends)-j:])
		}
		return s
	case int, py.Int:
		s := py.Repr(v)
		if len(s) > 40 {
			s = s[:18] + "..." + s[len(s)-19:]
		}
		return s
	case py.Tuple:
		if len(v) == 1 && level > 0 {
			return list("(", ",)", v)
		}
		return list("(", ")", v)
	}
	switch c := py.Type(x); {
	case c.Module != "" && c.Module != "builtins" && c.Module != "collections":
	case c.Name == "list":
		return list("[", "]", py.Collect(x))
	case c.Name == "set" && py.Len(x) > 0:
		return list("{", "}", sorted(py.Collect(x)))
	case c.Name == "frozenset" && py.Len(x) > 0:
		return list("frozenset({", "})", sorted(py.Collect(x)))
	case c.Name == "deque":
		return list("deque([", "])", py.Collect(x))
	case c.Name == "dict":
		if level <= 0 && py.Len(x) > 0 {
			return "{...}"
		}
		var parts []string
		for i, k := range py.Collect(x) {
			if i == 4 {
				parts = append(parts, "...")
				break
			}
			parts = append(parts, shortRepr(k, level-1, size)+": "+shortRepr(py.GetItem(x, k), level-1, size))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return ellipsized(plainRepr(x), size)
}

// sorted are the items in order, as they come where they have none.
func sorted(items []any) []any {
	list := slices.Clone(items)
	if err := py.Try(func() error { slices.SortStableFunc(list, byLt); return nil }); err != nil {
		return items
	}
	return list
}

func byLt(a, b any) int {
	switch {
	case py.Lt(a, b):
		return -1
	case py.Lt(b, a):
		return 1
	}
	return 0
}

// layout lays a value out with an item a line, until it has the lines or the characters that are wanted; 0 is all.
type layout struct {
	out                strings.Builder
	lines, chars       int
	maxLines, maxChars int
	full               bool
}

// layoutLines are the lines of a value.
func layoutLines(x any, b budget) []string {
	l := &layout{maxLines: b.lines, maxChars: b.chars}
	l.value(x, 0)
	return splitLines(l.out.String())
}

func (l *layout) write(parts ...string) {
	for _, s := range parts {
		if l.full {
			return
		}
		l.out.WriteString(s)
		l.chars += len([]rune(s))
		l.lines += strings.Count(s, "\n")
		l.full = l.maxLines > 0 && l.lines >= l.maxLines || l.maxChars > 0 && l.chars >= l.maxChars
	}
}

func (l *layout) value(x any, indent int) {
	if l.full {
		return
	}
	c := py.Type(x)
	switch name := definer(c, "__repr__"); name {
	case "dict":
		l.write("{")
		l.pairs(x, indent)
		l.write("}")
	case "collections.OrderedDict", "collections.Counter":
		l.write(c.Name, "(")
		if py.Len(x) > 0 {
			l.write("{")
			l.pairs(x, indent)
			l.write("}")
		}
		l.write(")")
	case "collections.defaultdict":
		l.write(c.Name, "(", plainRepr(py.GetAttr(x, "default_factory")), ", {")
		l.pairs(x, indent)
		l.write("})")
	case "collections.deque":
		l.write(c.Name, "([")
		l.items(py.Collect(x), indent)
		l.write("])")
	case "list":
		l.write("[")
		l.items(py.Collect(x), indent)
		l.write("]")
	case "tuple":
		l.write("(")
		l.items(py.Collect(x), indent)
		l.write(")")
	case "set", "frozenset":
		open, end := "{", "}"
		if py.Len(x) == 0 {
			l.write(plainRepr(x))
			return
		}
		if c.Name != "set" {
			open, end = c.Name+"({", "})"
		}
		l.write(open)
		l.items(sorted(py.Collect(x)), indent)
		l.write(end)
	default:
		if fields := dataFields(x); fields != nil && name == ownName(c) {
			l.write(c.Name, "(")
			for _, f := range fields {
				l.write("\n"+strings.Repeat(" ", indent+4), f, "=")
				l.value(py.GetAttr(x, f), indent+4+len([]rune(f))+1)
				l.write(",")
			}
			if len(fields) > 0 {
				l.write("\n" + strings.Repeat(" ", indent))
			}
			l.write(")")
			return
		}
		l.write(plainRepr(x))
	}
}

// definer is the class whose method an instance of c has: "list" for a class of the program that derives from it.
func definer(c *py.Class, method string) string {
	for _, k := range c.MRO {
		if k.DefinesItself(method) {
			return ownName(k)
		}
	}
	return ""
}

func ownName(c *py.Class) string {
	if c.Module == "" || c.Module == "builtins" {
		return c.Name
	}
	return c.Module + "." + c.Name
}

func (l *layout) items(list []any, indent int) {
	for _, x := range list {
		l.write("\n" + strings.Repeat(" ", indent+4))
		l.value(x, indent+4)
		l.write(",")
	}
	if len(list) > 0 {
		l.write("\n" + strings.Repeat(" ", indent))
	}
}

func (l *layout) pairs(x any, indent int) {
	keys := py.Collect(x)
	for _, k := range keys {
		l.write("\n"+strings.Repeat(" ", indent+4), plainRepr(k), ": ")
		l.value(py.GetItem(x, k), indent+4)
		l.write(",")
	}
	if len(keys) > 0 {
		l.write("\n" + strings.Repeat(" ", indent))
	}
}

// dataFields are the names of the fields of an instance of a dataclass that compare; nil for anything else.
func dataFields(x any) []string {
	if names := py.Type(x).DataFields(); names != nil {
		return names
	}
	fields, ok := py.GetAttrOr(py.Type(x), "__dataclass_fields__", nil).(*py.Dict[any, any])
	if _, isClass := x.(*py.Class); !ok || isClass {
		return nil
	}
	names := []string{}
	for name, f := range fields.Items() {
		if py.Truth(py.GetAttrOr(f, "compare", true)) {
			names = append(names, name.(string))
		}
	}
	return names
}

func splitLines(text string) []string {
	var out []string
	for l := range strings.Lines(text) {
		out = append(out, strings.TrimRight(l, "\n"))
	}
	return out
}
