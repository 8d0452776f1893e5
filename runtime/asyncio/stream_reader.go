package asyncio

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/py"
)

const (
	defaultLimit = 64 << 10
	largeMessage = 8 << 10 // from here on copying costs more than care
	maxExpected  = 1 << 20 // more room than this is not made before the data is there
)

// StreamReader is the receiving side of a stream: asyncio.StreamReader.
type StreamReader struct {
	loop      *Loop
	limit     int
	buf       []byte // received and not yet read
	start     int    // of what is not yet read, in buf
	eof       bool
	err       error
	waiter    *futureCore
	transport *Transport
	paused    bool
}

// NewStreamReader makes a reader that is fed by FeedData and FeedEOF: asyncio.StreamReader(limit). 0 is 64 KiB.
func NewStreamReader(ctx context.Context, limit int) *StreamReader {
	return newStreamReader(GetEventLoop(ctx), limit)
}

// NewLimitedReader is NewStreamReader for a limit that may not be left out: asyncio.StreamReader(limit).
func NewLimitedReader(ctx context.Context, limit int) *StreamReader {
	if limit == 0 {
		panic(py.ValueError.New("Limit cannot be <= 0"))
	}
	return NewStreamReader(ctx, limit)
}

func newStreamReader(l *Loop, limit int) *StreamReader {
	if limit == 0 {
		limit = defaultLimit
	}
	if limit < 0 {
		panic(py.ValueError.New("Limit cannot be <= 0"))
	}
	return &StreamReader{loop: l, limit: limit}
}

func (r *StreamReader) data() []byte { return r.buf[r.start:] }

// take removes n bytes from the buffer.
func (r *StreamReader) take(n int) py.Bytes {
	if r.start == 0 && n == len(r.buf) && n >= largeMessage && cap(r.buf) <= 2*n {
		b := py.Bytes(unsafe.String(&r.buf[0], n)) // the buffer becomes the message: nobody writes to it any more
		r.buf = nil
		r.maybeResume()
		return b
	}
	b := py.Bytes(r.buf[r.start : r.start+n])
	r.start += n
	if r.start == len(r.buf) {
		r.buf, r.start = r.buf[:0], 0
	}
	r.maybeResume()
	return b
}

// expect makes room for a message of n bytes that somebody waits for.
func (r *StreamReader) expect(n int) {
	if n < largeMessage || n > maxExpected || n <= cap(r.buf)-r.start {
		return
	}
	r.buf, r.start = append(emptyBuffer(n), r.data()...), 0
}

// emptyBuffer is make([]byte, 0, n) without the zeros: nobody looks at what is not written yet.
func emptyBuffer(n int) []byte {
	var b strings.Builder
	b.Grow(n)
	b.WriteByte(0)
	return unsafe.Slice(unsafe.StringData(b.String()), b.Cap())[:0]
}

// room is the free part of the buffer, where somebody waits for a large message: what arrives may be put there at once.
func (r *StreamReader) room() []byte {
	if free := r.buf[len(r.buf):cap(r.buf)]; r.waiter != nil && len(free) >= largeMessage {
		return free
	}
	return nil
}

// received tells that n bytes were put into the room.
func (r *StreamReader) received(n int) {
	r.buf = r.buf[:len(r.buf)+n]
	r.fed()
}

func (r *StreamReader) maybeResume() {
	if r.paused && len(r.data()) <= r.limit {
		r.paused = false
		r.transport.ResumeReading()
	}
}

// FeedData adds data to what can be read: reader.feed_data().
func (r *StreamReader) FeedData(data py.Bytes) { r.feed([]byte(data)) }

func (r *StreamReader) feed(data []byte) {
	if len(data) == 0 {
		return
	}
	if r.start > 0 && r.start >= len(r.buf)/2 {
		r.buf = append(r.buf[:0], r.buf[r.start:]...)
		r.start = 0
	}
	r.buf = append(r.buf, data...)
	r.fed()
}

