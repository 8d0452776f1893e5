// Package websockets is Python's package of that name: WebSocket servers and clients on the event loop, after websockets 17.
//
// A connection is an [asyncio.Protocol]: what arrives is parsed as it comes, recv() takes messages from a queue, and the closing
// handshake is that of RFC 6455. Extensions are not agreed on: messages travel uncompressed, which neither side can tell.
package websockets
