package fastapi

import (
	"bytes"
	"compress/gzip"
	"context"
	"strconv"
	"strings"
)

// GZipMiddleware compresses answers for clients that accept it: fastapi.middleware.gzip.GZipMiddleware. Streams are sent as they
// come.
type GZipMiddleware struct{ least, level int }

// GZipOption is a keyword argument of GZipMiddleware.
type GZipOption func(*GZipMiddleware)

// MinimumSize is the least number of bytes that are compressed, 500: the argument minimum_size.
func MinimumSize(n int) GZipOption { return func(m *GZipMiddleware) { m.least = n } }

// CompressLevel is from 1, the fastest, to 9, the smallest: the argument compresslevel.
func CompressLevel(n int) GZipOption { return func(m *GZipMiddleware) { m.level = n } }

// NewGZipMiddleware makes one for AddMiddleware.
func NewGZipMiddleware(opts ...GZipOption) *GZipMiddleware {
	m := &GZipMiddleware{least: 500, level: 9}
	for _, o := range opts {
		o(m)
	}
	return m
}

// incompressible are the content types that are left as they are.
var incompressible = []string{
	"application/gzip", "application/x-gzip", "application/zip", "audio/", "font/woff", "font/woff2", "image/avif", "image/gif", "image/jpeg",
	"image/png", "image/webp", "text/event-stream", "video/",
}

func (m *GZipMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		response, err := next(ctx, r)
		if err != nil || response.stream == nil && len(response.body) < m.least && !response.passed || response.headers.Contains("content-encoding") {
			return response, err
		}
		kind := response.headers.GetOr("content-type", "")
		for _, prefix := range incompressible {
			if strings.HasPrefix(kind, prefix) {
				return response, nil
			}
		}
		response.headers.addVary("Accept-Encoding")
		if response.stream != nil || !strings.Contains(r.header("accept-encoding"), "gzip") {
			return response, nil
		}
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, m.level)
		if err != nil {
			return nil, err
		}
		_, _ = w.Write(response.body) // into memory
		_ = w.Close()
		response.body = b.Bytes()
		response.headers.Set("Content-Encoding", "gzip")
		response.headers.Set("Content-Length", strconv.Itoa(b.Len()))
		return response, nil
	}
}

// addVary adds a name to the header Vary.
func (h *MutableHeaders) addVary(name string) {
	if have, ok := h.Get("vary"); ok {
		name = have + ", " + name
	}
	h.Set("vary", name)
}
