package fastapi

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func init() { testApps["models"] = modelsApp }

type image struct {
	URL  string `py:"url"`
	Name string `py:"name"`
}

type shopItem struct {
	Name        string           `py:"name"`
	Description *string          `py:"description"`
	Price       float64          `py:"price"`
	Tax         *float64         `py:"tax"`
	Tags        *py.List[string] `py:"tags"`
	Image       *image           `py:"image"`
}

type limited struct {
	Name   string                    `py:"name"`
	Age    int                       `py:"age"`
	Scores *py.Dict[string, float64] `py:"scores"`
	Extra  any                       `py:"extra"`
}

type user struct {
	ID       py.Int `py:"id"`
	Username string `py:"username"`
	IsActive bool   `py:"is_active"`
}

var (
	_ = Model[image]("Image")
	_ = Model[shopItem]("Item", Description("An item for sale."), Field("description", Default(nil)), Field("tax", Default(nil)),
		Field("tags", Default([]string{})), Field("image", Default(nil)))
	_ = Model[limited]("Limited", Field("name", MinLength(1), MaxLength(8), Description("The name"), Examples([]string{"Rick"})),
		Field("age", Default(18), Ge(0), Lt(150), Title("Age in years")), Field("scores", Default(py.NewDict[string, float64]())), Field("extra", Default(nil)))
	_ = Model[user]("User", Field("is_active", Default(true)))
)

func createItem(_ context.Context, it *shopItem) (any, error) {
	total := it.Price
	if it.Tax != nil {
		total += *it.Tax
	}
	return dict("total", total, "name", it.Name, "description", it.Description, "price", it.Price, "tax", it.Tax, "tags", it.Tags, "image", it.Image), nil
}

func modelsApp() *App {
	app := New()
	app.Post("/items/", "create_item", createItem, StatusCode(201), Param("item"))
	app.Put("/items/{item_id}", "update_item", func(itemID int, it *shopItem, q *string) *shopItem { return it },
		ResponseModel[*shopItem](), Tags("items"), Summary("Update it"), ResponseDescription("The item"), Param("item_id"), Param("item"), Param("q", Default(nil)))
	app.Get("/users/{user_id}", "get_user", func(id int) *user { return &user{py.NewInt(id), fmt.Sprint("user", id), true} },
		ResponseModel[*user](), Param("user_id"))
	app.Get("/users", "list_users", func(limit int) any {
		out := &py.List[any]{}
		for i := range limit {
			out.Append(dict("id", i, "username", fmt.Sprint("u", i), "password", "secret"))
		}
		return out
	}, ResponseModel[[]*user](), Query("limit", Default(2), Le(5)))
	app.Post("/users", "create_user", func(u *user) *user { return u }, Sync(), ResponseModel[*user](), Param("user"))
	app.Post("/two", "two", func(it *shopItem, u *user, importance int, note string) any {
		return dict("item", it, "user", u, "importance", importance, "note", note)
	}, Param("item"), Param("user"), Body("importance"), Body("note", Default("n")))
	app.Post("/embed", "embed", func(u *user) any { return u }, Body("user", Embed(true)))
	app.Post("/limited", "limited", func(body *limited) any { return body }, Param("body"))
	app.Post("/raw", "raw", func(data *py.Dict[any, any]) any { return data }, Param("data"))
	app.Post("/list", "many", func(items *py.List[*image]) any { return items }, Param("items"))
	app.Post("/numbers", "numbers", func(values []int) any {
		sum := 0
		for _, v := range values {
			sum += v
		}
		return dict("sum", sum)
	}, Param("values"))
	app.Post("/optional", "optional", func(u *user) any { return u }, Param("user", Default(nil)))
	app.Post("/any", "anything", func(payload any) any { return payload }, Body("payload", Default(nil)))
	app.Post("/scalar", "scalar", func(n int) int { return n }, Body("n"))
	app.Get("/typed-dict", "typed_dict", func() *py.Dict[string, int] { return py.DictOf(py.Pair[string, int]{Key: "a", Val: 1}) },
		ResponseModel[*py.Dict[string, int]]())
	app.Get("/plain-dict", "plain_dict", func() any {
		return dict("a", py.ListOf([]any{1, 2.5, nil, true, "é"}), "t", py.T2(1, 2), "f", 1e16)
	}, ResponseModel[*py.Dict[any, any]]())
	app.Get("/typed-list", "typed_list", func() []int { return []int{1, 2} }, ResponseModel[[]int]())
	app.Get("/typed-str", "typed_str", func() string { return "hello" }, ResponseModel[string]())
	app.Get("/none", "nothing", func() {}, ResponseModel[py.NoneType]())
	app.Get("/wrong", "wrong", func() any { return dict("id", "x") }, ResponseModel[*user]())
	app.Delete("/items/{item_id}", "delete_item", func(int) any { return nil }, StatusCode(204), Param("item_id"))

	router := NewAPIRouter(Prefix("/api"), Tags("api"))
	router.Get("/ping", "ping", func() string { return "pong" })
	router.Get("/ping/{n}", "ping_n", func(n int) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = "pong"
		}
		return out
	}, Name("ping_many"), Deprecated(true), OperationID("pingMany"), ResponseModel[[]string](), Param("n"))
	app.IncludeRouter(router)
	app.IncludeRouter(router, Prefix("/v2"), Tags("v2"))
	return app
}
