package stdlibtest

import (
	pybase64 "github.com/py2goasync/py2goasync/runtime/base64"
	pybinascii "github.com/py2goasync/py2goasync/runtime/binascii"
	pygzip "github.com/py2goasync/py2goasync/runtime/gzip"
	pyhashlib "github.com/py2goasync/py2goasync/runtime/hashlib"
	pyhmac "github.com/py2goasync/py2goasync/runtime/hmac"
	pyio "github.com/py2goasync/py2goasync/runtime/io"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	pypath "github.com/py2goasync/py2goasync/runtime/os/path"
	pysecrets "github.com/py2goasync/py2goasync/runtime/secrets"
	pystring "github.com/py2goasync/py2goasync/runtime/string"
	pystruct "github.com/py2goasync/py2goasync/runtime/struct"
	pytextwrap "github.com/py2goasync/py2goasync/runtime/textwrap"
	pyparse "github.com/py2goasync/py2goasync/runtime/urllib/parse"
	pyuuid "github.com/py2goasync/py2goasync/runtime/uuid"
	pyzlib "github.com/py2goasync/py2goasync/runtime/zlib"
)

func init() {
	modules["io"], modules["os"], modules["os.path"] = pyio.Module, pyos.Module, pypath.Module
	modules["string"], modules["textwrap"], modules["struct"] = pystring.Module, pytextwrap.Module, pystruct.Module
}

func init() {
	modules["binascii"], modules["base64"], modules["hashlib"], modules["hmac"] = pybinascii.Module, pybase64.Module, pyhashlib.Module, pyhmac.Module
	modules["urllib.parse"] = pyparse.Module
	modules["zlib"], modules["gzip"], modules["secrets"], modules["uuid"] = pyzlib.Module, pygzip.Module, pysecrets.Module, pyuuid.Module
}
