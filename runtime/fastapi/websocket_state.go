package fastapi

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var webSocketStates any

// WebSocketState is starlette.websockets.WebSocketState: what a side of a WebSocket has done.
func WebSocketState() any {
	if webSocketStates == nil {
		members := py.NewDict[any, any]()
		for i, name := range []string{"CONNECTING", "CONNECTED", "DISCONNECTED", "RESPONSE"} {
			members.Set(name, i)
		}
		webSocketStates = lib.CallKW(enum.Enum(), []any{"WebSocketState", members}, []py.KV{{Key: "module", Value: "starlette.websockets"}})
	}
	return webSocketStates
}

// ClientState is websocket.client_state, a WebSocketState.
func (w *WebSocket) ClientState() any { return lib.Call(WebSocketState(), int(w.client)) }

// ApplicationState is websocket.application_state.
func (w *WebSocket) ApplicationState() any { return lib.Call(WebSocketState(), int(w.application)) }
