package fastapi

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of fastapi.security as values of the floor: programs derive from them.
//
//	class JWTBearer(HTTPBearer):
//	    async def __call__(self, request: Request): credentials = await super().__call__(request); …
var (
	APIKeyHeaderType = schemeClass("api_key", "APIKeyHeader", "*, name, "+commonParams, func(a []any) *Scheme {
		return NewAPIKeyHeader(py.Str(a[0]), commonOptions(a[1:])...)
	})
	APIKeyQueryType = schemeClass("api_key", "APIKeyQuery", "*, name, "+commonParams, func(a []any) *Scheme {
		return NewAPIKeyQuery(py.Str(a[0]), commonOptions(a[1:])...)
	})
	APIKeyCookieType = schemeClass("api_key", "APIKeyCookie", "*, name, "+commonParams, func(a []any) *Scheme {
		return NewAPIKeyCookie(py.Str(a[0]), commonOptions(a[1:])...)
	})
	HTTPBearerType = schemeClass("http", "HTTPBearer", "*, bearerFormat=None, "+commonParams, func(a []any) *Scheme {
		return NewHTTPBearer(append(commonOptions(a[1:]), BearerFormat(textOf(a[0])))...)
	})
	HTTPDigestType = schemeClass("http", "HTTPDigest", "*, "+commonParams, func(a []any) *Scheme { return NewHTTPDigest(commonOptions(a)...) })
	HTTPBasicType  = schemeClass("http", "HTTPBasic", "*, scheme_name=None, realm=None, description=None, auto_error=True", func(a []any) *Scheme {
		return NewHTTPBasic(append(commonOptions([]any{a[0], a[2], a[3]}), Realm(textOf(a[1])))...)
	})
	OpenIDConnectType = schemeClass("open_id_connect_url", "OpenIdConnect", "*, openIdConnectUrl, "+commonParams, func(a []any) *Scheme {
		return NewOpenIDConnect(py.Str(a[0]), commonOptions(a[1:])...)
	})
	OAuth2PasswordBearerType = schemeClass("oauth2", "OAuth2PasswordBearer", "tokenUrl, scheme_name=None, scopes=None, description=None, auto_error=True, refreshUrl=None", func(a []any) *Scheme {
		return NewOAuth2PasswordBearer(py.Str(a[0]), append(commonOptions([]any{a[1], a[3], a[4]}), FlowScopes(a[2]), RefreshURL(textOf(a[5])))...)
	})
	OAuth2AuthorizationCodeBearerType = schemeClass("oauth2", "OAuth2AuthorizationCodeBearer", "authorizationUrl, tokenUrl, refreshUrl=None, scheme_name=None, scopes=None, description=None, auto_error=True", func(a []any) *Scheme {
		return NewOAuth2AuthorizationCodeBearer(py.Str(a[0]), py.Str(a[1]), append(commonOptions([]any{a[3], a[5], a[6]}), FlowScopes(a[4]), RefreshURL(textOf(a[2])))...)
	})
	OAuth2Type = schemeClass("oauth2", "OAuth2", "*, flows=None, "+commonParams, func(a []any) *Scheme {
		s := newScheme("OAuth2", "Bearer", commonOptions(a[1:]), func(*settings) []pair {
			return []pair{{"type", "oauth2"}, {"flows", flowsOf(a[0])}}
		})
		s.find = func(r *Request) (any, bool) { h := r.header("authorization"); return h, h != "" }
		return s
	})
)

const commonParams = "scheme_name=None, description=None, auto_error=True"

// commonOptions are the arguments of commonParams.
func commonOptions(a []any) []Option {
	return []Option{SchemeName(textOf(a[0])), Description(textOf(a[1])), AutoError(py.Truth(a[2]))}
}

// textOf is a text that may be None.
func textOf(x any) string {
	if x == nil {
		return ""
	}
	return py.Str(x)
}

// schemeKey is the attribute in which an instance keeps what it is.
const schemeKey = "_scheme"

