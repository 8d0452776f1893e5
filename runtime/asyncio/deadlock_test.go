package asyncio

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// line gives the calling line of this file a place in a Python document.
func line(doc *strings.Builder, python int) {
	_, _, n, _ := runtime.Caller(1)
	fmt.Fprintf(doc, "%d %d\n", n+1, python)
}

// reportOf runs a program that must end in a deadlock and returns the report.
func reportOf(t *testing.T, doc *strings.Builder, main func(ctx context.Context) error) string {
	onVirtualClock(t)
	l := NewEventLoop()
	l.SetExceptionHandler(func(context.Context, *Loop, *ExceptionContext) error { return nil })
	before := onDeadlock
	t.Cleanup(func() { onDeadlock = before })
	var report string
	onDeadlock = func(string) {
		py.RegisterLines("deadlock_test.go", "doc.md", doc.String())
		report = l.deadlockReport() // now with lines
		l.Stop()
	}
	if main == nil {
		require.NoError(t, l.RunForever())
	} else {
		_, err := RunUntilComplete(l, LoopCreateTask(l, NewCoroutineVoid("main", main), Name("main")))
		require.ErrorContains(t, err, "Event loop stopped before Future completed.")
	}
	l.Close()
	return report
}

func TestTheDeadlockReportNamesTasksPrimitivesAndLines(t *testing.T) {
	var doc strings.Builder
	doc.WriteString("src 3 item = await queue.get()\n")
	consumer := func(ctx context.Context, q *Queue[int]) error {
		for {
			line(&doc, 3)
			if _, err := q.Get(ctx); err != nil {
				return err
			}
		}
	}
	report := reportOf(t, &doc, func(ctx context.Context) error {
		q, lock, event := NewQueue[int](0), NewLock(), NewEvent()
		for range 2 {
			CreateTask(ctx, NewCoroutineVoid("consumer", func(ctx context.Context) error { return consumer(ctx, q) }))
		}
		for i := range 4 {
			require.NoError(t, q.Put(ctx, i))
		}
		require.NoError(t, lock.Acquire(ctx))
		CreateTask(ctx, BindVoid0(event.Wait), Name("patient"))
		never := CreateTask(ctx, BindVoid0(lock.Acquire), Name("locked out"))
		CreateTask(ctx, NewCoroutineVoid("wait", func(ctx context.Context) error {
			_, err := never.Await(ctx)
			return err
		}), Name("waits for a task"))
		line(&doc, 11)
		return q.Join(ctx)
	})
	report = taskNumbers.ReplaceAllString(report, "Task-N")
	require.Equal(t, `deadlock: nothing can run any more; Python would wait for ever
  main (main) waits for queue.join() (4 unfinished items)
    at doc.md:11, in <module>
  Task-N (consumer) waits for queue.get() (the queue is empty)
    at doc.md:3, in <module>: item = await queue.get()
  Task-N (consumer) waits for queue.get() (the queue is empty)
    at doc.md:3, in <module>: item = await queue.get()
  patient (wait) waits for event.wait()
  locked out (acquire) waits for lock.acquire()
  waits for a task (wait) waits for task locked out
`, report)
}

func TestALoopThatNobodyStopsIsDeadlocked(t *testing.T) {
	var doc strings.Builder
	require.Contains(t, reportOf(t, &doc, nil), "no task is left")
}
