package httpx

import (
	"context"
	neturl "net/url"
	"strconv"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Version is httpx.__version__: the one whose behaviour this package has.
const Version = "0.28.1"

// client is what Client and AsyncClient have in common.
type client struct {
	defaults *settings
	headers  httpclient.Headers
	pool     httpclient.Client
	jar      httpclient.Jar
	closed   bool
	async    bool
	places   *asyncio.Semaphore
}

func (c *client) init(opts []Option) {
	d := gather(opts)
	c.defaults = d
	if d.timeout == nil {
		d.timeout = NewTimeout(AllParts(5.0))
	}
	c.headers = httpclient.Headers{{Name: "Accept", Value: "*/*"}, {Name: "Accept-Encoding", Value: "gzip, deflate"}, {Name: "Connection", Value: "keep-alive"}, {Name: "User-Agent", Value: "python-httpx/" + Version}}
	merge(&c.headers, d.headers)
	for _, k := range d.cookies {
		c.jar.Set(httpclient.Cookie{Name: k.Name, Value: k.Value})
	}
	n := 100
	if d.limits != nil {
		n = lib.IntOr(d.limits.connections, 0)
	}
	if c.async && n > 0 {
		c.places = asyncio.NewSemaphore(n)
	}
}

// merge is Headers.update.
func merge(into *httpclient.Headers, more httpclient.Headers) {
	for _, f := range more {
		into.Del(f.Name)
	}
	*into = append(*into, more...)
}

// Request is a request: httpx.Request.
type Request struct {
	method  string
	url     *URL
	headers httpclient.Headers
	body    string
	opts    *settings
	stream  bool // the body is read bit by bit
}

// Method is request.method.
func (r *Request) Method() string { return r.method }

// URL is request.url.
func (r *Request) URL() *URL { return r.url }

// Headers is request.headers.
func (r *Request) Headers() *HeaderMap { return &HeaderMap{&r.headers} }

// Content is request.content.
func (r *Request) Content() py.Bytes { return py.Bytes(r.body) }

// PyRepr returns repr(request).
func (r *Request) PyRepr() string {
	return "<Request(" + py.Repr(r.method) + ", " + py.Repr(r.url.String()) + ")>"
}

func (c *client) build(method string, target any, o *settings) *Request {
	r := &Request{method: strings.ToUpper(method), opts: o}
	r.url = urlOf(target).under(c.defaults.baseURL).merged(c.defaults.params, o.params)
	r.headers = c.headers.Clone()
	merge(&r.headers, o.headers)
	r.body = o.body
	c.cookies(r)
	switch {
	case o.hasBody:
		r.headers.Default("Content-Length", strconv.Itoa(len(r.body)))
		if o.mime != "" {
			r.headers.Default("Content-Type", o.mime)
		}
	case r.method == "POST" || r.method == "PUT" || r.method == "PATCH":
		if !r.headers.Has("Content-Length") {
			r.headers = append(httpclient.Headers{{Name: "Content-Length", Value: "0"}}, r.headers...)
		}
	}
	if !r.headers.Has("Host") {
		r.headers = append(httpclient.Headers{{Name: "Host", Value: r.url.p.HostPort()}}, r.headers...)
	}
	auth := o.auth
	if auth == nil {
		auth = c.defaults.auth
	}
	switch a := auth.(type) {
	case *BasicAuth:
		r.headers.Set("Authorization", httpclient.BasicAuth(a.user, a.password))
	case py.Tuple:
		r.headers.Set("Authorization", httpclient.BasicAuth(py.Str(a[0]), py.Str(a[1])))
	case nil:
		if r.url.p.HasUser {
			r.headers.Set("Authorization", httpclient.BasicAuth(r.url.p.Credentials()))
		}
	}
	return r
}

func (c *client) cookies(r *Request) {
	pairs := append(c.jar.For(r.url.p), r.opts.cookies...)
	if len(pairs) > 0 {
		r.headers.Set("Cookie", httpclient.CookieHeader(pairs))
	}
}

// do sends a request and follows redirects; a streamed response is not read.
func (c *client) do(ctx context.Context, method string, target any, o *settings, stream bool) (resp *Response, err error) {
	err = py.Try(func() (err error) {
		if c.closed {
			return py.RuntimeError.New("Cannot send a request, as the client has been closed.")
		}
		resp, err = c.follow(ctx, c.build(method, target, o), stream)
		return err
	})
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func (c *client) follow(ctx context.Context, r *Request, stream bool) (*Response, error) {
	follow := r.opts.follow
	if follow == nil {
		follow = c.defaults.follow
	}
	var history []any
	for {
		if len(history) > c.defaults.maxRedirects {
			return nil, newFailure(TooManyRedirects, "Exceeded maximum allowed redirects.", r)
		}
		r.stream = stream
		resp, err := c.once(ctx, r)
		if err != nil {
			return nil, err
		}
		resp.history = append([]any(nil), history...)
		if next := c.next(r, resp); next != nil {
			if follow != nil && *follow {
				if err := resp.read(ctx); err != nil {
					return nil, err
				}
				history = append(history, resp)
				r = next
				continue
			}
			resp.next = next
		}
		if !stream {
			if err := resp.read(ctx); err != nil {
				return nil, err
			}
		}
		return resp, nil
	}
}

// next is the request that a redirect asks for, nil for any other response.
func (c *client) next(r *Request, resp *Response) *Request {
	location, ok := resp.fields.Get("Location")
	switch resp.StatusCode {
	case 301, 302, 303, 307, 308:
	default:
		return nil
	}
	if !ok {
		return nil
	}
	n := &Request{method: r.method, headers: r.headers.Clone(), body: r.body, opts: r.opts}
	n.url = r.url.Join(NewURL(location))
	if n.url.p.Fragment == "" {
		n.url.p.Fragment = r.url.p.Fragment
	}
	if (resp.StatusCode == 303 || resp.StatusCode == 302) && r.method != "HEAD" || resp.StatusCode == 301 && r.method == "POST" {
		n.method = "GET"
	}
	if n.url.p.Scheme+n.url.p.HostPort() != r.url.p.Scheme+r.url.p.HostPort() {
		n.headers.Del("Authorization")
		n.headers.Set("Host", n.url.p.HostPort())
	}
	if n.method != r.method && n.method == "GET" {
		n.headers.Del("Content-Length")
		n.body = ""
	}
	n.headers.Del("Cookie")
	if pairs := c.jar.For(n.url.p); len(pairs) > 0 {
		n.headers.Add("Cookie", httpclient.CookieHeader(pairs))
	}
	return n
}

// wire is the request as it is sent.
func (r *Request) wire() *httpclient.Request {
	p := r.url.p
	return &httpclient.Request{Method: r.method, URL: p.Address(), Target: p.Target(), Headers: r.headers, Body: r.body, Stream: r.stream}
}

// Prepare gives a request as the client would send it: for handshakes.
func (c *Client) Prepare(method string, url any, opts ...Option) *httpclient.Request {
	return c.build(method, url, gather(opts)).wire()
}

func (c *client) once(ctx context.Context, r *Request) (*Response, error) {
	p := r.url.p
	switch {
	case p.Scheme == "":
		return nil, newFailure(UnsupportedProtocol, "Request URL is missing an 'http://' or 'https://' protocol.", r)
	case p.Scheme != "http" && p.Scheme != "https":
		return nil, newFailure(UnsupportedProtocol, "Request URL has an unsupported protocol '"+p.Scheme+"://'.", r)
	case p.Host == "":
		return nil, newFailure(UnsupportedProtocol, "Request URL is missing an 'http://' or 'https://' protocol.", r)
	}
	timeout := r.opts.timeout
	if timeout == nil {
		timeout = c.defaults.timeout
	}
	req := r.wire()
	req.Insecure = c.defaults.insecure || r.opts.insecure
	req.DialTimeout, req.ReadTimeout = limit(timeout.connect), limit(timeout.read)
	if err := c.proxied(req); err != nil {
		return nil, err
	}
	release, err := c.place(ctx, r, timeout)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	var a httpclient.Answer
	if c.defaults.mock != nil {
		a.Response, err = c.defaults.mock.answer(ctx, r)
	} else if c.defaults.transport != nil {
		a.Response, err = c.defaults.transport(ctx, req)
	} else if c.async {
		a, err = asyncio.Outside(ctx, "the response of "+r.url.String(), func(ctx context.Context) (httpclient.Answer, error) {
			res, fail := c.pool.Do(ctx, req)
			return httpclient.Answer{Response: res, Failure: fail}, nil
		})
	} else {
		httpclient.Block(func() { a.Response, a.Failure = c.pool.Do(context.Background(), req) })
	}
	if err == nil && a.Failure != nil {
		err = r.raise(a.Failure, c.async)
	}
	if err != nil {
		release()
		return nil, err
	}
	c.jar.Store(a.Response.Headers, p.Host, p.Path)
	return newResponse(c, r, a.Response, release, began), nil
}

// place waits for a connection of the pool.
func (c *client) place(ctx context.Context, r *Request, timeout *Timeout) (release func(), err error) {
	if c.places == nil {
		return func() {}, nil
	}
	acquire := func(ctx context.Context) error { return c.places.Acquire(ctx) }
	if timeout.pool != nil && c.places.Locked() {
		err = asyncio.WithTimeout(ctx, lib.Float(timeout.pool), acquire)
		if py.Is(err, py.TimeoutError) {
			return nil, newFailure(PoolTimeout, "", r)
		}
	} else {
		err = acquire(ctx)
	}
	done := false
	return func() {
		if !done {
			done = true
			c.places.Release()
		}
	}, err
}

func (c *client) proxied(req *httpclient.Request) error {
	if c.defaults.proxy == "" {
		if !c.defaults.noEnv {
			req.Proxy = httpclient.ProxyFromEnvironment(req.URL)
		}
		return nil
	}
	u, err := neturl.Parse(c.defaults.proxy)
	if err != nil || u.Host == "" {
		return py.ValueError.Newf("Unknown scheme for proxy URL %s", NewURL(c.defaults.proxy).PyRepr())
	}
	req.Proxy = u
	return nil
}

func (c *client) closeNow() {
	c.closed = true
	c.pool.Close()
}

// IsClosed is client.is_closed.
func (c *client) IsClosed() bool { return c.closed }

// Headers is client.headers.
func (c *client) Headers() *HeaderMap { return &HeaderMap{&c.headers} }

// Cookies is client.cookies.
func (c *client) Cookies() *Cookies { return &Cookies{httpclient.CookieMap{Jar: &c.jar}} }

// Timeout is client.timeout.
func (c *client) Timeout() *Timeout { return c.defaults.timeout }

// BaseURL is client.base_url: it ends with a slash.
func (c *client) BaseURL() *URL {
	if c.defaults.baseURL == nil {
		return NewURL("")
	}
	u := *c.defaults.baseURL
	u.p.Path = strings.TrimSuffix(u.p.Path, "/") + "/"
	return &u
}
