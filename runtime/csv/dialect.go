// Package csv answers Python's csv module: reading and writing of comma-separated values.
package csv

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// What fields are quoted.
const (
	QUOTEMINIMAL = iota
	QUOTEALL
	QUOTENONNUMERIC
	QUOTENONE
	QUOTESTRINGS
	QUOTENOTNULL
)

// Error is the class csv.Error.
var Error = lib.Exception("_csv", "Error", py.ExceptionType)

// dialect is how a file is written. Characters that are not set are -1.
type dialect struct {
	delimiter, quote, escape  rune
	doublequote, skip, strict bool
	terminator                string
	quoting                   int
	quotingSet                bool // the program said what is quoted
	terminatorSet             bool
}

// PyClass returns _csv.Dialect.
func (*dialect) PyClass() *py.Class { return dialectObject }

var dialectObject = lib.Class[dialect]("_csv", "Dialect", nil, py.Methods{
	"__new__":          lib.New("dialect=None, **kw", func(a []any) any { return newDialect(a[0], lib.KW(a[1])) }),
	"delimiter":        lib.Prop(func(d any) any { return char(d.(*dialect).delimiter) }),
	"quotechar":        lib.Prop(func(d any) any { return char(d.(*dialect).quote) }),
	"escapechar":       lib.Prop(func(d any) any { return char(d.(*dialect).escape) }),
	"doublequote":      lib.Prop(func(d any) any { return d.(*dialect).doublequote }),
	"skipinitialspace": lib.Prop(func(d any) any { return d.(*dialect).skip }),
	"strict":           lib.Prop(func(d any) any { return d.(*dialect).strict }),
	"lineterminator":   lib.Prop(func(d any) any { return d.(*dialect).terminator }),
	"quoting":          lib.Prop(func(d any) any { return d.(*dialect).quoting }),
})

func char(r rune) any {
	if r < 0 {
		return nil
	}
	return string(r)
}

var dialects = py.NewDict[any, any]()

var options = []string{"delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"}

// newDialect makes a dialect of a name, an object with the attributes of a dialect and keyword arguments.
func newDialect(base any, kw []py.KV) *dialect {
	d := &dialect{delimiter: ',', quote: '"', escape: -1, doublequote: true, terminator: "\r\n", terminatorSet: true}
	if name, ok := lib.AsStr(base); ok {
		base = lookUp(name)
	}
	if known, ok := base.(*dialect); ok {
		*d = *known
	} else if base != nil {
		for _, o := range options {
			if py.HasAttr(base, o) {
				d.set(o, py.GetAttr(base, o))
			}
		}
	}
	for _, a := range kw {
		if !d.set(a.Key, a.Value) {
			panic(py.TypeError.Newf("this function got an unexpected keyword argument '%s'", a.Key))
		}
	}
	if d.quote < 0 && !d.quotingSet {
		d.quoting = QUOTENONE
	}
	d.check()
	return d
}

func lookUp(name any) any {
	v, ok := dialects.Get(name)
	if !ok {
		panic(Error.New("unknown dialect"))
	}
	return v
}

func (d *dialect) check() {
	if d.delimiter < 0 {
		panic(py.TypeError.New("\"delimiter\" must be string, not NoneType"))
	}
	if !d.terminatorSet {
		panic(py.TypeError.New("lineterminator must be set"))
	}
	if d.quoting != QUOTENONE && d.quote < 0 {
		panic(py.TypeError.New("quotechar must be set if quoting enabled"))
	}
	for _, c := range []struct {
		name string
		r    rune
	}{{"delimiter", d.delimiter}, {"escapechar", d.escape}, {"quotechar", d.quote}} {
		if c.r == '\n' || c.r == '\r' || c.r == ' ' && d.skip && c.name != "delimiter" {
			panic(py.ValueError.Newf("bad %s value", c.name))
		}
		for _, t := range d.terminator {
			if c.r == t {
				panic(py.ValueError.Newf("bad %s or lineterminator value", c.name))
			}
		}
	}
	if d.delimiter == d.escape {
		panic(py.ValueError.New("bad delimiter or escapechar value"))
	}
	if d.delimiter == d.quote {
		panic(py.ValueError.New("bad delimiter or quotechar value"))
	}
	if d.escape >= 0 && d.escape == d.quote {
		panic(py.ValueError.New("bad escapechar or quotechar value"))
	}
}

