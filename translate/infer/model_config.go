package infer

import (
	"slices"

	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// modelConfigs are the settings of a model: whether they change anything in Go.
var modelConfigs = map[string]bool{
	"from_attributes": true, "frozen": true, "extra": true, "str_strip_whitespace": true, "str_to_lower": true, "str_to_upper": true,
	"str_min_length": true, "str_max_length": true, "populate_by_name": true, "validate_by_name": true, "allow_population_by_field_name": true,
	"serialize_by_alias": true, "validate_assignment": true, "validate_default": true, "use_enum_values": true, "title": true,
	"json_schema_extra": true, "schema_extra": true, "alias_generator": true, "orm_mode": true,
	"environment": true, "env_prefix": true, "env_file": true, "case_sensitive": true, "env_file_encoding": false, "arbitrary_types_allowed": false, "protected_namespaces": false, "validate_by_alias": false,
}

// modelConfig notes model_config = ConfigDict(…) or a dict display.
func (in *inferer) modelConfig(c *hir.Class, x hir.Expr) {
	switch x := x.(type) {
	case *hir.Call:
		for _, a := range x.Args {
			in.setting(c, a)
		}
		return
	case *hir.Dict:
		for i, k := range x.Keys {
			if name, ok := k.(*hir.Const); ok && name.Kind == hir.ConstStr {
				in.setting(c, hir.Arg{Name: name.Str, Value: x.Values[i], Pos: name.Pos})
			}
		}
		return
	}
	b := x.Base()
	in.report(b.Pos, b.End, diag.Unsupported, "write ConfigDict(…)", "this configuration of a model is not supported")
}

// configClass notes the settings of the class Config in a model.
func (in *inferer) configClass(c *hir.Class, def *hir.ClassDef) {
	if def.Class.Name != "Config" {
		in.report(def.Meta.Pos, def.Meta.Pos, diag.Unsupported, "move it out of the model", "a class in a model is not supported")
		return
	}
	c.Body = slices.DeleteFunc(slices.Clone(c.Body), func(st hir.Stmt) bool { return st == hir.Stmt(def) })
	in.m.Classes = slices.DeleteFunc(slices.Clone(in.m.Classes), func(k *hir.Class) bool { return k == def.Class })
	delete(c.Vars, "Config")
	for _, st := range def.Class.Body {
		as, ok := st.(*hir.Assign)
		if !ok || len(as.Targets) != 1 {
			continue
		}
		if n, ok := as.Targets[0].(*hir.Name); ok {
			in.setting(c, hir.Arg{Name: n.Var.Name, Value: as.Value, Pos: n.Pos})
		}
	}
}

func (in *inferer) setting(c *hir.Class, a hir.Arg) {
	matters, known := modelConfigs[a.Name]
	if !known {
		end := a.Pos
		end.Col += len(a.Name)
		in.report(a.Pos, end, diag.Unsupported, "", "the setting %s of a model is not supported", a.Name)
		return
	}
	if s, ok := a.Value.(*hir.Const); ok && a.Name == "extra" && s.Str == "allow" {
		in.m.TracksFields = true // the instance keeps what it was given
	}
	if matters {
		c.Config = append(c.Config, a)
	}
}

// isClassVar reports whether an annotation is ClassVar[T]: no field.
func (in *inferer) isClassVar(x hir.Expr) bool {
	if ix, ok := x.(*hir.Index); ok {
		x = ix.X
	}
	t := in.staticType(x)
	return t.Lib != nil && t.Lib.LibName() == "typing.ClassVar"
}

// DataModelFields are the fields of a dataclass as those of a model.
func DataModelFields(c *hir.Class) []*ModelField {
	fields, _ := c.Data.Fields.([]dataField)
	var out []*ModelField
	for _, f := range fields {
		out = append(out, &ModelField{Name: f.name, Annotation: f.annotation, Default: f.value, Fresh: f.fresh})
	}
	return out
}
