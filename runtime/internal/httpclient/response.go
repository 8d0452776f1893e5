package httpclient

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
)

// Response is the head of a response, and its body to come.
type Response struct {
	Status  int
	Reason  string
	Minor   int // HTTP/1.Minor
	Headers Headers
	Body    *Body
}

// Discard closes the connection of a response that nobody wants.
func (r *Response) Discard() {
	if r != nil && r.Body != nil {
		r.Body.Close()
	}
}

// readHead reads status line and headers; responses 1xx are skipped.
func readHead(ctx context.Context, in *bufio.Reader, res *Response) *Error {
	for {
		line, err := readLine(in)
		if err != nil {
			if errors.Is(err, io.EOF) && ctx.Err() == nil {
				if line != "" {
					return &Error{Kind: StatusLine, Text: line}
				}
				return &Error{Kind: Disconnect, Text: "the server closed the connection"}
			}
			return failure(ctx, Transfer, err)
		}
		if !res.parseStatus(line) {
			return &Error{Kind: StatusLine, Text: line}
		}
		res.Headers = nil
		for {
			line, err := readLine(in)
			if err != nil {
				return failure(ctx, Transfer, err)
			}
			if line == "" {
				break
			}
			if n := len(res.Headers); n > 0 && (line[0] == ' ' || line[0] == '\t') {
				res.Headers[n-1].Value += " " + strings.TrimSpace(line)
				continue
			}
			name, value, _ := strings.Cut(line, ":")
			res.Headers.Add(name, strings.Trim(value, " \t"))
		}
		if res.Status/100 != 1 || res.Status == 101 {
			return nil
		}
	}
}

func readLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadString('\n')
	return strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"), err
}

// parseStatus reads HTTP/1.1 200 OK.
func (r *Response) parseStatus(line string) bool {
	rest, ok := strings.CutPrefix(line, "HTTP/1.")
	if !ok {
		return false
	}
	version, rest, _ := strings.Cut(rest, " ")
	code, reason, _ := strings.Cut(rest, " ")
	var err, err2 error
	r.Minor, err = strconv.Atoi(version)
	r.Status, err2 = strconv.Atoi(code)
	r.Reason = reason
	return err == nil && err2 == nil && len(code) == 3
}
