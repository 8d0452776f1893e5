// Package keyword answers Python's keyword module: the words that are no names.
package keyword

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Kwlist is keyword.kwlist.
var Kwlist = py.NewList(
	"False", "None", "True", "and", "as", "assert", "async", "await", "break",
	"class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
	"from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
	"or", "pass", "raise", "return", "try", "while", "with", "yield",
)

// Softkwlist is keyword.softkwlist: the words that are keywords in some places.
var Softkwlist = py.NewList("_", "case", "match", "type")

// Iskeyword is keyword.iskeyword(s).
func Iskeyword(s any) bool { return contains(Kwlist, s) }

// Issoftkeyword is keyword.issoftkeyword(s).
func Issoftkeyword(s any) bool { return contains(Softkwlist, s) }

func contains(words *py.List[string], s any) bool {
	word, ok := lib.AsStr(py.ToAny(s))
	if !ok {
		py.Hash(py.ToAny(s)) // CPython looks it up in a set
		return false
	}
	return slices.Contains(words.Items(), word)
}

// Module is the module object of keyword.
var Module = lib.Module("keyword", func(m *py.Module) {
	m.Set("kwlist", py.ToAny(Kwlist)).Set("softkwlist", py.ToAny(Softkwlist))
	lib.AddC(m, "iskeyword", "s, /", func(a []any) any { return Iskeyword(a[0]) })
	lib.AddC(m, "issoftkeyword", "s, /", func(a []any) any { return Issoftkeyword(a[0]) })
})
