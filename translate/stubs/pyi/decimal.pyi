# decimal: arithmetic of decimals and ints is typed, with the context of the thread; what takes a context goes through the floor.
class DecimalException(ArithmeticError): ...  # go: DecimalException exception
class Clamped(DecimalException): ...  # go: Clamped exception
class InvalidOperation(DecimalException): ...  # go: InvalidOperation exception
class DivisionByZero(DecimalException, ZeroDivisionError): ...  # go: DivisionByZero exception
class Inexact(DecimalException): ...  # go: Inexact exception
class Rounded(DecimalException): ...  # go: Rounded exception
class Subnormal(DecimalException): ...  # go: Subnormal exception
class Overflow(Inexact, Rounded): ...  # go: Overflow exception
class Underflow(Inexact, Rounded, Subnormal): ...  # go: Underflow exception
class FloatOperation(DecimalException, TypeError): ...  # go: FloatOperation exception
class ConversionSyntax(InvalidOperation): ...  # go: ConversionSyntax exception
class DivisionImpossible(InvalidOperation): ...  # go: DivisionImpossible exception
class DivisionUndefined(InvalidOperation, ZeroDivisionError): ...  # go: DivisionUndefined exception
class InvalidContext(InvalidOperation): ...  # go: InvalidContext exception
class Decimal:  # go: *Decimal
    def __init__(self) -> None: ...  # go: New("0")
    def __init__(self, value: object, context: object = None) -> None: ...  # go: New(value)
    @classmethod
    def from_float(cls, f: float, /) -> Decimal: ...  # go: FromFloat
    def __add__(self, other: Decimal) -> Decimal: ...  # go: Add
    def __add__(self, other: int) -> Decimal: ...  # go: AddInt
    def __add__(self, other: bigint) -> Decimal: ...  # go: AddBigInt
    def __radd__(self, other: int) -> Decimal: ...  # go: AddInt
    def __radd__(self, other: bigint) -> Decimal: ...  # go: AddBigInt
    def __sub__(self, other: Decimal) -> Decimal: ...  # go: Sub
    def __sub__(self, other: int) -> Decimal: ...  # go: SubInt
    def __sub__(self, other: bigint) -> Decimal: ...  # go: SubBigInt
    def __rsub__(self, other: int) -> Decimal: ...  # go: RsubInt
    def __rsub__(self, other: bigint) -> Decimal: ...  # go: RsubBigInt
    def __mul__(self, other: Decimal) -> Decimal: ...  # go: Mul
    def __mul__(self, other: int) -> Decimal: ...  # go: MulInt
    def __mul__(self, other: bigint) -> Decimal: ...  # go: MulBigInt
    def __rmul__(self, other: int) -> Decimal: ...  # go: MulInt
    def __rmul__(self, other: bigint) -> Decimal: ...  # go: MulBigInt
    def __truediv__(self, other: Decimal) -> Decimal: ...  # go: Div
    def __truediv__(self, other: int) -> Decimal: ...  # go: DivInt
    def __truediv__(self, other: bigint) -> Decimal: ...  # go: DivBigInt
    def __rtruediv__(self, other: int) -> Decimal: ...  # go: RdivInt
    def __rtruediv__(self, other: bigint) -> Decimal: ...  # go: RdivBigInt
    def __floordiv__(self, other: Decimal) -> Decimal: ...  # go: FloorDiv
    def __floordiv__(self, other: int) -> Decimal: ...  # go: FloorDivInt
    def __floordiv__(self, other: bigint) -> Decimal: ...  # go: FloorDivBigInt
    def __rfloordiv__(self, other: int) -> Decimal: ...  # go: RfloorDivInt
    def __rfloordiv__(self, other: bigint) -> Decimal: ...  # go: RfloorDivBigInt
    def __mod__(self, other: Decimal) -> Decimal: ...  # go: Mod
    def __mod__(self, other: int) -> Decimal: ...  # go: ModInt
    def __mod__(self, other: bigint) -> Decimal: ...  # go: ModBigInt
    def __rmod__(self, other: int) -> Decimal: ...  # go: RmodInt
    def __rmod__(self, other: bigint) -> Decimal: ...  # go: RmodBigInt
    def __pow__(self, other: Decimal) -> Decimal: ...  # go: Pow
    def __pow__(self, other: int) -> Decimal: ...  # go: PowInt
    def __pow__(self, other: bigint) -> Decimal: ...  # go: PowBigInt
    def __rpow__(self, other: int) -> Decimal: ...  # go: RpowInt
    def __rpow__(self, other: bigint) -> Decimal: ...  # go: RpowBigInt
    def __neg__(self) -> Decimal: ...  # go: Neg
    def __pos__(self) -> Decimal: ...  # go: Pos
    def __abs__(self) -> Decimal: ...  # go: Abs
    def quantize(self, exp: object, rounding: object = None) -> Decimal: ...  # go: Quantize(exp, rounding)
    def quantize(self, exp, rounding=None, context=None) -> Any: ...  # go: - floor
    def to_integral_value(self, rounding: object = None) -> Decimal: ...  # go: ToIntegralValue(rounding)
    def to_integral_value(self, rounding=None, context=None) -> Any: ...  # go: - floor
    def sqrt(self) -> Decimal: ...  # go: Sqrt
    def sqrt(self, context=None) -> Any: ...  # go: - floor
    def exp(self) -> Decimal: ...  # go: Exp
    def exp(self, context=None) -> Any: ...  # go: - floor
    def ln(self) -> Decimal: ...  # go: Ln
    def ln(self, context=None) -> Any: ...  # go: - floor
    def log10(self) -> Decimal: ...  # go: Log10
    def log10(self, context=None) -> Any: ...  # go: - floor
    def normalize(self) -> Decimal: ...  # go: Normalize
    def normalize(self, context=None) -> Any: ...  # go: - floor
    def is_nan(self) -> bool: ...  # go: IsNaN
    def is_zero(self) -> bool: ...  # go: IsZero
    def is_signed(self) -> bool: ...  # go: IsSigned
    def is_finite(self) -> bool: ...  # go: IsFinite
    def is_infinite(self) -> bool: ...  # go: IsInfinite
    def copy_abs(self) -> Decimal: ...  # go: CopyAbs
    def copy_negate(self) -> Decimal: ...  # go: CopyNegate
    def as_tuple(self) -> Any: ...  # go: - floor
    def as_integer_ratio(self) -> Any: ...  # go: - floor
    def adjusted(self) -> Any: ...  # go: - floor
    def compare(self, other, context=None) -> Any: ...  # go: - floor
    def compare_total(self, other, context=None) -> Any: ...  # go: - floor
    def compare_signal(self, other, context=None) -> Any: ...  # go: - floor
    def copy_sign(self, other, context=None) -> Any: ...  # go: - floor
    def fma(self, other, third, context=None) -> Any: ...  # go: - floor
    def max(self, other, context=None) -> Any: ...  # go: - floor
    def min(self, other, context=None) -> Any: ...  # go: - floor
    def max_mag(self, other, context=None) -> Any: ...  # go: - floor
    def min_mag(self, other, context=None) -> Any: ...  # go: - floor
    def next_plus(self, context=None) -> Any: ...  # go: - floor
    def next_minus(self, context=None) -> Any: ...  # go: - floor
    def next_toward(self, other, context=None) -> Any: ...  # go: - floor
    def number_class(self, context=None) -> Any: ...  # go: - floor
    def is_normal(self, context=None) -> Any: ...  # go: - floor
    def is_subnormal(self, context=None) -> Any: ...  # go: - floor
    def is_qnan(self) -> Any: ...  # go: - floor
    def is_snan(self) -> Any: ...  # go: - floor
    def is_canonical(self) -> Any: ...  # go: - floor
    def canonical(self) -> Any: ...  # go: - floor
    def conjugate(self) -> Any: ...  # go: - floor
    def logb(self, context=None) -> Any: ...  # go: - floor
    def remainder_near(self, other, context=None) -> Any: ...  # go: - floor
    def same_quantum(self, other, context=None) -> Any: ...  # go: - floor
    def scaleb(self, other, context=None) -> Any: ...  # go: - floor
    def shift(self, other, context=None) -> Any: ...  # go: - floor
    def rotate(self, other, context=None) -> Any: ...  # go: - floor
    def to_eng_string(self, context=None) -> Any: ...  # go: - floor
    def to_integral(self, rounding=None, context=None) -> Any: ...  # go: - floor
    def to_integral_exact(self, rounding=None, context=None) -> Any: ...  # go: - floor
    def radix(self) -> Any: ...  # go: - floor
    def logical_and(self, other, context=None) -> Any: ...  # go: - floor
    def logical_or(self, other, context=None) -> Any: ...  # go: - floor
    def logical_xor(self, other, context=None) -> Any: ...  # go: - floor
    def logical_invert(self, context=None) -> Any: ...  # go: - floor
    real: Any  # go: Real
    imag: Any  # go: Imag
class Context: ...  # go: ContextType floor
class DecimalTuple: ...  # go: - floor
def getcontext() -> Any: ...  # go: - floor
def setcontext(context, /) -> None: ...  # go: - floor
def localcontext(ctx=None, **kwargs) -> Any: ...  # go: - floor
DefaultContext: Any  # go: - floor
BasicContext: Any  # go: - floor
ExtendedContext: Any  # go: - floor
ROUND_CEILING: str  # go: RoundCeiling
ROUND_DOWN: str  # go: RoundDown
ROUND_FLOOR: str  # go: RoundFloor
ROUND_HALF_DOWN: str  # go: RoundHalfDown
ROUND_HALF_EVEN: str  # go: RoundHalfEven
ROUND_HALF_UP: str  # go: RoundHalfUp
ROUND_UP: str  # go: RoundUp
ROUND_05UP: str  # go: Round05up
MAX_PREC: Any  # go: - floor
MAX_EMAX: Any  # go: - floor
MIN_EMIN: Any  # go: - floor
MIN_ETINY: Any  # go: - floor
HAVE_THREADS: Any  # go: - floor
HAVE_CONTEXTVAR: Any  # go: - floor
