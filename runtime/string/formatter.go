package string

import (
	"strconv"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// piece is one piece of a format string: text, and a field unless there is none.
type piece struct {
	literal          string
	field            *string
	spec, conversion string
}

// parseFormat is string.Formatter().parse(text).
func parseFormat(text string) []piece {
	var out []piece
	for i := 0; i < len(text); {
		var lit strings.Builder
		for i < len(text) && text[i] != '{' && text[i] != '}' {
			lit.WriteByte(text[i])
			i++
		}
		if i >= len(text) {
			return append(out, piece{literal: lit.String()})
		}
		if i+1 < len(text) && text[i+1] == text[i] {
			out = append(out, piece{literal: lit.String() + text[i:i+1]})
			i += 2
			continue
		}
		if text[i] == '}' {
			panic(py.ValueError.New("Single '}' encountered in format string"))
		}
		depth, end := 1, i+1
		for ; end < len(text); end++ {
			if text[end] == '{' {
				depth++
			} else if text[end] == '}' {
				if depth--; depth == 0 {
					break
				}
			}
		}
		if depth > 0 {
			if end == i+1 {
				panic(py.ValueError.New("Single '{' encountered in format string"))
			}
			panic(py.ValueError.New("expected '}' before end of string"))
		}
		out = append(out, fieldOf(lit.String(), text[i+1:end]))
		i = end + 1
	}
	return out
}

func fieldOf(literal, body string) piece {
	p := piece{literal: literal}
	name := body
	brackets := 0
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c == '[':
			brackets++
		case c == ']':
			brackets--
		case brackets == 0 && (c == ':' || c == '!'):
			name = body[:i]
			rest := body[i:]
			if c == '!' {
				if len(rest) < 2 {
					panic(py.ValueError.New("end of string while looking for conversion specifier"))
				}
				p.conversion = rest[1:2]
				rest = rest[2:]
				if rest != "" && rest[0] != ':' {
					panic(py.ValueError.New("expected ':' after conversion specifier"))
				}
			}
			p.spec = strings.TrimPrefix(rest, ":")
			i = len(body)
		}
	}
	p.field = &name
	return p
}

// FormatterType is the class string.Formatter. Classes of the program may override its steps.
var FormatterType = sync.OnceValue(func() *py.Class {
	c := py.NewClass("string", "Formatter", py.ObjectType)
	def := lib.Definer(c)
	def("format", "self, format_string, /, *args, **kwargs", func(a []any) any {
		return lib.Method(a[0], "vformat", a[1], a[2], a[3])
	})
	def("vformat", "self, format_string, args, kwargs", func(a []any) any {
		f := &formatting{self: a[0], args: a[2], kwargs: a[3], used: py.NewSet[any]()}
		text := f.expand(py.Str(a[1]), 2)
		lib.Method(a[0], "check_unused_args", f.used, a[2], a[3])
		return text
	})
	def("parse", "self, format_string", func(a []any) any {
		l := py.NewList[any]()
		for _, p := range parseFormat(py.Str(a[1])) {
			if p.field == nil {
				l.Append(py.Tuple{p.literal, nil, nil, nil})
				continue
			}
			var conv any
			if p.conversion != "" {
				conv = p.conversion
			}
			l.Append(py.Tuple{p.literal, *p.field, p.spec, conv})
		}
		return py.Iter(l)
	})
	def("get_value", "self, key, args, kwargs", func(a []any) any {
		if _, ok := a[1].(int); ok {
			return py.GetItem(a[2], a[1])
		}
		return py.GetItem(a[3], a[1])
	})
	def("get_field", "self, field_name, args, kwargs", func(a []any) any {
		first, rest := cutFirst(py.Str(a[1]))
		v := lib.Method(a[0], "get_value", first, a[2], a[3])
		return py.Tuple{follow(v, rest), first}
	})
	def("check_unused_args", "self, used_args, args, kwargs", func([]any) any { return nil })
	def("format_field", "self, value, format_spec", func(a []any) any { return py.Format(a[1], py.Str(a[2])) })
	def("convert_field", "self, value, conversion", func(a []any) any {
		switch a[2] {
		case nil:
			return a[1]
		case "s":
			return py.Str(a[1])
		case "r":
			return py.Repr(a[1])
		case "a":
			return py.ASCII(a[1])
		}
		panic(py.ValueError.Newf("Unknown conversion specifier %s", py.Str(a[2])))
	})
	return c
})

// formatting is one call of vformat.
type formatting struct {
	self, args, kwargs any
	used               *py.Set[any]
	auto               int
	manual             bool
}

func (f *formatting) expand(text string, depth int) string {
	if depth < 0 {
		panic(py.ValueError.New("Max string recursion exceeded"))
	}
	var b strings.Builder
	for item := range py.Seq(lib.Method(f.self, "parse", text)) {
		parts := py.Unpack(item, 4) // literal text, field name, format spec, conversion
		if py.Truth(parts[0]) {
			b.WriteString(py.Str(parts[0]))
		}
		if parts[1] == nil {
			continue
		}
		name := py.Str(parts[1])
		first, _, _ := strings.Cut(strings.ReplaceAll(name, "[", "."), ".")
		switch {
		case first == "":
			if f.manual {
				panic(py.ValueError.New("cannot switch from manual field specification to automatic field numbering"))
			}
			name = strconv.Itoa(f.auto) + name
			f.auto++
		case strings.Trim(first, "0123456789") == "":
			if f.auto > 0 {
				panic(py.ValueError.New("cannot switch from automatic field numbering to manual field specification"))
			}
			f.manual = true
		}
		got := py.Unpack(lib.Method(f.self, "get_field", name, f.args, f.kwargs), 2)
		f.used.Add(got[1])
		v := lib.Method(f.self, "convert_field", got[0], parts[3])
		b.WriteString(py.Str(lib.Method(f.self, "format_field", v, f.expand(py.Str(parts[2]), depth-1))))
	}
	return b.String()
}

// cutFirst takes the argument's name or number off a field name.
func cutFirst(field string) (first any, rest string) {
	n := strings.IndexAny(field, ".[")
	if n < 0 {
		n = len(field)
	}
	if i, err := strconv.Atoi(field[:n]); err == nil {
		return i, field[n:]
	}
	return field[:n], field[n:]
}

// follow goes along .name and [key].
func follow(v any, path string) any {
	for path != "" {
		if path[0] == '[' {
			end := strings.IndexByte(path, ']')
			if end < 0 {
				panic(py.ValueError.New("Missing ']' in format string"))
			}
			var key any = path[1:end]
			if i, err := strconv.Atoi(path[1:end]); err == nil {
				key = i
			}
			v, path = py.GetItem(v, key), path[end+1:]
			continue
		}
		n := strings.IndexAny(path[1:], ".[") + 1
		if n == 0 {
			n = len(path)
		}
		v, path = py.GetAttr(v, path[1:n]), path[n:]
	}
	return v
}
