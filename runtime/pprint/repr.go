package pprint

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// seen are the ids of the containers around a value.
type seen map[int]bool

// rendered is a value on one line, and what is known about it.
type rendered struct {
	text                string
	readable, recursive bool
}

// reprOf names the class that __repr__ of x comes from: "list" for lists and classes of the program that derive from it.
func reprOf(x any) string {
	for _, c := range py.Type(x).MRO {
		if c.DefinesItself("__repr__") {
			if c.Module == "" || c.Module == "builtins" {
				return c.Name
			}
			return c.Module + "." + c.Name
		}
	}
	return ""
}

// safeRepr is the repr of x with keys sorted, at most depth levels deep.
func (p *printer) safeRepr(x any, around seen, depth, level int) rendered {
	switch reprOf(x) {
	case "int":
		if p.underscore {
			if _, isBool := x.(bool); !isBool {
				return rendered{py.Format(x, "_d"), true, false}
			}
		}
	case "dict":
		return p.dictRepr(x, around, depth, level)
	case "list":
		if _, isTuple := x.(py.Tuple); !isTuple {
			return p.itemsRepr(x, "[", "]", around, depth, level)
		}
	case "tuple":
		end := ")"
		if py.Len(x) == 1 {
			end = ",)"
		}
		return p.itemsRepr(x, "(", end, around, depth, level)
	}
	text := py.Repr(x)
	switch x.(type) {
	case string, py.Bytes, *py.ByteArray, float64, complex128, bool, nil:
		return rendered{text, true, false}
	}
	return rendered{text, text != "" && !strings.HasPrefix(text, "<"), false}
}

func (p *printer) dictRepr(x any, around seen, depth, level int) rendered {
	if py.Len(x) == 0 {
		return rendered{"{}", true, false}
	}
	id := py.ID(x)
	if depth > 0 && level >= depth {
		return rendered{"{...}", false, around[id]}
	}
	if around[id] {
		return rendered{recursion(x), false, true}
	}
	around[id] = true
	defer delete(around, id)
	out := rendered{readable: true}
	var parts []string
	for _, item := range p.dictItems(x) {
		k, v := p.safeRepr(item[0], around, depth, level+1), p.safeRepr(item[1], around, depth, level+1)
		parts = append(parts, k.text+": "+v.text)
		out.readable = out.readable && k.readable && v.readable
		out.recursive = out.recursive || k.recursive || v.recursive
	}
	out.text = "{" + strings.Join(parts, ", ") + "}"
	return out
}

func (p *printer) itemsRepr(x any, open, end string, around seen, depth, level int) rendered {
	if py.Len(x) == 0 {
		return rendered{open + end, true, false}
	}
	id := idOf(x)
	if depth > 0 && level >= depth {
		return rendered{open + "..." + end, false, around[id] && id != 0}
	}
	if around[id] && id != 0 {
		return rendered{recursion(x), false, true}
	}
	around[id] = true
	defer delete(around, id)
	out := rendered{readable: true}
	var parts []string
	for v := range py.Seq(x) {
		r := p.safeRepr(v, around, depth, level+1)
		parts = append(parts, r.text)
		out.readable = out.readable && r.readable
		out.recursive = out.recursive || r.recursive
	}
	out.text = open + strings.Join(parts, ", ") + end
	return out
}

// idOf is id(x) of what may contain itself; 0, which nothing has, for others. Tuples contain themselves only through
// something else.
func idOf(x any) int {
	switch x.(type) {
	case py.Tuple, string, py.Bytes, int, float64, complex128, bool, nil:
		return 0
	}
	return py.ID(x)
}

func recursion(x any) string {
	return "<Recursion on " + py.Type(x).Name + " with id=" + py.Str(py.ID(x)) + ">"
}

// dictItems gives the items of a dict, sorted by key if so asked.
func (p *printer) dictItems(x any) [][2]any {
	items := itemsOf(x)
	if p.sortDicts {
		slices.SortStableFunc(items, func(a, b [2]any) int { return inOrder(a[0], b[0]) })
	}
	return items
}

func itemsOf(x any) [][2]any {
	var items [][2]any
	for pair := range py.Seq(lib.Call(py.GetAttr(x, "items"))) {
		kv := py.Unpack(pair, 2)
		items = append(items, [2]any{kv[0], kv[1]})
	}
	return items
}

// inOrder compares two values with <; those that cannot be compared go by the names of their types.
func inOrder(a, b any) int {
	less := func(x, y any) (is bool) {
		err := py.Try(func() error { is = py.Lt(x, y); return nil })
		if err != nil {
			if !py.Is(err, py.TypeError) {
				panic(err)
			}
			return py.Str(py.Type(x)) < py.Str(py.Type(y))
		}
		return is
	}
	switch {
	case less(a, b):
		return -1
	case less(b, a):
		return 1
	}
	return 0
}
