package string

import (
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/re"
)

// placeholder is what a delimiter begins.
type placeholder struct {
	at, end int // in the template
	bad     int // where an invalid one is reported
	escaped bool
	name    string // of named and braced ones
	invalid bool
}

// compiled are the patterns of the classes of the program, by class.
var compiled sync.Map

// patternOf is cls.pattern, which a class gives itself or has made of its delimiter and idpattern.
func patternOf(self any) *re.Pattern {
	class := py.Type(self)
	if p, ok := compiled.Load(class); ok {
		return p.(*re.Pattern)
	}
	var pattern any
	if py.HasAttr(self, "pattern") {
		pattern = py.GetAttr(self, "pattern")
	} else {
		delimiter := re.Escape(py.Str(py.GetAttr(self, "delimiter")))
		id := py.GetAttr(self, "idpattern")
		braced := py.GetAttr(self, "braceidpattern")
		if !py.Truth(braced) {
			braced = id
		}
		pattern = delimiter + `(?:(?P<escaped>` + delimiter + `)|(?P<named>` + py.Str(id) + `)|{(?P<braced>` + py.Str(braced) + `)}|(?P<invalid>))`
	}
	p, ok := pattern.(*re.Pattern)
	if !ok {
		p = re.Compile(py.Str(pattern), py.Or(py.GetAttr(self, "flags"), verbose))
	}
	compiled.Store(class, p)
	return p
}

// ignoreCase and verbose are re.IGNORECASE and re.VERBOSE.
const ignoreCase, verbose = 2, 64

// placeholders finds what substitution looks at; self may be of a class that has a pattern of its own.
func placeholders(self any, text string) []placeholder {
	var out []placeholder
	for m := range patternOf(self).Finditer(text) {
		p := placeholder{at: byteIndex(text, m.Start()), end: byteIndex(text, m.End())}
		name := m.GroupNamed("named")
		if name == nil || *name == "" {
			name = m.GroupNamed("braced")
		}
		switch {
		case name != nil:
			p.name = *name
		case m.GroupNamed("escaped") != nil:
			p.escaped = true
		case m.GroupNamed("invalid") != nil:
			p.invalid, p.bad = true, byteIndex(text, m.StartOf("invalid"))
		default:
			panic(py.ValueError.New("Unrecognized named group in pattern"))
		}
		out = append(out, p)
	}
	return out
}

// byteIndex is where the character number n stands in s.
func byteIndex(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
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
		case !p.invalid:
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
			panic(invalid(text, p.bad))
		}
	}
	return b.String() + text[pos:]
}

func invalid(text string, at int) error {
	lines := py.StrSplitLines(text[:at], true).Items()
	line, column := 1, 1
	if len(lines) > 0 {
		line = len(lines)
		column = py.StrLen(text[:at]) - py.StrLen(strings.Join(lines[:len(lines)-1], ""))
	}
	return py.ValueError.Newf("Invalid placeholder in string: line %d, col %d", line, column)
}

// TemplateType is the class string.Template. Classes of the program may derive from it.
var TemplateType = sync.OnceValue(func() *py.Class {
	c := py.NewClass("string", "Template", py.ObjectType)
	c.Set("delimiter", "$").Set("idpattern", `(?a:[_a-z][_a-z0-9]*)`).Set("braceidpattern", nil).Set("flags", ignoreCase)
	def := lib.Definer(c)
	def("__init__", "self, template", func(a []any) any { py.SetAttr(a[0], "template", a[1]); return nil })
	def("substitute", "self, mapping=None, /, **kws", func(a []any) any { return substitute(a[0], a[1:], false) })
	def("safe_substitute", "self, mapping=None, /, **kws", func(a []any) any { return substitute(a[0], a[1:], true) })
	def("is_valid", "self", func(a []any) any {
		for _, p := range placeholders(a[0], py.Str(py.GetAttr(a[0], "template"))) {
			if p.invalid {
				return false
			}
		}
		return true
	})
	def("get_identifiers", "self", func(a []any) any {
		l := py.NewList[any]()
		seen := map[string]bool{}
		for _, p := range placeholders(a[0], py.Str(py.GetAttr(a[0], "template"))) {
			if !p.escaped && !p.invalid && !seen[p.name] {
				seen[p.name] = true
				l.Append(p.name)
			}
		}
		return l
	})
	return c
})
