package testclient

import (
	"context"
	"net/http"

	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// stream sends a request whose response is read bit by bit: client.stream(method, url). The application goes on when the next piece is
// asked for, and is cancelled when the response is closed before its end.
func (c *TestClient) stream(r *httpclient.Request, quiet bool) (*httpclient.Response, error) {
	c.acquire()
	var s *uvicorn.AnswerSession
	err := c.run("request", func(ctx context.Context) (err error) {
		s, err = uvicorn.OpenAnswer(ctx, c.app, c.scope(r))
		return err
	})
	if s == nil {
		if e := c.release(); err == nil {
			err = e
		}
		if err != nil && quiet && py.Is(err, py.ExceptionType) {
			return httpclient.NewResponse(http.StatusInternalServerError, "Internal Server Error", nil, ""), nil
		}
		return nil, err
	}
	next := func() (text string) {
		must(c.run("receive", func(ctx context.Context) (err error) {
			for {
				text, err = s.Next(ctx)
				if err != nil || text == "" || r.Method != http.MethodHead {
					return err
				}
			}
		}))
		return text
	}
	stop := func() {
		err := c.run("close", s.Leave)
		if e := c.release(); err == nil {
			err = e
		}
		if !quiet || !py.Is(err, py.ExceptionType) {
			must(err)
		}
	}
	return httpclient.NewStream(s.Status, http.StatusText(s.Status), fastapi.DirectHeaders(s.Headers), next, stop), nil
}

// must panics with what the application raised: loops over a response have no error.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
