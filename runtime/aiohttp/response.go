package aiohttp

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ClientResponse is the answer to a request: aiohttp.ClientResponse.
type ClientResponse struct {
	Status   int // resp.status
	Reason   string
	Method   string
	URL      *URL // resp.url
	headers  httpclient.Headers
	minor    int
	info     *RequestInfo
	history  py.Tuple
	content  *StreamReader
	read     bool // text holds the body
	text     string
	deadline float64 // of the loop's clock; 0 for none
	session  *ClientSession
	request  *request
}

func newResponse(r *request, res *httpclient.Response, release func()) *ClientResponse {
	resp := &ClientResponse{
		Status: res.Status, Reason: res.Reason, Method: r.method, URL: r.url.withoutFragment(), headers: res.Headers, minor: res.Minor,
		info: r.info(), history: append(py.Tuple{}, r.history...), request: r,
	}
	r.encoding = res.Headers.Value("Content-Encoding")
	resp.content = &StreamReader{resp: resp, body: res.Body, release: release}
	resp.content.settle()
	return resp
}

// OK is resp.ok: the status is below 400.
func (r *ClientResponse) OK() bool { return r.Status < 400 }

// Headers is resp.headers.
func (r *ClientResponse) Headers() *MultiDict { return &MultiDict{fields: r.headers} }

// RealURL is resp.real_url: with the fragment.
func (r *ClientResponse) RealURL() *URL { return r.info.real }

// Host is resp.host.
func (r *ClientResponse) Host() string { return r.URL.p.Host }

// RequestInfo is resp.request_info.
func (r *ClientResponse) RequestInfo() *RequestInfo { return r.info }

// History is resp.history: the redirects that led here.
func (r *ClientResponse) History() py.Tuple { return r.history }

// Content is resp.content: the body as it comes in.
func (r *ClientResponse) Content() *StreamReader { return r.content }

// ContentType is resp.content_type.
func (r *ClientResponse) ContentType() string {
	media, _ := r.headers.ContentType()
	if media == "" {
		return "application/octet-stream"
	}
	return media
}

// Charset is resp.charset; nil stands for None.
func (r *ClientResponse) Charset() *string {
	if _, c := r.headers.ContentType(); c != "" {
		return &c
	}
	return nil
}

// ContentLength is resp.content_length; nil stands for None.
func (r *ClientResponse) ContentLength() *int {
	if n, err := strconv.Atoi(r.headers.Value("Content-Length")); err == nil {
		return &n
	}
	return nil
}

// Cookies is resp.cookies: those that the response sets.
func (r *ClientResponse) Cookies() *SimpleCookie {
	return &SimpleCookie{parseMorsels(r.headers.All("Set-Cookie"))}
}

// GetEncoding is resp.get_encoding(): of the body as text.
func (r *ClientResponse) GetEncoding() string {
	if _, c := r.headers.ContentType(); c != "" && httpclient.Known(c) {
		return c
	}
	return "utf-8"
}

// Read returns the body: await resp.read().
func (r *ClientResponse) Read(ctx context.Context) (py.Bytes, error) {
	if err := r.load(ctx); err != nil {
		return "", err
	}
	return py.Bytes(r.text), nil
}

func (r *ClientResponse) load(ctx context.Context) error {
	if r.read {
		return nil
	}
	text, err := r.content.all(ctx)
	if err != nil {
		return err
	}
	r.text, r.read = text, true
	return nil
}

// ReadOption is a keyword argument of Text and JSON.
type ReadOption func(*readSettings)

type readSettings struct {
	encoding, errors string
	loads            any
	mime             *string
}

// Encoding is how the body is encoded; None for what the headers say.
func Encoding(name any) ReadOption {
	return func(s *readSettings) {
		if name = py.ToAny(name); name != nil {
			s.encoding = py.Str(name)
		}
	}
}

// Errors says what becomes of bytes that cannot be decoded.
func Errors(how string) ReadOption { return func(s *readSettings) { s.errors = how } }

