package warnings

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// deprecated is warnings.deprecated(message, category, stacklevel): a decorator of functions, whose calls warn. Classes are refused.
func deprecated(message, category any, stacklevel int) any {
	if _, ok := lib.AsStr(message); !ok {
		panic(py.TypeError.Newf("Expected an object of type str for 'message', not %s", py.Repr(lib.TypeName(message))))
	}
	return lib.Def("deprecated", "arg, /", func(a []any) any {
		f := a[0]
		if _, ok := f.(*py.Class); ok {
			panic(py.NotImplementedError.New("warnings.deprecated of a class is not supported by py2goasync"))
		}
		py.SetAttr(f, "__deprecated__", message)
		if category == nil {
			return f
		}
		name := py.Str(py.GetAttr(f, "__name__"))
		wrapper := py.NewFunction(name, "*args, **kwargs", func(ctx context.Context, a []any) (any, error) {
			if err := py.Try(func() error { Warn(ctx, message, category, stacklevel); return nil }); err != nil {
				return nil, err
			}
			return py.CallKw(ctx, f, a[0].(py.Tuple), lib.KW(a[1]))
		})
		for _, n := range []string{"__qualname__", "__doc__", "__module__"} {
			py.SetAttr(wrapper, n, py.GetAttrOr(f, n, nil))
		}
		py.SetAttr(wrapper, "__wrapped__", f)
		py.SetAttr(wrapper, "__deprecated__", message)
		return wrapper
	})
}
