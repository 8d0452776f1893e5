package jwt

import (
	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Version is jwt.__version__.
const Version = "2.15.1"

var decodeKeywords = map[string]func(any) Option{
	"algorithms": Algorithms, "options": Options, "audience": Audience, "issuer": Issuer, "subject": Subject, "leeway": Leeway,
}

// Module is the module object of jwt.
var Module = lib.Module("jwt", func(m *py.Module) {
	m.Set("__version__", Version)
	for _, c := range []*py.Class{PyJWTError, InvalidTokenError, DecodeError, InvalidSignatureError, ExpiredSignatureError, InvalidAudienceError,
		InvalidIssuerError, InvalidIssuedAtError, ImmatureSignatureError, InvalidKeyError, InvalidAlgorithmError, MissingRequiredClaimError,
		InvalidSubjectError, InvalidJTIError} {
		m.Set(c.Name, c)
	}
	lib.Add(m, "encode", "payload, key, algorithm='HS256', headers=None, json_encoder=None", func(a []any) any {
		s, err := Encode(a[0], a[1], Algorithm(a[2]), Headers(a[3]), JSONEncoder(a[4]))
		py.Check(err)
		return s
	})
	of := func(name string, f func(jwt, key any, opts ...Option) (any, error)) {
		lib.Add(m, name, "jwt, key='', algorithms=None, options=None, **kwargs", func(a []any) any {
			opts := append([]Option{Algorithms(a[2]), Options(a[3])}, httpclient.Keywords(name, decodeKeywords, a[4])...)
			v, err := f(a[0], a[1], opts...)
			py.Check(err)
			return v
		})
	}
	of("decode", Decode)
	of("decode_complete", DecodeComplete)
	lib.Add(m, "get_unverified_header", "jwt", func(a []any) any {
		v, err := UnverifiedHeader(a[0])
		py.Check(err)
		return v
	})
})
