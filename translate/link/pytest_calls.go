package link

import (
	"io/fs"
	"maps"
	"slices"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/pytests"
)

// followed are the settings that runtime/pytest follows; quiet are those that change nothing when one file is run.
var (
	followed = wordSet("asyncio_mode addopts python_classes python_functions xfail_strict asyncio_default_fixture_loop_scope asyncio_default_test_loop_scope verbosity_assertions")
	quiet    = wordSet("markers minversion testpaths python_files norecursedirs cache_dir required_plugins pythonpath asyncio_debug log_level console_output_style")
)

// readPytest reads what stands beside a script that runs its tests with pytest: conftest.py and the settings.
func (r *moduleReader) readPytest(src *source) {
	call := pytestMain(src)
	if call == nil || r.folder == nil || r.doc.Kind != parser.PythonScript {
		return
	}
	settings, file := pytestSettings(r.folder.Files)
	r.readTestFiles(src, call, settings)
	if settings != nil {
		r.mods.settings = map[string]string{"configfile": file}
		if text, err := fs.ReadFile(r.folder.Files, file); err == nil {
			r.mods.settingsFile = map[string]string{file: string(text)}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		switch {
		case followed[name]:
			r.mods.settings[name] = settings[name]
		case !quiet[name]:
			r.unsupported(src, call, "the setting '%s' of pytest is not followed", name)
		}
	}
	var deps []dependency
	for _, f := range r.conftests() {
		r.mods.conftests = append(r.mods.conftests, f)
		deps = append(deps, dependency{module: f.module})
		if m := f.module; m.snippet.File != nil && m.snippet.File.Module != nil {
			for _, st := range m.snippet.File.Module.Body {
				if def, ok := st.(*ast.FunctionDef); ok {
					if is, called := pytests.Hook(string(def.Name)); is && !called {
						r.unsupported(m, def, "the hook '%s' of pytest is not called", def.Name)
					}
				}
			}
		}
	}
	for _, f := range r.mods.tests {
		if f.module != src {
			deps = append(deps, dependency{module: f.module})
		}
	}
	src.deps = append(deps, src.deps...)
}

func (r *moduleReader) unsupported(src *source, node ast.Ast, format string, args ...any) {
	s := src.snippet
	r.mods.diags[s] = append(r.mods.diags[s], diag.New(diag.Unsupported, s.Doc.Name, s.DocSpan(s.File.Span(node)), format, args...).
		WithHint("a program that calls pytest.main runs the tests of its own file, with the fixtures of conftest.py beside it"))
}

// pytestMain finds a call of pytest.main.
func pytestMain(src *source) (found *ast.Call) {
	names := map[string]string{}
	for _, st := range src.snippet.File.Module.Body {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Import:
				for _, a := range n.Names {
					if a.Name == "pytest" {
						names[string(aliasName(a))] = "pytest"
					}
				}
			case *ast.ImportFrom:
				for _, a := range n.Names {
					if n.Module == "pytest" && a.Name == "main" {
						names[string(aliasName(a))] = "pytest.main"
					}
				}
			case *ast.Call:
				switch fn := n.Func.(type) {
				case *ast.Name:
					if names[string(fn.Id)] == "pytest.main" {
						found = n
					}
				case *ast.Attribute:
					if of, ok := fn.Value.(*ast.Name); ok && fn.Attr == "main" && names[string(of.Id)] == "pytest" {
						found = n
					}
				}
			}
			return true
		})
	}
	return found
}

// around is what a call of pytest.main in a snippet is handed besides the snippet's own tests.
func (m *Modules) around(s *parser.Snippet) (a pytests.Around) {
	if m == nil {
		return a
	}
	a.Ini = m.settings
	src := m.sources[s]
	if src != nil {
		a.Imported = m.importedRows(src)
	}
	if s.Module != "" {
		return a
	}
	for _, f := range m.conftests {
		a.Conftests = append(a.Conftests, pytests.File{Path: f.path, Rows: slices.Concat(m.importedRows(f.module), m.rows[f.module])})
	}
	for _, f := range m.tests {
		if f.module == src {
			a.Files = append(a.Files, pytests.File{Path: f.path, Own: true})
		} else {
			a.Files = append(a.Files, pytests.File{Path: f.path, Rows: slices.Concat(m.importedRows(f.module), m.rows[f.module])})
		}
	}
	return a
}

// inside is what is known of a module in which pytest looks for tests, or for fixtures.
func (m *Modules) inside(src *source) (a pytests.Around) {
	is := func(f testFile) bool { return f.module == src }
	a.Ini, a.IsTests, a.IsConftest = m.settings, slices.ContainsFunc(m.tests, is), slices.ContainsFunc(m.conftests, is)
	return a
}

// importedRows are the fixtures and tests that a source imports of modules of the program.
func (m *Modules) importedRows(src *source) (rows []pytests.Row) {
	for _, name := range slices.Sorted(maps.Keys(src.aliases)) {
		of := src.aliases[name]
		if of.name == "" || src.bound[name] {
			continue
		}
		from, final := of.resolve()
		for _, row := range m.rows[from] {
			if row.Name == final {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// keepRows keeps the rows of a module for those that import it.
func (m *Modules) keepRows(src *source, rows []pytests.Row) {
	if m.rows == nil {
		m.rows = map[*source][]pytests.Row{}
	}
	m.rows[src] = rows
}

// only is a document's Modules where it has no modules but settings, nil without them.
func (m *Modules) only() *Modules {
	if len(m.diags) > 0 || len(m.settings) > 0 {
		return m
	}
	return nil
}
