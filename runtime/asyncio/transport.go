package asyncio

import (
	"context"
	"errors"
	"fmt"
	"syscall"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
)

const (
	readSize     = 256 << 10 // what one read takes at most
	highWater    = 64 << 10  // from here on the protocol should not write
	lowWater     = highWater / 4
	sendAtOnce   = 32 << 10 // a piece of this size is not copied to be joined with others
	flushAtLeast = 64 << 10 // a turn's writes are joined up to this size
)

// Transport is one connection: a socket, or one end of a pipe. asyncio.Transport. The writes of one turn are sent
// together at its end.
type Transport struct {
	loop      *Loop
	fd        int
	proto     Protocol
	server    *Server
	extra     map[string]any
	out       []byte
	reader    *ioHandle
	writer    *ioHandle
	closing   bool
	lost      bool // connection_lost is on its way
	eof       bool
	paused    bool
	tooFull   bool // the protocol was told to pause writing
	flushing  bool
	isSocket  bool
	pipe      bool // one direction only
	writeOnly bool
	connected bool
	high, low int
	tls       *tlsProtocol // of an encrypted connection, which has no socket of its own
}

// newTransport starts a connection: connection_made and then reading come in the next turn.
func newTransport(l *Loop, fd int, proto Protocol, server *Server, isSocket bool, ready *futureCore) *Transport {
	t := &Transport{loop: l, fd: fd, proto: proto, server: server, isSocket: isSocket, high: highWater, low: lowWater, extra: map[string]any{}}
	t.reader = &ioHandle{loop: l, call: t.readReady}
	if isSocket {
		t.describeSocket()
	}
	if server != nil {
		server.attach(t)
	}
	l.soon(func(ctx context.Context) error {
		t.connected = true
		return t.proto.ConnectionMade(ctx, t)
	})
	l.soon(func(context.Context) error {
		if t.closing || t.paused || t.writeOnly {
			return nil
		}
		return l.onReadable(t.fd, t.reader)
	})
	if ready != nil {
		l.soon(func(context.Context) error { ready.release(); return nil })
	}
	return t
}

// soon is call_soon of the runtime itself.
func (l *Loop) soon(call func(ctx context.Context) error) {
	h := &Handle{text: "transport"}
	h.init(l, nil, call, nil)
	l.ready.push(readyItem{h, nil})
}

func (t *Transport) readReady() {
	l := t.loop
	if l == nil || t.lost {
		return
	}
	if l.readBuf == nil {
		l.readBuf = make([]byte, readSize)
	}
	var room []byte
	streams, _ := t.proto.(*streamProtocol)
	if streams != nil {
		room = streams.reader.room()
	}
	buf := l.readBuf
	if room != nil {
		buf = room
	}
	n, err := syscall.Read(t.fd, buf)
	switch {
	case err == syscall.EAGAIN || err == syscall.EINTR:
	case err != nil:
		t.fail(osError(err), "Fatal read error on socket transport")
	case n == 0:
		t.readEOF()
	case room != nil:
		streams.reader.received(n)
	default:
		t.receive(buf[:n])
	}
}

func (t *Transport) receive(data []byte) {
	if raw, ok := t.proto.(rawReceiver); ok {
		raw.receive(data)
		return
	}
	err := py.Try(func() error { return t.proto.DataReceived(t.loop.ctx, py.Bytes(data)) })
	if err != nil {
		t.fail(err, "Fatal error: protocol.data_received() call failed.")
	}
}

func (t *Transport) readEOF() {
	keep := false
	err := py.Try(func() (err error) {
		keep, err = t.proto.EOFReceived(t.loop.ctx)
		return err
	})
	switch {
	case err != nil:
		t.fail(err, "Fatal error: protocol.eof_received() call failed.")
	case keep && !t.pipe:
		t.loop.RemoveReader(t.fd)
	default:
		t.Close()
	}
}

// Write sends data, sooner or later: transport.write().
func (t *Transport) Write(data py.Bytes) {
	if t.tls != nil {
		if len(data) > 0 {
			t.tls.append(data)
		}
		return
	}
	if t.eof {
		panic(py.RuntimeError.New("Cannot call write() after write_eof()"))
	}
	if len(data) == 0 || t.lost || t.loop == nil {
		return
	}
	if len(data) >= sendAtOnce && t.writer == nil {
		if data = t.sendNow(data); len(data) == 0 || t.lost || t.loop == nil {
			return
		}
	}
	t.out = append(t.out, data...)
	switch {
	case t.writer != nil: // the socket is full
		t.maybePause()
	case len(t.out) >= flushAtLeast:
		t.flush()
	case !t.flushing:
		t.flushing = true
		t.loop.flush = append(t.loop.flush, t)
	}
}

