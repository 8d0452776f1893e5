package link

import "github.com/go-python/gpython/ast"

// taker is one name of an import of the program's own modules.
type taker struct {
	imp   *localImport
	alias *ast.Alias
	of    target
	// lazy says that a function imports it.
	lazy bool
	// copies says that the name is a variable, bound where the import stands.
	copies bool
}

// take notes what an import binds a name to. The name stands for that wherever it is used, unless other imports bind it to something
// else: it is a variable then, of the function that imports it or of the module.
//
//	def plain():                         def locked():
//	    from ._plain import wrapper          from ._locked import wrapper
func (r *moduleReader) take(src *source, t *taker, name string) {
	old := src.takers[name]
	if old == nil || !old.copies && old.of == t.of {
		src.takers[name] = t
		src.skip[t.alias] = true
		src.aliases[name] = t.of
		return
	}
	if old.of.name == "" || t.of.name == "" {
		if old.of != t.of {
			r.fail(src, t.alias, "the name %s stands for different things in different places", name)
		}
		return
	}
	if !old.copies && (old.lazy || !t.lazy) {
		delete(src.aliases, name)
		delete(src.skip, old.alias)
		old.copy(name)
		if old.lazy && !t.lazy {
			delete(src.takers, name)
			r.take(src, t, name)
			return
		}
	}
	t.copy(name)
}

func (t *taker) copy(name string) {
	t.copies = true
	t.imp.copied = append(t.imp.copied, copied{as: name, of: t.of, local: t.lazy})
}
