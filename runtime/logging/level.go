package logging

import (
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The levels: logging.DEBUG and so on.
const (
	CRITICAL = 50
	FATAL    = CRITICAL
	ERROR    = 40
	WARNING  = 30
	WARN     = WARNING
	INFO     = 20
	DEBUG    = 10
	NOTSET   = 0
)

var (
	levelToName = py.NewDict[any, any]()
	nameToLevel = py.NewDict[any, any]()
)

func init() {
	for _, l := range []struct {
		name  string
		level int
	}{{"CRITICAL", CRITICAL}, {"FATAL", FATAL}, {"ERROR", ERROR}, {"WARN", WARN}, {"WARNING", WARNING}, {"INFO", INFO}, {"DEBUG", DEBUG}, {"NOTSET", NOTSET}} {
		nameToLevel.Set(l.name, l.level)
	}
	for _, name := range []string{"CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG", "NOTSET"} {
		level, _ := nameToLevel.Get(name)
		levelToName.Set(level, name)
	}
}

// levelName is logging.getLevelName(level): the name of a level, and the level of a name.
func levelName(level any) any {
	if v, ok := levelToName.Get(level); ok && v != nil {
		return v
	}
	if v, ok := nameToLevel.Get(level); ok && v != nil {
		return v
	}
	return "Level " + py.Str(level)
}

func addLevelName(level, name any) {
	levelToName.Set(level, name)
	nameToLevel.Set(name, level)
}

// checkLevel gives the number of a level that the program names by number or by name.
func checkLevel(level any) any {
	switch v := py.Carried(level).(type) {
	case int, bool, *big.Int:
		return level
	case string:
		n, ok := nameToLevel.Get(v)
		if !ok {
			panic(py.ValueError.Newf("Unknown level: %s", py.Repr(level)))
		}
		return n
	}
	panic(py.TypeError.Newf("Level not an integer or a valid string: %s", py.Repr(level)))
}

// number is a level as a machine int.
func number(level any) int {
	switch v := level.(type) {
	case int:
		return v
	case bool:
		if v {
			return 1
		}
		return 0
	}
	return lib.Int(level)
}
