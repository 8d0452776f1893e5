def glob(pathname: str) -> newlist[str]: ...  # go: Glob
def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False) -> Any: ...  # go: - floor
def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False) -> Any: ...  # go: - floor
def escape(pathname: str) -> str: ...  # go: Escape
def has_magic(s: str) -> bool: ...  # go: HasMagic
