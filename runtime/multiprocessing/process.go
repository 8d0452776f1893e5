package multiprocessing

import (
	"context"
	"fmt"
	"os"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// ProcessType is the class multiprocessing.Process. Programs derive from it, so its instances are objects with attributes;
// what the runtime needs to know stands in one of them.
var ProcessType *py.Class

// process is what a process object is to the runtime. The interpreter lock guards it.
type process struct {
	thread *interp.Thread // nil before start()
	pid    int
	ended  bool
	code   int
	closed bool
	done   threading.Waiters // those that join this one
}

// PyClass returns object.
func (*process) PyClass() *py.Class { return py.ObjectType }

var (
	started    int   // processes made so far, for their names
	children   []any // processes that run, in the order they were started
	byThread   = map[*interp.Thread]any{}
	mainObject any // the object of the main process
)

func of(self any) *process {
	p, ok := py.GetAttrOr(self, "_state", nil).(*process)
	if !ok {
		panic(py.AssertionError.New("Process.__init__() not called"))
	}
	if p.closed {
		panic(py.ValueError.New("process object is closed"))
	}
	return p
}

func initProcess(self any, a []any) {
	if a[0] != nil {
		panic(py.AssertionError.New("group argument must be None for now"))
	}
	started++
	name := fmt.Sprintf("Process-%d", started)
	if py.Truth(a[2]) {
		name = py.Str(a[2])
	}
	daemon := a[5]
	if daemon == nil {
		daemon = py.GetAttr(CurrentProcess(), "daemon")
	}
	args := py.Tuple(py.Collect(a[3]))
	kwargs := py.NewDict[any, any]()
	for _, kv := range keywords(a[4]) {
		kwargs.Set(kv.Key, kv.Value)
	}
	for _, v := range []py.KV{{Key: "_target", Value: a[1]}, {Key: "_name", Value: name}, {Key: "_args", Value: args},
		{Key: "_kwargs", Value: kwargs}, {Key: "_daemonic", Value: daemon}, {Key: "_parent_pid", Value: os.Getpid()},
		{Key: "_state", Value: &process{pid: os.Getpid() + started}}} {
		py.SetAttr(self, v.Key, v.Value)
	}
}

// start is process.start().
func start(self any) {
	p := of(self)
	if p.thread != nil {
		panic(py.AssertionError.New("cannot start a process twice"))
	}
	if now := CurrentProcess(); now != mainObject && py.Truth(py.GetAttr(now, "_daemonic")) {
		panic(py.AssertionError.New("daemonic processes are not allowed to have children"))
	}
	twin := self // what runs: a copy, so that the object of the parent keeps its attributes
	if x, ok := self.(*py.Instance); ok {
		copied := lib.NewInstance(x.PyClass())
		for k, v := range py.GetAttr(self, "__dict__").(*py.Dict[any, any]).Items() {
			if k != "_state" {
				v = transfer(v)
			}
			py.SetAttr(copied, k.(string), v)
		}
		twin = copied
	}
	t := interp.NewThread("MainThread")
	t.Process = py.Str(py.GetAttr(self, "_name"))
	p.thread = t
	children = append(children, self)
	byThread[t] = twin
	interp.Start(t, func() {
		err := py.Try(func() error {
			_, err := py.CallMethod(t.Ctx, twin, "run")
			return err
		})
		p.end(self, exitCode(t.Process, err))
	})
}

// exitCode tells of what ended a process, and gives its exit code.
func exitCode(name string, err error) int {
	var exit error
	switch {
	case err == nil:
		return 0
	case py.Is(err, py.SystemExit):
		exit = err
	default:
		lib.Method(sys.CurrentStderr(), "write", "Process "+name+":\n"+py.FormatException(err))
		return 1
	}
	switch code := py.GetAttr(py.AsException(exit), "code").(type) {
	case nil:
		return 0
	case int:
		return code
	default:
		lib.Method(sys.CurrentStderr(), "write", py.Str(code)+"\n")
		return 1
	}
}

func (p *process) end(self any, code int) {
	if p.ended {
		return
	}
	p.ended, p.code = true, code
	if i := slices.Index(children, self); i >= 0 {
		children = slices.Delete(children, i, i+1)
	}
	p.done.Wake(-1)
}

// kill ends a process from outside; its code never runs again.
func kill(self any, signal int) {
	p := of(self)
	if p.thread == nil {
		panic(py.AttributeError.New("'NoneType' object has no attribute 'terminate'"))
	}
	if !p.ended {
		p.thread.Kill()
		p.end(self, -signal)
	}
}

func join(self, timeout any) {
	p := of(self)
	if p.thread == nil {
		panic(py.AssertionError.New("can only join a started process"))
	}
	if p.thread == interp.Current() {
		panic(py.AssertionError.New("can only join a child process"))
	}
	if !p.ended {
		p.done.Wait(threading.Deadline(timeout), "process "+py.Str(py.GetAttr(self, "_name")))
	}
}

func run(ctx context.Context, self any) error {
	target := py.GetAttr(self, "_target")
	if target == nil {
		return nil
	}
	_, err := py.CallKw(ctx, target, py.Collect(py.GetAttr(self, "_args")), lib.KW(py.GetAttr(self, "_kwargs")))
	return err
}

func makeProcessClass() {
	c := py.NewClass("multiprocessing.context", "Process", py.ObjectType)
	ProcessType = c
	def := lib.Definer(c)
	def("__init__", "self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None", func(a []any) any {
		initProcess(a[0], a[1:])
		return nil
	})
	def("start", "self", func(a []any) any { start(a[0]); return nil })
	c.DefineMethod("run", "self", func(ctx context.Context, a []any) (any, error) { return nil, run(ctx, a[0]) })
	def("join", "self, timeout=None", func(a []any) any { join(a[0], a[1]); return nil })
	def("terminate", "self", func(a []any) any { kill(a[0], 15); return nil })
	def("kill", "self", func(a []any) any { kill(a[0], 9); return nil })
	def("is_alive", "self", func(a []any) any {
		interp.Breathe()
		p := of(a[0])
		return p.thread != nil && !p.ended
	})
	def("close", "self", func(a []any) any {
		if p := of(a[0]); p.thread != nil && !p.ended {
			panic(py.ValueError.New("Cannot close a process while it is still running. You should first call join() or terminate()."))
		}
		of(a[0]).closed = true
		return nil
	})
	def("__repr__", "self", func(a []any) any { return processRepr(a[0]) })
	c.DefineGetSet("name", func(self any) any { return py.GetAttr(self, "_name") }, func(self, v any) { py.SetAttr(self, "_name", py.Str(v)) })
	c.DefineGetSet("daemon", func(self any) any { return py.GetAttr(self, "_daemonic") }, func(self, v any) {
		if of(self).thread != nil {
			panic(py.AssertionError.New("process has already started"))
		}
		py.SetAttr(self, "_daemonic", v)
	})
	c.DefineGetSet("exitcode", func(self any) any {
		if p := of(self); p.ended {
			return p.code
		}
		return nil
	}, nil)
	pid := func(self any) any {
		if p := of(self); p.thread != nil {
			return p.pid
		}
		return nil
	}
	c.DefineGetSet("pid", pid, nil)
	c.DefineGetSet("ident", pid, nil)
}

func processRepr(self any) string {
	p := py.GetAttr(self, "_state").(*process)
	text := "<" + lib.TypeName(self) + " name=" + py.Repr(py.GetAttr(self, "_name"))
	if p.thread != nil && p.thread != interp.Main {
		text += fmt.Sprintf(" pid=%d", p.pid)
	}
	text += " parent=" + py.Str(py.GetAttr(self, "_parent_pid"))
	switch {
	case p.closed:
		text += " closed"
	case p.thread == nil:
		text += " initial"
	case !p.ended:
		text += " started"
	case p.code == 0:
		text += " stopped exitcode=0"
	case p.code < 0:
		text += " stopped exitcode=-" + map[int]string{9: "SIGKILL", 15: "SIGTERM"}[-p.code]
	default:
		text += fmt.Sprintf(" stopped exitcode=%d", p.code)
	}
	if py.Truth(py.GetAttr(self, "_daemonic")) {
		text += " daemon"
	}
	return text + ">"
}

// CurrentProcess is multiprocessing.current_process().
func CurrentProcess() any {
	t := interp.Current()
	if p, ok := byThread[t]; ok {
		return p
	}
	for other, p := range byThread { // a thread of that process
		if other.Process == t.Process {
			return p
		}
	}
	if mainObject == nil || t.Process != interp.Main.Process {
		class := py.NewClass("multiprocessing.process", "_MainProcess", ProcessType)
		if t.Process != interp.Main.Process {
			class = ProcessType // a worker of a pool
		}
		self := lib.NewInstance(class)
		for _, v := range []py.KV{{Key: "_target", Value: nil}, {Key: "_name", Value: t.Process}, {Key: "_args", Value: py.Tuple{}},
			{Key: "_kwargs", Value: py.NewDict[any, any]()}, {Key: "_daemonic", Value: t.Process != interp.Main.Process},
			{Key: "_parent_pid", Value: nil}, {Key: "_state", Value: &process{thread: t, pid: os.Getpid()}}} {
			py.SetAttr(self, v.Key, v.Value)
		}
		if t.Process != interp.Main.Process {
			byThread[t] = self
			return self
		}
		mainObject = self
	}
	return mainObject
}

// ActiveChildren is multiprocessing.active_children().
func ActiveChildren() *py.List[any] {
	interp.Breathe()
	return py.ListOf(slices.Clone(children))
}

// joinAll ends the daemons, at the end of the program, and waits for the other processes.
func joinAll() {
	for _, p := range slices.Clone(children) {
		if py.Truth(py.GetAttr(p, "daemon")) {
			kill(p, 15)
		}
	}
	for len(children) > 0 {
		join(children[0], nil)
	}
}

func keywords(d any) []py.KV {
	if d == nil {
		return nil
	}
	return lib.KW(d)
}
