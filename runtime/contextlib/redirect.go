package contextlib

import (
	"os"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// The classes whose instances put something else in the place of sys.stdout, sys.stderr and the working directory.
var (
	RedirectStdoutType = redirectClass("stdout")
	RedirectStderrType = redirectClass("stderr")
	ChdirType          = chdirClass()
)

// swapClass makes a class of managers that can be entered again: what stood before is put back on the way out.
func swapClass(name, param, attr, stack string, now func() any, put func(v any)) *py.Class {
	c := py.NewClass("contextlib", name, AbstractContextManager())
	define := lib.Definer(c)
	define("__init__", "self, "+param, func(a []any) any {
		py.SetAttr(a[0], attr, a[1])
		py.SetAttr(a[0], stack, py.NewList[any]())
		return nil
	})
	define("__enter__", "self", func(a []any) any {
		py.GetAttr(a[0], stack).(*py.List[any]).Append(now())
		to := py.GetAttr(a[0], attr)
		put(to)
		return to
	})
	define("__exit__", "self, *excinfo", func(a []any) any {
		put(py.GetAttr(a[0], stack).(*py.List[any]).Pop())
		return nil
	})
	return c
}

func redirectClass(stream string) *py.Class {
	return swapClass("redirect_"+stream, "new_target", "_new_target", "_old_targets",
		func() any { return py.GetAttr(sys.Module(), stream) }, func(v any) { py.SetAttr(sys.Module(), stream, v) })
}

func chdirClass() *py.Class {
	c := swapClass("chdir", "path", "path", "_old_cwd", func() any {
		dir, err := os.Getwd()
		lib.CheckOS(err)
		return dir
	}, func(v any) { lib.CheckOS(os.Chdir(lib.FSPath(v)), v) })
	lib.Definer(c)("__enter__", "self", func(a []any) any {
		dir, err := os.Getwd()
		lib.CheckOS(err)
		py.GetAttr(a[0], "_old_cwd").(*py.List[any]).Append(dir)
		to := py.GetAttr(a[0], "path")
		lib.CheckOS(os.Chdir(lib.FSPath(to)), to)
		return nil
	})
	return c
}
