package aiohttp

import (
	"fmt"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ClientTimeout limits what a request may take: aiohttp.ClientTimeout. nil stands for None, no limit.
type ClientTimeout struct {
	total, connect, sockRead, sockConnect, ceil any
}

// TimeoutOption is a keyword argument of ClientTimeout.
type TimeoutOption func(*ClientTimeout)

// Total limits the whole request, reading the body included.
func Total(seconds any) TimeoutOption { return func(t *ClientTimeout) { t.total = py.ToAny(seconds) } }

// Connect limits getting a connection, from the pool or anew.
func Connect(seconds any) TimeoutOption {
	return func(t *ClientTimeout) { t.connect = py.ToAny(seconds) }
}

// SockConnect limits connecting to the server.
func SockConnect(seconds any) TimeoutOption {
	return func(t *ClientTimeout) { t.sockConnect = py.ToAny(seconds) }
}

// SockRead limits each wait for data.
func SockRead(seconds any) TimeoutOption {
	return func(t *ClientTimeout) { t.sockRead = py.ToAny(seconds) }
}

// CeilThreshold is accepted; timeouts are not rounded.
func CeilThreshold(seconds any) TimeoutOption {
	return func(t *ClientTimeout) { t.ceil = py.ToAny(seconds) }
}

// NewClientTimeout makes a ClientTimeout.
func NewClientTimeout(opts ...TimeoutOption) *ClientTimeout {
	t := &ClientTimeout{ceil: 5}
	for _, o := range opts {
		o(t)
	}
	return t
}

// Total is timeout.total.
func (t *ClientTimeout) Total() any { return t.total }

// Connect is timeout.connect.
func (t *ClientTimeout) Connect() any { return t.connect }

// SockRead is timeout.sock_read.
func (t *ClientTimeout) SockRead() any { return t.sockRead }

// SockConnect is timeout.sock_connect.
func (t *ClientTimeout) SockConnect() any { return t.sockConnect }

// PyRepr returns repr(timeout).
func (t *ClientTimeout) PyRepr() string {
	return fmt.Sprintf("ClientTimeout(total=%s, connect=%s, sock_read=%s, sock_connect=%s, ceil_threshold=%s)",
		py.Repr(t.total), py.Repr(t.connect), py.Repr(t.sockRead), py.Repr(t.sockConnect), py.Repr(t.ceil))
}

// timeoutOf reads an argument timeout.
func timeoutOf(x any) *ClientTimeout {
	switch x := x.(type) {
	case *ClientTimeout:
		return x
	case int, float64:
		return NewClientTimeout(Total(x))
	}
	panic(py.ValueError.Newf("timeout parameter cannot be of %s type, please use 'timeout=ClientTimeout(...)'", py.Str(py.Type(x))))
}

// seconds is a limit; none and 0 are no limit.
func seconds(x any) float64 {
	if x == nil {
		return 0
	}
	return lib.Float(x)
}

func duration(limits ...any) time.Duration {
	least := 0.0
	for _, x := range limits {
		if s := seconds(x); s > 0 && (least == 0 || s < least) {
			least = s
		}
	}
	return time.Duration(least * float64(time.Second))
}
