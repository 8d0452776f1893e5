package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// What asyncio.wait() gives are slices in Go: most programs only walk through them. One that is used as a set, or that joins a
// set in a variable, is a set there:
//
//	done.pop()                                        =>  done := py.NewSet(doneTasks...)
//	pending = {…}; _, pending = await wait(pending)   =>  pending = py.NewSet(pendingTasks...)

// isTaskSet reports whether t is what wait gives.
func isTaskSet(t hir.Type) bool { return t.Is(hir.LibT) && t.Lib.LibName() == "asyncio.TaskSet" }

// joinTaskSet is the set that holds the elements of a set and those of what wait gives.
func (in *inferer) joinTaskSet(set, tasks hir.Type) hir.Type {
	in.unify(set.Args[0], tasks.Args[0])
	return set
}

// usedAsSet makes a set of the variable or attribute x, one of whose methods is called.
func (in *inferer) usedAsSet(x hir.Expr, t hir.Type) bool {
	var c *hir.Cell
	switch x := x.(type) {
	case *hir.Name:
		c = x.Var.Cell
	case *hir.Attr:
		c = in.attrCell(x)
	}
	if c == nil {
		return false
	}
	in.flow(c, hir.Type{Kind: hir.SetT, Args: t.Args})
	return true
}
