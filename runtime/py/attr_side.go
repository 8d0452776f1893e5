package py

import (
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
	c.open = true
	sideTables.used.Store(true)
}

// sideTable is the table of x, nil where its class takes no attributes.
func sideTable(x any) *attrTable {
	o, ok := x.(Object)
	if !ok {
		return nil
	}
	for _, c := range o.PyClass().MRO {
		if !c.open {
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
