// Package secrets answers Python's secrets module: random numbers of the system.
package secrets

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"

	"github.com/py2goasync/py2goasync/runtime/hmac"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/random"
)

// DefaultEntropy is secrets.DEFAULT_ENTROPY, in bytes.
const DefaultEntropy = 32

// TokenBytes is secrets.token_bytes(n).
func TokenBytes(n int) py.Bytes {
	b := make([]byte, n)
	rand.Read(b)
	return py.Bytes(b)
}

// TokenHex is secrets.token_hex(n).
func TokenHex(n int) string { return hex.EncodeToString([]byte(TokenBytes(n))) }

// TokenUrlsafe is secrets.token_urlsafe(n).
func TokenUrlsafe(n int) string { return base64.RawURLEncoding.EncodeToString([]byte(TokenBytes(n))) }

var system = random.NewSystemRandom()

// Randbelow is secrets.randbelow(n).
func Randbelow(n int) int {
	if n <= 0 {
		panic(py.ValueError.New("Upper bound must be positive."))
	}
	return system.Randrange(n)
}

// Randbits is secrets.randbits(k).
func Randbits(k int) py.Int { return system.Getrandbits(k) }

// Module is the module object of secrets.
var Module = lib.Module("secrets", func(m *py.Module) {
	n := func(x any) int { return lib.IntOr(x, DefaultEntropy) }
	m.Set("DEFAULT_ENTROPY", DefaultEntropy).Set("SystemRandom", random.SystemRandomType)
	lib.Add(m, "token_bytes", "nbytes=None", func(a []any) any { return TokenBytes(n(a[0])) })
	lib.Add(m, "token_hex", "nbytes=None", func(a []any) any { return TokenHex(n(a[0])) })
	lib.Add(m, "token_urlsafe", "nbytes=None", func(a []any) any { return TokenUrlsafe(n(a[0])) })
	lib.Add(m, "randbelow", "exclusive_upper_bound", func(a []any) any { return Randbelow(lib.Int(a[0])) })
	lib.Add(m, "randbits", "k", func(a []any) any { return py.ToAny(Randbits(lib.Int(a[0]))) })
	lib.Add(m, "choice", "seq", func(a []any) any { return system.ChoiceAny(a[0]) })
	lib.AddC(m, "compare_digest", "a, b, /", func(a []any) any { return hmac.CompareDigest(a[0], a[1]) })
})
