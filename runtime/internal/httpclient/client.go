package httpclient

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Request is one request; nothing is added to its headers.
type Request struct {
	Method  string
	URL     *url.URL
	Target  string // path and query as they go over the wire
	Headers Headers
	Body    string
	Stream  bool // the body of the response is read bit by bit
	// ClientHost and ClientPort are where it comes from, for an application in the same program.
	ClientHost string
	// RootPath is the path under which that application is found: root_path.
	RootPath   string
	ClientPort int
	Proxy      *url.URL // nil for none
	Insecure   bool     // accept any certificate
	// DialTimeout and ReadTimeout limit how long connecting, and each wait for data, may take; 0 for ever.
	DialTimeout, ReadTimeout time.Duration
}

// Client keeps connections open between requests. The zero value is ready for use by several goroutines.
type Client struct {
	mu     sync.Mutex
	idle   []*conn
	closed bool
	// NoReuse closes each connection after its response.
	NoReuse bool
}

// Close closes the idle connections; those in use are closed when their response is done with.
func (c *Client) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed = true
	for _, k := range c.idle {
		_ = k.Close()
	}
	c.idle = nil
}

// take gives an idle connection, the one used last first.
func (c *Client) take(key string) *conn {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i, k := range slices.Backward(c.idle) {
		if k.key == key {
			c.idle = slices.Delete(c.idle, i, i+1)
			return k
		}
	}
	return nil
}

// keep makes a connection idle.
func (c *Client) keep(k *conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed || c.NoReuse || k.in.Buffered() > 0 {
		_ = k.Close()
		return
	}
	k.used = true
	c.idle = append(c.idle, k)
}

func (r *Request) key() string {
	key := r.URL.Scheme + "://" + r.URL.Host
	if r.Proxy != nil {
		key += " " + r.Proxy.String()
	}
	return key + strconv.FormatBool(r.Insecure)
}

// Do sends a request and reads the head of the response. On an idle connection that the server has closed meanwhile it
// tries again.
func (c *Client) Do(ctx context.Context, r *Request) (*Response, *Error) {
	key := r.key()
	for {
		k := c.take(key)
		if k == nil {
			var fail *Error
			if k, fail = c.dial(ctx, r, key); fail != nil {
				return nil, fail
			}
		}
		before := k.got
		k.limit = r.ReadTimeout
		res, fail := c.exchange(ctx, k, r)
		if fail == nil {
			return res, nil
		}
		_ = k.Close()
		if !k.used || k.got != before || fail.Kind != Disconnect && fail.Kind != Transfer {
			return nil, fail
		}
	}
}

func (c *Client) exchange(ctx context.Context, k *conn, r *Request) (*Response, *Error) {
	stop := context.AfterFunc(ctx, func() { _ = k.Close() })
	if _, err := io.WriteString(k, r.text(k.sent)); err != nil {
		stop()
		if errors.Is(err, net.ErrClosed) || ctx.Err() != nil {
			return nil, failure(ctx, Transfer, err)
		}
		// the answer may be there all the same
	}
	res := &Response{}
	if fail := readHead(ctx, k.in, res); fail != nil {
		stop()
		return nil, fail
	}
	if !stop() {
		return nil, failure(ctx, Transfer, context.Canceled)
	}
	res.Body = newBody(c, k, r.Method, res)
	return res, nil
}

// text is the request as it goes over the wire.
func (r *Request) text(absolute bool) string {
	var b strings.Builder
	b.WriteString(r.Method + " ")
	if absolute {
		b.WriteString(r.URL.Scheme + "://" + r.URL.Host)
	}
	b.WriteString(r.Target + " HTTP/1.1\r\n")
	for _, h := range r.Headers {
		b.WriteString(h.Name + ": " + h.Value + "\r\n")
	}
	if absolute && r.Proxy.User != nil {
		password, _ := r.Proxy.User.Password()
		b.WriteString("Proxy-Authorization: " + BasicAuth(r.Proxy.User.Username(), password) + "\r\n")
	}
	b.WriteString("\r\n" + r.Body)
	return b.String()
}

// BasicAuth is the value of the header Authorization.
func BasicAuth(user, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))
}
