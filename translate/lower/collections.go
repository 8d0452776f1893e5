package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

const collectionsPkg = ir.Runtime + "collections"

func init() {
	rows["collections.defaultdict"] = defaultdictRow
	rows["collections.OrderedDict"] = orderedDictRow
	rows["collections.Counter"] = counterRow
}

// generic calls a function of collections with the types of a dict as type arguments.
func (b *builder) generic(name string, t hir.Type, args ...ir.Expr) ir.Expr {
	gt := b.l.goType(t)
	d := t.Dict.Find()
	return ir.CallOf(gt, ir.Pkg(collectionsPkg, name, nil2(gt), b.l.cellType(d.Key), b.l.cellType(d.Val)), args...)
}

// OrderedDict(…)  =>  collections.Ordered(the dict of the same arguments)
func orderedDictRow(b *builder, x *hir.Call) ir.Expr {
	d := dictRow(b, x)
	if d == nil {
		return nil
	}
	return ir.CallPkg(collectionsPkg, "Ordered", b.l.goType(x.T), d)
}

// Counter()           =>  collections.NewCounter[K, int]()
// Counter(words)      =>  collections.Count(words.All())
// Counter({"a": 1})   =>  collections.CounterOf(…)
func counterRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.DictT {
		return nil
	}
	d := x.T.Dict.Find()
	if len(x.Args) == 0 {
		return b.generic("NewCounter", x.T)
	}
	a := x.Args[0].Value
	if a.Base().T.Is(hir.DictT) {
		return ir.CallPkg(collectionsPkg, "CounterOf", b.l.goType(x.T), b.expr(a))
	}
	seq := b.seqAs(a, d.Key.Type())
	if ir.Identical(b.l.cellType(d.Val), ir.Int) {
		return ir.CallPkg(collectionsPkg, "Count", b.l.goType(x.T), seq)
	}
	return b.generic("CountAs", x.T, seq)
}

// defaultdict(list)        =>  collections.NewDefaultDict[K, *py.List[T]]()
// defaultdict(list, pairs) =>  collections.WithOwnDefault(the dict of the pairs)
// defaultdict(lambda: 1)   =>  collections.WithDefault(py.NewDict[K, int](), "<lambda>", func() int { return 1 })
func defaultdictRow(b *builder, x *hir.Call) ir.Expr {
	if x.T.Kind != hir.DictT {
		return nil
	}
	gt := b.l.goType(x.T)
	d := b.dictOf(x)
	if x.Made == nil { // None
		none := ir.Nil(&ir.Signature{Results: []ir.Type{b.l.cellType(x.T.Dict.Find().Val)}})
		return ir.CallPkg(collectionsPkg, "WithDefault", gt, d, ir.Nil(ir.Any), none)
	}
	if b.ownFactory(x) {
		if len(x.Args) == 1 {
			return b.generic("NewDefaultDict", x.T)
		}
		return ir.CallPkg(collectionsPkg, "WithOwnDefault", gt, d)
	}
	return ir.CallPkg(collectionsPkg, "WithDefault", gt, d, b.factoryObject(x.Args[0].Value), b.factory(x))
}

// dictOf is the dict that the arguments behind the first one fill.
func (b *builder) dictOf(x *hir.Call) ir.Expr {
	items := *x
	items.Args = x.Args[1:]
	return dictRow(b, &items)
}

// ownFactory reports whether the factory is the class whose zero value Go's type of the values has.
func (b *builder) ownFactory(x *hir.Call) bool {
	ft := x.Args[0].Value.Base().T
	vt := x.T.Dict.Find().Val.Type()
	if ft.Kind != hir.LibClassT || vt.Opt || !ir.Identical(b.l.goType(vt), b.l.goType(x.Made.T)) {
		return false
	}
	switch ft.Lib.LibName() {
	case "int", "str", "float", "bool", "set":
		return true
	case "dict":
		return !vt.Dict.Find().Record
	case "list":
		return !vt.List.IsSlice()
	}
	return false
}

// factory is the Go function that makes the values.
func (b *builder) factory(x *hir.Call) ir.Expr {
	vt := x.T.Dict.Find().Val.Type()
	results := []ir.Type{b.l.goType(vt)}
	if x.Made.Fn.Base().T.Kind == hir.FuncT {
		return b.funcArg(x.Made.Fn, nil, &vt)
	}
	outer, onError := b.frame, b.onError
	b.frame, b.onError = &frame{results: results}, nil
	body := b.block(func() { b.emit(ir.Ret(b.exprAs(x.Made, vt))) })
	b.frame, b.onError = outer, onError
	return ir.Closure(nil, results, body...)
}

// factoryObject is what the dict shows as its factory.
func (b *builder) factoryObject(factory hir.Expr) ir.Expr {
	switch t := factory.Base().T; t.Kind {
	case hir.LibClassT:
		return b.l.libClassObject(t.Lib.(*stubs.Class), b.pos)
	case hir.FuncT:
		name := "<lambda>"
		if f := t.Func.Find(); len(f.Members) > 0 && f.Members[0].Name != "" {
			name = b.l.m.Shown(f.Members[0].Qualname)
		}
		return ir.StringLit(name)
	}
	return b.anyExpr(factory)
}
