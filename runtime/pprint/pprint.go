// Package pprint answers Python's pprint module.
package pprint

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// PrettyPrinter answers pprint.PrettyPrinter.
type PrettyPrinter struct {
	options
	stream any
}

// PyClass returns pprint.PrettyPrinter.
func (*PrettyPrinter) PyClass() *py.Class { return PrettyPrinterType }

// options are the arguments of every function of the module; depth 0 is no limit.
type options struct {
	indent, width, depth           int
	compact, sortDicts, underscore bool
}

func newOptions(indent, width, depth, compact, sortDicts, underscore any) options {
	o := options{indent: lib.Int(py.ToInt(indent)), width: lib.Int(py.ToInt(width)), compact: py.Truth(compact), sortDicts: py.Truth(sortDicts),
		underscore: py.Truth(underscore)}
	if o.indent < 0 {
		panic(py.ValueError.New("indent must be >= 0"))
	}
	if depth != nil {
		if o.depth = lib.Int(depth); o.depth <= 0 {
			panic(py.ValueError.New("depth must be > 0"))
		}
	}
	if o.width == 0 {
		panic(py.ValueError.New("width must be != 0"))
	}
	return o
}

func (o options) show(x, stream any) {
	if stream == nil {
		stream = sys.CurrentStdout()
	}
	lib.Method(stream, "write", o.text(x)+"\n")
}

func (o options) text(x any) string {
	p := &printer{options: o}
	p.format(x, 0, 0, seen{}, 0)
	return p.out.String()
}

// flags are what isreadable and isrecursive look at.
func (o options) flags(x any) rendered { return (&printer{options: o}).safeRepr(x, seen{}, 0, 0) }

// usual are the options of a call without any.
var usual = options{indent: 1, width: 80, sortDicts: true}

// PFormat is pprint.pformat(x).
func PFormat(x any) string { return usual.text(x) }

// PrettyPrinterType is pprint.PrettyPrinter.
var PrettyPrinterType *py.Class

// Module gives the module object of pprint.
var Module = lib.Module("pprint", func(m *py.Module) {
	m.Set("PrettyPrinter", PrettyPrinterType)
	const keywords = "*, compact=False, sort_dicts=True, underscore_numbers=False"
	lib.Add(m, "pprint", "object, stream=None, indent=1, width=80, depth=None, "+keywords, func(a []any) any {
		newOptions(a[2], a[3], a[4], a[5], a[6], a[7]).show(a[0], a[1])
		return nil
	})
	lib.Add(m, "pp", "object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=False, underscore_numbers=False", func(a []any) any {
		newOptions(a[2], a[3], a[4], a[5], a[6], a[7]).show(a[0], a[1])
		return nil
	})
	lib.Add(m, "pformat", "object, indent=1, width=80, depth=None, "+keywords, func(a []any) any {
		return newOptions(a[1], a[2], a[3], a[4], a[5], a[6]).text(a[0])
	})
	lib.Add(m, "saferepr", "object", func(a []any) any { return usual.flags(a[0]).text })
	lib.Add(m, "isreadable", "object", func(a []any) any { return usual.flags(a[0]).readable })
	lib.Add(m, "isrecursive", "object", func(a []any) any { return usual.flags(a[0]).recursive })
})

func init() {
	on := func(self any) *PrettyPrinter { return self.(*PrettyPrinter) }
	PrettyPrinterType = lib.Class[PrettyPrinter]("pprint", "PrettyPrinter", nil, py.Methods{
		"__new__": lib.New("indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False", func(a []any) any {
			p := &PrettyPrinter{options: newOptions(a[0], a[1], a[2], a[4], a[5], a[6]), stream: a[3]}
			if p.stream == nil {
				p.stream = sys.CurrentStdout()
			}
			return p
		}),
		"pprint":      lib.M("object", func(s any, a []any) any { on(s).show(a[0], on(s).stream); return nil }),
		"pformat":     lib.M("object", func(s any, a []any) any { return on(s).text(a[0]) }),
		"isrecursive": lib.M("object", func(s any, a []any) any { return on(s).flags(a[0]).recursive }),
		"isreadable": lib.M("object", func(s any, a []any) any {
			r := on(s).flags(a[0])
			return r.readable && !r.recursive
		}),
	})
}
