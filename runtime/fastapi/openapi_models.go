package fastapi

import (
	"regexp"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// documenter describes routes and collects the models that they refer to.
type documenter struct {
	models  map[string]any
	schemes *py.Dict[any, any] // of fastapi.security
	output  bool               // what is described now is an answer
	single  bool               // answers are described as requests are: separate_input_output_schemas=False
	alone   bool               // a JSON schema that stands for itself, and not in the OpenAPI document
	uses    [2]map[*model]bool
}

// newDocumenter finds out which models requests and answers use, before anything is described.
func newDocumenter(routes []*route) *documenter {
	d := &documenter{models: map[string]any{}, uses: [2]map[*model]bool{{}, {}}}
	for _, r := range routes {
		e := r.endpoint
		if e == nil || e.hidden {
			continue
		}
		for _, in := range []place{inPath, inQuery, inHeader, inCookie, inBody} {
			for _, f := range e.flatParams(in) {
				f.typ.visit(d.uses[0])
			}
		}
		e.responseModel.visit(d.uses[1])
		e.streamItem.visit(d.uses[1])
		for _, cb := range e.callbackRoutes() {
			for _, f := range cb.endpoint.flatParams(inBody) {
				f.typ.visit(d.uses[0])
			}
			cb.endpoint.responseModel.visit(d.uses[1])
		}
		for _, r := range e.responses {
			r.model.visit(d.uses[1])
		}
	}
	return d
}

// nameOf is the name under which a model is described. A model that requests and answers use is described once, unless
// it refers to itself: then pydantic makes two of it.
func (d *documenter) nameOf(m *model) string {
	name := schemaNames.ReplaceAllString(m.name, "_")
	if d.single || !d.uses[0][m] || !d.uses[1][m] || !m.recursive() && !m.differs() {
		return name
	}
	if d.output {
		return name + "-Output"
	}
	return name + "-Input"
}

// schemaNames are the characters that names of schemas do not have: those of Page[Book] are Page_Book_.
var schemaNames = regexp.MustCompile(`[^a-zA-Z0-9.\-_]`)

// visit adds the models that a type is made of.
func (t *schemaType) visit(seen map[*model]bool) {
	if t == nil {
		return
	}
	t.elem.visit(seen)
	t.key.visit(seen)
	for _, i := range t.items {
		i.visit(seen)
	}
	if t.model != nil && !seen[t.model] {
		seen[t.model] = true
		for _, f := range t.model.load() {
			f.typ.visit(seen)
		}
	}
}

// recursive reports whether a model contains one that contains itself.
func (m *model) recursive() bool {
	inside := map[*model]bool{}
	for _, f := range m.load() {
		f.typ.visit(inside)
	}
	if inside[m] {
		return true
	}
	for other := range inside {
		if other.recursive() {
			return true
		}
	}
	return false
}

// differs reports whether an answer of the model looks otherwise than a request: what it contains is computed, written by a
// serializer, or a Decimal.
func (m *model) differs() bool {
	inside := map[*model]bool{m: true}
	for _, f := range m.load() {
		f.typ.visit(inside)
	}
	for other := range inside {
		for _, h := range other.hooks {
			if h.kind == computedField || h.kind == fieldSerializer || h.kind == modelSerializer && h.typ != nil {
				return true
			}
		}
		for _, f := range other.load() {
			if f.typ.holdsDecimal() {
				return true
			}
		}
	}
	return false
}

func (t *schemaType) holdsDecimal() bool {
	return t != nil && (t.kind == kindClass && t.class().Name == "Decimal" || t.elem.holdsDecimal() || slices.ContainsFunc(t.items, (*schemaType).holdsDecimal))
}

// written is what the annotation of its serializer says that a field is written as; nil where there is none.
func (f *modelField) written() *schemaType {
	if n := len(f.serializers); n > 0 {
		return f.serializers[n-1].typ
	}
	return nil
}

// written is the same of a model.
func (m *model) written() *schemaType {
	for _, h := range m.hooks {
		if h.kind == modelSerializer {
			return h.typ
		}
	}
	return nil
}
