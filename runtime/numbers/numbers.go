// Package numbers answers Python's numbers module: the tower of abstract number classes.
package numbers

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of numbers. Decimals and fractions are numbers by the name of their class, so that the
// module does not bring theirs along.
var Module = lib.Module("numbers", func(m *py.Module) {
	var base []any
	for _, k := range tower {
		v, err := py.MakeClass(context.Background(), k.name, base, k.namespace(), py.KV{Key: "metaclass", Value: py.ABCMeta})
		py.Check(err)
		c := v
		base = []any{c}
		m.Set(k.name, c)
		switch k.name {
		case "Number":
			c.RecognizeBy(func(t *py.Class) bool { return t.Module == "decimal" && t.Name == "Decimal" })
		case "Complex":
			c.Register(py.ComplexType)
		case "Real":
			c.Register(py.FloatType)
		case "Rational":
			c.RecognizeBy(func(t *py.Class) bool { return t.Module == "fractions" && t.Name == "Fraction" })
		case "Integral":
			c.Register(py.IntType)
		}
	}
})
