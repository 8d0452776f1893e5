package asyncio

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/stretchr/testify/require"
)

// Random schedules that testdata/schedules.py made and ran under CPython 3.13: the same programs must write the same
// logs here, line for line and turn for turn.
func TestRandomSchedulesRunAsUnderCPython(t *testing.T) {
	onVirtualClock(t)
	path := "testdata/schedules.jsonl.gz"
	if p := os.Getenv("PY2GOASYNC_SCHEDULES"); p != "" { // more of them, freshly made
		path = p
	}
	for s := range readSchedules(t, path) {
		got := s.run(t)
		if d := firstDifference(s.Log, got); d >= 0 {
			program, _ := json.Marshal(s.Program)
			t.Fatalf("seed %d (eager %v) differs in line %d\nprogram: %s\nCPython:\n%s\nhere:\n%s", s.Seed, s.Eager, d, program,
				excerpt(s.Log, d), excerpt(got, d))
		}
	}
}

func excerpt(log []string, at int) string {
	lo, hi := max(0, at-12), min(len(log), at+6)
	return "  " + strings.Join(log[lo:hi], "\n  ")
}

func firstDifference(a, b []string) int {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return i
		}
	}
	return -1
}

type schedule struct {
	Seed    int
	Eager   bool
	Program []any
	Log     []string
}

func readSchedules(t *testing.T, path string) func(func(*schedule) bool) {
	f, err := os.Open(path)
	require.NoError(t, err)
	t.Cleanup(func() { f.Close() })
	var lines *bufio.Scanner
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		lines = bufio.NewScanner(z)
	} else {
		lines = bufio.NewScanner(f)
	}
	lines.Buffer(nil, 1<<24)
	return func(yield func(*schedule) bool) {
		for lines.Scan() {
			var s schedule
			require.NoError(t, json.Unmarshal(lines.Bytes(), &s))
			if !yield(&s) {
				return
			}
		}
	}
}

func (s *schedule) run(t *testing.T) []string {
	restore := interp.UseVirtual(true)
	defer restore()
	l := NewEventLoop()
	l.SetExceptionHandler(func(context.Context, *Loop, *ExceptionContext) error { return nil })
	if s.Eager {
		l.SetTaskFactory(EagerTaskFactory)
	}
	w := &world{
		loop: l, sem: NewSemaphore(2), locks: []*Lock{NewLock(), NewLock()}, events: []*Event{NewEvent(), NewEvent()},
		queues: []*Queue[int]{NewQueue[int](2), NewLifoQueue[int](0), NewOrderedQueue[int](3)},
		cond:   NewCondition(), barrier: NewBarrier(2),
	}
	for range 3 {
		w.futs = append(w.futs, FutureOn[string](l))
	}
	_, err := RunUntilComplete(l, BindVoid1(w.main, s.Program))
	if err != nil {
		w.say("main raises", showErr(err))
	}
	log := w.log // what unwinding adds is not compared
	l.Close()
	return log
}

type body = []any

type world struct {
	loop    *Loop
	log     []string
	locks   []*Lock
	sem     *Semaphore
	queues  []*Queue[int]
	events  []*Event
	cond    *Condition
	barrier *Barrier
	futs    []*Future[string]
	roots   []*Task[string]
	all     []*Task[string]
}

func (w *world) say(words ...any) {
	s := make([]string, len(words)+1)
	s[0] = strconv.Itoa(w.loop.turns)
	for i, x := range words {
		s[i+1] = fmt.Sprint(x)
	}
	w.log = append(w.log, strings.Join(s, " "))
}

func (w *world) main(ctx context.Context, program []any) error {
	var roots []*Task[string]
	for i, b := range program {
		roots = append(roots, w.task(ctx, strconv.Itoa(i), b))
	}
	w.roots = roots
	if _, _, err := Wait(ctx, w.roots, WaitOptions{Timeout: Seconds(2)}); err != nil {
		return err
	}
	w.say("time is up")
	for range 4 {
		var left []*Task[string]
		for _, t := range w.all {
			if !t.Done() {
				left = append(left, t)
			}
		}
		if len(left) == 0 {
			break
		}
		for _, t := range left {
			t.Cancel()
		}
		if _, _, err := Wait(ctx, left, WaitOptions{Timeout: Seconds(0.5)}); err != nil {
			return err
		}
	}
	w.say("over")
	return nil
}

func (w *world) coro(name string, b any) *Coroutine[string] {
	return NewCoroutine("run", func(ctx context.Context) (string, error) { return w.run(ctx, name, b.(body)) })
}

func (w *world) task(ctx context.Context, name string, b any) *Task[string] {
	t := CreateTask(ctx, w.coro(name, b), Name(name))
	w.all = append(w.all, t)
	return t
}

func (w *world) run(ctx context.Context, name string, b body) (string, error) {
	w.say(name, "begins")
	if err := py.Try(func() error { return w.body(ctx, name, b) }); err != nil {
		w.say(name, "raises", showErr(err))
		return "", err
	}
	w.say(name, "ends")
	return name, nil
}

