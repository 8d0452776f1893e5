package infer

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// expr finds the type of x and stores it in the tree.
func (in *inferer) expr(x hir.Expr, e *env) hir.Type {
	t := in.settle(in.exprType(x, e))
	if t.Mixed && in.observed[x] {
		t = in.observedType(x, e)
	}
	x.Base().T = t
	in.keyed(t)
	return t
}

func (in *inferer) exprType(x hir.Expr, e *env) hir.Type {
	switch x := x.(type) {
	case *hir.Const:
		return constType(x)
	case *hir.Name:
		return in.name(x, e)
	case *hir.Attr:
		return in.attr(x, e)
	case *hir.Index:
		return in.index(x, e)
	case *hir.Slice:
		for _, p := range []hir.Expr{x.Lo, x.Hi, x.Step} {
			if p != nil {
				in.expr(p, e)
			}
		}
		return in.libType("slice")
	case *hir.Call:
		return in.call(x, e)
	case *hir.Unary:
		return in.unary(x, e)
	case *hir.Binary:
		return in.binary(x, e)
	case *hir.BoolOp:
		return in.boolOp(x, e)
	case *hir.Compare:
		return in.compare(x, e)
	case *hir.IfExp:
		return in.ifExp(x, e)
	case *hir.List, *hir.Tuple, *hir.Set, *hir.Dict:
		return in.display(x, e)
	case *hir.Starred:
		return in.expr(x.X, e)
	case *hir.Comp:
		return in.comp(x, e)
	case *hir.Lambda:
		return in.lambda(x, e)
	case *hir.Await:
		t := in.expr(x.X, e)
		e.forgetPaths()
		x.Resolved = nil
		if f := awaitMethod(t); f != nil {
			call := &CallFunc{Fn: f, Recv: x.X}
			x.Resolved = call
			return in.awaited(in.callBound(f, nil), x.X)
		}
		return in.awaited(t, x.X)
	case *hir.Yield:
		return in.yield(x, e)
	case *hir.YieldFrom:
		return in.yieldFrom(x, e)
	case *hir.FString:
		in.fstring(x, e)
		return hir.Str
	case *hir.Kept:
		for i, v := range x.Vars {
			in.flowExpr(v.Cell, x.Values[i], in.storable(in.expr(x.Values[i], e)))
		}
		return in.expr(x.X, e)
	case *hir.Part:
		if t := x.X.Base().T.NonNone(); t.Kind == hir.TupleT && x.I < len(t.Elems) {
			return t.Elems[x.I]
		}
		return x.T
	case *hir.NamedExpr:
		t := in.expr(x.X, e)
		in.assign(x.Target, x.X, t, e)
		return in.name(x.Target, e)
	case *hir.Plain:
		t := in.expr(x.X, e)
		if v, ok := plainType(t); ok {
			return v
		}
		return t
	case *hir.EnumMember:
		return in.enumMember(x, e)
	case *hir.FuncExpr:
		return in.funcValue(x.Func)
	}
	return hir.Any
}

func constType(c *hir.Const) hir.Type {
	switch c.Kind {
	case hir.ConstNone:
		return hir.None
	case hir.ConstTrue, hir.ConstFalse:
		return hir.Bool
	case hir.ConstInt:
		return hir.Type{Kind: hir.IntT, Bits: min(c.Int.BitLen(), hir.MaxBits+1), Pos: c.Int.Sign() >= 0}
	case hir.ConstFloat:
		return hir.Float
	case hir.ConstComplex:
		return hir.Complex
	case hir.ConstStr:
		return hir.Str
	case hir.ConstBytes:
		return hir.BytesTy
	}
	return hir.Ellipsis
}

// name is the type of a use of a variable: what it was bound to, if that is one def, class or import, else what its cell
// holds, narrowed by what the way here says.
func (in *inferer) name(x *hir.Name, e *env) hir.Type {
	v := x.Var
	if t := in.staticType(x); t.Kind != hir.Never {
		if t.Kind == hir.FuncT && in.callee != hir.Expr(x) {
			in.usedAsValue(t)
		}
		return t
	}
	if v.Alias != nil {
		v.Alias.Used = true
		in.flow(v.Cell, hir.Any)
	}
	if v.Kind == hir.Builtin {
		if v.Name == "__name__" || v.Name == "__file__" {
			return hir.Str
		}
		return hir.Any
	}
	if t, ok := e.m[v]; ok {
		return in.refresh(t, v.Cell.Type())
	}
	return in.varType(v)
}

// refresh keeps a narrowed type in step with a cell that has grown since.
func (in *inferer) refresh(narrowed, held hir.Type) hir.Type {
	if narrowed.Kind == held.Kind && narrowed.Kind != hir.AnyT {
		t := held
		t.Opt = narrowed.Opt && held.Opt
		if narrowed.Kind == hir.InstT {
			t.Class = narrowed.Class
		}
		return t
	}
	if held.Kind == hir.NumT && narrowed.Mixed {
		return numbers(narrowed)
	}
	return narrowed
}

