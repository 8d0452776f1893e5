package websockets

import (
	"context"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// state is how far a connection is: websockets.State.
type state int

const (
	connecting state = iota
	open
	closing
	closed
)

// Connection is one side of a WebSocket: ClientConnection or ServerConnection.
type Connection struct {
	asyncio.BaseProtocol
	loop      *asyncio.Loop
	transport *asyncio.Transport
	server    *Server // nil for a client
	opts      options
	state     state
	buf       []byte

	request     *Request
	response    *Response
	handshaken  *asyncio.Future[error] // what the handshake ended with
	key         string                 // that a client sends
	subprotocol *string

	messages []any
	waiting  *asyncio.Future[py.NoneType] // of recv()
	partial  []byte
	kind     byte

	rcvd, sent   *Close
	rcvdThenSent bool
	lost         *asyncio.Future[py.NoneType]
	deadline     *asyncio.TimerHandle
	paused       bool
	draining     []*asyncio.Future[py.NoneType]
	pings        pings
}

func newConnection(loop *asyncio.Loop, o options, server *Server) *Connection {
	c := &Connection{loop: loop, opts: o, server: server}
	c.handshaken, c.lost = asyncio.FutureOn[error](loop), asyncio.FutureOn[py.NoneType](loop)
	return c
}

// ConnectionMade is called when there is a connection.
func (c *Connection) ConnectionMade(ctx context.Context, t *asyncio.Transport) error {
	c.transport = t
	if c.server != nil {
		c.server.handle(ctx, c)
	}
	return nil
}

// DataReceived takes what has arrived.
func (c *Connection) DataReceived(_ context.Context, data py.Bytes) error {
	c.buf = append(c.buf, data...)
	if c.state == connecting && !c.greet() {
		return nil
	}
	for c.state == open || c.state == closing && c.rcvd == nil {
		f, size, fault := parse(c.buf, c.server != nil, c.opts.maxSize)
		if fault != 0 {
			c.fail(fault, map[int]string{messageTooBig: "frame exceeds limit of bytes"}[fault])
			return nil
		}
		if size == 0 {
			return nil
		}
		c.buf = c.buf[size:]
		c.take(f)
	}
	return nil
}

// take acts on a frame.
func (c *Connection) take(f received) {
	switch f.op {
	case wsframe.Ping:
		if c.state == open {
			c.write(wsframe.Pong, string(f.data))
		}
		return
	case wsframe.Pong:
		c.pings.answered(c, string(f.data))
		return
	case wsframe.Close:
		c.closeReceived(f.data)
		return
	case wsframe.Text, wsframe.Binary:
		c.kind, c.partial = f.op, nil
	}
	c.partial = append(c.partial, f.data...)
	switch {
	case c.opts.maxSize > 0 && len(c.partial) > c.opts.maxSize:
		c.fail(messageTooBig, "")
	case !f.fin || c.state != open:
	case c.kind == wsframe.Binary:
		c.deliver(py.Bytes(c.partial))
	case !utf8.Valid(c.partial):
		c.fail(invalidData, "invalid start byte at position 0")
	default:
		c.deliver(string(c.partial))
	}
}

func (c *Connection) deliver(message any) {
	c.messages = append(c.messages, message)
	c.partial = nil
	wake(c.waiting)
}

func wake(f *asyncio.Future[py.NoneType]) {
	if f != nil && !f.Done() {
		f.SetResult(py.NoneType{})
	}
}

func (c *Connection) closeReceived(data []byte) {
	c.rcvd = &Close{Code: noStatus}
	if len(data) >= 2 {
		c.rcvd = &Close{int(data[0])<<8 | int(data[1]), string(data[2:])}
	}
	if c.sent == nil {
		c.rcvdThenSent = true
		c.sendClose(c.rcvd)
	}
	if c.server != nil {
		c.endWriting()
	}
}

// endWriting tells the other side that nothing follows; it closes the connection then.
func (c *Connection) endWriting() {
	if c.transport.CanWriteEOF() {
		c.transport.WriteEOF()
	} else {
		c.transport.Close()
	}
}

func (c *Connection) write(op byte, data string) {
	c.transport.Write(py.Bytes(wsframe.Frame(op, data, c.server == nil)))
}

// sendClose sends a close frame; the other side has close_timeout to answer.
func (c *Connection) sendClose(f *Close) {
	c.sent = f
	c.write(wsframe.Close, f.payload())
	c.state = closing
	if c.opts.closeTimeout > 0 && c.deadline == nil {
		c.deadline = c.loop.CallLater(c.opts.closeTimeout, c.transport.Abort)
	}
}

// fail ends the connection because of a mistake of the other side.
func (c *Connection) fail(code int, reason string) {
	if c.sent == nil {
		c.sendClose(&Close{code, reason})
	}
	c.endWriting()
}

// ConnectionLost is called at the end of a connection.
func (c *Connection) ConnectionLost(_ context.Context, exc error) error {
	c.state = closed
	if c.deadline != nil {
		c.deadline.Cancel()
	}
	c.pings.stop()
	if !c.handshaken.Done() {
		c.handshaken.SetResult(InvalidMessage.New("did not receive a valid HTTP response"))
	}
	wake(c.lost)
	wake(c.waiting)
	for _, f := range c.draining {
		wake(f)
	}
	return nil
}

// PauseWriting is called when too much waits to be sent.
func (c *Connection) PauseWriting(context.Context) error {
	c.paused = true
	return nil
}

// ResumeWriting is called when that is over.
func (c *Connection) ResumeWriting(context.Context) error {
	c.paused = false
	for _, f := range c.draining {
		wake(f)
	}
	c.draining = nil
	return nil
}

func (c *Connection) drain(ctx context.Context) error {
	if !c.paused || c.state == closed {
		return nil
	}
	f := asyncio.FutureOn[py.NoneType](c.loop)
	c.draining = append(c.draining, f)
	_, err := f.Await(ctx)
	return err
}

// waitLost waits for the end of the connection.
func (c *Connection) waitLost(ctx context.Context) error {
	_, err := asyncio.Shield(ctx, c.lost).Await(ctx)
	return err
}

func (c *Connection) closedError() error { return newClosed(c.rcvd, c.sent, c.rcvdThenSent) }

// ready waits for the end of a connection that is not open any more, and tells how it ended.
func (c *Connection) ready(ctx context.Context) error {
	if c.state == open {
		return nil
	}
	if err := c.waitLost(ctx); err != nil {
		return err
	}
	return c.closedError()
}
