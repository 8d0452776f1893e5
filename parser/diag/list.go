package diag

import (
	"fmt"
	"sort"
	"strings"
)

// MaxPerSnippet is how many diagnostics one snippet shows; what is wrong is clear by then.
const MaxPerSnippet = 20

// HasErrors reports whether any of list is an error.
func HasErrors(list []Diagnostic) bool {
	for _, d := range list {
		if d.Severity == Error {
			return true
		}
	}
	return false
}

// Tidy sorts by place, drops what is said twice and keeps at most [MaxPerSnippet]; errors are kept before warnings.
func Tidy(list []Diagnostic) []Diagnostic {
	type key struct {
		code Code
		span Span
		text string
	}
	seen := map[key]bool{}
	var kept []Diagnostic
	for _, d := range list {
		k := key{d.Code, d.Span, d.Message}
		if !seen[k] {
			seen[k] = true
			kept = append(kept, d)
		}
	}
	if more := len(kept) - MaxPerSnippet; more > 0 {
		sort.SliceStable(kept, func(i, j int) bool { return kept[i].Severity < kept[j].Severity })
		kept = kept[:MaxPerSnippet]
		last := &kept[MaxPerSnippet-1]
		last.Hint = strings.TrimPrefix(fmt.Sprintf("%s\nand %d more in this snippet", last.Hint, more), "\n")
	}
	sort.SliceStable(kept, func(i, j int) bool {
		a, b := kept[i], kept[j]
		if a.File != b.File {
			return a.File < b.File
		}
		return a.Span.Before(b.Span)
	})
	return kept
}
