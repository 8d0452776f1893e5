package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// onlyConstructs reports whether an __init__ runs for new objects of just its class: the constructor takes in its body then.
func (l *lowerer) onlyConstructs(init *hir.Func) bool {
	if len(init.Class.Subs) > 0 || init.UsedAsValue || needsCtx(init) || init.IsAsync {
		return false
	}
	if l.calledInits == nil {
		l.calledInits = map[*hir.Func]bool{}
		look := func(n any) bool {
			if x, ok := n.(*hir.Call); ok {
				if r, ok := x.Resolved.(*infer.CallFunc); ok && r.Fn.Name == "__init__" {
					l.calledInits[r.Fn] = true
				}
			}
			return true
		}
		hir.Visit(l.m.Main.Body, look)
		for _, f := range l.m.Funcs {
			hir.Visit(f.Body, look)
		}
	}
	return !l.calledInits[init]
}

// inlineInit writes the constructor with the body of __init__ in it. Assignments that it begins with become a literal:
//
//	def __init__(self, owner):        func NewAccount(owner string) *Account {
//	    self.owner = owner       =>       return &Account{Owner: owner, Balance: 0}
//	    self.balance = 0              }
func (l *lowerer) inlineInit(c *hir.Class, k *class, init *hir.Func) {
	ctor := l.ctorDecl(c, k)
	fn := l.initDecl(init)
	obj := fn.Recv
	l.bindSelf(c, k, init, obj)
	body := l.body(init, fn.Params, fn.Results)
	ctor.Params, ctor.PyName, ctor.Lead, ctor.Trail = fn.Params, fn.PyName, fn.Lead, fn.Trail
	if len(fn.Doc) > 0 {
		ctor.Doc = fn.Doc
	}
	pos := init.Pos
	if len(body) > 0 {
		pos = body[0].Info().Pos
	}
	first := l.prepare(c, ctor, obj, init)
	literal := ir.ComposePtr(k.named)
	first = append(first, l.defaultFields(c, k, literal, obj)...)
	if len(first) == 0 {
		body = literalFields(literal, k, obj, body)
	}
	ctor.Body = append(append([]ir.Stmt{ir.Let(obj, literal)}, first...), l.returning(obj, ctor.Results, body)...)
	if len(ctor.Body) == 2 && len(body) == 0 {
		ctor.Body = []ir.Stmt{ir.Ret(literal)}
		if len(ctor.Results) > 1 {
			ctor.Body = []ir.Stmt{ir.Ret(literal, ir.Nil(ir.Error))}
		}
	}
	ctor.Body[0].Info().Pos = pos
	l.add(ctor)
}

// literalFields moves the assignments of fields that a body begins with into the literal, and gives the rest.
func literalFields(lit *ir.Composite, k *class, obj *ir.Var, body []ir.Stmt) []ir.Stmt {
	seen := map[*ir.FieldDecl]bool{}
	own := map[*ir.FieldDecl]bool{}
	for _, f := range k.fields {
		own[f] = true
	}
	for i, s := range body {
		as, ok := s.(*ir.Assign)
		if !ok || as.Op != "=" || len(as.Targets) != 1 || len(as.Lead) > 0 || as.Trail != "" || as.Blank {
			return body[i:]
		}
		sel, ok := as.Targets[0].(*ir.Select)
		if !ok || sel.Field == nil || !own[sel.Field] || seen[sel.Field] || !isUse(sel.X, obj) || ir.Mentions([]ir.Stmt{ir.Do(as.Values[0])}, obj) {
			return body[i:]
		}
		seen[sel.Field] = true
		lit.Elems = slices.DeleteFunc(lit.Elems, func(e ir.Elem) bool { return e.Field == sel.Field }) // what the class has is not seen
		lit.Elems = append(lit.Elems, ir.Elem{Field: sel.Field, Value: as.Values[0]})
	}
	return nil
}

func isUse(e ir.Expr, v *ir.Var) bool {
	r, ok := e.(*ir.Ref)
	return ok && r.Var == v
}

// returning makes the ways out of __init__ those of a constructor, which gives the object.
func (l *lowerer) returning(obj *ir.Var, results []ir.Type, body []ir.Stmt) []ir.Stmt {
	for _, s := range body {
		ir.Inspect(s, func(n any) bool {
			switch n := n.(type) {
			case *ir.FuncLit:
				return false
			case *ir.Return:
				switch {
				case len(n.Values) == 0:
					n.Values = []ir.Expr{ir.Use(obj)}
				case ir.IsNil(n.Values[0]):
					n.Values = []ir.Expr{ir.Use(obj), n.Values[0]}
				default:
					n.Values = []ir.Expr{l.zero(results[0]), n.Values[0]}
				}
				return false
			}
			return true
		})
	}
	if !terminates(body) {
		out := []ir.Expr{ir.Use(obj)}
		if len(results) > 1 {
			out = append(out, ir.Nil(ir.Error))
		}
		body = append(body, ir.Ret(out...))
	}
	return body
}
