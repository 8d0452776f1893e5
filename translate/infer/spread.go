package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// spreadAware are the built-in functions, classes and methods whose rows take *args and **kw; others are called through the floor then, for
// only the run knows which parameters the arguments are.
var spreadAware = map[string]bool{
	"print": true, "zip": true, "min": true, "max": true, "dict": true, "dict.update": true, "super": true,
}

// specialCall is the type of a call that a row knows.
func (in *inferer) specialCall(x *hir.Call, ft hir.Type, row special, e *env) hir.Type {
	name := ft.Lib.LibName()
	if slices.ContainsFunc(x.Args, func(a hir.Arg) bool { return a.Star != 0 }) && (builtinSpecials[name] || methodSpecials[name] != nil) && !spreadAware[name] {
		return in.callDynamic(x, "the arguments are spread")
	}
	x.Resolved = &CallBuiltin{name}
	return row(in, x, e)
}
