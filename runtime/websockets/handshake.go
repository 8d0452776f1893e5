package websockets

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/logging"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// greet reads the opening handshake out of the buffer; false means that frames do not follow, or not yet.
func (c *Connection) greet() bool {
	if c.handshaken.Done() || c.request != nil && c.server != nil {
		return false
	}
	line, headers, size, err := readHead(c.buf)
	if size == 0 && err == nil {
		return false
	}
	if err != nil {
		c.handshaken.SetResult(err)
		return false
	}
	parts := strings.SplitN(line, " ", 3)
	if c.server != nil {
		c.buf = c.buf[size:]
		if len(parts) != 3 || parts[0] != "GET" {
			c.transport.Abort()
			return false
		}
		c.request = &Request{parts[1], headers}
		c.handshaken.SetResult(nil)
		return false
	}
	r := &Response{Headers: headers}
	if len(parts) >= 2 {
		r.Status, _ = strconv.Atoi(parts[1])
	}
	if len(parts) == 3 {
		r.Reason = parts[2]
	}
	length, _ := strconv.Atoi(headers.text("Content-Length"))
	if r.Status != 101 && len(c.buf) < size+length {
		return false
	}
	if r.Status != 101 {
		r.Body = string(c.buf[size : size+length])
	}
	c.buf = c.buf[size:]
	c.response = r
	switch {
	case r.Status != 101:
		c.handshaken.SetResult(newStatusError(r))
		c.transport.Close()
		return false
	case headers.text("Sec-WebSocket-Accept") != wsframe.AcceptKey(c.key):
		c.handshaken.SetResult(InvalidHandshake.New("invalid Sec-WebSocket-Accept header: " + headers.text("Sec-WebSocket-Accept")))
		c.transport.Abort()
		return false
	}
	c.subprotocol = headers.Get("Sec-WebSocket-Protocol")
	c.state = open
	c.handshaken.SetResult(nil)
	return true
}

// ask sends the request of a client.
func (c *Connection) ask(u *url.URL) {
	var key [16]byte
	_, _ = rand.Read(key[:])
	c.key = base64.StdEncoding.EncodeToString(key[:])
	h := &Headers{}
	h.add("Host", u.Host)
	if c.opts.origin != nil {
		h.add("Origin", py.Str(c.opts.origin))
	}
	h.add("Upgrade", "websocket")
	h.add("Connection", "Upgrade")
	h.add("Sec-WebSocket-Key", c.key)
	h.add("Sec-WebSocket-Version", "13")
	if len(c.opts.subprotocols) > 0 {
		h.add("Sec-WebSocket-Protocol", strings.Join(c.opts.subprotocols, ", "))
	}
	h.addAll(c.opts.headers)
	if c.opts.userAgent != nil && !h.Contains("User-Agent") {
		h.add("User-Agent", py.Str(c.opts.userAgent))
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	c.request = &Request{path, h}
	var b strings.Builder
	b.WriteString("GET " + path + " HTTP/1.1\r\n")
	h.write(&b)
	c.transport.Write(py.Bytes(b.String()))
}

// answer answers the request of a client.
func (c *Connection) answer(ctx context.Context) error {
	r := c.judge()
	if r == nil && c.opts.processRequest != nil {
		v, err := callAndAwait(ctx, c.opts.processRequest, c, c.request)
		switch own, ok := v.(*Response); {
		case err != nil:
			if !py.Is(err, py.ExceptionType) {
				return err
			}
			c.server.log("process_request failed", err)
			r = plainResponse(500, "Failed to open a WebSocket connection.\nSee server log for more information.\n")
		case ok:
			r = own
		}
	}
	if r == nil && !c.server.IsServing() {
		r = plainResponse(503, "Server is shutting down.\n")
	}
	if r == nil {
		r = c.accept()
	}
	if c.opts.serverHeader != nil {
		r.Headers.add("Server", py.Str(c.opts.serverHeader))
	}
	c.response = r
	c.transport.Write(py.Bytes(r.text()))
	if r.Status == 101 {
		c.state = open
		return c.DataReceived(ctx, "") // what the client has sent already
	}
	c.transport.Close()
	return nil
}

// judge refuses what is no WebSocket, or of another origin.
func (c *Connection) judge() *Response {
	h := c.request.Headers
	if !strings.EqualFold(h.text("Upgrade"), "websocket") || h.text("Sec-WebSocket-Key") == "" {
		r := plainResponse(426, "Failed to open a WebSocket connection: missing Connection header.\n\n"+
			"You cannot access a WebSocket server directly with a browser. You need a WebSocket client.\n")
		r.Headers.add("Upgrade", "websocket")
		return r
	}
	if len(c.opts.origins) == 0 {
		return nil
	}
	var origin any
	if o := h.Get("Origin"); o != nil {
		origin = *o
	}
	for _, o := range c.opts.origins {
		if py.Eq(o, origin) {
			return nil
		}
	}
	return plainResponse(403, "Failed to open a WebSocket connection: invalid Origin header: "+h.text("Origin")+".\n")
}

func (c *Connection) accept() *Response {
	h := &Headers{}
	h.add("Upgrade", "websocket")
	h.add("Connection", "Upgrade")
	h.add("Sec-WebSocket-Accept", wsframe.AcceptKey(c.request.Headers.text("Sec-WebSocket-Key")))
	offered := strings.Split(c.request.Headers.text("Sec-WebSocket-Protocol"), ",")
	for _, own := range c.opts.subprotocols {
		for _, o := range offered {
			if own == strings.TrimSpace(o) && c.subprotocol == nil {
				c.subprotocol = &own
				h.add("Sec-WebSocket-Protocol", own)
			}
		}
	}
	return &Response{Status: 101, Reason: "Switching Protocols", Headers: h}
}

// callAndAwait calls a function of the program and awaits a coroutine that it gives.
func callAndAwait(ctx context.Context, f any, args ...any) (v any, err error) {
	err = py.Try(func() (err error) {
		if v, err = py.Call(ctx, f, args...); err == nil && asyncio.IsCoroutine(v) {
			v, err = asyncio.Await(ctx, v)
		}
		return err
	})
	return v, err
}

// log writes an error to the logger of the server.
func (s *Server) log(text string, err error) {
	logger := lib.Call(py.GetAttr(logging.Module(), "getLogger"), "websockets.server")
	lib.CallKW(py.GetAttr(logger, "error"), []any{text}, []py.KV{{Key: "exc_info", Value: py.AsException(err)}})
}
