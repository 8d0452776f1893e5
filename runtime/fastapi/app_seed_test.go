package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/concurrent/futures"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/time"
)

func init() { testApps["seed"] = seedApp }

type fetchDataResult struct {
	SourceID int    `py:"source_id"`
	Data     string `py:"data"`
}

func fetchData(ctx context.Context, sourceID int, delay float64) (fetchDataResult, error) {
	py.Printf("Fetching from source %d\n", sourceID)
	if err := asyncio.Sleep(ctx, delay); err != nil {
		return fetchDataResult{}, err
	}
	return fetchDataResult{sourceID, "Data from source " + py.Str(sourceID)}, nil
}

type concurrentResult struct {
	Results []fetchDataResult `py:"results"`
}

func concurrentRequests(ctx context.Context) (concurrentResult, error) {
	py.Printf("Running in loop: %s\n", asyncio.GetEventLoop(ctx))
	results, err := asyncio.Gather(ctx,
		asyncio.Bind2(fetchData, 1, 0.5), asyncio.Bind2(fetchData, 2, 0.5), asyncio.Bind2(fetchData, 3, 0.5))
	return concurrentResult{results}, err
}

type messageResult struct {
	Message string `py:"message"`
}

func backgroundSafe(ctx context.Context) messageResult {
	bgTask := func(ctx context.Context) error {
		err := asyncio.Sleep(ctx, 1)
		py.Println("Background task done")
		return err
	}
	backgroundTasks := NewBackgroundTasks()
	backgroundTasks.AddTask(bgTask)
	return messageResult{"Task scheduled"}
}

var executor = futures.NewThreadPoolExecutor(10)

func blockingOperation(n int) int {
	time.Sleep(2)
	return n * n
}

func runBlocking(ctx context.Context) (*py.Dict[string, int], error) {
	result, err := asyncio.RunInExecutor(ctx, executor, func(context.Context) (int, error) { return blockingOperation(10), nil }).Await(ctx)
	return py.DictOf(py.Pair[string, int]{Key: "result", Val: result}), err
}

func runMultipleBlocking(ctx context.Context) (any, error) {
	var tasks []*asyncio.Future[int]
	for i := range 5 {
		tasks = append(tasks, asyncio.RunInExecutor(ctx, executor, func(context.Context) (int, error) { return blockingOperation(i), nil }))
	}
	results, err := asyncio.Gather(ctx, asyncio.Futures(tasks)...)
	return struct {
		Results []int `py:"results"`
	}{results}, err
}

func seedApp() *App {
	app := New()
	app.Get("/concurrent", "concurrent_requests", concurrentRequests, Description(`
    FastAPI handles event loop automatically

    - Each request runs in event loop
    - Can create tasks within request
    - Tasks complete before response sent
    `))
	app.Get("/background-safe", "background_safe", backgroundSafe, Description(`
    Background tasks use same event loop

    - BackgroundTasks run in same loop
    - Complete after response sent
    `))
	app.Get("/blocking", "run_blocking", runBlocking, Description(`
    Run blocking code without blocking event loop

    - Uses thread pool executor
    - Event loop free to handle other requests
    `))
	app.Get("/multiple-blocking", "run_multiple_blocking", runMultipleBlocking, Description("Run multiple blocking operations concurrently"))
	return app
}
