// Package shutil answers Python's shutil module.
package shutil

import (
	goio "io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/fnmatch"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is shutil.Error, SameFileError shutil.SameFileError.
var (
	Error         = lib.Exception("shutil", "Error", py.OSError)
	SameFileError = lib.Exception("shutil", "SameFileError", Error)
)

// Copyfile is shutil.copyfile(src, dst): the content only.
func Copyfile(src, dst string) {
	lib.FlushFiles()
	a, errA := os.Stat(src)
	if b, err := os.Stat(dst); err == nil && errA == nil && os.SameFile(a, b) {
		panic(SameFileError.Newf("%s and %s are the same file", py.Repr(src), py.Repr(dst)))
	}
	in, err := os.Open(src)
	lib.CheckOS(err, src)
	defer in.Close()
	if info, err := in.Stat(); err == nil && info.IsDir() {
		panic(lib.OSError(syscall.EISDIR, src))
	}
	out, err := os.Create(dst)
	lib.CheckOS(err, dst)
	_, err = goio.Copy(out, in)
	lib.CheckOS(err)
	lib.CheckOS(out.Close())
}

func target(src, dst string) string {
	if lib.IsDir(dst) {
		return path.Join(dst, path.Basename(src))
	}
	return dst
}

// Copymode is shutil.copymode(src, dst).
func Copymode(src, dst string) {
	info, err := os.Stat(src)
	lib.CheckOS(err, src)
	lib.CheckOS(os.Chmod(dst, info.Mode().Perm()), dst)
}

// Copystat is shutil.copystat(src, dst): mode and times.
func Copystat(src, dst string) {
	Copymode(src, dst)
	info, err := os.Stat(src)
	lib.CheckOS(err, src)
	a, m, _ := lib.FileTimes(info)
	lib.CheckOS(os.Chtimes(dst, time.Unix(0, a), time.Unix(0, m)), dst)
}

// Copy is shutil.copy(src, dst): content and mode; it gives the path of the copy.
func Copy(src, dst string) string {
	dst = target(src, dst)
	Copyfile(src, dst)
	Copymode(src, dst)
	return dst
}

// Copy2 is shutil.copy2(src, dst): times too.
func Copy2(src, dst string) string {
	dst = target(src, dst)
	Copyfile(src, dst)
	Copystat(src, dst)
	return dst
}

// Rmtree is shutil.rmtree(path).
func Rmtree(p string) {
	info, err := os.Lstat(p)
	lib.CheckOS(err, p)
	if info.Mode()&os.ModeSymlink != 0 {
		panic(py.OSError.New("Cannot call rmtree on a symbolic link"))
	}
	if !info.IsDir() {
		panic(lib.OSError(syscall.ENOTDIR, p))
	}
	lib.CheckOS(os.RemoveAll(p), p)
}

// Move is shutil.move(src, dst): it gives where the file is then.
func Move(src, dst string) string {
	lib.FlushFiles()
	real := dst
	if lib.IsDir(dst) {
		real = path.Join(dst, path.Basename(strings.TrimRight(src, "/")))
		if path.Exists(real) {
			panic(Error.Newf("Destination path '%s' already exists", real))
		}
	}
	err := os.Rename(src, real)
	if errno, ok := lib.Errno(err); ok && errno == syscall.EXDEV {
		if lib.IsDir(src) {
			Copytree(src, real, nil, false)
			Rmtree(src)
		} else {
			Copy2(src, real)
			pyos.Remove(src)
		}
		return real
	}
	lib.CheckOS(err, src)
	return real
}

// Copytree is shutil.copytree(src, dst, ignore, dirs_exist_ok).
func Copytree(src, dst string, ignore any, existOK bool) string {
	entries, err := os.ReadDir(src)
	lib.CheckOS(err, src)
	names := py.NewList[any]()
	for _, e := range entries {
		names.Append(e.Name())
	}
	var ignored any
	if ignore != nil {
		ignored = lib.Call(ignore, src, names)
	}
	pyos.Makedirs(dst, existOK)
	for _, e := range entries {
		if ignored != nil && py.Contains(ignored, e.Name()) {
			continue
		}
		from, to := path.Join(src, e.Name()), path.Join(dst, e.Name())
		if lib.IsDir(from) {
			Copytree(from, to, ignore, existOK)
		} else {
			Copy2(from, to)
		}
	}
	Copystat(src, dst)
	return dst
}

// Which is shutil.which(cmd): nil when there is no such program.
func Which(cmd string) *string { return which(cmd, os.Getenv("PATH")) }

func which(cmd, paths string) *string {
	runs := func(p string) bool {
		info, err := os.Stat(p)
		return err == nil && !info.IsDir() && syscall.Access(p, 1) == nil
	}
	if strings.Contains(cmd, "/") {
		if runs(cmd) {
			return &cmd
		}
		return nil
	}
	if paths == "" {
		paths = path.Defpath
	}
	for dir := range strings.SplitSeq(paths, ":") {
		if p := path.Join(dir, cmd); runs(p) {
			return &p
		}
	}
	return nil
}

var usage = lib.NewStructSeqClass("shutil", "usage", 3, "total", "used", "free")

// Module is the module object of shutil.
var Module = lib.Module("shutil", func(m *py.Module) {
	m.Set("Error", Error).Set("SameFileError", SameFileError)
	p := lib.FSPath
	two := func(name string, f func(src, dst string)) {
		lib.Add(m, name, "src, dst, *, follow_symlinks=True", func(a []any) any { f(p(a[0]), p(a[1])); return nil })
	}
	lib.Add(m, "copyfile", "src, dst, *, follow_symlinks=True", func(a []any) any { Copyfile(p(a[0]), p(a[1])); return a[1] })
	two("copymode", Copymode)
	two("copystat", Copystat)
	copied := func(a []any, dst string) any {
		if s, ok := lib.AsStr(a[1]); ok && s == dst || !lib.IsDir(p(a[1])) {
			return a[1]
		}
		return dst
	}
	lib.Add(m, "copy", "src, dst, *, follow_symlinks=True", func(a []any) any { return copied(a, Copy(p(a[0]), p(a[1]))) })
	lib.Add(m, "copy2", "src, dst, *, follow_symlinks=True", func(a []any) any { return copied(a, Copy2(p(a[0]), p(a[1]))) })
	lib.Add(m, "copyfileobj", "fsrc, fdst, length=0", func(a []any) any {
		lib.Method(a[1], "write", lib.Method(a[0], "read"))
		return nil
	})
	lib.Add(m, "copytree", "src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False", func(a []any) any {
		Copytree(p(a[0]), p(a[1]), a[3], py.Truth(a[6]))
		return a[1]
	})
	lib.Add(m, "ignore_patterns", "*patterns", func(a []any) any {
		return lib.Def("_ignore_patterns", "path, names", func(b []any) any {
			s := py.NewSet[any]()
			for n := range py.Seq(b[1]) {
				for _, pat := range a[0].(py.Tuple) {
					if fnmatch.Fnmatch(py.Str(n), py.Str(pat)) {
						s.Add(n)
					}
				}
			}
			return s
		})
	})
	lib.Add(m, "rmtree", "path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None", func(a []any) any {
		err := py.Try(func() error { Rmtree(p(a[0])); return nil })
		if err != nil && !py.Truth(a[1]) {
			panic(err)
		}
		return nil
	})
	lib.Add(m, "move", "src, dst, copy_function=None", func(a []any) any {
		real := Move(p(a[0]), p(a[1]))
		if real == p(a[1]) {
			return a[1]
		}
		return real
	})
	lib.Add(m, "which", "cmd, mode=1, path=None", func(a []any) any {
		paths := os.Getenv("PATH")
		if a[2] != nil {
			paths = p(a[2])
		}
		return py.ToAny(which(p(a[0]), paths))
	})
	lib.Add(m, "disk_usage", "path", func(a []any) any {
		var s syscall.Statfs_t
		lib.CheckOS(syscall.Statfs(p(a[0]), &s), a[0])
		n := int(s.Bsize)
		return usage.Make(int(s.Blocks)*n, int(s.Blocks-s.Bfree)*n, int(s.Bavail)*n)
	})
	lib.Add(m, "get_terminal_size", "fallback=None", func(a []any) any {
		columns, lines := 80, 24
		if a[0] != nil {
			t := py.Unpack(a[0], 2)
			columns, lines = lib.Int(t[0]), lib.Int(t[1])
		}
		if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
			columns = n
		}
		if n, err := strconv.Atoi(os.Getenv("LINES")); err == nil && n > 0 {
			lines = n
		}
		return pyos.TerminalSize(columns, lines)
	})
})
