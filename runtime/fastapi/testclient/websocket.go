package testclient

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/httpx"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// WebSocketTestSession is the client's side of a WebSocket: starlette.testclient.WebSocketTestSession. The application runs while
// the session waits for it.
type WebSocketTestSession struct {
	client  *TestClient
	request *httpclient.Request
	session *uvicorn.SocketSession
}

// Subprotocols is the argument subprotocols of websocket_connect.
func Subprotocols(names []string) Option {
	return func(s *settings) {
		if len(names) > 0 {
			s.options = append(s.options, oneHeader("sec-websocket-protocol", strings.Join(names, ", ")))
		}
	}
}

// Params is the argument params of websocket_connect.
func Params(x any) Option {
	return func(s *settings) { s.options = append(s.options, httpx.Params(x)) }
}

func oneHeader(name, value string) httpx.Option {
	return httpx.Headers(py.DictOf(py.Pair[string, string]{Key: name, Val: value}))
}

// WebSocketConnect describes a WebSocket, which with opens: client.websocket_connect(url).
func (c *TestClient) WebSocketConnect(url string, opts ...Option) *WebSocketTestSession {
	s := &settings{options: []httpx.Option{
		oneHeader("connection", "upgrade"), oneHeader("sec-websocket-key", "testserver=="), oneHeader("sec-websocket-version", "13"),
	}}
	for _, opt := range opts {
		opt(s)
	}
	target := httpx.NewURL("ws://testserver").Join(url)
	return &WebSocketTestSession{client: c, request: c.Prepare("GET", target, s.options...)}
}

// Enter is session.__enter__(): it waits for the application to accept, and panics with WebSocketDisconnect if it refuses.
func (w *WebSocketTestSession) Enter() *WebSocketTestSession {
	w.client.acquire()
	err := w.client.run("connect", func(ctx context.Context) error {
		session, refused, err := uvicorn.OpenSocket(ctx, w.client.app, w.client.scope(w.request))
		if w.session = session; refused != nil {
			_ = session.Leave(ctx, uvicorn.SocketEvent{Disconnect: true, Code: fastapi.CloseNormalClosure, Unsaid: true})
			err = ended(*refused)
		}
		return err
	})
	if err != nil {
		_ = w.client.release()
		panic(err)
	}
	return w
}

// Exit is session.__exit__ for a block that ended with err. What the application raises goes first.
func (w *WebSocketTestSession) Exit(err error) error {
	failure := w.client.run("disconnect", func(ctx context.Context) error {
		return w.session.Leave(ctx, uvicorn.SocketEvent{Disconnect: true, Code: fastapi.CloseNormalClosure, Unsaid: true})
	})
	if e := w.client.release(); failure == nil {
		failure = e
	}
	if failure != nil {
		return failure
	}
	return err
}

func ended(e uvicorn.SocketEvent) error { return fastapi.NewWebSocketDisconnect(e.Code, e.Reason) }

// send gives the application a message, which it sees the next time that it runs.
func (w *WebSocketTestSession) send(e uvicorn.SocketEvent) error {
	return w.client.run("send", func(context.Context) error {
		w.session.Send(e)
		return nil
	})
}

// receive waits for a message of the application: WebSocketDisconnect where that is its end.
func (w *WebSocketTestSession) receive(binary bool) (data string, err error) {
	err = w.client.run("receive", func(ctx context.Context) error {
		e, err := w.session.Receive(ctx)
		switch {
		case err != nil:
			return err
		case e.Disconnect:
			return ended(e)
		case e.Binary && !binary:
			return py.KeyError.New("text")
		case !e.Binary && binary:
			return py.KeyError.New("bytes")
		}
		data = e.Data
		return nil
	})
	return data, err
}

// SendText is session.send_text(data).
func (w *WebSocketTestSession) SendText(data string) error {
	return w.send(uvicorn.SocketEvent{Data: data})
}

// SendBytes is session.send_bytes(data).
func (w *WebSocketTestSession) SendBytes(data py.Bytes) error {
	return w.send(uvicorn.SocketEvent{Binary: true, Data: string(data)})
}

// SendJSON is session.send_json(data, mode).
func (w *WebSocketTestSession) SendJSON(data any, mode string) error {
	text := json.Dumps(data, json.Separators(py.Tuple{",", ":"}), json.EnsureASCII(false))
	return w.send(uvicorn.SocketEvent{Binary: mode == "binary", Data: text})
}

// Close is session.close(code, reason).
func (w *WebSocketTestSession) Close(code int, reason string) error {
	return w.send(uvicorn.SocketEvent{Disconnect: true, Code: code, Reason: reason, Unsaid: reason == ""})
}

// ReceiveText is session.receive_text().
func (w *WebSocketTestSession) ReceiveText() (string, error) { return w.receive(false) }

// ReceiveBytes is session.receive_bytes().
func (w *WebSocketTestSession) ReceiveBytes() (py.Bytes, error) {
	data, err := w.receive(true)
	return py.Bytes(data), err
}

// ReceiveJSON is session.receive_json(mode).
func (w *WebSocketTestSession) ReceiveJSON(mode string) (any, error) {
	data, err := w.receive(mode == "binary")
	if err != nil {
		return nil, err
	}
	return json.Loads(data)
}

// AcceptedSubprotocol is session.accepted_subprotocol; nil stands for None.
func (w *WebSocketTestSession) AcceptedSubprotocol() *string {
	if w.session == nil || w.session.Subprotocol == "" {
		return nil
	}
	return &w.session.Subprotocol
}
