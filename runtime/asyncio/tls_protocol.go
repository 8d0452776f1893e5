package asyncio

import (
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// TLSContext is what encrypts a connection: an ssl.SSLContext. The package ssl implements it; programs that encrypt nothing
// do not link it.
type TLSContext interface {
	// NewSession begins one connection over rw. It raises ValueError when the context wants a host name and gets none.
	NewSession(rw io.ReadWriter, serverSide bool, serverHostname string) TLSSession
}

// TLSSession is one encrypted connection; its errors are Python's.
type TLSSession interface {
	io.ReadWriter
	Handshake() error
	// CloseNotify tells the other side that nothing more is sent.
	CloseNotify()
	// ExtraInfo is what get_extra_info() knows of the session.
	ExtraInfo() map[string]any
}

// TLSOptions say how a connection is encrypted: the arguments ssl, server_hostname, ssl_handshake_timeout and
// ssl_shutdown_timeout.
type TLSOptions struct {
	Context          TLSContext
	ServerHostname   string
	HandshakeTimeout float64 // seconds; 0 is 60
	ShutdownTimeout  float64 // seconds; 0 is 30
	serverSide       bool    // of a socket that no server has accepted
}

const (
	handshakeTimeout = 60
	shutdownTimeout  = 30
	tlsHighWater     = 512 << 10
	tlsReadWater     = 256 << 10
	tlsRecord        = 16 << 10
)

// The states of a connection, as in asyncio.sslproto.
const (
	tlsUnwrapped = iota
	tlsHandshake
	tlsWrapped
	tlsFlushing
	tlsShutdown
)

// What the session's coroutine has come to.
type tlsStep int

const (
	tlsWantsData tlsStep = iota
	tlsShaken
	tlsGotData
	tlsEnded
)

// tlsProtocol stands between the transport of a socket and the program's protocol: asyncio.sslproto.SSLProtocol. The
// session, which is written for connections that block, is a coroutine that is left where it wants more data, so that all
// happens in the loop's turns.
type tlsProtocol struct {
	BaseProtocol
	loop       *Loop
	raw        *Transport // of the socket
	app        *Transport // what the program sees
	opts       TLSOptions
	serverSide bool
	session    TLSSession
	waiter     *futureCore
	state      int
	made, eof  bool // the program's protocol was told of the beginning, of the end of data
	rawEOF     bool
	rawPaused  bool // writing to the socket
	stopped    bool // reading from the socket
	in, out    []byte
	backlog    []py.Bytes // what is written before the handshake is done
	plain      []byte
	failed     error
	next       func() (tlsStep, bool)
	stop       func()
	yield      func(tlsStep) bool
	timer      *TimerHandle
}

func newTLSProtocol(l *Loop, proto Protocol, opts TLSOptions, serverSide bool, waiter *futureCore) *tlsProtocol {
	p := &tlsProtocol{loop: l, opts: opts, serverSide: serverSide, waiter: waiter}
	if p.opts.HandshakeTimeout == 0 {
		p.opts.HandshakeTimeout = handshakeTimeout
	}
	if p.opts.ShutdownTimeout == 0 {
		p.opts.ShutdownTimeout = shutdownTimeout
	}
	p.app = &Transport{loop: l, proto: proto, tls: p, high: tlsHighWater, low: tlsHighWater / 4, extra: map[string]any{"sslcontext": opts.Context}}
	host := opts.ServerHostname
	if serverSide {
		host = ""
	}
	p.session = opts.Context.NewSession(tlsWire{p}, serverSide, host)
	p.next, p.stop = iter.Pull(p.work)
	return p
}

// work is the session's coroutine.
func (p *tlsProtocol) work(yield func(tlsStep) bool) {
	p.yield = yield
	p.failed = p.session.Handshake()
	if !yield(tlsShaken) || p.failed != nil {
		return
	}
	buf := make([]byte, tlsRecord)
	for {
		n, err := p.session.Read(buf)
		p.plain = append(p.plain, buf[:n]...)
		if n > 0 && !yield(tlsGotData) {
			return
		}
		if err != nil {
			if err != io.EOF {
				p.failed = err
			}
			yield(tlsEnded)
			return
		}
	}
}

// tlsWire is the encrypted side of a session.
type tlsWire struct{ p *tlsProtocol }

func (w tlsWire) Read(b []byte) (int, error) {
	for len(w.p.in) == 0 {
		if !w.p.yield(tlsWantsData) {
			return 0, io.ErrUnexpectedEOF
		}
	}
	n := copy(b, w.p.in)
	if w.p.in = w.p.in[n:]; len(w.p.in) == 0 {
		w.p.in = nil
	}
	return n, nil
}

func (w tlsWire) Write(b []byte) (int, error) {
	w.p.out = append(w.p.out, b...)
	return len(b), nil
}

// ConnectionMade starts the handshake.
func (p *tlsProtocol) ConnectionMade(_ context.Context, t *Transport) error {
	p.raw, p.app.fd = t, t.fd
	p.state = tlsHandshake
	seconds := p.opts.HandshakeTimeout
	p.timer = p.loop.CallLater(seconds, func() {
		if p.state == tlsHandshake {
			text := fmt.Sprintf("SSL handshake is taking longer than %s seconds: aborting the connection", py.Str(py.ToAny(seconds)))
			p.fatal(py.ConnectionAbortedError.New(text), "")
		}
	})
	p.shake()
	return nil
}

func (p *tlsProtocol) receive(data []byte) {
	p.in = append(p.in, data...)
	if p.state == tlsHandshake {
		p.shake()
		return
	}
	p.goOn()
}

// goOn does what the state of an established connection asks for.
func (p *tlsProtocol) goOn() {
	switch p.state {
	case tlsWrapped:
		p.read()
	case tlsFlushing:
		p.flush()
	case tlsShutdown:
		p.shutdown()
	}
}

func (p *tlsProtocol) shake() {
	step, ok := p.next()
	switch {
	case ok && step == tlsWantsData:
		p.sendOut()
	default:
		p.shaken(p.failed)
	}
}

// shaken goes on when the handshake is done, or has failed.
func (p *tlsProtocol) shaken(err error) {
	p.stopTimer()
	if err != nil {
		p.state = tlsUnwrapped
		message := "SSL handshake failed"
		if py.Is(err, py.ValueError) {
			message = "SSL handshake failed on verifying the certificate"
		}
		p.fatal(err, message)
		p.wakeup(err)
		return
	}
	p.state = tlsWrapped
	for k, v := range p.session.ExtraInfo() {
		p.app.extra[k] = v
	}
	if !p.made {
		p.made = true
		if err := py.Try(func() error { return p.app.proto.ConnectionMade(p.loop.ctx, p.app) }); err != nil {
			p.loop.callbackFailed(err, "SSLProtocol.connection_made()", nil)
		}
	}
	p.wakeup(nil)
	p.read()
}

func (p *tlsProtocol) wakeup(err error) {
	f := p.waiter
	p.waiter = nil
	if f == nil || f.done() {
		return
	}
	if err != nil {
		f.exc = err
		f.resolve()
		return
	}
	f.release()
}

func (p *tlsProtocol) stopTimer() {
	if p.timer != nil {
		p.timer.Cancel()
		p.timer = nil
	}
}

// read takes what has arrived, and gives it to the program's protocol in one piece.
func (p *tlsProtocol) read() {
	if p.state != tlsWrapped && p.state != tlsFlushing {
		return
	}
	if !p.app.paused {
		ended := false
		for {
			step, ok := p.next()
			if !ok || step == tlsEnded {
				ended = true
				break
			}
			if step == tlsWantsData {
				break
			}
		}
		if err := p.deliver(); err != nil {
			p.fatal(err, "Fatal error on SSL protocol")
			return
		}
		if p.failed != nil {
			p.fatal(p.failed, "Fatal error on SSL protocol")
			return
		}
		if ended {
			p.tellEOF()
			p.startShutdown()
		}
		p.write()
	}
	p.controlReading()
}

func (p *tlsProtocol) deliver() error {
	data := p.plain
	p.plain = nil
	if len(data) == 0 {
		return nil
	}
	if raw, ok := p.app.proto.(rawReceiver); ok {
		raw.receive(data)
		return nil
	}
	return py.Try(func() error { return p.app.proto.DataReceived(p.loop.ctx, py.Bytes(data)) })
}

func (p *tlsProtocol) tellEOF() {
	if !p.made || p.eof {
		return
	}
	p.eof = true
	var keep bool
	err := py.Try(func() (err error) {
		keep, err = p.app.proto.EOFReceived(p.loop.ctx)
		return err
	})
	switch {
	case err != nil:
		p.fatal(err, "Error calling eof_received()")
	case keep:
		p.loop.log(levelWarning, "returning true from eof_received() has no effect when using ssl", nil)
	}
}

// EOFReceived is the end of what the socket gives.
func (p *tlsProtocol) EOFReceived(context.Context) (bool, error) {
	p.rawEOF = true
	switch p.state {
	case tlsHandshake:
		p.shaken(py.ConnectionResetError.New())
	case tlsWrapped:
		p.state = tlsFlushing
		if p.app.paused {
			return true, nil
		}
		p.flush()
	case tlsFlushing:
		p.write()
		p.state = tlsShutdown
		p.shutdown()
	case tlsShutdown:
		p.shutdown()
	}
	return false, nil
}
