package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser"
)

// source is one document to read.
type source struct {
	path string
	// found says that a folder or a pattern gave it, and not the user: that it holds no Python is then nothing to say.
	found bool
	// rel is its path below the folder that was named, for folders of the output.
	rel string
	// tests says that the tests of the path are meant, a script or a folder.
	tests bool
}

// testSources are the files and folders of which the tests are wanted; documents are read as ever.
func testSources(args []string, out *printer) []source {
	var all []source
	for _, arg := range args {
		info, err := os.Stat(arg)
		if strings.HasSuffix(arg, ".py") || err == nil && info.IsDir() {
			all = append(all, source{path: arg, rel: filepath.Base(arg), tests: true})
		} else {
			all = append(all, sources([]string{arg}, out)...)
		}
	}
	return all
}

// sources are the documents that the arguments of a command mean.
func (f *snippetFlags) sources(args []string, out *printer) []source {
	if f.tests {
		return testSources(args, out)
	}
	return sources(args, out)
}

// sources are the documents that arguments name: files, "-", folders with all documents below them, and patterns such as
// 'docs/**/*.md' that the shell left alone. What cannot be found is reported; no document comes twice.
func sources(args []string, out *printer) []source {
	var all []source
	seen := map[string]bool{}
	for _, arg := range args {
		found, err := expand(arg)
		if err != nil {
			out.unreadable(arg, err)
			continue
		}
		for _, s := range found {
			key := s.path
			if abs, err := filepath.Abs(s.path); err == nil && s.path != "-" {
				key = abs
			}
			if !seen[key] {
				seen[key] = true
				all = append(all, s)
			}
		}
	}
	return all
}

func expand(arg string) ([]source, error) {
	named := []source{{path: arg, rel: filepath.Base(arg)}}
	if arg == "-" {
		return named, nil
	}
	if arg == "" {
		return nil, errors.New("an INPUT is empty; it is a document, a folder, or - for standard input")
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		found, err := below(arg)
		if err == nil && len(found) == 0 {
			err = fmt.Errorf("%s holds no document (%s)", arg, documentNames)
		}
		return found, err
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?["):
		return matching(arg)
	}
	return named, nil
}

const documentNames = ".md, .py, .ipynb, .rst …"

// skippedFolders hold what others wrote, and never a document of one's own.
var skippedFolders = []string{"node_modules", "vendor", "venv", "site-packages", "__pycache__"}

// below are the documents in a folder and the folders in it, in order.
func below(root string) ([]source, error) {
	var all []source
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if path != root && (strings.HasPrefix(name, ".") || slices.Contains(skippedFolders, name) || isOurs(path)) {
				return fs.SkipDir
			}
			return nil
		}
		if parser.IsDocumentName(name) && !strings.HasPrefix(name, ".") {
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			all = append(all, source{path: path, found: true, rel: rel})
		}
		return nil
	})
	return all, err
}

// isOurs: a folder that convert wrote.
func isOurs(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, convert.MarkerName))
	return err == nil
}

// matching are the documents that a pattern names; ** stands for any number of folders.
func matching(pattern string) ([]source, error) {
	root := "."
	if filepath.IsAbs(pattern) {
		root = string(filepath.Separator)
	}
	parts := strings.Split(filepath.ToSlash(filepath.Clean(pattern)), "/")
	var fixed []string
	for len(parts) > 1 && !strings.ContainsAny(parts[0], "*?[") {
		fixed, parts = append(fixed, parts[0]), parts[1:]
	}
	if len(fixed) > 0 {
		root = filepath.Join(root, filepath.Join(fixed...))
	}
	found, err := below(root)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []source
	for _, s := range found {
		if matchPath(parts, strings.Split(filepath.ToSlash(s.rel), "/")) {
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no document is named like %s", pattern)
	}
	return all, nil
}

func matchPath(pattern, path []string) bool {
	switch {
	case len(pattern) == 0:
		return len(path) == 0
	case pattern[0] == "**":
		return matchPath(pattern[1:], path) || len(path) > 0 && matchPath(pattern, path[1:])
	case len(path) == 0:
		return false
	}
	ok, err := filepath.Match(pattern[0], path[0])
	return ok && err == nil && matchPath(pattern[1:], path[1:])
}

// oneSource is the document of a command that works on one.
func oneSource(arg string, flags snippetFlags, out *printer) (source, error) {
	all := flags.sources([]string{arg}, out)
	switch len(all) {
	case 0:
		return source{}, out.finish()
	case 1:
		return all[0], nil
	}
	return source{}, usageError("%s means %d documents; name one of them, such as %s", arg, len(all), all[0].path)
}
