package ssl

import (
	"crypto/x509"
	"encoding/pem"
	"os"
	"path/filepath"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// trusted are the certificates that a context vouches by: those of the system, once asked for, and those loaded.
type trusted struct {
	system bool
	loaded [][]byte // PEM
	pool   *x509.CertPool
}

// useSystem is load_default_certs().
func (t *trusted) useSystem() { t.system, t.pool = true, nil }

// load is load_verify_locations(cafile, capath, cadata); capath is a folder of PEM files.
func (t *trusted) load(file, folder, data any) {
	if file != nil {
		text, err := os.ReadFile(lib.FSPath(file))
		lib.CheckOS(err)
		t.add(text)
	}
	if folder != nil { // what is no certificate there is passed over, as by OpenSSL
		names, _ := filepath.Glob(filepath.Join(lib.FSPath(folder), "*"))
		for _, name := range names {
			if text, err := os.ReadFile(name); err == nil && x509.NewCertPool().AppendCertsFromPEM(text) {
				t.add(text)
			}
		}
	}
	switch data := data.(type) {
	case nil:
	case string:
		t.add([]byte(data))
	default:
		certs, err := x509.ParseCertificates([]byte(lib.BytesArg(data)))
		if err != nil || len(certs) == 0 {
			panic(SSLError.New("[ASN1: NOT_ENOUGH_DATA] not enough data (_ssl.c:4168)"))
		}
		for _, c := range certs {
			t.add(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw}))
		}
	}
}

func (t *trusted) add(text []byte) {
	if !x509.NewCertPool().AppendCertsFromPEM(text) {
		panic(SSLError.New("[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found (_ssl.c:4168)"))
	}
	t.loaded, t.pool = append(t.loaded, text), nil
}

// roots is the pool of all of them. A context that nothing was loaded into trusts nobody.
func (t *trusted) roots() *x509.CertPool {
	if t.pool != nil {
		return t.pool
	}
	pool := x509.NewCertPool()
	if t.system {
		system, err := x509.SystemCertPool()
		if err == nil {
			pool = system
		}
	}
	for _, text := range t.loaded {
		pool.AppendCertsFromPEM(text)
	}
	t.pool = pool
	return pool
}

func none(xs ...any) bool {
	for _, x := range xs {
		if x != nil {
			return false
		}
	}
	return true
}

// defaultContext is create_default_context(purpose, cafile=…, capath=…, cadata=…).
func defaultContext(purpose, file, folder, data any) *Context {
	c := DefaultContext()
	if purpose != nil && py.Same(purpose, member("Purpose", "CLIENT_AUTH")) {
		c = newContext(member("_SSLMethod", "PROTOCOL_TLS_SERVER"))
	}
	if !none(file, folder, data) {
		c.trusted = trusted{}
		c.trusted.load(file, folder, data)
	}
	return c
}
