package fastapi

import (
	"cmp"
	"context"
	"errors"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// WebSocketState is what a side of a WebSocket has done: starlette's WebSocketState.
type webSocketState int

const (
	connecting webSocketState = iota
	connected
	disconnected
)

// WebSocket is a connection that both sides send messages on: fastapi.WebSocket. As a parameter of an endpoint it is injected.
type WebSocket struct {
	Request
	wire        wire
	client      webSocketState // the client's side
	application webSocketState // the program's
}

// WebSocket adds an endpoint for WebSockets: @app.websocket(path).
func (r *APIRouter) WebSocket(path, name string, fn any, opts ...Option) {
	s := gather(opts)
	r.entries = append(r.entries, entry{route: &definition{path: path, name: name, fn: fn, settings: s, socket: true}})
	changes.Add(1)
}

// Accept completes the handshake: await websocket.accept(subprotocol=…, headers=…).
func (w *WebSocket) Accept(ctx context.Context, opts ...Option) error {
	switch w.application {
	case connected:
		return py.RuntimeError.New(`Expected ASGI message "websocket.send" or "websocket.close", but got 'websocket.accept'`)
	case disconnected:
		return webSocketDisconnected.New(`Cannot call "send" once a close message has been sent.`)
	}
	w.client, w.application = connected, connected
	s := gather(opts)
	return w.wire.accept(ctx, w.scope, s.subprotocol, s.headers)
}

// Close ends the connection, or refuses it: await websocket.close(code, reason).
func (w *WebSocket) Close(ctx context.Context, opts ...Option) error {
	s := gather(opts)
	code := cmp.Or(s.closeCode, CloseNormalClosure)
	switch w.application {
	case connecting:
		w.application = disconnected
		return w.wire.refuse(ctx, w.scope, code, s.closeReason)
	case disconnected:
		return webSocketDisconnected.New(`Cannot call "send" once a close message has been sent.`)
	}
	w.application = disconnected
	return w.sent(w.wire.close(ctx, code, s.closeReason))
}

// receive is the next message: websocket.receive() and _raise_on_disconnect.
func (w *WebSocket) receive(ctx context.Context) (uvicorn.SocketEvent, error) {
	switch {
	case w.application != connected:
		return uvicorn.SocketEvent{}, webSocketDisconnected.New(`WebSocket is not connected. Need to call "accept" first.`)
	case w.client == disconnected:
		return uvicorn.SocketEvent{}, webSocketDisconnected.New(`Cannot call "receive" once a disconnect message has been received.`)
	}
	e, err := w.wire.receive(ctx)
	if err == nil && e.Disconnect {
		w.client = disconnected
		err = disconnection(e)
	}
	return e, err
}

// disconnection is the exception for the end of a connection. Its arguments tell whether a reason was given.
func disconnection(e uvicorn.SocketEvent) error {
	if e.Unsaid {
		return newWebSocketError(WebSocketDisconnect, e.Code, "", e.Code, nil)
	}
	return NewWebSocketDisconnect(e.Code, e.Reason)
}

// ReceiveText waits for a text: await websocket.receive_text().
func (w *WebSocket) ReceiveText(ctx context.Context) (string, error) {
	e, err := w.receive(ctx)
	if err == nil && e.Binary {
		err = py.KeyError.New("text")
	}
	return e.Data, err
}

// ReceiveBytes waits for bytes: await websocket.receive_bytes().
func (w *WebSocket) ReceiveBytes(ctx context.Context) (py.Bytes, error) {
	e, err := w.receive(ctx)
	if err == nil && !e.Binary {
		err = py.KeyError.New("bytes")
	}
	return py.Bytes(e.Data), err
}

// ReceiveJSON waits for a text and reads it as JSON: await websocket.receive_json(mode).
func (w *WebSocket) ReceiveJSON(ctx context.Context, mode string) (any, error) {
	if mode != "text" && mode != "binary" {
		return nil, modeError()
	}
	e, err := w.receive(ctx)
	switch {
	case err != nil:
		return nil, err
	case mode == "text" && e.Binary:
		return nil, py.KeyError.New("text")
	case mode == "binary" && !e.Binary:
		return nil, py.KeyError.New("bytes")
	case !utf8.ValidString(e.Data):
		return nil, py.UnicodeDecodeError.New("utf-8", py.Bytes(e.Data), 0, 1, "invalid start byte")
	}
	x, fault := decodeJSON(e.Data)
	if fault != nil {
		return nil, fault.err(e.Data)
	}
	return x, nil
}

func modeError() error {
	return py.RuntimeError.New(`The "mode" argument should be "text" or "binary".`)
}

// IterText gives texts until the client is gone: async for text in websocket.iter_text().
func (w *WebSocket) IterText() *asyncio.AsyncGenerator[string] {
	return untilDisconnect("WebSocket.iter_text", w.ReceiveText)
}

// IterBytes gives bytes until the client is gone: async for data in websocket.iter_bytes().
func (w *WebSocket) IterBytes() *asyncio.AsyncGenerator[py.Bytes] {
	return untilDisconnect("WebSocket.iter_bytes", w.ReceiveBytes)
}

// IterJSON gives values until the client is gone: async for data in websocket.iter_json().
func (w *WebSocket) IterJSON() *asyncio.AsyncGenerator[any] {
	return untilDisconnect("WebSocket.iter_json", func(ctx context.Context) (any, error) { return w.ReceiveJSON(ctx, "text") })
}

// untilDisconnect is an asynchronous generator that ends when receiving raises WebSocketDisconnect.
func untilDisconnect[T any](name string, next func(context.Context) (T, error)) *asyncio.AsyncGenerator[T] {
	return asyncio.NewAsyncGenerator(name, func(ctx context.Context, yield func(T) (any, error)) error {
		for {
			v, err := next(ctx)
			if py.Is(err, WebSocketDisconnect) {
				return nil
			}
			if err == nil {
				_, err = yield(v)
			}
			if err != nil {
				return err
			}
		}
	})
}

// SendText sends a text: await websocket.send_text(data).
func (w *WebSocket) SendText(ctx context.Context, data string) error {
	return w.send(ctx, false, data)
}

// SendBytes sends bytes: await websocket.send_bytes(data).
func (w *WebSocket) SendBytes(ctx context.Context, data py.Bytes) error {
	return w.send(ctx, true, string(data))
}

// SendJSON sends a value as JSON: await websocket.send_json(data, mode).
func (w *WebSocket) SendJSON(ctx context.Context, data any, mode string) error {
	if mode != "text" && mode != "binary" {
		return modeError()
	}
	return w.send(ctx, mode == "binary", json.Dumps(data, json.Separators(py.Tuple{",", ":"}), json.EnsureASCII(false)))
}

func (w *WebSocket) send(ctx context.Context, binary bool, data string) error {
	switch w.application {
	case connecting:
		return py.RuntimeError.New(`Expected ASGI message "websocket.accept", "websocket.close" or "websocket.http.response.start", but got 'websocket.send'`)
	case disconnected:
		return webSocketDisconnected.New(`Cannot call "send" once a close message has been sent.`)
	}
	return w.sent(w.wire.send(ctx, binary, data))
}

// sent is what a send means when the client is gone.
func (w *WebSocket) sent(err error) error {
	if err == nil || !errors.Is(err, uvicorn.ErrSocketGone) {
		return err
	}
	w.application = disconnected
	return newWebSocketError(WebSocketDisconnect, 1006, "")
}
