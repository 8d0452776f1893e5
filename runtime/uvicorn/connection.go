package uvicorn

import (
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
)

// ServeHTTP hands a request to the event loop and writes the answer; it is called on net/http's goroutines.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if app, ok := s.config.App.(SocketApplication); ok && isSocketRequest(r) {
		s.serveSocket(app, w, r)
		return
	}
	var body []byte
	if r.ContentLength != 0 {
		var err error
		if body, err = io.ReadAll(r.Body); err != nil {
			panic(http.ErrAbortHandler) // the client is gone
		}
	}
	x := newExchange(s, s.scopeOf(r, body))
	gone := r.Context().Done()
	finished := make(chan struct{})
	defer close(finished)
	go func() {
		select {
		case <-gone:
			x.disconnect()
		case <-finished:
		}
	}()
	if !s.accept(x) {
		panic(http.ErrAbortHandler)
	}
	x.writeTo(w)
}

func (s *Server) scopeOf(r *http.Request, body []byte) *Scope {
	raw, query, _ := strings.Cut(r.RequestURI, "?")
	if r.URL.IsAbs() { // a request to a proxy: path and query stand behind the authority
		raw = r.URL.EscapedPath()
	}
	version := "1.1"
	if r.ProtoMinor == 0 {
		version = "1.0"
	}
	scope := &Scope{
		Method: r.Method, HTTPVersion: version, Scheme: "http", Path: s.config.rootPath + Unquote(raw), Query: query,
		RootPath: s.config.rootPath, Body: body, Client: addressOf(r.RemoteAddr),
		Headers: make([]Header, 0, len(r.Header)+2),
	}
	if local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok {
		scope.Server = addressOf(local.String())
	}
	scope.add("host", r.Host)
	for name, values := range r.Header {
		for _, v := range values {
			scope.add(strings.ToLower(name), v)
		}
	}
	if r.ContentLength > 0 && r.Header.Get("Content-Length") == "" {
		scope.add("content-length", strconv.FormatInt(r.ContentLength, 10))
	}
	sortHeaders(scope.Headers)
	return scope
}

func (s *Scope) add(name, value string) {
	if value != "" || name != "host" {
		s.Headers = append(s.Headers, Header{name, value})
	}
}

// sortHeaders puts host first and the rest in the order of their names: net/http does not tell the order of arrival.
func sortHeaders(h []Header) {
	rank := func(name string) string {
		if name == "host" {
			return ""
		}
		return name
	}
	for i := 1; i < len(h); i++ {
		for j := i; j > 0 && rank(h[j].Name) < rank(h[j-1].Name); j-- {
			h[j], h[j-1] = h[j-1], h[j]
		}
	}
}

func addressOf(s string) Address {
	host, port, err := net.SplitHostPort(s)
	if err != nil {
		return Address{Host: s}
	}
	n, _ := strconv.Atoi(port)
	return Address{host, n}
}

// accept starts the task that answers a request; it reports false when the loop is closed.
func (s *Server) accept(x *Exchange) (ok bool) {
	defer func() { ok = ok && recover() == nil }()
	s.loop.CallSoonThreadsafe(func() {
		s.active++
		task := asyncio.LoopCreateTask(s.loop, asyncio.BindVoid1(s.answer, x))
		s.tasks[task] = true
		task.AddDoneCallback(func(t *asyncio.Task[none]) {
			delete(s.tasks, t)
			s.clock.change(-1)
		})
	})
	s.clock.change(+1) // after the loop was woken: the clock may move from now on
	return true
}
