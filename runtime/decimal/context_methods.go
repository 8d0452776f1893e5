package decimal

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ContextType is the class decimal.Context.
var ContextType = lib.Class[Context]("decimal", "Context", nil, py.Methods{
	"__new__": lib.New("prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None", func(a []any) any {
		c := Default.copy()
		c.flags = 0
		for i, name := range settings {
			if a[i] != nil {
				c.set(name, a[i])
			}
		}
		if a[6] != nil {
			c.flags = signalsOf(a[6])
		}
		if a[7] != nil {
			c.traps_ = signalsOf(a[7])
		}
		return c
	}),
})

var settings = []string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp"}

// signalsOf reads a list of signals or a dict of them.
func signalsOf(x any) signal {
	var s signal
	switch v := x.(type) {
	case *signalDict:
		return *v.of
	case *py.Dict[any, any]:
		for k, on := range v.Items() {
			if py.Truth(on) {
				s |= signalOf(k)
			}
		}
	default:
		for k := range py.Seq(x) {
			s |= signalOf(k)
		}
	}
	return s
}

func signalOf(x any) signal {
	for _, k := range signals {
		if any(k.class) == x {
			return k.signal
		}
	}
	panic(py.KeyError.New("invalid error flag"))
}

func (c *Context) get(name string) any {
	bit := func(b bool) any {
		if b {
			return 1
		}
		return 0
	}
	switch name {
	case "prec":
		return c.prec
	case "rounding":
		return string(c.rounding)
	case "Emin":
		return c.emin
	case "Emax":
		return c.emax
	case "capitals":
		return bit(c.capitals)
	}
	return bit(c.clamp)
}

func (c *Context) set(name string, v any) {
	within := func(low, high int, message string) int {
		n := lib.Int(v)
		if n < low || n > high {
			panic(py.ValueError.New(message))
		}
		return n
	}
	const limit = 999999999999999999
	switch name {
	case "prec":
		c.prec = within(1, limit, "valid range for prec is [1, MAX_PREC]")
	case "rounding":
		c.rounding = roundingOf(v)
	case "Emin":
		c.emin = within(-limit, 0, "valid range for Emin is [MIN_EMIN, 0]")
	case "Emax":
		c.emax = within(0, limit, "valid range for Emax is [0, MAX_EMAX]")
	case "capitals":
		c.capitals = within(0, 1, "valid values for capitals are 0 or 1") == 1
	case "clamp":
		c.clamp = within(0, 1, "valid values for clamp are 0 or 1") == 1
	}
}

// signalDict is context.flags or context.traps.
type signalDict struct{ of *signal }

var signalDictType = lib.Class[signalDict]("decimal", "SignalDict", nil, nil)

// PyClass returns decimal.SignalDict.
func (*signalDict) PyClass() *py.Class { return signalDictType }

func (s *signalDict) dict() *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, k := range signals {
		d.Set(k.class, *s.of&k.signal != 0)
	}
	return d
}

func init() {
	define := lib.Definer(signalDictType)
	of := func(a []any) *signalDict { return a[0].(*signalDict) }
	define("__getitem__", "self, key, /", func(a []any) any { return *of(a).of&signalOf(a[1]) != 0 })
	define("__setitem__", "self, key, value, /", func(a []any) any {
		*of(a).of &^= signalOf(a[1])
		if py.Truth(a[2]) {
			*of(a).of |= signalOf(a[1])
		}
		return nil
	})
	define("__iter__", "self", func(a []any) any { return py.IteratorObject(py.Iter(of(a).dict())) })
	define("__len__", "self", func([]any) any { return len(signals) })
	define("__repr__", "self", func(a []any) any { return py.Repr(of(a).dict()) })
	define("__eq__", "self, other, /", func(a []any) any { return signalsOf(a[1]) == *of(a).of })
	for _, name := range []string{"items", "keys", "values", "copy"} {
		define(name, "self", func(a []any) any { return lib.Method(of(a).dict(), name) })
	}
	contextMethods()
}

