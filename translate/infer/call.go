package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// call is the type of a call. What is called is left in x.Resolved.
func (in *inferer) call(x *hir.Call, e *env) hir.Type {
	if x.Site == nil {
		x.Site = map[string]*hir.Cell{}
	}
	if t, ok := in.superCall(x, e); ok {
		return t
	}
	in.tupleReplace(x, e)
	in.dataReplace(x, e)
	in.anextCall(x, e)
	in.patchesInstance(x, e)
	in.callee = x.Fn
	ft := in.expr(x.Fn, e)
	if ft.Kind == hir.LibFuncT {
		if row := specials[ft.Lib.LibName()]; row != nil {
			in.args(x, e)
			if takesPlain[ft.Lib.LibName()] {
				in.plainArgs(x)
			}
			t := in.specialCall(x, ft, row, e)
			in.afterCall(x, e)
			return t
		}
	}
	if ft.Kind == hir.LibClassT {
		if row := specials[ft.Lib.LibName()]; row != nil {
			in.args(x, e)
			if takesPlain[ft.Lib.LibName()] {
				in.plainArgs(x)
			}
			return in.specialCall(x, ft, row, e)
		}
	}
	in.args(x, e)
	in.handSend(x)
	in.wrapsInstance(x)
	t := in.callType(x, ft)
	in.afterCall(x, e)
	return t
}

func (in *inferer) args(x *hir.Call, e *env) {
	if x.Written != nil {
		x.Args, x.Written = x.Written, nil
	}
	defer in.spreadTuples(x)
	for i := range x.Args {
		a := &x.Args[i]
		if classes, ok := a.Value.(*hir.Tuple); ok && i == 1 && isBuiltin(x.Fn, "isinstance") {
			in.classTuple(classes, e)
			continue
		}
		if d, ok := a.Value.(*hir.Dict); ok && a.Name == "exception_handlers" && isApp(x.Fn.Base().T) {
			in.handlerDict(d, e)
			continue
		}
		if t := in.expr(a.Value, e); a.Star == 1 {
			in.plainIter(&a.Value, t)
		}
	}
}

// classTuple walks the tuple of classes that isinstance is given: it is in nobody's hands.
func (in *inferer) classTuple(x *hir.Tuple, e *env) {
	elems := make([]hir.Type, len(x.Elts))
	for i, el := range x.Elts {
		switch inner, ok := el.(*hir.Tuple); {
		case ok:
			in.classTuple(inner, e)
		default:
			if t := in.expr(el, e); t.Kind != hir.ClassT {
				in.storable(t)
			}
		}
		elems[i] = hir.Any
	}
	x.T = hir.TupleOf(elems...)
}

func (in *inferer) callType(x *hir.Call, ft hir.Type) hir.Type {
	ft = ft.NonNone()
	if in.unsettled(ft) || in.spreadsUnknown(x) {
		return hir.Type{}
	}
	switch ft.Kind {
	case hir.Never:
		x.Resolved = &CallDynamic{"nothing reaches this call"}
		return hir.Type{}
	case hir.FuncT:
		return in.callFunc(x, ft)
	case hir.ClassT:
		return in.callClass(x, ft.Class)
	case hir.TypeT:
		return in.callClassValue(x, ft.Class)
	case hir.LibFuncT:
		if f := ft.Lib.(*stubs.Func); ft.Recv == nil && f.Unbound() {
			return in.callDynamic(x, "a method is called through its class")
		}
		return in.callLib(x, ft.Lib.(*stubs.Func), ft.Recv, nil)
	case hir.LibClassT:
		return in.callLibClass(x, ft.Lib.(*stubs.Class))
	case hir.InstT:
		if f := findMethod(ft.Class, "__call__"); f != nil {
			if t, ok := in.callMethod(x, f, x.Fn); ok {
				return t
			}
		}
	case hir.AnyT:
		if a, ok := x.Fn.(*hir.Attr); ok {
			in.callByName(x, a.Name)
		}
		in.callInstances(x.Fn)
	}
	return in.callDynamic(x, "the callee has no known type")
}

// callDynamic lets everything flow into the floor.
func (in *inferer) callDynamic(x *hir.Call, why string) hir.Type {
	x.Resolved = &CallDynamic{why}
	in.escape(x.Fn.Base().T)
	for _, a := range x.Args {
		in.show(a.Value, a.Value.Base().T)
		in.escape(a.Value.Base().T)
	}
	if a, ok := x.Fn.(*hir.Attr); ok {
		if mutators[a.Name] && a.X.Base().T.Kind == hir.AnyT {
			in.floorMutation()
		}
		if t := a.X.Base().T; t.Kind == hir.ListT && changers[a.Name] {
			in.resized(t.List)
		}
		in.escape(a.X.Base().T)
	} else {
		in.floorMutation() // a function of the floor may change what it is given
	}
	return hir.Any
}

