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
		"print": printRow, "len": lenRow, "isinstance": isinstanceRow, "issubclass": floorBool("IsSubclass"),
		"repr": showRow((*builder).repr), "str": strRow, "ascii": floorStr("ASCII"), "format": formatRow,
		"bin": floorStr("Bin"), "oct": floorStr("Oct"), "hex": floorStr("Hex"), "ord": ordRow, "callable": floorBool("IsCallable"),
		"input": inputRow, "abs": absRow, "round": roundRow, "divmod": divmodRow, "pow": powRow, "sum": sumRow,
		"min": minmaxRow("Min"), "max": minmaxRow("Max"), "sorted": sortedRow, "reversed": reversedRow, "enumerate": enumerateRow,
		"zip": zipRow, "map": mapRow, "filter": filterRow, "any": anyAllRow("Any"), "all": anyAllRow("All"),
		"range": rangeRow, "int": intRow, "float": floatRow, "bool": boolRow, "list": listRow, "dict": dictRow, "set": setRow("SetFrom", "NewSet"),
		"frozenset": setRow("FrozenSetFrom", "NewFrozenSet"), "tuple": tupleRow, "type": typeRow, "next": nextRow,
		"getattr": getattrRow, "hasattr": floorBool("HasAttr"), "setattr": setattrRow, "delattr": delattrRow,
		"exit": exitRow, "quit": exitRow, "sys.exit": exitRow,
		"__prompt_echo__": echoRow, "__todo__": todoRow,
		"typing.cast":     func(b *builder, x *hir.Call) ir.Expr { b.discard(x.Args[0].Value); return b.expr(x.Args[1].Value) },
		"typing.override": firstRow, "typing.final": firstRow, "typing.overload": firstRow, "typing.runtime_checkable": firstRow,
		"str.join": joinRow, "list.append": appendRow, "list.extend": func(b *builder, x *hir.Call) ir.Expr {
			b.extend(x.Fn.(*hir.Attr).X, x.Args[0].Value)
			return ir.Nil(ir.Any)
		},
		"list.sort": sortRow, "list.reverse": reverseRow, "list.index": listMethodRow("Index", "IndexOf"), "list.count": listMethodRow("Count", "CountOf"), "list.copy": copyRow,
		"dict.get": dictGetRow, "dict.keys": viewRow("Keys"), "dict.values": viewRow("Values"), "dict.items": itemsRow, "dict.update": updateRow,
		"int.bit_length": func(b *builder, x *hir.Call) ir.Expr {
			return ir.CallPy("IntBitLength", ir.Int, b.exprAs(x.Fn.(*hir.Attr).X, hir.BigInt))
		},
		"bytes.hex": func(b *builder, x *hir.Call) ir.Expr {
			return ir.CallPy("BytesHex", ir.String, b.expr(x.Fn.(*hir.Attr).X), ir.StringLit(""), ir.IntLit(0))
		},
	}
	for _, name := range []string{"complex", "bytes", "bytearray", "memoryview", "object", "super", "iter", "slice", "property", "staticmethod",
		"classmethod", "vars", "dir", "globals", "locals", "aiter", "anext", "eval", "exec", "compile", "breakpoint", "__import__",
		"typing.TypeVar", "typing.ParamSpec", "typing.TypeVarTuple", "typing.NewType"} {
		rows[name] = func(b *builder, x *hir.Call) ir.Expr { return nil }
	}
	for name, r := range asyncioRows {
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
			if f := infer.FindMethod(t.Class, "__len__"); f != nil && f.Result.Type().Is(hir.IntT) {
				return b.callMethod(b.expr(arg), t, f, nil, x.T)
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
	t, ct := v.Base().T, c.Base().T
	switch infer.IsInstanceOf(t, ct) {
	case 1:
		if _, ok := v.(*hir.Name); ok {
			return ir.BoolLit(true)
		}
	case 2:
		if _, ok := v.(*hir.Name); ok {
			return ir.BoolLit(false)
		}
	}
	if classes, ok := b.classList(c); ok && b.isError(t) {
		return ir.CallPy("Is", ir.Bool, append([]ir.Expr{b.expr(v)}, classes...)...)
	}
	parts := b.each(b.asFunc(v, hir.Any), b.asFunc(c, hir.Any))
	return ir.CallPy("IsInstance", ir.Bool, parts...)
}

// isError reports whether values of the type are Go errors.
func (b *builder) isError(t hir.Type) bool { return ir.Identical(b.l.goType(t), ir.Error) }

func floorBool(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		for _, a := range x.Args {
			if a.Star != 0 || a.Name != "" {
				return nil
			}
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

func absRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	switch t := x.Args[0].Value.Base().T; {
	case x.T.Is(hir.IntT) && !x.T.Wide():
		return ir.CallPy("AbsInt", ir.Int, b.exprAs(x.Args[0].Value, x.T))
	case x.T.Is(hir.IntT):
		return ir.CallMethod(b.exprAs(x.Args[0].Value, hir.BigInt), "Abs", pyInt)
	case t.Is(hir.FloatT):
		return ir.CallPkg("math", "Abs", ir.Float64, b.expr(x.Args[0].Value))
	}
	return b.convert(ir.CallPy("Abs", ir.Any, b.anyExpr(x.Args[0].Value)), hir.Any, x.T)
}

func roundRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 {
		return nil
	}
	t := x.Args[0].Value.Base().T
	switch {
	case plainArgs(x, 1) && t.Is(hir.FloatT):
		return b.convert(ir.CallPy("RoundFloat", pyInt, b.expr(x.Args[0].Value)), hir.BigInt, x.T)
	case plainArgs(x, 1) && (t.Is(hir.IntT) || t.Is(hir.BoolT)):
		return b.exprAs(x.Args[0].Value, x.T)
	case plainArgs(x, 2) && t.Is(hir.FloatT) && x.Args[1].Value.Base().T.Is(hir.IntT):
		parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
		return ir.CallPy("RoundFloatTo", ir.Float64, parts...)
	case plainArgs(x, 1):
		return b.convert(ir.CallPy("Round", ir.Any, b.anyExpr(x.Args[0].Value)), hir.Any, x.T)
	case plainArgs(x, 2):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return b.convert(ir.CallPy("RoundTo", ir.Any, parts...), hir.Any, x.T)
	}
	return nil
}

func divmodRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) {
		return nil
	}
	if x.T.Is(hir.TupleT) {
		et := x.T.Elems[0]
		name, want := "DivModInt", hir.IntOf(hir.MaxBits)
		if et.Is(hir.FloatT) {
			name, want = "DivModFloat", hir.Float
		}
		parts := b.each(b.asFunc(x.Args[0].Value, want), b.asFunc(x.Args[1].Value, want))
		gt := b.l.goType(et)
		q, m := b.temp("quotient", gt), b.temp("remainder", gt)
		b.emit(&ir.Define{Vars: []*ir.Var{q, m}, Values: []ir.Expr{ir.CallPy(name, &ir.Tuple{Elems: []ir.Type{gt, gt}}, parts...)}})
		return b.makeTuple(x.T, []ir.Expr{ir.Use(q), ir.Use(m)})
	}
	parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
	return b.convert(ir.CallPy("DivMod", ir.Any, parts...), hir.Any, x.T)
}

func powRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 2):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return ir.CallPy("Pow", ir.Any, parts...)
	case plainArgs(x, 3):
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any), b.asFunc(x.Args[2].Value, hir.Any))
		return ir.CallPy("PowMod", ir.Any, parts...)
	}
	return nil
}

// sumRow adds up: by a loop in the runtime, typed where the elements are.
func sumRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 1) {
		arg := x.Args[0].Value
		t := b.l.elemOf(arg.Base().T)
		switch {
		case t.Is(hir.IntT) && !t.Wide() && !x.T.Wide():
			return ir.CallMethod(ir.CallPy("SumInt", pyInt, b.seq(b.expr(arg), arg.Base().T)), "Int", ir.Int)
		case t.Is(hir.IntT) && !t.Wide():
			return ir.CallPy("SumInt", pyInt, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.IntT):
			return ir.CallPy("SumBig", pyInt, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.BoolT):
			return ir.CallPy("SumBool", ir.Int, b.seq(b.expr(arg), arg.Base().T))
		case t.Is(hir.FloatT) && x.T.Is(hir.FloatT):
			return ir.CallPy("SumFloat", ir.Float64, b.seq(b.expr(arg), arg.Base().T))
		}
		return b.convert(ir.CallPy("Sum", ir.Any, b.anyExpr(arg), ir.IntLit(0)), hir.Any, x.T)
	}
	if len(x.Args) == 2 && x.Args[0].Star == 0 && x.Args[1].Star == 0 {
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return b.convert(ir.CallPy("Sum", ir.Any, parts...), hir.Any, x.T)
	}
	return nil
}

