package fastapi

import (
	"context"
	"fmt"
	"iter"
	"math"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

func init() { testApps["responses"] = responsesApp }

type unicornException struct {
	py.Exception
	name string
}

var unicornExceptionType = py.NewExceptionClass("UnicornException", py.ExceptionType)

func newUnicornException(name string) *unicornException {
	e := &unicornException{name: name}
	e.Init(unicornExceptionType, name)
	return e
}

func unicornHandler(_ context.Context, _ *Request, exc *unicornException) (*JSONResponse, error) {
	return NewJSONResponse(dict("message", fmt.Sprintf("Oops! %s did something.", exc.name)), StatusCode(418)), nil
}

func addHeader(ctx context.Context, request *Request, callNext Next) (*Response, error) {
	py.Println("before", request.Method(), request.URL().Path())
	response, err := callNext(ctx, request)
	if err != nil {
		return nil, err
	}
	response.Headers().Set("X-Process", "done")
	py.Println("after", response.StatusCode)
	return response, nil
}

func lifespan(context.Context, *App) iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		py.Println("startup")
		if !yield(nil, nil) {
			return
		}
		py.Println("shutdown")
	}
}

func numbers(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for i := range 3 {
			if !yield(fmt.Sprintf("line %d\n", i), nil) {
				return
			}
			if err := asyncio.Sleep(ctx, 0.01); err != nil {
				yield("", err)
				return
			}
		}
	}
}

func writeLog(message string) { py.Println("log:", message) }

func later(ctx context.Context, n int, word string) error {
	if err := asyncio.Sleep(ctx, 0.01); err != nil {
		return err
	}
	py.Println("later:", n, word)
	return nil
}

func crash(context.Context) (float64, error) { return py.TrueDivInt(1, 0), nil }

