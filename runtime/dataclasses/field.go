package dataclasses

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Field is one field of a dataclass: what field() makes and fields() lists.
type Field struct {
	Name    string
	Type    any
	Default any // MISSING without one
	Factory any // MISSING without one
	Repr    bool
	Hash    any // None follows compare
	Init    bool
	Compare bool
	KwOnly  any // MISSING until the class is known
	Meta    any
	kind    fieldKind
}

type fieldKind int

const (
	plainField fieldKind = iota
	classVar
	initVar
)

type sentinel struct{ name string }

// PyClass returns the class of the sentinels.
func (*sentinel) PyClass() *py.Class { return sentinelType }

// PyRepr is the text of a sentinel.
func (s *sentinel) PyRepr() string { return s.name }

var sentinelType = lib.Class[sentinel]("dataclasses", "_MISSING_TYPE", nil, nil)

// MISSING and KW_ONLY are the sentinels of the module.
var (
	MISSING any = &sentinel{"<dataclasses._MISSING_TYPE object>"}
	KWONLY  any = &sentinel{"<dataclasses._KW_ONLY_TYPE object>"}
	// factoryDefault stands in signatures for what a default_factory makes.
	factoryDefault any = &sentinel{"<factory>"}
)

func newField() *Field {
	return &Field{Default: MISSING, Factory: MISSING, Repr: true, Init: true, Compare: true, KwOnly: MISSING, Meta: py.NewDict[any, any]()}
}

// fieldOf is field(*, default, default_factory, init, repr, hash, compare, metadata, kw_only).
func fieldOf(a []any) *Field {
	if a[0] != lib.Missing && a[1] != lib.Missing {
		panic(py.ValueError.New("cannot specify both default and default_factory"))
	}
	f := newField()
	set := func(p *any, v any) {
		if v != lib.Missing {
			*p = v
		}
	}
	set(&f.Default, a[0])
	set(&f.Factory, a[1])
	f.Init, f.Repr, f.Hash, f.Compare = py.Truth(a[2]), py.Truth(a[3]), a[4], py.Truth(a[5])
	if a[6] != nil {
		f.Meta = a[6]
	}
	set(&f.KwOnly, a[7])
	return f
}

// PyClass returns dataclasses.Field.
func (*Field) PyClass() *py.Class { return FieldType }

// PyRepr is Field(name='x',type=<class 'int'>,…).
func (f *Field) PyRepr() string {
	kind := [...]string{"_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"}[f.kind]
	return "Field(name=" + py.Repr(f.Name) + ",type=" + py.Repr(f.Type) + ",default=" + py.Repr(f.Default) + ",default_factory=" + py.Repr(f.Factory) +
		",init=" + py.Repr(f.Init) + ",repr=" + py.Repr(f.Repr) + ",hash=" + py.Repr(f.Hash) + ",compare=" + py.Repr(f.Compare) +
		",metadata=mappingproxy(" + py.Repr(f.Meta) + "),kw_only=" + py.Repr(f.KwOnly) + ",_field_type=" + kind + ")"
}

// FieldType is the class dataclasses.Field.
var FieldType = lib.Class[Field]("dataclasses", "Field", nil, py.Methods{
	"name":            lib.Prop(func(s any) any { return s.(*Field).Name }),
	"type":            lib.Prop(func(s any) any { return s.(*Field).Type }),
	"default":         lib.Prop(func(s any) any { return s.(*Field).Default }),
	"default_factory": lib.Prop(func(s any) any { return s.(*Field).Factory }),
	"repr":            lib.Prop(func(s any) any { return s.(*Field).Repr }),
	"hash":            lib.Prop(func(s any) any { return s.(*Field).Hash }),
	"init":            lib.Prop(func(s any) any { return s.(*Field).Init }),
	"compare":         lib.Prop(func(s any) any { return s.(*Field).Compare }),
	"kw_only":         lib.Prop(func(s any) any { return s.(*Field).KwOnly }),
	"metadata":        lib.Prop(func(s any) any { return s.(*Field).Meta }),
}).TakeTypes()

// kindOf reads ClassVar, InitVar and KW_ONLY from an annotation, which may be text.
func kindOf(annotation any) (k fieldKind, kwOnly bool) {
	if annotation == KWONLY {
		return plainField, true
	}
	text, ok := annotation.(string)
	if !ok {
		text = py.Repr(annotation)
		if c, isClass := annotation.(*py.Class); isClass {
			text = c.Name
		}
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "typing."), "dataclasses.")
	switch {
	case text == "KW_ONLY":
		return plainField, true
	case text == "ClassVar" || strings.HasPrefix(text, "ClassVar["):
		return classVar, false
	case text == "InitVar" || strings.HasPrefix(text, "InitVar["):
		return initVar, false
	}
	return plainField, false
}
