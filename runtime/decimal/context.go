package decimal

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/contextvars"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Context is decimal.Context: how results are rounded and what is raised.
type Context struct {
	prec          int
	rounding      rounding
	emin, emax    int
	capitals      bool
	clamp         bool
	flags, traps_ signal
}

// PyClass returns decimal.Context.
func (*Context) PyClass() *py.Class { return ContextType }

// signal is a set of conditions.
type signal uint

const (
	invalidOperation signal = 1 << iota
	floatOperation
	divisionByZero
	overflow
	underflow
	subnormal
	inexact
	rounded
	clamped
	conversionSyntax
	divisionImpossible
	divisionUndefined
	invalidContext
)

// invalid are the conditions that are invalid operations.
const invalid = invalidOperation | conversionSyntax | divisionImpossible | divisionUndefined | invalidContext

func exception(name string, bases ...*py.Class) *py.Class {
	c := lib.Exception("decimal", name, bases...)
	c.Dotted = true
	return c
}

// The exception classes of decimal, which are its signals.
var (
	DecimalException = exception("DecimalException", py.ArithmeticError)
	Clamped          = exception("Clamped", DecimalException)
	InvalidOperation = exception("InvalidOperation", DecimalException)
	DivisionByZero   = exception("DivisionByZero", DecimalException, py.ZeroDivisionError)
	Inexact          = exception("Inexact", DecimalException)
	Rounded          = exception("Rounded", DecimalException)
	Subnormal        = exception("Subnormal", DecimalException)
	Overflow         = exception("Overflow", Inexact, Rounded)
	Underflow        = exception("Underflow", Inexact, Rounded, Subnormal)
	FloatOperation   = exception("FloatOperation", DecimalException, py.TypeError)

	ConversionSyntax   = exception("ConversionSyntax", InvalidOperation)
	DivisionImpossible = exception("DivisionImpossible", InvalidOperation)
	DivisionUndefined  = exception("DivisionUndefined", InvalidOperation, py.ZeroDivisionError)
	InvalidContext     = exception("InvalidContext", InvalidOperation)
)

// signals in the order in which one of several is chosen.
var signals = []struct {
	signal signal
	class  *py.Class
}{
	{invalidOperation, InvalidOperation}, {floatOperation, FloatOperation}, {divisionByZero, DivisionByZero}, {overflow, Overflow},
	{underflow, Underflow}, {subnormal, Subnormal}, {inexact, Inexact}, {rounded, Rounded}, {clamped, Clamped},
}

var conditions = []struct {
	signal signal
	class  *py.Class
}{
	{invalidOperation, InvalidOperation}, {conversionSyntax, ConversionSyntax}, {divisionImpossible, DivisionImpossible},
	{divisionUndefined, DivisionUndefined}, {invalidContext, InvalidContext},
}

// raise notes signals and raises the first that is trapped.
func (c *Context) raise(s signal, _ *Decimal) {
	visible := s
	if s&invalid != 0 {
		visible |= invalidOperation
	}
	c.flags |= visible &^ (invalid &^ invalidOperation)
	if s&floatOperation != 0 && c.traps_&floatOperation == 0 {
		return
	}
	hit := visible & c.traps_
	if hit == 0 {
		return
	}
	list := py.NewList[any]()
	for _, k := range conditions {
		if s&k.signal != 0 {
			list.Append(k.class)
		}
	}
	var class *py.Class
	for _, k := range signals {
		if hit&k.signal != 0 {
			if class == nil {
				class = k.class
			}
			if k.signal != invalidOperation {
				list.Append(k.class)
			}
		}
	}
	panic(class.New(list))
}

func defaultContext() *Context {
	return &Context{prec: 28, rounding: halfEven, emin: -999999, emax: 999999, capitals: true, traps_: invalidOperation | divisionByZero | overflow}
}

var (
	// Default, Basic and Extended are DefaultContext, BasicContext and ExtendedContext.
	Default  = defaultContext()
	Basic    = &Context{prec: 9, rounding: halfUp, emin: -999999, emax: 999999, capitals: true, traps_: invalidOperation | divisionByZero | overflow | underflow | clamped}
	Extended = &Context{prec: 9, rounding: halfEven, emin: -999999, emax: 999999, capitals: true}

	// current is the context of the code that runs: each task has its own, unless it inherits one that was in use already.
	current = contextvars.New[*Context]("decimal_context")
)

