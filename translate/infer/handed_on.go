package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// handedOn lets what a library function only looks at into the floor where it is given code of the program as well, to which it may hand
// that on.
//
//	json.dumps(order, default=encode)
func (in *inferer) handedOn(bound []LibArg) {
	code := false
	for _, b := range bound {
		if te := b.Param.Type; te != nil && te.Name == "Any" && b.Value != nil {
			switch b.Value.Base().T.Kind {
			case hir.FuncT, hir.ClassT, hir.InstT, hir.AnyT:
				code = true
			}
		}
	}
	if !code {
		return
	}
	for _, b := range bound {
		if te := b.Param.Type; te == nil || te.Name != "object" {
			continue
		}
		if b.Value != nil {
			in.escapeInstances(b.Value.Base().T, 0)
		}
		for _, a := range b.Rest {
			in.escapeInstances(a.Value.Base().T, 0)
		}
	}
}

// escapeInstances lets the instances in a value into the floor, while the containers that hold them keep their types.
func (in *inferer) escapeInstances(t hir.Type, depth int) {
	if t.Kind == hir.InstT {
		in.escape(t)
	}
	if depth > maxShown {
		return
	}
	for _, held := range heldBy(t) {
		in.escapeInstances(held, depth+1)
	}
}
