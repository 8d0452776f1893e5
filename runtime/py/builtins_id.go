package py

import (
	"reflect"
	"strconv"
	"sync"
	"unsafe"
)

// ids gives the identities of values that are no pointers; equal ints and strings are one object here.
var ids struct {
	sync.Mutex
	of map[any]int
}

// ID is id(x).
func ID(x any) int {
	x = ToAny(x)
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Pointer {
		return int(v.Pointer())
	}
	if t, ok := x.(Tuple); ok && len(t) > 0 {
		return int(uintptr(unsafe.Pointer(&t[0])))
	}
	ids.Lock()
	defer ids.Unlock()
	if ids.of == nil {
		ids.of = make(map[any]int)
	}
	key := any(Repr(x))
	if v.IsValid() && v.Comparable() {
		key = x
	}
	id, ok := ids.of[key]
	if !ok {
		id = 0x7F0000000000 + 32*len(ids.of)
		ids.of[key] = id
	}
	return id
}

// isNilPointer reports a typed nil.
func isNilPointer(x any) bool {
	v := reflect.ValueOf(x)
	return v.Kind() == reflect.Pointer && v.IsNil()
}

// Itoa is str(i) for a machine int.
func Itoa(i int) string { return strconv.Itoa(i) }
