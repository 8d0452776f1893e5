package py_test

import (
	"fmt"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func ExampleList() {
	l := py.NewList(3, 1, 2)
	l.Append(5)
	l.Sort()
	fmt.Println(l, l.At(-1), l.Len())
	// Output: [1, 2, 3, 5] 5 4
}

func ExampleDict() {
	d := py.NewDict[string, int]()
	d.Set("b", 1)
	d.Set("a", 2)
	d.Set("b", d.At("b")+10)
	for k, v := range d.Items() {
		fmt.Println(k, v)
	}
	fmt.Println(d, d.GetOr("z", -1))
	// Output:
	// b 11
	// a 2
	// {'b': 11, 'a': 2} -1
}

func ExampleSet() {
	s := py.NewSet(40, 3, 17)
	s.Add(8)
	fmt.Println(s, s.Contains(17), s.Intersection(py.NewSet(3, 8)))
	// Output: {40, 17, 3, 8} true {8, 3}
}

func ExampleFrozenSet() {
	d := py.NewDict[*py.FrozenSet[int], string]()
	d.Set(py.NewFrozenSet(1, 2), "pair")
	fmt.Println(d.At(py.NewFrozenSet(2, 1)))
	// Output: pair
}

func ExampleInt() {
	x := py.NewInt(2)
	for range 6 {
		x = x.Mul(x)
	}
	fmt.Println(x, x.Mod(py.NewInt(1000)))
	// Output: 18446744073709551616 616
}

func ExampleTuple2() {
	pairs := py.ListFrom(py.Tuples(py.Zip2(py.StrIter("ba"), slices.Values([]int{1, 2}))))
	pairs.Sort()
	fmt.Println(pairs)
	// Output: [('a', 2), ('b', 1)]
}

func ExampleTuple() {
	t := py.NewTuple(1, "a", nil)
	fmt.Println(t, t.At(-1) == nil)
	// Output: (1, 'a', None) true
}

func ExampleRange() {
	r := py.NewRange(10, 0, -3)
	fmt.Println(r, r.Len(), slices.Collect(r.All()))
	// Output: range(10, 0, -3) 4 [10 7 4 1]
}

func ExampleSlice() {
	fmt.Println(py.GetItem("abcdef", py.NewSlice(1, nil, 2)))
	// Output: bdf
}

func ExampleBytes() {
	b := py.StrEncode("né", "utf-8", "strict")
	fmt.Println(b, b.Len(), py.BytesDecode(b, "utf-8", "strict"))
	// Output: b'n\xc3\xa9' 3 né
}

func ExampleByteArray() {
	b := py.NewByteArray([]byte("abc"))
	b.Set(0, 'z')
	b.Append('!')
	fmt.Println(b)
	// Output: bytearray(b'zbc!')
}

func ExampleMemoryView() {
	b := py.NewByteArray([]byte("abc"))
	py.NewMemoryView(b).Set(1, int('X'))
	fmt.Println(b)
	// Output: bytearray(b'aXc')
}

func ExampleDictView() {
	d := py.DictOf(py.Pair[string, int]{Key: "a", Val: 1})
	keys := py.KeysView(d)
	d.Set("b", 2)
	fmt.Println(keys)
	// Output: dict_keys(['a', 'b'])
}

func ExampleFormat() {
	fmt.Println(py.Format(1234567.891, ",.2f"), py.Format(255, "#06x"), py.Format("hi", "*^6"))
	fmt.Println(py.Percent("%05.1f|%-4s|%r", py.Tuple{3.14159, "ab", "q"}))
	fmt.Println(py.StrFormat("{0!r:>6} {1[k]}", []any{"x", py.DictOf(py.Pair[any, any]{Key: "k", Val: 5})}, nil))
	// Output:
	// 1,234,567.89 0x00ff **hi**
	// 003.1|ab  |'q'
	//    'x' 5
}
