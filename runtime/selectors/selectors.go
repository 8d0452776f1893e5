// Package selectors answers Python's selectors module.
package selectors

import (
	"github.com/py2goasync/py2goasync/runtime/collections"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pyselect "github.com/py2goasync/py2goasync/runtime/select"
)

// The events that a selector waits for.
const (
	EVENTREAD  = 1
	EVENTWRITE = 2
)

// SelectorKeyType is the class selectors.SelectorKey, DefaultSelectorType selectors.DefaultSelector.
var (
	SelectorKeyType     = collections.MakeNamedtuple("SelectorKey", []string{"fileobj", "fd", "events", "data"}, nil)
	DefaultSelectorType *py.Class
)

// Selector is a selector of any class of the module: all wait in the same way.
type Selector struct {
	keys   *py.Dict[int, any]
	closed bool
}

// PyClass returns selectors.DefaultSelector.
func (*Selector) PyClass() *py.Class { return DefaultSelectorType }

// fd is the descriptor of a file, also of a registered one that was closed meanwhile.
func (s *Selector) fd(file any) int {
	var fd int
	err := py.Try(func() error { fd = fileno(file); return nil })
	if err == nil {
		return fd
	}
	for fd, k := range s.keys.Items() {
		if py.Same(py.GetAttr(k, "fileobj"), file) {
			return fd
		}
	}
	panic(err)
}

func fileno(file any) int {
	fd, ok := file.(int)
	if !ok {
		if !py.HasAttr(file, "fileno") {
			panic(py.ValueError.Newf("Invalid file object: %s", py.Repr(file)))
		}
		fd = lib.Int(lib.Method(file, "fileno"))
	}
	if fd < 0 {
		panic(py.ValueError.Newf("Invalid file descriptor: %d", fd))
	}
	return fd
}

func checkEvents(events any) int {
	e := lib.Int(events)
	if e == 0 || e&^(EVENTREAD|EVENTWRITE) != 0 {
		panic(py.ValueError.Newf("Invalid events: %s", py.Repr(events)))
	}
	return e
}

func (s *Selector) register(file any, events int, data any) any {
	fd := s.fd(file)
	if _, ok := s.keys.Get(fd); ok {
		panic(py.KeyError.Newf("%s (FD %d) is already registered", py.Repr(file), fd))
	}
	key := lib.Call(SelectorKeyType, file, fd, events, data)
	s.keys.Set(fd, key)
	return key
}

func (s *Selector) find(file any) (int, any) {
	if s.closed {
		panic(py.RuntimeError.New("Selector is closed"))
	}
	fd := s.fd(file)
	key, ok := s.keys.Get(fd)
	if !ok {
		panic(py.KeyError.Newf("%s is not registered", py.Repr(file)))
	}
	return fd, key
}

func (s *Selector) unregister(file any) any {
	fd, key := s.find(file)
	s.keys.Pop(fd)
	return key
}

func (s *Selector) modify(file any, events int, data any) any {
	fd, _ := s.find(file)
	key := lib.Call(SelectorKeyType, file, fd, events, data)
	s.keys.Set(fd, key)
	return key
}

// wait is selector.select(timeout): pairs of a key and the events that are there.
func (s *Selector) wait(timeout any) any {
	wanted := map[int]int{}
	for fd, k := range s.keys.Items() {
		e := lib.Int(py.GetAttr(k, "events"))
		if e&EVENTREAD != 0 {
			wanted[fd] |= pyselect.POLLIN
		}
		if e&EVENTWRITE != 0 {
			wanted[fd] |= pyselect.POLLOUT
		}
	}
	seconds := -1.0
	if timeout != nil {
		seconds = max(lib.Float(timeout), 0)
	}
	ready := pyselect.Wait(wanted, seconds)
	out := []any{}
	for fd, k := range s.keys.Items() {
		e := 0
		if ready[fd]&pyselect.POLLIN != 0 {
			e |= EVENTREAD
		}
		if ready[fd]&pyselect.POLLOUT != 0 {
			e |= EVENTWRITE
		}
		if e != 0 {
			out = append(out, py.Tuple{k, e})
		}
	}
	return py.ListOf(out)
}

// mapping is selector.get_map(): the keys by file.
func (s *Selector) mapping() any {
	if s.closed {
		return nil
	}
	d := py.NewDict[any, any]()
	for _, k := range s.keys.Items() {
		d.Set(py.GetAttr(k, "fileobj"), k)
	}
	return d
}

func (s *Selector) close() any {
	s.keys.Clear()
	s.closed = true
	return nil
}

func init() {
	SelectorKeyType.Module = "selectors"
	of := func(self any) *Selector { return self.(*Selector) }
	DefaultSelectorType = lib.Class[Selector]("selectors", "EpollSelector", nil, py.Methods{
		"__new__": lib.New("", func([]any) any { return &Selector{keys: py.NewDict[int, any]()} }),
		"register": lib.M("fileobj, events, data=None", func(self any, a []any) any {
			return of(self).register(a[0], checkEvents(a[1]), a[2])
		}),
		"unregister": lib.M("fileobj", func(self any, a []any) any { return of(self).unregister(a[0]) }),
		"modify": lib.M("fileobj, events, data=None", func(self any, a []any) any {
			return of(self).modify(a[0], checkEvents(a[1]), a[2])
		}),
		"get_key":   lib.M("fileobj", func(self any, a []any) any { _, k := of(self).find(a[0]); return k }),
		"get_map":   lib.M("", func(self any, _ []any) any { return of(self).mapping() }),
		"select":    lib.M("timeout=None", func(self any, a []any) any { return of(self).wait(a[0]) }),
		"close":     lib.M("", func(self any, _ []any) any { return of(self).close() }),
		"__enter__": lib.M("", func(self any, _ []any) any { return self }),
		"__exit__":  lib.M("*args", func(self any, _ []any) any { return of(self).close() }),
	})
}

// Module is the module object of selectors.
var Module = lib.Module("selectors", func(m *py.Module) {
	m.Set("EVENT_READ", EVENTREAD).Set("EVENT_WRITE", EVENTWRITE).Set("SelectorKey", SelectorKeyType)
	for _, n := range []string{"DefaultSelector", "SelectSelector", "PollSelector", "EpollSelector"} {
		m.Set(n, DefaultSelectorType)
	}
})
