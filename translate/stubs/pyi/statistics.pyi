class StatisticsError(ValueError): ...  # go: StatisticsError exception
class NormalDist: ...  # go: NormalDistType floor
class LinearRegression: ...  # go: - floor
def mean(data: Sequence[Float], /) -> float: ...  # go: Mean
def mean(data: Sequence[Int], /) -> Any: ...  # go: MeanInts
def mean(data) -> Any: ...  # go: - floor
def fmean(data: Sequence[Float], /) -> float: ...  # go: Fmean
def fmean(data: Sequence[Int], /) -> float: ...  # go: FmeanInts
def fmean(data, weights=None) -> float: ...  # go: - floor
def geometric_mean(data) -> float: ...  # go: - floor
def harmonic_mean(data, weights=None) -> Any: ...  # go: - floor
def median(data: Sequence[Float], /) -> float: ...  # go: Median
def median(data: Sequence[Int], /) -> Any: ...  # go: MedianInts
def median(data) -> Any: ...  # go: - floor
def median_low(data: Sequence[str], /) -> str: ...  # go: MedianLow
def median_low(data: Sequence[Float], /) -> float: ...  # go: MedianLow
def median_low(data: Sequence[Int], /) -> int: ...  # go: MedianLow
def median_low(data) -> Any: ...  # go: - floor
def median_high(data: Sequence[str], /) -> str: ...  # go: MedianHigh
def median_high(data: Sequence[Float], /) -> float: ...  # go: MedianHigh
def median_high(data: Sequence[Int], /) -> int: ...  # go: MedianHigh
def median_high(data) -> Any: ...  # go: - floor
def median_grouped(data, interval=1.0) -> float: ...  # go: - floor
def mode(data: Sequence[str], /) -> str: ...  # go: Mode
def mode(data: Sequence[Float], /) -> float: ...  # go: Mode
def mode(data: Sequence[Int], /) -> int: ...  # go: Mode
def mode(data) -> Any: ...  # go: - floor
def multimode(data: Sequence[str], /) -> list[str]: ...  # go: Multimode
def multimode(data: Sequence[Float], /) -> list[float]: ...  # go: Multimode
def multimode(data: Sequence[Int], /) -> list[int]: ...  # go: Multimode
def multimode(data) -> Any: ...  # go: - floor
def quantiles(data: Sequence[Float], /, *, n: int = 4, method: str = "exclusive") -> list[float]: ...  # go: Quantiles
def quantiles(data, *, n=4, method='exclusive') -> Any: ...  # go: - floor
def variance(data: Sequence[Float], /) -> float: ...  # go: Variance
def variance(data: Sequence[Int], /) -> Any: ...  # go: VarianceInts
def variance(data, xbar=None) -> Any: ...  # go: - floor
def pvariance(data: Sequence[Float], /) -> float: ...  # go: Pvariance
def pvariance(data: Sequence[Int], /) -> Any: ...  # go: PvarianceInts
def pvariance(data, mu=None) -> Any: ...  # go: - floor
def stdev(data: Sequence[Float], /) -> float: ...  # go: Stdev
def stdev(data: Sequence[Int], /) -> float: ...  # go: StdevInts
def stdev(data, xbar=None) -> Any: ...  # go: - floor
def pstdev(data: Sequence[Float], /) -> float: ...  # go: Pstdev
def pstdev(data: Sequence[Int], /) -> float: ...  # go: PstdevInts
def pstdev(data, mu=None) -> Any: ...  # go: - floor
def covariance(x, y, /) -> Any: ...  # go: - floor
def correlation(x, y, /, *, method='linear') -> Any: ...  # go: - floor
def linear_regression(x, y, /, *, proportional=False) -> Any: ...  # go: - floor
