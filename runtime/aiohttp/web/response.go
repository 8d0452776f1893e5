package web

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// StreamResponse is web.StreamResponse: what is written is sent at once.
type StreamResponse struct {
	status   int
	reason   string
	headers  *Headers
	cookies  []*http.Cookie
	request  *Request
	prepared bool
	ended    bool
}

// Response is web.Response: a response with its whole body.
type Response struct {
	StreamResponse
	body []byte
}

type responseArgs struct {
	status               int
	reason               string
	text                 *string
	body                 any
	contentType, charset string
	headers              any
}

// ResponseOption is a keyword argument of a response.
type ResponseOption func(a *responseArgs)

// Status is the argument status.
func Status(n int) ResponseOption { return func(a *responseArgs) { a.status = n } }

// Reason is the argument reason.
func Reason(x any) ResponseOption {
	return func(a *responseArgs) {
		if x != nil {
			a.reason = py.Str(x)
		}
	}
}

// Text is the argument text.
func Text(x any) ResponseOption {
	return func(a *responseArgs) {
		if x = py.ToAny(x); x != nil {
			text, ok := x.(string)
			if !ok {
				panic(py.TypeError.New("text argument must be str (" + py.Repr(py.Type(x)) + ")"))
			}
			a.text = &text
		}
	}
}

// Body is the argument body: bytes.
func Body(x any) ResponseOption { return func(a *responseArgs) { a.body = py.ToAny(x) } }

// ContentType is the argument content_type.
func ContentType(x any) ResponseOption {
	return func(a *responseArgs) {
		if x != nil {
			a.contentType = py.Str(x)
		}
	}
}

// Charset is the argument charset.
func Charset(x any) ResponseOption {
	return func(a *responseArgs) {
		if x != nil {
			a.charset = py.Str(x)
		}
	}
}

// SetHeaders is the argument headers.
func SetHeaders(x any) ResponseOption { return func(a *responseArgs) { a.headers = py.ToAny(x) } }

func gather(status int, opts []ResponseOption) *responseArgs {
	a := &responseArgs{status: status}
	for _, opt := range opts {
		opt(a)
	}
	return a
}

// NewStreamResponse is web.StreamResponse().
func NewStreamResponse(opts ...ResponseOption) *StreamResponse {
	a := gather(200, opts)
	s := &StreamResponse{}
	s.init(a)
	return s
}

func (s *StreamResponse) init(a *responseArgs) {
	s.status, s.reason, s.headers = a.status, a.reason, newHeaders(a.headers)
	if s.reason == "" {
		s.reason = http.StatusText(a.status)
	}
}

// NewResponse is web.Response().
func NewResponse(opts ...ResponseOption) *Response {
	a := gather(200, opts)
	r := &Response{}
	r.fill(a)
	return r
}

func (r *Response) fill(a *responseArgs) {
	r.init(a)
	if a.text != nil && a.body != nil {
		panic(py.ValueError.New("body and text are not allowed together"))
	}
	kind := a.contentType
	switch {
	case strings.Contains(kind, "charset"):
		panic(py.ValueError.New("charset must not be in content_type argument"))
	case a.text != nil:
		if kind == "" {
			kind = "text/plain"
		}
		charset := a.charset
		if charset == "" {
			charset = "utf-8"
		}
		r.body = []byte(*a.text)
		if !r.headers.Contains("Content-Type") {
			r.headers.Set("Content-Type", kind+"; charset="+charset)
		}
		return
	case a.body != nil:
		switch b := a.body.(type) {
		case py.Bytes:
			r.body = []byte(b)
		case string:
			r.body = []byte(b)
			if kind == "" {
				kind = "text/plain; charset=utf-8"
			}
		default:
			if data, ok := lib.AsBytes(b); ok {
				r.body = []byte(data)
			} else {
				panic(py.ValueError.New("Unsupported body type " + py.Repr(py.Type(b))))
			}
		}
	}
	if kind != "" && a.charset != "" {
		kind += "; charset=" + a.charset
	}
	if kind != "" && !r.headers.Contains("Content-Type") {
		r.headers.Set("Content-Type", kind)
	}
}

// JSONResponse is web.json_response(data).
func JSONResponse(data any, opts ...ResponseOption) *Response {
	text := json.Dumps(py.ToAny(data))
	all := append([]ResponseOption{ContentType("application/json"), Text(text)}, opts...)
	return NewResponse(all...)
}

