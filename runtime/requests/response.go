package requests

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Response is the answer to a request: requests.Response.
type Response struct {
	StatusCode int    // response.status_code
	Reason     string // response.reason
	headers    *HeaderMap
	cookies    *Cookies
	request    *Request
	settings   *settings
	body       *httpclient.Body
	content    string
	buf        string // of a stream: read and not yet asked for
	isRead     bool
	consumed   bool
	history    []*Response
	encoding   *string
	elapsed    time.Duration
}

func newResponse(r *Request, o *settings, res *httpclient.Response, elapsed time.Duration) *Response {
	jar := &httpclient.Jar{}
	jar.Store(res.Headers, r.parts.Host, r.parts.Path)
	out := &Response{StatusCode: res.Status, Reason: res.Reason, headers: received(res.Headers), cookies: &Cookies{httpclient.CookieMap{Jar: jar}}, request: r, settings: o, body: res.Body, elapsed: elapsed}
	media, charset := res.Headers.ContentType()
	switch {
	case charset != "":
		out.encoding = &charset
	case strings.HasPrefix(media, "text"):
		out.encoding = new("ISO-8859-1")
	case strings.HasPrefix(media, "application/json"):
		out.encoding = new("utf-8")
	}
	return out
}

// piece reads from the body.
func (r *Response) piece(read func(ctx context.Context) (string, *httpclient.Error)) (text string, err error) {
	var failed *httpclient.Error
	if r.body.Ready() {
		text, failed = read(context.Background())
	} else {
		httpclient.Block(func() { text, failed = read(context.Background()) })
	}
	if failed == nil {
		return text, nil
	}
	r.body.Close()
	err = r.request.raise(failed, r.settings)
	if py.Is(err, ReadTimeout) { // while the body is read it is a ConnectionError
		err = newFailure(ConnectionError, err.(*Failure).Args()[0], r.request)
	}
	return "", err
}

func (r *Response) read() error {
	if r.isRead {
		return nil
	}
	if r.consumed {
		return py.RuntimeError.New("The content for this response was already consumed")
	}
	text, err := r.piece(r.body.All)
	if err != nil {
		return err
	}
	r.content, r.isRead, r.consumed = text, true, true
	r.body.Close()
	return nil
}

// Close is response.close().
func (r *Response) Close() { r.body.Close() }

// Content is response.content.
func (r *Response) Content() py.Bytes {
	py.Check(r.read())
	return py.Bytes(r.content)
}

// Text is response.text.
func (r *Response) Text() string {
	py.Check(r.read())
	return r.decode(r.content)
}

func (r *Response) decode(data string) string {
	codec := r.ApparentEncoding()
	if r.encoding != nil {
		codec = *r.encoding
	}
	return httpclient.Decode(data, codec, "replace")
}

// JSON is response.json().
func (r *Response) JSON() (any, error) {
	if err := r.read(); err != nil {
		return nil, err
	}
	v, err := json.LoadsAny(py.Bytes(r.content))
	if err != nil {
		return nil, r.decodeError(err)
	}
	return v, nil
}

// Encoding is response.encoding; nil stands for None.
func (r *Response) Encoding() *string { return r.encoding }

// SetEncoding is response.encoding = name; nil stands for None.
func (r *Response) SetEncoding(name *string) { r.encoding = name }

// ApparentEncoding is response.apparent_encoding.
func (r *Response) ApparentEncoding() string {
	py.Check(r.read())
	for i := range len(r.content) {
		if r.content[i] >= 0x80 {
			return "utf-8"
		}
	}
	return "ascii"
}

// Headers is response.headers.
func (r *Response) Headers() *HeaderMap { return r.headers }

// Cookies is response.cookies: those that it sets.
func (r *Response) Cookies() *Cookies { return r.cookies }

// URL is response.url.
func (r *Response) URL() string { return r.request.URL() }

// Request is response.request.
func (r *Response) Request() *Request { return r.request }

// History is response.history: the redirects that led here.
func (r *Response) History() []*Response { return r.history }

// OK is response.ok: the status is no error.
func (r *Response) OK() bool { return r.StatusCode < 400 || r.StatusCode >= 600 }

// Elapsed is response.elapsed.
func (r *Response) Elapsed() *datetime.Timedelta {
	return datetime.NewTimedelta(datetime.Microseconds(float64(r.elapsed.Microseconds())))
}

