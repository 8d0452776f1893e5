package server

import (
	"fmt"
	gohttp "net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/html"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/mimetypes"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socketserver"
)

// SimpleHTTPRequestHandlerType is http.server.SimpleHTTPRequestHandler: it serves the files of a folder.
var SimpleHTTPRequestHandlerType *py.Class

func makeFileHandler() {
	c := py.NewClass("http.server", "SimpleHTTPRequestHandler", BaseHTTPRequestHandlerType)
	SimpleHTTPRequestHandlerType = c
	c.Set("server_version", "SimpleHTTP/0.6").Set("index_pages", py.Tuple{"index.html", "index.htm"})
	types := py.NewDict[any, any]()
	for ext, kind := range map[string]string{".gz": "application/gzip", ".Z": "application/octet-stream", ".bz2": "application/x-bzip2", ".xz": "application/x-xz"} {
		types.Set(ext, kind)
	}
	c.Set("extensions_map", types)
	def := lib.Definer(c)
	def("__init__", "self, *args, directory=None, **kwargs", func(a []any) any {
		folder := a[2]
		if folder == nil {
			dir, err := os.Getwd()
			lib.CheckOS(err)
			folder = dir
		}
		py.SetAttr(a[0], "directory", lib.FSPath(folder))
		base := py.GetAttr(socketserver.StreamRequestHandlerType, "__init__")
		return lib.CallKW(base, append([]any{a[0]}, a[1].(py.Tuple)...), lib.KW(a[3]))
	})
	def("do_GET", "self", func(a []any) any {
		if body := lib.Method(a[0], "send_head"); body != nil {
			lib.Method(attr(a[0], "wfile"), "write", body)
		}
		return nil
	})
	def("do_HEAD", "self", func(a []any) any { lib.Method(a[0], "send_head"); return nil })
	def("translate_path", "self, path", func(a []any) any { return translatePath(py.Str(attr(a[0], "directory")), py.Str(a[1])) })
	def("guess_type", "self, path", func(a []any) any { return guessType(attr(a[0], "extensions_map"), py.Str(a[1])) })
	def("send_head", "self", func(a []any) any { return sendHead(a[0]) })
	def("list_directory", "self, path", func(a []any) any { return listDirectory(a[0], py.Str(a[1])) })
}

// translatePath is the file that the path of a request means: below the folder, whatever it says.
func translatePath(folder, target string) string {
	target, _, _ = strings.Cut(target, "?")
	target, _, _ = strings.Cut(target, "#")
	slash := strings.HasSuffix(strings.TrimRight(target, " "), "/")
	if plain, err := url.PathUnescape(target); err == nil {
		target = plain
	}
	out := folder
	for part := range strings.SplitSeq(path.Clean("/"+target), "/") {
		if part != "" && part != ".." {
			out = filepath.Join(out, part)
		}
	}
	if slash {
		out += "/"
	}
	return out
}

// guessType is the type of a file by its name.
func guessType(known any, name string) string {
	ext := filepath.Ext(name)
	for _, e := range []string{ext, strings.ToLower(ext)} {
		if py.Contains(known, e) {
			return py.Str(py.GetItem(known, e))
		}
	}
	pair := py.Collect(lib.Call(py.GetAttr(mimetypes.Module(), "guess_type"), name))
	if pair[0] != nil {
		return py.Str(pair[0])
	}
	return "application/octet-stream"
}

// sendHead sends the status and the headers, and gives the body; None where nothing follows.
func sendHead(self any) any {
	target := py.Str(attr(self, "path"))
	file := py.Str(lib.Method(self, "translate_path", target))
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		at, query, hasQuery := strings.Cut(target, "?")
		if !strings.HasSuffix(at, "/") {
			if at += "/"; hasQuery {
				at += "?" + query
			}
			lib.Method(self, "send_response", 301)
			lib.Method(self, "send_header", "Location", at)
			lib.Method(self, "send_header", "Content-Length", "0")
			lib.Method(self, "end_headers")
			return nil
		}
		index := ""
		for _, page := range py.Collect(attr(self, "index_pages")) {
			p := filepath.Join(file, py.Str(page))
			if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
				index = p
				break
			}
		}
		if index == "" {
			return lib.Method(self, "list_directory", file)
		}
		file = index
	}
	kind := lib.Method(self, "guess_type", file)
	data, err := os.ReadFile(file)
	info, statErr := os.Stat(file)
	if strings.HasSuffix(file, "/") || err != nil || statErr != nil {
		lib.Method(self, "send_error", 404, "File not found")
		return nil
	}
	if since, ok := header(self, "If-Modified-Since"); ok {
		if _, tag := header(self, "If-None-Match"); !tag {
			if t, err := gohttp.ParseTime(since); err == nil && !info.ModTime().Truncate(time.Second).After(t) {
				lib.Method(self, "send_response", 304)
				lib.Method(self, "end_headers")
				return nil
			}
		}
	}
	lib.Method(self, "send_response", 200)
	lib.Method(self, "send_header", "Content-type", kind)
	lib.Method(self, "send_header", "Content-Length", strconv.Itoa(len(data)))
	lib.Method(self, "send_header", "Last-Modified", lib.Method(self, "date_time_string", float64(info.ModTime().Unix())))
	lib.Method(self, "end_headers")
	return py.Bytes(data)
}

func header(self any, name string) (string, bool) {
	v := lib.Method(attr(self, "headers"), "get", name)
	return py.Str(v), v != nil
}

// listDirectory sends the head of a page that lists a folder, and gives its body.
func listDirectory(self any, folder string) any {
	entries, err := os.ReadDir(folder)
	if err != nil {
		lib.Method(self, "send_error", 404, "No permission to list directory")
		return nil
	}
	slices.SortStableFunc(entries, func(a, b os.DirEntry) int {
		return strings.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
	})
	shown := py.Str(attr(self, "path"))
	if plain, err := url.PathUnescape(shown); err == nil {
		shown = plain
	}
	title := "Directory listing for " + html.Escape(shown, false)
	page := fmt.Sprintf("<!DOCTYPE HTML>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>%s</title>\n</head>\n<body>\n<h1>%s</h1>\n<hr>\n<ul>\n", title, title)
	for _, e := range entries {
		name, link := e.Name(), e.Name()
		full := filepath.Join(folder, name)
		if info, err := os.Stat(full); err == nil && info.IsDir() {
			name, link = name+"/", link+"/"
		}
		if e.Type()&os.ModeSymlink != 0 {
			name = e.Name() + "@"
		}
		page += fmt.Sprintf("<li><a href=\"%s\">%s</a></li>\n", quotePath(link), html.Escape(name, false))
	}
	page += "</ul>\n<hr>\n</body>\n</html>\n"
	lib.Method(self, "send_response", 200)
	lib.Method(self, "send_header", "Content-type", "text/html; charset=utf-8")
	lib.Method(self, "send_header", "Content-Length", strconv.Itoa(len(page)))
	lib.Method(self, "end_headers")
	return py.Bytes(page)
}

// quotePath is urllib.parse.quote(path).
func quotePath(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("_.-~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