func getContext() *Context {
	vars := contextvars.Current(py.CurrentContext())
	if c, ok := current.In(vars); ok {
		return c
	}
	c := Default.copy()
	c.flags = 0
	setContext(c)
	return c
}

func setContext(c *Context) { current.Set(py.CurrentContext(), c) }

func (c *Context) copy() *Context {
	d := *c
	return &d
}

func (c *Context) etiny() int { return c.emin - c.prec + 1 }
func (c *Context) etop() int  { return c.emax - c.prec + 1 }

// PyRepr is repr(context).
func (c *Context) PyRepr() string {
	shown := []*py.Class{Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow}
	list := func(s signal) string {
		var names []string
		for _, class := range shown {
			if s&signalOf(class) != 0 {
				names = append(names, class.Name)
			}
		}
		return "[" + strings.Join(names, ", ") + "]"
	}
	bit := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	return fmt.Sprintf("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)",
		c.prec, c.rounding, c.emin, c.emax, bit(c.capitals), bit(c.clamp), list(c.flags), list(c.traps_))
}

// fix rounds an exact result to the context.
func (c *Context) fix(d *Decimal) *Decimal {
	if d.kind != finite {
		if d.isNaN() && digits(d.coef) > c.prec-1 && d.coef.Sign() != 0 {
			return &Decimal{d.neg, d.kind, new(big.Int).Mod(d.coef, pow10(max(c.prec-1, 0))), 0}
		}
		return d
	}
	etiny, etop := c.etiny(), c.etop()
	top := c.emax
	if c.clamp {
		top = etop
	}
	if d.coef.Sign() == 0 {
		if e := min(max(d.exp, etiny), top); e != d.exp {
			c.raise(clamped, nil)
			return newFinite(d.neg, bigZero, e)
		}
		return d
	}
	n := digits(d.coef)
	minExp := n + d.exp - c.prec
	if minExp > etop {
		s := overflow | inexact | rounded
		r := c.overflowed(d.neg)
		c.raise(s, r)
		return r
	}
	isSubnormal := minExp < etiny
	minExp = max(minExp, etiny)
	var sig signal
	if d.exp < minExp {
		coef, lost := round(d.coef, minExp-d.exp, c.rounding, d.neg)
		sig |= rounded
		if lost {
			sig |= inexact
			if isSubnormal {
				sig |= underflow
			}
		}
		if isSubnormal {
			sig |= subnormal
		}
		if coef.Sign() == 0 {
			sig |= clamped
		}
		d = newFinite(d.neg, coef, minExp)
		if digits(coef) > c.prec {
			d.coef, d.exp = new(big.Int).Quo(coef, bigTen), d.exp+1
		}
		if d.exp > etop {
			sig |= overflow | inexact | rounded
			d = c.overflowed(d.neg)
		}
		c.raise(sig, d)
		return d
	}
	if isSubnormal {
		c.raise(subnormal, d)
	}
	if c.clamp && d.exp > etop {
		c.raise(clamped, d)
		return newFinite(d.neg, scale(d.coef, d.exp-etop), etop)
	}
	return d
}

// overflowed is what a number that is too large becomes.
func (c *Context) overflowed(neg bool) *Decimal {
	r := c.rounding
	if r == down || r == zeroFiveUp || r == ceiling && neg || r == floor && !neg {
		return newFinite(neg, new(big.Int).Sub(pow10(c.prec), bigOne), c.etop())
	}
	return newInf(neg)
}

// nan is the result of an operation with a NaN among its operands, or nil.
func (c *Context) nan(operands ...*Decimal) *Decimal {
	for _, d := range operands {
		if d.kind == signaling {
			c.raise(invalidOperation, nil)
			return c.fix(&Decimal{d.neg, quiet, d.coef, 0})
		}
	}
	for _, d := range operands {
		if d.kind == quiet {
			return c.fix(d)
		}
	}
	return nil
}

func (c *Context) bad(s signal) *Decimal {
	c.raise(s, nil)
	return newNaN()
}
