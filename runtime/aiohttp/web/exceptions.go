package web

import "github.com/py2goasync/py2goasync/runtime/py"

// The exceptions that are responses: raised in a handler they are the answer.
var (
	HTTPException   = exceptionClass("HTTPException", py.ExceptionType, -1)
	HTTPError       = exceptionClass("HTTPError", HTTPException, -1)
	HTTPRedirection = exceptionClass("HTTPRedirection", HTTPException, -1)
	HTTPSuccessful  = exceptionClass("HTTPSuccessful", HTTPException, -1)
	HTTPClientError = exceptionClass("HTTPClientError", HTTPError, -1)
	HTTPServerError = exceptionClass("HTTPServerError", HTTPError, -1)

	HTTPOk                    = exceptionClass("HTTPOk", HTTPSuccessful, 200)
	HTTPCreated               = exceptionClass("HTTPCreated", HTTPSuccessful, 201)
	HTTPAccepted              = exceptionClass("HTTPAccepted", HTTPSuccessful, 202)
	HTTPNoContent             = exceptionClass("HTTPNoContent", HTTPSuccessful, 204)
	HTTPMovedPermanently      = exceptionClass("HTTPMovedPermanently", HTTPRedirection, 301)
	HTTPFound                 = exceptionClass("HTTPFound", HTTPRedirection, 302)
	HTTPSeeOther              = exceptionClass("HTTPSeeOther", HTTPRedirection, 303)
	HTTPNotModified           = exceptionClass("HTTPNotModified", HTTPRedirection, 304)
	HTTPTemporaryRedirect     = exceptionClass("HTTPTemporaryRedirect", HTTPRedirection, 307)
	HTTPPermanentRedirect     = exceptionClass("HTTPPermanentRedirect", HTTPRedirection, 308)
	HTTPBadRequest            = exceptionClass("HTTPBadRequest", HTTPClientError, 400)
	HTTPUnauthorized          = exceptionClass("HTTPUnauthorized", HTTPClientError, 401)
	HTTPPaymentRequired       = exceptionClass("HTTPPaymentRequired", HTTPClientError, 402)
	HTTPForbidden             = exceptionClass("HTTPForbidden", HTTPClientError, 403)
	HTTPNotFound              = exceptionClass("HTTPNotFound", HTTPClientError, 404)
	HTTPMethodNotAllowed      = exceptionClass("HTTPMethodNotAllowed", HTTPClientError, 405)
	HTTPNotAcceptable         = exceptionClass("HTTPNotAcceptable", HTTPClientError, 406)
	HTTPRequestTimeout        = exceptionClass("HTTPRequestTimeout", HTTPClientError, 408)
	HTTPConflict              = exceptionClass("HTTPConflict", HTTPClientError, 409)
	HTTPGone                  = exceptionClass("HTTPGone", HTTPClientError, 410)
	HTTPLengthRequired        = exceptionClass("HTTPLengthRequired", HTTPClientError, 411)
	HTTPPreconditionFailed    = exceptionClass("HTTPPreconditionFailed", HTTPClientError, 412)
	HTTPRequestEntityTooLarge = exceptionClass("HTTPRequestEntityTooLarge", HTTPClientError, 413)
	HTTPUnsupportedMediaType  = exceptionClass("HTTPUnsupportedMediaType", HTTPClientError, 415)
	HTTPUnprocessableEntity   = exceptionClass("HTTPUnprocessableEntity", HTTPClientError, 422)
	HTTPTooManyRequests       = exceptionClass("HTTPTooManyRequests", HTTPClientError, 429)
	HTTPInternalServerError   = exceptionClass("HTTPInternalServerError", HTTPServerError, 500)
	HTTPNotImplemented        = exceptionClass("HTTPNotImplemented", HTTPServerError, 501)
	HTTPBadGateway            = exceptionClass("HTTPBadGateway", HTTPServerError, 502)
	HTTPServiceUnavailable    = exceptionClass("HTTPServiceUnavailable", HTTPServerError, 503)
	HTTPGatewayTimeout        = exceptionClass("HTTPGatewayTimeout", HTTPServerError, 504)
)

// NewHTTPOk is HTTPOk().
func NewHTTPOk(opts ...ResponseOption) error { return newHTTP(HTTPOk, opts) }

// NewHTTPCreated is HTTPCreated().
func NewHTTPCreated(opts ...ResponseOption) error { return newHTTP(HTTPCreated, opts) }

// NewHTTPAccepted is HTTPAccepted().
func NewHTTPAccepted(opts ...ResponseOption) error { return newHTTP(HTTPAccepted, opts) }

// NewHTTPNoContent is HTTPNoContent().
func NewHTTPNoContent(opts ...ResponseOption) error { return newHTTP(HTTPNoContent, opts) }

// NewHTTPMovedPermanently is HTTPMovedPermanently(location).
func NewHTTPMovedPermanently(location any, opts ...ResponseOption) error {
	return newRedirect(HTTPMovedPermanently, location, opts)
}

// NewHTTPFound is HTTPFound(location).
func NewHTTPFound(location any, opts ...ResponseOption) error {
	return newRedirect(HTTPFound, location, opts)
}

