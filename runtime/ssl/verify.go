package ssl

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// config is the context as crypto/tls takes it. Certificates are looked at by verify, for OpenSSL accepts some that
// crypto/x509 does not.
func (c *Context) config(server bool, host string) *tls.Config {
	cfg := &tls.Config{ServerName: host, InsecureSkipVerify: true, Certificates: c.own, NextProtos: c.protocols,
		MinVersion: versionOf(c.minimum), MaxVersion: versionOf(c.maximum)}
	if cfg.MinVersion == 0 {
		cfg.MinVersion = tls.VersionTLS12
	}
	if server {
		switch c.verify {
		case certOptional:
			cfg.ClientAuth = tls.RequestClientCert
		case certRequired:
			cfg.ClientAuth = tls.RequireAnyClientCert
		}
	}
	if c.verify != certNone {
		cfg.VerifyConnection = func(state tls.ConnectionState) error {
			if len(state.PeerCertificates) == 0 {
				return nil
			}
			usage := x509.ExtKeyUsageServerAuth
			if server {
				usage = x509.ExtKeyUsageClientAuth
			}
			return c.verifyChain(state.PeerCertificates, usage, host)
		}
	}
	return cfg
}

// versionOf is a TLSVersion as crypto/tls writes it; what stands for no limit is 0.
func versionOf(x any) uint16 {
	if x == nil {
		return 0
	}
	if n, ok := py.GetAttr(x, "value").(int); ok && n > 0 {
		return uint16(n)
	}
	return 0
}

func (c *Context) verifyChain(chain []*x509.Certificate, usage x509.ExtKeyUsage, host string) error {
	opts := x509.VerifyOptions{Roots: c.trusted.roots(), Intermediates: x509.NewCertPool(), KeyUsages: []x509.ExtKeyUsage{usage}}
	for _, cert := range chain[1:] {
		opts.Intermediates.AddCert(cert)
	}
	_, err := chain[0].Verify(opts)
	var unknown x509.UnknownAuthorityError
	if errors.As(err, &unknown) {
		return failedVerify(authority(chain))
	}
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) {
		switch {
		case invalid.Reason == x509.Expired && invalid.Cert != nil && strings.Contains(invalid.Detail, "is before"):
			return failedVerify(9, "certificate is not yet valid")
		case invalid.Reason == x509.Expired:
			return failedVerify(10, "certificate has expired")
		case invalid.Reason == x509.IncompatibleUsage:
			return failedVerify(26, "unsuitable certificate purpose")
		case invalid.Reason == x509.NotAuthorizedToSign:
			return failedVerify(79, "invalid CA certificate")
		}
	}
	if err != nil {
		return failedVerify(1, err.Error())
	}
	if !c.checkHostname || host == "" || hasName(chain[0], host) {
		return nil
	}
	if net.ParseIP(host) != nil {
		return failedVerify(64, "IP address mismatch, certificate is not valid for '"+host+"'.")
	}
	return failedVerify(62, "Hostname mismatch, certificate is not valid for '"+host+"'.")
}

// authority says why nobody vouches for a chain.
func authority(chain []*x509.Certificate) (int, string) {
	selfSigned := func(c *x509.Certificate) bool { return bytes.Equal(c.RawIssuer, c.RawSubject) }
	switch {
	case len(chain) == 1 && selfSigned(chain[0]):
		return 18, "self-signed certificate"
	case selfSigned(chain[len(chain)-1]):
		return 19, "self-signed certificate in certificate chain"
	case len(chain) == 1:
		return 20, "unable to get local issuer certificate"
	}
	return 20, "unable to get local issuer certificate"
}

// hasName reports whether a certificate is for a host. Its common name counts where it names no hosts.
func hasName(cert *x509.Certificate, host string) bool {
	if len(cert.DNSNames) > 0 || net.ParseIP(host) != nil || len(cert.IPAddresses) > 0 {
		return cert.VerifyHostname(host) == nil
	}
	return strings.EqualFold(cert.Subject.CommonName, host)
}

func failedVerify(code int, message string) error {
	err := SSLCertVerificationError.New(1, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "+message+" (_ssl.c:1020)")
	named(err, "CERTIFICATE_VERIFY_FAILED")
	py.SetAttr(err, "verify_code", code)
	py.SetAttr(err, "verify_message", message)
	return &failure{err}
}

// named sets the attributes of an SSLError.
func named(err error, reason string) error {
	py.SetAttr(err, "library", "SSL")
	py.SetAttr(err, "reason", reason)
	return err
}

// The text of an SSLError is its message alone, without the number.
func init() {
	lib.Definer(SSLError)("__str__", "self", func(a []any) any {
		args, _ := py.GetAttr(a[0], "args").(py.Tuple)
		if len(args) == 2 {
			if text, ok := args[1].(string); ok {
				return text
			}
		}
		return py.Str(args)
	})
}

func sslError(reason, text string) error {
	return named(SSLError.New(1, "[SSL: "+reason+"] "+text+" (_ssl.c:1020)"), reason)
}

// raised is the exception that an error of crypto/tls stands for.
func raised(err error) error {
	var own *failure
	var header tls.RecordHeaderError
	switch {
	case errors.As(err, &own):
		return own.err
	case errors.As(err, &header):
		return sslError("WRONG_VERSION_NUMBER", "wrong version number")
	case errors.Is(err, net.ErrClosed):
		return py.OSError.New(9, "Bad file descriptor")
	}
	text := err.Error()
	if alert, ok := strings.CutPrefix(text, "remote error: tls: "); ok {
		switch alert {
		case "unknown certificate authority":
			alert = "unknown ca"
		case "expired certificate":
			alert = "certificate expired"
		}
		if alert == "certificate required" {
			return sslError("TLSV13_ALERT_CERTIFICATE_REQUIRED", "tlsv13 alert certificate required")
		}
		if alert == "handshake failure" || alert == "bad certificate" {
			return sslError("SSLV3_ALERT_"+strings.ToUpper(strings.ReplaceAll(alert, " ", "_")), "ssl/tls alert "+alert)
		}
		if alert == "protocol version not supported" {
			alert = "protocol version"
		}
		return sslError("TLSV1_ALERT_"+strings.ToUpper(strings.ReplaceAll(alert, " ", "_")), "tlsv1 alert "+alert)
	}
	switch {
	case strings.Contains(text, "no certificates configured"):
		return sslError("NO_SHARED_CIPHER", "no shared cipher")
	case strings.Contains(text, "client didn't provide a certificate"):
		return sslError("PEER_DID_NOT_RETURN_A_CERTIFICATE", "peer did not return a certificate")
	case strings.Contains(text, "unsupported protocol version"), strings.Contains(text, "unsupported versions"):
		return sslError("UNSUPPORTED_PROTOCOL", "unsupported protocol")
	}
	return SSLError.New(1, "[SSL] "+text)
}

// check panics with the exception that an error of crypto/tls stands for.
func check(err error) {
	if err != nil {
		panic(raised(err))
	}
}