// callFunc calls functions of the program.
func (in *inferer) callFunc(x *hir.Call, ft hir.Type) hir.Type {
	info := ft.Func.Find()
	if f := in.directTarget(x.Fn, info); f != nil {
		if targets := in.choices(x.Fn, f); len(targets) > 1 {
			return in.callChoice(x, targets)
		}
		if f.TakesClass {
			return in.callClassMethod(x, f)
		}
		if f.Class != nil && f.Kind != hir.StaticMethod {
			if a, ok := x.Fn.(*hir.Attr); ok && ft.Recv != nil {
				if t, ok := in.callMethod(x, f, a.X); ok {
					return t
				}
				return in.callDynamic(x, "the arguments do not fit before run time")
			}
		}
		bound, ok := bindArgs(f.Params, x.Args)
		if !ok {
			in.escapeFunc(f)
			return in.callDynamic(x, "the arguments do not fit before run time")
		}
		x.Resolved = &CallFunc{Fn: f, Args: bound}
		return in.callBound(f, bound)
	}
	return in.callValue(x, info)
}

// directTarget is the one function that a callee expression names, if it does.
func (in *inferer) directTarget(fn hir.Expr, info *hir.FuncInfo) *hir.Func {
	switch fn := fn.(type) {
	case *hir.Name:
		switch def := fn.Var.Def.(type) {
		case *hir.Func:
			return def
		case *hir.FuncDef:
			if len(info.Members) == 1 && info.Members[0] == def.Func && !info.Bad {
				return def.Func
			}
		}
	case *hir.Attr:
		t := fn.X.Base().T.NonNone()
		if t.Kind == hir.InstT || t.Kind == hir.ClassT || t.Kind == hir.TypeT {
			if m := findMethod(t.Class, fn.Name); m != nil {
				return m
			}
		}
	case *hir.Lambda:
		return nil
	}
	return nil
}

// callMethod calls a method on the receiver recv.
func (in *inferer) callMethod(x *hir.Call, f *hir.Func, recv hir.Expr) (hir.Type, bool) {
	if len(f.Params) == 0 {
		return hir.Type{}, false
	}
	bound, ok := bindArgs(f.Params[1:], x.Args)
	if !ok {
		return hir.Type{}, false
	}
	x.Resolved = &CallFunc{Fn: f, Recv: recv, Args: bound}
	t := recv.Base().T.NonNone()
	in.checkNames(t, f, x.Args)
	for _, b := range bound {
		if b.Value == nil {
			in.leavesOut(t, f, b.Param)
		}
	}
	return in.callBound(f, bound), true
}

// callBound lets bound arguments flow into the parameters of f and gives what the call gives.
func (in *inferer) callBound(f *hir.Func, bound []BoundArg) hir.Type {
	f.Called = true
	for _, b := range bound {
		in.passArg(b)
	}
	if f.IsGen {
		return in.generatorType(f)
	}
	if f.IsAsync {
		return in.coroutine(f.Result)
	}
	return f.Result.Type()
}

func (in *inferer) passArg(b BoundArg) {
	p := b.Param
	switch {
	case p.Kind == hir.VarArgs:
		c := in.varArgs(p)
		for _, a := range b.Rest {
			t := a.Value.Base().T
			if a.Star == 1 {
				t = in.elemType(t, a.Value)
			}
			in.flowExpr(c, a.Value, in.storable(t))
		}
	case p.Kind == hir.KwArgs:
		c := in.kwArgs(p)
		for _, a := range b.Named {
			t := a.Value.Base().T
			if a.Star == 2 {
				if t.Is(hir.DictT) {
					in.demote(t.Dict)
					t = t.Dict.Find().Val.Type()
				} else {
					in.intoFloor(a.Value, t)
					t = hir.Any
				}
			}
			in.flowExpr(c, a.Value, in.storable(t))
		}
	case b.Value != nil:
		p.Passed = true
		in.flowExpr(p.Var.Cell, b.Value, in.storable(in.sequence(p, b.Value.Base().T)))
	default:
		if !p.Defaulted {
			p.Defaulted = true
			in.changed = true
		}
		in.flow(p.Var.Cell, in.storable(in.sequence(p, p.Default.Base().T)))
	}
}

// varArgs is the element cell of *args.
func (in *inferer) varArgs(p *hir.Param) *hir.Cell {
	t := p.Var.Cell.Type()
	if t.Kind == hir.AnyT {
		return hir.CellOf(hir.Any)
	}
	if t.Kind != hir.VarTupleT {
		t = hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{hir.NewCell()}}
		in.flow(p.Var.Cell, t)
		t = p.Var.Cell.Type()
		if t.Kind != hir.VarTupleT {
			return hir.CellOf(hir.Any)
		}
	}
	return t.Args[0]
}

