// Package config answers Python's logging.config: dictConfig.
package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/logging/handlers"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/queue"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

type dict = *py.Dict[any, any]

// configurator is one dictConfig under way: the configuration, whose parts are replaced by what they make.
type configurator struct{ config dict }

// modules are those that names in a configuration may begin with.
var modules = map[string]func() *py.Module{"logging": logging.Module, "logging.handlers": handlers.Module, "queue": queue.Module, "sys": sys.Module}

// resolve finds what a dotted name in the configuration means.
func resolve(name string) any {
	for i := len(name); i > 0; i = strings.LastIndexByte(name[:i], '.') {
		if m := modules[name[:i]]; m != nil {
			var found any = m()
			used := name[:i]
			for _, part := range strings.Split(strings.TrimPrefix(name[i:], "."), ".") {
				used += "." + part
				if !py.HasAttr(found, part) {
					panic(py.ValueError.Newf("Cannot resolve %s: No module named %s", py.Repr(name), py.Repr(used)))
				}
				found = py.GetAttr(found, part)
			}
			return found
		}
	}
	first, _, _ := strings.Cut(name, ".")
	panic(py.ValueError.Newf("Cannot resolve %s: No module named %s", py.Repr(name), py.Repr(first)))
}

// external replaces "ext://sys.stdout" by what it names, "cfg://…" by a part of the configuration.
func (c *configurator) external(v any) any {
	s, ok := v.(string)
	if !ok {
		return v
	}
	if name, ok := strings.CutPrefix(s, "ext://"); ok {
		return resolve(name)
	}
	if path, ok := strings.CutPrefix(s, "cfg://"); ok {
		var found any = c.config
		for _, part := range strings.Split(path, ".") {
			found = py.GetItem(found, part)
		}
		return found
	}
	return v
}

func (c *configurator) section(name string) dict {
	d, _ := c.config.GetOr(name, nil).(dict)
	if d == nil {
		return py.NewDict[any, any]()
	}
	return d
}

// making runs f and wraps its failure as CPython does.
func making(what string, f func()) {
	err := py.Try(func() error { f(); return nil })
	switch {
	case err == nil:
	case py.Is(err, py.ExceptionType):
		panic(py.RaiseFrom(py.ValueError.New(what), err))
	default:
		panic(err)
	}
}

func pop(d dict, key string, def any) any {
	v, ok := d.Get(key)
	if !ok {
		return def
	}
	d.Delete(key)
	return v
}

// arguments are the entries of a section that its factory is called with.
func (c *configurator) arguments(d dict) dict {
	kw := py.NewDict[any, any]()
	for k, v := range d.Items() {
		if py.Str(k) != "." {
			kw.Set(k, c.external(v))
		}
	}
	return kw
}

func (c *configurator) custom(d dict) any {
	d = d.Copy()
	factory := pop(d, "()", nil)
	if s, ok := factory.(string); ok {
		factory = resolve(strings.TrimPrefix(s, "ext://"))
	}
	props := pop(d, ".", nil)
	made := logging.WithArguments(factory, c.arguments(d))
	setAll(made, props)
	return made
}

func setAll(x, props any) {
	if d, ok := props.(dict); ok {
		for k, v := range d.Items() {
			py.SetAttr(x, py.Str(k), v)
		}
	}
}

func (c *configurator) formatter(d dict) any {
	if d.Contains("()") {
		return c.custom(d)
	}
	var class any = logging.FormatterType
	if s, ok := d.GetOr("class", nil).(string); ok {
		class = resolve(s)
	}
	args := []any{c.external(d.GetOr("format", nil)), c.external(d.GetOr("datefmt", nil)), d.GetOr("style", "%")}
	if v, ok := d.Get("validate"); ok {
		args = append(args, v)
	}
	var kw []py.KV
	if v := d.GetOr("defaults", nil); v != nil {
		kw = []py.KV{{Key: "defaults", Value: v}}
	}
	return lib.CallKW(class, args, kw)
}

func (c *configurator) filter(d dict) any {
	if d.Contains("()") {
		return c.custom(d)
	}
	return lib.Call(logging.FilterType, d.GetOr("name", ""))
}

