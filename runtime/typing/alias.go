package typing

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TypeAliasType is typing.TypeAliasType, what a type statement makes. Its value exists for type checkers only.
type TypeAliasType struct {
	Name string `py:"__name__"`
}

var typeAliasType = lib.Class[TypeAliasType]("typing", "TypeAliasType", nil, py.Methods{})

// PyClass returns typing.TypeAliasType.
func (*TypeAliasType) PyClass() *py.Class { return typeAliasType }

// PyRepr is the name.
func (a *TypeAliasType) PyRepr() string { return a.Name }
