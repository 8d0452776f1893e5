package web

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// responseError is an exception that is a response.
type responseError struct {
	py.Exception
	response *Response
	location string
	method   string
}

// Error is str(exception): the reason.
func (e *responseError) Error() string { return e.response.reason }

// PyRepr is repr(exception).
func (e *responseError) PyRepr() string {
	return "<" + e.PyClass().Name + " " + e.response.reason + " not prepared>"
}

// statuses holds the status of each class.
var statuses = map[*py.Class]int{}

func exceptionClass(name string, base *py.Class, status int) *py.Class {
	c := py.NewExceptionClass(name, base)
	c.Module = "aiohttp.web_exceptions"
	c.Set("status_code", status)
	statuses[c] = status
	get := func(name string, of func(e *responseError) any) {
		c.DefineGetSet(name, func(x any) any { return of(x.(*responseError)) }, nil)
	}
	get("status", func(e *responseError) any { return e.response.status })
	get("reason", func(e *responseError) any { return e.response.reason })
	get("text", func(e *responseError) any { return e.response.Text() })
	get("body", func(e *responseError) any { return e.response.Body() })
	get("headers", func(e *responseError) any { return e.response.headers })
	get("content_type", func(e *responseError) any { return e.response.ContentType() })
	get("location", func(e *responseError) any { return e.location })
	get("method", func(e *responseError) any { return e.method })
	return c
}

func init() {
	for c := range statuses {
		c.ConstructBy(func(_ context.Context, cls *py.Class, args []any, kw []py.KV) (v any, err error) {
			err = py.Try(func() error { v = construct(cls, args, kw); return nil })
			return v, err
		})
	}
}

// construct makes an exception of the floor.
func construct(cls *py.Class, args []any, kw []py.KV) any {
	var opts []ResponseOption
	for _, k := range kw {
		switch k.Key {
		case "text":
			opts = append(opts, Text(k.Value))
		case "reason":
			opts = append(opts, Reason(k.Value))
		case "headers":
			opts = append(opts, SetHeaders(k.Value))
		case "body":
			opts = append(opts, Body(k.Value))
		case "content_type":
			opts = append(opts, ContentType(k.Value))
		case "location", "method", "allowed_methods":
			args = append(args, k.Value)
		default:
			panic(py.TypeError.New(cls.Name + ".__init__() got an unexpected keyword argument " + py.Repr(k.Key)))
		}
	}
	switch {
	case cls.IsSubclassOf(HTTPMethodNotAllowed) && len(args) == 2:
		return newNotAllowed(py.Str(args[0]), args[1], opts)
	case cls.IsSubclassOf(HTTPRedirection) && len(args) == 1:
		return newRedirect(cls, args[0], opts)
	}
	return newHTTP(cls, opts)
}

func statusOf(cls *py.Class) int {
	status, _ := py.GetAttr(cls, "status_code").(int)
	return status
}

func newHTTP(cls *py.Class, opts []ResponseOption) error {
	e := &responseError{response: &Response{}}
	a := gather(statusOf(cls), opts)
	if a.text == nil && a.body == nil && a.status != 204 && a.status != 304 {
		reason := a.reason
		if reason == "" {
			reason = phrase(a.status)
		}
		text := fmt.Sprintf("%d: %s", a.status, reason)
		a.text = &text
	}
	e.response.fill(a)
	e.response.reason = a.reason
	if a.reason == "" {
		e.response.reason = phrase(a.status)
	}
	e.Init(cls, e.response.reason)
	return e
}

// phrase is the text of a status, as http.HTTPStatus has it.
func phrase(status int) string {
	switch status {
	case 413:
		return "Content Too Large"
	case 422:
		return "Unprocessable Content"
	}
	return http.StatusText(status)
}

func newRedirect(cls *py.Class, location any, opts []ResponseOption) error {
	text := py.Str(location)
	if text == "" {
		panic(py.ValueError.New("HTTP redirects need a location to redirect to."))
	}
	err := newHTTP(cls, opts)
	e := err.(*responseError)
	e.location = text
	e.response.headers.Set("Location", text)
	return err
}

func newNotAllowed(method string, allowed any, opts []ResponseOption) error {
	var names []string
	for _, m := range py.Collect(py.ToAny(allowed)) {
		names = append(names, py.Str(m))
	}
	slices.Sort(names)
	err := newHTTP(HTTPMethodNotAllowed, opts)
	e := err.(*responseError)
	e.method = method
	e.response.headers.Set("Allow", strings.Join(names, ","))
	return err
}

func tooLarge(limit, size int) error {
	text := fmt.Sprintf("Maximum request body size %d exceeded, actual body size %d", limit, size)
	return newHTTP(HTTPRequestEntityTooLarge, []ResponseOption{Text(text)})
}

// asResponse is the response that an exception stands for; nil for any other.
func asResponse(err error) *Response {
	e, ok := err.(*responseError)
	if !ok {
		if !py.Is(err, HTTPException) {
			return nil
		}
		if e, ok = py.AsException(err).(*responseError); !ok {
			return nil
		}
	}
	return e.response
}
