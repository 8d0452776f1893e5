package pytest

import (
	"path"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// conftest is what the conftest.py beside a script holds: fixtures and hooks. Its zero value is that of a script without one.
type conftest struct {
	programs map[string]*program // by folder
	hooks    map[string][]any    // the outermost first
	added    []*addedOption
	config   *config
}

// readConftests reads those of all folders, the outermost first.
func readConftests(list []file, o *options) conftest {
	c := conftest{programs: map[string]*program{}, hooks: map[string][]any{}}
	for _, f := range list {
		dir := path.Dir(f.path)
		p := read(f.path, f.rows, o)
		p.conftest = c.around(path.Dir(dir), dir)
		c.programs[dir] = p
		for _, f := range p.functions {
			if strings.HasPrefix(f.name, "pytest_") {
				c.hooks[f.name] = append(c.hooks[f.name], f.value)
			}
		}
	}
	for _, f := range c.hooks["pytest_addoption"] {
		p := &optionParser{}
		callHook(f, []py.KV{{Key: "parser", Value: p}})
		c.added = append(c.added, p.added...)
	}
	return c
}

// around is the nearest conftest.py at or above a folder; below is where the search comes from, "" for a file of tests.
func (c *conftest) around(dir, below string) *program {
	for dir != below {
		if p := c.programs[dir]; p != nil {
			return p
		}
		below, dir = dir, path.Dir(dir)
	}
	return nil
}

// callHook calls a hook with those of the arguments that it asks for.
func callHook(f any, args []py.KV) any {
	var kw []py.KV
	for _, name := range requested(f) {
		if i := slices.IndexFunc(args, func(kv py.KV) bool { return kv.Key == name }); i >= 0 {
			kw = append(kw, args[i])
		}
	}
	return lib.CallKW(f, nil, kw)
}

// hook calls a hook of conftest.py, if it has it.
func (s *session) hook(name string, args ...py.KV) {
	for _, f := range s.conftest.hooks[name] {
		callHook(f, append(args, py.KV{Key: "config", Value: s.config()}, py.KV{Key: "session", Value: s}))
	}
}

// modifyItems lets pytest_collection_modifyitems choose and sort the tests.
func (s *session) modifyItems(items []*item) []*item {
	if s.conftest.hooks["pytest_collection_modifyitems"] == nil {
		return items
	}
	list := py.NewList[any]()
	for _, i := range items {
		list.Append(i)
	}
	s.hook("pytest_collection_modifyitems", py.KV{Key: "items", Value: list})
	var out []*item
	for _, x := range py.Collect(list) {
		out = append(out, x.(*item))
	}
	return out
}

// addedOption is an option that conftest.py adds.
type addedOption struct {
	names         []string
	dest          string
	action        string
	value, stored any
	convert       any
}

// optionParser is what pytest_addoption is given.
type optionParser struct{ added []*addedOption }

var optionParserClass = lib.Class[optionParser]("_pytest.config.argparsing", "Parser", nil, py.Methods{
	"addoption": lib.M("*opts, **attrs", func(self any, a []any) any {
		p := self.(*optionParser)
		o := &addedOption{action: "store"}
		for _, name := range py.Collect(a[0]) {
			o.names = append(o.names, py.Str(name))
		}
		o.dest = strings.ReplaceAll(strings.TrimLeft(o.names[len(o.names)-1], "-"), "-", "_")
		for _, kv := range lib.KW(a[1]) {
			switch kv.Key {
			case "action":
				o.action = py.Str(kv.Value)
			case "default":
				o.value = kv.Value
			case "dest":
				o.dest = py.Str(kv.Value)
			case "type":
				o.convert = kv.Value
			case "const":
				o.stored = kv.Value
			}
		}
		if o.action == "store_true" && o.value == nil {
			o.value = false
		}
		p.added = append(p.added, o)
		return nil
	}),
	"addini":   lib.M("name, help, type=None, default=None", func(any, []any) any { return nil }),
	"getgroup": lib.M("name, description='', after=None", func(self any, _ []any) any { return self }),
})

// PyClass returns Parser.
func (*optionParser) PyClass() *py.Class { return optionParserClass }

func (c *conftest) option(name string) *addedOption {
	for _, o := range c.added {
		if o.dest == name || slices.Contains(o.names, name) {
			return o
		}
	}
	return nil
}

func (c *conftest) knows(name string) bool {
	return strings.HasPrefix(name, "-") && c.option(name) != nil
}

// give sets an option that the command line names.
func (c *conftest) give(name string, take func() string) {
	o := c.option(name)
	switch o.action {
	case "store_true":
		o.value = true
	case "store_false":
		o.value = false
	case "store_const":
		o.value = o.stored
	default:
		var v any = take()
		if o.convert != nil {
			v = lib.Call(o.convert, v)
		}
		if o.action == "append" {
			v = py.ListOf(append(collectOrNone(o.value), v))
		}
		o.value = v
	}
}

func collectOrNone(x any) []any {
	if x == nil {
		return nil
	}
	return py.Collect(x)
}

// config is what hooks and fixtures see of the settings: request.config.
type config struct{ session *session }

func (s *session) config() *config {
	if s.conftest.config == nil {
		s.conftest.config = &config{s}
	}
	return s.conftest.config
}

var configClass = lib.Class[config]("_pytest.config", "Config", nil, py.Methods{
	"addinivalue_line": lib.M("name, line", func(any, []any) any { return nil }),
	"getoption": lib.M("name, default=None, skip=False", func(self any, a []any) any {
		c := self.(*config)
		name := py.Str(a[0])
		if o := c.session.conftest.option(name); o != nil {
			return o.value
		}
		o := c.session.options
		switch strings.TrimLeft(name, "-") {
		case "verbose":
			return o.verbosity
		case "keyword", "k":
			return o.keyword
		case "markexpr", "m":
			return o.marker
		case "maxfail":
			return o.maxFail
		}
		if a[1] == nil {
			panic(py.ValueError.New("no option named " + py.Repr(name)))
		}
		return a[1]
	}),
	"getini": lib.M("name", func(self any, a []any) any {
		v, ok := self.(*config).session.options.settings.values[py.Str(a[0])]
		if !ok {
			panic(py.ValueError.New("unknown configuration value: " + py.Repr(a[0])))
		}
		return v
	}),
})

// PyClass returns Config.
func (*config) PyClass() *py.Class { return configClass }

var sessionClass = lib.Class[session]("_pytest.main", "Session", nil, py.Methods{
	"config": lib.Prop(func(self any) any { return self.(*session).config() }),
	"name":   lib.Prop(func(any) any { return "" }),
})

// PyClass returns Session.
func (*session) PyClass() *py.Class { return sessionClass }