// staticType is the type of a name or dotted name that denotes a def, class, import or builtin; Never otherwise.
func (in *inferer) staticType(x hir.Expr) hir.Type {
	switch x := x.(type) {
	case *hir.Name:
		switch def := x.Var.Def.(type) {
		case *hir.Func:
			if def.Class == nil {
				return in.funcType(def)
			}
		case *hir.Class:
			if def.Dynamic == "" {
				return hir.ClassObj(def)
			}
		case *hir.Import:
			return in.imported(def)
		case *hir.FuncDef:
			return in.decoratedType(def)
		}
		if x.Var.Kind == hir.Builtin {
			return in.builtinName(x.Var.Name)
		}
	case *hir.Attr:
		if t := in.staticType(x.X); t.Kind == hir.ModuleT {
			if in.replaced(t.Lib.(*stubs.Module), x.Name) {
				return hir.Type{}
			}
			return in.member(t.Lib.(*stubs.Module), x.Name)
		} else if t.Kind == hir.LibClassT {
			if f, _ := t.Lib.(*stubs.Class).Find(x.Name); f != nil {
				return hir.Type{Kind: hir.LibFuncT, Lib: f}
			}
		}
	}
	return hir.Type{}
}

func (in *inferer) builtinName(name string) hir.Type {
	if o := in.builtinsModule.Members[name]; o != nil {
		return in.objectType(o)
	}
	return hir.Type{}
}

// imported is what an import binds.
func (in *inferer) imported(imp *hir.Import) hir.Type {
	if t, ok := in.imports[imp]; ok {
		return t
	}
	t := in.resolveImport(imp)
	in.imports[imp] = t
	return t
}

func (in *inferer) resolveImport(imp *hir.Import) hir.Type {
	if imp.Name == "" {
		if m := in.stubs.Module(imp.Bound); m != nil {
			return hir.Type{Kind: hir.ModuleT, Lib: m}
		}
		if imp.Bound != imp.Module && in.stubs.Module(imp.Module) != nil {
			return hir.Type{Kind: hir.ModuleT, Lib: packageOf(imp.Bound)}
		}
		in.noModule(imp)
		return hir.Any
	}
	m := in.stubs.Module(imp.Module)
	if m == nil {
		if sub := in.stubs.Module(imp.Module + "." + imp.Name); sub != nil { // from urllib import parse
			return hir.Type{Kind: hir.ModuleT, Lib: sub}
		}
		in.noModule(imp)
		return hir.Any
	}
	if _, ok := m.Members[imp.Name]; !ok {
		if sub := in.stubs.Module(imp.Module + "." + imp.Name); sub != nil {
			return hir.Type{Kind: hir.ModuleT, Lib: sub}
		}
		if !imp.TypingOnly {
			in.noMember(imp.NamePos, m, imp.Name)
		}
		return hir.Any
	}
	if in.importsReplaced(imp, m) {
		return hir.Any
	}
	return in.member(m, imp.Name)
}

// member is a name of a module.
func (in *inferer) member(m *stubs.Module, name string) hir.Type {
	if o := m.Members[name]; o != nil {
		in.handsOut(m, name)
		return in.objectType(o)
	}
	full := m.Name + "." + name
	if sub := in.stubs.Module(full); sub != nil {
		return hir.Type{Kind: hir.ModuleT, Lib: sub}
	}
	if slices.ContainsFunc(stubs.Names(), func(n string) bool { return strings.HasPrefix(n, full+".") }) {
		return hir.Type{Kind: hir.ModuleT, Lib: packageOf(full)}
	}
	return hir.Type{}
}

// packageOf stands for a package that is nothing but the place of its modules: xml of import xml.etree.ElementTree.
func packageOf(name string) *stubs.Module {
	return &stubs.Module{Name: name, Members: map[string]stubs.Object{}}
}

func (in *inferer) objectType(o stubs.Object) hir.Type {
	switch o := o.(type) {
	case *stubs.Module:
		return hir.Type{Kind: hir.ModuleT, Lib: o}
	case *stubs.Class:
		return hir.Type{Kind: hir.LibClassT, Lib: o}
	case *stubs.Func:
		return hir.Type{Kind: hir.LibFuncT, Lib: o}
	case *stubs.Var:
		return in.inst(o.Type, nil)
	}
	return hir.Any
}

// libType is an instance of a class of the builtins stub.
func (in *inferer) libType(name string, args ...*hir.Cell) hir.Type {
	c, ok := in.builtinsModule.Members[name].(*stubs.Class)
	if !ok {
		panic("builtins.pyi has no class " + name)
	}
	return hir.Lib(c, args...)
}

func (in *inferer) baseException() hir.Type { return in.libType("BaseException") }

