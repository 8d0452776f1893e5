package fastapi

import (
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

type header = uvicorn.Header

// responseSettings are the arguments of Response() and its kin.
type responseSettings struct {
	headers               []header
	mediaType             *string
	background            *BackgroundTasks
	filename, disposition string
	hasDetail             bool
	detail                any // of an HTTPException

	subprotocol, closeReason string // of a WebSocket
	closeCode                int
}

// Subprotocol names the protocol that a WebSocket speaks: the argument subprotocol of accept().
func Subprotocol(name string) Option { return func(s *settings) { s.subprotocol = name } }

// CloseCode sets the code with which a WebSocket is closed; it is 1000 otherwise.
func CloseCode(code int) Option { return func(s *settings) { s.closeCode = code } }

// CloseReason sets the reason that goes with it.
func CloseReason(reason string) Option { return func(s *settings) { s.closeReason = reason } }

// Headers sets headers of a response or of an HTTPException: a dict of strings.
func Headers(headers any) Option {
	return func(s *settings) {
		if headers = py.ToAny(headers); headers == nil {
			return
		}
		if !isDict(headers) && !py.HasAttr(headers, "keys") { // pairs of bytes, as WebSockets are accepted with
			s.headers = append(s.headers, headersOf(headers)...)
			return
		}
		for name, value := range dictItems(headers) {
			s.headers = append(s.headers, header{Name: py.Str(name), Value: py.Str(value)})
		}
	}
}

// HeaderValue sets one header of a response.
func HeaderValue(name, value string) Option {
	return func(s *settings) { s.headers = append(s.headers, header{Name: name, Value: value}) }
}

// MediaType sets the content type of a response.
func MediaType(mediaType string) Option { return func(s *settings) { s.mediaType = &mediaType } }

// Background has tasks run after a response was sent: the argument background.
func Background(tasks *BackgroundTasks) Option { return func(s *settings) { s.background = tasks } }