// JSONResponseWith is web.json_response(data, dumps=f).
func JSONResponseWith(ctx context.Context, data, dumps any, opts ...ResponseOption) (*Response, error) {
	text, err := py.Call(ctx, dumps, py.ToAny(data))
	if err != nil {
		return nil, err
	}
	return NewResponse(append([]ResponseOption{ContentType("application/json"), Text(text)}, opts...)...), nil
}

// Status is response.status.
func (s *StreamResponse) Status() int { return s.status }

// SetStatus is response.set_status(status).
func (s *StreamResponse) SetStatus(status int, reason string) {
	s.status, s.reason = status, reason
	if reason == "" {
		s.reason = http.StatusText(status)
	}
}

// Reason is response.reason.
func (s *StreamResponse) Reason() string { return s.reason }

// Headers is response.headers.
func (s *StreamResponse) Headers() *Headers { return s.headers }

// Prepared is response.prepared.
func (s *StreamResponse) Prepared() bool { return s.prepared }

// ContentType is response.content_type.
func (s *StreamResponse) ContentType() string {
	kind, _, _ := strings.Cut(s.headers.GetOr("Content-Type", "application/octet-stream"), ";")
	return kind
}

// SetContentType is response.content_type = kind.
func (s *StreamResponse) SetContentType(kind string) {
	if _, rest, ok := strings.Cut(s.headers.GetOr("Content-Type", ""), ";"); ok {
		kind += ";" + rest
	}
	s.headers.Set("Content-Type", kind)
}

// EnableChunkedEncoding is response.enable_chunked_encoding(): bodies of unknown length are sent so anyway.
func (s *StreamResponse) EnableChunkedEncoding() {}

// Text is response.text.
func (r *Response) Text() string { return string(r.body) }

// SetText is response.text = text.
func (r *Response) SetText(text string) {
	r.body = []byte(text)
	if !r.headers.Contains("Content-Type") {
		r.headers.Set("Content-Type", "text/plain; charset=utf-8")
	}
}

// Body is response.body.
func (r *Response) Body() py.Bytes { return py.Bytes(r.body) }

// SetBody is response.body = data.
func (r *Response) SetBody(data py.Bytes) { r.body = []byte(data) }

// Prepare is response.prepare(request): it sends the head.
func (s *StreamResponse) Prepare(ctx context.Context, r *Request) error {
	if s.prepared {
		return nil
	}
	if !s.headers.Contains("Content-Type") {
		s.headers.Set("Content-Type", "application/octet-stream")
	}
	r.answer = s
	return s.start(ctx, r, s)
}

// start sends the head, after the signal on_response_prepare.
func (s *StreamResponse) start(ctx context.Context, r *Request, self any) error {
	s.prepared, s.request = true, r
	for _, a := range r.apps {
		if err := a.onPrepare.send(ctx, r, self); err != nil {
			return err
		}
	}
	var head []uvicorn.Header
	for _, f := range s.headers.fields {
		head = append(head, uvicorn.Header{Name: f[0], Value: f[1]})
	}
	for _, c := range s.cookies {
		head = append(head, uvicorn.Header{Name: "Set-Cookie", Value: cookieText(c)})
	}
	r.exchange.Start(s.status, head)
	return nil
}

// Write is response.write(data).
func (s *StreamResponse) Write(ctx context.Context, data py.Bytes) error {
	switch {
	case !s.prepared:
		return py.RuntimeError.New("Cannot call write() before prepare()")
	case s.ended:
		return py.RuntimeError.New("Cannot call write() after write_eof()")
	}
	return s.request.exchange.Body(ctx, []byte(data), true)
}

// WriteEOF is response.write_eof().
func (s *StreamResponse) WriteEOF(ctx context.Context) error {
	if s.ended {
		return nil
	}
	s.ended = true
	return s.request.exchange.Body(ctx, nil, false)
}

// deliver sends a whole response.
func (r *Response) deliver(ctx context.Context, req *Request) error {
	if r.prepared {
		return r.WriteEOF(ctx)
	}
	if r.body != nil && !r.headers.Contains("Content-Type") {
		r.headers.Set("Content-Type", "application/octet-stream")
	}
	if r.status != 204 && r.status != 304 && r.status >= 200 {
		r.headers.Set("Content-Length", strconv.Itoa(len(r.body)))
	}
	if err := r.start(ctx, req, r); err != nil {
		return err
	}
	r.ended = true
	return req.exchange.Body(ctx, r.body, false)
}