// kwArgs is the value cell of **kwargs.
func (in *inferer) kwArgs(p *hir.Param) *hir.Cell {
	t := p.Var.Cell.Type()
	if t.Kind == hir.AnyT {
		return hir.CellOf(hir.Any)
	}
	if t.Kind != hir.DictT {
		d := hir.NewDict()
		in.flow(d.Key, hir.Str)
		in.flow(d.Val, hir.Any)
		in.flow(p.Var.Cell, hir.Type{Kind: hir.DictT, Dict: d})
		t = p.Var.Cell.Type()
		if t.Kind != hir.DictT {
			return hir.CellOf(hir.Any)
		}
	}
	return t.Dict.Find().Val
}

// callValue calls a function value: members share a signature.
func (in *inferer) callValue(x *hir.Call, info *hir.FuncInfo) hir.Type {
	info = info.Find()
	if info.Bad || len(x.Args) != len(info.Params) {
		return in.callDynamic(x, "the function has no Go signature")
	}
	for i, a := range x.Args {
		if a.Star != 0 || a.Name != "" && !in.namesParam(info, i, a.Name) {
			return in.callDynamic(x, "the arguments do not fit before run time")
		}
	}
	x.Resolved = &CallValue{info}
	for _, m := range info.Members {
		m.Called = true
		params := m.Params
		if len(params) > len(info.Params) {
			params = params[1:]
		}
		for i, p := range params {
			p.Passed = true
			_ = i
		}
	}
	for i, a := range x.Args {
		in.flowExpr(info.Params[i], a.Value, in.storable(a.Value.Base().T))
	}
	if info.Async {
		return in.coroutine(info.Result)
	}
	return info.Result.Type()
}

func (in *inferer) namesParam(info *hir.FuncInfo, i int, name string) bool {
	for _, m := range info.Members {
		params := m.Params
		if len(params) > len(info.Params) {
			params = params[1:]
		}
		if params[i].Name != name {
			return false
		}
	}
	return true
}

// callStatic calls a function that inference made, with arguments that fit.
func (in *inferer) callStatic(x *hir.Call, f *hir.Func) hir.Type {
	bound, _ := bindArgs(f.Params, x.Args)
	x.Resolved = &CallFunc{Fn: f, Args: bound}
	return in.callBound(f, bound)
}

// callClass makes an instance of a class of the program.
func (in *inferer) callClass(x *hir.Call, c *hir.Class) hir.Type {
	if c.Dynamic != "" {
		return in.callDynamic(x, "the class is dynamic")
	}
	if c.Enum != nil {
		if c.Enum.ByValue == nil || len(x.Args) != 1 {
			in.makeDynamic(c, "the enum is called as no lookup of a value is")
			return in.callDynamic(x, "the class is dynamic")
		}
		return in.callStatic(x, c.Enum.ByValue)
	}
	if IsModel(c) {
		return in.callModel(x, c)
	}
	if names := abstractMethods(c); len(names) > 0 {
		x.Resolved = &CallAbstract{Class: c, Methods: names}
		return hir.Inst(c)
	}
	if s := c.Singleton; s != nil && !s.Bare[x] {
		if _, ok := bindArgs(s.New.Params, x.Args); !ok {
			in.makeDynamic(c, "the arguments of a call do not fit before run time")
			return in.callDynamic(x, "the class is dynamic")
		}
		return in.callStatic(x, s.New)
	}
	init := findMethod(c, "__init__")
	r := &CallClass{Class: c, Init: init}
	c.Instantiated = true
	if init == nil {
		if c.Kind == hir.ExceptionClass {
			r.Args = nil
			for _, a := range x.Args {
				if a.Star != 0 || a.Name != "" {
					return in.callDynamic(x, "the arguments do not fit before run time")
				}
				in.show(a.Value, a.Value.Base().T)
				in.escape(a.Value.Base().T)
			}
		} else if TypedBase(c) != nil {
			if r.Base = in.baseInit(c, x.Args); r.Base == nil {
				return in.callDynamic(x, "the arguments do not fit before run time")
			}
			in.baseInits[x] = r.Base
			c.BaseArgs = c.BaseArgs || len(r.Base.Args) > 0
		} else if len(x.Args) > 0 {
			in.escapeClassObject(c)
			return in.callDynamic(x, "the arguments do not fit before run time")
		}
		x.Resolved = r
		return hir.Inst(c)
	}
	bound, ok := bindArgs(init.Params[1:], x.Args)
	if !ok {
		in.escapeClassObject(c)
		return in.callDynamic(x, "the arguments do not fit before run time")
	}
	for i, b := range bound {
		if b.Value == nil && b.Param.Fresh {
			bound[i].Value = b.Param.Default
		}
	}
	r.Args = bound
	x.Resolved = r
	in.callBound(init, bound)
	return hir.Inst(c)
}