// IsRedirect is response.is_redirect.
func (r *Response) IsRedirect() bool {
	switch r.StatusCode {
	case 301, 302, 303, 307, 308:
		return r.headers.Contains("Location")
	}
	return false
}

// IsPermanentRedirect is response.is_permanent_redirect.
func (r *Response) IsPermanentRedirect() bool {
	return (r.StatusCode == 301 || r.StatusCode == 308) && r.headers.Contains("Location")
}

// redirect is the request that a redirect asks for, nil for any other response.
func (r *Response) redirect() *Request {
	if !r.IsRedirect() {
		return nil
	}
	from := r.request
	n := &Request{Method: from.Method, headers: &HeaderMap{from.headers.fields.Clone()}, body: from.body, hasBody: from.hasBody}
	n.parts = from.parts.Join(httpclient.SplitURL(httpclient.Requote(r.headers.At("Location"), urlSafe, false)))
	if n.parts.Path == "" {
		n.parts.Path = "/"
	}
	if n.parts.Fragment == "" {
		n.parts.Fragment = from.parts.Fragment
	}
	if (r.StatusCode == 303 || r.StatusCode == 302) && from.Method != "HEAD" || r.StatusCode == 301 && from.Method == "POST" {
		n.Method = "GET"
	}
	if r.StatusCode != 307 && r.StatusCode != 308 {
		for _, h := range []string{"Content-Length", "Content-Type", "Transfer-Encoding"} {
			n.headers.fields.Del(h)
		}
		n.body, n.hasBody = "", false
	}
	if n.parts.Scheme+n.parts.HostPort() != from.parts.Scheme+from.parts.HostPort() {
		n.headers.fields.Del("Authorization")
	}
	return n
}

// RaiseForStatus raises HTTPError for an error status: response.raise_for_status().
func (r *Response) RaiseForStatus() error {
	kind := map[int]string{4: "Client", 5: "Server"}[r.StatusCode/100]
	if kind == "" {
		return nil
	}
	e := newFailure(HTTPError, fmt.Sprintf("%d %s Error: %s for url: %s", r.StatusCode, kind, r.Reason, r.URL()), r.request)
	e.response = r
	return e
}

// PyRepr returns repr(response).
func (r *Response) PyRepr() string { return fmt.Sprintf("<Response [%d]>", r.StatusCode) }

// pieces gives the body in pieces of n bytes.
func (r *Response) pieces(n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if r.isRead {
			for text := r.content; text != ""; {
				size := min(max(n, 1), len(text))
				if !yield(text[:size]) {
					return
				}
				text = text[size:]
			}
			return
		}
		if r.consumed {
			panic(newFailure(StreamConsumedError, nil, nil))
		}
		r.consumed = true
		for {
			for len(r.buf) < n {
				text, err := r.piece(r.body.Next)
				py.Check(err)
				if text == "" {
					break
				}
				r.buf += text
			}
			size := min(n, len(r.buf))
			out := r.buf[:size]
			if r.buf = r.buf[size:]; out == "" || !yield(out) {
				return
			}
		}
	}
}

// IterContent is response.iter_content(chunk_size).
func (r *Response) IterContent(n int) iter.Seq[py.Bytes] {
	return func(yield func(py.Bytes) bool) {
		for text := range r.pieces(n) {
			if !yield(py.Bytes(text)) {
				return
			}
		}
	}
}

// IterText is response.iter_content(chunk_size, decode_unicode=True).
func (r *Response) IterText(n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text := range r.pieces(n) {
			if !yield(r.decode(text)) {
				return
			}
		}
	}
}

// IterLines is response.iter_lines().
func (r *Response) IterLines() iter.Seq[py.Bytes] {
	return func(yield func(py.Bytes) bool) {
		rest := ""
		for text := range r.pieces(512) {
			lines := strings.Split(strings.ReplaceAll(rest+text, "\r\n", "\n"), "\n")
			rest = lines[len(lines)-1]
			for _, line := range lines[:len(lines)-1] {
				if !yield(py.Bytes(line)) {
					return
				}
			}
		}
		if rest != "" {
			yield(py.Bytes(rest))
		}
	}
}

// IterTextLines is response.iter_lines(decode_unicode=True).
func (r *Response) IterTextLines() iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range r.IterLines() {
			if !yield(r.decode(string(line))) {
				return
			}
		}
	}
}
