package requests

import (
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Option is a keyword argument of a request.
type Option func(*settings)

// settings are the arguments of a request, and those that a session gives all of its requests.
type settings struct {
	headers, params, cookies, auth, proxies any
	connect, read                           any // seconds, nil for no limit
	follow                                  *bool
	stream                                  *bool
	insecure                                *bool
	body, mime                              string
	hasBody                                 bool
	form, files                             any
}

func gather(opts []Option) *settings {
	s := &settings{}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Headers adds headers: a dict.
func Headers(x any) Option { return func(s *settings) { s.headers = py.ToAny(x) } }

// Params adds a query: a dict, pairs or text.
func Params(x any) Option { return func(s *settings) { s.params = py.ToAny(x) } }

// CookiesOf sends cookies: a dict or a cookie jar.
func CookiesOf(x any) Option { return func(s *settings) { s.cookies = py.ToAny(x) } }

// Auth is basic authentication: a pair of user and password, or HTTPBasicAuth.
func Auth(x any) Option { return func(s *settings) { s.auth = py.ToAny(x) } }

// TimeoutOf limits connecting and each wait for data: seconds, a pair of them, or None for no limit.
func TimeoutOf(x any) Option {
	return func(s *settings) {
		x = py.ToAny(x)
		if pair, ok := x.(py.Tuple); ok {
			if len(pair) != 2 {
				panic(py.ValueError.Newf("Invalid timeout %s. Pass a (connect, read) timeout tuple, or a single float to set both timeouts to the same value.", py.Repr(x)))
			}
			s.connect, s.read = pair[0], pair[1]
			return
		}
		s.connect, s.read = x, x
	}
}

// AllowRedirects says whether redirects are followed.
func AllowRedirects(on bool) Option { return func(s *settings) { s.follow = &on } }

// Stream leaves the body to be read bit by bit.
func Stream(on bool) Option { return func(s *settings) { s.stream = &on } }

// Verify says whether certificates are checked.
func Verify(x any) Option {
	return func(s *settings) {
		off := py.ToAny(x) == false
		s.insecure = &off
	}
}

// Proxies names proxies by scheme: a dict.
func Proxies(x any) Option { return func(s *settings) { s.proxies = py.ToAny(x) } }

// Files sends files as multipart/form-data: a dict of file objects, bytes, or tuples of name, content and type.
func Files(x any) Option { return func(s *settings) { s.files = py.ToAny(x) } }

// Data sends a form (a dict or pairs), or text and bytes as they are.
func Data(x any) Option {
	return func(s *settings) {
		switch v := py.ToAny(x).(type) {
		case nil:
		case string:
			s.body, s.hasBody = v, true
		default:
			switch b, ok := lib.AsBytes(v); {
			case ok:
				s.body, s.hasBody = string(b), true
			case py.HasAttr(v, "read"):
				content := lib.Method(v, "read")
				if text, ok := content.(string); ok {
					s.body = text
				} else {
					s.body = string(lib.BytesArg(content))
				}
				s.hasBody = true
			default:
				s.form = v
			}
		}
	}
}

// JSON sends a value as JSON, unless there is data.
func JSON(x any) Option {
	return func(s *settings) {
		if py.ToAny(x) == nil || s.hasBody || s.form != nil {
			return
		}
		err := py.Try(func() error { s.body = json.Dumps(x, json.AllowNaN(false)); return nil })
		if py.Is(err, py.ValueError) {
			err = newFailure(InvalidJSONError, err, nil)
		}
		py.Check(err)
		s.hasBody, s.mime = true, "application/json"
	}
}

// requestKeywords are the keyword arguments that the floor passes by name.
var requestKeywords = map[string]func(any) Option{
	"params": Params, "headers": Headers, "cookies": CookiesOf, "auth": Auth, "timeout": TimeoutOf, "data": Data, "json": JSON, "files": Files,
	"verify": Verify, "proxies": Proxies, "allow_redirects": func(x any) Option { return AllowRedirects(py.Truth(x)) },
	"stream": func(x any) Option { return Stream(py.Truth(x)) },
}

// prepareBody writes the body that the arguments describe.
func (s *settings) prepareBody() {
	switch {
	case s.files != nil && py.Truth(s.files):
		s.body, s.mime = httpclient.Multipart(pairsOf(s.form), httpclient.FileParts(s.files, false))
		s.hasBody = true
	case s.form != nil && py.Truth(s.form):
		s.body, s.mime, s.hasBody = httpclient.EncodePairs(pairsOf(s.form), ""), "application/x-www-form-urlencoded", true
	}
}

// pairsOf reads a mapping whose values are plain, or lists of such; None is left out.
func pairsOf(x any) []httpclient.Pair {
	if x == nil {
		return nil
	}
	var out []httpclient.Pair
	for _, it := range httpclient.Items(x) {
		for _, v := range httpclient.Values(it.Value) {
			if v != nil {
				out = append(out, httpclient.Pair{Name: text(it.Name), Value: text(v)})
			}
		}
	}
	return out
}

func text(x any) string {
	if b, ok := lib.AsBytes(x); ok {
		return string(b)
	}
	return py.Str(x)
}

// limit is a number of seconds as a duration, 0 for none.
func limit(x any) time.Duration {
	if x == nil {
		return 0
	}
	seconds := lib.Float(x)
	if seconds <= 0 {
		panic(py.ValueError.Newf("Attempted to set connect timeout to %s, but the timeout cannot be set to a value less than or equal to 0.", py.Str(x)))
	}
	return time.Duration(seconds * float64(time.Second))
}
