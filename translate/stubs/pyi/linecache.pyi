# linecache. lazycache is left out: no loader of modules stands behind the files.
def getline(filename: str, lineno: int) -> str: ...  # go: Getline
def getline(filename, lineno, module_globals=None) -> str: ...  # go: - floor
def getlines(filename: str) -> newlist[str]: ...  # go: Getlines
def getlines(filename, module_globals=None) -> Any: ...  # go: - floor
def clearcache() -> None: ...  # go: Clearcache
def checkcache() -> None: ...  # go: Checkcache()
def checkcache(filename: str) -> None: ...  # go: CheckcacheOf
def checkcache(filename=None) -> Any: ...  # go: - floor
