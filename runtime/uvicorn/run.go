package uvicorn

import (
	"context"
	"os"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Run serves an application until the process is asked to end: uvicorn.run(app, ...). The error is SystemExit when the
// server could not start. A command line that holds nothing but options of uvicorn, such as --port 9000, overrules the
// arguments, so that a compiled program can be served elsewhere.
func Run(ctx context.Context, app Application, opts ...Option) error {
	if more, err := CommandLine(os.Args[1:]); err == nil {
		opts = append(opts, more...)
	}
	return NewServer(NewConfig(app, opts...)).Run(ctx)
}

// Run is Serve in an event loop of its own: server.run(). Being interrupted is no error.
func (s *Server) Run(context.Context) error {
	loop := asyncio.NewEventLoop()
	asyncio.SetEventLoop(loop)
	_, err := asyncio.RunUntilComplete(loop, asyncio.BindVoid1(runServer, s))
	closeErr := closeLoop(loop)
	switch {
	case err != nil && py.Is(err, py.KeyboardInterrupt):
		return nil
	case err != nil:
		return err
	}
	return closeErr
}

func runServer(ctx context.Context, s *Server) error { return s.Serve(ctx) }

// closeLoop ends a loop as asyncio.run does.
func closeLoop(loop *asyncio.Loop) error {
	_, err := asyncio.RunUntilComplete(loop, asyncio.BindVoid0(func(ctx context.Context) error {
		current := asyncio.CurrentTask(ctx)
		var left []asyncio.AnyAwaitable
		for _, t := range loop.AllTasks() {
			if t != current {
				t.Cancel()
				left = append(left, t)
			}
		}
		if len(left) > 0 {
			if _, err := asyncio.GatherAny(ctx, true, left...); err != nil {
				return err
			}
		}
		if err := loop.ShutdownAsyncGens(ctx); err != nil {
			return err
		}
		return loop.ShutdownDefaultExecutor(ctx, nil)
	}))
	asyncio.SetEventLoop(nil)
	loop.Close()
	return err
}
