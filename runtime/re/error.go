package re

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// PatternError is the class re.PatternError, also known as re.error.
var PatternError = lib.Exception("re", "PatternError", py.ExceptionType)

// BadPattern is a PatternError: what is wrong with a pattern or a template, and where.
type BadPattern struct {
	py.Exception
	Msg     string `py:"msg"`
	Pattern any    `py:"pattern"`
	Pos     any    `py:"pos"`
	Lineno  any    `py:"lineno"`
	Colno   any    `py:"colno"`
}

// failAt is a PatternError at a place of the pattern, counted in code points.
func failAt(pattern any, pos int, msg string) error {
	text, _ := textOf(pattern)
	runes := decode(text)
	line, last := 1, -1
	for i := range min(pos, len(runes)) {
		if runes[i] == '\n' {
			line, last = line+1, i
		}
	}
	e := &BadPattern{Msg: msg, Pattern: pattern, Pos: pos, Lineno: line, Colno: pos - last}
	shown := fmt.Sprintf("%s at position %d", msg, pos)
	if strings.Contains(string(text), "\n") {
		shown += fmt.Sprintf(" (line %d, column %d)", line, pos-last)
	}
	e.Init(PatternError, shown)
	return e
}

// fail is a PatternError without a place.
func fail(msg string) error {
	e := &BadPattern{Msg: msg}
	e.Init(PatternError, msg)
	return e
}
