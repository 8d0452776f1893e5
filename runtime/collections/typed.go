package collections

import (
	"context"
	"iter"
	"reflect"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// The habits of the dicts that typed code holds.
var (
	defaultdictHabit = &py.DictHabit{
		Keep:    true,
		Wrapped: func(o *py.Instance, factory any) { py.SetAttr(o, "default_factory", factory) },
		Factory: func(o *py.Instance) any { return py.GetAttr(o, "default_factory") },
	}
	counterHabit = &py.DictHabit{Lenient: true, Equal: sameObjects}
	orderedHabit = &py.DictHabit{Equal: sameObjects}
)

func init() {
	defaultdictHabit.Class, counterHabit.Class, orderedHabit.Class = DefaultdictType, CounterType, OrderedDictType
}

// sameObjects compares two dicts of one class as the floor does.
func sameObjects(a, b py.Object) bool { return py.Eq(objectOf(a), objectOf(b)) }

func objectOf(d py.Object) any { return d.(interface{ Object() any }).Object() }

// NewDefaultDict is collections.defaultdict(factory) where the factory is the class of the values: list, int, set, ….
func NewDefaultDict[K, V any]() *py.Dict[K, V] { return WithOwnDefault(py.NewDict[K, V]()) }

// WithOwnDefault is collections.defaultdict(factory, d) where the factory is the class of the values and nothing else
// holds d.
func WithOwnDefault[K, V any](d *py.Dict[K, V]) *py.Dict[K, V] {
	return WithDefault(d, py.Type(py.ToAny(zeroOf[V]())), zeroOf[V])
}

// zeroOf is what calling the Python class of V without arguments gives.
func zeroOf[V any]() V {
	var zero V
	if t := reflect.TypeFor[V](); t.Kind() == reflect.Pointer {
		return reflect.New(t.Elem()).Interface().(V)
	}
	return zero
}

// WithDefault is collections.defaultdict(factory, d), where nothing else holds d. missing is the factory in Go; factory
// is the class it stands for, or the name of the function.
func WithDefault[K, V any](d *py.Dict[K, V], factory any, missing func() V) *py.Dict[K, V] {
	if name, ok := factory.(string); ok {
		factory = py.NewFunction(name, "", func(context.Context, []any) (any, error) { return py.ToAny(missing()), nil })
	}
	return d.WithHabit(defaultdictHabit, missing, factory)
}

// Ordered is collections.OrderedDict(d), where nothing else holds d.
func Ordered[K, V any](d *py.Dict[K, V]) *py.Dict[K, V] { return d.WithHabit(orderedHabit, nil, nil) }

// NewCounter is collections.Counter().
func NewCounter[K, V any]() *py.Dict[K, V] { return counting(py.NewDict[K, V]()) }

// Count is collections.Counter(iterable).
func Count[K any](values iter.Seq[K]) *py.Dict[K, int] { return CountAs[K, int](values) }

// CountAs is Count for counts of another type.
func CountAs[K, V any](values iter.Seq[K]) *py.Dict[K, V] {
	c := NewCounter[K, V]()
	AddEach(c, values)
	return c
}

// CounterOf is collections.Counter(counts).
func CounterOf[K, V any](counts *py.Dict[K, V]) *py.Dict[K, V] {
	return counting(py.DictFrom(counts.Items()))
}

func counting[K, V any](d *py.Dict[K, V]) *py.Dict[K, V] {
	return d.WithHabit(counterHabit, func() V { return py.To[V](0) }, nil)
}

// AddEach is Counter.update(iterable).
func AddEach[K, V any](c *py.Dict[K, V], values iter.Seq[K]) { addEach(c, values, 1) }

// SubtractEach is Counter.subtract(iterable).
func SubtractEach[K, V any](c *py.Dict[K, V], values iter.Seq[K]) { addEach(c, values, -1) }

func addEach[K, V any](c *py.Dict[K, V], values iter.Seq[K], n int) {
	if ints, ok := any(c).(*py.Dict[K, int]); ok {
		for k := range values {
			*ints.Ptr(k) += n
		}
		return
	}
	for k := range values {
		c.Set(k, py.To[V](py.Add(c.At(k), n)))
	}
}

// AddCounts is Counter.update(counts).
func AddCounts[K, V any](c, counts *py.Dict[K, V]) {
	for k, n := range counts.Items() {
		c.Set(k, py.To[V](py.Add(c.At(k), n)))
	}
}

// SubtractCounts is Counter.subtract(counts).
func SubtractCounts[K, V any](c, counts *py.Dict[K, V]) {
	for k, n := range counts.Items() {
		c.Set(k, py.To[V](py.Sub(c.At(k), n)))
	}
}

// MostCommon is Counter.most_common().
func MostCommon[K, V any](c *py.Dict[K, V]) []py.Tuple2[K, V] {
	pairs := make([]py.Tuple2[K, V], 0, c.Len())
	for k, n := range c.Items() {
		pairs = append(pairs, py.T2(k, n))
	}
	slices.SortStableFunc(pairs, func(a, b py.Tuple2[K, V]) int {
		switch {
		case py.Gt(a.V1, b.V1):
			return -1
		case py.Gt(b.V1, a.V1):
			return 1
		}
		return 0
	})
	return pairs
}

// MostCommonN is Counter.most_common(n).
func MostCommonN[K, V any](c *py.Dict[K, V], n int) []py.Tuple2[K, V] {
	pairs := MostCommon(c)
	return pairs[:max(0, min(len(pairs), n))]
}

// Total is Counter.total().
func Total[K, V any](c *py.Dict[K, V]) V {
	sum := any(0)
	for n := range c.Values() {
		sum = py.Add(sum, n)
	}
	return py.To[V](sum)
}

// PopItem is OrderedDict.popitem(last).
func PopItem[K, V any](d *py.Dict[K, V], last bool) py.Tuple2[K, V] {
	switch {
	case d.Len() == 0:
		panic(py.KeyError.New("dictionary is empty"))
	case last:
		return d.PopItem()
	}
	return d.PopFirst()
}

// MoveToEnd is OrderedDict.move_to_end(key, last).
func MoveToEnd[K, V any](d *py.Dict[K, V], key K, last bool) {
	if last {
		d.MoveToEnd(key)
		return
	}
	d.MoveToStart(key)
}
