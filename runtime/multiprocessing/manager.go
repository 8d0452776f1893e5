package multiprocessing

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// manager is multiprocessing.Manager(): what it makes is shared by all processes, and here it is simply the same object.
type manager struct{}

// PyClass returns multiprocessing.managers.SyncManager.
func (*manager) PyClass() *py.Class { return managerType }

var (
	managerType   *py.Class
	dictProxy     *py.Class
	listProxy     *py.Class
	namespaceType *py.Class
)

// proxyOf makes the class of the containers that a manager makes; printing one shows what it holds.
func proxyOf(name string, base *py.Class) *py.Class {
	return shared("multiprocessing.managers", name, base)
}

func makeManagerClasses() {
	dictProxy, listProxy = proxyOf("DictProxy", py.DictType), proxyOf("ListProxy", py.ListType)
	namespaceType = shared("multiprocessing.managers", "Namespace", py.ObjectType)
	lib.Definer(namespaceType)("__init__", "self, /, **kw", func(a []any) any {
		for _, kv := range lib.KW(a[1]) {
			py.SetAttr(a[0], kv.Key, kv.Value)
		}
		return nil
	})
	methods := py.Methods{
		"dict":          lib.M("*args, **kw", func(_ any, a []any) any { return lib.CallKW(dictProxy, a[0].(py.Tuple), lib.KW(a[1])) }),
		"list":          lib.M("*args", func(_ any, a []any) any { return lib.Call(listProxy, a[0].(py.Tuple)...) }),
		"Queue":         lib.M("maxsize=0", func(_ any, a []any) any { return newQueue(joinableType, a[0]) }),
		"Namespace":     lib.M("**kw", func(_ any, a []any) any { return lib.CallKW(namespaceType, nil, lib.KW(a[0])) }),
		"Value":         lib.M("typecode, value, lock=True", func(_ any, a []any) any { return newCell(valueType, a[0], a[2], a[1:2]) }),
		"start":         lib.M("", func(any, []any) any { return nil }),
		"shutdown":      lib.M("", func(any, []any) any { return nil }),
		"__enter__":     lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":      lib.M("*exc", func(any, []any) any { return nil }),
		"JoinableQueue": lib.M("maxsize=0", func(_ any, a []any) any { return newQueue(joinableType, a[0]) }),
	}
	for name, c := range lockTypes {
		methods[name] = lib.M("*args, **kw", func(_ any, a []any) any { return lib.CallKW(c, a[0].(py.Tuple), lib.KW(a[1])) })
	}
	managerType = lib.Class[manager]("multiprocessing.managers", "SyncManager", nil, methods)
}
