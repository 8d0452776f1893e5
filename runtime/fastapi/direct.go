package fastapi

import (
	"context"
	"net/http"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// DirectScope describes a request that comes without a connection.
func DirectScope(r *httpclient.Request) *uvicorn.Scope {
	raw, query, _ := strings.Cut(r.Target, "?")
	scope := &uvicorn.Scope{Method: r.Method, HTTPVersion: "1.1", Scheme: r.URL.Scheme, Path: uvicorn.Unquote(raw), Query: query, RootPath: r.RootPath,
		Client: uvicorn.Address{Host: r.ClientHost, Port: r.ClientPort}, Server: uvicorn.Address{Host: r.URL.Hostname(), Port: 80}, Body: []byte(r.Body)}
	for _, h := range r.Headers {
		scope.Headers = append(scope.Headers, uvicorn.Header{Name: strings.ToLower(h.Name), Value: h.Value})
	}
	return scope
}

// Answer answers a request without a connection, for httpx.ASGITransport and the test client. What the application raises is given
// beside its answer.
func (a *App) Answer(ctx context.Context, r *httpclient.Request) (*httpclient.Response, error) {
	reply, err := uvicorn.Ask(ctx, a, DirectScope(r))
	if reply == nil {
		return nil, err
	}
	body := string(reply.Body)
	if r.Method == http.MethodHead {
		body = ""
	}
	return httpclient.NewResponse(reply.Status, http.StatusText(reply.Status), DirectHeaders(reply.Headers), body), err
}

// DirectHeaders are the headers of an answer as a client sees them.
func DirectHeaders(headers []uvicorn.Header) httpclient.Headers {
	var out httpclient.Headers
	for _, h := range headers {
		out = append(out, httpclient.Header{Name: h.Name, Value: h.Value})
	}
	return out
}
