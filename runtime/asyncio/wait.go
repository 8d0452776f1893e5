package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// ReturnWhen says when Wait returns.
type ReturnWhen string

// The values of the argument return_when.
const (
	AllCompleted   ReturnWhen = "ALL_COMPLETED"   // asyncio.ALL_COMPLETED, the default
	FirstCompleted ReturnWhen = "FIRST_COMPLETED" // asyncio.FIRST_COMPLETED
	FirstException ReturnWhen = "FIRST_EXCEPTION" // asyncio.FIRST_EXCEPTION
)

// WaitOptions are the keyword arguments of Wait.
type WaitOptions struct {
	Timeout    *float64 // seconds; nil waits as long as it takes
	ReturnWhen ReturnWhen
}

// Wait waits for futures or tasks and returns those that are done and those that are not, each in the order of fs:
// asyncio.wait(). Nothing is cancelled, and no exception raised, when the timeout ends.
func Wait[F Waitable](ctx context.Context, fs []F, opts WaitOptions) (done, pending []F, err error) {
	if len(fs) == 0 {
		return nil, nil, py.ValueError.New("Set of Tasks/Futures is empty.")
	}
	switch opts.ReturnWhen {
	case "":
		opts.ReturnWhen = AllCompleted
	case AllCompleted, FirstCompleted, FirstException:
	default:
		return nil, nil, py.ValueError.Newf("Invalid return_when value: %s", string(opts.ReturnWhen))
	}
	t := taskOf(ctx)
	if t == nil {
		return nil, nil, noLoop()
	}
	fs = distinct(fs)
	w := &waitState{opts: opts, left: len(fs), waiter: t.loop.newWaiter(waitingFor("wait()"))}
	if opts.Timeout != nil {
		w.timer = t.loop.timer(t.loop.Time()+*opts.Timeout, w.waiter)
	}
	for _, f := range fs {
		f.core().addCallback(w)
	}
	err = w.waiter.wait(t)
	if w.timer != nil {
		w.timer.cancel()
	}
	for _, f := range fs {
		f.core().dropCallback(w)
	}
	if err != nil {
		return nil, nil, err
	}
	for _, f := range fs {
		if f.core().done() {
			done = append(done, f)
		} else {
			pending = append(pending, f)
		}
	}
	return done, pending, nil
}

// Waitable is a task or a future.
type Waitable interface {
	comparable
	core() *futureCore
}

func distinct[F comparable](fs []F) []F {
	if len(fs) < 2 {
		return fs
	}
	seen := make(map[F]bool, len(fs))
	out := make([]F, 0, len(fs))
	for _, f := range fs {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}

type waitState struct {
	opts   WaitOptions
	left   int
	waiter *futureCore
	timer  *timer
}

// run is _on_completion of tasks._wait.
func (w *waitState) run(f *futureCore) {
	w.left--
	if w.left > 0 && w.opts.ReturnWhen != FirstCompleted &&
		!(w.opts.ReturnWhen == FirstException && f.state != cancelled && f.exception() != nil) {
		return
	}
	if w.timer != nil {
		w.timer.cancel()
	}
	w.waiter.release()
}

// waitingFor is a waitable that is only its name.
type waitingFor string

func (w waitingFor) describeWait() string { return string(w) }

// Seconds makes the optional timeout of Wait, AsCompleted and WaitForOpt.
func Seconds(s float64) *float64 { return &s }
