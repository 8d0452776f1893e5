package asyncio

import (
	"context"
	"fmt"
	"os"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// stackFrames are the frames that Task.get_stack() shows, oldest first: those of the exception of a task that failed,
// else the one where a suspended task began (CPython sees no deeper), or all of the running task.
func stackFrames(t AnyTask, limit any) (frames []py.Frame, failed error) {
	core := t.task()
	if core.state != pending {
		if core.exc == nil {
			return nil, nil
		}
		if tb, ok := py.GetAttr(core.exc, "__traceback__").(*py.Traceback); ok {
			frames = tb.Frames()
		}
		if limit != nil {
			frames = frames[:min(lib.Int(limit), len(frames))]
		}
		return frames, core.exc
	}
	frames = core.GetStack()
	if core.loop.current != core && len(frames) > 1 {
		frames = frames[:1]
	}
	if limit != nil {
		frames = frames[max(0, len(frames)-lib.Int(limit)):]
	}
	return frames, nil
}

// taskFrames is Task.get_stack().
func taskFrames(t AnyTask, limit any) any {
	frames, _ := stackFrames(t, limit)
	out := py.NewList[any]()
	for _, f := range frames {
		out.Append(py.FrameObject(f))
	}
	return out
}

// printTaskStack is Task.print_stack().
func printTaskStack(ctx context.Context, t AnyTask, limit, file any) error {
	frames, failed := stackFrames(t, limit)
	text := ""
	switch {
	case len(frames) == 0:
		text = fmt.Sprintf("No stack for %s\n", py.Repr(t))
	case failed != nil:
		text = fmt.Sprintf("Traceback for %s (most recent call last):\n", py.Repr(t))
	default:
		text = fmt.Sprintf("Stack for %s (most recent call last):\n", py.Repr(t))
	}
	text += py.FormatFrames(frames)
	if failed != nil {
		text += py.FormatExceptionOnly(failed)
	}
	if file != nil {
		_, err := py.CallMethod(ctx, file, "write", text)
		return err
	}
	py.FlushStdout()
	_, _ = os.Stderr.WriteString(text)
	return nil
}
