package py

import (
	"bytes"
)

// The methods that bytes and bytearray share work on plain byte slices; the method tables wrap the results.

func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func mapBytes(b []byte, f func(c byte) byte) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		out[i] = f(c)
	}
	return out
}

func upperByte(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 32
	}
	return c
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 32
	}
	return c
}

func swapByte(c byte) byte {
	if u := upperByte(c); u != c {
		return u
	}
	return lowerByte(c)
}

func isAlphaByte(c byte) bool { return upperByte(c) != c || lowerByte(c) != c }

func isDigitByte(c byte) bool { return '0' <= c && c <= '9' }

func titleBytes(b []byte) []byte {
	inWord := false
	return mapBytes(b, func(c byte) byte {
		word := inWord
		inWord = isAlphaByte(c)
		if word {
			return lowerByte(c)
		}
		return upperByte(c)
	})
}

func capitalizeBytes(b []byte) []byte {
	out := mapBytes(b, lowerByte)
	if len(out) > 0 {
		out[0] = upperByte(out[0])
	}
	return out
}

func everyByte(b []byte, is func(byte) bool) bool {
	for _, c := range b {
		if !is(c) {
			return false
		}
	}
	return len(b) > 0
}

// caseBytes reports isupper or islower: some letter, and none of the other case.
func caseBytes(b []byte, other func(byte) byte) bool {
	cased := false
	for _, c := range b {
		if isAlphaByte(c) {
			if other(c) == c {
				cased = true
			} else {
				return false
			}
		}
	}
	return cased
}

func isTitleBytes(b []byte) bool {
	return bytes.Equal(titleBytes(b), b) && bytes.ContainsFunc(b, isLetter)
}

func isLetter(r rune) bool { return r < 0x80 && isAlphaByte(byte(r)) }

func stripBytes(b []byte, chars []byte, left, right bool) []byte {
	in := isSpaceByte
	if chars != nil {
		in = func(c byte) bool { return bytes.IndexByte(chars, c) >= 0 }
	}
	for left && len(b) > 0 && in(b[0]) {
		b = b[1:]
	}
	for right && len(b) > 0 && in(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// splitBytes is split and rsplit; nil sep means white space.
func splitBytes(b, sep []byte, limit int, fromRight bool) [][]byte {
	if sep == nil {
		return fieldsBytes(b, limit, fromRight)
	}
	if len(sep) == 0 {
		panic(ValueError.New("empty separator"))
	}
	if !fromRight {
		if limit >= 0 {
			limit++
		}
		return bytes.SplitN(b, sep, limit)
	}
	var out [][]byte
	for ; limit != 0; limit-- {
		i := bytes.LastIndex(b, sep)
		if i < 0 {
			break
		}
		out = append(out, b[i+len(sep):])
		b = b[:i]
	}
	return reverseParts(append(out, b))
}

func reverseParts(parts [][]byte) [][]byte {
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return parts
}

func fieldsBytes(b []byte, limit int, fromRight bool) [][]byte {
	var out [][]byte
	for {
		b = stripBytes(b, nil, !fromRight, fromRight)
		if len(b) == 0 {
			break
		}
		if limit == 0 {
			out = append(out, b)
			break
		}
		limit--
		if fromRight {
			i := len(b)
			for i > 0 && !isSpaceByte(b[i-1]) {
				i--
			}
			out = append(out, b[i:])
			b = b[:i]
		} else {
			i := 0
			for i < len(b) && !isSpaceByte(b[i]) {
				i++
			}
			out = append(out, b[:i])
			b = b[i:]
		}
	}
	if fromRight {
		return reverseParts(out)
	}
	return out
}

func splitLinesBytes(b []byte, keepEnds bool) [][]byte {
	var out [][]byte
	for len(b) > 0 {
		end := bytes.IndexAny(b, "\r\n")
		next := len(b)
		if end < 0 {
			end = len(b)
		} else {
			next = end + 1
			if b[end] == '\r' && next < len(b) && b[next] == '\n' {
				next++
			}
		}
		if keepEnds {
			end = next
		}
		out = append(out, b[:end])
		b = b[next:]
	}
	return out
}

func justBytes(b []byte, width int, fill byte, left, right bool) []byte {
	n := max(width-len(b), 0)
	before := 0
	switch {
	case left && right: // center
		before = n/2 + n&width&1
	case left:
		before = n
	}
	out := bytes.Repeat([]byte{fill}, before)
	out = append(out, b...)
	return append(out, bytes.Repeat([]byte{fill}, n-before)...)
}

func zfillBytes(b []byte, width int) []byte {
	n := width - len(b)
	if n <= 0 {
		return b
	}
	var out []byte
	if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		out, b = append(out, b[0]), b[1:]
	}
	out = append(out, bytes.Repeat([]byte{'0'}, n)...)
	return append(out, b...)
}
