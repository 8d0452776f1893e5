package websockets

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Recv is await ws.recv(): text, or bytes.
func (c *Connection) Recv(ctx context.Context) (any, error) {
	if c.waiting != nil {
		return nil, ConcurrencyError.New("cannot call recv while another coroutine is already running recv or recv_streaming")
	}
	for len(c.messages) == 0 {
		if c.state == closed {
			return nil, c.closedError()
		}
		c.waiting = asyncio.FutureOn[py.NoneType](c.loop)
		_, err := c.waiting.Await(ctx)
		c.waiting = nil
		if err != nil {
			return nil, err
		}
	}
	m := c.messages[0]
	c.messages = c.messages[1:]
	return m, nil
}

// RecvDecoded is await ws.recv(decode): True for text, False for bytes.
func (c *Connection) RecvDecoded(ctx context.Context, decode any) (any, error) {
	m, err := c.Recv(ctx)
	if err != nil || py.ToAny(decode) == nil {
		return m, err
	}
	switch x := m.(type) {
	case string:
		if !py.Truth(decode) {
			return py.Bytes(x), nil
		}
	case py.Bytes:
		if py.Truth(decode) {
			return py.CallMethod(ctx, x, "decode")
		}
	}
	return m, nil
}

// Send is await ws.send(message): text, bytes, or the pieces of a message.
func (c *Connection) Send(ctx context.Context, message any) error {
	message = py.ToAny(message)
	op, data, err := payload(message)
	if err != nil {
		return err
	}
	if err := c.ready(ctx); err != nil {
		return err
	}
	c.write(op, data)
	return c.drain(ctx)
}

// payload is a message as it is sent.
func payload(message any) (op byte, data string, err error) {
	switch x := message.(type) {
	case string:
		return wsframe.Text, x, nil
	case py.Bytes:
		return wsframe.Binary, string(x), nil
	}
	switch py.TypeName(message) {
	case "bytearray", "memoryview":
		return wsframe.Binary, bytesOf(message), nil
	case "dict":
		return 0, "", py.TypeError.New("data is a dict-like object")
	case "list", "tuple", "generator":
		for i, part := range py.Collect(message) {
			of, text, err := payload(part)
			if err != nil {
				return 0, "", py.TypeError.New("data iterable must contain bytes or str")
			}
			if i == 0 {
				op = of
			} else if of != op {
				return 0, "", py.TypeError.New("data iterable must contain uniform types")
			}
			data += text
		}
		return op, data, nil
	}
	return 0, "", py.TypeError.New("data must be str, bytes, iterable, or async iterable")
}

// Messages iterates over messages until the connection ends as it should: async for message in ws.
func (c *Connection) Messages() *asyncio.AsyncGenerator[any] {
	return asyncio.NewAsyncGenerator("Connection.__aiter__", func(ctx context.Context, yield func(any) (any, error)) error {
		for {
			m, err := c.Recv(ctx)
			if err != nil {
				if py.Is(err, ConnectionClosedOK) {
					return nil
				}
				return err
			}
			if _, err := yield(m); err != nil {
				return err
			}
		}
	})
}

// Close is await ws.close(code, reason): the closing handshake.
func (c *Connection) Close(ctx context.Context, code int, reason string) error {
	if c.state == open {
		c.sendClose(&Close{code, reason})
	}
	if c.state == connecting {
		c.transport.Abort()
	}
	return c.waitLost(ctx)
}

// Exit ends async with: it closes the connection, with the code of an error after one.
func (c *Connection) Exit(ctx context.Context, err error) error {
	code := normal
	if err != nil {
		code = internal
	}
	return c.Close(ctx, code, "")
}

// WaitClosed is await ws.wait_closed().
func (c *Connection) WaitClosed(ctx context.Context) error { return c.waitLost(ctx) }

// broadcast sends a message to the connections that are open: websockets.broadcast(connections, message).
func broadcast(connections, message any) error {
	op, data, err := payload(py.ToAny(message))
	if err != nil || op == 0 {
		return py.TypeError.New("data must be str or bytes")
	}
	for _, x := range py.Collect(connections) {
		if c, ok := x.(*Connection); ok && c.state == open {
			c.write(op, data)
		}
	}
	return nil
}

// Broadcast is websockets.broadcast(connections, message).
func Broadcast(connections, message any) error { return broadcast(py.ToAny(connections), message) }
