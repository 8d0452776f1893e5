package path

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Module is the module object of os.path.
var Module = lib.Module("posixpath", func(m *py.Module) {
	for k, v := range map[string]any{"sep": Sep, "curdir": Curdir, "pardir": Pardir, "extsep": Extsep, "pathsep": Pathsep,
		"defpath": Defpath, "devnull": Devnull, "altsep": nil, "supports_unicode_filenames": true} {
		m.Set(k, v)
	}
	for name, f := range map[string]func(string) string{"basename": Basename, "dirname": Dirname, "normpath": Normpath,
		"abspath": Abspath, "expanduser": Expanduser, "expandvars": Expandvars, "normcase": Normcase} {
		lib.Add(m, name, "p", func(a []any) any { return same(a[0], f(lib.FSPath(a[0]))) })
	}
	for name, f := range map[string]func(string) bool{"exists": Exists, "lexists": Lexists, "isfile": Isfile, "isdir": Isdir,
		"islink": Islink, "isabs": Isabs, "ismount": func(p string) bool { return Realpath(p) == "/" }} {
		lib.Add(m, name, "path", func(a []any) any {
			if fd, ok := a[0].(int); ok {
				return existsFD(fd)
			}
			return f(lib.FSPathArg(a[0], name, "path", "string, bytes, os.PathLike or integer"))
		})
	}
	for name, f := range map[string]func(string) py.Tuple2[string, string]{"split": Split, "splitext": Splitext, "splitdrive": Splitdrive} {
		lib.Add(m, name, "p", func(a []any) any {
			t := f(lib.FSPath(a[0]))
			return py.Tuple{same(a[0], t.V0), same(a[0], t.V1)}
		})
	}
	lib.Add(m, "realpath", "filename, *, strict=False", func(a []any) any {
		if py.Truth(a[1]) {
			stat(lib.FSPath(a[0]))
		}
		return same(a[0], Realpath(lib.FSPath(a[0])))
	})
	lib.Add(m, "join", "a, *p", join)
	lib.Add(m, "relpath", "path, start=None", func(a []any) any {
		start := Curdir
		if a[1] != nil {
			start = lib.FSPath(a[1])
		}
		return same(a[0], Relpath(lib.FSPath(a[0]), start))
	})
	lib.Add(m, "commonpath", "paths", func(a []any) any { return Commonpath(texts(a[0])) })
	lib.Add(m, "commonprefix", "m", func(a []any) any { return Commonprefix(texts(a[0])) })
	lib.Add(m, "getsize", "filename", func(a []any) any { return Getsize(lib.FSPath(a[0])) })
	lib.Add(m, "getmtime", "filename", func(a []any) any { return Getmtime(lib.FSPath(a[0])) })
	lib.Add(m, "getatime", "filename", func(a []any) any { return seconds(first(lib.FileTimes(stat(lib.FSPath(a[0]))))) })
	lib.Add(m, "getctime", "filename", func(a []any) any { return seconds(third(lib.FileTimes(stat(lib.FSPath(a[0]))))) })
	lib.Add(m, "samefile", "f1, f2", func(a []any) any { return Samefile(lib.FSPath(a[0]), lib.FSPath(a[1])) })
})

func first(a, _, _ int64) int64 { return a }

func third(_, _, c int64) int64 { return c }

func seconds(ns int64) float64 { return float64(ns) / 1e9 }

func existsFD(fd int) bool {
	_, err := lib.FdStat(fd)
	return err == nil
}

// same gives bytes where bytes were given.
func same(given any, s string) any {
	if _, ok := given.(py.Bytes); ok {
		return py.Bytes(s)
	}
	return s
}

func texts(x any) []string {
	var out []string
	for p := range py.Seq(x) {
		out = append(out, lib.FSPath(p))
	}
	return out
}

func join(a []any) any {
	rest := a[1].(py.Tuple)
	_, bytes := a[0].(py.Bytes)
	var ps []string
	for _, p := range rest {
		s, ok := p, true
		if _, isBytes := p.(py.Bytes); isBytes != bytes {
			if _, isStr := lib.AsStr(p); isStr || isBytes {
				panic(py.TypeError.New("Can't mix strings and bytes in path components"))
			}
		}
		if _, isStr := lib.AsStr(p); !isStr {
			if _, isBytes := p.(py.Bytes); !isBytes && (p == nil || !py.HasAttr(py.Type(p), "__fspath__")) {
				ok = false
			}
		}
		if !ok {
			panic(py.TypeError.Newf("join() argument must be str, bytes, or os.PathLike object, not %s", py.Repr(lib.TypeName(p))))
		}
		ps = append(ps, lib.FSPath(s))
	}
	return same(a[0], Join(lib.FSPath(a[0]), ps...))
}
