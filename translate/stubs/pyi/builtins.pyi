# The built-in types and functions. Functions whose types or lowering need more than a signature are "special".
class object: ...  # go: -
class Iterable[T]: ...  # go: - covariant interface
class Iterator[T](Iterable[T]): ...  # go: iter.Seq covariant
class Collection[T](Iterable[T]): ...  # go: - covariant interface
class Sequence[T](Collection[T]): ...  # go: - covariant interface
class Mapping[K, V](Collection[K]): ...  # go: - interface
class Awaitable[T]: ...  # go: asyncio.Awaitable covariant interface
class AsyncIterable[T]: ...  # go: - covariant interface
class AsyncIterator[T](AsyncIterable[T]): ...  # go: asyncio.AsyncIterator covariant interface
class Generator[Y, S, R](Iterator[Y]):  # go: *Generator covariant
    def send(self, value: object, /) -> Y: ...  # go: Send err
    def throw(self, value: BaseException, /) -> Y: ...  # go: Throw err
    def close(self) -> object: ...  # go: Close err
    def __next__(self) -> Y: ...  # go: Advance err
class AsyncGenerator[Y, S](AsyncIterator[Y]):  # go: *asyncio.AsyncGenerator covariant
    async def asend(self, value: object, /) -> Y: ...  # go: ASend
    async def athrow(self, value: BaseException, /) -> Y: ...  # go: AThrow
    async def aclose(self) -> None: ...  # go: AClose
    async def __anext__(self) -> Y: ...  # go: ANext
class Coroutine[T](Awaitable[T]):  # go: *asyncio.Coroutine covariant
    def send(self, value: object, /) -> Any: ...  # go: Send err
    def throw(self, value: BaseException, /) -> Any: ...  # go: Throw err
    def close(self) -> None: ...  # go: Close
class dict_keys[T](Collection[T]): ...  # go: - covariant
class dict_values[T](Collection[T]): ...  # go: - covariant
class dict_items[T](Collection[T]): ...  # go: - covariant
class dict_view[T](Collection[T]): ...  # go: *View covariant
class Callable[P, R]: ...  # go: -
class slice: ...  # go: *Slice
class type:  # go: *Class
    __name__: str  # go: Name field
class super: ...  # go: -
class property: ...  # go: -
class staticmethod: ...  # go: -
class classmethod: ...  # go: -
class range[T](Iterable[T]): ...  # go: *Range covariant

