package ssl

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// certificate writes a self-signed certificate for localhost and its key.
func certificate(t *testing.T) (cert, key string) {
	t.Helper()
	secret, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(0x1A2B3), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &secret.PublicKey, secret)
	require.NoError(t, err)
	pkcs8, err := x509.MarshalPKCS8PrivateKey(secret)
	require.NoError(t, err)
	write := func(name, kind string, b []byte) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: b}), 0o600))
		return path
	}
	return write("cert.pem", "CERTIFICATE", der), write("key.pem", "PRIVATE KEY", pkcs8)
}

// contexts are that of a server and that of a client which trusts it.
func contexts(t *testing.T) (server, client *Context) {
	cert, key := certificate(t)
	server = newContext(member("_SSLMethod", "PROTOCOL_TLS_SERVER"))
	server.load(cert, key)
	client = DefaultContext()
	client.trusted.load(cert, nil, nil)
	return server, client
}

func echoLine(ctx context.Context, r *asyncio.StreamReader, w *asyncio.StreamWriter) error {
	defer w.Close()
	line, err := r.ReadLine(ctx)
	if err == nil {
		w.Write(line)
		err = w.Drain(ctx)
	}
	return err
}

func TestStreamsAreEncrypted(t *testing.T) {
	serverContext, clientContext := contexts(t)
	require.NoError(t, asyncio.RunVoid(context.Background(), func(ctx context.Context) error {
		s, err := asyncio.StartServer(ctx, echoLine, "127.0.0.1", 0, asyncio.ServerOptions{TLS: asyncio.TLSOptions{Context: serverContext}})
		require.NoError(t, err)
		port := s.Sockets()[0].Port()
		r, w, err := asyncio.OpenConnectionTLS(ctx, "127.0.0.1", port, asyncio.TLSOptions{Context: clientContext, ServerHostname: "localhost"})
		require.NoError(t, err)
		w.Write("hello\n")
		line, err := r.ReadLine(ctx)
		require.NoError(t, err)
		require.Equal(t, py.Bytes("hello\n"), line)
		rest, err := r.Read(ctx, -1)
		require.NoError(t, err)
		require.Empty(t, rest)
		require.Equal(t, "TLSv1.3", py.GetItem(w.GetExtraInfo("cipher"), 1))
		require.Equal(t, "01A2B3", py.GetItem(w.GetExtraInfo("peercert"), "serialNumber"))
		w.Close()
		require.NoError(t, w.WaitClosed(ctx))
		s.Close()
		return s.WaitClosed(ctx)
	}))
}

func TestCertificatesThatDoNotFitAreRefusedInOpenSSLsWords(t *testing.T) {
	serverContext, clientContext := contexts(t)
	require.NoError(t, asyncio.RunVoid(context.Background(), func(ctx context.Context) error {
		s, err := asyncio.StartServer(ctx, echoLine, "127.0.0.1", 0, asyncio.ServerOptions{TLS: asyncio.TLSOptions{Context: serverContext}})
		require.NoError(t, err)
		port := s.Sockets()[0].Port()
		for _, c := range []struct {
			context    *Context
			host, want string
		}{
			{DefaultContext(), "localhost", "self-signed certificate"},
			{clientContext, "example.com", "Hostname mismatch, certificate is not valid for 'example.com'."},
			{clientContext, "127.0.0.1", "IP address mismatch, certificate is not valid for '127.0.0.1'."},
		} {
			_, _, err := asyncio.OpenConnectionTLS(ctx, "127.0.0.1", port, asyncio.TLSOptions{Context: c.context, ServerHostname: c.host})
			require.True(t, py.Is(err, SSLCertVerificationError))
			require.Equal(t, "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "+c.want+" (_ssl.c:1020)", py.Str(err))
		}
		s.Close()
		return s.WaitClosed(ctx)
	}))
}

func TestAConnectionIsEncryptedOnTheWay(t *testing.T) {
	serverContext, clientContext := contexts(t)
	require.NoError(t, asyncio.RunVoid(context.Background(), func(ctx context.Context) error {
		s, err := asyncio.StartServer(ctx, func(ctx context.Context, r *asyncio.StreamReader, w *asyncio.StreamWriter) error {
			if _, err := r.ReadLine(ctx); err != nil {
				return err
			}
			w.Write("go ahead\n")
			if err := w.StartTLS(ctx, asyncio.TLSOptions{Context: serverContext}); err != nil {
				return err
			}
			return echoLine(ctx, r, w)
		}, "127.0.0.1", 0)
		require.NoError(t, err)
		r, w, err := asyncio.OpenConnection(ctx, "127.0.0.1", s.Sockets()[0].Port())
		require.NoError(t, err)
		w.Write("STARTTLS\n")
		_, err = r.ReadLine(ctx)
		require.NoError(t, err)
		require.NoError(t, w.StartTLS(ctx, asyncio.TLSOptions{Context: clientContext, ServerHostname: "localhost"}))
		w.Write("secret\n")
		line, err := r.ReadLine(ctx)
		require.NoError(t, err)
		require.Equal(t, py.Bytes("secret\n"), line)
		w.Close()
		require.NoError(t, w.WaitClosed(ctx))
		s.Close()
		return s.WaitClosed(ctx)
	}))
}
