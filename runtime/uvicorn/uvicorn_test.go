package uvicorn

import (
	"context"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hello is an application that answers everything alike.
type hello struct{ started, ended bool }

func (h *hello) Startup(context.Context) error  { h.started = true; return nil }
func (h *hello) Shutdown(context.Context) error { h.ended = true; return nil }

func (h *hello) Handle(ctx context.Context, scope *Scope, send *Exchange) error {
	switch scope.Path {
	case "/panic":
		panic(py.ValueError.New("boom"))
	case "/nothing":
		return nil
	case "/half":
		send.Start(200, nil)
		return nil
	}
	if err := asyncio.Sleep(ctx, 0); err != nil {
		return err
	}
	send.Start(200, []Header{{"content-type", "text/plain"}})
	return send.Body(ctx, []byte("hello "+scope.Path+" "+scope.Query), false)
}

func TestAServerInsideOfAProgramServesUntilItIsToldToEnd(t *testing.T) {
	app := &hello{}
	server := NewServer(NewConfig(app, Port(0), LogLevel("critical"), DefaultHeader("x-extra", "1")))
	client := &http.Client{Timeout: 10 * time.Second}
	get := func(path string) (status int, text string, err error) {
		interp.Parallel(func() {
			var r *http.Response
			if r, err = client.Get("http://" + server.Addr().String() + path); err != nil {
				return
			}
			defer r.Body.Close()
			var data []byte
			data, err = io.ReadAll(r.Body)
			status, text = r.StatusCode, r.Header.Get("Server")+r.Header.Get("X-Extra")+" "+string(data)
		})
		return status, text, err
	}
	err := asyncio.RunVoid(context.Background(), func(ctx context.Context) error {
		serving := asyncio.CreateTask(ctx, asyncio.BindVoid0(server.Serve))
		for !server.Started() {
			if err := asyncio.Sleep(ctx, 0.01); err != nil {
				return err
			}
		}
		_, err := asyncio.ToThread(ctx, func(context.Context) (any, error) {
			for _, c := range []struct {
				path   string
				status int
				body   string
			}{
				{"/a%20b?x=1", 200, "uvicorn1 hello /a b x=1"}, {"/panic", 500, "uvicorn1 Internal Server Error"},
				{"/nothing", 500, "uvicorn1 Internal Server Error"},
			} {
				status, body, err := get(c.path)
				assert.NoError(t, err)
				assert.Equal(t, c.status, status)
				assert.Equal(t, c.body, body)
			}
			_, _, err := get("/half")
			assert.Error(t, err)
			return nil, nil
		})
		server.SetShouldExit(true)
		require.NoError(t, err)
		_, err = serving.Await(ctx)
		return err
	})
	require.NoError(t, err)
	require.True(t, app.started && app.ended)
}

func TestTargetsAreDecodedAndQuotedAsInPython(t *testing.T) {
	for in, want := range map[string]string{"/a%20b": "/a b", "/%zz%4": "/%zz%4", "/%C3%A9": "/é", "/%ff": "/\uFFFD", "%2F": "/"} {
		require.Equal(t, want, Unquote(in))
	}
	require.Equal(t, "/a%20b/%C3%A9~x%40", Quote("/a b/é~x@", "/"))
}

func TestStatusPhrasesArePythons(t *testing.T) {
	for code, want := range map[int]string{200: "OK", 413: "Content Too Large", 418: "I'm a Teapot", 422: "Unprocessable Content", 599: ""} {
		require.Equal(t, want, StatusPhrase(code))
	}
}
