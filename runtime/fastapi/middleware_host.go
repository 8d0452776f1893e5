package fastapi

import (
	"context"
	"net"
	"strings"
)

// TrustedHostMiddleware refuses requests for other hosts: fastapi.middleware.trustedhost.TrustedHostMiddleware.
type TrustedHostMiddleware struct {
	hosts  []string
	noHelp bool
}

// HostOption is a keyword argument of TrustedHostMiddleware.
type HostOption func(*TrustedHostMiddleware)

// AllowedHosts are the hosts that are served; "*.example.com" stands for all below: the argument allowed_hosts.
func AllowedHosts(hosts ...string) HostOption {
	return func(m *TrustedHostMiddleware) { m.hosts = hosts }
}

// WWWRedirect sends clients on that left the www. out, which is the default: the argument www_redirect.
func WWWRedirect(on bool) HostOption { return func(m *TrustedHostMiddleware) { m.noHelp = !on } }

// NewTrustedHostMiddleware makes one for AddMiddleware.
func NewTrustedHostMiddleware(opts ...HostOption) *TrustedHostMiddleware {
	m := &TrustedHostMiddleware{hosts: []string{"*"}}
	for _, o := range opts {
		o(m)
	}
	return m
}

func (m *TrustedHostMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		host := strings.ToLower(hostName(r.host()))
		redirect := false
		for _, pattern := range m.hosts {
			pattern = strings.ToLower(pattern)
			switch {
			case pattern == "*", host == pattern, strings.HasPrefix(pattern, "*") && strings.HasSuffix(host, pattern[1:]):
				return next(ctx, r)
			case "www."+host == pattern:
				redirect = true
			}
		}
		if redirect && !m.noHelp {
			url := (&URL{r.scope}).String()
			return NewRedirectResponse(strings.Replace(url, "://", "://www.", 1)), nil
		}
		return NewPlainTextResponse("Invalid host header", StatusCode(400)), nil
	}
}

// hostName is a host without its port.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return host
}

// HTTPSRedirectMiddleware sends clients to https: fastapi.middleware.httpsredirect.HTTPSRedirectMiddleware.
type HTTPSRedirectMiddleware struct{}

// NewHTTPSRedirectMiddleware makes one for AddMiddleware.
func NewHTTPSRedirectMiddleware() *HTTPSRedirectMiddleware { return &HTTPSRedirectMiddleware{} }

func (*HTTPSRedirectMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		if r.scope.Scheme != "http" {
			return next(ctx, r)
		}
		url := (&URL{r.scope}).String()
		host := r.host()
		for _, port := range []string{":80", ":443"} {
			if name, ok := strings.CutSuffix(host, port); ok {
				url = strings.Replace(url, host, name, 1)
			}
		}
		return NewRedirectResponse("https" + strings.TrimPrefix(url, "http")), nil
	}
}
