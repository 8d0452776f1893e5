package web

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// untilTerminated waits until the process is asked to end. Ctrl-C cancels the task, as in every program.
func untilTerminated(ctx context.Context) error {
	loop := asyncio.GetRunningLoop(ctx)
	done := asyncio.NewFuture[py.NoneType](ctx)
	came := make(chan os.Signal, 1)
	signal.Notify(came, syscall.SIGTERM)
	defer signal.Stop(came)
	go func() {
		<-came
		loop.CallSoonThreadsafe(func() {
			if !done.Done() {
				done.SetException(gracefulExit.New())
			}
		})
	}()
	_, err := done.Await(ctx)
	return err
}
