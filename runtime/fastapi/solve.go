package fastapi

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// requestBody is the body as fields see it.
type requestBody struct {
	present bool // there is one
	value   any  // decoded JSON, a *FormData, or py.Bytes when the content type is another
}

// cacheKey is what a result is kept under: a function that looks at the scopes is called for each set of them.
type cacheKey struct {
	fn     unsafe.Pointer
	scopes string
	early  bool
}

func (s *solver) key(d *dependant) cacheKey {
	k := cacheKey{fn: d.key, early: d.early}
	if d.looksAtScopes() {
		k.scopes = strings.Join(s.scopes, " ")
	}
	return k
}

// looksAtScopes reports whether a function, or what it depends on, takes SecurityScopes.
func (d *dependant) looksAtScopes() bool {
	return slices.ContainsFunc(d.args, func(a argument) bool { return a.typ == scopesType }) || slices.ContainsFunc(d.deps, (*dependant).looksAtScopes)
}

// solver finds the arguments of a handler: solve_dependencies.
type solver struct {
	req      *Request
	socket   *WebSocket // of the connection; nil for a request
	body     requestBody
	embed    bool
	response *Response // what handlers get as *Response
	tasks    *BackgroundTasks
	cache    map[cacheKey]any
	scopes   []string    // that the dependencies on the way ask for
	exits    []generator // dependencies with yield that wait until the answer was sent, in order of their beginning
	early    []generator // those with scope="function", which end before
}

// solve gives the arguments of d, or the faults of the request.
func (s *solver) solve(ctx context.Context, d *dependant) (args []reflect.Value, faults []fault, err error) {
	results := map[*dependant]any{}
	for _, dep := range d.deps {
		result, depFaults, err := s.dependency(ctx, dep)
		if err != nil {
			return nil, nil, err
		}
		faults = append(faults, depFaults...)
		results[dep] = result
	}
	values := map[*field]any{}
	for _, in := range []place{inPath, inQuery, inHeader, inCookie} {
		for _, f := range d.fields[in] {
			var more []fault
			if f.grouped() {
				values[f], more = f.resolveGroup(s.req)
				faults = append(faults, more...)
				continue
			}
			v, found := f.find(s.req)
			values[f], more = f.resolve(v, found, []any{in.String(), f.alias})
			faults = append(faults, more...)
		}
	}
	faults = append(faults, s.bodyFields(d.fields[inBody], values)...)
	if len(faults) > 0 {
		return nil, faults, nil
	}
	if d.wantsCtx {
		args = append(args, reflect.ValueOf(ctx))
	}
	for _, a := range d.args {
		args = append(args, s.argument(a, values, results))
	}
	return args, nil, nil
}

func (s *solver) argument(a argument, values map[*field]any, results map[*dependant]any) reflect.Value {
	v := reflect.New(a.typ).Elem()
	switch {
	case a.field != nil:
		assign(v, values[a.field])
	case a.dep != nil:
		assignValue(v, results[a.dep])
	case a.typ == socketType:
		v.Set(reflect.ValueOf(s.socket))
	case a.typ == scopesType:
		v.Set(reflect.ValueOf(&SecurityScopes{s.scopes}))
	case a.typ == requestType:
		v.Set(reflect.ValueOf(s.req))
	case a.typ == responseGoType:
		v.Set(reflect.ValueOf(s.response))
	case a.typ == tasksType:
		if s.tasks == nil {
			s.tasks = NewBackgroundTasks()
		}
		v.Set(reflect.ValueOf(s.tasks))
	}
	return v
}

