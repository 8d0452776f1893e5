package fastapi

import (
	"context"
	"errors"
	stdio "io"
	"iter"
	"mime"
	"mime/multipart"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// FormData are the fields of a form: starlette's FormData. A value is a text or an *UploadFile; a name may come several times.
type FormData struct{ items []py.Tuple2[string, any] }

// Form returns the fields of a form: await request.form().
func (r *Request) Form(ctx context.Context) (*FormData, error) {
	if err := r.fetch(ctx); err != nil {
		return nil, err
	}
	form := &FormData{}
	media, params, _ := mime.ParseMediaType(r.header("content-type"))
	switch media {
	case "application/x-www-form-urlencoded":
		for _, p := range parseQuery(string(r.scope.Body)).pairs {
			form.add(p.Name, p.Value)
		}
	case "multipart/form-data":
		if params["boundary"] == "" {
			return nil, NewHTTPException(400, Detail("Missing boundary in multipart."))
		}
		if err := form.parts(multipart.NewReader(strings.NewReader(string(r.scope.Body)), params["boundary"])); err != nil {
			return nil, NewHTTPException(400, Detail("Invalid multipart data."))
		}
	}
	return form, nil
}

func (f *FormData) add(name string, value any) {
	f.items = append(f.items, py.Tuple2[string, any]{V0: name, V1: value})
}

// parts reads the parts of a multipart form.
func (f *FormData) parts(r *multipart.Reader) error {
	for {
		p, err := r.NextRawPart()
		if errors.Is(err, stdio.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		data, err := stdio.ReadAll(p)
		if err != nil {
			return err
		}
		_, params, err := mime.ParseMediaType(p.Header.Get("Content-Disposition"))
		if err != nil {
			return err
		}
		name := params["name"]
		filename, isFile := params["filename"]
		if !isFile {
			f.add(name, strings.ToValidUTF8(string(data), "\uFFFD"))
			continue
		}
		u := &UploadFile{filename: &filename, size: len(data), file: io.NewBytesIO(py.Bytes(data))}
		for _, key := range []string{"Content-Disposition", "Content-Type"} {
			if v := p.Header.Get(key); v != "" {
				u.headers = append(u.headers, uvicorn.Header{Name: strings.ToLower(key), Value: v})
			}
		}
		f.add(name, u)
	}
}

// Get returns the last value of a name.
func (f *FormData) Get(name string) (any, bool) {
	for i := len(f.items) - 1; i >= 0; i-- {
		if f.items[i].V0 == name {
			return f.items[i].V1, true
		}
	}
	return nil, false
}

// At is form[name].
func (f *FormData) At(name string) any {
	v, ok := f.Get(name)
	if !ok {
		panic(py.KeyError.New(name))
	}
	return v
}

// GetAny is form.get(name): None when it is missing.
func (f *FormData) GetAny(name string) any {
	v, _ := f.Get(name)
	return v
}

// GetOr is form.get(name, fallback).
func (f *FormData) GetOr(name string, fallback any) any {
	if v, ok := f.Get(name); ok {
		return v
	}
	return fallback
}

// GetList is form.getlist(name): all values of a name.
func (f *FormData) GetList(name string) []any {
	out := []any{}
	for _, it := range f.items {
		if it.V0 == name {
			out = append(out, it.V1)
		}
	}
	return out
}

// Contains is name in form.
func (f *FormData) Contains(name string) bool {
	_, ok := f.Get(name)
	return ok
}

// Keys is form.keys(): each name once.
func (f *FormData) Keys() iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := map[string]bool{}
		for _, it := range f.items {
			if !seen[it.V0] {
				seen[it.V0] = true
				if !yield(it.V0) {
					return
				}
			}
		}
	}
}

// Dict is dict(form).
func (f *FormData) Dict() *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	for k := range f.Keys() {
		d.Set(k, f.At(k))
	}
	return d
}

// MultiItems is form.multi_items(): all names and values.
func (f *FormData) MultiItems() []py.Tuple2[string, any] { return f.items }

// Len is len(form).
func (f *FormData) Len() int { return f.Dict().Len() }

// Close is await form.close().
func (f *FormData) Close(context.Context) error { return nil }

// PyRepr returns repr(form).
func (f *FormData) PyRepr() string { return "FormData(" + py.Repr(py.ToAny(f.items)) + ")" }

var formClass = lib.Class[FormData]("starlette.datastructures", "FormData", nil, py.Methods{
	"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*FormData).At(py.Str(a[0])) }),
	"__contains__": lib.M("key", func(x any, a []any) any { return x.(*FormData).Contains(py.Str(a[0])) }),
	"__len__":      lib.M("", func(x any, _ []any) any { return x.(*FormData).Len() }),
	"__iter__":     lib.M("", func(x any, _ []any) any { return py.Iter(x.(*FormData).Dict()) }),
	"keys":         lib.M("", func(x any, _ []any) any { return lib.Method(x.(*FormData).Dict(), "keys") }),
	"values":       lib.M("", func(x any, _ []any) any { return lib.Method(x.(*FormData).Dict(), "values") }),
	"items":        lib.M("", func(x any, _ []any) any { return lib.Method(x.(*FormData).Dict(), "items") }),
	"multi_items":  lib.M("", func(x any, _ []any) any { return py.ToAny(x.(*FormData).items) }),
	"getlist":      lib.M("key", func(x any, a []any) any { return py.ListOf(x.(*FormData).GetList(py.Str(a[0]))) }),
	"get":          lib.M("key, default=None", func(x any, a []any) any { return x.(*FormData).GetOr(py.Str(a[0]), a[1]) }),
	"close":        {Async: true, Fn: (*FormData).Close},
})

// PyClass returns starlette's FormData.
func (*FormData) PyClass() *py.Class { return formClass }

// forms reports whether a body is a form: one of its parameters is described by Form or File.
func forms(body []*field) bool {
	for _, f := range body {
		if f.form {
			return true
		}
	}
	return false
}

// find looks a field of a form up: an empty text, or no value of a list, counts as none.
func (f *FormData) find(name string, t *schemaType) (any, bool) {
	if t.sequence() {
		all := f.GetList(name)
		for i, v := range all {
			all[i] = contentFor(t.elem, v)
		}
		return py.ListOf(all), len(all) > 0
	}
	v, ok := f.Get(name)
	if v == "" {
		return nil, false
	}
	return contentFor(t, v), ok
}

// contentFor reads a file where bytes are wanted.
func contentFor(t *schemaType, v any) any {
	if u, ok := v.(*UploadFile); ok && t != nil && t.kind == kindBytes {
		return u.file.Read()
	}
	return v
}
