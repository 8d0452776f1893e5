package argparse

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// makeSubParsersClass makes the class of what add_subparsers gives.
func makeSubParsersClass() {
	c := py.NewClass("argparse", "_SubParsersAction", ActionType)
	actions["parsers"] = c
	define := lib.Definer(c)
	define("__init__", "self, option_strings, prog, parser_class, dest='==SUPPRESS==', required=False, help=None, metavar=None", func(a []any) any {
		parsers := py.NewDict[any, any]()
		set(a[0], "_prog_prefix", a[2])
		set(a[0], "_parser_class", a[3])
		set(a[0], "_name_parser_map", parsers)
		set(a[0], "_choices_actions", py.NewList[any]())
		set(a[0], "_deprecated", py.NewList[any]())
		initAction(a[0], map[string]any{"option_strings": a[1], "dest": a[4], "nargs": PARSER, "choices": parsers, "required": a[5], "help": a[6], "metavar": a[7]})
		return nil
	})
	define("add_parser", "self, name, *, deprecated=False, **kwargs", func(a []any) any {
		return addParser(a[0], a[1], py.Truth(a[2]), a[3].(*py.Dict[any, any]))
	})
	define("_get_subactions", "self", func(a []any) any { return get(a[0], "_choices_actions") })
	define("__call__", "self, parser, namespace, values, option_string=None", func(a []any) any {
		runSubparser(a[0], a[1], a[2], a[3].(*py.List[any]))
		return nil
	})
}

func addParser(self, name any, deprecated bool, kw *py.Dict[any, any]) any {
	if kw.GetOr("prog", nil) == nil {
		kw.Set("prog", py.Str(get(self, "_prog_prefix"))+" "+py.Str(name))
	}
	aliases := textsOf(kw.PopOr("aliases", py.Tuple{}))
	parsers := dict(self, "_name_parser_map")
	if parsers.Contains(name) {
		panic(argumentError(self, "conflicting subparser: "+py.Str(name)))
	}
	for _, alias := range aliases {
		if parsers.Contains(alias) {
			panic(argumentError(self, "conflicting subparser alias: "+alias))
		}
	}
	if kw.Contains("help") {
		help := kw.Pop("help")
		shown := py.Str(name)
		if len(aliases) > 0 {
			shown += " (" + join(aliases, ", ") + ")"
		}
		list(self, "_choices_actions").Append(lib.CallKW(ActionType, nil, []py.KV{
			{Key: "option_strings", Value: py.NewList[any]()}, {Key: "dest", Value: name}, {Key: "help", Value: help}, {Key: "metavar", Value: shown}}))
	}
	parser := lib.CallKW(get(self, "_parser_class"), nil, lib.KW(kw))
	parsers.Set(name, parser)
	for _, alias := range aliases {
		parsers.Set(alias, parser)
	}
	if deprecated {
		for _, n := range append([]string{py.Str(name)}, aliases...) {
			list(self, "_deprecated").Append(n)
		}
	}
	return parser
}

func runSubparser(self, parser, namespace any, values *py.List[any]) {
	name, rest := values.At(0), py.ListOf(append([]any{}, values.Items()[1:]...))
	if !is(get(self, "dest"), SUPPRESS) {
		set(namespace, destOf(self), name)
	}
	parsers := dict(self, "_name_parser_map")
	sub, ok := parsers.Get(name)
	if !ok {
		panic(argumentError(self, "unknown parser "+py.Repr(name)+" (choices: "+join(textsOf(parsers), ", ")+")"))
	}
	if py.Contains(get(self, "_deprecated"), name) {
		lib.Method(parser, "_warning", "command '"+py.Str(name)+"' is deprecated")
	}
	got := py.Unpack(lib.Method(sub, "parse_known_args", rest, nil), 2)
	for _, kv := range vars(got[0]) {
		set(namespace, kv.Key, kv.Value)
	}
	if py.Len(got[1]) > 0 {
		if !py.HasAttr(namespace, unknownArgs) {
			set(namespace, unknownArgs, py.NewList[any]())
		}
		lib.Method(get(namespace, unknownArgs), "extend", got[1])
	}
}

func join(parts []string, sep string) string { return strings.Join(parts, sep) }
