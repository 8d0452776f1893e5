def fnmatch(name: str, pat: str) -> bool: ...  # go: Fnmatch
def fnmatch(name, pat) -> bool: ...  # go: - floor
def fnmatchcase(name: str, pat: str) -> bool: ...  # go: Fnmatch
def filter(names: Sequence[str], pat: str) -> newlist[str]: ...  # go: Filter
def filter(names, pat) -> Any: ...  # go: - floor
def translate(pat: str) -> str: ...  # go: Translate
