# unicodedata, of Unicode 15.1. Names of characters (name, lookup), and bidirectional, mirrored, digit, numeric and decomposition are left out.
unidata_version: str  # go: UnidataVersion
def normalize(form: str, unistr: str, /) -> str: ...  # go: Normalize
def normalize(form, unistr, /) -> Any: ...  # go: - floor
def is_normalized(form: str, unistr: str, /) -> bool: ...  # go: IsNormalized
def is_normalized(form, unistr, /) -> Any: ...  # go: - floor
def category(chr: str, /) -> str: ...  # go: Category
def category(chr, /) -> Any: ...  # go: - floor
def combining(chr: str, /) -> nat: ...  # go: Combining bits=8
def combining(chr, /) -> Any: ...  # go: - floor
def east_asian_width(chr: str, /) -> str: ...  # go: EastAsianWidth
def east_asian_width(chr, /) -> Any: ...  # go: - floor
def decimal(chr: str, /) -> nat: ...  # go: Decimal bits=4
def decimal(chr, default=None, /) -> Any: ...  # go: - floor