func (c *configurator) addFilters(to, filters any) {
	for f := range py.Seq(filters) {
		making("Unable to add filter "+py.Repr(f), func() {
			if !py.IsCallable(f) && !py.HasAttr(f, "filter") {
				f = py.GetItem(c.section("filters"), f)
			}
			lib.Method(to, "addFilter", f)
		})
	}
}

// other gives a handler that another one refers to, which must have been made.
func (c *configurator) other(name any, message string) any {
	h := py.GetItem(c.section("handlers"), name)
	if !py.IsInstance(h, logging.HandlerType) {
		panic(py.TypeError.New(message))
	}
	return h
}

const notYet = "not configured yet"

func (c *configurator) handler(given dict) any {
	d := given.Copy()
	formatter := pop(d, "formatter", nil)
	if py.Truth(formatter) {
		name := formatter
		making("Unable to set formatter "+py.Repr(name), func() { formatter = py.GetItem(c.section("formatters"), name) })
	}
	level, filters, props := pop(d, "level", nil), pop(d, "filters", nil), pop(d, ".", nil)
	factory := pop(d, "()", nil)
	if factory == nil {
		class, ok := d.Get("class")
		if !ok {
			panic(py.KeyError.New("class"))
		}
		d.Delete("class")
		factory = class
	}
	if s, ok := factory.(string); ok {
		factory = resolve(strings.TrimPrefix(s, "ext://"))
	}
	kw := c.arguments(d)
	class, _ := factory.(*py.Class)
	if class != nil && class.IsSubclassOf(handlers.MemoryHandlerType) {
		if v, ok := kw.Get("flushLevel"); ok {
			kw.Set("flushLevel", logging.CheckLevel(v))
		}
		if v, ok := kw.Get("target"); ok {
			making("Unable to set target handler "+py.Repr(v), func() { kw.Set("target", c.other(v, "target "+notYet)) })
		}
	}
	var made any
	if class != nil && class.IsSubclassOf(handlers.QueueHandlerType) {
		made = c.queueHandler(class, kw)
	} else {
		made = logging.WithArguments(factory, kw)
	}
	if py.Truth(formatter) {
		lib.Method(made, "setFormatter", formatter)
	}
	if level != nil {
		lib.Method(made, "setLevel", logging.CheckLevel(level))
	}
	if py.Truth(filters) {
		c.addFilters(made, filters)
	}
	setAll(made, props)
	return made
}

func (c *configurator) queueHandler(class *py.Class, kw dict) any {
	q := pop(kw, "queue", nil)
	switch v := q.(type) {
	case nil:
		q = lib.Call(queue.QueueType)
	case string:
		q = lib.Call(resolve(v))
	case dict:
		q = c.custom(v)
	}
	respect := pop(kw, "respect_handler_level", false)
	listener := pop(kw, "listener", handlers.QueueListenerType)
	if s, ok := listener.(string); ok {
		listener = resolve(s)
	}
	args := []any{q}
	if names := pop(kw, "handlers", nil); names != nil {
		for n := range py.Seq(names) {
			making("Unable to set required handler "+py.Repr(n), func() {
				args = append(args, c.other(n, "Required handler "+py.Repr(n)+" is "+notYet))
			})
		}
	}
	l := lib.CallKW(listener, args, []py.KV{{Key: "respect_handler_level", Value: respect}})
	h := lib.CallKW(class, []any{q}, lib.KW(kw))
	py.SetAttr(h, "listener", l)
	return h
}

func (c *configurator) handlers() {
	all := c.section("handlers")
	var names []string
	for k := range all.Keys() {
		names = append(names, py.Str(k))
	}
	slices.Sort(names)
	make_ := func(name string) {
		h := c.handler(all.At(name).(dict))
		py.SetAttr(h, "name", name)
		all.Set(name, h)
	}
	var deferred []string
	for _, name := range names {
		err := py.Try(func() error { make_(name); return nil })
		switch {
		case err == nil:
		case py.AsException(err).(interface{ Cause() error }).Cause() != nil && strings.Contains(py.Str(py.AsException(err).(interface{ Cause() error }).Cause()), notYet):
			deferred = append(deferred, name)
		default:
			making("Unable to configure handler "+py.Repr(name), func() { panic(err) })
		}
	}
	for _, name := range deferred {
		making("Unable to configure handler "+py.Repr(name), func() { make_(name) })
	}
}

