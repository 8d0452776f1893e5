package re

import (
	"fmt"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// flagNames are the members of re.RegexFlag in their order, with their short names.
var flagNames = []struct {
	name, short string
	value       int
}{
	{"NOFLAG", "", 0}, {"ASCII", "A", flagASCII}, {"IGNORECASE", "I", flagIgnoreCase}, {"LOCALE", "L", flagLocale},
	{"UNICODE", "U", flagUnicode}, {"MULTILINE", "M", flagMultiline}, {"DOTALL", "S", flagDotAll}, {"VERBOSE", "X", flagVerbose},
	{"DEBUG", "", flagDebug},
}

// RegexFlag is the class re.RegexFlag.
var RegexFlag = sync.OnceValue(func() *py.Class {
	members := py.NewDict[any, any]()
	for _, f := range flagNames {
		members.Set(f.name, f.value)
		if f.short != "" {
			members.Set(f.short, f.value)
		}
	}
	c := lib.CallKW(enum.IntFlag(), []any{"RegexFlag", members}, []py.KV{{Key: "module", Value: "re"}}).(*py.Class)
	show := func(a []any) any { return flagRepr(lib.Int(py.GetAttr(a[0], "value"))) }
	define := lib.Definer(c)
	define("__repr__", "self", show)
	define("__str__", "self", show)
	return c
})

// flagRepr is the repr of a RegexFlag: re.IGNORECASE|re.MULTILINE, with a rest that has no name as a number.
func flagRepr(n int) string {
	if n == 0 {
		return "re.NOFLAG"
	}
	var names []string
	for _, v := range []int{flagIgnoreCase, flagLocale, flagMultiline, flagDotAll, flagUnicode, flagVerbose, flagDebug, flagASCII} {
		if n&v != 0 {
			names = append(names, "re."+nameOf(v))
			n &^= v
		}
	}
	if n != 0 {
		names = append(names, fmt.Sprintf("0x%x", n))
	}
	return strings.Join(names, "|")
}

func nameOf(flag int) string {
	for _, f := range flagNames {
		if f.value == flag {
			return f.name
		}
	}
	return ""
}

// flagsOf is a flags argument as a number.
func flagsOf(x any) int {
	switch x := x.(type) {
	case nil:
		return 0
	case int:
		return x
	}
	if py.HasAttr(x, "value") {
		return lib.Int(py.GetAttr(x, "value"))
	}
	return lib.Int(x)
}