class BaseException: ...  # go: BaseException exception
class Exception(BaseException): ...  # go: Exception exception
class ArithmeticError(Exception): ...  # go: ArithmeticError exception
class FloatingPointError(ArithmeticError): ...  # go: FloatingPointError exception
class OverflowError(ArithmeticError): ...  # go: OverflowError exception
class ZeroDivisionError(ArithmeticError): ...  # go: ZeroDivisionError exception
class AssertionError(Exception): ...  # go: AssertionError exception
class AttributeError(Exception): ...  # go: AttributeError exception
class BufferError(Exception): ...  # go: BufferError exception
class EOFError(Exception): ...  # go: EOFError exception
class ImportError(Exception): ...  # go: ImportError exception
class ModuleNotFoundError(ImportError): ...  # go: ModuleNotFoundError exception
class LookupError(Exception): ...  # go: LookupError exception
class IndexError(LookupError): ...  # go: IndexError exception
class KeyError(LookupError): ...  # go: KeyError exception
class MemoryError(Exception): ...  # go: MemoryError exception
class NameError(Exception): ...  # go: NameError exception
class UnboundLocalError(NameError): ...  # go: UnboundLocalError exception
class OSError(Exception): ...  # go: OSError exception
class BlockingIOError(OSError): ...  # go: BlockingIOError exception
class ChildProcessError(OSError): ...  # go: ChildProcessError exception
class ConnectionError(OSError): ...  # go: ConnectionError exception
class BrokenPipeError(ConnectionError): ...  # go: BrokenPipeError exception
class ConnectionAbortedError(ConnectionError): ...  # go: ConnectionAbortedError exception
class ConnectionRefusedError(ConnectionError): ...  # go: ConnectionRefusedError exception
class ConnectionResetError(ConnectionError): ...  # go: ConnectionResetError exception
class FileExistsError(OSError): ...  # go: FileExistsError exception
class FileNotFoundError(OSError): ...  # go: FileNotFoundError exception
class InterruptedError(OSError): ...  # go: InterruptedError exception
class IsADirectoryError(OSError): ...  # go: IsADirectoryError exception
class NotADirectoryError(OSError): ...  # go: NotADirectoryError exception
class PermissionError(OSError): ...  # go: PermissionError exception
class ProcessLookupError(OSError): ...  # go: ProcessLookupError exception
class TimeoutError(OSError): ...  # go: TimeoutError exception
class ReferenceError(Exception): ...  # go: ReferenceError exception
class RuntimeError(Exception): ...  # go: RuntimeError exception
class NotImplementedError(RuntimeError): ...  # go: NotImplementedError exception
class RecursionError(RuntimeError): ...  # go: RecursionError exception
class StopAsyncIteration(Exception): ...  # go: StopAsyncIteration exception
class StopIteration(Exception): ...  # go: StopIteration exception
class SyntaxError(Exception): ...  # go: SyntaxError exception
class IndentationError(SyntaxError): ...  # go: IndentationError exception
class TabError(IndentationError): ...  # go: TabError exception
class SystemError(Exception): ...  # go: SystemError exception
class TypeError(Exception): ...  # go: TypeError exception
class ValueError(Exception): ...  # go: ValueError exception
class UnicodeError(ValueError): ...  # go: UnicodeError exception
class UnicodeDecodeError(UnicodeError): ...  # go: UnicodeDecodeError exception
class UnicodeEncodeError(UnicodeError): ...  # go: UnicodeEncodeError exception
class UnicodeTranslateError(UnicodeError): ...  # go: UnicodeTranslateError exception
class Warning(Exception): ...  # go: Warning exception
class BytesWarning(Warning): ...  # go: BytesWarning exception
class DeprecationWarning(Warning): ...  # go: DeprecationWarning exception
class FutureWarning(Warning): ...  # go: FutureWarning exception
class ImportWarning(Warning): ...  # go: ImportWarning exception
class PendingDeprecationWarning(Warning): ...  # go: PendingDeprecationWarning exception
class ResourceWarning(Warning): ...  # go: ResourceWarning exception
class RuntimeWarning(Warning): ...  # go: RuntimeWarning exception
class SyntaxWarning(Warning): ...  # go: SyntaxWarning exception
class UnicodeWarning(Warning): ...  # go: UnicodeWarning exception
class UserWarning(Warning): ...  # go: UserWarning exception
class GeneratorExit(BaseException): ...  # go: GeneratorExit exception
class KeyboardInterrupt(BaseException): ...  # go: KeyboardInterrupt exception
class SystemExit(BaseException): ...  # go: SystemExit exception
class PythonFinalizationError(RuntimeError): ...  # go: PythonFinalizationError exception
class ExceptionGroup(Exception):  # go: ExceptionGroup exception
    exceptions: tuple[BaseException, ...]  # go: GroupErrors call
class BaseExceptionGroup(BaseException):  # go: BaseExceptionGroup exception
    exceptions: tuple[BaseException, ...]  # go: GroupErrors call
IOError = OSError
EnvironmentError = OSError

