package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// escape notes that a value of type t is in the hands of the dynamic floor from now on.
//
// A list or record that nobody changes in place is copied where it enters the floor, and keeps its type; that holds only
// as long as the floor itself changes nothing, so such escapes are remembered and done for good when it does.
func (in *inferer) escape(t hir.Type) {
	switch t.Kind {
	case hir.BoolT:
		in.boolsEscape()
	case hir.ListT:
		in.escapeList(t.List)
	case hir.DictT:
		in.escapeDict(t.Dict)
	case hir.SetT:
		in.flow(t.Args[0], hir.Any)
	case hir.FrozenT, hir.VarTupleT:
		in.escape(t.Args[0].Type())
	case hir.TupleT:
		in.demoteHet(t)
		for _, e := range t.Elems {
			in.escape(e)
		}
	case hir.FuncT:
		f := t.Func.Find()
		if !f.Bad {
			f.Bad = true
			in.changed = true
		}
		for _, m := range f.Members {
			m.UsedAsValue = true
			in.escapeFunc(m)
		}
	case hir.InstT:
		in.escapeClass(t.Class)
	case hir.ClassT:
		in.escapeClassObject(t.Class)
	case hir.TypeT:
		in.escapeType(t.Class)
	case hir.LibFuncT:
		if t.Recv != nil { // the floor may call it with anything
			in.escape(*t.Recv)
		}
	case hir.LibClassT:
		for _, c := range t.Elems {
			in.escape(c)
		}
	case hir.LibT:
		cls, _ := t.Lib.(*stubs.Class)
		if cls != nil && covariant(cls) {
			if cls.LibName() == "asyncio.Future" { // set_result() takes whatever the floor gives it
				in.flow(t.Args[0], hir.Any)
				return
			}
			for _, a := range t.Args {
				in.escape(a.Type())
			}
			if name := cls.LibName(); name == "Generator" || name == "AsyncGenerator" {
				in.flow(t.Args[1], hir.Any) // the floor may send anything
			}
			return
		}
		for _, a := range t.Args {
			in.flow(a, hir.Any)
		}
	}
}

func (in *inferer) escapeList(l *hir.ListInfo) {
	l = l.Find()
	if !l.Mutated && !l.Resized && !l.Boxed && !in.floorMutates && !in.pickles() { // pickles tell one list from two
		if in.softLists.add(l) {
			in.grew(l.Round)
		}
		in.openMixed(l.Elem) // the floor tells ints from floats
		in.escape(l.Elem.Type())
		return
	}
	in.resized(l)
	in.flow(l.Elem, hir.Any)
}

func (in *inferer) escapeDict(d *hir.DictInfo) {
	d = d.Find()
	if d.Record && !in.floorMutates && !in.pickles() {
		if in.softDicts.add(d) {
			in.grew(d.Round)
			for _, f := range d.Fields {
				in.openMixed(f)
				in.escape(f.Type())
			}
		}
		return
	}
	in.demote(d)
	in.flow(d.Key, hir.Any)
	in.flow(d.Val, hir.Any)
}

// settleEscapes repeats the soft escapes whose conditions no longer hold.
func (in *inferer) settleEscapes() {
	for i := 0; i < len(in.softLists.list); i++ { // more may come on the way
		in.escapeList(in.softLists.list[i])
	}
	for i := 0; i < len(in.softDicts.list); i++ {
		in.escapeDict(in.softDicts.list[i])
	}
}

// floorMutation notes that the program changes a container through the floor.
func (in *inferer) floorMutation() {
	if !in.floorMutates {
		in.floorMutates = true
		in.changed = true
	}
}

// boolsEscape notes that a value of unknown type may be a bool.
func (in *inferer) boolsEscape() {
	if !in.m.FloorBools {
		in.m.FloorBools = true
		in.changed = true
	}
}

// escapeFunc notes that the floor may call f with anything.
func (in *inferer) escapeFunc(f *hir.Func) {
	if f.Escapes {
		return
	}
	f.Escapes = true
	in.changed = true
	if f.Class != nil && f.Kind == hir.InstanceMethod && in.mentions("__self__") {
		in.escapeClass(f.Class)
	}
	if f.IsGen {
		in.flow(f.Sends, hir.Any) // the floor may send anything to what it makes
	}
	if f.SameClass || HookOf(f) != nil { // they are called as the library says
		return
	}
	for i, p := range f.Params {
		if i == 0 && f.Class != nil && (f.Kind != hir.StaticMethod || f.TakesClass) {
			continue
		}
		in.openParam(p)
	}
}

// openParam lets a parameter take anything.
func (in *inferer) openParam(p *hir.Param) {
	switch p.Kind {
	case hir.VarArgs:
		in.flow(in.varArgs(p), hir.Any)
	case hir.KwArgs:
		in.kwArgs(p)
	default:
		in.flow(p.Var.Cell, hir.Any)
	}
}

// escapeClass notes that instances of c (and of its subclasses) reach the floor.
func (in *inferer) escapeClass(c *hir.Class) {
	if in.pickles() && c.Enum == nil && c.Dynamic == "" {
		in.makeDynamic(c, "pickle makes its instances again")
	}
	for d := c; d != nil; d = d.Base {
		if !d.Escapes {
			d.Escapes = true
			in.changed = true
		}
	}
	for _, s := range c.Subs {
		if !s.Escapes {
			in.escapeClass(s)
		}
	}
}

func (in *inferer) escapeClassObject(c *hir.Class) {
	in.escapeClass(c)
	if c.ClassEscapes {
		return
	}
	c.ClassEscapes = true
	in.changed = true
	if c.Singleton != nil {
		in.escapeFunc(c.Singleton.New)
		return
	}
	for d := c; d != nil; d = d.Base {
		if init := d.Methods["__init__"]; init != nil {
			in.escapeFunc(init)
			return
		}
	}
}

// covariant reports whether values of the class never take in what their type argument describes, as far as the
// floor is concerned: tasks, coroutines, iterators.
func covariant(c hir.LibClass) bool {
	cls, ok := c.(*stubs.Class)
	return ok && cls.Covariant
}
