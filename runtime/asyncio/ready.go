package asyncio

// readyItem is one call_soon: a step of a task, a callback of a future that is done, or a handle.
type readyItem struct {
	what runnable
	fut  *futureCore // the future, for its callbacks
}

// runnable is *taskCore, *Handle, or a doneCallback.
type runnable interface{ run(f *futureCore) }

// readyQueue is a FIFO ring that grows; its length is a power of two.
type readyQueue struct {
	buf  []readyItem
	head int
	n    int
}

func (q *readyQueue) push(it readyItem) {
	if q.n == len(q.buf) {
		q.grow()
	}
	q.buf[(q.head+q.n)&(len(q.buf)-1)] = it
	q.n++
}

// pushFirst adds an item before all others.
func (q *readyQueue) pushFirst(it readyItem) {
	if q.n == len(q.buf) {
		q.grow()
	}
	q.head = (q.head - 1) & (len(q.buf) - 1)
	q.buf[q.head] = it
	q.n++
}

func (q *readyQueue) grow() {
	buf := make([]readyItem, max(16, 2*len(q.buf)))
	for i := range q.n {
		buf[i] = q.buf[(q.head+i)&(len(q.buf)-1)]
	}
	q.buf, q.head = buf, 0
}

func (q *readyQueue) first() *readyItem { return &q.buf[q.head] }

func (q *readyQueue) drop() {
	q.buf[q.head] = readyItem{}
	q.head = (q.head + 1) & (len(q.buf) - 1)
	q.n--
}

func (q *readyQueue) clear() {
	for q.n > 0 {
		q.drop()
	}
}
