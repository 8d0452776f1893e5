package lower

import (
	"strconv"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func unquote(s string) (string, error) { return strconv.Unquote(s) }

// callback writes a callable for a library function's func parameter.
func (b *builder) callback(x hir.Expr, te *stubs.TypeExpr, t hir.Type) ir.Expr {
	ft := x.Base().T
	if ft.Kind == hir.FuncT && ft.Func.Find().Bad || ft.Kind == hir.AnyT {
		return b.anyExpr(x)
	}
	if len(te.Args) == 2 && te.Args[1].Name == "form" {
		if ft.Kind == hir.FuncT {
			return b.expr(x)
		}
		return b.anyExpr(x)
	}
	var params []hir.Type
	if len(te.Args) == 2 && te.Args[0].Name == "params" {
		if ft.Kind == hir.FuncT {
			for _, p := range ft.Func.Find().Params {
				params = append(params, p.Type())
			}
		}
	}
	return b.funcArg(x, params, nil)
}

// typedCallback is callback for a parameter whose type has variables: the Go function has the types that the call settled.
func (b *builder) typedCallback(x hir.Expr, te *stubs.TypeExpr, tv map[string]*hir.Cell) ir.Expr {
	ft := x.Base().T
	if ft.Kind == hir.FuncT && ft.Func.Find().Bad || ft.Kind == hir.AnyT || len(te.Args) != 2 || te.Args[0].Name != "params" {
		return b.callback(x, te, hir.Type{})
	}
	var params []hir.Type
	for _, p := range te.Args[0].Args {
		params = append(params, infer.StubTypeWith(b.l.m, p, tv))
	}
	want := infer.StubTypeWith(b.l.m, te.Args[1], tv)
	if want.Kind == hir.NoneT || want.Kind == hir.Never {
		return b.funcArg(x, params, nil)
	}
	return b.funcArg(x, params, &want)
}

// libItem is x[i] on a library object.
func (b *builder) libItem(x *hir.Index, t hir.Type) ir.Expr {
	return b.libSyntax(t, "__getitem__", x.X, []hir.Expr{x.I}, x.T)
}

// libSyntax calls a dunder method of a library class that syntax stands for; nil when its stub has none that fits.
func (b *builder) libSyntax(t hir.Type, name string, recv hir.Expr, args []hir.Expr, want hir.Type) ir.Expr {
	c, ok := t.Lib.(*stubs.Class)
	if !ok {
		return nil
	}
	f, owner := c.Find(name)
	if f == nil {
		return nil
	}
	var types []hir.Type
	for _, a := range args {
		types = append(types, a.Base().T)
	}
	sig, params, rt := infer.LibOverload(b.l.m, f, owner, t, types)
	if sig == nil {
		return nil
	}
	parts := []func() ir.Expr{b.recv(recv)}
	for i, a := range args {
		parts = append(parts, func() ir.Expr { return b.libValueArg(a, sig.Params[i].Type, params[i]) })
	}
	v := b.each(parts...)
	call := ir.CallMethod(v[0], sig.Target.Name, b.l.goType(rt), v[1:]...)
	return b.convert(call, rt, want)
}

// assignLibItem is x[i] = v on a library object.
func (b *builder) assignLibItem(target *hir.Index, e ir.Expr, t, xt hir.Type) bool {
	c, ok := xt.Lib.(*stubs.Class)
	if !ok {
		return false
	}
	f, owner := c.Find("__setitem__")
	if f == nil {
		return false
	}
	sig, params, _ := infer.LibOverload(b.l.m, f, owner, xt, []hir.Type{target.I.Base().T, t})
	if sig == nil {
		return false
	}
	parts := b.each(b.exprFunc(target.X), b.asFunc(target.I, params[0]))
	b.emit(ir.Do(ir.CallMethod(parts[0], sig.Target.Name, ir.NoResult, parts[1], b.convert(e, t, params[1]))))
	return true
}

// assignLibAttr sets an attribute that a stub declares.
func (b *builder) assignLibAttr(target *hir.Attr, e ir.Expr, t, xt hir.Type) bool {
	c, ok := xt.Lib.(*stubs.Class)
	if xt.Kind == hir.InstT && xt.Class.Dynamic == "" {
		c = infer.TypedBase(xt.Class)
		ok = c != nil
	}
	if !ok || xt.Kind != hir.LibT && xt.Kind != hir.InstT {
		return false
	}
	v, _ := c.FindAttr(target.Name)
	if v == nil {
		return false
	}
	want := infer.StubType(b.l.m, v.Type)
	if !infer.AssignsLib(b.l.m, v, t) {
		return false
	}
	value := b.convert(e, t, want)
	recv := b.l.bareSelf(b.expr(target.X))
	if v.Target.Field {
		b.emit(ir.Set(ir.Sel(recv, v.Target.Name, b.l.goType(want)), value))
	} else {
		b.emit(ir.Do(ir.CallMethod(recv, "Set"+v.Target.Name, ir.NoResult, value)))
	}
	return true
}

// libOperator is an operator on library objects.
func (b *builder) libOperator(x *hir.Binary, l, r hir.Type) ir.Expr {
	name, ok := infer.DunderNames[x.Op]
	if !ok {
		return nil
	}
	if l.Is(hir.LibT) {
		if e := b.libSyntax(l, "__"+name+"__", x.L, []hir.Expr{x.R}, x.T); e != nil {
			return e
		}
	}
	if r.Is(hir.LibT) {
		return b.libSyntax(r, "__r"+name+"__", x.R, []hir.Expr{x.L}, x.T)
	}
	return nil
}

// abstractClasses are the classes of collections.abc that typing has too.
var abstractClasses = map[string]bool{
	"Hashable": true, "Awaitable": true, "Coroutine": true, "AsyncIterable": true, "AsyncIterator": true, "AsyncGenerator": true,
	"Iterable": true, "Iterator": true, "Reversible": true, "Generator": true, "Sized": true, "Container": true, "Callable": true,
	"Collection": true, "MutableSet": true, "Mapping": true, "MutableMapping": true, "Sequence": true, "MutableSequence": true,
	"KeysView": true, "ItemsView": true, "ValuesView": true,
}

// libClassObject is a library class as a value of the floor, needed at pos.
func (l *lowerer) libClassObject(c *stubs.Class, pos ir.Pos) ir.Expr {
	if c.Exception {
		return l.excClass(c)
	}
	if abstractClasses[c.Name] && (c.Module.Name == "builtins" || c.Module.Name == "typing") {
		return ir.CallPy("GetAttr", ir.Any, ir.CallPkg(ir.Runtime+"collections/abc", "Module", ir.Any), ir.StringLit(c.Name))
	}
	if c.Module.Name == "builtins" {
		return ir.CallPy("Builtin", ir.Any, ir.StringLit(c.Name))
	}
	if c.Module.NoObject && c.Object != "" {
		return ir.Pkg(c.Module.Path, c.Object, ir.Any)
	}
	return l.moduleMember(c.Module, c.Name, pos)
}

// moduleObject is a module as a value of the floor. Packages that have none can only be used by what lowering knows of them.
func (l *lowerer) moduleObject(m *stubs.Module, pos ir.Pos) ir.Expr {
	if m.NoObject {
		l.unsupported(pos, pos, "call it, or use it as its documentation shows", "the module %s as a value is not supported", m.Name)
		return ir.Nil(ir.Any)
	}
	return ir.CallPkg(modulePath(m), "Module", ir.Any)
}

func modulePath(m *stubs.Module) string {
	if m.Name == "builtins" { // their functions are in package py, which must not import those that give it more
		return ir.Runtime + "builtins"
	}
	return m.Path
}

// moduleMember looks a name up in the module object.
func (l *lowerer) moduleMember(m *stubs.Module, name string, pos ir.Pos) ir.Expr {
	if m.NoObject {
		l.unsupported(pos, pos, "call it, or use it as its documentation shows", "%s.%s as a value is not supported", m.Name, name)
		return ir.Nil(ir.Any)
	}
	return ir.CallPy("GetAttr", ir.Any, l.moduleObject(m, pos), ir.StringLit(name))
}

// libFuncObject is a library function as a value of the floor.
func (b *builder) libFuncObject(t hir.Type) ir.Expr {
	f := t.Lib.(*stubs.Func)
	if f.Module.Name == "builtins" && f.Class == nil {
		return ir.CallPy("Builtin", ir.Any, ir.StringLit(f.Name))
	}
	if f.Class != nil {
		return ir.CallPy("GetAttr", ir.Any, b.l.libClassObject(f.Class, b.pos), ir.StringLit(f.Name))
	}
	return b.l.moduleMember(f.Module, f.Name, b.pos)
}
