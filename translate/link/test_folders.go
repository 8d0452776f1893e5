package link

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// folderOf is the folder, beside the script, that an expression means: "tests", os.path.dirname(__file__), Path(__file__).parent / "tests".
func folderOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.Str:
		return path.Clean(string(e.S)), !path.IsAbs(string(e.S)) && !strings.HasPrefix(path.Clean(string(e.S)), "..")
	case *ast.Attribute:
		if e.Attr == "parent" && isFile(e.Value) {
			return ".", true
		}
	case *ast.BinOp:
		left, ok := folderOf(e.Left)
		right, isText := e.Right.(*ast.Str)
		if ok && isText && e.Op == ast.Div {
			return path.Join(left, string(right.S)), true
		}
	case *ast.Call:
		switch name := lastName(e.Func); {
		case name == "dirname" && len(e.Args) == 1 && isFile(e.Args[0]):
			return ".", true
		case (name == "str" || name == "abspath" || name == "Path" || name == "resolve") && len(e.Args) == 1:
			return folderOf(e.Args[0])
		case name == "join" && len(e.Args) > 1:
			folder, ok := folderOf(e.Args[0])
			for _, a := range e.Args[1:] {
				text, isText := a.(*ast.Str)
				if !isText {
					return "", false
				}
				folder = path.Join(folder, string(text.S))
			}
			return folder, ok
		}
	}
	return "", false
}

// isFile recognises __file__, also made absolute or a Path.
func isFile(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		return e.Id == "__file__"
	case *ast.Call:
		if attr, ok := e.Func.(*ast.Attribute); ok && len(e.Args) == 0 {
			return (attr.Attr == "resolve" || attr.Attr == "absolute") && isFile(attr.Value)
		}
		return len(e.Args) == 1 && isFile(e.Args[0])
	}
	return false
}

// lastName is the last part of a dotted name.
func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return string(e.Id)
	case *ast.Attribute:
		return string(e.Attr)
	}
	return ""
}

var moduleFile = regexp.MustCompile(`(?i)^[_a-z]\w*\.py$`)

// discover finds the test modules below a folder as unittest does: files whose names fit, also in the packages of the folder.
func (r *moduleReader) discover(c *testCall, folder string, found func(m *source)) {
	pattern, top := "test*.py", folder
	if p, ok := c.args["pattern"].(*ast.Str); ok {
		pattern = string(p.S)
	} else if c.args["pattern"] != nil {
		c.problem = "the pattern by which tests are looked for is computed"
		return
	}
	if e := c.args["top_level_dir"]; e != nil && !isNone(e) {
		var ok bool
		if top, ok = folderOf(e); !ok {
			c.problem = "the folder in which tests are looked for is computed"
			return
		}
	}
	if r.folder == nil {
		return
	}
	if top != "." && !slices.Contains(r.paths, top) {
		r.paths = append(r.paths, top)
	}
	r.discoverIn(folder, top, pattern, found)
}

func (r *moduleReader) discoverIn(folder, top, pattern string, found func(m *source)) {
	entries, err := fs.ReadDir(r.folder.Files, folder)
	if err != nil {
		return
	}
	module := func(file string) *source {
		name := strings.TrimPrefix(strings.TrimSuffix(file, ".py"), top+"/")
		return r.find(strings.ReplaceAll(name, "/", "."))
	}
	for _, e := range entries {
		full := path.Join(folder, e.Name())
		switch {
		case e.IsDir():
			if _, err := fs.Stat(r.folder.Files, full+"/__init__.py"); err == nil {
				found(module(full))
				r.discoverIn(full, top, pattern, found)
			}
		case moduleFile.MatchString(e.Name()):
			if ok, _ := path.Match(pattern, e.Name()); ok {
				found(module(full))
			}
		}
	}
}

func isNone(e ast.Expr) bool {
	n, ok := e.(*ast.NameConstant)
	return ok && n.Value == py.None
}
