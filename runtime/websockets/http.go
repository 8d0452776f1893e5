package websockets

import (
	"bufio"
	"bytes"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Headers are those of a request or response, by names whatever their case.
type Headers struct{ list []header }

type header struct{ name, value string }

// Get is headers.get(name): nil for None.
func (h *Headers) Get(name string) *string {
	for _, x := range h.list {
		if strings.EqualFold(x.name, name) {
			return &x.value
		}
	}
	return nil
}

func (h *Headers) text(name string) string {
	if v := h.Get(name); v != nil {
		return *v
	}
	return ""
}

// At is headers[name].
func (h *Headers) At(name string) string {
	v := h.Get(name)
	if v == nil {
		panic(py.KeyError.New(strings.ToLower(name)))
	}
	return *v
}

// Contains is name in headers.
func (h *Headers) Contains(name string) bool { return h.Get(name) != nil }

func (h *Headers) add(name, value string) { h.list = append(h.list, header{name, value}) }

// addAll adds a dict, or a list of pairs.
func (h *Headers) addAll(x any) {
	if x = py.ToAny(x); x == nil {
		return
	}
	if py.HasAttr(x, "items") {
		x = lib.Method(x, "items")
	}
	for _, pair := range py.Collect(x) {
		h.add(py.Str(py.GetItem(pair, 0)), py.Str(py.GetItem(pair, 1)))
	}
}

func (h *Headers) write(b *strings.Builder) {
	for _, x := range h.list {
		b.WriteString(x.name + ": " + x.value + "\r\n")
	}
	b.WriteString("\r\n")
}

var headersClass = lib.Class[Headers]("websockets.datastructures", "Headers", nil, py.Methods{
	"get": lib.M("key, default=None", func(x any, a []any) any {
		if v := x.(*Headers).Get(py.Str(a[0])); v != nil {
			return *v
		}
		return a[1]
	}),
	"__getitem__":  lib.M("key", func(x any, a []any) any { return x.(*Headers).At(py.Str(a[0])) }),
	"__contains__": lib.M("key", func(x any, a []any) any { return x.(*Headers).Contains(py.Str(a[0])) }),
})

// PyClass returns Headers.
func (*Headers) PyClass() *py.Class { return headersClass }

// Request is the opening handshake of a client: ws.request.
type Request struct {
	Path    string
	Headers *Headers
}

// Response is the answer of a server: ws.response.
type Response struct {
	Status  int
	Reason  string
	Headers *Headers
	Body    string
}

var (
	requestClass = lib.Class[Request]("websockets.http11", "Request", nil, py.Methods{
		"path":    lib.Prop(func(x any) any { return x.(*Request).Path }),
		"headers": lib.Prop(func(x any) any { return x.(*Request).Headers }),
	})
	responseClass = lib.Class[Response]("websockets.http11", "Response", nil, py.Methods{
		"status_code":   lib.Prop(func(x any) any { return x.(*Response).Status }),
		"reason_phrase": lib.Prop(func(x any) any { return x.(*Response).Reason }),
		"headers":       lib.Prop(func(x any) any { return x.(*Response).Headers }),
		"body":          lib.Prop(func(x any) any { return py.NewByteArray([]byte(x.(*Response).Body)) }),
	})
)

// PyClass returns Request.
func (*Request) PyClass() *py.Class { return requestClass }

// PyClass returns Response.
func (*Response) PyClass() *py.Class { return responseClass }

func (r *Response) text() string {
	var b strings.Builder
	b.WriteString("HTTP/1.1 " + strconv.Itoa(r.Status) + " " + r.Reason + "\r\n")
	r.Headers.write(&b)
	return b.String() + r.Body
}

// plainResponse is an answer of text: connection.respond(status, text).
func plainResponse(status int, text string) *Response {
	h := &Headers{}
	h.add("Connection", "close")
	h.add("Content-Length", strconv.Itoa(len(text)))
	h.add("Content-Type", "text/plain; charset=utf-8")
	return &Response{Status: status, Reason: http.StatusText(status), Headers: h, Body: text}
}

// readHead reads a first line and headers; size is 0 while they are not complete.
func readHead(buf []byte) (line string, h *Headers, size int, err error) {
	end := bytes.Index(buf, []byte("\r\n\r\n"))
	if end < 0 {
		return "", nil, 0, nil
	}
	size = end + 4
	in := textproto.NewReader(bufio.NewReader(bytes.NewReader(buf[:size])))
	if line, err = in.ReadLine(); err != nil {
		return "", nil, size, err
	}
	h = &Headers{}
	for {
		l, err := in.ReadLine()
		if err != nil || l == "" {
			return line, h, size, err
		}
		name, value, ok := strings.Cut(l, ":")
		if !ok {
			return line, h, size, InvalidMessage.New("invalid HTTP header line: " + l)
		}
		h.add(strings.TrimSpace(name), strings.TrimSpace(value))
	}
}
