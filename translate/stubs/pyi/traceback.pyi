class FrameSummary: ...  # go: FrameSummaryType floor
class StackSummary: ...  # go: StackSummaryType floor
class TracebackException: ...  # go: TracebackExceptionType floor
def format_exc() -> str: ...  # go: FormatExc ctx handling
def format_exc(limit=None, chain=True) -> str: ...  # go: - floor handling
def print_exc() -> None: ...  # go: PrintExc ctx handling
def print_exc(limit=None, file=None, chain=True) -> None: ...  # go: - floor handling
def format_exception(exc: BaseException, /) -> newlist[str]: ...  # go: FormatException
def format_exception(exc, /, value=None, tb=None, limit=None, chain=True) -> Any: ...  # go: - floor
def print_exception(exc: BaseException, /) -> None: ...  # go: PrintException
def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True) -> None: ...  # go: - floor
def format_exception_only(exc: BaseException, /) -> newlist[str]: ...  # go: FormatExceptionOnly
def format_exception_only(exc, /, value=None, *, show_group=False) -> Any: ...  # go: - floor
def format_tb(tb, limit=None) -> Any: ...  # go: - floor
def print_tb(tb, limit=None, file=None) -> None: ...  # go: - floor
def extract_tb(tb, limit=None) -> Any: ...  # go: - floor
def extract_stack(f=None, limit=None) -> Any: ...  # go: - floor
def format_stack(f=None, limit=None) -> Any: ...  # go: - floor
def print_stack(f=None, limit=None, file=None) -> None: ...  # go: - floor
def format_list(extracted_list) -> Any: ...  # go: - floor
def walk_tb(tb) -> Any: ...  # go: - floor
def clear_frames(tb) -> Any: ...  # go: - floor
