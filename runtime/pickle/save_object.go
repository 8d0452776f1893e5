package pickle

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// reduction is how an object is made again: fn(*args), or without __init__ where fresh is set; then its state and items are given to it.
type reduction struct {
	fn     any
	global [2]string // the module and name of what is called, where it is no object here
	fresh  bool
	args   py.Tuple
	state  any
	items  []any // of a list
	pairs  any   // a mapping
}

// saveObject writes classes and functions by their names, and other objects as what makes them again.
func (p *pickler) saveObject(x any) {
	switch v := x.(type) {
	case *py.Class:
		p.class(v)
	case *py.Function:
		p.named(x, lib.Str(py.GetAttrOr(x, "__module__", "builtins"), "module"), v.QualName, py.Repr(x))
	case *py.BoundMethod:
		if _, ok := v.Self.(*py.Module); ok {
			p.named(x, lib.Str(py.GetAttr(x, "__module__"), "module"), lib.Str(py.GetAttr(x, "__name__"), "name"), py.Repr(x))
			return
		}
		p.reduce(x, reduction{fn: py.Builtin("getattr"), args: py.Tuple{v.Self, py.GetAttr(x, "__name__")}})
	default:
		p.reduce(x, reductionOf(x, p.proto))
	}
}

// moduleOf is the name of the module of a class.
func moduleOf(c *py.Class) string {
	module, _ := py.GetAttr(c, "__module__").(string)
	return module
}

func (p *pickler) class(c *py.Class) {
	switch c {
	case py.NoneClass, py.EllipsisClass:
		value := any(nil)
		if c != py.NoneClass {
			value = py.Builtin("Ellipsis")
		}
		p.reduce(c, reduction{fn: py.TypeType, args: py.Tuple{value}})
		return
	}
	p.named(c, moduleOf(c), lib.Str(py.GetAttr(c, "__qualname__"), "name"), py.Repr(c))
}

// named writes the module and the name of x.
func (p *pickler) named(x any, module, name, shown string) {
	if strings.Contains(name, "<locals>") {
		panic(py.AttributeError.Newf("Can't get local object '%s'", name))
	}
	if strings.Contains(name, "<lambda>") {
		panic(PicklingError.Newf("Can't pickle %s: attribute lookup %s on %s failed", shown, name, module))
	}
	remember(module, name, x)
	p.global(module, name)
	p.memoize(x)
}

func (p *pickler) global(module, name string) {
	if p.proto >= 4 {
		p.saveName("module", module)
		p.saveName("name", name)
		p.op(0x93)
		return
	}
	if module == "builtins" && p.proto < 3 {
		module = "__builtin__"
		if old := oldNames[name]; old != "" {
			name = old
		}
	}
	p.op('c', []byte(module+"\n"+name+"\n")...)
}

// oldNames is what Python 2 called builtins.
var oldNames = map[string]string{"range": "xrange", "int": "long", "str": "unicode", "chr": "unichr"}

// saveName writes the name of a module or an object; Python has each once.
func (p *pickler) saveName(kind, s string) {
	if i, ok := p.names[kind+" "+s]; ok {
		p.get(i)
		return
	}
	p.names[kind+" "+s] = p.count
	p.text(0x8c, 'X', 0x8d, s)
	p.memoize(s)
}

// reduce writes what makes x again.
func (p *pickler) reduce(x any, r reduction) {
	switch {
	case r.global[0] != "":
		name := r.global[0] + "." + r.global[1]
		if i, ok := p.names[name]; ok {
			p.get(i)
		} else {
			p.global(r.global[0], r.global[1])
			p.names[name] = p.count
			p.memoize(name)
		}
	default:
		p.save(r.fn)
	}
	p.save(r.args)
	if r.fresh {
		p.op(0x81)
	} else {
		p.op('R')
	}
	if i, ok := p.memo[key(x)]; ok { // its arguments lead to itself
		p.op('0')
		p.get(i)
	} else {
		p.memoize(x)
	}
	p.batch('a', 'e', r.items)
	if r.pairs != nil {
		p.pairs(r.pairs)
	}
	if r.state != nil {
		p.save(r.state)
		p.op('b')
	}
}

// unpicklable are the types that have nothing to make them again from, as CPython calls them.
var unpicklable = map[string]bool{
	"generator": true, "coroutine": true, "async_generator": true, "module": true, "_thread.lock": true, "_thread.RLock": true, "frame": true,
	"dict_keys": true, "dict_values": true, "dict_items": true, "traceback": true, "code": true, "cell": true, "memoryview": true, "property": true,
	"socket": true, "select.epoll": true, "_asyncio.Task": true, "_asyncio.Future": true, "_contextvars.Context": true, "_contextvars.ContextVar": true,
}

