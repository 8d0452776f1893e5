# Only type checkers look at these: they cost nothing in the output.
from builtins import Iterable, Iterator, Collection, Sequence, Mapping, Awaitable, AsyncIterable, AsyncIterator, Generator, AsyncGenerator, Callable
class Any: ...  # go: - interface
class Optional: ...  # go: - interface
class Union: ...  # go: - interface
class List: ...  # go: - interface
class Dict: ...  # go: - interface
class Set: ...  # go: - interface
class FrozenSet: ...  # go: - interface
class Tuple: ...  # go: - interface
class Type: ...  # go: - interface
class Deque: ...  # go: - interface
class Coroutine: ...  # go: - interface
class Hashable: ...  # go: - interface
class Literal: ...  # go: - interface
class Final: ...  # go: - interface
class ClassVar: ...  # go: - interface
class Annotated: ...  # go: - interface
class Generic: ...  # go: - interface
class Protocol: ...  # go: - interface
class NoReturn: ...  # go: - interface
class Never: ...  # go: - interface
class Self: ...  # go: - interface
class LiteralString: ...  # go: - interface
class TypeAlias: ...  # go: - interface
class Concatenate: ...  # go: - interface
class Unpack: ...  # go: - interface
class AsyncContextManager: ...  # go: - interface
class ContextManager: ...  # go: - interface
class MutableMapping: ...  # go: - interface
class MutableSequence: ...  # go: - interface
class SupportsInt: ...  # go: - interface
class SupportsFloat: ...  # go: - interface
class DefaultDict: ...  # go: - interface
class OrderedDict: ...  # go: - interface
class Counter: ...  # go: - interface
class IO: ...  # go: - interface
class TextIO: ...  # go: - interface
class BinaryIO: ...  # go: - interface
class Pattern: ...  # go: - interface
class Match: ...  # go: - interface
class Text: ...  # go: - interface
class AnyStr: ...  # go: - interface
TYPE_CHECKING: bool  # go: TypeChecking
def TypeVar(*args: object) -> object: ...  # go: - special
def ParamSpec(*args: object) -> object: ...  # go: - special
def TypeVarTuple(*args: object) -> object: ...  # go: - special
def NewType(*args: object) -> object: ...  # go: - special
def cast(*args: object) -> object: ...  # go: - special
def override(f: object) -> object: ...  # go: - special
def final(f: object) -> object: ...  # go: - special
def overload(f: object) -> object: ...  # go: - special
def runtime_checkable(f: object) -> object: ...  # go: - special
class MutableSet: ...  # go: - interface
class SupportsIndex: ...  # go: - interface
class SupportsAbs: ...  # go: - interface
class ChainMap: ...  # go: - interface
class Required: ...  # go: - interface
class NotRequired: ...  # go: - interface
class ReadOnly: ...  # go: - interface
class TypeGuard: ...  # go: - interface
class TypeIs: ...  # go: - interface
class Sized: ...  # go: - interface
class Container: ...  # go: - interface
class Reversible: ...  # go: - interface
class KeysView: ...  # go: - interface
class ItemsView: ...  # go: - interface
class ValuesView: ...  # go: - interface
class NamedTuple: ...  # go: -
class TypedDict: ...  # go: -
def get_type_hints(obj: object, *args: object, **kw: object) -> object: ...  # go: - floor
def get_origin(tp: object) -> object: ...  # go: - floor
def get_args(tp: object) -> object: ...  # go: - floor
def is_typeddict(tp: object) -> object: ...  # go: - floor
def assert_never(arg: object) -> object: ...  # go: - floor
def assert_type(val: object, typ: object) -> object: ...  # go: - floor
def reveal_type(obj: object) -> object: ...  # go: - floor
def no_type_check(arg: object) -> object: ...  # go: - floor
