package httpx

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// URL is a URL: httpx.URL.
type URL struct{ p httpclient.Parts }

const (
	querySafe = "!$%&'()*+,/:;=?@[\\]^`{|}"
	pathSafe  = "!$%&'()*+,/:;=@[\\]^|"
)

// NewURL reads a URL and escapes what has to be: httpx.URL(text).
func NewURL(text string) *URL {
	p := httpclient.SplitURL(text)
	p.Path = httpclient.Quote(p.Path, pathSafe, false)
	p.Query = httpclient.Quote(p.Query, querySafe, false)
	p.Fragment = httpclient.Quote(p.Fragment, querySafe+"#", false)
	return &URL{p}
}

func urlOf(x any) *URL {
	switch x := py.ToAny(x).(type) {
	case *URL:
		return x
	case string:
		return NewURL(x)
	default:
		panic(py.TypeError.Newf("Invalid type for url.  Expected str or httpx.URL, got %s: %s", py.Str(py.Type(x)), py.Repr(x)))
	}
}

// String returns str(url).
func (u *URL) String() string { return u.p.String() }

// PyRepr returns repr(url).
func (u *URL) PyRepr() string { return "URL(" + py.Repr(u.String()) + ")" }

// Scheme is url.scheme.
func (u *URL) Scheme() string { return u.p.Scheme }

// Host is url.host.
func (u *URL) Host() string { return u.p.Host }

// Port is url.port; nil stands for None, also where the scheme implies it.
func (u *URL) Port() *int {
	n := u.p.PortNumber()
	if u.p.Port == "" || u.p.HostPort() == u.p.Host {
		return nil
	}
	return &n
}

// Path is url.path.
func (u *URL) Path() string {
	if u.p.Path == "" {
		return "/"
	}
	return httpclient.Unquote(u.p.Path, false)
}

// Query is url.query.
func (u *URL) Query() py.Bytes { return py.Bytes(u.p.Query) }

// Fragment is url.fragment.
func (u *URL) Fragment() string { return httpclient.Unquote(u.p.Fragment, false) }

// Params is url.params as a dict of the first values.
func (u *URL) Params() *py.Dict[string, string] {
	d := py.NewDict[string, string]()
	for _, p := range httpclient.ParseQuery(u.p.Query) {
		if !d.Contains(p.Name) {
			d.Set(p.Name, p.Value)
		}
	}
	return d
}

// Join is url.join(other).
func (u *URL) Join(other any) *URL { return &URL{u.p.Join(urlOf(other).p)} }

// merged adds parameters to the query; those of the same name are replaced.
func (u *URL) merged(sets ...any) *URL {
	pairs := httpclient.ParseQuery(u.p.Query)
	changed := false
	for _, x := range sets {
		if x == nil {
			continue
		}
		var more []httpclient.Pair
		if s, ok := x.(string); ok {
			more = httpclient.ParseQuery(strings.TrimPrefix(s, "?"))
		} else {
			more = pairsOf(x)
		}
		changed = true
		names := map[string]bool{}
		for _, m := range more {
			names[m.Name] = true
		}
		kept := pairs[:0:0]
		for _, p := range pairs {
			if !names[p.Name] {
				kept = append(kept, p)
			}
		}
		pairs = append(kept, more...)
	}
	if !changed {
		return u
	}
	p := u.p
	p.Query = httpclient.EncodePairs(pairs, "")
	return &URL{p}
}

// under appends a relative URL to a base.
func (u *URL) under(base *URL) *URL {
	if base == nil || u.p.Scheme != "" || u.p.HasHost {
		return u
	}
	p := u.p
	p.Scheme, p.HasHost, p.Host, p.Port, p.User, p.HasUser = base.p.Scheme, true, base.p.Host, base.p.Port, base.p.User, base.p.HasUser
	p.Path = strings.TrimSuffix(base.p.Path, "/") + "/" + strings.TrimPrefix(p.Path, "/")
	return &URL{p}
}
