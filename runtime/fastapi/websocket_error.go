package fastapi

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// WebSocketError is a WebSocketDisconnect or a WebSocketException.
type WebSocketError struct {
	py.Exception
	Code   int
	Reason string
}

// WebSocketDisconnect is the class of what receiving raises once the client is gone: fastapi.WebSocketDisconnect.
var WebSocketDisconnect = webSocketErrorClass("WebSocketDisconnect", "starlette.websockets")

// WebSocketException is the class of what an endpoint or a dependency raises to end a connection: fastapi.WebSocketException.
var WebSocketException = webSocketErrorClass("WebSocketException", "fastapi.exceptions")

var webSocketDisconnected = func() *py.Class {
	c := py.NewExceptionClass("WebSocketDisconnected", py.RuntimeError)
	c.Module = "starlette.websockets"
	return c
}()

func webSocketErrorClass(name, module string) *py.Class {
	c := py.NewExceptionClass(name, py.ExceptionType)
	c.Module = module
	c.DefineGetSet("code", func(x any) any { return x.(*WebSocketError).Code }, nil)
	c.DefineGetSet("reason", func(x any) any { return x.(*WebSocketError).Reason }, nil)
	return c
}

func newWebSocketError(c *py.Class, code int, reason string, args ...any) *WebSocketError {
	e := &WebSocketError{Code: code, Reason: reason}
	e.Init(c, args...)
	return e
}

// NewWebSocketDisconnect makes a WebSocketDisconnect: WebSocketDisconnect(code, reason).
func NewWebSocketDisconnect(code int, reason string) *WebSocketError {
	return newWebSocketError(WebSocketDisconnect, code, reason, code, reason)
}

// NewWebSocketException makes a WebSocketException: WebSocketException(code=…, reason=…).
func NewWebSocketException(code int, reason string) *WebSocketError {
	return newWebSocketError(WebSocketException, code, reason)
}

// Error returns str(exc).
func (e *WebSocketError) Error() string {
	if e.PyClass().IsSubclassOf(WebSocketException) {
		return fmt.Sprintf("%d: %s", e.Code, e.Reason)
	}
	return e.Exception.Error()
}

// PyRepr returns repr(exc).
func (e *WebSocketError) PyRepr() string {
	if e.PyClass().IsSubclassOf(WebSocketException) {
		return fmt.Sprintf("%s(code=%d, reason=%s)", e.PyClass().Name, e.Code, py.StrRepr(e.Reason))
	}
	return e.PyClass().Name + py.Repr(e.Args())
}
