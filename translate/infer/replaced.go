package infer

import (
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
	return replacedClass(in.m, o)
}

// readsMember names the functions that read another member of their module, which may be replaced.
var readsMember = map[string]string{"os.getenv": "os.environ"}

// setPatched makes the variables that the program replaces by their names hold anything.
func (in *inferer) setPatched() {
	for _, v := range in.m.Patched {
		in.flow(v.Cell, hir.Any)
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

// LooksUp reports whether a name that an import binds is looked up in the module at each use.
func LooksUp(m *hir.Module, imp *hir.Import) bool {
	lib := stubs.Default.Module(imp.Module)
	return imp.Name != "" && lib != nil && settled(m).importsReplaced(imp, lib)
}

// Replaced reports whether module.name is looked up in the module at each use.
func Replaced(m *hir.Module, lib *stubs.Module, name string) bool {
	return settled(m).replaced(lib, name)
}
