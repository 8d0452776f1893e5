package aiohttp

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// TCPConnector keeps connections open and limits how many there are: aiohttp.TCPConnector.
type TCPConnector struct {
	client   httpclient.Client
	limit    int
	perHost  int
	insecure bool
	ssl      string
	all      *asyncio.Semaphore
	hosts    map[string]*asyncio.Semaphore
	closed   bool
}

// ConnectorOption is a keyword argument of TCPConnector.
type ConnectorOption func(*TCPConnector)

// Limit is how many connections there may be at a time, 0 for any number; 100 by default.
func Limit(n int) ConnectorOption { return func(c *TCPConnector) { c.limit = n } }

// LimitPerHost is how many of them may go to one host and port, 0 for any number.
func LimitPerHost(n int) ConnectorOption { return func(c *TCPConnector) { c.perHost = n } }

// ConnectorSSL says how to check certificates: False not at all.
func ConnectorSSL(ssl any) ConnectorOption {
	return func(c *TCPConnector) {
		s := gather([]Option{SSL(ssl)})
		c.insecure, c.ssl = s.insecure, s.ssl
	}
}

// ForceClose closes each connection after its request.
func ForceClose(on bool) ConnectorOption { return func(c *TCPConnector) { c.client.NoReuse = on } }

// Ignored stands for arguments that only tune how names are looked up and how long connections live.
func Ignored(any) ConnectorOption { return func(*TCPConnector) {} }

// NewTCPConnector makes a connector of the running loop.
func NewTCPConnector(ctx context.Context, opts ...ConnectorOption) *TCPConnector {
	asyncio.GetRunningLoop(ctx)
	c := &TCPConnector{limit: 100, hosts: map[string]*asyncio.Semaphore{}}
	for _, o := range opts {
		o(c)
	}
	if c.limit > 0 {
		c.all = asyncio.NewSemaphore(c.limit)
	}
	return c
}

// Limit is connector.limit.
func (c *TCPConnector) Limit() int { return c.limit }

// LimitPerHost is connector.limit_per_host.
func (c *TCPConnector) LimitPerHost() int { return c.perHost }

// Closed is connector.closed.
func (c *TCPConnector) Closed() bool { return c.closed }

// Close closes all connections: await connector.close().
func (c *TCPConnector) Close(context.Context) error {
	c.closeNow()
	return nil
}

func (c *TCPConnector) closeNow() {
	c.closed = true
	c.client.Close()
}

// acquire waits for a place; the function it returns gives the place back and may be called more than once.
func (c *TCPConnector) acquire(ctx context.Context, host string) (release func(), err error) {
	if c.closed {
		return nil, py.RuntimeError.New("Connector is closed.")
	}
	var held []*asyncio.Semaphore
	release = func() {
		for _, s := range held {
			s.Release()
		}
		held = nil
	}
	take := func(s *asyncio.Semaphore) error {
		if err := s.Acquire(ctx); err != nil {
			release()
			return err
		}
		held = append(held, s)
		return nil
	}
	if c.perHost > 0 {
		s := c.hosts[host]
		if s == nil {
			s = asyncio.NewSemaphore(c.perHost)
			c.hosts[host] = s
		}
		if err := take(s); err != nil {
			return nil, err
		}
	}
	if c.all != nil {
		if err := take(c.all); err != nil {
			return nil, err
		}
	}
	return release, nil
}
