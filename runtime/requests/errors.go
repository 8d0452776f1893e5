package requests

import (
	"fmt"
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func exception(name string, bases ...*py.Class) *py.Class {
	return lib.Exception("requests.exceptions", name, bases...)
}

// The exceptions of requests.
var (
	RequestException      = failureClass()
	HTTPError             = exception("HTTPError", RequestException)
	ConnectionError       = exception("ConnectionError", RequestException)
	ProxyError            = exception("ProxyError", ConnectionError)
	SSLError              = exception("SSLError", ConnectionError)
	Timeout               = exception("Timeout", RequestException)
	ConnectTimeout        = exception("ConnectTimeout", ConnectionError, Timeout)
	ReadTimeout           = exception("ReadTimeout", Timeout)
	URLRequired           = exception("URLRequired", RequestException)
	TooManyRedirects      = exception("TooManyRedirects", RequestException)
	MissingSchema         = exception("MissingSchema", RequestException, py.ValueError)
	InvalidSchema         = exception("InvalidSchema", RequestException, py.ValueError)
	InvalidURL            = exception("InvalidURL", RequestException, py.ValueError)
	InvalidHeader         = exception("InvalidHeader", RequestException, py.ValueError)
	ChunkedEncodingError  = exception("ChunkedEncodingError", RequestException)
	ContentDecodingError  = exception("ContentDecodingError", RequestException)
	StreamConsumedError   = exception("StreamConsumedError", RequestException, py.TypeError)
	RetryError            = exception("RetryError", RequestException)
	InvalidJSONError      = exception("InvalidJSONError", RequestException)
	JSONDecodeError       = exception("JSONDecodeError", InvalidJSONError, json.JSONDecodeError)
	UnrewindableBodyError = exception("UnrewindableBodyError", RequestException)
	maxRetryError         = lib.Exception("urllib3.exceptions", "MaxRetryError", py.ExceptionType)
	readTimeoutError      = lib.Exception("urllib3.exceptions", "ReadTimeoutError", py.ExceptionType)
	protocolError         = lib.Exception("urllib3.exceptions", "ProtocolError", py.ExceptionType)
	incompleteRead        = lib.Exception("urllib3.exceptions", "IncompleteRead", py.ExceptionType)
	remoteDisconnected    = lib.Exception("http.client", "RemoteDisconnected", py.ConnectionResetError)
	exceptions            = []*py.Class{RequestException, HTTPError, ConnectionError, ProxyError, SSLError, Timeout, ConnectTimeout, ReadTimeout, URLRequired, TooManyRedirects, MissingSchema, InvalidSchema, InvalidURL, InvalidHeader, ChunkedEncodingError, ContentDecodingError, StreamConsumedError, RetryError, InvalidJSONError, JSONDecodeError, UnrewindableBodyError}
)

// Failure is a RequestException: it knows the request, and after an answer the response.
type Failure struct {
	py.Exception
	request  *Request
	response *Response
}

// Request is exc.request; nil stands for None.
func (e *Failure) Request() *Request { return e.request }

// Response is exc.response; nil stands for None.
func (e *Failure) Response() *Response { return e.response }

func newFailure(c *py.Class, arg any, request *Request) *Failure {
	e := &Failure{request: request}
	e.Init(c, arg)
	return e
}

func failureClass() *py.Class {
	c := exception("RequestException", py.OSError)
	c.DefineGetSet("request", func(x any) any {
		if e, ok := x.(*Failure); ok {
			return py.ToAny(e.request)
		}
		return nil
	}, nil)
	c.DefineGetSet("response", func(x any) any {
		if e, ok := x.(*Failure); ok {
			return py.ToAny(e.response)
		}
		return nil
	}, nil)
	return c
}

// raise makes the exception for a request that failed.
func (r *Request) raise(e *httpclient.Error, o *settings) error {
	scheme, p := "HTTP", r.parts
	if p.Scheme == "https" {
		scheme = "HTTPS"
	}
	at := fmt.Sprintf("(host='%s', port=%d)", p.Host, p.PortNumber())
	retries := func(class *py.Class, cause, text string) error {
		text = scheme + "Connection" + at + ": " + text
		return newFailure(class, maxRetryError.New(fmt.Sprintf("%sConnectionPool%s: Max retries exceeded with url: %s (Caused by %s(%s))", scheme, at, p.Target(), cause, py.Repr(text))), r)
	}
	aborted := func(cause error) error {
		return newFailure(ConnectionError, protocolError.New("Connection aborted.", cause), r)
	}
	switch e.Kind {
	case httpclient.Resolve:
		return retries(ConnectionError, "NameResolutionError", fmt.Sprintf("Failed to resolve '%s' (%s)", p.Host, e.Error()))
	case httpclient.Connect:
		return retries(ConnectionError, "NewConnectionError", "Failed to establish a new connection: "+e.Error())
	case httpclient.Handshake:
		return newFailure(SSLError, maxRetryError.New(fmt.Sprintf("%sConnectionPool%s: Max retries exceeded with url: %s (Caused by SSLError(%s))", scheme, at, p.Target(), py.Repr(e.Error()))), r)
	case httpclient.Stopped:
		if e.Dialing {
			return retries(ConnectTimeout, "ConnectTimeoutError", fmt.Sprintf("Connection to %s timed out. (connect timeout=%s)", p.Host, py.Str(o.connect)))
		}
		return newFailure(ReadTimeout, readTimeoutError.New(fmt.Sprintf("%sConnectionPool%s: Read timed out. (read timeout=%s)", scheme, at, py.Str(o.read))), r)
	case httpclient.Disconnect:
		return aborted(remoteDisconnected.New("Remote end closed connection without response"))
	case httpclient.StatusLine:
		return aborted(lib.Exception("http.client", "BadStatusLine", py.ExceptionType).New(e.Text))
	case httpclient.Incomplete:
		text := "IncompleteRead(" + strconv.FormatInt(e.Received, 10) + " bytes read"
		if e.Expected >= 0 {
			text += ", " + strconv.FormatInt(e.Expected-e.Received, 10) + " more expected"
		}
		inner := protocolError.New("Connection broken: "+text+")", incompleteRead.New(text+")"))
		return newFailure(ChunkedEncodingError, inner, r)
	case httpclient.Undecodable:
		return newFailure(ContentDecodingError, e.Error(), r)
	case httpclient.ProxyFailed:
		return newFailure(ProxyError, e.Error(), r)
	}
	return aborted(py.OSError.New(e.Errno, e.Text))
}

// decodeError is what response.json() raises for text that is no JSON.
func (r *Response) decodeError(err error) error {
	e, ok := err.(*json.DecodeError)
	if !ok {
		return err
	}
	out := *e
	out.Init(JSONDecodeError, e.Args()...)
	return &out
}
