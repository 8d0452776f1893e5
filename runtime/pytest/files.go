package pytest

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// file is a file of tests, or a conftest.py, with its rows.
type file struct {
	path string // below the folder of the program, "" for the program itself
	rows any
}

// files takes rows of the program itself, or files with theirs: ("tests/test_a.py", [rows]).
func files(list any) (all []file) {
	if list == nil {
		return nil
	}
	rows := py.NewList[any]()
	for _, x := range py.Collect(list) {
		if py.Len(x) == 2 {
			all = append(all, file{py.Str(py.GetItem(x, 0)), py.GetItem(x, 1)})
		} else {
			rows.Append(x)
		}
	}
	if len(py.Collect(rows)) > 0 {
		all = append([]file{{"", rows}}, all...)
	}
	return all
}

// readTests reads the files that the arguments choose; the program itself goes by the name that it is given there.
// What they name and is nowhere is given back.
func (s *session) readTests(list []file, o *options) (missing string) {
	if len(list) == 0 {
		list = []file{{"", py.Tuple{}}}
	}
	for _, f := range list {
		if f.path == "" {
			f.path = o.file
		} else if !o.names(f.path) {
			continue
		}
		p := read(f.path, f.rows, o)
		p.conftest = s.conftest.around(path.Dir(f.path), "")
		s.programs = append(s.programs, p)
	}
	for _, p := range o.paths {
		known := slices.ContainsFunc(list, func(f file) bool { return f.path == "" || within(f.path, p) })
		if _, err := os.Stat(p); err != nil && !known {
			return p
		}
	}
	return ""
}

// within reports whether a file is one that an argument names, or lies in a folder that it names.
func within(file, arg string) bool {
	return arg == "." || arg == file || strings.HasPrefix(file, arg+"/")
}

func (s *session) items() (all []*item) {
	for _, p := range s.programs {
		all = append(all, p.items(s)...)
	}
	return all
}

// names reports whether the arguments name a file, or a folder around it; without any, they name all.
func (o *options) names(file string) bool {
	return len(o.paths) == 0 || slices.ContainsFunc(o.paths, func(p string) bool { return within(file, p) })
}

// fromHere is a path below the working directory.
func fromHere(name string) string {
	if filepath.IsAbs(name) {
		if here, err := os.Getwd(); err == nil {
			if rel, err := filepath.Rel(here, name); err == nil {
				name = rel
			}
		}
	}
	return path.Clean(filepath.ToSlash(name))
}

// module stands for the module of the tests: it has the name that pytest imports it by.
func (p *program) module() any {
	if p.object == nil {
		name := strings.TrimSuffix(path.Base(p.file), ".py")
		p.object = py.NewModule(name).Set("__file__", lib.FSPath(p.file))
	}
	return p.object
}
