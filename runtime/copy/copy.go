// Package copy answers Python's copy module.
package copy

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is copy.Error.
var Error = lib.Exception("copy", "Error", py.ExceptionType)

// Copy is copy.copy(x).
func Copy[T any](x T) T {
	twin, _ := shallow(reflect.ValueOf(&x).Elem()).Interface().(T) // None has no type
	return twin
}

// copyAny is copy.copy of an object of the floor.
func copyAny(x any) any {
	switch v := x.(type) {
	case *py.ByteArray:
		return v.Copy()
	case *py.Instance:
		return copyInstance(v)
	case interface{ CopyAny() any }:
		return v.CopyAny()
	}
	x = py.ToAny(x)
	if immutable(x) {
		return x
	}
	if py.HasAttr(py.Type(x), "__copy__") {
		return lib.Method(x, "__copy__")
	}
	if py.HasAttr(x, "copy") {
		return lib.Method(x, "copy")
	}
	return x
}

// immutable reports whether copies of x are x itself.
func immutable(x any) bool {
	switch x.(type) {
	case nil, bool, int, float64, string, complex128, py.Bytes, py.Tuple, *py.FrozenSet[any], *py.Class, *py.Function, *py.Range, *py.Module, *py.BoundMethod:
		return true
	}
	switch py.Type(x) {
	case py.IntType, py.EllipsisClass, py.NotImplementedType:
		return true
	}
	return false
}

func copyInstance(o *py.Instance) any {
	c := o.PyClass()
	if py.HasAttr(c, "__copy__") {
		return lib.Method(o, "__copy__")
	}
	twin := lib.NewInstance(c)
	twin.Value = o.Value
	if o.Value != nil {
		twin.Value = Copy(o.Value)
	}
	for k, v := range attributes(o) {
		setOwn(twin, k, v)
	}
	return twin
}

// setOwn sets an attribute, whatever the class says about that.
func setOwn(o any, name string, v any) {
	lib.Call(py.GetAttr(py.ObjectType, "__setattr__"), o, name, v)
}

// attributes ranges over an object's own attributes.
func attributes(o any) func(yield func(string, any) bool) {
	return func(yield func(string, any) bool) {
		if d, ok := py.GetAttrOr(o, "__dict__", nil).(*py.Dict[any, any]); ok {
			for k, v := range d.Items() {
				if !yield(k.(string), v) {
					return
				}
			}
		}
		for _, k := range py.Type(o).MRO {
			slots := py.GetAttrOr(k, "__slots__", nil)
			if slots == nil {
				continue
			}
			if s, ok := slots.(string); ok {
				slots = py.Tuple{s}
			}
			for name := range py.Seq(slots) {
				if v := py.GetAttrOr(o, name.(string), lib.Missing); v != lib.Missing && !yield(name.(string), v) {
					return
				}
			}
		}
	}
}

// Deepcopy is copy.deepcopy(x).
func Deepcopy[T any](x T) T {
	twin, _ := deepValue(reflect.ValueOf(&x).Elem(), py.NewDict[any, any]()).Interface().(T) // None has no type
	return twin
}

// deepAny is deepValue of a value of any type.
func deepAny(x any, memo *py.Dict[any, any]) any {
	if x == nil {
		return nil
	}
	return deepValue(reflect.ValueOf(&x).Elem(), memo).Interface()
}

// deepObject is copy.deepcopy of an object of the library or the floor; memo maps the identity of what was copied to its copy.
func deepObject(x any, memo *py.Dict[any, any]) any {
	switch v := x.(type) {
	case *py.Class, *py.Function, *py.Range, *py.Module:
		return x
	case *py.ByteArray:
		return v.Copy()
	case *py.BoundMethod:
		return &py.BoundMethod{Self: deepAny(v.Self, memo), Func: v.Func}
	}
	if py.HasAttr(py.Type(x), "__deepcopy__") {
		y := lib.Method(x, "__deepcopy__", memo)
		memo.Set(py.ID(x), y)
		return y
	}
	if o, ok := x.(*py.Instance); ok {
		return deepInstance(o, memo, py.ID(x))
	}
	return copyAny(x)
}

func deepTuple(t py.Tuple, memo *py.Dict[any, any]) any {
	out := make(py.Tuple, len(t))
	same := true
	for i, item := range t {
		out[i] = deepAny(item, memo)
		same = same && py.Same(item, out[i])
	}
	if same {
		return t
	}
	return out
}

func deepInstance(o *py.Instance, memo *py.Dict[any, any], id int) any {
	twin := lib.NewInstance(o.PyClass())
	memo.Set(id, twin)
	if o.Value != nil {
		twin.Value = deepAny(o.Value, memo)
	}
	for k, v := range attributes(o) {
		setOwn(twin, k, deepAny(v, memo))
	}
	return twin
}

// Replace is copy.replace(obj, **changes).
func Replace(obj any, changes []py.KV) any {
	method := "__replace__"
	switch c := py.Type(obj); {
	case py.HasAttr(c, method):
	case py.HasAttr(c, "_replace"): // a named tuple
		method = "_replace"
	case c.Module == "datetime" && py.HasAttr(c, "replace"):
		method = "replace"
	default:
		panic(py.TypeError.Newf("replace() does not support %s objects", lib.TypeName(obj)))
	}
	v, err := py.CallMethodKw(py.CurrentContext(), obj, method, nil, changes)
	py.Check(err)
	return v
}

// Module is the module object of copy.
var Module = lib.Module("copy", func(m *py.Module) {
	m.Set("Error", Error).Set("error", Error)
	lib.Add(m, "copy", "x", func(a []any) any { return Copy(a[0]) })
	lib.Add(m, "deepcopy", "x, memo=None, _nil=None", func(a []any) any {
		if a[1] == nil {
			return Deepcopy(a[0])
		}
		return deepAny(a[0], lib.DictOf(a[1]))
	})
	lib.Add(m, "replace", "obj, /, **changes", func(a []any) any { return Replace(a[0], lib.KW(a[1])) })
})
