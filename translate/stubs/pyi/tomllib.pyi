class TOMLDecodeError(ValueError): ...  # go: TOMLDecodeError exception
def loads(s, /, *, parse_float=None) -> Any: ...  # go: - floor
def load(fp, /, *, parse_float=None) -> Any: ...  # go: - floor