class str:  # go: -
    def upper(self) -> str: ...  # go: StrUpper pure
    def lower(self) -> str: ...  # go: StrLower pure
    def title(self) -> str: ...  # go: StrTitle pure
    def capitalize(self) -> str: ...  # go: StrCapitalize pure
    def swapcase(self) -> str: ...  # go: StrSwapcase pure
    def casefold(self) -> str: ...  # go: StrCasefold pure
    def strip(self) -> str: ...  # go: StrStrip pure
    def strip(self, chars: str) -> str: ...  # go: StrStripChars pure
    def lstrip(self) -> str: ...  # go: StrLStrip pure
    def lstrip(self, chars: str) -> str: ...  # go: StrLStripChars pure
    def rstrip(self) -> str: ...  # go: StrRStrip pure
    def rstrip(self, chars: str) -> str: ...  # go: StrRStripChars pure
    def removeprefix(self, prefix: str, /) -> str: ...  # go: strings.TrimPrefix pure
    def removesuffix(self, suffix: str, /) -> str: ...  # go: strings.TrimSuffix pure
    def startswith(self, prefix: str, /) -> bool: ...  # go: strings.HasPrefix pure
    def startswith(self, prefix: str, start: int, /) -> bool: ...  # go: StrStartsWithFrom pure
    def startswith(self, prefixes: tuple[str, ...], /) -> bool: ...  # go: StrStartsWithAny pure
    def endswith(self, suffix: str, /) -> bool: ...  # go: strings.HasSuffix pure
    def endswith(self, suffix: str, start: int, /) -> bool: ...  # go: StrEndsWithFrom pure
    def endswith(self, suffixes: tuple[str, ...], /) -> bool: ...  # go: StrEndsWithAny pure
    def replace(self, old: str, new: str, /) -> str: ...  # go: strings.ReplaceAll pure
    def replace(self, old: str, new: str, count: int) -> str: ...  # go: StrReplace pure
    def find(self, sub: str, /) -> smallint: ...  # go: StrFind pure
    def find(self, sub: str, start: int, /) -> smallint: ...  # go: StrFindFrom pure
    def find(self, sub: str, start: int | None, end: int | None, /) -> smallint: ...  # go: StrFindIn pure
    def rfind(self, sub: str, /) -> smallint: ...  # go: StrRFind pure
    def rfind(self, sub: str, start: int, /) -> smallint: ...  # go: StrRFindFrom pure
    def rfind(self, sub: str, start: int | None, end: int | None, /) -> smallint: ...  # go: StrRFindIn pure
    def index(self, sub: str, /) -> nat: ...  # go: StrIndex
    def index(self, sub: str, start: int, /) -> nat: ...  # go: StrIndexFrom
    def index(self, sub: str, start: int | None, end: int | None, /) -> nat: ...  # go: StrIndexIn
    def rindex(self, sub: str, /) -> nat: ...  # go: StrRIndex
    def rindex(self, sub: str, start: int, /) -> nat: ...  # go: StrRIndexFrom
    def rindex(self, sub: str, start: int | None, end: int | None, /) -> nat: ...  # go: StrRIndexIn
    def count(self, sub: str, /) -> nat: ...  # go: StrCount pure
    def count(self, sub: str, start: int, /) -> nat: ...  # go: StrCountFrom pure
    def count(self, sub: str, start: int | None, end: int | None, /) -> nat: ...  # go: StrCountIn pure
    def split(self) -> newlist[str]: ...  # go: StrFields pure
    def split(self, sep: str, maxsplit: int = -1) -> newlist[str]: ...  # go: StrSplit(self, sep, maxsplit)
    def split(self, *, maxsplit: int) -> newlist[str]: ...  # go: StrFieldsMax
    def rsplit(self) -> newlist[str]: ...  # go: StrFields
    def rsplit(self, sep: str, maxsplit: int = -1) -> newlist[str]: ...  # go: StrRSplit(self, sep, maxsplit)
    def rsplit(self, *, maxsplit: int) -> newlist[str]: ...  # go: StrRFieldsMax
    def partition(self, sep: str, /) -> tuple[str, str, str]: ...  # go: StrPartition
    def rpartition(self, sep: str, /) -> tuple[str, str, str]: ...  # go: StrRPartition
    def splitlines(self, keepends: bool = False) -> newlist[str]: ...  # go: StrSplitLines(self, keepends)
    def join(self, parts: Iterable[str], /) -> str: ...  # go: StrJoin special
    def zfill(self, width: int, /) -> str: ...  # go: StrZFill pure
    def center(self, width: int, /) -> str: ...  # go: StrCenter(self, width, " ") pure
    def center(self, width: int, fill: str, /) -> str: ...  # go: StrCenter pure
    def ljust(self, width: int, /) -> str: ...  # go: StrLJust(self, width, " ") pure
    def ljust(self, width: int, fill: str, /) -> str: ...  # go: StrLJust pure
    def rjust(self, width: int, /) -> str: ...  # go: StrRJust(self, width, " ") pure
    def rjust(self, width: int, fill: str, /) -> str: ...  # go: StrRJust pure
    def format(self, *args: object, **kwargs: object) -> str: ...  # go: StrFormat floor
    def isdigit(self) -> bool: ...  # go: StrIsDigit pure
    def isalpha(self) -> bool: ...  # go: StrIsAlpha pure
    def isalnum(self) -> bool: ...  # go: StrIsAlnum pure
    def isupper(self) -> bool: ...  # go: StrIsUpper pure
    def islower(self) -> bool: ...  # go: StrIsLower pure
    def isspace(self) -> bool: ...  # go: StrIsSpace pure
    def isdecimal(self) -> bool: ...  # go: StrIsDecimal pure
    def isnumeric(self) -> bool: ...  # go: StrIsNumeric pure
    def istitle(self) -> bool: ...  # go: StrIsTitle pure
    def isidentifier(self) -> bool: ...  # go: StrIsIdentifier pure
    def isprintable(self) -> bool: ...  # go: StrIsPrintable pure
    def isascii(self) -> bool: ...  # go: StrIsASCII pure
    def encode(self) -> bytes: ...  # go: Encode
    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes: ...  # go: StrEncode(self, encoding, errors)
    def expandtabs(self, tabsize: int = 8) -> str: ...  # go: StrExpandTabs(self, tabsize)

