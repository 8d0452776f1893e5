package lower

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// printRow is print as an expression; its value is None.
func printRow(b *builder, x *hir.Call) ir.Expr {
	b.printCall(x)
	return ir.Nil(ir.Any)
}

// printStmt writes print(…) as a statement.
func (b *builder) printStmt(x *hir.Call) bool {
	r, ok := x.Resolved.(*infer.CallBuiltin)
	if !ok || r.Name != "print" {
		return false
	}
	b.printCall(x)
	return true
}

// printCall writes print:
//
//	print("a")           =>  fmt.Println("a")
//	print(f"x = {x}")    =>  fmt.Printf("x = %d\n", x)
//	print("a", x)        =>  fmt.Println("a", x)     where Println shows x as str does
//	print(xs, sep="-")   =>  py.PrintWith(py.PrintOpts{…}, xs)
func (b *builder) printCall(x *hir.Call) {
	if infer.PrintsByTable(x) {
		b.drop(b.callDynamic(x))
		return
	}
	if b.l.redirectsStdout() {
		b.printWith(x)
		return
	}
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" && !(a.Name == "flush" && isConst(a.Value)) {
			b.printWith(x)
			return
		}
	}
	var args []hir.Expr
	flush := false
	for _, a := range x.Args {
		if a.Name == "flush" {
			flush = true
			continue
		}
		args = append(args, a.Value)
	}
	b.printPlain(args)
	_ = flush
}

func (b *builder) printPlain(args []hir.Expr) {
	if len(args) == 0 {
		b.emit(ir.Do(b.out1("Println")))
		return
	}
	if len(args) == 1 {
		if f := asFString(args[0]); f != nil {
			b.printPieces(b.pieces(f))
			return
		}
	}
	for _, a := range args {
		if asFString(a) != nil {
			b.printMixed(args)
			return
		}
	}
	if len(args) == 1 {
		if c, ok := args[0].(*hir.Const); ok && c.Kind == hir.ConstStr {
			b.printText(c.Str)
			return
		}
	}
	// every argument is evaluated before the first is shown
	var parts []func() ir.Expr
	for _, a := range args {
		parts = append(parts, b.exprFunc(a))
	}
	values := b.each(parts...)
	for i := 0; i <= lastChange(args, values); i++ {
		values[i] = b.heldArg(args[i], values[i])
	}
	for i, a := range args {
		values[i] = b.printArg(values[i], a.Base().T)
	}
	b.emit(ir.Do(b.out1("Println", values...)))
}

// lastChange is the index of the last argument that may change one before it, which is only shown when all have been
// evaluated; -1 if there is none. Values of f-strings are nil here: they are shown at once.
func lastChange(args []hir.Expr, values []ir.Expr) int {
	last, shown := -1, false
	for i, a := range args {
		if values[i] == nil {
			continue
		}
		if shown && ir.MayChange(values[i]) {
			last = i
		}
		switch a.Base().T.Kind {
		case hir.StrT, hir.IntT, hir.BoolT, hir.FloatT, hir.NoneT, hir.BytesT, hir.ComplexT:
		default:
			shown = true
		}
	}
	return last
}

// held evaluates e now.
func (b *builder) held(e ir.Expr) ir.Expr {
	if stable(e) {
		return e
	}
	return b.hold(tempName(e), e)()
}

// heldArg is held for an argument that is evaluated before others: functions that these call may assign a variable of the module, or one
// that is nonlocal to them.
func (b *builder) heldArg(x hir.Expr, e ir.Expr) ir.Expr {
	n, isName := x.(*hir.Name)
	if _, isRef := e.(*ir.Ref); !isRef || !isName || !n.Var.CapturedWrite {
		return b.held(e)
	}
	old := b.temp("old", e.Type())
	b.emit(ir.Let(old, e))
	return ir.Use(old)
}

// printMixed prints f-strings among other arguments with one format: print(f"{a}:", b)  =>  fmt.Printf("%d: %d\n", a, b)
func (b *builder) printMixed(args []hir.Expr) {
	pieces := make([][]piece, len(args))
	values := make([]ir.Expr, len(args))
	blocks := make([][]ir.Stmt, len(args))
	last := -1
	for i, a := range args {
		blocks[i] = b.block(func() {
			if f := asFString(a); f != nil {
				pieces[i] = b.pieces(f)
			} else {
				values[i] = b.expr(a)
			}
		})
		if len(blocks[i]) > 0 {
			last = i
		}
	}
	change := lastChange(args, values)
	var all []piece
	for i, a := range args {
		b.out = append(b.out, blocks[i]...)
		if i > 0 {
			all = append(all, piece{text: " "})
		}
		switch {
		case pieces[i] != nil && (i < last || i < change):
			text := b.sprintf(pieces[i])
			all = append(all, b.plainPiece(b.hold("text", text)(), hir.Str))
		case pieces[i] != nil || values[i] == nil:
			all = append(all, pieces[i]...)
		default:
			if i < last || i <= change {
				values[i] = b.heldArg(a, values[i])
			}
			all = append(all, b.plainPiece(values[i], a.Base().T))
		}
	}
	b.printPieces(mergeConst(all))
}

