package request

import (
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/http/client"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/ssl"
	urlerror "github.com/py2goasync/py2goasync/runtime/urllib/error"
	"github.com/py2goasync/py2goasync/runtime/urllib/parse"
)

// userAgent is how urllib names itself.
const userAgent = "Python-urllib/3.13"

// open is urlopen(url, data, timeout, context=context): the response, after redirections; a status of failure is an HTTPError.
func open(url, data, timeout, context any) any {
	req := url
	if !py.IsInstance(url, RequestType) {
		req = lib.Call(RequestType, url, data)
	} else if data != nil {
		py.SetAttr(req, "data", data)
	}
	if timeout == py.Ellipsis {
		timeout = lib.Missing
	}
	tls, _ := context.(*ssl.Context)
	seen := map[string]int{}
	for {
		r := send(req, timeout, tls)
		if r.Status >= 200 && r.Status < 300 {
			return r
		}
		next := redirected(req, r)
		if next == nil {
			panic(urlerror.NewHTTPError(r))
		}
		to := py.Str(attr(next, "full_url"))
		if seen[to]++; seen[to] > 4 || len(seen) >= 10 {
			r.Reason = "The HTTP server returned a redirect error that would lead to an infinite loop.\nThe last 30x error message was:\n" + r.Reason
			panic(urlerror.NewHTTPError(r))
		}
		r.Read(-1)
		req = next
	}
}

// send sends one request.
func send(req any, timeout any, tls *ssl.Context) *client.Response {
	switch scheme := py.Str(attr(req, "type")); scheme {
	case "http":
		tls = nil
	case "https":
		if tls == nil {
			tls = ssl.DefaultContext()
		}
	default:
		panic(urlerror.NewURLError("unknown url type: " + scheme))
	}
	host := py.Str(attr(req, "host"))
	if host == "" {
		panic(urlerror.NewURLError("no host given"))
	}
	data := attr(req, "data")
	if _, isStr := lib.AsStr(data); isStr {
		panic(py.TypeError.New("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str."))
	}
	conn := client.NewConnection(host, 0, timeout, tls)
	method := py.Str(lib.Method(req, "get_method"))
	if err := py.Try(func() error {
		conn.Connect()
		conn.Request(method, py.Str(attr(req, "selector")), data, headersOf(req, host, data))
		return nil
	}); err != nil {
		conn.Close()
		if py.Is(err, py.OSError) {
			panic(urlerror.NewURLError(py.AsException(err)))
		}
		panic(err)
	}
	var r *client.Response
	if err := py.Try(func() error { r = conn.Response(); return nil }); err != nil {
		conn.Close()
		panic(err)
	}
	r.URL = py.Str(attr(req, "full_url"))
	return r
}

// headersOf are the headers of a request in the order that urllib sends them.
func headersOf(req any, host string, data any) [][2]string {
	list := [][2]string{}
	has := func(name string) bool {
		for _, h := range list {
			if strings.EqualFold(h[0], name) {
				return true
			}
		}
		return false
	}
	own := lib.DictOf(attr(req, "headers"))
	given := func(name string) bool { return own.Contains(name) }
	if data != nil {
		if !given("Content-type") {
			list = append(list, [2]string{"Content-Type", "application/x-www-form-urlencoded"})
		}
		if b, ok := lib.AsBytes(data); ok && !given("Content-length") {
			list = append(list, [2]string{"Content-Length", py.Str(len(b))})
		}
	}
	if !given("Host") {
		list = append(list, [2]string{"Host", host})
	}
	if !given("User-agent") {
		list = append(list, [2]string{"User-Agent", userAgent})
	}
	for _, from := range []*py.Dict[any, any]{lib.DictOf(attr(req, "unredirected_hdrs")), own} {
		for k, v := range from.Items() {
			if !has(py.Str(k)) {
				list = append(list, [2]string{py.StrTitle(py.Str(k)), py.Str(v)})
			}
		}
	}
	return append(list, [2]string{"Connection", "close"})
}

// redirected is the request that a response asks for instead, or nil.
func redirected(req any, r *client.Response) any {
	method := py.Str(lib.Method(req, "get_method"))
	switch r.Status {
	case 301, 302, 303:
		if method != "GET" && method != "HEAD" && method != "POST" {
			return nil
		}
	case 307, 308:
		if method != "GET" && method != "HEAD" {
			return nil
		}
	default:
		return nil
	}
	to, ok := r.Headers.Get("location")
	if !ok {
		if to, ok = r.Headers.Get("uri"); !ok {
			return nil
		}
	}
	headers := py.NewDict[any, any]()
	for k, v := range lib.DictOf(attr(req, "headers")).Items() {
		if name := strings.ToLower(py.Str(k)); name != "content-length" && name != "content-type" {
			headers.Set(k, v)
		}
	}
	next := lib.Call(RequestType, parse.Urljoin(py.Str(attr(req, "full_url")), strings.ReplaceAll(to, " ", "%20"), true), nil, headers)
	if method == "HEAD" {
		py.SetAttr(next, "method", "HEAD")
	}
	return next
}

// Module is the module object of urllib.request.
var Module = lib.Module("urllib.request", func(m *py.Module) {
	m.Set("Request", RequestType)
	lib.Add(m, "urlopen", "url, data=None, timeout=Ellipsis, *, context=None", func(a []any) any { return open(a[0], a[1], a[2], a[3]) })
	lib.Add(m, "urlretrieve", "url, filename=None, reporthook=None, data=None", func(a []any) any {
		r := open(a[0], a[3], py.Ellipsis, nil).(*client.Response)
		body := r.Read(-1)
		name := ""
		if a[1] == nil {
			f, err := os.CreateTemp("", "tmp")
			lib.CheckOS(err)
			name = f.Name()
			lib.CheckOS(f.Close())
		} else {
			name = lib.FSPath(a[1])
		}
		lib.CheckOS(os.WriteFile(name, body, 0o666), a[1])
		if a[2] != nil {
			lib.Call(a[2], 0, 8192, len(body))
			for block := 1; (block-1)*8192 < len(body); block++ {
				lib.Call(a[2], block, 8192, len(body))
			}
		}
		if a[1] != nil {
			return py.Tuple{a[1], r.Headers}
		}
		return py.Tuple{name, r.Headers}
	})
	lib.Add(m, "pathname2url", "pathname", func(a []any) any { return parse.Quote(py.Str(a[0]), "/") })
	lib.Add(m, "url2pathname", "pathname", func(a []any) any { return parse.Unquote(py.Str(a[0])) })
	lib.Add(m, "getproxies", "", func([]any) any { return py.NewDict[any, any]() })
})

func init() { makeRequestClass() }
