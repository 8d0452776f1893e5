package httpclient

import (
	"context"
	"io"
	"strings"
)

// Transport answers requests without a connection: an application in the same program.
type Transport func(ctx context.Context, r *Request) (*Response, error)

// NewResponse makes a response that is all there.
func NewResponse(status int, reason string, headers Headers, body string) *Response {
	b := &Body{Length: int64(len(body)), done: true}
	if encoding := headers.Value("Content-Encoding"); encoding != "" {
		b.src = strings.NewReader(body)
		plain, err := io.ReadAll(b.decoded(encoding))
		if body = string(plain); err != nil {
			b.err = failure(context.Background(), Undecodable, err)
		}
	}
	b.ready.WriteString(body)
	return &Response{Status: status, Reason: reason, Minor: 1, Headers: headers, Body: b}
}

// NewStream makes a response whose body comes piece by piece: next gives them, "" at the end, and stop is called when no more are wanted.
func NewStream(status int, reason string, headers Headers, next func() string, stop func()) *Response {
	b := &Body{Length: -1, next: next, stop: stop}
	b.src = &pieceReader{next: next}
	b.plain = b.decoded(headers.Value("Content-Encoding"))
	return &Response{Status: status, Reason: reason, Minor: 1, Headers: headers, Body: b}
}

// pieceReader reads no more than one piece at a time.
type pieceReader struct {
	next func() string
	rest string
}

func (r *pieceReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.rest = r.next(); r.rest == "" {
			return 0, io.EOF
		}
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}
