package uvicorn

import (
	"bytes"
	"fmt"
	"io"
	stdlog "log"
	"net"
)

// silent drops what net/http would log: uvicorn logs what there is to say.
var silent = stdlog.New(io.Discard, "", 0)

// netHTTPError is how net/http's own answers to requests that it cannot read go on after the status line.
const netHTTPError = "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"

// badRequest is uvicorn's answer to them.
const (
	badRequestText = "Invalid HTTP request received."
	badRequest     = "HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\n" + badRequestText
)

// listener accepts connections on which requests that cannot be read are answered as uvicorn does.
type listener struct {
	net.Listener
	log *logger
}

func (l listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &conn{c, l.log}, nil
}

type conn struct {
	net.Conn
	log *logger
}

// Write replaces net/http's answer to a request that it cannot read.
func (c *conn) Write(p []byte) (int, error) {
	if !bytes.HasPrefix(p, []byte("HTTP/1.1 ")) || !bytes.Contains(p, []byte(netHTTPError)) {
		return c.Conn.Write(p)
	}
	c.log.warning(badRequestText)
	if _, err := fmt.Fprint(c.Conn, badRequest); err != nil {
		return 0, err
	}
	return len(p), nil
}
