package multiprocessing

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// cTypes are the names of ctypes for the codes of Value and Array.
var cTypes = map[string]string{"c": "c_char", "b": "c_byte", "B": "c_ubyte", "u": "c_wchar", "h": "c_short", "H": "c_ushort", "i": "c_int",
	"I": "c_uint", "l": "c_long", "L": "c_ulong", "q": "c_longlong", "Q": "c_ulonglong", "f": "c_float", "d": "c_double"}

// cell is a Value or an Array: numbers that all processes see.
type cell struct {
	class *py.Class
	kind  string
	items *py.List[any]
	lock  any
}

// PyClass returns the class of the shared object.
func (c *cell) PyClass() *py.Class { return c.class }

var (
	valueType *py.Class
	arrayType *py.Class
)

func code(kind any) string {
	k, ok := lib.AsStr(kind)
	if !ok || cTypes[k] == "" {
		panic(py.TypeError.Newf("this type is not supported"))
	}
	return k
}

// cast is what a C variable of the type keeps of a number.
func (c *cell) cast(x any) any {
	switch c.kind {
	case "f":
		return float64(float32(py.ToFloat(x)))
	case "d":
		return lib.Float(x)
	case "c", "u":
		return x
	}
	n, ok := py.ToAny(x).(int)
	if !ok {
		if b, isBool := x.(bool); isBool {
			n = map[bool]int{true: 1}[b]
		} else if f, isFloat := x.(float64); isFloat {
			panic(py.TypeError.Newf("'float' object cannot be interpreted as an integer%.0s", py.Repr(f)))
		} else {
			panic(py.TypeError.Newf("'%s' object cannot be interpreted as an integer", lib.TypeName(x)))
		}
	}
	switch c.kind {
	case "b":
		return int(int8(n))
	case "B":
		return int(uint8(n))
	case "h":
		return int(int16(n))
	case "H":
		return int(uint16(n))
	case "i":
		return int(int32(n))
	case "I":
		return int(uint32(n))
	}
	return n
}

func newCell(class *py.Class, kind, lock any, items []any) *cell {
	c := &cell{class: class, kind: code(kind), items: py.NewList[any]()}
	for _, x := range items {
		c.items.Append(c.cast(x))
	}
	if lock == true || lock == nil {
		lock = lib.Call(lockTypes["RLock"])
	}
	c.lock = lock
	return c
}

func newArray(kind, sizeOrItems, lock any) *cell {
	n, ok := py.ToAny(sizeOrItems).(int)
	if !ok {
		return newCell(arrayType, kind, lock, py.Collect(sizeOrItems))
	}
	items := make([]any, n)
	for i := range items {
		items[i] = 0
		if k := code(kind); k == "d" || k == "f" {
			items[i] = 0.0
		}
	}
	return newCell(arrayType, kind, lock, items)
}

func makeSharedClasses() {
	of := func(self any) *cell { return self.(*cell) }
	methods := func() py.Methods {
		return py.Methods{
			"get_lock":     lib.M("", func(self any, _ []any) any { return of(self).lock }),
			"get_obj":      lib.M("", func(self any, _ []any) any { return self }),
			"acquire":      lib.M("block=True, timeout=None", func(self any, a []any) any { return lib.Method(of(self).lock, "acquire") }),
			"release":      lib.M("", func(self any, _ []any) any { return lib.Method(of(self).lock, "release") }),
			"__enter__":    lib.M("", func(self any, _ []any) any { return lib.Method(of(self).lock, "acquire") }),
			"__exit__":     lib.M("*exc", func(self any, _ []any) any { return lib.Method(of(self).lock, "release") }),
			"__deepcopy__": lib.M("memo", func(self any, _ []any) any { return self }),
		}
	}
	value := methods()
	value["value"] = lib.PropSet(func(self any) any { return of(self).items.At(0) }, func(self, v any) { of(self).items.Set(0, of(self).cast(v)) })
	value["__repr__"] = lib.M("", func(self any, _ []any) any {
		return "<Synchronized wrapper for " + cTypes[of(self).kind] + "(" + py.Repr(of(self).items.At(0)) + ")>"
	})
	valueType = lib.Class[cell]("multiprocessing.sharedctypes", "Synchronized", nil, value)
	array := methods()
	array["__len__"] = lib.M("", func(self any, _ []any) any { return of(self).items.Len() })
	array["__getitem__"] = lib.M("i", func(self any, a []any) any { return py.GetItem(of(self).items, a[0]) })
	array["__iter__"] = lib.M("", func(self any, _ []any) any { return py.Iter(of(self).items) })
	array["__setitem__"] = lib.M("i, value", func(self any, a []any) any {
		v := a[1]
		if _, isSlice := a[0].(*py.Slice); isSlice {
			items := py.NewList[any]()
			for x := range py.Seq(v) {
				items.Append(of(self).cast(x))
			}
			v = items
		} else {
			v = of(self).cast(v)
		}
		py.SetItem(of(self).items, a[0], v)
		return nil
	})
	arrayType = lib.Class[sharedArray]("multiprocessing.sharedctypes", "SynchronizedArray", nil, array)
}

// sharedArray tells Array from Value.
type sharedArray struct{ cell }

// lockTypes are the classes of locks and their kin: those of threading, which every process shares.
var lockTypes = map[string]*py.Class{}

func makeLockTypes() {
	for _, c := range []*py.Class{threading.LockType, threading.RLockType, threading.ConditionType, threading.EventType,
		threading.SemaphoreType, threading.BoundedSemaphoreType, threading.BarrierType} {
		name := c.Name
		if c == threading.LockType {
			name = "Lock"
		}
		lockTypes[name] = c
	}
}
