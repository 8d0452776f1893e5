package websockets

import (
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func exception(name string, bases ...*py.Class) *py.Class {
	return lib.Exception("websockets.exceptions", name, bases...)
}

// The exceptions of the package.
var (
	WebSocketException    = exception("WebSocketException", py.ExceptionType)
	ConnectionClosed      = closedClass("ConnectionClosed", WebSocketException)
	ConnectionClosedOK    = closedClass("ConnectionClosedOK", ConnectionClosed)
	ConnectionClosedError = closedClass("ConnectionClosedError", ConnectionClosed)
	InvalidURI            = exception("InvalidURI", WebSocketException)
	InvalidHandshake      = exception("InvalidHandshake", WebSocketException)
	InvalidMessage        = exception("InvalidMessage", InvalidHandshake)
	InvalidStatus         = statusClass()
	NegotiationError      = exception("NegotiationError", InvalidHandshake)
	ProtocolError         = exception("ProtocolError", WebSocketException)
	PayloadTooBig         = exception("PayloadTooBig", WebSocketException)
	ConcurrencyError      = exception("ConcurrencyError", WebSocketException)
)

// ClosedError is a ConnectionClosedOK or a ConnectionClosedError.
type ClosedError struct {
	py.Exception
	rcvd, sent   *Close
	rcvdThenSent bool
}

func newClosed(rcvd, sent *Close, rcvdThenSent bool) *ClosedError {
	class := ConnectionClosedError
	if rcvd != nil && sent != nil && rcvd.regular() && sent.regular() {
		class = ConnectionClosedOK
	}
	e := &ClosedError{rcvd: rcvd, sent: sent, rcvdThenSent: rcvdThenSent}
	var order any
	if rcvd != nil && sent != nil {
		order = rcvdThenSent
	}
	e.Init(class, rcvd.orNone(), sent.orNone(), order)
	return e
}

// Error returns str(e).
func (e *ClosedError) Error() string {
	switch {
	case e.rcvd == nil && e.sent == nil:
		return "no close frame received or sent"
	case e.rcvd == nil:
		return "sent " + e.sent.String() + "; no close frame received"
	case e.sent == nil:
		return "received " + e.rcvd.String() + "; no close frame sent"
	case e.rcvdThenSent:
		return "received " + e.rcvd.String() + "; then sent " + e.sent.String()
	}
	return "sent " + e.sent.String() + "; then received " + e.rcvd.String()
}

// Rcvd is e.rcvd.
func (e *ClosedError) Rcvd() any { return e.rcvd.orNone() }

// Sent is e.sent.
func (e *ClosedError) Sent() any { return e.sent.orNone() }

// Code is e.code.
func (e *ClosedError) Code() int {
	if e.rcvd == nil {
		return abnormal
	}
	return e.rcvd.Code
}

// Reason is e.reason.
func (e *ClosedError) Reason() string {
	if e.rcvd == nil {
		return ""
	}
	return e.rcvd.Reason
}

func closedClass(name string, base *py.Class) *py.Class {
	c := exception(name, base)
	of := func(x any) *ClosedError {
		if e, ok := x.(*ClosedError); ok {
			return e
		}
		return &ClosedError{}
	}
	c.DefineGetSet("rcvd", func(x any) any { return of(x).Rcvd() }, nil)
	c.DefineGetSet("sent", func(x any) any { return of(x).Sent() }, nil)
	c.DefineGetSet("code", func(x any) any { return of(x).Code() }, nil)
	c.DefineGetSet("reason", func(x any) any { return of(x).Reason() }, nil)
	return c
}

// statusError is an InvalidStatus.
type statusError struct {
	py.Exception
	response *Response
}

// Error returns str(e).
func (e *statusError) Error() string {
	return "server rejected WebSocket connection: HTTP " + strconv.Itoa(e.response.Status)
}

func newStatusError(r *Response) error {
	e := &statusError{response: r}
	e.Init(InvalidStatus, r)
	return e
}

func statusClass() *py.Class {
	c := exception("InvalidStatus", InvalidHandshake)
	c.DefineGetSet("response", func(x any) any {
		if e, ok := x.(*statusError); ok {
			return e.response
		}
		return nil
	}, nil)
	return c
}

// uriError is an InvalidURI.
type uriError struct {
	py.Exception
	uri, why string
}

// Error returns str(e).
func (e *uriError) Error() string { return e.uri + " isn't a valid URI: " + e.why }

func newURIError(uri, why string) error {
	e := &uriError{uri: uri, why: why}
	e.Init(InvalidURI, uri, why)
	return e
}
