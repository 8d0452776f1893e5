package py

import (
	"fmt"
	"iter"
	"math/big"
	"reflect"
	"strconv"
	"strings"
)

// Stand-ins for the values half until its files arrive: delete this file then.

type Tuple []any

type Bytes string

func (Tuple) PyClass() *Class { return TupleType }
func (Bytes) PyClass() *Class { return BytesType }

type ellipsis struct{}

var Ellipsis any = ellipsis{}

type List[T any] struct{ items []T }

func NewList[T any](xs ...T) *List[T] { return &List[T]{xs} }
func (l *List[T]) Append(x T)         { l.items = append(l.items, x) }
func (l *List[T]) Items() []T         { return l.items }
func (l *List[T]) PyClass() *Class    { return ListType }

type Dict[K comparable, V any] struct {
	keys []K
	m    map[K]V
}

func NewDict[K comparable, V any]() *Dict[K, V] { return &Dict[K, V]{m: map[K]V{}} }
func (d *Dict[K, V]) Get(k K) (V, bool)         { v, ok := d.m[k]; return v, ok }
func (d *Dict[K, V]) Set(k K, v V) {
	if _, ok := d.m[k]; !ok {
		d.keys = append(d.keys, k)
	}
	d.m[k] = v
}
func (d *Dict[K, V]) Delete(k K) {
	delete(d.m, k)
	for i := range d.keys {
		if d.keys[i] == k {
			d.keys = append(d.keys[:i:i], d.keys[i+1:]...)
			return
		}
	}
}
func (d *Dict[K, V]) Len() int        { return len(d.keys) }
func (d *Dict[K, V]) PyClass() *Class { return DictType }
func (d *Dict[K, V]) Keys() iter.Seq[K] {
	return func(y func(K) bool) {
		for _, k := range d.keys {
			if !y(k) {
				return
			}
		}
	}
}
func (d *Dict[K, V]) Items() iter.Seq2[K, V] {
	return func(y func(K, V) bool) {
		for _, k := range d.keys {
			if !y(k, d.m[k]) {
				return
			}
		}
	}
}

type Set[T comparable] struct{ m map[T]bool }

func NewSet[T comparable]() *Set[T] { return &Set[T]{map[T]bool{}} }
func (s *Set[T]) Add(x T)           { s.m[x] = true }
func (s *Set[T]) PyClass() *Class   { return SetType }

func ToAny(v any) any {
	switch v.(type) {
	case nil, Object, int, string, bool, float64, *big.Int:
		return v
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer:
		if r.IsNil() {
			return nil
		}
	case reflect.Slice:
		l := NewList[any]()
		for i := range r.Len() {
			l.Append(ToAny(r.Index(i).Interface()))
		}
		return l
	}
	return v
}
func Repr(x any) string {
	switch x := x.(type) {
	case nil:
		return "None"
	case bool:
		if x {
			return "True"
		}
		return "False"
	case int:
		return strconv.Itoa(x)
	case float64:
		return fmt.Sprint(x)
	case string:
		return "'" + x + "'"
	case Bytes:
		return "b'" + string(x) + "'"
	case Tuple:
		if len(x) == 1 {
			return "(" + Repr(x[0]) + ",)"
		}
		return "(" + reprs(x) + ")"
	case *List[any]:
		return "[" + reprs(x.items) + "]"
	case *Dict[any, any]:
		var p []string
		for k, v := range x.Items() {
			p = append(p, Repr(k)+": "+Repr(v))
		}
		return "{" + strings.Join(p, ", ") + "}"
	}
	return reprSpecial(x, Repr)
}
func reprs(xs []any) string {
	p := make([]string, len(xs))
	for i, x := range xs {
		p[i] = Repr(x)
	}
	return strings.Join(p, ", ")
}
func Str(x any) string {
	switch x := x.(type) {
	case string:
		return x
	case nil, bool, int, float64, Tuple, Bytes, *List[any], *Dict[any, any]:
		return Repr(x)
	}
	return strSpecial(x, Str)
}
func Format(x any, spec string) string { return formatSpecial(x, spec, Format) }
func Truth(x any) bool {
	switch x := x.(type) {
	case nil:
		return false
	case bool:
		return x
	case int:
		return x != 0
	case string:
		return x != ""
	case Tuple:
		return len(x) > 0
	}
	return truthSpecial(x, Truth)
}
func Len(x any) int {
	switch x := x.(type) {
	case string:
		return len(x)
	case Tuple:
		return len(x)
	case *List[any]:
		return len(x.items)
	case *Dict[any, any]:
		return x.Len()
	}
	return lenSpecial(x, Len)
}
func EqAny(a, b any) any {
	switch a.(type) {
	case nil, int, string, bool, float64:
		switch b.(type) {
		case nil, int, string, bool, float64:
			return a == b
		}
	}
	return compareSpecial("==", EqAny, a, b)
}
func Eq(a, b any) bool   { return Truth(EqAny(a, b)) }
func NeAny(a, b any) any { return compareSpecial("!=", NeAny, a, b) }
func LtAny(a, b any) any {
	if x, ok := a.(int); ok {
		if y, ok := b.(int); ok {
			return x < y
		}
	}
	return compareSpecial("<", LtAny, a, b)
}
func Add(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			return x + y
		}
	case string:
		if y, ok := b.(string); ok {
			return x + y
		}
	}
	return binarySpecial("+", "__add__", "__radd__", Add, a, b)
}
func Hash(x any) int {
	switch x := x.(type) {
	case int:
		return x
	case string:
		return len(x)
	}
	return hashSpecial(x, Hash)
}
func GetItem(x, k any) any {
	switch x := x.(type) {
	case *Dict[any, any]:
		v, ok := x.Get(k)
		if !ok {
			panic(KeyError.New(k))
		}
		return v
	case Tuple:
		i := k.(int)
		if i >= len(x) {
			panic(IndexError.New("tuple index out of range"))
		}
		return x[i]
	}
	return getItemSpecial(x, k, GetItem)
}
func Contains(c, x any) bool {
	if d, ok := c.(*Dict[any, any]); ok {
		_, ok := d.Get(x)
		return ok
	}
	return containsSpecial(c, x, Contains)
}

type sliceIter struct {
	xs []any
	i  int
}

func (s *sliceIter) PyClass() *Class { return ListIteratorType }
func (s *sliceIter) Next() (any, bool) {
	if s.i >= len(s.xs) {
		return nil, false
	}
	s.i++
	return s.xs[s.i-1], true
}
func Iter(x any) Iterator {
	switch x := x.(type) {
	case Tuple:
		return &sliceIter{xs: x}
	case *List[any]:
		return &sliceIter{xs: x.items}
	}
	return iterSpecial(x, Iter)
}
