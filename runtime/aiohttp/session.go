package aiohttp

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ClientSession makes requests that share connections, headers and cookies: aiohttp.ClientSession.
type ClientSession struct {
	defaults  *settings
	connector *TCPConnector
	owned     bool // the connector is the session's own
	timeout   *ClientTimeout
	jar       *httpclient.Jar
	closed    bool
}

// NewClientSession makes a session of the running loop.
func NewClientSession(ctx context.Context, opts ...Option) *ClientSession {
	asyncio.GetRunningLoop(ctx)
	d := gather(opts)
	s := &ClientSession{defaults: d, connector: d.connector, jar: &httpclient.Jar{IgnoreIP: true}}
	if s.connector == nil {
		s.connector, s.owned = NewTCPConnector(ctx), true
	}
	s.timeout = NewClientTimeout(Total(300), SockConnect(30))
	if d.timeout != nil {
		s.timeout = timeoutOf(d.timeout)
	}
	switch jar := d.cookieJar.(type) {
	case *Jar:
		s.jar = &jar.jar
	}
	for _, c := range d.cookies {
		s.jar.Set(httpclient.Cookie{Name: c.Name, Value: c.Value})
	}
	return s
}

// Get sends a GET request: session.get(url).
func (s *ClientSession) Get(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "GET", url, opts...)
}

// Options sends an OPTIONS request: session.options(url).
func (s *ClientSession) Options(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "OPTIONS", url, opts...)
}

// Head sends a HEAD request, which follows no redirects unless it is asked to: session.head(url).
func (s *ClientSession) Head(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "HEAD", url, append([]Option{AllowRedirects(false)}, opts...)...)
}

// Post sends a POST request: session.post(url).
func (s *ClientSession) Post(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "POST", url, opts...)
}

// Put sends a PUT request: session.put(url).
func (s *ClientSession) Put(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "PUT", url, opts...)
}

// Patch sends a PATCH request: session.patch(url).
func (s *ClientSession) Patch(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "PATCH", url, opts...)
}

// Delete sends a DELETE request: session.delete(url).
func (s *ClientSession) Delete(ctx context.Context, url any, opts ...Option) (*ClientResponse, error) {
	return s.Request(ctx, "DELETE", url, opts...)
}

// Request sends a request of any method: session.request(method, url). The response is to be released, or read to its
// end.
func (s *ClientSession) Request(ctx context.Context, method string, url any, opts ...Option) (resp *ClientResponse, err error) {
	err = py.Try(func() (err error) {
		r, err := s.prepare(method, url, gather(opts))
		if err == nil {
			resp, err = r.send(ctx)
		}
		return err
	})
	return resp, err
}

// Close closes the session and its connections: await session.close().
func (s *ClientSession) Close(context.Context) error {
	s.CloseNow()
	return nil
}

// CloseNow is Close for defer: what leaving async with does.
func (s *ClientSession) CloseNow() {
	if !s.closed {
		s.closed = true
		if s.owned || s.connector != nil {
			s.connector.closeNow()
		}
	}
}

// Closed is session.closed.
func (s *ClientSession) Closed() bool { return s.closed }

// Headers are the headers that all requests of the session have: session.headers.
func (s *ClientSession) Headers() *MultiDict { return &MultiDict{fields: s.defaults.headers} }

// Timeout is session.timeout.
func (s *ClientSession) Timeout() *ClientTimeout { return s.timeout }

// Connector is session.connector; nil when the session is closed.
func (s *ClientSession) Connector() *TCPConnector { return s.connector }

// CookieJar is session.cookie_jar.
func (s *ClientSession) CookieJar() *Jar { return &Jar{shared: s.jar} }

// Request sends one request with a session of its own: aiohttp.request(method, url).
func Request(ctx context.Context, method string, url any, opts ...Option) (*ClientResponse, error) {
	s := NewClientSession(ctx)
	resp, err := s.Request(ctx, method, url, opts...)
	if err != nil {
		s.CloseNow()
		return nil, err
	}
	resp.session = s
	return resp, nil
}
