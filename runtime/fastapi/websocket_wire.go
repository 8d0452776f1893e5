package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// wire carries the messages of a WebSocket: a connection, or the functions receive and send that a middleware hands on.
type wire interface {
	accept(ctx context.Context, scope *uvicorn.Scope, subprotocol string, headers []header) error
	refuse(ctx context.Context, scope *uvicorn.Scope, code int, reason string) error
	close(ctx context.Context, code int, reason string) error
	send(ctx context.Context, binary bool, data string) error
	receive(ctx context.Context) (uvicorn.SocketEvent, error)
}

// directWire is a connection.
type directWire struct{ *uvicorn.Socket }

func (w directWire) accept(_ context.Context, scope *uvicorn.Scope, subprotocol string, headers []header) error {
	w.Accept(scope, subprotocol, headers)
	return nil
}

func (w directWire) refuse(_ context.Context, scope *uvicorn.Scope, code int, reason string) error {
	w.Refuse(scope, code, reason)
	return nil
}

func (w directWire) close(_ context.Context, code int, reason string) error {
	return w.Close(code, reason)
}

func (w directWire) send(_ context.Context, binary bool, data string) error {
	return w.Send(binary, data)
}

func (w directWire) receive(ctx context.Context) (uvicorn.SocketEvent, error) { return w.Receive(ctx) }

// asgiWire are the functions of ASGI.
type asgiWire struct{ receiver, sender any }

func (w asgiWire) message(ctx context.Context, items ...pair) error {
	result, err := py.Call(ctx, w.sender, newDict(items...))
	if err == nil {
		_, err = await(ctx, result)
	}
	return err
}

func (w asgiWire) next(ctx context.Context) (any, error) {
	message, err := py.Call(ctx, w.receiver)
	if err != nil {
		return nil, err
	}
	return await(ctx, message)
}

func (w asgiWire) accept(ctx context.Context, _ *uvicorn.Scope, subprotocol string, headers []header) error {
	if _, err := w.next(ctx); err != nil { // websocket.connect
		return err
	}
	return w.message(ctx, pair{"type", "websocket.accept"}, pair{"subprotocol", textOrNone(subprotocol)}, pair{"headers", headerPairs(headers)})
}

func (w asgiWire) refuse(ctx context.Context, _ *uvicorn.Scope, code int, reason string) error {
	return w.close(ctx, code, reason)
}

func (w asgiWire) close(ctx context.Context, code int, reason string) error {
	return w.message(ctx, pair{"type", "websocket.close"}, pair{"code", code}, pair{"reason", reason})
}

func (w asgiWire) send(ctx context.Context, binary bool, data string) error {
	if binary {
		return w.message(ctx, pair{"type", "websocket.send"}, pair{"bytes", py.Bytes(data)})
	}
	return w.message(ctx, pair{"type", "websocket.send"}, pair{"text", data})
}

func (w asgiWire) receive(ctx context.Context) (uvicorn.SocketEvent, error) {
	m, err := w.next(ctx)
	if err != nil {
		return uvicorn.SocketEvent{}, err
	}
	if messageItem(m, "type") == "websocket.disconnect" {
		code, _ := messageItem(m, "code").(int)
		return uvicorn.SocketEvent{Disconnect: true, Code: code, Reason: textOf(messageItem(m, "reason"))}, nil
	}
	if data, ok := messageItem(m, "bytes").(py.Bytes); ok {
		return uvicorn.SocketEvent{Binary: true, Data: string(data)}, nil
	}
	return uvicorn.SocketEvent{Data: textOf(messageItem(m, "text"))}, nil
}

// socketMessages are receive and send of ASGI for a wire: what a middleware gets.
type socketMessages struct {
	wire      wire
	scope     *uvicorn.Scope
	connected bool // the first message has been received
	accepted  bool
}

// receive is await receive().
func (s *socketMessages) receive(ctx context.Context) (any, error) {
	if !s.connected {
		s.connected = true
		return newDict(pair{"type", "websocket.connect"}), nil
	}
	e, err := s.wire.receive(ctx)
	switch {
	case err != nil:
		return nil, err
	case e.Disconnect:
		return newDict(pair{"type", "websocket.disconnect"}, pair{"code", e.Code}, pair{"reason", e.Reason}), nil
	case e.Binary:
		return newDict(pair{"type", "websocket.receive"}, pair{"bytes", py.Bytes(e.Data)}), nil
	}
	return newDict(pair{"type", "websocket.receive"}, pair{"text", e.Data}), nil
}

// send is await send(message).
func (s *socketMessages) send(ctx context.Context, message any) error {
	code, ok := messageItem(message, "code").(int)
	if !ok {
		code = CloseNormalClosure
	}
	switch kind := messageItem(message, "type"); {
	case kind == "websocket.accept":
		s.accepted = true
		return s.wire.accept(ctx, s.scope, textOf(messageItem(message, "subprotocol")), headersOf(messageItem(message, "headers")))
	case kind == "websocket.close" && !s.accepted:
		return s.wire.refuse(ctx, s.scope, code, textOf(messageItem(message, "reason")))
	case kind == "websocket.close":
		return s.wire.close(ctx, code, textOf(messageItem(message, "reason")))
	case kind == "websocket.send":
		if data, ok := messageItem(message, "bytes").(py.Bytes); ok {
			return s.wire.send(ctx, true, string(data))
		}
		return s.wire.send(ctx, false, textOf(messageItem(message, "text")))
	default:
		return py.RuntimeError.Newf("Unexpected ASGI message %s", py.Repr(kind))
	}
}
