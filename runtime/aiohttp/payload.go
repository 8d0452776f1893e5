package aiohttp

import (
	"crypto/rand"
	"encoding/hex"
	"mime"
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// payload is a body and its media type.
func payload(data any) (body, mime string) {
	if b, ok := lib.AsBytes(data); ok {
		return string(b), "application/octet-stream"
	}
	switch x := data.(type) {
	case string:
		return x, "text/plain; charset=utf-8"
	case *FormData:
		return x.encode()
	}
	if py.HasAttr(data, "read") {
		v, err := py.CallMethod(py.CurrentContext(), data, "read")
		py.Check(err)
		return payload(v)
	}
	form := &FormData{}
	for _, it := range httpclient.Items(data) {
		form.add(py.Str(it.Name), it.Value, "", "")
	}
	return form.encode()
}

// FormData is a form: aiohttp.FormData.
type FormData struct {
	fields    []formField
	multipart bool
}

type formField struct{ name, value, filename, mime string }

// NewFormData makes a form of a dict or pairs; None for an empty one.
func NewFormData(fields any) *FormData {
	f := &FormData{}
	if fields = py.ToAny(fields); fields != nil {
		for _, it := range httpclient.Items(fields) {
			f.add(py.Str(it.Name), it.Value, "", "")
		}
	}
	return f
}

// FieldOption is a keyword argument of add_field.
type FieldOption func(*formField)

// Filename names the file that a field is.
func Filename(name any) FieldOption {
	return func(f *formField) {
		if name = py.ToAny(name); name != nil {
			f.filename = py.Str(name)
		}
	}
}

// FieldType is the media type of a field.
func FieldType(name any) FieldOption {
	return func(f *formField) {
		if name = py.ToAny(name); name != nil {
			f.mime = py.Str(name)
		}
	}
}

// AddField adds a field: form.add_field(name, value).
func (f *FormData) AddField(name string, value any, opts ...FieldOption) {
	var o formField
	for _, opt := range opts {
		opt(&o)
	}
	f.add(name, py.ToAny(value), o.filename, o.mime)
}

func (f *FormData) add(name string, value any, filename, mime string) {
	field := formField{name: name, filename: filename, mime: mime}
	switch b, isBytes := lib.AsBytes(value); {
	case isBytes:
		field.value = string(b)
		f.multipart = true
		if filename == "" {
			field.filename = name
		}
	case py.HasAttr(value, "read"):
		v, err := py.CallMethod(py.CurrentContext(), value, "read")
		py.Check(err)
		field.value, _ = payload(v)
		f.multipart = true
		if n := py.GetAttrOr(value, "name", nil); filename == "" && n != nil {
			field.filename = path.Base(py.Str(n))
		}
	default:
		if _, isStr := value.(string); !isStr {
			panic(py.TypeError.Newf("data argument must be bytes-like, str or file-like, not '%s'", py.Type(value).Name))
		}
		field.value = py.Str(value)
	}
	f.multipart = f.multipart || filename != "" || mime != ""
	f.fields = append(f.fields, field)
}

func (f *FormData) encode() (body, contentType string) {
	if !f.multipart {
		pairs := make([]httpclient.Pair, len(f.fields))
		for i, field := range f.fields {
			pairs[i] = httpclient.Pair{Name: field.name, Value: field.value}
		}
		return httpclient.EncodePairs(pairs, ""), "application/x-www-form-urlencoded"
	}
	var random [16]byte
	_, _ = rand.Read(random[:])
	boundary := hex.EncodeToString(random[:])
	var b strings.Builder
	for _, field := range f.fields {
		b.WriteString("--" + boundary + "\r\n")
		kind := field.mime
		if kind == "" {
			kind = "text/plain; charset=utf-8"
			if field.filename != "" {
				if kind = mime.TypeByExtension(path.Ext(field.filename)); kind == "" {
					kind = "application/octet-stream"
				}
			}
		}
		b.WriteString("Content-Type: " + kind + "\r\nContent-Disposition: form-data; name=\"" + field.name + "\"")
		if field.filename != "" {
			b.WriteString("; filename=\"" + field.filename + "\"")
		}
		b.WriteString("\r\n\r\n" + field.value + "\r\n")
	}
	b.WriteString("--" + boundary + "--\r\n")
	return b.String(), "multipart/form-data; boundary=" + boundary
}

// BasicAuth is a user and a password: aiohttp.BasicAuth.
type BasicAuth struct{ login, password string }

// NewBasicAuth makes a BasicAuth.
func NewBasicAuth(login, password string) *BasicAuth { return &BasicAuth{login, password} }

// Encode is auth.encode(): the header Authorization.
func (a *BasicAuth) Encode() string {
	return "Basic " + basic(py.StrEncode(a.login+":"+a.password, "latin1", "strict"))
}

func basic(b py.Bytes) string {
	user, password, _ := strings.Cut(string(b), ":")
	return strings.TrimPrefix(httpclient.BasicAuth(user, password), "Basic ")
}

// PyRepr returns repr(auth).
func (a *BasicAuth) PyRepr() string {
	return "BasicAuth(login=" + py.Repr(a.login) + ", password=" + py.Repr(a.password) + ", encoding='latin1')"
}
