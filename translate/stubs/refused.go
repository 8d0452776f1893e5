package stubs

import (
	_ "embed"
	"strings"
	"sync"
)

// RefusedArg is an argument that a function of the library takes in Python and refuses here.
type RefusedArg struct {
	Name string // or its position, as a digit
	// Value is the constant that is refused, "str" for any text, "float" for any float; "" for whatever is given but None.
	Value string
	Hint  string
}

//go:embed refused.txt
var refusedText string

// Refused gives the arguments that a function, by the dotted name of its module and its own, refuses. "*.name" are methods of
// the name, whatever they belong to.
func Refused(function string) []RefusedArg { return refused()[function] }

var refused = sync.OnceValue(func() map[string][]RefusedArg {
	all := map[string][]RefusedArg{}
	for line := range strings.Lines(refusedText) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		rule, hint, _ := strings.Cut(line, ": ")
		words := strings.Fields(rule)
		for _, arg := range words[1:] {
			name, value, _ := strings.Cut(arg, "=")
			all[words[0]] = append(all[words[0]], RefusedArg{name, value, hint})
		}
	}
	return all
})
