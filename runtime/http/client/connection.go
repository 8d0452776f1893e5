package client

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
	"github.com/py2goasync/py2goasync/runtime/ssl"
)

// Connection is http.client.HTTPConnection, or HTTPSConnection.
type Connection struct {
	host    string
	port    int
	timeout any
	tls     *ssl.Context // nil for a connection that is not encrypted

	sock *socket.Socket
	file *socket.File
	conn socket.Conn
	last string // the method of the request on the way
	sent strings.Builder
	open bool // a request is being written
	body *Response
}

// PyClass returns the class of the connection.
func (c *Connection) PyClass() *py.Class {
	if c.tls != nil {
		return HTTPSConnectionType
	}
	return HTTPConnectionType
}

// NewConnection makes a connection; port 0 is that of the scheme. tls is nil for one that is not encrypted.
func NewConnection(host string, port int, timeout any, tls *ssl.Context) *Connection {
	def := 80
	if tls != nil {
		def = 443
	}
	if i := strings.LastIndexByte(host, ':'); port == 0 && i > strings.LastIndexByte(host, ']') {
		text := host[i+1:]
		n, err := strconv.Atoi(text)
		if err != nil && text != "" {
			panic(InvalidURL.Newf("nonnumeric port: '%s'", text))
		}
		host, port = host[:i], n
	}
	if port == 0 {
		port = def
	}
	return &Connection{host: strings.Trim(host, "[]"), port: port, timeout: timeout, tls: tls}
}

// Connect is conn.connect().
func (c *Connection) Connect() {
	c.sock = socket.Dial(c.host, c.port, c.timeout)
	c.conn = c.sock
	if c.tls != nil {
		c.conn = c.tls.Client(c.sock, c.host)
	}
	c.file = socket.NewFile(c.conn)
}

// Close is conn.close().
func (c *Connection) Close() {
	if c.sock != nil {
		c.sock.Close()
	}
	c.sock, c.file, c.open = nil, nil, false
}

func (c *Connection) hostHeader() string {
	host := c.host
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if c.tls == nil && c.port == 80 || c.tls != nil && c.port == 443 {
		return host
	}
	return fmt.Sprintf("%s:%d", host, c.port)
}

func (c *Connection) putRequest(method, target string, skipHost, skipEncoding bool) {
	if c.body != nil && !c.body.closed {
		panic(ResponseNotReady.New("Request-sent"))
	}
	if c.open {
		panic(CannotSendRequest.New("Request-started"))
	}
	c.open, c.last = true, method
	c.sent.Reset()
	if target == "" {
		target = "/"
	}
	c.sent.WriteString(method + " " + target + " HTTP/1.1\r\n")
	if !skipHost {
		c.putHeader("Host", c.hostHeader())
	}
	if !skipEncoding {
		c.putHeader("Accept-Encoding", "identity")
	}
}

func (c *Connection) putHeader(name, value string) { c.sent.WriteString(name + ": " + value + "\r\n") }

func (c *Connection) endHeaders(body []byte) {
	if c.sock == nil {
		c.Connect()
	}
	c.sent.WriteString("\r\n")
	c.conn.SendAll(append([]byte(c.sent.String()), body...))
	c.open = false
}

// Request sends a request: conn.request(method, url, body, headers).
func (c *Connection) Request(method, target string, body any, headers [][2]string) {
	has := map[string]bool{}
	for _, h := range headers {
		has[strings.ToLower(h[0])] = true
	}
	c.putRequest(method, target, has["host"], has["accept-encoding"])
	var data []byte
	if body != nil {
		data = bodyOf(body)
	}
	if !has["content-length"] && !has["transfer-encoding"] && (body != nil || method == "POST" || method == "PUT" || method == "PATCH") {
		c.putHeader("Content-Length", strconv.Itoa(len(data)))
	}
	for _, h := range headers {
		c.putHeader(h[0], h[1])
	}
	c.endHeaders(data)
}