// reductionOf is x.__reduce_ex__(protocol).
func reductionOf(x any, proto int) reduction {
	c := py.Type(x)
	if c.Defines("__reduce_ex__") {
		return given(lib.Method(x, "__reduce_ex__", proto))
	}
	if c.Defines("__reduce__") {
		return given(lib.Method(x, "__reduce__"))
	}
	if r, ok := library(x, c); ok {
		return r
	}
	if py.HasAttr(c, "__members__") && py.HasAttr(x, "_value_") {
		return reduction{fn: c, args: py.Tuple{py.GetAttr(x, "value")}}
	}
	if py.IsInstance(x, py.BaseExceptionType) {
		r := reduction{fn: c, args: py.GetAttr(x, "args").(py.Tuple)}
		if d := attributes(x); d != nil {
			r.state = d
		}
		return r
	}
	module, full := moduleOf(c), c.Name
	if module != "builtins" {
		full = module + "." + c.Name
	}
	if unpicklable[full] || unpicklable[c.Name] {
		panic(py.TypeError.Newf("cannot pickle '%s' object", full))
	}
	if _, ok := x.(*py.Instance); !ok && lib.Linked()[module] != nil {
		panic(py.TypeError.Newf("cannot pickle '%s' object", full))
	}
	remember(module, lib.Str(py.GetAttr(c, "__qualname__"), "name"), c)
	return fresh(x, c)
}

// given reads what __reduce__ returns.
func given(v any) reduction {
	t, ok := v.(py.Tuple)
	if !ok || len(t) < 2 || len(t) > 6 {
		panic(PicklingError.New("__reduce__ must return a string or tuple"))
	}
	r := reduction{fn: t[0]}
	if r.args, ok = t[1].(py.Tuple); !ok {
		panic(PicklingError.New("second item of the tuple returned by __reduce__ must be a tuple"))
	}
	if len(t) > 2 {
		r.state = t[2]
	}
	if len(t) > 3 && t[3] != nil {
		r.items = items(t[3])
	}
	if len(t) > 4 && t[4] != nil {
		d := py.NewDict[any, any]()
		for pair := range py.Seq(t[4]) {
			kv := py.Unpack(pair, 2)
			d.Set(kv[0], kv[1])
		}
		r.pairs = d
	}
	return r
}

// fresh is the reduction of an object that __new__ makes: cls.__new__(cls, *args), then its attributes.
func fresh(x any, c *py.Class) reduction {
	r := reduction{fn: c, fresh: true}
	switch {
	case c.Defines("__getnewargs__"):
		r.args, _ = lib.Method(x, "__getnewargs__").(py.Tuple)
	case py.IsInstance(x, py.TupleType):
		r.args = py.Tuple(items(x))
		if o, ok := x.(*py.Instance); ok && !py.HasAttr(c, "_fields") {
			r.args = py.Tuple{o.Value}
		}
	case py.IsInstance(x, py.ListType):
		r.items = items(x)
	case py.IsInstance(x, py.DictType):
		r.pairs = x
	default:
		if o, ok := x.(*py.Instance); ok && o.Value != nil { // of a class that derives from int, str, …
			r.args = py.Tuple{o.Value}
		}
	}
	if c.Defines("__getstate__") {
		r.state = lib.Method(x, "__getstate__")
		return r
	}
	if d := attributes(x); d != nil {
		r.state = d
	}
	if slots := slotsOf(x, c); slots.Len() > 0 {
		r.state = py.Tuple{r.state, slots}
	}
	return r
}

// attributes is the __dict__ of x, nil where it is empty.
func attributes(x any) any {
	d := py.GetAttrOr(x, "__dict__", nil)
	if d == nil || py.Len(d) == 0 {
		return nil
	}
	return d
}

// slotsOf are the attributes that x keeps in slots.
func slotsOf(x any, c *py.Class) *py.Dict[any, any] {
	found := py.NewDict[any, any]()
	for i := len(c.MRO) - 1; i >= 0; i-- {
		slots := py.GetAttrOr(c.MRO[i], "__slots__", nil)
		if slots == nil {
			continue
		}
		if s, ok := slots.(string); ok {
			slots = py.Tuple{s}
		}
		for name := range py.Seq(slots) {
			if v := py.GetAttrOr(x, name.(string), lib.Missing); v != lib.Missing && name != "__dict__" && name != "__weakref__" {
				found.Set(name, v)
			}
		}
	}
	return found
}
