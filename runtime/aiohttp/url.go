package aiohttp

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// URL is an immutable URL: yarl.URL.
type URL struct{ p httpclient.Parts }

const (
	queryPart  = "!$'()*,?/:@"      // of a name or a value in a query
	wholeQuery = queryPart + "=&;+" // of a query
	pathSafe   = "!$'()*,@:/+&=;"   // of a path
	fragSafe   = wholeQuery         // of a fragment
	userSafe   = "!$'()*,+&=;:"     // of user and password
)

// NewURL reads a URL and escapes what has to be: yarl.URL(text).
func NewURL(text string) *URL {
	p := httpclient.SplitURL(text)
	p.Path = httpclient.Requote(p.Path, pathSafe, false)
	if p.HasHost && p.Path == "" && (p.Query != "" || p.Host != "") {
		p.Path = "/"
	}
	p.Query = httpclient.Requote(p.Query, wholeQuery, true)
	p.Fragment = httpclient.Requote(p.Fragment, fragSafe, false)
	p.User = httpclient.Requote(p.User, userSafe, false)
	return &URL{p}
}

// urlOf reads an argument url.
func urlOf(x any) *URL {
	switch x := py.ToAny(x).(type) {
	case *URL:
		return x
	case string:
		return NewURL(x)
	default:
		panic(py.TypeError.New("Constructor parameter should be str"))
	}
}

// String returns str(url).
func (u *URL) String() string { return u.p.String() }

// PyRepr returns repr(url).
func (u *URL) PyRepr() string { return "URL(" + py.Repr(u.String()) + ")" }

// Scheme is url.scheme.
func (u *URL) Scheme() string { return u.p.Scheme }

// Host is url.host; nil stands for None.
func (u *URL) Host() *string {
	if !u.p.HasHost {
		return nil
	}
	return &u.p.Host
}

// Port is url.port; nil stands for None.
func (u *URL) Port() *int {
	n := u.p.PortNumber()
	if n == 0 {
		return nil
	}
	return &n
}

// Path is url.path, without escapes.
func (u *URL) Path() string { return httpclient.Unquote(u.p.Path, false) }

// RawPath is url.raw_path.
func (u *URL) RawPath() string { return u.p.Path }

// QueryString is url.query_string, without escapes.
func (u *URL) QueryString() string { return httpclient.Unquote(u.p.Query, true) }

// Query is url.query.
func (u *URL) Query() *MultiDict {
	m := &MultiDict{exact: true}
	for _, p := range httpclient.ParseQuery(u.p.Query) {
		m.fields.Add(p.Name, p.Value)
	}
	return m
}

// Fragment is url.fragment.
func (u *URL) Fragment() string { return httpclient.Unquote(u.p.Fragment, false) }

// Parts is url.parts.
func (u *URL) Parts() []string {
	path := u.Path()
	if rest, ok := strings.CutPrefix(path, "/"); ok {
		return append([]string{"/"}, strings.Split(rest, "/")...)
	}
	return strings.Split(path, "/")
}

// Name is url.name: the last part of the path.
func (u *URL) Name() string {
	path := u.Path()
	return path[strings.LastIndexByte(path, '/')+1:]
}

// Div is url / name.
func (u *URL) Div(name string) *URL {
	p := u.p
	p.Path = strings.TrimSuffix(p.Path, "/") + "/" + httpclient.Quote(strings.TrimPrefix(name, "/"), pathSafe, false)
	p.Query, p.Fragment = "", ""
	return &URL{p}
}

// Join is url.join(other).
func (u *URL) Join(other *URL) *URL { return &URL{u.p.Join(other.p)} }

// WithQuery is url.with_query(query).
func (u *URL) WithQuery(query any) *URL {
	p := u.p
	p.Query = queryOf(py.ToAny(query))
	return &URL{p}
}

// extended is url.extend_query(params).
func (u *URL) extended(params any) *URL {
	more := queryOf(params)
	if more == "" {
		return u
	}
	p := u.p
	if p.Query != "" {
		more = p.Query + "&" + more
	}
	p.Query = more
	return &URL{p}
}

// withoutFragment is what is asked for.
func (u *URL) withoutFragment() *URL {
	p := u.p
	p.Fragment = ""
	return &URL{p}
}

// queryOf writes a query: of text, of a dict, or of pairs.
func queryOf(x any) string {
	switch x := x.(type) {
	case nil:
		return ""
	case string:
		return httpclient.Requote(x, wholeQuery, true)
	case *MultiDict:
		var pairs []httpclient.Pair
		for _, f := range x.fields {
			pairs = append(pairs, httpclient.Pair(f))
		}
		return httpclient.EncodePairs(pairs, queryPart)
	}
	var pairs []httpclient.Pair
	for _, it := range httpclient.Items(x) {
		for _, v := range httpclient.Values(it.Value) {
			pairs = append(pairs, httpclient.Pair{Name: py.Str(it.Name), Value: queryVar(v)})
		}
	}
	return httpclient.EncodePairs(pairs, queryPart)
}

// queryVar is a value of a query: text or a number.
func queryVar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		if v != v || v > 1.7976931348623157e308 || v < -1.7976931348623157e308 {
			panic(py.ValueError.New(map[bool]string{true: "float('nan') is not supported", false: "float('inf') is not supported"}[v != v]))
		}
		return py.Str(v)
	case bool:
	default:
		if py.IsInstance(v, py.IntType) || py.IsInstance(v, py.StrType) {
			return py.Str(v)
		}
	}
	panic(py.TypeError.Newf("Invalid variable type: value should be str, int or float, got %s of type %s", py.Repr(v), py.Str(py.Type(v))))
}
