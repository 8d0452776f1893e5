package stdlibtest

import (
	pycollections "github.com/py2goasync/py2goasync/runtime/collections"
	pyjson "github.com/py2goasync/py2goasync/runtime/json"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	"github.com/py2goasync/py2goasync/runtime/py"
	pyrandom "github.com/py2goasync/py2goasync/runtime/random"
	pysys "github.com/py2goasync/py2goasync/runtime/sys"
)

// modules are the module objects by import name.
var modules = map[string]func() *py.Module{
	"sys":         pysys.Module,
	"math":        pymath.Module,
	"random":      pyrandom.Module,
	"json":        pyjson.Module,
	"collections": pycollections.Module,
}
