package convert

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/link"
)

// folderOf is where a script finds its modules: its folder, or the one around the packages that it lies in. Documents of other kinds
// have none: their modules are snippets.
func folderOf(doc *parser.Document) *link.Folder {
	if doc.Name == "-" || doc.Kind != parser.PythonScript && doc.Kind != parser.Notebook {
		return nil
	}
	dir := filepath.Dir(doc.Name)
	var packages []string
	for isPackage(dir) {
		abs, err := filepath.Abs(dir)
		if err != nil {
			break
		}
		packages = append([]string{filepath.Base(abs)}, packages...)
		dir = filepath.Join(dir, "..")
	}
	return &link.Folder{Path: filepath.ToSlash(dir), Files: os.DirFS(dir), Package: strings.Join(packages, ".")}
}

func isPackage(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "__init__.py"))
	return err == nil
}
