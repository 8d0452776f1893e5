package argparse

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// container is what parsers and groups of arguments have in common; it stands for an object of the floor.
type container struct{ object any }

// FloorObject is the parser or the group as an object of the floor.
func (c *container) FloorObject() any { return c.object }

// AddArgument is add_argument(name, …): a positional argument, or an option with one name.
func (c *container) AddArgument(name string, opts ...Option) any {
	return callKW(c.object, "add_argument", []any{name}, opts...)
}

// AddFlag is add_argument(flag, name, …): an option with a short and a long name.
func (c *container) AddFlag(flag, name string, opts ...Option) any {
	return callKW(c.object, "add_argument", []any{flag, name}, opts...)
}

// AddArgumentGroup is add_argument_group(title, description): arguments under a heading of the help.
func (c *container) AddArgumentGroup(opts ...Option) *ArgumentGroup {
	return &ArgumentGroup{container{callKW(c.object, "add_argument_group", nil, opts...)}}
}

// AddMutuallyExclusiveGroup is add_mutually_exclusive_group(required): arguments of which one may be given.
func (c *container) AddMutuallyExclusiveGroup(opts ...Option) *ArgumentGroup {
	return &ArgumentGroup{container{callKW(c.object, "add_mutually_exclusive_group", nil, opts...)}}
}

// SetDefaults is set_defaults(name=value, …): attributes that the Namespace has in any case.
func (c *container) SetDefaults(values ...py.KV) {
	lib.CallKW(get(c.object, "set_defaults"), nil, values)
}

// GetDefault is get_default(dest).
func (c *container) GetDefault(dest string) any { return lib.Method(c.object, "get_default", dest) }

// ArgumentGroup is a group of arguments as typed code holds it.
type ArgumentGroup struct{ container }

// Title is group.title.
func (g *ArgumentGroup) Title() any { return get(g.object, "title") }

// ArgumentParser is argparse.ArgumentParser as typed code holds it.
type ArgumentParser struct{ container }

// NewArgumentParser is ArgumentParser(…).
func NewArgumentParser(opts ...Option) *ArgumentParser {
	return &ArgumentParser{container{lib.CallKW(ArgumentParserType, nil, opts)}}
}

// Prog is parser.prog.
func (p *ArgumentParser) Prog() any { return get(p.object, "prog") }

// Usage is parser.usage.
func (p *ArgumentParser) Usage() any { return get(p.object, "usage") }

// Description is parser.description.
func (p *ArgumentParser) Description() any { return get(p.object, "description") }

// Epilog is parser.epilog.
func (p *ArgumentParser) Epilog() any { return get(p.object, "epilog") }

// AddSubparsers is parser.add_subparsers(…): what takes subcommands.
func (p *ArgumentParser) AddSubparsers(opts ...Option) *SubParsersAction {
	return &SubParsersAction{callKW(p.object, "add_subparsers", nil, opts...)}
}

// ParseArgs is parser.parse_args(args): a Namespace. None are the arguments of the program; errors and help are a SystemExit.
func (p *ArgumentParser) ParseArgs(args any) (namespace any, err error) {
	err = py.Try(func() error { namespace = lib.Method(p.object, "parse_args", py.ToAny(args)); return nil })
	return namespace, err
}

// ParseKnownArgs is parser.parse_known_args(args): a Namespace, and the arguments that the parser does not know.
func (p *ArgumentParser) ParseKnownArgs(args any) (got py.Tuple2[any, any], err error) {
	err = py.Try(func() error {
		t := py.Unpack(lib.Method(p.object, "parse_known_args", py.ToAny(args)), 2)
		got = py.T2(t[0], t[1])
		return nil
	})
	return got, err
}

// FormatUsage is parser.format_usage().
func (p *ArgumentParser) FormatUsage() string { return py.Str(lib.Method(p.object, "format_usage")) }

// FormatHelp is parser.format_help().
func (p *ArgumentParser) FormatHelp() string { return py.Str(lib.Method(p.object, "format_help")) }

// PrintUsage is parser.print_usage(file).
func (p *ArgumentParser) PrintUsage(file any) { lib.Method(p.object, "print_usage", py.ToAny(file)) }

// PrintHelp is parser.print_help(file).
func (p *ArgumentParser) PrintHelp(file any) { lib.Method(p.object, "print_help", py.ToAny(file)) }

// Error is parser.error(message): it ends the program with the usage and the message.
func (p *ArgumentParser) Error(message any) { lib.Method(p.object, "error", py.ToAny(message)) }

// Exit is parser.exit(status, message): it ends the program.
func (p *ArgumentParser) Exit(status, message any) {
	lib.Method(p.object, "exit", py.ToAny(status), py.ToAny(message))
}

// SubParsersAction is what add_subparsers gives, as typed code holds it.
type SubParsersAction struct{ object any }

// FloorObject is the action as an object of the floor.
func (s *SubParsersAction) FloorObject() any { return s.object }

// AddParser is subparsers.add_parser(name, …): the parser of a subcommand.
func (s *SubParsersAction) AddParser(name string, opts ...Option) *ArgumentParser {
	return &ArgumentParser{container{callKW(s.object, "add_parser", []any{name}, opts...)}}
}

// Choices is subparsers.choices: the parsers by name.
func (s *SubParsersAction) Choices() any { return get(s.object, "choices") }

// Dest is subparsers.dest.
func (s *SubParsersAction) Dest() any { return get(s.object, "dest") }
