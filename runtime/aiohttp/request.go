package aiohttp

import (
	"context"
	neturl "net/url"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// userAgent is what aiohttp calls itself.
const userAgent = "Python/3.13 aiohttp/3.14.5"

// request is one request, with the redirects that follow from it.
type request struct {
	session  *ClientSession
	opts     *settings
	timeout  *ClientTimeout
	method   string
	url      *URL // with its fragment
	body     string
	mime     string // Content-Type of the body
	hasBody  bool
	sent     httpclient.Headers // what the last request had
	history  py.Tuple
	origin   string // of the first request: credentials go nowhere else
	encoding string
	cookies  []httpclient.Pair
}

func (s *ClientSession) prepare(method string, target any, o *settings) (*request, error) {
	if s.closed {
		return nil, py.RuntimeError.New("Session is closed")
	}
	if o.data != nil && py.ToAny(o.json) != nil {
		return nil, py.ValueError.New("data and json parameters can not be used at the same time")
	}
	r := &request{session: s, opts: o, method: strings.ToUpper(method), timeout: s.timeout, cookies: o.cookies}
	if o.timeout != nil {
		r.timeout = timeoutOf(o.timeout)
	}
	r.url = urlOf(target)
	if base := s.defaults.baseURL; base != nil && r.url.p.Scheme == "" {
		r.url = base.Join(r.url)
	}
	if o.params != nil {
		r.url = r.url.extended(o.params)
	}
	if err := r.check(); err != nil {
		return nil, err
	}
	r.origin = r.url.p.Scheme + "://" + r.url.p.HostPort()
	if py.ToAny(o.json) != nil {
		r.hasBody, r.mime = true, "application/json"
		r.body = s.dumps(o.json)
	} else if o.data != nil {
		r.hasBody = true
		r.body, r.mime = payload(o.data)
	}
	return r, nil
}

func (s *ClientSession) dumps(v any) string {
	if f := s.defaults.dumps; f != nil {
		text, err := py.Call(py.CurrentContext(), f, py.ToAny(v))
		py.Check(err)
		return py.Str(text)
	}
	return json.Dumps(v)
}

// check refuses what is no URL of a web page.
func (r *request) check() error {
	switch p := r.url.p; {
	case p.Scheme == "http" || p.Scheme == "https":
		if p.Host != "" {
			return nil
		}
	case p.Scheme != "":
		return NonHttpUrlClientError.New(r.url)
	case p.HasHost && p.Host != "":
		r.url = &URL{p}
		r.url.p.Scheme = "http"
		return nil
	}
	return InvalidUrlClientError.New(r.url)
}

// send sends the request and follows redirects, within the total timeout.
func (r *request) send(ctx context.Context) (*ClientResponse, error) {
	var resp *ClientResponse
	loop := asyncio.GetRunningLoop(ctx)
	total := seconds(r.timeout.total)
	deadline := 0.0
	work := func(ctx context.Context) (err error) {
		resp, err = r.follow(ctx)
		return err
	}
	var err error
	if total > 0 {
		deadline = loop.Time() + total
		err = asyncio.WithTimeout(ctx, total, work)
	} else {
		err = work(ctx)
	}
	if err != nil {
		return nil, err
	}
	resp.deadline = deadline
	raise := r.opts.raise
	if raise == nil {
		raise = r.session.defaults.raise
	}
	switch {
	case raise == nil || raise == false:
	case raise == true:
		err = resp.RaiseForStatus()
	default:
		var aw any
		if aw, err = py.Call(ctx, raise, resp); err == nil {
			_, err = asyncio.Await(ctx, aw)
		}
	}
	if err != nil {
		resp.Release()
		return nil, err
	}
	return resp, nil
}

func (r *request) follow(ctx context.Context) (*ClientResponse, error) {
	for {
		resp, err := r.once(ctx)
		if err != nil {
			return nil, err
		}
		switch resp.Status {
		case 301, 302, 303, 307, 308:
			next, err := r.redirect(resp)
			if err != nil || !next {
				return resp, err
			}
		default:
			return resp, nil
		}
	}
}

// redirect makes the request that a redirect asks for; false when resp is the answer.
func (r *request) redirect(resp *ClientResponse) (bool, error) {
	if r.opts.noRedirects {
		return false, nil
	}
	location, ok := resp.headers.Get("Location")
	if !ok {
		location, ok = resp.headers.Get("URI")
	}
	r.history = append(r.history, resp)
	if r.opts.maxRedirects > 0 && len(r.history) >= r.opts.maxRedirects {
		resp.Release()
		first := r.history[0].(*ClientResponse)
		return false, newResponseError(TooManyRedirects, first.info, r.history, 0, "", nil)
	}
	if !ok {
		r.history = r.history[:len(r.history)-1]
		return false, nil
	}
	if resp.Status == 303 && r.method != "HEAD" || (resp.Status == 301 || resp.Status == 302) && r.method == "POST" {
		r.method, r.hasBody, r.body = "GET", false, ""
		r.opts.headers.Del("Content-Length")
		r.opts.headers.Del("Content-Type")
	}
	resp.Release()
	r.url = r.url.withoutFragment().Join(NewURL(location))
	if err := r.check(); err != nil {
		return false, err
	}
	if r.url.p.Scheme+"://"+r.url.p.HostPort() != r.origin {
		r.opts.auth = nil
		r.cookies = nil
		r.opts.headers.Del("Authorization")
	}
	return true, nil
}

// headers are those of the next request, in aiohttp's order.
func (r *request) headers() httpclient.Headers {
	p := r.url.p
	host := p.HostPort()
	own := r.session.defaults.headers.Clone()
	for _, h := range r.opts.headers {
		own.Del(h.Name)
	}
	own = append(own, r.opts.headers...)
	var out httpclient.Headers
	if v, ok := own.Get("Host"); ok {
		host = v
		own.Del("Host")
	}
	out.Add("Host", host)
	out = append(out, own...)
	auto := func(name, value string) {
		for _, s := range r.opts.skip {
			if strings.EqualFold(s, name) {
				return
			}
		}
		out.Default(name, value)
	}
	auto("Accept", "*/*")
	auto("Accept-Encoding", "gzip, deflate")
	auto("User-Agent", userAgent)
	if pairs := append(r.session.jar.For(p), r.cookies...); len(pairs) > 0 {
		if v, ok := out.Get("Cookie"); ok {
			out.Set("Cookie", v+"; "+httpclient.CookieHeader(pairs))
		} else {
			out.Add("Cookie", httpclient.CookieHeader(pairs))
		}
	}
	auth := r.opts.auth
	if auth == nil {
		auth = r.session.defaults.auth
	}
	if b, ok := auth.(*BasicAuth); ok {
		out.Add("Authorization", b.Encode())
	} else if p.HasUser {
		out.Default("Authorization", httpclient.BasicAuth(p.Credentials()))
	}
	switch r.method {
	case "GET", "HEAD", "OPTIONS", "TRACE":
		if !r.hasBody {
			return out
		}
	}
	out.Default("Content-Length", strconv.Itoa(len(r.body)))
	if r.hasBody || r.method != "DELETE" {
		mime := r.mime
		if !r.hasBody {
			mime = "application/octet-stream"
		}
		if mime != "" {
			auto("Content-Type", mime)
		}
	}
	return out
}

// once sends the request as it is now.
func (r *request) once(ctx context.Context) (*ClientResponse, error) {
	s := r.session
	r.sent = r.headers()
	p := r.url.p
	req := &httpclient.Request{
		Method: r.method, URL: p.Address(), Target: p.Target(), Headers: r.sent, Body: r.body,
		Insecure:    r.opts.insecure || s.connector.insecure,
		DialTimeout: duration(r.timeout.connect, r.timeout.sockConnect), ReadTimeout: duration(r.timeout.sockRead),
	}
	if err := r.proxied(req); err != nil {
		return nil, err
	}
	release, err := s.connector.acquire(ctx, req.URL.Host)
	if err != nil {
		return nil, err
	}
	a, err := asyncio.Outside(ctx, "the response of "+r.url.withoutFragment().String(), func(ctx context.Context) (answer, error) {
		res, fail := s.connector.client.Do(ctx, req)
		return answer{res, fail}, nil
	})
	if err == nil && a.fail != nil {
		err = r.raise(a.fail)
	}
	if err != nil {
		release()
		return nil, err
	}
	s.jar.Store(a.res.Headers, p.Host, p.Path)
	resp := newResponse(r, a.res, release)
	return resp, nil
}

// proxied chooses the proxy.
func (r *request) proxied(req *httpclient.Request) error {
	proxy := r.opts.proxy
	if proxy == "" {
		proxy = r.session.defaults.proxy
	}
	if proxy == "" && r.session.defaults.trustEnv {
		req.Proxy = httpclient.ProxyFromEnvironment(req.URL)
		return nil
	}
	if proxy == "" {
		return nil
	}
	u, err := neturl.Parse(proxy)
	if err != nil || u.Host == "" {
		return InvalidUrlClientError.New(NewURL(proxy))
	}
	req.Proxy = u
	return nil
}

// answer is what comes back from a goroutine.
type answer struct {
	res  *httpclient.Response
	fail *httpclient.Error
}

// Discard closes the connection of an answer that came too late.
func (a answer) Discard() { a.res.Discard() }

// ssl is how messages show the argument ssl.
func (r *request) ssl() string {
	for _, s := range []string{r.opts.ssl, r.session.connector.ssl} {
		if s != "" {
			return s
		}
	}
	return "default"
}

func (r *request) info() *RequestInfo {
	return &RequestInfo{url: r.url.withoutFragment(), method: r.method, headers: &MultiDict{fields: r.sent}, real: r.url}
}

// RequestInfo tells what was asked for: aiohttp.RequestInfo.
type RequestInfo struct {
	url, real *URL
	method    string
	headers   *MultiDict
}

// URL is info.url.
func (i *RequestInfo) URL() *URL { return i.url }

// RealURL is info.real_url: with the fragment.
func (i *RequestInfo) RealURL() *URL { return i.real }

// Method is info.method.
func (i *RequestInfo) Method() string { return i.method }

// Headers is info.headers.
func (i *RequestInfo) Headers() *MultiDict { return i.headers }

// PyRepr returns repr(info).
func (i *RequestInfo) PyRepr() string {
	return "RequestInfo(url=" + i.url.PyRepr() + ", method=" + py.Repr(i.method) + ", headers=" + i.headers.PyRepr() + ", real_url=" + i.real.PyRepr() + ")"
}
