// Package string answers Python's string module.
package string

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The constants of string.
const (
	ASCIILowercase = "abcdefghijklmnopqrstuvwxyz"
	ASCIIUppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	ASCIILetters   = ASCIILowercase + ASCIIUppercase
	Digits         = "0123456789"
	Hexdigits      = Digits + "abcdefABCDEF"
	Octdigits      = "01234567"
	Punctuation    = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	Whitespace     = " \t\n\r\x0b\x0c"
	Printable      = Digits + ASCIILetters + Punctuation + Whitespace
)

// Capwords is string.capwords(s).
func Capwords(s string) string {
	words := py.StrFields(s).Items()
	for i, w := range words {
		words[i] = py.StrCapitalize(w)
	}
	return strings.Join(words, " ")
}

// CapwordsSep is string.capwords(s, sep).
func CapwordsSep(s, sep string) string {
	words := py.StrSplit(s, sep, -1).Items()
	for i, w := range words {
		words[i] = py.StrCapitalize(w)
	}
	return strings.Join(words, sep)
}

// Module is the module object of string.
var Module = lib.Module("string", func(m *py.Module) {
	for name, v := range map[string]string{"ascii_lowercase": ASCIILowercase, "ascii_uppercase": ASCIIUppercase, "ascii_letters": ASCIILetters,
		"digits": Digits, "hexdigits": Hexdigits, "octdigits": Octdigits, "punctuation": Punctuation, "whitespace": Whitespace, "printable": Printable} {
		m.Set(name, v)
	}
	m.Set("Template", TemplateType()).Set("Formatter", FormatterType())
	lib.Add(m, "capwords", "s, sep=None", func(a []any) any {
		if a[1] == nil {
			return Capwords(py.Str(a[0]))
		}
		return CapwordsSep(py.Str(a[0]), py.Str(a[1]))
	})
})
