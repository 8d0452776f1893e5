package functools

import (
	"container/list"
	"context"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func onceClass(make func() *py.Class) func() *py.Class { return sync.OnceValue(make) }

// Cached is a function with a cache of its results: what lru_cache and cache make.
type Cached struct {
	py.Instance
	f            any
	maxsize      int // -1 for no bound
	typed        bool
	hits, misses int
	entries      *py.Dict[any, any] // key -> *list.Element
	order        *list.List         // of entry, the oldest first
}

type entry struct{ key, value any }

// NewCached is lru_cache(maxsize, typed)(f); maxsize may be None.
func NewCached(f, maxsize any, typed bool) *Cached {
	c := &Cached{Instance: *lib.NewInstance(cachedType()), f: py.ToAny(f), maxsize: -1, typed: typed}
	if maxsize != nil {
		c.maxsize = max(0, lib.Int(maxsize))
	}
	c.clear()
	UpdateWrapper(c, c.f)
	return c
}

// Cache is functools.cache(f).
func Cache(f any) any { return NewCached(f, nil, false) }

func (c *Cached) clear() {
	c.entries, c.order = py.NewDict[any, any](), list.New()
	c.hits, c.misses = 0, 0
}

func (c *Cached) key(args []any, kw []py.KV) any { return makeKey(args, kw, c.typed) }

// makeKey is functools._make_key(args, kwds, typed).
func makeKey(args []any, kw []py.KV, typed bool) any {
	if len(kw) == 0 && !typed && len(args) == 1 {
		switch args[0].(type) {
		case int, string:
			return args[0]
		}
	}
	k := append(py.Tuple{}, args...)
	if len(kw) > 0 {
		k = append(k, lib.Missing)
		for _, a := range kw {
			k = append(k, a.Key, a.Value)
		}
	}
	if typed {
		for _, a := range args {
			k = append(k, py.Type(a))
		}
		for _, a := range kw {
			k = append(k, py.Type(a.Value))
		}
	}
	return k
}

// PyCall gives the result kept for the arguments, or calls the function.
func (c *Cached) PyCall(ctx context.Context, args []any, kw []py.KV) (any, error) {
	if c.maxsize == 0 {
		c.misses++
		return py.CallKw(ctx, c.f, args, kw)
	}
	key := c.key(args, kw)
	if v, ok := c.entries.Get(key); ok {
		c.hits++
		el := v.(*list.Element)
		c.order.MoveToBack(el)
		return el.Value.(*entry).value, nil
	}
	c.misses++
	v, err := py.CallKw(ctx, c.f, args, kw)
	if err != nil {
		return nil, err
	}
	if c.entries.Contains(key) {
		return v, nil // the function has called itself with the same arguments
	}
	c.entries.Set(key, c.order.PushBack(&entry{key, v}))
	if c.maxsize > 0 && c.order.Len() > c.maxsize {
		oldest := c.order.Remove(c.order.Front()).(*entry)
		c.entries.Delete(oldest.key)
	}
	return v, nil
}

var cacheInfo = onceClass(func() *py.Class {
	return collections.MakeNamedtuple("CacheInfo", []string{"hits", "misses", "maxsize", "currsize"}, nil)
})

// Info is f.cache_info().
func (c *Cached) Info() any { return lib.Call(cacheInfo(), c.hits, c.misses, c.bound(), c.order.Len()) }

func (c *Cached) bound() any {
	if c.maxsize < 0 {
		return nil
	}
	return c.maxsize
}

// PyRepr is <functools._lru_cache_wrapper object at 0x…>.
func (c *Cached) PyRepr() string { return py.DefaultRepr(c) }

var cachedType = onceClass(func() *py.Class {
	c := py.NewClass("functools", "_lru_cache_wrapper")
	def := lib.Definer(c)
	of := func(a []any) *Cached { return a[0].(*Cached) }
	def("cache_info", "self", func(a []any) any { return of(a).Info() })
	def("cache_clear", "self", func(a []any) any { of(a).clear(); return nil })
	def("cache_parameters", "self", func(a []any) any {
		return py.DictOf(py.Pair[any, any]{Key: "maxsize", Val: of(a).bound()}, py.Pair[any, any]{Key: "typed", Val: of(a).typed})
	})
	def("__get__", "self, obj, cls=None", func(a []any) any {
		if a[1] == nil {
			return a[0]
		}
		return &py.BoundMethod{Self: a[1], Func: a[0]}
	})
	return c
})

// LruCache is lru_cache(maxsize, typed), or lru_cache(f) without a call.
func LruCache(maxsize any, typed bool) any {
	if py.IsCallable(maxsize) {
		return NewCached(maxsize, 128, typed)
	}
	return lib.Def("decorating_function", "user_function", func(a []any) any { return NewCached(a[0], maxsize, typed) })
}

// cachedProperty is functools.cached_property: a descriptor that keeps its value on the object.
type cachedProperty struct {
	f    any
	name any
}

// PyClass returns functools.cached_property.
func (*cachedProperty) PyClass() *py.Class { return CachedPropertyType() }

// CachedPropertyType is the class functools.cached_property.
var CachedPropertyType = onceClass(func() *py.Class {
	return lib.Class[cachedProperty]("functools", "cached_property", nil, py.Methods{
		"__new__":      lib.New("func", func(a []any) any { return &cachedProperty{f: a[0]} }),
		"__set_name__": lib.M("owner, name", func(self any, a []any) any { self.(*cachedProperty).name = a[1]; return nil }),
		"func":         lib.Prop(func(self any) any { return self.(*cachedProperty).f }),
		"__get__": lib.M("obj, cls=None", func(self any, a []any) any {
			p := self.(*cachedProperty)
			if a[0] == nil {
				return p
			}
			if p.name == nil {
				panic(py.TypeError.New("Cannot use cached_property instance without calling __set_name__ on it."))
			}
			d := py.Vars(a[0]).(*py.Dict[any, any])
			if v, ok := d.Get(p.name); ok {
				return v
			}
			v := lib.Call(p.f, a[0])
			d.Set(p.name, v)
			return v
		}),
	}).TakeTypes()
})
