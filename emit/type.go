package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

// typ writes a type.
func (r *renderer) typ(t ir.Type) *jen.Statement {
	switch t := t.(type) {
	case *ir.Basic:
		return jen.Id(t.Name)
	case *ir.TypeParam:
		return jen.Id(t.Name)
	case *ir.Named:
		return r.named(t)
	case *ir.Pointer:
		return jen.Op("*").Add(r.typ(t.Elem))
	case *ir.Slice:
		if t.Tuple {
			return r.named(&ir.Named{Pkg: ir.PyPkg, Name: "VarTuple", Args: []ir.Type{t.Elem}})
		}
		return jen.Index().Add(r.typ(t.Elem))
	case *ir.Map:
		return jen.Map(r.typ(t.Key)).Add(r.typ(t.Elem))
	case *ir.Chan:
		return jen.Chan().Add(r.typ(t.Elem))
	case *ir.Signature:
		return jen.Func().Add(r.signature(t, nil))
	case *ir.Struct:
		return r.structType(t)
	case *ir.Tuple:
		return jen.Params(r.types(t.Elems)...)
	}
	panic("emit: no type")
}

func (r *renderer) named(t *ir.Named) *jen.Statement {
	var s *jen.Statement
	switch {
	case t.Obj != nil:
		s = jen.Id(t.Obj.GoName())
	case t.Pkg != "":
		s = jen.Qual(t.Pkg, t.Name)
	default:
		s = jen.Id(t.Name)
	}
	return s.Types(r.types(t.Args)...)
}

func (r *renderer) types(ts []ir.Type) []jen.Code {
	out := make([]jen.Code, len(ts))
	for i, t := range ts {
		out[i] = r.typ(t)
	}
	return out
}

// signature writes a func type without its func; names (may be nil) go with the parameters.
func (r *renderer) signature(t *ir.Signature, names []string) *jen.Statement {
	params := make([]jen.Code, len(t.Params))
	for i, p := range t.Params {
		s := &jen.Statement{}
		if names != nil {
			s.Id(names[i])
		}
		switch variadic := t.Variadic && i == len(t.Params)-1; {
		case variadic:
			s.Op("...").Add(r.typ(p.(*ir.Slice).Elem))
		case names == nil || i+1 == len(t.Params) || t.Variadic && i+2 == len(t.Params) || !ir.Identical(p, t.Params[i+1]):
			s.Add(r.typ(p))
		}
		params[i] = s
	}
	return jen.Params(params...).Add(r.results(t.Results, nil))
}

// results writes the result list, in parentheses where it has several or named ones.
func (r *renderer) results(ts []ir.Type, names []*ir.Var) *jen.Statement {
	switch {
	case len(names) > 0:
		out := make([]jen.Code, len(ts))
		for i, t := range ts {
			out[i] = jen.Id(varName(names[i])).Add(r.typ(t))
		}
		return jen.Params(out...)
	case len(ts) == 0:
		return jen.Null()
	case len(ts) == 1:
		return r.typ(ts[0])
	}
	return jen.Params(r.types(ts)...)
}

func (r *renderer) structType(t *ir.Struct) *jen.Statement {
	fields := make([]jen.Code, len(t.Fields))
	for i, f := range t.Fields {
		fields[i] = jen.Id(f.Name).Add(r.typ(f.Type))
	}
	return jen.Struct(fields...)
}

// typeParams writes [T any, U comparable].
func (r *renderer) typeParams(ps []ir.TParam) *jen.Statement {
	out := make([]jen.Code, len(ps))
	for i, p := range ps {
		out[i] = jen.Id(p.Name).Add(r.typ(p.Constraint))
	}
	return jen.Types(out...)
}

// varName is the name of v, a nil v being the blank identifier.
func varName(v *ir.Var) string {
	if v == nil {
		return "_"
	}
	return v.GoName()
}