// dependency calls a dependency, unless it was called before for this request.
func (s *solver) dependency(ctx context.Context, d *dependant) (any, []fault, error) {
	outer := s.scopes
	defer func() { s.scopes = outer }()
	s.scopes = append(slices.Clone(outer), d.scopes...)
	d = s.overridden(d)
	args, faults, err := s.solve(ctx, d)
	if err != nil || len(faults) > 0 {
		return nil, faults, err
	}
	key := s.key(d)
	if v, ok := s.cache[key]; ok && !d.noCache {
		return v, nil, nil
	}
	v, err := d.call(ctx, args)
	if err != nil {
		return nil, nil, err
	}
	if g := generatorOf(v); g != nil {
		if v, err = enter(ctx, g); err != nil {
			return nil, nil, err
		}
		if d.early {
			s.early = append(s.early, g)
		} else {
			s.exits = append(s.exits, g)
		}
	} else if v, err = await(ctx, v); err != nil {
		return nil, nil, err
	}
	if _, ok := s.cache[key]; !ok {
		s.cache[key] = v
	}
	return v, nil, nil
}

// call calls the function: on the event loop, or in a thread.
func (d *dependant) call(ctx context.Context, args []reflect.Value) (any, error) {
	if !d.sync {
		return callGo(d.fn, args)
	}
	return RunInThreadpool(ctx, func(ctx context.Context) (any, error) {
		if d.wantsCtx {
			args[0] = reflect.ValueOf(ctx)
		}
		return callGo(d.fn, args)
	})
}

// leave ends the dependencies with yield, the last first.
func (s *solver) leave(ctx context.Context, err error) error {
	err = leaveAll(ctx, s.exits, s.leaveEarly(ctx, err))
	s.exits = nil
	return err
}

// leaveEarly ends those that do not wait until the answer was sent.
func (s *solver) leaveEarly(ctx context.Context, err error) error {
	err = leaveAll(ctx, s.early, err)
	s.early = nil
	return err
}

// find looks a parameter up in the request.
func (f *field) find(r *Request) (v any, found bool) {
	switch f.in {
	case inPath:
		return r.params.Get(f.alias)
	case inQuery:
		q := parseQuery(r.scope.Query)
		if f.typ.sequence() {
			return several(q.GetList(f.alias))
		}
		return opt(q.Get(f.alias))
	case inHeader:
		h := r.Headers()
		if f.typ.sequence() {
			return several(h.GetList(f.alias))
		}
		return opt(h.Get(f.alias))
	case inCookie:
		return opt(r.Cookies().Get(f.alias))
	}
	return nil, false
}

func several(items []string) (any, bool) { return stringList(items), len(items) > 0 }

func opt(s string, ok bool) (any, bool) { return s, ok }

// resolve validates a value that was found, or takes the default.
func (f *field) resolve(v any, found bool, loc []any) (any, []fault) {
	switch {
	case found:
		return f.typ.validate(v, loc...)
	case f.required:
		return nil, []fault{missing(loc, nil)}
	}
	return copyTree(f.fallback), nil
}

// bodyFields validates the parameters of a function that come from the body: request_body_to_args.
func (s *solver) bodyFields(fields []*field, values map[*field]any) (faults []fault) {
	if len(fields) == 1 && !s.embed {
		f := fields[0]
		if form, ok := s.body.value.(*FormData); ok {
			values[f], faults = f.resolveModels(form, f.formModels())
			return faults
		}
		values[f], faults = f.resolve(s.body.value, s.body.present, []any{"body"})
		return faults
	}
	for _, f := range fields {
		loc := []any{"body", f.alias}
		var v any
		found := false
		if form, ok := s.body.value.(*FormData); ok {
			if models := f.formModels(); len(models) > 0 {
				v, more := f.resolveModels(form, models)
				values[f], faults = v, append(faults, more...)
				continue
			}
			v, found = form.find(f.alias, f.typ)
		} else if _, raw := s.body.value.(py.Bytes); s.body.present && !raw {
			if !isDict(s.body.value) {
				faults = append(faults, missing(loc, nil))
				continue
			}
			v, found = lookup(s.body.value, f.alias)
		}
		var more []fault
		values[f], more = f.resolve(v, found, loc)
		faults = append(faults, more...)
	}
	return faults
}
