package golden

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// recordedRequest is a request to the routes of the seed document and what FastAPI under uvicorn answered.
type recordedRequest struct {
	Name, Method, Path, Body string
	Headers                  map[string]string
	HTTP10                   bool
	Status                   int
	WantHeaders              map[string]string `json:"want_headers"`
	WantBody                 *string           `json:"want_body"` // nil where it belongs to the release of FastAPI
}

// Fences 11 and 12 become servers that answer as FastAPI does.
func TestTheRoutesOfTheSeedDocumentAnswerAsRecorded(t *testing.T) {
	data, err := os.ReadFile("testdata/seed/fastapi/requests.json")
	require.NoError(t, err)
	var requests []recordedRequest
	require.NoError(t, json.Unmarshal(data, &requests))
	servers := startSeedServers(t)
	for _, r := range requests {
		t.Run(r.Name, func(t *testing.T) {
			address := servers[11]
			if strings.Contains(r.Path, "blocking") {
				address = servers[12]
			}
			res, body := r.send(t, address)
			require.Equal(t, r.Status, res.StatusCode)
			if r.WantBody != nil {
				require.Equal(t, *r.WantBody, body)
			}
			for name, want := range r.WantHeaders {
				want = strings.ReplaceAll(want, "HOST", address)
				require.Equal(t, sortedList(want), sortedList(res.Header.Get(name)), name)
			}
		})
	}
	t.Run("twelve blocking requests take two rounds of ten threads", func(t *testing.T) {
		started := time.Now()
		var wg sync.WaitGroup
		for range 12 {
			wg.Go(func() {
				res, err := http.Get("http://" + servers[12] + "/blocking")
				if err == nil {
					_ = res.Body.Close()
				}
			})
		}
		wg.Wait()
		require.InDelta(t, 4, time.Since(started).Seconds(), 1)
	})
}

// sortedList: FastAPI gives the methods of an Allow header in the order of a set.
func sortedList(value string) []string {
	parts := strings.Split(value, ", ")
	sort.Strings(parts)
	return parts
}

// send writes the request as it was recorded, which no HTTP client would do for all of them.
func (r *recordedRequest) send(t *testing.T, address string) (*http.Response, string) {
	conn, err := net.Dial("tcp", address)
	require.NoError(t, err)
	defer func() { _ = conn.Close() }()
	require.NoError(t, conn.SetDeadline(time.Now().Add(20*time.Second)))
	version := "1.1"
	if r.HTTP10 {
		version = "1.0"
	}
	text := fmt.Sprintf("%s %s HTTP/%s\r\nHost: %s\r\nConnection: close\r\n", r.Method, r.Path, version, address)
	for name, value := range r.Headers {
		text += name + ": " + value + "\r\n"
	}
	if r.Body != "" {
		text += fmt.Sprintf("Content-Length: %d\r\n", len(r.Body))
	}
	_, err = io.WriteString(conn, text+"\r\n"+r.Body)
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: r.Method})
	require.NoError(t, err)
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res, string(body)
}

// startSeedServers builds fences 11 and 12 and runs each on a port of its own; at the end both must stop on Ctrl-C.
func startSeedServers(t *testing.T) map[int]string {
	text, err := os.ReadFile(filepath.Join("testdata/seed", seedDocument))
	require.NoError(t, err)
	addresses := map[int]string{}
	for _, number := range []int{11, 12} {
		c := Case{Name: "seed", Input: seedDocument, Text: text, Snippet: number}
		s, err := c.convert(false)
		require.NoError(t, err)
		require.Equal(t, convert.Converted, s.Status, "%v", s.Diags)
		binary, err := convert.BuildCached(context.Background(), s.Program(""))
		require.NoError(t, err)
		addresses[number] = startServer(t, binary)
	}
	return addresses
}

func startServer(t *testing.T, binary string) string {
	free, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	address := free.Addr().String()
	_, port, err := net.SplitHostPort(address)
	require.NoError(t, err)
	require.NoError(t, free.Close())
	cmd := exec.Command(binary, "--port", port)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		require.NoError(t, cmd.Process.Signal(syscall.SIGINT))
		require.NoError(t, cmd.Wait(), "Ctrl-C ends the server with status 0")
	})
	require.Eventually(t, func() bool {
		conn, err := net.Dial("tcp", address)
		if err == nil {
			_ = conn.Close()
		}
		return err == nil
	}, 10*time.Second, 20*time.Millisecond)
	return address
}
