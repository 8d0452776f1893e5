package py

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

type point struct {
	X int    `py:"x"`
	Y string `py:"y"`
}

func raises(t *testing.T, want string, f func()) {
	t.Helper()
	err := Try(func() error { f(); return nil })
	require.Error(t, err)
	require.Equal(t, want, ClassOf(err).Name+": "+err.Error())
}

func TestTypedValuesPrintAsPythonPrintsThem(t *testing.T) {
	five := 5
	for want, x := range map[string]any{
		"[1, 2]":                          NewList(1, 2),
		"['a', 'b']":                      []string{"a", "b"},
		"[1.0, 2.5]":                      NewList(1.0, 2.5),
		"{'x': 1, 'y': 'q'}":              point{1, "q"},
		"[{'x': 1, 'y': 'q'}]":            NewList(point{1, "q"}),
		"(1, 'a')":                        T2(1, "a"),
		"(1, 2, 3, 4, 5, 6)":              T6(1, 2, 3, 4, 5, 6),
		"[(0, 'x')]":                      NewList(T2(0, "x")),
		"{'a': 1, 'b': 2}":                DictOf(Pair[string, int]{"a", 1}, Pair[string, int]{"b", 2}),
		"{1, 2, 3}":                       NewSet(3, 1, 2),
		"frozenset({1})":                  NewFrozenSet(1),
		"5":                               &five,
		"None":                            (*int)(nil),
		"{1: None}":                       DictOf(Pair[int, *int]{1, nil}),
		"1267650600228229401496703205376": PowInt(2, 100),
		"[True, None]":                    NewList[any](true, nil),
		"range(1, 9, 2)":                  NewRange(1, 9, 2),
		"b'a\\x00'":                       Bytes("a\x00"),
		"slice(1, None, None)":            NewSlice(1, nil, nil),
		"dict_keys(['a'])":                KeysView(DictOf(Pair[string, int]{"a", 1})),
		"dict_items([('a', 1)])":          ItemsView(DictOf(Pair[string, int]{"a", 1})),
		"set()":                           NewSet[string](),
		"[[1], []]":                       NewList(NewList(1), NewList[int]()),
	} {
		require.Equal(t, want, Repr(x))
		require.Equal(t, want, Str(x))
	}
	require.Equal(t, "[1, 2] (1, 'a')", fmt.Sprint(NewList(1, 2), " ", T2(1, "a")))
}

func TestEqualityAndHashesMeetAcrossTypedAndFloorValues(t *testing.T) {
	require.True(t, Eq(NewList(1, 2), NewList[any](1, 2.0)))
	require.True(t, Eq([]int{1}, NewList[any](true)))
	require.True(t, Eq(T2(1, "a"), Tuple{1, "a"}))
	require.True(t, Eq(point{1, "q"}, DictOf(Pair[any, any]{"y", "q"}, Pair[any, any]{"x", 1})))
	require.True(t, Eq(NewSet(1, 2), NewSet[any](2, 1)))
	require.False(t, Eq(NewList(1), Tuple{1}))
	require.Equal(t, Hash(T2(1, 2)), Hash(Tuple{1, 2}))
	require.Equal(t, Hash(PowInt(2, 61)), Hash(math.Pow(2, 61)))
	require.True(t, Lt(T2(1, "a"), T2(1, "b")))
	require.True(t, Truth(NewList(0)))
	require.False(t, Truth(NewDict[string, int]()))
	require.Equal(t, 2, Len([]int{4, 5}))
	require.True(t, Contains(NewList(1, 2), 2.0))
	require.Equal(t, 2, GetItem(NewList(1, 2), -1))
}

