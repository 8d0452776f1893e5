SUPPRESS: str  # go: SUPPRESS
OPTIONAL: str  # go: OPTIONAL
ZERO_OR_MORE: str  # go: ZEROORMORE
ONE_OR_MORE: str  # go: ONEORMORE
PARSER: str  # go: PARSER
REMAINDER: str  # go: REMAINDER
class ArgumentError(Exception):  # go: ArgumentError exception
    def __init__(self, argument, message) -> Any: ...  # go: - floor
    argument_name: Any
    message: Any
class ArgumentTypeError(Exception): ...  # go: ArgumentTypeError exception
class Namespace: ...  # go: NamespaceType floor
class Action: ...  # go: ActionType floor
class BooleanOptionalAction: ...  # go: BooleanOptionalActionType floor
class _ArgumentGroup:  # go: *ArgumentGroup handle
    title: Any  # go: Title
    def add_argument(self, name: str, /, *, action: object = ..., nargs: object = ..., const: object = ..., default: object = ..., type: object = ..., choices: object = ..., required: object = ..., help: object = ..., metavar: object = ..., dest: object = ..., version: object = ..., deprecated: object = ...) -> Any: ...  # go: AddArgument(name, Action(action), Nargs(nargs), Const(const), Default(default), Type(type), Choices(choices), Required(required), Help(help), Metavar(metavar), Dest(dest), Version(version), Deprecated(deprecated))
    def add_argument(self, flag: str, name: str, /, *, action: object = ..., nargs: object = ..., const: object = ..., default: object = ..., type: object = ..., choices: object = ..., required: object = ..., help: object = ..., metavar: object = ..., dest: object = ..., version: object = ..., deprecated: object = ...) -> Any: ...  # go: AddFlag(flag, name, Action(action), Nargs(nargs), Const(const), Default(default), Type(type), Choices(choices), Required(required), Help(help), Metavar(metavar), Dest(dest), Version(version), Deprecated(deprecated))
    def add_argument(self, *args, **kwargs) -> Any: ...  # go: - floor
    def add_argument_group(self, title: object = ..., description: object = ...) -> _ArgumentGroup: ...  # go: AddArgumentGroup(Title(title), Description(description))
    def add_argument_group(self, *args, **kwargs) -> Any: ...  # go: - floor
    def add_mutually_exclusive_group(self, *, required: object = ...) -> _ArgumentGroup: ...  # go: AddMutuallyExclusiveGroup(Required(required))
    def get_default(self, dest: str) -> Any: ...  # go: GetDefault
    def set_defaults(self, **kwargs: object) -> None: ...  # go: SetDefaults(kwargs)
    def set_defaults(self, **kwargs) -> Any: ...  # go: - floor
    def register(self, registry_name, value, object) -> Any: ...  # go: - floor
class _SubParsersAction:  # go: *SubParsersAction handle
    def add_parser(self, name: str, *, help: object = ..., aliases: object = ..., prog: object = ..., deprecated: object = ..., usage: object = ..., description: object = ..., epilog: object = ..., parents: object = ..., formatter_class: object = ..., prefix_chars: object = ..., fromfile_prefix_chars: object = ..., argument_default: object = ..., conflict_handler: object = ..., add_help: object = ..., allow_abbrev: object = ..., exit_on_error: object = ...) -> ArgumentParser: ...  # go: AddParser(name, Help(help), Aliases(aliases), Prog(prog), Deprecated(deprecated), Usage(usage), Description(description), Epilog(epilog), Parents(parents), FormatterClass(formatter_class), PrefixChars(prefix_chars), FromfilePrefixChars(fromfile_prefix_chars), ArgumentDefault(argument_default), ConflictHandler(conflict_handler), AddHelp(add_help), AllowAbbrev(allow_abbrev), ExitOnError(exit_on_error))
    def add_parser(self, name, **kwargs) -> Any: ...  # go: - floor
    choices: Any  # go: Choices
    dest: Any  # go: Dest
