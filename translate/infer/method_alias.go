package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// methodAliases gives the methods of a class the further names that its body assigns, as Python does: the names are looked up like any
// other, and lead to the one function.
//
//	__rmul__ = __mul__
//
// A name that a base class or a subclass defines too stays an assignment: which function a call means is known at run time only.
//
// And __hash__ = None says what defining __eq__ says already.
func (in *inferer) methodAliases(c *hir.Class) {
	if c.Dynamic != "" || in.facts.Dynamic[c.Qualname] != "" {
		return
	}
	var rest []hir.Stmt
	defined := map[string]bool{}
	for _, st := range c.Body {
		if def, ok := st.(*hir.FuncDef); ok {
			defined[def.Func.Name] = true
		}
		if c.Methods["__eq__"] != nil && unhashable(st) {
			continue
		}
		alias, f := aliasOf(c, st)
		if alias == "" || !defined[f.Name] || aliasUnclear(c, alias, f) {
			rest = append(rest, st)
			continue
		}
		if shownName(alias) { // str() falls back on repr()
			delete(c.Methods, f.Name)
			f.Name = "__repr__"
			c.Methods[f.Name] = f
			continue
		}
		f.Aliases = append(f.Aliases, alias)
		c.Methods[alias] = f
	}
	if len(rest) < len(c.Body) {
		c.Body, c.Rewritten = rest, true
	}
}

// unhashable reports whether a statement is __hash__ = None.
func unhashable(st hir.Stmt) bool {
	as, ok := st.(*hir.Assign)
	if !ok || len(as.Targets) != 1 {
		return false
	}
	n, ok := as.Targets[0].(*hir.Name)
	k, none := as.Value.(*hir.Const)
	return ok && n.Var.Name == "__hash__" && n.Var.Bindings == 1 && none && k.Kind == hir.ConstNone
}

// aliasOf is the name that a statement of the class body gives a method, and the method.
func aliasOf(c *hir.Class, st hir.Stmt) (alias string, f *hir.Func) {
	as, ok := st.(*hir.Assign)
	if !ok || len(as.Targets) != 1 {
		return "", nil
	}
	target, ok1 := as.Targets[0].(*hir.Name)
	value, ok2 := as.Value.(*hir.Name)
	if !ok1 || !ok2 || target.Var.Kind != hir.ClassVar || value.Var.Kind != hir.ClassVar || target.Var.Bindings != 1 || value.Var.Bindings != 1 {
		return "", nil
	}
	if f := c.Methods[value.Var.Name]; f != nil && f.Kind == hir.InstanceMethod && !f.Abstract && len(f.Decorators) == 0 {
		return target.Var.Name, f
	}
	return "", nil
}

// shownName reports whether a name is that of a method which repr() or str() calls.
func shownName(name string) bool { return name == "__repr__" || name == "__str__" }

// aliasUnclear reports whether the name, or the method itself, has another meaning above or below the class, or whether more than a
// look-up hangs on it.
func aliasUnclear(c *hir.Class, alias string, f *hir.Func) bool {
	if c.LibBase != nil || c.Kind != hir.PlainClass || c.Methods[alias] != nil || shownName(alias) != shownName(f.Name) || alias == "__init__" {
		return true
	}
	for _, name := range []string{alias, f.Name} {
		if c.Base != nil && findClassVar(c.Base, name) != nil || boundBelow(c, name) {
			return true
		}
	}
	return false
}

// boundBelow reports whether the body of a subclass binds the name.
func boundBelow(c *hir.Class, name string) bool {
	return slices.ContainsFunc(c.Subs, func(s *hir.Class) bool { return s.Vars[name] != nil || boundBelow(s, name) })
}
