package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// methodSpecials are the rows of methods of built-in types that a signature cannot describe.
var methodSpecials = map[string]special{
	"str.join": func(in *inferer, x *hir.Call, e *env) hir.Type {
		for _, a := range x.Args {
			t := in.elemType(a.Value.Base().T, a.Value)
			if t.Kind != hir.StrT && t.Kind != hir.Never {
				in.intoFloor(a.Value, a.Value.Base().T)
			}
		}
		return hir.Str
	},
	"str.format": nil,
	"list.append": func(in *inferer, x *hir.Call, e *env) hir.Type {
		recv, t := receiver(x)
		if !plain(x, 1) {
			return floorCall(hir.Any)(in, x, e)
		}
		in.growList(recv, t)
		in.flowExpr(t.List.Find().Elem, x.Args[0].Value, in.storable(x.Args[0].Value.Base().T))
		return hir.None
	},
	"list.extend": func(in *inferer, x *hir.Call, e *env) hir.Type {
		recv, t := receiver(x)
		if !plain(x, 1) {
			return floorCall(hir.Any)(in, x, e)
		}
		in.growList(recv, t)
		in.flowExpr(t.List.Find().Elem, x.Args[0].Value, in.storable(in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)))
		return hir.None
	},
	"list.sort": func(in *inferer, x *hir.Call, e *env) hir.Type {
		recv, t := receiver(x)
		if n, ok := recv.(*hir.Name); !ok || !n.Var.Owned {
			in.mutated(t.List)
		}
		el := t.List.Find().Elem.Type()
		keyed := false
		for _, a := range x.Args {
			if a.Name == "key" {
				in.applied(a.Value.Base().T, []hir.Type{el}, false)
				keyed = a.Value.Base().T.Kind != hir.NoneT
			}
		}
		if !keyed {
			in.compared(el, el, ordering)
		}
		return hir.None
	},
	"list.reverse": func(in *inferer, x *hir.Call, e *env) hir.Type {
		recv, t := receiver(x)
		if n, ok := recv.(*hir.Name); !ok || !n.Var.Owned {
			in.mutated(t.List)
		}
		return hir.None
	},
	"list.index": func(in *inferer, x *hir.Call, e *env) hir.Type {
		return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
	},
	"list.count": func(in *inferer, x *hir.Call, e *env) hir.Type {
		return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
	},
	"list.copy": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		if x.List == nil {
			x.List = &hir.ListInfo{Elem: t.List.Find().Elem}
		}
		return hir.ListOf(x.List)
	},
	"dict.get": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		if !plain(x, 1) && !plain(x, 2) {
			return floorCall(hir.Any)(in, x, e)
		}
		d := t.Dict.Find()
		in.keyUse(d, x.Args[0].Value.Base().T, x.Args[0].Value)
		v := d.Val.Type()
		if len(x.Args) == 1 {
			return v.Optional() // None where nothing ever stands in the dict
		}
		def := x.Args[1].Value.Base().T
		if def.Kind == v.Kind && v.Kind != hir.AnyT && v.Kind != hir.NoneT {
			if v.Kind == hir.ListT || v.Kind == hir.DictT || v.Kind == hir.SetT {
				return in.join(v, def)
			}
		}
		return in.join(v, in.storable(def))
	},
	"dict.setdefault": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		if !plain(x, 2) {
			return floorCall(hir.Any)(in, x, e)
		}
		d := t.Dict.Find()
		in.demote(d)
		d = d.Find()
		in.flowExpr(d.Key, x.Args[0].Value, in.storable(x.Args[0].Value.Base().T))
		in.flowExpr(d.Val, x.Args[1].Value, in.storable(x.Args[1].Value.Base().T))
		return d.Val.Type()
	},
	"dict.keys": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		return in.libType("dict_keys", t.Dict.Find().Key)
	},
	"dict.values": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		return in.libType("dict_values", t.Dict.Find().Val)
	},
	"dict.items": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		d := t.Dict.Find()
		k, v := d.Key.Type(), d.Val.Type()
		c := in.site(x, "elem")
		if k.Kind != hir.Never && v.Kind != hir.Never {
			in.flow(c, hir.TupleOf(k, v))
		}
		return in.libType("dict_items", c)
	},
	"dict.update": func(in *inferer, x *hir.Call, e *env) hir.Type {
		_, t := receiver(x)
		d := t.Dict.Find()
		for _, a := range x.Args {
			at := a.Value.Base().T
			switch {
			case a.Name != "":
				in.flow(d.Key, hir.Str)
				in.flowExpr(d.Val, a.Value, in.storable(at))
			case at.Is(hir.DictT) && a.Star != 1:
				in.demote(at.Dict)
				in.unify(d.Key, at.Dict.Find().Key)
				in.unify(d.Val, at.Dict.Find().Val)
			default:
				in.intoFloor(a.Value, at)
				in.flow(d.Key, hir.Any)
				in.flow(d.Val, hir.Any)
			}
		}
		return hir.None
	},
	"int.bit_length": func(in *inferer, x *hir.Call, e *env) hir.Type {
		return hir.Type{Kind: hir.IntT, Bits: 31, Pos: true}
	},
	"bytes.hex": floorCall(hir.Str),
}

