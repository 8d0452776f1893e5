DEFAULT_BUFFER_SIZE: nat  # go: DefaultBufferSize
SEEK_SET: nat  # go: SeekSet
SEEK_CUR: nat  # go: SeekCur
SEEK_END: nat  # go: SeekEnd
class UnsupportedOperation(OSError): ...  # go: UnsupportedOperation exception

class IOBase: ...  # go: IOBaseType floor
class RawIOBase(IOBase): ...  # go: RawIOBaseType floor
class BufferedIOBase(IOBase): ...  # go: BufferedIOBaseType floor
class TextIOBase(IOBase): ...  # go: TextIOBaseType floor
class FileIO(RawIOBase): ...  # go: FileIOType floor
class BufferedReader(BufferedIOBase): ...  # go: BufferedReaderType floor
class BufferedWriter(BufferedIOBase): ...  # go: BufferedWriterType floor
class BufferedRandom(BufferedIOBase): ...  # go: BufferedRandomType floor
class BufferedRWPair(BufferedIOBase): ...  # go: BufferedRWPairType floor
class IncrementalNewlineDecoder: ...  # go: IncrementalNewlineDecoderType floor
class TextIOWrapper:  # go: *TextIOWrapper
    def read(self) -> str: ...  # go: Read
    def read(self, size: int, /) -> str: ...  # go: ReadN
    def readline(self) -> str: ...  # go: Readline
    def readline(self, size: int, /) -> str: ...  # go: ReadlineN
    def readlines(self) -> newlist[str]: ...  # go: Readlines
    def write(self, s: str, /) -> nat: ...  # go: WriteText
    def writelines(self, lines: Iterable[str], /) -> None: ...  # go: Writelines
    def truncate(self, size: int, /) -> int: ...  # go: Truncate bits=62
    def seek(self, offset: int, whence: int = 0, /) -> int: ...  # go: Seek(offset, whence) bits=62
    def tell(self) -> int: ...  # go: Tell bits=62
    def flush(self) -> None: ...  # go: Flush err
    def close(self) -> None: ...  # go: Close
    @property
    def closed(self) -> bool: ...  # go: Closed
    name: Any  # go: Name
    mode: str  # go: Mode
    encoding: str  # go: Encoding
    def __iter__(self) -> Iterator[str]: ...  # go: All
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> None: ...  # go: Close
class _BinaryFile:  # go: *Buffered
    def read(self) -> bytes: ...  # go: Read
    def read(self, size: int, /) -> bytes: ...  # go: ReadN
    def readline(self) -> bytes: ...  # go: Readline
    def readlines(self) -> newlist[bytes]: ...  # go: Readlines
    def write(self, b: bytes, /) -> nat: ...  # go: WriteBytes
    def seek(self, offset: int, whence: int = 0, /) -> int: ...  # go: Seek(offset, whence) bits=62
    def tell(self) -> int: ...  # go: Tell bits=62
    def flush(self) -> None: ...  # go: Flush err
    def close(self) -> None: ...  # go: Close
    @property
    def closed(self) -> bool: ...  # go: Closed
    def __iter__(self) -> Iterator[bytes]: ...  # go: All
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> None: ...  # go: Close

class StringIO:  # go: *StringIO
    def __init__(self) -> None: ...  # go: NewStringIO("")
    def __init__(self, initial_value: str) -> None: ...  # go: NewStringIO
    def read(self) -> str: ...  # go: Read
    def read(self, size: int, /) -> str: ...  # go: ReadN
    def readline(self) -> str: ...  # go: Readline
    def readline(self, size: int, /) -> str: ...  # go: ReadlineN
    def readlines(self) -> newlist[str]: ...  # go: Readlines
    def write(self, s: str, /) -> nat: ...  # go: WriteText
    def writelines(self, lines: Iterable[str], /) -> None: ...  # go: Writelines
    def getvalue(self) -> str: ...  # go: Getvalue
    def seek(self, pos: int, whence: int = 0, /) -> nat: ...  # go: Seek(pos, whence)
    def tell(self) -> nat: ...  # go: Tell
    def truncate(self) -> nat: ...  # go: Truncate(-1)
    def truncate(self, size: int, /) -> nat: ...  # go: Truncate
    def close(self) -> None: ...  # go: Close
    @property
    def closed(self) -> bool: ...  # go: Closed
    def __iter__(self) -> Iterator[str]: ...  # go: All
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> None: ...  # go: Close

class BytesIO:  # go: *BytesIO
    def __init__(self) -> None: ...  # go: NewBytesIO("")
    def __init__(self, initial_bytes: bytes) -> None: ...  # go: NewBytesIO
    def read(self) -> bytes: ...  # go: Read
    def read(self, size: int, /) -> bytes: ...  # go: ReadN
    def readline(self) -> bytes: ...  # go: Readline
    def write(self, b: bytes, /) -> nat: ...  # go: WriteBytes
    def getvalue(self) -> bytes: ...  # go: Getvalue
    def seek(self, pos: int, whence: int = 0, /) -> nat: ...  # go: Seek(pos, whence)
    def tell(self) -> nat: ...  # go: Tell
    def close(self) -> None: ...  # go: Close
    @property
    def closed(self) -> bool: ...  # go: Closed
    def __iter__(self) -> Iterator[bytes]: ...  # go: All
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> None: ...  # go: Close

def open(file: object, mode: Literal["r", "r+", "rt", "rt+", "r+t", "w", "w+", "wt", "wt+", "w+t", "a", "a+", "at", "at+", "a+t", "x", "x+", "xt", "xt+", "x+t"] = "r", buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> TextIOWrapper: ...  # go: OpenText(file, mode, Buffering(buffering), Encoding(encoding), Errors(errors), Newline(newline)) err
def open(file: object, mode: Literal["rb", "rb+", "r+b", "br", "wb", "wb+", "w+b", "bw", "ab", "ab+", "a+b", "ba", "xb", "xb+", "x+b", "bx"], buffering: int = ..., encoding: object = ..., errors: object = ..., newline: object = ...) -> _BinaryFile: ...  # go: OpenBinary(file, mode, Buffering(buffering), Encoding(encoding), Errors(errors), Newline(newline)) err
def open(file: object, mode: object = "r", buffering: int = -1, encoding: object = None, errors: object = None, newline: object = None, closefd: bool = True, opener: Any = None) -> Any: ...  # go: Open floor
def open_code(path: str) -> Any: ...  # go: OpenCode floor
def text_encoding(encoding: object, stacklevel: int = 2, /) -> Any: ...  # go: TextEncoding floor
