package aiohttp

import (
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Option is a keyword argument of a session or a request.
type Option func(*settings)

// settings is what options set; None is "not given".
type settings struct {
	params, data, json, auth, timeout any
	headers                           httpclient.Headers
	cookies                           []httpclient.Pair
	baseURL                           *URL
	connector                         *TCPConnector
	cookieJar                         any
	proxy                             string
	insecure                          bool
	ssl                               string // as messages show it
	noRedirects                       bool
	maxRedirects                      int
	raise                             any
	trustEnv                          bool
	dumps                             any
	skip                              []string
}

func gather(opts []Option) *settings {
	s := &settings{maxRedirects: 10}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Params adds a query: the argument params, a dict, pairs or text.
func Params(params any) Option { return func(s *settings) { s.params = py.ToAny(params) } }

// Headers adds headers: a dict or pairs.
func Headers(headers any) Option { return func(s *settings) { s.headers = headersOf(headers) } }

// headersOf reads a dict of headers.
func headersOf(x any) httpclient.Headers {
	var out httpclient.Headers
	for _, it := range httpclient.Items(x) {
		value, ok := it.Value.(string)
		if !ok {
			panic(py.TypeError.Newf("Cannot serialize non-str key %s", py.Repr(it.Value)))
		}
		out.Add(py.Str(it.Name), value)
	}
	return out
}

// Data sends a body: bytes, text, a form as dict or pairs, FormData, or a file.
func Data(data any) Option { return func(s *settings) { s.data = py.ToAny(data) } }

// JSON sends a value as JSON.
func JSON(value any) Option { return func(s *settings) { s.json = value } }

// Cookies sends cookies with a request; of a session, with all of its requests.
func Cookies(cookies any) Option {
	return func(s *settings) {
		for _, it := range httpclient.Items(cookies) {
			s.cookies = append(s.cookies, httpclient.Pair{Name: py.Str(it.Name), Value: py.Str(it.Value)})
		}
	}
}

// Auth is basic authentication.
func Auth(auth any) Option { return func(s *settings) { s.auth = py.ToAny(auth) } }

// Timeout limits requests: a ClientTimeout, or seconds.
func Timeout(timeout any) Option {
	return func(s *settings) { s.timeout = py.ToAny(timeout) }
}

// SSL says how to check certificates: False not at all.
func SSL(ssl any) Option {
	return func(s *settings) {
		ssl = py.ToAny(ssl)
		s.insecure = ssl == false
		if ssl != nil && ssl != true {
			s.ssl = py.Str(ssl)
		}
	}
}

// Proxy sends requests through a proxy.
func Proxy(proxy any) Option {
	return func(s *settings) {
		if proxy = py.ToAny(proxy); proxy != nil {
			s.proxy = py.Str(proxy)
		}
	}
}

// AllowRedirects says whether redirects are followed.
func AllowRedirects(on bool) Option { return func(s *settings) { s.noRedirects = !on } }

// MaxRedirects is how many redirects are followed.
func MaxRedirects(n int) Option { return func(s *settings) { s.maxRedirects = n } }

// RaiseForStatus has requests raise ClientResponseError for statuses of 400 and above.
func RaiseForStatus(on any) Option { return func(s *settings) { s.raise = py.ToAny(on) } }

// BaseURL is what relative URLs of a session's requests are relative to.
func BaseURL(base any) Option {
	return func(s *settings) {
		if base = py.ToAny(base); base != nil {
			s.baseURL = urlOf(base)
		}
	}
}

// Connector is the pool of connections of a session.
func Connector(c *TCPConnector) Option { return func(s *settings) { s.connector = c } }

// CookieJar replaces the jar of a session.
func CookieJar(jar any) Option { return func(s *settings) { s.cookieJar = py.ToAny(jar) } }

// TrustEnv has a session use the proxies that the environment names.
func TrustEnv(on bool) Option { return func(s *settings) { s.trustEnv = on } }

// JSONSerialize is the function that writes JSON for a session.
func JSONSerialize(dumps any) Option { return func(s *settings) { s.dumps = py.ToAny(dumps) } }

// SkipAutoHeaders names headers that are not added by themselves.
func SkipAutoHeaders(names any) Option {
	return func(s *settings) {
		if names = py.ToAny(names); names != nil {
			for n := range py.Seq(names) {
				s.skip = append(s.skip, py.Str(n))
			}
		}
	}
}
