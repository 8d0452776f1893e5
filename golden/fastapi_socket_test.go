package golden

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// socketStep is what one line of the file sockets saw; see record/fastapi.py.
type socketStep struct {
	Text, Bytes *string
	Code        int
	Reason      string
	Status      int
}

// socketClient is the client's side of a WebSocket, written for the tests: frames as RFC 6455 has them, and nothing else.
type socketClient struct {
	conn net.Conn
	in   *bufio.Reader
}

// follow does what the lines of the file sockets say and compares what they see.
func (app *application) follow(script string, want []socketStep) {
	sockets := map[string]*socketClient{}
	for i, line := range strings.Split(strings.TrimSpace(script), "\n") {
		words := strings.SplitN(line, " ", 3)
		var got socketStep
		switch c := sockets[words[0]]; words[1] {
		case "open":
			sockets[words[0]], got.Status = openSocket(app.t, app.address, words[2])
		case "send":
			c.write(app.t, 1, words[2])
		case "bytes":
			c.write(app.t, 2, words[2])
		case "receive":
			got = c.read(app.t)
		case "close":
			c.write(app.t, 8, "\x03\xe8")
			got = c.read(app.t)
			require.Equal(app.t, 1000, got.Code, line)
			got = socketStep{}
		}
		require.Equal(app.t, want[i], got, "line %d of the sockets: %s\n%s", i+1, line, &app.stderr)
		time.Sleep(10 * time.Millisecond)
	}
}

func openSocket(t *testing.T, address, path string) (*socketClient, int) {
	conn, err := net.Dial("tcp", address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	require.NoError(t, conn.SetDeadline(time.Now().Add(20*time.Second)))
	_, err = fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n", path, address)
	require.NoError(t, err)
	in := bufio.NewReader(conn)
	res, err := http.ReadResponse(in, &http.Request{Method: http.MethodGet})
	require.NoError(t, err)
	if res.StatusCode != http.StatusSwitchingProtocols {
		return nil, res.StatusCode
	}
	require.Equal(t, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", res.Header.Get("Sec-Websocket-Accept")) // the example of RFC 6455
	return &socketClient{conn, in}, 0
}

func (c *socketClient) write(t *testing.T, op byte, data string) {
	require.Less(t, len(data), 126)
	frame := append([]byte{0x80 | op, 0x80 | byte(len(data))}, 0, 0, 0, 0) // a mask of zeros
	_, err := c.conn.Write(append(frame, data...))
	require.NoError(t, err)
}

func (c *socketClient) read(t *testing.T) socketStep {
	var head [2]byte
	if _, err := io.ReadFull(c.in, head[:]); err != nil {
		return socketStep{Code: 1006}
	}
	size := int(head[1])
	require.Less(t, size, 126)
	data := make([]byte, size)
	_, err := io.ReadFull(c.in, data)
	require.NoError(t, err)
	text := string(data)
	switch head[0] {
	case 0x81:
		return socketStep{Text: &text}
	case 0x82:
		return socketStep{Bytes: &text}
	}
	require.Equal(t, byte(0x88), head[0])
	c.write(t, 8, text)
	if size < 2 {
		return socketStep{Code: 1005}
	}
	return socketStep{Code: int(binary.BigEndian.Uint16(data)), Reason: text[2:]}
}
