package fastapi

import (
	"context"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// Response is an answer: fastapi.Response and the classes derived from it. A handler may return one, or take one as a
// parameter to set headers, cookies and the status of the answer that is made of its result.
type Response struct {
	StatusCode int // 0 in an injected response until the handler sets it
	class      *responseClass
	headers    MutableHeaders
	body       []byte
	stream     any    // of a StreamingResponse
	file       string // of a FileResponse
	first      *fetched
	passed     bool        // a middleware function saw it: it is sent on in parts
	request    *Request    // that the middleware function saw
	wrapped    bool        // a middleware function saw the stream
	compressor *compressor // of a stream that GZipMiddleware compresses
	background *BackgroundTasks
	exit       func(ctx context.Context, err error) error // ends the dependencies with yield
}

// The classes of responses that fastapi.responses has. In Go they are one type.
type (
	JSONResponse      = Response
	HTMLResponse      = Response
	PlainTextResponse = Response
	RedirectResponse  = Response
	StreamingResponse = Response
)

// responseClass is a class of responses: how it renders content, and as what.
type responseClass struct {
	class     *py.Class
	mediaType string
	status    int
	render    func(content any) []byte
	make      func(c *py.Class, content any, opts []Option) *Response // makes one of the class, or of one that derives from it
	own       bool                                                    // of the program
}

// The class objects of responses, for ResponseClass and isinstance.
var (
	ResponseType          = newResponseClass("Response", "", 200, renderText, py.ObjectType)
	JSONResponseType      = newResponseClass("JSONResponse", "application/json", 200, func(x any) []byte { return encodeJSON(jsonForm(x)) }, ResponseType)
	ORJSONResponseType    = newResponseClass("ORJSONResponse", "application/json", 200, func(x any) []byte { return dumpJSON(jsonForm(x)) }, JSONResponseType)
	HTMLResponseType      = newResponseClass("HTMLResponse", "text/html", 200, renderText, ResponseType)
	PlainTextResponseType = newResponseClass("PlainTextResponse", "text/plain", 200, renderText, ResponseType)
	RedirectResponseType  = newResponseClass("RedirectResponse", "", 307, renderText, ResponseType)
	StreamingResponseType = newResponseClass("StreamingResponse", "", 200, renderText, ResponseType)
)

var responseClasses = map[*py.Class]*responseClass{}

func newResponseClass(name, mediaType string, status int, render func(any) []byte, base *py.Class) *py.Class {
	c := &py.Class{Name: name, Module: "starlette.responses", Bases: []*py.Class{base}}
	c.MRO = append([]*py.Class{c}, base.MRO...)
	if responseClasses == nil {
		responseClasses = map[*py.Class]*responseClass{}
	}
	responseClasses[c] = &responseClass{class: c, mediaType: mediaType, status: status, render: render, make: makeResponse}
	return c
}

// ResponseClass has a route's results wrapped by another class: the argument response_class.
func ResponseClass(c *py.Class) Option {
	return func(s *settings) { s.responseClass = classFor(c) }
}

// jsonForm accepts typed values where Python would have had a plain dict or list.
func jsonForm(x any) any {
	switch y := py.ToAny(x).(type) {
	case *py.List[any], *py.Dict[any, any], nil, bool, int, float64, string:
		return typedInside(y)
	default:
		if isSequence(y) || isDict(y) {
			return jsonable(y)
		}
		return y
	}
}

// typedInside converts typed values inside of lists and dicts.
func typedInside(x any) any {
	switch x := x.(type) {
	case *py.List[any]:
		out := make([]any, 0, x.Len())
		for v := range x.All() {
			out = append(out, jsonForm(v))
		}
		return py.ListOf(out)
	case *py.Dict[any, any]:
		out := &py.Dict[any, any]{}
		for k, v := range x.Items() {
			out.Set(k, jsonForm(v))
		}
		return out
	}
	return x
}

// renderText is Response.render: None is empty, a str is encoded.
func renderText(content any) []byte {
	switch c := py.ToAny(content).(type) {
	case nil:
		return nil
	case string:
		return []byte(c)
	case py.Bytes:
		return []byte(c)
	case *py.ByteArray:
		return c.Data()
	default:
		panic(py.AttributeError.Newf("'%s' object has no attribute 'encode'", py.Type(c).Name))
	}
}

// NewResponse makes an answer of a str or bytes: Response(content, ...). Options: StatusCode, Headers, MediaType,
// Background.
func NewResponse(content any, opts ...Option) *Response {
	return makeResponse(ResponseType, content, opts)
}

// NewJSONResponse makes an answer of anything that JSON can show: JSONResponse(content, ...).
func NewJSONResponse(content any, opts ...Option) *JSONResponse {
	return makeResponse(JSONResponseType, content, opts)
}

// NewORJSONResponse makes an answer of anything that JSON can show, NaN included: ORJSONResponse(content, ...).
func NewORJSONResponse(content any, opts ...Option) *JSONResponse {
	return makeResponse(ORJSONResponseType, content, opts)
}

// NewHTMLResponse makes an answer of HTML: HTMLResponse(content, ...).
func NewHTMLResponse(content any, opts ...Option) *HTMLResponse {
	return makeResponse(HTMLResponseType, content, opts)
}

// NewPlainTextResponse makes an answer of text: PlainTextResponse(content, ...).
func NewPlainTextResponse(content any, opts ...Option) *PlainTextResponse {
	return makeResponse(PlainTextResponseType, content, opts)
}

// redirectSafe are the characters that a redirection leaves as they are.
const redirectSafe = ":/%#?=@[]!$&'()*+,;"

// NewRedirectResponse sends the client to another URL, with status 307 unless told otherwise: RedirectResponse(url, ...).
func NewRedirectResponse(url any, opts ...Option) *RedirectResponse {
	return redirect(RedirectResponseType, url, opts)
}

func redirect(c *py.Class, url any, opts []Option) *Response {
	r := makeResponse(c, "", opts)
	r.headers.Set("location", uvicorn.Quote(py.Str(url), redirectSafe))
	return r
}

// NewStreamingResponse sends the items of an iterator as they come: StreamingResponse(content, ...). content is an
// iter.Seq or iter.Seq2 with errors, a *py.Generator, an *asyncio.AsyncGenerator, or any iterable; items are str or bytes.
func NewStreamingResponse(content any, opts ...Option) *StreamingResponse {
	return streamResponse(StreamingResponseType, content, opts)
}

func streamResponse(c *py.Class, content any, opts []Option) *Response {
	s := gather(opts)
	r := newResponse(classFor(c), s)
	r.stream = content
	r.initHeaders(s, false)
	return r
}

func makeResponse(c *py.Class, content any, opts []Option) *Response {
	s := gather(opts)
	r := newResponse(classFor(c), s)
	r.body = r.rendered(content)
	r.initHeaders(s, true)
	return r
}

func newResponse(c *responseClass, s *settings) *Response {
	r := &Response{class: c, StatusCode: c.status, background: s.background}
	if s.statusCode != 0 {
		r.StatusCode = s.statusCode
	}
	return r
}

// initHeaders is Response.init_headers.
func (r *Response) initHeaders(s *settings, sized bool) {
	for _, h := range s.headers {
		r.headers.raw = append(r.headers.raw, header{Name: strings.ToLower(h.Name), Value: h.Value})
	}
	if sized && !r.headers.Contains("content-length") && bodyAllowed(r.StatusCode) {
		r.headers.Append("content-length", strconv.Itoa(len(r.body)))
	}
	mediaType := r.class.mediaType
	if s.mediaType != nil {
		mediaType = *s.mediaType
	}
	if mediaType == "" || r.headers.Contains("content-type") {
		return
	}
	if strings.HasPrefix(mediaType, "text/") && !strings.Contains(strings.ToLower(mediaType), "charset=") {
		mediaType += "; charset=utf-8"
	}
	r.headers.Append("content-type", mediaType)
}

// bodyAllowed reports whether answers with a status have a body.
func bodyAllowed(status int) bool { return status >= 200 && status != 204 && status != 304 }

// Headers returns the headers, which may be changed: response.headers.
func (r *Response) Headers() *MutableHeaders { return &r.headers }

// SetStatusCode is response.status_code = code.
func (r *Response) SetStatusCode(code int) { r.StatusCode = code }

// Body returns the rendered content: response.body.
func (r *Response) Body() py.Bytes { return py.Bytes(r.body) }

// MediaType returns the content type without parameters of the class: response.media_type.
func (r *Response) MediaType() string { return r.class.mediaType }

// PyClass returns the class of the response.
func (r *Response) PyClass() *py.Class {
	if r.class == nil {
		return ResponseType
	}
	return r.class.class
}
