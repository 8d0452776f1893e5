package fastapi

import (
	"context"
	"fmt"
	"iter"
	"math"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() { testApps["more"] = moreApp }

type account struct {
	Name   string                          `py:"name"`
	Email  *string                         `py:"email"`
	Score  float64                         `py:"score"`
	Items  *py.List[*py.Dict[string, int]] `py:"items"`
	Parent *account                        `py:"parent"`
}

type message struct {
	Message string `py:"message"`
}

var (
	_ = Model[account]("Account", Field("name", Alias("userName")), Field("email", Default(nil)), Field("score", Default(1.5)),
		Field("items", Default([]any{})), Field("parent", Default(nil)))
	_ = Model[message]("Message")
)

func verify(_ context.Context, xKey string) error {
	py.Println("verify", xKey)
	if xKey == "bad" {
		return NewHTTPException(400, Detail("X-Key header invalid"))
	}
	return nil
}

func session(context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		py.Println("open")
		defer py.Println("close")
		yield("session", nil)
	}
}

func syncSession() *py.Generator[int] {
	return py.NewGenerator("sync_session", func(y *py.Yielder[int]) (any, error) {
		py.Println("open sync")
		defer py.Println("close sync")
		_, err := y.Yield(7)
		if err != nil && py.Is(err, py.ValueError) {
			py.Println("caught", err)
		}
		return nil, err
	})
}

type pager struct{ skip, limit int }

func newPager(skip, limit int) *pager { return &pager{skip, limit} }

func currentUser(_ context.Context, token, db string) (*py.Dict[any, any], error) {
	return dict("token", token, "db", db), nil
}

func tracing(name string) func(ctx context.Context, r *Request, next Next) (*Response, error) {
	return func(ctx context.Context, r *Request, next Next) (*Response, error) {
		py.Println(name, "in")
		if name == "second" && r.QueryParams().GetOr("stop", "") != "" {
			return NewPlainTextResponse("stopped", StatusCode(403)), nil
		}
		response, err := next(ctx, r)
		if err != nil {
			return nil, err
		}
		py.Println(name, "out")
		return response, nil
	}
}

func moreApp() *App {
	app := New(Title("More"), Summary("A summary"), Description("Text"), Version("3"), TermsOfService("http://example.com/terms/"),
		Contact(dict("name", "Me", "url", "http://example.com/me", "email", "me@example.com")),
		LicenseInfo(dict("name", "MIT", "url", "https://mit.example.com/")), Dependency(verify, Header("x_key", Default("none"))),
		OpenAPITags([]any{dict("name", "users", "description", "Operations with users.")}), Servers([]any{dict("url", "https://example.com", "description", "Main")}))
	app.AddMiddleware(NewCORSMiddleware(AllowOrigins("https://a.example", "https://b.example"), AllowCredentials(true),
		AllowMethods("GET", "POST"), AllowHeaders("X-Custom"), ExposeHeaders("X-Out"), CORSMaxAge(99)))
	app.Middleware("http", tracing("first"))
	app.Middleware("http", tracing("second"))
	app.ExceptionHandler(RequestValidationError, func(_ context.Context, _ *Request, exc *ValidationFault) (*Response, error) {
		return NewJSONResponse(dict("errors", exc.Errors(), "body", exc.Body()), StatusCode(400)), nil
	})
	app.ExceptionHandler(404, func(_ context.Context, r *Request, exc *HTTPError) (*Response, error) {
		return NewJSONResponse(dict("path", r.URL().Path(), "detail", exc.Detail), StatusCode(404)), nil
	})
	app.ExceptionHandler(py.KeyError, func(_ *Request, exc error) *Response {
		return NewPlainTextResponse(fmt.Sprintf("missing %s", exc), StatusCode(410))
	}, Sync())
	app.ExceptionHandler(py.ExceptionType, func(_ context.Context, _ *Request, exc error) (*Response, error) {
		return NewPlainTextResponse(fmt.Sprintf("sorry: %s", exc), StatusCode(500)), nil
	})
	addYieldRoutes(app)
	app.Get("/pager", "pager", func(p *pager) any { return dict("skip", p.skip, "limit", p.limit) },
		Depends("p", newPager, Param("skip", Default(0)), Param("limit", Default(10)), Sync()))
	app.Get("/me", "me", func(user *py.Dict[any, any]) any { return user },
		Depends("user", currentUser, Query("token", MinLength(2)), Depends("db", session)))
	app.Get("/key/{name}", "key", func(name string) int { return dict("a", 1).At(name).(int) }, Param("name"))
	app.Get("/fails", "fails", func() error { return py.RuntimeError.New("broken") })
	app.Get("/stream-fails", "stream_fails", func() *Response {
		return NewStreamingResponse(iter.Seq2[string, error](func(yield func(string, error) bool) {
			if yield("a", nil) {
				yield("", py.RuntimeError.New("in stream"))
			}
		}))
	})
	addUserRoutes(app)
	app.Get("/tuple", "tuples", func(limit int) py.Tuple2[int, string] { return py.T2(limit, "x") }, ResponseModel[py.Tuple2[int, string]](),
		Query("limit", Default(5), Ge(1), Le(9), MultipleOf(2), Title("Limit"), Description("How many"), Examples([]int{2, 4})))
	app.Get("/set", "sets", func() *py.Set[int] { return py.NewSet(1, 2, 2) }, ResponseModel[*py.Set[int]]())
	app.Get("/opt", "opt", func() *int { return nil }, ResponseModel[*int]())
	app.Get("/inf", "inf", func() float64 { return math.Inf(1) }, ResponseModel[float64]())
	app.Get("/floats", "floats", func() []float64 {
		return []float64{1, 1e16, 1e22, 1e-5, 1e-7, 123456789.123, 5e-324, math.MaxFloat64, math.Copysign(0, -1)}
	}, ResponseModel[[]float64]())
	return app
}

