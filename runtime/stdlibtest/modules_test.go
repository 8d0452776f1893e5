package stdlibtest

import (
	"github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/random"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// modules are the module objects by import name.
var modules = map[string]func() *py.Module{
	"sys": sys.Module, "random": random.Module, "math": math.Module,
}
