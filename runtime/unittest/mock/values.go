package mock

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// anything is the type of ANY, which is equal to everything.
type anything struct{}

// Any is unittest.mock.ANY.
var Any any = &anything{}

var anyClass = lib.Class[anything]("unittest.mock", "_ANY", nil, py.Methods{
	"__eq__":   lib.M("other", func(any, []any) any { return true }),
	"__ne__":   lib.M("other", func(any, []any) any { return false }),
	"__repr__": lib.M("", func(any, []any) any { return "<ANY>" }),
})

// PyClass returns _ANY.
func (*anything) PyClass() *py.Class { return anyClass }

// sentinel is an attribute of unittest.mock.sentinel: an object that is only equal to itself.
type sentinel struct{ name string }

var sentinelClass = lib.Class[sentinel]("unittest.mock", "_SentinelObject", nil, py.Methods{
	"name":     lib.Prop(func(self any) any { return self.(*sentinel).name }),
	"__repr__": lib.M("", func(self any, _ []any) any { return "sentinel." + self.(*sentinel).name }),
})

// PyClass returns _SentinelObject.
func (*sentinel) PyClass() *py.Class { return sentinelClass }

// Default is unittest.mock.DEFAULT, which is sentinel.DEFAULT.
var Default any = &sentinel{"DEFAULT"}

// sentinels is unittest.mock.sentinel.
type sentinels struct{ made map[string]any }

var sentinelsClass = lib.Class[sentinels]("unittest.mock", "_Sentinel", nil, py.Methods{
	"__getattr__": lib.M("name", func(self any, a []any) any {
		made, name := self.(*sentinels).made, py.Str(a[0])
		if name == "__bases__" {
			panic(py.AttributeError.New(name))
		}
		if made[name] == nil {
			made[name] = &sentinel{name}
		}
		return made[name]
	}),
})

// PyClass returns _Sentinel.
func (*sentinels) PyClass() *py.Class { return sentinelsClass }
