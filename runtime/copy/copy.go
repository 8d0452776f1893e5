// Package copy answers Python's copy module.
package copy

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is copy.Error.
var Error = lib.Exception("copy", "Error", py.ExceptionType)

// Copy is copy.copy(x).
func Copy(x any) any {
	x = py.ToAny(x)
	switch v := x.(type) {
	case *py.List[any]:
		return v.Copy()
	case *py.Dict[any, any]:
		return v.Copy()
	case *py.Set[any]:
		return v.Copy()
	case *py.ByteArray:
		return v.Copy()
	case *py.Instance:
		return copyInstance(v)
	case interface{ CopyAny() any }:
		return v.CopyAny()
	}
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
		py.SetAttr(twin, k, v)
	}
	return twin
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
func Deepcopy(x any) any { return DeepcopyMemo(x, py.NewDict[any, any]()) }

// DeepcopyMemo is copy.deepcopy(x, memo): memo maps the identity of what was copied to its copy.
func DeepcopyMemo(x, memo any) any {
	x = py.ToAny(x)
	switch x.(type) {
	case nil, bool, int, float64, string, complex128, py.Bytes, *py.Class, *py.Function, *py.Range, *py.Module:
		return x
	}
	d := lib.DictOf(memo)
	id := py.ID(x)
	if y, ok := d.Get(id); ok {
		return y
	}
	y := deep(x, d, id)
	if !py.Same(x, y) {
		d.Set(id, y)
	}
	return y
}

func deep(x any, memo *py.Dict[any, any], id int) any {
	switch v := x.(type) {
	case *py.List[any]:
		out := py.NewList[any]()
		memo.Set(id, out)
		for item := range v.All() {
			out.Append(DeepcopyMemo(item, memo))
		}
		return out
	case *py.Dict[any, any]:
		out := py.NewDict[any, any]()
		memo.Set(id, out)
		for k, item := range v.Items() {
			key := DeepcopyMemo(k, memo)
			out.Set(key, DeepcopyMemo(item, memo))
		}
		return out
	case py.Tuple:
		return deepTuple(v, memo)
	case *py.Set[any]:
		out := py.NewSet[any]()
		for item := range v.All() {
			out.Add(DeepcopyMemo(item, memo))
		}
		return out
	case *py.FrozenSet[any]:
		out := py.NewSet[any]()
		for item := range v.All() {
			out.Add(DeepcopyMemo(item, memo))
		}
		return out.Frozen()
	case *py.ByteArray:
		return v.Copy()
	case *py.BoundMethod:
		return &py.BoundMethod{Self: DeepcopyMemo(v.Self, memo), Func: v.Func}
	}
	if py.HasAttr(py.Type(x), "__deepcopy__") {
		return lib.Method(x, "__deepcopy__", memo)
	}
	if o, ok := x.(*py.Instance); ok {
		return deepInstance(o, memo, id)
	}
	return Copy(x)
}

func deepTuple(t py.Tuple, memo *py.Dict[any, any]) any {
	out := make(py.Tuple, len(t))
	same := true
	for i, item := range t {
		out[i] = DeepcopyMemo(item, memo)
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
		twin.Value = DeepcopyMemo(o.Value, memo)
	}
	for k, v := range attributes(o) {
		py.SetAttr(twin, k, DeepcopyMemo(v, memo))
	}
	return twin
}

// Replace is copy.replace(obj, **changes).
func Replace(obj any, changes []py.KV) any {
	if !py.HasAttr(py.Type(obj), "__replace__") {
		panic(py.TypeError.Newf("replace() does not support %s objects", lib.TypeName(obj)))
	}
	v, err := py.CallMethodKw(py.CurrentContext(), obj, "__replace__", nil, changes)
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
		return DeepcopyMemo(a[0], a[1])
	})
	lib.Add(m, "replace", "obj, /, **changes", func(a []any) any { return Replace(a[0], lib.KW(a[1])) })
})
