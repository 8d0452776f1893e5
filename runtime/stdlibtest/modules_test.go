package stdlibtest

import (
	pybisect "github.com/py2goasync/py2goasync/runtime/bisect"
	pycollections "github.com/py2goasync/py2goasync/runtime/collections"
	pycopy "github.com/py2goasync/py2goasync/runtime/copy"
	pydataclasses "github.com/py2goasync/py2goasync/runtime/dataclasses"
	pydatetime "github.com/py2goasync/py2goasync/runtime/datetime"
	pydecimal "github.com/py2goasync/py2goasync/runtime/decimal"
	pyenum "github.com/py2goasync/py2goasync/runtime/enum"
	pyfractions "github.com/py2goasync/py2goasync/runtime/fractions"
	pyfunctools "github.com/py2goasync/py2goasync/runtime/functools"
	pyheapq "github.com/py2goasync/py2goasync/runtime/heapq"
	pyitertools "github.com/py2goasync/py2goasync/runtime/itertools"
	pyjson "github.com/py2goasync/py2goasync/runtime/json"
	pymath "github.com/py2goasync/py2goasync/runtime/math"
	pyoperator "github.com/py2goasync/py2goasync/runtime/operator"
	"github.com/py2goasync/py2goasync/runtime/py"
	pyrandom "github.com/py2goasync/py2goasync/runtime/random"
	pyre "github.com/py2goasync/py2goasync/runtime/re"
	pystatistics "github.com/py2goasync/py2goasync/runtime/statistics"
	pysys "github.com/py2goasync/py2goasync/runtime/sys"
	pytime "github.com/py2goasync/py2goasync/runtime/time"
	"github.com/py2goasync/py2goasync/runtime/unittest/mock"
)

// modules are the module objects by import name.
var modules = map[string]func() *py.Module{
	"sys":         pysys.Module,
	"math":        pymath.Module,
	"random":      pyrandom.Module,
	"json":        pyjson.Module,
	"collections": pycollections.Module,
	"itertools":   pyitertools.Module,
	"operator":    pyoperator.Module,
	"heapq":       pyheapq.Module,
	"bisect":      pybisect.Module,
	"functools":   pyfunctools.Module,
	"datetime":    pydatetime.Module,
	"time":        pytime.Module,
	"enum":        pyenum.Module,
	"dataclasses": pydataclasses.Module,
	"copy":        pycopy.Module,
	"statistics":  pystatistics.Module,
	"fractions":   pyfractions.Module,
	"decimal":     pydecimal.Module,
	"re":          pyre.Module,

	"unittest.mock": mock.Module,
}
