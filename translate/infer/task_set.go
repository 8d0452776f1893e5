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

// usedAsSet makes a set of what x refers to, one of whose methods is called.
func (in *inferer) usedAsSet(x hir.Expr, t hir.Type) bool {
	c := in.holder(x)
	if c == nil {
		return false
	}
	in.flow(c, hir.Type{Kind: hir.SetT, Args: t.Args})
	return true
}

// holder is the cell of what an expression refers to: a variable, an attribute, an element, the result of a function of the
// program; nil where nothing else refers to its value.
func (in *inferer) holder(x hir.Expr) *hir.Cell {
	switch x := x.(type) {
	case *hir.Name:
		return x.Var.Cell
	case *hir.Attr:
		return in.attrCell(x)
	case *hir.Index:
		switch t := x.X.Base().T.NonNone(); t.Kind {
		case hir.ListT:
			return t.List.Find().Elem
		case hir.DictT:
			if d := t.Dict.Find(); !d.Record {
				return d.Val
			}
		}
	case *hir.Await:
		return in.holder(x.X)
	case *hir.Call:
		if r, ok := x.Resolved.(*CallFunc); ok {
			return r.Fn.Result
		}
	}
	return nil
}
