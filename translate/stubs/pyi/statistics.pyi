class StatisticsError(ValueError): ...  # go: StatisticsError exception
class NormalDist: ...  # go: NormalDistType floor
class LinearRegression: ...  # go: - floor
def mean(data) -> Any: ...  # go: - floor
def fmean(data, weights=None) -> float: ...  # go: - floor
def geometric_mean(data) -> float: ...  # go: - floor
def harmonic_mean(data, weights=None) -> Any: ...  # go: - floor
def median(data) -> Any: ...  # go: - floor
def median_low(data) -> Any: ...  # go: - floor
def median_high(data) -> Any: ...  # go: - floor
def median_grouped(data, interval=1.0) -> float: ...  # go: - floor
def mode(data) -> Any: ...  # go: - floor
def multimode(data) -> Any: ...  # go: - floor
def quantiles(data, *, n=4, method='exclusive') -> Any: ...  # go: - floor
def variance(data, xbar=None) -> Any: ...  # go: - floor
def pvariance(data, mu=None) -> Any: ...  # go: - floor
def stdev(data, xbar=None) -> Any: ...  # go: - floor
def pstdev(data, mu=None) -> Any: ...  # go: - floor
def covariance(x, y, /) -> Any: ...  # go: - floor
def correlation(x, y, /, *, method='linear') -> Any: ...  # go: - floor
def linear_regression(x, y, /, *, proportional=False) -> Any: ...  # go: - floor