func contextMethods() {
	methods := py.Methods{
		"flags": lib.PropSet(func(x any) any { return &signalDict{&x.(*Context).flags} }, func(x, v any) { x.(*Context).flags = signalsOf(v) }),
		"traps": lib.PropSet(func(x any) any { return &signalDict{&x.(*Context).traps_} }, func(x, v any) { x.(*Context).traps_ = signalsOf(v) }),
	}
	for _, name := range settings {
		methods[name] = lib.PropSet(func(x any) any { return x.(*Context).get(name) }, func(x, v any) { x.(*Context).set(name, v) })
	}
	ContextType.WithMethods(methods)
	define := lib.Definer(ContextType)
	of := func(a []any) *Context { return a[0].(*Context) }
	define("__repr__", "self", func(a []any) any { return of(a).PyRepr() })
	define("copy", "self", func(a []any) any { return of(a).copy() })
	define("__copy__", "self", func(a []any) any { return of(a).copy() })
	define("clear_flags", "self", func(a []any) any { of(a).flags = 0; return nil })
	define("clear_traps", "self", func(a []any) any { of(a).traps_ = 0; return nil })
	define("Etiny", "self", func(a []any) any { return of(a).etiny() })
	define("Etop", "self", func(a []any) any { return of(a).etop() })
	define("create_decimal", "self, num='0', /", func(a []any) any { return of(a).fix(construct(a[1])) })
	define("create_decimal_from_float", "self, f, /", func(a []any) any { return of(a).fix(FromFloat(py.ToFloat(a[1]))) })
	define("to_sci_string", "self, x, /", func(a []any) any { return needed(a[1]).text(false, of(a).capitals) })
	define("to_eng_string", "self, x, /", func(a []any) any { return needed(a[1]).text(true, of(a).capitals) })
	define("power", "self, a, b, modulo=None", func(a []any) any {
		if a[3] != nil {
			return of(a).powMod(needed(a[1]), needed(a[2]), needed(a[3]))
		}
		return of(a).pow(needed(a[1]), needed(a[2]))
	})
	define("fma", "self, a, b, c, /", func(a []any) any { return of(a).fma(needed(a[1]), needed(a[2]), needed(a[3])) })
	define("quantize", "self, a, b, /", func(a []any) any { return of(a).quantize(needed(a[1]), needed(a[2]), of(a).rounding) })
	define("divmod", "self, a, b, /", func(a []any) any {
		q, r := of(a).divmod(needed(a[1]), needed(a[2]))
		return py.Tuple{q, r}
	})
	for name, f := range map[string]func(c *Context, a, b *Decimal) *Decimal{
		"add": (*Context).add, "subtract": (*Context).sub, "multiply": (*Context).mul, "divide": (*Context).div, "divide_int": (*Context).floorDiv,
		"remainder": (*Context).mod, "remainder_near": (*Context).remainderNear, "compare": (*Context).compare, "scaleb": (*Context).scaleb,
		"max": func(c *Context, a, b *Decimal) *Decimal { return c.choose(a, b, true) },
		"min": func(c *Context, a, b *Decimal) *Decimal { return c.choose(a, b, false) },
	} {
		define(name, "self, a, b, /", func(a []any) any { return f(of(a), needed(a[1]), needed(a[2])) })
	}
	for name, f := range map[string]func(c *Context, d *Decimal) *Decimal{
		"sqrt": (*Context).sqrt, "exp": (*Context).exp, "ln": (*Context).ln, "log10": (*Context).log10, "normalize": (*Context).normalize,
		"plus": (*Context).plus, "minus": (*Context).minus, "logb": (*Context).logb,
		"abs": func(c *Context, d *Decimal) *Decimal {
			if d.neg {
				return c.minus(d)
			}
			return c.plus(d)
		},
		"to_integral_value": func(c *Context, d *Decimal) *Decimal { return c.toIntegral(d, c.rounding, false) },
		"to_integral_exact": func(c *Context, d *Decimal) *Decimal { return c.toIntegral(d, c.rounding, true) },
	} {
		define(name, "self, x, /", func(a []any) any { return f(of(a), needed(a[1])) })
	}
}

// localContext is what localcontext gives: a copy of a context that is the current one inside with.
type localContext struct{ saved, inner *Context }

var localContextType = lib.Class[localContext]("decimal", "ContextManager", nil, nil)

// PyClass returns decimal.ContextManager.
func (*localContext) PyClass() *py.Class { return localContextType }

func init() {
	define := lib.Definer(localContextType)
	define("__enter__", "self", func(a []any) any {
		l := a[0].(*localContext)
		l.saved = getContext()
		setContext(l.inner)
		return l.inner
	})
	localContextType.DefineMethod("__exit__", "self, *args", func(_ context.Context, a []any) (any, error) {
		setContext(a[0].(*localContext).saved)
		return false, nil
	})
}

func newLocal(x any, options []py.KV) any {
	if c, ok := x.(*Context); ok {
		return localWith(c, options)
	}
	if x != nil {
		panic(py.TypeError.New("optional argument must be a context"))
	}
	return localWith(getContext(), options)
}

func localWith(c *Context, options []py.KV) any {
	inner := c.copy()
	for _, kv := range options {
		switch kv.Key {
		case "flags":
			inner.flags = signalsOf(kv.Value)
		case "traps":
			inner.traps_ = signalsOf(kv.Value)
		default:
			inner.set(kv.Key, kv.Value)
		}
	}
	return &localContext{inner: inner}
}

// Module is the module object of decimal.
var Module = lib.Module("decimal", func(m *py.Module) {
	for _, c := range []*py.Class{DecimalType, ContextType, DecimalException, Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal,
		Overflow, Underflow, FloatOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext, tupleClass.Class} {
		m.Set(c.Name, c)
	}
	for _, r := range roundings {
		m.Set(string(r), string(r))
	}
	m.Set("DefaultContext", Default).Set("BasicContext", Basic).Set("ExtendedContext", Extended)
	m.Set("MAX_PREC", 999999999999999999).Set("MAX_EMAX", 999999999999999999).Set("MIN_EMIN", -999999999999999999)
	m.Set("MIN_ETINY", -1999999999999999997).Set("HAVE_THREADS", true).Set("HAVE_CONTEXTVAR", true)
	lib.AddC(m, "getcontext", "", func([]any) any { return getContext() })
	lib.AddC(m, "setcontext", "context, /", func(a []any) any {
		c, ok := a[0].(*Context)
		if !ok {
			panic(py.TypeError.New("argument must be a context"))
		}
		if c == Default || c == Basic || c == Extended {
			c = c.copy()
			c.flags = 0
		}
		setContext(c)
		return nil
	})
	lib.AddC(m, "localcontext", "ctx=None, **kwargs", func(a []any) any { return newLocal(a[0], lib.KW(a[1])) })
})
