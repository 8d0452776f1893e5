// Package html answers Python's html module.
package html

import (
	"html"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Escape is html.escape(s, quote).
func Escape(s string, quote bool) string {
	s = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
	if quote {
		s = strings.NewReplacer(`"`, "&quot;", "'", "&#x27;").Replace(s)
	}
	return s
}

// Unescape is html.unescape(s).
func Unescape(s string) string { return html.UnescapeString(s) }

// Module is the module object of html.
var Module = lib.Module("html", func(m *py.Module) {
	lib.Add(m, "escape", "s, quote=True", func(a []any) any { return Escape(lib.Str(a[0], "s"), py.Truth(a[1])) })
	lib.Add(m, "unescape", "s", func(a []any) any { return Unescape(lib.Str(a[0], "s")) })
})
