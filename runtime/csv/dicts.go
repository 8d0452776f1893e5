package csv

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes that read and write rows as dicts.
var (
	DictReaderType *py.Class
	DictWriterType *py.Class
)

func get(x any, name string) any { return py.GetAttr(x, name) }

func makeDictReader() {
	c := py.NewClass("csv", "DictReader", py.ObjectType)
	DictReaderType = c
	define := lib.Definer(c)
	define("__init__", "self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds", func(a []any) any {
		self, names := a[0], a[2]
		if names != nil {
			if _, err := lib.TryCall(py.CurrentContext(), iterOf, names); err == nil && py.Same(py.Iter(names), names) {
				names = py.ListFrom(py.Seq(names))
			}
		}
		py.SetAttr(self, "_fieldnames", names)
		py.SetAttr(self, "restkey", a[3])
		py.SetAttr(self, "restval", a[4])
		py.SetAttr(self, "reader", newReader(a[1], newDialect(a[5], lib.KW(a[7]))))
		py.SetAttr(self, "dialect", a[5])
		py.SetAttr(self, "line_num", 0)
		return nil
	})
	c.DefineGetSet("fieldnames", fieldnames, func(self, v any) { py.SetAttr(self, "_fieldnames", v) })
	define("__iter__", "self", func(a []any) any { return a[0] })
	define("__next__", "self", func(a []any) any { return nextDict(a[0]) })
	c.Generic = true
}

func fieldnames(self any) any {
	r := get(self, "reader").(*Reader)
	if get(self, "_fieldnames") == nil {
		err := py.Try(func() error { py.SetAttr(self, "_fieldnames", r.next()); return nil })
		if err != nil && !py.Is(err, py.StopIteration) {
			panic(err)
		}
	}
	py.SetAttr(self, "line_num", r.lineNum)
	return get(self, "_fieldnames")
}

func nextDict(self any) any {
	r := get(self, "reader").(*Reader)
	if lib.Int(get(self, "line_num")) == 0 {
		fieldnames(self)
	}
	row := r.next().(*py.List[any])
	for row.Len() == 0 {
		row = r.next().(*py.List[any])
	}
	py.SetAttr(self, "line_num", r.lineNum)
	d := py.NewDict[any, any]()
	n := 0
	names := get(self, "fieldnames")
	if names == nil {
		names = py.NewList[any]()
	}
	for name := range py.Seq(names) {
		if n < row.Len() {
			d.Set(name, row.At(n))
		} else {
			d.Set(name, get(self, "restval"))
		}
		n++
	}
	if row.Len() > n {
		d.Set(get(self, "restkey"), py.NewList(append([]any{}, row.Items()[n:]...)...))
	}
	return d
}

func makeDictWriter() {
	c := py.NewClass("csv", "DictWriter", py.ObjectType)
	DictWriterType = c
	define := lib.Definer(c)
	define("__init__", "self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds", func(a []any) any {
		self, names := a[0], a[2]
		if names != nil && py.Same(py.Iter(names), names) {
			names = py.ListFrom(py.Seq(names))
		}
		py.SetAttr(self, "fieldnames", names)
		py.SetAttr(self, "restval", a[3])
		action := py.StrLower(py.Str(a[4]))
		if action != "raise" && action != "ignore" {
			panic(py.ValueError.Newf("extrasaction (%s) must be 'raise' or 'ignore'", py.Str(a[4])))
		}
		py.SetAttr(self, "extrasaction", action)
		py.SetAttr(self, "writer", newWriter(a[1], newDialect(a[5], lib.KW(a[7]))))
		return nil
	})
	define("writeheader", "self", func(a []any) any {
		d := py.NewDict[any, any]()
		for name := range py.Seq(get(a[0], "fieldnames")) {
			d.Set(name, name)
		}
		return lib.Method(a[0], "writerow", d)
	})
	row := func(self, d any) any {
		names := get(self, "fieldnames")
		if py.Eq(get(self, "extrasaction"), "raise") {
			var wrong []string
			for k := range py.Seq(d) {
				if !py.Contains(names, k) {
					wrong = append(wrong, py.Repr(k))
				}
			}
			if len(wrong) > 0 {
				text := "dict contains fields not in fieldnames: "
				for i, w := range wrong {
					if i > 0 {
						text += ", "
					}
					text += w
				}
				panic(py.ValueError.New(text))
			}
		}
		out := py.NewList[any]()
		for name := range py.Seq(names) {
			out.Append(lib.Method(d, "get", name, get(self, "restval")))
		}
		return out
	}
	define("writerow", "self, rowdict", func(a []any) any { return get(a[0], "writer").(*Writer).row(row(a[0], a[1])) })
	define("writerows", "self, rowdicts", func(a []any) any {
		for d := range py.Seq(a[1]) {
			get(a[0], "writer").(*Writer).row(row(a[0], d))
		}
		return nil
	})
	c.Generic = true
}

// Module gives the module object of csv.
var Module func() *py.Module

func init() {
	makeDictReader()
	makeDictWriter()
	Module = lib.Module("csv", func(m *py.Module) {
		for name, n := range map[string]int{"QUOTE_MINIMAL": QUOTEMINIMAL, "QUOTE_ALL": QUOTEALL, "QUOTE_NONNUMERIC": QUOTENONNUMERIC,
			"QUOTE_NONE": QUOTENONE, "QUOTE_STRINGS": QUOTESTRINGS, "QUOTE_NOTNULL": QUOTENOTNULL} {
			m.Set(name, n)
		}
		m.Set("Error", Error).Set("Dialect", DialectType).Set("excel", ExcelType).Set("excel_tab", ExcelTabType).Set("unix_dialect", UnixType)
		m.Set("Sniffer", SnifferType)
		m.Set("DictReader", DictReaderType).Set("DictWriter", DictWriterType)
		lib.AddC(m, "reader", "iterable, /, dialect=None, **fmtparams", func(a []any) any { return newReader(a[0], newDialect(a[1], lib.KW(a[2]))) })
		lib.AddC(m, "writer", "fileobj, /, dialect=None, **fmtparams", func(a []any) any { return newWriter(a[0], newDialect(a[1], lib.KW(a[2]))) })
		lib.AddC(m, "register_dialect", "name, /, dialect=None, **fmtparams", func(a []any) any {
			if _, ok := lib.AsStr(a[0]); !ok {
				panic(py.TypeError.New("dialect name must be a string"))
			}
			dialects.Set(a[0], newDialect(a[1], lib.KW(a[2])))
			return nil
		})
		lib.AddC(m, "unregister_dialect", "name, /", func(a []any) any { lookUp(a[0]); dialects.Delete(a[0]); return nil })
		lib.AddC(m, "get_dialect", "name, /", func(a []any) any { return lookUp(a[0]) })
		lib.AddC(m, "list_dialects", "", func([]any) any { return py.ListFrom(dialects.Keys()) })
		lib.AddC(m, "field_size_limit", "new_limit=None, /", func(a []any) any {
			old := limit
			if a[0] != nil {
				limit = lib.Int(a[0])
			}
			return old
		})
	})
}
