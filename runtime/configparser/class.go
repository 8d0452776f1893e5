package configparser

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of the module.
var (
	RawConfigParserType       *py.Class
	ConfigParserType          *py.Class
	SectionProxyType          *py.Class
	BasicInterpolationType    *py.Class
	ExtendedInterpolationType *py.Class
)

var booleans = py.DictOf(
	py.Pair[any, any]{Key: "1", Val: true}, py.Pair[any, any]{Key: "yes", Val: true}, py.Pair[any, any]{Key: "true", Val: true},
	py.Pair[any, any]{Key: "on", Val: true}, py.Pair[any, any]{Key: "0", Val: false}, py.Pair[any, any]{Key: "no", Val: false},
	py.Pair[any, any]{Key: "false", Val: false}, py.Pair[any, any]{Key: "off", Val: false},
)

// lookup is parser.get(section, option): the value, or an error when there is none.
func lookup(self any, title, option any, raw bool, vars any) (any, error) {
	s := stateOf(self)
	if s.get(title) == nil {
		return nil, noSection(title)
	}
	t := py.Str(title)
	values := s.unified(self, t, vars)
	key := name(self, option)
	v, ok := values.Get(key)
	if !ok {
		return nil, noOption(key, title)
	}
	if raw || v == nil {
		return v, nil
	}
	return s.value(self, t, key, v, values), nil
}

// lookupOr is lookup with a fallback for what is missing, which is not converted.
func lookupOr(self any, a []any, raw, vars, fallback any, convert func(parser, v any) any) any {
	v, err := lookup(self, a[0], a[1], py.Truth(raw), vars)
	if err != nil {
		if fallback == lib.Missing {
			panic(err)
		}
		return fallback
	}
	return convert(self, v)
}

func boolean(parser, v any) any {
	b, ok := py.DictFromAny(py.GetAttr(parser, "BOOLEAN_STATES")).Get(py.StrLower(py.Str(v)))
	if !ok {
		panic(py.ValueError.New("Not a boolean: " + py.Str(v)))
	}
	return b
}

// converters are the methods that read a value as something else.
var converters = map[string]func(parser, v any) any{
	"get":        func(_, v any) any { return v },
	"getint":     func(_, v any) any { return py.ToAny(py.ToInt(v)) },
	"getfloat":   func(_, v any) any { return py.ToFloat(v) },
	"getboolean": boolean,
}

func keys(s *section) []any {
	out := []any{}
	for k := range s.Keys() {
		out = append(out, k)
	}
	return out
}

func (s *state) options(title any) []any {
	sec := s.get(title)
	if sec == nil {
		panic(noSection(title))
	}
	all := keys(sec)
	if sec != s.defaults {
		for k := range s.defaults.Keys() {
			if !sec.Contains(k) {
				all = append(all, k)
			}
		}
	}
	return all
}

func (s *state) titles(withDefault bool) []any {
	out := []any{}
	if withDefault {
		out = append(out, s.defaultSection)
	}
	for t := range s.sections.Keys() {
		out = append(out, t)
	}
	return out
}

func set(self, title, option, value any) {
	s := stateOf(self)
	if s.interpolation != plain || py.IsInstance(self, ConfigParserType) {
		if _, ok := lib.AsStr(option); !ok {
			panic(py.TypeError.New("option keys must be strings"))
		}
		if text, ok := lib.AsStr(value); ok {
			s.check(text)
		} else if value != nil || !s.noValues {
			panic(py.TypeError.New("option values must be strings"))
		}
	}
	sec := s.get(title)
	if sec == nil {
		panic(noSection(title))
	}
	sec.Set(name(self, option), value)
}

func addSection(self, title any) {
	s := stateOf(self)
	t, ok := lib.AsStr(title)
	if !ok && py.IsInstance(self, ConfigParserType) {
		panic(py.TypeError.New("section names must be strings"))
	}
	if t == s.defaultSection {
		panic(py.ValueError.New("Invalid section name: " + py.StrRepr(t)))
	}
	if s.sections.Contains(t) {
		panic(duplicateSection(t, place{}))
	}
	s.add(t)
}

