def reduce[T](function: Callable[[T, T], T], iterable: Iterable[T], /) -> T: ...  # go: Reduce
def reduce[A, T](function: Callable[[A, T], A], iterable: Iterable[T], initial: A, /) -> A: ...  # go: ReduceFrom
def reduce(function: Any, iterable: Any, /, *initial: Any) -> Any: ...  # go: ReduceAny
def partial(func: Any, /, *args: Any) -> Any: ...  # go: PartialOf
def partial(func: Any, /, *args: Any, **keywords: Any) -> Any: ...  # go: - floor
def cache(user_function: Any, /) -> Any: ...  # go: Cache
def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any: ...  # go: LruCache(maxsize, typed)
def cmp_to_key(mycmp: Any) -> Any: ...  # go: CmpToKey
def singledispatch(func: Any) -> Any: ...  # go: Singledispatch
def total_ordering(cls: Any) -> Any: ...  # go: TotalOrdering
def update_wrapper(wrapper: Any, wrapped: Any) -> Any: ...  # go: UpdateWrapper
def wraps(wrapped: Any) -> Any: ...  # go: Wraps
class cached_property: ...  # go: -
class partialmethod: ...  # go: -
class singledispatchmethod: ...  # go: -
WRAPPER_ASSIGNMENTS: Any  # go: - floor
WRAPPER_UPDATES: Any  # go: - floor
class _CacheInfo: ...  # go: - floor
def _make_key(args, kwds, typed) -> Any: ...  # go: - floor
