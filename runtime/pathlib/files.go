package pathlib

import (
	"os"
	"os/user"
	"strconv"
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/glob"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func (p *Path) open(mode string, o io.Options) any {
	f, err := io.OpenWith(p.String(), mode, o)
	py.Check(err)
	return f
}

// mkdir is p.mkdir(mode, parents, exist_ok).
func (p *Path) mkdir(mode int, parents, existOK bool) {
	err := os.Mkdir(p.String(), os.FileMode(mode))
	if err == nil {
		return
	}
	errno, _ := lib.Errno(err)
	if errno == syscall.ENOENT && parents && len(p.parts) > 0 && p.Parent().String() != p.String() {
		p.Parent().mkdir(0o777, true, true)
		p.mkdir(mode, false, existOK)
		return
	}
	if !existOK || errno == syscall.ENOENT || !lib.IsDir(p.String()) {
		panic(lib.OSError(err, p.String()))
	}
}

func iterOf(paths []*Path) any { return py.Iter(py.ListOf(paths)) }

// children are the paths in the directory p.
func (p *Path) children() []*Path {
	f, err := os.Open(p.String())
	lib.CheckOS(err, p.String())
	defer f.Close()
	names, err := f.Readdirnames(-1)
	lib.CheckOS(err, p.String())
	paths := make([]*Path, len(names))
	for i, n := range names {
		paths[i] = p.Joinpath(n)
	}
	return paths
}

// glob gives the paths below p that match a pattern; hidden names match too.
func (p *Path) glob(pattern string) (paths []*Path) {
	if pattern == "" {
		panic(py.ValueError.Newf("Unacceptable pattern: %s", py.Repr(pattern)))
	}
	if strings.HasPrefix(pattern, "/") {
		panic(py.NotImplementedError.New("Non-relative patterns are unsupported"))
	}
	seen := map[string]bool{}
	dirs := strings.HasSuffix(pattern, "/") || strings.HasSuffix(pattern, "**")
	for name := range glob.In(p.String(), pattern) {
		q := p
		if name != "" {
			q = p.Joinpath(name)
		}
		if s := q.String(); !seen[s] && (!dirs || strings.HasSuffix(pattern, "**") || lib.IsDir(s)) {
			seen[s] = true
			paths = append(paths, q)
		}
	}
	return paths
}

func (p *Path) walk(topDown bool, onError any, follow bool) any {
	l := func(yield func(any) bool) {
		for t := range pyos.Walk(p.String(), topDown, onError, follow) {
			if !yield(py.Tuple{parse(p.class, t.V0), t.V1, t.V2}) {
				return
			}
		}
	}
	return py.IterOf(l)
}

