package collections

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of collections.
var Module = lib.Module("collections", func(m *py.Module) {
	for _, c := range []*py.Class{DequeType, CounterType, DefaultdictType, OrderedDictType, ChainMapType, UserDictType, UserListType, UserStringType} {
		m.Set(c.Name, c)
	}
	lib.Add(m, "namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None", func(a []any) any {
		return Namedtuple(py.Str(a[0]), a[1], py.Truth(a[2]), a[3], a[4])
	})
})
