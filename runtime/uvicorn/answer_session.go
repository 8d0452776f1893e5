package uvicorn

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// AnswerSession is an answer that is read bit by bit without a connection. The application runs while the session waits for it, and
// waits itself until what it sent has been taken.
type AnswerSession struct {
	task   *asyncio.Task[none]
	inbox  []message
	taken  *asyncio.Future[none] // the application waits
	waiter *asyncio.Future[none] // the session waits
	ended  bool                  // the last piece has been taken

	Status  int
	Headers []Header
}

// OpenAnswer has an application answer a request in the running loop. It waits for the status line; what the application raises before
// that is given.
func OpenAnswer(ctx context.Context, app Application, scope *Scope) (*AnswerSession, error) {
	server := NewServer(NewConfig(app, Quiet()))
	server.loop = asyncio.GetRunningLoop(ctx)
	x := newExchange(server, scope)
	s := &AnswerSession{}
	x.session = s
	s.task = asyncio.LoopCreateTask(server.loop, asyncio.BindVoid0(func(ctx context.Context) error {
		return py.Try(func() error { return app.Handle(ctx, scope, x) })
	}))
	s.task.AddDoneCallback(func(*asyncio.Task[none]) { wakeUp(s.waiter) })
	if _, err := s.next(ctx); err != nil || s.Status == 0 {
		if err == nil {
			_, err = s.task.Result()
		}
		return nil, err
	}
	return s, nil
}

func wakeUp(f *asyncio.Future[none]) {
	if f != nil && !f.Done() {
		f.SetResult(none{})
	}
}

// send takes a message of the application.
func (s *AnswerSession) send(m message) {
	s.inbox = append(s.inbox, m)
	wakeUp(s.waiter)
}

// drain waits until everything has been taken.
func (s *AnswerSession) drain(ctx context.Context) error {
	for len(s.inbox) > 0 {
		s.taken = asyncio.NewFuture[none](ctx)
		if _, err := s.taken.Await(ctx); err != nil {
			return err
		}
	}
	return nil
}

// next takes a message and gives its part of the body; there is none at the end of the application.
func (s *AnswerSession) next(ctx context.Context) (body []byte, err error) {
	for len(s.inbox) == 0 {
		if s.task.Done() {
			return nil, nil
		}
		s.waiter = asyncio.NewFuture[none](ctx)
		if _, err := s.waiter.Await(ctx); err != nil {
			return nil, err
		}
	}
	m := s.inbox[0]
	s.inbox = s.inbox[1:]
	if m.status != 0 {
		s.Status, s.Headers = m.status, m.headers
	}
	s.ended = s.ended || m.last
	if len(s.inbox) == 0 {
		wakeUp(s.taken)
	}
	return m.body, nil
}

// Next is the next piece of the body, "" when the application has ended.
func (s *AnswerSession) Next(ctx context.Context) (string, error) {
	for {
		body, err := s.next(ctx)
		if len(body) > 0 || err != nil {
			return string(body), err
		}
		if s.task.Done() && len(s.inbox) == 0 {
			return "", nil
		}
	}
}

// Leave ends the session: an application that is not at its end is cancelled. What it raised is given.
func (s *AnswerSession) Leave(ctx context.Context) error {
	if !s.ended {
		s.task.Cancel()
	}
	_, err := s.task.Await(ctx)
	if py.Is(err, py.CancelledError) {
		return nil
	}
	return err
}
