// Package suggestions answers CPython's module _suggestions: what a misspelt name may have meant.
package suggestions

import "unicode"

// Did-you-mean, as CPython computes it (Python/suggestions.c): the nearest name by edit distance, when near enough.
const (
	suggestMaxItems = 750
	suggestMaxLen   = 40
	moveCost        = 2
	caseCost        = 1
)

// Nearest returns the candidate nearest to wrong, or "" where none is near enough (_generate_suggestions).
func Nearest(wrong string, candidates []string) string {
	if len(candidates) > suggestMaxItems || len(wrong) > suggestMaxLen {
		return ""
	}
	best, bestDistance := "", 1<<30
	for _, c := range candidates {
		if c == wrong {
			continue
		}
		limit := (len(c) + len(wrong) + 3) * moveCost / 6
		limit = min(limit, bestDistance-1)
		if d := editDistance([]rune(wrong), []rune(c), limit); d <= limit {
			best, bestDistance = c, d
		}
	}
	return best
}

// editDistance is Levenshtein's distance where a change of case costs half; results over limit are not exact.
func editDistance(a, b []rune, limit int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return moveCost * (len(a) + len(b))
	}
	if len(a) > suggestMaxLen || len(b) > suggestMaxLen {
		return limit + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > limit {
		return limit + 1
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = moveCost * (i + 1)
	}
	result := 0
	for i, rb := range b {
		diagonal := i * moveCost
		result = diagonal
		least := 1 << 30
		for j, ra := range a {
			substitute := diagonal + substitutionCost(rb, ra)
			diagonal = row[j]
			result = min(min(result, diagonal)+moveCost, substitute)
			row[j] = result
			least = min(least, result)
		}
		if least > limit {
			return limit + 1
		}
	}
	return result
}

func substitutionCost(a, b rune) int {
	switch {
	case a == b:
		return 0
	case unicode.ToLower(a) == unicode.ToLower(b):
		return caseCost
	}
	return moveCost
}
