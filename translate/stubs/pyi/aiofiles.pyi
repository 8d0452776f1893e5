# aiofiles 25.1.
class AsyncTextIOWrapper:  # go: *TextFile entered
    async def read(self) -> str: ...  # go: Read
    async def read(self, size: int, /) -> str: ...  # go: ReadN
    async def readline(self) -> str: ...  # go: Readline
    async def readlines(self) -> newlist[str]: ...  # go: Readlines
    async def write(self, data: str, /) -> nat: ...  # go: Write
    async def seek(self, offset: int, whence: int = 0, /) -> int: ...  # go: Seek(ctx, offset, whence) bits=62
    async def tell(self) -> int: ...  # go: Tell bits=62
    async def flush(self) -> None: ...  # go: Flush
    async def close(self) -> None: ...  # go: Close
    async def writelines(self, lines: Iterable[str], /) -> None: ...  # go: Writelines
    async def truncate(self, size: int, /) -> int: ...  # go: Truncate bits=62
    mode: str  # go: Mode
    @property
    def closed(self) -> bool: ...  # go: Closed
    name: Any  # go: Name
    def __aiter__(self) -> AsyncIterable[str]: ...  # go: Lines
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Close waits
class AsyncBufferedReader:  # go: *BinaryFile entered
    async def read(self) -> bytes: ...  # go: Read
    async def read(self, size: int, /) -> bytes: ...  # go: ReadN
    async def readline(self) -> bytes: ...  # go: Readline
    async def readlines(self) -> newlist[bytes]: ...  # go: Readlines
    async def write(self, data: bytes, /) -> nat: ...  # go: Write
    async def seek(self, offset: int, whence: int = 0, /) -> int: ...  # go: Seek(ctx, offset, whence) bits=62
    async def tell(self) -> int: ...  # go: Tell bits=62
    async def flush(self) -> None: ...  # go: Flush
    async def close(self) -> None: ...  # go: Close
    @property
    def closed(self) -> bool: ...  # go: Closed
    name: Any  # go: Name
    def __aiter__(self) -> AsyncIterable[bytes]: ...  # go: Lines
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: Close waits
async def open(file: object, mode: Literal["r", "r+", "rt", "rt+", "r+t", "w", "w+", "wt", "wt+", "w+t", "a", "a+", "at", "at+", "a+t", "x", "x+", "xt", "xt+", "x+t"] = "r", buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> AsyncTextIOWrapper: ...  # go: OpenText(ctx, file, mode, io.Buffering(buffering), io.Encoding(encoding), io.Errors(errors), io.Newline(newline))
async def open(file: object, mode: Literal["rb", "rb+", "r+b", "br", "wb", "wb+", "w+b", "bw", "ab", "ab+", "a+b", "ba", "xb", "xb+", "x+b", "bx"], buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> AsyncBufferedReader: ...  # go: OpenBinary(ctx, file, mode, io.Buffering(buffering), io.Encoding(encoding), io.Errors(errors), io.Newline(newline))
def open(file: object, mode: object = "r", buffering: int = -1, encoding: object = None, errors: object = None, newline: object = None) -> Any: ...  # go: Open floor
