package fastapi

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// testApps are the applications of testdata/apps, written in Go.
var testApps = map[string]func() *App{}

// appVariable has the test binary serve an application instead of running tests.
const appVariable = "FASTAPI_TEST_APP"

func TestMain(m *testing.M) {
	if name := os.Getenv(appVariable); name != "" {
		Serve(name+".py", testApps[name]())
	}
	os.Exit(m.Run())
}

// server is a program under test.
type server struct {
	t      testing.TB
	cmd    *exec.Cmd
	addr   string
	stdout lockedBuffer
	stderr lockedBuffer
}

type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

var runningOn = regexp.MustCompile(`Uvicorn running on http://(\S+)`)

// startServer runs an application in a process of its own, on a free port.
func startServer(t testing.TB, app string, env ...string) *server {
	t.Helper()
	s := &server{t: t, cmd: exec.Command(os.Args[0], "--port", "0")}
	s.cmd.Env = append(append(os.Environ(), appVariable+"="+app), env...)
	s.cmd.Stdout, s.cmd.Stderr = &s.stdout, &s.stderr
	require.NoError(t, s.cmd.Start())
	t.Cleanup(func() { s.cmd.Process.Kill() })
	require.Eventually(t, func() bool {
		m := runningOn.FindStringSubmatch(s.stderr.String())
		if m != nil {
			s.addr = m[1]
		}
		return m != nil
	}, 20*time.Second, 5*time.Millisecond, "%s", &s.stderr)
	return s
}

// stop interrupts the server and returns its exit status.
func (s *server) stop(sig os.Signal) int {
	require.NoError(s.t, s.cmd.Process.Signal(sig))
	s.cmd.Wait()
	return s.cmd.ProcessState.ExitCode()
}

// tidy replaces what differs from run to run, as testdata/record.py does.
func (s *server) tidy(text string) string {
	_, port, _ := net.SplitHostPort(s.addr)
	text = regexp.MustCompile(`127\.0\.0\.1:\d+ - `).ReplaceAllString(text, "CLIENT - ")
	text = strings.ReplaceAll(text, port, "PORT")
	return regexp.MustCompile(`process \[\d+\]`).ReplaceAllString(text, "process [PID]")
}

// recording is what testdata/record.py writes.
type recording struct {
	Started, Stopped []string
	Exit             int
	Exchanges        []exchange
}

type exchange struct {
	Request struct {
		Method, Path, Body string
		Headers            map[string]string
	}
	Status  int
	Headers [][2]string
	Body    string
	Stdout  string
	Stderr  string
}

// answer is what the server says to one request.
type answer struct {
	status  int
	headers []string
	body    string
}

// ask sends a request on a connection of its own, exactly as it stands.
func (s *server) ask(method, path, body string, headers map[string]string) answer {
	conn, err := net.Dial("tcp", s.addr)
	require.NoError(s.t, err)
	defer conn.Close()
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: %s\r\n", method, path, s.addr)
	for k, v := range headers {
		fmt.Fprintf(&b, "%s: %s\r\n", k, v)
	}
	if body != "" {
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(body))
	}
	_, err = io.WriteString(conn, b.String()+"\r\n"+body)
	require.NoError(s.t, err)
	response, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	require.NoError(s.t, err, "%s", &s.stderr)
	data, err := io.ReadAll(response.Body)
	require.NoError(s.t, err)
	a := answer{status: response.StatusCode, body: s.tidy(string(data))}
	for name, values := range response.Header {
		for _, v := range values {
			a.headers = append(a.headers, headerLine(name, s.tidy(v)))
		}
	}
	if len(response.TransferEncoding) > 0 {
		a.headers = append(a.headers, headerLine("transfer-encoding", response.TransferEncoding[0]))
	}
	a.headers = comparable(a.headers)
	return a
}

var cookieDate = regexp.MustCompile(`expires=[^;]+`)

func headerLine(name, value string) string {
	name = strings.ToLower(name)
	if name == "allow" { // a set in Python
		methods := strings.Split(value, ", ")
		sort.Strings(methods)
		value = strings.Join(methods, ", ")
	}
	return name + ": " + cookieDate.ReplaceAllString(value, "expires=DATE")
}

// comparable sorts header lines and drops those that depend on the moment or on the connection.
func comparable(lines []string) []string {
	var out []string
	for _, l := range lines {
		if !strings.HasPrefix(l, "date: ") && !strings.HasPrefix(l, "connection: ") {
			out = append(out, l)
		}
	}
	sort.Strings(out)
	return out
}

func (x *exchange) want() answer {
	var lines []string
	for _, h := range x.Headers {
		lines = append(lines, headerLine(h[0], h[1]))
	}
	return answer{x.Status, comparable(lines), x.Body}
}

func readRecording(t testing.TB, app string) *recording {
	data, err := os.ReadFile("testdata/recorded/" + app + ".json")
	require.NoError(t, err)
	r := &recording{}
	require.NoError(t, json.Unmarshal(data, r))
	return r
}

func TestApplicationsAnswerAsFastAPIDoes(t *testing.T) {
	files, err := filepath.Glob("testdata/recorded/*.json")
	require.NoError(t, err)
	for _, file := range files {
		app := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(app, func(t *testing.T) {
			t.Parallel()
			checkRecording(t, app)
		})
	}
}

func checkRecording(t *testing.T, app string) {
	want := readRecording(t, app)
	s := startServer(t, app, "PY2GOASYNC_CLOCK=virtual")
	stdout := want.Started[0]
	for _, x := range want.Exchanges {
		got := s.ask(x.Request.Method, x.Request.Path, x.Request.Body, x.Request.Headers)
		name := x.Request.Method + " " + x.Request.Path + " " + x.Request.Body
		w := x.want()
		if strings.HasPrefix(w.body, "{") && w.body != got.body {
			require.JSONEq(t, w.body, got.body, name) // the difference is easier to read
		}
		require.Equal(t, w, got, name)
		if x.Stderr != "" && x.Status == 500 {
			lines := strings.Split(strings.TrimSpace(x.Stderr), "\n")
			require.Eventually(t, func() bool { return strings.Contains(s.stderr.String(), lines[0]) }, 5*time.Second, time.Millisecond, name)
		}
		stdout += x.Stdout
		require.Eventually(t, func() bool { return s.tidy(s.stdout.String()) == stdout }, 5*time.Second, time.Millisecond, "%s\n%s", name, &s.stdout)
	}
	require.Equal(t, want.Exit, s.stop(syscall.SIGINT))
	require.Equal(t, stdout+want.Stopped[0], s.tidy(s.stdout.String()))
	if app == "seed" { // the others print tracebacks
		require.Equal(t, want.Started[1]+want.Stopped[1], s.tidy(s.stderr.String()))
	}
}
