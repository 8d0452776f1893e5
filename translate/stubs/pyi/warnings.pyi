class catch_warnings: ...  # go: CatchWarningsType floor
class WarningMessage: ...  # go: WarningMessageType floor
showwarning: Any  # go: - floor
formatwarning: Any  # go: - floor
def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()) -> None: ...  # go: - floor
def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None) -> None: ...  # go: - floor
def simplefilter(action, category=None, lineno=0, append=False) -> None: ...  # go: - floor
def filterwarnings(action, message="", category=None, module="", lineno=0, append=False) -> None: ...  # go: - floor
def resetwarnings() -> None: ...  # go: - floor
def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1) -> Any: ...  # go: - floor
