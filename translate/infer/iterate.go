package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// elemType is the type of what iterating over a value of type t gives.
func (in *inferer) elemType(t hir.Type, x hir.Expr) hir.Type {
	t = t.NonNone()
	if in.unsettled(t) {
		return hir.Type{}
	}
	switch t.Kind {
	case hir.Never:
		return t
	case hir.StrT:
		return hir.Str
	case hir.BytesT:
		return hir.Type{Kind: hir.IntT, Bits: 8, Pos: true}
	case hir.ListT:
		return t.List.Find().Elem.Type()
	case hir.DictT:
		in.demote(t.Dict)
		return t.Dict.Find().Key.Type()
	case hir.SetT, hir.FrozenT, hir.VarTupleT:
		return t.Args[0].Type()
	case hir.TupleT:
		var el hir.Type
		for _, u := range t.Elems {
			el = in.join(el, u)
		}
		return el
	case hir.InstT:
		return in.instElem(t, x)
	case hir.LibT:
		if el, ok := in.iterArg(t, "Iterable"); ok {
			return el
		}
		if cls, ok := t.Lib.(*stubs.Class); ok {
			if f, owner := cls.Find("__iter__"); f != nil {
				if r := in.inst(f.Sigs[0].Result, in.classTVars(t, owner)); r.Kind == hir.LibT {
					if el, ok := in.iterArg(r, "Iterable"); ok {
						return el
					}
				}
			}
		}
	}
	if x != nil {
		in.intoFloor(x, t)
	}
	return hir.Any
}

// iterArg finds the argument of the base class Iterable (or AsyncIterable, Awaitable).
func (in *inferer) iterArg(t hir.Type, base string) (hir.Type, bool) {
	for c, args := t.Lib.(hir.LibClass), t.Args; c != nil; c, args = c.LibBase(args) {
		if c.LibName() == base && len(args) > 0 {
			return args[0].Type(), true
		}
	}
	return hir.Type{}, false
}

// instElem is what iterating over an instance gives: through __iter__ and __next__, or __getitem__.
func (in *inferer) instElem(t hir.Type, x hir.Expr) hir.Type {
	f := findMethod(t.Class, "__iter__")
	if f == nil {
		in.escape(t)
		return hir.Any
	}
	f.Called = true
	r := in.callMethodType(f, nil, nil)
	if r.Kind == hir.AnyT {
		in.escape(t) // the floor calls __iter__
		return hir.Any
	}
	if r.Is(hir.InstT) {
		if next := findMethod(r.Class, "__next__"); next != nil {
			return in.callMethodType(next, nil, nil)
		}
		in.escape(t)
		return hir.Any
	}
	return in.elemType(r, nil)
}

// asyncElemType is the type of what async for over t gives.
func (in *inferer) asyncElemType(t hir.Type, x hir.Expr) hir.Type {
	t = t.NonNone()
	switch t.Kind {
	case hir.Never:
		return t
	case hir.LibT:
		if t.Lib.LibName() == "asyncio.Completion" {
			return in.asyncioType("FutureLike", t.Args[0])
		}
		if t.Lib.LibName() == "asyncio.StreamReader" {
			return hir.BytesTy
		}
		if el, ok := in.iterArg(t, "AsyncIterable"); ok {
			return el
		}
		if c, ok := t.Lib.(*stubs.Class); ok {
			if f, owner := c.Find("__aiter__"); f != nil {
				return in.asyncElemType(in.inst(f.Sigs[0].Result, in.classTVars(t, owner)), nil)
			}
		}
	case hir.InstT:
		f := findMethod(t.Class, "__aiter__")
		if f == nil {
			break
		}
		r := in.callMethodType(f, nil, nil)
		if r.Is(hir.InstT) {
			if next := findMethod(r.Class, "__anext__"); next != nil {
				return in.awaited(in.callMethodType(next, nil, nil), nil)
			}
			break
		}
		return in.asyncElemType(r, nil)
	}
	if x != nil {
		in.intoFloor(x, t)
	}
	return hir.Any
}

