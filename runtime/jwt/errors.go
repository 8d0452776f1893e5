package jwt

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func exception(name string, base *py.Class) *py.Class {
	return lib.Exception("jwt.exceptions", name, base)
}

// The exceptions of the package.
var (
	PyJWTError                = exception("PyJWTError", py.ExceptionType)
	InvalidTokenError         = exception("InvalidTokenError", PyJWTError)
	DecodeError               = exception("DecodeError", InvalidTokenError)
	InvalidSignatureError     = exception("InvalidSignatureError", DecodeError)
	ExpiredSignatureError     = exception("ExpiredSignatureError", InvalidTokenError)
	InvalidAudienceError      = exception("InvalidAudienceError", InvalidTokenError)
	InvalidIssuerError        = exception("InvalidIssuerError", InvalidTokenError)
	InvalidIssuedAtError      = exception("InvalidIssuedAtError", InvalidTokenError)
	ImmatureSignatureError    = exception("ImmatureSignatureError", InvalidTokenError)
	InvalidKeyError           = exception("InvalidKeyError", PyJWTError)
	InvalidAlgorithmError     = exception("InvalidAlgorithmError", InvalidTokenError)
	MissingRequiredClaimError = missingClass()
	InvalidSubjectError       = exception("InvalidSubjectError", InvalidTokenError)
	InvalidJTIError           = exception("InvalidJTIError", InvalidTokenError)
)

// InsecureKeyLengthWarning is the warning of a key that is short.
var InsecureKeyLengthWarning = lib.Exception("jwt.warnings", "InsecureKeyLengthWarning", py.UserWarning)

// missingError is a MissingRequiredClaimError.
type missingError struct {
	py.Exception
	claim string
}

// Error returns str(e).
func (e *missingError) Error() string { return `Token is missing the "` + e.claim + `" claim` }

func newMissing(claim string) error {
	e := &missingError{claim: claim}
	e.Init(MissingRequiredClaimError, claim)
	return e
}

func missingClass() *py.Class {
	c := exception("MissingRequiredClaimError", InvalidTokenError)
	c.DefineGetSet("claim", func(x any) any {
		if e, ok := x.(*missingError); ok {
			return e.claim
		}
		return ""
	}, nil)
	return c
}
