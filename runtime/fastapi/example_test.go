package fastapi_test

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/fastapi"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type readItemResult struct {
	ItemID int     `py:"item_id"`
	Q      *string `py:"q"`
}

func readItem(_ context.Context, itemID int, q *string) (readItemResult, error) {
	if itemID == 0 {
		return readItemResult{}, fastapi.NewHTTPException(404, fastapi.Detail("Item not found"))
	}
	return readItemResult{itemID, q}, nil
}

// An application is a table of routes; fastapi.Serve("shop.md", app) serves it.
func ExampleApp() {
	app := fastapi.New(fastapi.Title("Shop"))
	app.Get("/items/{item_id}", "read_item", readItem, fastapi.Path("item_id"), fastapi.Query("q", fastapi.Default(nil)))
	fmt.Println(app.Title(), app.Routes())
	// Output: Shop [/openapi.json /docs /docs/oauth2-redirect /redoc /items/{item_id}]
}

func ExampleAPIRouter() {
	users := fastapi.NewAPIRouter(fastapi.Prefix("/users"), fastapi.Tags("users"))
	users.Get("/me", "read_me", func() string { return "me" })
	app := fastapi.New(fastapi.OpenAPIURL(""))
	app.IncludeRouter(users, fastapi.Prefix("/v1"))
	fmt.Println(app.Routes())
	// Output: [/v1/users/me]
}

func ExampleHTTPError() {
	err := fastapi.NewHTTPException(404, fastapi.Detail("Item not found"))
	fmt.Println(err, py.Is(err, fastapi.HTTPException))
	// Output: 404: Item not found true
}

func ExampleBackgroundTasks() {
	tasks := fastapi.NewBackgroundTasks()
	tasks.AddTask(func(ctx context.Context, name string) error {
		fmt.Println("hello", name)
		return nil
	}, "you")
	fmt.Println(tasks.Len(), tasks.Run(context.Background()))
	// Output:
	// hello you
	// 1 <nil>
}

func ExampleNewJSONResponse() {
	r := fastapi.NewJSONResponse([]any{1, 2.0, nil}, fastapi.StatusCode(201))
	r.SetCookie("session", "abc", fastapi.HTTPOnly(true))
	fmt.Println(r.StatusCode, string(r.Body()))
	for name, value := range r.Headers().Items() {
		fmt.Printf("%s: %s\n", name, value)
	}
	// Output:
	// 201 [1,2.0,null]
	// content-length: 12
	// content-type: application/json
	// set-cookie: session=abc; HttpOnly; Path=/; SameSite=lax
}