// sendNow sends a large piece of data from where it is, after what was written before; what the socket does not take is
// left.
func (t *Transport) sendNow(data py.Bytes) py.Bytes {
	t.flush()
	if t.loop == nil || t.lost || len(t.out) > 0 {
		return data
	}
	n, err := syscall.Write(t.fd, unsafe.Slice(unsafe.StringData(string(data)), len(data)))
	switch {
	case err == syscall.EAGAIN || err == syscall.EINTR:
		return data
	case err != nil:
		t.fail(osError(err), "Fatal write error on socket transport")
		return ""
	}
	return data[n:]
}

// WriteLines is Write for several pieces: transport.writelines().
func (t *Transport) WriteLines(pieces []py.Bytes) {
	for _, p := range pieces {
		t.Write(p)
	}
}

// flushWrites sends what was written in the turn.
func (l *Loop) flushWrites() {
	list := l.flush
	l.flush = nil
	for i, t := range list {
		list[i] = nil
		t.flushing = false
		t.flush()
	}
	if l.flush == nil {
		l.flush = list[:0]
	}
}

// flush sends what it can now; the rest waits until the socket has room.
func (t *Transport) flush() {
	if t.loop == nil || t.lost || len(t.out) == 0 || t.writer != nil {
		return
	}
	if t.send() && len(t.out) > 0 {
		t.writer = &ioHandle{loop: t.loop, call: t.writeReady}
		py.Check(t.loop.onWritable(t.fd, t.writer))
		t.maybePause()
	}
}

// send makes one attempt; it reports false when the connection is broken.
func (t *Transport) send() bool {
	n, err := syscall.Write(t.fd, t.out)
	if err != nil {
		if err == syscall.EAGAIN || err == syscall.EINTR {
			return true
		}
		t.out = nil
		t.stopWriter()
		t.fail(osError(err), "Fatal write error on socket transport")
		return false
	}
	if n == len(t.out) {
		t.out = t.out[:0]
	} else {
		t.out = append(t.out[:0], t.out[n:]...)
	}
	return true
}

func (t *Transport) writeReady() {
	if t.loop == nil || t.lost || !t.send() {
		return
	}
	if t.tooFull && len(t.out) <= t.low {
		t.tooFull = false
		t.tell(t.proto.ResumeWriting)
	}
	if len(t.out) > 0 {
		return
	}
	t.stopWriter()
	switch {
	case t.closing:
		t.connectionLost(nil)
	case t.eof:
		t.shutdownWrite()
	}
}

func (t *Transport) stopWriter() {
	if t.writer != nil {
		t.writer = nil
		t.loop.RemoveWriter(t.fd)
	}
}

func (t *Transport) maybePause() {
	if len(t.out) > t.high && !t.tooFull {
		t.tooFull = true
		t.tell(t.proto.PauseWriting)
	}
}

// tell calls a method of the protocol that has nothing to answer.
func (t *Transport) tell(method func(context.Context) error) {
	if err := py.Try(func() error { return method(t.loop.ctx) }); err != nil {
		t.loop.callbackFailed(err, "protocol", nil)
	}
}

// WriteEOF says that nothing more will be written: transport.write_eof().
func (t *Transport) WriteEOF() {
	if t.tls != nil {
		panic(py.NotImplementedError.New())
	}
	if t.closing || t.eof {
		return
	}
	t.flush()
	t.eof = true
	if len(t.out) == 0 {
		t.shutdownWrite()
	}
}

func (t *Transport) shutdownWrite() {
	if t.isSocket {
		_ = syscall.Shutdown(t.fd, syscall.SHUT_WR)
		return
	}
	t.Close()
}

// CanWriteEOF reports whether WriteEOF works: transport.can_write_eof().
func (t *Transport) CanWriteEOF() bool { return t.tls == nil }

// Close ends the connection when everything written has been sent: transport.close().
func (t *Transport) Close() {
	if t.tls != nil {
		t.closing = true
		t.tls.startShutdown()
		return
	}
	if t.closing || t.loop == nil {
		return
	}
	t.flush()
	if t.closing {
		return
	}
	t.closing = true
	t.loop.RemoveReader(t.fd)
	if len(t.out) == 0 {
		t.loseSoon(nil)
	}
}

// Abort ends the connection at once: transport.abort().
func (t *Transport) Abort() {
	if t.tls != nil {
		t.closing = true
		t.tls.abort(nil)
		return
	}
	t.forceClose(nil)
}

