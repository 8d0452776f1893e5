package asyncio

import (
	"context"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// What Python tells when the last reference to a failed task goes is told at once of tasks that nobody keeps, and of
// others when the loop closes (D11).
func TestExceptionsThatNobodyRetrievesAreReported(t *testing.T) {
	var log []string
	run(t, func(ctx context.Context) error {
		GetRunningLoop(ctx).SetExceptionHandler(func(_ context.Context, _ *Loop, c *ExceptionContext) error {
			log = append(log, py.Repr(c.Exception))
			return nil
		})
		fails := func(ctx context.Context, name string) error {
			if err := Sleep(ctx, 1); err != nil {
				return err
			}
			return py.ValueError.New(name)
		}
		Go(ctx, BindVoid1(fails, "unkept"))
		kept := CreateTask(ctx, BindVoid1(fails, "kept"))
		if err := Sleep(ctx, 2); err != nil {
			return err
		}
		require.True(t, kept.Done())
		log = append(log, "dropped")
		return nil
	})
	require.Equal(t, []string{"ValueError('unkept')", "dropped", "ValueError('kept')"}, log)
}
