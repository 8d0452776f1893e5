package argparse

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// The classes of actions that programs name.
var (
	ActionType                *py.Class
	BooleanOptionalActionType *py.Class
)

// actions are the classes of the built-in actions, by the word that add_argument takes.
var actions = map[string]*py.Class{}

var actionAttrs = []string{"option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated"}

// initAction is Action.__init__ with the attributes given; the others have their defaults.
func initAction(self any, given map[string]any) {
	for _, name := range actionAttrs {
		v, ok := given[name]
		if !ok && (name == "required" || name == "deprecated") {
			v = false
		}
		set(self, name, v)
	}
}

// actionClass makes a class of actions: params of its constructor behind option_strings, what the attributes become and what a
// use of the argument does.
func actionClass(name string, base *py.Class, params string, attrs func(given map[string]any), call func(parser, ns, action, values, option any)) *py.Class {
	c := py.NewClass("argparse", name, base)
	define := lib.Definer(c)
	names := strings.Split("option_strings, "+params, ", ")
	for i, n := range names {
		names[i], _, _ = strings.Cut(n, "=")
	}
	define("__init__", "self, option_strings, "+params, func(a []any) any {
		given := map[string]any{}
		for i, n := range names {
			given[n] = a[1+i]
		}
		if attrs != nil {
			attrs(given)
		}
		initAction(a[0], given)
		if v, ok := given["version"]; ok {
			set(a[0], "version", v)
		}
		return nil
	})
	define("__call__", "self, parser, namespace, values, option_string=None", func(a []any) any {
		call(a[1], a[2], a[0], a[3], a[4])
		return nil
	})
	return c
}

const (
	storeParams = "dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False"
	constParams = "dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False"
)

// copyItems gives a list that may be added to without changing a default.
func copyItems(ns any, dest string) any {
	items := py.GetAttrOr(ns, dest, nil)
	switch l := items.(type) {
	case nil:
		return py.NewList[any]()
	case *py.List[any]:
		return l.Copy()
	}
	return lib.Method(items, "__copy__")
}

func destOf(action any) string { return py.Str(get(action, "dest")) }

func checkStore(kind, hint string) func(given map[string]any) {
	return func(given map[string]any) {
		if given["nargs"] != nil && py.Eq(given["nargs"], 0) {
			panic(py.ValueError.New("nargs for " + kind + " actions must be != 0; if " + hint))
		}
		if given["const"] != nil && !is(given["nargs"], OPTIONAL) {
			panic(py.ValueError.New("nargs must be '?' to supply const"))
		}
	}
}

func noValue(given map[string]any) { given["nargs"] = 0 }

func makeActionClasses() {
	ActionType = actionClass("Action", py.ObjectType, storeParams, nil, func(_, _, _, _, _ any) {
		panic(py.NotImplementedError.New(".__call__() not defined"))
	})
	kwargs := func(self any) []py.KV { return attributes(self, actionAttrs...) }
	holder(ActionType, kwargs)
	lib.Definer(ActionType)("format_usage", "self", func(a []any) any { return py.GetItem(get(a[0], "option_strings"), 0) })
	lib.Definer(ActionType)("_get_kwargs", "self", func(a []any) any { return pairsOf(kwargs(a[0])) })

	store := func(_, ns, action, values, _ any) { set(ns, destOf(action), values) }
	storeConst := func(_, ns, action, _, _ any) { set(ns, destOf(action), get(action, "const")) }
	actions["store"] = actionClass("_StoreAction", ActionType, storeParams,
		checkStore("store", "you have nothing to store, actions such as store true or store const may be more appropriate"), store)
	actions["store_const"] = actionClass("_StoreConstAction", ActionType, constParams, func(given map[string]any) {
		noValue(given)
		delete(given, "metavar")
	}, storeConst)
	for word, value := range map[string]bool{"true": true, "false": false} {
		actions["store_"+word] = actionClass("_Store"+strings.ToUpper(word[:1])+word[1:]+"Action", actions["store_const"],
			"dest, default="+py.Repr(!value)+", required=False, help=None, deprecated=False", func(given map[string]any) {
				noValue(given)
				given["const"] = value
			}, storeConst)
	}
	add := func(method string, value func(action, values any) any) func(_, ns, action, values, _ any) {
		return func(_, ns, action, values, _ any) {
			items := copyItems(ns, destOf(action))
			lib.Method(items, method, value(action, values))
			set(ns, destOf(action), items)
		}
	}
	values := func(_, values any) any { return values }
	actions["append"] = actionClass("_AppendAction", ActionType, storeParams,
		checkStore("append", "arg strings are not supplying the value to append, the append const action may be more appropriate"), add("append", values))
	actions["append_const"] = actionClass("_AppendConstAction", ActionType, constParams, noValue,
		add("append", func(action, _ any) any { return get(action, "const") }))
	actions["extend"] = actionClass("_ExtendAction", actions["append"], storeParams,
		checkStore("append", "arg strings are not supplying the value to append, the append const action may be more appropriate"), add("extend", values))
	actions["count"] = actionClass("_CountAction", ActionType, "dest, default=None, required=False, help=None, deprecated=False", noValue,
		func(_, ns, action, _, _ any) {
			count := py.GetAttrOr(ns, destOf(action), nil)
			if count == nil {
				count = 0
			}
			set(ns, destOf(action), py.Add(count, 1))
		})
	actions["help"] = actionClass("_HelpAction", ActionType, "dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False", noValue,
		func(parser, _, _, _, _ any) {
			lib.Method(parser, "print_help")
			lib.Method(parser, "exit")
		})
	actions["version"] = actionClass("_VersionAction", ActionType,
		"version=None, dest='==SUPPRESS==', default='==SUPPRESS==', help=None, deprecated=False", func(given map[string]any) {
			noValue(given)
			delete(given, "deprecated")
			if given["help"] == nil {
				given["help"] = "show program's version number and exit"
			}
		}, showVersion)
	BooleanOptionalActionType = actionClass("BooleanOptionalAction", ActionType,
		"dest, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False", func(given map[string]any) {
			noValue(given)
			both := py.NewList[any]()
			for _, o := range textsOf(given["option_strings"]) {
				both.Append(o)
				if rest, ok := strings.CutPrefix(o, "--"); ok {
					both.Append("--no-" + rest)
				}
			}
			given["option_strings"] = both
		}, func(_, ns, action, _, option any) {
			if py.Contains(get(action, "option_strings"), option) {
				set(ns, destOf(action), !strings.HasPrefix(py.Str(option), "--no-"))
			}
		})
	lib.Definer(BooleanOptionalActionType)("format_usage", "self", func(a []any) any { return join(strs(a[0], "option_strings"), " | ") })
	makeSubParsersClass()
}

func showVersion(parser, _, action, _, _ any) {
	version := get(action, "version")
	if version == nil {
		version = get(parser, "version")
	}
	f := lib.Method(parser, "_get_formatter")
	lib.Method(f, "add_text", version)
	lib.Method(parser, "_print_message", lib.Method(f, "format_help"), sys.CurrentStdout())
	lib.Method(parser, "exit")
}