// common configures a logger's level, handlers and filters.
func (c *configurator) common(l any, d dict, incremental bool) {
	if level := d.GetOr("level", nil); level != nil {
		lib.Method(l, "setLevel", logging.CheckLevel(level))
	}
	if incremental {
		return
	}
	for _, h := range py.Collect(py.GetAttr(l, "handlers")) {
		lib.Method(l, "removeHandler", h)
	}
	if hs := d.GetOr("handlers", nil); py.Truth(hs) {
		for h := range py.Seq(hs) {
			making("Unable to add handler "+py.Repr(h), func() { lib.Method(l, "addHandler", py.GetItem(c.section("handlers"), h)) })
		}
	}
	if fs := d.GetOr("filters", nil); py.Truth(fs) {
		c.addFilters(l, fs)
	}
}

func (c *configurator) logger(name string, d dict, incremental bool) {
	l := logging.LoggerObject(name)
	c.common(l, d, incremental)
	py.SetAttr(l, "disabled", false)
	if p := d.GetOr("propagate", nil); p != nil {
		py.SetAttr(l, "propagate", p)
	}
}

func (c *configurator) loggers(incremental bool) {
	for name, d := range c.section("loggers").Items() {
		making("Unable to configure logger "+py.Repr(name), func() { c.logger(py.Str(name), d.(dict), incremental) })
	}
	if root, ok := c.config.GetOr("root", nil).(dict); ok && root.Len() > 0 {
		making("Unable to configure root logger", func() { c.common(logging.Root(), root, incremental) })
	}
}

// disableOthers silences the loggers that exist and are not configured; those below configured ones go on.
func (c *configurator) disableOthers(existing []string, disable bool) {
	configured := c.section("loggers")
	for _, name := range existing {
		l := logging.Existing(name)
		if l == nil || configured.Contains(name) {
			continue
		}
		below := false
		for n := range configured.Keys() {
			below = below || strings.HasPrefix(name, py.Str(n)+".")
		}
		if below {
			py.SetAttr(l, "level", 0)
			py.SetAttr(l, "handlers", py.NewList[any]())
			py.SetAttr(l, "propagate", true)
		} else {
			py.SetAttr(l, "disabled", disable)
		}
	}
}

// copied is the configuration as a dict of its own, with those inside it: parts of it will be replaced.
func copied(v any) any {
	d, ok := v.(dict)
	if !ok {
		return v
	}
	out := py.NewDict[any, any]()
	for k, x := range d.Items() {
		out.Set(k, copied(x))
	}
	return out
}

// dictConfig is logging.config.dictConfig(config).
func dictConfig(given any) {
	d, ok := py.Carried(given).(dict)
	if !ok {
		d = lib.Call(py.DictType, given).(dict)
	}
	c := &configurator{copied(d).(dict)}
	version, ok := c.config.Get("version")
	if !ok {
		panic(py.ValueError.New("dictionary doesn't specify a version"))
	}
	if !py.Eq(version, 1) {
		panic(py.ValueError.Newf("Unsupported version: %s", py.Str(version)))
	}
	if py.Truth(c.config.GetOr("incremental", false)) {
		for name, h := range c.section("handlers").Items() {
			found := logging.HandlerNamed(name)
			if found == nil {
				panic(py.ValueError.Newf("No handler found with name %s", py.Repr(name)))
			}
			if level := h.(dict).GetOr("level", nil); py.Truth(level) {
				making("Unable to configure handler "+py.Repr(name), func() { lib.Method(found, "setLevel", logging.CheckLevel(level)) })
			}
		}
		c.loggers(true)
		return
	}
	disable := py.Truth(c.config.GetOr("disable_existing_loggers", true))
	logging.ClearHandlers()
	parts := func(section, kind string, build func(dict) any) {
		all := c.section(section)
		for name, d := range all.Copy().Items() {
			making(fmt.Sprintf("Unable to configure %s %s", kind, py.Repr(name)), func() { all.Set(name, build(d.(dict))) })
		}
	}
	parts("formatters", "formatter", c.formatter)
	parts("filters", "filter", c.filter)
	c.handlers()
	existing := logging.Names()
	c.loggers(false)
	c.disableOthers(existing, disable)
}

// Module is the module object of logging.config.
var Module = lib.Module("logging.config", func(m *py.Module) {
	lib.Add(m, "dictConfig", "config", func(a []any) any { dictConfig(a[0]); return nil })
})
