package py

import (
	"bytes"
	"strings"
)

// The methods of bytes for typed code. Optional bounds and counts are as in the str functions.

// BytesUpper is bytes.upper.
func BytesUpper(b Bytes) Bytes { return Bytes(mapBytes([]byte(b), upperByte)) }

// BytesLower is bytes.lower.
func BytesLower(b Bytes) Bytes { return Bytes(mapBytes([]byte(b), lowerByte)) }

// BytesTitle is bytes.title.
func BytesTitle(b Bytes) Bytes { return Bytes(titleBytes([]byte(b))) }

// BytesCapitalize is bytes.capitalize.
func BytesCapitalize(b Bytes) Bytes { return Bytes(capitalizeBytes([]byte(b))) }

// BytesSwapcase is bytes.swapcase.
func BytesSwapcase(b Bytes) Bytes { return Bytes(mapBytes([]byte(b), swapByte)) }

// BytesIsAlpha is bytes.isalpha.
func BytesIsAlpha(b Bytes) bool { return everyByte([]byte(b), isAlphaByte) }

// BytesIsDigit is bytes.isdigit.
func BytesIsDigit(b Bytes) bool { return everyByte([]byte(b), isDigitByte) }

// BytesIsSpace is bytes.isspace.
func BytesIsSpace(b Bytes) bool { return everyByte([]byte(b), isSpaceByte) }

// BytesIsASCII is bytes.isascii.
func BytesIsASCII(b Bytes) bool { return isASCII(string(b)) }

// BytesStrip is bytes.strip().
func BytesStrip(b Bytes) Bytes { return trimBytes(b, nil, true, true) }

// BytesLStrip is bytes.lstrip().
func BytesLStrip(b Bytes) Bytes { return trimBytes(b, nil, true, false) }

// BytesRStrip is bytes.rstrip().
func BytesRStrip(b Bytes) Bytes { return trimBytes(b, nil, false, true) }

// BytesStripChars is bytes.strip(chars).
func BytesStripChars(b, chars Bytes) Bytes { return trimBytes(b, &chars, true, true) }

// BytesLStripChars is bytes.lstrip(chars).
func BytesLStripChars(b, chars Bytes) Bytes { return trimBytes(b, &chars, true, false) }

// BytesRStripChars is bytes.rstrip(chars).
func BytesRStripChars(b, chars Bytes) Bytes { return trimBytes(b, &chars, false, true) }

