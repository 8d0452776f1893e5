package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func init() {
	specials["itertools.groupby"] = groupbyType
	for _, name := range []string{"takewhile", "dropwhile", "filterfalse"} {
		specials["itertools."+name] = whileType
	}
	specials["itertools.starmap"] = starmapType
}

// asInStub types a call that a row has nothing to say about by the stub of its function.
func asInStub(in *inferer, x *hir.Call) hir.Type {
	t := x.Fn.Base().T
	return in.callLib(x, t.Lib.(*stubs.Func), t.Recv, nil)
}

// GroupbyKey is the key of itertools.groupby(xs, key), nil for the elements themselves; ok is false for other forms of the call.
func GroupbyKey(x *hir.Call) (key hir.Expr, ok bool) {
	for i, a := range x.Args {
		if a.Star != 0 || i > 1 || a.Name != "" && (i == 0 || a.Name != "key") {
			return nil, false
		}
	}
	if len(x.Args) < 2 {
		return nil, len(x.Args) == 1
	}
	key = x.Args[1].Value
	switch t := key.Base().T; {
	case t.Kind == hir.NoneT:
		return nil, true
	case t.Opt, t.Kind == hir.FuncT && t.Func.Find().Bad:
		return nil, false
	case t.Kind == hir.FuncT, t.Kind == hir.LibFuncT, t.Kind == hir.LibClassT:
		return key, true
	}
	return nil, false
}

// groupbyType types itertools.groupby(xs, key): keys with iterators over what has them.
func groupbyType(in *inferer, x *hir.Call, e *env) hir.Type {
	key, ok := GroupbyKey(x)
	if !ok {
		return asInStub(in, x)
	}
	elem := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
	if elem.Kind == hir.Never {
		return in.iterator(x, elem)
	}
	of := elem
	if key != nil {
		of = in.storable(in.applied(key.Base().T, []hir.Type{elem}, false))
	}
	k, v := in.site(x, "key"), in.site(x, "value")
	in.flow(k, of)
	in.flow(v, elem)
	if x.Site["none"] == nil {
		x.Site["none"] = hir.CellOf(hir.None)
	}
	group := in.libType("Generator", v, x.Site["none"], x.Site["none"])
	return in.iterator(x, hir.TupleOf(k.Type(), group))
}

// whileType types takewhile, dropwhile and filterfalse: those elements of which a function says so.
func whileType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 2) {
		return asInStub(in, x)
	}
	f := x.Args[0].Value.Base().T
	if f.Kind == hir.FuncT && f.Func.Find().Bad || f.Kind != hir.FuncT && f.Kind != hir.LibFuncT && f.Kind != hir.LibClassT || f.Opt {
		return asInStub(in, x)
	}
	elem := in.elemType(x.Args[1].Value.Base().T, x.Args[1].Value)
	if elem.Kind != hir.Never {
		in.applied(f, []hir.Type{elem}, false)
	}
	return in.iterator(x, elem)
}

// starmapType types itertools.starmap(f, rows) of tuples.
func starmapType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 2) {
		return asInStub(in, x)
	}
	f := x.Args[0].Value.Base().T
	elem := in.elemType(x.Args[1].Value.Base().T, x.Args[1].Value)
	if elem.Kind == hir.Never {
		return in.iterator(x, elem)
	}
	if f.Kind != hir.FuncT && f.Kind != hir.LibFuncT || f.Kind == hir.FuncT && f.Func.Find().Bad || f.Opt || !elem.Is(hir.TupleT) || elem.Opt || len(elem.Elems) < 2 || len(elem.Elems) > 4 {
		return asInStub(in, x)
	}
	return in.iterator(x, in.storable(in.applied(f, elem.Elems, false)))
}
