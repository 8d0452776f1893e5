package py

import (
	"context"
	"slices"
	"strings"
)

// Union is int | str: a types.UnionType. None stands for NoneType among its arguments.
type Union struct{ Args []any }

// PyClass returns types.UnionType.
func (*Union) PyClass() *Class { return UnionType }

// NewUnion makes a | b for classes, None, unions and generic aliases: a *Union, or the one type that both are; ok is false where |
// means something else.
func NewUnion(a, b any) (u any, ok bool) {
	left, ok1 := unionArgs(a)
	right, ok2 := unionArgs(b)
	if !ok1 || !ok2 || a == nil && b == nil {
		return nil, false
	}
	var args []any
	for _, x := range slices.Concat(left, right) {
		if !slices.ContainsFunc(args, func(y any) bool { return sameTypeForm(x, y) }) {
			args = append(args, x)
		}
	}
	if len(args) == 1 {
		return args[0], true
	}
	return &Union{Args: args}, true
}

func unionArgs(x any) ([]any, bool) {
	switch x := x.(type) {
	case nil, *Class, *GenericAlias:
		return []any{x}, true
	case *Union:
		return x.Args, true
	}
	return nil, false
}

func sameTypeForm(a, b any) bool {
	ga, ok := a.(*GenericAlias)
	gb, ok2 := b.(*GenericAlias)
	if ok && ok2 {
		return ga.Repr() == gb.Repr()
	}
	return !ok && !ok2 && a == b
}

// PyRepr is repr(int | str).
func (u *Union) PyRepr() string {
	parts := make([]string, len(u.Args))
	for i, a := range u.Args {
		parts[i] = TypeForm(a)
	}
	return strings.Join(parts, " | ")
}

// GenericAlias is list[int]: a class with type arguments, which at run time mean nothing.
type GenericAlias struct {
	Origin any
	Args   Tuple
}

// PyClass returns types.GenericAlias.
func (*GenericAlias) PyClass() *Class { return GenericAliasType }

// PyRepr is repr(list[int]).
func (g *GenericAlias) PyRepr() string { return g.Repr() }

// Repr is repr(list[int]).
func (g *GenericAlias) Repr() string {
	parts := make([]string, len(g.Args))
	for i, a := range g.Args {
		parts[i] = TypeForm(a)
	}
	return TypeForm(g.Origin) + "[" + strings.Join(parts, ", ") + "]"
}

// PyCall is list[int](): type arguments mean nothing at run time.
func (g *GenericAlias) PyCall(ctx context.Context, args []any, kw []KV) (any, error) {
	return CallKw(ctx, g.Origin, args, kw)
}

func loadGenericAlias(c *Class) {
	c.DefineGetSet("__origin__", func(x any) any { return x.(*GenericAlias).Origin }, nil)
	c.DefineGetSet("__args__", func(x any) any { return x.(*GenericAlias).Args }, nil)
	loadParametric(c)
}

// loadParametric adds what the classes of type forms with arguments share.
func loadParametric(c *Class) {
	c.DefineGetSet("__parameters__", func(x any) any { return TypeParams(x.(Parametric)) }, nil)
}

func loadUnion(c *Class) {
	loadParametric(c)
	c.DefineGetSet("__args__", func(x any) any {
		args := append(Tuple(nil), x.(*Union).Args...)
		for i, a := range args {
			if a == nil {
				args[i] = NoneClass
			}
		}
		return args
	}, nil)
}

// TypeForm shows a type inside another: int, __main__.C, None, ...
func TypeForm(x any) string {
	switch x := x.(type) {
	case nil:
		return "None"
	case *List[any]: // the parameters of Callable
		parts := make([]string, x.Len())
		for i, a := range x.Items() {
			parts[i] = TypeForm(a)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case *Class:
		if x.moduleName() == "builtins" {
			return x.qualName()
		}
		return x.moduleName() + "." + x.qualName()
	}
	if x == Ellipsis {
		return "..."
	}
	return Repr(x)
}