// minmaxRow is min and max: Go's own for two numbers or strings, the runtime's for sequences and keys.
func minmaxRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		var pos []hir.Expr
		var key, def hir.Expr
		for _, a := range x.Args {
			switch {
			case a.Star != 0:
				return nil
			case a.Name == "key":
				if !isNone(a.Value) {
					key = a.Value
				}
			case a.Name == "default":
				def = a.Value
			default:
				pos = append(pos, a.Value)
			}
		}
		t := x.T
		if t.Kind == hir.AnyT || t.Opt {
			return nil
		}
		gt := b.l.goType(t)
		if len(pos) > 1 {
			if key != nil {
				return nil
			}
			var parts []func() ir.Expr
			for _, p := range pos {
				parts = append(parts, b.asFunc(p, t))
			}
			values := b.each(parts...)
			if t.Is(hir.IntT) && !t.Wide() || t.Is(hir.StrT) {
				return ir.CallBuiltin(lowerFirst(name), gt, values...)
			}
			call := ir.CallPy(name+"Of", gt, values...)
			if needsTypeArgs(values, same(gt, len(values))) {
				call.Fun = ir.Py(name+"Of", nil2(gt), gt)
			}
			return call
		}
		if len(pos) != 1 {
			return nil
		}
		parts := []func() ir.Expr{func() ir.Expr { return b.seqAs(pos[0], t) }}
		fn := name
		if key != nil {
			fn += "By"
			parts = append(parts, func() ir.Expr { return b.keyFunc(key, t) })
		}
		if def != nil {
			fn += "Or"
			parts = append(parts, b.asFunc(def, t))
		}
		return ir.CallPy(fn, gt, b.each(parts...)...)
	}
}

// seqAs ranges over x with elements converted to t.
func (b *builder) seqAs(x hir.Expr, t hir.Type) ir.Expr {
	have := b.l.elemOf(x.Base().T)
	if ir.Identical(b.l.goType(have), b.l.goType(t)) {
		return b.seq(b.expr(x), x.Base().T)
	}
	return ir.CallPkg("slices", "Values", seqOf(b.l.goType(t)), b.sliceOf(x, t))
}

// keyFunc writes a key function as a Go func of elements of type t.
func (b *builder) keyFunc(key hir.Expr, t hir.Type) ir.Expr {
	return b.funcArg(key, []hir.Type{t}, nil)
}

