package link

import (
	"sort"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/translate/stubs"
)

// expandStars writes `from m import *` out: the import names what the document uses of a module that the converter knows and binds
// nowhere itself. A star of any other module stays.
func (l *linker) expandStars() {
	var used map[string]bool
	for _, u := range l.units {
		for _, st := range u.stmts {
			n, ok := st.Node.(*ast.ImportFrom)
			if !ok || len(st.stars) == 0 || n.Level > 0 {
				continue
			}
			module := stubs.Default.Module(string(n.Module))
			if module == nil {
				continue
			}
			if used == nil {
				used = l.freeNames()
			}
			star := n.Names[0]
			n.Names = nil
			for _, name := range sorted(used) {
				if module.Members[name] != nil && !strings.HasPrefix(name, "_") {
					a := *star
					a.Name = ast.Identifier(name)
					n.Names = append(n.Names, &a)
				}
			}
			st.binds, st.stars = bindings(n)
		}
	}
}

// freeNames are the names that the document uses and no statement of it binds at top level.
func (l *linker) freeNames() map[string]bool {
	names := map[string]bool{}
	for _, u := range l.units {
		for _, st := range u.stmts {
			for _, use := range st.uses {
				names[use.name] = true
			}
		}
	}
	for _, u := range l.units {
		for _, st := range u.stmts {
			for name := range st.binds {
				delete(names, name)
			}
		}
	}
	return names
}

func sorted(set map[string]bool) []string {
	var list []string
	for name := range set {
		list = append(list, name)
	}
	sort.Strings(list)
	return list
}
