package fastapi

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxRanges is how many ranges a request may ask for; with more it gets the whole file.
const maxRanges = 100

// span is a part of a file, from its first byte to the one behind its last.
type span struct{ start, end int }

// cut leaves of a file that was read what the header Range of the request asks for.
func (r *Response) cut(request *Request) {
	asked, ok := request.Headers().Get("range")
	method := request.scope.Method
	if !ok || r.StatusCode != 200 || method != "GET" && method != "HEAD" {
		return
	}
	if condition, ok := request.Headers().Get("if-range"); ok {
		modified, _ := r.headers.Get("last-modified")
		tag, _ := r.headers.Get("etag")
		if strings.HasPrefix(condition, "W/") || condition != modified && condition != tag {
			return
		}
	}
	size := len(r.body)
	spans, malformed, satisfiable := spansOf(asked, size)
	switch {
	case malformed != "":
		r.replace(NewPlainTextResponse(malformed, StatusCode(400)))
	case !satisfiable:
		r.replace(NewPlainTextResponse(nil, StatusCode(416), HeaderValue("content-range", fmt.Sprintf("bytes */%d", size))))
	case len(spans) == 1:
		s := spans[0]
		r.StatusCode = 206
		r.headers.Set("content-range", fmt.Sprintf("bytes %d-%d/%d", s.start, s.end-1, size))
		r.headers.Set("content-length", strconv.Itoa(s.end-s.start))
		r.body = r.body[s.start:s.end]
	case len(spans) > 1:
		r.StatusCode = 206
		r.multipart(spans)
	}
}

// replace makes the answer another one, whose background tasks are none.
func (r *Response) replace(other *Response) {
	other.exit = r.exit
	*r = *other
}

// multipart sends several ranges.
func (r *Response) multipart(spans []span) {
	random := make([]byte, 13)
	_, _ = rand.Read(random)
	boundary := hex.EncodeToString(random)
	kind := r.headers.GetOr("content-type", "")
	var body []byte
	for _, s := range spans {
		body = fmt.Appendf(body, "--%s\r\nContent-Type: %s\r\nContent-Range: bytes %d-%d/%d\r\n\r\n", boundary, kind, s.start, s.end-1, len(r.body))
		body = append(append(body, r.body[s.start:s.end]...), "\r\n"...)
	}
	r.body = fmt.Appendf(body, "--%s--", boundary)
	r.headers.Set("content-type", "multipart/byteranges; boundary="+boundary)
	r.headers.Set("content-length", strconv.Itoa(len(r.body)))
}

// spansOf reads a header Range for a file: none asks for the whole file.
func spansOf(asked string, size int) (spans []span, malformed string, satisfiable bool) {
	unit, list, ok := strings.Cut(asked, "=")
	switch {
	case !ok:
		return nil, "Malformed range header.", true
	case strings.ToLower(strings.TrimSpace(unit)) != "bytes":
		return nil, "Only support bytes range", true
	case strings.Count(list, ",")+1 > maxRanges:
		return nil, "", true
	}
	for _, part := range strings.Split(list, ",") {
		if s, ok := spanOf(part, size); ok {
			spans = append(spans, s)
		}
	}
	if len(spans) == 0 {
		return nil, "Range header: range must be requested", true
	}
	if slices.ContainsFunc(spans, func(s span) bool { return s.start < 0 || s.start >= size }) {
		return nil, "", false
	}
	if slices.ContainsFunc(spans, func(s span) bool { return s.start >= s.end }) {
		return nil, "Range header: start must be less than end", true
	}
	return merged(spans), "", true
}

// spanOf reads 0-99, 100- or -50; what is none of them is passed over.
func spanOf(part string, size int) (span, bool) {
	from, to, ok := strings.Cut(strings.TrimSpace(part), "-")
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	if !ok || from == "" && to == "" {
		return span{}, false
	}
	number := func(s string) (n int, ok bool) {
		if s == "" {
			return 0, true
		}
		n, err := strconv.Atoi(s)
		return n, err == nil
	}
	first, ok1 := number(from)
	last, ok2 := number(to)
	switch {
	case !ok1 || !ok2:
		return span{}, false
	case from == "":
		return span{max(size-last, 0), size}, true
	case to != "" && last < size:
		return span{first, last + 1}, true
	}
	return span{first, size}, true
}

// merged joins spans that overlap.
func merged(spans []span) []span {
	if len(spans) == 1 {
		return spans
	}
	slices.SortFunc(spans, func(a, b span) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return a.end - b.end
	})
	out := spans[:1]
	for _, s := range spans[1:] {
		if last := &out[len(out)-1]; s.start <= last.end {
			last.end = max(last.end, s.end)
		} else {
			out = append(out, s)
		}
	}
	return out
}
