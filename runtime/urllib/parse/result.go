package parse

import (
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// results are the classes of a result, for URLs that are str and for such that are bytes.
type results struct{ str, bytes func() *py.Class }

// of is the class for URLs of a kind.
func (r *results) of(k kind) *py.Class {
	if k {
		return r.bytes()
	}
	return r.str()
}

// make is a result made of its parts.
func (r *results) make(k kind, parts ...string) any {
	items := make([]any, len(parts))
	for i, p := range parts {
		items[i] = k.of(p)
	}
	return lib.Call(r.of(k), items...)
}

// named makes the classes of a result.
func named(name string, fields []any, host bool, geturl func(t py.Tuple) string) *results {
	r := &results{}
	r.str = sync.OnceValue(func() *py.Class { return r.class(false, name, fields, host, geturl) })
	r.bytes = sync.OnceValue(func() *py.Class { return r.class(true, name+"Bytes", fields, host, geturl) })
	return r
}

// class makes one of the classes: a named tuple with the attributes of the host on top, and a method that gives the other kind.
func (r *results) class(k kind, name string, fields []any, host bool, geturl func(t py.Tuple) string) *py.Class {
	c := collections.Namedtuple(name, py.NewList(fields...), false, nil, "urllib.parse").(*py.Class)
	tuple := func(self any) py.Tuple { return py.Carried(self).(py.Tuple) }
	c.DefineMethod("geturl", "self", func(_ ctx, a []any) (any, error) { return k.of(geturl(tuple(a[0]))), nil })
	change := "encode"
	if k {
		change = "decode"
	}
	c.DefineMethod(change, "self, encoding='ascii', errors='strict'", func(_ ctx, a []any) (any, error) {
		var items []any
		for _, x := range tuple(a[0]) {
			items = append(items, lib.Method(x, change, a[1], a[2]))
		}
		return lib.Call(r.of(!k), items...), nil
	})
	if host {
		addHost(c, k, func(self any) string { return text(tuple(self)[1]) })
	}
	return c
}

// addHost adds what can be read off the part of a URL that names the host.
func addHost(c *py.Class, k kind, netloc func(self any) string) {
	prop := func(name string, f func(netloc string) any) {
		get := func(a []any) any {
			v := f(netloc(a[0]))
			if s, ok := v.(string); ok {
				return k.of(s)
			}
			return v
		}
		c.Set(name, py.NewProperty(lib.Def(name, "self", get), nil, nil))
	}
	prop("username", func(n string) any { return orNone(user(n, 0)) })
	prop("password", func(n string) any { return orNone(user(n, 1)) })
	prop("hostname", func(n string) any {
		if h := hostname(n); h != "" {
			return h
		}
		return nil
	})
	prop("port", func(n string) any { return port(n) })
}

func orNone(s *string) any {
	if s == nil {
		return nil
	}
	return *s
}

func user(netloc string, which int) *string {
	info, _, ok := cutLast(netloc, "@")
	if !ok {
		return nil
	}
	name, password, ok := strings.Cut(info, ":")
	if which == 0 {
		return &name
	}
	if !ok {
		return nil
	}
	return &password
}

// hostname is the host in lower case, but for a zone.
func hostname(netloc string) string {
	h, _ := hostPort(netloc)
	name, zone, ok := strings.Cut(h, "%")
	if name = py.StrLower(name); ok {
		return name + "%" + zone
	}
	return name
}

func hostPort(netloc string) (host string, port *string) {
	if _, after, ok := cutLast(netloc, "@"); ok {
		netloc = after
	}
	var p string
	if _, bracketed, ok := strings.Cut(netloc, "["); ok {
		host, p, _ = strings.Cut(bracketed, "]")
		_, p, _ = strings.Cut(p, ":")
	} else {
		host, p, _ = strings.Cut(netloc, ":")
	}
	if p == "" {
		return host, nil
	}
	return host, &p
}

func port(netloc string) any {
	_, p := hostPort(netloc)
	if p == nil {
		return nil
	}
	if strings.Trim(*p, "0123456789") != "" {
		panic(py.ValueError.Newf("Port could not be cast to integer value as %s", py.Repr(*p)))
	}
	n := py.ToIntBase(*p, 10)
	if n.Int() > 65535 || n.Int() < 0 {
		panic(py.ValueError.New("Port out of range 0-65535"))
	}
	return n.Int()
}

// text is a part of a URL, of either kind.
func text(x any) string {
	if b, ok := lib.AsBytes(x); ok {
		return py.BytesDecode(b, "ascii", "strict")
	}
	if x == nil {
		return ""
	}
	return py.Str(x)
}

// kind is set for URLs that are bytes.
type kind bool

// kindOf is the kind of the first argument, of which the others must be too unless they are empty.
func kindOf(args ...any) kind {
	isStr := func(x any) bool { _, ok := lib.AsStr(x); return ok }
	first := isStr(args[0])
	for _, x := range args[1:] {
		if py.Truth(x) && isStr(x) != first {
			panic(py.TypeError.New("Cannot mix str and non-str arguments"))
		}
	}
	return kind(!first && args[0] != nil)
}

// of is a text as a value of the kind.
func (k kind) of(s string) any {
	if k {
		return py.Bytes(s)
	}
	return s
}

var (
	splitResult = named("SplitResult", []any{"scheme", "netloc", "path", "query", "fragment"}, true, func(t py.Tuple) string {
		return parts{text(t[0]), text(t[1]), text(t[2]), text(t[3]), text(t[4])}.unsplit()
	})
	parseResult = named("ParseResult", []any{"scheme", "netloc", "path", "params", "query", "fragment"}, true, unparse)
	defragged   = named("DefragResult", []any{"url", "fragment"}, false, func(t py.Tuple) string {
		if f := text(t[1]); f != "" {
			return text(t[0]) + "#" + f
		}
		return text(t[0])
	})
)

func unparse(t py.Tuple) string {
	path := text(t[2])
	if p := text(t[3]); p != "" {
		path += ";" + p
	}
	return parts{text(t[0]), text(t[1]), path, text(t[4]), text(t[5])}.unsplit()
}

// strArg is a URL: a str, or bytes of ASCII.
func strArg(x any) string {
	if s, ok := lib.AsStr(x); ok {
		return s
	}
	if b, ok := lib.AsBytes(x); ok {
		return py.BytesDecode(b, "ascii", "strict")
	}
	if x == nil {
		return ""
	}
	panic(py.TypeError.Newf("expected string or bytes-like object, got '%s'", lib.TypeName(x)))
}

// UrljoinBytes is urljoin(base, url, allow_fragments) of URLs that are bytes.
func UrljoinBytes(base, url py.Bytes, allowFragments bool) py.Bytes {
	return py.Bytes(Urljoin(strArg(base), strArg(url), allowFragments))
}

// separator is what stands between the parameters of a query.
func separator(x any) string {
	_, str := lib.AsStr(x)
	_, bytes := lib.AsBytes(x)
	if !str && !bytes || !py.Truth(x) {
		panic(py.ValueError.New("Separator must be of type string or bytes."))
	}
	return strArg(x)
}

func urlparse(a []any) any {
	p := split(strArg(a[0]), strArg(a[1]), py.Truth(a[2]))
	path, prm := params(p.scheme, p.path)
	return parseResult.make(kindOf(a[0], a[1]), p.scheme, p.netloc, path, prm, p.query, p.fragment)
}

// Module is the module object of urllib.parse.
var Module = lib.Module("urllib.parse", func(m *py.Module) {
	m.Set("SplitResult", splitResult.str()).Set("ParseResult", parseResult.str()).Set("DefragResult", defragged.str())
	m.Set("SplitResultBytes", splitResult.bytes()).Set("ParseResultBytes", parseResult.bytes()).Set("DefragResultBytes", defragged.bytes())
	lib.Add(m, "urlsplit", "url, scheme='', allow_fragments=True", func(a []any) any {
		p := split(strArg(a[0]), strArg(a[1]), py.Truth(a[2]))
		return splitResult.make(kindOf(a[0], a[1]), p.scheme, p.netloc, p.path, p.query, p.fragment)
	})
	lib.Add(m, "urlparse", "url, scheme='', allow_fragments=True", urlparse)
	lib.Add(m, "urlunsplit", "components", func(a []any) any {
		t := py.Unpack(a[0], 5)
		return kindOf(t...).of(parts{text(t[0]), text(t[1]), text(t[2]), text(t[3]), text(t[4])}.unsplit())
	})
	lib.Add(m, "urlunparse", "components", func(a []any) any {
		t := py.Unpack(a[0], 6)
		return kindOf(t...).of(unparse(t))
	})
	lib.Add(m, "urljoin", "base, url, allow_fragments=True", func(a []any) any {
		switch {
		case !py.Truth(a[0]):
			return a[1]
		case !py.Truth(a[1]):
			return a[0]
		}
		return kindOf(a[0], a[1]).of(Urljoin(strArg(a[0]), strArg(a[1]), py.Truth(a[2])))
	})
	lib.Add(m, "urldefrag", "url", func(a []any) any {
		u := strArg(a[0])
		if !strings.Contains(u, "#") {
			return defragged.make(kindOf(a[0]), u, "")
		}
		p := split(u, "", true)
		frag := p.fragment
		p.fragment = ""
		return defragged.make(kindOf(a[0]), p.unsplit(), frag)
	})
	lib.Add(m, "quote", "string, safe='/', encoding=None, errors=None", func(a []any) any { return quoteAny(a[0], strArg(a[1]), a[2], a[3], false) })
	lib.Add(m, "quote_plus", "string, safe='', encoding=None, errors=None", func(a []any) any { return quoteAny(a[0], strArg(a[1]), a[2], a[3], true) })
	lib.Add(m, "quote_from_bytes", "bs, safe='/'", func(a []any) any { return quoteBytes(string(lib.BytesArg(a[0])), strArg(a[1])) })
	lib.Add(m, "unquote", "string, encoding='utf-8', errors='replace'", func(a []any) any {
		if b, ok := lib.AsBytes(a[0]); ok {
			return py.BytesDecode(UnquoteToBytes(string(b)), py.Str(a[1]), py.Str(a[2]))
		}
		return unquote(strArg(a[0]), py.Str(a[1]), py.Str(a[2]))
	})
	lib.Add(m, "unquote_plus", "string, encoding='utf-8', errors='replace'", func(a []any) any {
		return unquote(strings.ReplaceAll(strArg(a[0]), "+", " "), py.Str(a[1]), py.Str(a[2]))
	})
	lib.Add(m, "unquote_to_bytes", "string", func(a []any) any {
		if b, ok := lib.AsBytes(a[0]); ok {
			return UnquoteToBytes(string(b))
		}
		return UnquoteToBytes(strArg(a[0]))
	})
	lib.Add(m, "urlencode", "query, doseq=False, safe='', encoding=None, errors=None, quote_via=None", urlencode)
	const options = "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'"
	pairs := func(a []any) (all [][2]any) {
		k := kindOf(a[0])
		p := Parameters{py.Truth(a[1]), py.Truth(a[2]), py.Str(a[3]), py.Str(a[4]), lib.IntOr(a[5], -1), separator(a[6])}
		value, text := k.of, ""
		if k { // each byte is a character
			text = py.BytesDecode(lib.BytesArg(a[0]), "latin-1", "strict")
			p.Encoding, p.Errors = "latin-1", "strict"
			value = func(s string) any { return py.StrEncode(s, "latin-1", "strict") }
		} else {
			text = strArg(a[0])
		}
		for _, kv := range Pairs(text, p) {
			all = append(all, [2]any{value(kv[0]), value(kv[1])})
		}
		return all
	}
	lib.Add(m, "parse_qsl", options, func(a []any) any {
		l := py.NewList[any]()
		for _, kv := range pairs(a) {
			l.Append(py.Tuple{kv[0], kv[1]})
		}
		return l
	})
	lib.Add(m, "parse_qs", options, func(a []any) any {
		d := py.NewDict[any, any]()
		for _, kv := range pairs(a) {
			l, ok := d.Get(kv[0])
			if !ok {
				l = py.NewList[any]()
				d.Set(kv[0], l)
			}
			l.(*py.List[any]).Append(kv[1])
		}
		return d
	})
})
