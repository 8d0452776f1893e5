package convert

import (
	"bytes"
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
	if s.Plan.Kind != link.Define {
		return false
	}
	for _, f := range s.Files {
		if bytes.Contains(f.Source, []byte("fastapi.Serve(")) || bytes.Contains(f.Source, []byte("fastapi.Run(")) {
			return true
		}
	}
	return false
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

// DocumentFolder is the folder for the programs of a document, by its path below the folder that was converted.
func DocumentFolder(rel string) string {
	parts := strings.Split(filepath.ToSlash(strings.TrimSuffix(rel, filepath.Ext(rel))), "/")
	for i, part := range parts {
		parts[i] = Slug(part)
	}
	return path.Join(parts...)
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

// NotCompiled marks a snippet as failed because the Go made of it does not compile, which is the converter's mistake.
func (s *Snippet) NotCompiled(failed *BuildError, trace bool) diag.Diagnostic {
	output := failed.ByFolder[s.Package]
	if output == "" {
		output = failed.Output
	}
	d := s.notCompiled(output, trace)
	s.Status, s.Diags = Failed, append(s.Diags, d)
	return d
}
