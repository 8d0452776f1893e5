// Package web answers aiohttp.web: applications, routes, requests, responses and WebSockets, served in the event loop of the
// program. The connections are those of package uvicorn.
//
//	app := web.NewApplication()
//	app.AddRoutes([]*web.RouteDef{web.Get("/{name}", hello)})
//	err := web.RunApp(ctx, app, web.Port(8080))
//
// A handler is a coroutine function of a *Request that returns a response: any Go function that answers one, or a function of
// the floor.
package web