func responsesApp() *App {
	app := New(Lifespan(lifespan), DocsURL("/swagger"), RedocURL(""), OpenAPITags(py.ListOf([]any{dict("name", "x", "description", "d")})))
	app.ExceptionHandler(unicornExceptionType, unicornHandler)
	app.Middleware("http", addHeader)
	app.Get("/unicorns/{name}", "unicorn", func(name string) error { return newUnicornException(name) }, Param("name"))
	app.Get("/error/{code}", "error", func(code int) error {
		return NewHTTPException(code, Detail("Bad thing"), Headers(dict("X-Error", "yes")))
	}, Param("code"))
	app.Get("/error-none/{code}", "error_none", func(code int) error { return HTTPException.New(code) }, Param("code"))
	app.Get("/error-dict", "error_dict", func() error { return NewHTTPException(400, Detail(dict("a", []any{1, nil}))) })
	app.Get("/crash", "crash", crash)
	app.Get("/crash-sync", "crash_sync", func() error { return py.ValueError.New("sync trouble") }, Sync())
	app.Get("/nan", "nan", func() any { return dict("x", math.NaN()) })
	app.Get("/unserializable", "unserializable", func() any { return dict("x", py.NewSet(1, 2), "y", py.Bytes("abc")) })
	app.Get("/text", "text", func() string { return "plain é" }, ResponseClass(PlainTextResponseType))
	app.Get("/html", "html", func() string { return "<h1>hi</h1>" }, ResponseClass(HTMLResponseType))
	app.Get("/html-direct", "html_direct", func() *HTMLResponse { return NewHTMLResponse("<p>x</p>", StatusCode(202)) })
	app.Get("/json-direct", "json_direct", func() *JSONResponse {
		return NewJSONResponse(dict("a", "é", "b", []any{1.0, 2}), StatusCode(203), Headers(dict("X-A", "b")))
	})
	app.Get("/response", "response", func() *Response { return NewResponse("<x/>", MediaType("application/xml")) })
	app.Get("/empty", "empty", func() *Response { return NewResponse(nil, StatusCode(204)) })
	app.Get("/redirect", "redirect", func() *Response { return NewRedirectResponse("/text?x=a b&é=1") })
	app.Get("/redirect-303", "redirect_303", func() *Response { return NewRedirectResponse("https://example.com/", StatusCode(303)) })
	app.Get("/stream", "stream", func(ctx context.Context) *Response {
		return NewStreamingResponse(numbers(ctx), MediaType("text/plain"))
	})
	app.Get("/stream-sync", "stream_sync", func() *Response {
		return NewStreamingResponse(py.NewGenerator("numbers", func(y *py.Yielder[py.Bytes]) (any, error) {
			for i := range 3 {
				if _, err := y.Yield(py.Bytes(fmt.Sprint("x", i))); err != nil {
					return nil, err
				}
			}
			return nil, nil
		}))
	}, Sync())
	app.Get("/set-headers", "set_headers", func(response *Response) any {
		response.Headers().Set("X-Cat", "alone")
		response.SetStatusCode(201)
		response.SetCookie("session", "a b", MaxAge(60), HTTPOnly(true))
		return dict("ok", true)
	})
	app.Get("/cookie-direct", "cookie_direct", func() *Response {
		r := NewJSONResponse(dict("ok", 1))
		r.SetCookie("k", "v")
		r.DeleteCookie("old")
		return r
	})
	app.Post("/notify/{email}", "notify", func(email string, tasks *BackgroundTasks) any {
		tasks.AddTask(writeLog, "to "+email)
		tasks.AddTask(later, 3, "z")
		py.Println("handler done")
		return dict("message", "sent")
	}, Param("email"))
	app.Post("/notify-response", "notify_response", func() *Response {
		tasks := NewBackgroundTasks()
		tasks.AddTask(writeLog, "direct")
		return NewJSONResponse(dict("m", 1), Background(tasks))
	})
	app.Post("/notify-crash", "notify_crash", func(tasks *BackgroundTasks) any {
		tasks.AddTask(crash)
		return dict("m", 2)
	})
	addRequestRoutes(app)
	app.Get("/sync", "sync_handler", func(n int) any {
		time.Sleep(0.01)
		return dict("n", n)
	}, Sync(), Param("n", Default(2)))
	app.Get("/values", "values", func() any {
		huge, _ := new(big.Int).SetString("1000000000000000000000000000000", 10)
		d := dict("int", py.IntFromBig(huge), "float", 1e16, "small", 1e-7, "neg", math.Copysign(0, -1), "str", "\x00\x1f\"\\/é\u2028\U0001f600", 1, "k", nil, 1, 2.5, 2)
		d.Set(true, 3)
		for k, v := range dict("tuple", py.T2(1, 2), "nested", []any{dict("a", []int{}), dict()}, "none", nil, "bool", false, "big", math.MaxFloat64).Items() {
			d.Set(k, v)
		}
		return d
	})
	app.Get("/string", "string", func() string { return "text" })
	app.Get("/number", "number", func() int { return 42 })
	app.Get("/nothing", "nothing", func() {})
	app.Head("/headed", "headed", func() {})
	app.Options("/opted", "opted", func() any { return dict("o", 1) })
	return app
}

func addRequestRoutes(app *App) {
	app.APIRoute("/request", "request_info", func(ctx context.Context, request *Request) (any, error) {
		body, err := request.Body(ctx)
		return dict(
			"method", request.Method(), "path", request.URL().Path(), "query", request.QueryParams().Dict(), "q", request.QueryParams().GetOpt("q"),
			"x", request.Headers().GetOpt("X-Thing"), "cookies", request.Cookies(), "host", request.Client().Host, "body", string(body),
			"params", request.PathParams(), "ctype", request.Headers().GetOr("content-type", "none"), "scheme", request.URL().Scheme(),
			"url", request.URL().Query(), "getlist", request.QueryParams().GetList("q"),
		), err
	}, Methods("GET", "POST"))
	app.Post("/request-json/{k}", "request_json", func(ctx context.Context, request *Request, k string) (any, error) {
		data, err := request.JSON(ctx)
		if err != nil {
			return nil, err
		}
		return dict("data", data, "k", request.PathParams().At("k")), nil
	}, Param("k"))
}
