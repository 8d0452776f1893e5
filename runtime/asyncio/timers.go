package asyncio

// timerHeap is the list _scheduled: it moves its entries exactly as Python's heapq does, because that decides the order
// of callbacks with equal deadlines.
type timerHeap []timerEntry

type timerEntry struct {
	when float64
	h    *timer
}

// timer is an entry of the heap: a part of what it wakes, so that waiting with a deadline costs no memory of its own. It
// may be used again when it is not scheduled any more.
type timer struct {
	loop      *Loop
	action    timerAction
	cancelled bool
	scheduled bool
}

// timerAction is what a timer does. A *TimerHandle runs code of the program; the others are the runtime's own.
type timerAction interface{ fire() }

func (t *timer) run(*futureCore) {
	if !t.cancelled {
		t.action.fire()
	}
}

// user reports whether the timer runs code of the program.
func (t *timer) user() bool {
	_, ok := t.action.(*TimerHandle)
	return ok
}

func (t *timer) cancel() {
	if t.cancelled {
		return
	}
	t.cancelled = true
	if t.scheduled {
		t.loop.timersCancelled++
	}
}

// schedule starts a timer.
func (l *Loop) schedule(t *timer, when float64, action timerAction) {
	t.loop, t.action, t.cancelled, t.scheduled = l, action, false, true
	l.timers.push(timerEntry{when, t})
}

// timer starts a timer of the runtime itself.
func (l *Loop) timer(when float64, action timerAction) *timer {
	t := &timer{}
	l.schedule(t, when, action)
	return t
}

func (t *timerHeap) push(e timerEntry) {
	*t = append(*t, e)
	t.siftDown(0, len(*t)-1)
}

func (t *timerHeap) pop() *timer {
	h := *t
	last := h[len(h)-1]
	h[len(h)-1] = timerEntry{}
	*t = h[:len(h)-1]
	if len(*t) == 0 {
		return last.h
	}
	top := h[0]
	h[0] = last
	t.siftUp(0)
	return top.h
}

// siftDown is heapq._siftdown: it moves the entry at pos towards the root.
func (t *timerHeap) siftDown(start, pos int) {
	h := *t
	e := h[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !(e.when < h[parent].when) {
			break
		}
		h[pos] = h[parent]
		pos = parent
	}
	h[pos] = e
}

// siftUp is heapq._siftup: the smaller child moves up until a leaf is reached, then the entry moves back.
func (t *timerHeap) siftUp(pos int) {
	h := *t
	end, start := len(h), pos
	e := h[pos]
	child := 2*pos + 1
	for child < end {
		if right := child + 1; right < end && !(h[child].when < h[right].when) {
			child = right
		}
		h[pos] = h[child]
		pos = child
		child = 2*pos + 1
	}
	h[pos] = e
	t.siftDown(start, pos)
}

func (t *timerHeap) heapify() {
	for i := len(*t)/2 - 1; i >= 0; i-- {
		t.siftUp(i)
	}
}

// dropCancelled removes the cancelled timers when there are many, else those at the head, as _run_once does.
func (l *Loop) dropCancelled() {
	n := len(l.timers)
	if n > 100 && float64(l.timersCancelled)/float64(n) > 0.5 {
		kept := l.timers[:0]
		for _, e := range l.timers {
			if e.h.cancelled {
				e.h.scheduled = false
			} else {
				kept = append(kept, e)
			}
		}
		clear(l.timers[len(kept):])
		l.timers = kept
		l.timers.heapify()
		l.timersCancelled = 0
		return
	}
	for len(l.timers) > 0 && l.timers[0].h.cancelled {
		l.timersCancelled--
		l.timers.pop().scheduled = false
	}
}
