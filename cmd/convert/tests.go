package convert

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/parser"
)

// Tests is the script that runs the tests of a file or folder, as `python -m pytest PATH` does, or `python -m unittest` where none of
// them has to do with pytest. It stands in the working directory, or around the tests where they lie elsewhere.
//
//	sys.exit(pytest.main(["tests", *sys.argv[1:]]))
func Tests(name string) (*parser.Document, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("%s: no such file or folder", name)
	}
	root, below := ".", filepath.ToSlash(filepath.Clean(name))
	if filepath.IsAbs(name) {
		if here, err := os.Getwd(); err == nil {
			if rel, err := filepath.Rel(here, name); err == nil {
				below = filepath.ToSlash(rel)
			}
		}
	}
	if strings.HasPrefix(below, "../") || below == ".." {
		root, below = name, "."
		if !info.IsDir() {
			root, below = filepath.Dir(name), filepath.Base(name)
		}
	}
	list := fmt.Sprintf("[%q, *sys.argv[1:]]", below)
	if below == "." {
		list = "[*sys.argv[1:]]"
	}
	code := "import sys\n\nimport pytest\n\nsys.exit(pytest.main(" + list + "))\n"
	if !usesPytest(os.DirFS(root), below) {
		code = unittestScript(below, info.IsDir())
	}
	script := "run_tests.py"
	for exists(filepath.Join(root, script)) {
		script = "_" + script
	}
	return Read(path.Join(filepath.ToSlash(root), script), []byte(code))
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// unittestScript runs what `python -m unittest discover -s FOLDER -p PATTERN` does.
func unittestScript(below string, folder bool) string {
	discover := fmt.Sprintf("%q", below)
	if !folder {
		discover = fmt.Sprintf("%q, pattern=%q", path.Dir(below), path.Base(below))
	}
	return fmt.Sprintf(`import sys
import unittest

verbosity = 2 if "-v" in sys.argv else 1
suite = unittest.defaultTestLoader.discover(%s)
result = unittest.TextTestRunner(verbosity=verbosity).run(suite)
sys.exit(not result.wasSuccessful())
`, discover)
}

var (
	importsPytest = regexp.MustCompile(`(?m)^\s*(?:import|from) pytest`)
	plainTest     = regexp.MustCompile(`(?m)^(?:async )?def test|^class Test\w*(?:\(\))?:`)
)

// usesPytest reports whether tests are for pytest: it is imported, configured, or there are tests that are plain functions.
func usesPytest(files fs.FS, below string) bool {
	found := false
	look := func(name string) {
		if data, err := fs.ReadFile(files, name); err == nil {
			found = found || path.Base(name) == "conftest.py" || importsPytest.Match(data) || IsTestFile(name) && plainTest.Match(bytes.ReplaceAll(data, []byte("\r"), nil))
		}
	}
	for _, name := range []string{"conftest.py", "pytest.ini", path.Join(path.Dir(below), "conftest.py")} {
		_, err := fs.Stat(files, name)
		found = found || err == nil
	}
	_ = fs.WalkDir(files, below, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case e.IsDir() && name != below && (strings.HasPrefix(e.Name(), ".") || e.Name() == "venv" || e.Name() == "node_modules"):
			return fs.SkipDir
		case !e.IsDir() && strings.HasSuffix(name, ".py"):
			look(name)
		}
		return nil
	})
	return found
}

// IsTestFile reports whether a file is one of tests by its name.
func IsTestFile(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, "test") && strings.HasSuffix(base, ".py") || strings.HasSuffix(base, "_test.py")
}