func TestToAnyAndToAreInverse(t *testing.T) {
	require.Equal(t, 3, ToAny(NewInt(3)))
	require.Nil(t, ToAny((*string)(nil)))
	require.Equal(t, Tuple{1, "a"}, ToAny(T2(1, "a")))
	require.Equal(t, T2(1, "a"), To[Tuple2[int, string]](Tuple{1, "a"}))
	require.Equal(t, []int{1, 2}, To[*List[int]](NewList[any](1, 2)).Items())
	require.Equal(t, []int{1, 2}, To[[]int](Tuple{1, 2}))
	require.Equal(t, point{1, "q"}, To[point](ToAny(point{1, "q"})))
	require.Equal(t, 2.0, To[float64](2))
	require.Equal(t, 7, *To[*int](7))
	require.Nil(t, To[*int](nil))
	require.Nil(t, To[any](nil))
	require.True(t, To[Int](5).Eq(NewInt(5)))
	require.Equal(t, 1, To[*Dict[string, int]](DictOf(Pair[any, any]{"a", 1})).At("a"))
	require.True(t, To[*Set[int]](NewSet[any](1)).Contains(1))
	require.Equal(t, NoneType{}, To[NoneType](nil))
	raises(t, "TypeError: expected int, got str", func() { To[int]("a") })
	raises(t, "TypeError: expected str, got int", func() { To[string](1) })
	raises(t, "TypeError: expected list, got set", func() { To[*List[int]](NewSet[any](1)) })
}

func TestListsFailWithPythonsMessages(t *testing.T) {
	l := NewList(1, 2)
	raises(t, "IndexError: list index out of range", func() { l.At(2) })
	raises(t, "IndexError: list index out of range", func() { l.At(-3) })
	raises(t, "IndexError: list assignment index out of range", func() { l.Set(5, 0) })
	raises(t, "IndexError: pop from empty list", func() { NewList[int]().Pop() })
	raises(t, "IndexError: pop index out of range", func() { l.PopAt(9) })
	raises(t, "ValueError: list.remove(x): x not in list", func() { l.Remove(7) })
	raises(t, "ValueError: 7 is not in list", func() { l.Index(7) })
	raises(t, "KeyError: 'x'", func() { NewDict[string, int]().At("x") })
	raises(t, "KeyError: 3", func() { NewSet(1).Remove(3) })
	raises(t, "KeyError: 'pop from an empty set'", func() { NewSet[int]().Pop() })
	raises(t, "KeyError: 'popitem(): dictionary is empty'", func() { NewDict[int, int]().PopItem() })
	raises(t, "ZeroDivisionError: integer modulo by zero", func() { ModInt(1, 0) })
	raises(t, "ZeroDivisionError: integer division or modulo by zero", func() { FloorDivInt(1, 0) })
	raises(t, "ValueError: max() iterable argument is empty", func() { Max(SliceSeq([]int{})) })
}

func TestAListGrownWhileIteratedShowsItsNewElements(t *testing.T) {
	l := NewList(1, 2)
	var seen []int
	for x := range l.All() {
		seen = append(seen, x)
		if x < 4 {
			l.Append(x + 2)
		}
	}
	require.Equal(t, []int{1, 2, 3, 4, 5}, seen)
	removed := NewList(1, 2, 3, 4)
	for x := range removed.All() {
		removed.Remove(x)
	}
	require.Equal(t, []int{2, 4}, removed.Items())
}

func TestDictsNoticeChangesDuringIteration(t *testing.T) {
	d := DictOf(Pair[string, int]{"a", 1}, Pair[string, int]{"b", 2})
	raises(t, "RuntimeError: dictionary changed size during iteration", func() {
		for k := range d.Keys() {
			d.Set(k+"x", 1)
		}
	})
	for k := range d.Keys() {
		d.Set(k, 0) // overwriting is no change of size
	}
	s := NewSet(1, 2)
	raises(t, "RuntimeError: Set changed size during iteration", func() {
		for x := range s.All() {
			s.Add(x + 10)
		}
	})
}

func TestDictsKeepInsertionOrderThroughDeletionsAndGrowth(t *testing.T) {
	d, want := NewDict[int, int](), []int{}
	for i := range 5000 {
		d.Set(i, i)
		want = append(want, i)
		if i%3 == 0 {
			d.Del(i / 2)
			want = slices.DeleteFunc(want, func(x int) bool { return x == i/2 })
			d.Set(i/2, -1)
			want = append(want, i/2)
		}
	}
	require.Equal(t, want, slices.Collect(d.Keys()))
	require.Equal(t, len(want), d.Len())
	for len(want) > 0 {
		first, ok := d.First()
		require.True(t, ok)
		require.Equal(t, want[0], first.V0)
		d.Del(first.V0)
		want = want[1:]
	}
	require.Equal(t, 0, d.Len())
}

