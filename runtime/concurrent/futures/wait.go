package futures

import (
	"iter"
	"slices"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ReturnWhen says when Wait returns.
type ReturnWhen string

// The values of the argument return_when.
const (
	AllCompleted   ReturnWhen = "ALL_COMPLETED"
	FirstCompleted ReturnWhen = "FIRST_COMPLETED"
	FirstException ReturnWhen = "FIRST_EXCEPTION"
)

// Wait blocks until futures are done and returns those that are and those that are not: concurrent.futures.wait(). The
// timeout, in seconds, may be nil.
func Wait[T any](fs []*Future[T], timeout *float64, when ReturnWhen) (done, notDone []*Future[T]) {
	return wait(fs, timeout, when)
}

// deadlineOf is when a timeout ends that may be nil.
func deadlineOf(timeout *float64) int64 {
	if timeout == nil {
		return interp.Forever
	}
	return deadlineIn(*timeout)
}

func wait[F AnyFuture](fs []F, timeout *float64, when ReturnWhen) (done, notDone []F) {
	deadline := deadlineOf(timeout)
	var p interp.Parker
	for _, f := range fs {
		f.core().onDone(p.Unpark)
	}
	for !enough(fs, when) {
		if p.Park(deadline) == interp.TimedOut {
			break
		}
	}
	for _, f := range fs {
		if f.Done() {
			done = append(done, f)
		} else {
			notDone = append(notDone, f)
		}
	}
	return done, notDone
}

func enough[F AnyFuture](fs []F, when ReturnWhen) bool {
	all := true
	for _, x := range fs {
		f := x.core()
		f.mu.Lock()
		s, err := f.state, f.err
		f.mu.Unlock()
		switch {
		case s < cancelled:
			all = false
		case when == FirstCompleted, when == FirstException && err != nil:
			return true
		}
	}
	return all
}

// AsCompleted gives futures as they end: concurrent.futures.as_completed(). The timeout, in seconds, may be nil; when it
// ends, TimeoutError is raised.
func AsCompleted[T any](fs []*Future[T], timeout *float64) iter.Seq2[*Future[T], error] {
	return asCompleted(fs, timeout)
}

func asCompleted[F AnyFuture](fs []F, timeout *float64) iter.Seq2[F, error] {
	deadline := deadlineOf(timeout)
	return func(yield func(F, error) bool) {
		var p interp.Parker
		var mu sync.Mutex
		var ready []F
		for _, f := range fs {
			f.core().onDone(func() {
				mu.Lock()
				ready = append(ready, f)
				mu.Unlock()
				p.Unpark()
			})
		}
		for left := len(fs); left > 0; {
			mu.Lock()
			batch := ready
			ready = nil
			mu.Unlock()
			for _, f := range batch {
				left--
				if !yield(f, nil) {
					return
				}
			}
			if len(batch) == 0 && p.Park(deadline) == interp.TimedOut {
				var none F
				yield(none, py.TimeoutError.Newf("%d (of %d) futures unfinished", left, len(fs)))
				return
			}
		}
	}
}

// EachCompleted is as_completed(fs) without a timeout: the futures as they are done, each once.
func EachCompleted[T any](fs iter.Seq[*Future[T]]) iter.Seq[*Future[T]] {
	var all []*Future[T]
	for f := range fs {
		if !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return func(yield func(*Future[T]) bool) {
		for f := range AsCompleted(all, nil) {
			if !yield(f) {
				return
			}
		}
	}
}
