# fractions: arithmetic of fractions with fractions, ints and floats is typed; what gives now one type and now another goes through the floor.
class Fraction:  # go: *Fraction
    def __init__(self) -> None: ...  # go: New(0)
    def __init__(self, numerator: object, denominator: object = ...) -> None: ...  # go: New(numerator, denominator)
    @classmethod
    def from_float(cls, f: float, /) -> Fraction: ...  # go: FromFloat
    @classmethod
    def from_decimal(cls, dec: object, /) -> Fraction: ...  # go: New(dec)
    def __add__(self, other: Fraction) -> Fraction: ...  # go: Add
    def __add__(self, other: int) -> Fraction: ...  # go: AddInt
    def __add__(self, other: bigint) -> Fraction: ...  # go: AddBigInt
    def __add__(self, other: float) -> float: ...  # go: AddFloat
    def __radd__(self, other: int) -> Fraction: ...  # go: AddInt
    def __radd__(self, other: bigint) -> Fraction: ...  # go: AddBigInt
    def __radd__(self, other: float) -> float: ...  # go: AddFloat
    def __sub__(self, other: Fraction) -> Fraction: ...  # go: Sub
    def __sub__(self, other: int) -> Fraction: ...  # go: SubInt
    def __sub__(self, other: bigint) -> Fraction: ...  # go: SubBigInt
    def __sub__(self, other: float) -> float: ...  # go: SubFloat
    def __rsub__(self, other: int) -> Fraction: ...  # go: RsubInt
    def __rsub__(self, other: bigint) -> Fraction: ...  # go: RsubBigInt
    def __rsub__(self, other: float) -> float: ...  # go: RsubFloat
    def __mul__(self, other: Fraction) -> Fraction: ...  # go: Mul
    def __mul__(self, other: int) -> Fraction: ...  # go: MulInt
    def __mul__(self, other: bigint) -> Fraction: ...  # go: MulBigInt
    def __mul__(self, other: float) -> float: ...  # go: MulFloat
    def __rmul__(self, other: int) -> Fraction: ...  # go: MulInt
    def __rmul__(self, other: bigint) -> Fraction: ...  # go: MulBigInt
    def __rmul__(self, other: float) -> float: ...  # go: MulFloat
    def __truediv__(self, other: Fraction) -> Fraction: ...  # go: Div
    def __truediv__(self, other: int) -> Fraction: ...  # go: DivInt
    def __truediv__(self, other: bigint) -> Fraction: ...  # go: DivBigInt
    def __truediv__(self, other: float) -> float: ...  # go: DivFloat
    def __rtruediv__(self, other: int) -> Fraction: ...  # go: RdivInt
    def __rtruediv__(self, other: bigint) -> Fraction: ...  # go: RdivBigInt
    def __rtruediv__(self, other: float) -> float: ...  # go: RdivFloat
    def __floordiv__(self, other: Fraction) -> bigint: ...  # go: FloorDiv
    def __floordiv__(self, other: int) -> bigint: ...  # go: FloorDivInt
    def __floordiv__(self, other: bigint) -> bigint: ...  # go: FloorDivBigInt
    def __rfloordiv__(self, other: int) -> bigint: ...  # go: RfloorDivInt
    def __rfloordiv__(self, other: bigint) -> bigint: ...  # go: RfloorDivBigInt
    def __mod__(self, other: Fraction) -> Fraction: ...  # go: Mod
    def __mod__(self, other: int) -> Fraction: ...  # go: ModInt
    def __mod__(self, other: bigint) -> Fraction: ...  # go: ModBigInt
    def __rmod__(self, other: int) -> Fraction: ...  # go: RmodInt
    def __rmod__(self, other: bigint) -> Fraction: ...  # go: RmodBigInt
    def __pow__(self, other: int) -> Fraction: ...  # go: PowInt
    def __eq__(self, other: Fraction) -> bool: ...  # go: Eq
    def __lt__(self, other: Fraction) -> bool: ...  # go: Lt
    def __le__(self, other: Fraction) -> bool: ...  # go: Le
    def __gt__(self, other: Fraction) -> bool: ...  # go: Gt
    def __ge__(self, other: Fraction) -> bool: ...  # go: Ge
    def __neg__(self) -> Fraction: ...  # go: Neg
    def __pos__(self) -> Fraction: ...  # go: Pos
    def __abs__(self) -> Fraction: ...  # go: Abs
    @property
    def numerator(self) -> bigint: ...  # go: Numerator
    @property
    def denominator(self) -> bigint: ...  # go: Denominator
    @property
    def real(self) -> Fraction: ...  # go: Conjugate
    @property
    def imag(self) -> int: ...  # go: Imag bits=1
    def is_integer(self) -> bool: ...  # go: IsInteger
    def as_integer_ratio(self) -> tuple[bigint, bigint]: ...  # go: AsIntegerRatio
    def limit_denominator(self, max_denominator: int = 1000000) -> Fraction: ...  # go: LimitDenominator(max_denominator)
    def limit_denominator(self, max_denominator=1000000) -> Any: ...  # go: - floor
    def conjugate(self) -> Fraction: ...  # go: Conjugate