// mergeConst turns literal arguments into text.
func mergeConst(pieces []piece) []piece {
	for i, p := range pieces {
		if lit, ok := p.arg.(*ir.Lit); ok && p.verb == "%s" && lit.T == ir.String {
			if text, err := unquote(lit.Text); err == nil {
				pieces[i] = piece{text: text}
			}
		}
	}
	return pieces
}

// printArg is a value as Println shows it: ints and strings as they are, everything else through str.
func (b *builder) printArg(e ir.Expr, t hir.Type) ir.Expr {
	switch {
	case t.Is(hir.StrT), t.Is(hir.IntT):
		return e
	case t.Kind == hir.NoneT:
		return ir.StringLit("None")
	}
	return b.text(e, t)
}

// out1 is the print function of the program: fmt's, or the buffered one of the runtime.
func (b *builder) out1(name string, args ...ir.Expr) ir.Expr {
	if b.l.buffered {
		return ir.CallPy(name, ir.NoResult, args...)
	}
	return ir.CallPkg("fmt", name, ir.NoResult, args...)
}

// printText prints fixed text. Vet wants no % directives and no line end in Println.
func (b *builder) printText(text string) {
	switch {
	case strings.Contains(text, "%"):
		b.emit(ir.Do(b.out1("Printf", ir.StringLit(strings.ReplaceAll(text, "%", "%%")+"\n"))))
	case strings.HasSuffix(text, "\n") && !b.l.buffered:
		b.emit(ir.Do(b.out1("Print", ir.StringLit(text+"\n"))))
	default:
		b.emit(ir.Do(b.out1("Println", ir.StringLit(text))))
	}
}

func (b *builder) printPieces(pieces []piece) {
	format, args, fixed := assemble(pieces)
	if fixed {
		b.printText(format)
		return
	}
	if len(pieces) == 1 && plainVerbs[pieces[0].verb] {
		b.emit(ir.Do(b.out1("Println", args...)))
		return
	}
	b.emit(ir.Do(b.out1("Printf", append([]ir.Expr{ir.StringLit(format + "\n")}, args...)...)))
}

// plainVerbs show what Println shows.
var plainVerbs = map[string]bool{"%s": true, "%d": true, "%t": true, "%v": true}

// printWith is print with sep, end, file or starred arguments.
func (b *builder) printWith(x *hir.Call) {
	opts := ir.Compose(&ir.Named{Pkg: ir.PyPkg, Name: "PrintOpts"})
	var values []hir.Arg
	var parts []func() ir.Expr
	ptr := &ir.Pointer{Elem: ir.String}
	for _, a := range x.Args {
		switch a.Name {
		case "sep", "end":
			if isNone(a.Value) {
				continue
			}
			field := map[string]string{"sep": "Sep", "end": "End"}[a.Name]
			if a.Value.Base().T.Is(hir.StrT) {
				opts.Elems = append(opts.Elems, ir.Elem{Name: field, Value: ir.CallBuiltin("new", ptr, b.expr(a.Value))})
			} else {
				opts.Elems = append(opts.Elems, ir.Elem{Name: field, Value: ir.CallPy("PrintText", ptr, ir.StringLit(a.Name), b.anyExpr(a.Value))})
			}
		case "file":
			if !isNone(a.Value) {
				opts.Elems = append(opts.Elems, ir.Elem{Name: "File", Value: b.anyExpr(a.Value)})
			}
		case "flush":
			opts.Elems = append(opts.Elems, ir.Elem{Name: "Flush", Value: b.truth(a.Value)})
		default:
			values = append(values, a)
			parts = append(parts, func() ir.Expr {
				if a.Star == 1 {
					return b.sliceOf(a.Value, hir.Any)
				}
				return b.show(b.expr(a.Value), a.Value.Base().T)
			})
		}
	}
	evaluated := b.each(parts...)
	print := func(args ...ir.Expr) *ir.Call {
		if !b.l.redirectsStdout() || hasFile(x) {
			return ir.CallPy("PrintWith", ir.NoResult, append([]ir.Expr{opts}, args...)...)
		}
		if len(opts.Elems) == 0 {
			return ir.CallPkg(ir.Runtime+"sys", "Print", ir.NoResult, args...)
		}
		return ir.CallPkg(ir.Runtime+"sys", "PrintWith", ir.NoResult, append([]ir.Expr{opts}, args...)...)
	}
	starred := false
	for _, a := range values {
		starred = starred || a.Star == 1
	}
	if !starred {
		b.emit(ir.Do(print(evaluated...)))
		return
	}
	var groups []ir.Expr
	cur := ir.Compose(anySlice)
	for i, a := range values {
		if a.Star == 1 {
			groups = append(groups, flush(cur), evaluated[i])
			cur = ir.Compose(anySlice)
			continue
		}
		cur.Elems = append(cur.Elems, ir.Elem{Value: evaluated[i]})
	}
	call := print(concat(append(groups, flush(cur)), anySlice))
	call.Spread = true
	b.emit(ir.Do(call))
}
