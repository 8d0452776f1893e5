package bind

import "github.com/py2goasync/py2goasync/translate/hir"

// fuseUnpacking leaves out locals that only carry a value to the next statement, which takes it apart:
//
//	results = await gather(f(), g()); a, b = results  =>  a, b = await gather(f(), g())
func fuseUnpacking(f *hir.Func) {
	var mentions map[*hir.Var]int
	eachBlock(&f.Body, func(list *[]hir.Stmt) {
		for i := 0; i+1 < len(*list); i++ {
			v, first, second := carried((*list)[i], (*list)[i+1])
			if v == nil {
				continue
			}
			if mentions == nil {
				mentions = countNames(f.Body)
			}
			if mentions[v] != 2 {
				continue
			}
			if first.Meta.Trail == "" {
				first.Meta.Trail = second.Meta.Trail
			}
			first.Targets = second.Targets
			*list = append((*list)[:i+1], (*list)[i+2:]...)
		}
	})
}

// carried is the variable that the first statement sets and the second takes apart.
func carried(a, b hir.Stmt) (*hir.Var, *hir.Assign, *hir.Assign) {
	first, ok := a.(*hir.Assign)
	second, okSecond := b.(*hir.Assign)
	if !ok || !okSecond || len(first.Targets) != 1 || len(second.Targets) != 1 || first.Annotation != nil || second.Annotation != nil {
		return nil, nil, nil
	}
	name, ok := first.Targets[0].(*hir.Name)
	used, okUsed := second.Value.(*hir.Name)
	_, apart := second.Targets[0].(*hir.Tuple)
	if !ok || !okUsed || !apart || used.Var != name.Var || len(second.Meta.Lead) > 0 || first.Meta.Trail != "" && second.Meta.Trail != "" {
		return nil, nil, nil
	}
	switch first.Value.(type) {
	case *hir.Await, *hir.Call:
	default:
		return nil, nil, nil
	}
	v := name.Var
	if v.Kind != hir.Local || v.Param != nil || v.Captured || v.Deleted || v.Bindings != 1 {
		return nil, nil, nil
	}
	return v, first, second
}

// countNames counts how often each variable is named.
func countNames(stmts []hir.Stmt) map[*hir.Var]int {
	n := map[*hir.Var]int{}
	hir.Visit(stmts, func(node any) bool {
		if x, ok := node.(*hir.Name); ok {
			n[x.Var]++
		}
		return true
	})
	return n
}

// eachBlock calls f for a statement list and those inside it.
func eachBlock(list *[]hir.Stmt, f func(*[]hir.Stmt)) {
	f(list)
	for _, s := range *list {
		for _, inner := range blocksOf(s) {
			eachBlock(inner, f)
		}
	}
}

func blocksOf(s hir.Stmt) []*[]hir.Stmt {
	switch s := s.(type) {
	case *hir.If:
		return []*[]hir.Stmt{&s.Then, &s.Else}
	case *hir.While:
		return []*[]hir.Stmt{&s.Body, &s.Else}
	case *hir.For:
		return []*[]hir.Stmt{&s.Body, &s.Else}
	case *hir.With:
		return []*[]hir.Stmt{&s.Body}
	case *hir.Try:
		blocks := []*[]hir.Stmt{&s.Body, &s.Else, &s.Finally}
		for _, h := range s.Handlers {
			blocks = append(blocks, &h.Body)
		}
		return blocks
	}
	return nil
}