// awaitMethod is the method that await x of a type calls, where it is an async one.
func awaitMethod(t hir.Type) *hir.Func {
	if t = t.NonNone(); t.Kind != hir.InstT {
		return nil
	}
	if f := findMethod(t.Class, "__await__"); f != nil && f.IsAsync && !f.IsGen {
		return f
	}
	return nil
}

// AwaitsInGo reports whether the Go type of instances has the runtime's Awaitable for the method __await__.
func AwaitsInGo(t hir.Type) bool {
	if t.Kind != hir.InstT || t.Opt {
		return false
	}
	f := awaitMethod(t)
	if f == nil {
		return false
	}
	r := f.Result.Type()
	return r.Kind != hir.NoneT && r.Kind != hir.Never
}

// awaited is the type of await x.
func (in *inferer) awaited(t hir.Type, x hir.Expr) hir.Type {
	t = t.NonNone()
	switch t.Kind {
	case hir.Never:
		return t
	case hir.LibT:
		if r, ok := in.iterArg(t, "Awaitable"); ok {
			return r
		}
	case hir.InstT:
		if f := findMethod(t.Class, "__await__"); f != nil {
			r := in.callMethodType(f, nil, nil)
			if f.IsAsync && !f.IsGen {
				if !AwaitsInGo(t) {
					in.escapeClass(t.Class)
				}
				return in.awaited(r, nil)
			}
		}
		in.escapeClass(t.Class)
		return hir.Any
	}
	if x != nil {
		in.intoFloor(x, t)
	}
	return hir.Any
}

// display is the type of a list, tuple, set or dict display.
func (in *inferer) display(x hir.Expr, e *env) hir.Type {
	switch x := x.(type) {
	case *hir.List:
		in.elements(x.Elts, x.Info.Find().Elem, e)
		return hir.ListOf(x.Info)
	case *hir.Set:
		in.elements(x.Elts, x.Cell, e)
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{x.Cell}}
	case *hir.Tuple:
		return in.tuple(x, e)
	case *hir.Dict:
		return in.dictDisplay(x, e)
	}
	return hir.Any
}

func (in *inferer) elements(elts []hir.Expr, c *hir.Cell, e *env) {
	for _, el := range elts {
		if s, ok := el.(*hir.Starred); ok {
			t := in.plainIter(&s.X, in.expr(s.X, e))
			s.T = t
			in.flowExpr(c, in.elemSource(s.X), in.elemType(t, s.X))
			continue
		}
		in.flowExpr(c, el, in.storable(in.expr(el, e)))
	}
}

func (in *inferer) tuple(x *hir.Tuple, e *env) hir.Type {
	var elems []hir.Type
	open := false
	for _, el := range x.Elts {
		s, starred := el.(*hir.Starred)
		if !starred {
			elems = append(elems, in.storable(in.expr(el, e)))
			continue
		}
		t := in.plainIter(&s.X, in.expr(s.X, e))
		s.T = t
		if t.Is(hir.TupleT) {
			elems = append(elems, t.Elems...)
			continue
		}
		open = true
		elems = append(elems, in.elemType(t, s.X))
	}
	if x.Open && !open {
		elems = in.openElems(elems)
	}
	if !open {
		return hir.TupleOf(elems...)
	}
	for _, t := range elems {
		in.flow(x.Cell, t)
	}
	return hir.Type{Kind: hir.VarTupleT, Args: []*hir.Cell{x.Cell}}
}

