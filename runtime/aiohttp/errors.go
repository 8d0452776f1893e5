package aiohttp

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

func exception(name string, bases ...*py.Class) *py.Class {
	return lib.Exception("aiohttp.client_exceptions", name, bases...)
}

// The exceptions of aiohttp's client.
var (
	ClientError                     = exception("ClientError", py.ExceptionType)
	ClientResponseError             = responseErrorClass()
	ContentTypeError                = exception("ContentTypeError", ClientResponseError)
	WSServerHandshakeError          = exception("WSServerHandshakeError", ClientResponseError)
	ClientHttpProxyError            = exception("ClientHttpProxyError", ClientResponseError)
	TooManyRedirects                = exception("TooManyRedirects", ClientResponseError)
	ClientConnectionError           = exception("ClientConnectionError", ClientError)
	ClientConnectionResetError      = exception("ClientConnectionResetError", ClientConnectionError, py.ConnectionResetError)
	ClientOSError                   = exception("ClientOSError", ClientConnectionError, py.OSError)
	ClientConnectorError            = connectorErrorClass("ClientConnectorError", ClientOSError)
	ClientConnectorDNSError         = exception("ClientConnectorDNSError", ClientConnectorError)
	ClientProxyConnectionError      = exception("ClientProxyConnectionError", ClientConnectorError)
	ClientSSLError                  = exception("ClientSSLError", ClientConnectorError)
	ClientConnectorSSLError         = exception("ClientConnectorSSLError", ClientSSLError)
	ClientConnectorCertificateError = connectorErrorClass("ClientConnectorCertificateError", ClientSSLError, py.ValueError)
	ServerConnectionError           = exception("ServerConnectionError", ClientConnectionError)
	ServerDisconnectedError         = exception("ServerDisconnectedError", ServerConnectionError)
	ServerTimeoutError              = exception("ServerTimeoutError", ServerConnectionError, py.TimeoutError)
	ConnectionTimeoutError          = exception("ConnectionTimeoutError", ServerTimeoutError)
	SocketTimeoutError              = exception("SocketTimeoutError", ServerTimeoutError)
	ServerFingerprintMismatch       = exception("ServerFingerprintMismatch", ServerConnectionError)
	ClientPayloadError              = exception("ClientPayloadError", ClientError)
	InvalidURL                      = invalidURLClass()
	InvalidUrlClientError           = exception("InvalidUrlClientError", InvalidURL)
	NonHttpUrlClientError           = exception("NonHttpUrlClientError", ClientError)
)

// ResponseError is a ClientResponseError or one of the classes below it.
type ResponseError struct {
	py.Exception
	RequestInfo *RequestInfo
	History     py.Tuple
	Status      int
	Message     string
	Headers     *MultiDict // nil for None
}

func newResponseError(c *py.Class, info *RequestInfo, history py.Tuple, status int, message string, headers *MultiDict) *ResponseError {
	e := &ResponseError{RequestInfo: info, History: history, Status: status, Message: message, Headers: headers}
	e.Init(c, info, history)
	return e
}

// Error returns str(e).
func (e *ResponseError) Error() string {
	url := ""
	if e.RequestInfo != nil {
		url = e.RequestInfo.RealURL().String()
	}
	return fmt.Sprintf("%d, message=%s, url=%s", e.Status, py.Repr(e.Message), py.Repr(url))
}

// PyRepr returns repr(e).
func (e *ResponseError) PyRepr() string {
	args := py.Repr(e.RequestInfo) + ", " + py.Repr(e.History)
	if e.Status != 0 {
		args += fmt.Sprintf(", status=%d", e.Status)
	}
	if e.Message != "" {
		args += ", message=" + py.Repr(e.Message)
	}
	if e.Headers != nil {
		args += ", headers=" + e.Headers.PyRepr()
	}
	return e.PyClass().Name + "(" + args + ")"
}

func (e *ResponseError) responseError() *ResponseError { return e }

// responseErrorOf reads any exception of the class, also one that the program made.
func responseErrorOf(x any) *ResponseError {
	if e, ok := x.(interface{ responseError() *ResponseError }); ok {
		return e.responseError()
	}
	return &ResponseError{}
}

func responseErrorClass() *py.Class {
	c := exception("ClientResponseError", ClientError)
	c.DefineGetSet("status", func(x any) any { return responseErrorOf(x).Status }, nil)
	c.DefineGetSet("message", func(x any) any { return responseErrorOf(x).Message }, nil)
	c.DefineGetSet("headers", func(x any) any { return py.ToAny(responseErrorOf(x).Headers) }, nil)
	c.DefineGetSet("history", func(x any) any { return responseErrorOf(x).History }, nil)
	c.DefineGetSet("request_info", func(x any) any { return py.ToAny(responseErrorOf(x).RequestInfo) }, nil)
	c.ConstructBy(newUserResponseError)
	return c
}

// connectorError is a ClientConnectorError or one of the classes below it.
type connectorError struct {
	py.Exception
	host  string
	port  int
	tls   bool
	ssl   string // as messages show it
	cause error  // the OSError
	text  string
	cert  bool
}

// Error returns str(e).
func (e *connectorError) Error() string {
	if e.cert {
		return fmt.Sprintf("Cannot connect to host %s:%d ssl:%s [%s]", e.host, e.port, titled(e.tls), certError(e.text))
	}
	return fmt.Sprintf("Cannot connect to host %s:%d ssl:%s [%s]", e.host, e.port, e.ssl, e.text)
}

