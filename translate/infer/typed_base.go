package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Some library classes that programs derive from have instances of their own that typed code holds (threading.Thread).
// What a derived class inherits from them is reached through the embedded value:
//
//	class Worker(threading.Thread):             type Worker struct {
//	    def __init__(self, jobs):                   threading.BaseThread
//	        super().__init__(daemon=True)    =>     Jobs []string
//	        self.jobs = jobs                    }

// TypedBase is the library class of which instances of c are, if it is one of those; nil for others.
func TypedBase(c *hir.Class) *stubs.Class {
	if lib := HookBase(c); lib != nil && !lib.Floor {
		return lib
	}
	return nil
}

// threadState are the attributes in which a thread object keeps what it was made with.
var threadState = map[string]bool{
	"_target": true, "_args": true, "_kwargs": true, "_name": true, "_daemonic": true, "_handle": true, "_started": true,
	"_ident": true, "_native_id": true, "_initialized": true, "_stderr": true, "_invoke_excepthook": true,
}

// replaceable are the methods of a base that a class may override though the library does not call them.
var replaceable = map[string]bool{"start": true, "join": true, "is_alive": true}

// promotes are the Go names, in lower case, of what a class may override: no other method can have one of them.
var promotes = map[string]bool{"run": true, "start": true, "join": true, "isalive": true}

// overridesBase reports whether c replaces methods of its typed base, which functions that take any instance of the base
// would not see.
func overridesBase(c *hir.Class) bool {
	lib := TypedBase(c)
	if lib == nil {
		return false
	}
	for ; c != nil; c = c.Base {
		for _, f := range c.MethodOrder {
			if m, _ := lib.Find(f.Name); m != nil && f.Name != "__init__" && !m.Sigs[0].Target.Hook {
				return true
			}
		}
	}
	return false
}

// overridesWrongly tells why Go's promotion of methods cannot stand for what c overrides.
func overridesWrongly(c *hir.Class) string {
	lib := TypedBase(c)
	if lib == nil {
		return ""
	}
	for _, f := range c.MethodOrder {
		if v, _ := lib.FindAttr(f.Name); v != nil {
			return "it overrides " + f.Name + " of " + lib.LibName()
		}
		m, _ := lib.Find(f.Name)
		if m == nil && promotes[strings.ToLower(strings.ReplaceAll(f.Name, "_", ""))] && !strings.HasPrefix(f.Name, "_") {
			return "its method " + f.Name + " is called like another of " + lib.LibName() + " in Go"
		}
		if m == nil || f.Name == "__init__" || m.Sigs[0].Target.Hook {
			continue
		}
		if !replaceable[f.Name] || f.Kind != hir.InstanceMethod || c.Base != nil || len(c.Subs) > 0 {
			return "it overrides " + f.Name + " of " + lib.LibName()
		}
	}
	for name := range c.Vars {
		v, _ := lib.FindAttr(name)
		m, _ := lib.Find(name)
		if v != nil || m != nil && c.Methods[name] == nil || threadState[name] {
			return "its class attribute " + name + " replaces that of " + lib.LibName()
		}
	}
	return ""
}

// handsOut notes that the program uses a function that gives any thread there is.
func (in *inferer) handsOut(m *stubs.Module, name string) {
	if m.Name != "threading" || in.threadsOut {
		return
	}
	switch name {
	case "current_thread", "currentThread", "enumerate":
		in.threadsOut, in.changed = true, true
	}
}

// ofAny notes that a method of a typed base is called of what may be an instance of any class derived from it.
func (in *inferer) ofAny(f *stubs.Func, recv hir.Expr) {
	if f.Class == nil || f.Class.Embed == "" || f.Class.Floor || recv == nil || recv.Base().T.Is(hir.InstT) || in.anyThreads[f.Name] {
		return
	}
	if call, ok := recv.(*hir.Call); ok {
		if _, super := call.Resolved.(*CallSuper); super {
			return
		}
	}
	if in.anyThreads == nil {
		in.anyThreads = map[string]bool{}
	}
	in.anyThreads[f.Name], in.changed = true, true
}

