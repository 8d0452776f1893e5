package py

import "strings"

// StrLJust is str.ljust(width, fill).
func StrLJust(s string, width int, fill string) string {
	return s + padding(fill, width-StrLen(s))
}

// StrRJust is str.rjust(width, fill).
func StrRJust(s string, width int, fill string) string {
	return padding(fill, width-StrLen(s)) + s
}

// StrCenter is str.center(width, fill). An odd rest goes left when the width is odd, as in CPython.
func StrCenter(s string, width int, fill string) string {
	pad := max(width-StrLen(s), 0)
	left := pad/2 + pad&width&1
	return padding(fill, left) + s + padding(fill, pad-left)
}

func padding(fill string, n int) string {
	if StrLen(fill) != 1 {
		panic(TypeError.New("The fill character must be exactly one character long"))
	}
	if n <= 0 {
		return ""
	}
	return StrRepeat(fill, n)
}

// StrZFill is str.zfill(width): zeros go after a sign.
func StrZFill(s string, width int) string {
	pad := width - StrLen(s)
	if pad <= 0 {
		return s
	}
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[:1] + strings.Repeat("0", pad) + s[1:]
	}
	return strings.Repeat("0", pad) + s
}

// StrExpandTabs is str.expandtabs(tabSize).
func StrExpandTabs(s string, tabSize int) string {
	var b strings.Builder
	column := 0
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case r == '\t':
			if tabSize > 0 {
				pad := tabSize - column%tabSize
				b.WriteString(strings.Repeat(" ", pad))
				column += pad
			}
		default:
			b.WriteString(s[i : i+n])
			column++
			if r == '\n' || r == '\r' {
				column = 0
			}
		}
		i += n
	}
	return b.String()
}
