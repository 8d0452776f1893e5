package random

import "github.com/py2goasync/py2goasync/runtime/py"

// The functions of this file draw from the module's own generator, which the operating system seeds.

// Seed is random.seed().
func Seed() { shared().Seed() }

// SeedInt is random.seed(n).
func SeedInt(n int) { shared().SeedInt(n) }

// SeedStr is random.seed(text).
func SeedStr(text string) { shared().SeedStr(text) }

// SeedAny is random.seed(a).
func SeedAny(a any) { shared().SeedAny(a) }

// Float is random.random().
func Float() float64 { return shared().Float() }

// Randint is random.randint(a, b).
func Randint(a, b int) int { return shared().Randint(a, b) }

// RandintAny is random.randint(a, b) of anything.
func RandintAny(a, b any) any { return shared().RandintAny(a, b) }

// Randrange is random.randrange(stop).
func Randrange(stop int) int { return shared().Randrange(stop) }

// RandrangeFrom is random.randrange(start, stop).
func RandrangeFrom(start, stop int) int { return shared().RandrangeFrom(start, stop) }

// RandrangeStep is random.randrange(start, stop, step).
func RandrangeStep(start, stop, step int) int { return shared().RandrangeStep(start, stop, step) }

// RandrangeAny is random.randrange(start, stop, step) of anything.
func RandrangeAny(start, stop, step any) any { return shared().RandrangeAny(start, stop, step) }

// Getrandbits is random.getrandbits(k).
func Getrandbits(k int) py.Int { return shared().Getrandbits(k) }

// Randbytes is random.randbytes(n).
func Randbytes(n int) py.Bytes { return shared().Randbytes(n) }

// Choice is random.choice(xs).
func Choice[T any](xs []T) T { return ChoiceOf(shared(), xs) }

// ChoiceStr is random.choice(text).
func ChoiceStr(text string) string { return py.StrAt(text, shared().below(length(text))) }

// ChoiceRange is random.choice(range).
func ChoiceRange(xs *py.Range) int { return xs.At(shared().below(length(xs))) }

// ChoiceAny is random.choice(xs) of any sequence.
func ChoiceAny(xs any) any { return shared().ChoiceAny(xs) }

// Choices is random.choices(xs, k=k).
func Choices[T any](xs []T, k int) []T { return ChoicesOf(shared(), xs, k) }

// ChoicesStr is random.choices(text, k=k).
func ChoicesStr(text string, k int) []string { return ChoicesOf(shared(), py.StrList(text).Items(), k) }

// ChoicesWeighted is random.choices(xs, weights, k=k).
func ChoicesWeighted[T any, W py.Number](xs []T, weights []W, k int) []T {
	return WeightedOf(shared(), xs, weights, k)
}

// ChoicesCumulative is random.choices(xs, cum_weights=sums, k=k).
func ChoicesCumulative[T any, W py.Number](xs []T, sums []W, k int) []T {
	return CumulativeOf(shared(), xs, sums, k)
}

// ChoicesAny is random.choices(xs, weights, cum_weights=sums, k=k) of any sequence.
func ChoicesAny(xs, weights, sums any, k int) *py.List[any] {
	return shared().ChoicesAny(xs, weights, sums, k)
}

// Sample is random.sample(xs, k).
func Sample[T any](xs []T, k int) []T { return SampleOf(shared(), xs, k) }

// SampleStr is random.sample(text, k).
func SampleStr(text string, k int) []string { return SampleOf(shared(), py.StrList(text).Items(), k) }

// SampleRange is random.sample(range, k).
func SampleRange(xs *py.Range, k int) []int { return sampleRange(shared(), xs, k) }

// SampleAny is random.sample(xs, k, counts=counts) of any sequence.
func SampleAny(xs any, k int, counts any) *py.List[any] { return shared().SampleAny(xs, k, counts) }

// Shuffle is random.shuffle(xs).
func Shuffle[T any](xs *py.List[T]) { ShuffleOf(shared(), xs) }

// ShuffleAny is random.shuffle(xs) of any mutable sequence.
func ShuffleAny(xs any) { shared().ShuffleAny(xs) }

// Uniform is random.uniform(a, b).
func Uniform(a, b float64) float64 { return shared().Uniform(a, b) }

// Triangular is random.triangular(low, high).
func Triangular(low, high float64) float64 { return shared().Triangular(low, high) }

// Normalvariate is random.normalvariate(mu, sigma).
func Normalvariate(mu, sigma float64) float64 { return shared().Normalvariate(mu, sigma) }

// Gauss is random.gauss(mu, sigma).
func Gauss(mu, sigma float64) float64 { return shared().Gauss(mu, sigma) }

// Lognormvariate is random.lognormvariate(mu, sigma).
func Lognormvariate(mu, sigma float64) float64 { return shared().Lognormvariate(mu, sigma) }

// Vonmisesvariate is random.vonmisesvariate(mu, kappa).
func Vonmisesvariate(mu, kappa float64) float64 { return shared().Vonmisesvariate(mu, kappa) }

// Gammavariate is random.gammavariate(alpha, beta).
func Gammavariate(alpha, beta float64) float64 { return shared().Gammavariate(alpha, beta) }

// Betavariate is random.betavariate(alpha, beta).
func Betavariate(alpha, beta float64) float64 { return shared().Betavariate(alpha, beta) }

// Weibullvariate is random.weibullvariate(alpha, beta).
func Weibullvariate(alpha, beta float64) float64 { return shared().Weibullvariate(alpha, beta) }

// TriangularMode is random.triangular(low, high, mode).
func TriangularMode(low, high, mode float64) float64 { return shared().TriangularMode(low, high, mode) }

// Expovariate is random.expovariate(lambd).
func Expovariate(lambd float64) float64 { return shared().Expovariate(lambd) }

// Paretovariate is random.paretovariate(alpha).
func Paretovariate(alpha float64) float64 { return shared().Paretovariate(alpha) }

// Binomialvariate is random.binomialvariate(n, p).
func Binomialvariate(n int, p float64) int { return shared().Binomialvariate(n, p) }

// Getstate is random.getstate().
func Getstate() py.Tuple { return shared().Getstate() }

// Setstate is random.setstate(state).
func Setstate(state any) { shared().Setstate(state) }

func sampleRange(r *Random, xs *py.Range, k int) []int {
	out := r.sampleIndices(xs.Len(), k)
	for i, j := range out {
		out[i] = xs.At(j)
	}
	return out
}
