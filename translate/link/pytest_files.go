package link

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"
)

// testFile is a file of tests, or a conftest.py, that a call of pytest.main finds.
type testFile struct {
	path   string // below the folder of the script
	module *source
}

// readTestFiles finds the files of tests that a call means: those that it names, or whose folders it names, else those of the setting
// testpaths, else all below the folder of the script.
//
//	pytest.main(["tests", "-v"])    =>  tests/test_a.py, tests/unit/test_b.py
//	pytest.main([__file__])         =>  the script
func (r *moduleReader) readTestFiles(src *source, call *ast.Call, settings map[string]string) {
	f := &testFinder{r: r, own: path.Base(r.doc.Name), patterns: []string{"test_*.py", "*_test.py"}, seen: map[string]bool{}}
	if words := strings.Fields(settings["python_files"]); len(words) > 0 {
		f.patterns = words
	}
	for _, p := range strings.Fields(settings["pythonpath"]) {
		r.addPath(path.Clean(p))
	}
	named, computed := f.arguments(call)
	//
	if computed {
		return // __file__, or what only run time tells
	}
	if len(named) == 0 {
		named = strings.Fields(settings["testpaths"])
	}
	if len(named) == 0 {
		named = []string{"."}
	}
	for _, name := range named {
		f.find(name)
	}
	if len(f.files) == 0 || len(f.files) == 1 && f.files[0] == f.own {
		return
	}
	for _, file := range f.files {
		m := src
		if file != f.own {
			m = r.testModule(file)
		}
		if m == nil || m.snippet == nil {
			continue
		}
		r.mods.tests = append(r.mods.tests, testFile{file, m})
	}
}

// testFinder collects files of tests in the order of pytest.
type testFinder struct {
	r        *moduleReader
	own      string // the script
	patterns []string
	files    []string
	seen     map[string]bool
}

// withValue are options of pytest whose value is an argument of its own.
var withValue = wordSet("-k -m -p -W -o -c -n -r --maxfail --tb --ignore --deselect --rootdir --durations --log-level --asyncio-mode --capture --override-ini")

// arguments are the files and folders that a call names; computed says that there are others, and that they may be the script itself.
func (f *testFinder) arguments(call *ast.Call) (named []string, computed bool) {
	if len(call.Args) == 0 {
		return nil, false
	}
	var args []ast.Expr
	switch x := call.Args[0].(type) {
	case *ast.List:
		args = x.Elts
	case *ast.Tuple:
		args = x.Elts
	default:
		return nil, true
	}
	for i := 0; i < len(args); i++ {
		text, ok := args[i].(*ast.Str)
		switch {
		case !ok:
			if folder, isFolder := folderOf(args[i]); isFolder {
				named = append(named, folder)
			} else if !isArguments(args[i]) {
				computed = true
			}
		case strings.HasPrefix(string(text.S), "-"):
			if withValue[string(text.S)] {
				i++
			}
		default:
			file, _, _ := strings.Cut(string(text.S), "::")
			named = append(named, path.Clean(file))
		}
	}
	if computed && len(named) > 0 {
		return append(named, f.own), false
	}
	return named, computed
}

// isArguments recognises *sys.argv[1:].
func isArguments(e ast.Expr) bool {
	star, ok := e.(*ast.Starred)
	if !ok {
		return false
	}
	sub, ok := star.Value.(*ast.Subscript)
	return ok && lastName(sub.Value) == "argv"
}

// find adds a file, or the files of tests in a folder and those below it, by name.
func (f *testFinder) find(name string) {
	files := f.r.folder.Files
	info, err := fs.Stat(files, name)
	switch {
	case err != nil:
	case !info.IsDir():
		f.add(name)
	default:
		entries, _ := fs.ReadDir(files, name)
		for _, e := range entries {
			full := path.Join(name, e.Name())
			switch {
			case e.IsDir() && !f.skips(full):
				f.find(full)
			case !e.IsDir() && slices.ContainsFunc(f.patterns, func(p string) bool { ok, _ := path.Match(p, e.Name()); return ok }):
				f.add(full)
			}
		}
	}
}

func (f *testFinder) add(file string) {
	if !f.seen[file] && strings.HasSuffix(file, ".py") {
		f.seen[file] = true
		f.files = append(f.files, file)
	}
}

// skips reports whether pytest leaves a folder out: norecursedirs, and environments.
func (f *testFinder) skips(folder string) bool {
	for _, p := range []string{"*.egg", ".*", "_darcs", "build", "CVS", "dist", "node_modules", "venv", "{arch}", "__pycache__"} {
		if ok, _ := path.Match(p, path.Base(folder)); ok {
			return true
		}
	}
	_, err := fs.Stat(f.r.folder.Files, folder+"/pyvenv.cfg")
	return err == nil
}

// testModule is a file of tests as pytest imports it: by its name alone, with its folder in sys.path, unless the folder is a package.
func (r *moduleReader) testModule(file string) *source {
	base, name := path.Dir(file), strings.TrimSuffix(path.Base(file), ".py")
	for base != "." {
		if _, err := fs.Stat(r.folder.Files, base+"/__init__.py"); err != nil {
			break
		}
		base, name = path.Dir(base), path.Base(base)+"."+name
	}
	r.addPath(base)
	m := r.find(name)
	if m != nil && m.path != file { // another folder has one of the name
		m = r.find(strings.ReplaceAll(strings.TrimSuffix(file, ".py"), "/", "."))
	}
	return m
}

// addPath adds a folder in which modules are looked for too.
func (r *moduleReader) addPath(folder string) {
	if folder != "." && !slices.Contains(r.paths, folder) {
		r.paths = append(r.paths, folder)
	}
}

// conftests are the files conftest.py beside the script and around its files of tests, the outermost first.
func (r *moduleReader) conftests() (all []testFile) {
	folders := []string{"."}
	for _, f := range r.mods.tests {
		var around []string
		for dir := path.Dir(f.path); dir != "."; dir = path.Dir(dir) {
			around = append(around, dir)
		}
		for _, dir := range slices.Backward(around) {
			if !slices.Contains(folders, dir) {
				folders = append(folders, dir)
			}
		}
	}
	for _, dir := range folders {
		name := strings.TrimPrefix(strings.ReplaceAll(dir, "/", ".")+".conftest", "..")
		file := path.Join(dir, "conftest.py")
		if _, err := fs.Stat(r.folder.Files, file); err != nil {
			continue
		}
		if m := r.find(name); m != nil && m.snippet != nil && m.path == file {
			all = append(all, testFile{file, m})
		}
	}
	return all
}