// readDict is parser.read_dict(dictionary).
func readDict(self, d, source any) {
	s := stateOf(self)
	seen := map[[2]string]bool{}
	for k, content := range pairs(d) {
		title := py.Str(k)
		if title != s.defaultSection {
			if s.strict && seen[[2]string{title}] {
				panic(duplicateSection(title, place{source: source}))
			}
			if !s.sections.Contains(title) {
				s.add(title)
			}
		}
		seen[[2]string{title}] = true
		for o, v := range pairs(content) {
			key := name(self, py.Str(o))
			if s.strict && seen[[2]string{title, key}] {
				panic(duplicateOption(title, key, place{source: source}))
			}
			seen[[2]string{title, key}] = true
			set(self, title, key, textOrNone(v))
		}
	}
}

// pairs walks a mapping.
func pairs(d any) func(yield func(k, v any) bool) {
	return func(yield func(k, v any) bool) {
		for item := range py.Seq(lib.Method(d, "items")) {
			kv := py.Unpack(item, 2)
			if !yield(kv[0], kv[1]) {
				return
			}
		}
	}
}

// readFiles is parser.read(filenames): those that cannot be opened are passed over.
func readFiles(self, names, encoding any) any {
	files := []any{names}
	if _, ok := lib.AsStr(names); !ok && !py.HasAttr(names, "__fspath__") {
		files = py.Collect(names)
	}
	done := []any{}
	for _, f := range files {
		file, err := io.OpenWith(f, "r", io.Options{Buffering: -1, Encoding: encoding})
		if py.Is(err, py.OSError) {
			continue
		}
		py.Check(err)
		text := py.Str(lib.Method(file, "read"))
		lib.Method(file, "close")
		read(self, text, f)
		done = append(done, f)
	}
	return py.ListOf(done)
}

func makeParserClass() {
	c := py.NewClass("configparser", "RawConfigParser", py.ObjectType)
	RawConfigParserType = c
	c.Set("BOOLEAN_STATES", booleans)
	def := lib.Definer(c)
	def("__init__", params, func(a []any) any { initParser(a, plain); return nil })
	def("optionxform", "self, optionstr", func(a []any) any { return py.StrLower(py.Str(a[1])) })
	def("defaults", "self", func(a []any) any { return py.DictFrom(anyPairs(stateOf(a[0]).defaults)) })
	def("sections", "self", func(a []any) any { return py.ListOf(stateOf(a[0]).titles(false)) })
	def("add_section", "self, section", func(a []any) any { addSection(a[0], a[1]); return nil })
	def("has_section", "self, section", func(a []any) any {
		t, ok := lib.AsStr(a[1])
		return ok && stateOf(a[0]).sections.Contains(t)
	})
	def("options", "self, section", func(a []any) any { return py.ListOf(stateOf(a[0]).options(a[1])) })
	def("has_option", "self, section, option", func(a []any) any {
		s := stateOf(a[0])
		title := a[1]
		if title == nil || title == "" {
			title = s.defaultSection
		}
		return s.get(title) != nil && s.unified(a[0], py.Str(title), nil).Contains(name(a[0], a[2]))
	})
	for method, convert := range converters {
		def(method, "self, section, option, *, raw=False, vars=None, fallback=Ellipsis", func(a []any) any {
			fallback := a[5]
			if fallback == py.Ellipsis {
				fallback = lib.Missing
			}
			return lookupOr(a[0], a[1:3], a[3], a[4], fallback, convert)
		})
	}
	def("read", "self, filenames, encoding=None", func(a []any) any { return readFiles(a[0], a[1], a[2]) })
	def("read_string", "self, string, source='<string>'", func(a []any) any { read(a[0], py.Str(a[1]), a[2]); return nil })
	def("read_file", "self, f, source=None", func(a []any) any {
		source := a[2]
		if source == nil {
			source = py.GetAttrOr(a[1], "name", "<???>")
		}
		var b strings.Builder
		for line := range py.Seq(a[1]) {
			text := py.Str(line)
			if !strings.HasSuffix(text, "\n") {
				text += "\n"
			}
			b.WriteString(text)
		}
		read(a[0], b.String(), source)
		return nil
	})
	def("read_dict", "self, dictionary, source='<dict>'", func(a []any) any { readDict(a[0], a[1], a[2]); return nil })
	def("set", "self, section, option, value=None", func(a []any) any { set(a[0], a[1], a[2], a[3]); return nil })
	def("write", "self, fp, space_around_delimiters=True", func(a []any) any { stateOf(a[0]).write(a[1], py.Truth(a[2])); return nil })
	def("remove_option", "self, section, option", func(a []any) any {
		sec := stateOf(a[0]).get(a[1])
		if sec == nil {
			panic(noSection(a[1]))
		}
		key := name(a[0], a[2])
		found := sec.Contains(key)
		if found {
			sec.Pop(key)
		}
		return found
	})
	def("remove_section", "self, section", func(a []any) any { return removeSection(stateOf(a[0]), a[1]) })
	def("items", "self, section=Ellipsis, raw=False, vars=None", func(a []any) any {
		s := stateOf(a[0])
		out := []any{}
		if a[1] == py.Ellipsis {
			for _, t := range s.titles(true) {
				out = append(out, py.Tuple{t, proxy(a[0], py.Str(t))})
			}
			return py.ListOf(out)
		}
		values := s.unified(a[0], py.Str(a[1]), a[3])
		for k, v := range values.Items() {
			if !py.Truth(a[2]) && v != nil {
				v = s.value(a[0], py.Str(a[1]), k, v, values)
			}
			out = append(out, py.Tuple{k, v})
		}
		return py.ListOf(out)
	})
	defineMapping(c)
	c.DefineGetSet("default_section", func(self any) any { return stateOf(self).defaultSection }, nil)

	ConfigParserType = py.NewClass("configparser", "ConfigParser", c)
	lib.Definer(ConfigParserType)("__init__", params, func(a []any) any { initParser(a, basic); return nil })
}

