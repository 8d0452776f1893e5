package fastapi

import (
	"bytes"
	"compress/gzip"
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// GZipMiddleware compresses answers for clients that accept it: fastapi.middleware.gzip.GZipMiddleware. The parts of streams are
// compressed as they come.
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

// incompressible are the media types that are left as they are.
var incompressible = []string{
	"application/grpc", "application/gzip", "application/x-gzip", "application/zip", "audio/*", "font/woff", "font/woff2", "image/avif",
	"image/gif", "image/jpeg", "image/png", "image/webp", "text/event-stream", "video/*",
}

// compressible reports whether the middleware compresses an answer: one that comes in parts always.
func (m *GZipMiddleware) compressible(r *Response) bool {
	if r.StatusCode == http.StatusPartialContent || r.headers.Contains("content-encoding") {
		return false
	}
	kind, _, _ := strings.Cut(r.headers.GetOr("content-type", ""), ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	sort, _, _ := strings.Cut(kind, "/")
	if slices.Contains(incompressible, kind) || slices.Contains(incompressible, sort+"/*") || strings.HasPrefix(kind, "application/grpc+") {
		return false
	}
	return r.stream != nil || r.passed || len(r.body) >= m.least
}

func (m *GZipMiddleware) wrap(next Next) Next {
	return func(ctx context.Context, r *Request) (*Response, error) {
		response, err := next(ctx, r)
		if err == nil {
			err = response.load(r)
		}
		if err != nil || !m.compressible(response) {
			return response, err
		}
		response.headers.addVary("Accept-Encoding")
		if !strings.Contains(r.header("accept-encoding"), "gzip") {
			return response, nil
		}
		response.headers.Set("Content-Encoding", "gzip")
		c := newCompressor(m.level)
		if response.stream != nil {
			response.compressor = c
			response.headers.Del("content-length")
			return response, nil
		}
		response.body = c.compress(response.body, false)
		if response.passed { // it came in parts, whose length nobody knew
			response.headers.Del("content-length")
		} else {
			response.headers.Set("Content-Length", strconv.Itoa(len(response.body)))
		}
		return response, nil
	}
}

// compressor compresses a body part by part.
type compressor struct {
	out bytes.Buffer
	gz  *gzip.Writer
}

func newCompressor(level int) *compressor {
	c := &compressor{}
	w, err := gzip.NewWriterLevel(&c.out, level)
	if err != nil {
		panic(py.ValueError.New("Bad compression level"))
	}
	c.gz = w
	return c
}

// compress gives what to send for a part; after the last one nothing follows.
func (c *compressor) compress(part []byte, more bool) []byte {
	_, _ = c.gz.Write(part) // into memory
	if more {
		_ = c.gz.Flush()
	} else {
		_ = c.gz.Close()
	}
	out := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return out
}

// addVary adds a name to the header Vary.
func (h *MutableHeaders) addVary(name string) {
	if have, ok := h.Get("vary"); ok {
		name = have + ", " + name
	}
	h.Set("vary", name)
}
