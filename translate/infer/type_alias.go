package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// typeAliases are the names that the module gives to types:
//
//	Handler = Callable[[Event], Awaitable[None]]
//	UserID = Annotated[int, Path(ge=1)]
//	Names = list[str]
//	type Score = float | None
//	Shape = Circle | Square
func (in *inferer) typeAliases() map[*hir.Var]hir.Expr {
	if in.aliases != nil {
		return in.aliases
	}
	in.aliases = map[*hir.Var]hir.Expr{}
	for _, st := range in.m.Main.Body {
		switch st := st.(type) {
		case *hir.TypeAlias:
			in.aliases[st.Var] = st.Value
		case *hir.Assign:
			if len(st.Targets) != 1 {
				continue
			}
			if n, ok := st.Targets[0].(*hir.Name); ok && n.Var.Bindings == 1 && in.namesType(st.Value) {
				in.aliases[n.Var] = st.Value
			}
		}
	}
	return in.aliases
}

// namesType reports whether a value is a type that has a form of its own: a generic one or a union.
func (in *inferer) namesType(x hir.Expr) bool {
	switch x := x.(type) {
	case *hir.Index:
		t := in.staticType(x.X)
		return t.Kind == hir.LibClassT || t.Kind == hir.ClassT && len(in.modelParams(t.Class)) > 0
	case *hir.Call: // T = TypeVar("T")
		t := in.staticType(x.Fn)
		return t.Lib != nil && typeVars[t.Lib.LibName()]
	case *hir.Binary:
		return x.Op == "|" && (in.namesType(x.L) || in.isClass(x.L))
	}
	return false
}

// isClass reports whether x names a class that | makes a union of.
func (in *inferer) isClass(x hir.Expr) bool {
	t := in.staticType(x)
	return t.Kind == hir.LibClassT || t.Kind == hir.ClassT && t.Class.Dynamic == ""
}

// unalias is the type behind a name for one.
func (in *inferer) unalias(x hir.Expr) hir.Expr {
	for range 8 { // of an alias of an alias
		n, ok := x.(*hir.Name)
		if !ok {
			return x
		}
		behind, ok := in.typeAliases()[n.Var]
		if !ok {
			return x
		}
		x = behind
	}
	return x
}

// markAliases finds the aliases that nothing uses as a value: a program has no statement for them.
func (in *inferer) markAliases() {
	for _, st := range in.m.Main.Body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) != 1 {
			continue
		}
		n, ok := as.Targets[0].(*hir.Name)
		if !ok || in.typeAliases()[n.Var] == nil {
			continue
		}
		as.Alias = !in.aliasIsValue(n.Var)
	}
}

// typeVars make variables of types.
var typeVars = map[string]bool{"typing.TypeVar": true, "typing.ParamSpec": true, "typing.TypeVarTuple": true}

// aliasIsValue reports whether anything but types uses the alias.
func (in *inferer) aliasIsValue(v *hir.Var) bool {
	used := false
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Assign:
				if len(n.Targets) == 1 {
					if name, ok := n.Targets[0].(*hir.Name); ok && in.typeAliases()[name.Var] != nil {
						return false
					}
				}
			case *hir.ClassDef:
				if n.Class.Dynamic == "" && len(n.Decorators) == 0 {
					hir.Visit(n.Class.Body, func(n any) bool {
						if name, ok := n.(*hir.Name); ok && name.Var == v {
							used = true
						}
						return !used
					})
					return false // its bases are types
				}
			case *hir.Name:
				used = used || n.Var == v
			}
			return !used
		})
	})
	return used
}

// UnionName is the name that the program gives to the union of the classes of a view: Shape = Circle | Square.
func UnionName(m *hir.Module, v *hir.Class) string {
	in := settled(m)
	for _, st := range m.Main.Body {
		var name *hir.Var
		switch st := st.(type) {
		case *hir.TypeAlias:
			name = st.Var
		case *hir.Assign:
			if n, ok := st.Targets[0].(*hir.Name); ok {
				name = n.Var
			}
		}
		if x := in.typeAliases()[name]; x != nil && slices.Equal(in.unionOf(x), v.Members) {
			return name.Name
		}
	}
	return ""
}

// unionOf lists the topmost classes of a union, in the order of their definition; nil where it has others in it.
func (in *inferer) unionOf(x hir.Expr) []*hir.Class {
	var set []*hir.Class
	known := true
	var add func(hir.Expr)
	add = func(x hir.Expr) {
		switch x := in.unalias(x).(type) {
		case *hir.Binary:
			add(x.L)
			add(x.R)
		case *hir.Index:
			if t := in.staticType(x.X); t.Lib == nil || t.Lib.LibName() != "typing.Union" && t.Lib.LibName() != "typing.Optional" {
				known = false
			} else if tuple, ok := x.I.(*hir.Tuple); ok {
				for _, el := range tuple.Elts {
					add(el)
				}
			} else {
				add(x.I)
			}
		case *hir.Const:
			if x.Kind == hir.ConstNone {
				return
			}
			i := slices.IndexFunc(in.m.Classes, func(c *hir.Class) bool { return x.Kind == hir.ConstStr && c.Qualname == x.Str })
			if known = known && i >= 0; known {
				set = append(set, in.m.Classes[i])
			}
		default:
			t := in.staticType(x)
			if known = known && t.Kind == hir.ClassT; known {
				set = append(set, t.Class)
			}
		}
	}
	add(x)
	if !known || len(set) == 0 {
		return nil
	}
	return in.memberSet(set[0], &hir.Class{Members: set})
}
