package bind

import (
	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"
)

// What __init_subclass__ assigns to a class may depend on the keywords of the class and on its name. Both are known, so that the value
// is written out for each class:
//
//	cls.kind = kind or cls.__name__.lower()      class JSON(Plugin, kind="json"): kind = "json"
//	                                         =>  class Enrich(Plugin):            kind = "Enrich".lower()

// subclassValue writes such values out for one class.
type subclassValue struct {
	cls, class string
	given      map[string]ast.Expr
}

// of is the expression for the class; nil where it needs more than the keywords and the name.
func (v *subclassValue) of(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.Name:
		return v.given[string(e.Id)]
	case *ast.Attribute:
		if nameOf(e.Value) == v.cls && e.Attr == "__name__" {
			return &ast.Str{ExprBase: e.ExprBase, S: py.String(v.class)}
		}
	case *ast.Call:
		a, ok := e.Func.(*ast.Attribute)
		if !ok || len(e.Args) > 0 || len(e.Keywords) > 0 || e.Starargs != nil || e.Kwargs != nil {
			return nil
		}
		if x := v.of(a.Value); x != nil {
			fn, call := *a, *e
			fn.Value, call.Func = x, &fn
			return &call
		}
	case *ast.BoolOp:
		if e.Op == ast.Or {
			return v.or(e.Values)
		}
	case *ast.IfExp:
		return v.choice(e)
	default:
		if isPlainConstant(e) {
			return e
		}
	}
	return nil
}

// or is the first of the values that is true, or the last: all but the last must be constants.
func (v *subclassValue) or(values []ast.Expr) ast.Expr {
	for i, e := range values {
		x := v.of(e)
		if x == nil || i == len(values)-1 {
			return x
		}
		holds, known := constantTruth(x)
		if !known {
			return nil
		}
		if holds {
			return x
		}
	}
	return nil
}

// choice is Body if Test else Orelse, where the test is a constant.
func (v *subclassValue) choice(e *ast.IfExp) ast.Expr {
	test := v.of(e.Test)
	if test == nil {
		return nil
	}
	holds, known := constantTruth(test)
	switch {
	case !known:
		return nil
	case holds:
		return v.of(e.Body)
	}
	return v.of(e.Orelse)
}

// constantTruth is the truth of a literal.
func constantTruth(e ast.Expr) (value, known bool) {
	switch e := e.(type) {
	case *ast.Str:
		return e.S != "", true
	case *ast.Bytes:
		return len(e.S) > 0, true
	case *ast.NameConstant:
		return e.Value == py.True, true
	}
	return false, false
}
