package typing

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TypeVar is typing.TypeVar, ParamSpec or TypeVarTuple: at run time only its name matters.
type TypeVar struct {
	Name string `py:"__name__"`
	// Inferred is set for the type parameters of class C[T] and def f[T], whose variance is inferred.
	Inferred bool `py:"-"`
}

// TypeVarType is the class of type variables.
var TypeVarType = lib.Class[TypeVar]("typing", "TypeVar", nil, py.Methods{
	"__or__":  {Fn: func(v *TypeVar, other any) any { return &Form{Name: "Union", Args: py.Tuple{v, other}} }, Params: "other"},
	"__ror__": {Fn: func(v *TypeVar, other any) any { return &Form{Name: "Union", Args: py.Tuple{other, v}} }, Params: "other"},
	"args":    {Fn: func(v *TypeVar) any { return v }, Kind: py.PropertyKind},
	"kwargs":  {Fn: func(v *TypeVar) any { return v }, Kind: py.PropertyKind},
})

// IsTypeParam marks what a subscript of an alias replaces.
func (*TypeVar) IsTypeParam() {}

// PyClass returns typing.TypeVar.
func (*TypeVar) PyClass() *py.Class { return TypeVarType }

// PyRepr is ~T, or T of an inferred variance.
func (v *TypeVar) PyRepr() string {
	if v.Inferred {
		return v.Name
	}
	return "~" + v.Name
}

func typeVar(_ context.Context, args []any) (any, error) { return &TypeVar{Name: py.Str(args[0])}, nil }
