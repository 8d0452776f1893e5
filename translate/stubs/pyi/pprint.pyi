class PrettyPrinter: ...  # go: PrettyPrinterType floor
def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False) -> None: ...  # go: - floor
def pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False) -> None: ...  # go: - floor
def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False) -> str: ...  # go: - floor
def saferepr(object) -> str: ...  # go: - floor
def isreadable(object) -> bool: ...  # go: - floor
def isrecursive(object) -> bool: ...  # go: - floor
