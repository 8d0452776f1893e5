package mock

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// InvalidSpecError is raised where a mock is to be the spec of another.
var InvalidSpecError = lib.Exception("unittest.mock", "InvalidSpecError", py.ExceptionType)

// Module is the module object of unittest.mock.
var Module = lib.Module("unittest.mock", func(m *py.Module) {
	for _, c := range []*py.Class{NonCallableMockType, MockType, NonCallableMagicMockType, MagicMockType, AsyncMockType, PropertyMockType, ThreadingMockType} {
		m.Set(c.Name, c)
	}
	m.Set("InvalidSpecError", InvalidSpecError).Set("ANY", Any).Set("DEFAULT", Default).Set("call", root)
	m.Set("sentinel", &sentinels{map[string]any{"DEFAULT": Default}})
	m.Set("patch", newPatchFunction())
	lib.Add(m, "mock_open", "mock=None, read_data=''", func(a []any) any { return mockOpen(a[0], a[1]) })
	lib.Add(m, "seal", "mock", func(a []any) any { of(a[0]).seal(); return nil })
	lib.Add(m, "create_autospec", "spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs", createAutospec)
})
