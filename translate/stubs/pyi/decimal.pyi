# decimal: numbers live in the floor, whose operators know them.
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
class Decimal: ...  # go: DecimalType floor
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
