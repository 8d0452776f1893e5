package os

import (
	"io/fs"
	"iter"
	"os"
	"slices"
	"syscall"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Getcwd is os.getcwd().
func Getcwd() string {
	dir, err := os.Getwd()
	lib.CheckOS(err)
	return dir
}

// Chdir is os.chdir(path).
func Chdir(path string) { lib.CheckOS(os.Chdir(path), path) }

// Listdir is os.listdir(path): the names in the order of the directory.
func Listdir(path string) *py.List[string] {
	f, err := os.Open(path)
	lib.CheckOS(err, path)
	defer f.Close()
	names, err := f.Readdirnames(-1)
	lib.CheckOS(err, path)
	return py.ListOf(names)
}

// Mkdir is os.mkdir(path, mode).
func Mkdir(path string, mode int) { lib.CheckOS(os.Mkdir(path, fs.FileMode(mode)), path) }

// Makedirs is os.makedirs(path, exist_ok=existOK).
func Makedirs(p string, existOK bool) {
	s := path.Split(p)
	head, tail := s.V0, s.V1
	if tail == "" {
		s = path.Split(head)
		head, tail = s.V0, s.V1
	}
	if head != "" && tail != "" && !path.Exists(head) {
		err := py.Try(func() error { Makedirs(head, existOK); return nil })
		if err != nil && !py.Is(err, py.FileExistsError) {
			panic(err)
		}
		if tail == "." {
			return
		}
	}
	if err := os.Mkdir(p, 0o777); err != nil && !(existOK && lib.IsDir(p)) {
		panic(lib.OSError(err, p))
	}
}

// Remove is os.remove(path) and os.unlink(path).
func Remove(path string) { lib.CheckOS(syscall.Unlink(path), path) }

// Rmdir is os.rmdir(path).
func Rmdir(path string) { lib.CheckOS(syscall.Rmdir(path), path) }

// Removedirs is os.removedirs(path): it and the parents that are empty then.
func Removedirs(p string) {
	Rmdir(p)
	for dir := path.Dirname(p); dir != "" && dir != "/"; dir = path.Dirname(dir) {
		if syscall.Rmdir(dir) != nil {
			return
		}
	}
}

// Rename is os.rename(src, dst) and os.replace(src, dst).
func Rename(src, dst string) {
	io.FlushAll()
	lib.CheckOS(syscall.Rename(src, dst), src, dst)
}

// Symlink is os.symlink(src, dst).
func Symlink(src, dst string) { lib.CheckOS(os.Symlink(src, dst), src, dst) }

// Link is os.link(src, dst).
func Link(src, dst string) { lib.CheckOS(os.Link(src, dst), src, dst) }

// Readlink is os.readlink(path).
func Readlink(path string) string {
	to, err := os.Readlink(path)
	lib.CheckOS(err, path)
	return to
}

// Chmod is os.chmod(path, mode).
func Chmod(path string, mode int) { lib.CheckOS(syscall.Chmod(path, uint32(mode)), path) }

// Access is os.access(path, mode).
func Access(path string, mode int) bool { return syscall.Access(path, uint32(mode)) == nil }

// StatOf is the os.stat_result that describes a file.
func StatOf(info fs.FileInfo) *StatResult {
	a, m, c := lib.FileTimes(info)
	sec := func(ns int64) any { return float64(ns) / 1e9 }
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return newStat(int(info.Mode().Perm()), 0, 0, 1, 0, 0, int(info.Size()), int(a/1e9), int(m/1e9), int(c/1e9), sec(a), sec(m), sec(c), int(a), int(m), int(c), 4096, 0, 0)
	}
	return newStat(int(s.Mode), int(s.Ino), int(s.Dev), int(s.Nlink), int(s.Uid), int(s.Gid), int(s.Size),
		int(a/1e9), int(m/1e9), int(c/1e9), sec(a), sec(m), sec(c), int(a), int(m), int(c), int(s.Blksize), int(s.Blocks), int(s.Rdev))
}

// Stat is os.stat(path), or of the link itself. An int is a file descriptor.
func Stat(p any, follow bool) *StatResult {
	p = py.ToAny(p)
	io.FlushAll()
	if fd, ok := p.(int); ok {
		info, err := lib.FdStat(fd)
		lib.CheckOS(err)
		return StatOf(info)
	}
	name := lib.FSPathArg(p, "stat", "path", "string, bytes, os.PathLike or integer")
	get := os.Stat
	if !follow {
		get = os.Lstat
	}
	info, err := get(name)
	lib.CheckOS(err, lib.PathLike(p))
	return StatOf(info)
}

// Utime is os.utime(path, times): access and modification time in seconds, or None for now.
func Utime(path string, times any) {
	now := time.Now()
	a, m := now, now
	if times != nil {
		t := py.Unpack(times, 2)
		a, m = timeOf(lib.Float(t[0])), timeOf(lib.Float(t[1]))
	}
	lib.CheckOS(os.Chtimes(path, a, m), path)
}

