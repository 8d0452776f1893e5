package uvicorn

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
)

const (
	maxMessage    = 16 << 20 // ws_max_size
	closeNoCode   = 1005
	closeProtocol = 1002
	closeText     = 1007
	closeTooBig   = 1009
	closeLinger   = 10 * time.Second // how long a client may take to answer a close
)

// handshake answers a client whose WebSocket is accepted.
func handshake(conn net.Conn, r *http.Request, d decision) {
	var head strings.Builder
	fmt.Fprintf(&head, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n",
		wsframe.AcceptKey(r.Header.Get("Sec-Websocket-Key")))
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
	c.out.queue = append(c.out.queue, wsframe.Frame(op, data, false))
	if op == wsframe.Close {
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

// readFrames reads messages until the connection ends and says how it did.
func (c *Socket) readFrames(in *bufio.Reader) (code int, reason string) {
	var message []byte
	kind := wsframe.Text
	for {
		op, fin, data, fault := readFrame(in)
		if fault != 0 {
			if fault != closeAbnormal {
				_ = c.write(wsframe.Close, wsframe.ClosePayload(fault, ""))
			}
			return fault, ""
		}
		switch op {
		case wsframe.Ping:
			_ = c.write(wsframe.Pong, string(data))
			continue
		case wsframe.Pong:
			continue
		case wsframe.Close:
			code, reason = closeNoCode, ""
			if len(data) >= 2 {
				code, reason = int(binary.BigEndian.Uint16(data)), string(data[2:])
			}
			_ = c.write(wsframe.Close, string(data)) // unless it answers ours
			return code, reason
		case wsframe.Text, wsframe.Binary:
			kind, message = op, nil
		}
		if message = append(message, data...); len(message) > maxMessage {
			_ = c.write(wsframe.Close, wsframe.ClosePayload(closeTooBig, ""))
			return closeTooBig, ""
		}
		if !fin {
			continue
		}
		if kind == wsframe.Text && !utf8.Valid(message) {
			_ = c.write(wsframe.Close, wsframe.ClosePayload(closeText, ""))
			return closeText, ""
		}
		c.post(SocketEvent{Binary: kind == wsframe.Binary, Data: string(message)})
		message = nil
	}
}

// readFrame reads one frame; fault is the code to end with, 0 for none.
func readFrame(in *bufio.Reader) (op byte, fin bool, data []byte, fault int) {
	var head [2]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return 0, false, nil, closeAbnormal
	}
	op, fin = head[0]&0x0f, head[0]&wsframe.FinBit != 0
	size := uint64(head[1] &^ wsframe.MaskBit)
	if head[1]&wsframe.MaskBit == 0 || head[0]&0x70 != 0 {
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
	wsframe.Mask(data, mask[:])
	return op, fin, data, 0
}
