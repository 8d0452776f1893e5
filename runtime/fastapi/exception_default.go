package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// HTTPExceptionHandler answers an HTTPException as an application without a handler of its own does:
// await http_exception_handler(request, exc).
func HTTPExceptionHandler(_ context.Context, _ *Request, exc any) (*Response, error) {
	if err, ok := exc.(error); !ok || !py.Is(err, HTTPException) {
		return nil, py.AttributeError.Newf("'%s' object has no attribute 'headers'", py.TypeName(exc))
	}
	return httpErrorResponse(httpErrorOf(exc)), nil
}

// RequestValidationExceptionHandler answers a RequestValidationError as an application without a handler of its own does:
// await request_validation_exception_handler(request, exc).
func RequestValidationExceptionHandler(_ context.Context, _ *Request, exc any) (*Response, error) {
	e, ok := exc.(*ValidationFault)
	if !ok {
		return nil, py.AttributeError.Newf("'%s' object has no attribute 'errors'", py.TypeName(exc))
	}
	return validationResponse(e), nil
}

// validationResponse is the answer to a request that does not fit.
func validationResponse(e *ValidationFault) *Response {
	return NewJSONResponse(newDict(pair{"detail", jsonable(e.Errors())}), StatusCode(422))
}