// Loads is the function that reads JSON.
func Loads(f any) ReadOption { return func(s *readSettings) { s.loads = py.ToAny(f) } }

// ContentType is the media type that a response must have to be read as JSON; None for any.
func ContentType(mime any) ReadOption {
	return func(s *readSettings) {
		text := ""
		if mime = py.ToAny(mime); mime != nil {
			text = py.Str(mime)
		}
		s.mime = &text
	}
}

func (r *ClientResponse) options(opts []ReadOption) *readSettings {
	json := "application/json"
	s := &readSettings{errors: "strict", mime: &json}
	for _, o := range opts {
		o(s)
	}
	if s.encoding == "" {
		s.encoding = r.GetEncoding()
	}
	return s
}

// Text returns the body as text: await resp.text().
func (r *ClientResponse) Text(ctx context.Context, opts ...ReadOption) (text string, err error) {
	if err := r.load(ctx); err != nil {
		return "", err
	}
	s := r.options(opts)
	err = py.Try(func() error {
		text = py.BytesDecode(py.Bytes(r.text), s.encoding, s.errors)
		return nil
	})
	return text, err
}

// JSON reads the body as JSON: await resp.json(). It raises ContentTypeError when the response is said to be something
// else.
func (r *ClientResponse) JSON(ctx context.Context, opts ...ReadOption) (any, error) {
	if err := r.load(ctx); err != nil {
		return nil, err
	}
	s := r.options(opts)
	if *s.mime != "" {
		if media, _ := r.headers.ContentType(); !isJSON(media, *s.mime) {
			message := "Attempt to decode JSON with unexpected mimetype: " + r.headers.Value("Content-Type")
			return nil, newResponseError(ContentTypeError, r.info, r.history, r.Status, message, r.Headers())
		}
	}
	if strings.TrimSpace(r.text) == "" {
		return nil, nil
	}
	var text string
	if err := py.Try(func() error {
		text = py.BytesDecode(py.Bytes(strings.TrimSpace(r.text)), s.encoding, "strict")
		return nil
	}); err != nil {
		return nil, err
	}
	if s.loads != nil {
		return py.Call(ctx, s.loads, text)
	}
	return json.Loads(text)
}

// isJSON reports whether a media type is what was expected: application/problem+json is JSON, too.
func isJSON(media, want string) bool {
	if want != "application/json" {
		return strings.Contains(media, want)
	}
	rest, ok := strings.CutPrefix(media, "application/")
	return ok && (rest == "json" || strings.HasSuffix(rest, "+json"))
}

// RaiseForStatus raises ClientResponseError for statuses of 400 and above: resp.raise_for_status().
func (r *ClientResponse) RaiseForStatus() error {
	if r.OK() {
		return nil
	}
	r.Release()
	return newResponseError(ClientResponseError, r.info, r.history, r.Status, r.Reason, r.Headers())
}

// Release gives the connection back: resp.release(), and what leaving async with does.
func (r *ClientResponse) Release() {
	r.content.close()
	if r.session != nil {
		r.session.CloseNow()
	}
}

// Close closes the connection: resp.close().
func (r *ClientResponse) Close() { r.Release() }

// Closed is resp.closed: the connection has been given back.
func (r *ClientResponse) Closed() bool { return r.content.release == nil }

// PyRepr returns repr(resp).
func (r *ClientResponse) PyRepr() string {
	return fmt.Sprintf("<ClientResponse(%s) [%d %s]>\n%s\n", r.URL, r.Status, r.Reason, r.Headers().PyRepr())
}

// within runs body within what is left of the total timeout.
func (r *ClientResponse) within(ctx context.Context, body func(ctx context.Context) error) error {
	if r.deadline == 0 {
		return body(ctx)
	}
	return asyncio.WithTimeout(ctx, r.deadline-asyncio.GetRunningLoop(ctx).Time(), body)
}
