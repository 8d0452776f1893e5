package pytest

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// recorder is the fixture recwarn: it keeps the warnings of a test.
type recorder struct{ list any }

// WarningsRecorderType is pytest.WarningsRecorder.
var WarningsRecorderType = lib.Class[recorder]("_pytest.recwarn", "WarningsRecorder", nil, py.Methods{
	"list":        lib.Prop(func(x any) any { return x.(*recorder).list }),
	"__len__":     lib.M("", func(x any, _ []any) any { return py.Len(x.(*recorder).list) }),
	"__getitem__": lib.M("i", func(x any, a []any) any { return py.GetItem(x.(*recorder).list, a[0]) }),
	"__iter__":    lib.M("", func(x any, _ []any) any { return py.IteratorObject(py.Iter(x.(*recorder).list)) }),
	"clear":       lib.M("", func(x any, _ []any) any { return lib.Method(x.(*recorder).list, "clear") }),
	"pop":         lib.M("cls=Warning", func(x any, a []any) any { return x.(*recorder).pop(a[0]) }),
})

// PyClass returns WarningsRecorder.
func (*recorder) PyClass() *py.Class { return WarningsRecorderType }

// pop takes the first warning of a class; the parent of all warnings is the default.
func (r *recorder) pop(class any) any {
	c, ok := class.(*py.Class)
	if !ok {
		c = py.Warning
	}
	for i, w := range py.Collect(r.list) {
		if py.GetAttr(w, "category").(*py.Class).IsSubclassOf(c) {
			return lib.Method(r.list, "pop", i)
		}
	}
	panic(py.AssertionError.New(py.Repr(c) + " not found in warning list"))
}

func recwarnFixture(r *request) any {
	module := warnings.Module()
	catcher := lib.CallKW(py.GetAttr(module, "catch_warnings"), nil, []py.KV{{Key: "record", Value: true}})
	rec := &recorder{lib.Method(catcher, "__enter__")}
	lib.Method(module, "simplefilter", "default")
	r.atEnd(func() error {
		_, err := lib.TryMethod(catcher, "__exit__", nil, nil, nil)
		return err
	})
	return rec
}
