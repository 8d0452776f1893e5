package os

import "github.com/py2goasync/py2goasync/runtime/internal/lib"

// PathText is the text of a path object: os.fspath(path).
func PathText(path any) string { return lib.FSPath(path) }
