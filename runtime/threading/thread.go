package threading

import (
	"context"
	"fmt"
	"slices"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// ThreadType is the class threading.Thread. Programs derive from it and read what __init__ left on self, so its instances
// are objects with attributes; what the runtime needs to know stands in one of them.
var ThreadType *py.Class

// state is what a thread object is to the runtime.
type state struct {
	thread  *interp.Thread // nil before start()
	stopped bool
	done    waiters // threads that join this one
	typed   *Thread // what typed code holds
}

// PyClass returns object.
func (*state) PyClass() *py.Class { return py.ObjectType }

// alive are the threads that run, in the order they were started.
var alive []any

var counter int

func nextName() string {
	counter++
	return fmt.Sprintf("Thread-%d", counter)
}

// stateOf finds the state of a thread object; missing is what is raised when __init__ was never called.
func stateOf(self any, missing error) *state {
	s, ok := py.GetAttrOr(home(self), "_handle", nil).(*state)
	if !ok {
		panic(missing)
	}
	return s
}

// home is the object whose attributes describe a thread: the thread object itself, or what a struct keeps in its BaseThread.
func home(self any) any {
	if b, ok := self.(embedder); ok {
		return b.baseThread().attrs
	}
	return self
}

// get and set are the attributes that describe a thread.
func get(self any, name string) any { return py.GetAttr(home(self), name) }

func set(self any, name string, v any) { py.SetAttr(home(self), name, v) }

func initThread(self any, a []any) {
	if a[0] != nil {
		panic(py.AssertionError.New("group argument must be None for now"))
	}
	name := py.Str(a[2])
	if !py.Truth(a[2]) {
		name = nextName()
		if target := a[1]; target != nil {
			if n := py.GetAttrOr(target, "__name__", nil); n != nil {
				name += " (" + py.Str(n) + ")"
			}
		}
	}
	kwargs := a[4]
	if kwargs == nil {
		kwargs = py.NewDict[any, any]()
	}
	daemon := a[5]
	if daemon == nil {
		daemon = threadDaemon(CurrentThread())
	}
	if b, ok := self.(embedder); ok {
		b.baseThread().bind(self)
	}
	for _, v := range []py.KV{{Key: "_target", Value: a[1]}, {Key: "_name", Value: name}, {Key: "_args", Value: a[3]},
		{Key: "_kwargs", Value: kwargs}, {Key: "_daemonic", Value: daemon}, {Key: "_handle", Value: &state{}}} {
		set(self, v.Key, v.Value)
	}
}

// uninitialized and missingInit are what start() and the attributes raise when a class forgot super().__init__().
func uninitialized() error { return py.RuntimeError.New("thread.__init__() not called") }

func missingInit() error { return py.AssertionError.New("Thread.__init__() not called") }

// start is thread.start(): the new thread runs first, until it blocks.
func start(self any) {
	s := stateOf(self, uninitialized())
	if s.thread != nil {
		panic(py.RuntimeError.New("threads can only be started once"))
	}
	s.thread = interp.NewThread(py.Str(get(self, "_name")))
	s.thread.Object = self
	var started interp.Parker
	interp.Start(s.thread, func() {
		alive = append(alive, self)
		started.Unpark()
		defer end(self, s)
		err := py.Try(func() error {
			return runOf(s.thread.Ctx, self)
		})
		if err != nil {
			report(s.thread.Ctx, self, err)
		}
	})
	started.Park(interp.Forever)
}

func end(self any, s *state) {
	s.stopped = true
	if i := slices.Index(alive, self); i >= 0 {
		alive = slices.Delete(alive, i, i+1)
	}
	s.done.wake(len(s.done))
}

// runOf calls what overrides run(): a Go method, or that of the object's class.
func runOf(ctx context.Context, self any) error {
	if r, ok := self.(Runner); ok {
		return r.Run(ctx)
	}
	_, err := py.CallMethod(ctx, self, "run")
	return err
}

// run is thread.run().
func run(ctx context.Context, self any) error {
	defer func() {
		for _, n := range []string{"_target", "_args", "_kwargs"} {
			if py.HasAttr(home(self), n) {
				py.DelAttr(home(self), n)
			}
		}
	}()
	target := get(self, "_target")
	if target == nil {
		return nil
	}
	kw, _ := get(self, "_kwargs").(*py.Dict[any, any])
	_, err := py.CallKw(ctx, target, py.Collect(get(self, "_args")), lib.KW(kw))
	return err
}

func join(self, timeout any) {
	s := stateOf(self, py.RuntimeError.New("Thread.__init__() not called"))
	if s.thread == nil {
		panic(py.RuntimeError.New("cannot join thread before it is started"))
	}
	if s.thread == interp.Current() {
		panic(py.RuntimeError.New("cannot join current thread"))
	}
	if timeout != nil && py.Truth(py.GtAny(0, timeout)) { // max(timeout, 0): a TypeError for what is no number
		timeout = 0
	}
	if !s.stopped {
		s.done.wait(deadline(timeout), "thread "+py.Str(get(self, "_name")))
	}
}

// excepthookArgs is the class of what threading.excepthook is called with.
var excepthookArgs = lib.NewStructSeqClass("_thread", "_ExceptHookArgs", 4, "exc_type", "exc_value", "exc_traceback", "thread")

// report tells of an exception that nobody caught in a thread: threading.excepthook.
func report(ctx context.Context, self any, err error) {
	e := py.AsException(err)
	hook, _ := Module().Get("excepthook")
	failed := py.Try(func() error {
		_, err := py.Call(ctx, hook, excepthookArgs.Make(py.Type(e), e, py.TracebackOf(e), self))
		return err
	})
	if failed != nil {
		lib.Method(sys.CurrentStderr(), "write", "Exception in threading.excepthook:\n"+py.FormatException(failed))
	}
}

// excepthook is the default threading.excepthook(args).
func excepthook(args any) {
	s := args.(*lib.StructSeq)
	err, _ := s.Attr("exc_value").(error)
	if err == nil || py.Is(err, py.SystemExit) {
		return
	}
	name := "140000000000000"
	if t := s.Attr("thread"); t != nil {
		name = threadName(t)
	}
	lib.Method(sys.CurrentStderr(), "write", "Exception in thread "+name+":\n"+py.FormatException(err))
}

func isAlive(self any) bool {
	interp.Breathe()
	s := stateOf(self, missingInit())
	return s.thread != nil && !s.stopped
}

func makeThreadClass() {
	c := py.NewClass("threading", "Thread", py.ObjectType)
	ThreadType = c
	def := lib.Definer(c)
	def("__init__", "self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None", func(a []any) any {
		initThread(a[0], a[1:])
		return nil
	})
	def("start", "self", func(a []any) any { start(a[0]); return nil })
	c.DefineMethod("run", "self", func(ctx context.Context, a []any) (any, error) { return nil, run(ctx, a[0]) })
	def("join", "self, timeout=None", func(a []any) any { join(a[0], a[1]); return nil })
	def("is_alive", "self", func(a []any) any { return isAlive(a[0]) })
	def("__repr__", "self", func(a []any) any { return threadRepr(a[0]) })
	c.DefineGetSet("name", func(self any) any {
		stateOf(self, missingInit())
		return get(self, "_name")
	}, func(self, v any) { rename(self, py.Str(v)) })
	ident := func(self any) any {
		if t := stateOf(self, missingInit()).thread; t != nil {
			return t.Ident
		}
		return nil
	}
	c.DefineGetSet("ident", ident, nil)
	c.DefineGetSet("native_id", ident, nil)
	c.DefineGetSet("daemon", func(self any) any {
		stateOf(self, missingInit())
		return get(self, "_daemonic")
	}, setDaemon)
	def("isDaemon", "self", func(a []any) any { return py.GetAttr(a[0], "daemon") })
	def("setDaemon", "self, daemonic", func(a []any) any { py.SetAttr(a[0], "daemon", a[1]); return nil })
	def("getName", "self", func(a []any) any { return py.GetAttr(a[0], "name") })
	def("setName", "self, name", func(a []any) any { py.SetAttr(a[0], "name", a[1]); return nil })
}

func rename(self any, name string) {
	t := stateOf(self, missingInit()).thread
	set(self, "_name", name)
	if t != nil {
		t.Name = name
	}
}

func setDaemon(self, v any) {
	if stateOf(self, py.RuntimeError.New("Thread.__init__() not called")).thread != nil {
		panic(py.RuntimeError.New("cannot set daemon status of active thread"))
	}
	set(self, "_daemonic", v)
}

func threadRepr(self any) string {
	s := stateOf(self, py.AssertionError.New("Thread.__init__() was not called"))
	status := "initial"
	if s.thread != nil {
		status = "started"
	}
	if s.stopped {
		status = "stopped"
	}
	if py.Truth(get(self, "_daemonic")) {
		status += " daemon"
	}
	if s.thread != nil {
		status += fmt.Sprintf(" %d", s.thread.Ident)
	}
	return "<" + lib.TypeName(self) + "(" + py.Str(get(self, "_name")) + ", " + status + ")>"
}

// mainThreadType is the class of the main thread's object.
var mainThreadType *py.Class

func makeMainThreadClass() { mainThreadType = py.NewClass("threading", "_MainThread", ThreadType) }

// object gives the Thread of a thread that the program did not start by one.
func object(t *interp.Thread) any {
	if t.Object != nil {
		return t.Object
	}
	class := ThreadType
	if t == interp.Main {
		class = mainThreadType
	}
	self := lib.NewInstance(class)
	t.Object = self
	daemon := false
	for _, v := range []py.KV{{Key: "_target", Value: nil}, {Key: "_name", Value: t.Name}, {Key: "_args", Value: py.Tuple{}},
		{Key: "_kwargs", Value: py.NewDict[any, any]()}, {Key: "_daemonic", Value: daemon}, {Key: "_handle", Value: &state{thread: t}}} {
		py.SetAttr(self, v.Key, v.Value)
	}
	return self
}

// CurrentThread is threading.current_thread().
func CurrentThread() any { return object(interp.Current()) }
