package py

import (
	"bytes"
	"strings"
)

func translateBytes(b, table, drop []byte) []byte {
	if table != nil && len(table) != 256 {
		panic(ValueError.New("translation table must be 256 characters long"))
	}
	out := make([]byte, 0, len(b))
	for _, c := range b {
		if bytes.IndexByte(drop, c) >= 0 {
			continue
		}
		if table != nil {
			c = table[c]
		}
		out = append(out, c)
	}
	return out
}

// BytesMakeTrans is bytes.maketrans(from, to).
func BytesMakeTrans(from, to Bytes) Bytes {
	if len(from) != len(to) {
		panic(ValueError.New("maketrans arguments must have same length"))
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := range len(from) {
		table[from[i]] = to[i]
	}
	return Bytes(table)
}

// BytesHex is bytes.hex(sep, group): sep may be empty; a negative group counts from the left.
func BytesHex(b Bytes, sep string, group int) string {
	if group == 0 || len(b) == 0 {
		sep = ""
	}
	if n := StrLen(sep); sep != "" && n != 1 {
		panic(ValueError.New("sep must be length 1."))
	}
	size := max(group, -group)
	var out strings.Builder
	for i := range len(b) {
		left := len(b) - i
		if sep != "" && i > 0 && (group > 0 && left%size == 0 || group < 0 && i%size == 0) {
			out.WriteString(sep)
		}
		out.WriteByte(hexDigits[b[i]>>4])
		out.WriteByte(hexDigits[b[i]&15])
	}
	return out.String()
}

// BytesFromHex is bytes.fromhex(s).
func BytesFromHex(s string) Bytes {
	var out []byte
	for i := 0; i < len(s); {
		if isSpaceByte(s[i]) {
			i++
			continue
		}
		hi := HexValue(s[i])
		if hi < 0 {
			panic(badHex(i))
		}
		if i+1 >= len(s) {
			panic(badHex(i + 1))
		}
		lo := HexValue(s[i+1])
		if lo < 0 {
			panic(badHex(i + 1))
		}
		out = append(out, byte(hi<<4|lo))
		i += 2
	}
	return Bytes(out)
}

func badHex(i int) error {
	return ValueError.Newf("non-hexadecimal number found in fromhex() arg at position %d", i)
}

// HexValue is the value of a hexadecimal digit; -1 for other bytes.
func HexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// BytesJoin is sep.join(parts) of bytes.
func BytesJoin(sep Bytes, parts any) Bytes {
	items, ok := joinItems(parts)
	if !ok {
		panic(TypeError.New("can only join an iterable"))
	}
	var out []byte
	for i, p := range items {
		b, ok := bytesLike(p)
		if !ok {
			panic(TypeError.Newf("sequence item %d: expected a bytes-like object, %s found", i, typeName(p)))
		}
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, b...)
	}
	return Bytes(out)
}
