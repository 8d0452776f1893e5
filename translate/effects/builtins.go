package effects

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
)

// quiet are the built-in functions that neither fail nor reach the loop on typed arguments.
var quiet = map[string]bool{
	"print": true, "__prompt_echo__": true, "len": true, "isinstance": true, "repr": true, "str": true, "ascii": true, "bool": true, "callable": true,
	"range": true, "enumerate": true, "zip": true, "list": true, "dict": true, "set": true, "frozenset": true, "tuple": true,
	"sum": true, "any": true, "all": true, "abs": true, "round": true, "reversed": true, "sorted": true, "type": true,
	"str.join": true, "list.append": true, "list.extend": true, "list.sort": true, "list.reverse": true, "list.copy": true, "list.count": true,
	"dict.get": true, "dict.keys": true, "dict.values": true, "dict.items": true, "dict.update": true, "hasattr": true,
}

func (w *walker) builtin(name string, x *hir.Call) {
	if name == "complex" && infer.ComplexOfNumbers(x) {
		return
	}
	if loopRows[name] {
		w.e.NeedsCtx = true
	}
	if raisingRows[name] || name == "next" && len(x.Args) == 1 && generator(x.Args[0].Value.Base().T) {
		w.e.Raises = true
	}
	if !quiet[name] && !loopRows[name] {
		w.e.MayPanic = true
	}
	for _, a := range x.Args {
		t := a.Value.Base().T
		w.mayIterate(t)
		switch t.Kind {
		case hir.AnyT, hir.InstT:
			w.e.MayPanic = true // __str__, __len__ … may fail
		case hir.FuncT:
			for _, m := range t.Func.Find().Members {
				if !m.IsAsync {
					w.calls(m)
					w.e.NeedsCtx = w.e.NeedsCtx || m.Effects.NeedsCtx
					w.e.MayPanic = true
				}
			}
		}
	}
	if name == "list" || name == "set" || name == "tuple" || name == "sorted" || name == "sum" || name == "any" || name == "all" {
		for _, a := range x.Args {
			w.iterates(a.Value)
		}
	}
}

// loopRows are the rows that reach the running loop.
var loopRows = map[string]bool{
	"asyncio.gather": true, "asyncio.wait": true, "asyncio.as_completed": true, "asyncio.shield": true, "asyncio.ensure_future": true,
	"asyncio.to_thread": true, "asyncio.current_task": true, "asyncio.all_tasks": true, "next": true, "iter": true,
	"asyncio.AbstractEventLoop.run_in_executor": true, "map": true, "filter": true,
	"contextvars.Context.run": true, "asyncio.Future.add_done_callback": true, "asyncio.Task.add_done_callback": true,
}

var raisingRows = map[string]bool{"exit": true, "quit": true, "sys.exit": true, "contextvars.Context.run": true, "asyncio.gather": false}

// mayIterate adds what a callee that is given a generator may meet: whatever its body raises panics.
func (w *walker) mayIterate(t hir.Type) {
	if generator(t) {
		w.e.MayPanic, w.e.Wild = true, true
	}
}

func generator(t hir.Type) bool {
	return t.Kind == hir.LibT && (t.Lib.LibName() == "Generator" || t.Lib.LibName() == "Iterator")
}

// iterates adds what iterating over x runs: __iter__ and __next__, or a generator's body.
func (w *walker) iterates(x hir.Expr) {
	t := x.Base().T
	switch t.Kind {
	case hir.InstT:
		for _, name := range []string{"__iter__", "__aiter__"} {
			f := infer.FindMethod(t.Class, name)
			if f == nil {
				continue
			}
			w.runs(f, true)
			if r := f.Result.Type(); r.Kind == hir.InstT {
				for _, next := range []string{"__next__", "__anext__"} {
					if n := infer.FindMethod(r.Class, next); n != nil {
						w.calls(n)
						w.add(n.Effects)
					}
				}
			}
		}
		w.e.MayPanic = true
	case hir.AnyT:
		w.e.MayPanic = true
	case hir.LibT:
		switch t.Lib.LibName() {
		case "Generator", "Iterator":
			w.e.MayPanic, w.e.Wild = true, true
		}
	}
}
