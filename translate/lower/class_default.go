package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// defaultFields gives a new object the attributes that the body of its class binds: those of its own struct in the literal, those of
// embedded ones by assignments.
//
//	class Connection:          return &Connection{Retries: 3}
//	    retries = 3       =>
func (l *lowerer) defaultFields(c *hir.Class, k *class, literal *ir.Composite, obj *ir.Var) []ir.Stmt {
	var body []ir.Stmt
	var chain []*hir.Class
	for d := c; d != nil; d = d.Base {
		chain = append(chain, d)
	}
	for _, d := range slices.Backward(chain) {
		for _, a := range d.AttrOrder {
			v := infer.ClassDefault(c, a)
			if v == nil {
				continue
			}
			value := l.defaultField(v, a)
			if d == c {
				literal.Elems = append(literal.Elems, ir.Elem{Field: k.fields[a], Value: value})
			} else {
				body = append(body, ir.Set(ir.SelField(ir.Use(obj), l.classInfo(d).fields[a]), value))
			}
			if flag := l.lateFlag(a); flag != nil { // other classes of the family do not have it
				body = append(body, ir.Set(ir.SelField(ir.Use(obj), flag), ir.BoolLit(true)))
			}
		}
	}
	return body
}

// defaultField is the value of a name of a class body as an attribute.
func (l *lowerer) defaultField(v *hir.Var, a *hir.AttrInfo) ir.Expr {
	b := l.newBuilder(l.m.Main, nil, false, nil)
	if as := boundIn(v); as != nil {
		if _, constant := as.Value.(*hir.Const); constant {
			return b.exprAs(as.Value, a.Cell.Type())
		}
	}
	return b.convert(ir.Use(l.variable(v)), v.Cell.Type(), a.Cell.Type())
}

// boundIn is the statement of a class body that binds a name.
func boundIn(v *hir.Var) *hir.Assign {
	for _, st := range v.Class.Body {
		if as, ok := st.(*hir.Assign); ok {
			if n, ok := as.Targets[0].(*hir.Name); ok && n.Var == v {
				return as
			}
		}
	}
	return nil
}

// startsInstances reports whether a name of a class body is an attribute of instances besides, and a constant.
func startsInstances(c *hir.Class, as *hir.Assign) bool {
	a := infer.FindAttr(c, as.Targets[0].(*hir.Name).Var.Name)
	_, constant := as.Value.(*hir.Const)
	return a != nil && a.FromClass && constant
}
