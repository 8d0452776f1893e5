package lower

import (
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// piece is a part of formatted output: fixed text, or a verb with its argument.
type piece struct {
	text string // literal text (unescaped)
	verb string // fmt verb, "" for text
	arg  ir.Expr
}

// fstring writes f"…" as fmt.Sprintf with verbs where they give Python's text.
func (b *builder) fstring(x *hir.FString) ir.Expr {
	if len(x.Parts) == 1 {
		if f, ok := x.Parts[0].(*hir.Format); ok && f.Spec == nil && (f.Conv == 0 && !b.formats(f.X.Base().T) || f.Conv == 's') {
			return b.str(b.shown(f.X))
		}
	}
	pieces := b.pieces(x)
	return b.sprintf(pieces)
}

func (b *builder) sprintf(pieces []piece) ir.Expr {
	format, args, fixed := assemble(pieces)
	if fixed {
		return ir.StringLit(format)
	}
	if len(pieces) == 1 && pieces[0].verb == "%s" && pieces[0].arg.Type() == ir.String {
		return pieces[0].arg
	}
	return ir.CallPkg("fmt", "Sprintf", ir.String, append([]ir.Expr{ir.StringLit(format)}, args...)...)
}

// assemble builds the format string; fixed tells that there is nothing to fill in (the text is then unescaped).
func assemble(pieces []piece) (format string, args []ir.Expr, fixed bool) {
	var b strings.Builder
	fixed = true
	for _, p := range pieces {
		if p.verb != "" {
			fixed = false
		}
	}
	for _, p := range pieces {
		switch {
		case p.verb != "":
			b.WriteString(p.verb)
			args = append(args, p.arg)
		case fixed:
			b.WriteString(p.text)
		default:
			b.WriteString(strings.ReplaceAll(p.text, "%", "%%"))
		}
	}
	return b.String(), args, fixed
}

// pieces splits an f-string; the values are evaluated from left to right.
func (b *builder) pieces(x *hir.FString) []piece {
	var out []piece
	var parts []func() ir.Expr
	for _, p := range x.Parts {
		f, ok := p.(*hir.Format)
		if !ok {
			out = append(out, piece{text: p.(*hir.Const).Str})
			continue
		}
		out = append(out, piece{verb: "%s"})
		i := len(out) - 1
		parts = append(parts, func() ir.Expr {
			out[i] = b.field(f)
			return out[i].arg
		})
	}
	if x.Held {
		return b.heldPieces(x, out)
	}
	values := b.each(parts...)
	j := 0
	for i := range out {
		if out[i].verb != "" {
			out[i].arg = values[j]
			j++
		}
	}
	return out
}

// heldPieces are the pieces of a format whose values are all evaluated before the first is formatted.
func (b *builder) heldPieces(x *hir.FString, out []piece) []piece {
	var args []hir.Expr
	var parts []func() ir.Expr
	for _, p := range x.Parts {
		if f, ok := p.(*hir.Format); ok {
			args = append(args, f.X)
			parts = append(parts, b.exprFunc(f.X))
		}
	}
	values := b.each(parts...)
	for i := 0; i <= lastChange(args, values); i++ {
		values[i] = b.held(values[i])
	}
	j := 0
	for i, p := range x.Parts {
		if f, ok := p.(*hir.Format); ok {
			out[i] = b.formatted(f, values[j], f.X.Base().T)
			j++
		}
	}
	return out
}

// field is one {x!r:spec}.
func (b *builder) field(f *hir.Format) piece {
	e, t := b.shown(f.X)
	return b.formatted(f, e, t)
}

// formatted is the value e of a field as the field shows it.
func (b *builder) formatted(f *hir.Format, e ir.Expr, t hir.Type) piece {
	spec, dynamic := "", false
	if f.Spec != nil {
		if c, ok := constSpec(f.Spec); ok {
			spec = c
		} else {
			dynamic = true
		}
	}
	switch f.Conv {
	case 'r':
		e, t = b.repr(e, t), hir.Str
	case 'a':
		e, t = ir.CallPy("ASCII", ir.String, b.show(e, t)), hir.Str
	case 's':
		if spec == "" && !dynamic {
			return b.plainPiece(e, t)
		}
		e, t = b.str(e, t), hir.Str
	}
	if dynamic {
		read := b.hold("value", e)
		sp := b.fstring(f.Spec)
		return piece{verb: "%s", arg: ir.CallPy("Format", ir.String, b.show(read(), t), sp)}
	}
	if spec == "" && (f.Conv != 0 || !b.formats(t)) {
		return b.plainPiece(e, t)
	}
	if verb, ok := specVerb(spec, t); ok && (!t.Is(hir.FloatT) || b.l.onlyFinite()) {
		return piece{verb: verb, arg: asFloatLit(e, t)}
	}
	if t.Is(hir.IntT) && isFloatSpec(spec) && !t.Wide() {
		if verb, ok := specVerb(spec, hir.Float); ok {
			return piece{verb: verb, arg: asFloatLit(b.convert(e, t, hir.Float), hir.Float)}
		}
	}
	return piece{verb: "%s", arg: ir.CallPy("Format", ir.String, b.show(e, t), ir.StringLit(spec))}
}

// asFloatLit is a constant of type float64 written so that it is one without being told: 5.0, not 5.
func asFloatLit(e ir.Expr, t hir.Type) ir.Expr {
	if lit, ok := e.(*ir.Lit); ok && t.Is(hir.FloatT) && lit.Untyped && !ir.Identical(defaultType(lit), ir.Float64) {
		return ir.LitOf(ir.Float64, lit.Text+".0")
	}
	return e
}

// formats reports whether values of type t may have a __format__ of their own, which shows them otherwise than str does.
func (b *builder) formats(t hir.Type) bool {
	switch t.Kind {
	case hir.InstT:
		return infer.FindMethod(t.Class, "__format__") != nil || t.Class.Dynamic != "" || len(t.Class.Subs) > 0 && b.l.definesFormat()
	case hir.AnyT:
		return b.l.definesFormat()
	}
	return false
}

// definesFormat reports whether some class of the program has a __format__.
func (l *lowerer) definesFormat() bool {
	for _, c := range l.m.Classes {
		if c.Methods["__format__"] != nil {
			return true
		}
	}
	return false
}

func isFloatSpec(spec string) bool {
	return strings.ContainsAny(spec[len(spec)-1:], "fFeE")
}

func constSpec(x *hir.FString) (string, bool) {
	var b strings.Builder
	for _, p := range x.Parts {
		c, ok := p.(*hir.Const)
		if !ok {
			return "", false
		}
		b.WriteString(c.Str)
	}
	return b.String(), true
}

// plainPiece shows a value as str does.
func (b *builder) plainPiece(e ir.Expr, t hir.Type) piece {
	switch {
	case t.Is(hir.IntT) && !t.Wide():
		return piece{verb: "%d", arg: e}
	case t.Is(hir.IntT):
		return piece{verb: "%s", arg: e}
	case t.Is(hir.StrT):
		return piece{verb: "%s", arg: e}
	}
	return piece{verb: "%s", arg: b.text(e, t)}
}

// specVerb translates a format specification where fmt gives the same text.
func specVerb(spec string, t hir.Type) (string, bool) {
	switch {
	case t.Is(hir.FloatT):
		return floatVerb(spec)
	case t.Is(hir.IntT) && !t.Wide():
		return intVerb(spec)
	case t.Is(hir.StrT):
		return strVerb(spec)
	}
	return "", false
}

// floatVerb: .2f => %.2f, 8.3f => %8.3f, in programs that have no inf or nan (see onlyFinite).
func floatVerb(spec string) (string, bool) {
	if len(spec) < 2 || spec[len(spec)-1] != 'f' {
		return "", false
	}
	body := spec[:len(spec)-1]
	width, prec, ok := strings.Cut(body, ".")
	if !ok || !digits(prec) || prec == "" || width != "" && (!digits(width) || width[0] == '0') {
		return "", false
	}
	return "%" + width + "." + prec + "f", true
}

func intVerb(spec string) (string, bool) {
	body := strings.TrimSuffix(spec, "d")
	if body == "" || digits(body) {
		return "%" + body + "d", true
	}
	if body == ">"+strings.TrimPrefix(body, ">") && digits(body[1:]) && body[1] != '0' {
		return "%" + body[1:] + "d", true
	}
	if spec == "x" || spec == "X" || spec == "o" || spec == "b" {
		return "%" + spec, true
	}
	if len(spec) > 1 && strings.ContainsAny(spec[len(spec)-1:], "xXob") && digits(spec[:len(spec)-1]) {
		return "%" + spec, true
	}
	return "", false
}

// strVerb: <10 => %-10s, >10 => %10s. fmt pads by code points, as Python does.
func strVerb(spec string) (string, bool) {
	body := strings.TrimSuffix(spec, "s")
	switch {
	case body == "":
		return "%s", true
	case digits(body) && body[0] != '0':
		return "%-" + body + "s", true
	case len(body) > 1 && body[0] == '<' && digits(body[1:]) && body[1] != '0':
		return "%-" + body[1:] + "s", true
	case len(body) > 1 && body[0] == '>' && digits(body[1:]) && body[1] != '0':
		return "%" + body[1:] + "s", true
	}
	return "", false
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// str is str(e).
func (b *builder) str(e ir.Expr, t hir.Type) ir.Expr {
	switch {
	case t.Is(hir.StrT):
		return e
	case t.Is(hir.IntT) && !t.Wide():
		return ir.CallPkg("strconv", "Itoa", ir.String, e)
	case t.Is(hir.IntT):
		return ir.CallMethod(e, "String", ir.String)
	case t.Is(hir.FloatT):
		return ir.CallPy("FloatRepr", ir.String, e)
	case t.Kind == hir.NoneT:
		return ir.StringLit("None")
	case t.Is(hir.BoolT) && isBool(e, true):
		return ir.StringLit("True")
	case t.Is(hir.BoolT) && isBool(e, false):
		return ir.StringLit("False")
	case b.l.stringer(t):
		return b.callMethod(e, t, infer.FindMethod(t.Class, "__str__"), nil, hir.Str)
	}
	return ir.CallPy("Str", ir.String, b.show(e, t))
}

// repr is repr(e).
func (b *builder) repr(e ir.Expr, t hir.Type) ir.Expr {
	switch {
	case t.Is(hir.IntT), t.Is(hir.FloatT), t.Kind == hir.NoneT:
		return b.str(e, t)
	case t.Is(hir.StrT):
		return ir.CallPy("StrRepr", ir.String, e)
	}
	return ir.CallPy("Repr", ir.String, b.show(e, t))
}

// shown writes a value that is only looked at: a variable of the floor that is known to be something narrower needs no
// conversion for that.
func (b *builder) shown(x hir.Expr) (ir.Expr, hir.Type) {
	t := x.Base().T
	if n, ok := x.(*hir.Name); ok && t.Kind != hir.AnyT && n.Var.Cell.Type().Kind == hir.AnyT && n.Var.Def == nil && b.static(x) == nil {
		return ir.Use(b.l.variable(n.Var)), hir.Any
	}
	return b.expr(x), t
}

// isBool reports whether e is the literal true, or false.
func isBool(e ir.Expr, value bool) bool {
	l, ok := e.(*ir.Lit)
	return ok && l.Text == strconv.FormatBool(value)
}