// schemeClass makes a class of fastapi.security; made makes what its instances are of the arguments of params.
func schemeClass(module, name, params string, made func(a []any) *Scheme) *py.Class {
	c := py.NewClass("fastapi.security."+module, name, py.ObjectType)
	def := lib.Definer(c)
	def("__init__", "self, "+params, func(a []any) any {
		s := made(a[1:])
		if s.name == name { // of a class that derives from this one
			s.name = py.Type(a[0]).Name
		}
		py.SetAttr(a[0], schemeKey, s)
		py.SetAttr(a[0], "scheme_name", s.name)
		py.SetAttr(a[0], "auto_error", s.auto)
		return nil
	})
	def("make_not_authenticated_error", "self", func(a []any) any { return notAuthenticated(schemeOf(a[0]).challenge) })
	c.Set("__call__", py.FuncOf(name+".__call__", callScheme, "self, request").Async())
	return c
}

func schemeOf(x any) *Scheme { return py.GetAttr(x, schemeKey).(*Scheme) }

// PyClass returns object.
func (*Scheme) PyClass() *py.Class { return py.ObjectType }

// callScheme is await scheme(request) of an instance that the floor holds.
func callScheme(_ context.Context, self, request any) (any, error) {
	r, ok := request.(*Request)
	if w, isSocket := request.(*WebSocket); isSocket {
		r, ok = &w.Request, true
	}
	if !ok {
		return nil, py.AttributeError.Newf("'%s' object has no attribute 'headers'", py.TypeName(request))
	}
	if x, found := schemeOf(self).find(r); found {
		return x, nil
	}
	if !py.Truth(py.GetAttr(self, "auto_error")) {
		return nil, nil
	}
	err, isError := lib.Method(self, "make_not_authenticated_error").(error)
	if !isError {
		return nil, py.TypeError.New("exceptions must derive from BaseException")
	}
	return nil, err
}

// SchemeObject is a dependency on an instance of a class of the program that derives from one of fastapi.security.
type SchemeObject struct{ object any }

// NewSchemeObject makes one.
func NewSchemeObject(object any) *SchemeObject { return &SchemeObject{object} }

func (o *SchemeObject) call(ctx context.Context, r *Request) (any, error) {
	result, err := py.Call(ctx, o.object, r)
	if err != nil {
		return nil, err
	}
	return await(ctx, result)
}

// OAuthFlowsType is fastapi.openapi.models.OAuthFlows: which flows of OAuth 2 there are.
var OAuthFlowsType = flowsClass()

func flowsClass() *py.Class {
	c := py.NewClass("fastapi.openapi.models", "OAuthFlows", py.ObjectType)
	lib.Definer(c)("__init__", "self, *, implicit=None, password=None, clientCredentials=None, authorizationCode=None", func(a []any) any {
		for i, name := range []string{"implicit", "password", "clientCredentials", "authorizationCode"} {
			py.SetAttr(a[0], name, a[i+1])
		}
		return nil
	})
	return c
}

// flowsOf describes flows: a dict, or an OAuthFlows.
func flowsOf(x any) any {
	if x == nil {
		return newDict()
	}
	if isDict(x) {
		return x
	}
	out := newDict()
	for _, name := range []string{"implicit", "password", "clientCredentials", "authorizationCode"} {
		if f := py.GetAttr(x, name); f != nil {
			out.Set(name, flowItems(f))
		}
	}
	return out
}

// flowItems are the items of one flow in the order of the document.
func flowItems(x any) any {
	out := newDict()
	for _, key := range []string{"refreshUrl", "scopes", "authorizationUrl", "tokenUrl"} {
		if v, ok := lookup(x, key); ok {
			out.Set(key, v)
		} else if key == "scopes" {
			out.Set(key, newDict())
		}
	}
	return out
}

// AuthorizationSchemeParam takes the value of a header Authorization apart: fastapi.security.utils.get_authorization_scheme_param.
func AuthorizationSchemeParam(value any) py.Tuple2[string, string] {
	scheme, param, _ := strings.Cut(textOf(floor(value)), " ")
	return py.T2(scheme, strings.TrimSpace(param))
}
