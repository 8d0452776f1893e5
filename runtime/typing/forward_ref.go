package typing

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ForwardRef is typing.ForwardRef: a string among the arguments of a form, which names a type that stands further down.
type ForwardRef struct {
	Text string `py:"__forward_arg__"`
}

// ForwardRefType is the class of forward references.
var ForwardRefType = lib.Class[ForwardRef]("typing", "ForwardRef", nil, py.Methods{
	"__eq__": {Fn: func(r *ForwardRef, other any) bool {
		o, ok := other.(*ForwardRef)
		return ok && o.Text == r.Text
	}, Params: "other"},
	"__hash__": {Fn: func(r *ForwardRef) int { return py.Hash(r.Text) }},
})

// PyClass returns typing.ForwardRef.
func (*ForwardRef) PyClass() *py.Class { return ForwardRefType }

// PyRepr is ForwardRef('Node').
func (r *ForwardRef) PyRepr() string { return "ForwardRef(" + py.Repr(r.Text) + ")" }
