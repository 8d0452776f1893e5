package fastapi

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// BackgroundTasks are calls that are made one after the other when the response has been sent: fastapi.BackgroundTasks.
// As a parameter of a handler it is injected; one that is made locally runs only when it is given to a response.
type BackgroundTasks struct {
	tasks []*call
}

// NewBackgroundTasks makes an empty list of tasks: BackgroundTasks().
func NewBackgroundTasks() *BackgroundTasks { return &BackgroundTasks{} }

// AddTask adds a call: background_tasks.add_task(fn, *args). A function whose first parameter is a context is awaited on
// the event loop, any other runs in a thread; see AddSyncTask.
func (b *BackgroundTasks) AddTask(fn any, args ...any) {
	c := newCall(fn)
	for _, a := range args {
		if kw, ok := a.(keyword); ok {
			c.keywords = append(c.keywords, py.KV(kw))
		} else {
			c.args = append(c.args, a)
		}
	}
	b.tasks = append(b.tasks, c)
}

// keyword is an argument that a function takes by its name.
type keyword py.KV

// Keyword is an argument of a task whose function takes it by keyword only: add_task(fn, name=value).
func Keyword(name string, value any) any { return keyword{name, value} }

// AddSyncTask is AddTask for a plain Python function that takes a context in Go.
func (b *BackgroundTasks) AddSyncTask(fn any, args ...any) {
	b.AddTask(fn, args...)
	b.tasks[len(b.tasks)-1].threaded = true
}

// Len returns the number of tasks: len(background_tasks.tasks).
func (b *BackgroundTasks) Len() int { return len(b.tasks) }

// Tasks are the calls to be made: background_tasks.tasks.
func (b *BackgroundTasks) Tasks() *py.List[any] {
	out := py.NewList[any]()
	for _, c := range b.tasks {
		out.Append(c)
	}
	return out
}

var taskClass = lib.Class[call]("starlette.background", "BackgroundTask", nil, py.Methods{
	"func":     prop(func(c *call) any { return c.fn }),
	"args":     prop(func(c *call) any { return py.Tuple(c.args) }),
	"is_async": prop(func(c *call) any { return !c.threaded }),
	"kwargs": prop(func(c *call) any {
		out := &py.Dict[string, any]{}
		for _, kw := range c.keywords {
			out.Set(kw.Key, kw.Value)
		}
		return out
	}),
})

// PyClass returns starlette.background.BackgroundTask.
func (*call) PyClass() *py.Class { return taskClass }

var tasksClass = lib.Class[BackgroundTasks]("fastapi.background", "BackgroundTasks", nil, py.Methods{
	"tasks": prop(func(b *BackgroundTasks) any { return b.Tasks() }),
	"add_task": {Params: "func, *args, **kwargs", Fn: func(b *BackgroundTasks, fn any, args py.VarTuple[any], kwargs *py.Dict[any, any]) {
		b.AddTask(fn, args...)
		b.tasks[len(b.tasks)-1].keywords = py.Keywords(kwargs)
	}},
})

// PyClass returns fastapi.BackgroundTasks.
func (*BackgroundTasks) PyClass() *py.Class { return tasksClass }

// Run makes the calls: await background_tasks(). An exception ends it.
func (b *BackgroundTasks) Run(ctx context.Context) error {
	for _, c := range b.tasks {
		if _, err := c.run(ctx); err != nil {
			return err
		}
	}
	return nil
}

// NewBackgroundTask makes a list of one task: starlette.background.BackgroundTask(fn, *args).
func NewBackgroundTask(fn any, args ...any) *BackgroundTasks {
	b := &BackgroundTasks{}
	b.AddTask(fn, args...)
	return b
}

// call is a function with arguments of any types.
type call struct {
	fn       any
	args     []any
	keywords []py.KV
	threaded bool
}

func newCall(fn any) *call {
	switch f := fn.(type) {
	case *py.Function:
		return &call{fn: fn, threaded: !f.IsAsync()}
	case py.Object:
		return &call{fn: fn}
	}
	t := reflect.TypeOf(fn)
	return &call{fn: fn, threaded: t.NumIn() == 0 || t.In(0) != contextType}
}

func (c *call) run(ctx context.Context) (any, error) {
	if c.threaded {
		return RunInThreadpool(ctx, c.invoke)
	}
	return c.invoke(ctx)
}

func (c *call) invoke(ctx context.Context) (any, error) {
	if o, ok := c.fn.(py.Object); ok {
		result, err := py.CallKw(ctx, o, c.args, c.keywords)
		if err != nil {
			return nil, err
		}
		return await(ctx, result)
	}
	fn := reflect.ValueOf(c.fn)
	t := fn.Type()
	var in []reflect.Value
	if t.NumIn() > 0 && t.In(0) == contextType {
		in = append(in, reflect.ValueOf(ctx))
	}
	for _, a := range c.args {
		var want reflect.Type
		switch n := len(in); {
		case t.IsVariadic() && n >= t.NumIn()-1:
			want = t.In(t.NumIn() - 1).Elem()
		case n < t.NumIn():
			want = t.In(n)
		default:
			return nil, py.TypeError.Newf("takes %d positional arguments but %d were given", t.NumIn(), len(c.args))
		}
		v := reflect.New(want).Elem()
		assignValue(v, a)
		in = append(in, v)
	}
	return callGo(fn, in)
}
