package client

import (
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

// Response is http.client.HTTPResponse.
type Response struct {
	Status  int
	Reason  string
	Headers *Message
	URL     string
	version int // 10 or 11

	file    *socket.File
	release func() // closes the connection where it belongs to the response
	length  int    // bytes left of the body; -1 until the end of the connection
	chunked bool
	left    int // bytes left of a chunk; -1 before the first
	closed  bool
}

// PyClass returns http.client.HTTPResponse.
func (*Response) PyClass() *py.Class { return ResponseType }

// begin reads the status line and the headers.
func (r *Response) begin(method string) {
	for {
		line := strings.TrimRight(latin(r.file.ReadLine(65537)), "\r\n")
		if line == "" {
			panic(RemoteDisconnected.New("Remote end closed connection without response"))
		}
		parts := strings.SplitN(line, " ", 3)
		code := 0
		if len(parts) > 1 {
			code, _ = strconv.Atoi(parts[1])
		}
		if !strings.HasPrefix(parts[0], "HTTP/") || code < 100 || code > 999 {
			panic(BadStatusLine.New(line))
		}
		r.Status, r.version = code, 11
		if parts[0] == "HTTP/1.0" {
			r.version = 10
		}
		r.Reason = ""
		if len(parts) > 2 {
			r.Reason = strings.TrimSpace(parts[2])
		}
		r.Headers = ReadMessage(r.file)
		if code != 100 {
			break
		}
	}
	r.length, r.left = -1, -1
	if v, _ := r.Headers.Get("transfer-encoding"); strings.EqualFold(v, "chunked") {
		r.chunked = true
	} else if n, err := strconv.Atoi(r.header("content-length")); err == nil && n >= 0 {
		r.length = n
	}
	if method == "HEAD" || r.Status == 204 || r.Status == 304 || r.Status < 200 {
		r.length, r.chunked = 0, false
	}
}

func (r *Response) header(name string) string {
	v, _ := r.Headers.Get(name)
	return v
}

// keepsOpen reports whether the connection may be used again.
func (r *Response) keepsOpen() bool {
	c := strings.ToLower(r.header("connection"))
	if r.version == 11 {
		return !strings.Contains(c, "close")
	}
	return strings.Contains(c, "keep-alive")
}

// Read gives n bytes of the body, all of them when n is negative.
func (r *Response) Read(n int) []byte {
	var out []byte
	for !r.closed && (n < 0 || len(out) < n) {
		want := 1 << 16
		if n >= 0 {
			want = n - len(out)
		}
		b := r.some(want)
		if len(b) == 0 {
			break
		}
		out = append(out, b...)
	}
	if n < 0 || r.length == 0 {
		r.Close()
	}
	return out
}

// some gives up to n bytes of the body; none at its end.
func (r *Response) some(n int) []byte {
	if r.chunked {
		if r.left <= 0 && !r.nextChunk() {
			r.Close()
			return nil
		}
		b := r.file.Read(min(n, r.left))
		r.left -= len(b)
		return b
	}
	if r.length >= 0 {
		n = min(n, r.length)
	}
	if n == 0 {
		return nil
	}
	b := r.file.Read1(n)
	if len(b) == 0 {
		if r.length > 0 {
			panic(IncompleteRead.New(py.Bytes(""), r.length))
		}
		r.Close()
	} else if r.length >= 0 {
		r.length -= len(b)
	}
	return b
}

func (r *Response) nextChunk() bool {
	if r.left == 0 {
		r.file.ReadLine(-1) // the end of the one before
	}
	size, _, _ := strings.Cut(strings.TrimSpace(string(r.file.ReadLine(-1))), ";")
	n, err := strconv.ParseInt(size, 16, 64)
	if err != nil || n == 0 {
		for line := r.file.ReadLine(-1); len(strings.TrimSpace(string(line))) > 0; line = r.file.ReadLine(-1) {
		}
		return false
	}
	r.left = int(n)
	return true
}

func (r *Response) readLine() []byte {
	var out []byte
	for {
		b := r.Read(1)
		out = append(out, b...)
		if len(b) == 0 || b[0] == '\n' {
			return out
		}
	}
}

// Close is response.close().
func (r *Response) Close() {
	if !r.closed {
		r.closed = true
		if r.release != nil {
			r.release()
		}
	}
}

// ResponseType is the class http.client.HTTPResponse.
var ResponseType = lib.Class[Response]("http.client", "HTTPResponse", nil, ResponseMethods())

// ResponseMethods are the methods of responses, which urllib's errors have too.
func ResponseMethods() py.Methods {
	of := func(x any) *Response { return x.(*Response) }
	return py.Methods{
		"status":  lib.Prop(func(r any) any { return of(r).Status }),
		"code":    lib.Prop(func(r any) any { return of(r).Status }),
		"reason":  lib.Prop(func(r any) any { return of(r).Reason }),
		"msg":     lib.Prop(func(r any) any { return of(r).Headers }),
		"headers": lib.Prop(func(r any) any { return of(r).Headers }),
		"version": lib.Prop(func(r any) any { return of(r).version }),
		"url":     lib.Prop(func(r any) any { return of(r).URL }),
		"length": lib.Prop(func(r any) any {
			if of(r).length < 0 {
				return nil
			}
			return of(r).length
		}),
		"closed":   lib.Prop(func(r any) any { return of(r).closed }),
		"isclosed": lib.M("", func(r any, _ []any) any { return of(r).closed }),
		"geturl":   lib.M("", func(r any, _ []any) any { return of(r).URL }),
		"getcode":  lib.M("", func(r any, _ []any) any { return of(r).Status }),
		"info":     lib.M("", func(r any, _ []any) any { return of(r).Headers }),
		"getheader": lib.M("name, default=None", func(r any, a []any) any {
			if l := of(r).Headers.all(py.Str(a[0])); l.Len() > 0 {
				return py.StrJoinAny(", ", l)
			}
			return a[1]
		}),
		"getheaders": lib.M("", func(r any, _ []any) any { return of(r).Headers.pairs() }),
		"read":       lib.M("amt=None", func(r any, a []any) any { return py.Bytes(of(r).Read(lib.IntOr(a[0], -1))) }),
		"readline":   lib.M("limit=-1", func(r any, _ []any) any { return py.Bytes(of(r).readLine()) }),
		"readlines": lib.M("hint=-1", func(r any, _ []any) any {
			out := py.NewList[any]()
			for b := of(r).readLine(); len(b) > 0; b = of(r).readLine() {
				out.Append(py.Bytes(b))
			}
			return out
		}),
		"__iter__": lib.M("", func(r any, _ []any) any { return r }),
		"__next__": lib.M("", func(r any, _ []any) any {
			b := of(r).readLine()
			if len(b) == 0 {
				panic(py.StopIteration.New())
			}
			return py.Bytes(b)
		}),
		"close":     lib.M("", func(r any, _ []any) any { of(r).Close(); return nil }),
		"__enter__": lib.M("", func(r any, _ []any) any { return r }),
		"__exit__":  lib.M("*exc", func(r any, _ []any) any { of(r).Close(); return nil }),
	}
}