func timeOf(s float64) time.Time { return time.Unix(int64(s), int64((s-float64(int64(s)))*1e9)) }

// DirEntry is os.DirEntry: what scandir gives for each file.
type DirEntry struct {
	name, path string
	entry      fs.DirEntry
}

// DirEntryType is the class os.DirEntry.
var DirEntryType *py.Class

// ScandirIterator is the iterator and context manager that os.scandir gives.
type ScandirIterator struct {
	entries []*DirEntry
	i       int
}

var scandirType *py.Class

func init() {
	of := func(self any) *DirEntry { return self.(*DirEntry) }
	info := func(self any, follow bool) fs.FileInfo {
		if follow {
			i, err := os.Stat(of(self).path)
			if err != nil {
				return nil
			}
			return i
		}
		i, _ := of(self).entry.Info()
		return i
	}
	DirEntryType = lib.Class[DirEntry]("posix", "DirEntry", nil, py.Methods{
		"name":       lib.Prop(func(self any) any { return of(self).name }),
		"path":       lib.Prop(func(self any) any { return of(self).path }),
		"is_dir":     lib.M("*, follow_symlinks=True", func(self any, a []any) any { i := info(self, py.Truth(a[0])); return i != nil && i.IsDir() }),
		"is_file":    lib.M("*, follow_symlinks=True", func(self any, a []any) any { i := info(self, py.Truth(a[0])); return i != nil && i.Mode().IsRegular() }),
		"is_symlink": lib.M("", func(self any, _ []any) any { return of(self).entry.Type()&os.ModeSymlink != 0 }),
		"stat":       lib.M("*, follow_symlinks=True", func(self any, a []any) any { return Stat(of(self).path, py.Truth(a[0])) }),
		"inode":      lib.M("", func(self any, _ []any) any { return py.GetAttr(Stat(of(self).path, false), "st_ino") }),
		"__fspath__": lib.M("", func(self any, _ []any) any { return of(self).path }),
		"__repr__":   lib.M("", func(self any, _ []any) any { return "<DirEntry " + py.Repr(of(self).name) + ">" }),
	})
	scandirType = lib.Class[ScandirIterator]("posix", "ScandirIterator", nil, py.Methods{
		"__iter__":  lib.M("", func(self any, _ []any) any { return self }),
		"__enter__": lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":  lib.M("*args", func(self any, _ []any) any { return nil }),
		"close":     lib.M("", func(self any, _ []any) any { self.(*ScandirIterator).entries = nil; return nil }),
		"__next__": lib.M("", func(self any, _ []any) any {
			s := self.(*ScandirIterator)
			if s.i >= len(s.entries) {
				panic(py.StopIteration.New())
			}
			s.i++
			return s.entries[s.i-1]
		}),
	})
}

// PyClass returns os.DirEntry.
func (*DirEntry) PyClass() *py.Class { return DirEntryType }

// PyClass returns posix.ScandirIterator.
func (*ScandirIterator) PyClass() *py.Class { return scandirType }

// Scandir is os.scandir(path).
func Scandir(dir any) *ScandirIterator {
	name := "."
	if dir != nil {
		name = lib.FSPath(dir)
	}
	f, err := os.Open(name)
	lib.CheckOS(err, name)
	defer f.Close()
	entries, err := f.ReadDir(-1)
	lib.CheckOS(err, name)
	it := &ScandirIterator{}
	for _, e := range entries {
		it.entries = append(it.entries, &DirEntry{e.Name(), path.Join(name, e.Name()), e})
	}
	return it
}

// Walk is os.walk(top, topdown, onerror, followlinks). The lists may be changed while walking down.
func Walk(top string, topdown bool, onerror any, followLinks bool) iter.Seq[Visited] {
	return func(yield func(Visited) bool) { walk(top, topdown, onerror, followLinks, yield) }
}

// Visited is what os.walk gives for a directory: it, the names of the directories in it, and of what else is in it.
type Visited = py.Tuple3[string, *py.List[string], *py.List[string]]

func walk(top string, topdown bool, onerror any, followLinks bool, yield func(Visited) bool) bool {
	dirs, files := py.NewList[string](), py.NewList[string]()
	var entries []*DirEntry
	err := py.Try(func() error { entries = Scandir(top).entries; return nil })
	if err != nil {
		if onerror != nil {
			lib.Call(onerror, py.AsException(err))
		}
		return true
	}
	for _, e := range entries {
		if lib.IsDir(e.path) {
			dirs.Append(e.name)
		} else {
			files.Append(e.name)
		}
	}
	visited := Visited{V0: top, V1: dirs, V2: files}
	if topdown && !yield(visited) {
		return false
	}
	for _, d := range slices.Clone(dirs.Items()) {
		p := path.Join(top, d)
		if !followLinks && path.Islink(p) {
			continue
		}
		if !walk(p, topdown, onerror, followLinks, yield) {
			return false
		}
	}
	return topdown || yield(visited)
}
