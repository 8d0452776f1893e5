package fastapi

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// HTTPException is the class of the exceptions that NewHTTPException makes: fastapi.HTTPException.
var HTTPException = httpExceptionClass()

// HTTPError is an HTTPException: raised in a handler or a dependency it is the answer.
type HTTPError struct {
	py.Exception
	StatusCode int
	Detail     any
	Headers    *py.Dict[any, any] // nil for None
}

// NewHTTPException makes an HTTPException: HTTPException(status_code, detail, headers). Without a detail it is the
// phrase of the status.
func NewHTTPException(statusCode int, opts ...Option) *HTTPError {
	s := gather(opts)
	e := &HTTPError{StatusCode: statusCode, Detail: uvicorn.StatusPhrase(statusCode)}
	if s.hasDetail && s.detail != nil {
		e.Detail = s.detail
	}
	if s.headers != nil {
		e.Headers = &py.Dict[any, any]{}
		for _, h := range s.headers {
			e.Headers.Set(h.Name, h.Value)
		}
	}
	e.Init(HTTPException, statusCode, e.Detail)
	return e
}

// Detail sets what an HTTPException tells: the argument detail, any value that JSON can show.
func Detail(detail any) Option {
	return func(s *settings) { s.hasDetail, s.detail = true, py.ToAny(detail) }
}

// Error returns str(exc): "404: Not Found".
func (e *HTTPError) Error() string { return fmt.Sprintf("%d: %s", e.StatusCode, py.Str(e.Detail)) }

// PyRepr returns repr(exc).
func (e *HTTPError) PyRepr() string {
	return fmt.Sprintf("%s(status_code=%d, detail=%s)", e.PyClass().Name, e.StatusCode, py.Repr(e.Detail))
}

func httpExceptionClass() *py.Class {
	c := py.NewExceptionClass("HTTPException", py.ExceptionType)
	c.Module = "fastapi.exceptions"
	c.DefineGetSet("status_code", func(x any) any { return httpErrorOf(x).StatusCode }, nil)
	c.DefineGetSet("detail", func(x any) any { return httpErrorOf(x).Detail }, nil)
	c.DefineGetSet("headers", func(x any) any {
		if h := httpErrorOf(x).Headers; h != nil {
			return h
		}
		return nil
	}, nil)
	return c
}

// httpError is what exceptions that embed HTTPError have.
func (e *HTTPError) httpError() *HTTPError { return e }

// httpErrorOf reads any exception of the class, also one that HTTPException.New made.
func httpErrorOf(x any) *HTTPError {
	if h, ok := x.(interface{ httpError() *HTTPError }); ok {
		return h.httpError()
	}
	h := &HTTPError{StatusCode: 500}
	if e, ok := x.(interface{ Args() py.Tuple }); ok {
		args := e.Args()
		if len(args) > 0 {
			h.StatusCode, _ = args[0].(int)
		}
		h.Detail = uvicorn.StatusPhrase(h.StatusCode)
		if len(args) > 1 && args[1] != nil {
			h.Detail = args[1]
		}
		if len(args) > 2 {
			h.Headers, _ = args[2].(*py.Dict[any, any])
		}
	}
	return h
}

// FastAPIError is the class of what goes wrong in the application itself: fastapi.exceptions.FastAPIError.
var FastAPIError = func() *py.Class {
	c := py.NewExceptionClass("FastAPIError", py.RuntimeError)
	c.Module = "fastapi.exceptions"
	return c
}()

// RequestValidationError is the class of what is raised for requests that do not fit: a handler for it replaces the 422
// answer.
var RequestValidationError = validationClass("RequestValidationError")

// ResponseValidationError is the class of what is raised for answers that do not fit the response model.
var ResponseValidationError = validationClass("ResponseValidationError")

// ValidationFault is a RequestValidationError or a ResponseValidationError.
type ValidationFault struct {
	py.Exception
	faults []fault
	body   any
	where  string // the endpoint
}

func validationClass(name string) *py.Class {
	c := py.NewExceptionClass(name, py.ValueError)
	c.Module = "fastapi.exceptions"
	c.DefineGetSet("body", func(x any) any { return x.(*ValidationFault).body }, nil)
	return c
}

func newValidationFault(c *py.Class, faults []fault, body any) *ValidationFault {
	e := &ValidationFault{faults: faults, body: body}
	e.Init(c)
	return e
}

// Errors returns the list of errors: exc.errors().
func (e *ValidationFault) Errors() *py.List[any] {
	out := &py.List[any]{}
	for _, f := range e.faults {
		out.Append(f.dict())
	}
	return out
}

// Body returns the body that did not fit: exc.body.
func (e *ValidationFault) Body() any { return e.body }

// Error returns str(exc).
func (e *ValidationFault) Error() string {
	var b strings.Builder
	plural := "s"
	if len(e.faults) == 1 {
		plural = ""
	}
	fmt.Fprintf(&b, "%d validation error%s:\n", len(e.faults), plural)
	for _, f := range e.faults {
		fmt.Fprintf(&b, "  %s\n", py.Repr(f.dict()))
	}
	return strings.TrimRight(b.String()+e.where, " \n")
}
