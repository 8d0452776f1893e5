package fnmatch

import (
	"slices"
	"strings"
)

// star stands for * among the parts of a translated pattern.
const star = "*"

// Translate is fnmatch.translate(pat): the regular expression. Between two stars it takes the first fit and never comes back.
func Translate(pat string) string {
	parts := translated([]rune(pat))
	i := slices.Index(parts, star)
	if i < 0 {
		return "(?s:" + strings.Join(parts, "") + `)\Z`
	}
	out := strings.Join(parts[:i], "")
	for i < len(parts) {
		rest := parts[i+1:]
		n := slices.Index(rest, star)
		if n < 0 {
			out += ".*" + strings.Join(rest, "")
			break
		}
		out += "(?>.*?" + strings.Join(rest[:n], "") + ")"
		i += n + 1
	}
	return "(?s:" + out + `)\Z`
}

// translated are the elements of a pattern as regular expressions.
func translated(pat []rune) []string {
	var parts []string
	for i := 0; i < len(pat); i++ {
		switch c := pat[i]; c {
		case '*':
			if len(parts) == 0 || parts[len(parts)-1] != star {
				parts = append(parts, star)
			}
		case '?':
			parts = append(parts, ".")
		case '[':
			end, ok := setEnd(pat[i:])
			if !ok {
				parts = append(parts, `\[`)
				continue
			}
			parts = append(parts, translatedSet(string(pat[i+1:i+end])))
			i += end
		default:
			text := string(c)
			if strings.ContainsRune("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", c) {
				text = `\` + text
			}
			parts = append(parts, text)
		}
	}
	return parts
}

// translatedSet is what stands between brackets as a regular expression.
func translatedSet(set string) string {
	if !strings.Contains(set, "-") {
		set = strings.ReplaceAll(set, `\`, `\\`)
	} else {
		set = ranges(set)
	}
	for _, op := range []string{"&", "~", "|"} {
		set = strings.ReplaceAll(set, op, `\`+op)
	}
	switch {
	case set == "":
		return "(?!)" // an empty range matches nothing
	case set == "!":
		return "."
	case set[0] == '!':
		set = "^" + set[1:]
	case set[0] == '^' || set[0] == '[':
		set = `\` + set
	}
	return "[" + set + "]"
}

// ranges leaves out the ranges that are empty and quotes the hyphens that make none.
func ranges(set string) string {
	rs := []rune(set)
	var chunks []string
	i, k := 0, 1
	if rs[0] == '!' {
		k = 2
	}
	for k < len(rs) {
		n := slices.Index(rs[k:], '-')
		if n < 0 {
			break
		}
		chunks = append(chunks, string(rs[i:k+n]))
		i = k + n + 1
		k = i + 2
	}
	if i < len(rs) || len(chunks) == 0 {
		chunks = append(chunks, string(rs[i:]))
	} else {
		chunks[len(chunks)-1] += "-"
	}
	for k := len(chunks) - 1; k > 0; k-- {
		before, after := []rune(chunks[k-1]), []rune(chunks[k])
		if before[len(before)-1] > after[0] {
			chunks[k-1] = string(before[:len(before)-1]) + string(after[1:])
			chunks = slices.Delete(chunks, k, k+1)
		}
	}
	for i, c := range chunks {
		chunks[i] = strings.ReplaceAll(strings.ReplaceAll(c, `\`, `\\`), "-", `\-`)
	}
	return strings.Join(chunks, "-")
}
