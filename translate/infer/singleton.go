package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A class whose __new__ gives the one instance that it keeps is made by a function:
//
//	class Config:                                         func NewConfig(path string) *Config {
//	    _instance = None                                      if configInstance == nil {
//	    def __new__(cls, *args):                                  configInstance = &Config{}
//	        if cls._instance is None:                         }
//	            cls._instance = super().__new__(cls)   =>     configInstance.Init(path)
//	        return cls._instance                              return configInstance
//	    def __init__(self, path):                         }
//	        self.path = path
//
// __new__ becomes a class method and __init__ a method that it calls, before it gives the instance away.

// singleton rewrites such a class. Others that define __new__ live in the floor.
func (in *inferer) singleton(c *hir.Class) {
	f := c.Methods["__new__"]
	if f == nil || c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" {
		return
	}
	s := &singletonMaker{in: in, c: c, f: f, m: &methodMaker{in: in, c: c}, made: &hir.Singleton{New: f, Bare: map[*hir.Call]bool{}}}
	if !s.plainClass() || !s.takes() || !s.block(f.Body) || len(s.made.Bare) == 0 || !s.returns() {
		c.Dynamic = "it defines __new__"
		return
	}
	for call := range s.made.Bare {
		call.Fn, call.Args = s.m.name(s.cls), nil
	}
	s.declareSlot()
	s.initialise()
	f.Kind = hir.ClassMethod
	c.Singleton, c.Rewritten = s.made, true
}

// singletonMaker reads a __new__, and then rewrites it.
type singletonMaker struct {
	in   *inferer
	c    *hir.Class
	f    *hir.Func
	m    *methodMaker
	made *hir.Singleton
	cls  *hir.Var
	// asked are the statements that ask whether the class has the attribute yet: if not hasattr(cls, "_instance").
	asked []*hir.If
	rets  []*hir.Return
	init  *hir.Func // __init__, or nil
}

// plainClass reports whether nothing else has a say in how instances are made.
func (s *singletonMaker) plainClass() bool {
	c := s.c
	return c.Base == nil && c.LibBase == nil && len(c.Bases) == 0 && len(c.Subs) == 0 && len(c.Keywords) == 0 && len(c.Decorators) == 0 &&
		c.Data == nil && c.Outer == nil && c.Parent == s.in.m.Main && !s.f.IsAsync && !s.f.IsGen && len(s.f.Decorators) == 0
}

// takes reports whether the parameters of __new__ and __init__ go together: __new__ has the same ones, or takes any and uses none.
func (s *singletonMaker) takes() bool {
	f := s.f
	if len(f.Params) == 0 || f.Params[0].Kind != hir.PosOrKw || f.Params[0].Var.Bindings > 1 {
		return false
	}
	s.cls, s.init = f.Params[0].Var, s.c.Methods["__init__"]
	s.made.Class = s.cls
	var want []*hir.Param
	if s.init != nil {
		if s.init.IsAsync || s.init.IsGen || len(s.init.Decorators) > 0 || len(s.init.Params) == 0 || s.c.Methods["init"] != nil || s.c.Vars["init"] != nil {
			return false
		}
		want = s.init.Params[1:]
	}
	given := f.Params[1:]
	for _, p := range want {
		if p.Kind == hir.VarArgs || p.Kind == hir.KwArgs || p.Default != nil && !isConstant(p.Default) {
			return false
		}
	}
	if anyUnused(f, given) && s.init != nil {
		return true
	}
	return slices.EqualFunc(given, want, func(a, b *hir.Param) bool {
		return a.Name == b.Name && a.Kind == b.Kind && a.Var.Bindings == 1 && (a.Default == nil) == (b.Default == nil) &&
			(a.Default == nil || isConstant(a.Default) && constantsEqual(a.Default, b.Default))
	})
}

// anyUnused reports whether the parameters are *args, **kwargs and no statement uses them.
func anyUnused(f *hir.Func, params []*hir.Param) bool {
	if len(params) != 2 || params[0].Kind != hir.VarArgs || params[1].Kind != hir.KwArgs {
		return false
	}
	used := false
	hir.Visit(f.Body, func(n any) bool {
		name, ok := n.(*hir.Name)
		used = used || ok && (name.Var == params[0].Var || name.Var == params[1].Var)
		return !used
	})
	return !used
}

func isConstant(x hir.Expr) bool { _, ok := x.(*hir.Const); return ok }

func constantsEqual(a, b hir.Expr) bool {
	x, y := a.(*hir.Const), b.(*hir.Const)
	same := (x.Int == nil) == (y.Int == nil) && (x.Int == nil || x.Int.Cmp(y.Int) == 0)
	return same && x.Kind == y.Kind && x.Float == y.Float && x.Str == y.Str
}

