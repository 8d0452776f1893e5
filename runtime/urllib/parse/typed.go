package parse

import (
	"iter"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// host is what the results of urlsplit and urlparse know of the host.
type host struct {
	netloc string
	object any
	make   func() any
}

// FloorObject is the result as an object of the floor: a named tuple.
func (h *host) FloorObject() any {
	if h.object == nil {
		h.object = h.make()
	}
	return h.object
}

// Fields is u._fields: the names of the parts.
func (h *host) Fields() any { return py.GetAttr(h.FloorObject(), "_fields") }

// Netloc is u.netloc: the host with its port and user.
func (h *host) Netloc() string { return h.netloc }

// Username is u.username: nil where there is none.
func (h *host) Username() *string { return user(h.netloc, 0) }

// Password is u.password: nil where there is none.
func (h *host) Password() *string { return user(h.netloc, 1) }

// Hostname is u.hostname, in lower case: nil where there is none.
func (h *host) Hostname() *string {
	if name := hostname(h.netloc); name != "" {
		return &name
	}
	return nil
}

// Port is u.port: nil where there is none.
func (h *host) Port() *int {
	if n, ok := port(h.netloc).(int); ok {
		return &n
	}
	return nil
}

// SplitURL is what urlsplit gives: urllib.parse.SplitResult.
type SplitURL struct {
	host
	scheme, path, query, fragment string
}

// Urlsplit is urlsplit(url, scheme, allow_fragments).
func Urlsplit(url, scheme string, allowFragments bool) *SplitURL {
	p := split(url, scheme, allowFragments)
	return NewSplitURL(p.scheme, p.netloc, p.path, p.query, p.fragment)
}

// NewSplitURL is SplitResult(scheme, netloc, path, query, fragment).
func NewSplitURL(scheme, netloc, path, query, fragment string) *SplitURL {
	u := &SplitURL{host: host{netloc: netloc}, scheme: scheme, path: path, query: query, fragment: fragment}
	u.make = func() any { return splitResult.make(false, u.parts()...) }
	return u
}

func (u *SplitURL) parts() []string {
	return []string{u.scheme, u.netloc, u.path, u.query, u.fragment}
}

// Scheme is u.scheme.
func (u *SplitURL) Scheme() string { return u.scheme }

// Path is u.path.
func (u *SplitURL) Path() string { return u.path }

// Query is u.query, without the question mark.
func (u *SplitURL) Query() string { return u.query }

// Fragment is u.fragment.
func (u *SplitURL) Fragment() string { return u.fragment }

// Geturl is u.geturl().
func (u *SplitURL) Geturl() string {
	return parts{u.scheme, u.netloc, u.path, u.query, u.fragment}.unsplit()
}

// All ranges over the parts.
func (u *SplitURL) All() iter.Seq[string] { return slices.Values(u.parts()) }

// At is u[i].
func (u *SplitURL) At(i int) string { return at(u.parts(), i) }

// ParsedURL is what urlparse gives: urllib.parse.ParseResult.
type ParsedURL struct {
	host
	scheme, path, params, query, fragment string
}

// Urlparse is urlparse(url, scheme, allow_fragments).
func Urlparse(url, scheme string, allowFragments bool) *ParsedURL {
	p := split(url, scheme, allowFragments)
	path, prm := params(p.scheme, p.path)
	return NewParsedURL(p.scheme, p.netloc, path, prm, p.query, p.fragment)
}

// NewParsedURL is ParseResult(scheme, netloc, path, params, query, fragment).
func NewParsedURL(scheme, netloc, path, params, query, fragment string) *ParsedURL {
	u := &ParsedURL{host: host{netloc: netloc}, scheme: scheme, path: path, params: params, query: query, fragment: fragment}
	u.make = func() any { return parseResult.make(false, u.parts()...) }
	return u
}

func (u *ParsedURL) parts() []string {
	return []string{u.scheme, u.netloc, u.path, u.params, u.query, u.fragment}
}

// Scheme is u.scheme.
func (u *ParsedURL) Scheme() string { return u.scheme }

// Path is u.path.
func (u *ParsedURL) Path() string { return u.path }

// Params is u.params: what follows a semicolon in the path.
func (u *ParsedURL) Params() string { return u.params }

// Query is u.query, without the question mark.
func (u *ParsedURL) Query() string { return u.query }

// Fragment is u.fragment.
func (u *ParsedURL) Fragment() string { return u.fragment }

// Geturl is u.geturl().
func (u *ParsedURL) Geturl() string {
	path := u.path
	if u.params != "" {
		path += ";" + u.params
	}
	return parts{u.scheme, u.netloc, path, u.query, u.fragment}.unsplit()
}

// All ranges over the parts.
func (u *ParsedURL) All() iter.Seq[string] { return slices.Values(u.parts()) }

// At is u[i].
func (u *ParsedURL) At(i int) string { return at(u.parts(), i) }

func at(parts []string, i int) string {
	if i < 0 {
		i += len(parts)
	}
	if uint(i) >= uint(len(parts)) {
		panic(py.IndexError.New("tuple index out of range"))
	}
	return parts[i]
}

// Urlunsplit is urlunsplit(components).
func Urlunsplit(t py.Tuple5[string, string, string, string, string]) string {
	return parts{t.V0, t.V1, t.V2, t.V3, t.V4}.unsplit()
}

// UrlunsplitOf is urlunsplit(components) of a list.
func UrlunsplitOf(components []string) string {
	wants(components, 5)
	return NewSplitURL(components[0], components[1], components[2], components[3], components[4]).Geturl()
}

// Urlunparse is urlunparse(components).
func Urlunparse(t py.Tuple6[string, string, string, string, string, string]) string {
	return NewParsedURL(t.V0, t.V1, t.V2, t.V3, t.V4, t.V5).Geturl()
}

// UrlunparseOf is urlunparse(components) of a list.
func UrlunparseOf(components []string) string {
	wants(components, 6)
	return NewParsedURL(components[0], components[1], components[2], components[3], components[4], components[5]).Geturl()
}

// wants checks how many parts there are.
func wants(components []string, n int) {
	switch have := len(components); {
	case have < n:
		panic(py.ValueError.Newf("not enough values to unpack (expected %d, got %d)", n, have))
	case have > n:
		panic(py.ValueError.Newf("too many values to unpack (expected %d, got %d)", n, have))
	}
}
