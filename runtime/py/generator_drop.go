package py

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
)

// A generator that the program drops before its end is still owed its finally blocks, and its coroutine would stay for
// ever. The garbage collector notices, but on a goroutine of its own, where no Python code may run: so the generator
// waits here until the program makes its next one, or ends.
var (
	droppedMu  sync.Mutex
	dropped    []unfinishedGenerator
	anyDropped atomic.Bool
)

func (c *generatorCore[Y]) drop() {
	if c.state != suspended {
		return
	}
	droppedMu.Lock()
	dropped = append(dropped, c)
	droppedMu.Unlock()
	anyDropped.Store(true)
}

// closeDropped closes the generators that were dropped; their exceptions are reported and ignored, as in Python.
func closeDropped() {
	if !anyDropped.Load() {
		return
	}
	droppedMu.Lock()
	list := dropped
	dropped = nil
	anyDropped.Store(false)
	droppedMu.Unlock()
	for _, g := range list {
		closeIgnoring(g)
	}
}

// closeIgnoring closes a generator that nobody waits for; an exception is reported and ignored.
func closeIgnoring(g unfinishedGenerator) {
	if _, err := g.close(); err != nil {
		ignore(g, err)
	}
}

// ignore reports an exception of a generator that is closed because nobody refers to it any more.
func ignore(g unfinishedGenerator, err error) {
	FlushStdout()
	fmt.Fprintf(os.Stderr, "Exception ignored in: %s\n%s", g.repr(), FormatException(err))
}

type unfinishedGenerator interface {
	close() (any, error)
	repr() string
	suspended() bool
}

func (c *generatorCore[Y]) suspended() bool { return c.state == suspended }

func (c *generatorCore[Y]) repr() string {
	return fmt.Sprintf("<generator object %s at 0x%012x>", c.name, Address(c))
}

// unfinished links the generators that have begun and not ended, in that order: when the program ends, Python closes
// them, and their finally blocks may print.
type unfinished struct {
	prev, next *unfinished
	gen        unfinishedGenerator
}

var (
	unfinishedMu   sync.Mutex
	unfinishedHead unfinished // the ring's anchor
)

func (l *unfinished) add(g unfinishedGenerator) {
	unfinishedMu.Lock()
	defer unfinishedMu.Unlock()
	head := &unfinishedHead
	if head.next == nil {
		head.prev, head.next = head, head
	}
	l.gen, l.prev, l.next = g, head.prev, head
	head.prev.next, head.prev = l, l
}

func (l *unfinished) remove() {
	unfinishedMu.Lock()
	defer unfinishedMu.Unlock()
	l.prev.next, l.next.prev = l.next, l.prev
	l.gen, l.prev, l.next = nil, nil, nil
}

// closeUnfinished closes the generators that stand at a yield when the program ends.
func closeUnfinished() {
	var list []unfinishedGenerator
	unfinishedMu.Lock()
	for l := unfinishedHead.next; l != nil && l != &unfinishedHead; l = l.next {
		if l.gen.suspended() {
			list = append(list, l.gen)
		}
	}
	unfinishedMu.Unlock()
	for _, g := range list {
		closeIgnoring(g)
	}
}
