package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// modelSchemaRow is Item.model_json_schema() => fastapi.ModelJSONSchema[Item]("validation").
func modelSchemaRow(b *builder, x *hir.Call) ir.Expr {
	recv, t := recvOf(x)
	if t.Kind != hir.ClassT && t.Kind != hir.InstT {
		return nil
	}
	mode := ir.Expr(ir.StringLit("validation"))
	for _, a := range x.Args {
		if a.Name != "mode" {
			b.l.unsupported(a.Pos, x.End, "mode is", "this argument of model_json_schema is not supported")
			continue
		}
		mode = b.exprAs(a.Value, hir.Str)
	}
	if form := infer.ModelForm(b.l.m, recv); form != nil {
		return ir.CallMethod(webCall("NewTypeAdapter", b.wireForm(form)), "JSONSchema", b.l.goType(x.T), mode)
	}
	return ir.CallOf(b.l.goType(x.T), ir.Pkg(webPkg, "ModelJSONSchema", nil2(b.l.goType(x.T)), b.l.classInfo(t.Class).named), mode)
}

// modelRebuildRow is Item.model_rebuild(), which has nothing to do: all classes are known.
func modelRebuildRow(b *builder, x *hir.Call) ir.Expr { return ir.Nil(ir.Any) }
