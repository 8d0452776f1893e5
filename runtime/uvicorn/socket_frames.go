package uvicorn

import (
	"bufio"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
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
	maxMessage      = 16 << 20 // ws_max_size
	socketKey       = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
	closeNoCode     = 1005
	closeProtocol   = 1002
	closeText       = 1007
	closeTooBig     = 1009
	closeLinger     = 10 * time.Second // how long a client may take to answer a close
)

// handshake answers a client whose WebSocket is accepted.
func handshake(conn net.Conn, r *http.Request, d decision) {
	sum := sha1.Sum([]byte(r.Header.Get("Sec-Websocket-Key") + socketKey))
	var head strings.Builder
	fmt.Fprintf(&head, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n",
		base64.StdEncoding.EncodeToString(sum[:]))
	if d.subprotocol != "" {
		fmt.Fprintf(&head, "Sec-WebSocket-Protocol: %s\r\n", d.subprotocol)
	}
	for _, h := range d.headers {
		fmt.Fprintf(&head, "%s: %s\r\n", h.Name, h.Value)
	}
	head.WriteString("\r\n")
	_, _ = io.WriteString(conn, head.String())
}

// socketWriter is the queue of frames that wait to be written, so that the event loop never waits for a slow client.
type socketWriter struct {
	ready sync.Cond
	queue [][]byte
	ended bool
}

// start lets the connection write what the application has sent since it was accepted, and what it will send.
func (c *Socket) start(conn net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.conn = conn
	c.out.ready.L = &c.mu
	if c.gone { // closed already
		_ = conn.SetReadDeadline(time.Now().Add(closeLinger))
	}
	go c.writeFrames(conn)
}

func (c *Socket) writeFrames(conn net.Conn) {
	for {
		c.mu.Lock()
		for len(c.out.queue) == 0 && !c.out.ended {
			c.out.ready.Wait()
		}
		frames, ended := c.out.queue, c.out.ended
		c.out.queue = nil
		c.mu.Unlock()
		for _, f := range frames {
			if _, err := conn.Write(f); err != nil {
				ended = true
				break
			}
		}
		if ended {
			_ = conn.Close()
			return
		}
	}
}

// write queues a frame.
func (c *Socket) write(op byte, data string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gone || c.out.ended {
		return ErrSocketGone
	}
	c.out.queue = append(c.out.queue, frame(op, data))
	if op == opClose {
		c.gone = true // nothing follows a close
		if c.conn != nil {
			_ = c.conn.SetReadDeadline(time.Now().Add(closeLinger))
		}
	}
	if c.conn != nil {
		c.out.ready.Signal()
	}
	return nil
}

// end closes the connection once what is queued has been written.
func (c *Socket) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.gone, c.out.ended = true, true
	if c.conn != nil {
		c.out.ready.Signal()
	}
}

func frame(op byte, data string) []byte {
	out := []byte{finBit | op}
	switch n := len(data); {
	case n < 126:
		out = append(out, byte(n))
	case n <= 0xffff:
		out = binary.BigEndian.AppendUint16(append(out, 126), uint16(n))
	default:
		out = binary.BigEndian.AppendUint64(append(out, 127), uint64(n))
	}
	return append(out, data...)
}

func closePayload(code int, reason string) string {
	return string(binary.BigEndian.AppendUint16(nil, uint16(code))) + reason
}

// readFrames reads messages until the connection ends and says how it did.
func (c *Socket) readFrames(in *bufio.Reader) (code int, reason string) {
	var message []byte
	kind := opText
	for {
		op, fin, data, fault := readFrame(in)
		if fault != 0 {
			if fault != closeAbnormal {
				_ = c.write(opClose, closePayload(fault, ""))
			}
			return fault, ""
		}
		switch op {
		case opPing:
			_ = c.write(opPong, string(data))
			continue
		case opPong:
			continue
		case opClose:
			code, reason = closeNoCode, ""
			if len(data) >= 2 {
				code, reason = int(binary.BigEndian.Uint16(data)), string(data[2:])
			}
			_ = c.write(opClose, string(data)) // unless it answers ours
			return code, reason
		case opText, opBinary:
			kind, message = op, nil
		}
		if message = append(message, data...); len(message) > maxMessage {
			_ = c.write(opClose, closePayload(closeTooBig, ""))
			return closeTooBig, ""
		}
		if !fin {
			continue
		}
		if kind == opText && !utf8.Valid(message) {
			_ = c.write(opClose, closePayload(closeText, ""))
			return closeText, ""
		}
		c.post(SocketEvent{Binary: kind == opBinary, Data: string(message)})
		message = nil
	}
}

// readFrame reads one frame; fault is the code to end with, 0 for none.
func readFrame(in *bufio.Reader) (op byte, fin bool, data []byte, fault int) {
	var head [2]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return 0, false, nil, closeAbnormal
	}
	op, fin = head[0]&0x0f, head[0]&finBit != 0
	size := uint64(head[1] &^ maskBit)
	if head[1]&maskBit == 0 || head[0]&0x70 != 0 {
		return 0, false, nil, closeProtocol // clients mask, and no extension was agreed on
	}
	wide := map[uint64]int{126: 2, 127: 8}[size]
	var rest [8]byte
	if _, err := io.ReadFull(in, rest[8-wide:]); err != nil {
		return 0, false, nil, closeAbnormal
	}
	if wide > 0 {
		size = binary.BigEndian.Uint64(rest[:])
	}
	if size > maxMessage {
		return 0, false, nil, closeTooBig
	}
	var mask [4]byte
	if _, err := io.ReadFull(in, mask[:]); err != nil {
		return 0, false, nil, closeAbnormal
	}
	data = make([]byte, size)
	if _, err := io.ReadFull(in, data); err != nil {
		return 0, false, nil, closeAbnormal
	}
	for i := range data {
		data[i] ^= mask[i%4]
	}
	return op, fin, data, 0
}
