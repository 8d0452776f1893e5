class BadGzipFile(OSError): ...  # go: BadGzipFile exception
def compress(data: bytes, compresslevel: int = 9) -> bytes: ...  # go: Compress(data, compresslevel)
def compress(data, compresslevel=9, *, mtime=None) -> bytes: ...  # go: - floor
def decompress(data: bytes) -> bytes: ...  # go: Decompress
def decompress(data) -> bytes: ...  # go: - floor
def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None) -> Any: ...  # go: - floor
def GzipFile(filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None) -> Any: ...  # go: - floor
