package httpclient

import (
	"net/http"
	"net/url"
)

// ProxyFromEnvironment is the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name for a URL, nil for none.
func ProxyFromEnvironment(u *url.URL) *url.URL {
	proxy, err := http.ProxyFromEnvironment(&http.Request{URL: u})
	if err != nil {
		return nil
	}
	return proxy
}
