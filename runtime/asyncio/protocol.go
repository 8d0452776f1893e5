package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Protocol is told what happens to a connection: asyncio.Protocol. Types that embed BaseProtocol need only the methods
// they care about.
type Protocol interface {
	// ConnectionMade is called once, first: connection_made().
	ConnectionMade(ctx context.Context, t *Transport) error
	// DataReceived is called for whatever arrives: data_received().
	DataReceived(ctx context.Context, data py.Bytes) error
	// EOFReceived is called when the other side will send no more; true keeps the connection open: eof_received().
	EOFReceived(ctx context.Context) (keepOpen bool, err error)
	// ConnectionLost is called once, last; exc is nil after a regular end: connection_lost().
	ConnectionLost(ctx context.Context, exc error) error
	// PauseWriting and ResumeWriting tell when the buffer of what is to be sent is too full, and when no more.
	PauseWriting(ctx context.Context) error
	ResumeWriting(ctx context.Context) error
}

// BaseProtocol is a Protocol that does nothing.
type BaseProtocol struct{}

func (BaseProtocol) ConnectionMade(context.Context, *Transport) error { return nil }
func (BaseProtocol) DataReceived(context.Context, py.Bytes) error     { return nil }
func (BaseProtocol) EOFReceived(context.Context) (bool, error)        { return false, nil }
func (BaseProtocol) ConnectionLost(context.Context, error) error      { return nil }
func (BaseProtocol) PauseWriting(context.Context) error               { return nil }
func (BaseProtocol) ResumeWriting(context.Context) error              { return nil }

// rawReceiver is a protocol of our own that takes data before it becomes a Python value.
type rawReceiver interface{ receive(data []byte) }

// FloorProtocol makes a Protocol of a floor object with Python's method names.
func FloorProtocol(x any) Protocol {
	if p, ok := x.(Protocol); ok {
		return p
	}
	return &floorProtocol{x}
}

type floorProtocol struct{ x any }

func (p *floorProtocol) call(ctx context.Context, name string, args ...any) (any, error) {
	if !py.HasAttr(p.x, name) {
		return nil, nil
	}
	return py.CallMethod(ctx, p.x, name, args...)
}

func (p *floorProtocol) ConnectionMade(ctx context.Context, t *Transport) error {
	_, err := p.call(ctx, "connection_made", t)
	return err
}

func (p *floorProtocol) DataReceived(ctx context.Context, data py.Bytes) error {
	if py.IsInstance(p.x, BufferedProtocolClass()) {
		return p.fill(ctx, data)
	}
	_, err := p.call(ctx, "data_received", data)
	return err
}

func (p *floorProtocol) EOFReceived(ctx context.Context) (bool, error) {
	v, err := p.call(ctx, "eof_received")
	return err == nil && v != nil && py.Truth(v), err
}

func (p *floorProtocol) ConnectionLost(ctx context.Context, exc error) error {
	_, err := p.call(ctx, "connection_lost", noError(exc))
	return err
}

func (p *floorProtocol) PauseWriting(ctx context.Context) error {
	_, err := p.call(ctx, "pause_writing")
	return err
}

func (p *floorProtocol) ResumeWriting(ctx context.Context) error {
	_, err := p.call(ctx, "resume_writing")
	return err
}