func TestKeysThatAreTuplesAreFoundByValue(t *testing.T) {
	d := NewDict[Tuple2[int, string], int]()
	for i := range 100 {
		d.Set(T2(i, "k"), i)
	}
	require.Equal(t, 42, d.At(T2(42, "k")))
	require.False(t, d.Contains(T2(42, "z")))
	s := NewSet(T2(1, 2), T2(3, 4), T2(1, 2))
	require.Equal(t, 2, s.Len())
	require.True(t, s.Contains(T2(3, 4)))
	a := NewDict[any, any]()
	a.Set(Tuple{1, 2}, "x")
	require.Equal(t, "x", a.At(Tuple{1.0, 2}))
	a.Set(true, "one")
	require.Equal(t, "one", a.At(1.0))
}

func TestPtrOrAddsWhatIsMissing(t *testing.T) {
	d := NewDict[string, int]()
	for i := range 30 {
		*d.PtrOr(Repr(i%10), 5) += i
	}
	require.Equal(t, 10, d.Len())
	require.Equal(t, 5+3+13+23, d.At("3"))
	var zero Dict[int, int]
	*zero.PtrOr(1, 0)++
	require.Equal(t, "{1: 1}", Repr(&zero))
}

func TestSetsFileTypedTuplesByPythonsHash(t *testing.T) {
	same := func(hash int, fixed bool, x any) {
		require.True(t, fixed)
		require.Equal(t, Hash(ToAny(x)), hash)
	}
	pair, wide := T2(1, 2.5), T2(NewInt(7), NewInt(1).Lsh(NewInt(80)))
	hash, fixed := setHash(&pair)
	same(hash, fixed, pair)
	hash, fixed = setHash(&wide)
	same(hash, fixed, wide)
	nested := T3(T2(1, 2), true, T4(1, 2, 3, T2(5, 6)))
	hash, fixed = setHash(&nested)
	same(hash, fixed, nested)
	named := T2("a", 1)
	_, fixed = setHash(&named)
	require.False(t, fixed, "the hash of a str differs from process to process")
}

func TestSortsAreStableAndOrderTypedTuples(t *testing.T) {
	l := NewList(T2("b", 2), T2("a", 9), T2("b", 1), T2("a", 3))
	l.Sort()
	require.Equal(t, "[('a', 3), ('a', 9), ('b', 1), ('b', 2)]", Repr(l))
	SortBy(l, func(x Tuple2[string, int]) string { return x.V0 }, true)
	require.Equal(t, "[('b', 1), ('b', 2), ('a', 3), ('a', 9)]", Repr(l))
	ints := NewList(3, 1, 2)
	ints.SortReverse()
	require.Equal(t, []int{3, 2, 1}, ints.Items())
	require.Equal(t, "[1, 2, 3]", Repr(Sorted(ints.All())))
}

func TestSequenceBuiltinsAnswerAsPythons(t *testing.T) {
	require.Equal(t, "9223372036854775808", SumInt(SliceSeq([]int{1 << 62, 1 << 62})).String())
	require.Equal(t, 1.0, SumFloat(SliceSeq(slices.Repeat([]float64{0.1}, 10))))
	require.Equal(t, 3, Max(SliceSeq([]int{1, 3, 2})))
	require.Equal(t, "a", MinBy(SliceSeq([]string{"bb", "a", "c"}), func(s string) int { return len(s) }))
	require.Equal(t, "[(0, 'a'), (1, 'b')]", Repr(ListFrom(Tuples(Enumerate(StrIter("ab"))))))
	require.Equal(t, "[(1, 'a'), (2, 'b')]", Repr(ListFrom(Tuples(Zip2(SliceSeq([]int{1, 2, 3}), StrIter("ab"))))))
	raises(t, "ValueError: zip() argument 2 is shorter than argument 1", func() {
		for range Zip2Strict(SliceSeq([]int{1, 2}), StrIter("a")) {
		}
	})
	require.Equal(t, []int{3, 2, 1}, slices.Collect(Reversed([]int{1, 2, 3})))
	require.True(t, Any(SliceSeq([]int{0, 1})))
	require.False(t, All(SliceSeq([]string{"a", ""})))
}

