package py

import "strings"

// StrStrip is str.strip(): white space at both ends.
func StrStrip(s string) string { return StrLStrip(StrRStrip(s)) }

// StrLStrip is str.lstrip().
func StrLStrip(s string) string {
	for s != "" {
		r, n := decodeRune(s)
		if !isSpaceRune(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// StrRStrip is str.rstrip().
func StrRStrip(s string) string {
	for s != "" {
		r, n := decodeLastRune(s)
		if !isSpaceRune(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// StrStripChars is str.strip(chars).
func StrStripChars(s, chars string) string {
	return StrLStripChars(StrRStripChars(s, chars), chars)
}

// StrLStripChars is str.lstrip(chars).
func StrLStripChars(s, chars string) string {
	for s != "" {
		_, n := decodeRune(s)
		if !strings.Contains(chars, s[:n]) {
			break
		}
		s = s[n:]
	}
	return s
}

// StrRStripChars is str.rstrip(chars).
func StrRStripChars(s, chars string) string {
	for s != "" {
		_, n := decodeLastRune(s)
		if !strings.Contains(chars, s[len(s)-n:]) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// StrFields is str.split(): the words between runs of white space.
func StrFields(s string) *List[string] { return StrFieldsMax(s, -1) }

// StrFieldsMax is str.split(maxsplit=max): at most max cuts, none limited when negative.
func StrFieldsMax(s string, max int) *List[string] {
	out := []string{}
	for s = StrLStrip(s); s != "" && max != 0; s = StrLStrip(s) {
		end := len(s)
		for i, r := range runesOf(s) {
			if isSpaceRune(r) {
				end = i
				break
			}
		}
		out = append(out, s[:end])
		s = s[end:]
		max--
	}
	if s != "" {
		out = append(out, s) // as in CPython, the rest of a limited split keeps the white space at its end
	}
	return &List[string]{out}
}

// StrRFieldsMax is str.rsplit(maxsplit=max): cuts from the right.
func StrRFieldsMax(s string, max int) *List[string] {
	out := []string{}
	for s = StrRStrip(s); s != "" && max != 0; s = StrRStrip(s) {
		start := len(s)
		for start > 0 {
			r, n := decodeLastRune(s[:start])
			if isSpaceRune(r) {
				break
			}
			start -= n
		}
		out = append(out, s[start:])
		s = s[:start]
		max--
	}
	if s != "" {
		out = append(out, s)
	}
	l := &List[string]{out}
	l.Reverse()
	return l
}

// StrSplit is str.split(sep, max); a negative max does not limit.
func StrSplit(s, sep string, max int) *List[string] {
	if sep == "" {
		panic(ValueError.New("empty separator"))
	}
	if max >= 0 {
		max++
	}
	return &List[string]{strings.SplitN(s, sep, max)}
}

// StrRSplit is str.rsplit(sep, max).
func StrRSplit(s, sep string, max int) *List[string] {
	if sep == "" {
		panic(ValueError.New("empty separator"))
	}
	out := []string{}
	for ; max != 0; max-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		out = append(out, s[i+len(sep):])
		s = s[:i]
	}
	l := &List[string]{append(out, s)}
	l.Reverse()
	return l
}

// StrPartition is str.partition.
func StrPartition(s, sep string) Tuple3[string, string, string] {
	if sep == "" {
		panic(ValueError.New("empty separator"))
	}
	if i := strings.Index(s, sep); i >= 0 {
		return T3(s[:i], sep, s[i+len(sep):])
	}
	return T3(s, "", "")
}

// StrRPartition is str.rpartition.
func StrRPartition(s, sep string) Tuple3[string, string, string] {
	if sep == "" {
		panic(ValueError.New("empty separator"))
	}
	if i := strings.LastIndex(s, sep); i >= 0 {
		return T3(s[:i], sep, s[i+len(sep):])
	}
	return T3("", "", s)
}

func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// StrSplitLines is str.splitlines(keepends).
func StrSplitLines(s string, keepEnds bool) *List[string] {
	out := []string{}
	for s != "" {
		end, next := len(s), len(s)
		for i, r := range runesOf(s) {
			if isLineBreak(r) {
				_, n := decodeRune(s[i:])
				end, next = i, i+n
				if r == '\r' && strings.HasPrefix(s[next:], "\n") {
					next++
				}
				break
			}
		}
		if keepEnds {
			end = next
		}
		out = append(out, s[:end])
		s = s[next:]
	}
	return &List[string]{out}
}
