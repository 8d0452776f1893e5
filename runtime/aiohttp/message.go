package aiohttp

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var msgTypes any

// WSMsgType is aiohttp.WSMsgType: the kinds of messages of a WebSocket.
func WSMsgType() any {
	if msgTypes == nil {
		members := py.NewDict[any, any]()
		for _, m := range []struct {
			name  string
			value int
		}{
			{"CONTINUATION", 0}, {"TEXT", 1}, {"BINARY", 2}, {"PING", 9}, {"PONG", 10}, {"CLOSE", 8}, {"CLOSING", 256}, {"CLOSED", 257}, {"ERROR", 258},
			{"text", 1}, {"binary", 2}, {"ping", 9}, {"pong", 10}, {"close", 8}, {"closing", 256}, {"closed", 257}, {"error", 258},
		} {
			members.Set(m.name, m.value)
		}
		msgTypes = lib.CallKW(enum.IntEnum(), []any{"WSMsgType", members}, []py.KV{{Key: "module", Value: "aiohttp._websocket.models"}})
	}
	return msgTypes
}

// WSMsgTypeOf is the member of a value.
func WSMsgTypeOf(value int) any { return lib.Call(WSMsgType(), value) }
