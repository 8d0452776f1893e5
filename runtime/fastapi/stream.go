package fastapi

import (
	"context"
	"math"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/json"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Routes whose handlers yield:
//
//	@app.get("/items")
//	async def stream() -> AsyncIterable[Item]:
//	    yield item                              # a line of JSON, or an event of an EventSourceResponse

// Streams says that a handler yields its answer in parts: lines of JSON, events where the class of the response is
// EventSourceResponse, or the body as it is where it is another class.
func Streams() Option { return func(s *settings) { s.streams = true } }

// StreamItem is Streams for parts that are validated, filtered and described by a type: the T of AsyncIterable[T].
func StreamItem[T any]() Option { return streamOf(typeOf(reflect.TypeFor[T]())) }

// StreamItemAs is StreamItem for a type that Go has no name for.
func StreamItemAs(f Shape) Option { return streamOf(f) }

func streamOf(t *schemaType) Option {
	return func(s *settings) { s.streams, s.streamItem = true, t }
}

// jsonLines is the content type of a stream of JSON values.
const jsonLines = "application/jsonl"

// eventful reports whether what the handler yields is sent as events.
func (e *endpoint) eventful() bool {
	return e.streams && e.responseClass != nil && e.responseClass.class.IsSubclassOf(EventSourceResponseType)
}

// lined reports whether what the handler yields is sent as lines of JSON.
func (e *endpoint) lined() bool { return e.streams && e.responseClass == nil }

// stream answers with what the handler yields. The handler begins when the answer is sent.
func (e *endpoint) stream(args []reflect.Value, s *solver) (*Response, error) {
	parts := &yielded{start: func(ctx context.Context) (generator, error) {
		if e.wantsCtx {
			args[0] = reflect.ValueOf(ctx)
		}
		made, err := callGo(e.fn, args)
		if err != nil {
			return nil, err
		}
		return newGenerator(made), nil
	}, yields: !e.sync}
	opts := s.responseArgs(e.statusCode)
	var response *Response
	switch {
	case e.eventful():
		parts.encode = func(x any) (any, error) { return e.event(x) }
		response = NewStreamingResponse(&pinged{inner: parts}, append(opts, MediaType(eventStream))...)
		response.headers.Set("cache-control", "no-cache")
		response.headers.Set("x-accel-buffering", "no")
	case e.lined():
		parts.encode = func(x any) (any, error) {
			line, err := e.streamed(x)
			return py.Bytes(line + "\n"), err
		}
		response = NewStreamingResponse(parts, append(opts, MediaType(jsonLines))...)
	default:
		response = e.render(e.class(), parts, opts)
	}
	response.headers.raw = append(response.headers.raw, s.response.headers.raw...)
	return response, nil
}

// streamed is a part of a stream as JSON.
func (e *endpoint) streamed(x any) (string, error) {
	if e.streamItem == nil {
		return jsonText(x), nil
	}
	content, err := e.serialize(e.streamItem, x)
	return string(dumpJSON(content)), err
}

// jsonText is json.dumps(jsonable_encoder(x)), where NaN and infinities are null.
func jsonText(x any) string { return json.Dumps(finite(jsonable(x))) }

func finite(x any) any {
	switch x := x.(type) {
	case float64:
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return nil
		}
	case *py.List[any]:
		out := &py.List[any]{}
		for v := range x.All() {
			out.Append(finite(v))
		}
		return out
	case *py.Dict[any, any]:
		return eachValue(x, finite)
	}
	return x
}

// yielded is what a handler yields, encoded.
type yielded struct {
	start  func(ctx context.Context) (generator, error)
	encode func(x any) (any, error) // nil for parts that are sent as they are
	yields bool                     // others get a turn after each part
	inner  generator
	parts  int
}

func (y *yielded) next(ctx context.Context) (v any, ok bool, err error) {
	if y.inner == nil {
		if y.inner, err = y.start(ctx); err != nil {
			return nil, false, err
		}
	}
	if y.yields && y.parts > 0 {
		if err := asyncio.Sleep(ctx, 0); err != nil {
			return nil, false, err
		}
	}
	y.parts++
	if v, ok, err = y.inner.next(ctx); err != nil || !ok || y.encode == nil {
		return v, ok, err
	}
	err = py.Try(func() (err error) {
		v, err = y.encode(v)
		return err
	})
	return v, err == nil, err
}

func (y *yielded) throw(ctx context.Context, err error) error {
	if y.inner == nil {
		return err
	}
	return y.inner.throw(ctx, err)
}

func (y *yielded) close(ctx context.Context) {
	if y.inner != nil {
		y.inner.close(ctx)
	}
}
