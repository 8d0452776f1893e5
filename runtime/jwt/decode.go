package jwt

import (
	"crypto/hmac"
	"encoding/base64"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Algorithms is the argument algorithms of decode.
func Algorithms(x any) Option { return func(o *options) { o.algorithms = py.ToAny(x) } }

// Options is the argument options of decode.
func Options(x any) Option { return func(o *options) { o.options = py.ToAny(x) } }

// Audience is the argument audience of decode.
func Audience(x any) Option { return func(o *options) { o.audience = py.ToAny(x) } }

// Issuer is the argument issuer of decode.
func Issuer(x any) Option { return func(o *options) { o.issuer = py.ToAny(x) } }

// Subject is the argument subject of decode.
func Subject(x any) Option { return func(o *options) { o.subject = py.ToAny(x) } }

// Leeway is the argument leeway of decode: seconds, or a timedelta.
func Leeway(x any) Option {
	return func(o *options) {
		if x = py.ToAny(x); py.HasAttr(x, "total_seconds") {
			x = lib.Method(x, "total_seconds")
		}
		o.leeway = lib.Float(x)
	}
}

// token is one that has been taken apart.
type token struct {
	signed, signature string
	header, payload   any
	text              string // of the payload
}

// Decode is jwt.decode(token, key, algorithms): the claims of a token that is valid.
func Decode(jwt, key any, opts ...Option) (claims any, err error) {
	err = py.Try(func() error {
		t, err := decode(jwt, key, opts)
		if err == nil {
			claims = t.payload
		}
		return err
	})
	return claims, err
}

// DecodeComplete is jwt.decode_complete(token, key, algorithms).
func DecodeComplete(jwt, key any, opts ...Option) (all any, err error) {
	err = py.Try(func() error {
		t, err := decode(jwt, key, opts)
		if err != nil {
			return err
		}
		d := py.NewDict[any, any]()
		d.Set("payload", t.payload)
		d.Set("header", t.header)
		d.Set("signature", py.Bytes(t.signature))
		all = d
		return nil
	})
	return all, err
}

// UnverifiedHeader is jwt.get_unverified_header(token).
func UnverifiedHeader(jwt any) (header any, err error) {
	err = py.Try(func() error {
		t, err := load(py.ToAny(jwt))
		header = t.header
		return err
	})
	return header, err
}

// option reads a truth value of the argument options.
func (o *options) option(name string, otherwise bool) bool {
	if o.options == nil {
		return otherwise
	}
	return py.Truth(lib.Method(o.options, "get", name, otherwise))
}

func decode(jwt, key any, opts []Option) (t token, err error) {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	verify := o.option("verify_signature", true)
	if verify && (o.algorithms == nil || !py.Truth(o.algorithms)) {
		return t, DecodeError.New(`It is required that you pass in a value for the "algorithms" argument when calling decode().`)
	}
	if t, err = load(py.ToAny(jwt)); err != nil {
		return t, err
	}
	if verify {
		if err := t.verify(py.ToAny(key), o.algorithms); err != nil {
			return t, err
		}
	}
	if t.payload, err = object(t.text, "payload"); err != nil {
		return t, err
	}
	return t, o.check(t.payload, verify)
}

// object reads the JSON of a part.
func object(text, part string) (any, error) {
	v, err := lib.TryMethod(json.Module(), "loads", text)
	if err != nil {
		if py.Is(err, py.ValueError, py.RecursionError) {
			return nil, py.RaiseFrom(DecodeError.New("Invalid "+part+" string: "+py.Str(py.AsException(err))), err)
		}
		return nil, err
	}
	if !py.IsInstance(v, py.DictType) {
		return nil, DecodeError.New("Invalid " + part + " string: must be a json object")
	}
	return v, nil
}

func load(jwt any) (t token, err error) {
	text, ok := jwt.(string)
	if !ok {
		b, isBytes := jwt.(py.Bytes)
		if !isBytes {
			return t, DecodeError.New("Invalid token type. Token must be a <class 'bytes'>")
		}
		text = string(b)
	}
	last := strings.LastIndexByte(text, '.')
	first := strings.IndexByte(text, '.')
	if last < 0 || first == last {
		return t, DecodeError.New("Not enough segments")
	}
	t.signed = text[:last]
	header, err := part(text[:first], "header")
	if err != nil {
		return t, err
	}
	if t.header, err = object(header, "header"); err != nil {
		return t, err
	}
	if t.text, err = part(text[first+1:last], "payload"); err != nil {
		return t, err
	}
	t.signature, err = part(text[last+1:], "crypto")
	return t, err
}

func part(text, name string) (string, error) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(strings.TrimRight(text, "="))
	if err != nil {
		return "", DecodeError.New("Invalid " + name + " padding")
	}
	return string(b), nil
}

// verify compares the signature.
func (t *token) verify(key, allowed any) error {
	alg := lib.Method(t.header, "get", "alg")
	if !py.Contains(t.header, "alg") {
		return InvalidAlgorithmError.New("Algorithm not specified")
	}
	if !py.Truth(alg) || !py.Contains(allowed, alg) {
		return InvalidAlgorithmError.New("The specified alg value is not allowed")
	}
	a, err := algorithmOf(py.Str(alg))
	if err != nil {
		return py.RaiseFrom(InvalidAlgorithmError.New("Algorithm not supported"), err)
	}
	want, err := a.sign(t.signed, key)
	if err != nil {
		return err
	}
	if a.hash == 0 || !hmac.Equal([]byte(want), []byte(t.signature)) {
		return InvalidSignatureError.New("Signature verification failed")
	}
	return nil
}
