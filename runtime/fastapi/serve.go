package fastapi

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

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
	opts, err := parseFlags(os.Args[1:])
	if err != nil {
		fmt.Fprintf(os.Stderr, "Usage: %s [--host HOST] [--port PORT]\n\nError: %s\n", os.Args[0], err)
		os.Exit(usageStatus)
	}
	py.Main(doc, func(ctx context.Context) error {
		app, err := setup(ctx)
		if err != nil {
			return err
		}
		return uvicorn.Run(ctx, app, opts...)
	})
}

// flag is one option of the command line.
type flag struct {
	isSet bool // it takes no value
	apply func(value string) (uvicorn.Option, error)
}

func textFlag(o func(string) uvicorn.Option) flag {
	return flag{apply: func(v string) (uvicorn.Option, error) { return o(v), nil }}
}

func setFlag(o uvicorn.Option) flag {
	return flag{isSet: true, apply: func(string) (uvicorn.Option, error) { return o, nil }}
}

func intFlag(o func(int) uvicorn.Option) flag {
	return flag{apply: func(v string) (uvicorn.Option, error) {
		n, err := strconv.Atoi(v)
		if err != nil {
			return nil, fmt.Errorf("'%s' is not a valid integer", v)
		}
		return o(n), nil
	}}
}

func seconds(o func(float64) uvicorn.Option) func(int) uvicorn.Option {
	return func(n int) uvicorn.Option { return o(float64(n)) }
}

// noOp accepts an option that means nothing here, and says so.
func noOp(name string, isSet bool) flag {
	return flag{isSet: isSet, apply: func(string) (uvicorn.Option, error) {
		fmt.Fprintf(os.Stderr, "note: %s has no effect on a compiled program\n", name)
		return func(*uvicorn.Config) {}, nil
	}}
}

var flags = map[string]flag{
	"--host":                      textFlag(uvicorn.Host),
	"--port":                      intFlag(uvicorn.Port),
	"--log-level":                 textFlag(uvicorn.LogLevel),
	"--root-path":                 textFlag(uvicorn.RootPath),
	"--access-log":                setFlag(uvicorn.AccessLog(true)),
	"--no-access-log":             setFlag(uvicorn.AccessLog(false)),
	"--use-colors":                setFlag(uvicorn.UseColors(true)),
	"--no-use-colors":             setFlag(uvicorn.UseColors(false)),
	"--server-header":             setFlag(uvicorn.ServerHeader(true)),
	"--no-server-header":          setFlag(uvicorn.ServerHeader(false)),
	"--date-header":               setFlag(uvicorn.DateHeader(true)),
	"--no-date-header":            setFlag(uvicorn.DateHeader(false)),
	"--timeout-keep-alive":        intFlag(seconds(uvicorn.TimeoutKeepAlive)),
	"--timeout-graceful-shutdown": intFlag(seconds(uvicorn.TimeoutGracefulShutdown)),
	"--reload":                    noOp("--reload", true),
	"--workers":                   noOp("--workers", false),
}

// parseFlags reads the command line: --name value or --name=value.
func parseFlags(args []string) (opts []uvicorn.Option, err error) {
	for i := 0; i < len(args); i++ {
		name, value, joined := strings.Cut(args[i], "=")
		f, known := flags[name]
		switch {
		case !known && strings.HasPrefix(name, "-"):
			return nil, fmt.Errorf("no such option '%s'", name)
		case !known:
			return nil, fmt.Errorf("got unexpected extra argument (%s)", name)
		case f.isSet && joined:
			return nil, fmt.Errorf("option '%s' does not take a value", name)
		case !f.isSet && !joined:
			if i++; i >= len(args) {
				return nil, fmt.Errorf("option '%s' requires an argument", name)
			}
			value = args[i]
		}
		o, err := f.apply(value)
		if err != nil {
			return nil, fmt.Errorf("invalid value for '%s': %w", name, err)
		}
		opts = append(opts, o)
	}
	return opts, nil
}
