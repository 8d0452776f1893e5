// Package server answers Python's http.server module: servers for demonstrations.
package server

import (
	"fmt"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/html"
	"github.com/py2goasync/py2goasync/runtime/http"
	"github.com/py2goasync/py2goasync/runtime/http/client"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
	"github.com/py2goasync/py2goasync/runtime/socketserver"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// The classes of the module.
var (
	HTTPServerType             *py.Class
	ThreadingHTTPServerType    *py.Class
	BaseHTTPRequestHandlerType *py.Class
)

const (
	errorPage = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
`
	errorType = "text/html;charset=utf-8"
)

func attr(x any, name string) any { return py.GetAttr(x, name) }

func makeServers() {
	bind := func(base *py.Class) func(a []any) any {
		return func(a []any) any {
			lib.Call(attr(base, "server_bind"), a[0])
			pair := py.Collect(attr(a[0], "server_address"))
			py.SetAttr(a[0], "server_name", fqdn(py.Str(pair[0])))
			py.SetAttr(a[0], "server_port", pair[1])
			return nil
		}
	}
	HTTPServerType = py.NewClass("http.server", "HTTPServer", socketserver.TCPServerType)
	HTTPServerType.Set("allow_reuse_address", true)
	lib.Definer(HTTPServerType)("server_bind", "self", bind(socketserver.TCPServerType))
	ThreadingHTTPServerType = py.NewClass("http.server", "ThreadingHTTPServer", socketserver.ThreadingMixInType, HTTPServerType)
	ThreadingHTTPServerType.Set("daemon_threads", true)
}

// fqdn is socket.getfqdn(host) as far as a demonstration goes.
func fqdn(host string) string {
	if host == "" || host == "0.0.0.0" || strings.HasPrefix(host, "127.") {
		return "localhost"
	}
	return host
}

// handleOne reads a request and calls the method do_GET, do_POST … for it.
func handleOne(self any) {
	file := attr(self, "rfile").(*socket.File)
	line := string(file.ReadLine(65537))
	if len(line) > 65536 {
		for _, n := range []string{"requestline", "request_version", "command"} {
			py.SetAttr(self, n, "")
		}
		lib.Method(self, "send_error", 414)
		return
	}
	if line == "" {
		py.SetAttr(self, "close_connection", true)
		return
	}
	py.SetAttr(self, "raw_requestline", py.Bytes(line))
	if !py.Truth(lib.Method(self, "parse_request")) {
		return
	}
	name := "do_" + py.Str(attr(self, "command"))
	if !py.HasAttr(self, name) {
		lib.Method(self, "send_error", 501, "Unsupported method ("+py.Repr(attr(self, "command"))+")")
		return
	}
	lib.Method(self, name)
	lib.Method(attr(self, "wfile"), "flush")
}

// parse reads what stands in the first line of a request, and its headers.
func parse(self any) bool {
	py.SetAttr(self, "command", nil)
	py.SetAttr(self, "request_version", "HTTP/0.9")
	py.SetAttr(self, "close_connection", true)
	line := strings.TrimRight(string(attr(self, "raw_requestline").(py.Bytes)), "\r\n")
	py.SetAttr(self, "requestline", line)
	words := strings.Fields(line)
	if len(words) == 0 {
		return false
	}
	fail := func(code int, message string) bool {
		lib.Method(self, "send_error", code, message)
		return false
	}
	if len(words) >= 3 {
		version := words[len(words)-1]
		var major, minor int
		if n, err := fmt.Sscanf(version, "HTTP/%d.%d", &major, &minor); n != 2 || err != nil {
			return fail(400, "Bad request version ("+py.StrRepr(version)+")")
		}
		if (major > 1 || major == 1 && minor >= 1) && py.Str(attr(self, "protocol_version")) >= "HTTP/1.1" {
			py.SetAttr(self, "close_connection", false)
		}
		if major >= 2 {
			return fail(505, fmt.Sprintf("Invalid HTTP version (%d.%d)", major, minor))
		}
		py.SetAttr(self, "request_version", version)
	}
	if len(words) < 2 || len(words) > 3 {
		return fail(400, "Bad request syntax ("+py.StrRepr(line)+")")
	}
	if len(words) == 2 && words[0] != "GET" {
		return fail(400, "Bad HTTP/0.9 request type ("+py.StrRepr(words[0])+")")
	}
	path := words[1]
	if strings.HasPrefix(path, "//") {
		path = "/" + strings.TrimLeft(path, "/")
	}
	py.SetAttr(self, "command", words[0])
	py.SetAttr(self, "path", path)
	headers := client.ReadMessage(attr(self, "rfile").(*socket.File))
	py.SetAttr(self, "headers", headers)
	c, _ := headers.Get("Connection")
	switch {
	case strings.EqualFold(c, "close"):
		py.SetAttr(self, "close_connection", true)
	case strings.EqualFold(c, "keep-alive") && py.Str(attr(self, "protocol_version")) >= "HTTP/1.1":
		py.SetAttr(self, "close_connection", false)
	}
	if e, _ := headers.Get("Expect"); strings.EqualFold(e, "100-continue") && attr(self, "protocol_version") == "HTTP/1.1" && attr(self, "request_version") == "HTTP/1.1" {
		lib.Method(self, "send_response_only", 100)
		lib.Method(self, "end_headers")
	}
	return true
}

// words are the phrase and the description of a status; "???" for one that is not known.
func words(code any) (phrase, description string) {
	v, err := lib.TryCall(py.CurrentContext(), http.HTTPStatusType, code)
	if err != nil {
		return "???", "???"
	}
	return py.Str(attr(v, "phrase")), py.Str(attr(v, "description"))
}

func buffer(self any, text string) {
	old, _ := py.GetAttrOr(self, "_headers_buffer", "").(string)
	py.SetAttr(self, "_headers_buffer", old+text)
}

func flushHeaders(self any) {
	if text, ok := py.GetAttrOr(self, "_headers_buffer", nil).(string); ok {
		lib.Method(attr(self, "wfile"), "write", py.StrEncode(text, "iso-8859-1", "strict"))
		py.SetAttr(self, "_headers_buffer", "")
	}
}

func sendError(self, code, message, explain any) {
	short, long := words(code)
	if message == nil {
		message = short
	}
	if explain == nil {
		explain = long
	}
	lib.Method(self, "log_error", "code %d, message %s", code, message)
	lib.Method(self, "send_response", code, message)
	lib.Method(self, "send_header", "Connection", "close")
	n := lib.Int(code)
	var body py.Bytes
	if n >= 200 && n != 204 && n != 205 && n != 304 {
		values := py.NewDict[any, any]()
		values.Set("code", n)
		values.Set("message", html.Escape(py.Str(message), false))
		values.Set("explain", html.Escape(py.Str(explain), false))
		body = py.StrEncode(py.Str(py.Mod(attr(self, "error_message_format"), values)), "utf-8", "replace")
		lib.Method(self, "send_header", "Content-Type", attr(self, "error_content_type"))
		lib.Method(self, "send_header", "Content-Length", py.Str(len(body)))
	}
	lib.Method(self, "end_headers")
	if attr(self, "command") != "HEAD" && body != "" {
		lib.Method(attr(self, "wfile"), "write", body)
	}
}

func now() time.Time { return time.Unix(0, interp.Wall()) }

func makeHandler() {
	c := py.NewClass("http.server", "BaseHTTPRequestHandler", socketserver.StreamRequestHandlerType)
	BaseHTTPRequestHandlerType = c
	for _, v := range []py.KV{{Key: "server_version", Value: "BaseHTTP/0.6"}, {Key: "sys_version", Value: "Python/3.13.0"}, {Key: "protocol_version", Value: "HTTP/1.0"},
		{Key: "default_request_version", Value: "HTTP/0.9"}, {Key: "error_message_format", Value: errorPage}, {Key: "error_content_type", Value: errorType},
		{Key: "MessageClass", Value: client.MessageType}} {
		c.Set(v.Key, v.Value)
	}
	def := lib.Definer(c)
	def("handle", "self", func(a []any) any {
		py.SetAttr(a[0], "close_connection", true)
		lib.Method(a[0], "handle_one_request")
		for !py.Truth(attr(a[0], "close_connection")) {
			lib.Method(a[0], "handle_one_request")
		}
		return nil
	})
	def("handle_one_request", "self", func(a []any) any { handleOne(a[0]); return nil })
	def("parse_request", "self", func(a []any) any { return parse(a[0]) })
	def("send_error", "self, code, message=None, explain=None", func(a []any) any { sendError(a[0], a[1], a[2], a[3]); return nil })
	def("send_response", "self, code, message=None", func(a []any) any {
		lib.Method(a[0], "log_request", a[1])
		lib.Method(a[0], "send_response_only", a[1], a[2])
		lib.Method(a[0], "send_header", "Server", lib.Method(a[0], "version_string"))
		lib.Method(a[0], "send_header", "Date", lib.Method(a[0], "date_time_string"))
		return nil
	})
	def("send_response_only", "self, code, message=None", func(a []any) any {
		if attr(a[0], "request_version") == "HTTP/0.9" {
			return nil
		}
		message := ""
		if a[2] != nil {
			message = py.Str(a[2])
		} else if phrase, _ := words(a[1]); phrase != "???" {
			message = phrase
		}
		buffer(a[0], fmt.Sprintf("%s %d %s\r\n", py.Str(attr(a[0], "protocol_version")), lib.Int(a[1]), message))
		return nil
	})
	def("send_header", "self, keyword, value", func(a []any) any {
		if attr(a[0], "request_version") != "HTTP/0.9" {
			buffer(a[0], py.Str(a[1])+": "+py.Str(a[2])+"\r\n")
		}
		if strings.EqualFold(py.Str(a[1]), "connection") {
			switch strings.ToLower(py.Str(a[2])) {
			case "close":
				py.SetAttr(a[0], "close_connection", true)
			case "keep-alive":
				py.SetAttr(a[0], "close_connection", false)
			}
		}
		return nil
	})
	def("end_headers", "self", func(a []any) any {
		if attr(a[0], "request_version") != "HTTP/0.9" {
			buffer(a[0], "\r\n")
			lib.Method(a[0], "flush_headers")
		}
		return nil
	})
	def("flush_headers", "self", func(a []any) any { flushHeaders(a[0]); return nil })
	def("log_request", "self, code='-', size='-'", func(a []any) any {
		code := py.Str(a[1])
		if n, ok := py.Carried(a[1]).(int); ok {
			code = py.Str(n)
		}
		return lib.Method(a[0], "log_message", `"%s" %s %s`, attr(a[0], "requestline"), code, py.Str(a[2]))
	})
	def("log_error", "self, format, *args", func(a []any) any {
		return lib.Method(a[0], "log_message", append([]any{a[1]}, a[2].(py.Tuple)...)...)
	})
	def("log_message", "self, format, *args", func(a []any) any {
		text := py.Str(py.Mod(a[1], a[2]))
		lib.Method(sys.CurrentStderr(), "write", fmt.Sprintf("%s - - [%s] %s\n", py.Str(lib.Method(a[0], "address_string")),
			py.Str(lib.Method(a[0], "log_date_time_string")), text))
		return nil
	})
	def("version_string", "self", func(a []any) any {
		return py.Str(attr(a[0], "server_version")) + " " + py.Str(attr(a[0], "sys_version"))
	})
	def("date_time_string", "self, timestamp=None", func(a []any) any {
		t := now()
		if a[1] != nil {
			t = time.Unix(int64(py.ToFloat(a[1])), 0)
		}
		return t.UTC().Format("Mon, 02 Jan 2006 15:04:05 GMT")
	})
	def("log_date_time_string", "self", func([]any) any { return now().Format("02/Jan/2006 15:04:05") })
	def("address_string", "self", func(a []any) any { return py.GetItem(attr(a[0], "client_address"), 0) })
}

func init() {
	makeServers()
	makeHandler()
	makeFileHandler()
}

// Module is the module object of http.server.
var Module = lib.Module("http.server", func(m *py.Module) {
	m.Set("HTTPServer", HTTPServerType).Set("ThreadingHTTPServer", ThreadingHTTPServerType).Set("BaseHTTPRequestHandler", BaseHTTPRequestHandlerType)
	m.Set("SimpleHTTPRequestHandler", SimpleHTTPRequestHandlerType)
})
