package jwt

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

// check looks at the claims of a token. Those that are not verified by default are where the signature is.
func (o *options) check(payload any, verify bool) error {
	get := func(name string) (any, bool) { return lib.Method(payload, "get", name), py.Contains(payload, name) }
	if o.options != nil {
		if require := lib.Method(o.options, "get", "require"); require != nil {
			for _, claim := range py.Collect(require) {
				if v, _ := get(py.Str(claim)); v == nil {
					return newMissing(py.Str(claim))
				}
			}
		}
	}
	now := lib.Float(lib.Method(time.Module(), "time"))
	if v, ok := get("iat"); ok && o.option("verify_iat", verify) {
		at, err := whole(v, InvalidIssuedAtError, "Issued At claim (iat) must be an integer.")
		if err != nil {
			return err
		}
		if at > now+o.leeway {
			return ImmatureSignatureError.New("The token is not yet valid (iat)")
		}
	}
	if v, ok := get("nbf"); ok && o.option("verify_nbf", verify) {
		at, err := whole(v, DecodeError, "Not Before claim (nbf) must be an integer.")
		if err != nil {
			return err
		}
		if at > now+o.leeway {
			return ImmatureSignatureError.New("The token is not yet valid (nbf)")
		}
	}
	if v, ok := get("exp"); ok && o.option("verify_exp", verify) {
		at, err := whole(v, DecodeError, "Expiration Time claim (exp) must be an integer.")
		if err != nil {
			return err
		}
		if at <= now-o.leeway {
			return ExpiredSignatureError.New("Signature has expired")
		}
	}
	if o.option("verify_iss", verify) {
		if err := o.checkIssuer(get); err != nil {
			return err
		}
	}
	if o.option("verify_aud", verify) {
		if err := o.checkAudience(get); err != nil {
			return err
		}
	}
	if v, ok := get("sub"); ok && o.option("verify_sub", verify) {
		if _, text := v.(string); !text {
			return InvalidSubjectError.New("Subject must be a string")
		}
		if o.subject != nil && !py.Eq(v, o.subject) {
			return InvalidSubjectError.New("Invalid subject")
		}
	}
	if v, ok := get("jti"); ok && o.option("verify_jti", verify) {
		if _, text := v.(string); !text {
			return InvalidJTIError.New("JWT ID must be a string")
		}
	}
	return nil
}

// whole is int(x).
func whole(x any, class *py.Class, text string) (at float64, err error) {
	err = py.Try(func() error { at = lib.Float(lib.Call(py.Builtin("int"), x)); return nil })
	if err != nil {
		return 0, class.New(text)
	}
	return at, nil
}

func (o *options) checkIssuer(get func(string) (any, bool)) error {
	if o.issuer == nil {
		return nil
	}
	iss, ok := get("iss")
	if !ok {
		return newMissing("iss")
	}
	if _, text := iss.(string); !text {
		return InvalidIssuerError.New("Payload Issuer (iss) must be a string")
	}
	if _, text := o.issuer.(string); text && !py.Eq(iss, o.issuer) || !text && !py.Contains(o.issuer, iss) {
		return InvalidIssuerError.New("Invalid issuer")
	}
	return nil
}

func (o *options) checkAudience(get func(string) (any, bool)) error {
	aud, ok := get("aud")
	given := ok && py.Truth(aud)
	switch {
	case o.audience == nil && given:
		return InvalidAudienceError.New("Invalid audience")
	case o.audience == nil:
		return nil
	case !given:
		return newMissing("aud")
	}
	claims := []any{aud}
	if _, text := aud.(string); !text {
		if py.TypeName(aud) != "list" {
			return InvalidAudienceError.New("Invalid claim format in token")
		}
		claims = py.Collect(aud)
	}
	wanted := []any{o.audience}
	if _, text := o.audience.(string); !text {
		wanted = py.Collect(o.audience)
	}
	for _, c := range claims {
		if _, text := c.(string); !text {
			return InvalidAudienceError.New("Invalid claim format in token")
		}
	}
	for _, w := range wanted {
		for _, c := range claims {
			if py.Eq(w, c) {
				return nil
			}
		}
	}
	return InvalidAudienceError.New("Audience doesn't match")
}
