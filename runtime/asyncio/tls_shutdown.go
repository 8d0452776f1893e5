package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// write encrypts what the program has written.
func (p *tlsProtocol) write() {
	backlog := p.backlog
	p.backlog = nil
	for _, data := range backlog {
		if _, err := p.session.Write([]byte(data)); err != nil {
			p.fatal(err, "Fatal error on SSL protocol")
			return
		}
	}
	p.sendOut()
}

func (p *tlsProtocol) sendOut() {
	if !p.rawPaused && len(p.out) > 0 && p.raw != nil {
		data := py.Bytes(p.out)
		p.out = nil
		p.raw.Write(data)
	}
	p.controlWriting()
}

// append is transport.write() of the program.
func (p *tlsProtocol) append(data py.Bytes) {
	if p.state != tlsHandshake && p.state != tlsWrapped && (p.state != tlsUnwrapped || p.raw != nil || p.app.closing) {
		return
	}
	p.backlog = append(p.backlog, data)
	if p.state == tlsWrapped {
		p.write()
	}
}

// pending is the number of bytes that the socket has not taken.
func (p *tlsProtocol) pending() int {
	n := len(p.out)
	for _, data := range p.backlog {
		n += len(data)
	}
	return n
}

func (p *tlsProtocol) controlWriting() {
	t := p.app
	switch n := p.pending(); {
	case n >= t.high && !t.tooFull:
		t.tooFull = true
		p.tell(t.proto.PauseWriting, "protocol.pause_writing() failed")
	case n <= t.low && t.tooFull:
		t.tooFull = false
		p.tell(t.proto.ResumeWriting, "protocol.resume_writing() failed")
	}
}

func (p *tlsProtocol) tell(method func(context.Context) error, message string) {
	if err := py.Try(func() error { return method(p.loop.ctx) }); err != nil {
		p.loop.CallExceptionHandler(&ExceptionContext{Message: message, Exception: err, More: map[string]any{"transport": p.app}})
	}
}

// controlReading stops reading from the socket while too much of what it gave is untouched.
func (p *tlsProtocol) controlReading() {
	if p.raw == nil {
		return
	}
	switch n := len(p.in); {
	case n >= tlsReadWater && !p.stopped:
		p.stopped = true
		p.raw.PauseReading()
	case n <= tlsReadWater/4 && p.stopped:
		p.stopped = false
		p.raw.ResumeReading()
	}
}

// PauseWriting and ResumeWriting come from the socket's transport.
func (p *tlsProtocol) PauseWriting(context.Context) error {
	p.rawPaused = true
	return nil
}

func (p *tlsProtocol) ResumeWriting(context.Context) error {
	p.rawPaused = false
	p.sendOut()
	return nil
}

// resumeReading is transport.resume_reading() of the program.
func (p *tlsProtocol) resumeReading() {
	if !p.app.paused {
		return
	}
	p.app.paused = false
	p.loop.soon(func(context.Context) error {
		p.goOn()
		return nil
	})
}

// startShutdown is transport.close() of the program: what is written is sent, then both sides say goodbye.
func (p *tlsProtocol) startShutdown() {
	if p.state != tlsHandshake && p.state != tlsWrapped {
		return
	}
	p.app.closing = true
	if p.state == tlsHandshake {
		p.abort(nil)
		return
	}
	p.state = tlsFlushing
	p.timer = p.loop.CallLater(p.opts.ShutdownTimeout, func() {
		if p.raw != nil && (p.state == tlsFlushing || p.state == tlsShutdown) {
			p.raw.forceClose(py.TimeoutError.New("SSL shutdown timed out"))
		}
	})
	p.flush()
}

func (p *tlsProtocol) flush() {
	p.read()
	if p.state == tlsFlushing {
		p.state = tlsShutdown
		p.session.CloseNotify()
		p.shutdown()
	}
}

// shutdown waits for the other side's goodbye.
func (p *tlsProtocol) shutdown() {
	p.sendOut()
	if !p.rawEOF && !p.goodbye() {
		return
	}
	p.tellEOF()
	p.stopTimer()
	if p.failed != nil {
		p.fatal(p.failed, "Fatal error on transport")
		return
	}
	raw := p.raw
	p.loop.soon(func(context.Context) error {
		raw.Close()
		return nil
	})
}

// goodbye reports whether the other side has said it.
func (p *tlsProtocol) goodbye() bool {
	for {
		step, ok := p.next()
		if !ok || step == tlsEnded {
			return true
		}
		if step == tlsWantsData {
			return false
		}
		if len(p.plain) > 0 { // nobody reads any more
			p.plain = nil
			p.failed = tlsDataAfterClose()
			return true
		}
	}
}

// tlsDataAfterClose is what OpenSSL says of data that comes while a connection is shut down.
var tlsDataAfterClose = func() error { return nil }

func (p *tlsProtocol) abort(err error) {
	p.state = tlsUnwrapped
	if p.raw != nil {
		p.raw.forceClose(err)
	}
}

// ConnectionLost is the end of the socket's transport.
func (p *tlsProtocol) ConnectionLost(_ context.Context, err error) error {
	p.backlog, p.out = nil, nil
	p.app.closing = true
	if p.state != tlsHandshake && p.made {
		p.made = false
		proto := p.app.proto
		p.loop.soon(func(ctx context.Context) error { return proto.ConnectionLost(ctx, err) })
	}
	p.state, p.raw = tlsUnwrapped, nil
	p.wakeup(err)
	p.stopTimer()
	p.stop()
	return nil
}

// fatal ends the connection with an exception.
func (p *tlsProtocol) fatal(err error, message string) {
	t := p.raw
	if t != nil {
		t.forceClose(err)
	}
	if !py.Is(err, py.OSError) && !py.Is(err, py.CancelledError) {
		p.loop.CallExceptionHandler(&ExceptionContext{Message: message, Exception: err, More: map[string]any{"transport": t}})
	}
}
