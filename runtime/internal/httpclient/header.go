package httpclient

import "strings"

// Header is one header field, as it is on the wire.
type Header struct{ Name, Value string }

// Headers are header fields in order; names ignore case.
type Headers []Header

// Get returns the first value of a header.
func (h Headers) Get(name string) (string, bool) {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value, true
		}
	}
	return "", false
}

// Value is Get with "" for a header that is missing.
func (h Headers) Value(name string) string {
	v, _ := h.Get(name)
	return v
}

// Has reports whether there is a header of that name.
func (h Headers) Has(name string) bool {
	_, ok := h.Get(name)
	return ok
}

// All returns the values of a header.
func (h Headers) All(name string) []string {
	var out []string
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			out = append(out, f.Value)
		}
	}
	return out
}

// Add appends a header.
func (h *Headers) Add(name, value string) { *h = append(*h, Header{name, value}) }

// Set replaces the headers of that name where the first stands, or appends one.
func (h *Headers) Set(name, value string) {
	for i, f := range *h {
		if strings.EqualFold(f.Name, name) {
			rest := (*h)[i+1:].without(name)
			*h = append(append((*h)[:i:i], Header{f.Name, value}), rest...)
			return
		}
	}
	h.Add(name, value)
}

// Default appends a header unless there is one of that name.
func (h *Headers) Default(name, value string) {
	if !h.Has(name) {
		h.Add(name, value)
	}
}

// Del removes the headers of that name.
func (h *Headers) Del(name string) { *h = h.without(name) }

func (h Headers) without(name string) Headers {
	out := make(Headers, 0, len(h))
	for _, f := range h {
		if !strings.EqualFold(f.Name, name) {
			out = append(out, f)
		}
	}
	return out
}

// Clone returns a copy.
func (h Headers) Clone() Headers { return append(Headers(nil), h...) }

// token reports whether a header whose value is a list has that member: Connection: close.
func (h Headers) token(name, member string) bool {
	for _, v := range h.All(name) {
		for part := range strings.SplitSeq(v, ",") {
			if strings.EqualFold(strings.TrimSpace(part), member) {
				return true
			}
		}
	}
	return false
}

// ContentType returns the media type and the charset of a response, both in lower case and "" where they are missing.
func (h Headers) ContentType() (media, charset string) {
	media, params, _ := strings.Cut(h.Value("Content-Type"), ";")
	for p := range strings.SplitSeq(params, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(p), "=")
		if strings.EqualFold(name, "charset") {
			charset = strings.ToLower(strings.Trim(value, `"' `))
		}
	}
	return strings.ToLower(strings.TrimSpace(media)), charset
}
