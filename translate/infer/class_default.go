package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// A name of a class body that methods assign anew to self is what instances start with: an attribute, which the constructor sets.
//
//	class Connection:                    func NewConnection() *Connection {
//	    retries = 3                          return &Connection{Retries: 3}
//	    def relax(self):           =>    }
//	        self.retries = 10            func (c *Connection) Relax() { c.Retries = 10 }
//
// This holds as long as the name in the class is never bound again, instances never lose what they have, and nobody lists it.

// classDefaults makes attributes of such names.
func (in *inferer) classDefaults() {
	if in.callsBuiltin("delattr") {
		return
	}
	gone := in.deletedAttrs()
	for _, c := range in.m.Classes {
		for _, v := range c.Order {
			if c.Vars[v.Name] == v && !gone[v.Name] && in.isDefault(c, v) {
				in.classDefault(c, v.Name)
			}
		}
	}
}

// isDefault reports whether a name of a class body holds a value that can be an attribute of instances.
func (in *inferer) isDefault(c *hir.Class, v *hir.Var) bool {
	if c.Dynamic != "" || c.Data != nil || c.Enum != nil || c.Slots != nil || IsModel(c) || c.Protocol || c.Kind != hir.PlainClass && c.Kind != hir.ExceptionClass ||
		v.Bindings != 1 || v.Def != nil || len(v.Name) > 2 && v.Name[:2] == "__" && v.Name[len(v.Name)-2:] == "__" {
		return false
	}
	for _, st := range c.Body {
		if as, ok := st.(*hir.Assign); ok && len(as.Targets) == 1 {
			if n, ok := as.Targets[0].(*hir.Name); ok && n.Var == v {
				return plainValue(as.Value)
			}
		}
	}
	return false
}

// plainValue reports whether the value of an expression does nothing of its own when it is read through an instance, as functions and
// descriptors do.
func plainValue(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Const, *hir.FString, *hir.List, *hir.Tuple, *hir.Set, *hir.Dict, *hir.Compare:
		return true
	case *hir.Unary:
		return plainValue(x.X)
	case *hir.Binary:
		return plainValue(x.L) && plainValue(x.R)
	case *hir.Name:
		return x.Var.Kind == hir.Global && x.Var.Def == nil && x.Var.Bindings == 1 && x.Var.Name == constantName(x.Var.Name)
	case *hir.Attr: // a member of an enum
		n, ok := x.X.(*hir.Name)
		if !ok {
			return false
		}
		c, ok := n.Var.Def.(*hir.Class)
		return ok && c.Enum != nil && c.Methods[x.Name] == nil
	case *hir.Call:
		n, ok := x.Fn.(*hir.Name)
		return ok && n.Var.Kind == hir.Builtin && slices.Contains([]string{"list", "dict", "set", "frozenset", "int", "float", "str", "tuple"}, n.Var.Name)
	}
	return false
}

// constantName is a name in capitals.
func constantName(name string) string {
	for _, r := range name {
		if r >= 'a' && r <= 'z' {
			return ""
		}
	}
	return name
}

// classDefault makes an attribute of the name that the class and classes derived from it bind, if instances are assigned it.
func (in *inferer) classDefault(c *hir.Class, name string) {
	top := c
	for b := c.Base; b != nil; b = b.Base {
		if b.Vars[name] != nil || b.Attrs[name] != nil {
			top = b
		}
	}
	if !in.assigned(top, name) || !in.defaultable(top, name) {
		return
	}
	a := in.addAttr(top, name)
	a.FromClass = true
	gather(top.Subs, name, a)
}

// assigned reports whether methods of a class, or of one derived from it, assign the attribute, or others do.
func (in *inferer) assigned(c *hir.Class, name string) bool {
	return c.Attrs[name] != nil || in.facts.Assigned[c.Qualname+"."+name] || slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return in.assigned(s, name) })
}

// defaultable reports whether what the name is in a class, and in those derived from it, can be an attribute.
func (in *inferer) defaultable(c *hir.Class, name string) bool {
	if c.Dynamic != "" || findMethod(c, name) != nil || c.Data != nil || c.Slots != nil {
		return false
	}
	if v := c.Vars[name]; v != nil && (v.Bindings > 0 || v.Def != nil) && (!in.isDefault(c, v) || v.Rebound) {
		return false
	}
	return !slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return !in.defaultable(s, name) })
}

// gather has the attribute stand for those of derived classes.
func gather(subs []*hir.Class, name string, a *hir.AttrInfo) {
	for _, s := range subs {
		if own := s.Attrs[name]; own != nil && own != a {
			delete(s.Attrs, name)
			s.AttrOrder = slices.DeleteFunc(s.AttrOrder, func(o *hir.AttrInfo) bool { return o == own })
			if !a.Pos.IsValid() {
				a.Pos = own.Pos
			}
		}
		gather(s.Subs, name, a)
	}
}

// assignDefault notes that an attribute is assigned from outside that so far only the class has; inference starts again.
func (in *inferer) assignDefault(c *hir.Class, name string) bool {
	key := c.Qualname + "." + name
	for d := c; d != nil; d = d.Base {
		if v := d.Vars[name]; v != nil {
			if in.facts.Assigned[key] || !in.isDefault(d, v) {
				return in.facts.Assigned[key] && in.facts.Changed
			}
			note(&in.facts.Assigned, key)
			in.facts.Changed = true
			return true
		}
	}
	return false
}

// flowDefault lets what the body of a class binds flow into the attributes that it is the default of.
func (in *inferer) flowDefault(c *hir.Class) {
	for _, v := range c.Order {
		if a := findAttr(c, v.Name); a != nil && a.FromClass {
			in.flow(a.Cell, v.Cell.Type())
		}
	}
}

// deletedAttrs are the names of attributes that the program deletes.
func (in *inferer) deletedAttrs() map[string]bool {
	gone := map[string]bool{}
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if d, ok := n.(*hir.Del); ok {
				for _, t := range d.Targets {
					if a, ok := t.(*hir.Attr); ok {
						gone[a.Name] = true
					}
				}
			}
			return true
		})
	})
	return gone
}

// callsBuiltin reports whether the program uses one of the builtins.
func (in *inferer) callsBuiltin(names ...string) bool {
	found := false
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			if x, ok := n.(*hir.Name); ok && x.Var.Kind == hir.Builtin && slices.Contains(names, x.Var.Name) {
				found = true
			}
			return !found
		})
	})
	return found
}

// checkListed moves classes to the floor whose instances list as their own what they have of their class.
func (in *inferer) checkListed() {
	if !in.listed {
		return
	}
	for _, c := range in.m.Classes {
		if c.Dynamic == "" && c.Escapes && slices.ContainsFunc(c.AttrOrder, func(a *hir.AttrInfo) bool { return a.FromClass }) {
			in.makeDynamic(c, "the attributes of unknown objects are listed")
		}
	}
}

// ClassDefault is the variable of a class body with which instances of c start for the attribute; nil where there is none.
func ClassDefault(c *hir.Class, a *hir.AttrInfo) *hir.Var {
	if !a.FromClass {
		return nil
	}
	return findClassVar(c, a.Name)
}
