package pytest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/pathlib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var notInNames = regexp.MustCompile(`\W`)

// base is the folder of this run.
func (s *session) base() string {
	if s.temp == "" {
		dir, err := os.MkdirTemp("", "pytest-")
		lib.CheckOS(err)
		s.temp = dir
		s.ends[sessionScope] = append([]ending{{run: func() error { return os.RemoveAll(dir) }}}, s.ends[sessionScope]...)
	}
	return s.temp
}

// folder makes a folder with a number behind its name.
func (s *session) folder(name string, numbered bool) any {
	path := filepath.Join(s.base(), name)
	if numbered {
		for n := 0; ; n++ {
			path = filepath.Join(s.base(), fmt.Sprint(name, n))
			if _, err := os.Lstat(path); err != nil {
				break
			}
		}
	}
	lib.CheckOS(os.Mkdir(path, 0o700), path)
	return lib.Call(py.GetAttr(pathlib.Module(), "Path"), path)
}

func tmpPathFixture(r *request) any {
	name := notInNames.ReplaceAllString(r.item.title(), "_")
	return r.session.folder(name[:min(len(name), 30)], true)
}

// tempFactory is the fixture tmp_path_factory.
type tempFactory struct{ s *session }

// TempPathFactoryType is pytest.TempPathFactory.
var TempPathFactoryType = lib.Class[tempFactory]("_pytest.tmpdir", "TempPathFactory", nil, py.Methods{
	"mktemp": lib.M("basename, numbered=True", func(self any, a []any) any {
		return self.(*tempFactory).s.folder(py.Str(a[0]), py.Truth(a[1]))
	}),
	"getbasetemp": lib.M("", func(self any, _ []any) any {
		return lib.Call(py.GetAttr(pathlib.Module(), "Path"), self.(*tempFactory).s.base())
	}),
})

// PyClass returns TempPathFactory.
func (*tempFactory) PyClass() *py.Class { return TempPathFactoryType }
