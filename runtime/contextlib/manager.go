package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// GeneratorContextManager is what a function under @contextmanager returns. It can be entered once.
type GeneratorContextManager[T any] struct {
	name string
	body func(yield func(v T) error) error
	gen  *py.Generator[T]
	used bool
}

// ContextManager makes a context manager of a generator's body: @contextlib.contextmanager. The body calls yield once with
// the value of the as clause; yield returns the exception that the block raised. name is what the generator is called.
func ContextManager[T any](name string, body func(yield func(v T) error) error) *GeneratorContextManager[T] {
	return &GeneratorContextManager[T]{name: name, body: body}
}

// With is "with m as v: block".
func (m *GeneratorContextManager[T]) With(block func(v T) error) error {
	if err := m.use(); err != nil {
		return err
	}
	once := &oneYield{}
	err := py.Try(func() error {
		return m.body(func(v T) error { return once.run(func() error { return block(v) }) })
	})
	return once.end(err, "generator", py.StopIteration)
}

func (m *GeneratorContextManager[T]) use() error {
	if m.used {
		return usedUp("_GeneratorContextManager")
	}
	m.used = true
	return nil
}

func usedUp(class string) error {
	return py.AttributeError.Newf("'%s' object has no attribute 'args'", class)
}

// oneYield follows a body that has to yield exactly once.
type oneYield struct {
	yields int
	left   error // how the block ended
}

func (o *oneYield) run(block func() error) error {
	o.yields++
	if o.yields > 1 {
		return py.GeneratorExit.New()
	}
	o.left = py.Try(block)
	return o.left
}

// end is how the with statement ends when the body ended with err; stop is the exception that a generator may not raise.
func (o *oneYield) end(err error, kind string, stop *py.Class) error {
	switch {
	case o.yields == 0 && err == nil:
		return py.RuntimeError.New("generator didn't yield")
	case o.yields > 1 && o.left == nil:
		return py.RuntimeError.New("generator didn't stop")
	case o.yields > 1:
		return py.WithContext(py.RuntimeError.New("generator didn't stop after "+throwName(kind)), o.left)
	case err != nil && err != o.left && py.Is(err, stop, py.StopIteration):
		return py.RaiseFrom(py.RuntimeError.Newf("%s raised %s", kind, py.ClassOf(err).Name), err)
	}
	return err
}

func throwName(kind string) string {
	if kind == "generator" {
		return "throw()"
	}
	return "athrow()"
}

// Enter is m.__enter__().
func (m *GeneratorContextManager[T]) Enter() (v T, err error) {
	if err := m.use(); err != nil {
		return v, err
	}
	m.gen = py.NewGenerator(m.name, func(y *py.Yielder[T]) (any, error) {
		return nil, m.body(func(v T) error {
			_, err := y.Yield(v)
			return err
		})
	})
	v, ok, err := m.gen.Resume(nil, nil)
	if err == nil && !ok {
		err = py.RuntimeError.New("generator didn't yield")
	}
	return v, err
}

// Exit is m.__exit__ for a block that ended with err (nil without an exception). It returns what is raised then: nil when
// there was nothing or the generator swallowed it.
func (m *GeneratorContextManager[T]) Exit(err error) error {
	if m.gen == nil {
		return py.AttributeError.New("'NoneType' object has no attribute 'throw'")
	}
	_, ok, got := m.gen.Resume(nil, err)
	switch {
	case ok:
		if _, err := m.gen.Close(); err != nil {
			return err
		}
		if err == nil {
			return py.RuntimeError.New("generator didn't stop")
		}
		return py.WithContext(py.RuntimeError.New("generator didn't stop after throw()"), err)
	case err != nil && got != nil && py.Is(err, py.StopIteration) && py.GetAttrOr(got, "__cause__", nil) == any(err):
		return err
	}
	return got
}

// PyEnter is __enter__ of the floor.
func (m *GeneratorContextManager[T]) PyEnter(context.Context) (any, error) {
	v, err := m.Enter()
	return py.ToAny(v), err
}

// PyExit is __exit__ of the floor.
func (m *GeneratorContextManager[T]) PyExit(_ context.Context, err error) (bool, error) {
	return suppressed(err, m.Exit(err))
}

// suppressed tells what is left of err as __exit__ does.
func suppressed(err, left error) (bool, error) {
	switch left {
	case nil:
		return err != nil, nil
	case err:
		return false, nil
	}
	return false, left
}

// PyCall makes a decorator of m: each call of the function runs in a fresh context manager.
func (m *GeneratorContextManager[T]) PyCall(_ context.Context, args []any, _ []py.KV) (any, error) {
	if len(args) != 1 {
		return nil, py.TypeError.Newf("ContextDecorator.__call__() takes 2 positional arguments but %d were given", len(args)+1)
	}
	return decorate(args[0], func() any { return ContextManager(m.name, m.body) }), nil
}

// PyClass returns contextlib._GeneratorContextManager.
func (m *GeneratorContextManager[T]) PyClass() *py.Class { return generatorManagerClass() }
