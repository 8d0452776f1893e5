package aiohttp

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// StreamReader is the body of a response as it comes in: aiohttp.StreamReader.
type StreamReader struct {
	resp    *ClientResponse
	body    *httpclient.Body
	buf     string // read and not yet asked for
	release func() // gives the place of the connection back; nil when it was
}

// settle frees the place of the connection once the body is at its end.
func (s *StreamReader) settle() {
	if s.release != nil && s.body.Done() {
		s.release()
		s.release = nil
	}
}

func (s *StreamReader) close() {
	s.body.Close()
	if s.release != nil {
		s.release()
		s.release = nil
	}
}

// piece is what a goroutine brings.
type piece struct {
	text string
	fail *httpclient.Error
}

// next waits for more, "" at the end.
func (s *StreamReader) next(ctx context.Context, read func(ctx context.Context) (string, *httpclient.Error)) (string, error) {
	if s.release == nil && !s.body.Ready() {
		return "", ClientConnectionError.New("Connection closed")
	}
	var p piece
	if s.body.Ready() {
		p.text, p.fail = read(ctx)
	} else {
		err := s.resp.within(ctx, func(ctx context.Context) (err error) {
			p, err = asyncio.Outside(ctx, "the body of "+s.resp.URL.String(), func(ctx context.Context) (piece, error) {
				text, fail := read(ctx)
				return piece{text, fail}, nil
			})
			return err
		})
		if err != nil {
			s.close()
			return "", err
		}
	}
	if p.fail != nil {
		s.close()
		return "", s.resp.request.raise(p.fail)
	}
	s.settle()
	return p.text, nil
}

func (s *StreamReader) more(ctx context.Context) (string, error) { return s.next(ctx, s.body.Next) }

// all reads the rest.
func (s *StreamReader) all(ctx context.Context) (string, error) {
	text, err := s.next(ctx, s.body.All)
	text = s.buf + text
	s.buf = ""
	return text, err
}

// Read reads at most n bytes, all with a negative n: await content.read(n).
func (s *StreamReader) Read(ctx context.Context, n int) (py.Bytes, error) {
	if n < 0 {
		text, err := s.all(ctx)
		return py.Bytes(text), err
	}
	if s.buf == "" && n > 0 {
		text, err := s.more(ctx)
		if err != nil {
			return "", err
		}
		s.buf = text
	}
	return s.take(n), nil
}

func (s *StreamReader) take(n int) py.Bytes {
	n = min(n, len(s.buf))
	out := s.buf[:n]
	s.buf = s.buf[n:]
	return py.Bytes(out)
}

// ReadAny reads what is there: await content.readany().
func (s *StreamReader) ReadAny(ctx context.Context) (py.Bytes, error) { return s.Read(ctx, 1<<30) }

// ReadExactly reads n bytes: await content.readexactly(n).
func (s *StreamReader) ReadExactly(ctx context.Context, n int) (py.Bytes, error) {
	for len(s.buf) < n {
		text, err := s.more(ctx)
		if err != nil {
			return "", err
		}
		if text == "" {
			return "", asyncio.NewIncompleteReadError(s.take(n), &n)
		}
		s.buf += text
	}
	return s.take(n), nil
}

// ReadLine reads up to and with a newline: await content.readline().
func (s *StreamReader) ReadLine(ctx context.Context) (py.Bytes, error) {
	for {
		if i := strings.IndexByte(s.buf, '\n'); i >= 0 {
			return s.take(i + 1), nil
		}
		text, err := s.more(ctx)
		if err != nil {
			return "", err
		}
		if text == "" {
			return s.take(len(s.buf)), nil
		}
		s.buf += text
	}
}

// AtEOF reports whether everything was read: content.at_eof().
func (s *StreamReader) AtEOF() bool { return s.buf == "" && s.body.Done() && s.resp.read }

// each is an asynchronous iterator over what read gives, until it gives nothing.
func each(read func(ctx context.Context) (py.Bytes, error)) *asyncio.AsyncGenerator[py.Bytes] {
	return asyncio.NewAsyncGenerator("AsyncStreamIterator", func(ctx context.Context, yield func(py.Bytes) (any, error)) error {
		for {
			b, err := read(ctx)
			if err != nil || b == "" {
				return err
			}
			if _, err := yield(b); err != nil {
				return err
			}
		}
	})
}

// IterChunked iterates over pieces of at most n bytes: content.iter_chunked(n).
func (s *StreamReader) IterChunked(n int) *asyncio.AsyncGenerator[py.Bytes] {
	return each(func(ctx context.Context) (py.Bytes, error) { return s.Read(ctx, n) })
}

// IterAny iterates over what comes in, as it comes: content.iter_any().
func (s *StreamReader) IterAny() *asyncio.AsyncGenerator[py.Bytes] { return each(s.ReadAny) }

// Lines iterates over the lines: async for line in content.
func (s *StreamReader) Lines() *asyncio.AsyncGenerator[py.Bytes] { return each(s.ReadLine) }

// ANextAny gives the next line to code that does not know the type.
func (s *StreamReader) ANextAny(ctx context.Context) (any, error) {
	line, err := s.ReadLine(ctx)
	if err == nil && line == "" {
		err = py.StopAsyncIteration.New()
	}
	return line, err
}
