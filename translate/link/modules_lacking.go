package link

import (
	"fmt"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// readLacking finds imports of names that modules of Python 3.13 do not have: the import binds the names before that one, and fails.
//
//	from collections import deque, Mapping  =>  from collections import deque; raise ImportError("cannot import name 'Mapping' …")
func (r *moduleReader) readLacking(src *source, n *ast.ImportFrom, at dependency) bool {
	module := string(n.Module)
	if n.Level > 0 || at.typing || at.decided || stubs.Default.Module(module) == nil {
		return false
	}
	for i, a := range n.Names {
		name := string(a.Name)
		if name == "*" || !stubs.Lacks(module, name) || stubs.Default.Module(module+"."+name) != nil {
			continue
		}
		imp := &localImport{raises: fmt.Sprintf(`ImportError("cannot import name '%s' from '%s' (unknown location)", name=%q)`, name, module, module)}
		if i > 0 {
			imp.rest = "from " + module + " import " + aliases(n.Names[:i])
		}
		if at.lazy || !at.nested {
			for _, a := range n.Names[i:] {
				imp.unset = append(imp.unset, string(aliasName(a)))
			}
		}
		src.imports[n] = imp
		r.warn(src, a, diag.MissingMember, stubs.Modern(module, name),
			"the module '%s' of Python 3.13 has no '%s': ImportError when it is reached", module, name)
		return true
	}
	return false
}
