SUPPRESS: str  # go: SUPPRESS
OPTIONAL: str  # go: OPTIONAL
ZERO_OR_MORE: str  # go: ZEROORMORE
ONE_OR_MORE: str  # go: ONEORMORE
PARSER: str  # go: PARSER
REMAINDER: str  # go: REMAINDER
class ArgumentError: ...  # go: ArgumentError floor
class ArgumentTypeError(Exception): ...  # go: ArgumentTypeError exception
class Namespace: ...  # go: NamespaceType floor
class Action: ...  # go: ActionType floor
class BooleanOptionalAction: ...  # go: BooleanOptionalActionType floor
class ArgumentParser: ...  # go: ArgumentParserType floor
class FileType: ...  # go: FileTypeType floor
class HelpFormatter: ...  # go: HelpFormatterType floor
class RawDescriptionHelpFormatter: ...  # go: RawDescriptionHelpFormatterType floor
class RawTextHelpFormatter: ...  # go: RawTextHelpFormatterType floor
class ArgumentDefaultsHelpFormatter: ...  # go: ArgumentDefaultsHelpFormatterType floor
class MetavarTypeHelpFormatter: ...  # go: MetavarTypeHelpFormatterType floor
_ArgumentGroup: Any  # go: - floor
_SubParsersAction: Any  # go: - floor
_StoreAction: Any  # go: - floor
_StoreTrueAction: Any  # go: - floor
_AppendAction: Any  # go: - floor
_HelpAction: Any  # go: - floor
_VersionAction: Any  # go: - floor