func bodyOf(body any) []byte {
	if s, ok := lib.AsStr(body); ok {
		return []byte(py.StrEncode(s, "iso-8859-1", "strict"))
	}
	if b, ok := lib.AsBytes(body); ok {
		return []byte(b)
	}
	if py.HasAttr(body, "read") {
		return bodyOf(lib.Method(body, "read"))
	}
	var data []byte
	for part := range py.Seq(body) {
		data = append(data, bodyOf(part)...)
	}
	return data
}

// Response reads the answer: conn.getresponse().
func (c *Connection) Response() *Response {
	if c.body != nil && !c.body.closed || c.last == "" {
		panic(ResponseNotReady.New("Idle"))
	}
	r := &Response{file: c.file}
	r.begin(c.last)
	c.last = ""
	if r.keepsOpen() {
		c.body = r
	} else { // the connection belongs to the response
		r.release = c.sock.Close
		c.sock, c.file = nil, nil
	}
	return r
}

func makeConnectionClasses() {
	of := func(x any) *Connection { return x.(*Connection) }
	headers := func(x any) (out [][2]string) {
		for k, v := range lib.DictOf(x).Items() {
			out = append(out, [2]string{py.Str(k), headerText(v)})
		}
		return out
	}
	HTTPConnectionType = lib.Class[Connection]("http.client", "HTTPConnection", nil, py.Methods{
		"__new__": lib.New("host, port=None, timeout=Ellipsis, source_address=None, blocksize=16384", func(a []any) any {
			return NewConnection(py.Str(a[0]), lib.IntOr(a[1], 0), given(a[2]), nil)
		}),
		"host":    lib.Prop(func(c any) any { return of(c).host }),
		"port":    lib.Prop(func(c any) any { return of(c).port }),
		"timeout": lib.Prop(func(c any) any { return of(c).timeout }),
		"request": lib.M("method, url, body=None, headers=None, *, encode_chunked=False", func(c any, a []any) any {
			var list [][2]string
			if a[3] != nil {
				list = headers(a[3])
			}
			of(c).Request(py.Str(a[0]), py.Str(a[1]), a[2], list)
			return nil
		}),
		"putrequest": lib.M("method, url, skip_host=False, skip_accept_encoding=False", func(c any, a []any) any {
			of(c).putRequest(py.Str(a[0]), py.Str(a[1]), py.Truth(a[2]), py.Truth(a[3]))
			return nil
		}),
		"putheader": lib.M("header, *values", func(c any, a []any) any {
			of(c).putHeader(py.Str(a[0]), headerText(a[1].(py.Tuple)[0]))
			return nil
		}),
		"endheaders": lib.M("message_body=None, *, encode_chunked=False", func(c any, a []any) any {
			var data []byte
			if a[0] != nil {
				data = bodyOf(a[0])
			}
			of(c).endHeaders(data)
			return nil
		}),
		"send":        lib.M("data", func(c any, a []any) any { of(c).conn.SendAll(bodyOf(a[0])); return nil }),
		"getresponse": lib.M("", func(c any, _ []any) any { return of(c).Response() }),
		"connect":     lib.M("", func(c any, _ []any) any { of(c).Connect(); return nil }),
		"close":       lib.M("", func(c any, _ []any) any { of(c).Close(); return nil }),
	})
	HTTPSConnectionType = lib.Class[secure]("http.client", "HTTPSConnection", lib.Bases(HTTPConnectionType), py.Methods{
		"__new__": lib.New("host, port=None, *, timeout=Ellipsis, source_address=None, context=None, blocksize=16384", func(a []any) any {
			tls, _ := a[4].(*ssl.Context)
			if tls == nil {
				tls = ssl.DefaultContext()
			}
			return NewConnection(py.Str(a[0]), lib.IntOr(a[1], 0), given(a[2]), tls)
		}),
	})
}

// secure tells HTTPSConnection from HTTPConnection.
type secure struct{ Connection }

func given(timeout any) any {
	if timeout == any(py.Ellipsis) {
		return lib.Missing
	}
	return timeout
}

func headerText(v any) string {
	if b, ok := lib.AsBytes(v); ok {
		return latin([]byte(b))
	}
	return py.Str(v)
}
