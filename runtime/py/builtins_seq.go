package py

import (
	"iter"
)

// Number is what the typed arithmetic builtins take.
type Number interface {
	~int | ~float64
}

// SumInt is sum(seq) of ints, which may pass 64 bits.
func SumInt(seq iter.Seq[int]) Int {
	var total Int
	for x := range seq {
		total = total.Add(NewInt(x))
	}
	return total
}

// SumBig is sum(seq) of ints of any size.
func SumBig(seq iter.Seq[Int]) Int {
	var total Int
	for x := range seq {
		total = total.Add(x)
	}
	return total
}

// SumBool is sum(seq) of bools: how many are true.
func SumBool(seq iter.Seq[bool]) int {
	n := 0
	for x := range seq {
		if x {
			n++
		}
	}
	return n
}

// Identity returns x: the key of a sort that has none.
func Identity[T any](x T) T { return x }

// SumFloat is sum(seq) of floats: compensated, as CPython's is since 3.12.
func SumFloat(seq iter.Seq[float64]) float64 {
	var s floatSum
	for x := range seq {
		s.add(x)
	}
	return s.result()
}

// SumFloatAny is sum(seq) of floats where it shows that the sum of none is the int 0.
func SumFloatAny(seq iter.Seq[float64]) any {
	var s floatSum
	some := false
	for x := range seq {
		s.add(x)
		some = true
	}
	if !some {
		return 0
	}
	return s.result()
}

// floatSum is Neumaier's compensated sum.
type floatSum struct{ hi, lo float64 }

func (s *floatSum) add(x float64) {
	t := s.hi + x
	if AbsFloat(s.hi) >= AbsFloat(x) {
		s.lo += (s.hi - t) + x
	} else {
		s.lo += (x - t) + s.hi
	}
	s.hi = t
}

func (s *floatSum) result() float64 {
	if s.lo != 0 && s.lo-s.lo == 0 {
		return s.hi + s.lo
	}
	return s.hi
}

// Sum is sum(x, start) of anything.
func Sum(x, start any) any {
	next := Iter(x)
	switch start.(type) {
	case string:
		panic(TypeError.New("sum() can't sum strings [use ''.join(seq) instead]"))
	case Bytes:
		panic(TypeError.New("sum() can't sum bytes [use b''.join(seq) instead]"))
	case *ByteArray:
		panic(TypeError.New("sum() can't sum bytearray [use b''.join(seq) instead]"))
	}
	total := ToAny(start)
	if n, ok := asNumber(total); ok {
		return sumNumbers(n, total, next)
	}
	return sumRest(total, next)
}

func sumRest(total any, it Iterator) any {
	for {
		x, ok := it.Next()
		if !ok {
			return total
		}
		total = Add(total, x)
	}
}

// sumNumbers adds exactly while there are ints, and with compensation once there are floats.
func sumNumbers(n number, total any, it Iterator) any {
	if n.kind == kindComplex {
		return sumRest(total, it)
	}
	if n.kind <= kindInt {
		for {
			x, ok := it.Next()
			if !ok {
				return total
			}
			m, isNum := asNumber(x)
			if isNum && m.kind <= kindInt {
				total = Add(total, x)
				continue
			}
			if !isNum || m.kind == kindComplex {
				return sumRest(Add(total, x), it)
			}
			n = number{kind: kindFloat, f: Add(total, x).(float64)}
			break
		}
	}
	s := floatSum{hi: n.f}
	for {
		x, ok := it.Next()
		if !ok {
			return s.result()
		}
		m, isNum := asNumber(x)
		if !isNum || m.kind == kindComplex {
			return sumRest(Add(s.result(), x), it)
		}
		if m.kind == kindFloat {
			s.add(m.f)
		} else {
			s.hi += m.float()
		}
	}
}

// Min is min(seq): ValueError when it is empty.
func Min[T any](seq iter.Seq[T]) T {
	v, ok := best(seq, func(a, b *T) bool { return lessThan(a, b) })
	if !ok {
		panic(ValueError.New("min() iterable argument is empty"))
	}
	return v
}