// funcArg writes a callable as a Go function of the given parameters, without context or error: failures inside it
// panic. want is the type of its result, nil for whatever it gives; a callable whose result is always None gives nil any.
func (b *builder) funcArg(x hir.Expr, params []hir.Type, want *hir.Type) ir.Expr {
	var vars []*ir.Var
	call := &hir.Call{Fn: x, Site: map[string]*hir.Cell{}}
	for i, p := range params {
		hv := &hir.Var{Name: paramName(x, i), Kind: hir.Local, Cell: hir.CellOf(p)}
		gv := &ir.Var{Prefer: camel(hv.Name, false), Type: b.l.goType(p)}
		b.l.bindVar(hv, gv)
		vars = append(vars, gv)
		n := &hir.Name{Var: hv}
		n.T = p
		call.Args = append(call.Args, hir.Arg{Value: n})
	}
	fnType := x.Base().T
	if lit, ok := b.plainLambda(x, vars, want); ok {
		return lit
	}
	held := x
	if fnType.Kind != hir.FuncT || !isName(x) {
		if fnType.Kind != hir.LibFuncT && fnType.Kind != hir.LibClassT && fnType.Kind != hir.ClassT {
			held = b.holdVar(x, "fn")
		}
	}
	call.Fn = held
	call.Pos = x.Base().Pos
	rt := infer.ResolveCall(b.l.m, call)
	if want != nil {
		rt = *want
	}
	call.T = infer.CallType(call)
	results := []ir.Type{b.l.goType(rt)}
	saved := b.frame
	b.frame = &frame{results: results, raises: false}
	savedErr := b.onError
	b.onError = nil
	body := b.block(func() {
		e := b.expr(call)
		b.emit(ir.Ret(b.convert(e, call.T, rt)))
	})
	b.frame, b.onError = saved, savedErr
	return ir.Closure(vars, results, body...)
}

func paramName(x hir.Expr, i int) string {
	if l, ok := x.(*hir.Lambda); ok && i < len(l.Func.Params) {
		return l.Func.Params[i].Name
	}
	return []string{"x", "y", "z"}[min(i, 2)]
}

// plainLambda writes a lambda whose Go form needs neither context nor error directly.
func (b *builder) plainLambda(x hir.Expr, vars []*ir.Var, want *hir.Type) (ir.Expr, bool) {
	l, ok := x.(*hir.Lambda)
	if !ok || len(l.Func.Params) != len(vars) {
		return nil, false
	}
	f := l.Func
	if f.Effects.NeedsCtx && b.ctx == nil {
		return nil, false
	}
	for i, p := range f.Params {
		if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || !ir.Identical(b.l.varType(p.Var), vars[i].Type) {
			return nil, false
		}
	}
	rt := f.Result.Type()
	if want != nil {
		rt = *want
	}
	results := []ir.Type{b.l.goType(rt)}
	inner := b.l.newBuilder(f, results, false, b.ctx)
	for v := range b.declared {
		inner.declared[v] = true
	}
	var params []*ir.Var
	for _, p := range f.Params {
		inner.declared[p.Var] = true
		params = append(params, b.l.variable(p.Var))
	}
	ret := f.Body[0].(*hir.Return)
	inner.pos = ret.Meta.Pos
	e := inner.exprAs(ret.X, rt)
	inner.emit(ir.Ret(e))
	return ir.Closure(params, results, inner.out...), true
}

func sortedRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.T.Kind != hir.ListT {
		return nil
	}
	key, reverse, ok := b.sortOptions(x.Args[1:])
	if !ok {
		return nil
	}
	elem := x.T.List.Find().Elem.Type()
	gt := pyGeneric("List", b.l.goType(elem))
	var e ir.Expr
	seq := b.seqAs(x.Args[0].Value, elem)
	switch {
	case key != nil:
		parts := b.each(func() ir.Expr { return seq }, func() ir.Expr { return b.keyFunc(key, elem) }, reverse)
		e = ir.CallPy("SortedBy", gt, parts...)
	default:
		r := reverse()
		if lit, ok := r.(*ir.Lit); ok {
			name := "Sorted"
			if lit.Text == "true" {
				name = "SortedReverse"
			}
			e = ir.CallPy(name, gt, seq)
			break
		}
		e = ir.CallPy("SortedBy", gt, seq, ir.Py("Identity", nil2(ir.Any), b.l.goType(elem)), r)
	}
	if x.T.List.IsSlice() {
		return ir.CallMethod(e, "Items", b.l.goType(x.T))
	}
	return e
}

func (b *builder) sortOptions(args []hir.Arg) (key hir.Expr, reverse func() ir.Expr, ok bool) {
	reverse = func() ir.Expr { return ir.BoolLit(false) }
	for _, a := range args {
		switch a.Name {
		case "key":
			if !isNone(a.Value) {
				key = a.Value
			}
		case "reverse":
			v := a.Value
			reverse = func() ir.Expr { return b.truth(v) }
		default:
			return nil, nil, false
		}
	}
	return key, reverse, true
}

func reversedRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 1) {
		return nil
	}
	a := x.Args[0].Value
	t := a.Base().T
	gt := b.l.goType(x.T)
	switch {
	case t.Is(hir.ListT) && t.List.IsSlice(), t.Is(hir.VarTupleT):
		return ir.CallPy("Reversed", gt, b.expr(a))
	case t.Is(hir.ListT), t.Is(hir.LibT) && t.Lib.LibName() == "range":
		return ir.CallMethod(b.expr(a), "Backward", gt)
	case t.Is(hir.StrT):
		return ir.CallPy("Reversed", gt, ir.CallMethod(ir.CallPy("StrList", pyGeneric("List", ir.String), b.expr(a)), "Items", &ir.Slice{Elem: ir.String}))
	}
	return nil
}

func enumerateRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT || !x.T.Args[0].Type().Is(hir.TupleT) {
		return nil
	}
	a := x.Args[0].Value
	elem := b.l.goType(b.l.elemOf(a.Base().T))
	parts := []func() ir.Expr{func() ir.Expr { return b.seq(b.expr(a), a.Base().T) }}
	name := "Enumerate"
	if len(x.Args) == 2 {
		name = "EnumerateFrom"
		parts = append(parts, b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
	}
	seq := ir.CallPy(name, seq2Of(ir.Int, elem), b.each(parts...)...)
	return ir.CallPy("Tuples", b.l.goType(x.T), seq)
}

func zipRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT || !x.T.Args[0].Type().Is(hir.TupleT) {
		return nil
	}
	var parts []func() ir.Expr
	for _, a := range x.Args {
		if a.Name != "" || a.Star != 0 {
			return nil
		}
		parts = append(parts, func() ir.Expr { return b.seq(b.expr(a.Value), a.Value.Base().T) })
	}
	gt := b.l.goType(x.T)
	et := x.T.Args[0].Type()
	switch len(parts) {
	case 2:
		return ir.CallPy("Tuples", gt, ir.CallPy("Zip2", seq2Of(b.l.goType(et.Elems[0]), b.l.goType(et.Elems[1])), b.each(parts...)...))
	case 3:
		return ir.CallPy("Zip3", gt, b.each(parts...)...)
	}
	return nil
}

