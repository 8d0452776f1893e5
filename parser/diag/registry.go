package diag

import (
	"fmt"
	"sort"
	"strings"
)

// Code is the number of a kind of diagnostic, such as "PY201". Numbers are written, never counted, and never reused.
type Code string

// Info explains a code.
type Info struct {
	Code     Code
	Severity Severity
	// Title is what it is about, in a few words.
	Title string
	// Explanation says why the converter complains and what to do about it.
	Explanation string
	// Example is a Markdown document, or the Python source of its only fence, for which the code is reported.
	Example string
}

// IsDocument reports whether the example is Markdown.
func (i Info) IsDocument() bool { return strings.Contains(i.Example, "```") }

// Lookup finds what a code means; upper and lower case are the same.
func Lookup(code string) (Info, bool) {
	for _, family := range families {
		for _, info := range family {
			if strings.EqualFold(string(info.Code), code) {
				return info, true
			}
		}
	}
	return Info{}, false
}

// All is every code in order.
func All() []Info {
	var all []Info
	for _, family := range families {
		all = append(all, family...)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Code < all[j].Code })
	return all
}

// Explain is the text of `py2goasync explain CODE`.
func (i Info) Explain() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s)\n\n%s\n", i.Code, i.Title, i.Severity, strings.TrimSpace(i.Explanation))
	if example := strings.Trim(i.Example, "\n"); example != "" {
		b.WriteString("\nFor example:\n\n")
		for _, line := range strings.Split(example, "\n") {
			b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		}
	}
	return b.String()
}

// families are the tables of the codes, one file each.
var families = [][]Info{syntaxCodes, nameCodes, unsupportedCodes, libraryCodes, warningCodes, internalCodes}

// severityOf is Error for a code nobody registered, so that a forgotten entry is seen and not lost.
func severityOf(code Code) Severity {
	if info, ok := Lookup(string(code)); ok {
		return info.Severity
	}
	return Error
}
