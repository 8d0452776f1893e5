package ssl

import (
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// versionName is sock.version(): "TLSv1.3".
func versionName(c *tls.Conn) any {
	return map[uint16]any{tls.VersionTLS10: "TLSv1", tls.VersionTLS11: "TLSv1.1", tls.VersionTLS12: "TLSv1.2", tls.VersionTLS13: "TLSv1.3"}[c.ConnectionState().Version]
}

// cipherOf is sock.cipher(): the name as OpenSSL writes it, the protocol that brought it, the bits of its key.
func cipherOf(c *tls.Conn) any {
	state := c.ConnectionState()
	name, bits := tls.CipherSuiteName(state.CipherSuite), 128
	if strings.Contains(name, "256_GCM") || strings.Contains(name, "256_CBC") || strings.Contains(name, "CHACHA20") {
		bits = 256
	}
	if state.Version == tls.VersionTLS13 {
		return py.Tuple{name, "TLSv1.3", bits}
	}
	name = strings.TrimPrefix(name, "TLS_")
	name = strings.NewReplacer("_WITH_AES_128_", "-AES128-", "_WITH_AES_256_", "-AES256-", "_WITH_CHACHA20_POLY1305_SHA256", "-CHACHA20-POLY1305").Replace(name)
	name = strings.ReplaceAll(strings.ReplaceAll(name, "CBC_", ""), "_", "-")
	return py.Tuple{name, "TLSv1.2", bits}
}

func alpnOf(c *tls.Conn) any {
	if p := c.ConnectionState().NegotiatedProtocol; p != "" {
		return p
	}
	return nil
}

// oidNames are the names of the parts of a subject.
var oidNames = map[string]string{"2.5.4.3": "commonName", "2.5.4.5": "serialNumber", "2.5.4.6": "countryName", "2.5.4.7": "localityName",
	"2.5.4.8": "stateOrProvinceName", "2.5.4.9": "streetAddress", "2.5.4.10": "organizationName", "2.5.4.11": "organizationalUnitName",
	"2.5.4.17": "postalCode", "1.2.840.113549.1.9.1": "emailAddress"}

// describe is getpeercert(): what a certificate says, in a dict.
func describe(c *x509.Certificate) any {
	d := py.NewDict[any, any]()
	d.Set("subject", nameOf(c.Subject))
	d.Set("issuer", nameOf(c.Issuer))
	d.Set("version", c.Version)
	serial := fmt.Sprintf("%X", c.SerialNumber)
	if len(serial)%2 == 1 {
		serial = "0" + serial
	}
	d.Set("serialNumber", serial)
	d.Set("notBefore", certTime(c.NotBefore))
	d.Set("notAfter", certTime(c.NotAfter))
	names := py.Tuple{}
	for _, n := range c.DNSNames {
		names = append(names, py.Tuple{"DNS", n})
	}
	for _, n := range c.EmailAddresses {
		names = append(names, py.Tuple{"email", n})
	}
	for _, n := range c.URIs {
		names = append(names, py.Tuple{"URI", n.String()})
	}
	for _, n := range c.IPAddresses {
		names = append(names, py.Tuple{"IP Address", n.String()})
	}
	if len(names) > 0 {
		d.Set("subjectAltName", names)
	}
	return d
}

func certTime(t time.Time) string {
	return t.UTC().Format("Jan _2 15:04:05 2006") + " GMT"
}

func nameOf(n pkix.Name) py.Tuple {
	out := py.Tuple{}
	for _, a := range n.Names {
		name, ok := oidNames[a.Type.String()]
		if !ok {
			name = a.Type.String()
		}
		out = append(out, py.Tuple{py.Tuple{name, fmt.Sprint(a.Value)}})
	}
	return out
}
