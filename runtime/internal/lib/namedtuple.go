package lib

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// NewNamedTupleClass makes a class that a module of CPython makes with collections.namedtuple.
func NewNamedTupleClass(module, name string, fields ...string) *StructSeqClass {
	k := NewStructSeqClass(module, name, len(fields), fields...)
	k.named = true
	of := func(x any) *StructSeq { return x.(*StructSeq) }
	k.Class.WithMethods(py.Methods{
		"__new__": New(strings.Join(fields, ", "), func(a []any) any { return k.Make(append([]any(nil), a...)...) }),
		"_asdict": M("", func(self any, _ []any) any {
			d := py.NewDict[any, any]()
			for i, f := range fields {
				d.Set(f, of(self).items[i])
			}
			return d
		}),
		"_replace": M("**kw", func(self any, a []any) any {
			items := append([]any(nil), of(self).items...)
			for _, kv := range KW(a[0]) {
				for i, f := range fields {
					if f == kv.Key {
						items[i] = kv.Value
					}
				}
			}
			return k.Make(items...)
		}),
	})
	names := make(py.Tuple, len(fields))
	for i, f := range fields {
		names[i] = f
	}
	k.Class.Set("_fields", names)
	return k
}