class int:  # go: -
    def bit_length(self) -> nat: ...  # go: IntBitLength special
    def bit_count(self) -> nat: ...  # go: IntBitCount(self)
    def to_bytes(self, length: int = 1, byteorder: str = "big", *, signed: bool = False) -> bytes: ...  # go: IntToBytes(self, length, byteorder, signed)
    @classmethod
    def from_bytes(cls, bytes: bytes, byteorder: str = "big", *, signed: bool = False) -> bigint: ...  # go: IntFromBytes(bytes, byteorder, signed)

class float:  # go: -
    def is_integer(self) -> bool: ...  # go: FloatIsInteger pure
    def hex(self) -> str: ...  # go: FloatHex pure

class bool: ...  # go: -
class complex: ...  # go: -
class bytes:  # go: -
    def hex(self) -> str: ...  # go: BytesHex(self, "", 0) special
    def decode(self) -> str: ...  # go: Decode
    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str: ...  # go: BytesDecode(self, encoding, errors)
    def upper(self) -> bytes: ...  # go: BytesUpper pure
    def lower(self) -> bytes: ...  # go: BytesLower pure
    def title(self) -> bytes: ...  # go: BytesTitle pure
    def capitalize(self) -> bytes: ...  # go: BytesCapitalize pure
    def swapcase(self) -> bytes: ...  # go: BytesSwapcase pure
    def isalpha(self) -> bool: ...  # go: BytesIsAlpha pure
    def isdigit(self) -> bool: ...  # go: BytesIsDigit pure
    def isspace(self) -> bool: ...  # go: BytesIsSpace pure
    def isascii(self) -> bool: ...  # go: BytesIsASCII pure
    def strip(self) -> bytes: ...  # go: BytesStrip pure
    def strip(self, chars: bytes, /) -> bytes: ...  # go: BytesStripChars pure
    def lstrip(self) -> bytes: ...  # go: BytesLStrip pure
    def lstrip(self, chars: bytes, /) -> bytes: ...  # go: BytesLStripChars pure
    def rstrip(self) -> bytes: ...  # go: BytesRStrip pure
    def rstrip(self, chars: bytes, /) -> bytes: ...  # go: BytesRStripChars pure
    def startswith(self, prefix: bytes, /) -> bool: ...  # go: BytesStartsWith(self, prefix) pure
    def endswith(self, suffix: bytes, /) -> bool: ...  # go: BytesEndsWith(self, suffix) pure
    def removeprefix(self, prefix: bytes, /) -> bytes: ...  # go: BytesRemovePrefix pure
    def removesuffix(self, suffix: bytes, /) -> bytes: ...  # go: BytesRemoveSuffix pure
    def replace(self, old: bytes, new: bytes, count: int = -1, /) -> bytes: ...  # go: BytesReplace(self, old, new, count) pure
    def split(self) -> newlist[bytes]: ...  # go: BytesFields pure
    def split(self, sep: bytes, maxsplit: int = -1) -> newlist[bytes]: ...  # go: BytesSplit(self, sep, maxsplit)
    def rsplit(self, sep: bytes, maxsplit: int = -1) -> newlist[bytes]: ...  # go: BytesRSplit(self, sep, maxsplit)
    def partition(self, sep: bytes, /) -> tuple[bytes, bytes, bytes]: ...  # go: BytesPartition
    def rpartition(self, sep: bytes, /) -> tuple[bytes, bytes, bytes]: ...  # go: BytesRPartition
    def splitlines(self, keepends: bool = False) -> newlist[bytes]: ...  # go: BytesSplitLines(self, keepends)
