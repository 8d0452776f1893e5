def heappush[T](heap: List[T], item: T, /) -> None: ...  # go: Heappush
def heappop[T](heap: List[T], /) -> T: ...  # go: Heappop
def heapify[T](heap: List[T], /) -> None: ...  # go: Heapify
def heapreplace[T](heap: List[T], item: T, /) -> T: ...  # go: Heapreplace
def heappushpop[T](heap: List[T], item: T, /) -> T: ...  # go: Heappushpop
def nlargest[T](n: int, iterable: Iterable[T]) -> list[T]: ...  # go: Nlargest
def nlargest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]: ...  # go: NlargestBy(n, iterable, key)
def nlargest(n: int, iterable: Any, key: Any = None) -> Any: ...  # go: NlargestAny(n, iterable, key)
def nsmallest[T](n: int, iterable: Iterable[T]) -> list[T]: ...  # go: Nsmallest
def nsmallest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]: ...  # go: NsmallestBy(n, iterable, key)
def nsmallest(n: int, iterable: Any, key: Any = None) -> Any: ...  # go: NsmallestAny(n, iterable, key)
def merge(*iterables: Any, key: Any = None, reverse: Any = False) -> Any: ...  # go: - floor
