package fastapi

import (
	"context"
	"encoding/base64"
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Scheme is a way by which clients show who they are: an instance of a class of fastapi.security, which is a dependency.
type Scheme struct {
	name      string // in the OpenAPI document
	model     *py.Dict[any, any]
	auto      bool // a request without credentials is refused
	challenge string
	find      func(r *Request) (any, bool)
}

// securitySettings are the arguments of the classes of fastapi.security.
type securitySettings struct {
	schemeName   string
	noAutoError  bool
	scopes       []string
	flowScopes   any
	realm        string
	bearerFormat string
	refreshURL   string
}

// SchemeName names a scheme in the OpenAPI document: the argument scheme_name.
func SchemeName(name string) Option { return func(s *settings) { s.schemeName = name } }

// AutoError refuses requests without credentials, which is the default; else the dependency gives None.
func AutoError(on bool) Option { return func(s *settings) { s.noAutoError = !on } }

// FlowScopes are the scopes of OAuth 2 with what they are for: the argument scopes, a dict.
func FlowScopes(scopes any) Option { return func(s *settings) { s.flowScopes = py.ToAny(scopes) } }

// Scopes are what a dependency asks for: the argument scopes of Security().
func Scopes(scopes ...string) Option { return func(s *settings) { s.scopes = scopes } }

// Realm is the argument realm of HTTPBasic.
func Realm(realm string) Option { return func(s *settings) { s.realm = realm } }

// BearerFormat is the argument bearerFormat of HTTPBearer.
func BearerFormat(format string) Option { return func(s *settings) { s.bearerFormat = format } }

// RefreshURL is the argument refreshUrl of the OAuth 2 classes.
func RefreshURL(url string) Option { return func(s *settings) { s.refreshURL = url } }

func newScheme(class, challenge string, opts []Option, model func(s *settings) []pair) *Scheme {
	s := gather(opts)
	name := class
	if s.schemeName != "" {
		name = s.schemeName
	}
	pairs := model(s)
	if s.description != "" {
		pairs = append([]pair{pairs[0], {"description", s.description}}, pairs[1:]...)
	}
	return &Scheme{name: name, model: newDict(pairs...), auto: !s.noAutoError, challenge: challenge}
}

// Call looks for the credentials in a request: await scheme(request).
func (s *Scheme) Call(_ context.Context, r *Request) (any, error) {
	x, ok := s.find(r)
	switch {
	case ok:
		return x, nil
	case s.auto:
		return nil, notAuthenticated(s.challenge)
	}
	return nil, nil
}

func notAuthenticated(challenge string) error {
	return NewHTTPException(401, Detail("Not authenticated"), Headers(newDict(pair{"WWW-Authenticate", challenge})))
}

// authorization takes the header apart: the scheme and what follows.
func authorization(r *Request) (scheme, rest string) {
	scheme, rest, _ = strings.Cut(r.header("authorization"), " ")
	return scheme, rest
}

// bearer is the token of a header "Bearer token".
func bearer(r *Request) (any, bool) {
	scheme, token := authorization(r)
	return token, strings.EqualFold(scheme, "bearer")
}

func flow(s *settings, name string, pairs ...pair) []pair {
	scopes := s.flowScopes
	if scopes == nil {
		scopes = newDict()
	}
	if s.refreshURL != "" {
		pairs = append(pairs, pair{"refreshUrl", s.refreshURL})
	}
	d := newDict(append([]pair{{"scopes", scopes}}, pairs...)...)
	return []pair{{"type", "oauth2"}, {"flows", newDict(pair{name, d})}}
}

// NewOAuth2PasswordBearer is OAuth2PasswordBearer(tokenUrl=url): the token of the header Authorization.
func NewOAuth2PasswordBearer(url string, opts ...Option) *Scheme {
	s := newScheme("OAuth2PasswordBearer", "Bearer", opts, func(s *settings) []pair { return flow(s, "password", pair{"tokenUrl", url}) })
	s.find = bearer
	return s
}

// NewOAuth2AuthorizationCodeBearer is OAuth2AuthorizationCodeBearer(authorizationUrl=…, tokenUrl=…).
func NewOAuth2AuthorizationCodeBearer(authorizationURL, tokenURL string, opts ...Option) *Scheme {
	s := newScheme("OAuth2AuthorizationCodeBearer", "Bearer", opts, func(s *settings) []pair {
		return flow(s, "authorizationCode", pair{"authorizationUrl", authorizationURL}, pair{"tokenUrl", tokenURL})
	})
	s.find = bearer
	return s
}

// NewOpenIDConnect is OpenIdConnect(openIdConnectUrl=url).
func NewOpenIDConnect(url string, opts ...Option) *Scheme {
	s := newScheme("OpenIdConnect", "Bearer", opts, func(*settings) []pair {
		return []pair{{"type", "openIdConnect"}, {"openIdConnectUrl", url}}
	})
	s.find = func(r *Request) (any, bool) { h := r.header("authorization"); return h, h != "" }
	return s
}

func newAPIKey(class, in, name string, opts []Option, find func(r *Request) string) *Scheme {
	s := newScheme(class, "APIKey", opts, func(*settings) []pair { return []pair{{"type", "apiKey"}, {"in", in}, {"name", name}} })
	s.find = func(r *Request) (any, bool) { key := find(r); return key, key != "" }
	return s
}

// NewAPIKeyHeader is APIKeyHeader(name=name).
func NewAPIKeyHeader(name string, opts ...Option) *Scheme {
	return newAPIKey("APIKeyHeader", "header", name, opts, func(r *Request) string { return r.header(name) })
}

// NewAPIKeyQuery is APIKeyQuery(name=name).
func NewAPIKeyQuery(name string, opts ...Option) *Scheme {
	return newAPIKey("APIKeyQuery", "query", name, opts, func(r *Request) string {
		v, _ := parseQuery(r.scope.Query).Get(name)
		return v
	})
}

// NewAPIKeyCookie is APIKeyCookie(name=name).
func NewAPIKeyCookie(name string, opts ...Option) *Scheme {
	return newAPIKey("APIKeyCookie", "cookie", name, opts, func(r *Request) string {
		v, _ := r.Cookies().Get(name)
		return v
	})
}

// HTTPAuthorizationCredentials are a scheme and what follows it in the header Authorization.
type HTTPAuthorizationCredentials struct {
	Scheme      string `py:"scheme"`
	Credentials string `py:"credentials"`
}

var _ = Model[HTTPAuthorizationCredentials]("HTTPAuthorizationCredentials")

// HTTPBasicCredentials are the name and the password of HTTP Basic.
type HTTPBasicCredentials struct {
	Username string `py:"username"`
	Password string `py:"password"`
}

var _ = Model[HTTPBasicCredentials]("HTTPBasicCredentials")

func newHTTPScheme(class, scheme, challenge string, opts []Option) *Scheme {
	s := newScheme(class, challenge, opts, func(s *settings) []pair {
		out := []pair{{"type", "http"}, {"scheme", scheme}}
		if s.bearerFormat != "" {
			out = append(out, pair{"bearerFormat", s.bearerFormat})
		}
		return out
	})
	s.find = func(r *Request) (any, bool) {
		name, rest := authorization(r)
		return &HTTPAuthorizationCredentials{name, rest}, rest != "" && strings.EqualFold(name, scheme)
	}
	return s
}

// NewHTTPBearer is HTTPBearer().
func NewHTTPBearer(opts ...Option) *Scheme {
	return newHTTPScheme("HTTPBearer", "bearer", "Bearer", opts)
}

// NewHTTPDigest is HTTPDigest().
func NewHTTPDigest(opts ...Option) *Scheme {
	return newHTTPScheme("HTTPDigest", "digest", "Digest", opts)
}

// NewHTTPBasic is HTTPBasic().
func NewHTTPBasic(opts ...Option) *Scheme {
	challenge := "Basic"
	if realm := gather(opts).realm; realm != "" {
		challenge = `Basic realm="` + realm + `"`
	}
	s := newHTTPScheme("HTTPBasic", "basic", challenge, opts)
	s.find = func(r *Request) (any, bool) {
		name, rest := authorization(r)
		if !strings.EqualFold(name, "basic") {
			return nil, false
		}
		data, err := base64.StdEncoding.DecodeString(rest)
		user, password, ok := strings.Cut(string(data), ":")
		if err != nil || !ok || strings.ContainsFunc(string(data), func(c rune) bool { return c > unicode.MaxASCII }) {
			panic(notAuthenticated(challenge)) // whatever auto_error says
		}
		return &HTTPBasicCredentials{user, password}, true
	}
	return s
}

// SecurityScopes are the scopes that what depends on a function asks for: fastapi.security.SecurityScopes.
type SecurityScopes struct{ scopes []string }

// Scopes is security_scopes.scopes.
func (s *SecurityScopes) Scopes() []string { return s.scopes }

// ScopeStr is security_scopes.scope_str.
func (s *SecurityScopes) ScopeStr() string { return strings.Join(s.scopes, " ") }

var scopesClass = lib.Class[SecurityScopes]("fastapi.security.oauth2", "SecurityScopes", nil, py.Methods{
	"scopes":    prop(func(s *SecurityScopes) any { return py.ToAny(s.Scopes()) }),
	"scope_str": prop(func(s *SecurityScopes) any { return s.ScopeStr() }),
})

// PyClass returns fastapi.security.SecurityScopes.
func (*SecurityScopes) PyClass() *py.Class { return scopesClass }

// OAuth2PasswordRequestForm is the form by which a client asks for a token.
type OAuth2PasswordRequestForm struct {
	GrantType    *string
	Username     string
	Password     string
	scope        string
	ClientID     *string
	ClientSecret *string
}

// Scopes is form.scopes.
func (f *OAuth2PasswordRequestForm) Scopes() []string { return strings.Fields(f.scope) }

// FormDependency is a class of fastapi.security that is a dependency: its parameters are known.
type FormDependency struct {
	fn   any
	opts []Option
}

func passwordForm(grant ...Option) *FormDependency {
	return &FormDependency{
		func(grant *string, username, password, scope string, id, secret *string) *OAuth2PasswordRequestForm {
			return &OAuth2PasswordRequestForm{grant, username, password, scope, id, secret}
		},
		[]Option{
			Form("grant_type", grant...), Form("username"), Form("password", jsonFormat("password")), Form("scope", Default("")), Form("client_id", Default(nil)),
			Form("client_secret", Default(nil), jsonFormat("password")),
		},
	}
}

func jsonFormat(format string) Option { return JSONSchemaExtra(newDict(pair{"format", format})) }

// The forms as dependencies: Depends(OAuth2PasswordRequestForm).
var (
	OAuth2PasswordRequestFormType       = passwordForm(Default(nil), Pattern("^password$"))
	OAuth2PasswordRequestFormStrictType = passwordForm(Pattern("^password$"))
)
