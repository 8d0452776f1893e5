package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// grouped reports whether a parameter is a model whose fields are parameters of the query, headers or cookies.
func (f *field) grouped() bool {
	return f.typ.kind == kindModel && (f.in == inQuery || f.in == inHeader || f.in == inCookie)
}

// members are the fields of the model as parameters.
func (f *field) members() []*field {
	var out []*field
	for _, mf := range f.typ.model.load() {
		s := *mf.settings
		out = append(out, &field{
			name: mf.name, label: mf.alias, alias: f.requestName(mf), in: f.in, typ: mf.typ, required: mf.required && !f.typ.nullable, fallback: mf.fallback, settings: &s,
		})
	}
	return out
}

// requestName is what a field of the model is called in the request: underscores of headers are hyphens.
func (f *field) requestName(mf *modelField) string {
	if f.in == inHeader && !f.keepUnderscores && mf.alias == mf.name {
		return strings.ReplaceAll(mf.name, "_", "-")
	}
	return mf.alias
}

// received gives all parameters at a place, with the values of each.
func (f *field) received(r *Request) *py.Dict[any, any] {
	out := &py.Dict[any, any]{}
	add := func(name, value string) {
		have, _ := out.Get(name)
		if list, ok := have.(*py.List[any]); ok {
			list.Append(value)
			return
		}
		out.Set(name, newList(value))
	}
	switch f.in {
	case inQuery:
		for _, p := range parseQuery(r.scope.Query).pairs {
			add(p.Name, p.Value)
		}
	case inHeader:
		for _, h := range r.scope.Headers {
			add(strings.ToLower(h.Name), h.Value)
		}
	case inCookie:
		for name, value := range r.Cookies().Items() {
			add(name, value)
		}
	}
	return out
}

// resolveGroup validates the parameters of a model.
func (f *field) resolveGroup(r *Request) (any, []fault) {
	received := f.received(r)
	m := f.typ.model
	given := &py.Dict[any, any]{}
	shown := map[any]string{}
	known := map[string]bool{}
	own := false
	for _, mf := range m.load() {
		name := f.requestName(mf)
		if f.in == inHeader {
			known[strings.ToLower(mf.alias)] = true
			name = strings.ToLower(name)
		}
		known[name] = true
		values, ok := received.Get(name)
		if name != mf.alias {
			shown[mf.alias] = f.requestName(mf)
		}
		if !ok {
			continue
		}
		own = true
		if mf.typ.sequence() {
			given.Set(mf.alias, values)
		} else {
			items := py.Collect(values)
			given.Set(mf.alias, items[len(items)-1])
		}
	}
	for name, values := range received.Items() {
		if known[name.(string)] {
			continue
		}
		if items := py.Collect(values); len(items) == 1 {
			given.Set(name, items[0])
		} else {
			given.Set(name, values)
		}
	}
	if f.typ.nullable && !own && !(m.strict() && given.Len() > 0) {
		return f.resolve(nil, false, []any{f.in.String()})
	}
	v, faults := f.typ.validate(given, f.in.String())
	for i, fl := range faults {
		if len(fl.loc) > 1 && shown[fl.loc[1]] != "" {
			faults[i].loc = append([]any{fl.loc[0], shown[fl.loc[1]]}, fl.loc[2:]...)
		}
	}
	return v, faults
}

// flatParams is flat with the fields of models instead of the models.
func (d *dependant) flatParams(in place) []*field {
	var out []*field
	for _, f := range d.flat(in) {
		if f.grouped() {
			out = append(out, f.members()...)
		} else {
			out = append(out, f)
		}
	}
	return out
}
