package typing

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/collections/abc"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// generic are the names of typing that stand for built-in classes.
var generic = map[string]string{"List": "list", "Dict": "dict", "Set": "set", "FrozenSet": "frozenset", "Tuple": "tuple", "Type": "type"}

// ofCollections are the names of typing that stand for classes of collections.
var ofCollections = map[string]string{
	"Deque": "deque", "DefaultDict": "defaultdict", "OrderedDict": "OrderedDict", "Counter": "Counter", "ChainMap": "ChainMap",
}

// origin is what typing.get_origin gives for a form.
func (f *Form) origin() any {
	if name, ok := generic[f.Name]; ok {
		return py.Builtin(name)
	}
	if name, ok := ofCollections[f.Name]; ok {
		return py.GetAttr(collections.Module(), name)
	}
	if c := py.GetAttrOr(abc.Module(), f.Name, nil); c != nil {
		return c
	}
	if strings.HasSuffix(f.Name, "ContextManager") {
		return managerClass(f.Name)
	}
	if f.Args == nil {
		return nil
	}
	return form(f.Name)
}

// checked is what isinstance and issubclass ask for where f stands in place of a class.
func (f *Form) checked(function string) any {
	if f.Name == "Union" && f.Args != nil {
		return f.Args
	}
	if method, ok := supports[f.Name]; ok {
		return py.NewClass("typing", f.Name).RecognizeBy(func(c *py.Class) bool { return py.HasAttr(c, method) })
	}
	c, ok := f.origin().(*py.Class)
	switch {
	case f.Args != nil:
		panic(py.TypeError.New("Subscripted generics cannot be used with class and instance checks"))
	case !ok:
		panic(py.TypeError.Newf("%s cannot be used with %s()", py.Repr(f), function))
	}
	return c
}

// supports are the methods that the protocols of typing for one method ask for.
var supports = map[string]string{"SupportsInt": "__int__", "SupportsFloat": "__float__", "SupportsIndex": "__index__", "SupportsAbs": "__abs__"}

// managerClass is what ContextManager and AsyncContextManager stand for.
func managerClass(name string) *py.Class {
	if c := lib.ManagerBase(name); c != nil {
		return c
	}
	if managerClasses[name] == nil {
		managerClasses[name] = py.NewClass("contextlib", "Abstract"+name)
	}
	return managerClasses[name]
}

// managerClasses stand in for those of contextlib in programs without that.
var managerClasses = map[string]*py.Class{}

// baseClasses are the classes that a form stands for among the bases of a class.
func (f *Form) baseClasses(bases any) py.Tuple {
	c, ok := f.origin().(*py.Class)
	if !ok {
		panic(py.TypeError.Newf("Cannot subclass %s", py.Repr(f)))
	}
	entries := py.Tuple{c}
	if f.Args != nil && !f.genericFollows(bases) {
		entries = append(entries, genericClass)
	}
	return entries
}

// genericFollows reports whether a base behind f brings Generic along.
func (f *Form) genericFollows(bases any) bool {
	behind := false
	for b := range py.Seq(bases) {
		if b == any(f) {
			behind = true
			continue
		}
		if !behind {
			continue
		}
		switch b := b.(type) {
		case *Form, *py.GenericAlias:
			if origin := py.GetAttrOr(b, "__origin__", nil); origin != nil {
				return true
			}
		case *py.Class:
			if b.IsSubclassOf(genericClass) {
				return true
			}
		}
	}
	return false
}

// Origin is typing.get_origin(tp): list of List[int], Union of Optional[int], None of what takes no arguments.
func Origin(tp any) any {
	if u, ok := tp.(*py.Union); ok {
		return py.Type(u)
	}
	return py.GetAttrOr(tp, "__origin__", nil)
}

// union is typing.Union[…]: its parts without repetitions, with those of other unions in it; of one part it is that part.
func union(parts ...any) any {
	var flat py.Tuple
	for _, p := range parts {
		switch p := p.(type) {
		case nil, string:
			flat = append(flat, typeArg(p))
		case *Form:
			if p.Name == "Union" {
				flat = append(flat, p.Args...)
			} else {
				flat = append(flat, p)
			}
		default:
			flat = append(flat, p)
		}
	}
	var args py.Tuple
	for _, p := range flat {
		if !py.Contains(args, p) {
			args = append(args, p)
		}
	}
	if len(args) == 1 {
		return args[0]
	}
	return &Form{Name: "Union", Args: args}
}

// optional is the part beside None of a union of two; ok is false of other forms.
func (f *Form) optional() (part any, ok bool) {
	if f.Name != "Union" || len(f.Args) != 2 {
		return nil, false
	}
	switch {
	case f.Args[1] == any(py.NoneClass):
		return f.Args[0], true
	case f.Args[0] == any(py.NoneClass):
		return f.Args[1], true
	}
	return nil, false
}