// exceptionOf is an instance of a library exception class.
func (in *inferer) exceptionOf(t hir.Type) hir.Type {
	c := t.Lib.(*stubs.Class)
	if !c.Exception {
		return hir.Any
	}
	return hir.Lib(c)
}

// funcValue is the type of a function used as a value.
func (in *inferer) funcValue(f *hir.Func) hir.Type {
	t := in.funcType(f)
	in.usedAsValue(t)
	return t
}

// usedAsValue notes that a function is used other than by calling it: one that has no Go signature lives in the floor then.
func (in *inferer) usedAsValue(t hir.Type) {
	info := t.Func.Find()
	for _, m := range info.Members {
		m.UsedAsValue = true
		if info.Bad {
			in.escapeFunc(m)
		}
	}
}

// funcType is the type of a function, as a callee is seen.
func (in *inferer) funcType(f *hir.Func) hir.Type {
	info := f.Value
	if info == nil {
		info = &hir.FuncInfo{Members: []*hir.Func{f}, Async: f.IsAsync && !f.IsGen}
		info.Result = in.callResultCell(f)
		for i, p := range f.Params {
			if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod && f.Class.Dynamic == "" {
				continue
			}
			info.Params = append(info.Params, p.Var.Cell)
			if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || p.Kind == hir.KwOnly {
				info.Bad = true
			}
		}
		f.Value = info
	}
	return hir.Type{Kind: hir.FuncT, Func: info}
}

// callResultCell is the cell of what calling f gives: its result, or a generator.
func (in *inferer) callResultCell(f *hir.Func) *hir.Cell {
	if !f.IsGen {
		return f.Result
	}
	return hir.CellOf(in.generatorType(f))
}

// generatorType is what calling a generator function gives.
func (in *inferer) generatorType(f *hir.Func) hir.Type {
	if name := managerClass(f); name != "" {
		if m := in.stubs.Module("contextlib"); m != nil {
			return hir.Lib(m.Members[name].(*stubs.Class), f.Yields)
		}
	}
	if f.IsAsync {
		return in.libType("AsyncGenerator", f.Yields, f.Sends)
	}
	return in.libType("Generator", f.Yields, f.Sends, f.Result)
}

func (in *inferer) lambda(x *hir.Lambda, e *env) hir.Type {
	for _, p := range x.Func.Params {
		if p.Default != nil {
			in.expr(p.Default, e)
			p.Defaulted = true
			in.flow(p.Var.Cell, p.Default.Base().T)
		}
	}
	return in.funcValue(x.Func)
}

func (in *inferer) yield(x *hir.Yield, e *env) hir.Type {
	t := hir.None
	if x.X != nil {
		t = in.expr(x.X, e)
	}
	in.flowExpr(in.fn.Yields, x.X, in.storable(t))
	e.forgetPaths()
	in.flow(in.fn.Sends, hir.None)
	if in.fn.Name == "__await__" {
		in.flow(in.fn.Sends, in.handSends.Type())
	}
	return in.fn.Sends.Type()
}

func (in *inferer) yieldFrom(x *hir.YieldFrom, e *env) hir.Type {
	t := in.expr(x.X, e)
	in.flow(in.fn.Yields, in.storable(in.elemType(t, x.X)))
	e.forgetPaths()
	if t.Is(hir.LibT) && t.Lib.LibName() == "Generator" {
		in.unify(in.fn.Yields, t.Args[0])
		in.unify(in.fn.Sends, t.Args[1])
		return t.Args[2].Type()
	}
	in.flow(in.fn.Sends, hir.None)
	if x.Floor = t.Is(hir.InstT) && takesPart(t.Class); x.Floor {
		in.intoFloor(x.X, t)
		in.delegateTo(t.Class)
		in.flow(in.fn.Yields, hir.Any)
	}
	if t.Kind == hir.AnyT || x.Floor {
		in.flow(in.fn.Sends, hir.Any)
		return hir.Any
	}
	return hir.None
}

func (in *inferer) fstring(x *hir.FString, e *env) {
	for _, p := range x.Parts {
		f, ok := p.(*hir.Format)
		if !ok {
			in.expr(p, e)
			continue
		}
		t := in.plainFormat(f, in.expr(f.X, e))
		f.T = hir.Str
		if f.Spec != nil {
			in.fstring(f.Spec, e)
			f.Spec.T = hir.Str
		}
		if !floatSpec(f) {
			in.show(f.X, t)
		}
	}
}

// floatSpec reports whether a format shows ints and floats alike: .2f, 8.3e, .0%.
func floatSpec(f *hir.Format) bool {
	if f.Spec == nil || len(f.Spec.Parts) == 0 || f.Conv != 0 {
		return false
	}
	c, ok := f.Spec.Parts[len(f.Spec.Parts)-1].(*hir.Const)
	if !ok || c.Str == "" {
		return false
	}
	switch c.Str[len(c.Str)-1] {
	case 'f', 'F', 'e', 'E', 'g', 'G', '%':
		return true
	}
	return false
}