func removeSection(s *state, title any) bool {
	t := py.Str(title)
	found := s.sections.Contains(t)
	if found {
		s.sections.Pop(t)
	}
	return found
}

func anyPairs(s *section) func(yield func(k, v any) bool) {
	return func(yield func(k, v any) bool) {
		for k, v := range s.Items() {
			if !yield(k, v) {
				return
			}
		}
	}
}

// defineMapping lets a parser be used as a mapping of its sections.
func defineMapping(c *py.Class) {
	def := lib.Definer(c)
	def("__getitem__", "self, key", func(a []any) any {
		if stateOf(a[0]).get(a[1]) == nil {
			panic(py.KeyError.New(a[1]))
		}
		return proxy(a[0], py.Str(a[1]))
	})
	def("__setitem__", "self, key, value", func(a []any) any {
		s := stateOf(a[0])
		if sec := s.get(a[1]); sec != nil {
			sec.Clear()
		}
		readDict(a[0], py.DictOf(py.Pair[any, any]{Key: a[1], Val: a[2]}), "<dict>")
		return nil
	})
	def("__delitem__", "self, key", func(a []any) any {
		s := stateOf(a[0])
		if py.Eq(a[1], s.defaultSection) {
			panic(py.ValueError.New("Cannot remove the default section."))
		}
		if !removeSection(s, a[1]) {
			panic(py.KeyError.New(a[1]))
		}
		return nil
	})
	def("popitem", "self", func(a []any) any {
		s := stateOf(a[0])
		for _, t := range s.titles(false) {
			section := proxy(a[0], py.Str(t))
			removeSection(s, t)
			return py.Tuple{t, section}
		}
		panic(py.KeyError.New())
	})
	def("clear", "self", func(a []any) any {
		stateOf(a[0]).sections.Clear()
		return nil
	})
	def("__contains__", "self, key", func(a []any) any { return stateOf(a[0]).get(a[1]) != nil })
	def("__len__", "self", func(a []any) any { return stateOf(a[0]).sections.Len() + 1 })
	def("__iter__", "self", func(a []any) any { return py.Iter(py.ListOf(stateOf(a[0]).titles(true))) })
	def("keys", "self", func(a []any) any { return py.ListOf(stateOf(a[0]).titles(true)) })
	def("values", "self", func(a []any) any {
		out := []any{}
		for _, t := range stateOf(a[0]).titles(true) {
			out = append(out, proxy(a[0], py.Str(t)))
		}
		return py.ListOf(out)
	})
	def("__repr__", "self", func(a []any) any {
		return fmt.Sprintf("<configparser.%s object at %#x>", py.Type(a[0]).Name, py.Address(a[0]))
	})
}

