package httpx

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func exception(name string, bases ...*py.Class) *py.Class {
	return lib.Exception("httpx", name, bases...)
}

// The exceptions of httpx.
var (
	HTTPError           = httpErrorClass()
	RequestError        = exception("RequestError", HTTPError)
	TransportError      = exception("TransportError", RequestError)
	TimeoutException    = exception("TimeoutException", TransportError)
	ConnectTimeout      = exception("ConnectTimeout", TimeoutException)
	ReadTimeout         = exception("ReadTimeout", TimeoutException)
	WriteTimeout        = exception("WriteTimeout", TimeoutException)
	PoolTimeout         = exception("PoolTimeout", TimeoutException)
	NetworkError        = exception("NetworkError", TransportError)
	ConnectError        = exception("ConnectError", NetworkError)
	ReadError           = exception("ReadError", NetworkError)
	WriteError          = exception("WriteError", NetworkError)
	CloseError          = exception("CloseError", NetworkError)
	ProtocolError       = exception("ProtocolError", TransportError)
	LocalProtocolError  = exception("LocalProtocolError", ProtocolError)
	RemoteProtocolError = exception("RemoteProtocolError", ProtocolError)
	ProxyError          = exception("ProxyError", TransportError)
	UnsupportedProtocol = exception("UnsupportedProtocol", TransportError)
	DecodingError       = exception("DecodingError", RequestError)
	TooManyRedirects    = exception("TooManyRedirects", RequestError)
	HTTPStatusError     = statusErrorClass()
	InvalidURL          = exception("InvalidURL", py.ExceptionType)
	StreamError         = exception("StreamError", py.RuntimeError)
	ResponseNotRead     = exception("ResponseNotRead", StreamError)
	StreamConsumed      = exception("StreamConsumed", StreamError)
	StreamClosed        = exception("StreamClosed", StreamError)
)

// Failure is an HTTPError: it knows the request, and an HTTPStatusError the response.
type Failure struct {
	py.Exception
	request  *Request
	response *Response
}

func newFailure(c *py.Class, text string, request *Request) *Failure {
	e := &Failure{request: request}
	e.Init(c, text)
	return e
}

// Request is exc.request.
func (e *Failure) Request() *Request { return e.request }

// Response is exc.response.
func (e *Failure) Response() *Response { return e.response }

func httpErrorClass() *py.Class {
	c := exception("HTTPError", py.ExceptionType)
	c.DefineGetSet("request", func(x any) any {
		if e, ok := x.(interface{ Request() *Request }); ok && e.Request() != nil {
			return e.Request()
		}
		panic(py.RuntimeError.New("The .request property has not been set."))
	}, nil)
	return c
}

func statusErrorClass() *py.Class {
	c := exception("HTTPStatusError", HTTPError)
	c.DefineGetSet("response", func(x any) any {
		if e, ok := x.(interface{ Response() *Response }); ok {
			return py.ToAny(e.Response())
		}
		return nil
	}, nil)
	c.ConstructBy(httpclient.Constructor("HTTPStatusError", "message, *, request, response", func(_ context.Context, a []any) (any, error) {
		request, _ := a[1].(*Request)
		e := newFailure(c, py.Str(a[0]), request)
		e.response, _ = a[2].(*Response)
		return e, nil
	}))
	return c
}

// raise makes the exception for a request that failed.
func (r *Request) raise(e *httpclient.Error, async bool) error {
	class, text := ReadError, e.Error()
	switch e.Kind {
	case httpclient.Resolve, httpclient.Handshake:
		class = ConnectError
	case httpclient.Connect:
		class = ConnectError
		if async {
			text = "All connection attempts failed"
		}
	case httpclient.Stopped:
		class, text = ReadTimeout, ""
		if e.Dialing {
			class = ConnectTimeout
		}
		if !async {
			text = "timed out"
		}
	case httpclient.Disconnect:
		class, text = RemoteProtocolError, "Server disconnected without sending a response."
	case httpclient.StatusLine:
		class, text = RemoteProtocolError, "illegal status line: bytearray("+py.Repr(py.Bytes(e.Text))+")"
	case httpclient.Incomplete:
		class, text = RemoteProtocolError, "peer closed connection without sending complete message body (incomplete chunked read)"
		if e.Expected >= 0 {
			text = fmt.Sprintf("peer closed connection without sending complete message body (received %d bytes, expected %d)", e.Received, e.Expected)
		}
	case httpclient.Undecodable:
		class = DecodingError
	case httpclient.ProxyFailed:
		class, text = ProxyError, fmt.Sprintf("%d %s", e.Errno, e.Text)
	default:
		if async {
			text = ""
		}
	}
	return newFailure(class, text, r)
}

// A program raises the errors of requests itself where it stands for a server: ConnectError("no route", request=request).
func init() {
	for _, c := range []*py.Class{
		RequestError, TransportError, TimeoutException, ConnectTimeout, ReadTimeout, WriteTimeout, PoolTimeout, NetworkError, ConnectError, ReadError,
		WriteError, CloseError, ProtocolError, LocalProtocolError, RemoteProtocolError, ProxyError, UnsupportedProtocol, DecodingError, TooManyRedirects,
	} {
		c.ConstructBy(httpclient.Constructor(c.Name, "message, *, request=None", func(_ context.Context, a []any) (any, error) {
			request, _ := a[1].(*Request)
			e := &Failure{request: request}
			e.Init(c, a[0])
			return e, nil
		}))
	}
}
