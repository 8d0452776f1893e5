package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/py2goasync/py2goasync/translate/ir"
)

const (
	// lineWidth is how long a line may be before it is broken, a tab counting as tabWidth.
	lineWidth = 116
	tabWidth  = 4
	// wide is room without end: what is known to fit is not looked at again.
	wide = 1 << 20
)

// room is what is left of a line in the current block once used columns are taken.
func (r *renderer) room(used int) int { return lineWidth - tabWidth*r.indent - used }

// call writes Fun(Args...): on one line if it fits, else one argument a line. A function literal in last place stays on
// the line of the call, and so does a single argument.
func (r *renderer) call(e *ir.Call, room int) *jen.Statement {
	suffix := 0
	if e.Spread {
		suffix = 3
	}
	if !e.Break && (ir.Width(e)+suffix <= room || !r.helps(e.Args)) {
		return r.operand(e.Fun, precPrimary, room).Params(r.args(e, wide)...)
	}
	rest := room - ir.Width(e.Fun) - 2
	if len(e.Args) == 1 && !e.Break || len(e.Args) == 0 {
		return r.operand(e.Fun, precPrimary, room).Params(r.args(e, rest)...)
	}
	fun := r.operand(e.Fun, precPrimary, room)
	r.indent++
	args := r.args(e, r.room(1))
	r.indent--
	return fun.Custom(jen.Options{Open: "(", Close: ")", Separator: ",", Multi: true}, args...)
}

func (r *renderer) args(e *ir.Call, room int) []jen.Code {
	out := make([]jen.Code, len(e.Args))
	for i, a := range e.Args {
		x := r.inner(a, room)
		if e.Spread && i == len(e.Args)-1 {
			x.Op("...")
		}
		out[i] = x
	}
	return out
}

// helps reports whether lines get shorter when each argument has its own: not where a long string fills the line anyway.
func (r *renderer) helps(args []ir.Expr) bool {
	if len(args) == 0 {
		return true
	}
	lit, ok := args[0].(*ir.Lit)
	return !ok || ir.Width(lit) < lineWidth-tabWidth*(r.indent+1)-20
}

// composite writes T{...}, one element a line if it does not fit.
func (r *renderer) composite(e *ir.Composite, room int) *jen.Statement {
	s := r.typ(e.Of).Add(r.elems(e, room))
	if e.Addr {
		s = jen.Op("&").Add(s)
	}
	if _, named := e.Of.(*ir.Named); named && r.header {
		return jen.Parens(s)
	}
	return s
}

// elems writes {...} of a composite literal.
func (r *renderer) elems(e *ir.Composite, room int) *jen.Statement {
	header := r.header
	r.header = false
	defer func() { r.header = header }()
	if !e.Break && (ir.Width(e) <= room || len(e.Elems) == 0) {
		return jen.Values(r.elemList(e, wide)...)
	}
	r.indent++
	list := r.elemList(e, r.room(1))
	r.indent--
	return jen.Custom(jen.Options{Open: "{", Close: "}", Separator: ",", Multi: true}, list...)
}

func (r *renderer) elemList(e *ir.Composite, room int) []jen.Code {
	out := make([]jen.Code, len(e.Elems))
	for i := range e.Elems {
		el := &e.Elems[i]
		switch name := el.Label(); {
		case name != "":
			out[i] = jen.Id(name).Op(":").Add(r.expr(el.Value, room-len(name)-2))
		case el.Key != nil:
			out[i] = r.element(el.Key, keyType(e.Of), wide).Op(":").Add(r.element(el.Value, elemType(e.Of), room-ir.Width(el.Key)-2))
		default:
			out[i] = r.element(el.Value, elemType(e.Of), room)
		}
	}
	return out
}

// element writes an element of a slice or map literal, whose type need not be said again: []T{{…}}, []*T{{…}}.
func (r *renderer) element(e ir.Expr, t ir.Type, room int) *jen.Statement {
	if c, ok := e.(*ir.Composite); ok && t != nil && ir.Identical(c.Type(), t) {
		return r.elems(c, room)
	}
	return r.expr(e, room)
}

func elemType(t ir.Type) ir.Type {
	switch t := t.(type) {
	case *ir.Slice:
		return t.Elem
	case *ir.Map:
		return t.Elem
	}
	return nil
}

func keyType(t ir.Type) ir.Type {
	if m, ok := t.(*ir.Map); ok {
		return m.Key
	}
	return nil
}

// funcLit writes func(params) results { body }, a short return on one line.
func (r *renderer) funcLit(e *ir.FuncLit, room int) *jen.Statement {
	header := r.header
	r.header = false
	sig, _ := e.T.(*ir.Signature)
	s := jen.Func().Add(r.params(e.Params, sig != nil && sig.Variadic, room)).Add(r.results(e.Results, e.Named))
	if e.OneLine() {
		s.Custom(jen.Options{Open: "{", Close: "}"}, r.simple(e.Body[0], 0))
	} else {
		s.Add(r.block(e.Body, ""))
	}
	r.header = header
	return s
}
