package fastapi

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// exceptionHandlers are the program's handlers.
type exceptionHandlers []*exceptionHandler

// exceptionHandler answers exceptions of a class, or HTTPExceptions of a status.
type exceptionHandler struct {
	class  *py.Class
	status int
	fn     reflect.Value
	sync   bool
}

// ExceptionHandler has exceptions answered by a function: @app.exception_handler(what), where what is a class or a
// status code. fn takes the *Request and the exception, after a context if it wants one.
func (a *App) ExceptionHandler(what any, fn any, opts ...Option) {
	h := &exceptionHandler{fn: reflect.ValueOf(fn), sync: gather(opts).sync}
	switch w := what.(type) {
	case *py.Class:
		h.class = w
	case int:
		h.status = w
	default:
		panic(py.TypeError.Newf("exception_handler() takes a class or a status code, not %s", py.Type(what).Name))
	}
	a.handlers = append(a.handlers, h)
}

// find looks the handler of an exception up: by the status of an HTTPException, then by the classes it derives from.
func (hs exceptionHandlers) find(err error) *exceptionHandler {
	var found *exceptionHandler
	if py.Is(err, HTTPException) {
		status := httpErrorOf(err).StatusCode
		for _, h := range hs {
			if h.class == nil && h.status != 500 && h.status == status {
				found = h
			}
		}
	}
	if found != nil {
		return found
	}
	for _, c := range py.ClassOf(err).MRO {
		for _, h := range hs {
			if h.class == c && c != py.ExceptionType {
				found = h
			}
		}
		if found != nil || c == HTTPException || c == RequestValidationError {
			return found
		}
	}
	return nil
}

// forServerErrors is the handler for Exception or for status 500.
func (hs exceptionHandlers) forServerErrors() (found *exceptionHandler) {
	for _, h := range hs {
		if h.class == py.ExceptionType || h.status == 500 {
			found = h
		}
	}
	return found
}

func (h *exceptionHandler) call(ctx context.Context, r *Request, raised error) (*Response, error) {
	run := func(ctx context.Context) (any, error) {
		var in []reflect.Value
		t := h.fn.Type()
		for i := range t.NumIn() {
			switch want := t.In(i); {
			case want == contextType:
				in = append(in, reflect.ValueOf(ctx))
			case want == requestType:
				in = append(in, reflect.ValueOf(r))
			default:
				v := reflect.New(want).Elem()
				v.Set(reflect.ValueOf(py.AsException(raised)))
				in = append(in, v)
			}
		}
		return callGo(h.fn, in)
	}
	var result any
	var err error
	if h.sync {
		result, err = RunInThreadpool(ctx, run)
	} else {
		result, err = run(ctx)
	}
	if err != nil {
		return nil, err
	}
	response, ok := result.(*Response)
	if !ok {
		return nil, py.TypeError.Newf("'%s' object is not callable", py.ShownType(result))
	}
	return response, nil
}