class ArgumentParser:  # go: *ArgumentParser handle
    def __init__(self, prog: object = ..., *, usage: object = ..., description: object = ..., epilog: object = ..., parents: object = ..., formatter_class: object = ..., prefix_chars: object = ..., fromfile_prefix_chars: object = ..., argument_default: object = ..., conflict_handler: object = ..., add_help: object = ..., allow_abbrev: object = ..., exit_on_error: object = ...) -> None: ...  # go: NewArgumentParser(Prog(prog), Usage(usage), Description(description), Epilog(epilog), Parents(parents), FormatterClass(formatter_class), PrefixChars(prefix_chars), FromfilePrefixChars(fromfile_prefix_chars), ArgumentDefault(argument_default), ConflictHandler(conflict_handler), AddHelp(add_help), AllowAbbrev(allow_abbrev), ExitOnError(exit_on_error))
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=None, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True) -> Any: ...  # go: - floor
    prog: Any  # go: Prog
    usage: Any  # go: Usage
    description: Any  # go: Description
    epilog: Any  # go: Epilog
    def add_argument(self, name: str, /, *, action: object = ..., nargs: object = ..., const: object = ..., default: object = ..., type: object = ..., choices: object = ..., required: object = ..., help: object = ..., metavar: object = ..., dest: object = ..., version: object = ..., deprecated: object = ...) -> Any: ...  # go: AddArgument(name, Action(action), Nargs(nargs), Const(const), Default(default), Type(type), Choices(choices), Required(required), Help(help), Metavar(metavar), Dest(dest), Version(version), Deprecated(deprecated))
    def add_argument(self, flag: str, name: str, /, *, action: object = ..., nargs: object = ..., const: object = ..., default: object = ..., type: object = ..., choices: object = ..., required: object = ..., help: object = ..., metavar: object = ..., dest: object = ..., version: object = ..., deprecated: object = ...) -> Any: ...  # go: AddFlag(flag, name, Action(action), Nargs(nargs), Const(const), Default(default), Type(type), Choices(choices), Required(required), Help(help), Metavar(metavar), Dest(dest), Version(version), Deprecated(deprecated))
    def add_argument(self, *args, **kwargs) -> Any: ...  # go: - floor
    def add_argument_group(self, title: object = ..., description: object = ...) -> _ArgumentGroup: ...  # go: AddArgumentGroup(Title(title), Description(description))
    def add_argument_group(self, *args, **kwargs) -> Any: ...  # go: - floor
    def add_mutually_exclusive_group(self, *, required: object = ...) -> _ArgumentGroup: ...  # go: AddMutuallyExclusiveGroup(Required(required))
    def get_default(self, dest: str) -> Any: ...  # go: GetDefault
    def set_defaults(self, **kwargs: object) -> None: ...  # go: SetDefaults(kwargs)
    def set_defaults(self, **kwargs) -> Any: ...  # go: - floor
    def register(self, registry_name, value, object) -> Any: ...  # go: - floor
    def add_subparsers(self, *, title: object = ..., description: object = ..., prog: object = ..., dest: object = ..., required: object = ..., help: object = ..., metavar: object = ...) -> _SubParsersAction: ...  # go: AddSubparsers(Title(title), Description(description), Prog(prog), Dest(dest), Required(required), Help(help), Metavar(metavar))
    def add_subparsers(self, **kwargs) -> Any: ...  # go: - floor
    def parse_args(self) -> Any: ...  # go: ParseArgs(nil) err
    def parse_args(self, args: object) -> Any: ...  # go: ParseArgs err
    def parse_args(self, args=None, namespace=None) -> Any: ...  # go: - floor
    def parse_known_args(self, args: object = None) -> tuple[Any, Any]: ...  # go: ParseKnownArgs(args) err
    def parse_known_args(self, args=None, namespace=None) -> Any: ...  # go: - floor
    def parse_intermixed_args(self, args=None, namespace=None) -> Any: ...  # go: - floor
    def parse_known_intermixed_args(self, args=None, namespace=None) -> Any: ...  # go: - floor
    def format_usage(self) -> str: ...  # go: FormatUsage
    def format_help(self) -> str: ...  # go: FormatHelp
    def print_usage(self, file: object = None) -> None: ...  # go: PrintUsage(file)
    def print_help(self, file: object = None) -> None: ...  # go: PrintHelp(file)
    def error(self, message: object) -> NoReturn: ...  # go: Error wild
    def exit(self, status: object = 0, message: object = None) -> NoReturn: ...  # go: Exit(status, message) wild
class FileType: ...  # go: FileTypeType floor
class HelpFormatter: ...  # go: HelpFormatterType floor
class RawDescriptionHelpFormatter: ...  # go: RawDescriptionHelpFormatterType floor
class RawTextHelpFormatter: ...  # go: RawTextHelpFormatterType floor
class ArgumentDefaultsHelpFormatter: ...  # go: ArgumentDefaultsHelpFormatterType floor
class MetavarTypeHelpFormatter: ...  # go: MetavarTypeHelpFormatterType floor
_StoreAction: Any  # go: - floor
_StoreTrueAction: Any  # go: - floor
_AppendAction: Any  # go: - floor
_HelpAction: Any  # go: - floor
_VersionAction: Any  # go: - floor
