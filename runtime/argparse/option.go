package argparse

import "github.com/py2goasync/py2goasync/runtime/py"

// Option is a keyword argument of parsers and their methods.
type Option = py.KV

func keyword(name string, value any) Option { return Option{Key: name, Value: py.ToAny(value)} }

// Action is action: what an argument does: "store_true", "append", "version" or a class.
func Action(x any) Option { return keyword("action", x) }

// Nargs is nargs: how many values an argument takes: a number, "?", "*", "+" or REMAINDER.
func Nargs(x any) Option { return keyword("nargs", x) }

// Const is const: the value of an argument that is given without one.
func Const(x any) Option { return keyword("const", x) }

// Default is default: the value of an argument that is not given.
func Default(x any) Option { return keyword("default", x) }

// Type is type: what makes the value from the text: int, float or a function.
func Type(x any) Option { return keyword("type", x) }

// Choices is choices: the values that are allowed.
func Choices(x any) Option { return keyword("choices", x) }

// Required is required: whether an option must be given.
func Required(x any) Option { return keyword("required", x) }

// Help is help: what the help says.
func Help(x any) Option { return keyword("help", x) }

// Metavar is metavar: how the help calls the value.
func Metavar(x any) Option { return keyword("metavar", x) }

// Dest is dest: the attribute that holds the value.
func Dest(x any) Option { return keyword("dest", x) }

// Version is version: what action="version" prints.
func Version(x any) Option { return keyword("version", x) }

// Deprecated is deprecated: whether using it is warned about.
func Deprecated(x any) Option { return keyword("deprecated", x) }

// Prog is prog: the name of the program.
func Prog(x any) Option { return keyword("prog", x) }

// Usage is usage: the usage line, instead of the one that is made.
func Usage(x any) Option { return keyword("usage", x) }

// Description is description: what the help says first.
func Description(x any) Option { return keyword("description", x) }

// Epilog is epilog: what the help says last.
func Epilog(x any) Option { return keyword("epilog", x) }

// Parents is parents: parsers whose arguments the parser takes over.
func Parents(x any) Option { return keyword("parents", x) }

// FormatterClass is formatter_class: the class that lays the help out.
func FormatterClass(x any) Option { return keyword("formatter_class", x) }

// PrefixChars is prefix_chars: the characters that options start with.
func PrefixChars(x any) Option { return keyword("prefix_chars", x) }

// FromfilePrefixChars is fromfile_prefix_chars: the characters that files of arguments start with.
func FromfilePrefixChars(x any) Option { return keyword("fromfile_prefix_chars", x) }

// ArgumentDefault is argument_default: the default of arguments that name none.
func ArgumentDefault(x any) Option { return keyword("argument_default", x) }

// ConflictHandler is conflict_handler: what becomes of options of the same name: "error" or "resolve".
func ConflictHandler(x any) Option { return keyword("conflict_handler", x) }

// AddHelp is add_help: whether the parser has -h.
func AddHelp(x any) Option { return keyword("add_help", x) }

// AllowAbbrev is allow_abbrev: whether long options may be shortened.
func AllowAbbrev(x any) Option { return keyword("allow_abbrev", x) }

// ExitOnError is exit_on_error: whether errors end the program.
func ExitOnError(x any) Option { return keyword("exit_on_error", x) }

// Title is title: the heading of a group.
func Title(x any) Option { return keyword("title", x) }

// Aliases is aliases: other names of a subcommand.
func Aliases(x any) Option { return keyword("aliases", x) }
