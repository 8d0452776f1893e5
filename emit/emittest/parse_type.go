package emittest

import (
	"go/types"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// typ gives the IR's form of a type.
func (r *reader) typ(t types.Type) ir.Type {
	switch t := t.(type) {
	case *types.Basic:
		return basic(t)
	case *types.Alias:
		if t.Obj().Pkg() == nil { // any
			return ir.Any
		}
		return r.typ(types.Unalias(t))
	case *types.Named:
		return r.named(t)
	case *types.Pointer:
		return &ir.Pointer{Elem: r.typ(t.Elem())}
	case *types.Slice:
		return &ir.Slice{Elem: r.typ(t.Elem())}
	case *types.Map:
		return &ir.Map{Key: r.typ(t.Key()), Elem: r.typ(t.Elem())}
	case *types.Chan:
		return &ir.Chan{Elem: r.typ(t.Elem())}
	case *types.TypeParam:
		return &ir.TypeParam{Name: t.Obj().Name()}
	case *types.Tuple:
		tuple := &ir.Tuple{}
		for i := range t.Len() {
			tuple.Elems = append(tuple.Elems, r.typ(t.At(i).Type()))
		}
		return tuple
	case *types.Signature:
		sig := &ir.Signature{Variadic: t.Variadic()}
		for i := range t.Params().Len() {
			sig.Params = append(sig.Params, r.typ(t.Params().At(i).Type()))
		}
		for i := range t.Results().Len() {
			sig.Results = append(sig.Results, r.typ(t.Results().At(i).Type()))
		}
		return sig
	case *types.Struct:
		s := &ir.Struct{}
		for i := range t.NumFields() {
			s.Fields = append(s.Fields, ir.Field{Name: t.Field(i).Name(), Type: r.typ(t.Field(i).Type())})
		}
		return s
	case *types.Interface:
		return ir.Any
	}
	r.t.Fatalf("type %v is not for the IR", t)
	return nil
}

func basic(t *types.Basic) ir.Type {
	switch t.Kind() {
	case types.UntypedNil:
		return ir.UntypedNil
	case types.UntypedBool, types.UntypedInt, types.UntypedFloat, types.UntypedRune, types.UntypedString, types.UntypedComplex:
		return &ir.Basic{Name: types.Default(t).(*types.Basic).Name()}
	}
	return &ir.Basic{Name: t.Name()}
}

func (r *reader) named(t *types.Named) ir.Type {
	obj := t.Obj()
	if obj.Pkg() == nil {
		return &ir.Basic{Name: obj.Name()} // error, comparable
	}
	_, isInterface := t.Underlying().(*types.Interface)
	n := &ir.Named{Name: obj.Name(), Interface: isInterface}
	if decl, ok := r.objects[obj].(*ir.TypeDecl); ok {
		n.Obj = decl
	} else {
		n.Pkg = obj.Pkg().Path()
	}
	for i := range t.TypeArgs().Len() {
		n.Args = append(n.Args, r.typ(t.TypeArgs().At(i)))
	}
	return n
}