// fail ends the connection with an exception.
func (t *Transport) fail(err error, message string) {
	if !py.Is(err, py.OSError) {
		t.loop.CallExceptionHandler(&ExceptionContext{Message: message, Exception: err, More: map[string]any{"transport": t}})
	}
	t.forceClose(err)
}

func (t *Transport) forceClose(err error) {
	if t.lost || t.loop == nil {
		return
	}
	t.out = nil
	t.stopWriter()
	if !t.closing {
		t.closing = true
		t.loop.RemoveReader(t.fd)
	}
	t.loseSoon(err)
}

func (t *Transport) loseSoon(err error) {
	if t.lost {
		return
	}
	t.lost = true
	t.stopWriter()
	t.loop.soon(func(context.Context) error { t.connectionLost(err); return nil })
}

// connectionLost is the end of the connection.
func (t *Transport) connectionLost(err error) {
	l := t.loop
	if l == nil {
		return
	}
	t.lost = true
	if t.connected {
		if e := py.Try(func() error { return t.proto.ConnectionLost(l.ctx, err) }); e != nil {
			l.callbackFailed(e, "Transport._call_connection_lost()", nil)
		}
	}
	closeSocket(t.fd)
	t.loop = nil
	if t.server != nil {
		t.server.detach(t)
		t.server = nil
	}
}

// IsClosing reports whether the connection is closed or about to be: transport.is_closing().
func (t *Transport) IsClosing() bool { return t.closing || t.loop == nil }

// IsReading reports whether data is being received: transport.is_reading().
func (t *Transport) IsReading() bool { return !t.IsClosing() && !t.paused }

// PauseReading stops receiving: transport.pause_reading().
func (t *Transport) PauseReading() {
	if t.IsReading() {
		t.paused = true
		if t.tls != nil {
			return
		}
		t.loop.RemoveReader(t.fd)
	}
}

// ResumeReading receives again: transport.resume_reading().
func (t *Transport) ResumeReading() {
	if t.tls != nil {
		t.tls.resumeReading()
		return
	}
	if t.paused && !t.IsClosing() {
		t.paused = false
		t.reader = &ioHandle{loop: t.loop, call: t.readReady}
		py.Check(t.loop.onReadable(t.fd, t.reader))
	}
}

// GetWriteBufferSize returns the number of bytes not sent yet: transport.get_write_buffer_size().
func (t *Transport) GetWriteBufferSize() int {
	if t.tls != nil {
		return t.tls.pending()
	}
	t.flush()
	return len(t.out)
}

// SetWriteBufferLimits sets where PauseWriting and ResumeWriting are called: transport.set_write_buffer_limits(). A
// negative value is the default.
func (t *Transport) SetWriteBufferLimits(high, low int) {
	if high < 0 {
		high = highWater
		if low >= 0 {
			high = 4 * low
		}
	}
	if low < 0 {
		low = high / 4
	}
	if high < low {
		panic(py.ValueError.Newf("high (%d) must be >= low (%d) must be >= 0", high, low))
	}
	t.high, t.low = high, low
	if t.tls != nil {
		t.tls.controlWriting()
		return
	}
	t.maybePause()
}

// GetProtocol returns the transport's protocol: transport.get_protocol().
func (t *Transport) GetProtocol() Protocol { return t.proto }

// SetProtocol replaces the transport's protocol: transport.set_protocol().
func (t *Transport) SetProtocol(p Protocol) { t.proto = p }

// GetExtraInfo returns what is known about the connection: "peername", "sockname", "socket", or nil:
// transport.get_extra_info().
func (t *Transport) GetExtraInfo(name string, def ...any) any {
	if t.tls != nil {
		return t.tls.tlsExtra(name, def)
	}
	if v, ok := t.extra[name]; ok {
		return v
	}
	return first(def)
}

// String returns repr(transport).
func (t *Transport) String() string {
	if t.tls != nil {
		return py.DefaultRepr(t)
	}
	state := ""
	switch {
	case t.loop == nil:
		state = " closed"
	case t.closing:
		state = " closing"
	}
	return fmt.Sprintf("<_SelectorSocketTransport%s fd=%d>", state, t.fd)
}

// osError makes the OSError of a failed system call.
func osError(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return py.OSError.New(int(errno), errnoText(errno))
	}
	return py.OSError.New(err.Error())
}

func errnoText(errno syscall.Errno) string {
	s := errno.Error()
	return string(s[0]&^0x20) + s[1:]
}
