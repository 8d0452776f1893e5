package path

import "github.com/py2goasync/py2goasync/runtime/internal/lib"

// PathText is os.fspath(path) of an object of pathlib.
func PathText(path any) string { return lib.FSPath(path) }
