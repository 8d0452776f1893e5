package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// rootModel is the class of pydantic whose models are one value and not an object with fields:
//
//	class Tags(RootModel[list[str]]): …
//
// Such a model has the field root; Tags(x) is Tags(root=x).
const rootModel = "pydantic.RootModel"

// isRoot reports whether a model is one value.
func isRoot(c *hir.Class) bool {
	for ; c != nil; c = c.Base {
		if slices.ContainsFunc(c.Config, func(a hir.Arg) bool { return a.Name == "root" }) {
			return true
		}
	}
	return false
}

// rootField declares the field of class Tags(RootModel[list[str]]).
func (in *inferer) rootField(c *hir.Class) {
	if c.Root == nil {
		return
	}
	v := &hir.Var{Name: "root", Kind: hir.ClassVar, Cell: hir.NewCell()}
	in.modelField(c, &hir.Name{ExprBase: *c.Root.Base(), Var: v}, c.Root, nil, nil, "")
}

// rootArgument makes Tags(root=x) of Tags(x).
func rootArgument(x *hir.Call, c *hir.Class) {
	if isRoot(c) && len(x.Args) == 1 && x.Args[0].Name == "" && x.Args[0].Star == 0 {
		x.Args[0].Name = "root"
	}
}
