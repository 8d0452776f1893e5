package fastapi

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() { testApps["params"] = paramsApp }

// dict makes the dict that a handler returns.
func dict(items ...any) *py.Dict[any, any] {
	d := &py.Dict[any, any]{}
	for i := 0; i < len(items); i += 2 {
		d.Set(items[i], items[i+1])
	}
	return d
}

func commonParameters(_ context.Context, q *string, skip, limit int) (*py.Dict[any, any], error) {
	return dict("q", q, "skip", skip, "limit", limit), nil
}

func token(xKey string) string { return strings.ToUpper(xKey) }

func paramsApp() *App {
	app := New(Title("Params"), Description("Every kind of parameter."), Version("2.5.0"))
	app.Get("/items/{item_id}", "read_item", func(_ context.Context, itemID py.Int, q *string, short bool) any {
		return dict("item_id", itemID, "q", q, "short", short)
	}, Tags("items"), Description("Read one item."), Param("item_id"), Param("q", Default(nil)), Param("short", Default(false)))
	app.Get("/floats/{value}", "read_float", func(_ context.Context, value, scale float64) any {
		return dict("value", value, "scale", scale, "product", value*scale)
	}, Param("value"), Param("scale", Default(1.5)))
	app.Get("/flags/{flag}", "read_flag", func(flag bool) any { return dict("flag", flag) }, Param("flag"))
	app.Get("/names/{name}", "read_name", func(name any) any { return dict("name", name) }, Param("name"))
	app.Get("/files/{file_path:path}", "read_file", func(path string) any { return dict("file_path", path) }, Param("file_path"))
	app.Get("/required", "required", func(needy string, count int, ratio float64, on bool) any {
		return dict("needy", needy, "count", count, "ratio", ratio, "on", on)
	}, Param("needy"), Param("count"), Param("ratio"), Param("on"))
	app.Get("/defaults", "defaults", func(skip, limit int, name string, opt *int, untyped, word any) any {
		return dict("skip", skip, "limit", limit, "name", name, "opt", opt, "untyped", untyped, "word", word)
	}, Sync(), Param("skip", Default(0)), Param("limit", Default(10)), Param("name", Default("x")), Param("opt", Default(nil)),
		Param("untyped", Default(nil)), Param("word", Default("w")))
	app.Get("/lists", "lists", func(q []string, n *py.List[int]) any { return dict("q", q, "n", n) },
		Query("q", Default([]string{})), Query("n", Default(nil), Nullable()))
	app.Get("/limits/{size}", "limits", func(size int, q string, ratio float64, old *string) any {
		return dict("size", size, "q", q, "ratio", ratio, "old", old)
	}, Path("size", Title("The size"), Ge(1), Le(1000)),
		Query("q", Default("abc"), MinLength(3), MaxLength(5), Pattern("^[a-z]+$"), Description("A word"), Alias("item-query")),
		Query("ratio", Default(0.5), Gt(0), Lt(1)), Query("old", Default(nil), Deprecated(true)))
	app.Get("/headers", "headers", func(userAgent *string, xToken *py.List[string], xCount int, session *string, visits int) any {
		return dict("user_agent", userAgent, "x_token", xToken, "x_count", xCount, "session", session, "visits", visits)
	}, Header("user_agent", Default(nil)), Header("x_token", Default([]string{})), Header("x_count"), Cookie("session", Default(nil)), Cookie("visits", Default(3)))
	common := func(name string) Option {
		return Depends(name, commonParameters, Param("q", Default(nil)), Param("skip", Default(0)), Param("limit", Default(100)))
	}
	app.Get("/depends", "depends", func(_ context.Context, commons, other *py.Dict[any, any], key string) any {
		return dict("commons", commons, "same", commons == other, "key", key)
	}, common("commons"), common("other"), Depends("key", token, Header("x_key"), Sync()))
	app.Get("/multi/{a}/{b}", "multi", func(b int, a string, c int) any { return py.Tuple{a, b, c} }, Param("b"), Param("a"), Param("c"))
	return app
}
