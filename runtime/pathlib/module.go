package pathlib

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of pathlib.
var (
	PurePathType      = py.NewClass("pathlib", "PurePath", py.ObjectType)
	PurePosixPathType *py.Class
	PathType          *py.Class
	PosixPathType     *py.Class
)

func of(self any) *Path { return self.(*Path) }

func pureMethods() py.Methods {
	compared := func(test func(c int) bool) py.Method {
		return lib.M("other, /", func(self any, a []any) any {
			o, ok := py.Carried(a[0]).(*Path)
			if !ok {
				return py.NotImplemented
			}
			return test(compare(of(self), o))
		})
	}
	prop := func(f func(p *Path) any) py.Method { return lib.Prop(func(self any) any { return f(of(self)) }) }
	return py.Methods{
		"__str__":    lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"__fspath__": lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"as_posix":   lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"as_uri":     lib.M("", func(self any, _ []any) any { return of(self).AsURI() }),
		"__bytes__":  lib.M("", func(self any, _ []any) any { return py.Bytes(of(self).String()) }),
		"__repr__": lib.M("", func(self any, _ []any) any {
			return of(self).class.Name + "(" + py.Repr(of(self).String()) + ")"
		}),
		"__hash__": lib.M("", func(self any, _ []any) any { return py.Hash(of(self).String()) }),
		"__eq__":   compared(func(c int) bool { return c == 0 }),
		"__lt__":   compared(func(c int) bool { return c < 0 }),
		"__le__":   compared(func(c int) bool { return c <= 0 }),
		"__gt__":   compared(func(c int) bool { return c > 0 }),
		"__ge__":   compared(func(c int) bool { return c >= 0 }),
		"__truediv__": lib.M("key, /", func(self any, a []any) any {
			q, ok := pathOf(of(self), a[0])
			if !ok {
				return py.NotImplemented
			}
			return of(self).Joinpath(q.String())
		}),
		"__rtruediv__": lib.M("key, /", func(self any, a []any) any {
			q, ok := pathOf(of(self), a[0])
			if !ok {
				return py.NotImplemented
			}
			return parse(of(self).class, q.String(), of(self).String())
		}),
		"joinpath": lib.M("*segments", func(self any, a []any) any { return of(self).Joinpath(a[0].(py.Tuple)...) }),
		"with_segments": lib.M("*segments", func(self any, a []any) any {
			p := &Path{class: of(self).class}
			return p.Joinpath(a[0].(py.Tuple)...)
		}),
		"name":     prop(func(p *Path) any { return p.Name() }),
		"stem":     prop(func(p *Path) any { return p.Stem() }),
		"suffix":   prop(func(p *Path) any { return p.Suffix() }),
		"suffixes": prop(func(p *Path) any { return p.Suffixes() }),
		"parent":   prop(func(p *Path) any { return p.Parent() }),
		"root":     prop(func(p *Path) any { return p.root }),
		"anchor":   prop(func(p *Path) any { return p.root }),
		"drive":    prop(func(*Path) any { return "" }),
		"parts": prop(func(p *Path) any {
			t := py.Tuple{}
			for _, s := range p.all() {
				t = append(t, s)
			}
			return t
		}),
		"parents": prop(func(p *Path) any {
			t := py.Tuple{}
			for q := range p.parents() {
				t = append(t, q)
			}
			return t
		}),
		"is_absolute": lib.M("", func(self any, _ []any) any { return of(self).root != "" }),
		"with_name":   lib.M("name", func(self any, a []any) any { return of(self).WithName(py.Str(a[0])) }),
		"with_stem":   lib.M("stem", func(self any, a []any) any { return of(self).WithName(py.Str(a[0]) + of(self).Suffix()) }),
		"with_suffix": lib.M("suffix", func(self any, a []any) any { return of(self).WithSuffix(py.Str(a[0])) }),
		"relative_to": lib.M("other, /, *, walk_up=False", func(self any, a []any) any {
			return of(self).relativeTo(parse(of(self).class, textOf(a[0])), py.Truth(a[1]))
		}),
		"is_relative_to": lib.M("other, /", func(self any, a []any) any { return of(self).isRelativeTo(parse(of(self).class, textOf(a[0]))) }),
		"match":          lib.M("path_pattern, *, case_sensitive=None", func(self any, a []any) any { return of(self).Match(textOf(a[0])) }),
		"full_match": lib.M("pattern, *, case_sensitive=None", func(self any, a []any) any {
			return fullMatch(of(self).all(), parse(of(self).class, textOf(a[0])).all())
		}),
	}
}

func construct(class func() *py.Class) py.Method {
	return lib.New("*args", func(a []any) any {
		p := &Path{class: class()}
		return p.Joinpath(a[0].(py.Tuple)...)
	})
}

// Names of Go types for the classes whose instances are all Path.
type (
	purePath struct{ Path }
	anyPath  struct{ Path }
)

func init() {
	pure := pureMethods()
	pure["__new__"] = construct(func() *py.Class { return PurePosixPathType })
	PurePosixPathType = lib.Class[purePath]("pathlib", "PurePosixPath", lib.Bases(PurePathType), pure)
	PurePathType.WithMethods(py.Methods{"__new__": construct(func() *py.Class { return PurePosixPathType })})
	concrete := fileMethods()
	concrete["__new__"] = construct(func() *py.Class { return PosixPathType })
	for n, m := range pureMethods() {
		if _, ok := concrete[n]; !ok {
			concrete[n] = m
		}
	}
	PathType = lib.Class[anyPath]("pathlib", "Path", lib.Bases(PurePathType), concrete)
	PosixPathType = lib.Class[Path]("pathlib", "PosixPath", lib.Bases(PathType), py.Methods{
		"__new__": construct(func() *py.Class { return PosixPathType }),
	})
	PurePosixPathType.Register(PosixPathType) // a base in CPython; both carry a Path here
}

// Module is the module object of pathlib.
var Module = lib.Module("pathlib", func(m *py.Module) {
	for _, c := range []*py.Class{PurePathType, PurePosixPathType, PathType, PosixPathType} {
		m.Set(c.Name, c)
	}
})
