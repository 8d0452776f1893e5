package inspect

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// addStates adds getgeneratorstate and getcoroutinestate, and what they return.
func addStates(m *py.Module) {
	for _, kind := range []struct{ function, prefix, attr string }{
		{"getgeneratorstate", "GEN_", "gi_"},
		{"getcoroutinestate", "CORO_", "cr_"},
	} {
		for _, state := range []string{"CREATED", "RUNNING", "SUSPENDED", "CLOSED"} {
			m.Set(kind.prefix+state, kind.prefix+state)
		}
		is := func(x any, what string) bool { return py.Truth(py.GetAttr(x, kind.attr+what)) }
		lib.Add(m, kind.function, "object", func(a []any) any {
			switch x := a[0]; {
			case is(x, "running"):
				return kind.prefix + "RUNNING"
			case is(x, "suspended"):
				return kind.prefix + "SUSPENDED"
			case py.GetAttr(x, kind.attr+"frame") == nil:
				return kind.prefix + "CLOSED"
			}
			return kind.prefix + "CREATED"
		})
	}
}
