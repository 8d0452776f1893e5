package py

import (
	"bytes"
	"math/big"
	"strconv"
)

// Repr is repr(x).
func Repr(x any) string {
	switch x := x.(type) {
	case string:
		return StrRepr(x)
	case int:
		return strconv.Itoa(x)
	case nil:
		return "None"
	}
	return string(appendRepr(nil, x))
}

// Str is str(x).
func Str(x any) string {
	switch x := x.(type) {
	case string:
		return x
	case int:
		return strconv.Itoa(x)
	case *string:
		if x != nil {
			return *x
		}
	}
	if isBuiltinValue(x) {
		return Repr(x)
	}
	if y, changed := canonical(x); changed {
		return Str(y)
	}
	return strSpecial(x, Str)
}

// ASCII is ascii(x): repr with everything outside ASCII escaped.
func ASCII(x any) string {
	s := Repr(x)
	if isASCII(s) {
		return s
	}
	var b []byte
	for _, r := range runesOf(s) {
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = appendEscape(b, r)
		}
	}
	return string(b)
}

// isBuiltinValue reports whether str(x) is repr(x) without asking any special method.
func isBuiltinValue(x any) bool {
	switch x.(type) {
	case nil, bool, int, float64, complex128, *big.Int, Tuple, Bytes, *ByteArray, floorList, floorDict, floorSet,
		*Range, *Slice, *DictView, *MemoryView, *iterator:
		return true
	}
	return false
}

func appendRepr(b []byte, x any) []byte {
	switch x := x.(type) {
	case string:
		return appendStrRepr(b, x)
	case int:
		return strconv.AppendInt(b, int64(x), 10)
	case nil:
		return append(b, "None"...)
	case bool:
		if x {
			return append(b, "True"...)
		}
		return append(b, "False"...)
	case float64:
		return appendFloat(b, x)
	case Bytes:
		return appendBytesRepr(b, string(x))
	case Tuple:
		return appendTupleRepr(b, x)
	case *big.Int:
		return append(b, bigString(x)...)
	case complex128:
		return append(b, ComplexRepr(x)...)
	}
	if r, ok := x.(reprAppender); ok && !isNilPointer(x) {
		return r.appendRepr(b)
	}
	if y, changed := canonical(x); changed {
		return appendRepr(b, y)
	}
	return append(b, reprSpecial(x, Repr)...)
}

// reprAppender is a builtin type with a repr of its own.
type reprAppender interface{ appendRepr(b []byte) []byte }

func appendTupleRepr(b []byte, t Tuple) []byte {
	b = append(b, '(')
	for i, x := range t {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendRepr(b, x)
	}
	if len(t) == 1 {
		b = append(b, ',')
	}
	return append(b, ')')
}

func (s *Slice) appendRepr(b []byte) []byte {
	return appendTupleRepr(append(b, "slice"...), Tuple{s.Start, s.Stop, s.Step})
}

func (r *Range) appendRepr(b []byte) []byte {
	r.near()
	t := Tuple{r.Start, r.Stop}
	if r.Step != 1 {
		t = append(t, r.Step)
	}
	return appendTupleRepr(append(b, "range"...), t)
}

func (b *ByteArray) appendRepr(out []byte) []byte {
	out = append(out, "bytearray("...)
	text := appendBytesRepr(nil, string(b.data))
	if text[1] == '"' { // unlike bytes, bytearray escapes the single quotes even then
		text = bytes.ReplaceAll(text, []byte("'"), []byte("\\'"))
	}
	return append(append(out, text...), ')')
}

func (m *MemoryView) appendRepr(b []byte) []byte {
	if m.released {
		return append(b, "<released memory at "+address(m)+">"...)
	}
	return append(b, "<memory at "+address(m)+">"...)
}

func (it *iterator) appendRepr(b []byte) []byte {
	return append(b, "<"+it.class.fullName()+" object at "+address(it)+">"...)
}

// appendBytesRepr writes b'...'.
func appendBytesRepr(b []byte, s string) []byte {
	quote := quoteFor(s)
	b = append(b, 'b', quote)
	for i := range len(s) {
		b = appendQuotedByte(b, s[i], quote)
	}
	return append(b, quote)
}

// address is the identity of an object as repr shows it.
func address(x any) string { return "0x" + strconv.FormatInt(int64(ID(x)), 16) }