func init() {
	for name, row := range methodSpecials {
		if row == nil {
			delete(methodSpecials, name)
		}
	}
}

// receiver is what a method is called on.
func receiver(x *hir.Call) (hir.Expr, hir.Type) {
	a := x.Fn.(*hir.Attr)
	return a.X, a.X.Base().T.NonNone()
}

// plainCall: a function and its arguments, without * and names.
func plainCall(x *hir.Call) bool {
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" {
			return false
		}
	}
	return len(x.Args) > 0
}

// asyncioSpecials are the rows of asyncio.
var asyncioSpecials = map[string]special{
	"asyncio.gather":        gatherType,
	"asyncio.wait":          waitType,
	"asyncio.as_completed":  asCompletedType,
	"asyncio.shield":        shieldType,
	"asyncio.ensure_future": shieldType,
	"asyncio.to_thread":     toThreadType,
	"contextvars.Context.run": func(in *inferer, x *hir.Call, e *env) hir.Type {
		if !plainCall(x) {
			return floorCall(hir.Any)(in, x, e)
		}
		c := in.site(x, "result")
		in.flow(c, in.applyArgs(x.Args[0].Value, x.Args[1:]))
		return c.Type()
	},
	// of a web application
	"fastapi.run_in_threadpool": toThreadType,
	"asyncio.current_task":      currentTaskType,
	"asyncio.all_tasks":         allTasksType,
	"asyncio.AbstractEventLoop.run_in_executor": func(in *inferer, x *hir.Call, e *env) hir.Type {
		if len(x.Args) < 2 || x.Args[0].Star != 0 || x.Args[1].Star != 0 {
			return floorCall(hir.Any)(in, x, e)
		}
		c := in.site(x, "result")
		in.flow(c, in.applyArgs(x.Args[1].Value, x.Args[2:]))
		return in.asyncioType("Future", c)
	},
	"asyncio.AbstractEventLoop.create_future": func(in *inferer, x *hir.Call, e *env) hir.Type {
		return in.asyncioType("Future", in.site(x, "result"))
	},
	"asyncio.AbstractEventLoop.call_soon":            callbackRow(0, "Handle"),
	"asyncio.AbstractEventLoop.call_soon_threadsafe": callbackRow(0, "Handle"),
	"asyncio.AbstractEventLoop.call_later":           callbackRow(1, "TimerHandle"),
	"asyncio.AbstractEventLoop.call_at":              callbackRow(1, "TimerHandle"),
	"asyncio.Future.add_done_callback":               doneCallback,
	"asyncio.Task.add_done_callback":                 doneCallback,
	"asyncio.Gathering.add_done_callback":            doneCallback,
	"asyncio.Task.set_name":                          shown(hir.None),
	"asyncio.PriorityQueue": func(in *inferer, x *hir.Call, e *env) hir.Type {
		return in.asyncioType("PriorityQueue", in.site(x, "T"))
	},
	"asyncio.Lock.acquire":       acquireType,
	"asyncio.Semaphore.acquire":  acquireType,
	"asyncio.Condition.acquire":  acquireType,
	"asyncio.Condition.wait":     acquireType,
	"asyncio.Event.wait":         acquireType,
	"asyncio.Condition.wait_for": conditionWaitFor,
}