// Max is max(seq): the first of the largest.
func Max[T any](seq iter.Seq[T]) T {
	v, ok := best(seq, func(a, b *T) bool { return greaterThan(a, b) })
	if !ok {
		panic(ValueError.New("max() iterable argument is empty"))
	}
	return v
}

// greaterThan is *a > *b: max asks >, where min asks <.
func greaterThan[T any](a, b *T) bool {
	switch a := any(a).(type) {
	case *int:
		return *a > *any(b).(*int)
	case *string:
		return *a > *any(b).(*string)
	case *float64:
		return *a > *any(b).(*float64)
	}
	return Gt(ToAny(*a), ToAny(*b))
}

// MinOr is min(seq, default=def).
func MinOr[T any](seq iter.Seq[T], def T) T {
	if v, ok := best(seq, func(a, b *T) bool { return lessThan(a, b) }); ok {
		return v
	}
	return def
}

// MaxOr is max(seq, default=def).
func MaxOr[T any](seq iter.Seq[T], def T) T {
	if v, ok := best(seq, func(a, b *T) bool { return greaterThan(a, b) }); ok {
		return v
	}
	return def
}

// MinOf is min(a, b, ...).
func MinOf[T any](first T, rest ...T) T {
	for i := range rest {
		if lessThan(&rest[i], &first) {
			first = rest[i]
		}
	}
	return first
}

// MaxOf is max(a, b, ...).
func MaxOf[T any](first T, rest ...T) T {
	for i := range rest {
		if greaterThan(&rest[i], &first) {
			first = rest[i]
		}
	}
	return first
}

func best[T any](seq iter.Seq[T], better func(a, b *T) bool) (v T, ok bool) {
	for x := range seq {
		if !ok || better(&x, &v) {
			v, ok = x, true
		}
	}
	return v, ok
}

// MinBy is min(seq, key=key).
func MinBy[T, K any](seq iter.Seq[T], key func(T) K) T {
	v, ok := bestBy(seq, key, lessThan[K])
	if !ok {
		panic(ValueError.New("min() iterable argument is empty"))
	}
	return v
}

// MaxBy is max(seq, key=key).
func MaxBy[T, K any](seq iter.Seq[T], key func(T) K) T {
	v, ok := bestBy(seq, key, greaterThan[K])
	if !ok {
		panic(ValueError.New("max() iterable argument is empty"))
	}
	return v
}

// MinByOr is min(seq, key=key, default=def).
func MinByOr[T, K any](seq iter.Seq[T], key func(T) K, def T) T {
	if v, ok := bestBy(seq, key, lessThan[K]); ok {
		return v
	}
	return def
}

// MaxByOr is max(seq, key=key, default=def).
func MaxByOr[T, K any](seq iter.Seq[T], key func(T) K, def T) T {
	if v, ok := bestBy(seq, key, greaterThan[K]); ok {
		return v
	}
	return def
}

func bestBy[T, K any](seq iter.Seq[T], key func(T) K, better func(a, b *K) bool) (v T, ok bool) {
	var bestKey K
	for x := range seq {
		if k := key(x); !ok || better(&k, &bestKey) {
			v, bestKey, ok = x, k, true
		}
	}
	return v, ok
}

// Any is any(seq).
func Any[T any](seq iter.Seq[T]) bool {
	for x := range seq {
		if truthOf(&x) {
			return true
		}
	}
	return false
}

// All is all(seq).
func All[T any](seq iter.Seq[T]) bool {
	for x := range seq {
		if !truthOf(&x) {
			return false
		}
	}
	return true
}

func truthOf[T any](x *T) bool {
	switch x := any(x).(type) {
	case *bool:
		return *x
	case *int:
		return *x != 0
	case *string:
		return *x != ""
	}
	return Truth(any(*x))
}

// CallKey is key(x), of a key function that sorted, min or max may be given as None: x itself then.
func CallKey(key, x any) any {
	if key == nil {
		return x
	}
	return must(Call(CurrentContext(), key, x))
}
