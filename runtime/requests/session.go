package requests

import (
	"context"
	neturl "net/url"
	"strconv"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Session makes requests that share connections, headers and cookies: requests.Session.
type Session struct {
	headers      *HeaderMap
	params       any
	auth         any
	proxies      any
	verify       any
	maxRedirects int
	jar          httpclient.Jar
	pool         httpclient.Client
}

// NewSession is requests.Session().
func NewSession() *Session {
	return &Session{
		headers: &HeaderMap{httpclient.Headers{
			{Name: "User-Agent", Value: "python-requests/" + Version}, {Name: "Accept-Encoding", Value: "gzip, deflate"},
			{Name: "Accept", Value: "*/*"}, {Name: "Connection", Value: "keep-alive"},
		}},
		verify: true, maxRedirects: 30,
	}
}

// Headers is session.headers.
func (s *Session) Headers() *HeaderMap { return s.headers }

// SetHeaders is session.headers = headers: a dict replaces those that requests would send.
func (s *Session) SetHeaders(headers any) {
	h := &HeaderMap{}
	h.Update(headers)
	s.headers = h
}

// Cookies is session.cookies.
func (s *Session) Cookies() *Cookies { return &Cookies{httpclient.CookieMap{Jar: &s.jar}} }

// Close closes the connections: session.close().
func (s *Session) Close() { s.pool.Close() }

// Request is what was sent: requests.PreparedRequest.
type Request struct {
	Method  string // request.method
	parts   httpclient.Parts
	headers *HeaderMap
	body    string
	hasBody bool
}

// URL is request.url.
func (r *Request) URL() string { return r.parts.String() }

// Headers is request.headers.
func (r *Request) Headers() *HeaderMap { return r.headers }

// Body is request.body: None, or what was sent.
func (r *Request) Body() any {
	if !r.hasBody {
		return nil
	}
	if m, _ := r.headers.Find("Content-Type"); m == "application/json" || strings.HasPrefix(m, "multipart/") {
		return py.Bytes(r.body)
	}
	return r.body
}

// PyRepr returns repr(request).
func (r *Request) PyRepr() string { return "<PreparedRequest [" + r.Method + "]>" }

// urlSafe are the characters that requests leaves as they are in a URL.
const urlSafe = "!#$%&'()*+,/:;=?@[]~"

// parse takes the URL of a request apart.
func parse(target any) httpclient.Parts {
	url := strings.TrimLeft(text(target), " \t\r\n")
	p := httpclient.SplitURL(url)
	switch {
	case p.Scheme != "" && !strings.HasPrefix(strings.ToLower(url), "http"):
		panic(newFailure(InvalidSchema, "No connection adapters were found for "+py.Repr(url), nil))
	case p.Scheme == "":
		panic(newFailure(MissingSchema, "Invalid URL "+py.Repr(url)+": No scheme supplied. Perhaps you meant https://"+url+"?", nil))
	case p.Host == "":
		panic(newFailure(InvalidURL, "Invalid URL "+py.Repr(url)+": No host supplied", nil))
	}
	if p.Path == "" {
		p.Path = "/"
	}
	return p
}

func (s *Session) build(method string, target any, o *settings) *Request {
	r := &Request{Method: strings.ToUpper(method), parts: parse(target), headers: &HeaderMap{s.headers.fields.Clone()}}
	for _, params := range []any{s.params, o.params} {
		query := queryOf(params)
		if query == "" {
			continue
		}
		if r.parts.Query != "" {
			query = r.parts.Query + "&" + query
		}
		r.parts.Query, r.parts.HasQuery = query, true
	}
	r.parts.Path = httpclient.Requote(r.parts.Path, urlSafe, false)
	r.parts.Query = httpclient.Requote(r.parts.Query, urlSafe, false)
	r.headers.Update(o.headers)
	o.prepareBody()
	r.body, r.hasBody = o.body, o.hasBody
	switch {
	case o.hasBody && o.body != "":
		r.headers.fields.Default("Content-Length", strconv.Itoa(len(o.body)))
		if o.mime != "" {
			r.headers.fields.Default("Content-Type", o.mime)
		}
	case r.Method != "GET" && r.Method != "HEAD":
		r.headers.fields.Default("Content-Length", "0")
	}
	s.addCookies(r, o)
	s.authorize(r, o)
	return r
}

func queryOf(params any) string {
	switch x := params.(type) {
	case nil:
		return ""
	case string:
		return x
	}
	return httpclient.EncodePairs(pairsOf(params), "")
}

func (s *Session) addCookies(r *Request, o *settings) {
	pairs := s.jar.For(r.parts)
	switch x := o.cookies.(type) {
	case nil:
	case *Cookies:
		for _, k := range x.Jar.All() {
			pairs = append(pairs, httpclient.Pair{Name: k.Name, Value: k.Value})
		}
	default:
		pairs = append(pairs, pairsOf(x)...)
	}
	if len(pairs) > 0 {
		r.headers.fields.Default("Cookie", httpclient.CookieHeader(pairs))
	}
}

func (s *Session) authorize(r *Request, o *settings) {
	auth := o.auth
	if auth == nil {
		auth = s.auth
	}
	switch a := auth.(type) {
	case *BasicAuth:
		r.headers.Set("Authorization", httpclient.BasicAuth(a.user, a.password))
	case py.Tuple:
		r.headers.Set("Authorization", httpclient.BasicAuth(text(a[0]), text(a[1])))
	case nil:
		if r.parts.HasUser {
			r.headers.Set("Authorization", httpclient.BasicAuth(r.parts.Credentials()))
		}
	default:
		panic(py.TypeError.Newf("auth must be a pair or HTTPBasicAuth, not %s", py.Type(auth).Name))
	}
	r.parts.User, r.parts.HasUser = "", false
}

// BasicAuth is requests.auth.HTTPBasicAuth.
type BasicAuth struct{ user, password string }

// NewBasicAuth is HTTPBasicAuth(username, password).
func NewBasicAuth(user, password string) *BasicAuth { return &BasicAuth{user, password} }

// Send sends a request of any method: session.request(method, url).
func (s *Session) Send(method string, url any, opts ...Option) (resp *Response, err error) {
	err = py.Try(func() (err error) {
		o := gather(opts)
		resp, err = s.follow(s.build(method, py.ToAny(url), o), o)
		return err
	})
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func (s *Session) follow(r *Request, o *settings) (*Response, error) {
	follow := r.Method != "HEAD"
	if o.follow != nil {
		follow = *o.follow
	}
	var history []*Response
	for {
		resp, err := s.once(r, o)
		if err != nil {
			return nil, err
		}
		next := resp.redirect()
		if next == nil || !follow {
			resp.history = history
			if o.stream == nil || !*o.stream {
				err = resp.read()
			}
			return resp, err
		}
		if len(history) >= s.maxRedirects {
			e := newFailure(TooManyRedirects, "Exceeded "+strconv.Itoa(s.maxRedirects)+" redirects.", r)
			e.response = resp
			return nil, e
		}
		if err := resp.read(); err != nil {
			return nil, err
		}
		resp.history = history[:len(history):len(history)]
		history = append(history, resp)
		next.headers.fields.Del("Cookie")
		if pairs := s.jar.For(next.parts); len(pairs) > 0 {
			next.headers.Set("Cookie", httpclient.CookieHeader(pairs))
		}
		r = next
	}
}

func (s *Session) once(r *Request, o *settings) (*Response, error) {
	insecure := s.verify == false
	if o.insecure != nil {
		insecure = *o.insecure
	}
	req := &httpclient.Request{
		Method: r.Method, URL: r.parts.Address(), Target: r.parts.Target(), Body: r.body, Insecure: insecure,
		DialTimeout: limit(o.connect), ReadTimeout: limit(o.read),
		Headers: append(httpclient.Headers{{Name: "Host", Value: r.parts.HostPort()}}, r.headers.fields...),
	}
	if r.headers.Contains("Host") {
		req.Headers = r.headers.fields
	}
	req.Proxy = s.proxy(req.URL, o)
	began := time.Now()
	var answer *httpclient.Response
	var failed *httpclient.Error
	httpclient.Block(func() { answer, failed = s.pool.Do(context.Background(), req) })
	if failed != nil {
		return nil, r.raise(failed, o)
	}
	s.jar.Store(answer.Headers, r.parts.Host, r.parts.Path)
	return newResponse(r, o, answer, time.Since(began)), nil
}

// proxy is the proxy that the arguments name for a scheme, or the environment.
func (s *Session) proxy(target *neturl.URL, o *settings) *neturl.URL {
	for _, proxies := range []any{o.proxies, s.proxies} {
		if proxies == nil {
			continue
		}
		for _, it := range httpclient.Items(proxies) {
			if it.Name == target.Scheme || it.Name == "all" {
				if u, err := neturl.Parse(py.Str(it.Value)); err == nil && u.Host != "" {
					return u
				}
			}
		}
	}
	return httpclient.ProxyFromEnvironment(target)
}
