package httpx

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Response is the answer to a request: httpx.Response.
type Response struct {
	StatusCode int // response.status_code
	fields     httpclient.Headers
	reason     string
	minor      int
	request    *Request
	client     *client
	body       *httpclient.Body
	content    string
	buf        string // of a stream: read and not yet asked for
	isRead     bool
	closed     bool
	history    []any
	next       *Request
	encoding   string
	release    func()
	began      time.Time
	elapsed    time.Duration
}

func newResponse(c *client, r *Request, res *httpclient.Response, release func(), began time.Time) *Response {
	return &Response{StatusCode: res.Status, fields: res.Headers, reason: res.Reason, minor: res.Minor, request: r, client: c, body: res.Body, release: release, began: began}
}

// next reads from the body, waiting if need be.
func (r *Response) piece(ctx context.Context, read func(ctx context.Context) (string, *httpclient.Error)) (string, error) {
	if r.closed {
		return "", StreamClosed.New("Attempted to read or stream content, but the stream has been closed.")
	}
	var p httpclient.Piece
	var err error
	switch {
	case r.body.Ready() || r.body.Direct():
		p.Text, p.Failure = read(ctx)
	case r.client.async:
		p, err = asyncio.Outside(ctx, "the body of "+r.request.url.String(), func(ctx context.Context) (p httpclient.Piece, err error) {
			p.Text, p.Failure = read(ctx)
			return p, nil
		})
	default:
		httpclient.Block(func() { p.Text, p.Failure = read(context.Background()) })
	}
	if err == nil && p.Failure != nil {
		err = r.request.raise(p.Failure, r.client.async)
	}
	if err != nil {
		r.Close()
		return "", err
	}
	return p.Text, nil
}

func (r *Response) read(ctx context.Context) error {
	if r.isRead {
		return nil
	}
	text, err := r.piece(ctx, r.body.All)
	if err != nil {
		return err
	}
	r.content, r.buf, r.isRead = r.buf+text, "", true
	r.Close()
	return nil
}

// Close closes the response: response.close(), and what leaving a stream does.
func (r *Response) Close() {
	if !r.closed {
		r.closed = true
		r.elapsed = time.Since(r.began)
		r.body.Close()
		r.release()
	}
}

// AClose is await response.aclose().
func (r *Response) AClose(context.Context) error {
	r.Close()
	return nil
}

// Read reads the body of a stream: response.read().
func (r *Response) Read() (py.Bytes, error) { return r.ARead(context.Background()) }

// ARead is await response.aread().
func (r *Response) ARead(ctx context.Context) (py.Bytes, error) {
	err := r.read(ctx)
	return py.Bytes(r.content), err
}

func (r *Response) mustRead() {
	if !r.isRead {
		panic(ResponseNotRead.New("Attempted to access streaming response content, without having called `read()`."))
	}
}

// Content is response.content.
func (r *Response) Content() py.Bytes {
	r.mustRead()
	return py.Bytes(r.content)
}

// Text is response.text.
func (r *Response) Text() string {
	r.mustRead()
	return httpclient.Decode(r.content, r.codec(), "replace")
}

// JSON is response.json().
func (r *Response) JSON() (any, error) {
	r.mustRead()
	return json.LoadsAny(py.Bytes(r.content))
}

func (r *Response) codec() string {
	if r.encoding != "" {
		return r.encoding
	}
	if _, c := r.fields.ContentType(); httpclient.Known(c) {
		return c
	}
	return "utf-8"
}

// Encoding is response.encoding.
func (r *Response) Encoding() string { return r.codec() }

// CharsetEncoding is response.charset_encoding; nil stands for None.
func (r *Response) CharsetEncoding() *string {
	if _, c := r.fields.ContentType(); c != "" {
		return &c
	}
	return nil
}

// Headers is response.headers.
func (r *Response) Headers() *HeaderMap { return &HeaderMap{&r.fields} }

// Cookies is response.cookies: those that it sets.
func (r *Response) Cookies() *Cookies {
	jar := &httpclient.Jar{}
	jar.Store(r.fields, r.request.url.p.Host, r.request.url.p.Path)
	return &Cookies{httpclient.CookieMap{Jar: jar}}
}

// URL is response.url.
func (r *Response) URL() *URL { return r.request.url }

// Request is response.request.
func (r *Response) Request() *Request { return r.request }

// ReasonPhrase is response.reason_phrase.
func (r *Response) ReasonPhrase() string { return r.reason }

// HTTPVersion is response.http_version.
func (r *Response) HTTPVersion() string { return fmt.Sprintf("HTTP/1.%d", r.minor) }

