# shlex.
def split(s: str, comments: bool = False, posix: bool = True) -> newlist[str]: ...  # go: Split(s, comments, posix)
def split(s, comments=False, posix=True) -> Any: ...  # go: - floor
def quote(s: str) -> str: ...  # go: Quote
def quote(s) -> str: ...  # go: - floor
def join(split_command: Sequence[str]) -> str: ...  # go: Join
def join(split_command) -> str: ...  # go: - floor
class shlex: ...  # go: ShlexType floor
