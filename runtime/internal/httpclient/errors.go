package httpclient

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strings"
	"syscall"
)

// Kind tells what went wrong.
type Kind int

const (
	Resolve     Kind = iota // the host has no address
	Connect                 // no address answers
	Handshake               // TLS
	Stopped                 // the context was done
	Disconnect              // the server closed the connection before it answered
	StatusLine              // what came is no HTTP
	Incomplete              // the connection ended within the body
	Transfer                // the connection broke
	Undecodable             // the body is not encoded as the headers say
	ProxyFailed             // the proxy refused
)

// Attempt is one address that did not answer.
type Attempt struct {
	Address netip.AddrPort
	Errno   syscall.Errno
}

// Error is a request that failed.
type Error struct {
	Kind     Kind
	Attempts []Attempt // of Connect
	Errno    int       // of Resolve (that of getaddrinfo), Connect and Transfer
	Text     string    // what the errno means; of StatusLine, the line
	Received int64     // of Incomplete
	Expected int64     // of Incomplete; -1 for a chunked body
	Expired  bool      // of Stopped: a time limit, not a cancellation
	Dialing  bool      // of Stopped: before there was a connection
	Cert     bool      // of Handshake: the certificate was refused
}

// Error returns a description.
func (e *Error) Error() string {
	if e.Errno != 0 {
		return fmt.Sprintf("[Errno %d] %s", e.Errno, e.Text)
	}
	return e.Text
}

// failure makes an Error of what Go's library reports.
func failure(ctx context.Context, kind Kind, err error) *Error {
	var own *Error
	switch {
	case errors.As(err, &own):
		return own
	case ctx.Err() != nil:
		return &Error{Kind: Stopped, Text: ctx.Err().Error(), Expired: errors.Is(ctx.Err(), context.DeadlineExceeded)}
	case errors.Is(err, os.ErrDeadlineExceeded):
		return &Error{Kind: Stopped, Text: err.Error(), Expired: true}
	}
	e := &Error{Kind: kind, Text: err.Error()}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		e.Errno, e.Text = int(errno), sentence(errno.Error())
	}
	return e
}

// sentence writes the text of an errno as the C library does.
func sentence(text string) string {
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// resolveFailure says why a host has no address.
func resolveFailure(ctx context.Context, err error) *Error {
	if ctx.Err() != nil {
		return failure(ctx, Resolve, err)
	}
	e := &Error{Kind: Resolve, Errno: -2, Text: "Name or service not known"}
	var dns *net.DNSError
	if errors.As(err, &dns) && !dns.IsNotFound && (dns.IsTemporary || dns.IsTimeout) {
		e.Errno, e.Text = -3, "Temporary failure in name resolution"
	}
	return e
}

// handshakeFailure says why TLS could not be set up, in OpenSSL's words where they are known.
func handshakeFailure(ctx context.Context, err error) *Error {
	if ctx.Err() != nil {
		return failure(ctx, Handshake, err)
	}
	e := &Error{Kind: Handshake, Text: err.Error()}
	var (
		unknown  x509.UnknownAuthorityError
		host     x509.HostnameError
		invalid  x509.CertificateInvalidError
		notTLS   tls.RecordHeaderError
		refused  = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "
		position = " (_ssl.c:1018)"
	)
	switch {
	case errors.As(err, &unknown):
		reason := "unable to get local issuer certificate"
		if c := unknown.Cert; c != nil && c.Issuer.String() == c.Subject.String() {
			reason = "self-signed certificate"
		}
		e.Cert, e.Text = true, refused+reason+position
	case errors.As(err, &host):
		e.Cert, e.Text = true, refused+fmt.Sprintf("Hostname mismatch, certificate is not valid for '%s'.", host.Host)+position
	case errors.As(err, &invalid):
		reason := err.Error()
		if invalid.Reason == x509.Expired {
			reason = "certificate has expired"
		}
		e.Cert, e.Text = true, refused+reason+position
	case errors.As(err, &notTLS):
		e.Text = "[SSL: WRONG_VERSION_NUMBER] wrong version number" + position
	}
	return e
}
