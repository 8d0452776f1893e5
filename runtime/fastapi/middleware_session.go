package fastapi

import (
	"context"
	"crypto/hmac"
	"crypto/sha1"
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// SessionMiddleware keeps request.session in a cookie that it signs: starlette.middleware.sessions.SessionMiddleware.
type SessionMiddleware struct {
	secret, cookie, path, sameSite, domain string
	maxAge                                 int // in seconds
	untilClosed, httpsOnly                 bool
}

// SessionOption is a keyword argument of SessionMiddleware.
type SessionOption func(*SessionMiddleware)

// SecretKey is what cookies are signed with: the argument secret_key.
func SecretKey(key string) SessionOption { return func(m *SessionMiddleware) { m.secret = key } }

// SessionCookie is the name of the cookie: the argument session_cookie.
func SessionCookie(name string) SessionOption { return func(m *SessionMiddleware) { m.cookie = name } }

// SessionMaxAge is how long a session lives, in seconds, or None: the argument max_age.
func SessionMaxAge(seconds any) SessionOption {
	return func(m *SessionMiddleware) {
		if seconds = py.ToAny(seconds); seconds == nil {
			m.untilClosed = true
			return
		}
		m.maxAge = lib.Int(seconds)
	}
}

// SessionPath is the argument path.
func SessionPath(path string) SessionOption { return func(m *SessionMiddleware) { m.path = path } }

// SessionSameSite is the argument same_site.
func SessionSameSite(mode string) SessionOption {
	return func(m *SessionMiddleware) { m.sameSite = mode }
}

// SessionHTTPSOnly is the argument https_only.
func SessionHTTPSOnly(on bool) SessionOption { return func(m *SessionMiddleware) { m.httpsOnly = on } }

// SessionDomain is the argument domain.
func SessionDomain(domain string) SessionOption {
	return func(m *SessionMiddleware) { m.domain = domain }
}

// NewSessionMiddleware makes one for AddMiddleware.
func NewSessionMiddleware(opts ...SessionOption) *SessionMiddleware {
	m := &SessionMiddleware{cookie: "session", path: "/", sameSite: "lax", maxAge: 14 * 24 * 60 * 60}
	for _, o := range opts {
		o(m)
	}
	return m
}

// sessionClass is starlette's Session, a dict that notes whether it was looked at or changed.
var sessionClass = func() *py.Class {
	c := py.NewClass("starlette.middleware.sessions", "Session", py.DictType)
	define := lib.Definer(c)
	changes := func(name, params string, always bool) {
		define(name, params, func(a []any) any {
			if always || py.Contains(a[0], a[1]) == (name == "pop") {
				py.SetAttr(a[0], "modified", true)
			}
			args := a
			if name == "pop" && a[2] == lib.Missing {
				args = a[:2]
			}
			return lib.Call(py.GetAttr(py.DictType, name), args...)
		})
	}
	changes("__setitem__", "self, key, value", true)
	changes("__delitem__", "self, key", true)
	changes("clear", "self", true)
	changes("popitem", "self", true)
	changes("pop", "self, key, default=...", false)
	changes("setdefault", "self, key, default=None", false)
	define("update", "self, *args, **kwargs", func(a []any) any {
		py.SetAttr(a[0], "modified", true)
		return lib.CallKW(py.GetAttr(py.DictType, "update"), append([]any{a[0]}, py.Collect(a[1])...), lib.KW(a[2]))
	})
	return c
}()

func newSession(values any) any {
	s := lib.Call(sessionClass)
	lib.Call(py.GetAttr(py.DictType, "update"), s, values)
	py.SetAttr(s, "modified", false)
	py.SetAttr(s, "accessed", false)
	return s
}

// Session is request.session: what SessionMiddleware keeps for the client.
func (r *Request) Session() any {
	if r.session == nil {
		panic(py.AssertionError.New("SessionMiddleware must be installed to access request.session"))
	}
	py.SetAttr(r.session, "accessed", true)
	return r.session
}

func (m *SessionMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		values, had := m.read(r)
		r.session = newSession(values)
		response, err := next(ctx, r)
		if err != nil {
			return response, err
		}
		changed := py.Truth(py.GetAttr(r.session, "modified"))
		if changed || py.Truth(py.GetAttr(r.session, "accessed")) {
			response.headers.addVary("Cookie")
		}
		switch {
		case changed && py.Len(r.session) > 0:
			text := py.Str(lib.Call(py.GetAttr(json.Module(), "dumps"), r.session))
			data := m.sign(base64.StdEncoding.EncodeToString([]byte(text)))
			age := ""
			if !m.untilClosed {
				age = fmt.Sprintf("Max-Age=%d; ", m.maxAge)
			}
			response.headers.Append("set-cookie", fmt.Sprintf("%s=%s; path=%s; %s%s", m.cookie, data, m.path, age, m.flags()))
		case changed && had:
			response.headers.Append("set-cookie", fmt.Sprintf("%s=null; path=%s; expires=Thu, 01 Jan 1970 00:00:00 GMT; %s", m.cookie, m.path, m.flags()))
		}
		return response, nil
	}
}

func (m *SessionMiddleware) flags() string {
	flags := "httponly; samesite=" + m.sameSite
	if m.httpsOnly {
		flags += "; secure"
	}
	if m.domain != "" {
		flags += "; domain=" + m.domain
	}
	return flags
}

// read is what the cookie of a request holds; had is false for one that is missing, too old or not signed with the key.
func (m *SessionMiddleware) read(r *Request) (values any, had bool) {
	values = py.NewDict[any, any]()
	cookie, ok := r.Cookies().Get(m.cookie)
	if !ok {
		return values, false
	}
	at := strings.LastIndexByte(cookie, '.')
	if at < 0 || subtle.ConstantTimeCompare([]byte(cookie[at+1:]), []byte(m.signature(cookie[:at]))) != 1 {
		return values, false
	}
	data, stamp, ok := strings.Cut(cookie[:at], ".")
	raw, err := base64.RawURLEncoding.DecodeString(stamp)
	if !ok || err != nil || len(raw) > 8 {
		return values, false
	}
	made := int64(binary.BigEndian.Uint64(append(make([]byte, 8-len(raw)), raw...)))
	if age := now() - made; !m.untilClosed && (age > int64(m.maxAge) || age < 0) {
		return values, false
	}
	text, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return values, false
	}
	return lib.Call(py.GetAttr(json.Module(), "loads"), string(text)), true
}

func now() int64 { return time.Now().Unix() }

// sign adds the time and a signature, as itsdangerous.TimestampSigner does.
func (m *SessionMiddleware) sign(data string) string {
	var stamp [8]byte
	binary.BigEndian.PutUint64(stamp[:], uint64(now()))
	bytes := strings.TrimLeft(string(stamp[:]), "\x00")
	value := data + "." + base64.RawURLEncoding.EncodeToString([]byte(bytes))
	return value + "." + m.signature(value)
}

func (m *SessionMiddleware) signature(value string) string {
	key := sha1.Sum([]byte("itsdangerous.Signer" + "signer" + m.secret))
	mac := hmac.New(sha1.New, key[:])
	mac.Write([]byte(value))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}
