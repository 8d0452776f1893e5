package httpclient

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"io"
	"net/http/httputil"
	"strconv"
	"strings"
	"sync"
)

// Body is the body of a response. It is read by one goroutine at a time; the connection goes back when it is at its end.
type Body struct {
	client *Client
	conn   *conn
	// Length is the Content-Length, -1 when it is not known.
	Length  int64
	raw     int64 // bytes read, as they are encoded
	chunked bool
	keep    bool
	src     io.Reader // of encoded bytes
	plain   io.Reader // of decoded ones
	ready   bytes.Buffer
	done    bool
	err     *Error
	mu      sync.Mutex
	// next and stop are those of a body without a connection: see NewStream.
	next func() string
	stop func()
}

// chunk is how much Next reads at most.
const chunk = 64 << 10

func newBody(c *Client, k *conn, method string, res *Response) *Body {
	b := &Body{client: c, conn: k, Length: -1}
	h := res.Headers
	b.keep = !h.token("Connection", "close") && (res.Minor >= 1 || h.token("Connection", "keep-alive"))
	if n, err := strconv.ParseInt(h.Value("Content-Length"), 10, 64); err == nil && n >= 0 {
		b.Length = n
	}
	b.chunked = h.token("Transfer-Encoding", "chunked")
	switch {
	case method == "HEAD" || res.Status == 204 || res.Status == 304 || !b.chunked && b.Length == 0:
		b.finish(true)
		return b
	case b.chunked:
		b.src = httputil.NewChunkedReader(k.in)
	case b.Length >= 0:
		b.src = io.LimitReader(k.in, b.Length)
	default:
		b.keep = false
		b.src = k.in
	}
	b.plain = b.decoded(h.Value("Content-Encoding"))
	if !b.chunked && b.Length >= 0 && b.Length <= int64(k.in.Buffered()) { // all there: no need to wait for it
		b.fill(context.Background(), true)
	}
	return b
}

// decoded undoes the content encoding.
func (b *Body) decoded(encoding string) io.Reader {
	var src io.Reader = &rawReader{b}
	for e := range strings.SplitSeq(encoding, ",") {
		switch strings.ToLower(strings.TrimSpace(e)) {
		case "gzip", "x-gzip":
			src = &lazyReader{src: src, open: func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }}
		case "deflate":
			src = &lazyReader{src: src, open: func(r io.Reader) (io.Reader, error) {
				head := make([]byte, 2)
				n, err := io.ReadFull(r, head)
				r = io.MultiReader(bytes.NewReader(head[:n]), r)
				if err == nil && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
					return zlib.NewReader(r)
				}
				return flate.NewReader(r), nil
			}}
		}
	}
	return src
}

// rawReader reads encoded bytes and notices a body that ends too early.
type rawReader struct{ b *Body }

func (r *rawReader) Read(p []byte) (int, error) {
	n, err := r.b.src.Read(p)
	r.b.raw += int64(n)
	if errors.Is(err, io.ErrUnexpectedEOF) || err == io.EOF && r.b.Length >= 0 && !r.b.chunked && r.b.raw < r.b.Length {
		e := &Error{Kind: Incomplete, Received: r.b.raw, Expected: r.b.Length, Text: "the body is not complete"}
		if r.b.chunked {
			e.Expected = -1
		}
		return n, e
	}
	return n, err
}

// lazyReader opens a decoder when there is something to decode.
type lazyReader struct {
	src  io.Reader
	open func(io.Reader) (io.Reader, error)
	r    io.Reader
}

func (l *lazyReader) Read(p []byte) (int, error) {
	if l.r == nil {
		r, err := l.open(l.src)
		if err != nil {
			return 0, l.failed(err)
		}
		l.r = r
	}
	n, err := l.r.Read(p)
	return n, l.failed(err)
}

func (l *lazyReader) failed(err error) error {
	var own *Error
	if err == nil || err == io.EOF || errors.As(err, &own) {
		return err
	}
	return &Error{Kind: Undecodable, Text: err.Error()}
}

// Ready reports whether Next and All need not wait.
func (b *Body) Ready() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.done || b.err != nil
}

// Direct reports whether the body comes from an application in the same program, which runs in this thread.
func (b *Body) Direct() bool { return b.next != nil }

// Done reports whether the body has been read to its end and the connection is free.
func (b *Body) Done() bool { return b.Ready() && b.err == nil }

// fill reads the next piece, or all, into ready.
func (b *Body) fill(ctx context.Context, all bool) {
	if b.conn != nil {
		stop := context.AfterFunc(ctx, func() { _ = b.conn.Close() })
		defer stop()
	}
	buf := make([]byte, chunk)
	for {
		n, err := b.plain.Read(buf)
		b.ready.Write(buf[:n])
		switch {
		case err == io.EOF:
			b.trailer()
			b.finish(true)
			return
		case err != nil:
			b.fail(failure(ctx, Transfer, err))
			return
		case n > 0 && !all:
			return
		}
	}
}

// trailer reads what follows the last chunk.
func (b *Body) trailer() {
	if !b.chunked {
		return
	}
	_, _ = io.Copy(io.Discard, b.src)
	for {
		line, err := readLine(b.conn.in)
		if err != nil {
			b.keep = false
			return
		}
		if line == "" {
			return
		}
	}
}

// Next returns the next piece of the body, "" at its end.
func (b *Body) Next(ctx context.Context) (string, *Error) {
	if b.ready.Len() == 0 && !b.Ready() {
		b.fill(ctx, false)
	}
	if b.ready.Len() == 0 && b.err != nil {
		return "", b.err
	}
	return string(b.ready.Next(chunk)), nil
}

// All returns the rest of the body.
func (b *Body) All(ctx context.Context) (string, *Error) {
	if !b.Ready() {
		b.fill(ctx, true)
	}
	if b.err != nil {
		return "", b.err
	}
	text := b.ready.String()
	b.ready.Reset()
	return text, nil
}

// Buffered returns what has arrived and was not asked for, and forgets it.
func (b *Body) Buffered() string {
	text := b.ready.String()
	b.ready.Reset()
	return text
}

func (b *Body) fail(e *Error) {
	b.mu.Lock()
	b.err = e
	b.mu.Unlock()
	b.finish(false)
}

// finish gives the connection back, once.
func (b *Body) finish(clean bool) {
	b.mu.Lock()
	was := b.done
	b.done = true
	b.mu.Unlock()
	if was {
		return
	}
	if b.stop != nil {
		b.stop()
		return
	}
	if clean && b.keep {
		b.client.keep(b.conn)
		return
	}
	_ = b.conn.Close()
}

// Close closes the connection unless the body has been read to its end.
func (b *Body) Close() { b.finish(false) }