func mapRow(b *builder, x *hir.Call) ir.Expr {
	if len(x.Args) != 2 || x.T.Kind != hir.LibT || x.Args[1].Star != 0 {
		return nil
	}
	elem := b.l.elemOf(x.Args[1].Value.Base().T)
	want := x.T.Args[0].Type()
	fn := b.funcArg(x.Args[0].Value, []hir.Type{elem}, &want)
	return ir.CallPy("Map", b.l.goType(x.T), fn, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
}

func filterRow(b *builder, x *hir.Call) ir.Expr {
	if !plainArgs(x, 2) || x.T.Kind != hir.LibT {
		return nil
	}
	elem := b.l.elemOf(x.Args[1].Value.Base().T)
	gt := b.l.goType(x.T)
	if isNone(x.Args[0].Value) {
		return ir.CallPy("FilterTrue", gt, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
	}
	rt := infer.AppliedType(b.l.m, x.Args[0].Value, elem)
	fn := b.funcArg(x.Args[0].Value, []hir.Type{elem}, &rt)
	if !rt.Is(hir.BoolT) {
		v := &ir.Var{Prefer: "x", Type: b.l.goType(elem)}
		read := b.hold("keep", fn)
		fn = ir.Closure([]*ir.Var{v}, []ir.Type{ir.Bool}, ir.Ret(b.truthOf(ir.CallOf(b.l.goType(rt), read(), ir.Use(v)), rt)))
	}
	return ir.CallPy("Filter", gt, fn, b.seq(b.expr(x.Args[1].Value), x.Args[1].Value.Base().T))
}

// anyAllRow is any and all: a loop that stops early when the argument is a generator expression.
func anyAllRow(name string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		if !plainArgs(x, 1) {
			return nil
		}
		a := x.Args[0].Value
		if c, ok := a.(*hir.Comp); ok && c.Kind == hir.GenExp && !c.Async {
			return b.anyAllLoop(name, c)
		}
		return ir.CallPy(name, ir.Bool, b.seq(b.expr(a), a.Base().T))
	}
}

// anyAllLoop: any(p(x) for x in xs)  =>  found := false; for x := range xs { if p(x) { found = true; break } }
func (b *builder) anyAllLoop(name string, c *hir.Comp) ir.Expr {
	v := b.temp(map[string]string{"Any": "found", "All": "all"}[name], ir.Bool)
	v.Mutable = true
	b.emit(ir.Let(v, ir.BoolLit(name == "All")))
	outer := &ir.Label{Prefer: "search"}
	first := true
	b.labelFirst = outer
	b.clauses(c, 0, func() {
		cond := b.truth(c.Elt)
		if name == "All" {
			cond = negate(cond)
		}
		br := &ir.Branch{Tok: "break"}
		if len(c.Clauses) > 1 {
			br.Label = outer
		}
		b.emit(ir.IfThen(cond, ir.Set(ir.Use(v), ir.BoolLit(name == "Any")), br))
	})
	_ = first
	return ir.Use(v)
}

func rangeRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.LibT {
		return nil
	}
	intT := hir.IntOf(hir.MaxBits)
	var parts []func() ir.Expr
	for _, a := range x.Args {
		parts = append(parts, b.asFunc(a.Value, intT))
	}
	v := b.each(parts...)
	switch len(v) {
	case 1:
		v = []ir.Expr{ir.IntLit(0), v[0], ir.IntLit(1)}
	case 2:
		v = append(v, ir.IntLit(1))
	}
	return ir.CallPy("NewRange", b.l.goType(x.T), v...)
}

func intRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 0):
		return ir.IntLit(0)
	case plainArgs(x, 1):
		a := x.Args[0].Value
		switch t := a.Base().T; {
		case t.Is(hir.IntT), t.Is(hir.BoolT):
			return b.exprAs(a, x.T)
		case t.Is(hir.FloatT):
			if !x.T.Wide() {
				if f, ok := foldFloat(a); ok {
					return ir.IntLit(int64(f))
				}
				return ir.Conv(ir.Int, b.expr(a)) // a quotient or root of a small int
			}
			return ir.CallPy("FloatToInt", pyInt, b.expr(a))
		case t.Is(hir.StrT):
			return ir.CallPy("ParseInt", pyInt, b.expr(a))
		}
		return ir.CallPy("ToInt", pyInt, b.anyExpr(a))
	case len(x.Args) == 2 && x.Args[0].Name == "" && x.Args[0].Star == 0 && (x.Args[1].Name == "" || x.Args[1].Name == "base"):
		if x.Args[0].Value.Base().T.Is(hir.StrT) && x.Args[1].Value.Base().T.Is(hir.IntT) {
			parts := b.each(b.exprFunc(x.Args[0].Value), b.asFunc(x.Args[1].Value, hir.IntOf(hir.MaxBits)))
			return ir.CallPy("ParseIntBase", pyInt, parts...)
		}
		parts := b.each(b.asFunc(x.Args[0].Value, hir.Any), b.asFunc(x.Args[1].Value, hir.Any))
		return ir.CallPy("ToIntBase", pyInt, parts...)
	}
	return nil
}

func floatRow(b *builder, x *hir.Call) ir.Expr {
	switch {
	case plainArgs(x, 0):
		return ir.LitOf(ir.Float64, "0.0")
	case plainArgs(x, 1):
		a := x.Args[0].Value
		switch t := a.Base().T; {
		case t.IsNumber():
			if c, ok := a.(*hir.Const); ok && c.Kind == hir.ConstInt && c.Int.IsInt64() {
				return ir.Conv(ir.Float64, b.constant(c))
			}
			return b.exprAs(a, hir.Float)
		case t.Is(hir.StrT):
			return ir.CallPy("ParseFloat", ir.Float64, b.expr(a))
		}
		return ir.CallPy("ToFloat", ir.Float64, b.anyExpr(a))
	}
	return nil
}

func boolRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 0) {
		return ir.BoolLit(false)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	return b.truth(x.Args[0].Value)
}

func listRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.ListT {
		return nil
	}
	elem := x.T.List.Find().Elem.Type()
	slice := &ir.Slice{Elem: b.l.goType(elem)}
	if plainArgs(x, 0) {
		l := &hir.List{Info: x.T.List}
		l.T = x.T
		return b.list(l)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	a := x.Args[0].Value
	s := b.sliceOf(a, elem)
	if t := a.Base().T; t.Is(hir.ListT) || t.Is(hir.VarTupleT) || isTaskSet(t) {
		s = ir.CallPkg("slices", "Clone", slice, s)
	}
	return b.asList(s, x.T)
}

func dictRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.DictT {
		return nil
	}
	d := x.T.Dict.Find()
	lit := &hir.Dict{Info: x.T.Dict}
	lit.T = x.T
	for _, a := range x.Args {
		switch {
		case a.Name != "":
			k := &hir.Const{Kind: hir.ConstStr, Str: a.Name}
			k.T = hir.Str
			lit.Keys, lit.Values = append(lit.Keys, k), append(lit.Values, a.Value)
		case len(x.Args) == 1 && a.Star == 0 && b.sameDict(a.Value.Base().T, x.T):
			return ir.CallPy("DictFrom", b.l.goType(x.T), ir.CallMethod(b.expr(a.Value), "Items", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val))))
		case a.Value.Base().T.Is(hir.DictT) || a.Star == 2:
			lit.Keys, lit.Values = append(lit.Keys, nil), append(lit.Values, a.Value)
		default:
			t := a.Value.Base().T
			el := b.l.elemOf(t)
			if len(x.Args) == 1 && el.Is(hir.TupleT) && len(el.Elems) == 2 && ir.Identical(b.l.goType(el.Elems[0]), b.l.cellType(d.Key)) && ir.Identical(b.l.goType(el.Elems[1]), b.l.cellType(d.Val)) {
				seq := ir.CallPy("Pairs", seq2Of(b.l.cellType(d.Key), b.l.cellType(d.Val)), b.seq(b.expr(a.Value), t))
				return ir.CallPy("DictFrom", b.l.goType(x.T), seq)
			}
			lit.Keys, lit.Values = append(lit.Keys, nil), append(lit.Values, a.Value)
		}
	}
	return b.dict(lit)
}

// sameDict reports whether a is a dict with the Go type of b.
func (b *builder) sameDict(a, t hir.Type) bool {
	return a.Is(hir.DictT) && !a.Opt && !a.Dict.Find().Record && ir.Identical(b.l.goType(a), b.l.goType(t))
}

func setRow(from, empty string) row {
	return func(b *builder, x *hir.Call) ir.Expr {
		gt := b.l.goType(x.T)
		elem := x.T.Args[0].Type()
		if plainArgs(x, 0) {
			return ir.CallOf(gt, ir.Py(empty, nil2(gt), b.l.goType(elem)))
		}
		if !plainArgs(x, 1) {
			return nil
		}
		return ir.CallPy(from, gt, b.seqAs(x.Args[0].Value, elem))
	}
}

func tupleRow(b *builder, x *hir.Call) ir.Expr {
	if plainArgs(x, 0) {
		return ir.Compose(pyTuple)
	}
	if !plainArgs(x, 1) {
		return nil
	}
	if x.T.Kind == hir.TupleT {
		return b.expr(x.Args[0].Value)
	}
	s := b.sliceOf(x.Args[0].Value, x.T.Args[0].Type())
	if x.Args[0].Value.Base().T.Is(hir.ListT) {
		return ir.CallPkg("slices", "Clone", b.l.goType(x.T), s)
	}
	return s
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