// acquireType is a coroutine that always gives True.
func acquireType(in *inferer, x *hir.Call, e *env) hir.Type {
	c := in.site(x, "await")
	in.flow(c, hir.Bool)
	return in.coroutine(c)
}

func conditionWaitFor(in *inferer, x *hir.Call, e *env) hir.Type {
	c := in.site(x, "await")
	if plain(x, 1) {
		in.flow(c, in.storable(in.applied(x.Args[0].Value.Base().T, nil, false)))
	} else {
		in.flow(c, hir.Any)
	}
	return in.coroutine(c)
}

func (in *inferer) asyncioType(name string, args ...*hir.Cell) hir.Type {
	return hir.Lib(in.stubs.Module("asyncio").Members[name].(*stubs.Class), args...)
}

// currentTaskType is asyncio.current_task(): a task whose result may be of any type, or None in a callback.
func currentTaskType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) > 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	return in.asyncioType("_AnyTask").Optional()
}

// allTasksType is asyncio.all_tasks(): tasks whose results may be of any type.
func allTasksType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) > 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	c := in.site(x, "elem")
	in.flow(c, in.asyncioType("_AnyTask"))
	return in.asyncioType("TaskSet", c)
}

// applyArgs is the result of calling fn with the rest of the arguments of a library call.
func (in *inferer) applyArgs(fn hir.Expr, args []hir.Arg) hir.Type {
	if t, ok := in.applyLib(fn.Base().T, args); ok {
		return t
	}
	var types []hir.Type
	for _, a := range args {
		if a.Star != 0 || a.Name != "" {
			in.intoFloor(fn, fn.Base().T)
			for _, a := range args {
				in.intoFloor(a.Value, a.Value.Base().T)
			}
			return hir.Any
		}
		in.show(a.Value, hir.Type{})
		types = append(types, in.storable(a.Value.Base().T))
	}
	return in.storable(in.applied(fn.Base().T, types, false))
}

// callbackRow is the row of call_soon and its relatives; the callback stands at index i.
func callbackRow(i int, handle string) special {
	return func(in *inferer, x *hir.Call, e *env) hir.Type {
		if len(x.Args) <= i {
			return floorCall(hir.Any)(in, x, e)
		}
		for _, a := range x.Args {
			if a.Star != 0 || a.Name != "" { // context=…, *args
				floorCall(hir.Any)(in, x, e)
				return in.asyncioType(handle)
			}
		}
		in.applyArgs(x.Args[i].Value, x.Args[i+1:])
		return in.asyncioType(handle)
	}
}

func doneCallback(in *inferer, x *hir.Call, e *env) hir.Type {
	_, t := receiver(x)
	if !plain(x, 1) || in.mentions("remove_done_callback") { // which callback it is matters, not only what it does
		in.callDynamic(x, "callbacks are told apart")
		return hir.None
	}
	if len(x.Args) > 0 {
		in.applied(x.Args[0].Value.Base().T, []hir.Type{t}, false)
	}
	return hir.None
}

func toThreadType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	c := in.site(x, "await")
	in.flow(c, in.applyArgs(x.Args[0].Value, x.Args[1:]))
	return in.coroutine(c)
}

