package asyncio

import "context"

type executorState struct{}

func (l *Loop) closeExecutor() {}

// ShutdownDefaultExecutor waits for the default executor's threads: loop.shutdown_default_executor().
func (l *Loop) ShutdownDefaultExecutor(ctx context.Context, timeout *float64) error { return nil }
