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
