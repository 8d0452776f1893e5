class deque[T](Collection[T]):  # go: *Deque
    def __init__(self) -> None: ...  # go: NewDeque
    def __init__(self, *, maxlen: int) -> None: ...  # go: NewDequeMax
    def __init__(self, iterable: Iterable[T]) -> None: ...  # go: DequeOf
    def __init__(self, iterable: Iterable[T], maxlen: int) -> None: ...  # go: DequeOfMax
    def append(self, x: T, /) -> None: ...  # go: Append
    def appendleft(self, x: T, /) -> None: ...  # go: Appendleft
    def pop(self) -> T: ...  # go: Pop
    def popleft(self) -> T: ...  # go: Popleft
    def extend(self, iterable: Iterable[T], /) -> None: ...  # go: Extend
    def extendleft(self, iterable: Iterable[T], /) -> None: ...  # go: Extendleft
    def insert(self, i: int, x: T, /) -> None: ...  # go: Insert
    def remove(self, x: T, /) -> None: ...  # go: Remove
    def index(self, x: T, /) -> nat: ...  # go: Index
    def index(self, x: T, start: int, stop: int, /) -> nat: ...  # go: IndexIn
    def count(self, x: T, /) -> nat: ...  # go: Count
    def clear(self) -> None: ...  # go: Clear
    def reverse(self) -> None: ...  # go: Reverse
    def rotate(self, n: int = 1, /) -> None: ...  # go: Rotate(n)
    def copy(self) -> deque[T]: ...  # go: Copy
    def __len__(self) -> nat: ...  # go: Len pure
    def __getitem__(self, i: int, /) -> T: ...  # go: At
    def __setitem__(self, i: int, x: T, /) -> None: ...  # go: Set
    def __delitem__(self, i: int, /) -> None: ...  # go: Del
    def __contains__(self, x: T, /) -> bool: ...  # go: Contains
    def __reversed__(self) -> Iterator[T]: ...  # go: Backward
    @property
    def maxlen(self) -> int | None: ...  # go: Maxlen

# Dicts with habits of their own live on the floor, where they are dicts.
class Counter:  # go: CounterType
    def __init__(self, iterable: object = None, /) -> Any: ...  # go: NewCounter(iterable)
class defaultdict:  # go: DefaultdictType
    def __init__(self, factory: Any = None, items: Any = None, /) -> Any: ...  # go: NewDefaultdict(factory, items)
class OrderedDict:  # go: OrderedDictType
    def __init__(self, items: Any = None, /) -> Any: ...  # go: NewOrderedDict(items)
class ChainMap:  # go: ChainMapType
    def __init__(self, *maps: Any) -> Any: ...  # go: NewChainMap
def namedtuple(typename: str, field_names: object, *, rename: bool = False, defaults: object = None, module: object = None) -> Any: ...  # go: Namedtuple(typename, field_names, rename, defaults, module)
class UserDict: ...  # go: UserDictType
class UserList: ...  # go: UserListType
class UserString: ...  # go: UserStringType
