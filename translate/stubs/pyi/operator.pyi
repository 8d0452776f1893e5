def add(a: Any, b: Any, /) -> Any: ...  # go: py.Add
def sub(a: Any, b: Any, /) -> Any: ...  # go: py.Sub
def mul(a: Any, b: Any, /) -> Any: ...  # go: py.Mul
def truediv(a: Any, b: Any, /) -> Any: ...  # go: py.TrueDiv
def floordiv(a: Any, b: Any, /) -> Any: ...  # go: py.FloorDiv
def mod(a: Any, b: Any, /) -> Any: ...  # go: py.Mod
def pow(a: Any, b: Any, /) -> Any: ...  # go: py.Pow
def matmul(a: Any, b: Any, /) -> Any: ...  # go: py.MatMul
def lshift(a: Any, b: Any, /) -> Any: ...  # go: py.LShift
def rshift(a: Any, b: Any, /) -> Any: ...  # go: py.RShift
def and_(a: Any, b: Any, /) -> Any: ...  # go: py.And
def or_(a: Any, b: Any, /) -> Any: ...  # go: py.Or
def xor(a: Any, b: Any, /) -> Any: ...  # go: py.Xor
def getitem(a: Any, b: Any, /) -> Any: ...  # go: py.GetItem
def eq(a: Any, b: Any, /) -> Any: ...  # go: py.EqAny
def ne(a: Any, b: Any, /) -> Any: ...  # go: py.NeAny
def lt(a: Any, b: Any, /) -> Any: ...  # go: py.LtAny
def le(a: Any, b: Any, /) -> Any: ...  # go: py.LeAny
def gt(a: Any, b: Any, /) -> Any: ...  # go: py.GtAny
def ge(a: Any, b: Any, /) -> Any: ...  # go: py.GeAny
def neg(a: Any, /) -> Any: ...  # go: py.Neg
def pos(a: Any, /) -> Any: ...  # go: py.Pos
def abs(a: Any, /) -> Any: ...  # go: py.Abs
def invert(a: Any, /) -> Any: ...  # go: py.Invert
def inv(a: Any, /) -> Any: ...  # go: py.Invert
def not_(a: Any, /) -> bool: ...  # go: py.Not
def truth(a: Any, /) -> bool: ...  # go: py.Truth
def is_(a: object, b: object, /) -> bool: ...  # go: py.Same
def contains(a: Any, b: Any, /) -> bool: ...  # go: py.Contains
def countOf(a: Any, b: Any, /) -> nat: ...  # go: CountOf
def indexOf(a: Any, b: Any, /) -> nat: ...  # go: IndexOf
def setitem(a: Any, b: Any, c: Any, /) -> None: ...  # go: py.SetItem
def delitem(a: Any, b: Any, /) -> None: ...  # go: py.DelItem
def length_hint(obj: Any, default: int = 0, /) -> nat: ...  # go: LengthHint(obj, default)
def itemgetter(*items: Any) -> Any: ...  # go: Itemgetter
def attrgetter(*attrs: Any) -> Any: ...  # go: Attrgetter
def concat(a: Any, b: Any, /) -> Any: ...  # go: py.Add
def is_not(a: object, b: object, /) -> bool: ...  # go: - floor
def index(a: Any, /) -> Any: ...  # go: - floor
def call(obj: Any, /, *args: Any, **kwargs: Any) -> Any: ...  # go: - floor
def methodcaller(name: Any, /, *args: Any, **kwargs: Any) -> Any: ...  # go: - floor
def iadd(a: Any, b: Any, /) -> Any: ...  # go: - floor
def isub(a: Any, b: Any, /) -> Any: ...  # go: - floor
def imul(a: Any, b: Any, /) -> Any: ...  # go: - floor
def itruediv(a: Any, b: Any, /) -> Any: ...  # go: - floor
def ifloordiv(a: Any, b: Any, /) -> Any: ...  # go: - floor
def imod(a: Any, b: Any, /) -> Any: ...  # go: - floor
def ipow(a: Any, b: Any, /) -> Any: ...  # go: - floor
def imatmul(a: Any, b: Any, /) -> Any: ...  # go: - floor
def ilshift(a: Any, b: Any, /) -> Any: ...  # go: - floor
def irshift(a: Any, b: Any, /) -> Any: ...  # go: - floor
def iand(a: Any, b: Any, /) -> Any: ...  # go: - floor
def ior(a: Any, b: Any, /) -> Any: ...  # go: - floor
def ixor(a: Any, b: Any, /) -> Any: ...  # go: - floor
def iconcat(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __abs__(a: Any, /) -> Any: ...  # go: py.Abs
def __add__(a: Any, b: Any, /) -> Any: ...  # go: py.Add
def __and__(a: Any, b: Any, /) -> Any: ...  # go: py.And
def __call__(obj: Any, /, *args: Any, **kwargs: Any) -> Any: ...  # go: - floor
def __concat__(a: Any, b: Any, /) -> Any: ...  # go: py.Add
def __contains__(a: Any, b: Any, /) -> bool: ...  # go: py.Contains
def __delitem__(a: Any, b: Any, /) -> None: ...  # go: py.DelItem
def __eq__(a: Any, b: Any, /) -> Any: ...  # go: py.EqAny
def __floordiv__(a: Any, b: Any, /) -> Any: ...  # go: py.FloorDiv
def __ge__(a: Any, b: Any, /) -> Any: ...  # go: py.GeAny
def __getitem__(a: Any, b: Any, /) -> Any: ...  # go: py.GetItem
def __gt__(a: Any, b: Any, /) -> Any: ...  # go: py.GtAny
def __iadd__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __iand__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __iconcat__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __ifloordiv__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __ilshift__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __imatmul__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __imod__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __imul__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __index__(a: Any, /) -> Any: ...  # go: - floor
def __inv__(a: Any, /) -> Any: ...  # go: py.Invert
def __invert__(a: Any, /) -> Any: ...  # go: py.Invert
def __ior__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __ipow__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __irshift__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __isub__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __itruediv__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __ixor__(a: Any, b: Any, /) -> Any: ...  # go: - floor
def __le__(a: Any, b: Any, /) -> Any: ...  # go: py.LeAny
def __lshift__(a: Any, b: Any, /) -> Any: ...  # go: py.LShift
def __lt__(a: Any, b: Any, /) -> Any: ...  # go: py.LtAny
def __matmul__(a: Any, b: Any, /) -> Any: ...  # go: py.MatMul
def __mod__(a: Any, b: Any, /) -> Any: ...  # go: py.Mod
def __mul__(a: Any, b: Any, /) -> Any: ...  # go: py.Mul
def __ne__(a: Any, b: Any, /) -> Any: ...  # go: py.NeAny
def __neg__(a: Any, /) -> Any: ...  # go: py.Neg
def __not__(a: Any, /) -> bool: ...  # go: py.Not
def __or__(a: Any, b: Any, /) -> Any: ...  # go: py.Or
def __pos__(a: Any, /) -> Any: ...  # go: py.Pos
def __pow__(a: Any, b: Any, /) -> Any: ...  # go: py.Pow
def __rshift__(a: Any, b: Any, /) -> Any: ...  # go: py.RShift
def __setitem__(a: Any, b: Any, c: Any, /) -> None: ...  # go: py.SetItem
def __sub__(a: Any, b: Any, /) -> Any: ...  # go: py.Sub
def __truediv__(a: Any, b: Any, /) -> Any: ...  # go: py.TrueDiv
def __xor__(a: Any, b: Any, /) -> Any: ...  # go: py.Xor
