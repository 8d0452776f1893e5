package emit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// TestWhatLoweringWritesBecomesWhatStyleMdShows takes the plain form in which statements are lowered one by one, against
// the real runtime packages, to the form that a Go programmer would write.
func TestWhatLoweringWritesBecomesWhatStyleMdShows(t *testing.T) {
	p := emittest.Parse(t, `package main

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func longTask(ctx context.Context) (string, error) {
	fmt.Println("Long task started")
	err := asyncio.Sleep(ctx, 10)
	if err != nil {
		if py.Is(err, py.CancelledError) {
			fmt.Println("Task was cancelled")
			// Cleanup code here
			return "", err // Re-raise to mark task as cancelled
		} else {
			return "", err
		}
	}
	fmt.Println("Long task completed")
	return "Success", nil
}

func consumer(ctx context.Context, queue *asyncio.Queue[*int], consumerID int) error {
	for true {
		got, err := queue.Get(ctx)
		if err != nil {
			return err
		}
		item := got
		if item == nil {
			err2 := queue.Put(ctx, nil) // Re-queue for other consumers
			if err2 != nil {
				return err2
			}
			break
		}
		fmt.Printf("Consumer %d processed: %d\n", consumerID, *item)
		queue.TaskDone()
	}
	return nil
}

func main() {
	fmt.Println(longTask, consumer)
}
`)
	require.Empty(t, Check(p))
	Tidy(p)
	require.Empty(t, Check(p))
	AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	emittest.TypeCheck(t, files)
	require.Equal(t, `package main

import (
	"context"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func longTask(ctx context.Context) (string, error) {
	fmt.Println("Long task started")
	if err := asyncio.Sleep(ctx, 10); err != nil {
		if py.Is(err, py.CancelledError) {
			fmt.Println("Task was cancelled")
			// Cleanup code here
		}
		return "", err // Re-raise to mark task as cancelled
	}
	fmt.Println("Long task completed")
	return "Success", nil
}

func consumer(ctx context.Context, queue *asyncio.Queue[*int], consumerID int) error {
	for {
		item, err := queue.Get(ctx)
		if err != nil {
			return err
		}
		if item == nil {
			return queue.Put(ctx, nil) // Re-queue for other consumers
		}
		fmt.Printf("Consumer %d processed: %d\n", consumerID, *item)
		queue.TaskDone()
	}
}

func main() {
	fmt.Println(longTask, consumer)
}
`, string(files[0].Source))
}
