package asyncio

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// StreamWriter is the sending side of a stream: asyncio.StreamWriter.
type StreamWriter struct {
	transport *Transport
	proto     *streamProtocol
	reader    *StreamReader
}

// Write sends data, sooner or later: writer.write().
func (w *StreamWriter) Write(data py.Bytes) { w.transport.Write(data) }

// WriteLines is Write for several pieces: writer.writelines().
func (w *StreamWriter) WriteLines(pieces []py.Bytes) { w.transport.WriteLines(pieces) }

// WriteEOF says that nothing more will be written: writer.write_eof().
func (w *StreamWriter) WriteEOF() { w.transport.WriteEOF() }

// CanWriteEOF reports whether WriteEOF works: writer.can_write_eof().
func (w *StreamWriter) CanWriteEOF() bool { return w.transport.CanWriteEOF() }

// Close ends the stream when everything written has been sent: writer.close().
func (w *StreamWriter) Close() { w.transport.Close() }

// IsClosing reports whether the stream is closed or about to be: writer.is_closing().
func (w *StreamWriter) IsClosing() bool { return w.transport.IsClosing() }

// WaitClosed waits until the stream is closed: writer.wait_closed().
func (w *StreamWriter) WaitClosed(ctx context.Context) error {
	_, err := w.proto.closed.Await(ctx)
	return err
}

// Drain waits while too much is unsent: writer.drain().
func (w *StreamWriter) Drain(ctx context.Context) error {
	if w.reader != nil && w.reader.err != nil {
		return w.reader.err
	}
	if w.transport.IsClosing() {
		if err := Sleep(ctx, 0); err != nil {
			return err
		}
	}
	return w.proto.drain(ctx)
}

// GetExtraInfo returns what is known about the connection: writer.get_extra_info().
func (w *StreamWriter) GetExtraInfo(name string, def ...any) any {
	return w.transport.GetExtraInfo(name, def...)
}

// Transport returns the stream's transport: writer.transport.
func (w *StreamWriter) Transport() *Transport { return w.transport }

// String returns repr(writer).
func (w *StreamWriter) String() string {
	return fmt.Sprintf("<StreamWriter transport=%s reader=%s>", w.transport, w.reader)
}

// streamProtocol connects a transport to a reader and a writer: StreamReaderProtocol.
type streamProtocol struct {
	BaseProtocol
	loop      *Loop
	reader    *StreamReader
	connected func(ctx context.Context, r *StreamReader, w *StreamWriter) error // of a server
	transport *Transport
	closed    *Future[noneType]
	drainers  waiters
	paused    bool
	lost      bool
}

func newStreamProtocol(l *Loop, limit int) *streamProtocol {
	p := &streamProtocol{loop: l, reader: newStreamReader(l, limit), closed: FutureOn[noneType](l)}
	p.closed.standsFor(waitingFor("writer.wait_closed()"))
	return p
}

func (p *streamProtocol) writer() *StreamWriter {
	return &StreamWriter{transport: p.transport, proto: p, reader: p.reader}
}

// ConnectionMade starts the handler of a server's connection as a task.
func (p *streamProtocol) ConnectionMade(ctx context.Context, t *Transport) error {
	p.transport, p.reader.transport = t, t
	if p.connected == nil {
		return nil
	}
	task := createTask(p.loop, ctx, &Coroutine[noneType]{named: p.connected, fn: func(ctx context.Context) (n noneType, err error) {
		return n, p.connected(ctx, p.reader, p.writer())
	}}, nil)
	task.addCallback(&handlerDone{t})
	return nil
}

// handlerDone closes the connection of a handler that failed.
type handlerDone struct{ transport *Transport }

func (h *handlerDone) run(f *futureCore) {
	if f.state == cancelled {
		h.transport.Close()
		return
	}
	if err := f.exception(); err != nil {
		f.loop.CallExceptionHandler(&ExceptionContext{
			Message: "Unhandled exception in client_connected_cb", Exception: err, More: map[string]any{"transport": h.transport},
		})
		h.transport.Close()
	}
}

func (p *streamProtocol) receive(data []byte) { p.reader.feed(data) }

// EOFReceived keeps the connection open: it may still be written to, unless it is encrypted.
func (p *streamProtocol) EOFReceived(context.Context) (bool, error) {
	p.reader.FeedEOF()
	return p.transport == nil || p.transport.tls == nil, nil
}

// ConnectionLost ends reads and wakes whoever drains or waits for the end.
func (p *streamProtocol) ConnectionLost(_ context.Context, err error) error {
	if err == nil {
		p.reader.FeedEOF()
	} else {
		p.reader.SetException(err)
	}
	if !p.closed.Done() {
		if err == nil {
			p.closed.SetResult(noneType{})
		} else {
			p.closed.SetException(err)
			p.closed.flags &^= logTraceback
		}
	}
	p.lost = true
	for _, f := range p.drainers.all() {
		if !f.done() {
			f.exc = err
			f.resolve()
		}
	}
	return nil
}

func (p *streamProtocol) PauseWriting(context.Context) error {
	p.paused = true
	return nil
}

func (p *streamProtocol) ResumeWriting(context.Context) error {
	p.paused = false
	for _, f := range p.drainers.all() {
		f.release()
	}
	return nil
}

func (p *streamProtocol) drain(ctx context.Context) error {
	if p.lost {
		return py.ConnectionResetError.New("Connection lost")
	}
	if !p.paused {
		return nil
	}
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	f := p.loop.newWaiter(waitingFor("writer.drain()"))
	p.drainers.push(f)
	err := t.hold(f)
	p.drainers.remove(f)
	return err
}
