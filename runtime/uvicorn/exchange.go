package uvicorn

import (
	"context"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// highWater is how many bytes may wait for a slow client before the application has to wait too.
const highWater = 65536

// Exchange is the way a request's answer takes: what the application sends in the event loop is written to the
// connection by the goroutine that net/http runs for the request. It is RequestResponseCycle.
type Exchange struct {
	server  *Server
	scope   *Scope
	loop    *asyncio.Loop
	started bool // the status line was sent
	ended   bool // the answer is complete
	direct  bool // nothing is sent: see Ask
	session *AnswerSession

	mu      sync.Mutex
	ready   sync.Cond
	queue   []message
	pending int  // bytes in queue
	gone    bool // the client has closed the connection
	drained *asyncio.Future[py.NoneType]
}

// message is http.response.start or http.response.body.
type message struct {
	status  int
	headers []Header
	body    []byte
	last    bool // no more body
	abort   bool // close the connection in the middle of the answer
}

func newExchange(s *Server, scope *Scope) *Exchange {
	x := &Exchange{server: s, scope: scope, loop: s.loop}
	x.ready.L = &x.mu
	return x
}

// Start sends the status line and the headers: http.response.start.
func (x *Exchange) Start(status int, headers []Header) {
	if x.started {
		panic(py.RuntimeError.New("Expected ASGI message 'http.response.body', but got 'http.response.start'."))
	}
	x.started = true
	x.server.log.request(x.scope, status)
	x.post(message{status: status, headers: headers})
}

// Body sends a part of the body, which is not copied: http.response.body. It waits while the client is slow.
func (x *Exchange) Body(ctx context.Context, data []byte, more bool) error {
	if x.ended {
		panic(py.RuntimeError.New("Unexpected ASGI message 'http.response.body' sent, after response already completed."))
	}
	x.ended = !more
	x.post(message{body: data, last: !more})
	if x.ended {
		x.server.answered(x)
	}
	if x.session != nil {
		return x.session.drain(ctx)
	}
	if x.ended {
		return nil
	}
	if wait := x.backlog(ctx); wait != nil {
		_, err := wait.Await(ctx)
		return err
	}
	return nil
}

// Started reports whether the status line was sent.
func (x *Exchange) Started() bool { return x.started }

// Disconnected reports whether the client is gone: request.is_disconnected().
func (x *Exchange) Disconnected() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.gone
}

func (x *Exchange) post(m message) {
	if x.session != nil {
		x.session.send(m)
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.gone && !m.last && !m.abort {
		return
	}
	x.queue = append(x.queue, m)
	x.pending += len(m.body)
	x.ready.Signal()
}

// backlog returns a future to wait for when too much is queued.
func (x *Exchange) backlog(ctx context.Context) *asyncio.Future[py.NoneType] {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.pending <= highWater || x.gone || x.direct {
		return nil
	}
	x.drained = asyncio.NewFuture[py.NoneType](ctx)
	return x.drained
}

// next waits for the next message; it is called by the connection's goroutine.
func (x *Exchange) next() message {
	x.mu.Lock()
	defer x.mu.Unlock()
	for len(x.queue) == 0 {
		x.ready.Wait()
	}
	m := x.queue[0]
	x.queue = x.queue[1:]
	x.pending -= len(m.body)
	x.release()
	return m
}

// release lets the application go on once the queue has room.
func (x *Exchange) release() {
	if f := x.drained; f != nil && (x.pending <= highWater/4 || x.gone) {
		x.drained = nil
		x.loop.CallSoonThreadsafe(func() {
			if !f.Done() {
				f.SetResult(py.NoneType{})
			}
		})
	}
}

// disconnect notes that the client is gone.
func (x *Exchange) disconnect() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.gone = true
	x.release()
}

// writeTo writes the answer to the connection until it is complete.
func (x *Exchange) writeTo(w http.ResponseWriter) {
	flusher, _ := w.(http.Flusher)
	for {
		m := x.next()
		switch {
		case m.abort:
			panic(http.ErrAbortHandler)
		case m.status != 0:
			x.writeHead(w, m)
			continue
		}
		if len(m.body) > 0 {
			if _, err := w.Write(m.body); err != nil && err != http.ErrBodyNotAllowed {
				x.disconnect()
			}
		}
		if m.last {
			return
		}
		flusher.Flush()
	}
}

func (x *Exchange) writeHead(w http.ResponseWriter, m message) {
	h := w.Header()
	config := x.server.config
	if config.dateHeader {
		h.Set("Date", time.Now().UTC().Format(http.TimeFormat))
	} else {
		h["Date"] = nil
	}
	if config.serverHeader {
		h.Set("Server", "uvicorn")
	}
	h["Content-Type"] = nil // net/http must not guess one
	for _, d := range config.headers {
		h.Add(d.Name, d.Value)
	}
	for _, f := range m.headers {
		if f.Name == "content-length" && !validLength(f.Value) {
			continue
		}
		h.Add(f.Name, f.Value)
	}
	w.WriteHeader(m.status)
}

func validLength(s string) bool {
	_, err := strconv.ParseUint(s, 10, 63)
	return err == nil
}