func TestIntsNeverOverflow(t *testing.T) {
	require.Equal(t, "9223372036854775808", AddInt(math.MaxInt, 1).String())
	require.Equal(t, "-9223372036854775809", SubInt(math.MinInt, 1).String())
	require.Equal(t, "9223372036854775808", NewInt(math.MinInt).Neg().String())
	require.Equal(t, "9223372036854775808", NewInt(math.MinInt).FloorDiv(NewInt(-1)).String())
	require.True(t, AddInt(math.MaxInt, 1).Sub(NewInt(1)).IsSmall())
	require.Equal(t, "   42|2a|18446744073709551616", fmt.Sprintf("%5d|%x|%v", NewInt(42), NewInt(42), PowInt(2, 64)))
	require.Equal(t, -4, FloorDivInt(-7, 2))
	require.Equal(t, 1, ModInt(-7, 2))
	require.Equal(t, -1, ModInt(7, -2))
}

func TestTypedBytesAnswerAsBytesDo(t *testing.T) {
	b := Bytes("  GET /x HTTP\r\n")
	require.Equal(t, Bytes("GET /x HTTP"), BytesStrip(b))
	require.Equal(t, Bytes("  GET /x HTTP"), BytesRStripChars(b, "\r\n"))
	require.Equal(t, "[b'GET', b'/x', b'HTTP']", Repr(BytesFields(b)))
	require.Equal(t, "[b'a', b'', b'b']", Repr(BytesSplit("a,,b", ",", -1)))
	require.Equal(t, "[b'a', b'b,c']", Repr(BytesSplit("a,b,c", ",", 1)))
	require.Equal(t, "(b'k', b'=', b'v=w')", Repr(BytesPartition("k=v=w", "=")))
	require.True(t, BytesStartsWith("abc", "x", "ab"))
	require.Equal(t, 3, BytesCount("aaa", "a"))
	require.Equal(t, -1, BytesFind("abc", "z"))
	require.Equal(t, 2, BytesFindIn("abab", "ab", new(1), nil))
	require.Equal(t, Bytes("--a--"), BytesCenter("a", 5, '-'))
	raises(t, "ValueError: subsection not found", func() { BytesIndex("a", "z") })
	raises(t, "ValueError: empty separator", func() { BytesSplit("a", "", -1) })
	raises(t, "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", func() {
		BytesDecode("\xff", "utf-8", "strict")
	})
}

func TestSlicesComeFromTheFloorAndUnpackWithPythonsMessages(t *testing.T) {
	require.Equal(t, []int{1, 2}, SliceTo[int](NewList[any](1, 2)))
	require.Equal(t, []string{"a", "b"}, SliceTo[string]("ab"))
	require.Equal(t, Tuple{1, 2}, TupleOf([]int{1, 2}))
	require.Equal(t, []int{1, 2}, UnpackSlice([]int{1, 2}, 2))
	raises(t, "ValueError: too many values to unpack (expected 1)", func() { UnpackSlice([]int{1, 2}, 1) })
	raises(t, "ValueError: not enough values to unpack (expected 3, got 2)", func() { UnpackSlice([]int{1, 2}, 3) })
	raises(t, "ValueError: not enough values to unpack (expected at least 3, got 2)", func() { UnpackSliceStar([]int{1, 2}, 3) })
	require.True(t, NilOr[Object]((*List[int])(nil)) == nil)
	require.Equal(t, 1, BoolInt(true)+BoolInt(false))
}

func TestReadersMayShareADictThatNobodyChanges(t *testing.T) {
	d := NewDict[Tuple2[int, int], int]()
	empty := NewDict[Tuple2[int, int], int]()
	for i := range 50 {
		d.Set(T2(i, i), i)
	}
	done := make(chan int)
	for range 4 {
		go func() {
			sum := empty.GetOr(T2(0, 0), 0)
			for i := range 50 {
				sum += d.At(T2(i, i))
			}
			done <- sum
		}()
	}
	for range 4 {
		require.Equal(t, 49*25, <-done)
	}
}
