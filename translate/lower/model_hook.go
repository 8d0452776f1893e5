package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/infer"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// modelHooks are the validators, serializers and computed fields of a model, as options of its registration:
//
//	@field_validator("name")
//	@classmethod
//	def check(cls, v): …        =>  fastapi.FieldValidator("after", "check", userCheck, "name")
func (b *builder) modelHooks(c *hir.Class, k *class) []ir.Expr {
	var out []ir.Expr
	for _, f := range c.MethodOrder {
		h := infer.ModelHookOf(f)
		if h == nil {
			continue
		}
		b.l.methodDecl(c, k, f)
		fn := b.l.methodExpr(k, f)
		args := []ir.Expr{ir.StringLit(h.Mode), ir.StringLit(f.Name), fn}
		name := h.Kind
		if h.JSON {
			name += "JSON"
		}
		switch h.Kind {
		case "ComputedField":
			args = append([]ir.Expr{ir.StringLit(f.Name), fn}, b.computedOptions(f, h)...)
		default:
			for _, field := range h.Fields {
				args = append(args, ir.StringLit(field))
			}
		}
		opt := ir.Expr(webCall(name, args...))
		if (h.Kind == "FieldSerializer" || h.Kind == "ModelSerializer") && f.Returns != nil {
			opt = ir.CallOf(ir.Any, ir.Pkg(webPkg, "Returns", nil2(ir.Any), b.l.goType(infer.Wire(b.l.m, f.Returns))), opt)
		}
		out = append(out, opt)
	}
	return out
}

// computedOptions are the alias of a computed field and how its type is described.
func (b *builder) computedOptions(f *hir.Func, h *infer.ModelHook) []ir.Expr {
	var out []ir.Expr
	if f.Returns != nil {
		if form := b.floorForm(f.Returns); form != nil {
			out = append(out, form)
		} else {
			out = append(out, ir.CallOf(ir.Any, ir.Pkg(webPkg, "As", nil2(ir.Any), b.l.goType(infer.Wire(b.l.m, f.Returns)))))
		}
	}
	if h.Call != nil {
		for _, a := range h.Call.Args {
			if a.Name == "alias" || a.Name == "title" || a.Name == "description" {
				out = append(out, b.webOption(a)...)
			}
		}
	}
	return out
}

// configOptions are the settings of ConfigDict as options.
var configOptions map[string]webWriter

func init() {
	configOptions = map[string]webWriter{
		"from_attributes": value("FromAttributes", hir.Bool), "orm_mode": value("FromAttributes", hir.Bool), "frozen": value("Frozen", hir.Bool),
		"extra": value("Extra", hir.Str), "str_strip_whitespace": value("StripWhitespace", hir.Bool), "str_to_lower": value("ToLower", hir.Bool),
		"str_to_upper": value("ToUpper", hir.Bool), "str_min_length": value("StrMinLength", hir.IntOf(hir.MaxBits)),
		"str_max_length": value("StrMaxLength", hir.IntOf(hir.MaxBits)), "populate_by_name": value("PopulateByName", hir.Bool),
		"validate_by_name": value("PopulateByName", hir.Bool), "allow_population_by_field_name": value("PopulateByName", hir.Bool),
		"serialize_by_alias": value("SerializeByAlias", hir.Bool), "validate_assignment": value("ValidateAssignment", hir.Bool),
		"validate_default": value("ValidateDefault", hir.Bool), "use_enum_values": value("UseEnumValues", hir.Bool), "title": value("ModelTitle", hir.Str),
		"json_schema_extra": plainValue("ModelSchemaExtra"), "schema_extra": plainValue("ModelSchemaExtra"), "alias_generator": aliasGenerator,
		"env_prefix": value("EnvPrefix", hir.Str), "env_file": value("EnvFile", hir.Str), "case_sensitive": value("CaseSensitive", hir.Bool),
	}
}

func (b *builder) modelConfig(c *hir.Class) []ir.Expr {
	var out []ir.Expr
	for _, a := range c.Config {
		if a.Name == "environment" {
			out = append(out, webCall("Environment"))
		} else if a.Name == "root" {
			out = append(out, webCall("RootModel"))
		} else if write := configOptions[a.Name]; write != nil {
			out = append(out, write(b, a.Value)...)
		}
	}
	return out
}

// aliasGenerator is alias_generator=to_camel, or a function of the program.
func aliasGenerator(b *builder, x hir.Expr) []ir.Expr {
	switch t := x.Base().T; {
	case t.Kind == hir.LibFuncT && t.Lib.LibName() == "pydantic.alias_generators.to_camel":
		return []ir.Expr{webCall("AliasGenerator", ir.Pkg(webPkg, "ToCamel", ir.Any))}
	case t.Kind == hir.FuncT && !t.Func.Find().Bad && t.Func.Find().Result.Type().Kind == hir.StrT:
		return []ir.Expr{webCall("AliasGenerator", b.expr(x))}
	}
	p := x.Base()
	b.l.unsupported(p.Pos, p.End, "use to_camel, or a function that takes and returns a text", "this alias generator is not supported")
	return nil
}
