package configparser

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// defineConverters gives a parser the methods of its argument converters: {"list": f} makes getlist(), which its sections
// have too.
func defineConverters(parser, converters any) {
	for name, convert := range py.DictFromAny(converters).Items() {
		by := func(_, v any) any { return lib.Call(convert, v) }
		py.SetAttr(parser, "get"+py.Str(name), lib.Func("get"+py.Str(name), "section, option, *, raw=False, vars=None, fallback=Ellipsis", func(a []any) any {
			fallback := a[4]
			if fallback == py.Ellipsis {
				fallback = lib.Missing
			}
			return lookupOr(parser, a[:2], a[2], a[3], fallback, by)
		}))
	}
}

// sectionConverter is a method of a section that the argument converters of its parser made.
func sectionConverter(p *Proxy, name string) any {
	method := py.GetAttrOr(p.parser, name, nil)
	if method == nil || len(name) < 4 || name[:3] != "get" {
		panic(py.AttributeError.Newf("'SectionProxy' object has no attribute '%s'", name))
	}
	return lib.Func(name, "option, fallback=None, *, raw=False, vars=None", func(a []any) any {
		return lib.CallKW(method, []any{p.title, a[0]}, []py.KV{{Key: "raw", Value: a[2]}, {Key: "vars", Value: a[3]}, {Key: "fallback", Value: a[1]}})
	})
}
