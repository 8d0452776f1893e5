// Package wsframe writes what both ends of a WebSocket (RFC 6455) send.
package wsframe

import (
	"crypto/rand"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
)

// The kinds of frames.
const (
	Continuation byte = 0
	Text         byte = 1
	Binary       byte = 2
	Close        byte = 8
	Ping         byte = 9
	Pong         byte = 10
)

// The bits of the first two bytes that say that a message ends with the frame, and that it is masked.
const (
	FinBit  = 0x80
	MaskBit = 0x80
)

// Frame is a message in one frame; what a client sends is masked.
func Frame(op byte, data string, masked bool) []byte {
	out := []byte{FinBit | op, 0}
	switch n := len(data); {
	case n < 126:
		out[1] = byte(n)
	case n <= 0xffff:
		out[1] = 126
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	default:
		out[1] = 127
		out = binary.BigEndian.AppendUint64(out, uint64(n))
	}
	if !masked {
		return append(out, data...)
	}
	out[1] |= MaskBit
	var key [4]byte
	_, _ = rand.Read(key[:])
	out = append(out, key[:]...)
	start := len(out)
	out = append(out, data...)
	Mask(out[start:], key[:])
	return out
}

// Mask masks data in place, or takes the mask off it; an empty key leaves it alone.
func Mask(data, key []byte) {
	for i := range key {
		for k := i; k < len(data); k += len(key) {
			data[k] ^= key[i]
		}
	}
}

// ClosePayload is what a close frame carries.
func ClosePayload(code int, reason string) string {
	return string(binary.BigEndian.AppendUint16(nil, uint16(code))) + reason
}

// AcceptKey is the Sec-WebSocket-Accept that answers a Sec-WebSocket-Key.
func AcceptKey(key string) string {
	sum := sha1.Sum([]byte(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
	return base64.StdEncoding.EncodeToString(sum[:])
}
