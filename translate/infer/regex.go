package infer

import "strings"

// regexGroups counts the groups of a pattern of module re; -1 for patterns that may hold comments, which are not looked at.
func regexGroups(pattern string) int {
	if strings.ContainsAny(pattern, "#") {
		return -1
	}
	n := 0
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '\\':
			i++
		case '[':
			i = classEnd(pattern, i)
		case '(':
			if rest := pattern[i+1:]; !strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "?P<") {
				n++
			}
		}
	}
	return n
}

// classEnd is where the set of characters that begins at i ends: a ] that stands first is one of them.
func classEnd(pattern string, i int) int {
	i++
	if i < len(pattern) && pattern[i] == '^' {
		i++
	}
	if i < len(pattern) && pattern[i] == ']' {
		i++
	}
	for ; i < len(pattern) && pattern[i] != ']'; i++ {
		if pattern[i] == '\\' {
			i++
		}
	}
	return i
}
