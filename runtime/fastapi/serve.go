package fastapi

import (
	"context"
	"fmt"
	"os"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// usageStatus is the exit status of a wrong command line, as click has it.
const usageStatus = 2

// Serve is the main function of a program that is an application: it serves it as the command uvicorn does, taking
// --host, --port and other options from the command line, and ends the process. doc is the document or script, for
// reports.
func Serve(doc string, app *App) {
	Run(doc, func(context.Context) (*App, error) { return app, nil })
}

// Run is Serve for a program whose top level does more than to describe the application: setup runs first, as when uvicorn
// imports the module.
func Run(doc string, setup func(ctx context.Context) (*App, error)) {
	opts, err := uvicorn.CommandLine(os.Args[1:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "Usage: %s [--host HOST] [--port PORT]\n\nError: %s\n", os.Args[0], err)
		os.Exit(usageStatus)
	}
	py.Main(doc, func(ctx context.Context) error {
		app, err := setup(ctx)
		if err != nil {
			return err
		}
		return uvicorn.NewServer(uvicorn.NewConfig(app, opts...)).Run(ctx)
	})
}
