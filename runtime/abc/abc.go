// Package abc answers Python's abc module: abstract base classes of the floor.
package abc

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of abc.
var Module = lib.Module("abc", func(m *py.Module) {
	m.Set("ABC", py.ABC).Set("ABCMeta", py.ABCMeta)
	lib.Add(m, "abstractmethod", "funcobj", func(a []any) any { return py.AbstractMethod(a[0]) })
	lib.Add(m, "abstractclassmethod", "callable", func(a []any) any { return &py.ClassMethod{Func: py.AbstractMethod(a[0])} })
	lib.Add(m, "abstractstaticmethod", "callable", func(a []any) any { return &py.StaticMethod{Func: py.AbstractMethod(a[0])} })
	lib.Add(m, "abstractproperty", "fget=None, fset=None, fdel=None, doc=None", func(a []any) any {
		return py.NewProperty(py.AbstractMethod(a[0]), a[1], a[2])
	})
})
