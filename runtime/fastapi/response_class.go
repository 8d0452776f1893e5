package fastapi

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Classes of responses that a program makes of those of the library:
//
//	class Pretty(JSONResponse):
//	    media_type = "application/vnd.api+json"
//	    def render(self, content) -> bytes: …

// classFor is what a class of responses does; one of the program's is known when it is first asked for.
func classFor(c *py.Class) *responseClass {
	if known := responseClasses[c]; known != nil {
		return known
	}
	base := libraryClass(c)
	own := &responseClass{class: c, mediaType: base.mediaType, status: base.status, render: base.render, make: base.make, own: true}
	if text, ok := py.GetAttrOr(c, "media_type", nil).(string); ok {
		own.mediaType = text
	}
	responseClasses[c] = own
	return own
}

// libraryClass is the class of the library that a class of responses derives from.
func libraryClass(c *py.Class) *responseClass {
	for _, k := range c.MRO {
		if known := responseClasses[k]; known != nil && !known.own {
			return known
		}
	}
	panic(py.TypeError.Newf("%s is no class of responses", c.Name))
}

// rendered is the content as a body: by the method render of a class of the program's own.
func (r *Response) rendered(content any) []byte {
	if !r.class.own {
		return r.class.render(content)
	}
	body := must(py.CallMethod(py.CurrentContext(), r, "render", content))
	return renderText(body)
}

// constructible lets the floor make instances of a class of the library, and of those that derive from it.
func constructible(c *py.Class, first string) {
	bind := httpclient.Constructor(c.Name, first+", status_code=None, headers=None, media_type=None, background=None", func(_ context.Context, a []any) (any, error) {
		return py.Tuple(a), nil
	})
	c.ConstructBy(func(ctx context.Context, cls *py.Class, args []any, kw []py.KV) (any, error) {
		if slices.ContainsFunc(cls.MRO, func(k *py.Class) bool { return k != py.ObjectType && k.Defines("__init__") }) {
			return nil, py.NotImplementedError.Newf("a class of responses with an __init__ of its own, as %s, is not supported", cls.Name)
		}
		bound, err := bind(ctx, cls, args, kw)
		if err != nil {
			return nil, err
		}
		a := bound.(py.Tuple)
		var opts []Option
		if a[1] != nil {
			opts = append(opts, StatusCode(a[1].(int)))
		}
		if a[2] != nil {
			opts = append(opts, Headers(a[2]))
		}
		if text, ok := a[3].(string); ok {
			opts = append(opts, MediaType(text))
		}
		if tasks, ok := a[4].(*BackgroundTasks); ok {
			opts = append(opts, Background(tasks))
		}
		var made *Response
		err = py.Try(func() error {
			made = classFor(cls).make(cls, a[0], opts)
			return nil
		})
		return made, err
	})
}

func init() {
	responseClasses[RedirectResponseType].make = redirect
	responseClasses[StreamingResponseType].make = streamResponse
	responseClasses[EventSourceResponseType].make = streamResponse
	responseClasses[FileResponseType].make = fileResponse
	for _, c := range []*py.Class{ResponseType, HTMLResponseType, PlainTextResponseType} {
		constructible(c, "content=None")
	}
	constructible(JSONResponseType, "content")
	constructible(ORJSONResponseType, "content")
	constructible(RedirectResponseType, "url")
	constructible(StreamingResponseType, "content")
	constructible(EventSourceResponseType, "content")
}

// ResponseClassOf is ResponseClass for a class of the program: the argument response_class.
func ResponseClassOf(x any) Option {
	c, ok := x.(*py.Class)
	if !ok {
		panic(py.TypeError.New("response_class must be a class of responses, not " + py.TypeName(x)))
	}
	return ResponseClass(c)
}
