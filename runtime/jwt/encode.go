package jwt

import (
	"crypto"
	"crypto/hmac"
	_ "crypto/sha256" // HS256
	_ "crypto/sha512" // HS384, HS512
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/calendar"
	"github.com/py2goasync/py2goasync/runtime/datetime"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/warnings"
)

// options are the keyword arguments of encode and decode.
type options struct {
	algorithm                 any
	headers                   any
	encoder                   any
	algorithms                any
	options                   any
	audience, issuer, subject any
	leeway                    float64
}

// Option is a keyword argument of encode or decode.
type Option func(o *options)

// Algorithm is the argument algorithm of encode; None is without a signature.
func Algorithm(x any) Option { return func(o *options) { o.algorithm = py.ToAny(x) } }

// Headers is the argument headers of encode.
func Headers(x any) Option { return func(o *options) { o.headers = py.ToAny(x) } }

// JSONEncoder is the argument json_encoder of encode.
func JSONEncoder(x any) Option { return func(o *options) { o.encoder = py.ToAny(x) } }

// Encode is jwt.encode(payload, key, algorithm).
func Encode(payload, key any, opts ...Option) (token string, err error) {
	o := options{algorithm: "HS256"}
	for _, opt := range opts {
		opt(&o)
	}
	err = py.Try(func() error { token, err = encode(py.ToAny(payload), py.ToAny(key), o); return err })
	return token, err
}

func encode(payload, key any, o options) (string, error) {
	if !py.IsInstance(payload, py.DictType) {
		return "", py.TypeError.New("Expecting a dict object, as JWT only supports JSON objects as payloads.")
	}
	claims := lib.Method(payload, "copy")
	for _, name := range []string{"exp", "iat", "nbf"} {
		if at := lib.Method(claims, "get", name); at != nil && py.Truth(lib.Call(py.Builtin("isinstance"), at, py.GetAttr(datetime.Module(), "datetime"))) {
			py.SetItem(claims, name, lib.Method(calendar.Module(), "timegm", lib.Method(at, "utctimetuple")))
		}
	}
	if iss := lib.Method(claims, "get", "iss"); py.Contains(claims, "iss") {
		if _, ok := iss.(string); !ok {
			return "", py.TypeError.New("Issuer (iss) must be a string.")
		}
	}
	name := "none"
	if o.algorithm != nil {
		name = py.Str(o.algorithm)
	}
	header := py.NewDict[any, any]()
	header.Set("typ", "JWT")
	header.Set("alg", name)
	if o.headers != nil {
		if alg := lib.Method(o.headers, "get", "alg"); alg != nil && py.Truth(alg) {
			name = py.Str(alg)
		}
		lib.Method(header, "update", o.headers)
		if !py.Truth(py.GetItem(header, "typ")) {
			py.DelItem(header, "typ")
		}
	}
	signed := segment(dumps(header, nil, true)) + "." + segment(dumps(claims, o.encoder, false))
	a, err := algorithmOf(name)
	if err != nil {
		return "", err
	}
	signature, err := a.sign(signed, key)
	return signed + "." + segment(signature), err
}

func dumps(x, encoder any, sorted bool) string {
	return py.Str(lib.CallKW(py.GetAttr(json.Module(), "dumps"), []any{x},
		[]py.KV{{Key: "separators", Value: py.Tuple{",", ":"}}, {Key: "cls", Value: encoder}, {Key: "sort_keys", Value: sorted}}))
}

// segment is a part of a token: base64 without padding.
func segment(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }

// algorithm signs tokens; its hash is 0 for that of tokens without signature.
type algorithm struct {
	hash crypto.Hash
	name string // of the hash
}

var algorithms = map[string]algorithm{"HS256": {crypto.SHA256, "SHA256"}, "HS384": {crypto.SHA384, "SHA384"}, "HS512": {crypto.SHA512, "SHA512"}, "none": {}}

// asymmetric are the algorithms of PyJWT that want keys of two parts.
var asymmetric = regexp.MustCompile(`^(RS|ES|PS)(256|384|512|256K|521)$|^EdDSA$`)

func algorithmOf(name string) (algorithm, error) {
	a, ok := algorithms[name]
	if !ok && asymmetric.MatchString(name) {
		return a, py.NotImplementedError.New("Algorithm '" + name + "' could not be found. Do you have cryptography installed?")
	}
	if !ok {
		return a, py.NotImplementedError.New("Algorithm not supported")
	}
	return a, nil
}

// sign gives the signature of a text.
func (a algorithm) sign(text string, key any) (string, error) {
	if a.hash == 0 {
		if key != nil && key != "" {
			return "", InvalidKeyError.New(`When alg = "none", key value must be None.`)
		}
		return "", nil
	}
	secret, err := secretOf(key)
	if err != nil {
		return "", err
	}
	if size := a.hash.Size(); len(secret) < size {
		lib.Call(py.GetAttr(warnings.Module(), "warn"), fmt.Sprintf(
			"The HMAC key is %d bytes long, which is below the minimum recommended length of %d bytes for %s. See RFC 7518 Section 3.2.", len(secret), size, a.name),
			InsecureKeyLengthWarning)
	}
	mac := hmac.New(a.hash.New, []byte(secret))
	mac.Write([]byte(text))
	return string(mac.Sum(nil)), nil
}

func secretOf(key any) (string, error) {
	secret, ok := key.(string)
	if !ok {
		b, isBytes := lib.AsBytes(key)
		if !isBytes {
			return "", py.TypeError.New("Expected a string value")
		}
		secret = string(b)
	}
	switch {
	case secret == "":
		return "", InvalidKeyError.New("HMAC key must not be empty.")
	case strings.Contains(secret, "-----BEGIN ") || strings.HasPrefix(secret, "ssh-") || strings.HasPrefix(secret, "ecdsa-sha2-"):
		return "", InvalidKeyError.New("The specified key is an asymmetric key or x509 certificate and should not be used as an HMAC secret.")
	}
	return secret, nil
}
