package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// row writes a call of a built-in function; nil leaves it to the floor.
type row func(b *builder, x *hir.Call) ir.Expr

// rows are the lowerings of the rows that infer types, by qualified name.
var rows map[string]row

func init() {
	rows = map[string]row{
		"print": printRow, "len": lenRow, "isinstance": isinstanceRow, "issubclass": floorBool("IsSubclass", 2),
		"repr": showRow((*builder).repr), "str": strRow, "ascii": floorStr("ASCII"), "format": formatRow,
		"bin": floorStr("Bin"), "oct": floorStr("Oct"), "hex": floorStr("Hex"), "ord": ordRow, "callable": callableRow,
		"input": inputRow, "abs": absRow, "complex": complexRow, "round": roundRow, "divmod": divmodRow, "pow": powRow, "sum": sumRow,
		"min": minmaxRow("Min"), "max": minmaxRow("Max"), "sorted": sortedRow, "reversed": reversedRow, "enumerate": enumerateRow,
		"zip": zipRow, "map": mapRow, "filter": filterRow, "any": anyAllRow("Any"), "all": anyAllRow("All"),
		"range": rangeRow, "int": intRow, "float": floatRow, "bool": boolRow, "list": listRow, "dict": dictRow, "set": setRow("SetFrom", "NewSet"),
		"frozenset": setRow("FrozenSetFrom", "NewFrozenSet"), "tuple": tupleRow, "type": typeRow, "iter": iterRow, "next": nextRow,
		"getattr": getattrRow, "hasattr": hasattrRow, "setattr": setattrRow, "delattr": delattrRow,
		"exit": exitRow, "quit": exitRow, "sys.exit": exitRow,
		"__prompt_echo__": echoRow, "__todo__": todoRow,
		"typing.cast":     func(b *builder, x *hir.Call) ir.Expr { b.discard(x.Args[0].Value); return b.expr(x.Args[1].Value) },
		"typing.override": firstRow, "typing.final": firstRow, "typing.overload": firstRow, "typing.runtime_checkable": firstRow,
		"str.join": joinRow, "list.append": appendRow, "list.extend": func(b *builder, x *hir.Call) ir.Expr {
			b.extend(x.Fn.(*hir.Attr).X, x.Args[0].Value)
			return ir.Nil(ir.Any)
		},
		"list.sort": sortRow, "list.reverse": reverseRow, "list.index": listMethodRow("Index", "IndexOf"), "list.count": listMethodRow("Count", "CountOf"), "list.copy": copyRow,
		"dict.get": dictGetRow, "dict.setdefault": setDefaultRow, "dict.keys": viewRow("Keys"), "dict.values": viewRow("Values"), "dict.items": itemsRow, "dict.update": updateRow,
		"int.bit_length": func(b *builder, x *hir.Call) ir.Expr {
			return ir.CallPy("IntBitLength", ir.Int, b.exprAs(x.Fn.(*hir.Attr).X, hir.BigInt))
		},
		"bytes.hex": func(b *builder, x *hir.Call) ir.Expr {
			if len(x.Args) > 0 {
				return nil
			}
			return ir.CallPy("BytesHex", ir.String, b.expr(x.Fn.(*hir.Attr).X), ir.StringLit(""), ir.IntLit(0))
		},
	}
	for _, name := range []string{"bytes", "bytearray", "memoryview", "object", "super", "slice", "property", "staticmethod",
		"classmethod", "vars", "dir", "globals", "locals", "aiter", "anext", "eval", "exec", "compile", "breakpoint", "__import__",
		"typing.TypeVar", "typing.ParamSpec", "typing.TypeVarTuple", "typing.NewType"} {
		rows[name] = func(b *builder, x *hir.Call) ir.Expr { return nil }
	}
	for name, r := range asyncioRows {
		rows[name] = r
	}
	for name, r := range threadRows {
		rows[name] = r
	}
	for name, r := range webRows() {
		rows[name] = r
	}
	for name, r := range modelRows() {
		rows[name] = r
	}
}

// RowNames lists the rows; a test holds them against those of inference.
func RowNames() []string {
	var names []string
	for n := range rows {
		names = append(names, n)
	}
	return names
}