class bytearray: ...  # go: *ByteArray
class memoryview: ...  # go: *MemoryView

class list[T]:  # go: -
    def append(self, x: T, /) -> None: ...  # go: Append special
    def extend(self, xs: Iterable[T], /) -> None: ...  # go: Extend special
    def insert(self, i: int, x: T, /) -> None: ...  # go: Insert
    def pop(self) -> T: ...  # go: Pop
    def pop(self, i: int, /) -> T: ...  # go: PopAt
    def remove(self, x: T, /) -> None: ...  # go: Remove
    def clear(self) -> None: ...  # go: Clear
    def reverse(self) -> None: ...  # go: Reverse special
    def index(self, x: T, /) -> nat: ...  # go: Index special
    def count(self, x: T, /) -> nat: ...  # go: Count special
    def copy(self) -> list[T]: ...  # go: Copy special
    def sort(self) -> None: ...  # go: Sort special

class dict[K, V]:  # go: -
    def get(self, k: K, /) -> V | None: ...  # go: Get special
    def get(self, k: K, default: V, /) -> V: ...  # go: GetOr special
    def keys(self) -> Iterable[K]: ...  # go: Keys special
    def values(self) -> Iterable[V]: ...  # go: Values special
    def items(self) -> Iterable[tuple[K, V]]: ...  # go: Items special
    def clear(self) -> None: ...  # go: Clear
    def copy(self) -> dict[K, V]: ...  # go: Copy
    def update(self, other: dict[K, V], /) -> None: ...  # go: Update special
    def setdefault(self, k: K, default: V, /) -> V: ...  # go: SetDefault
    def pop(self, k: K, /) -> V: ...  # go: Pop
    def pop(self, k: K, default: V, /) -> V: ...  # go: PopOr
    def popitem(self) -> tuple[K, V]: ...  # go: PopItem

class set[T]:  # go: -
    def add(self, x: T, /) -> None: ...  # go: Add
    def discard(self, x: T, /) -> None: ...  # go: Discard
    def remove(self, x: T, /) -> None: ...  # go: Remove
    def clear(self) -> None: ...  # go: Clear
    def pop(self) -> T: ...  # go: Pop
    def copy(self) -> set[T]: ...  # go: Copy