func certError(text string) string {
	return "SSLCertVerificationError: (1, " + py.Repr(text) + ")"
}

func titled(b bool) string { return py.Str(b) }

// PyRepr returns repr(e).
func (e *connectorError) PyRepr() string {
	ssl := "True"
	if e.ssl != "default" {
		ssl = e.ssl
	}
	key := fmt.Sprintf("ConnectionKey(host=%s, port=%d, is_ssl=%s, ssl=%s, proxy=None, proxy_auth=None, proxy_headers_hash=None, server_hostname=None)",
		py.Repr(e.host), e.port, titled(e.tls), ssl)
	return e.PyClass().Name + "(" + key + ", " + py.Repr(e.cause) + ")"
}

func connectorErrorClass(name string, bases ...*py.Class) *py.Class {
	c := exception(name, bases...)
	get := func(f func(e *connectorError) any) func(any) any {
		return func(x any) any {
			if e, ok := x.(*connectorError); ok {
				return f(e)
			}
			return nil
		}
	}
	c.DefineGetSet("host", get(func(e *connectorError) any { return e.host }), nil)
	c.DefineGetSet("port", get(func(e *connectorError) any { return e.port }), nil)
	c.DefineGetSet("os_error", get(func(e *connectorError) any { return e.cause }), nil)
	c.DefineGetSet("strerror", get(func(e *connectorError) any { return e.text }), nil)
	c.DefineGetSet("errno", get(func(e *connectorError) any { return py.GetAttr(e.cause, "errno") }), nil)
	return c
}

func invalidURLClass() *py.Class {
	c := exception("InvalidURL", ClientError, py.ValueError)
	c.DefineGetSet("url", func(x any) any {
		if e, ok := x.(interface{ Args() py.Tuple }); ok && len(e.Args()) > 0 {
			return e.Args()[0]
		}
		return nil
	}, nil)
	c.DefineMethod("__repr__", "self", invalidURLRepr)
	return c
}

// raise makes the exception for a request that failed.
func (r *request) raise(e *httpclient.Error) error {
	var err error
	host, port := r.url.p.Host, r.url.p.PortNumber()
	switch e.Kind {
	case httpclient.Resolve, httpclient.Connect, httpclient.Handshake:
		c := &connectorError{host: host, port: port, tls: r.url.p.Scheme == "https", ssl: r.ssl(), text: e.Text}
		class := ClientConnectorError
		switch {
		case e.Kind == httpclient.Resolve:
			class = ClientConnectorDNSError
			c.cause = socket.Gaierror.New(e.Errno, e.Text)
		case e.Kind == httpclient.Handshake && e.Cert:
			class, c.cert = ClientConnectorCertificateError, true
			c.cause = py.OSError.New(1, e.Text)
		case e.Kind == httpclient.Handshake:
			class = ClientConnectorSSLError
			c.cause = py.OSError.New(1, e.Text)
		default:
			c.text = attempts(e)
			c.cause = py.OSError.New(e.Errno, c.text)
		}
		c.Init(class, py.Tuple{host, port}, c.cause)
		err = c
		return py.RaiseFrom(err, c.cause)
	case httpclient.Stopped:
		if e.Dialing {
			return ConnectionTimeoutError.New("Connection timeout to host " + r.url.String())
		}
		return SocketTimeoutError.New("Timeout on reading data from socket")
	case httpclient.Disconnect:
		return ServerDisconnectedError.New("Server disconnected")
	case httpclient.StatusLine:
		pointer := "Bad status line:\n  Expected HTTP/, RTSP/ or ICE/:\n\n  " + py.Repr(py.Bytes(e.Text)) + "\n    ^"
		return newResponseError(ClientResponseError, r.info(), py.Tuple{}, 400, pointer, nil)
	case httpclient.Incomplete:
		text := "<TransferEncodingError: 400, message='Not enough data to satisfy transfer length header.'>"
		if e.Expected >= 0 {
			text = fmt.Sprintf("<ContentLengthError: 400, message='Not enough data to satisfy content length header (received %d of %d bytes).'>", e.Received, e.Expected)
		}
		return ClientPayloadError.New("Response payload is not completed: " + text)
	case httpclient.Undecodable:
		return ClientPayloadError.New("400, message:\n  Can not decode content-encoding: " + r.encoding)
	case httpclient.ProxyFailed:
		return newResponseError(ClientHttpProxyError, r.info(), py.Tuple{}, e.Errno, e.Text, nil)
	}
	if e.Errno != 0 {
		return ClientOSError.New(e.Errno, e.Text)
	}
	return ClientOSError.New(e.Text)
}

// attempts says which addresses did not answer.
func attempts(e *httpclient.Error) string {
	var texts []string
	for _, a := range e.Attempts {
		where := fmt.Sprintf("('%s', %d)", a.Address.Addr(), a.Address.Port())
		if a.Address.Addr().Is6() {
			where = fmt.Sprintf("('%s', %d, 0, 0)", a.Address.Addr(), a.Address.Port())
		}
		texts = append(texts, "Connect call failed "+where)
	}
	if len(texts) == 1 {
		return texts[0]
	}
	for i, t := range texts {
		texts[i] = fmt.Sprintf("[Errno %d] %s", int(e.Attempts[i].Errno), t)
	}
	return "Multiple exceptions: " + strings.Join(texts, ", ")
}