func addYieldRoutes(app *App) {
	use := []Option{Depends("db", session), Depends("n", syncSession, Sync())}
	app.Get("/yield", "use_session", func(db string, n int) any {
		py.Println("using", db, n)
		return dict("db", db, "n", n)
	}, use...)
	app.Get("/yield-fails", "yield_fails", func(string, int) error { return py.ValueError.New("inside") }, use...)
	app.Get("/yield-http", "yield_http", func(string) error { return NewHTTPException(402) }, use[0])
	app.Get("/yield-stream", "yield_stream", func(ctx context.Context, db string) *Response {
		return NewStreamingResponse(iter.Seq2[string, error](func(yield func(string, error) bool) {
			for i := range 2 {
				py.Println("chunk", i)
				if !yield(fmt.Sprintf("%s%d;", db, i), asyncio.Sleep(ctx, 0)) {
					return
				}
			}
		}), MediaType("text/event-stream"))
	}, use[0])
}

func addUserRoutes(app *App) {
	users := NewAPIRouter(Prefix("/users"), Tags("users"), Dependency(verify, Header("x_key", Default("none"))), Responses("404", "Not found"))
	admin := NewAPIRouter()
	users.Get("/", "list_users", func() any {
		return []any{dict("userName", "a"), dict("userName", "b", "email", "e", "parent", dict("userName", "p"))}
	}, ResponseModel[[]*account](), ResponseModelExcludeNone(true))
	users.Post("/", "add_user", func(a *account, ratio float64) any { return a }, ResponseModel[*account](), ResponseModelExclude("score"),
		ResponsesModel[*message]("409", ""), ResponsesModel[*message]("418", "Tea"), Param("account"), Body("ratio", Gt(0), Le(1), Examples([]float64{0.5})))
	users.Get("/{user_id}", "one_user", func(id int, q *py.List[int]) (any, error) {
		if id == 0 {
			return nil, NewHTTPException(404, Detail("no such user"))
		}
		return nil, nil
	}, ResponseModel[*account](), Nullable(), Name("one_user"), Param("user_id"), Query("q", Default(nil), Nullable(), MaxLength(2)))
	admin.Get("/stats", "stats", func() any { return dict("ok", true) }, IncludeInSchema(false))
	admin.Get("/text", "text", func() string { return "t" }, ResponseClass(PlainTextResponseType))
	users.IncludeRouter(admin, Prefix("/admin"), Tags("admin"))
	app.IncludeRouter(users, Prefix("/v1"), Deprecated(true))
}
