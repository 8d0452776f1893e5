package py

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// byComparing sorts as the general sort does.
func byComparing[T any](items []T) []T {
	items = slices.Clone(items)
	stableSort(items, lessThan[T])
	return items
}

func TestSortsWithoutVisibleComparisonsAgreeWithTheGeneralOne(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for _, n := range []int{1, 2, 11, 40, 100, 511, 512, 3000} {
		for _, spread := range []int{2, 100, 1 << 20, math.MaxInt} {
			ints, floats, pairs, words := make([]int, n), make([]float64, n), make([]Tuple2[int, int], n), make([]string, n)
			for i := range n {
				ints[i] = rnd.Intn(spread) - spread/2
				floats[i] = float64(ints[i]) / 8
				pairs[i] = T2(rnd.Intn(7)-3, rnd.Intn(spread)-spread/2)
				words[i] = StrRepeat("ab", rnd.Intn(3)) + Repr(rnd.Intn(spread))
			}
			require.Equal(t, byComparing(ints), Sorted(slices.Values(ints)).Items())
			require.Equal(t, byComparing(floats), Sorted(slices.Values(floats)).Items())
			require.Equal(t, byComparing(words), Sorted(slices.Values(words)).Items())
			require.Equal(t, byComparing(pairs), Sorted(slices.Values(pairs)).Items())
			last := func(i int) int { return i % 10 }
			require.Equal(t, byKey(ints, last), SortedBy(slices.Values(ints), last, false).Items(), "stable")
			require.Equal(t, byKey(ints, func(i int) Tuple2[int, int] { return T2(i%3, i%5) }),
				SortedBy(slices.Values(ints), func(i int) Tuple2[int, int] { return T2(i%3, i%5) }, false).Items(), "stable")
			require.Equal(t, byKey(words, func(s string) string { return s[:1] }),
				SortedBy(slices.Values(words), func(s string) string { return s[:1] }, false).Items(), "stable")
			require.Equal(t, byKey(floats, math.Abs), SortedBy(slices.Values(floats), math.Abs, false).Items(), "stable")
		}
	}
}

func byKey[T, K any](items []T, key func(T) K) []T {
	items = slices.Clone(items)
	stableSort(items, func(a, b *T) bool { x, y := key(*a), key(*b); return lessThan(&x, &y) })
	return items
}

func TestNansAndNegativeZerosStayWhereCPythonLeavesThem(t *testing.T) {
	zero := math.Copysign(0, -1)
	l := NewList(0.0, zero, -1.0, zero, 0.0)
	l.Sort()
	require.Equal(t, "[-1.0, 0.0, -0.0, -0.0, 0.0]", Repr(l))
	l = NewList(2.0, math.NaN(), 1.0, 3.0)
	l.Sort()
	require.Equal(t, "[2.0, nan, 1.0, 3.0]", Repr(l))
}

func manyInts() []int {
	rnd := rand.New(rand.NewSource(1))
	items := make([]int, 100_000)
	for i := range items {
		items[i] = rnd.Intn(1 << 31)
	}
	return items
}

func BenchmarkSortManyInts(b *testing.B) {
	items := manyInts()
	b.ReportAllocs()
	for range b.N {
		NewList(items...).Sort()
	}
}

func BenchmarkSortByPairs(b *testing.B) {
	items := manyInts()
	b.ReportAllocs()
	for range b.N {
		SortBy(NewList(items...), func(i int) Tuple2[int, int] { return T2(i%10, i) }, false)
	}
}
