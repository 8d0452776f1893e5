class Random:  # go: *Random
    def __init__(self) -> None: ...  # go: NewRandom
    def __init__(self, x: int) -> None: ...  # go: NewRandomInt
    def __init__(self, x: str) -> None: ...  # go: NewRandomStr
    def __init__(self, x: object) -> None: ...  # go: NewRandomAny
    def seed(self) -> None: ...  # go: Seed
    def seed(self, a: int) -> None: ...  # go: SeedInt
    def seed(self, a: str) -> None: ...  # go: SeedStr
    def seed(self, a: Any) -> None: ...  # go: SeedAny
    def random(self) -> float: ...  # go: Float
    def getrandbits(self, k: int, /) -> bigint: ...  # go: Getrandbits
    def randbytes(self, n: int) -> bytes: ...  # go: Randbytes
    def randint(self, a: int, b: int) -> int: ...  # go: Randint
    def randint(self, a: Any, b: Any) -> Any: ...  # go: RandintAny
    def randrange(self, start: int) -> int: ...  # go: Randrange
    def randrange(self, start: int, stop: int) -> int: ...  # go: RandrangeFrom
    def randrange(self, start: int, stop: int, step: int) -> int: ...  # go: RandrangeStep
    def randrange(self, start: Any, stop: Any = None, step: object = None) -> Any: ...  # go: RandrangeAny(start, stop, step)
    def choice[T](self, seq: Sequence[T]) -> T: ...  # go: ChoiceOf(self, seq)
    def choice(self, seq: Any) -> Any: ...  # go: ChoiceAny
    def shuffle[T](self, x: List[T]) -> None: ...  # go: ShuffleOf(self, x)
    def shuffle(self, x: Any) -> None: ...  # go: ShuffleAny
    def sample[T](self, population: Sequence[T], k: int) -> list[T]: ...  # go: SampleOf(self, population, k)
    def sample(self, population: Any, k: int, *, counts: object = None) -> List[Any]: ...  # go: SampleAny(population, k, counts)
    def choices[T](self, population: Sequence[T], *, k: int = 1) -> list[T]: ...  # go: ChoicesOf(self, population, k)
    def choices[T, W](self, population: Sequence[T], weights: Sequence[W], *, k: int = 1) -> list[T]: ...  # go: WeightedOf(self, population, weights, k)
    def choices(self, population: Any, weights: object = None, *, cum_weights: object = None, k: int = 1) -> List[Any]: ...  # go: ChoicesAny(population, weights, cum_weights, k)
    def uniform(self, a: float, b: float) -> float: ...  # go: Uniform
    def triangular(self, low: float = 0.0, high: float = 1.0) -> float: ...  # go: Triangular(low, high)
    def triangular(self, low: float, high: float, mode: float) -> float: ...  # go: TriangularMode
    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float: ...  # go: Normalvariate(mu, sigma)
    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float: ...  # go: Gauss(mu, sigma)
    def lognormvariate(self, mu: float, sigma: float) -> float: ...  # go: Lognormvariate
    def expovariate(self, lambd: float = 1.0) -> float: ...  # go: Expovariate(lambd)
    def vonmisesvariate(self, mu: float, kappa: float) -> float: ...  # go: Vonmisesvariate
    def gammavariate(self, alpha: float, beta: float) -> float: ...  # go: Gammavariate
    def betavariate(self, alpha: float, beta: float) -> float: ...  # go: Betavariate
    def paretovariate(self, alpha: float) -> float: ...  # go: Paretovariate
    def weibullvariate(self, alpha: float, beta: float) -> float: ...  # go: Weibullvariate
    def binomialvariate(self, n: int = 1, p: float = 0.5) -> int: ...  # go: Binomialvariate(n, p)
    def getstate(self) -> Any: ...  # go: Getstate
    def setstate(self, state: object) -> None: ...  # go: Setstate

