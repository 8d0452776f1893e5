package fastapi

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// place tells where a parameter comes from.
type place int

const (
	inAuto place = iota // decided by the path and the type
	inPath
	inQuery
	inHeader
	inCookie
	inBody
	inDepends
)

func (p place) String() string {
	return [...]string{"", "path", "query", "header", "cookie", "body", ""}[p]
}

// param is the description of one parameter of a handler, as options give it.
type param struct {
	kind place
	name string
	fn   any // the dependency
	*settings
}

func newParam(kind place, name string, opts []Option) Option {
	p := &param{kind: kind, name: name, settings: gather(opts)}
	return func(s *settings) { s.params = append(s.params, p) }
}

// Param describes a parameter as FastAPI classifies it: from the path if it occurs there, from the body if its type is a
// model, a list or a dict, else from the query.
func Param(name string, opts ...Option) Option { return newParam(inAuto, name, opts) }

// Path describes a parameter that is part of the path: Path().
func Path(name string, opts ...Option) Option { return newParam(inPath, name, opts) }

// Query describes a parameter of the query string: Query().
func Query(name string, opts ...Option) Option { return newParam(inQuery, name, opts) }

// Header describes a parameter that is a header; its underscores are hyphens there: Header().
func Header(name string, opts ...Option) Option { return newParam(inHeader, name, opts) }

// Cookie describes a parameter that is a cookie: Cookie().
func Cookie(name string, opts ...Option) Option { return newParam(inCookie, name, opts) }

// Body describes a parameter that is the JSON body, or a key of it when there are several: Body().
func Body(name string, opts ...Option) Option { return newParam(inBody, name, opts) }

// Form describes a parameter that is a field of a form, or a model whose fields are: Form().
func Form(name string, opts ...Option) Option {
	return newParam(inBody, name, append(opts, func(s *settings) { s.form = true }))
}

// File describes a parameter that is a file of a form, as bytes or as an UploadFile: File().
func File(name string, opts ...Option) Option {
	return newParam(inBody, name, append(opts, func(s *settings) { s.form, s.file = true, true }))
}

// Depends describes a parameter that a function gives: Depends(fn). opts describe the parameters of fn; with Sync it
// runs in a thread. fn may be a generator, as for Lifespan: it goes on after the response was sent.
func Depends(name string, fn any, opts ...Option) Option {
	p := &param{kind: inDepends, name: name, fn: fn, settings: gather(opts)}
	return func(s *settings) { s.params = append(s.params, p) }
}

// field is a parameter of the request: how it is found, validated and converted.
type field struct {
	name     string // of the Python parameter
	alias    string // in the request
	label    string // what its title is made of, "" for alias
	in       place
	typ      *schemaType
	required bool
	fallback any // the default, in the floor's form
	*settings
}

// newField makes the field of a parameter whose Go type is t.
func newField(p *param, t reflect.Type, pathNames []string) *field {
	f := &field{name: p.name, alias: p.name, in: p.kind, required: !p.hasDefault, fallback: p.defaultValue, settings: p.settings}
	f.typ = typeOf(t)
	if p.asType != nil {
		f.typ = typeOf(p.asType)
	}
	if p.schema != nil {
		f.typ = p.schema
	}
	p.settle()
	f.fallback = p.defaultValue
	if f.typ.kind == kindModel && (p.nullable || p.hasDefault && p.defaultValue == nil && p.asType == nil) {
		f.typ = f.typ.orNone()
	} else if p.nullable {
		f.typ = f.typ.orNone()
	}
	f.typ = f.typ.with(&p.fieldSettings)
	if f.in == inAuto && (f.typ.kind == kindUpload || f.typ.kind == kindList && f.typ.elem.kind == kindUpload) {
		f.in, f.form, f.file = inBody, true, true
	}
	if f.in == inAuto {
		switch {
		case slices.Contains(pathNames, p.name):
			f.in = inPath
		case f.typ.composite():
			f.in = inBody
		default:
			f.in = inQuery
		}
	}
	if f.typ.kind == kindUnion && len(f.formModels()) > 0 {
		f.typ = f.typ.formChoices()
	}
	if f.in == inPath {
		f.required = true
	}
	switch {
	case p.alias != "":
		f.alias = p.alias
	case f.in == inHeader && !p.keepUnderscores:
		f.alias = strings.ReplaceAll(p.name, "_", "-")
	}
	return f
}

// check panics for parameters that FastAPI refuses when the route is made.
func (f *field) check() {
	if f.in == inQuery && f.typ.composite() && f.typ.kind != kindModel && f.typ.kind != kindList && f.typ.kind != kindSet {
		panic(fmt.Sprintf("AssertionError: Query parameter '%s' must be one of the supported types", f.name))
	}
	if f.in == inPath && f.typ.composite() {
		panic("AssertionError: Path params must be of one of the supported types")
	}
}
