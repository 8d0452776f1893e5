package asyncio

import "cmp"

// fifo is a ring.
type fifo[T any] struct {
	buf  []T
	head int
	n    int
}

func (q *fifo[T]) put(x T) {
	if q.n == len(q.buf) {
		buf := make([]T, max(8, 2*len(q.buf)))
		copy(buf, q.all())
		q.buf, q.head = buf, 0
	}
	q.buf[(q.head+q.n)&(len(q.buf)-1)] = x
	q.n++
}

func (q *fifo[T]) get() T {
	var zero T
	x := q.buf[q.head]
	q.buf[q.head] = zero
	q.head = (q.head + 1) & (len(q.buf) - 1)
	q.n--
	return x
}

func (q *fifo[T]) all() []T {
	out := make([]T, q.n)
	for i := range out {
		out[i] = q.buf[(q.head+i)&(len(q.buf)-1)]
	}
	return out
}

// lifo is a stack.
type lifo[T any] struct{ items []T }

func (q *lifo[T]) len() int { return len(q.items) }
func (q *lifo[T]) put(x T)  { q.items = append(q.items, x) }
func (q *lifo[T]) all() []T { return q.items }

func (q *lifo[T]) get() T {
	var zero T
	last := len(q.items) - 1
	x := q.items[last]
	q.items[last] = zero
	q.items = q.items[:last]
	return x
}

// priority is a heap that moves its items exactly as heapq does.
type priority[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (q *priority[T]) len() int { return len(q.items) }
func (q *priority[T]) all() []T { return q.items }

func (q *priority[T]) put(x T) {
	q.items = append(q.items, x)
	q.down(0, len(q.items)-1)
}

func (q *priority[T]) get() T {
	var zero T
	n := len(q.items) - 1
	last := q.items[n]
	q.items[n] = zero
	q.items = q.items[:n]
	if n == 0 {
		return last
	}
	top := q.items[0]
	q.items[0] = last
	q.up(0)
	return top
}

func (q *priority[T]) down(start, pos int) {
	x := q.items[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !q.less(x, q.items[parent]) {
			break
		}
		q.items[pos] = q.items[parent]
		pos = parent
	}
	q.items[pos] = x
}

func (q *priority[T]) up(pos int) {
	start, end := pos, len(q.items)
	x := q.items[pos]
	for child := 2*pos + 1; child < end; child = 2*pos + 1 {
		if right := child + 1; right < end && !q.less(q.items[child], q.items[right]) {
			child = right
		}
		q.items[pos] = q.items[child]
		pos = child
	}
	q.items[pos] = x
	q.down(start, pos)
}

// LifoQueue is a queue that gives the newest item first: asyncio.LifoQueue.
type LifoQueue[T any] = Queue[T]

// PriorityQueue is a queue that gives the least item first: asyncio.PriorityQueue.
type PriorityQueue[T any] = Queue[T]

// NewLifoQueue makes a queue that gives the newest item first: asyncio.LifoQueue(maxsize).
func NewLifoQueue[T any](maxsize int) *LifoQueue[T] {
	return newQueue[T]("LifoQueue", maxsize, &lifo[T]{})
}

// NewPriorityQueue makes a queue that gives the least item first, as less orders them: asyncio.PriorityQueue(maxsize).
func NewPriorityQueue[T any](maxsize int, less func(a, b T) bool) *PriorityQueue[T] {
	return newQueue[T]("PriorityQueue", maxsize, &priority[T]{less: less})
}

// NewOrderedQueue is NewPriorityQueue for items that Go can compare.
func NewOrderedQueue[T cmp.Ordered](maxsize int) *PriorityQueue[T] {
	return NewPriorityQueue(maxsize, cmp.Less[T])
}
