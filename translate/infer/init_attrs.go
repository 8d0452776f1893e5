package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// initAttrs collects the attributes that methods assign on self, bases first.
func (in *inferer) initAttrs(c *hir.Class) {
	if c.Base != nil && len(c.Base.AttrOrder) == 0 && c.Base.Dynamic == "" {
		in.initAttrs(c.Base)
	}
	if len(c.AttrOrder) > 0 {
		return
	}
	walk := func(f *hir.Func) {
		if s := c.Singleton; s != nil && f == s.New {
			w := &attrWalker{in: in, c: c, isSelf: s.IsInstance}
			w.block(f.Body, true)
			return
		}
		if len(f.Params) == 0 || f.Kind == hir.StaticMethod || f.Kind == hir.ClassMethod {
			return
		}
		self := f.Params[0].Var
		isSelf := func(x hir.Expr) bool { n, ok := x.(*hir.Name); return ok && n.Var == self }
		w := &attrWalker{in: in, c: c, isSelf: isSelf, init: f.Name == "__init__" || c.Singleton != nil && f == c.Singleton.Init}
		w.block(f.Body, true)
	}
	if init := c.Methods["__init__"]; init != nil { // its order is that of the fields
		walk(init)
	}
	for _, f := range c.MethodOrder {
		if f.Name != "__init__" {
			walk(f)
		}
	}
}

// attrWalker finds self.x = … in a method.
type attrWalker struct {
	in *inferer
	c  *hir.Class
	// isSelf recognises the instance.
	isSelf func(hir.Expr) bool
	init   bool
}

func (w *attrWalker) block(stmts []hir.Stmt, sure bool) {
	for _, st := range stmts {
		switch st := st.(type) {
		case *hir.Assign:
			for _, t := range st.Targets {
				w.target(t, sure, st)
			}
		case *hir.AnnDecl:
		case *hir.AugAssign:
			w.target(st.Target, false, st)
		case *hir.For:
			w.target(st.Target, false, st)
			w.block(st.Body, false)
			w.block(st.Else, false)
		case *hir.While:
			w.block(st.Body, false)
			w.block(st.Else, false)
		case *hir.If:
			w.block(st.Then, false)
			w.block(st.Else, false)
		case *hir.With:
			for _, it := range st.Items {
				if it.Target != nil {
					w.target(it.Target, sure, st)
				}
			}
			w.block(st.Body, sure)
		case *hir.Try:
			w.block(st.Body, false)
			for _, h := range st.Handlers {
				w.block(h.Body, false)
			}
			w.block(st.Else, false)
			w.block(st.Finally, sure)
		case *hir.Match:
			for _, c := range st.Cases {
				w.block(c.Body, false)
			}
		}
	}
}

func (w *attrWalker) target(t hir.Expr, sure bool, st hir.Stmt) {
	switch t := t.(type) {
	case *hir.Attr:
		if !w.isSelf(t.X) {
			return
		}
		if t.Name == "__dict__" || t.Name == "__class__" {
			w.c.Dynamic = "it replaces " + t.Name
			return
		}
		if f := findMethod(w.c, t.Name); f != nil {
			if f.Kind == hir.Property {
				return
			}
			w.c.Dynamic = "an instance replaces its method " + t.Name
			return
		}
		if lib := TypedBase(w.c); lib != nil && w.c.Dynamic == "" {
			if v, _ := lib.FindAttr(t.Name); v != nil {
				if _, plain := st.(*hir.Assign); !plain || !v.Target.Set {
					w.c.Dynamic = "it changes " + t.Name + " of " + lib.LibName()
				}
				return
			}
			if f, _ := lib.Find(t.Name); f != nil || threadState[t.Name] {
				w.c.Dynamic = "it replaces " + t.Name + " of " + lib.LibName()
				return
			}
		}
		a := w.in.addAttr(w.c, t.Name)
		if !a.Pos.IsValid() {
			a.Pos = st.Info().Pos
		}
		if w.init && sure {
			a.InInit = true
		} else {
			a.Written = true
		}
	case *hir.Tuple:
		for _, e := range t.Elts {
			w.target(e, sure, st)
		}
	case *hir.Starred:
		w.target(t.X, sure, st)
	}
}
