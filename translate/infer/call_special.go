package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// callMethodType calls a method that syntax stands for (operators, iteration, with), by types alone.
func (in *inferer) callMethodType(f *hir.Func, args []hir.Type, values []hir.Expr) hir.Type {
	f.Called = true
	params := f.Params
	if len(params) > 0 && f.Kind != hir.StaticMethod {
		params = params[1:]
	}
	for i, p := range params {
		switch {
		case p.Kind == hir.VarArgs:
			for j := i; j < len(args); j++ {
				in.flow(in.varArgs(p), in.storable(args[j]))
			}
			args = args[:min(i, len(args))]
		case p.Kind == hir.KwArgs:
			in.kwArgs(p)
		case i < len(args):
			p.Passed = true
			if i < len(values) && values[i] != nil {
				in.flowExpr(p.Var.Cell, values[i], in.storable(args[i]))
			} else {
				in.flow(p.Var.Cell, in.storable(args[i]))
			}
		default:
			p.Defaulted = true
			if OwnDefault(hir.Inst(f.Class), f, p) != nil {
				in.makeDynamic(f.Class, f.Name+" is called by syntax, and overridden with other defaults")
			}
		}
	}
	if f.IsGen {
		return in.generatorType(f)
	}
	if f.IsAsync {
		return in.coroutine(f.Result)
	}
	return f.Result.Type()
}

// dunder calls a special method if the type has it; else the floor decides.
func (in *inferer) dunder(t hir.Type, name string, args []hir.Type, x hir.Expr) hir.Type {
	if t.Is(hir.InstT) {
		in.viewMember(t.Class, name)
		if f := findMethod(t.Class, name); f != nil {
			return in.callMethodType(f, args, nil)
		}
	}
	if c, ok := t.Lib.(*stubs.Class); ok && t.Is(hir.LibT) && len(args) == 0 {
		if f, owner := c.Find(name); f != nil {
			return in.libMethodType(f, owner, t, nil)
		}
	}
	if x != nil && t.Kind != hir.Never {
		in.intoFloor(x, t)
	}
	return hir.Any
}

// dunderIfAny lets an argument flow into a special method if the class has it.
func (in *inferer) dunderIfAny(t hir.Type, name string, arg hir.Type) {
	for _, m := range t.Class.Members {
		in.dunderIfAny(hir.Inst(m), name, arg)
	}
	if f := findMethod(t.Class, name); f != nil {
		if f.SameClass && !SameData(f, t, arg) { // told apart at run time
			in.compareClass(t.Class)
			f.Called = f.Called || f.Derived
			return
		}
		in.callMethodType(f, []hir.Type{arg}, nil)
	}
}
