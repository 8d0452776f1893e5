package uvicorn

import (
	"context"
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
)

// Application is what a server serves: an ASGI application. All methods are called in tasks of the server's event loop.
type Application interface {
	// Startup runs before the first request is accepted: the event lifespan.startup.
	Startup(ctx context.Context) error
	// Shutdown runs after the last request has been answered: the event lifespan.shutdown.
	Shutdown(ctx context.Context) error
	// Handle answers one request through send. It may go on when the answer is complete.
	Handle(ctx context.Context, scope *Scope, send *Exchange) error
}

// Scope describes a request: the ASGI scope of type "http".
type Scope struct {
	Method      string
	HTTPVersion string // "1.1"
	Scheme      string
	Path        string // percent-decoded
	Query       string // raw
	RootPath    string
	Headers     []Header
	Client      Address
	Server      Address
	Body        []byte
}

// Header is one header field; names are in lower case.
type Header struct{ Name, Value string }

// Get returns the first value of a header, "" when there is none.
func (s *Scope) Get(name string) string {
	for _, h := range s.Headers {
		if strings.EqualFold(h.Name, name) {
			return h.Value
		}
	}
	return ""
}

// Address is one end of a connection: scope["client"].
type Address struct {
	Host string
	Port int
}

var addressClass = lib.NewNamedTupleClass("starlette.datastructures", "Address", "host", "port")

// FloorObject is the named tuple that it is in Python.
func (a *Address) FloorObject() any { return addressClass.Make(a.Host, a.Port) }

// String returns host:port as the access log shows it.
func (a Address) String() string { return fmt.Sprintf("%s:%d", a.Host, a.Port) }