class SystemRandom(Random):  # go: *Random
    def __init__(self) -> None: ...  # go: NewSystemRandom

def seed() -> None: ...  # go: Seed
def seed(a: int) -> None: ...  # go: SeedInt
def seed(a: str) -> None: ...  # go: SeedStr
def seed(a: Any) -> None: ...  # go: SeedAny
def random() -> float: ...  # go: Float
def getrandbits(k: int, /) -> bigint: ...  # go: Getrandbits
def randbytes(n: int) -> bytes: ...  # go: Randbytes
def randint(a: int, b: int) -> int: ...  # go: Randint
def randint(a: Any, b: Any) -> Any: ...  # go: RandintAny
def randrange(start: int) -> int: ...  # go: Randrange
def randrange(start: int, stop: int) -> int: ...  # go: RandrangeFrom
def randrange(start: int, stop: int, step: int) -> int: ...  # go: RandrangeStep
def randrange(start: Any, stop: Any = None, step: object = None) -> Any: ...  # go: RandrangeAny(start, stop, step)
def choice[T](seq: Sequence[T]) -> T: ...  # go: Choice
def choice(seq: str) -> str: ...  # go: ChoiceStr
def choice(seq: range) -> int: ...  # go: ChoiceRange
def choice(seq: Any) -> Any: ...  # go: ChoiceAny
def shuffle[T](x: List[T]) -> None: ...  # go: Shuffle
def shuffle(x: Any) -> None: ...  # go: ShuffleAny
def sample[T](population: Sequence[T], k: int) -> list[T]: ...  # go: Sample
def sample(population: str, k: int) -> list[str]: ...  # go: SampleStr
def sample(population: range, k: int) -> list[int]: ...  # go: SampleRange
def sample(population: Any, k: int, *, counts: object = None) -> List[Any]: ...  # go: SampleAny(population, k, counts)
def choices[T](population: Sequence[T], *, k: int = 1) -> list[T]: ...  # go: Choices(population, k)
def choices(population: str, *, k: int = 1) -> list[str]: ...  # go: ChoicesStr(population, k)
def choices[T, W](population: Sequence[T], weights: Sequence[W], *, k: int = 1) -> list[T]: ...  # go: ChoicesWeighted(population, weights, k)
def choices[T, W](population: Sequence[T], *, cum_weights: Sequence[W], k: int = 1) -> list[T]: ...  # go: ChoicesCumulative(population, cum_weights, k)
def choices(population: Any, weights: object = None, *, cum_weights: object = None, k: int = 1) -> List[Any]: ...  # go: ChoicesAny(population, weights, cum_weights, k)
def uniform(a: float, b: float) -> float: ...  # go: Uniform
def triangular(low: float = 0.0, high: float = 1.0) -> float: ...  # go: Triangular(low, high)
def triangular(low: float, high: float, mode: float) -> float: ...  # go: TriangularMode
def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float: ...  # go: Normalvariate(mu, sigma)
def gauss(mu: float = 0.0, sigma: float = 1.0) -> float: ...  # go: Gauss(mu, sigma)
def lognormvariate(mu: float, sigma: float) -> float: ...  # go: Lognormvariate
def expovariate(lambd: float = 1.0) -> float: ...  # go: Expovariate(lambd)
def vonmisesvariate(mu: float, kappa: float) -> float: ...  # go: Vonmisesvariate
def gammavariate(alpha: float, beta: float) -> float: ...  # go: Gammavariate
def betavariate(alpha: float, beta: float) -> float: ...  # go: Betavariate
def paretovariate(alpha: float) -> float: ...  # go: Paretovariate
def weibullvariate(alpha: float, beta: float) -> float: ...  # go: Weibullvariate
def binomialvariate(n: int = 1, p: float = 0.5) -> int: ...  # go: Binomialvariate(n, p)
def getstate() -> Any: ...  # go: Getstate
def setstate(state: object) -> None: ...  # go: Setstate
