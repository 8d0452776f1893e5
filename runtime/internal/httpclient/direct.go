package httpclient

import "context"

// Transport answers requests without a connection: an application in the same program.
type Transport func(ctx context.Context, r *Request) (*Response, error)

// NewResponse makes a response that is all there.
func NewResponse(status int, reason string, headers Headers, body string) *Response {
	b := &Body{Length: int64(len(body)), done: true}
	b.ready.WriteString(body)
	return &Response{Status: status, Reason: reason, Minor: 1, Headers: headers, Body: b}
}
