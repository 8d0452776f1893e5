def bisect_left[T](a: Sequence[T], x: T) -> nat: ...  # go: Left
def bisect_left(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> nat: ...  # go: LeftAny(a, x, lo, hi, key)
def bisect_right[T](a: Sequence[T], x: T) -> nat: ...  # go: Right
def bisect_right(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> nat: ...  # go: RightAny(a, x, lo, hi, key)
def bisect[T](a: Sequence[T], x: T) -> nat: ...  # go: Right
def bisect(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> nat: ...  # go: RightAny(a, x, lo, hi, key)
def insort_left[T](a: List[T], x: T) -> None: ...  # go: InsortLeft
def insort_left(a: List[Any], x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortLeftAny(a, x, lo, hi, key)
def insort_left(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortLeftAny(a, x, lo, hi, key)
def insort_right[T](a: List[T], x: T) -> None: ...  # go: InsortRight
def insort_right(a: List[Any], x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortRightAny(a, x, lo, hi, key)
def insort_right(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortRightAny(a, x, lo, hi, key)
def insort[T](a: List[T], x: T) -> None: ...  # go: InsortRight
def insort(a: List[Any], x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortRightAny(a, x, lo, hi, key)
def insort(a: Any, x: Any, lo: object = 0, hi: object = None, *, key: Any = None) -> None: ...  # go: InsortRightAny(a, x, lo, hi, key)