// floorBuiltin calls a built-in function or type through the floor.
func (b *builder) floorBuiltin(x *hir.Call, name string) ir.Expr {
	switch name {
	case "eval", "exec", "compile":
		b.l.unsupported(x.Pos, x.End, "code in strings cannot be converted", "%s is not supported", name)
		return ir.Nil(ir.Any)
	case "globals", "locals":
		b.l.unsupported(x.Pos, x.End, "variables become variables of Go: keep what is bound and looked up by name in a dict; globals() can be read on the spot, locals() in a function",
			"%s() is not supported here", name)
		return ir.Nil(ir.Any)
	case "__import__":
		b.l.unsupported(x.Pos, x.End, "write an import statement; __import__() takes a literal", "%s() of a name that only the run knows is not supported", name)
		return ir.Nil(ir.Any)
	case "object":
		if len(x.Args) == 0 {
			return ir.CallPy("NewObject", ir.Any)
		}
	case "super":
		if len(x.Args) == 0 {
			if e := b.superObject(); e != nil {
				return e
			}
		}
	}
	return b.callDynamic(x)
}

// starred reports whether an argument is *args.
func starred(a hir.Arg) bool { return a.Star == 1 }

func plainArgs(x *hir.Call, n int) bool {
	if len(x.Args) != n {
		return false
	}
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" {
			return false
		}
	}
	return true
}

// callableRow answers what is known before run time, and asks the floor about the rest.
func callableRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 1) {
		if known := infer.IsCallable(x.Args[0].Value.Base().T); known != 0 {
			b.discard(x.Args[0].Value)
			return ir.BoolLit(known == 1)
		}
	}
	return floorBool("IsCallable", 1)(b, x)
}

func firstRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 {
		return nil
	}
	return b.expr(x.Args[0].Value)
}

func lenRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	arg := x.Args[0].Value
	t := arg.Base().T
	if !t.Opt {
		if t.Is(hir.InstT) {
			if f := infer.FindMethod(t.Class, "__len__"); f != nil && countable(f.Result.Type()) {
				return b.measured(b.callMethod(b.expr(arg), t, f, nil, x.T), f.Result.Type())
			}
		}
		e := b.expr(arg)
		if n := b.length(e, t); n != nil {
			return n
		}
		return ir.CallPy("Len", ir.Int, b.show(e, t))
	}
	return ir.CallPy("Len", ir.Int, b.show(b.expr(arg), t))
}

// isinstanceRow answers what is known before run time, and tests the rest.
func isinstanceRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) {
		return nil
	}
	v, c := x.Args[0].Value, x.Args[1].Value
	t := v.Base().T
	kinds := infer.ClassesOf(c)
	if answer := b.isKnown(v, kinds); answer != nil {
		return answer
	}
	if b.isRemainder(v, kinds) {
		t = v.(*hir.Name).Var.Cell.Type()
	}
	if goals, known := b.l.assertable(t, kinds); known {
		return b.asserted(v, goals)
	}
	if classes, ok := b.classList(c); ok && b.isError(t) {
		return ir.CallPy("Is", ir.Bool, append([]ir.Expr{b.expr(v)}, classes...)...)
	}
	b.l.needShown(t, 0) // the floor has to know the classes
	for _, k := range append([]hir.Expr{c}, elements(c)...) {
		if kt := k.Base().T; kt.Kind == hir.ClassT {
			b.l.needShown(hir.Inst(kt.Class), 0)
		}
	}
	parts := b.each(b.asFunc(v, hir.Any), b.asFunc(c, hir.Any))
	return ir.CallPy("IsInstance", ir.Bool, parts...)
}

// elements are those of a tuple display.
func elements(x hir.Expr) []hir.Expr {
	if t, ok := x.(*hir.Tuple); ok {
		return t.Elts
	}
	return nil
}

// isError reports whether values of the type are Go errors.
func (b *builder) isError(t hir.Type) bool { return ir.Identical(b.l.goType(t), ir.Error) }

