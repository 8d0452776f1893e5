package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// wrapsInstance moves classes to the floor whose instances functools.wraps and update_wrapper give attributes, as classes that are
// decorators do in their __init__, and inspect.markcoroutinefunction:
//
//	functools.update_wrapper(self, func)
func (in *inferer) wrapsInstance(x *hir.Call) {
	if len(x.Args) == 0 {
		return
	}
	fn := x.Fn
	name := "functools.update_wrapper"
	if call, ok := fn.(*hir.Call); ok { // wraps(func)(self)
		fn, name = call.Fn, "functools.wraps"
	}
	if t := in.staticType(fn); t.Lib == nil || t.Lib.LibName() != name && t.Lib.LibName() != "inspect.markcoroutinefunction" {
		return
	}
	if t := x.Args[0].Value.Base().T; t.Is(hir.InstT) {
		in.makeDynamic(t.Class, "the library gives its instances the attributes of a function")
	}
}
