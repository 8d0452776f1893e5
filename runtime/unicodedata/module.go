package unicodedata

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// text is an argument that must be a str.
func text(function string, x any) string {
	s, ok := lib.AsStr(x)
	if !ok {
		panic(py.TypeError.Newf("%s() argument must be a unicode character, not %s", function, lib.TypeName(x)))
	}
	return s
}

// Module is the module object of unicodedata.
var Module = lib.Module("unicodedata", func(m *py.Module) {
	m.Set("unidata_version", UnidataVersion)
	lib.AddC(m, "normalize", "form, unistr, /", func(a []any) any {
		return Normalize(lib.Str(a[0], "normalize() argument 1"), lib.Str(a[1], "normalize() argument 2"))
	})
	lib.AddC(m, "is_normalized", "form, unistr, /", func(a []any) any {
		return IsNormalized(lib.Str(a[0], "is_normalized() argument 1"), lib.Str(a[1], "is_normalized() argument 2"))
	})
	lib.AddC(m, "category", "chr, /", func(a []any) any { return Category(text("category", a[0])) })
	lib.AddC(m, "combining", "chr, /", func(a []any) any { return Combining(text("combining", a[0])) })
	lib.AddC(m, "east_asian_width", "chr, /", func(a []any) any { return EastAsianWidth(text("east_asian_width", a[0])) })
	lib.AddC(m, "decimal", "chr, default=..., /", func(a []any) any {
		n, ok := digitOf(char("decimal", text("decimal", a[0])))
		if ok {
			return n
		}
		if a[1] == py.Ellipsis {
			panic(py.ValueError.New("not a decimal"))
		}
		return a[1]
	})
})
