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
    def __iter__(self) -> Iterator[T]: ...  # go: All
    def __reversed__(self) -> Iterator[T]: ...  # go: Backward
    @property
    def maxlen(self) -> int | None: ...  # go: Maxlen

# Their values are typed as dicts; calls of the classes are special.
class Counter[K, V](dict[K, V]):  # go: CounterType
    def __init__(self, iterable: object = None, /, **counts: int) -> None: ...  # go: NewCounter special
    def most_common(self) -> list[tuple[K, V]]: ...  # go: MostCommon(self)
    def most_common(self, n: int) -> list[tuple[K, V]]: ...  # go: MostCommonN(self, n)
    def total(self) -> V: ...  # go: Total(self)
    def update(self, counts: dict[K, V], /) -> None: ...  # go: AddCounts(self, counts)
    def update(self, values: Iterable[K], /) -> None: ...  # go: AddEach(self, values)
    def subtract(self, counts: dict[K, V], /) -> None: ...  # go: SubtractCounts(self, counts)
    def subtract(self, values: Iterable[K], /) -> None: ...  # go: SubtractEach(self, values)
class defaultdict[K, V](dict[K, V]):  # go: DefaultdictType
    def __init__(self, factory: object = None, items: object = None, /, **items: object) -> None: ...  # go: NewDefaultDict special
class OrderedDict[K, V](dict[K, V]):  # go: OrderedDictType
    def __init__(self, items: object = None, /, **items: object) -> None: ...  # go: Ordered special
    def popitem(self, last: bool = True) -> tuple[K, V]: ...  # go: PopItem(self, last)
    def move_to_end(self, key: K, last: bool = True) -> None: ...  # go: MoveToEnd(self, key, last)
class ChainMap:  # go: ChainMapType floor
    def __init__(self, *maps: Any) -> Any: ...  # go: NewChainMap
def namedtuple(typename: str, field_names: object, *, rename: bool = False, defaults: object = None, module: object = None) -> Any: ...  # go: Namedtuple(typename, field_names, rename, defaults, module)
class UserDict: ...  # go: UserDictType floor
class UserList: ...  # go: UserListType floor
class UserString: ...  # go: UserStringType floor