// floorBool is a function of the floor that takes n arguments and answers yes or no.
func floorBool(name string, n int) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, n) {
			return nil
		}
		var parts []func() ir.Expr
		for i, a := range x.Args {
			if name == "HasAttr" && i == 1 {
				parts = append(parts, b.asFunc(a.Value, hir.Str))
				continue
			}
			parts = append(parts, b.asFunc(a.Value, hir.Any))
		}
		return ir.CallPy(name, ir.Bool, b.each(parts...)...)
	}
}

func floorStr(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) {
			return nil
		}
		a := x.Args[0].Value
		return ir.CallPy(name, ir.String, b.show(b.expr(a), a.Base().T))
	}
}

func showRow(f func(b *builder, e ir.Expr, t hir.Type) ir.Expr) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) {
			return nil
		}
		a := x.Args[0].Value
		return f(b, b.expr(a), a.Base().T)
	}
}

func strRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 0) {
		return ir.StringLit("")
	}
	return showRow((*builder).str)(b, x)
}

func formatRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 1) {
		if a := x.Args[0].Value; b.formats(a.Base().T) {
			return ir.CallPy("Format", ir.String, b.show(b.expr(a), a.Base().T), ir.StringLit(""))
		}
		return strRow(b, x)
	}
	if !plainArgs(x, 2) {
		return nil
	}
	t := x.Args[0].Value.Base().T
	parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, hir.Str))
	return ir.CallPy("Format", ir.String, b.show(parts[0], t), parts[1])
}

func ordRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 1) && x.Args[0].Value.Base().T.Is(hir.StrT) {
		return ir.CallPy("Ord", ir.Int, b.expr(x.Args[0].Value))
	}
	if plainArgs(x, 1) {
		return ir.CallPy("OrdAny", ir.Int, b.anyExpr(x.Args[0].Value))
	}
	return nil
}

func inputRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 {
		return ir.CallPy("Input", ir.String, ir.StringLit(""))
	}
	a := x.Args[0].Value
	return ir.CallPy("Input", ir.String, b.str(b.expr(a), a.Base().T))
}

func typeRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	return ir.CallPy("Type", pyClass, b.anyExpr(x.Args[0].Value))
}

func nextRow(b *builder, x *hir.Call) ir.Expr {
	if e := b.nextOf(x); e != nil {
		return e
	}
	switch {
	case plainArgs(x, 1):
		return b.convert(ir.CallPy("Next", ir.Any, b.anyExpr(x.Args[0].Value)), hir.Any, x.T)
	case plainArgs(x, 2):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return b.convert(ir.CallPy("NextOr", ir.Any, parts...), hir.Any, x.T)
	}
	return nil
}

func getattrRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) && !plainArgs(x, 3) {
		return nil
	}
	parts := []func() ir.Expr{b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Str)}
	name := "GetAttr"
	if len(x.Args) == 3 {
		name = "GetAttrOr"
		parts = append(parts, b.asFunc(x.Args[2].Value, hir.Any))
	}
	return ir.CallPy(name, ir.Any, b.each(parts...)...)
}

func setattrRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 3) {
		return nil
	}
	parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Str), b.asFunc(x.Args[2].Value, hir.Any))
	if infer.SetsFields(x) {
		b.emit(ir.Do(ir.CallPkg(webPkg, "SetField", ir.NoResult, parts...)))
		return ir.Nil(ir.Any)
	}
	b.emit(ir.Do(ir.CallPy("SetAttr", ir.NoResult, parts...)))
	return ir.Nil(ir.Any)
}

func delattrRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) {
		return nil
	}
	parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Str))
	b.emit(ir.Do(ir.CallPy("DelAttr", ir.NoResult, parts...)))
	return ir.Nil(ir.Any)
}

// exitRow is sys.exit(n): SystemExit is raised.
func exitRow(b *builder, x *hir.Call) ir.Expr {
	var args []ir.Expr
	for _, a := range x.Args {
		args = append(args, b.anyExpr(a.Value))
	}
	b.fail(ir.CallMethod(ir.Py("SystemExit", pyClass), "New", ir.Error, args...))
	return ir.Nil(ir.Any)
}

var _ = stubs.Default