class frozenset[T]: ...  # go: -
class tuple: ...  # go: -

def print(*values: object, sep: str = ..., end: str = ..., file: object = ..., flush: bool = ...) -> None: ...  # go: Print special
# What the prompt of a session does with a value: sys.displayhook.
def __prompt_echo__(value: object, /) -> None: ...  # go: - special
# The body of a stub for a function that the document does not define.
def __todo__(name: str, /) -> object: ...  # go: - special
def len(x: object, /) -> nat: ...  # go: Len special
def isinstance(x: object, cls: object, /) -> bool: ...  # go: IsInstance special
def issubclass(x: object, cls: object, /) -> bool: ...  # go: IsSubclass special
def repr(x: object, /) -> str: ...  # go: Repr special
def ascii(x: object, /) -> str: ...  # go: ASCII special
def format(x: object, spec: str = "", /) -> str: ...  # go: Format special
def abs(x: object, /) -> object: ...  # go: Abs special
def round(x: object, n: object = None) -> object: ...  # go: Round special
def divmod(a: object, b: object, /) -> object: ...  # go: DivMod special
def pow(a: object, b: object, mod: object = None) -> object: ...  # go: Pow special
def sum(xs: object, /, start: object = 0) -> object: ...  # go: Sum special
def min(*args: object, key: object = None, default: object = ...) -> object: ...  # go: Min special
def max(*args: object, key: object = None, default: object = ...) -> object: ...  # go: Max special
def sorted(xs: object, /, *, key: object = None, reverse: bool = False) -> object: ...  # go: Sorted special
def reversed(xs: object, /) -> object: ...  # go: Reversed special
def enumerate(xs: object, start: int = 0) -> object: ...  # go: Enumerate special
def zip(*xs: object, strict: bool = False) -> object: ...  # go: Zip special
def map(f: object, *xs: object) -> object: ...  # go: Map special
def filter(f: object, xs: object, /) -> object: ...  # go: Filter special
def any(xs: object, /) -> bool: ...  # go: Any special
def all(xs: object, /) -> bool: ...  # go: All special
def bin(x: object, /) -> str: ...  # go: Bin special
def oct(x: object, /) -> str: ...  # go: Oct special
def hex(x: object, /) -> str: ...  # go: Hex special
def ord(c: str, /) -> nat: ...  # go: Ord special
def chr(i: int, /) -> str: ...  # go: Chr
def hash(x: object, /) -> int: ...  # go: Hash bits=63
def id(x: object, /) -> int: ...  # go: ID bits=63
def callable(x: object, /) -> bool: ...  # go: IsCallable special
def input(prompt: object = "", /) -> str: ...  # go: Input special
def iter(x: object, /) -> object: ...  # go: Iter special
def next(x: object, /) -> object: ...  # go: Next special
def getattr(x: object, name: str, default: object = ..., /) -> object: ...  # go: GetAttr special
def setattr(x: object, name: str, value: object, /) -> None: ...  # go: SetAttr special
def hasattr(x: object, name: str, /) -> bool: ...  # go: HasAttr special
def delattr(x: object, name: str, /) -> None: ...  # go: DelAttr special
def vars(x: object, /) -> object: ...  # go: Vars special
def dir(x: object, /) -> object: ...  # go: Dir special
def globals() -> object: ...  # go: Globals special
def locals() -> object: ...  # go: Locals special
def aiter(x: object, /) -> object: ...  # go: AIter special
def anext(x: object, /) -> object: ...  # go: ANext special
from io import open
def exit(code: object = None) -> NoReturn: ...  # go: Exit special
def quit(code: object = None) -> NoReturn: ...  # go: Exit special
def eval(*args: object) -> object: ...  # go: Eval special
def exec(*args: object) -> object: ...  # go: Exec special
def compile(*args: object) -> object: ...  # go: Compile special
def breakpoint() -> None: ...  # go: Breakpoint special
def __import__(name: str) -> object: ...  # go: Import special
