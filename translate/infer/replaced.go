package infer

import (
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// replaced reports whether the program puts something else in the place of a name of a module, or of an attribute of the class
// that the name stands for: it is looked up in the module object at each use then.
func (in *inferer) replaced(m *stubs.Module, name string) bool {
	o := m.Members[name]
	full := m.Name + "." + name
	if source := readsMember[full]; source != "" && in.m.Replaced[source] {
		return true
	}
	if byPatch, ok := in.m.Replaced[full]; ok {
		_, isVar := o.(*stubs.Var)
		return byPatch || o != nil && !isVar
	}
	return replacedClass(in.m, o) || in.givesReplaced(o)
}

// givesReplaced reports whether a function gives objects of a class with attributes that are replaced: what it gives is unknown then.
func (in *inferer) givesReplaced(o stubs.Object) bool {
	f, ok := o.(*stubs.Func)
	if !ok || len(in.m.Replaced) == 0 {
		return false
	}
	var mentions func(te *stubs.TypeExpr) bool
	mentions = func(te *stubs.TypeExpr) bool {
		return te != nil && (te.Class != nil && replacedClass(in.m, te.Class) || slices.ContainsFunc(te.Args, mentions))
	}
	return slices.ContainsFunc(f.Sigs, func(s *stubs.Sig) bool { return mentions(s.Result) })
}

// patchesInstance looks at patch.object(x, "name") for an object of the library: its class lives in the floor then, where single
// objects can have attributes of their own.
func (in *inferer) patchesInstance(call *hir.Call, e *env) {
	if len(call.Args) < 2 || !in.isPatchObject(call.Fn) && !isMonkeyPatch(call.Fn) {
		return
	}
	t := in.expr(call.Args[0].Value, e)
	if (t.Kind == hir.InstT || t.Kind == hir.ClassT) && isMonkeyPatch(call.Fn) {
		in.makeDynamic(t.Class, "a test replaces its attributes")
		return
	}
	if t.Kind == hir.AnyT {
		in.openReplaced()
	}
	if t.Kind != hir.LibT {
		return
	}
	c, ok := t.Lib.(*stubs.Class)
	if !ok || c.Floor || c.Handle || c.Module == nil || c.Module.Name == "builtins" || in.facts.Instances[c.LibName()] != nil {
		return
	}
	if in.facts.Instances == nil {
		in.facts.Instances = map[string]*stubs.Class{}
	}
	in.facts.Instances[c.LibName()] = c
	in.facts.Changed = true
}

// isMonkeyPatch recognises monkeypatch.setattr(object, "name", value) of pytest, where monkeypatch is a fixture of unknown type, and
// mocker.patch.object(object, "name") and mocker.spy(object, "name").
func isMonkeyPatch(fn hir.Expr) bool {
	a, ok := fn.(*hir.Attr)
	if ok && a.Name == "object" {
		if patch, isAttr := a.X.(*hir.Attr); isAttr && patch.Name == "patch" {
			return patch.X.Base().T.Kind == hir.AnyT
		}
	}
	if ok && a.Name == "spy" {
		return a.X.Base().T.Kind == hir.AnyT
	}
	return ok && (a.Name == "setattr" || a.Name == "delattr") && a.X.Base().T.Kind == hir.AnyT
}

func (in *inferer) isPatchObject(fn hir.Expr) bool {
	a, ok := fn.(*hir.Attr)
	if !ok || a.Name != "object" {
		return false
	}
	switch x := a.X.(type) {
	case *hir.Name:
		imp, ok := x.Var.Def.(*hir.Import)
		return ok && imp.Module == "unittest.mock" && imp.Name == "patch"
	case *hir.Attr:
		t := in.staticType(x.X)
		return x.Name == "patch" && t.Kind == hir.ModuleT && t.Lib.LibName() == "unittest.mock"
	}
	return false
}

// readsMember names the functions that read another member of their module, which may be replaced.
var readsMember = map[string]string{"os.getenv": "os.environ"}

// setPatched makes the variables that the program replaces by their names hold anything.
func (in *inferer) setPatched() {
	for _, v := range in.m.Patched {
		in.flow(v.Cell, hir.Any)
	}
	for _, name := range slices.Sorted(maps.Keys(in.facts.Instances)) {
		in.m.Replaced[name+"."] = true
		in.m.OpenClasses = append(in.m.OpenClasses, in.facts.Instances[name])
	}
}

// openReplaced opens the classes that are replaced: an unknown object whose attribute is replaced may be of one of them.
func (in *inferer) openReplaced() {
	for _, full := range slices.Sorted(maps.Keys(in.m.Replaced)) {
		for i, r := range full {
			if r != '.' {
				continue
			}
			if m := in.stubs.Module(full[:i]); m != nil {
				name, _, _ := strings.Cut(full[i+1:], ".")
				if c, ok := m.Members[name].(*stubs.Class); ok && !slices.Contains(in.m.OpenClasses, hir.LibClass(c)) {
					in.m.OpenClasses = append(in.m.OpenClasses, c)
				}
			}
		}
	}
}

// replacedClass reports whether an attribute of a library class is replaced.
func replacedClass(m *hir.Module, o stubs.Object) bool {
	c, ok := o.(*stubs.Class)
	if !ok || len(m.Replaced) == 0 {
		return false
	}
	for full := range m.Replaced {
		if strings.HasPrefix(full, c.LibName()+".") {
			return true
		}
	}
	return false
}

// importsReplaced is replaced for from module import name. What stood there when the import ran is what it binds, so only a name
// that is imported where a patch may be in place already is looked up, and a class with attributes that are replaced.
func (in *inferer) importsReplaced(imp *hir.Import, m *stubs.Module) bool {
	return imp.Var.Kind == hir.Local && in.replaced(m, imp.Name) || replacedClass(in.m, m.Members[imp.Name])
}

// PatchedModules are the modules of which patches replace names, and the packages that they are in.
func PatchedModules(m *hir.Module) []*stubs.Module {
	var out []*stubs.Module
	for _, full := range slices.Sorted(maps.Keys(m.Replaced)) {
		for i := range full {
			if lib := stubs.Default.Module(full[:i]); full[i] == '.' && m.Replaced[full] && lib != nil && !slices.Contains(out, lib) {
				out = append(out, lib)
			}
		}
	}
	return out
}

// LooksUp reports whether a name that an import binds is looked up in the module at each use.
func LooksUp(m *hir.Module, imp *hir.Import) bool {
	if len(m.Replaced) == 0 || imp.Name == "" {
		return false
	}
	lib := stubs.Default.Module(imp.Module)
	return lib != nil && settled(m).importsReplaced(imp, lib)
}

// Replaced reports whether module.name is looked up in the module at each use.
func Replaced(m *hir.Module, lib *stubs.Module, name string) bool {
	return len(m.Replaced) > 0 && settled(m).replaced(lib, name)
}
