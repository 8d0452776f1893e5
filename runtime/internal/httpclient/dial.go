package httpclient

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// conn is a connection to a server or a proxy.
type conn struct {
	net.Conn
	key   string
	in    *bufio.Reader
	used  bool
	sent  bool // the proxy gets absolute URLs
	got   int64
	limit time.Duration // of each Read
}

// Read counts what arrives.
func (c *conn) Read(p []byte) (int, error) {
	if c.limit > 0 {
		_ = c.SetReadDeadline(time.Now().Add(c.limit))
	} else {
		_ = c.SetReadDeadline(time.Time{})
	}
	n, err := c.Conn.Read(p)
	c.got += int64(n)
	return n, err
}

// Port is the port of a URL.
func Port(u *url.URL) int {
	if n, err := strconv.Atoi(u.Port()); err == nil {
		return n
	}
	if u.Scheme == "https" {
		return 443
	}
	return 80
}

// dial connects within the time that the request allows.
func (c *Client) dial(ctx context.Context, r *Request, key string) (*conn, *Error) {
	if r.DialTimeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.DialTimeout)
		defer cancel()
	}
	k, fail := dial(ctx, r, key)
	if fail != nil && fail.Kind == Stopped {
		fail.Dialing = true
	}
	return k, fail
}

func dial(ctx context.Context, r *Request, key string) (*conn, *Error) {
	first := r.URL
	if r.Proxy != nil {
		first = r.Proxy
	}
	raw, fail := connect(ctx, first.Hostname(), Port(first))
	if fail != nil {
		return nil, fail
	}
	out := &conn{Conn: raw, key: key, sent: r.Proxy != nil && r.URL.Scheme == "http"}
	if r.URL.Scheme == "https" {
		stop := context.AfterFunc(ctx, func() { _ = raw.Close() })
		defer stop()
		if r.Proxy != nil {
			if fail := tunnel(ctx, raw, r); fail != nil {
				_ = raw.Close()
				return nil, fail
			}
		}
		config := &tls.Config{ServerName: r.URL.Hostname(), InsecureSkipVerify: r.Insecure, NextProtos: []string{"http/1.1"}}
		secure := tls.Client(raw, config)
		if err := secure.HandshakeContext(ctx); err != nil {
			_ = raw.Close()
			return nil, handshakeFailure(ctx, err)
		}
		out.Conn = secure
	}
	out.in = bufio.NewReaderSize(out, 64<<10)
	return out, nil
}

// tunnel has a proxy connect to the server of the request.
func tunnel(ctx context.Context, raw net.Conn, r *Request) *Error {
	host := net.JoinHostPort(r.URL.Hostname(), strconv.Itoa(Port(r.URL)))
	text := "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n"
	if r.Proxy.User != nil {
		password, _ := r.Proxy.User.Password()
		text += "Proxy-Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte(r.Proxy.User.Username()+":"+password)) + "\r\n"
	}
	if _, err := raw.Write([]byte(text + "\r\n")); err != nil {
		return failure(ctx, Transfer, err)
	}
	res := &Response{}
	if fail := readHead(ctx, bufio.NewReaderSize(raw, 1), res); fail != nil {
		return fail
	}
	if res.Status/100 != 2 {
		return &Error{Kind: ProxyFailed, Errno: res.Status, Text: res.Reason}
	}
	return nil
}

// connect tries the addresses of a host one after the other, IPv4 first.
func connect(ctx context.Context, host string, port int) (net.Conn, *Error) {
	addrs, fail := resolve(ctx, host)
	if fail != nil {
		return nil, fail
	}
	var dialer net.Dialer
	failed := &Error{Kind: Connect}
	for _, a := range addrs {
		to := netip.AddrPortFrom(a, uint16(port))
		c, err := dialer.DialContext(ctx, "tcp", to.String())
		if err == nil {
			return c, nil
		}
		if ctx.Err() != nil {
			return nil, failure(ctx, Connect, err)
		}
		one := failure(ctx, Connect, err)
		var errno syscall.Errno
		errors.As(err, &errno)
		failed.Attempts = append(failed.Attempts, Attempt{to, errno})
		if failed.Errno == 0 {
			failed.Errno, failed.Text = one.Errno, one.Text
		}
	}
	return nil, failed
}

func resolve(ctx context.Context, host string) ([]netip.Addr, *Error) {
	if ip, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{ip.Unmap()}, nil
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil || len(found) == 0 {
		if err == nil {
			err = &net.DNSError{IsNotFound: true}
		}
		return nil, resolveFailure(ctx, err)
	}
	for i := range found {
		found[i] = found[i].Unmap()
	}
	slices.SortStableFunc(found, func(a, b netip.Addr) int { return a.BitLen() - b.BitLen() })
	return slices.Compact(found), nil
}
