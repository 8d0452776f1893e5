package parse

import (
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// named makes the class of a result: a named tuple with the attributes of the host on top.
func named(name string, fields []any, host bool, geturl func(t py.Tuple) string) func() *py.Class {
	return sync.OnceValue(func() *py.Class {
		c := collections.Namedtuple(name, py.NewList(fields...), false, nil, "urllib.parse").(*py.Class)
		tuple := func(self any) py.Tuple { return py.Carried(self).(py.Tuple) }
		c.DefineMethod("geturl", "self", func(_ ctx, a []any) (any, error) { return geturl(tuple(a[0])), nil })
		if !host {
			return c
		}
		prop := func(name string, f func(netloc string) any) {
			c.Set(name, py.NewProperty(lib.Def(name, "self", func(a []any) any { return f(tuple(a[0])[1].(string)) }), nil, nil))
		}
		prop("username", func(n string) any { return orNone(user(n, 0)) })
		prop("password", func(n string) any { return orNone(user(n, 1)) })
		prop("hostname", func(n string) any {
			h, _ := hostPort(n)
			if h == "" {
				return nil
			}
			name, zone, ok := strings.Cut(h, "%")
			if name = py.StrLower(name); ok {
				return name + "%" + zone
			}
			return name
		})
		prop("port", func(n string) any { return port(n) })
		return c
	})
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

func text(x any) string {
	if x == nil {
		return ""
	}
	return py.Str(x)
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

func newOf(c *py.Class, items ...any) any { return lib.Call(c, items...) }

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

func urlparse(a []any) any {
	p := split(strArg(a[0]), strArg(a[1]), py.Truth(a[2]))
	path, prm := params(p.scheme, p.path)
	return newOf(parseResult(), p.scheme, p.netloc, path, prm, p.query, p.fragment)
}

// Module is the module object of urllib.parse.
var Module = lib.Module("urllib.parse", func(m *py.Module) {
	m.Set("SplitResult", splitResult()).Set("ParseResult", parseResult()).Set("DefragResult", defragged())
	lib.Add(m, "urlsplit", "url, scheme='', allow_fragments=True", func(a []any) any {
		p := split(strArg(a[0]), strArg(a[1]), py.Truth(a[2]))
		return newOf(splitResult(), p.scheme, p.netloc, p.path, p.query, p.fragment)
	})
	lib.Add(m, "urlparse", "url, scheme='', allow_fragments=True", urlparse)
	lib.Add(m, "urlunsplit", "components", func(a []any) any {
		t := py.Unpack(a[0], 5)
		return parts{text(t[0]), text(t[1]), text(t[2]), text(t[3]), text(t[4])}.unsplit()
	})
	lib.Add(m, "urlunparse", "components", func(a []any) any { return unparse(py.Unpack(a[0], 6)) })
	lib.Add(m, "urljoin", "base, url, allow_fragments=True", func(a []any) any { return Urljoin(strArg(a[0]), strArg(a[1]), py.Truth(a[2])) })
	lib.Add(m, "urldefrag", "url", func(a []any) any {
		u := strArg(a[0])
		if !strings.Contains(u, "#") {
			return newOf(defragged(), u, "")
		}
		p := split(u, "", true)
		frag := p.fragment
		p.fragment = ""
		return newOf(defragged(), p.unsplit(), frag)
	})
	lib.Add(m, "quote", "string, safe='/', encoding=None, errors=None", func(a []any) any { return quoteAny(a[0], strArg(a[1]), a[2], a[3], false) })
	lib.Add(m, "quote_plus", "string, safe='', encoding=None, errors=None", func(a []any) any { return quoteAny(a[0], strArg(a[1]), a[2], a[3], true) })
	lib.Add(m, "quote_from_bytes", "bs, safe='/'", func(a []any) any { return quoteBytes(string(lib.BytesArg(a[0])), strArg(a[1])) })
	lib.Add(m, "unquote", "string, encoding='utf-8', errors='replace'", func(a []any) any { return unquote(strArg(a[0]), py.Str(a[1]), py.Str(a[2])) })
	lib.Add(m, "unquote_plus", "string, encoding='utf-8', errors='replace'", func(a []any) any {
		return unquote(strings.ReplaceAll(strArg(a[0]), "+", " "), py.Str(a[1]), py.Str(a[2]))
	})
	lib.Add(m, "unquote_to_bytes", "string", func(a []any) any { return UnquoteToBytes(strArg(a[0])) })
	lib.Add(m, "urlencode", "query, doseq=False, safe='', encoding=None, errors=None, quote_via=None", urlencode)
	const options = "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'"
	of := func(a []any) Parameters {
		return Parameters{py.Truth(a[1]), py.Truth(a[2]), py.Str(a[3]), py.Str(a[4]), lib.IntOr(a[5], -1), strArg(a[6])}
	}
	lib.Add(m, "parse_qsl", options, func(a []any) any {
		l := py.NewList[any]()
		for _, kv := range Pairs(strArg(a[0]), of(a)) {
			l.Append(py.Tuple{kv[0], kv[1]})
		}
		return l
	})
	lib.Add(m, "parse_qs", options, func(a []any) any {
		d := py.NewDict[any, any]()
		for _, kv := range Pairs(strArg(a[0]), of(a)) {
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