// block looks at statements of __new__.
func (s *singletonMaker) block(stmts []hir.Stmt) bool {
	for _, st := range stmts {
		switch st := st.(type) {
		case *hir.Pass, *hir.Comment:
		case *hir.Return:
			if st.X == nil || !s.expr(st.X) {
				return false
			}
			s.rets = append(s.rets, st)
		case *hir.Assign:
			if !s.assign(st) {
				return false
			}
		case *hir.ExprStmt:
			if !s.expr(st.X) {
				return false
			}
		case *hir.With:
			for _, it := range st.Items {
				if it.Target != nil || st.Async || !s.expr(it.Context) {
					return false
				}
			}
			if !s.block(st.Body) {
				return false
			}
		case *hir.If:
			if !s.asks(st) && !s.expr(st.Test) || !s.block(st.Then) || !s.block(st.Else) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// assign looks at an assignment: the instance is kept in an attribute of the class or in a variable.
func (s *singletonMaker) assign(st *hir.Assign) bool {
	call, ok := st.Value.(*hir.Call)
	if !ok || !s.makesBare(call) {
		s.keeps(st)
		return s.expr(st.Value)
	}
	if len(st.Targets) != 1 {
		return false
	}
	switch t := st.Targets[0].(type) {
	case *hir.Name:
		if t.Var.Kind != hir.Local || t.Var.Bindings != 1 {
			return false
		}
		s.made.Locals = append(s.made.Locals, t.Var)
	case *hir.Attr:
		if !s.isCls(t.X) || s.made.Slot != "" && s.made.Slot != t.Name {
			return false
		}
		s.made.Slot = t.Name
	default:
		return false
	}
	s.made.Bare[call] = true
	return true
}

// keeps recognises cls._instance = instance.
func (s *singletonMaker) keeps(st *hir.Assign) {
	a, ok := st.Targets[0].(*hir.Attr)
	if n, isName := st.Value.(*hir.Name); ok && isName && s.isCls(a.X) && slices.Contains(s.made.Locals, n.Var) && s.made.Slot == "" {
		s.made.Slot = a.Name
	}
}

// makesBare recognises super().__new__(cls) and object.__new__(cls): a new instance that __init__ has not seen.
func (s *singletonMaker) makesBare(call *hir.Call) bool {
	a, ok := call.Fn.(*hir.Attr)
	if !ok || a.Name != "__new__" || len(call.Args) != 1 || call.Args[0].Star != 0 || call.Args[0].Name != "" || !s.isCls(call.Args[0].Value) {
		return false
	}
	if isBuiltin(a.X, "object") {
		return true
	}
	if !isSuper(a.X) {
		return false
	}
	sup := a.X.(*hir.Call)
	if len(sup.Args) == 0 {
		return true
	}
	n, ok := sup.Args[0].Value.(*hir.Name)
	return ok && len(sup.Args) == 2 && n.Var.Def == s.c && s.isCls(sup.Args[1].Value)
}

func (s *singletonMaker) isCls(x hir.Expr) bool {
	n, ok := x.(*hir.Name)
	return ok && n.Var == s.cls
}

// expr reports whether an expression uses the class for nothing but its attributes.
func (s *singletonMaker) expr(x hir.Expr) bool {
	fine := true
	hir.VisitExpr(x, func(n any) bool {
		switch n := n.(type) {
		case *hir.Attr:
			if s.isCls(n.X) {
				return false
			}
		case *hir.Name:
			fine = fine && n.Var != s.cls && !isBuiltin(n, "super")
		case *hir.Lambda, *hir.Await, *hir.Comp:
			fine = false
		}
		return fine
	})
	return fine
}

// asks recognises if not hasattr(cls, "_instance").
func (s *singletonMaker) asks(st *hir.If) bool {
	not, ok := st.Test.(*hir.Unary)
	if !ok || not.Op != "not" {
		return false
	}
	call, ok := not.X.(*hir.Call)
	if !ok || !isBuiltin(call.Fn, "hasattr") || len(call.Args) != 2 || !s.isCls(call.Args[0].Value) {
		return false
	}
	name, ok := call.Args[1].Value.(*hir.Const)
	if !ok || name.Kind != hir.ConstStr || s.made.Slot != "" && s.made.Slot != name.Str {
		return false
	}
	s.made.Slot = name.Str
	s.asked = append(s.asked, st)
	return true
}

// returns reports whether all that __new__ returns is the instance, and that it does not end without.
func (s *singletonMaker) returns() bool {
	last := s.f.Body[len(s.f.Body)-1]
	if _, ok := last.(*hir.Return); !ok || s.c.Vars[s.made.Slot] == nil && s.made.Slot != "" && len(s.asked) == 0 {
		return false
	}
	if len(s.asked) > 0 && (s.c.Vars[s.made.Slot] != nil || s.c.Methods[s.made.Slot] != nil || s.elsewhere(s.made.Slot)) {
		return false
	}
	return !slices.ContainsFunc(s.rets, func(r *hir.Return) bool { return !s.made.IsInstance(r.X) })
}

// elsewhere reports whether a function other than __new__ has an attribute of the name, which may be missing there.
func (s *singletonMaker) elsewhere(name string) bool {
	found := false
	s.in.eachBody(func(f *hir.Func) {
		if f == s.f {
			return
		}
		hir.Visit(f.Body, func(n any) bool {
			a, ok := n.(*hir.Attr)
			found = found || ok && a.Name == name
			return !found
		})
	})
	return found
}

// declareSlot gives the class the attribute that __new__ asks for, None at first.
func (s *singletonMaker) declareSlot() {
	if len(s.asked) == 0 {
		return
	}
	none := func() *hir.Const { return &hir.Const{ExprBase: s.m.base(), Kind: hir.ConstNone} }
	v := s.m.classVar(s.made.Slot, none())
	s.c.Vars[v.Name] = v
	s.c.Order = append(s.c.Order, v)
	for _, st := range s.asked {
		pos := hir.ExprBase{Pos: st.Test.Base().Pos, End: st.Test.Base().End}
		st.Test = &hir.Compare{ExprBase: pos, L: s.m.attr(s.cls, v.Name), Ops: []string{"is"}, Rs: []hir.Expr{none()}}
	}
}

// initialise makes an ordinary method of __init__, which __new__ calls with its own parameters.
func (s *singletonMaker) initialise() {
	if s.init == nil {
		return
	}
	c, f := s.c, s.f
	delete(c.Methods, "__init__")
	s.init.Name = "init"
	c.Methods["init"] = s.init
	s.made.Init = s.init
	if anyUnused(f, f.Params[1:]) {
		f.Params = f.Params[:1]
		for _, p := range s.init.Params[1:] {
			own := *p
			own.Var = &hir.Var{Name: p.Name, Kind: hir.Local, Func: f, Param: &own, Pos: p.Var.Pos, Bindings: 1, Cell: hir.NewCell()}
			f.Params, f.Vars = append(f.Params, &own), append(f.Vars, own.Var)
		}
	}
	f.Body = s.initBefore(f.Body)
}

// initBefore calls the method before each return.
func (s *singletonMaker) initBefore(stmts []hir.Stmt) []hir.Stmt {
	var out []hir.Stmt
	for _, st := range stmts {
		switch st := st.(type) {
		case *hir.If:
			st.Then, st.Else = s.initBefore(st.Then), s.initBefore(st.Else)
		case *hir.With:
			st.Body = s.initBefore(st.Body)
		case *hir.Return:
			out = append(out, s.initCall(st)...)
		}
		out = append(out, st)
	}
	return out
}

// initCall is what stands before a return: instance = cls._instance; instance.init(…)
func (s *singletonMaker) initCall(st *hir.Return) []hir.Stmt {
	pos := hir.ExprBase{Pos: st.X.Base().Pos, End: st.X.Base().End}
	var out []hir.Stmt
	n, ok := st.X.(*hir.Name)
	if !ok {
		v := &hir.Var{Name: "instance", Kind: hir.Local, Func: s.f, Pos: pos.Pos, Bindings: 1, Cell: hir.NewCell()}
		s.f.Vars = append(s.f.Vars, v)
		s.made.Locals = append(s.made.Locals, v)
		keep := &hir.Assign{Targets: []hir.Expr{&hir.Name{ExprBase: pos, Var: v}}, Value: st.X}
		keep.Meta.Pos = st.Meta.Pos
		n = &hir.Name{ExprBase: pos, Var: v}
		out, st.X = append(out, keep), &hir.Name{ExprBase: pos, Var: v}
	}
	call := &hir.Call{ExprBase: pos, Fn: &hir.Attr{ExprBase: pos, X: &hir.Name{ExprBase: pos, Var: n.Var}, Name: "init", NamePos: pos.Pos}}
	for _, p := range s.f.Params[1:] {
		arg := hir.Arg{Value: &hir.Name{ExprBase: pos, Var: p.Var}, Pos: pos.Pos}
		if p.Kind == hir.KwOnly {
			arg.Name = p.Name
		}
		call.Args = append(call.Args, arg)
	}
	do := &hir.ExprStmt{X: call}
	do.Meta.Pos = st.Meta.Pos
	return append(out, do)
}

// setByNew are the attributes that __new__ gives each new instance at once, in the statements behind the one that makes it.
func setByNew(s *hir.Singleton) []string {
	var names []string
	var look func(stmts []hir.Stmt)
	look = func(stmts []hir.Stmt) {
		fresh := false
		for _, st := range stmts {
			switch st := st.(type) {
			case *hir.If:
				look(st.Then)
				look(st.Else)
				fresh = false
			case *hir.With:
				look(st.Body)
				fresh = false
			case *hir.Assign:
				if call, ok := st.Value.(*hir.Call); ok && s.Bare[call] {
					fresh = true
				} else if a, ok := st.Targets[0].(*hir.Attr); ok && fresh && s.IsInstance(a.X) && !mentionsInstance(s, st.Value) {
					names = append(names, a.Name)
				}
			}
		}
	}
	look(s.New.Body)
	return names
}

func mentionsInstance(s *hir.Singleton, x hir.Expr) bool {
	found := false
	hir.VisitExpr(x, func(n any) bool {
		e, ok := n.(hir.Expr)
		found = found || ok && s.IsInstance(e)
		return !found
	})
	return found
}
