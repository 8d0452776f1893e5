kwlist: List[str]  # go: Kwlist
softkwlist: List[str]  # go: Softkwlist
def iskeyword(s: object, /) -> bool: ...  # go: Iskeyword
def issoftkeyword(s: object, /) -> bool: ...  # go: Issoftkeyword