// gatherType is the future that gather gives: of a tuple of results when the awaitables are written one by one with
// different types, of a list otherwise.
func gatherType(in *inferer, x *hir.Call, e *env) hir.Type {
	var types []hir.Type
	star, returnExceptions := false, false
	for _, a := range x.Args {
		switch {
		case a.Name == "return_exceptions":
			c, ok := a.Value.(*hir.Const)
			if !ok || c.Kind != hir.ConstFalse {
				returnExceptions = true
			}
		case a.Star == 1:
			star = true
			el := in.elemType(a.Value.Base().T, a.Value)
			types = append(types, in.awaited(el, a.Value))
		case a.Star == 0 && a.Name == "":
			types = append(types, in.awaited(a.Value.Base().T, a.Value))
		default:
			return floorCall(hir.Any)(in, x, e)
		}
	}
	elem := in.site(x, "elem")
	nothing := true
	for _, t := range types {
		if t.Kind == hir.Never && !in.final {
			return in.asyncioType("Gathering", in.site(x, "result"))
		}
		nothing = nothing && t.Kind == hir.Never
	}
	if nothing { // gather(), gather(*[])
		in.flow(elem, hir.Any)
		return in.gathered(x)
	}
	if returnExceptions {
		for _, t := range types {
			in.flow(elem, t)
		}
		in.flow(elem, hir.Any)
		return in.gathered(x)
	}
	if !star && len(types) >= 2 && len(types) <= 6 && !in.alike(types) {
		if x.Het == nil {
			x.Het = &hir.HetInfo{List: hir.NewList()}
		}
		c := in.site(x, "result")
		t := hir.TupleOf(types...)
		t.Het = x.Het
		in.flow(c, in.settle(t))
		return in.asyncioType("Gathering", c)
	}
	for _, t := range types {
		in.flow(elem, t)
	}
	return in.gathered(x)
}

func (in *inferer) alike(types []hir.Type) bool {
	for _, t := range types[1:] {
		if !in.compatible(types[0], t, 0) {
			return false
		}
	}
	return true
}

// gathered is a future of a list of the elements.
func (in *inferer) gathered(x *hir.Call) hir.Type {
	if x.List == nil {
		x.List = &hir.ListInfo{Elem: in.site(x, "elem")}
	}
	c := in.site(x, "result")
	in.flow(c, hir.ListOf(x.List))
	return in.asyncioType("Gathering", c)
}

// settle is t as it is by now: a list of different types that something treated as a list is one.
func (in *inferer) settle(t hir.Type) hir.Type {
	if t.Het == nil || !t.Het.Demoted {
		return t
	}
	for _, e := range t.Elems {
		in.flow(t.Het.List.Find().Elem, e)
	}
	l := hir.ListOf(t.Het.List)
	l.Opt = t.Opt
	return l
}

// demoteHet makes a list of different types a real list.
func (in *inferer) demoteHet(t hir.Type) {
	if t.Het != nil && !t.Het.Demoted {
		t.Het.Demoted = true
		in.changed = true
	}
}

// isAwaitable reports whether t, a class of a library, can be awaited.
func (in *inferer) isAwaitable(t hir.Type) bool {
	_, ok := in.iterArg(t, "Awaitable")
	return ok
}

func waitType(in *inferer, x *hir.Call, e *env) hir.Type {
	c := in.site(x, "await")
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	if t := x.Args[0].Value.Base().T; t.Is(hir.LibT) && in.isAwaitable(t) { // which raises
		return floorCall(hir.Any)(in, x, e)
	}
	el := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
	if el.Kind == hir.Never {
		if !in.final {
			return in.coroutine(c)
		}
		el = hir.Any // wait([]) raises
	}
	if !el.Is(hir.LibT) || el.Lib.LibName() == "Coroutine" {
		in.escape(el)
		el = hir.Any
	}
	t := in.site(x, "elem")
	in.flow(t, el)
	s := in.asyncioType("TaskSet", t)
	in.flow(c, hir.TupleOf(s, s))
	return in.coroutine(c)
}

func asCompletedType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 {
		return floorCall(hir.Any)(in, x, e)
	}
	if t := x.Args[0].Value.Base().T; t.Is(hir.LibT) && in.isAwaitable(t) { // which raises
		return floorCall(hir.Any)(in, x, e)
	}
	el := in.elemType(x.Args[0].Value.Base().T, x.Args[0].Value)
	c := in.site(x, "elem")
	if el.Kind != hir.Never {
		in.flow(c, in.awaited(el, x.Args[0].Value))
	} else if in.final { // as_completed([])
		in.flow(c, hir.Any)
	}
	return in.asyncioType("Completion", c)
}

// shieldType keeps a task a task and makes a task of a coroutine.
func shieldType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) < 1 {
		return floorCall(hir.Any)(in, x, e)
	}
	t := x.Args[0].Value.Base().T
	r := in.awaited(t, x.Args[0].Value)
	c := in.site(x, "result")
	in.flow(c, r)
	return in.asyncioType("FutureLike", c)
}