func (w *world) body(ctx context.Context, name string, b body) error {
	for i, op := range b {
		op := op.([]any)
		at := fmt.Sprintf("%s.%d", name, i)
		r, err := w.op(ctx, at, op[0].(string), op[1:])
		if err != nil {
			return err
		}
		if r == "" {
			r = "None"
		}
		w.say(at, op[0], r)
	}
	return nil
}

func num(x any) int { return int(x.(float64)) }

func limit(x any) *float64 {
	if x == nil {
		return nil
	}
	return Seconds(x.(float64))
}

// op runs one operation and returns what Python prints of its result.
func (w *world) op(ctx context.Context, name, kind string, a []any) (string, error) {
	switch kind {
	case "sleep":
		return "", Sleep(ctx, a[0].(float64))
	case "raise":
		return "", py.ValueError.New(name)
	case "uncancel":
		t := CurrentTask(ctx)
		n := t.Cancelling()
		return fmt.Sprintf("%d %d", n, t.Uncancel()), nil
	case "cancel", "await_root", "callback":
		if len(w.roots) == 0 {
			return "none", nil
		}
	}
	switch kind {
	case "cancel":
		t := w.roots[num(a[0])%len(w.roots)]
		if a[1] == nil {
			return pyBool(t.Cancel()), nil
		}
		return pyBool(t.Cancel(a[1])), nil
	case "await_root":
		n, _, _ := strings.Cut(strings.NewReplacer(":", ".", "f", ".").Replace(name), ".")
		root, _ := strconv.Atoi(n)
		k := num(a[0]) % (root + 1)
		if k == 0 {
			return "none", nil
		}
		return w.roots[k-1].Await(ctx)
	case "callback":
		w.roots[num(a[0])%len(w.roots)].AddDoneCallback(func(t *Task[string]) { w.say(name, "callback", t.GetName()) })
		return "", nil
	case "soon":
		w.loop.CallSoon(func() { w.say(name, "soon") })
		return "", nil
	case "later":
		w.loop.CallLater(a[0].(float64), func() { w.say(name, "later") })
		return "", nil
	case "fut":
		return w.fut(ctx, name, num(a[0]), a[1].(string))
	case "try":
		return "", w.try(ctx, name, a)
	}
	if r, err, ok := w.syncOp(ctx, name, kind, a); ok {
		return r, err
	}
	return w.taskOp(ctx, name, kind, a)
}

func (w *world) try(ctx context.Context, name string, a []any) error {
	err := py.Try(func() error { return w.body(ctx, name, a[0].(body)) })
	if err != nil {
		w.say(name, "caught", showErr(err))
		if a[1].(bool) {
			err = nil
		}
	}
	if last := w.body(ctx, name+"f", a[2].(body)); last != nil {
		return last
	}
	return err
}

func (w *world) fut(ctx context.Context, name string, k int, what string) (string, error) {
	f := w.futs[k]
	switch {
	case what == "await":
		return f.Await(ctx)
	case what == "new":
		if f.Done() {
			w.futs[k] = FutureOn[string](w.loop)
		}
	case what == "cancel":
		return pyBool(f.Cancel()), nil
	case f.Done():
		return "done", nil
	case what == "result":
		f.SetResult(name)
	default:
		f.SetException(py.KeyError.New(name))
		_ = f.Exception()
	}
	return "", nil
}

// syncOp is the operations on locks, queues and the like.
func (w *world) syncOp(ctx context.Context, name, kind string, a []any) (string, error, bool) {
	inside := func(word string, b any) func(context.Context) error {
		return func(ctx context.Context) error {
			w.say(name, word)
			return w.body(ctx, name, b.(body))
		}
	}
	word := func(err error) string {
		if err != nil {
			return py.ClassOf(err).Name
		}
		return ""
	}
	switch kind {
	case "lock":
		return "", w.locks[num(a[0])].With(ctx, inside("locked", a[1])), true
	case "sem":
		return "", w.sem.With(ctx, inside("in", a[0])), true
	case "put":
		return "", w.queues[num(a[0])].Put(ctx, num(a[1])), true
	case "get":
		n, err := w.queues[num(a[0])].Get(ctx)
		return strconv.Itoa(n), err, true
	case "putnow":
		return word(w.queues[num(a[0])].PutNowait(num(a[1]))), nil, true
	case "getnow":
		n, err := w.queues[num(a[0])].GetNowait()
		if err != nil {
			return word(err), nil, true
		}
		return strconv.Itoa(n), nil, true
	case "done":
		if err := py.Try(func() error { w.queues[num(a[0])].TaskDone(); return nil }); err != nil {
			return "task_done() called too many times", nil, true
		}
		return "", nil, true
	case "join":
		return "", w.queues[num(a[0])].Join(ctx), true
	case "shutdown":
		w.queues[num(a[0])].Shutdown(a[1].(bool))
		return "", nil, true
	case "set":
		w.events[num(a[0])].Set()
		return "", nil, true
	case "clear":
		w.events[num(a[0])].Clear()
		return "", nil, true
	case "wait_event":
		return "", w.events[num(a[0])].Wait(ctx), true
	case "cond":
		return "", w.cond.With(ctx, inside("locked", a[0])), true
	case "cwait":
		if !w.cond.Locked() {
			return "unlocked", nil, true
		}
		return "", w.cond.Wait(ctx), true
	case "notify":
		if !w.cond.Locked() {
			return "unlocked", nil, true
		}
		w.cond.Notify(num(a[0]))
		return "", nil, true
	case "barrier":
		n, err := w.barrier.Wait(ctx)
		return strconv.Itoa(n), err, true
	case "breset":
		return "", w.barrier.Reset(ctx), true
	case "babort":
		return "", w.barrier.Abort(ctx), true
	}
	return "", nil, false
}