// fed wakes whoever waits for data, and stops the sender when there is too much.
func (r *StreamReader) fed() {
	r.wake()
	if r.transport != nil && !r.paused && len(r.data()) > 2*r.limit {
		r.transport.PauseReading()
		r.paused = true
	}
}

// FeedEOF says that nothing more will come: reader.feed_eof().
func (r *StreamReader) FeedEOF() {
	r.eof = true
	r.wake()
}

// SetException has reads raise err: reader.set_exception().
func (r *StreamReader) SetException(err error) {
	r.err = err
	if w := r.waiter; w != nil {
		r.waiter = nil
		if !w.done() {
			w.exc = err
			w.resolve()
		}
	}
}

// Exception returns what SetException was given: reader.exception().
func (r *StreamReader) Exception() error { return r.err }

// AtEOF reports whether everything was read and nothing more will come: reader.at_eof().
func (r *StreamReader) AtEOF() bool { return r.eof && len(r.data()) == 0 }

func (r *StreamReader) wake() {
	if w := r.waiter; w != nil {
		r.waiter = nil
		w.release()
	}
}

// waitForData waits until there is more, or the end.
func (r *StreamReader) waitForData(ctx context.Context, name string) error {
	if r.waiter != nil {
		return py.RuntimeError.Newf("%s() called while another coroutine is already waiting for incoming data", name)
	}
	t := taskOf(ctx)
	if t == nil {
		return noLoop()
	}
	if r.paused {
		r.paused = false
		r.transport.ResumeReading()
	}
	f := t.newWaiter(waitingFor("reader." + name + "()"))
	r.waiter = &f.futureCore
	err := t.hold(&f.futureCore)
	r.waiter = nil
	t.freeWaiter(f)
	return err
}

// ReadLine reads up to and with the next newline; at the end of the stream it may be missing: reader.readline().
func (r *StreamReader) ReadLine(ctx context.Context) (py.Bytes, error) {
	line, fail, err := r.until(ctx, []string{"\n"})
	switch {
	case err != nil:
		return "", err
	case fail == nil:
		return line, nil
	case fail.incomplete:
		return r.take(len(r.data())), nil
	}
	if bytes.HasPrefix(r.data()[fail.consumed:], []byte("\n")) {
		r.take(fail.consumed + 1)
	} else {
		r.take(len(r.data()))
	}
	return "", py.ValueError.New(fail.text)
}

// ReadUntil reads up to and with a separator, or the first of several: reader.readuntil(). It raises IncompleteReadError
// at the end of the stream, and LimitOverrunError when the separator does not come within the limit.
func (r *StreamReader) ReadUntil(ctx context.Context, separators ...py.Bytes) (py.Bytes, error) {
	if len(separators) == 0 {
		separators = []py.Bytes{"\n"}
	}
	seps := make([]string, len(separators))
	for i, s := range separators {
		seps[i] = string(s)
	}
	slices.SortStableFunc(seps, func(a, b string) int { return len(a) - len(b) })
	if seps[0] == "" {
		return "", py.ValueError.New("Separator should be at least one-byte string")
	}
	line, fail, err := r.until(ctx, seps)
	switch {
	case err != nil:
		return "", err
	case fail == nil:
		return line, nil
	case fail.incomplete:
		return "", NewIncompleteReadError(r.take(len(r.data())), nil)
	}
	return "", NewLimitOverrunError(fail.text, fail.consumed)
}

// untilFailure says why until found nothing.
type untilFailure struct {
	incomplete bool
	text       string
	consumed   int
}

