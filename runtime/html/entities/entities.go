// Package entities answers Python's html.entities: what HTML calls characters.
package entities

import (
	"strconv"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// each gives the entries of a table: a name and its characters.
func each(text string, found func(name string, chars []rune)) {
	for entry := range strings.FieldsSeq(text) {
		name, codes, _ := strings.Cut(entry, "=")
		var chars []rune
		for hex := range strings.SplitSeq(codes, ",") {
			c, _ := strconv.ParseInt(hex, 16, 32)
			chars = append(chars, rune(c))
		}
		found(name, chars)
	}
}

// table reads a dict from a text when a program first asks for it: the dict belongs to the program then.
func table[K, V any](text string, entry func(name string, chars []rune) (K, V)) func() *py.Dict[K, V] {
	return sync.OnceValue(func() *py.Dict[K, V] {
		d := py.NewDict[K, V]()
		each(text, func(name string, chars []rune) { d.Set(entry(name, chars)) })
		return d
	})
}

// The dicts of the module.
var (
	// Name2codepoint is html.entities.name2codepoint.
	Name2codepoint = table(html4Text, func(name string, chars []rune) (string, int) { return name, int(chars[0]) })
	// Codepoint2name is html.entities.codepoint2name.
	Codepoint2name = table(html4Text, func(name string, chars []rune) (int, string) { return int(chars[0]), name })
	// Entitydefs is html.entities.entitydefs: the characters of the entities of HTML 4.
	Entitydefs = table(html4Text, func(name string, chars []rune) (string, string) { return name, string(chars) })
	// HTML5 is html.entities.html5.
	HTML5 = table(html5Text, func(name string, chars []rune) (string, string) { return name, string(chars) })
)

// Module is the module object of html.entities.
var Module = lib.Module("html.entities", func(m *py.Module) {
	m.Set("name2codepoint", Name2codepoint())
	m.Set("codepoint2name", Codepoint2name())
	m.Set("entitydefs", Entitydefs())
	m.Set("html5", HTML5())
})
