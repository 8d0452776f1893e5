package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// wishUncalled gives parameters without annotation to which no value ever flows, since nothing calls their functions or those that call
// them, the type that their use asks for, where all uses agree: what is passed to asyncio.Semaphore is an int. Nobody can tell, and the
// Go is what a reader would have written. It reports whether anything changed: a parameter that has a type may be what others are
// passed to.
func (in *inferer) wishUncalled() bool {
	in.changed = false
	for _, f := range in.m.Funcs {
		if f.Escapes || f.IsLambda {
			continue
		}
		for i, p := range f.Params {
			if i == 0 && f.Class != nil && f.Kind != hir.StaticMethod || p.Kind == hir.VarArgs || p.Kind == hir.KwArgs {
				continue
			}
			if p.Annotation != nil || p.Default != nil || p.Var.Cell.Type().Kind != hir.Never {
				continue
			}
			if t := in.wished(f, p.Var); t.Kind != hir.Never {
				p.Passed = true
				in.flow(p.Var.Cell, t)
			}
		}
	}
	return in.changed
}

// wished is the one plain type that the calls in f ask of what v holds; Never when they ask for none or for several.
func (in *inferer) wished(f *hir.Func, v *hir.Var) hir.Type {
	var wish hir.Type
	agreed := true
	hir.Visit(f.Body, func(n any) bool {
		if call, ok := n.(*hir.Call); ok {
			for i, a := range call.Args {
				if n, ok := a.Value.(*hir.Name); !ok || n.Var != v || a.Star != 0 {
					continue
				}
				t := in.asks(call, i)
				if t.Kind == hir.Never {
					continue
				}
				agreed = agreed && (wish.Kind == hir.Never || wish.Kind == t.Kind)
				wish = t
			}
		}
		return true
	})
	if !agreed {
		return hir.Type{}
	}
	return wish
}

// asks is the plain type that a call wants for its argument i; Never when that is not known or not plain.
func (in *inferer) asks(call *hir.Call, i int) hir.Type {
	if r, ok := call.Resolved.(*CallFunc); ok {
		for _, b := range r.Args {
			if b.Value == call.Args[i].Value {
				return plainWish(b.Param.Var.Cell.Type())
			}
		}
		return hir.Type{}
	}
	t := in.staticType(call.Fn)
	if t.Kind == hir.Never {
		t = call.Fn.Base().T
	}
	switch t.Kind {
	case hir.LibFuncT:
		return in.sigAsks(t.Lib.(*stubs.Func), call, i)
	case hir.LibClassT:
		c := t.Lib.(*stubs.Class)
		if c.LibName() == "range" {
			return hir.IntOf(annotatedBits)
		}
		if f, _ := c.Find("__init__"); f != nil {
			return in.sigAsks(f, call, i)
		}
	}
	return hir.Type{}
}

func (in *inferer) sigAsks(f *stubs.Func, call *hir.Call, i int) hir.Type {
	for _, sig := range f.Sigs {
		bound, ok := bindLib(sig.Params, call.Args)
		if !ok {
			continue
		}
		for _, b := range bound {
			if b.Value == call.Args[i].Value && b.Param.Type != nil {
				return plainWish(StubType(in.m, b.Param.Type))
			}
		}
		return hir.Type{}
	}
	return hir.Type{}
}

// plainWish is t when it is a number or text, which everybody would write; an int is what an annotation makes of it.
func plainWish(t hir.Type) hir.Type {
	switch t.Kind {
	case hir.IntT:
		if !t.Opt {
			return hir.IntOf(annotatedBits)
		}
	case hir.FloatT, hir.StrT, hir.BoolT, hir.BytesT:
		if !t.Opt {
			return t
		}
	}
	return hir.Type{}
}
