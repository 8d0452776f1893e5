package py

import (
	"iter"
	"strings"
	"unsafe"
)

// StrAt is s[i]: a code point; a negative index counts from the end.
func StrAt(s string, i int) string {
	if uint(i) < shortText && i < len(s) && isASCII(s[:i+1]) {
		return s[i : i+1]
	}
	if isPlain(s) {
		if i < 0 {
			i += len(s)
		}
		if uint(i) >= uint(len(s)) {
			panic(IndexError.New("string index out of range"))
		}
		return s[i : i+1]
	}
	n := StrLen(s)
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		panic(IndexError.New("string index out of range"))
	}
	lo, hi := byteOffsets(s, i, i+1)
	return s[lo:hi]
}

// StrSlice is s[lo:hi] (Bounds are None where nil).
func StrSlice(s string, lo, hi *int) string {
	if hi != nil && uint(*hi) < shortText && *hi <= len(s) && isASCII(s[:*hi]) { // what lies behind does not matter
		start := 0
		if lo != nil {
			if start = *lo; start < 0 {
				return strSlice(s, lo, hi)
			}
		}
		if start >= *hi {
			return ""
		}
		return s[start:*hi]
	}
	return strSlice(s, lo, hi)
}

func strSlice(s string, lo, hi *int) string {
	if isPlain(s) {
		start, stop := sliceBounds(lo, hi, len(s))
		if start >= stop {
			return ""
		}
		return s[start:stop]
	}
	start, stop := sliceBounds(lo, hi, StrLen(s))
	if start >= stop {
		return ""
	}
	from, to := byteOffsets(s, start, stop)
	return s[from:to]
}

// StrSliceStep is s[lo:hi:step].
func StrSliceStep(s string, lo, hi, step *int) string {
	if isASCII(s) {
		if lo == nil && hi == nil && step != nil && *step == -1 {
			return reversedASCII(s)
		}
		return string(StepSlice([]byte(s), lo, hi, step))
	}
	return stringOf(StepSlice(codePoints(s), lo, hi, step))
}

func reversedASCII(s string) string {
	b := make([]byte, len(s))
	for i := range len(s) {
		b[len(s)-1-i] = s[i]
	}
	return unsafe.String(unsafe.SliceData(b), len(b)) // nobody else has b
}

// StrIter ranges over the code points of s, each a string: for c in s.
func StrIter(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(s); {
			_, n := decodeRune(s[i:])
			if !yield(s[i : i+n]) {
				return
			}
			i += n
		}
	}
}

func strIter(s string) Iterator {
	class := StrIteratorType
	if isASCII(s) {
		class = StrASCIIIteratorType
	}
	return &iterator{class, func() (any, bool) {
		if s == "" {
			return nil, false
		}
		_, n := decodeRune(s)
		c := s[:n]
		s = s[n:]
		return c, true
	}}
}

// StrList is list(s).
func StrList(s string) *List[string] { return ListFrom(StrIter(s)) }

// StrRepeat is s * n.
func StrRepeat(s string, n int) string {
	if n <= 0 || s == "" {
		return ""
	}
	if n > maxItems/len(s) {
		panic(MemoryError.New())
	}
	return strings.Repeat(s, n)
}

// StrContains is sub in s.
func StrContains(s, sub string) bool { return strings.Contains(s, sub) }

// StrJoin is sep.join(parts).
func StrJoin(sep string, parts iter.Seq[string]) string {
	var b strings.Builder
	first := true
	for p := range parts {
		if !first {
			b.WriteString(sep)
		}
		first = false
		b.WriteString(p)
	}
	return b.String()
}

// StrJoinAny is sep.join(x) for any x; what cannot be joined is a TypeError.
func StrJoinAny(sep string, x any) string { return joinAny(sep, x) }

// joinAny is sep.join(x) on the floor.
func joinAny(sep string, x any) string {
	items, ok := joinItems(x)
	if !ok {
		panic(TypeError.New("can only join an iterable"))
	}
	parts := make([]string, len(items))
	for i, v := range items {
		s, ok := asString(v)
		if !ok {
			panic(TypeError.Newf("sequence item %d: expected str instance, %s found", i, typeName(v)))
		}
		parts[i] = s
	}
	return strings.Join(parts, sep)
}

func joinItems(x any) ([]any, bool) {
	switch x := x.(type) {
	case *List[any]:
		return x.items, true
	case Tuple:
		return x, true
	}
	if !canIterate(x) {
		return nil, false
	}
	return Collect(x), true
}

// Chr is chr(i).
func Chr(i int) string {
	if i < 0 || i > 0x10FFFF {
		panic(ValueError.New("chr() arg not in range(0x110000)"))
	}
	return runeString(rune(i))
}

// Ord is ord(c).
func Ord(c string) int {
	if c != "" {
		if r, n := decodeRune(c); n == len(c) {
			return int(r)
		}
	}
	panic(TypeError.Newf("ord() expected a character, but string of length %d found", StrLen(c)))
}
