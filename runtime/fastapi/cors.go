package fastapi

import (
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// CORSMiddleware lets scripts of other sites use the application: fastapi.middleware.cors.CORSMiddleware.
type CORSMiddleware struct {
	origins, methods, headers []string
	expose                    []string
	credentials               bool
	originRegex               *regexp.Regexp
	maxAge                    int
}

// CORSOption is a keyword argument of CORSMiddleware.
type CORSOption func(*CORSMiddleware)

// AllowOrigins names the sites that may, "*" for all: the argument allow_origins.
func AllowOrigins(origins ...string) CORSOption {
	return func(c *CORSMiddleware) { c.origins = origins }
}

// AllowMethods names the methods they may use, "*" for all: the argument allow_methods.
func AllowMethods(methods ...string) CORSOption {
	return func(c *CORSMiddleware) { c.methods = methods }
}

// AllowHeaders names the headers they may send, "*" for all: the argument allow_headers.
func AllowHeaders(headers ...string) CORSOption {
	return func(c *CORSMiddleware) { c.headers = headers }
}

// AllowCredentials lets them send cookies: the argument allow_credentials.
func AllowCredentials(on bool) CORSOption { return func(c *CORSMiddleware) { c.credentials = on } }

// AllowOriginRegex describes the sites by a regular expression: the argument allow_origin_regex.
func AllowOriginRegex(re string) CORSOption {
	return func(c *CORSMiddleware) { c.originRegex = regexp.MustCompile("^(?:" + re + ")$") }
}

// ExposeHeaders names the headers of answers that scripts may read: the argument expose_headers.
func ExposeHeaders(headers ...string) CORSOption {
	return func(c *CORSMiddleware) { c.expose = headers }
}

// CORSMaxAge sets the seconds that browsers may remember an answer: the argument max_age.
func CORSMaxAge(seconds int) CORSOption { return func(c *CORSMiddleware) { c.maxAge = seconds } }

var corsMethods = []string{"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY"}

// safeHeaders are those that always may be sent.
var safeHeaders = []string{"Accept", "Accept-Language", "Content-Language", "Content-Type"}

// NewCORSMiddleware makes the middleware for AddMiddleware.
func NewCORSMiddleware(opts ...CORSOption) *CORSMiddleware {
	c := &CORSMiddleware{methods: []string{"GET"}, maxAge: 600}
	for _, o := range opts {
		o(c)
	}
	if slices.Contains(c.methods, "*") {
		c.methods = corsMethods
	}
	return c
}

func (c *CORSMiddleware) allOrigins() bool { return slices.Contains(c.origins, "*") }

func (c *CORSMiddleware) allows(origin string) bool {
	return c.allOrigins() || c.originRegex != nil && c.originRegex.MatchString(origin) || slices.Contains(c.origins, origin)
}

func (c *CORSMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		origin, crossing := r.Headers().Get("origin")
		if method := r.header("access-control-request-method"); crossing && r.Method() == "OPTIONS" && method != "" {
			return c.preflight(r, origin, method), nil
		}
		response, err := next(ctx, r)
		if err == nil {
			c.mark(response.Headers(), origin, crossing)
		}
		return response, err
	}
}

// mark adds the headers of an ordinary answer.
func (c *CORSMiddleware) mark(h *MutableHeaders, origin string, crossing bool) {
	all := c.allOrigins()
	if crossing {
		if all {
			h.Set("access-control-allow-origin", "*")
		}
		if c.credentials {
			h.Set("access-control-allow-credentials", "true")
		}
		if len(c.expose) > 0 {
			h.Set("access-control-expose-headers", strings.Join(c.expose, ", "))
		}
	}
	if crossing && (all && c.credentials || !all && c.allows(origin)) {
		h.Set("access-control-allow-origin", origin)
	}
	h.Set("vary", strings.Join(append(h.GetList("vary"), "Origin"), ", "))
}

// preflight answers a browser that asks what it may do.
func (c *CORSMiddleware) preflight(r *Request, origin, method string) *Response {
	var failures []string
	opts := []Option{HeaderValue("Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers, Access-Control-Request-Private-Network")}
	add := func(name, value string) { opts = append(opts, HeaderValue(name, value)) }
	explicit := !c.allOrigins() || c.credentials
	if !explicit {
		add("Access-Control-Allow-Origin", "*")
	}
	add("Access-Control-Allow-Methods", strings.Join(c.methods, ", "))
	add("Access-Control-Max-Age", strconv.Itoa(c.maxAge))
	all := slices.Contains(c.headers, "*")
	allowed := slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(safeHeaders), c.headers...))))
	if !all {
		add("Access-Control-Allow-Headers", strings.Join(allowed, ", "))
	}
	if c.credentials {
		add("Access-Control-Allow-Credentials", "true")
	}
	switch { // what depends on the request comes last
	case !c.allows(origin):
		failures = append(failures, "origin")
	case explicit:
		add("Access-Control-Allow-Origin", origin)
	}
	if !slices.Contains(c.methods, method) {
		failures = append(failures, "method")
	}
	switch wanted, asks := r.Headers().Get("access-control-request-headers"); {
	case all && asks:
		add("Access-Control-Allow-Headers", wanted)
	case asks && !allHeadersIn(wanted, allowed):
		failures = append(failures, "headers")
	}
	if r.Headers().Contains("access-control-request-private-network") {
		failures = append(failures, "private-network")
	}
	if failures != nil {
		return NewPlainTextResponse("Disallowed CORS "+strings.Join(failures, ", "), append(opts, StatusCode(400))...)
	}
	return NewPlainTextResponse("OK", opts...)
}

func allHeadersIn(wanted string, allowed []string) bool {
	for _, h := range strings.Split(wanted, ",") {
		h = strings.TrimSpace(h)
		if !slices.ContainsFunc(allowed, func(a string) bool { return strings.EqualFold(a, h) }) {
			return false
		}
	}
	return true
}
