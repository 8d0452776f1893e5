package lower

import (
	"path"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// enterModule notes whose statements follow: those of one of the program's own modules have a Go file of their own.
func (l *lowerer) enterModule(pos ir.Pos) {
	l.inModule = pos.Line / ir.DocStep
	if l.inModule > 0 && l.moduleFiles[l.inModule-1] == nil {
		l.moduleFiles[l.inModule-1] = &ir.File{Name: l.moduleFileName(l.opts.Modules[l.inModule-1])}
	}
}

// moduleFileName is the Go file for a module: app/helpers.py => helpers.go
func (l *lowerer) moduleFileName(file string) string {
	name := strings.TrimSuffix(path.Base(file), ".py")
	if name == "__init__" {
		name = path.Base(path.Dir(file))
	}
	name = strings.Trim(name, "_")
	last := name[strings.LastIndexByte(name, '_')+1:]
	if name == "" || ownFiles[name] || strings.Contains(name, "_") && goFileSuffixes[last] {
		name += "_module"
	}
	for l.hasFile(name + ".go") {
		name += "_"
	}
	return name + ".go"
}

func (l *lowerer) hasFile(name string) bool {
	return slices.ContainsFunc(l.moduleFiles, func(f *ir.File) bool { return f != nil && f.Name == name })
}

// ownFiles are the names of files that programs have anyway.
var ownFiles = map[string]bool{"main": true, "defs": true, "lines": true, "doc": true}

// goFileSuffixes are the ends of file names that mean something to Go.
var goFileSuffixes = map[string]bool{
	"test": true, "aix": true, "android": true, "darwin": true, "dragonfly": true, "freebsd": true, "illumos": true, "ios": true, "js": true,
	"linux": true, "netbsd": true, "openbsd": true, "plan9": true, "solaris": true, "wasip1": true, "windows": true, "386": true,
	"amd64": true, "arm": true, "arm64": true, "loong64": true, "mips": true, "mips64": true, "mips64le": true, "mipsle": true,
	"ppc64": true, "ppc64le": true, "riscv64": true, "s390x": true, "wasm": true, "unix": true,
}

// files are the files of the program in order: definitions of earlier fences, modules, the program itself.
func (l *lowerer) files() []*ir.File {
	all := []*ir.File{l.defs}
	for _, f := range l.moduleFiles {
		if f != nil {
			all = append(all, f)
		}
	}
	return append(all, l.file)
}
