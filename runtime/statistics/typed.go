package statistics

import "github.com/py2goasync/py2goasync/runtime/py"

// What is known to be numbers, or values of one type, needs no objects of the floor: these are the functions of the module on slices.

func objects[T any](data []T) any { return py.ToAny(data) }

func call(f func(a []any) any, data any) any { return f([]any{data, nil}) }

// Mean is mean(data) of floats.
func Mean(data []float64) float64 { return mean(objects(data)).(float64) }

// MeanInts is mean(data) of ints: an int where it is whole.
func MeanInts(data []int) any { return mean(objects(data)) }

// Fmean is fmean(data).
func Fmean(data []float64) float64 { return fmean(objects(data), nil).(float64) }

// FmeanInts is fmean(data) of ints.
func FmeanInts(data []int) float64 { return fmean(objects(data), nil).(float64) }

// Median is median(data) of floats.
func Median(data []float64) float64 { return median(objects(data), between).(float64) }

// MedianInts is median(data) of ints: an int where one stands in the middle.
func MedianInts(data []int) any { return median(objects(data), between) }

// MedianLow is median_low(data).
func MedianLow[T any](data []T) T {
	return py.To[T](median(objects(data), func(low, _ any) any { return low }))
}

// MedianHigh is median_high(data).
func MedianHigh[T any](data []T) T {
	return py.To[T](median(objects(data), func(_, high any) any { return high }))
}

// Mode is mode(data).
func Mode[T any](data []T) T { return py.To[T](mode(objects(data))) }

// Multimode is multimode(data).
func Multimode[T any](data []T) []T {
	var out []T
	for _, v := range multimode(objects(data)).Items() {
		out = append(out, py.To[T](v))
	}
	return out
}

// Variance is variance(data) of floats.
func Variance(data []float64) float64 { return call(variance("variance", 1), objects(data)).(float64) }

// Pvariance is pvariance(data) of floats.
func Pvariance(data []float64) float64 {
	return call(variance("pvariance", 0), objects(data)).(float64)
}

// VarianceInts is variance(data) of ints: an int where it is whole.
func VarianceInts(data []int) any { return call(variance("variance", 1), objects(data)) }

// PvarianceInts is pvariance(data) of ints: an int where it is whole.
func PvarianceInts(data []int) any { return call(variance("pvariance", 0), objects(data)) }

// Stdev is stdev(data).
func Stdev(data []float64) float64 { return call(deviation("stdev", 1), objects(data)).(float64) }

// StdevInts is stdev(data) of ints.
func StdevInts(data []int) float64 { return call(deviation("stdev", 1), objects(data)).(float64) }

// Pstdev is pstdev(data).
func Pstdev(data []float64) float64 { return call(deviation("pstdev", 0), objects(data)).(float64) }

// PstdevInts is pstdev(data) of ints.
func PstdevInts(data []int) float64 { return call(deviation("pstdev", 0), objects(data)).(float64) }

// Quantiles is quantiles(data, n=4, method="exclusive") of floats.
func Quantiles(data []float64, n int, method string) []float64 {
	var out []float64
	for _, v := range py.Collect(quantiles(objects(data), n, method)) {
		out = append(out, v.(float64))
	}
	return out
}
