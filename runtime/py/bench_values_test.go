package py

import (
	"strconv"
	"testing"
)

func BenchmarkDictStringGet(b *testing.B) {
	d, keys := NewDict[string, int](), benchKeys()
	for i, k := range keys {
		d.Set(k, i)
	}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		d.At(keys[i&1023])
	}
}

func BenchmarkGoMapStringGet(b *testing.B) {
	m, keys := map[string]int{}, benchKeys()
	for i, k := range keys {
		m[k] = i
	}
	b.ResetTimer()
	sum := 0
	for i := 0; b.Loop(); i++ {
		sum += m[keys[i&1023]]
	}
}

func BenchmarkDictStringSetExisting(b *testing.B) {
	d, keys := NewDict[string, int](), benchKeys()
	for i := 0; b.Loop(); i++ {
		d.Set(keys[i&1023], i)
	}
}

func BenchmarkGoMapStringSetExisting(b *testing.B) {
	m, keys := map[string]int{}, benchKeys()
	for i := 0; b.Loop(); i++ {
		m[keys[i&1023]] = i
	}
}

func BenchmarkDictIntGet(b *testing.B) {
	d := NewDict[int, int]()
	for i := range 1024 {
		d.Set(i*7, i)
	}
	for i := 0; b.Loop(); i++ {
		d.At((i & 1023) * 7)
	}
}

func BenchmarkGoMapIntGet(b *testing.B) {
	m := map[int]int{}
	for i := range 1024 {
		m[i*7] = i
	}
	sum := 0
	for i := 0; b.Loop(); i++ {
		sum += m[(i&1023)*7]
	}
}

func BenchmarkDictBuild1000(b *testing.B) {
	keys := benchKeys()
	for b.Loop() {
		d := NewDict[string, int]()
		for i, k := range keys[:1000] {
			d.Set(k, i)
		}
	}
}

func BenchmarkGoMapBuild1000(b *testing.B) {
	keys := benchKeys()
	for b.Loop() {
		m := map[string]int{}
		for i, k := range keys[:1000] {
			m[k] = i
		}
	}
}

func BenchmarkDictAnyGet(b *testing.B) {
	d := NewDict[any, any]()
	for i, k := range benchKeys() {
		d.Set(k, i)
	}
	var key any = benchKeys()[77]
	for b.Loop() {
		d.At(key)
	}
}

func BenchmarkSetIntAdd1000(b *testing.B) {
	for b.Loop() {
		s := NewSet[int]()
		for i := range 1000 {
			s.Add(i)
		}
	}
}

func BenchmarkSetIntContains(b *testing.B) {
	s := NewSet[int]()
	for i := range 1000 {
		s.Add(i)
	}
	for i := 0; b.Loop(); i++ {
		s.Contains(i & 2047)
	}
}

func BenchmarkListAppendAt1000(b *testing.B) {
	for b.Loop() {
		appendAndSum()
	}
}

// appendAndSum stands apart because calls in the body of b.Loop are never inlined.
func appendAndSum() (sum int) {
	l := NewList[int]()
	for i := range 1000 {
		l.Append(i)
	}
	for i := range l.Len() {
		sum += l.At(i)
	}
	return sum
}

func BenchmarkSliceAppendAt1000(b *testing.B) {
	for b.Loop() {
		appendAndSumSlice()
	}
}

func appendAndSumSlice() (sum int) {
	var l []int
	for i := range 1000 {
		l = append(l, i)
	}
	for i := range l {
		sum += l[i]
	}
	return sum
}

func BenchmarkIntAddSmall(b *testing.B) {
	for b.Loop() {
		countTo1000()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/add")
}

func countTo1000() Int {
	x, one := NewInt(0), NewInt(1)
	for range 1000 {
		x = x.Add(one)
	}
	return x
}

func BenchmarkFloorAddInt(b *testing.B) {
	var x, one any = 100000, 1
	for b.Loop() {
		Add(x, one)
	}
}

func BenchmarkReprListInt(b *testing.B) {
	l := NewList[int]()
	for i := range 100 {
		l.Append(i)
	}
	for b.Loop() {
		Repr(l)
	}
}

func BenchmarkReprListString(b *testing.B) {
	l := NewList[string]()
	for i := range 100 {
		l.Append("item " + strconv.Itoa(i))
	}
	for b.Loop() {
		Repr(l)
	}
}

func BenchmarkFormatFloat(b *testing.B) {
	for b.Loop() {
		FormatFloat(3.14159, ".2f")
	}
}

func BenchmarkSortInts(b *testing.B) {
	src := make([]int, 1000)
	for i := range src {
		src[i] = i * 7919 % 1000
	}
	l := NewList(src...)
	for b.Loop() {
		copy(l.items, src)
		l.Sort()
	}
}

func BenchmarkSortByKey(b *testing.B) {
	src := make([]int, 1000)
	for i := range src {
		src[i] = i * 7919 % 1000
	}
	l := NewList(src...)
	for b.Loop() {
		copy(l.items, src)
		SortBy(l, func(x int) int { return -x }, false)
	}
}

func BenchmarkPowFloat(b *testing.B) {
	for b.Loop() {
		PowFloat(1.37, 2.31)
	}
}

func benchKeys() []string {
	keys := make([]string, 1024)
	for i := range keys {
		keys[i] = "key number " + strconv.Itoa(i)
	}
	return keys
}
