package httpx

import (
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Option is a keyword argument of a client or a request.
type Option func(*settings)

type settings struct {
	headers      httpclient.Headers
	params       any
	cookies      []httpclient.Pair
	auth         any
	timeout      *Timeout
	follow       *bool
	maxRedirects int
	baseURL      *URL
	insecure     bool
	limits       *Limits
	proxy        string
	noEnv        bool
	body         string
	mime         string
	hasBody      bool
	form         []httpclient.Pair
	files        any
	transport    httpclient.Transport
	mock         *MockTransport
	request      *Request // of a response that the program makes
}

func gather(opts []Option) *settings {
	s := &settings{maxRedirects: 20}
	for _, o := range opts {
		o(s)
	}
	s.encode()
	return s
}

// encode writes the form that the arguments describe.
func (s *settings) encode() {
	switch {
	case s.files != nil && py.Truth(s.files):
		s.body, s.mime = httpclient.Multipart(s.form, httpclient.FileParts(s.files, true))
	case len(s.form) > 0:
		s.body, s.mime = httpclient.EncodePairs(s.form, ""), "application/x-www-form-urlencoded"
	default:
		return
	}
	s.hasBody = true
}

// Headers adds headers: a dict or pairs.
func Headers(x any) Option {
	return func(s *settings) {
		for _, it := range httpclient.Items(x) {
			value, ok := it.Value.(string)
			if b, isBytes := lib.AsBytes(it.Value); isBytes {
				value, ok = string(b), true
			}
			if !ok {
				panic(py.TypeError.Newf("Header value must be str or bytes, not %s", py.Str(py.Type(it.Value))))
			}
			s.headers.Add(py.Str(it.Name), value)
		}
	}
}

// Params adds a query: a dict, pairs or text.
func Params(x any) Option { return func(s *settings) { s.params = py.ToAny(x) } }

// CookiesOf sends cookies: a dict or pairs.
func CookiesOf(x any) Option {
	return func(s *settings) {
		for _, it := range httpclient.Items(x) {
			s.cookies = append(s.cookies, httpclient.Pair{Name: py.Str(it.Name), Value: py.Str(it.Value)})
		}
	}
}

// Auth is basic authentication: a pair of user and password, or BasicAuth.
func Auth(x any) Option { return func(s *settings) { s.auth = py.ToAny(x) } }

// TimeoutOf limits requests: seconds, a Timeout, or None for no limit.
func TimeoutOf(x any) Option { return func(s *settings) { s.timeout = timeoutOf(py.ToAny(x)) } }

// FollowRedirects says whether redirects are followed.
func FollowRedirects(on bool) Option { return func(s *settings) { s.follow = &on } }

// MaxRedirects is how many redirects are followed.
func MaxRedirects(n int) Option { return func(s *settings) { s.maxRedirects = n } }

// BaseURL is what relative URLs are appended to.
func BaseURL(x any) Option {
	return func(s *settings) {
		if x = py.ToAny(x); x != nil && x != "" {
			s.baseURL = urlOf(x)
		}
	}
}

// Verify says whether certificates are checked.
func Verify(x any) Option { return func(s *settings) { s.insecure = py.ToAny(x) == false } }

// LimitsOf limits connections.
func LimitsOf(l *Limits) Option { return func(s *settings) { s.limits = l } }

// Proxy sends requests through a proxy.
func Proxy(x any) Option {
	return func(s *settings) {
		if x = py.ToAny(x); x != nil {
			s.proxy = py.Str(x)
		}
	}
}

// TrustEnv says whether the environment may name a proxy.
func TrustEnv(on bool) Option { return func(s *settings) { s.noEnv = !on } }

// HTTP2 is accepted: servers are spoken to in HTTP/1.1, which all of them know.
func HTTP2(bool) Option { return func(*settings) {} }

// Content sends bytes or text.
func Content(x any) Option {
	return func(s *settings) {
		switch x := py.ToAny(x).(type) {
		case nil:
		case string:
			s.body, s.hasBody = x, true
		default:
			b, ok := lib.AsBytes(x)
			if !ok {
				panic(py.TypeError.Newf("Unexpected type for 'content', %s", py.Str(py.Type(x))))
			}
			s.body, s.hasBody = string(b), true
		}
	}
}

// Data sends a form: a dict. Text and bytes are sent as they are.
func Data(x any) Option {
	return func(s *settings) {
		x = py.ToAny(x)
		if _, isBytes := lib.AsBytes(x); isBytes || py.IsInstance(x, py.StrType) {
			Content(x)(s)
			return
		}
		if x != nil {
			s.form = pairsOf(x)
		}
	}
}

// Files sends files as multipart/form-data, with the form of data: a dict or pairs of file objects, bytes, text, or tuples of
// name, content and type.
func Files(x any) Option { return func(s *settings) { s.files = py.ToAny(x) } }

// JSON sends a value as JSON.
func JSON(x any) Option {
	return func(s *settings) {
		if py.ToAny(x) == nil {
			return
		}
		s.body = json.Dumps(x, json.EnsureASCII(false), json.Separators(py.Tuple{",", ":"}), json.AllowNaN(false))
		s.hasBody, s.mime = true, "application/json"
	}
}

// pairsOf reads a mapping whose values are primitive, or lists of such.
func pairsOf(x any) []httpclient.Pair {
	var out []httpclient.Pair
	for _, it := range httpclient.Items(x) {
		for _, v := range httpclient.Values(it.Value) {
			out = append(out, httpclient.Pair{Name: py.Str(it.Name), Value: primitive(v)})
		}
	}
	return out
}

func primitive(v any) string {
	switch v {
	case nil:
		return ""
	case true:
		return "true"
	case false:
		return "false"
	}
	return py.Str(v)
}

// Timeout limits the parts of a request: httpx.Timeout. nil stands for None.
type Timeout struct{ connect, read, write, pool any }

// Part is a keyword argument of Timeout.
type Part func(*Timeout)

// ConnectPart limits connecting.
func ConnectPart(x any) Part { return func(t *Timeout) { t.connect = py.ToAny(x) } }

// ReadPart limits each wait for data.
func ReadPart(x any) Part { return func(t *Timeout) { t.read = py.ToAny(x) } }

// WritePart limits sending.
func WritePart(x any) Part { return func(t *Timeout) { t.write = py.ToAny(x) } }

// PoolPart limits waiting for a connection.
func PoolPart(x any) Part { return func(t *Timeout) { t.pool = py.ToAny(x) } }

// AllParts is what the parts are that have no argument of their own.
func AllParts(x any) Part {
	return func(t *Timeout) {
		x = py.ToAny(x)
		*t = Timeout{x, x, x, x}
	}
}

// NewTimeout makes a Timeout.
func NewTimeout(parts ...Part) *Timeout {
	t := &Timeout{}
	for _, p := range parts {
		p(t)
	}
	return t
}

func timeoutOf(x any) *Timeout {
	if t, ok := x.(*Timeout); ok {
		return t
	}
	if t, ok := x.(py.Tuple); ok {
		out := NewTimeout()
		for i, p := range []*any{&out.connect, &out.read, &out.write, &out.pool} {
			if i < len(t) {
				*p = t[i]
			}
		}
		return out
	}
	return NewTimeout(AllParts(x))
}

// PyRepr returns repr(timeout).
func (t *Timeout) PyRepr() string {
	if py.Eq(t.connect, t.read) && py.Eq(t.read, t.write) && py.Eq(t.write, t.pool) {
		return "Timeout(timeout=" + py.Repr(t.connect) + ")"
	}
	return "Timeout(connect=" + py.Repr(t.connect) + ", read=" + py.Repr(t.read) + ", write=" + py.Repr(t.write) + ", pool=" + py.Repr(t.pool) + ")"
}

func limit(x any) time.Duration {
	if x == nil {
		return 0
	}
	return max(time.Duration(lib.Float(x)*float64(time.Second)), time.Nanosecond)
}

// Limits limits how many connections a client has: httpx.Limits.
type Limits struct{ connections, keepalive, expiry any }

// NewLimits makes Limits: Limits(max_connections, max_keepalive_connections, keepalive_expiry).
func NewLimits(connections, keepalive, expiry any) *Limits {
	return &Limits{py.ToAny(connections), py.ToAny(keepalive), py.ToAny(expiry)}
}

// PyRepr returns repr(limits).
func (l *Limits) PyRepr() string {
	return "Limits(max_connections=" + py.Repr(l.connections) + ", max_keepalive_connections=" + py.Repr(l.keepalive) + ", keepalive_expiry=" + py.Repr(l.expiry) + ")"
}

// BasicAuth is a user and a password: httpx.BasicAuth.
type BasicAuth struct{ user, password string }

// NewBasicAuth makes a BasicAuth.
func NewBasicAuth(user, password string) *BasicAuth { return &BasicAuth{user, password} }
