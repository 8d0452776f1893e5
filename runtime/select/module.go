package pyselect

import (
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Seconds is a timeout as select takes it: None, or a number, is seconds; negative is for ever.
func Seconds(x any) float64 {
	if x == nil {
		return -1
	}
	switch py.Carried(x).(type) {
	case int, float64, bool:
	default:
		panic(py.TypeError.New("timeout must be a float or None"))
	}
	s := lib.Float(x)
	if s < 0 {
		panic(py.ValueError.New("timeout must be non-negative"))
	}
	return s
}

// selectAny is select.select(rlist, wlist, xlist, timeout).
func selectAny(a []any) any {
	bits := []int{POLLIN, POLLOUT, POLLPRI}
	var lists [3][]any
	events := map[int]int{}
	for i := range lists {
		lists[i] = py.Collect(a[i])
		for _, x := range lists[i] {
			events[Fileno(x)] |= bits[i]
		}
	}
	ready := Wait(events, Seconds(a[3]))
	out := make(py.Tuple, 3)
	for i, list := range lists {
		found := []any{}
		for _, x := range list {
			if ready[Fileno(x)]&bits[i] != 0 {
				found = append(found, x)
			}
		}
		out[i] = py.ListOf(found)
	}
	return out
}

// Poll is what select.poll() gives.
type Poll struct {
	order  []int // in the order they were registered, as the kernel gives them
	events map[int]int
}

// PollType is the class select.poll.
var PollType *py.Class

// PyClass returns select.poll.
func (*Poll) PyClass() *py.Class { return PollType }

func (p *Poll) register(fd, events int) {
	if _, ok := p.events[fd]; !ok {
		p.order = append(p.order, fd)
	}
	p.events[fd] = events
}

func (p *Poll) unregister(fd int) {
	if _, ok := p.events[fd]; !ok {
		panic(py.KeyError.New(fd))
	}
	delete(p.events, fd)
	for i, f := range p.order {
		if f == fd {
			p.order = append(p.order[:i], p.order[i+1:]...)
			return
		}
	}
}

// poll waits; the timeout is in milliseconds.
func (p *Poll) poll(timeout any) any {
	seconds := -1.0
	if timeout != nil {
		if ms := lib.Float(timeout); ms >= 0 {
			seconds = ms / 1000
		}
	}
	ready := Wait(p.events, seconds)
	fds := append([]int(nil), p.order...)
	sort.Ints(fds)
	out := []any{}
	for _, fd := range fds {
		if e := ready[fd]; e != 0 {
			out = append(out, py.Tuple{fd, e})
		}
	}
	return py.ListOf(out)
}

func init() {
	of := func(self any) *Poll { return self.(*Poll) }
	PollType = lib.Class[Poll]("select", "poll", nil, py.Methods{
		"__new__": lib.New("", func([]any) any { return &Poll{events: map[int]int{}} }),
		"register": lib.M("fd, eventmask=7, /", func(self any, a []any) any {
			of(self).register(Fileno(a[0]), lib.Int(a[1]))
			return nil
		}),
		"modify": lib.M("fd, eventmask, /", func(self any, a []any) any {
			fd := Fileno(a[0])
			if _, ok := of(self).events[fd]; !ok {
				panic(py.FileNotFoundError.New(2, lib.Strerror(2)))
			}
			of(self).events[fd] = lib.Int(a[1])
			return nil
		}),
		"unregister": lib.M("fd, /", func(self any, a []any) any { of(self).unregister(Fileno(a[0])); return nil }),
		"poll":       lib.M("timeout=None, /", func(self any, a []any) any { return of(self).poll(a[0]) }),
	})
}

// platform is what this system has besides.
var platform map[string]any

// Module is the module object of select.
var Module = lib.Module("select", func(m *py.Module) {
	m.Set("error", py.OSError)
	for name, v := range map[string]int{"POLLIN": POLLIN, "POLLPRI": POLLPRI, "POLLOUT": POLLOUT, "POLLERR": POLLERR, "POLLHUP": POLLHUP, "POLLNVAL": POLLNVAL,
		"POLLRDNORM": POLLRDNORM, "POLLRDBAND": POLLRDBAND, "POLLWRNORM": POLLWRNORM, "POLLWRBAND": POLLWRBAND, "POLLMSG": POLLMSG,
		"POLLRDHUP": POLLRDHUP, "PIPE_BUF": PIPE_BUF} {
		m.Set(name, v)
	}
	for name, v := range platform {
		m.Set(name, v)
	}
	m.Set("poll", PollType)
	lib.AddC(m, "select", "rlist, wlist, xlist, timeout=None, /", selectAny)
})
