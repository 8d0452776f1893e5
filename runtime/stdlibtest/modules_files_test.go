package stdlibtest

import (
	pyio "github.com/py2goasync/py2goasync/runtime/io"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	pypath "github.com/py2goasync/py2goasync/runtime/os/path"
	pystring "github.com/py2goasync/py2goasync/runtime/string"
	pystruct "github.com/py2goasync/py2goasync/runtime/struct"
	pytextwrap "github.com/py2goasync/py2goasync/runtime/textwrap"
)

func init() {
	modules["io"], modules["os"], modules["os.path"] = pyio.Module, pyos.Module, pypath.Module
	modules["string"], modules["textwrap"], modules["struct"] = pystring.Module, pytextwrap.Module, pystruct.Module
}
