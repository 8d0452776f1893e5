// Package glob answers Python's glob module. Names come in the order of the directories, as in CPython.
package glob

import (
	"iter"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/fnmatch"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HasMagic reports whether a pattern holds wildcards: glob.has_magic(s).
func HasMagic(s string) bool { return strings.ContainsAny(s, "*?[") }

// Glob is glob.glob(pathname).
func Glob(pathname string) *py.List[string] { return collect(find("", pathname, false, false)) }

// GlobRecursive is glob.glob(pathname, recursive=True): ** stands for any number of folders.
func GlobRecursive(pathname string) *py.List[string] { return collect(find("", pathname, true, false)) }

func collect(seq iter.Seq[string]) *py.List[string] {
	l := py.NewList[string]()
	for p := range seq {
		l.Append(p)
	}
	return l
}

// Escape is glob.escape(pathname).
func Escape(pathname string) string {
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(pathname)
}

func find(root, pathname string, recursive, hidden bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		first := true
		walk(root, pathname, recursive, hidden, false, func(p string) bool {
			if first && recursive && strings.HasPrefix(pathname, "**") && p == "" {
				first = false
				return true
			}
			first = false
			return yield(p)
		})
	}
}

// walk yields what matches; it reports false when the consumer stops.
func walk(root, pathname string, recursive, hidden, dirOnly bool, yield func(string) bool) bool {
	s := path.Split(pathname)
	dir, base := s.V0, s.V1
	at := func(p string) string { return path.Join(root, p) }
	if !HasMagic(pathname) {
		if base != "" {
			if path.Lexists(at(pathname)) {
				return yield(pathname)
			}
		} else if path.Isdir(at(dir)) {
			return yield(pathname)
		}
		return true
	}
	inDir := func(dir string) bool {
		switch {
		case recursive && base == "**":
			return deep(at, dir, hidden, dirOnly, yield)
		case HasMagic(base):
			for _, n := range names(at(dir), dirOnly) {
				if (hidden || !strings.HasPrefix(n, ".") || strings.HasPrefix(base, ".")) && fnmatch.Fnmatch(n, base) {
					if !yield(path.Join(dir, n)) {
						return false
					}
				}
			}
		case base == "":
			if path.Isdir(at(dir)) {
				return yield(path.Join(dir, ""))
			}
		case path.Lexists(at(path.Join(dir, base))):
			return yield(path.Join(dir, base))
		}
		return true
	}
	if dir == "" {
		if recursive && base == "**" && !yield("") {
			return false
		}
		return inDir("")
	}
	if dir == pathname || !HasMagic(dir) {
		if recursive && base == "**" && path.Isdir(at(dir)) && !yield(path.Join(dir, "")) {
			return false
		}
		return inDir(dir)
	}
	return walk(root, dir, recursive, hidden, true, func(d string) bool {
		if recursive && base == "**" && path.Isdir(at(d)) && !yield(path.Join(d, "")) {
			return false
		}
		return inDir(d)
	})
}

// deep yields everything below a folder.
func deep(at func(string) string, dir string, hidden, dirOnly bool, yield func(string) bool) bool {
	for _, n := range names(at(dir), dirOnly) {
		if !hidden && strings.HasPrefix(n, ".") {
			continue
		}
		p := n
		if dir != "" {
			p = path.Join(dir, n)
		}
		if !yield(p) || !deep(at, p, hidden, dirOnly, yield) {
			return false
		}
	}
	return true
}

func names(dir string, dirOnly bool) []string {
	lib.FlushFiles()
	if dir == "" {
		dir = "."
	}
	f, err := os.Open(dir)
	if err != nil {
		return nil
	}
	defer f.Close()
	entries, _ := f.ReadDir(-1)
	var out []string
	for _, e := range entries {
		if !dirOnly || e.IsDir() || e.Type()&os.ModeSymlink != 0 && lib.IsDir(path.Join(dir, e.Name())) {
			out = append(out, e.Name())
		}
	}
	return out
}

// Module is the module object of glob.
var Module = lib.Module("glob", func(m *py.Module) {
	const params = "pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False"
	seq := func(a []any) iter.Seq[string] {
		root := ""
		if a[1] != nil {
			root = lib.FSPath(a[1])
		}
		return find(root, lib.FSPath(a[0]), py.Truth(a[3]), py.Truth(a[4]))
	}
	lib.Add(m, "glob", params, func(a []any) any { return py.ToAny(collect(seq(a))) })
	lib.Add(m, "iglob", params, func(a []any) any { return py.IterOf(seq(a)) })
	lib.Add(m, "escape", "pathname", func(a []any) any { return Escape(lib.FSPath(a[0])) })
	lib.Add(m, "has_magic", "s", func(a []any) any { return HasMagic(lib.FSPath(a[0])) })
})

// In ranges over what matches below a folder, with ** for any number of folders and hidden names, as pathlib does.
func In(root, pattern string) iter.Seq[string] { return find(root, pattern, true, true) }
