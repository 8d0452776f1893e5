BOM_UTF8: bytes  # go: BOMUTF8
BOM_UTF16_LE: bytes  # go: BOMUTF16LE
BOM_UTF16_BE: bytes  # go: BOMUTF16BE
BOM_UTF32_LE: bytes  # go: BOMUTF32LE
BOM_UTF32_BE: bytes  # go: BOMUTF32BE
def encode(obj: Any, encoding: str = "utf-8", errors: str = "strict") -> Any: ...  # go: Encode wild
def decode(obj: Any, encoding: str = "utf-8", errors: str = "strict") -> Any: ...  # go: Decode wild
def open(filename, mode="r", encoding=None, errors="strict", buffering=-1) -> Any: ...  # go: - floor
def lookup(encoding, /) -> Any: ...  # go: - floor
def getencoder(encoding) -> Any: ...  # go: - floor
def getdecoder(encoding) -> Any: ...  # go: - floor
def getincrementaldecoder(encoding) -> Any: ...  # go: - floor
