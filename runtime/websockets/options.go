package websockets

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// options are the keyword arguments of connect and serve.
type options struct {
	maxSize                   int
	openTimeout, closeTimeout float64 // 0 for None
	pingInterval, pingTimeout float64
	subprotocols              []string
	headers                   any
	userAgent, serverHeader   any
	origin                    any
	origins                   []any
	processRequest            any
	tls                       any
	serverHostname            string
	dontStart                 bool
}

// Option is a keyword argument of connect or serve.
type Option func(o *options)

const (
	version = "17.4"
	product = "Python/3.13 websockets/" + version
)

func newOptions(opts []Option) options {
	o := options{maxSize: 1 << 20, openTimeout: 10, closeTimeout: 10, pingInterval: 20, pingTimeout: 20, userAgent: product, serverHeader: product}
	for _, opt := range opts {
		opt(&o)
	}
	return o
}

func seconds(x any) float64 {
	if x = py.ToAny(x); x == nil {
		return 0
	}
	return lib.Float(x)
}

// MaxSize is the argument max_size; None is without a limit.
func MaxSize(x any) Option {
	return func(o *options) {
		if o.maxSize = 0; py.ToAny(x) != nil {
			o.maxSize = lib.Int(py.ToAny(x))
		}
	}
}

// OpenTimeout is the argument open_timeout.
func OpenTimeout(x any) Option { return func(o *options) { o.openTimeout = seconds(x) } }

// CloseTimeout is the argument close_timeout.
func CloseTimeout(x any) Option { return func(o *options) { o.closeTimeout = seconds(x) } }

// PingInterval is the argument ping_interval.
func PingInterval(x any) Option { return func(o *options) { o.pingInterval = seconds(x) } }

// PingTimeout is the argument ping_timeout.
func PingTimeout(x any) Option { return func(o *options) { o.pingTimeout = seconds(x) } }

// Subprotocols is the argument subprotocols.
func Subprotocols(x any) Option {
	return func(o *options) {
		if x = py.ToAny(x); x != nil {
			for _, p := range py.Collect(x) {
				o.subprotocols = append(o.subprotocols, py.Str(p))
			}
		}
	}
}

// AdditionalHeaders is the argument additional_headers of connect.
func AdditionalHeaders(x any) Option { return func(o *options) { o.headers = x } }

// UserAgent is the argument user_agent_header of connect.
func UserAgent(x any) Option { return func(o *options) { o.userAgent = py.ToAny(x) } }

// ServerHeader is the argument server_header of serve.
func ServerHeader(x any) Option { return func(o *options) { o.serverHeader = py.ToAny(x) } }

// Origin is the argument origin of connect.
func Origin(x any) Option { return func(o *options) { o.origin = py.ToAny(x) } }

// Origins is the argument origins of serve.
func Origins(x any) Option {
	return func(o *options) {
		if x = py.ToAny(x); x != nil {
			o.origins = py.Collect(x)
		}
	}
}

// ProcessRequest is the argument process_request of serve.
func ProcessRequest(f any) Option { return func(o *options) { o.processRequest = floorFunc(f) } }

// SSL is the argument ssl.
func SSL(x any) Option { return func(o *options) { o.tls = py.ToAny(x) } }

// ServerHostname is the argument server_hostname of connect.
func ServerHostname(x any) Option {
	return func(o *options) {
		if x = py.ToAny(x); x != nil {
			o.serverHostname = py.Str(x)
		}
	}
}

// StartServing is the argument start_serving of serve.
func StartServing(x any) Option { return func(o *options) { o.dontStart = !py.Truth(x) } }

// Ignored is an argument that changes nothing that a program sees, such as compression.
func Ignored(any) Option { return func(*options) {} }