// trimBytes is stripBytes without copying: the result is a part of b.
func trimBytes(b Bytes, chars *Bytes, left, right bool) Bytes {
	in := func(c byte) bool {
		if chars == nil {
			return isSpaceByte(c)
		}
		return strings.IndexByte(string(*chars), c) >= 0
	}
	for left && b != "" && in(b[0]) {
		b = b[1:]
	}
	for right && b != "" && in(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

func bytesList(parts [][]byte) *List[Bytes] {
	out := make([]Bytes, len(parts))
	for i, p := range parts {
		out[i] = Bytes(p)
	}
	return &List[Bytes]{out}
}

// BytesSplit is bytes.split(sep, max); a negative max does not limit.
func BytesSplit(b, sep Bytes, max int) *List[Bytes] {
	return bytesList(splitBytes([]byte(b), append([]byte{}, sep...), max, false))
}

// BytesRSplit is bytes.rsplit(sep, max).
func BytesRSplit(b, sep Bytes, max int) *List[Bytes] {
	return bytesList(splitBytes([]byte(b), append([]byte{}, sep...), max, true))
}

// BytesFields is bytes.split(): the words between runs of white space.
func BytesFields(b Bytes) *List[Bytes] { return bytesList(splitBytes([]byte(b), nil, -1, false)) }

// BytesFieldsMax is bytes.split(maxsplit=max).
func BytesFieldsMax(b Bytes, max int) *List[Bytes] {
	return bytesList(splitBytes([]byte(b), nil, max, false))
}

// BytesSplitLines is bytes.splitlines(keepends).
func BytesSplitLines(b Bytes, keepEnds bool) *List[Bytes] {
	return bytesList(splitLinesBytes([]byte(b), keepEnds))
}

// BytesPartition is bytes.partition.
func BytesPartition(b, sep Bytes) Tuple3[Bytes, Bytes, Bytes] {
	t := StrPartition(string(b), string(sep))
	return T3(Bytes(t.V0), Bytes(t.V1), Bytes(t.V2))
}

// BytesRPartition is bytes.rpartition.
func BytesRPartition(b, sep Bytes) Tuple3[Bytes, Bytes, Bytes] {
	t := StrRPartition(string(b), string(sep))
	return T3(Bytes(t.V0), Bytes(t.V1), Bytes(t.V2))
}

// BytesFind is bytes.find.
func BytesFind(b, sub Bytes) int { return strings.Index(string(b), string(sub)) }

// BytesFindIn is bytes.find(sub, start, end).
func BytesFindIn(b, sub Bytes, start, end *int) int {
	lo, hi := sliceBounds(start, end, len(b))
	if start != nil && *start > len(b) || lo > hi {
		return -1
	}
	i := strings.Index(string(b[lo:hi]), string(sub))
	if i < 0 {
		return -1
	}
	return lo + i
}

// BytesRFind is bytes.rfind.
func BytesRFind(b, sub Bytes) int { return strings.LastIndex(string(b), string(sub)) }

// BytesIndex is bytes.index: ValueError when it is missing.
func BytesIndex(b, sub Bytes) int { return foundOr(BytesFind(b, sub), "subsection not found") }

// BytesRIndex is bytes.rindex.
func BytesRIndex(b, sub Bytes) int { return foundOr(BytesRFind(b, sub), "subsection not found") }

// BytesCount is bytes.count.
func BytesCount(b, sub Bytes) int {
	if sub == "" {
		return len(b) + 1
	}
	return strings.Count(string(b), string(sub))
}

// BytesContains is sub in b.
func BytesContains(b, sub Bytes) bool { return strings.Contains(string(b), string(sub)) }

// BytesStartsWith is bytes.startswith with one prefix or several (a tuple in Python).
func BytesStartsWith(b Bytes, prefixes ...Bytes) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(string(b), string(p)) {
			return true
		}
	}
	return false
}

// BytesEndsWith is bytes.endswith with one suffix or several.
func BytesEndsWith(b Bytes, suffixes ...Bytes) bool {
	for _, p := range suffixes {
		if strings.HasSuffix(string(b), string(p)) {
			return true
		}
	}
	return false
}

// BytesReplace is bytes.replace(old, new, count); a negative count replaces all.
func BytesReplace(b, old, new Bytes, count int) Bytes {
	return Bytes(bytes.Replace([]byte(b), []byte(old), []byte(new), count))
}

// BytesRemovePrefix is bytes.removeprefix.
func BytesRemovePrefix(b, prefix Bytes) Bytes {
	return Bytes(strings.TrimPrefix(string(b), string(prefix)))
}

// BytesRemoveSuffix is bytes.removesuffix.
func BytesRemoveSuffix(b, suffix Bytes) Bytes {
	return Bytes(strings.TrimSuffix(string(b), string(suffix)))
}

// BytesLJust is bytes.ljust(width, fill).
func BytesLJust(b Bytes, width int, fill byte) Bytes {
	return Bytes(justBytes([]byte(b), width, fill, false, true))
}

// BytesRJust is bytes.rjust(width, fill).
func BytesRJust(b Bytes, width int, fill byte) Bytes {
	return Bytes(justBytes([]byte(b), width, fill, true, false))
}

// BytesCenter is bytes.center(width, fill).
func BytesCenter(b Bytes, width int, fill byte) Bytes {
	return Bytes(justBytes([]byte(b), width, fill, true, true))
}

// BytesZFill is bytes.zfill(width).
func BytesZFill(b Bytes, width int) Bytes { return Bytes(zfillBytes([]byte(b), width)) }

// BytesRepeat is b * n.
func BytesRepeat(b Bytes, n int) Bytes { return Bytes(StrRepeat(string(b), n)) }

// BytesTranslate is bytes.translate(table, delete); a nil table maps nothing.
func BytesTranslate(b Bytes, table *Bytes, drop Bytes) Bytes {
	var t []byte
	if table != nil {
		t = append([]byte{}, *table...)
	}
	return Bytes(translateBytes([]byte(b), t, []byte(drop)))
}

// BytesIter ranges over the bytes as ints: for x in b.
func BytesIter(b Bytes) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := range len(b) {
			if !yield(int(b[i])) {
				return
			}
		}
	}
}
