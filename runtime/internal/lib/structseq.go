package lib

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// StructSeq is a tuple whose items have names, as os.stat_result is.
type StructSeq struct {
	kind  *StructSeqClass
	items py.Tuple
}

// structSeq is a StructSeq or what embeds one to give its items Go types.
type structSeq interface{ Seq() *StructSeq }

// Seq returns s, also of what embeds it.
func (s *StructSeq) Seq() *StructSeq { return s }

// StructSeqClass is the class of such tuples. Names past Visible are attributes only, not items.
type StructSeqClass struct {
	Class   *py.Class
	names   []string
	visible int
	named   bool // shown without its module
}

// NewStructSeqClass makes a class; visible is how many of the names are items of the tuple.
func NewStructSeqClass(module, name string, visible int, names ...string) *StructSeqClass {
	k := &StructSeqClass{names: names, visible: visible}
	items := func(self any) py.Tuple { return self.(structSeq).Seq().Items() }
	plain := func(x any) any {
		if s, ok := x.(structSeq); ok {
			return s.Seq().Items()
		}
		return x
	}
	methods := py.Methods{
		"__new__": New("sequence, /", func(a []any) any {
			return k.Make(py.TupleFromAny(a[0])...)
		}),
		"__getitem__":  M("i, /", func(self any, a []any) any { return py.GetItem(items(self), a[0]) }),
		"__len__":      M("", func(self any, _ []any) any { return visible }),
		"__iter__":     M("", func(self any, _ []any) any { return py.Iter(items(self)) }),
		"__repr__":     M("", func(self any, _ []any) any { return self.(structSeq).Seq().PyRepr() }),
		"__hash__":     M("", func(self any, _ []any) any { return py.Hash(items(self)) }),
		"__contains__": M("x, /", func(self any, a []any) any { return py.Contains(items(self), a[0]) }),
		"__eq__":       M("x, /", func(self any, a []any) any { return py.EqAny(items(self), plain(a[0])) }),
		"__lt__":       M("x, /", func(self any, a []any) any { return py.LtAny(items(self), plain(a[0])) }),
		"__gt__":       M("x, /", func(self any, a []any) any { return py.GtAny(items(self), plain(a[0])) }),
	}
	for i, n := range names {
		methods[n] = Prop(func(self any) any { return self.(structSeq).Seq().items[i] })
	}
	k.Class = Class[StructSeq](module, name, nil, methods).TakeTypes()
	return k
}

// Make makes an instance; missing values are None.
func (k *StructSeqClass) Make(items ...any) *StructSeq {
	for len(items) < len(k.names) {
		items = append(items, nil)
	}
	return &StructSeq{k, items}
}

// PyClass returns the class that made it.
func (s *StructSeq) PyClass() *py.Class { return s.kind.Class }

// Items is tuple(x).
func (s *StructSeq) Items() py.Tuple { return s.items[:s.kind.visible] }

// PyRepr is os.stat_result(st_mode=33188, …).
func (s *StructSeq) PyRepr() string {
	text := s.kind.Class.Name + "("
	if !s.kind.named {
		text = s.kind.Class.Module + "." + text
	}
	// Items without a name borrow those of the attributes behind them, as in CPython: st_atime=….
	names := slices.DeleteFunc(slices.Clone(s.kind.names), func(n string) bool { return strings.HasPrefix(n, "_") })
	for i, n := range names[:s.kind.visible] {
		if i > 0 {
			text += ", "
		}
		text += n + "=" + py.Repr(s.items[i])
	}
	return text + ")"
}

// Attr is the value under a name, items and attributes alike.
func (s *StructSeq) Attr(name string) any {
	for i, n := range s.kind.names {
		if n == name {
			return s.items[i]
		}
	}
	return nil
}
