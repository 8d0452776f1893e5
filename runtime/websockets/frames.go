package websockets

import (
	"crypto/rand"
	"encoding/binary"
)

// The kinds of frames of RFC 6455.
const (
	opContinuation byte = 0
	opText         byte = 1
	opBinary       byte = 2
	opClose        byte = 8
	opPing         byte = 9
	opPong         byte = 10

	finBit, maskBit = 0x80, 0x80
)

// frame writes a frame; what a client sends is masked.
func frame(op byte, data string, masked bool) []byte {
	out := []byte{finBit | op, 0}
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
	out[1] |= maskBit
	var key [4]byte
	_, _ = rand.Read(key[:])
	out = append(out, key[:]...)
	start := len(out)
	out = append(out, data...)
	for i := range out[start:] {
		out[start+i] ^= key[i%4]
	}
	return out
}

// received is a frame that has arrived.
type received struct {
	op   byte
	fin  bool
	data []byte
}

// parse takes a frame off a buffer; size is how much of it that was, 0 while the frame is not complete. fault is the code to end with.
func parse(buf []byte, fromClient bool, limit int) (f received, size, fault int) {
	if len(buf) < 2 {
		return f, 0, 0
	}
	f.op, f.fin = buf[0]&0x0f, buf[0]&finBit != 0
	masked := buf[1]&maskBit != 0
	if buf[0]&0x70 != 0 || masked != fromClient {
		return f, 0, protocolErr
	}
	n, at := uint64(buf[1]&^maskBit), 2
	switch n {
	case 126:
		if at = 4; len(buf) < at {
			return f, 0, 0
		}
		n = uint64(binary.BigEndian.Uint16(buf[2:]))
	case 127:
		if at = 10; len(buf) < at {
			return f, 0, 0
		}
		n = binary.BigEndian.Uint64(buf[2:])
	}
	if limit > 0 && n > uint64(limit) {
		return f, 0, messageTooBig
	}
	var key []byte
	if masked {
		if at += 4; len(buf) < at {
			return f, 0, 0
		}
		key = buf[at-4 : at]
	}
	end := at + int(n)
	if len(buf) < end {
		return f, 0, 0
	}
	f.data = append([]byte(nil), buf[at:end]...)
	for i := range key {
		for k := i; k < len(f.data); k += 4 {
			f.data[k] ^= key[i]
		}
	}
	return f, end, 0
}