// Proxy is a section as config['section'] gives it.
type Proxy struct {
	parser any
	title  string
}

// PyClass returns configparser.SectionProxy.
func (*Proxy) PyClass() *py.Class { return SectionProxyType }

func proxy(parser any, title string) any { return &Proxy{parser, title} }

func (p *Proxy) options() []any { return stateOf(p.parser).options(p.title) }

func (p *Proxy) get(option any) any {
	v, err := lookup(p.parser, p.title, option, false, nil)
	if err != nil {
		panic(py.KeyError.New(option))
	}
	return v
}

func (p *Proxy) has(option any) bool {
	return stateOf(p.parser).unified(p.parser, p.title, nil).Contains(name(p.parser, option))
}

func (p *Proxy) all(one func(option any) any) any {
	out := []any{}
	for _, o := range p.options() {
		out = append(out, one(o))
	}
	return py.ListOf(out)
}

func makeProxyClass() {
	of := func(self any) *Proxy { return self.(*Proxy) }
	methods := py.Methods{
		"name":        lib.Prop(func(self any) any { return of(self).title }),
		"parser":      lib.Prop(func(self any) any { return of(self).parser }),
		"__repr__":    lib.M("", func(self any, _ []any) any { return "<Section: " + of(self).title + ">" }),
		"__getitem__": lib.M("key", func(self any, a []any) any { return of(self).get(a[0]) }),
		"__setitem__": lib.M("key, value", func(self any, a []any) any { set(of(self).parser, of(self).title, a[0], a[1]); return nil }),
		"__delitem__": lib.M("key", func(self any, a []any) any {
			p := of(self)
			if !p.has(a[0]) {
				panic(py.KeyError.New(a[0]))
			}
			stateOf(p.parser).get(p.title).Pop(name(p.parser, a[0]))
			return nil
		}),
		"__contains__": lib.M("key", func(self any, a []any) any { return of(self).has(a[0]) }),
		"__len__":      lib.M("", func(self any, _ []any) any { return len(of(self).options()) }),
		"__iter__":     lib.M("", func(self any, _ []any) any { return py.Iter(py.ListOf(of(self).options())) }),
		"keys":         lib.M("", func(self any, _ []any) any { return py.ListOf(of(self).options()) }),
		"values":       lib.M("", func(self any, _ []any) any { return of(self).all(of(self).get) }),
		"items": lib.M("", func(self any, _ []any) any {
			return of(self).all(func(o any) any { return py.Tuple{o, of(self).get(o)} })
		}),
		"__eq__": lib.M("other", func(self any, a []any) any {
			return py.Eq(py.DictFromAny(self), py.DictFromAny(a[0]))
		}),
	}
	for method, convert := range converters {
		methods[method] = lib.M("option, fallback=None, *, raw=False, vars=None", func(self any, a []any) any {
			return lookupOr(of(self).parser, []any{of(self).title, a[0]}, a[2], a[3], a[1], convert)
		})
	}
	methods["__getattr__"] = lib.M("name", func(self any, a []any) any { return sectionConverter(of(self), py.Str(a[0])) })
	SectionProxyType = lib.Class[Proxy]("configparser", "SectionProxy", nil, methods)
}

func init() {
	makeParserClass()
	makeProxyClass()
	BasicInterpolationType = py.NewClass("configparser", "BasicInterpolation", py.ObjectType)
	BasicInterpolationType.Set("_kind", basic)
	ExtendedInterpolationType = py.NewClass("configparser", "ExtendedInterpolation", py.ObjectType)
	ExtendedInterpolationType.Set("_kind", extended)
}

// Module is the module object of configparser.
var Module = lib.Module("configparser", func(m *py.Module) {
	for _, c := range []*py.Class{RawConfigParserType, ConfigParserType, SectionProxyType, BasicInterpolationType, ExtendedInterpolationType, Error,
		NoSectionError, DuplicateSectionError, DuplicateOptionError, NoOptionError, InterpolationError, InterpolationMissingOptionError,
		InterpolationSyntaxError, InterpolationDepthError, ParsingError, MissingSectionHeaderError} {
		m.Set(c.Name, c)
	}
	m.Set("DEFAULTSECT", "DEFAULT").Set("MAX_INTERPOLATION_DEPTH", maxDepth)
})
