package py

import (
	"strings"
	"sync"
	"sync/atomic"
)

// sideTables hold the attributes that a program gives to objects of the library which are Go values and have no room for any.
var sideTables struct {
	sync.Mutex
	used   atomic.Bool
	tables map[Object]*attrTable
}

// AllowAttributes lets a program set attributes of instances of a library class, before those of the class itself. Classes that are
// written in C do not take any.
func (c *Class) AllowAttributes() {
	if c.fixed || c.Dotted {
		return
	}
	c.takeAttributes()
}

func (c *Class) takeAttributes() {
	c.open.Store(true)
	sideTables.used.Store(true)
}

// dictModules are the parts of the library whose objects have a __dict__: their classes are written in Python without __slots__, or
// are the tasks and futures of asyncio.
var dictModules = map[string]bool{
	"asyncio": true, "_asyncio": true, "threading": true, "queue": true, "logging": true, "concurrent": true, "subprocess": true,
	"argparse": true, "random": true, "configparser": true, "http": true, "urllib": true, "multiprocessing": true, "unittest": true,
}

// dictClasses are single classes of which that is true.
var dictClasses = map[string]bool{"functools.partial": true, "functools._lru_cache_wrapper": true}

// hasInstanceDict reports whether a program can set new attributes of instances of a library class.
func (c *Class) hasInstanceDict() bool {
	top, _, _ := strings.Cut(c.Module, ".")
	return dictModules[top] || dictClasses[c.Module+"."+c.Name]
}

// sideTable is the table of x, nil where its class takes no attributes.
func sideTable(x any) *attrTable {
	o, ok := x.(Object)
	if !ok {
		return nil
	}
	for _, c := range o.PyClass().MRO {
		if !c.open.Load() {
			continue
		}
		sideTables.Lock()
		defer sideTables.Unlock()
		if sideTables.tables == nil {
			sideTables.tables = map[Object]*attrTable{}
		}
		t := sideTables.tables[o]
		if t == nil {
			t = &attrTable{}
			sideTables.tables[o] = t
		}
		return t
	}
	return nil
}
