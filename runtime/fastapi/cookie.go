package fastapi

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// CookieOption is a keyword argument of SetCookie and DeleteCookie.
type CookieOption func(*cookie)

// cookie holds the attributes of a cookie.
type cookie struct {
	maxAge   *int
	expires  any // seconds from now, or a date as text
	path     *string
	domain   string
	secure   bool
	httpOnly bool
	sameSite *string
}

// MaxAge sets the seconds that a cookie lives.
func MaxAge(seconds int) CookieOption { return func(c *cookie) { c.maxAge = &seconds } }

// Expires sets when a cookie ends: seconds from now, or a date as text.
func Expires(when any) CookieOption { return func(c *cookie) { c.expires = when } }

// CookiePath sets the path that a cookie belongs to: the argument path.
func CookiePath(path string) CookieOption { return func(c *cookie) { c.path = &path } }

// Domain sets the domain that a cookie belongs to.
func Domain(domain string) CookieOption { return func(c *cookie) { c.domain = domain } }

// Secure has the cookie sent over TLS only.
func Secure(on bool) CookieOption { return func(c *cookie) { c.secure = on } }

// HTTPOnly hides the cookie from scripts: the argument httponly.
func HTTPOnly(on bool) CookieOption { return func(c *cookie) { c.httpOnly = on } }

// SameSite is "lax", "strict" or "none"; "" stands for None.
func SameSite(mode string) CookieOption { return func(c *cookie) { c.sameSite = &mode } }

// SetCookie adds a set-cookie header: response.set_cookie(key, value, ...).
func (r *Response) SetCookie(key, value string, opts ...CookieOption) {
	lax := "lax"
	c := &cookie{sameSite: &lax}
	for _, o := range opts {
		o(c)
	}
	r.headers.Append("set-cookie", c.text(key, value))
}

// DeleteCookie has the client forget a cookie: response.delete_cookie(key, ...).
func (r *Response) DeleteCookie(key string, opts ...CookieOption) {
	r.SetCookie(key, "", append(opts, MaxAge(0), Expires(0))...)
}

// text is the cookie as http.cookies writes it: the attributes sorted by their names in lower case.
func (c *cookie) text(key, value string) string {
	parts := []string{key + "=" + quoteCookie(value)}
	add := func(on bool, text string) {
		if on {
			parts = append(parts, text)
		}
	}
	add(c.domain != "", "Domain="+c.domain)
	switch when := py.ToAny(c.expires).(type) {
	case nil:
	case int:
		add(true, "expires="+time.Now().UTC().Add(time.Duration(when)*time.Second).Format(http.TimeFormat))
	default:
		add(true, "expires="+py.Str(when))
	}
	add(c.httpOnly, "HttpOnly")
	if c.maxAge != nil {
		add(true, fmt.Sprintf("Max-Age=%d", *c.maxAge))
	}
	path := "/"
	if c.path != nil {
		path = *c.path
	}
	add(path != "", "Path="+path)
	if c.sameSite != nil {
		add(*c.sameSite != "", "SameSite="+*c.sameSite)
	}
	add(c.secure, "Secure")
	return strings.Join(parts, "; ")
}

// legalCookie are the characters besides letters and digits that need no quotes.
const legalCookie = "!#$%&'*+-.^_`|~:"

// quoteCookie is http.cookies._quote.
func quoteCookie(s string) string {
	plain := s != ""
	for _, c := range []byte(s) {
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte(legalCookie, c) >= 0) {
			plain = false
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString("\\" + string(r))
		case r < ' ' || r == ',' || r == ';' || r == 0x7f || r > 0x7f && r <= 0xff:
			fmt.Fprintf(&b, "\\%03o", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// parseCookies reads a Cookie header as Starlette does.
func parseCookies(text string) *py.Dict[string, string] {
	out := &py.Dict[string, string]{}
	for _, chunk := range strings.Split(text, ";") {
		key, val, ok := strings.Cut(chunk, "=")
		if !ok {
			key, val = "", chunk
		}
		key, val = strings.TrimSpace(key), strings.TrimSpace(val)
		if key != "" || val != "" {
			out.Set(key, unquoteCookie(val))
		}
	}
	return out
}

// unquoteCookie is http.cookies._unquote.
func unquoteCookie(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return s
	}
	s = s[1 : len(s)-1]
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			var n rune
			if i+3 < len(s) {
				if k, err := fmt.Sscanf(s[i+1:i+4], "%03o", &n); k == 1 && err == nil {
					b.WriteRune(n)
					i += 3
					continue
				}
			}
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
