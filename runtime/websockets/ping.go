package websockets

import (
	"context"
	"crypto/rand"
	"encoding/hex"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// pings are those that have not been answered, in order, and the timer of those that keep a connection alive.
type pings struct {
	sent    []ping
	latency float64
	timer   *asyncio.TimerHandle
}

type ping struct {
	data   string
	at     float64
	waiter *asyncio.Future[float64]
}

// Ping is await ws.ping(data): what it gives is awaited for the answer, which is the time that it took.
func (c *Connection) Ping(ctx context.Context, data any) (*asyncio.Future[float64], error) {
	if err := c.ready(ctx); err != nil {
		return nil, err
	}
	text := ""
	switch x := py.ToAny(data).(type) {
	case nil:
		text = randomText()
	case string:
		text = x
	default:
		text = bytesOf(x)
	}
	f := asyncio.FutureOn[float64](c.loop)
	c.pings.sent = append(c.pings.sent, ping{text, c.loop.Time(), f})
	c.write(wsframe.Ping, text)
	return f, c.drain(ctx)
}

// Pong is await ws.pong(data).
func (c *Connection) Pong(ctx context.Context, data any) error {
	if err := c.ready(ctx); err != nil {
		return err
	}
	text, ok := py.ToAny(data).(string)
	if !ok && py.ToAny(data) != nil {
		text = bytesOf(py.ToAny(data))
	}
	c.write(wsframe.Pong, text)
	return c.drain(ctx)
}

func randomText() string {
	var b [4]byte
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// answered ends the wait for a ping, and for those before it.
func (p *pings) answered(c *Connection, data string) {
	for i, x := range p.sent {
		if x.data != data {
			continue
		}
		now := c.loop.Time()
		for _, y := range p.sent[:i+1] {
			p.latency = now - y.at
			if !y.waiter.Done() {
				y.waiter.SetResult(p.latency)
			}
		}
		p.sent = p.sent[i+1:]
		return
	}
}

// keep pings now and then, and ends the connection when nobody answers.
func (c *Connection) keep() {
	if c.opts.pingInterval <= 0 {
		return
	}
	c.pings.timer = c.loop.CallLater(c.opts.pingInterval, func() {
		if c.state != open {
			return
		}
		text := randomText()
		f := asyncio.FutureOn[float64](c.loop)
		c.pings.sent = append(c.pings.sent, ping{text, c.loop.Time(), f})
		c.write(wsframe.Ping, text)
		if c.opts.pingTimeout <= 0 {
			c.keep()
			return
		}
		c.pings.timer = c.loop.CallLater(c.opts.pingTimeout, func() {
			if c.state == open && !f.Done() {
				c.fail(internal, "keepalive ping timeout")
				return
			}
			c.keep()
		})
	})
}

func (p *pings) stop() {
	if p.timer != nil {
		p.timer.Cancel()
	}
	for _, x := range p.sent {
		if !x.waiter.Done() {
			x.waiter.Cancel()
		}
	}
}