func (r *StreamReader) until(ctx context.Context, seps []string) (py.Bytes, *untilFailure, error) {
	if r.err != nil {
		return "", nil, r.err
	}
	for offset := 0; ; {
		data := r.data()
		if len(data)-offset >= len(seps[0]) {
			start, end := findFirst(data, offset, seps)
			if end >= 0 {
				if start > r.limit {
					return "", &untilFailure{text: "Separator is found, but chunk is longer than limit", consumed: start}, nil
				}
				return r.take(end), nil, nil
			}
			offset = max(0, len(data)+1-len(seps[len(seps)-1]))
			if offset > r.limit {
				return "", &untilFailure{text: "Separator is not found, and chunk exceed the limit", consumed: offset}, nil
			}
		}
		if r.eof {
			return "", &untilFailure{incomplete: true}, nil
		}
		if err := r.waitForData(ctx, "readuntil"); err != nil {
			return "", nil, err
		}
	}
}

// findFirst finds the separator that ends first.
func findFirst(data []byte, offset int, seps []string) (start, end int) {
	end = -1
	for _, s := range seps {
		i := bytes.Index(data[offset:], []byte(s))
		if i >= 0 && (end < 0 || offset+i+len(s) < end) {
			start, end = offset+i, offset+i+len(s)
		}
	}
	return start, end
}

// Read reads at most n bytes, as soon as there are any; n < 0 reads to the end of the stream: reader.read(n).
func (r *StreamReader) Read(ctx context.Context, n int) (py.Bytes, error) {
	if r.err != nil {
		return "", r.err
	}
	switch {
	case n == 0:
		return "", nil
	case n < 0:
		return r.readAll(ctx)
	}
	if len(r.data()) == 0 && !r.eof {
		if err := r.waitForData(ctx, "read"); err != nil {
			return "", err
		}
	}
	return r.take(min(n, len(r.data()))), nil
}

func (r *StreamReader) readAll(ctx context.Context) (py.Bytes, error) {
	var all []byte
	for {
		block, err := r.Read(ctx, r.limit)
		if err != nil {
			return "", err
		}
		if block == "" {
			return py.Bytes(all), nil
		}
		all = append(all, block...)
	}
}

// ReadExactly reads n bytes: reader.readexactly(n). It raises IncompleteReadError when the stream ends before.
func (r *StreamReader) ReadExactly(ctx context.Context, n int) (py.Bytes, error) {
	if n < 0 {
		return "", py.ValueError.New("readexactly size can not be less than zero")
	}
	if r.err != nil {
		return "", r.err
	}
	for len(r.data()) < n {
		if r.eof {
			return "", NewIncompleteReadError(r.take(len(r.data())), &n)
		}
		r.expect(n)
		if err := r.waitForData(ctx, "readexactly"); err != nil {
			return "", err
		}
	}
	if n == 0 {
		return "", nil
	}
	return r.take(n), nil
}

// Lines iterates over the lines of the stream: async for line in reader.
func (r *StreamReader) Lines(ctx context.Context) iter.Seq2[py.Bytes, error] {
	return func(yield func(py.Bytes, error) bool) {
		for {
			line, err := r.ReadLine(ctx)
			if err == nil && line == "" || !yield(line, err) || err != nil {
				return
			}
		}
	}
}

// ANextAny implements AnyAsyncIterator.
func (r *StreamReader) ANextAny(ctx context.Context) (any, error) {
	line, err := r.ReadLine(ctx)
	if err == nil && line == "" {
		err = py.StopAsyncIteration.New()
	}
	return line, err
}

// String returns repr(reader).
func (r *StreamReader) String() string {
	s := "<StreamReader"
	if n := len(r.data()); n > 0 {
		s += fmt.Sprintf(" %d bytes", n)
	}
	if r.eof {
		s += " eof"
	}
	if r.limit != defaultLimit {
		s += fmt.Sprintf(" limit=%d", r.limit)
	}
	if r.err != nil {
		s += " exception=" + py.Repr(r.err)
	}
	if r.transport != nil {
		s += " transport=" + r.transport.String()
	}
	if r.paused {
		s += " paused"
	}
	return s + ">"
}
