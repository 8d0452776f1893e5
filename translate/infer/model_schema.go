package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// schemaDict is Item.model_json_schema(): a dict of strings and anything.
func schemaDict(in *inferer, x *hir.Call, _ *env) hir.Type {
	in.m.ReadsDocs = true // the schema shows the docstring
	if x.Dict == nil {
		x.Dict = hir.NewDict()
	}
	in.flow(x.Dict.Find().Key, hir.Str)
	in.flow(x.Dict.Find().Val, hir.Any)
	return hir.Type{Kind: hir.DictT, Dict: x.Dict}
}
