pi: float  # go: Pi
e: float  # go: E
tau: float  # go: Tau
inf: float  # go: Inf
nan: float  # go: Nan
def exp(x: float, /) -> float: ...  # go: Exp
def exp2(x: float, /) -> float: ...  # go: Exp2
def expm1(x: float, /) -> float: ...  # go: Expm1
def log(x: float, /) -> float: ...  # go: Log
def log(x: object, /) -> float: ...  # go: LogAny
def log(x: float, base: float, /) -> float: ...  # go: LogBase
def log(x: object, base: object, /) -> float: ...  # go: LogBaseAny
def log2(x: float, /) -> float: ...  # go: Log2
def log2(x: object, /) -> float: ...  # go: Log2Any
def log10(x: float, /) -> float: ...  # go: Log10
def log10(x: object, /) -> float: ...  # go: Log10Any
def log1p(x: float, /) -> float: ...  # go: Log1p
def pow(x: float, y: float, /) -> float: ...  # go: Pow
def sqrt(x: float, /) -> float: ...  # go: Sqrt
def cbrt(x: float, /) -> float: ...  # go: Cbrt
def sin(x: float, /) -> float: ...  # go: Sin
def cos(x: float, /) -> float: ...  # go: Cos
def tan(x: float, /) -> float: ...  # go: Tan
def asin(x: float, /) -> float: ...  # go: Asin
def acos(x: float, /) -> float: ...  # go: Acos
def atan(x: float, /) -> float: ...  # go: Atan
def atan2(y: float, x: float, /) -> float: ...  # go: Atan2
def sinh(x: float, /) -> float: ...  # go: Sinh
def cosh(x: float, /) -> float: ...  # go: Cosh
def tanh(x: float, /) -> float: ...  # go: Tanh
def asinh(x: float, /) -> float: ...  # go: Asinh
def acosh(x: float, /) -> float: ...  # go: Acosh
def atanh(x: float, /) -> float: ...  # go: Atanh
def degrees(x: float, /) -> float: ...  # go: Degrees pure
def radians(x: float, /) -> float: ...  # go: Radians pure
def fabs(x: float, /) -> float: ...  # go: Fabs pure
def copysign(x: float, y: float, /) -> float: ...  # go: Copysign pure
def fmod(x: float, y: float, /) -> float: ...  # go: Fmod
def remainder(x: float, y: float, /) -> float: ...  # go: Remainder
def fma(x: float, y: float, z: float, /) -> float: ...  # go: Fma
def gamma(x: float, /) -> float: ...  # go: Gamma
def lgamma(x: float, /) -> float: ...  # go: Lgamma
def erf(x: float, /) -> float: ...  # go: Erf pure
def erfc(x: float, /) -> float: ...  # go: Erfc pure
def ulp(x: float, /) -> float: ...  # go: Ulp pure
def nextafter(x: float, y: float, /) -> float: ...  # go: Nextafter pure
def nextafter(x: float, y: float, /, *, steps: int) -> float: ...  # go: NextafterSteps
def modf(x: float, /) -> tuple[float, float]: ...  # go: Modf pure
def frexp(x: float, /) -> tuple[float, int]: ...  # go: Frexp pure
def ldexp(x: float, i: int, /) -> float: ...  # go: Ldexp
def isnan(x: float, /) -> bool: ...  # go: Isnan pure
def isinf(x: float, /) -> bool: ...  # go: Isinf pure
def isfinite(x: float, /) -> bool: ...  # go: Isfinite pure
def isclose(a: float, b: float) -> bool: ...  # go: Isclose pure
def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool: ...  # go: IscloseTol(a, b, rel_tol, abs_tol)
def floor(x: float, /) -> bigint: ...  # go: Floor
def floor(x: object, /) -> Any: ...  # go: FloorAny
def ceil(x: float, /) -> bigint: ...  # go: Ceil
def ceil(x: object, /) -> Any: ...  # go: CeilAny
def trunc(x: float, /) -> bigint: ...  # go: Trunc
def trunc(x: object, /) -> Any: ...  # go: TruncAny
def factorial(n: int, /) -> bigint: ...  # go: Factorial
def factorial(n: object, /) -> bigint: ...  # go: FactorialAny
def comb(n: int, k: int, /) -> bigint: ...  # go: Comb
def perm(n: int, k: int, /) -> bigint: ...  # go: Perm
def perm(n: int, /) -> bigint: ...  # go: Factorial
def gcd(*integers: int) -> int: ...  # go: Gcd pure
def gcd(*integers: object) -> Any: ...  # go: GcdAny
def lcm(*integers: int) -> bigint: ...  # go: Lcm
def lcm(*integers: object) -> Any: ...  # go: LcmAny
def isqrt(n: int, /) -> int: ...  # go: Isqrt
def isqrt(n: object, /) -> Any: ...  # go: IsqrtAny
def fsum(xs: Iterable[float], /) -> float: ...  # go: Fsum
def fsum(xs: object, /) -> float: ...  # go: FsumAny
def prod(xs: object, /, *, start: object = 1) -> Any: ...  # go: ProdAny(xs, start)
def sumprod(p: object, q: object, /) -> Any: ...  # go: SumprodAny
def dist(p: object, q: object, /) -> float: ...  # go: DistAny
def hypot(*coordinates: float) -> float: ...  # go: Hypot pure
