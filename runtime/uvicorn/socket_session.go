package uvicorn

import (
	"context"
	"net/http"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// lastTurns are the turns of the loop that an application may take once its client has left.
const lastTurns = 100

// SocketSession is a WebSocket without a connection, seen from the client: what test clients do. All but Sent is used in the
// event loop.
type SocketSession struct {
	socket *Socket
	task   *asyncio.Task[none]
	inbox  []SocketEvent // what the application sent
	waiter *asyncio.Future[none]

	Subprotocol string   // that the application chose
	Headers     []Header // that it accepted with
}

// OpenSocket has an application answer a WebSocket in the running loop. The code of an end before the handshake is given as an
// event.
func OpenSocket(ctx context.Context, app SocketApplication, scope *Scope) (*SocketSession, *SocketEvent, error) {
	server := NewServer(NewConfig(nil, Quiet()))
	server.loop = asyncio.GetRunningLoop(ctx)
	s := &SocketSession{socket: &Socket{server: server, decided: make(chan decision, 1)}}
	s.socket.session = s
	s.task = asyncio.LoopCreateTask(server.loop, asyncio.BindVoid0(func(ctx context.Context) error {
		return py.Try(func() error { return app.HandleSocket(ctx, scope, s.socket) })
	}))
	s.task.AddDoneCallback(func(*asyncio.Task[none]) { s.wake() })
	for !s.socket.opened && !s.task.Done() {
		if err := s.wait(ctx); err != nil {
			return nil, nil, err
		}
	}
	if !s.socket.opened {
		return nil, nil, s.failure()
	}
	d := <-s.socket.decided
	if d.status != http.StatusSwitchingProtocols {
		return s, &s.inbox[0], nil
	}
	s.Subprotocol, s.Headers = d.subprotocol, d.headers
	return s, nil, nil
}

// wait waits until something was sent, or the application has ended.
func (s *SocketSession) wait(ctx context.Context) error {
	s.waiter = asyncio.NewFuture[none](ctx)
	_, err := s.waiter.Await(ctx)
	s.waiter = nil
	return err
}

func (s *SocketSession) wake() {
	if s.waiter != nil && !s.waiter.Done() {
		s.waiter.SetResult(none{})
	}
}

// sent takes what the application sends, also in another loop.
func (s *SocketSession) sent(e SocketEvent) error {
	s.inbox = append(s.inbox, e)
	s.wake()
	return nil
}

// failure is what the application raised.
func (s *SocketSession) failure() error {
	_, err := s.task.Result()
	return err
}

// Pending reports whether the application has sent what was not received.
func (s *SocketSession) Pending() bool { return len(s.inbox) > 0 }

// Send gives the application a message of the client.
func (s *SocketSession) Send(e SocketEvent) { s.socket.deliver(e) }

// Receive waits for what the application sends. An exception that it raises is given instead.
func (s *SocketSession) Receive(ctx context.Context) (SocketEvent, error) {
	for len(s.inbox) == 0 {
		if s.task.Done() {
			if err := s.failure(); err != nil {
				return SocketEvent{}, err
			}
		}
		if err := s.wait(ctx); err != nil {
			return SocketEvent{}, err
		}
	}
	e := s.inbox[0]
	s.inbox = s.inbox[1:]
	return e, nil
}

// Leave ends the session: the application gets the end, and is cancelled if that does not end it. What it raises is given.
func (s *SocketSession) Leave(ctx context.Context, end SocketEvent) error {
	s.socket.deliver(end)
	for range lastTurns {
		if s.task.Done() {
			return s.failure()
		}
		if err := asyncio.Sleep(ctx, 0); err != nil {
			return err
		}
	}
	s.task.Cancel()
	_, err := s.task.Await(ctx)
	if py.Is(err, py.CancelledError) {
		return nil
	}
	return err
}