// NewHTTPSeeOther is HTTPSeeOther(location).
func NewHTTPSeeOther(location any, opts ...ResponseOption) error {
	return newRedirect(HTTPSeeOther, location, opts)
}

// NewHTTPNotModified is HTTPNotModified().
func NewHTTPNotModified(opts ...ResponseOption) error { return newHTTP(HTTPNotModified, opts) }

// NewHTTPTemporaryRedirect is HTTPTemporaryRedirect(location).
func NewHTTPTemporaryRedirect(location any, opts ...ResponseOption) error {
	return newRedirect(HTTPTemporaryRedirect, location, opts)
}

// NewHTTPPermanentRedirect is HTTPPermanentRedirect(location).
func NewHTTPPermanentRedirect(location any, opts ...ResponseOption) error {
	return newRedirect(HTTPPermanentRedirect, location, opts)
}

// NewHTTPBadRequest is HTTPBadRequest().
func NewHTTPBadRequest(opts ...ResponseOption) error { return newHTTP(HTTPBadRequest, opts) }

// NewHTTPUnauthorized is HTTPUnauthorized().
func NewHTTPUnauthorized(opts ...ResponseOption) error { return newHTTP(HTTPUnauthorized, opts) }

// NewHTTPPaymentRequired is HTTPPaymentRequired().
func NewHTTPPaymentRequired(opts ...ResponseOption) error { return newHTTP(HTTPPaymentRequired, opts) }

// NewHTTPForbidden is HTTPForbidden().
func NewHTTPForbidden(opts ...ResponseOption) error { return newHTTP(HTTPForbidden, opts) }

// NewHTTPNotFound is HTTPNotFound().
func NewHTTPNotFound(opts ...ResponseOption) error { return newHTTP(HTTPNotFound, opts) }

// NewHTTPMethodNotAllowed is HTTPMethodNotAllowed(method, allowed_methods).
func NewHTTPMethodNotAllowed(method string, allowed any, opts ...ResponseOption) error {
	return newNotAllowed(method, allowed, opts)
}

// NewHTTPNotAcceptable is HTTPNotAcceptable().
func NewHTTPNotAcceptable(opts ...ResponseOption) error { return newHTTP(HTTPNotAcceptable, opts) }

// NewHTTPRequestTimeout is HTTPRequestTimeout().
func NewHTTPRequestTimeout(opts ...ResponseOption) error { return newHTTP(HTTPRequestTimeout, opts) }

// NewHTTPConflict is HTTPConflict().
func NewHTTPConflict(opts ...ResponseOption) error { return newHTTP(HTTPConflict, opts) }

// NewHTTPGone is HTTPGone().
func NewHTTPGone(opts ...ResponseOption) error { return newHTTP(HTTPGone, opts) }

// NewHTTPLengthRequired is HTTPLengthRequired().
func NewHTTPLengthRequired(opts ...ResponseOption) error { return newHTTP(HTTPLengthRequired, opts) }

// NewHTTPPreconditionFailed is HTTPPreconditionFailed().
func NewHTTPPreconditionFailed(opts ...ResponseOption) error {
	return newHTTP(HTTPPreconditionFailed, opts)
}

// NewHTTPRequestEntityTooLarge is HTTPRequestEntityTooLarge().
func NewHTTPRequestEntityTooLarge(opts ...ResponseOption) error {
	return newHTTP(HTTPRequestEntityTooLarge, opts)
}

// NewHTTPUnsupportedMediaType is HTTPUnsupportedMediaType().
func NewHTTPUnsupportedMediaType(opts ...ResponseOption) error {
	return newHTTP(HTTPUnsupportedMediaType, opts)
}

// NewHTTPUnprocessableEntity is HTTPUnprocessableEntity().
func NewHTTPUnprocessableEntity(opts ...ResponseOption) error {
	return newHTTP(HTTPUnprocessableEntity, opts)
}

// NewHTTPTooManyRequests is HTTPTooManyRequests().
func NewHTTPTooManyRequests(opts ...ResponseOption) error { return newHTTP(HTTPTooManyRequests, opts) }

// NewHTTPInternalServerError is HTTPInternalServerError().
func NewHTTPInternalServerError(opts ...ResponseOption) error {
	return newHTTP(HTTPInternalServerError, opts)
}

// NewHTTPNotImplemented is HTTPNotImplemented().
func NewHTTPNotImplemented(opts ...ResponseOption) error { return newHTTP(HTTPNotImplemented, opts) }

// NewHTTPBadGateway is HTTPBadGateway().
func NewHTTPBadGateway(opts ...ResponseOption) error { return newHTTP(HTTPBadGateway, opts) }

// NewHTTPServiceUnavailable is HTTPServiceUnavailable().
func NewHTTPServiceUnavailable(opts ...ResponseOption) error {
	return newHTTP(HTTPServiceUnavailable, opts)
}

// NewHTTPGatewayTimeout is HTTPGatewayTimeout().
func NewHTTPGatewayTimeout(opts ...ResponseOption) error { return newHTTP(HTTPGatewayTimeout, opts) }
