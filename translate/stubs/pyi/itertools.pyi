def chain[T](*iterables: Iterable[T]) -> Iterator[T]: ...  # go: Chain
def chain(*iterables: Any) -> Any: ...  # go: MakeAny("chain", iterables)
def count(start: int = 0, step: int = 1) -> Iterator[int]: ...  # go: Count(start, step)
def count(start: object = 0, step: object = 1) -> Any: ...  # go: MakeAny("count", start, step)
def cycle[T](iterable: Iterable[T], /) -> Iterator[T]: ...  # go: Cycle
def cycle(iterable: Any, /) -> Any: ...  # go: MakeAny("cycle", iterable)
def repeat[T](object: T) -> Iterator[T]: ...  # go: Repeat
def repeat[T](object: T, times: int) -> Iterator[T]: ...  # go: RepeatN
def islice[T](iterable: Iterable[T], stop: int, /) -> Iterator[T]: ...  # go: Islice
def islice[T](iterable: Iterable[T], start: int, stop: int, /) -> Iterator[T]: ...  # go: IsliceFrom
def islice[T](iterable: Iterable[T], start: int, stop: int, step: int, /) -> Iterator[T]: ...  # go: IsliceStep
def islice(iterable: Any, stop: object, /) -> Any: ...  # go: MakeAny("islice", iterable, stop)
def islice(iterable: Any, start: object, stop: object, /) -> Any: ...  # go: MakeAny("islice", iterable, start, stop)
def islice(iterable: Any, start: object, stop: object, step: object, /) -> Any: ...  # go: MakeAny("islice", iterable, start, stop, step)
def takewhile(predicate: Any, iterable: Any, /) -> Any: ...  # go: MakeAny("takewhile", predicate, iterable)
def dropwhile(predicate: Any, iterable: Any, /) -> Any: ...  # go: MakeAny("dropwhile", predicate, iterable)
def filterfalse(function: Any, iterable: Any, /) -> Any: ...  # go: MakeAny("filterfalse", function, iterable)
def compress(data: Any, selectors: Any) -> Any: ...  # go: MakeAny("compress", data, selectors)
def starmap(function: Any, iterable: Any, /) -> Any: ...  # go: MakeAny("starmap", function, iterable)
def accumulate[T](iterable: Iterable[T], func: Callable[[T, T], T], /) -> Iterator[T]: ...  # go: AccumulateBy
def accumulate(iterable: Any) -> Any: ...  # go: MakeAny("accumulate", iterable)
def accumulate(iterable: Any, func: Any) -> Any: ...  # go: MakeAny("accumulate", iterable, func)
def accumulate(iterable: Any, func: Any = None, *, initial: Any = None) -> Any: ...  # go: Accumulate(iterable, func, initial)
def pairwise[T](iterable: Iterable[T], /) -> Iterator[tuple[T, T]]: ...  # go: Pairwise
def pairwise(iterable: Any, /) -> Any: ...  # go: MakeAny("pairwise", iterable)
def zip_longest(*iterables: Any, fillvalue: Any = None) -> Any: ...  # go: ZipLongest(fillvalue, iterables)
def batched[T](iterable: Iterable[T], n: int, /) -> Iterator[tuple[T, ...]]: ...  # go: Batches
def batched(iterable: Any, n: int, *, strict: bool = False) -> Any: ...  # go: Batched(iterable, n, strict)
def groupby(iterable: Any, key: Any = None) -> Any: ...  # go: MakeAny("groupby", iterable, key)
def product[A, B](a: Iterable[A], b: Iterable[B], /) -> Iterator[tuple[A, B]]: ...  # go: Product2
def product(*iterables: Any, repeat: int = 1) -> Any: ...  # go: Product(repeat, iterables)
def permutations[T](iterable: Iterable[T], r: Literal[2], /) -> Iterator[tuple[T, T]]: ...  # go: Permutations2(iterable)
def permutations[T](iterable: Iterable[T], r: Literal[3], /) -> Iterator[tuple[T, T, T]]: ...  # go: Permutations3(iterable)
def permutations(iterable: Any, r: object = None) -> Any: ...  # go: MakeAny("permutations", iterable, r)
def combinations[T](iterable: Iterable[T], r: Literal[2], /) -> Iterator[tuple[T, T]]: ...  # go: Combinations2(iterable)
def combinations[T](iterable: Iterable[T], r: Literal[3], /) -> Iterator[tuple[T, T, T]]: ...  # go: Combinations3(iterable)
def combinations(iterable: Any, r: int) -> Any: ...  # go: MakeAny("combinations", iterable, r)
def combinations_with_replacement(iterable: Any, r: int) -> Any: ...  # go: MakeAny("combinations_with_replacement", iterable, r)
def tee(iterable: Any, n: int = 2, /) -> Any: ...  # go: MakeAny("tee", iterable, n)
