package fastapi

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

func init() {
	testApps["slow"] = slowApp
	testApps["broken"] = func() *App {
		return New(Lifespan(func(context.Context, *App) (any, error) { return nil, py.ValueError.New("no db") }))
	}
}

func slowApp() *App {
	app := New()
	app.OnEvent("startup", func(context.Context) error { py.Println("st"); return nil })
	app.OnEvent("shutdown", func() { py.Println("sh") })
	app.Get("/slow", "slow", func(ctx context.Context) (int, error) { return 1, asyncio.Sleep(ctx, 0.4) })
	app.Get("/bg", "bg", func(tasks *BackgroundTasks) int {
		tasks.AddTask(asyncio.Sleep, 0.4)
		return 1
	})
	app.Get("/big", "big", func() *Response {
		chunk := strings.Repeat("x", 1<<16)
		return NewStreamingResponse(asyncio.NewAsyncGenerator("big", func(ctx context.Context, yield func(string) (any, error)) error {
			for range 200 {
				if _, err := yield(chunk); err != nil {
					return err
				}
			}
			return nil
		}))
	})
	event := asyncio.NewEvent()
	app.Get("/wait", "wait", func(ctx context.Context) (string, error) { return "set", event.Wait(ctx) })
	app.Get("/set", "set", event.Set)
	return app
}

