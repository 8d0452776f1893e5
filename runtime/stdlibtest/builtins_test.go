package stdlibtest

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// builtin gives a builtin name.
func builtin(name string) (any, bool) {
	v, ok := builtins[name]
	return v, ok
}

func fn(name, params string, f func(a []any) any) *py.Function {
	return py.NewBuiltin(name, params, func(_ context.Context, args []any) (any, error) { return f(args), nil })
}

var builtins map[string]any

func init() {
	builtins = map[string]any{
		"int": py.IntType, "str": py.StrType, "float": py.FloatType, "bool": py.BoolType, "bytes": py.BytesType, "list": py.ListType,
		"dict": py.DictType, "set": py.SetType, "tuple": py.TupleType, "frozenset": py.FrozenSetType, "complex": py.ComplexType,
		"bytearray": py.ByteArrayType, "memoryview": py.MemoryViewType, "object": py.ObjectType, "type": py.TypeType, "range": py.RangeType,
		"slice": py.SliceType, "property": py.PropertyType, "classmethod": py.ClassMethodType, "staticmethod": py.StaticMethodType,
		"super": py.SuperType, "NotImplemented": py.NotImplemented, "__name__": "__main__", "__doc__": nil, "Ellipsis": py.Ellipsis,
		"print": py.NewBuiltin("print", "*args, sep=None, end=None, file=None, flush=False", printTo),
		"len":   fn("len", "x, /", func(a []any) any { return py.Len(a[0]) }),
		"repr":  fn("repr", "x, /", func(a []any) any { return py.Repr(a[0]) }),
		"ascii": fn("ascii", "x, /", func(a []any) any { return py.ASCII(a[0]) }),
		"abs":   fn("abs", "x, /", func(a []any) any { return py.Abs(a[0]) }),
		"any": fn("any", "x, /", func(a []any) any {
			for v := range py.Seq(a[0]) {
				if py.Truth(v) {
					return true
				}
			}
			return false
		}),
		"all": fn("all", "x, /", func(a []any) any {
			for v := range py.Seq(a[0]) {
				if !py.Truth(v) {
					return false
				}
			}
			return true
		}),
		"sum":        fn("sum", "x, start=0", func(a []any) any { return py.Sum(a[0], a[1]) }),
		"sorted":     fn("sorted", "x, /, *, key=None, reverse=False", func(a []any) any { return py.SortedAny(a[0], a[1], py.Truth(a[2])) }),
		"reversed":   fn("reversed", "x, /", func(a []any) any { return py.ReversedAny(a[0]) }),
		"enumerate":  fn("enumerate", "x, start=0", func(a []any) any { return py.EnumerateAny(a[0], a[1]) }),
		"zip":        fn("zip", "*xs, strict=False", func(a []any) any { return py.ZipAny(a[0].(py.Tuple), py.Truth(a[1])) }),
		"map":        fn("map", "f, *xs", func(a []any) any { return py.MapAny(a[0], a[1].(py.Tuple)...) }),
		"filter":     fn("filter", "f, x", func(a []any) any { return py.FilterAny(a[0], a[1]) }),
		"isinstance": fn("isinstance", "x, c, /", func(a []any) any { return py.IsInstance(a[0], a[1]) }),
		"issubclass": fn("issubclass", "x, c, /", func(a []any) any { return py.IsSubclass(a[0], a[1]) }),
		"callable":   fn("callable", "x, /", func(a []any) any { return py.IsCallable(a[0]) }),
		"iter":       fn("iter", "x, /", func(a []any) any { return py.IteratorObject(py.Iter(a[0])) }),
		"hash":       fn("hash", "x, /", func(a []any) any { return py.Hash(a[0]) }),
		"id":         fn("id", "x, /", func(a []any) any { return py.ID(a[0]) }),
		"ord":        fn("ord", "x, /", func(a []any) any { return py.OrdAny(a[0]) }),
		"chr":        fn("chr", "x, /", func(a []any) any { return py.ChrAny(a[0]) }),
		"bin":        fn("bin", "x, /", func(a []any) any { return py.Bin(a[0]) }),
		"hex":        fn("hex", "x, /", func(a []any) any { return py.Hex(a[0]) }),
		"oct":        fn("oct", "x, /", func(a []any) any { return py.Oct(a[0]) }),
		"vars":       fn("vars", "x, /", func(a []any) any { return py.Vars(a[0]) }),
		"format":     fn("format", "x, spec='', /", func(a []any) any { return py.Format(a[0], a[1].(string)) }),
		"divmod":     fn("divmod", "a, b, /", func(a []any) any { return py.DivMod(a[0], a[1]) }),
		"setattr":    fn("setattr", "x, n, v, /", func(a []any) any { py.SetAttr(a[0], a[1].(string), a[2]); return nil }),
		"delattr":    fn("delattr", "x, n, /", func(a []any) any { py.DelAttr(a[0], a[1].(string)); return nil }),
		"hasattr":    fn("hasattr", "x, n, /", func(a []any) any { return py.HasAttr(a[0], a[1].(string)) }),
		"getattr": fn("getattr", "x, n, *d", func(a []any) any {
			if d := a[2].(py.Tuple); len(d) > 0 {
				return py.GetAttrOr(a[0], a[1].(string), d[0])
			}
			return py.GetAttr(a[0], a[1].(string))
		}),
		"next": fn("next", "x, *d", func(a []any) any {
			if d := a[1].(py.Tuple); len(d) > 0 {
				return py.NextOr(a[0], d[0])
			}
			return py.Next(a[0])
		}),
		"round": fn("round", "x, n=None", func(a []any) any {
			if a[1] == nil {
				return py.Round(a[0])
			}
			return py.RoundTo(a[0], a[1])
		}),
		"pow": fn("pow", "base, exp, mod=None", func(a []any) any {
			if a[2] == nil {
				return py.Pow(a[0], a[1])
			}
			return py.PowMod(a[0], a[1], a[2])
		}),
		"min": extreme("min", py.MinAny), "max": extreme("max", py.MaxAny),
	}
	var walk func(c *py.Class)
	for _, c := range []*py.Class{py.BaseExceptionType, py.ExceptionType, py.ArithmeticError, py.OverflowError, py.ZeroDivisionError, py.AssertionError, py.AttributeError, py.EOFError, py.IndexError, py.KeyError, py.LookupError, py.NameError, py.RuntimeError, py.NotImplementedError, py.RecursionError, py.StopIteration, py.StopAsyncIteration, py.TypeError, py.ValueError, py.UnicodeDecodeError, py.UnicodeEncodeError, py.UnicodeError, py.OSError, py.FileExistsError, py.FileNotFoundError, py.IsADirectoryError, py.NotADirectoryError, py.PermissionError, py.TimeoutError, py.ConnectionError, py.SystemExit, py.KeyboardInterrupt, py.GeneratorExit, py.ExceptionGroup, py.BaseExceptionGroup, py.SyntaxError, py.ImportError, py.Warning, py.UserWarning, py.DeprecationWarning, py.RuntimeWarning, py.BufferError, py.MemoryError} {
		builtins[c.Name] = c
	}
	_ = walk
}

func extreme(name string, f func(args []any, key, def any, hasDef bool) any) any {
	return fn(name, "*args, key=None, **kw", func(a []any) any {
		d, has := a[2].(*py.Dict[any, any]).Get("default")
		return f(a[0].(py.Tuple), a[1], d, has)
	})
}

// printed is where print goes unless sys.stdout was replaced.
var printed strings.Builder