func (d *dialect) set(name string, v any) bool {
	switch name {
	case "delimiter":
		d.delimiter = charOf(name, v, false)
	case "quotechar":
		d.quote = charOf(name, v, true)
	case "escapechar":
		d.escape = charOf(name, v, true)
	case "doublequote":
		d.doublequote = py.Truth(v)
	case "skipinitialspace":
		d.skip = py.Truth(v)
	case "strict":
		d.strict = py.Truth(v)
	case "lineterminator":
		s, ok := lib.AsStr(v)
		d.terminatorSet = v != nil
		if !ok && v != nil {
			panic(py.TypeError.New("\"lineterminator\" must be a string"))
		}
		d.terminator = s
	case "quoting":
		n, ok := py.ToAny(v).(int)
		if !ok {
			panic(py.TypeError.New("\"quoting\" must be an integer"))
		}
		if n < QUOTEMINIMAL || n > QUOTENOTNULL {
			panic(py.TypeError.New("bad \"quoting\" value"))
		}
		d.quoting, d.quotingSet = n, true
	default:
		return false
	}
	return true
}

func charOf(name string, v any, none bool) rune {
	if v == nil && none {
		return -1
	}
	s, ok := lib.AsStr(v)
	or := ""
	if none {
		or = " or None"
	}
	if !ok {
		panic(py.TypeError.Newf("\"%s\" must be string%s, not %s", name, or, lib.TypeName(v)))
	}
	if r := []rune(s); len(r) == 1 {
		return r[0]
	}
	panic(py.TypeError.Newf("\"%s\" must be a 1-character string", name))
}

// The classes of dialects that programs name and derive from.
var (
	DialectType  = dialectClass("Dialect", py.ObjectType, py.NewDict[any, any]())
	ExcelType    = dialectClass("excel", DialectType, standard(",", "\r\n", QUOTEMINIMAL))
	ExcelTabType = dialectClass("excel_tab", ExcelType, py.DictOf(py.Pair[any, any]{Key: "delimiter", Val: "\t"}))
	UnixType     = dialectClass("unix_dialect", DialectType, standard(",", "\n", QUOTEALL))
)

func standard(delimiter, terminator string, quoting int) *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for _, kv := range []py.KV{{Key: "delimiter", Value: delimiter}, {Key: "quotechar", Value: `"`}, {Key: "doublequote", Value: true},
		{Key: "skipinitialspace", Value: false}, {Key: "lineterminator", Value: terminator}, {Key: "quoting", Value: quoting}} {
		d.Set(kv.Key, kv.Value)
	}
	return d
}

func dialectClass(name string, base *py.Class, attrs *py.Dict[any, any]) *py.Class {
	c := py.NewClass("csv", name, base)
	for k, v := range attrs.Items() {
		c.Set(py.Str(k), v)
	}
	return c
}

func init() {
	for _, n := range options {
		if n != "strict" {
			DialectType.Set(n, nil)
		}
	}
	lib.Definer(DialectType)("__init__", "self", func(a []any) any {
		err := py.Try(func() error { newDialect(a[0], nil); return nil })
		if err != nil && py.Is(err, py.TypeError) {
			panic(Error.New(py.Str(err)))
		}
		py.Check(err)
		return nil
	})
	dialects.Set("excel", newDialect(ExcelType, nil))
	dialects.Set("excel-tab", newDialect(ExcelTabType, nil))
	dialects.Set("unix", newDialect(UnixType, nil))
}