// get asks for a path with an ordinary client.
func (s *server) get(path string) string {
	response, err := http.Get("http://" + s.addr + path)
	if err != nil {
		return err.Error()
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	return string(data)
}

func TestTwelveBlockingRequestsTakeTwoRoundsOfAPoolOfTen(t *testing.T) {
	t.Parallel()
	s := startServer(t, "seed")
	began := time.Now()
	var wg sync.WaitGroup
	took := make([]time.Duration, 12)
	for i := range took {
		wg.Go(func() {
			require.Equal(t, `{"result":100}`, s.get("/blocking"))
			took[i] = time.Since(began)
		})
	}
	wg.Wait()
	late := 0
	for _, d := range took {
		if d > 3*time.Second {
			late++
		}
	}
	require.Equal(t, 2, late, "%v", took)
}

func TestRequestsAreAnsweredOnTheVirtualClockWithoutWaiting(t *testing.T) {
	t.Parallel()
	s := startServer(t, "seed", "PY2GOASYNC_CLOCK=virtual")
	began := time.Now()
	for range 3 {
		require.Equal(t, `{"results":[0,1,4,9,16]}`, s.get("/multiple-blocking"))
		require.Contains(t, s.get("/concurrent"), "Data from source 3")
	}
	require.Less(t, time.Since(began), 3*time.Second)
	require.Equal(t, 0, s.stop(syscall.SIGINT))
}

func TestAnIdleServerIsNotTakenForDeadlocked(t *testing.T) {
	t.Parallel()
	for _, clock := range []string{"real", "virtual"} {
		s := startServer(t, "slow", "PY2GOASYNC_CLOCK="+clock)
		require.Equal(t, "1", s.get("/slow"))
		time.Sleep(200 * time.Millisecond)
		require.Equal(t, "1", s.get("/bg"))
		require.NotContains(t, s.stderr.String(), "deadlock")
		require.Equal(t, 0, s.stop(syscall.SIGINT))
	}
}

func TestARequestMayWaitForAnother(t *testing.T) {
	t.Parallel()
	s := startServer(t, "slow")
	got := make(chan string)
	go func() { got <- s.get("/wait") }()
	time.Sleep(100 * time.Millisecond)
	require.Equal(t, "null", s.get("/set"))
	require.Equal(t, `"set"`, <-got)
}

func TestTerminationWaitsForAnswersThenForBackgroundTasks(t *testing.T) {
	t.Parallel()
	s := startServer(t, "slow")
	got := make(chan string)
	go func() { got <- s.get("/slow") }()
	require.Equal(t, "1", s.get("/bg"))
	time.Sleep(50 * time.Millisecond)
	s.stop(syscall.SIGTERM)
	require.Equal(t, syscall.SIGTERM, s.cmd.ProcessState.Sys().(syscall.WaitStatus).Signal())
	require.Equal(t, "1", <-got)
	require.True(t, strings.HasSuffix(s.tidy(s.stderr.String()), "INFO:     Shutting down\n"+
		"INFO:     Waiting for connections to close. (CTRL+C to force quit)\n"+
		"INFO:     Waiting for application shutdown.\nINFO:     Application shutdown complete.\nINFO:     Finished server process [PID]\n"), "%s", &s.stderr)
	require.True(t, strings.HasSuffix(s.stdout.String(), "sh\n"))

	s = startServer(t, "slow")
	require.Equal(t, "1", s.get("/bg"))
	require.Equal(t, 0, s.stop(syscall.SIGINT))
	require.Contains(t, s.stderr.String(), "INFO:     Waiting for background tasks to complete. (CTRL+C to force quit)\n")
}

func TestASecondInterruptEndsAtOnce(t *testing.T) {
	t.Parallel()
	s := startServer(t, "slow")
	go s.get("/wait")
	time.Sleep(100 * time.Millisecond)
	require.NoError(t, s.cmd.Process.Signal(syscall.SIGINT))
	time.Sleep(300 * time.Millisecond)
	require.Equal(t, 0, s.stop(syscall.SIGINT))
	require.NotContains(t, s.stdout.String(), "sh\n")
}

func TestAFailingStartEndsWithStatus3(t *testing.T) {
	t.Parallel()
	run := func(app string, args ...string) (string, int) {
		cmd := exec.Command(os.Args[0], args...)
		cmd.Env = append(os.Environ(), appVariable+"="+app)
		out, _ := cmd.CombinedOutput()
		return string(out), cmd.ProcessState.ExitCode()
	}
	out, code := run("broken", "--port", "0")
	require.Equal(t, 3, code)
	require.Contains(t, out, "INFO:     Waiting for application startup.\nERROR:    ")
	require.Contains(t, out, "ValueError: no db\n\nERROR:    Application startup failed. Exiting.\n")

	s := startServer(t, "slow")
	_, port, _ := net.SplitHostPort(s.addr)
	out, code = run("slow", "--port="+port)
	require.Equal(t, 3, code)
	require.Contains(t, out, fmt.Sprintf("ERROR:    [Errno 98] error while attempting to bind on address ('127.0.0.1', %s): [errno 98] address already in use\n"+
		"INFO:     Waiting for application shutdown.\n", port))

	out, code = run("slow", "--port", "x")
	require.Equal(t, 2, code)
	require.Contains(t, out, "Error: invalid value for '--port': 'x' is not a valid integer")
	_, code = run("slow", "--bogus")
	require.Equal(t, 2, code)
}

func TestASlowClientDoesNotHoldUpTheOthers(t *testing.T) {
	t.Parallel()
	s := startServer(t, "slow")
	conn, err := net.Dial("tcp", s.addr)
	require.NoError(t, err)
	fmt.Fprintf(conn, "GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
	time.Sleep(100 * time.Millisecond)
	require.Equal(t, "null", s.get("/set"))
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	n, err := io.Copy(io.Discard, response.Body)
	require.NoError(t, err)
	require.Equal(t, int64(200<<16), n)

	gone, err := net.Dial("tcp", s.addr)
	require.NoError(t, err)
	fmt.Fprintf(gone, "GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
	time.Sleep(50 * time.Millisecond)
	gone.Close()
	require.Equal(t, "1", s.get("/slow"))
	require.Equal(t, 0, s.stop(syscall.SIGINT))
}

func TestConnectionsAreKeptAlive(t *testing.T) {
	t.Parallel()
	s := startServer(t, "slow")
	conn, err := net.Dial("tcp", s.addr)
	require.NoError(t, err)
	defer conn.Close()
	r := bufio.NewReader(conn)
	for range 3 {
		fmt.Fprintf(conn, "GET /set HTTP/1.1\r\nHost: x\r\n\r\n")
		response, err := http.ReadResponse(r, nil)
		require.NoError(t, err)
		data, _ := io.ReadAll(response.Body)
		require.Equal(t, "null", string(data))
	}
	require.Equal(t, 0, s.stop(syscall.SIGINT))
}
