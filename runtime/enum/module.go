package enum

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of enum.
var Module = lib.Module("enum", func(m *py.Module) {
	f := classes()
	for _, c := range []*py.Class{f.meta, f.enum, f.repr, f.integer, f.str, f.flag, f.intFlag, f.auto, f.wrap, f.nowrap} {
		m.Set(c.Name, c)
	}
	m.Set("EnumMeta", f.meta).Set("property", py.PropertyType)
	for _, b := range []string{"STRICT", "CONFORM", "EJECT", "KEEP"} {
		m.Set(b, py.StrLower(b))
	}
	lib.Add(m, "unique", "enumeration", func(a []any) any { return Unique(a[0]) })
	lib.Add(m, "global_enum", "cls, update_str=False", func(a []any) any { return a[0] })
	lib.Add(m, "verify", "*checks", func([]any) any { return lib.Def("verify", "cls", func(a []any) any { return a[0] }) })
})
