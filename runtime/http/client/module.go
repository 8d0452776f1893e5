package client

import (
	"github.com/py2goasync/py2goasync/runtime/http"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module.
var (
	HTTPException           = lib.Exception("http.client", "HTTPException", py.ExceptionType)
	NotConnected            = lib.Exception("http.client", "NotConnected", HTTPException)
	InvalidURL              = lib.Exception("http.client", "InvalidURL", HTTPException)
	UnknownProtocol         = lib.Exception("http.client", "UnknownProtocol", HTTPException)
	IncompleteRead          = lib.Exception("http.client", "IncompleteRead", HTTPException)
	ImproperConnectionState = lib.Exception("http.client", "ImproperConnectionState", HTTPException)
	CannotSendRequest       = lib.Exception("http.client", "CannotSendRequest", ImproperConnectionState)
	CannotSendHeader        = lib.Exception("http.client", "CannotSendHeader", ImproperConnectionState)
	ResponseNotReady        = lib.Exception("http.client", "ResponseNotReady", ImproperConnectionState)
	BadStatusLine           = lib.Exception("http.client", "BadStatusLine", HTTPException)
	LineTooLong             = lib.Exception("http.client", "LineTooLong", HTTPException)
	RemoteDisconnected      = lib.Exception("http.client", "RemoteDisconnected", py.ConnectionResetError, BadStatusLine)
)

// The classes of connections.
var (
	HTTPConnectionType  *py.Class
	HTTPSConnectionType *py.Class
)

// Module is the module object of http.client.
var Module = lib.Module("http.client", func(m *py.Module) {
	for _, c := range []*py.Class{HTTPException, NotConnected, InvalidURL, UnknownProtocol, IncompleteRead, ImproperConnectionState,
		CannotSendRequest, CannotSendHeader, ResponseNotReady, BadStatusLine, LineTooLong, RemoteDisconnected, HTTPConnectionType,
		HTTPSConnectionType, ResponseType, MessageType} {
		m.Set(c.Name, c)
	}
	m.Set("HTTP_PORT", 80).Set("HTTPS_PORT", 443)
	responses := py.NewDict[any, any]()
	for s := range py.Seq(http.HTTPStatusType) {
		responses.Set(s, py.GetAttr(s, "phrase"))
		m.Set(py.Str(py.GetAttr(s, "name")), s)
	}
	m.Set("responses", responses)
})

func init() { makeConnectionClasses() }
