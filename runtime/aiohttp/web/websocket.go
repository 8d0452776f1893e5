package web

import (
	"context"
	"errors"
	"net/http"

	"github.com/py2goasync/py2goasync/runtime/aiohttp"
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// WebSocketResponse is web.WebSocketResponse.
type WebSocketResponse struct {
	StreamResponse
	socket    *uvicorn.Socket
	protocols []string
	chosen    *string
	closed    bool
	code      *int
}

// SocketOption is a keyword argument of WebSocketResponse.
type SocketOption func(w *WebSocketResponse)

// Protocols is the argument protocols.
func Protocols(list any) SocketOption {
	return func(w *WebSocketResponse) {
		if list = py.ToAny(list); list != nil {
			for _, p := range py.Collect(list) {
				w.protocols = append(w.protocols, py.Str(p))
			}
		}
	}
}

// Ignored is an argument that changes nothing here, such as heartbeat: the connections answer pings themselves.
func Ignored(any) SocketOption { return func(*WebSocketResponse) {} }

// NewWebSocketResponse is web.WebSocketResponse().
func NewWebSocketResponse(opts ...SocketOption) *WebSocketResponse {
	w := &WebSocketResponse{}
	w.init(&responseArgs{status: http.StatusSwitchingProtocols})
	for _, opt := range opts {
		opt(w)
	}
	return w
}

// Prepare is ws.prepare(request): the handshake.
func (w *WebSocketResponse) Prepare(_ context.Context, r *Request) error {
	if r.socket == nil {
		return newHTTP(HTTPBadRequest, []ResponseOption{Text("No WebSocket UPGRADE hdr: None\n Can \"Upgrade\" only to \"WebSocket\".")})
	}
	w.prepared, w.request, w.socket = true, r, r.socket
	chosen := ""
	for _, p := range formList(r.scope.Get("sec-websocket-protocol")) {
		for _, own := range w.protocols {
			if p == own && chosen == "" {
				chosen = p
				w.chosen = &chosen
			}
		}
	}
	r.socket.Accept(r.scope, chosen, nil)
	return nil
}

// Closed is ws.closed.
func (w *WebSocketResponse) Closed() bool { return w.closed }

// CloseCode is ws.close_code.
func (w *WebSocketResponse) CloseCode() *int { return w.code }

// Protocol is ws.ws_protocol.
func (w *WebSocketResponse) Protocol() *string { return w.chosen }

// Exception is ws.exception().
func (w *WebSocketResponse) Exception() any { return nil }

func (w *WebSocketResponse) ready() error {
	if w.socket == nil {
		return py.RuntimeError.New("Call .prepare() first")
	}
	return nil
}

func (w *WebSocketResponse) send(data string, binary bool) error {
	if err := w.ready(); err != nil {
		return err
	}
	if w.closed {
		return aiohttp.ClientConnectionResetError.New("Cannot write to closing transport")
	}
	err := w.socket.Send(binary, data)
	if errors.Is(err, uvicorn.ErrSocketGone) {
		return aiohttp.ClientConnectionResetError.New("Cannot write to closing transport")
	}
	return err
}

// SendStr is ws.send_str(text).
func (w *WebSocketResponse) SendStr(_ context.Context, data any) error {
	text, ok := data.(string)
	if !ok {
		return py.TypeError.New("data argument must be str (" + py.Repr(py.Type(data)) + ")")
	}
	return w.send(text, false)
}

// SendBytes is ws.send_bytes(data).
func (w *WebSocketResponse) SendBytes(_ context.Context, data any) error {
	b, ok := lib.AsBytes(data)
	if !ok {
		return py.TypeError.New("data argument must be byte-ish (" + py.Repr(py.Type(data)) + ")")
	}
	return w.send(string(b), true)
}

// SendJSON is ws.send_json(value).
func (w *WebSocketResponse) SendJSON(_ context.Context, v any) error {
	return w.send(json.Dumps(py.ToAny(v)), false)
}

// Receive is ws.receive().
func (w *WebSocketResponse) Receive(ctx context.Context) (*WSMessage, error) {
	if err := w.ready(); err != nil {
		return nil, err
	}
	if w.closed {
		return &WSMessage{kind: msgClosed}, nil
	}
	e, err := w.socket.Receive(ctx)
	if err != nil {
		return nil, err
	}
	if e.Disconnect {
		w.closed = true
		code := e.Code
		w.code = &code
		if code == abnormalClosure {
			return &WSMessage{kind: msgClosed}, nil
		}
		return &WSMessage{kind: msgClose, data: code, extra: e.Reason}, nil
	}
	if e.Binary {
		return &WSMessage{kind: msgBinary, data: py.Bytes(e.Data)}, nil
	}
	return &WSMessage{kind: msgText, data: e.Data}, nil
}

const abnormalClosure = 1006

// ReceiveStr is ws.receive_str().
func (w *WebSocketResponse) ReceiveStr(ctx context.Context) (string, error) {
	m, err := w.Receive(ctx)
	if err != nil {
		return "", err
	}
	text, ok := m.data.(string)
	if m.kind != msgText || !ok {
		return "", py.TypeError.New("Received message " + py.Str(m.kind) + ":" + py.Repr(m.data) + " is not WSMsgType.TEXT")
	}
	return text, nil
}

// ReceiveBytes is ws.receive_bytes().
func (w *WebSocketResponse) ReceiveBytes(ctx context.Context) (py.Bytes, error) {
	m, err := w.Receive(ctx)
	if err != nil {
		return "", err
	}
	data, ok := m.data.(py.Bytes)
	if !ok {
		return "", py.TypeError.New("Received message " + py.Str(m.kind) + ":" + py.Repr(m.data) + " is not WSMsgType.BINARY")
	}
	return data, nil
}

// ReceiveJSON is ws.receive_json().
func (w *WebSocketResponse) ReceiveJSON(ctx context.Context) (any, error) {
	text, err := w.ReceiveStr(ctx)
	if err != nil {
		return nil, err
	}
	return json.Loads(text)
}

// CloseOption is a keyword argument of ws.close.
type CloseOption func(e *ending)

type ending struct {
	code   int
	reason string
}

// CloseCode is the argument code.
func CloseCode(n int) CloseOption { return func(e *ending) { e.code = n } }

// CloseMessage is the argument message.
func CloseMessage(x any) CloseOption {
	return func(e *ending) {
		switch x := py.ToAny(x).(type) {
		case py.Bytes:
			e.reason = string(x)
		case string:
			e.reason = x
		}
	}
}

// closeTimeout is how many seconds Close waits for the other side.
var closeTimeout = 10.0

// Close is ws.close(code=1000, message=b""): it waits until the other side has closed as well.
func (w *WebSocketResponse) Close(ctx context.Context, opts ...CloseOption) error {
	if err := w.ready(); err != nil {
		return err
	}
	if w.closed {
		return nil
	}
	e := ending{code: 1000}
	for _, opt := range opts {
		opt(&e)
	}
	w.closed, w.code = true, &e.code
	w.socket.Close(e.code, e.reason)
	err := asyncio.NewTimeoutOpt(ctx, &closeTimeout).Run(ctx, func(ctx context.Context) error {
		for {
			if m, err := w.socket.Receive(ctx); err != nil || m.Disconnect {
				return err
			}
		}
	})
	if err != nil && py.Is(err, py.TimeoutError) {
		return nil
	}
	return err
}

// Messages is async for message in ws: it ends when the connection does.
func (w *WebSocketResponse) Messages() *asyncio.AsyncGenerator[*WSMessage] {
	return asyncio.NewAsyncGenerator("messages", func(ctx context.Context, yield func(*WSMessage) (any, error)) error {
		for {
			m, err := w.Receive(ctx)
			if err != nil {
				return err
			}
			if m.kind >= msgClose && m.kind != msgError {
				return nil
			}
			if _, err := yield(m); err != nil {
				return err
			}
		}
	})
}

// The kinds of messages: aiohttp.WSMsgType.
const (
	msgText   = 1
	msgBinary = 2
	msgClose  = 8
	msgClosed = 257
	msgError  = 258
)

// WSMessage is one message of a WebSocket.
type WSMessage struct {
	kind  int
	data  any
	extra any
}

// Type is message.type.
func (m *WSMessage) Type() any { return aiohttp.WSMsgTypeOf(m.kind) }

// Data is message.data.
func (m *WSMessage) Data() any { return m.data }

// Extra is message.extra.
func (m *WSMessage) Extra() any { return m.extra }

// JSON is message.json().
func (m *WSMessage) JSON() (any, error) {
	switch d := m.data.(type) {
	case string:
		return json.Loads(d)
	case py.Bytes:
		return json.Loads(string(d))
	}
	return nil, py.TypeError.New("the JSON object must be str, bytes or bytearray, not " + py.TypeName(m.data))
}
