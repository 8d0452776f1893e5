package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
)

// env holds what tests and assignments on the way say about variables and attribute paths. Keys are *hir.Var or a
// path such as "self.conn" prefixed by its variable.
type env struct {
	m map[any]hir.Type
	// dead is set after return, raise, break and continue.
	dead bool
}

type path struct {
	v     *hir.Var
	attrs string
}

func newEnv() *env { return &env{m: map[any]hir.Type{}} }

func (e *env) clone() *env {
	c := &env{m: make(map[any]hir.Type, len(e.m)), dead: e.dead}
	for k, t := range e.m {
		c.m[k] = t
	}
	return c
}

// set replaces e by o.
func (e *env) set(o *env) { e.m, e.dead = o.m, o.dead }

// keyOf is the key of an expression that can be narrowed, or nil.
func keyOf(x hir.Expr) any {
	switch x := x.(type) {
	case *hir.Name:
		if narrowable(x.Var) {
			return x.Var
		}
	case *hir.NamedExpr:
		return keyOf(x.Target)
	case *hir.Attr:
		attrs := x.Name
		base := x.X
		for {
			switch b := base.(type) {
			case *hir.Attr:
				attrs = b.Name + "." + attrs
				base = b.X
				continue
			case *hir.Name:
				if narrowable(b.Var) {
					return path{b.Var, attrs}
				}
			}
			return nil
		}
	}
	return nil
}

// narrowable reports whether tests on v say something about later uses: nothing else can assign it in between.
func narrowable(v *hir.Var) bool {
	return v.Kind != hir.Builtin && v.Kind != hir.ClassVar && !v.CapturedWrite
}

// forget drops what is known about a variable and paths that start at it.
func (e *env) forget(v *hir.Var) {
	delete(e.m, v)
	for k := range e.m {
		if p, ok := k.(path); ok && p.v == v {
			delete(e.m, k)
		}
	}
}

// forgetAttr drops what is known about any path that ends in the attribute.
func (e *env) forgetAttr(name string) {
	for k := range e.m {
		if p, ok := k.(path); ok && hasAttr(p.attrs, name) {
			delete(e.m, k)
		}
	}
}

// forgetPaths drops what is known about attributes and globals: code elsewhere may have run.
func (e *env) forgetPaths() {
	for k := range e.m {
		switch k := k.(type) {
		case path:
			delete(e.m, k)
		case *hir.Var:
			if k.Kind == hir.Global && k.Captured {
				delete(e.m, k)
			}
		}
	}
}

func hasAttr(attrs, name string) bool {
	for len(attrs) > 0 {
		i := 0
		for i < len(attrs) && attrs[i] != '.' {
			i++
		}
		if attrs[:i] == name {
			return true
		}
		if i == len(attrs) {
			return false
		}
		attrs = attrs[i+1:]
	}
	return false
}

// merge joins the knowledge of two ways that meet.
func (in *inferer) merge(a, b *env) *env {
	switch {
	case a.dead:
		return b
	case b.dead:
		return a
	}
	out := newEnv()
	for k, ta := range a.m {
		tb, ok := b.m[k]
		if !ok {
			continue
		}
		// where the two have nothing in common the type of the variable itself says more
		if t := in.joinQuietly(ta, tb); t.Kind != hir.AnyT || ta.Kind == hir.AnyT || tb.Kind == hir.AnyT {
			out.m[k] = t
		}
	}
	return out
}

// joinQuietly joins narrowed types of one variable; they hold the same cells already, so nothing is unified.
func (in *inferer) joinQuietly(a, b hir.Type) hir.Type {
	if same(a, b) || b.Kind == hir.Never {
		return a
	}
	if a.Kind == hir.Never {
		return b
	}
	if a.Kind == hir.NoneT {
		return b.Optional()
	}
	if b.Kind == hir.NoneT {
		return a.Optional()
	}
	an, bn := a.NonNone(), b.NonNone()
	if same(an, bn) {
		return an.Optional()
	}
	if an.Kind == hir.InstT && bn.Kind == hir.InstT {
		c := in.commonBase(an.Class, bn.Class)
		if c == nil {
			c = in.findView(viewName(in.memberSet(an.Class, bn.Class)))
		}
		if c != nil {
			t := hir.Inst(c)
			if a.Opt || b.Opt {
				t = t.Optional()
			}
			return t
		}
	}
	if an.Kind == hir.IntT && bn.Kind == hir.IntT {
		return in.joinSame(an, bn)
	}
	if (an.Kind == hir.NumT || bn.Kind == hir.NumT) && an.IsNumeric() && bn.IsNumeric() {
		n := hir.Num
		n.Opt = a.Opt || b.Opt
		return n
	}
	return hir.Any
}
