// Package uvicorn answers Python's uvicorn: it serves an application over HTTP/1.1, prints the log lines that uvicorn
// prints, and shuts down gracefully on SIGINT and SIGTERM.
//
//	err := uvicorn.Run(ctx, app, uvicorn.Host("0.0.0.0"), uvicorn.Port(8080))
//
// Requests arrive on net/http's goroutines and are handed to the event loop, where each is answered by a task of its
// own; whatever the application does runs there, one task at a time.
package uvicorn
