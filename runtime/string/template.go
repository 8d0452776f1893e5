package string

import (
	"regexp"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// placeholder is what a delimiter begins.
type placeholder struct {
	at, end int // in the template
	escaped bool
	name    string // of named and braced ones; "" is invalid
}

// placeholders finds what substitution looks at; self may be of a class that has a delimiter and an idpattern of its own.
func placeholders(self any, text string) []placeholder {
	delimiter := py.Str(py.GetAttr(self, "delimiter"))
	id := idPattern(py.Str(py.GetAttr(self, "idpattern")))
	braced := id
	if b := py.GetAttr(self, "braceidpattern"); b != nil {
		braced = idPattern(py.Str(b))
	}
	var out []placeholder
	for i := 0; i < len(text); {
		n := strings.Index(text[i:], delimiter)
		if n < 0 {
			break
		}
		at := i + n
		rest := text[at+len(delimiter):]
		p := placeholder{at: at, end: at + len(delimiter)}
		switch {
		case strings.HasPrefix(rest, delimiter):
			p.escaped, p.end = true, p.end+len(delimiter)
		case id.FindString(rest) != "":
			p.name = id.FindString(rest)
			p.end += len(p.name)
		case strings.HasPrefix(rest, "{"):
			if name := braced.FindString(rest[1:]); name != "" && strings.HasPrefix(rest[1+len(name):], "}") {
				p.name = name
				p.end += len(name) + 2
			}
		}
		out = append(out, p)
		i = p.end
	}
	return out
}

func idPattern(p string) *regexp.Regexp {
	re, err := regexp.Compile(`^(?i:` + strings.ReplaceAll(p, "(?a:", "(?:") + `)`)
	if err != nil {
		panic(py.NotImplementedError.Newf("string.Template: the idpattern %s is not supported", py.Repr(p)))
	}
	return re
}

func substitute(self any, a []any, safe bool) any {
	text := py.Str(py.GetAttr(self, "template"))
	mapping, kw := a[0], a[1].(*py.Dict[any, any])
	get := func(name string) (any, bool) {
		if v, ok := kw.Get(name); ok {
			return v, true
		}
		if mapping == nil {
			return nil, false
		}
		v, err := lib.TryMethod(mapping, "__getitem__", name)
		if err != nil && !py.Is(err, py.KeyError) {
			panic(err)
		}
		return v, err == nil
	}
	var b strings.Builder
	pos := 0
	for _, p := range placeholders(self, text) {
		b.WriteString(text[pos:p.at])
		pos = p.end
		switch {
		case p.escaped:
			b.WriteString(py.Str(py.GetAttr(self, "delimiter")))
		case p.name != "":
			v, ok := get(p.name)
			switch {
			case ok:
				b.WriteString(py.Str(v))
			case safe:
				b.WriteString(text[p.at:p.end])
			case mapping != nil:
				lib.Method(mapping, "__getitem__", p.name)
			default:
				panic(py.KeyError.New(p.name))
			}
		case safe:
			b.WriteString(text[p.at:p.end])
		default:
			panic(invalid(text, p.at))
		}
	}
	return b.String() + text[pos:]
}

func invalid(text string, at int) error {
	lines := py.StrSplitLines(text[:at], true).Items()
	line, column := 1, 1
	if len(lines) > 0 {
		line = len(lines)
		column = py.StrLen(text[:at]) - py.StrLen(strings.Join(lines[:len(lines)-1], "")) + 1
	}
	return py.ValueError.Newf("Invalid placeholder in string: line %d, col %d", line, column)
}

// TemplateType is the class string.Template. Classes of the program may derive from it.
var TemplateType = sync.OnceValue(func() *py.Class {
	c := py.NewClass("string", "Template", py.ObjectType)
	c.Set("delimiter", "$").Set("idpattern", `(?a:[_a-z][_a-z0-9]*)`).Set("braceidpattern", nil)
	def := lib.Definer(c)
	def("__init__", "self, template", func(a []any) any { py.SetAttr(a[0], "template", a[1]); return nil })
	def("substitute", "self, mapping=None, /, **kws", func(a []any) any { return substitute(a[0], a[1:], false) })
	def("safe_substitute", "self, mapping=None, /, **kws", func(a []any) any { return substitute(a[0], a[1:], true) })
	def("is_valid", "self", func(a []any) any {
		for _, p := range placeholders(a[0], py.Str(py.GetAttr(a[0], "template"))) {
			if !p.escaped && p.name == "" {
				return false
			}
		}
		return true
	})
	def("get_identifiers", "self", func(a []any) any {
		l := py.NewList[any]()
		seen := map[string]bool{}
		for _, p := range placeholders(a[0], py.Str(py.GetAttr(a[0], "template"))) {
			if p.name != "" && !seen[p.name] {
				seen[p.name] = true
				l.Append(p.name)
			}
		}
		return l
	})
	return c
})
