// Package fastapi answers Python's fastapi (0.165, with Starlette and pydantic 2): applications whose routes are Go
// functions, with parameters taken from the request, validated and converted, JSON answers, and an OpenAPI document.
//
//	var app = fastapi.New(fastapi.Title("Shop"))
//
//	func init() {
//		app.Get("/items/{item_id}", "read_item", readItem, fastapi.Path("item_id"), fastapi.Query("q", fastapi.Default(nil)))
//	}
//
//	func readItem(ctx context.Context, itemID int, q *string) (map[string]any, error) { … }
//
//	func main() { fastapi.Serve("shop.md", app) }
//
// A handler takes the context first when it has one, then the parameters of the Python function in their order, each
// described by one option (Path, Query, Header, Cookie, Body, Param, Depends), except those that the package injects by
// their type: *Request, *Response and *BackgroundTasks. The Go type of a parameter decides what is accepted. Handlers run
// as tasks of the event loop; those that were plain functions in Python are marked Sync and run in threads.
package fastapi