// History is response.history: the redirects that led here.
func (r *Response) History() *py.List[any] { return py.ListOf(append([]any(nil), r.history...)) }

// NextRequest is response.next_request: what a redirect asks for, nil for None.
func (r *Response) NextRequest() *Request { return r.next }

// HasRedirectLocation is response.has_redirect_location.
func (r *Response) HasRedirectLocation() bool {
	switch r.StatusCode {
	case 301, 302, 303, 307, 308:
		return r.fields.Has("Location")
	}
	return false
}

// IsSuccess is response.is_success.
func (r *Response) IsSuccess() bool { return r.StatusCode/100 == 2 }

// IsRedirect is response.is_redirect.
func (r *Response) IsRedirect() bool { return r.StatusCode/100 == 3 }

// IsClientError is response.is_client_error.
func (r *Response) IsClientError() bool { return r.StatusCode/100 == 4 }

// IsServerError is response.is_server_error.
func (r *Response) IsServerError() bool { return r.StatusCode/100 == 5 }

// IsError is response.is_error.
func (r *Response) IsError() bool { return r.IsClientError() || r.IsServerError() }

// IsInformational is response.is_informational.
func (r *Response) IsInformational() bool { return r.StatusCode/100 == 1 }

// IsClosed is response.is_closed.
func (r *Response) IsClosed() bool { return r.closed }

// Elapsed is response.elapsed, a timedelta.
func (r *Response) Elapsed() any {
	if !r.closed {
		panic(py.RuntimeError.New("'.elapsed' may only be accessed after the response has been read or closed."))
	}
	return datetime.NewTimedelta(datetime.Microseconds(float64(r.elapsed.Microseconds())))
}

// RaiseForStatus raises HTTPStatusError unless the status is 2xx, and returns the response:
// response.raise_for_status().
func (r *Response) RaiseForStatus() (*Response, error) {
	if r.IsSuccess() {
		return r, nil
	}
	kind := map[int]string{1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}[r.StatusCode/100]
	if kind == "" {
		kind = "Invalid status code"
	}
	text := fmt.Sprintf("%s '%d %s' for url '%s'", kind, r.StatusCode, r.reason, r.request.url)
	if r.HasRedirectLocation() {
		text += "\nRedirect location: '" + r.fields.Value("Location") + "'"
	}
	e := newFailure(HTTPStatusError, fmt.Sprintf("%s\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/%d", text, r.StatusCode), r.request)
	e.response = r
	return nil, e
}

// PyRepr returns repr(response).
func (r *Response) PyRepr() string {
	return fmt.Sprintf("<Response [%d %s]>", r.StatusCode, r.reason)
}

// more reads the next piece of at most n bytes, of any size with 0; "" at the end.
func (r *Response) more(ctx context.Context, n int) (string, error) {
	if r.isRead { // what was read may be read again, bit by bit
		panic(StreamConsumed.New("Attempted to read or stream some content, but the content has already been streamed."))
	}
	for r.buf == "" || len(r.buf) < n {
		text, err := r.piece(ctx, r.body.Next)
		if err != nil {
			return "", err
		}
		if text == "" {
			break
		}
		r.buf += text
	}
	if n == 0 {
		n = len(r.buf)
	}
	n = min(n, len(r.buf))
	out := r.buf[:n]
	r.buf = r.buf[n:]
	if out == "" {
		r.Close()
	}
	return out, nil
}

// pieces hands the pieces of the body to f, until it fails.
func (r *Response) pieces(ctx context.Context, n int, f func(string) error) error {
	if r.isRead {
		for text := r.content; text != ""; {
			size := len(text)
			if n > 0 {
				size = min(n, size)
			}
			if err := f(text[:size]); err != nil {
				return err
			}
			text = text[size:]
		}
		return nil
	}
	for {
		text, err := r.more(ctx, n)
		if err != nil || text == "" {
			return err
		}
		if err := f(text); err != nil {
			return err
		}
	}
}

// lines hands the lines of the body to f, without their ends.
func (r *Response) lines(ctx context.Context, f func(string) error) error {
	rest := ""
	err := r.pieces(ctx, 0, func(text string) error {
		rest += text
		for {
			i := strings.IndexByte(rest, '\n')
			if i < 0 {
				return nil
			}
			line := strings.TrimSuffix(rest[:i], "\r")
			rest = rest[i+1:]
			if err := f(httpclient.Decode(line, r.codec(), "replace")); err != nil {
				return err
			}
		}
	})
	if err == nil && rest != "" {
		err = f(httpclient.Decode(rest, r.codec(), "replace"))
	}
	return err
}
