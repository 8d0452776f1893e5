package convert

import (
	"path"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/link"
)

// Program is the snippet's program below a folder of the module; prefix is "" or the folder of its document.
func (s *Snippet) Program(prefix string) Program {
	p := Program{Folder: path.Join(prefix, s.Package), Files: map[string][]byte{}}
	for _, f := range s.Files {
		p.Files[f.Name] = f.Source
	}
	return p
}

// Serves reports whether the program answers requests until it is stopped, though the snippet itself only defines.
func (s *Snippet) Serves() bool {
	imports := map[string]bool{}
	for _, f := range s.Files {
		_ = addImports(imports, f.Name, f.Source)
	}
	return s.Plan.Kind == link.Define && imports[RuntimeModule+"/runtime/fastapi"]
}

// ModuleName is the module path of an output folder: its name below a domain that is reserved for nobody's use, because a
// bare name may be that of a standard package.
func ModuleName(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		abs = dir
	}
	name := strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '_':
			return c
		}
		return -1
	}, filepath.Base(abs))
	if name = strings.Trim(name, "-_"); name == "" {
		name = "programs"
	}
	return "converted.test/" + name
}

// DocumentFolder is the folder for a document's programs where several documents share one module.
func DocumentFolder(name string) string {
	return Slug(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)))
}

// HasAddedRuns reports whether code of -e or --demo stands in the program.
func (s *Snippet) HasAddedRuns() bool {
	for _, st := range s.Plan.Main {
		if st.Added {
			return true
		}
	}
	return false
}

// NotCompiled reports that the Go of a snippet does not compile.
func (s *Snippet) NotCompiled() diag.Diagnostic {
	return internalError(s.Source, "the generated Go does not compile", nil, false)
}
