package argparse

import (
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var (
	containerType *py.Class
	groupType     *py.Class
	exclusiveType *py.Class
)

var negativeNumber = regexp.MustCompile(`^-\d+$|^-\d*\.\d+$`)

func initContainer(self, description, prefix, def, conflict any) {
	set(self, "description", description)
	set(self, "argument_default", def)
	set(self, "prefix_chars", prefix)
	set(self, "conflict_handler", conflict)
	set(self, "_registries", py.NewDict[any, any]())
	register(self, "action", nil, actions["store"])
	for _, word := range []string{"store", "store_const", "store_true", "store_false", "append", "append_const", "count", "help", "version", "parsers", "extend"} {
		register(self, "action", word, actions[word])
	}
	handler(self)
	for _, name := range []string{"_actions", "_action_groups", "_mutually_exclusive_groups", "_has_negative_number_optionals"} {
		set(self, name, py.NewList[any]())
	}
	set(self, "_option_string_actions", py.NewDict[any, any]())
	set(self, "_defaults", py.NewDict[any, any]())
}

func register(self any, kind string, key, value any) {
	d := dict(self, "_registries").SetDefault(kind, py.NewDict[any, any]()).(*py.Dict[any, any])
	d.Set(key, value)
}

// registered looks a word up, and gives what is not registered as it is.
func registered(self any, kind string, key any) any {
	d, ok := dict(self, "_registries").Get(kind)
	if ok {
		if err := py.Try(func() error { py.Hash(key); return nil }); err == nil {
			return d.(*py.Dict[any, any]).GetOr(key, key)
		}
	}
	return key
}

func handler(self any) any {
	name := get(self, "conflict_handler")
	h := py.GetAttrOr(self, "_handle_conflict_"+py.Str(name), nil)
	if h == nil {
		panic(py.ValueError.New("invalid conflict_resolution value: " + py.Repr(name)))
	}
	return h
}

func makeContainerClasses() {
	c := py.NewClass("argparse", "_ActionsContainer", py.ObjectType)
	containerType = c
	define := lib.Definer(c)
	define("__init__", "self, description, prefix_chars, argument_default, conflict_handler", func(a []any) any {
		initContainer(a[0], a[1], a[2], a[3], a[4])
		return nil
	})
	define("register", "self, registry_name, value, object", func(a []any) any { register(a[0], py.Str(a[1]), a[2], a[3]); return nil })
	define("set_defaults", "self, **kwargs", func(a []any) any {
		kw := a[1].(*py.Dict[any, any])
		dict(a[0], "_defaults").Update(kw.Items())
		for _, action := range list(a[0], "_actions").Items() {
			if v, ok := kw.Get(get(action, "dest")); ok {
				set(action, "default", v)
			}
		}
		return nil
	})
	define("get_default", "self, dest", func(a []any) any {
		for _, action := range list(a[0], "_actions").Items() {
			if d := get(action, "default"); d != nil && py.Eq(get(action, "dest"), a[1]) {
				return d
			}
		}
		return dict(a[0], "_defaults").GetOr(a[1], nil)
	})
	define("add_argument", "self, *args, **kwargs", func(a []any) any { return addArgument(a[0], a[1].(py.Tuple), a[2].(*py.Dict[any, any])) })
	define("add_argument_group", "self, *args, **kwargs", func(a []any) any {
		g := lib.CallKW(groupType, append([]any{a[0]}, a[1].(py.Tuple)...), lib.KW(a[2]))
		list(a[0], "_action_groups").Append(g)
		return g
	})
	define("add_mutually_exclusive_group", "self, **kwargs", func(a []any) any {
		g := lib.CallKW(exclusiveType, []any{a[0]}, lib.KW(a[1]))
		list(a[0], "_mutually_exclusive_groups").Append(g)
		return g
	})
	define("_add_action", "self, action", func(a []any) any { return addAction(a[0], a[1]) })
	define("_remove_action", "self, action", func(a []any) any { remove(list(a[0], "_actions"), a[1]); return nil })
	define("_handle_conflict_error", "self, action, conflicting_actions", func(a []any) any {
		var options []string
		for pair := range py.Seq(a[2]) {
			options = append(options, py.Str(pair.(py.Tuple)[0]))
		}
		plural := ""
		if len(options) > 1 {
			plural = "s"
		}
		panic(argumentError(a[1], "conflicting option string"+plural+": "+join(options, ", ")))
	})
	define("_handle_conflict_resolve", "self, action, conflicting_actions", func(a []any) any {
		for pair := range py.Seq(a[2]) {
			option, action := pair.(py.Tuple)[0], pair.(py.Tuple)[1]
			lib.Method(get(action, "option_strings"), "remove", option)
			dict(a[0], "_option_string_actions").Delete(option)
			if py.Len(get(action, "option_strings")) == 0 {
				lib.Method(get(action, "container"), "_remove_action", action)
			}
		}
		return nil
	})
	makeGroupClasses()
}

func addArgument(self any, args py.Tuple, kw *py.Dict[any, any]) any {
	chars := py.Str(get(self, "prefix_chars"))
	if len(args) == 0 || len(args) == 1 && !strings.Contains(chars, first(args[0])) {
		if len(args) > 0 && kw.Contains("dest") {
			panic(py.ValueError.New("dest supplied twice for positional argument"))
		}
		positionalArgs(args, kw)
	} else {
		optionalArgs(chars, args, kw)
	}
	if !kw.Contains("default") {
		if v, ok := dict(self, "_defaults").Get(kw.At("dest")); ok {
			kw.Set("default", v)
		} else if v := get(self, "argument_default"); v != nil {
			kw.Set("default", v)
		}
	}
	class := registered(self, "action", kw.PopOr("action", nil))
	if !py.IsCallable(class) {
		panic(py.ValueError.New("unknown action \"" + py.Str(class) + "\""))
	}
	action := lib.CallKW(class, nil, lib.KW(kw))
	kind := registered(self, "type", get(action, "type"))
	if kind != nil && !py.IsCallable(kind) {
		panic(py.ValueError.New(py.Repr(kind) + " is not callable"))
	}
	if kind == any(FileTypeType) {
		panic(py.ValueError.New(py.Repr(kind) + " is a FileType class object, instance of it must be passed"))
	}
	if py.HasAttr(self, "_get_formatter") {
		err := py.Try(func() error { lib.Method(lib.Method(self, "_get_formatter"), "_format_args", action, nil); return nil })
		if py.Is(err, py.TypeError) {
			panic(py.ValueError.New("length of metavar tuple does not match nargs"))
		}
		py.Check(err)
	}
	return lib.Method(self, "_add_action", action)
}

// first is the first character of an argument's name.
func first(name any) string { return py.Str(py.GetItem(name, 0)) }

func positionalArgs(args py.Tuple, kw *py.Dict[any, any]) {
	if len(args) > 0 {
		kw.Set("dest", args[0])
	} else if !kw.Contains("dest") {
		panic(py.TypeError.New("_ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'"))
	}
	if kw.Contains("required") {
		panic(py.TypeError.New("'required' is an invalid argument for positionals"))
	}
	nargs := kw.GetOr("nargs", nil)
	if !is(nargs, OPTIONAL) && !is(nargs, ZEROORMORE) || is(nargs, ZEROORMORE) && !kw.Contains("default") {
		kw.Set("required", true)
	}
	kw.Set("option_strings", py.NewList[any]())
}

func optionalArgs(chars string, args py.Tuple, kw *py.Dict[any, any]) {
	options, long := py.NewList[any](), ""
	for _, o := range args {
		s := py.Str(o)
		if !strings.Contains(chars, first(o)) {
			panic(py.ValueError.New("invalid option string " + py.Repr(o) + ": must start with a character " + py.StrRepr(chars)))
		}
		options.Append(o)
		if long == "" && len(s) > 1 && strings.Contains(chars, s[1:2]) {
			long = s
		}
	}
	dest := kw.PopOr("dest", nil)
	if dest == nil {
		if long == "" {
			long = py.Str(options.At(0))
		}
		name := strings.TrimLeft(long, chars)
		if name == "" {
			panic(py.ValueError.New("dest= is required for options like " + py.Repr(args[len(args)-1])))
		}
		dest = strings.ReplaceAll(name, "-", "_")
	}
	kw.Set("dest", dest)
	kw.Set("option_strings", options)
}

func addAction(self, action any) any {
	options := dict(self, "_option_string_actions")
	conflicts := py.NewList[any]()
	for _, o := range strs(action, "option_strings") {
		if other, ok := options.Get(o); ok {
			conflicts.Append(py.Tuple{o, other})
		}
	}
	if conflicts.Len() > 0 {
		lib.Call(handler(self), action, conflicts)
	}
	list(self, "_actions").Append(action)
	set(action, "container", self)
	for _, o := range strs(action, "option_strings") {
		options.Set(o, action)
		if negativeNumber.MatchString(o) {
			list(self, "_has_negative_number_optionals").Append(true)
		}
	}
	return action
}

func makeGroupClasses() {
	groupType = py.NewClass("argparse", "_ArgumentGroup", containerType)
	define := lib.Definer(groupType)
	define("__init__", "self, container, title=None, description=None, **kwargs", func(a []any) any {
		initGroup(a[0], a[1], a[2], a[3], a[4].(*py.Dict[any, any]))
		return nil
	})
	define("_add_action", "self, action", func(a []any) any {
		addAction(a[0], a[1])
		list(a[0], "_group_actions").Append(a[1])
		return a[1]
	})
	define("_remove_action", "self, action", func(a []any) any {
		remove(list(a[0], "_actions"), a[1])
		remove(list(a[0], "_group_actions"), a[1])
		return nil
	})

	exclusiveType = py.NewClass("argparse", "_MutuallyExclusiveGroup", groupType)
	define = lib.Definer(exclusiveType)
	define("__init__", "self, container, required=False", func(a []any) any {
		initGroup(a[0], a[1], nil, nil, py.NewDict[any, any]())
		set(a[0], "required", a[2])
		set(a[0], "_container", a[1])
		return nil
	})
	define("_add_action", "self, action", func(a []any) any {
		if py.Truth(get(a[1], "required")) {
			panic(py.ValueError.New("mutually exclusive arguments must be optional"))
		}
		action := lib.Method(get(a[0], "_container"), "_add_action", a[1])
		list(a[0], "_group_actions").Append(action)
		return action
	})
	define("_remove_action", "self, action", func(a []any) any {
		lib.Method(get(a[0], "_container"), "_remove_action", a[1])
		remove(list(a[0], "_group_actions"), a[1])
		return nil
	})
}

func initGroup(self, container, title, description any, kw *py.Dict[any, any]) {
	opt := func(name string) any { return kw.GetOr(name, get(container, name)) }
	initContainer(self, description, opt("prefix_chars"), opt("argument_default"), opt("conflict_handler"))
	set(self, "title", title)
	set(self, "_group_actions", py.NewList[any]())
	for _, name := range []string{"_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals", "_mutually_exclusive_groups"} {
		set(self, name, get(container, name))
	}
}

// addContainerActions takes over the arguments of a parent parser.
func addContainerActions(self, parent any) {
	byTitle := py.NewDict[any, any]()
	for _, g := range list(self, "_action_groups").Items() {
		if byTitle.Contains(get(g, "title")) {
			panic(py.ValueError.New("cannot merge actions - two groups are named " + py.Repr(get(g, "title"))))
		}
		byTitle.Set(get(g, "title"), g)
	}
	group := map[any]any{}
	for _, g := range list(parent, "_action_groups").Items() {
		title := get(g, "title")
		if !byTitle.Contains(title) {
			byTitle.Set(title, callKW(self, "add_argument_group", nil, py.KV{Key: "title", Value: title},
				py.KV{Key: "description", Value: get(g, "description")}, py.KV{Key: "conflict_handler", Value: get(g, "conflict_handler")}))
		}
		for _, action := range list(g, "_group_actions").Items() {
			group[action] = byTitle.At(title)
		}
	}
	for _, g := range list(parent, "_mutually_exclusive_groups").Items() {
		m := callKW(self, "add_mutually_exclusive_group", nil, py.KV{Key: "required", Value: get(g, "required")})
		for _, action := range list(g, "_group_actions").Items() {
			group[action] = m
		}
	}
	for _, action := range list(parent, "_actions").Items() {
		to, ok := group[action]
		if !ok {
			to = self
		}
		lib.Method(to, "_add_action", action)
	}
}