func (w *world) tasks(ctx context.Context, name string, bodies any) []*Task[string] {
	var out []*Task[string]
	for i, b := range bodies.([]any) {
		out = append(out, w.task(ctx, fmt.Sprintf("%s:%d", name, i), b))
	}
	return out
}

// taskOp is the operations that make tasks.
func (w *world) taskOp(ctx context.Context, name, kind string, a []any) (string, error) {
	switch kind {
	case "spawn":
		w.task(ctx, name, a[0])
		return "", nil
	case "await_task":
		return w.task(ctx, name, a[0]).Await(ctx)
	case "gather":
		return w.gather(ctx, name, a)
	case "wait":
		done, pending, err := Wait(ctx, w.tasks(ctx, name, a[0]), WaitOptions{limit(a[1]), ReturnWhen(a[2].(string))})
		return fmt.Sprintf("%d %d", len(done), len(pending)), err
	case "wait_for":
		if a[2].(bool) {
			return WaitForOpt[string](ctx, w.task(ctx, name, a[0]), limit(a[1]))
		}
		return WaitForOpt[string](ctx, w.coro(name, a[0]), limit(a[1]))
	case "timeout":
		to := NewTimeoutOpt(ctx, limit(a[1]))
		err := to.Run(ctx, func(ctx context.Context) error { return w.body(ctx, name, a[0].(body)) })
		return pyBool(to.Expired()), err
	case "group":
		return "", WithTaskGroup(ctx, func(ctx context.Context, tg *TaskGroup) error {
			for i, b := range a[0].([]any) {
				w.all = append(w.all, CreateTaskIn(ctx, tg, w.coro(fmt.Sprintf("%s:%d", name, i), b)))
			}
			return w.body(ctx, name, a[1].(body))
		})
	case "shield":
		return Shield[string](ctx, w.task(ctx, name, a[0])).Await(ctx)
	case "completed":
		for c := range AsCompleted(ctx, limit(a[1]), Tasks(w.tasks(ctx, name, a[0]))...).All() {
			v, err := c.Await(ctx)
			switch {
			case err == nil:
				w.say(name, "got", v)
			case py.Is(err, py.ExceptionType):
				w.say(name, "got", showErr(err))
			default:
				return "", err
			}
		}
		return "", nil
	case "completed_async":
		for f, err := range AsCompleted(ctx, limit(a[1]), Tasks(w.tasks(ctx, name, a[0]))...).Futures(ctx) {
			switch {
			case err != nil:
				return "", err
			case f.Cancelled():
				w.say(name, "got", "cancelled")
			case f.Exception() != nil:
				w.say(name, "got", showErr(f.Exception()))
			default:
				v, _ := f.Result()
				w.say(name, "got", v)
			}
		}
		return "", nil
	}
	panic("unknown operation " + kind)
}

func (w *world) gather(ctx context.Context, name string, a []any) (string, error) {
	var coros []*Coroutine[string]
	for i, b := range a[0].([]any) {
		coros = append(coros, w.coro(fmt.Sprintf("%s:%d", name, i), b))
	}
	if !a[1].(bool) {
		r, err := Gather(ctx, Coroutines(coros)...)
		return strings.Join(r, ","), err
	}
	var aws []AnyAwaitable
	for _, c := range coros {
		aws = append(aws, c)
	}
	r, err := GatherAny(ctx, true, aws...)
	var out []string
	for _, x := range r {
		if e, ok := x.(error); ok {
			out = append(out, showErr(e))
		} else {
			out = append(out, x.(string))
		}
	}
	return strings.Join(out, ","), err
}

func showErr(err error) string {
	s := py.ClassOf(err).Name
	if errs := groupErrors(err); errs != nil {
		var in []string
		for _, e := range errs {
			in = append(in, showErr(e))
		}
		return s + "[" + strings.Join(in, " ") + "]"
	}
	if py.Is(err, py.ValueError, py.CancelledError) {
		if args := err.(interface{ Args() py.Tuple }).Args(); len(args) > 0 {
			s += ":" + fmt.Sprint(args[0])
		}
	}
	return s
}