// checkBase lets the floor know the classes whose instances it can come upon, and moves those into it that cannot be typed.
func (in *inferer) checkBase(c *hir.Class) {
	if TypedBase(c) == nil {
		return
	}
	if in.threadsOut || in.mentions("excepthook") {
		in.escapeClass(c)
		for _, f := range c.MethodOrder {
			if in.anyThreads[f.Name] {
				in.makeDynamic(c, "it overrides "+f.Name+", which the program calls of any thread")
			}
		}
	}
	if c.ClassEscapes && findMethod(c, "__init__") == nil {
		in.makeDynamic(c, "its class object is used, and it has no __init__")
	}
	for _, r := range in.baseInits {
		if r.Class != c {
			continue
		}
		for _, a := range r.Args {
			switch t := a.Value.Base().T; {
			case t.Kind == hir.Never, t.Kind == hir.NoneT: // so far, or for good
			case a.Name == "name" && t.Kind == hir.StrT, a.Name == "daemon" && t.Kind == hir.BoolT && !t.Opt:
			default:
				in.makeDynamic(c, "the argument "+a.Name+" of its base class has no certain type")
			}
		}
	}
}

// baseInit takes the arguments of Thread.__init__ apart; nil, and the class moves into the floor, where they are others than
// the name and whether it is a daemon.
func (in *inferer) baseInit(c *hir.Class, args []hir.Arg) *CallBaseInit {
	r := &CallBaseInit{Class: c}
	for i, a := range args {
		if a.Star == 0 && a.Name == "" && i < 3 {
			a.Name = []string{"group", "target", "name"}[i]
		}
		k, _ := a.Value.(*hir.Const)
		switch {
		case a.Star != 0:
		case k != nil && k.Kind == hir.ConstNone && (a.Name == "group" || a.Name == "target" || a.Name == "name" || a.Name == "daemon"):
			continue
		case a.Name == "name" || a.Name == "daemon":
			r.Args = append(r.Args, a)
			continue
		}
		in.makeDynamic(c, "its base class is given "+a.Name)
		return nil
	}
	if in.baseInits == nil {
		in.baseInits = map[hir.Expr]*CallBaseInit{}
	}
	return r
}

// superBaseInit is super().__init__(…) in a class derived from a typed base.
func (in *inferer) superBaseInit(x *hir.Call, c *hir.Class, args []hir.Arg) hir.Type {
	r := in.baseInit(c, args)
	if r == nil {
		return hir.Any
	}
	in.baseInits[x] = r
	x.Resolved = r
	return hir.None
}

// superLib is super().join(…): the method of the typed base.
func (in *inferer) superLib(x *hir.Call, sup *hir.Call, c *hir.Class, f *stubs.Func) hir.Type {
	t := hir.Lib(TypedBase(c))
	sup.T = t
	out := in.callLib(x, f, &t, nil)
	if d, ok := x.Resolved.(*CallDynamic); ok && (in.final || d.Why != "nothing reaches this call") {
		in.makeDynamic(c, "super()."+f.Name+" is called with arguments that do not fit before run time")
	}
	return out
}

// setsBase reports whether name is an attribute of the typed base of c that can be set: the object of the class knows how.
func setsBase(c *hir.Class, name string) bool {
	lib := TypedBase(c)
	if lib == nil {
		return false
	}
	v, _ := lib.FindAttr(name)
	return v != nil && v.Target.Set && findMethod(c, name) == nil
}

// threadAttr decides what an attribute is that only the typed base can have.
func (in *inferer) threadAttr(x *hir.Attr, c *hir.Class, lib *stubs.Class) bool {
	if threadState[x.Name] {
		in.makeDynamic(c, "its attribute "+x.Name+" is that of "+lib.LibName())
		return false
	}
	v, _ := lib.FindAttr(x.Name)
	f, _ := lib.Find(x.Name)
	if f != nil && in.callee != hir.Expr(x) {
		in.escapeClass(c)
	}
	return v != nil || f != nil
}

// assignBase assigns an attribute of the typed base; it reports whether it is one.
func (in *inferer) assignBase(target *hir.Attr, c *hir.Class, lib *stubs.Class, t hir.Type) bool {
	v, _ := lib.FindAttr(target.Name)
	f, _ := lib.Find(target.Name)
	switch {
	case v == nil && f == nil && !threadState[target.Name]:
		return false
	case t.Kind == hir.Never && !in.final:
	case v == nil || !in.assignsLib(v, t):
		in.makeDynamic(c, "its attribute "+target.Name+" is assigned something else than "+lib.LibName()+" has")
	default:
		in.match(v.Type, t, nil)
	}
	return true
}
