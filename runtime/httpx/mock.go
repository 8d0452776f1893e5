package httpx

import (
	"context"
	"net/http"
	"reflect"
	"strconv"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// MockTransport has a function answer requests: httpx.MockTransport. The function takes a *Request and gives a *Response.
type MockTransport struct{ handler any }

// NewMockTransport is MockTransport(handler). A handler of Go takes a context first where it needs one, and gives an error last.
func NewMockTransport(handler any) *MockTransport { return &MockTransport{handler} }

// answer calls the handler.
func (t *MockTransport) answer(ctx context.Context, r *Request) (*httpclient.Response, error) {
	var got any
	err := py.Try(func() (err error) {
		got, err = t.call(ctx, r)
		return err
	})
	if err != nil {
		return nil, err
	}
	resp, ok := got.(*Response)
	if !ok || resp == nil {
		return nil, py.TypeError.Newf("the handler of a MockTransport gives a Response, not %s", py.TypeName(py.ToAny(got)))
	}
	return httpclient.NewResponse(resp.StatusCode, resp.reason, resp.fields, resp.content), nil
}

func (t *MockTransport) call(ctx context.Context, r *Request) (any, error) {
	switch f := t.handler.(type) {
	case func(*Request) *Response:
		return f(r), nil
	case func(*Request) (*Response, error):
		return f(r)
	case func(context.Context, *Request) (*Response, error):
		return f(ctx, r)
	}
	f := t.handler
	if v := reflect.ValueOf(f); v.Kind() == reflect.Func {
		f = py.FuncOf("handler", f, "request")
	}
	v, err := py.Call(ctx, f, r)
	if err == nil && asyncio.IsCoroutine(v) {
		v, err = asyncio.Await(ctx, v)
	}
	return v, err
}

var mockClass = lib.Class[MockTransport]("httpx", "MockTransport", nil, py.Methods{}).
	ConstructBy(httpclient.Constructor("MockTransport", "handler", func(_ context.Context, a []any) (any, error) {
		return NewMockTransport(a[0]), nil
	}))

// PyClass returns MockTransport.
func (*MockTransport) PyClass() *py.Class { return mockClass }

// NewResponse is Response(status_code, …). Options: Headers, and Content, TextBody, HTMLBody or JSON.
func NewResponse(status int, opts ...Option) *Response {
	s := gather(opts)
	r := &Response{StatusCode: status, fields: s.headers, reason: http.StatusText(status), minor: 1, request: s.request, isRead: true, closed: true, content: s.body, began: time.Now()}
	if s.hasBody {
		r.fields.Default("Content-Length", strconv.Itoa(len(s.body)))
		if s.mime != "" {
			r.fields.Default("Content-Type", s.mime)
		}
	}
	return r
}

// TextBody is the argument text of a response.
func TextBody(text string) Option { return body(text, "text/plain; charset=utf-8") }

// HTMLBody is the argument html of a response.
func HTMLBody(text string) Option { return body(text, "text/html; charset=utf-8") }

// JSONBody is the argument json of a response.
func JSONBody(x any) Option {
	if x == nil {
		return func(*settings) {}
	}
	return body(json.Dumps(x, json.EnsureASCII(false), json.Separators(py.Tuple{",", ":"}), json.AllowNaN(false)), "application/json")
}

func body(text, mime string) Option {
	return func(s *settings) { s.body, s.mime, s.hasBody = text, mime, true }
}

// OfRequest is the argument request of a response.
func OfRequest(r *Request) Option { return func(s *settings) { s.request = r } }
