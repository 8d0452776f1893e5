pi: float  # go: - floor
e: float  # go: - floor
tau: float  # go: - floor
inf: float  # go: - floor
nan: float  # go: - floor
infj: complex  # go: - floor
nanj: complex  # go: - floor
def sqrt(z: complex, /) -> complex: ...  # go: Sqrt
def sqrt(z, /) -> complex: ...  # go: - floor
def exp(z: complex, /) -> complex: ...  # go: Exp
def exp(z, /) -> complex: ...  # go: - floor
def log10(z: complex, /) -> complex: ...  # go: Log10
def log10(z, /) -> complex: ...  # go: - floor
def sin(z: complex, /) -> complex: ...  # go: Sin
def sin(z, /) -> complex: ...  # go: - floor
def cos(z: complex, /) -> complex: ...  # go: Cos
def cos(z, /) -> complex: ...  # go: - floor
def tan(z: complex, /) -> complex: ...  # go: Tan
def tan(z, /) -> complex: ...  # go: - floor
def sinh(z: complex, /) -> complex: ...  # go: Sinh
def sinh(z, /) -> complex: ...  # go: - floor
def cosh(z: complex, /) -> complex: ...  # go: Cosh
def cosh(z, /) -> complex: ...  # go: - floor
def tanh(z: complex, /) -> complex: ...  # go: Tanh
def tanh(z, /) -> complex: ...  # go: - floor
def asin(z: complex, /) -> complex: ...  # go: Asin
def asin(z, /) -> complex: ...  # go: - floor
def acos(z: complex, /) -> complex: ...  # go: Acos
def acos(z, /) -> complex: ...  # go: - floor
def atan(z: complex, /) -> complex: ...  # go: Atan
def atan(z, /) -> complex: ...  # go: - floor
def asinh(z: complex, /) -> complex: ...  # go: Asinh
def asinh(z, /) -> complex: ...  # go: - floor
def acosh(z: complex, /) -> complex: ...  # go: Acosh
def acosh(z, /) -> complex: ...  # go: - floor
def atanh(z: complex, /) -> complex: ...  # go: Atanh
def atanh(z, /) -> complex: ...  # go: - floor
def log(z: complex, /) -> complex: ...  # go: Log
def log(z, /, *base) -> complex: ...  # go: - floor
def isfinite(z: complex, /) -> bool: ...  # go: Isfinite
def isfinite(z, /) -> bool: ...  # go: - floor
def isinf(z: complex, /) -> bool: ...  # go: Isinf
def isinf(z, /) -> bool: ...  # go: - floor
def isnan(z: complex, /) -> bool: ...  # go: Isnan
def isnan(z, /) -> bool: ...  # go: - floor
def phase(z: complex, /) -> float: ...  # go: Phase
def phase(z, /) -> float: ...  # go: - floor
def polar(z: complex, /) -> tuple[float, float]: ...  # go: Polar
def polar(z, /) -> Any: ...  # go: - floor
def rect(r: float, phi: float, /) -> complex: ...  # go: Rect
def rect(r, phi, /) -> complex: ...  # go: - floor
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) -> bool: ...  # go: - floor
