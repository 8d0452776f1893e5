package functools

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of functools.
var Module = lib.Module("functools", func(m *py.Module) {
	m.Set("WRAPPER_ASSIGNMENTS", Assignments).Set("WRAPPER_UPDATES", Updates)
	m.Set("partial", PartialType).Set("partialmethod", partialMethodType()).Set("cached_property", CachedPropertyType())
	m.Set("singledispatchmethod", methodDispatcherType()).Set("_CacheInfo", cacheInfo())
	lib.Add(m, "_make_key", "args, kwds, typed", func(a []any) any {
		return makeKey(a[0].(py.Tuple), py.Keywords(a[1]), py.Truth(a[2]))
	})
	lib.AddC(m, "reduce", "function, iterable, *initial", func(a []any) any { return ReduceAny(a[0], a[1], a[2].(py.Tuple)...) })
	lib.AddC(m, "cmp_to_key", "mycmp", func(a []any) any { return CmpToKey(a[0]) })
	lib.Add(m, "lru_cache", "maxsize=128, typed=False", func(a []any) any { return LruCache(a[0], py.Truth(a[1])) })
	lib.Add(m, "cache", "user_function, /", func(a []any) any { return Cache(a[0]) })
	lib.Add(m, "singledispatch", "func", func(a []any) any { return Singledispatch(a[0]) })
	lib.Add(m, "total_ordering", "cls", func(a []any) any { return TotalOrdering(a[0]) })
	lib.Add(m, "update_wrapper", "wrapper, wrapped, assigned=None, updated=None", func(a []any) any {
		return updateWrapper(a[0], a[1], or(a[2], Assignments), or(a[3], Updates))
	})
	lib.Add(m, "wraps", "wrapped, assigned=None, updated=None", func(a []any) any {
		return wraps(a[0], or(a[1], Assignments), or(a[2], Updates))
	})
})

func or(x, def any) any {
	if x == nil {
		return def
	}
	return x
}
