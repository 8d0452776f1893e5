package asyncio

import (
	"context"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Gather runs awaitables concurrently and returns their results in order: await asyncio.gather(*aws). The first
// exception is returned at once; the others go on. Cancelling the waiting task cancels them all.
func Gather[T any](ctx context.Context, aws ...Awaitable[T]) ([]T, error) {
	return GatherFuture(ctx, aws...).Await(ctx)
}

// GatherFuture is Gather without the wait: fut = asyncio.gather(*aws).
func GatherFuture[T any](ctx context.Context, aws ...Awaitable[T]) *Gathering[[]T] {
	l := gatherLoop(ctx, aws...)
	g := newGathering(l, len(aws), collectList[T])
	for _, aw := range aws {
		addChild(g, l, ctx, aw)
	}
	g.ready()
	return g
}

// GatherListFuture is GatherFuture for a list of results that grows or is shared.
func GatherListFuture[T any](ctx context.Context, aws ...Awaitable[T]) *Gathering[*py.List[T]] {
	l := gatherLoop(ctx, aws...)
	g := newGathering(l, len(aws), func(g *gatherState) (*py.List[T], error) {
		all, err := collectList[T](g)
		return py.ListOf(all), err
	})
	for _, aw := range aws {
		addChild(g, l, ctx, aw)
	}
	g.ready()
	return g
}

// addChild wraps one argument of gather in a future; the same object given twice is one child.
func addChild[R, T any](g *Gathering[R], l *Loop, ctx context.Context, aw Awaitable[T]) {
	switch aw := aw.(type) {
	case *Task[T]:
		g.child(&aw.futureCore, false)
	case *Coroutine[T]:
		if aw.state == coroScheduled {
			if f := g.childOf(aw); f != nil {
				g.children = append(g.children, f)
				return
			}
		}
		g.child(&createTask(l, ctx, aw, nil).futureCore, true)
	case FutureLike[T]:
		g.child(aw.core(), false)
	default:
		g.child(ensureOn(l, ctx, aw).core(), true)
	}
}

// resultOf returns the result of a future whose type the caller knows.
func resultOf[T any](f *futureCore) (T, error) {
	if t, ok := f.self.(*Task[T]); ok {
		return t.Result()
	}
	return f.self.(FutureLike[T]).Result()
}

func collectList[T any](g *gatherState) ([]T, error) {
	out := make([]T, len(g.children))
	for i, c := range g.children {
		v, err := resultOf[T](c)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

// GatherExceptions is Gather for results that may be exceptions, as errors: await asyncio.gather(*aws, return_exceptions=True).
func GatherExceptions[T any](ctx context.Context, aws ...Awaitable[T]) ([]any, error) {
	l := gatherLoop(ctx, aws...)
	g := newGathering(l, len(aws), collectAny)
	g.returnExceptions = true
	for _, aw := range aws {
		addChild(g, l, ctx, aw)
	}
	g.ready()
	return g.Await(ctx)
}

// GatherAny runs awaitables of any types and returns their results in order: await asyncio.gather(...,
// return_exceptions=…). With returnExceptions an exception is a result like any other, as an error.
func GatherAny(ctx context.Context, returnExceptions bool, aws ...AnyAwaitable) ([]any, error) {
	return GatherAnyFuture(ctx, returnExceptions, aws...).Await(ctx)
}

// GatherAnyFuture is GatherAny without the wait.
func GatherAnyFuture(ctx context.Context, returnExceptions bool, aws ...AnyAwaitable) *Gathering[[]any] {
	return gatherAnyOn(gatherLoop(ctx, aws...), ctx, returnExceptions, aws)
}

// GatherAnyListFuture is GatherAnyFuture for a list of results that grows or is shared.
func GatherAnyListFuture(ctx context.Context, returnExceptions bool, aws ...AnyAwaitable) *Gathering[*py.List[any]] {
	g := newGathering(gatherLoop(ctx, aws...), len(aws), func(g *gatherState) (*py.List[any], error) {
		all, err := collectAny(g)
		return py.ListOf(all), err
	})
	g.returnExceptions = returnExceptions
	g.addAll(ctx, aws)
	return g
}

// GatherTuple is GatherAnyFuture for results whose types are known, as those of a tuple R.
func GatherTuple[R any](ctx context.Context, returnExceptions bool, aws ...AnyAwaitable) *Gathering[R] {
	g := newGathering(gatherLoop(ctx, aws...), len(aws), func(g *gatherState) (R, error) {
		all, err := collectAny(g)
		return py.To[R](py.Tuple(all)), err
	})
	g.returnExceptions = returnExceptions
	g.addAll(ctx, aws)
	return g
}

func gatherAnyOn(l *Loop, ctx context.Context, returnExceptions bool, aws []AnyAwaitable) *Gathering[[]any] {
	g := newGathering(l, len(aws), collectAny)
	g.returnExceptions = returnExceptions
	g.addAll(ctx, aws)
	return g
}

// addAll makes children of awaitables of any types.
func (g *Gathering[R]) addAll(ctx context.Context, aws []AnyAwaitable) {
	for _, aw := range aws {
		switch aw := aw.(type) {
		case futureObject:
			g.child(aw.core(), false)
		case AnyCoroutine:
			if f := g.childOf(aw); f != nil {
				g.children = append(g.children, f)
				continue
			}
			g.child(ensureAny(g.loop, ctx, aw).core(), true)
		default:
			g.child(ensureAny(g.loop, ctx, aw).core(), true)
		}
	}
	g.ready()
}

func collectAny(g *gatherState) ([]any, error) {
	out := make([]any, len(g.children))
	for i, c := range g.children {
		switch {
		case c.state == cancelled:
			out[i] = newCancelled(c.cancelMsgOr(""))
		case c.resultErr() != nil:
			out[i] = c.exc
		default:
			out[i] = py.ToAny(c.self.resultAny())
		}
	}
	return out, nil
}

// Gathering is the future that gathers: cancelling it cancels the children.
type Gathering[R any] struct {
	Future[R]
	gatherState
	collect func(g *gatherState) (R, error)
}

// gatherState is what _done_callback and _GatheringFuture need, whatever the results.
type gatherState struct {
	outer            *futureCore
	children         []*futureCore
	count, finished  int // distinct children
	loop             *Loop
	returnExceptions bool
	cancelRequested  bool
	foreign          bool // there is a child of another loop
	finish           func()
	doneEarly        []*futureCore
}

func newGathering[R any](l *Loop, n int, collect func(g *gatherState) (R, error)) *Gathering[R] {
	g := &Gathering[R]{collect: collect}
	g.futureCore.loop, g.gatherState.loop, g.self = l, l, g
	g.children = make([]*futureCore, 0, n)
	g.gatherState.finish = g.complete
	return g
}

// childOf finds the task that was made for a coroutine object given earlier.
func (g *gatherState) childOf(coro AnyCoroutine) *futureCore {
	if _, state := coro.info(); state == coroCreated {
		return nil
	}
	for _, c := range g.children {
		if t, ok := c.self.(AnyTask); ok && t.AnyCoro() == coro {
			return c
		}
	}
	return nil
}

// child adds one future; ours says that gather made it.
func (g *gatherState) child(f *futureCore, ours bool) {
	g.foreign = g.foreign || f.loop != g.loop
	if ours {
		f.flags |= noDestroyLog
	} else if len(g.children) > 0 && g.has(f) {
		g.children = append(g.children, f)
		return
	}
	g.children = append(g.children, f)
	g.count++
	if f.done() {
		g.doneEarly = append(g.doneEarly, f)
	} else {
		f.addCallback(g)
	}
}

// has reports whether f is a child already.
func (g *gatherState) has(f *futureCore) bool {
	if f.cb == doneCallback(g) || f.more != nil && slices.Contains(f.more.cbs, doneCallback(g)) {
		return true
	}
	for _, d := range g.doneEarly {
		if d == f {
			return true
		}
	}
	return false
}

// ready is the end of gather(): children that were done before count now.
func (g *Gathering[R]) ready() {
	if g.foreign {
		panic(otherLoop())
	}
	if g.count == 0 {
		g.complete()
		return
	}
	g.outer = &g.futureCore
	for _, f := range g.doneEarly {
		g.gatherState.run(f)
	}
}

// run is gather's _done_callback.
func (g *gatherState) run(f *futureCore) {
	g.finished++
	if g.outer == nil || g.outer.done() {
		if f.state != cancelled {
			f.exception()
		}
		return
	}
	if !g.returnExceptions {
		if f.state == cancelled {
			g.outer.fail(f.cancelledError())
			return
		}
		if err := f.exception(); err != nil {
			g.outer.fail(err)
			return
		}
	}
	if g.finished < g.count {
		return
	}
	if g.cancelRequested {
		g.outer.fail(g.children[len(g.children)-1].cancelledError())
		return
	}
	g.finish()
}

func (g *Gathering[R]) complete() {
	v, err := g.collect(&g.gatherState)
	if err != nil {
		g.fail(err)
		return
	}
	g.SetResult(v)
}

// Cancel cancels all children that are not done: the gathering is cancelled when they are.
func (g *Gathering[R]) Cancel(msg ...any) bool { return g.cancelAny(first(msg)) }

func (g *Gathering[R]) cancelAny(msg any) bool {
	if g.done() {
		return false
	}
	any := false
	for _, c := range g.children {
		if c.cancelAs(msg) {
			any = true
		}
	}
	if any {
		g.cancelRequested = true
	}
	return any
}

// AddDoneCallback has fn called by the loop, one turn after the gathering is done.
func (g *Gathering[R]) AddDoneCallback(fn func(*Gathering[R]), opts ...CallOption) *DoneCallback {
	return g.addUser(func(context.Context) error { fn(g); return nil }, fn, opts)
}

func (f *futureCore) cancelMsgOr(def any) any {
	if f.more == nil || f.more.msg == nil {
		return def
	}
	return f.more.msg
}
