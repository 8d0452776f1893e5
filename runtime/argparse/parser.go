package argparse

import (
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// ArgumentParserType is the class argparse.ArgumentParser.
var ArgumentParserType *py.Class

// callKW calls a method with keyword arguments; its failure panics.
func callKW(x any, method string, args []any, kw ...py.KV) any {
	return lib.CallKW(get(x, method), args, kw)
}

func makeParserClass() {
	c := py.NewClass("argparse", "ArgumentParser", containerType)
	ArgumentParserType = c
	define := lib.Definer(c)
	define("__init__", "self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=None, prefix_chars='-', "+
		"fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True",
		func(a []any) any { initParser(a[0], a[1:]); return nil })
	kwargs := func(self any) []py.KV {
		return attributes(self, "prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
	}
	holder(c, kwargs)
	define("_get_kwargs", "self", func(a []any) any { return pairsOf(kwargs(a[0])) })
	define("add_subparsers", "self, **kwargs", func(a []any) any { return addSubparsers(a[0], a[1].(*py.Dict[any, any])) })
	define("_add_action", "self, action", func(a []any) any {
		to := "_positionals"
		if py.Len(get(a[1], "option_strings")) > 0 {
			to = "_optionals"
		}
		lib.Method(get(a[0], to), "_add_action", a[1])
		return a[1]
	})
	define("_get_optional_actions", "self", func(a []any) any { return actionsOf(a[0], true) })
	define("_get_positional_actions", "self", func(a []any) any { return actionsOf(a[0], false) })
	define("_get_formatter", "self", func(a []any) any {
		return lib.CallKW(get(a[0], "formatter_class"), nil, []py.KV{{Key: "prog", Value: get(a[0], "prog")}})
	})
	define("parse_args", "self, args=None, namespace=None", func(a []any) any { return parseArgs(a[0], "parse_known_args", a[1], a[2]) })
	define("parse_known_args", "self, args=None, namespace=None", func(a []any) any { return parseKnown(a[0], a[1], a[2]) })
	define("parse_intermixed_args", "self, args=None, namespace=None", func(a []any) any {
		return parseArgs(a[0], "parse_known_intermixed_args", a[1], a[2])
	})
	define("parse_known_intermixed_args", "self, args=None, namespace=None", func(a []any) any { return parseIntermixed(a[0], a[1], a[2]) })
	define("convert_arg_line_to_args", "self, arg_line", func(a []any) any { return py.NewList(a[1]) })
	define("format_usage", "self", func(a []any) any {
		f := lib.Method(a[0], "_get_formatter")
		lib.Method(f, "add_usage", get(a[0], "usage"), get(a[0], "_actions"), get(a[0], "_mutually_exclusive_groups"))
		return lib.Method(f, "format_help")
	})
	define("format_help", "self", func(a []any) any { return formatHelp(a[0]) })
	for _, what := range []string{"usage", "help"} {
		define("print_"+what, "self, file=None", func(a []any) any {
			if a[1] == nil {
				a[1] = sys.CurrentStdout()
			}
			lib.Method(a[0], "_print_message", lib.Method(a[0], "format_"+what), a[1])
			return nil
		})
	}
	define("_print_message", "self, message, file=None", func(a []any) any {
		if !py.Truth(a[1]) {
			return nil
		}
		if a[2] == nil {
			a[2] = sys.CurrentStderr()
		}
		if _, err := lib.TryMethod(a[2], "write", a[1]); err != nil && !py.Is(err, py.AttributeError, py.OSError) {
			panic(err)
		}
		return nil
	})
	define("exit", "self, status=0, message=None", func(a []any) any {
		if py.Truth(a[2]) {
			lib.Method(a[0], "_print_message", a[2], sys.CurrentStderr())
		}
		panic(py.SystemExit.New(a[1]))
	})
	define("error", "self, message", func(a []any) any {
		lib.Method(a[0], "print_usage", sys.CurrentStderr())
		lib.Method(a[0], "exit", 2, py.Str(get(a[0], "prog"))+": error: "+py.Str(a[1])+"\n")
		return nil
	})
	define("_warning", "self, message", func(a []any) any {
		lib.Method(a[0], "_print_message", py.Str(get(a[0], "prog"))+": warning: "+py.Str(a[1])+"\n", sys.CurrentStderr())
		return nil
	})
}

func initParser(self any, a []any) {
	initContainer(self, a[2], a[6], a[8], a[9])
	prog := a[0]
	if prog == nil {
		prog = path.Base(sys.CurrentArgv()[0])
	}
	formatter := a[5]
	if formatter == nil {
		formatter = HelpFormatterType
	}
	set(self, "prog", prog)
	set(self, "usage", a[1])
	set(self, "epilog", a[3])
	set(self, "formatter_class", formatter)
	set(self, "fromfile_prefix_chars", a[7])
	set(self, "add_help", a[10])
	set(self, "allow_abbrev", a[11])
	set(self, "exit_on_error", a[12])
	set(self, "_positionals", lib.Method(self, "add_argument_group", "positional arguments"))
	set(self, "_optionals", lib.Method(self, "add_argument_group", "options"))
	set(self, "_subparsers", nil)
	if py.Truth(a[10]) {
		prefix := "-"
		if chars := py.Str(a[6]); !strings.Contains(chars, "-") {
			prefix = first(chars)
		}
		callKW(self, "add_argument", []any{prefix + "h", prefix + prefix + "help"}, py.KV{Key: "action", Value: "help"},
			py.KV{Key: "default", Value: SUPPRESS}, py.KV{Key: "help", Value: "show this help message and exit"})
	}
	for parent := range py.Seq(a[4]) {
		if !py.IsInstance(parent, ArgumentParserType) {
			panic(py.TypeError.New("parents must be a list of ArgumentParser"))
		}
		addContainerActions(self, parent)
		dict(self, "_defaults").Update(dict(parent, "_defaults").Items())
	}
}

func addSubparsers(self any, kw *py.Dict[any, any]) any {
	if get(self, "_subparsers") != nil {
		panic(argumentError(nil, "cannot have multiple subparser arguments"))
	}
	kw.SetDefault("parser_class", py.Type(self))
	if kw.Contains("title") || kw.Contains("description") {
		title := kw.PopOr("title", "subcommands")
		set(self, "_subparsers", lib.Method(self, "add_argument_group", title, kw.PopOr("description", nil)))
	} else {
		set(self, "_subparsers", get(self, "_positionals"))
	}
	if kw.GetOr("prog", nil) == nil {
		f := lib.Method(self, "_get_formatter")
		lib.Method(f, "add_usage", get(self, "usage"), actionsOf(self, false), get(self, "_mutually_exclusive_groups"), "")
		kw.Set("prog", py.StrStrip(py.Str(lib.Method(f, "format_help"))))
	}
	class := registered(self, "action", kw.PopOr("action", "parsers"))
	action := lib.CallKW(class, nil, append([]py.KV{{Key: "option_strings", Value: py.NewList[any]()}}, lib.KW(kw)...))
	lib.Method(get(self, "_subparsers"), "_add_action", action)
	return action
}

func actionsOf(self any, optional bool) *py.List[any] {
	out := py.NewList[any]()
	for _, action := range list(self, "_actions").Items() {
		if (py.Len(get(action, "option_strings")) > 0) == optional {
			out.Append(action)
		}
	}
	return out
}

func formatHelp(self any) any {
	f := lib.Method(self, "_get_formatter")
	lib.Method(f, "add_usage", get(self, "usage"), get(self, "_actions"), get(self, "_mutually_exclusive_groups"))
	lib.Method(f, "add_text", get(self, "description"))
	for _, g := range list(self, "_action_groups").Items() {
		lib.Method(f, "start_section", get(g, "title"))
		lib.Method(f, "add_text", get(g, "description"))
		lib.Method(f, "add_arguments", get(g, "_group_actions"))
		lib.Method(f, "end_section")
	}
	lib.Method(f, "add_text", get(self, "epilog"))
	return lib.Method(f, "format_help")
}

func parseArgs(self any, method string, args, namespace any) any {
	got := py.Unpack(lib.Method(self, method, args, namespace), 2)
	if py.Len(got[1]) > 0 {
		msg := "unrecognized arguments: " + join(textsOf(got[1]), " ")
		if !py.Truth(get(self, "exit_on_error")) {
			panic(argumentError(nil, msg))
		}
		lib.Method(self, "error", msg)
	}
	return got[0]
}

func parseKnown(self, args, namespace any) any {
	var words []string
	if args == nil {
		words = append(words, sys.CurrentArgv()[1:]...)
	} else {
		words = textsOf(args)
	}
	if namespace == nil {
		namespace = lib.Call(NamespaceType)
	}
	for _, action := range list(self, "_actions").Items() {
		if dest, def := get(action, "dest"), get(action, "default"); !is(dest, SUPPRESS) && !is(def, SUPPRESS) && !py.HasAttr(namespace, py.Str(dest)) {
			set(namespace, py.Str(dest), def)
		}
	}
	for dest, v := range dict(self, "_defaults").Items() {
		if !py.HasAttr(namespace, py.Str(dest)) {
			set(namespace, py.Str(dest), v)
		}
	}
	var extras *py.List[any]
	err := py.Try(func() error { extras = parse(self, words, namespace); return nil })
	if err != nil {
		if !py.Is(err, ArgumentError) || !py.Truth(get(self, "exit_on_error")) {
			panic(err)
		}
		lib.Method(self, "error", py.Str(err))
		extras = py.NewList[any]()
	}
	if py.HasAttr(namespace, unknownArgs) {
		extras.Extend(py.Seq(get(namespace, unknownArgs)))
		py.DelAttr(namespace, unknownArgs)
	}
	return py.Tuple{namespace, extras}
}

func parseIntermixed(self, args, namespace any) any {
	positionals, optionals := actionsOf(self, false), actionsOf(self, true)
	for _, action := range positionals.Items() {
		if n := get(action, "nargs"); is(n, PARSER) || is(n, REMAINDER) {
			panic(py.TypeError.New("parse_intermixed_args: positional arg with nargs=" + py.Str(n)))
		}
	}
	groups := list(self, "_mutually_exclusive_groups")
	for _, g := range groups.Items() {
		for _, action := range list(g, "_group_actions").Items() {
			if holds(positionals, action) {
				panic(py.TypeError.New("parse_intermixed_args: positional in mutuallyExclusiveGroup"))
			}
		}
	}
	usage := get(self, "usage")
	defer set(self, "usage", usage)
	if usage == nil {
		set(self, "usage", py.Str(lib.Method(self, "format_usage"))[7:])
	}
	got := changed(func(restore func(x any, name string, v any)) any {
		for _, action := range positionals.Items() {
			restore(action, "nargs", SUPPRESS)
			restore(action, "default", SUPPRESS)
		}
		return lib.Method(self, "parse_known_args", args, namespace)
	})
	for _, action := range positionals.Items() {
		if v, ok := py.GetAttrOr(got[0], destOf(action), nil).(*py.List[any]); ok && v.Len() == 0 {
			py.DelAttr(got[0], destOf(action))
		}
	}
	again := changed(func(restore func(x any, name string, v any)) any {
		for _, action := range optionals.Items() {
			restore(action, "required", false)
		}
		for _, g := range groups.Items() {
			restore(g, "required", false)
		}
		return lib.Method(self, "parse_known_args", got[1], got[0])
	})
	return py.Tuple{again[0], again[1]}
}

// changed parses with some attributes set to other values for as long as it takes.
func changed(run func(change func(x any, name string, v any)) any) []any {
	var undo []func()
	defer func() {
		for _, u := range undo {
			u()
		}
	}()
	return py.Unpack(run(func(x any, name string, v any) {
		old := get(x, name)
		undo = append(undo, func() { set(x, name, old) })
		set(x, name, v)
	}), 2)
}
