package sys

import (
	"math"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// structSeq is a tuple whose items have names: sys.version_info and its like.
type structSeq struct {
	class *py.Class
	names []string
	items py.Tuple
}

func newStructSeq(name string, names []string, items ...any) *structSeq {
	s := &structSeq{names: names, items: items}
	methods := py.Methods{
		"__getitem__":  lib.M("i, /", func(self any, a []any) any { return py.GetItem(self.(*structSeq).items, a[0]) }),
		"__len__":      lib.M("", func(self any, _ []any) any { return len(self.(*structSeq).items) }),
		"__iter__":     lib.M("", func(self any, _ []any) any { return py.Iter(self.(*structSeq).items) }),
		"__repr__":     lib.M("", func(self any, _ []any) any { return self.(*structSeq).PyRepr() }),
		"__hash__":     lib.M("", func(self any, _ []any) any { return py.Hash(self.(*structSeq).items) }),
		"__contains__": lib.M("x, /", func(self any, a []any) any { return py.Contains(self.(*structSeq).items, a[0]) }),
		"__eq__":       lib.M("x, /", func(self any, a []any) any { return py.EqAny(self.(*structSeq).items, plain(a[0])) }),
		"__lt__":       lib.M("x, /", func(self any, a []any) any { return py.LtAny(self.(*structSeq).items, plain(a[0])) }),
		"__le__":       lib.M("x, /", func(self any, a []any) any { return py.LeAny(self.(*structSeq).items, plain(a[0])) }),
		"__gt__":       lib.M("x, /", func(self any, a []any) any { return py.GtAny(self.(*structSeq).items, plain(a[0])) }),
		"__ge__":       lib.M("x, /", func(self any, a []any) any { return py.GeAny(self.(*structSeq).items, plain(a[0])) }),
	}
	for i, n := range names {
		methods[n] = lib.Prop(func(self any) any { return self.(*structSeq).items[i] })
	}
	s.class = lib.Class[structSeq]("sys", name, nil, methods)
	return s
}

func plain(x any) any {
	if s, ok := x.(*structSeq); ok {
		return s.items
	}
	return x
}

// PyClass returns sys.version_info or one of its like.
func (s *structSeq) PyClass() *py.Class { return s.class }

// AsTuple is tuple(x).
func (s *structSeq) AsTuple() py.Tuple { return s.items }

// PyRepr is sys.version_info(major=3, …).
func (s *structSeq) PyRepr() string {
	text := "sys." + s.class.Name + "("
	for i, n := range s.names {
		if i > 0 {
			text += ", "
		}
		text += n + "=" + py.Repr(s.items[i])
	}
	return text + ")"
}

// VersionInfo is sys.version_info.
func VersionInfo() any {
	m, _ := Module().Get("version_info")
	return m
}

func newVersionInfo() any {
	return newStructSeq("version_info", []string{"major", "minor", "micro", "releaselevel", "serial"}, 3, 13, 0, "final", 0)
}

func newFloatInfo() any {
	return newStructSeq("float_info", []string{"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"},
		math.MaxFloat64, 1024, 308, 0x1p-1022, -1021, -307, 15, 53, 0x1p-52, 2, 1)
}

func newIntInfo() any {
	return newStructSeq("int_info", []string{"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"}, 30, 4, 4300, 640)
}

func newHashInfo() any {
	return newStructSeq("hash_info", []string{"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"},
		64, 1<<61-1, 314159, 0, 1000003, "siphash13", 64, 128, 0)
}
