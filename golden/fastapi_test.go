package golden

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"sort"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The applications of testdata/fastapi answer, print and end as FastAPI under uvicorn does; record/fastapi.py recorded
// it. golden/testdata/fastapi/*.txtar hold input.py, requests, recorded.json and want.go.
func TestFastAPIApplicationsAnswerAsRecorded(t *testing.T) {
	golden, err := GoldenCases("testdata/fastapi")
	require.NoError(t, err)
	require.NotEmpty(t, golden)
	var cases []*Case
	for _, c := range golden {
		cases = append(cases, &c.Case)
	}
	dir := t.TempDir()
	outcomes, err := Run(context.Background(), cases, Options{Dir: dir, Jobs: runtime.NumCPU(), Vet: true})
	require.NoError(t, err)
	for i, o := range outcomes {
		t.Run(o.Case.Name, func(t *testing.T) {
			checkText(t, golden[i], o)
			if _, refused := golden[i].File("want.diag"); refused && o.Stage == StageConvert {
				return
			}
			require.Equal(t, StagePass, o.Stage, o.Detail)
			checkApplication(t, golden[i], filepath.Join(dir, "bin", o.Case.folder()))
		})
	}
}

// recordedApplication is what record/fastapi.py writes.
type recordedApplication struct {
	Started, Stopped string
	Exit             int
	Answers          []recordedAnswer
	Sockets          []socketStep
}

type recordedAnswer struct {
	Status  int
	Headers [][2]string
	Body    string
	Stdout  string
}

func checkApplication(t *testing.T, c *GoldenCase, binary string) {
	text, ok := c.File("recorded.json")
	require.True(t, ok, "no recorded.json: golden/record/fastapi.py writes it")
	var want recordedApplication
	require.NoError(t, json.Unmarshal([]byte(text), &want))
	requests, _ := c.File("requests")
	app := startApplication(t, binary)
	stdout := want.Started
	if script, ok := c.File("sockets"); ok {
		app.follow(script, want.Sockets)
		require.Eventually(t, func() bool { return app.stdout.String() == stdout }, 5*time.Second, time.Millisecond, "want\n%s\ngot\n%s", stdout, &app.stdout)
	}
	for i, r := range parseRequests(t, requests) {
		name := strings.SplitN(r.text, "\n", 2)[0]
		got, w := app.answer(r), want.Answers[i]
		if strings.HasPrefix(w.Body, "{") && w.Body != got.Body {
			require.JSONEq(t, w.Body, got.Body, r.text) // the difference is easier to read
		}
		require.Equal(t, w.Body, got.Body, r.text)
		require.Equal(t, w.Status, got.Status, r.text)
		require.Equal(t, headerLines(w.Headers), headerLines(got.Headers), r.text)
		stdout += w.Stdout
		require.Eventually(t, func() bool { return app.stdout.String() == stdout }, 5*time.Second, time.Millisecond, "after %s: want\n%s\ngot\n%s", name, stdout, &app.stdout)
	}
	require.NoError(t, app.cmd.Process.Signal(syscall.SIGINT))
	_ = app.cmd.Wait()
	require.Equal(t, want.Exit, app.cmd.ProcessState.ExitCode())
	require.Equal(t, stdout+want.Stopped, app.stdout.String())
}

// application is a converted program that serves.
type application struct {
	t              *testing.T
	cmd            *exec.Cmd
	address        string
	stdout, stderr outputBuffer
}

// outputBuffer collects what a process prints.
type outputBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *outputBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *outputBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return clientAddress.ReplaceAllString(b.buf.String(), "CLIENT - ")
}

var clientAddress = regexp.MustCompile(`127\.0\.0\.1:\d+ - `)

var runningOn = regexp.MustCompile(`Uvicorn running on http://(\S+)`)

func startApplication(t *testing.T, binary string) *application {
	app := &application{t: t, cmd: exec.Command(binary, "--port", "0")}
	app.cmd.Env = append(os.Environ(), "PY2GOASYNC_CLOCK=virtual")
	app.cmd.Stdout, app.cmd.Stderr = &app.stdout, &app.stderr
	require.NoError(t, app.cmd.Start())
	t.Cleanup(func() { _ = app.cmd.Process.Kill() })
	require.Eventually(t, func() bool {
		m := runningOn.FindStringSubmatch(app.stderr.String())
		if m != nil {
			app.address = m[1]
		}
		return m != nil
	}, 20*time.Second, 5*time.Millisecond, "%s%s", &app.stdout, &app.stderr)
	return app
}

// request is one block of the file requests.
type request struct {
	text, method, path, body string
	headers                  [][2]string
}

func parseRequests(t *testing.T, text string) []request {
	var out []request
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		lines := strings.Split(block, "\n")
		r := request{text: block}
		var ok bool
		r.method, r.path, ok = strings.Cut(lines[0], " ")
		require.True(t, ok, block)
		var body []string
		typed, end := false, "\n"
		for _, line := range lines[1:] {
			if rest, isBody := strings.CutPrefix(line, ">"); isBody {
				body = append(body, strings.TrimPrefix(rest, " "))
				continue
			}
			name, value, ok := strings.Cut(line, ": ")
			require.True(t, ok, block)
			typed = typed || name == "content-type"
			if strings.HasPrefix(value, "multipart/") {
				end = "\r\n"
			}
			r.headers = append(r.headers, [2]string{name, value})
		}
		if r.body = strings.Join(body, end); r.body != "" {
			if !typed {
				r.headers = append(r.headers, [2]string{"content-type", "application/json"})
			}
			r.headers = append(r.headers, [2]string{"content-length", fmt.Sprint(len(r.body))})
		}
		out = append(out, r)
	}
	return out
}

// answer sends a request on a connection of its own, exactly as it stands.
func (app *application) answer(r request) recordedAnswer {
	t := app.t
	conn, err := net.Dial("tcp", app.address)
	require.NoError(t, err)
	defer func() { _ = conn.Close() }()
	text := fmt.Sprintf("%s %s HTTP/1.1\r\nHost: %s\r\n", r.method, r.path, app.address)
	for _, h := range r.headers {
		text += h[0] + ": " + h[1] + "\r\n"
	}
	_, err = io.WriteString(conn, text+"\r\n"+r.body)
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: r.method})
	require.NoError(t, err, "%s", &app.stderr)
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	_, port, _ := net.SplitHostPort(app.address)
	a := recordedAnswer{Status: res.StatusCode, Body: strings.ReplaceAll(string(body), port, "PORT")}
	for name, values := range res.Header {
		for _, v := range values {
			a.Headers = append(a.Headers, [2]string{name, strings.ReplaceAll(v, port, "PORT")})
		}
	}
	for _, e := range res.TransferEncoding {
		a.Headers = append(a.Headers, [2]string{"transfer-encoding", e})
	}
	return a
}

var cookieDate = regexp.MustCompile(`expires=[^;]+`)

// headerLines sorts headers and leaves out those that depend on the moment or on the connection.
func headerLines(headers [][2]string) []string {
	var out []string
	for _, h := range headers {
		switch name := strings.ToLower(h[0]); name {
		case "date", "server", "connection":
		case "allow": // a set in Python
			out = append(out, name+": "+strings.Join(sortedList(h[1]), ", "))
		default:
			out = append(out, name+": "+cookieDate.ReplaceAllString(h[1], "expires=DATE"))
		}
	}
	sort.Strings(out)
	return out
}