func fileMethods() py.Methods {
	test := func(f func(string) bool) py.Method {
		return lib.M("*, follow_symlinks=True", func(self any, _ []any) any { lib.FlushFiles(); return f(of(self).String()) })
	}
	mode := func(bits os.FileMode) py.Method {
		return lib.M("", func(self any, _ []any) any {
			info, err := os.Stat(of(self).String())
			return err == nil && info.Mode()&bits != 0
		})
	}
	owner := func(find func(s *syscall.Stat_t) string) py.Method {
		return lib.M("*, follow_symlinks=True", func(self any, _ []any) any {
			info, err := os.Stat(of(self).String())
			lib.CheckOS(err, of(self).String())
			return find(info.Sys().(*syscall.Stat_t))
		})
	}
	rename := lib.M("target", func(self any, a []any) any {
		pyos.Rename(of(self).String(), textOf(a[0]))
		return parse(of(self).class, textOf(a[0]))
	})
	return py.Methods{
		"exists":      test(path.Exists),
		"is_file":     test(path.Isfile),
		"is_dir":      test(path.Isdir),
		"is_symlink":  lib.M("", func(self any, _ []any) any { return path.Islink(of(self).String()) }),
		"is_mount":    lib.M("", func(self any, _ []any) any { return path.Realpath(of(self).String()) == "/" }),
		"is_socket":   mode(os.ModeSocket),
		"is_fifo":     mode(os.ModeNamedPipe),
		"stat":        lib.M("*, follow_symlinks=True", func(self any, a []any) any { return pyos.Stat(of(self).String(), py.Truth(a[0])) }),
		"lstat":       lib.M("", func(self any, _ []any) any { return pyos.Stat(of(self).String(), false) }),
		"samefile":    lib.M("other_path", func(self any, a []any) any { return path.Samefile(of(self).String(), textOf(a[0])) }),
		"owner":       owner(func(s *syscall.Stat_t) string { return userName(s.Uid) }),
		"iterdir":     lib.M("", func(self any, _ []any) any { return iterOf(of(self).children()) }),
		"glob":        lib.M("pattern, *, case_sensitive=None, recurse_symlinks=False", func(self any, a []any) any { return iterOf(of(self).glob(textOf(a[0]))) }),
		"rglob":       lib.M("pattern, *, case_sensitive=None, recurse_symlinks=False", func(self any, a []any) any { return iterOf(of(self).glob("**/" + textOf(a[0]))) }),
		"walk":        lib.M("top_down=True, on_error=None, follow_symlinks=False", func(self any, a []any) any { return of(self).walk(py.Truth(a[0]), a[1], py.Truth(a[2])) }),
		"mkdir":       lib.M("mode=511, parents=False, exist_ok=False", func(self any, a []any) any { of(self).mkdir(lib.Int(a[0]), py.Truth(a[1]), py.Truth(a[2])); return nil }),
		"rmdir":       lib.M("", func(self any, _ []any) any { pyos.Rmdir(of(self).String()); return nil }),
		"rename":      rename,
		"replace":     rename,
		"chmod":       lib.M("mode, *, follow_symlinks=True", func(self any, a []any) any { pyos.Chmod(of(self).String(), lib.Int(a[0])); return nil }),
		"readlink":    lib.M("", func(self any, _ []any) any { return of(self).Readlink() }),
		"symlink_to":  lib.M("target, target_is_directory=False", func(self any, a []any) any { pyos.Symlink(textOf(a[0]), of(self).String()); return nil }),
		"hardlink_to": lib.M("target", func(self any, a []any) any { pyos.Link(textOf(a[0]), of(self).String()); return nil }),
		"absolute":    lib.M("", func(self any, _ []any) any { return of(self).Absolute() }),
		"resolve":     lib.M("strict=False", func(self any, a []any) any { return of(self).Resolve(py.Truth(a[0])) }),
		"expanduser":  lib.M("", func(self any, _ []any) any { return of(self).Expanduser() }),
		"unlink":      lib.M("missing_ok=False", func(self any, a []any) any { of(self).Unlink(py.Truth(a[0])); return nil }),
		"touch":       lib.M("mode=438, exist_ok=True", func(self any, a []any) any { of(self).Touch(lib.Int(a[0]), py.Truth(a[1])); return nil }),
		"open": lib.M("mode='r', buffering=-1, encoding=None, errors=None, newline=None", func(self any, a []any) any {
			return of(self).open(py.Str(a[0]), io.Options{Buffering: lib.Int(a[1]), Encoding: a[2], Errors: a[3], Newline: a[4]})
		}),
		"read_text": lib.M("encoding=None, errors=None, newline=None", func(self any, a []any) any {
			f := of(self).open("r", io.Options{Buffering: -1, Encoding: a[0], Errors: a[1], Newline: a[2]})
			defer lib.Method(f, "close")
			return lib.Method(f, "read")
		}),
		"read_bytes": lib.M("", func(self any, _ []any) any {
			f := of(self).open("rb", io.Options{Buffering: -1})
			defer lib.Method(f, "close")
			return lib.Method(f, "read")
		}),
		"write_text": lib.M("data, encoding=None, errors=None, newline=None", func(self any, a []any) any {
			if _, ok := lib.AsStr(a[0]); !ok {
				panic(py.TypeError.Newf("data must be str, not %s", lib.TypeName(a[0])))
			}
			f := of(self).open("w", io.Options{Buffering: -1, Encoding: a[1], Errors: a[2], Newline: a[3]})
			n := lib.Method(f, "write", a[0])
			lib.Method(f, "close")
			return n
		}),
		"write_bytes": lib.M("data", func(self any, a []any) any {
			data := lib.BytesArg(a[0])
			f := of(self).open("wb", io.Options{Buffering: -1})
			n := lib.Method(f, "write", data)
			lib.Method(f, "close")
			return n
		}),
		"cwd":  lib.ClassM("", func(*py.Class, []any) any { return Cwd() }),
		"home": lib.ClassM("", func(*py.Class, []any) any { return Home() }),
	}
}

func userName(uid uint32) string {
	u, err := user.LookupId(strconv.Itoa(int(uid)))
	if err != nil {
		panic(py.KeyError.Newf("getpwuid(): uid not found: %d", uid))
	}
	return u.Username
}
