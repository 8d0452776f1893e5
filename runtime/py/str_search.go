package py

import "strings"

// The searching methods take Python's optional bounds: start and end in code points, nil where not given.

// window cuts s to [start:end]; at is where the window begins, in code points. ok is false when start lies past the end
// of s, where Python finds not even the empty string.
func window(s string, start, end *int) (sub string, at int, ok bool) {
	if start == nil && end == nil {
		return s, 0, true
	}
	plain := isPlain(s)
	n := len(s)
	if !plain {
		n = StrLen(s)
	}
	lo, hi := sliceBounds(start, end, n)
	if start != nil && *start > n || lo > hi {
		return "", 0, false
	}
	if plain {
		return s[lo:hi], lo, true
	}
	from, to := byteOffsets(s, lo, hi)
	return s[from:to], lo, true
}

// StrFind is str.find.
func StrFind(s, sub string) int { return StrFindIn(s, sub, nil, nil) }

// StrFindFrom is str.find(sub, start).
func StrFindFrom(s, sub string, start int) int { return StrFindIn(s, sub, &start, nil) }

// StrFindIn is str.find(sub, start, end).
func StrFindIn(s, sub string, start, end *int) int {
	w, at, ok := window(s, start, end)
	if !ok {
		return -1
	}
	i := strings.Index(w, sub)
	if i < 0 {
		return -1
	}
	return at + StrLen(w[:i])
}

// StrRFind is str.rfind.
func StrRFind(s, sub string) int { return StrRFindIn(s, sub, nil, nil) }

// StrRFindFrom is str.rfind(sub, start).
func StrRFindFrom(s, sub string, start int) int { return StrRFindIn(s, sub, &start, nil) }

// StrRFindIn is str.rfind(sub, start, end).
func StrRFindIn(s, sub string, start, end *int) int {
	w, at, ok := window(s, start, end)
	if !ok {
		return -1
	}
	i := strings.LastIndex(w, sub)
	if i < 0 {
		return -1
	}
	return at + StrLen(w[:i])
}

// StrIndex is str.index: ValueError when it is missing.
func StrIndex(s, sub string) int { return StrIndexIn(s, sub, nil, nil) }

// StrIndexFrom is str.index(sub, start).
func StrIndexFrom(s, sub string, start int) int { return StrIndexIn(s, sub, &start, nil) }

// StrIndexIn is str.index(sub, start, end).
func StrIndexIn(s, sub string, start, end *int) int {
	return foundOr(StrFindIn(s, sub, start, end), "substring not found")
}

// StrRIndex is str.rindex.
func StrRIndex(s, sub string) int { return StrRIndexIn(s, sub, nil, nil) }

// StrRIndexFrom is str.rindex(sub, start).
func StrRIndexFrom(s, sub string, start int) int { return StrRIndexIn(s, sub, &start, nil) }

// StrRIndexIn is str.rindex(sub, start, end).
func StrRIndexIn(s, sub string, start, end *int) int {
	return foundOr(StrRFindIn(s, sub, start, end), "substring not found")
}

func foundOr(i int, message string) int {
	if i < 0 {
		panic(ValueError.New(message))
	}
	return i
}

// StrCount is str.count.
func StrCount(s, sub string) int { return StrCountIn(s, sub, nil, nil) }

// StrCountFrom is str.count(sub, start).
func StrCountFrom(s, sub string, start int) int { return StrCountIn(s, sub, &start, nil) }

// StrCountIn is str.count(sub, start, end).
func StrCountIn(s, sub string, start, end *int) int {
	w, _, ok := window(s, start, end)
	if !ok {
		return 0
	}
	if sub == "" {
		return StrLen(w) + 1
	}
	return strings.Count(w, sub)
}

// StrStartsWith is str.startswith with one prefix or several (a tuple in Python).
func StrStartsWith(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// StrStartsWithAny is str.startswith(prefixes) with a tuple.
func StrStartsWithAny(s string, prefixes []string) bool { return StrStartsWith(s, prefixes...) }

// StrStartsWithFrom is str.startswith(prefix, start).
func StrStartsWithFrom(s, prefix string, start int) bool {
	w, _, ok := window(s, &start, nil)
	return ok && strings.HasPrefix(w, prefix)
}

// StrEndsWith is str.endswith with one suffix or several.
func StrEndsWith(s string, suffixes ...string) bool {
	for _, p := range suffixes {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}

// StrEndsWithAny is str.endswith(suffixes) with a tuple.
func StrEndsWithAny(s string, suffixes []string) bool { return StrEndsWith(s, suffixes...) }

// StrEndsWithFrom is str.endswith(suffix, start).
func StrEndsWithFrom(s, suffix string, start int) bool {
	w, _, ok := window(s, &start, nil)
	return ok && strings.HasSuffix(w, suffix)
}

// StrReplace is str.replace(old, new, count); a negative count replaces all.
func StrReplace(s, old, new string, count int) string {
	if old == "" && hasSurrogates(s) {
		return replaceEmpty(s, new, count)
	}
	return strings.Replace(s, old, new, count)
}

func replaceEmpty(s, new string, count int) string {
	var b strings.Builder
	for i, r := range runesOf(s + "\x00") {
		if count != 0 {
			b.WriteString(new)
			count--
		}
		if i < len(s) {
			b.WriteString(runeString(r))
		}
	}
	return b.String()
}

// StrRemovePrefix is str.removeprefix.
func StrRemovePrefix(s, prefix string) string { return strings.TrimPrefix(s, prefix) }

// StrRemoveSuffix is str.removesuffix.
func StrRemoveSuffix(s, suffix string) string { return strings.TrimSuffix(s, suffix) }