func (in *inferer) dictDisplay(x *hir.Dict, e *env) hir.Type {
	d := x.Info.Find()
	if d.Keys == nil && !d.Record && in.round == 0 && x.Info == d {
		if keys := recordKeys(x); keys != nil && d.Key.Type().Kind == hir.Never {
			d.Record, d.Keys = true, keys
			for range keys {
				d.Fields = append(d.Fields, hir.NewCell())
			}
		}
	}
	own := recordKeys(x)
	for i, k := range x.Keys {
		d = x.Info.Find()
		v := x.Values[i]
		if k == nil {
			in.spreadDict(d, v, e)
			continue
		}
		kt := in.storable(in.expr(k, e))
		vt := in.storable(in.expr(v, e))
		d = x.Info.Find()
		if d.Record && own != nil {
			if j := keyIndex(d.Keys, own[i]); j >= 0 {
				in.flowExpr(d.Fields[j], v, vt)
				continue
			}
		}
		in.flowExpr(d.Key, k, kt)
		in.flowExpr(d.Val, v, vt)
	}
	x.Info.Find().Habit |= hir.PlainHabit
	return hir.Type{Kind: hir.DictT, Dict: x.Info}
}

func keyIndex(keys []string, k string) int {
	for i, have := range keys {
		if have == k {
			return i
		}
	}
	return -1
}

// spreadDict is {**v}.
func (in *inferer) spreadDict(d *hir.DictInfo, v hir.Expr, e *env) {
	t := in.expr(v, e)
	if t.Is(hir.DictT) {
		in.demote(t.Dict)
		from := t.Dict.Find()
		in.flow(d.Key, from.Key.Type())
		in.flow(d.Val, from.Val.Type())
		in.unify(d.Key, from.Key)
		in.unify(d.Val, from.Val)
		return
	}
	in.intoFloor(v, t)
	in.flow(d.Key, hir.Any)
	in.flow(d.Val, hir.Any)
}

// recordKeys are the keys of a dict display that may be a record: at least one, all different constant strings that are names.
func recordKeys(x *hir.Dict) []string {
	if len(x.Keys) == 0 || x.Namespace {
		return nil
	}
	var keys []string
	seen := map[string]bool{}
	for _, k := range x.Keys {
		c, ok := k.(*hir.Const)
		if !ok || c.Kind != hir.ConstStr || seen[c.Str] || !isIdentifier(c.Str) {
			return nil
		}
		seen[c.Str] = true
		keys = append(keys, c.Str)
	}
	return keys
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if !(r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || i > 0 && r >= '0' && r <= '9') {
			return false
		}
	}
	return s != "" && s != "_" && s[0] != '_'
}

// comp is the type of a comprehension.
func (in *inferer) comp(x *hir.Comp, outer *env) hir.Type {
	e := outer.clone()
	for _, c := range x.Clauses {
		t := in.plainIter(&c.Iter, in.expr(c.Iter, e))
		elem := in.elemType(t, c.Iter)
		if c.Async {
			elem = in.asyncElemType(t, c.Iter)
		}
		in.assign(c.Target, in.elemSource(c.Iter), elem, e)
		for _, cond := range c.Ifs {
			in.expr(cond, e)
			in.narrow(cond, true, e)
		}
	}
	if x.Key != nil {
		in.flowExpr(x.Dict.Find().Key, x.Key, in.storable(in.expr(x.Key, e)))
	}
	t := in.storable(in.expr(x.Elt, e))
	switch x.Kind {
	case hir.ListComp:
		in.flowExpr(x.List.Find().Elem, x.Elt, t)
		return hir.ListOf(x.List)
	case hir.SetComp:
		in.flowExpr(x.Cell, x.Elt, t)
		return hir.Type{Kind: hir.SetT, Args: []*hir.Cell{x.Cell}}
	case hir.DictComp:
		in.flowExpr(x.Dict.Find().Val, x.Elt, t)
		x.Dict.Find().Habit |= hir.PlainHabit
		return hir.Type{Kind: hir.DictT, Dict: x.Dict}
	}
	in.flowExpr(x.Cell, x.Elt, t)
	if x.Async {
		return in.libType("AsyncGenerator", x.Cell, in.freshCell(hir.None))
	}
	return in.libType("Iterator", x.Cell)
}
