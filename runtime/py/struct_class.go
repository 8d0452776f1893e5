package py

import "reflect"

// structTable describes a Go struct type to the floor.
type structTable struct{ typ reflect.Type }

// slotTable is what __slots__ declares.
type slotTable struct{ names []string }

func structClassOf(t reflect.Type) (*Class, bool) { return nil, false }
