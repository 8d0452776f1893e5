package fastapi

import (
	"context"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// handle answers a request: get_request_handler.
func (e *endpoint) handle(ctx context.Context, r *Request) (*Response, error) {
	body, err := e.readBody(ctx, r)
	if err != nil {
		return nil, err
	}
	s := &solver{
		req: r, body: body, embed: e.embed, cache: map[cacheKey]any{},
		response: &Response{class: responseClasses[ResponseType]},
	}
	response, err := e.respond(ctx, s)
	if err == nil {
		err = s.leaveEarly(ctx, nil)
	}
	if err != nil {
		if out := s.leave(ctx, err); out != nil {
			return nil, out
		}
		return nil, FastAPIError.New("Response not awaited. " + swallowed)
	}
	if len(s.exits) > 0 {
		response.exit = s.leave
	}
	return response, nil
}

// swallowed explains why there is no answer: a dependency with yield caught what the handler raised.
const swallowed = "There's a high chance that the application code is raising an exception and a dependency with yield " +
	"has a block with a bare except, or a block with except Exception, and is not raising the exception again. Read more about it in the " +
	"docs: https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/#dependencies-with-yield-and-except"

func (e *endpoint) respond(ctx context.Context, s *solver) (*Response, error) {
	args, faults, err := s.solve(ctx, e.dependant)
	if err != nil {
		return nil, err
	}
	if len(faults) > 0 {
		return nil, e.fault(RequestValidationError, s.req, faults, s.body.value)
	}
	if e.streams {
		return e.stream(args, s)
	}
	result, err := e.call(ctx, args)
	if err != nil {
		return nil, err
	}
	if response, ok := result.(*Response); ok && response != nil {
		if response.background == nil {
			response.background = s.tasks
		}
		return response, nil
	}
	var response *Response
	err = py.Try(func() (err error) {
		response, err = e.wrap(result, s)
		return err
	})
	return response, err
}

// wrap makes the response of a handler's result.
func (e *endpoint) wrap(result any, s *solver) (*Response, error) {
	opts := s.responseArgs(e.statusCode)
	class := e.class()
	var response *Response
	if e.responseModel == nil {
		response = e.render(class, jsonable(result), opts)
	} else {
		content, err := e.serialize(e.responseModel, result)
		if f, ok := err.(*ValidationFault); ok {
			f.where = e.where(s.req)
		}
		if err != nil {
			return nil, err
		}
		if e.responseClass == nil {
			response = NewResponse(py.Bytes(dumpJSON(content)), append(opts, MediaType("application/json"))...)
		} else {
			response = e.render(class, content, opts)
		}
	}
	if !bodyAllowed(response.StatusCode) {
		response.body = nil
	}
	response.headers.raw = append(response.headers.raw, s.response.headers.raw...)
	return response, nil
}

// responseArgs are the arguments of a response that the route and its dependencies tell: _build_response_args.
func (s *solver) responseArgs(status int) []Option {
	if s.response.StatusCode != 0 {
		status = s.response.StatusCode
	}
	opts := []Option{Background(s.tasks)}
	if status != 0 {
		opts = append(opts, StatusCode(status))
	}
	return opts
}

func (e *endpoint) render(class *responseClass, content any, opts []Option) *Response {
	return class.make(class.class, content, opts)
}

// serialize validates a result against the response model, or a part of a stream against the type of its items:
// serialize_response.
func (e *endpoint) serialize(t *schemaType, result any) (any, error) {
	v := &validation{attributes: true, tracks: e.excludeUnset}
	input := floor(result)
	content := v.check(t, input, []any{"response"})
	if len(v.faults) > 0 {
		return nil, newValidationFault(ResponseValidationError, v.faults, input)
	}
	d := &dumper{routeSettings: &e.routeSettings, json: true, aliases: !e.byName}
	return d.value(t, content, d.picks()), nil
}

// readBody decodes the body when a parameter wants it.
func (e *endpoint) readBody(ctx context.Context, r *Request) (requestBody, error) {
	if len(e.body) > 0 {
		if err := r.fetch(ctx); err != nil {
			return requestBody{}, err
		}
	}
	if forms(e.body) {
		form, err := r.Form(ctx)
		return requestBody{true, form}, err
	}
	if len(e.body) == 0 || len(r.scope.Body) == 0 {
		return requestBody{}, nil
	}
	if kind := r.header("content-type"); !isJSON(kind) && (kind != "" || !e.app.settings.lenientContent) {
		return requestBody{true, py.Bytes(r.scope.Body)}, nil
	}
	text := string(r.scope.Body)
	if !utf8.ValidString(text) {
		return requestBody{}, NewHTTPException(400, Detail("There was an error parsing the body"))
	}
	x, bad := decodeJSON(text)
	if bad != nil {
		f := fault{
			typ: "json_invalid", loc: []any{"body", bad.pos}, msg: "JSON decode error", input: newDict(),
			ctx: newDict(pair{"error", bad.msg}),
		}
		return requestBody{}, e.fault(RequestValidationError, r, []fault{f}, text)
	}
	return requestBody{true, x}, nil
}

func isJSON(contentType string) bool {
	mediaType, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		mediaType, _, _ = strings.Cut(strings.ToLower(contentType), ";")
	}
	sub, ok := strings.CutPrefix(strings.TrimSpace(mediaType), "application/")
	return ok && (sub == "json" || strings.HasSuffix(sub, "+json"))
}
