// Package client answers Python's http.client module.
package client

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

// Message holds the headers of a request or response in their order: http.client.HTTPMessage.
type Message struct{ fields [][2]string }

// PyClass returns http.client.HTTPMessage.
func (*Message) PyClass() *py.Class { return MessageType }

// Get gives the first header of a name, whatever its case.
func (m *Message) Get(name string) (string, bool) {
	for _, f := range m.fields {
		if strings.EqualFold(f[0], name) {
			return f[1], true
		}
	}
	return "", false
}

func (m *Message) get(name string, def any) any {
	if v, ok := m.Get(name); ok {
		return v
	}
	return def
}

func (m *Message) all(name string) *py.List[any] {
	out := py.NewList[any]()
	for _, f := range m.fields {
		if strings.EqualFold(f[0], name) {
			out.Append(f[1])
		}
	}
	return out
}

// Add appends a header.
func (m *Message) Add(name, value string) { m.fields = append(m.fields, [2]string{name, value}) }

func (m *Message) remove(name string) {
	var kept [][2]string
	for _, f := range m.fields {
		if !strings.EqualFold(f[0], name) {
			kept = append(kept, f)
		}
	}
	m.fields = kept
}

// ReadMessage reads headers up to the empty line after them.
func ReadMessage(f *socket.File) *Message {
	m := &Message{}
	for {
		line := f.ReadLine(65537)
		if len(line) > 65536 {
			panic(LineTooLong.New("header line"))
		}
		text := strings.TrimRight(latin(line), "\r\n")
		if text == "" {
			return m
		}
		if (text[0] == ' ' || text[0] == '\t') && len(m.fields) > 0 {
			m.fields[len(m.fields)-1][1] += "\r\n" + text
			continue
		}
		if len(m.fields) >= 100 {
			panic(HTTPException.New("got more than 100 headers"))
		}
		name, value, ok := strings.Cut(text, ":")
		if ok {
			m.Add(name, strings.TrimLeft(value, " \t"))
		}
	}
}

// latin reads bytes as ISO-8859-1.
func latin(b []byte) string {
	r := make([]rune, len(b))
	for i, c := range b {
		r[i] = rune(c)
	}
	return string(r)
}

func (m *Message) pairs() *py.List[any] {
	out := py.NewList[any]()
	for _, f := range m.fields {
		out.Append(py.Tuple{f[0], f[1]})
	}
	return out
}

func (m *Message) column(i int) *py.List[any] {
	out := py.NewList[any]()
	for _, f := range m.fields {
		out.Append(f[i])
	}
	return out
}

func (m *Message) contentType() string {
	v, ok := m.Get("content-type")
	if !ok {
		return "text/plain"
	}
	kind := strings.ToLower(strings.TrimSpace(strings.Split(v, ";")[0]))
	if strings.Count(kind, "/") != 1 {
		return "text/plain"
	}
	return kind
}

// param is a parameter of the content type: charset.
func (m *Message) param(name string) any {
	v, _ := m.Get("content-type")
	for _, p := range strings.Split(v, ";")[1:] {
		if k, v, _ := strings.Cut(p, "="); strings.EqualFold(strings.TrimSpace(k), name) {
			return strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return nil
}

func (m *Message) text() string {
	var b strings.Builder
	for _, f := range m.fields {
		b.WriteString(f[0] + ": " + f[1] + "\n")
	}
	return b.String() + "\n"
}

// MessageType is the class http.client.HTTPMessage.
var MessageType = lib.Class[Message]("http.client", "HTTPMessage", nil, py.Methods{
	"__new__":     lib.New("policy=None", func([]any) any { return &Message{} }),
	"get":         lib.M("name, failobj=None", func(m any, a []any) any { return msg(m).get(py.Str(a[0]), a[1]) }),
	"__getitem__": lib.M("name", func(m any, a []any) any { return msg(m).get(py.Str(a[0]), nil) }),
	"__setitem__": lib.M("name, val", func(m any, a []any) any { msg(m).Add(py.Str(a[0]), py.Str(a[1])); return nil }),
	"__delitem__": lib.M("name", func(m any, a []any) any { msg(m).remove(py.Str(a[0])); return nil }),
	"__contains__": lib.M("name", func(m any, a []any) any {
		_, ok := msg(m).Get(py.Str(a[0]))
		return ok
	}),
	"__len__":  lib.M("", func(m any, _ []any) any { return len(msg(m).fields) }),
	"__iter__": lib.M("", func(m any, _ []any) any { return py.Iter(msg(m).column(0)) }),
	"keys":     lib.M("", func(m any, _ []any) any { return msg(m).column(0) }),
	"values":   lib.M("", func(m any, _ []any) any { return msg(m).column(1) }),
	"items":    lib.M("", func(m any, _ []any) any { return msg(m).pairs() }),
	"get_all": lib.M("name, failobj=None", func(m any, a []any) any {
		if l := msg(m).all(py.Str(a[0])); l.Len() > 0 {
			return l
		}
		return a[1]
	}),
	"add_header":           lib.M("_name, _value", func(m any, a []any) any { msg(m).Add(py.Str(a[0]), py.Str(a[1])); return nil }),
	"get_content_type":     lib.M("", func(m any, _ []any) any { return msg(m).contentType() }),
	"get_content_maintype": lib.M("", func(m any, _ []any) any { return strings.Split(msg(m).contentType(), "/")[0] }),
	"get_content_subtype":  lib.M("", func(m any, _ []any) any { return strings.Split(msg(m).contentType(), "/")[1] }),
	"get_content_charset": lib.M("failobj=None", func(m any, a []any) any {
		if v := msg(m).param("charset"); v != nil {
			return strings.ToLower(v.(string))
		}
		return a[0]
	}),
	"get_param": lib.M("param, failobj=None", func(m any, a []any) any {
		if v := msg(m).param(py.Str(a[0])); v != nil {
			return v
		}
		return a[1]
	}),
	"as_string": lib.M("unixfrom=False", func(m any, _ []any) any { return msg(m).text() }),
	"__str__":   lib.M("", func(m any, _ []any) any { return msg(m).text() }),
})

func msg(x any) *Message { return x.(*Message) }
