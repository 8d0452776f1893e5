package py

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func generatorCases() []string {
	log := NewList[any]()
	g := func() *Generator[any] {
		return NewGenerator("g", func(y *Yielder[any]) (ret any, err error) {
			defer func() { log.Append("finally") }()
			x, err := y.Yield(1)
			var z any
			if err == nil {
				z, err = y.Yield(Tuple{"got", x})
			}
			if Is(err, KeyError) {
				_, err = y.Yield(Tuple{"caught", Repr(err)})
				return nil, err
			}
			if err != nil {
				return nil, err
			}
			return Tuple{"ret", z}, nil
		})
	}
	drive := func(steps ...any) thunk {
		return func() any {
			log = NewList[any]()
			it := any(g())
			out := NewList[any]()
			for _, s := range steps {
				err := Try(func() error {
					switch s := s.(type) {
					case string:
						if s == "next" {
							out.Append(Next(it))
						} else {
							out.Append(method(it, "close"))
						}
					case Tuple:
						out.Append(method(it, "send", s[0]))
					default:
						out.Append(method(it, "throw", s))
					}
					return nil
				})
				if err != nil {
					out.Append(Repr(err))
				}
			}
			return Tuple{out, log}
		}
	}
	stop := func() any {
		return Next(NewGenerator("inner", func(*Yielder[any]) (any, error) { return nil, StopIteration.New(1) }))
	}
	again := func() any {
		var it *Generator[any]
		it = NewGenerator("inner", func(y *Yielder[any]) (any, error) {
			_, err := y.Yield(Next(it))
			return nil, err
		})
		return Next(it)
	}
	ignore := func() any {
		it := NewGenerator("inner", func(y *Yielder[any]) (any, error) {
			if _, err := y.Yield(1); Is(err, GeneratorExit) {
				_, err = y.Yield(2)
				return nil, err
			}
			return nil, nil
		})
		Next(it)
		return must(it.Close())
	}
	delegate := func() any {
		sub := func() any {
			return NewGenerator("sub", func(y *Yielder[any]) (any, error) {
				a, err := y.Yield("s1")
				if err != nil {
					return nil, err
				}
				b, err := y.Yield(Tuple{"s2", a})
				if Is(err, ValueError) {
					b = Repr(err)
				}
				return Tuple{"subret", b}, nil
			})
		}
		it := NewGenerator("outer", func(y *Yielder[any]) (any, error) {
			r, err := YieldFrom(y, sub())
			if err != nil {
				return nil, err
			}
			if _, err := y.Yield(r); err != nil {
				return nil, err
			}
			if _, err := YieldFrom(y, pyList(1, 2)); err != nil {
				return nil, err
			}
			return "end", nil
		})
		out := NewList[any]()
		out.Append(Next(it))
		out.Append(must(it.Send("A")))
		out.Append(must(it.Throw(ValueError.New("V"))))
		out.Append(Next(it))
		out.Append(Next(it))
		out.Append(GetAttr(Try(func() error { Next(it); return nil }), "value"))
		return out
	}
	upTo := func() any {
		it := Iter(pyList(1, 2, 3))
		next := def("next", "", func([]any) any { return Next(it) })
		return listOf(IterCall(next, 3))
	}
	return show(drive("next", Tuple{"A"}, Tuple{"B"}, "next"), drive(Tuple{"A"}), drive("next", KeyError.New("k"), "next", "next"), drive("next", ValueError.New("v"), "next"),
		drive("next", "close", "next"), drive("close", "next"), drive(ValueError.New("early"), "next"), drive("next", "next", "close"),
		stop, again, ignore, delegate, func() any { return NextOr(Iter(pyList()), 5) }, func() any { return Next(Iter(pyList())) },
		func() any { return Next(5) }, upTo, func() any { return IterCall(5, 6) })
}

func TestTypedGeneratorsRangeAndClose(t *testing.T) {
	finished := 0
	count := func() *Generator[int] {
		return NewGenerator("count", func(y *Yielder[int]) (any, error) {
			defer func() { finished++ }()
			for i := range 5 {
				if _, err := y.Yield(i); err != nil {
					return nil, err
				}
			}
			return nil, nil
		})
	}
	require.Equal(t, []int{0, 1, 2, 3, 4}, slices.Collect(count().All()))
	require.Equal(t, 1, finished)
	for v := range count().Owned() {
		if v == 2 {
			break
		}
	}
	require.Equal(t, 2, finished, "a broken loop over a temporary generator runs its finally blocks")
	g := count()
	for range g.All() {
		break
	}
	require.Equal(t, 2, finished, "a generator that is still referred to stays open")
	v, err := g.Send(nil)
	require.NoError(t, err)
	require.Equal(t, 1, v)
	_, err = g.Close()
	require.NoError(t, err)
	require.Equal(t, 3, finished)
}

func TestTypedGeneratorsWorkInTheFloor(t *testing.T) {
	g := NewGenerator("g", func(y *Yielder[int]) (any, error) {
		return "end", y.YieldAll(slices.Values([]int{1, 2}))
	})
	require.Equal(t, any(g), IteratorObject(Iter(g)))
	require.Equal(t, 1, Next(g))
	outer := NewGenerator("outer", func(y *Yielder[any]) (any, error) { return YieldFrom(y, g) })
	require.Equal(t, 2, Next(outer))
	require.Equal(t, "end", GetAttr(Try(func() error { Next(outer); return nil }), "value"))
}

func TestPanicsOfABodyReachTheConsumer(t *testing.T) {
	g := NewGenerator("g", func(y *Yielder[int]) (any, error) {
		if _, err := y.Yield(1); err != nil {
			return nil, err
		}
		panic(ZeroDivisionError.New("division by zero"))
	})
	g.Next()
	err := Try(func() error { g.Next(); return nil })
	require.True(t, Is(err, ZeroDivisionError))
	_, ok := g.Next()
	require.False(t, ok)
}

func TestDroppedGeneratorsRunTheirFinallyBlocksWhenTheNextOneIsMade(t *testing.T) {
	var finished atomic.Int32
	before := runtime.NumGoroutine()
	for range 50 {
		g := NewGenerator("g", func(y *Yielder[int]) (any, error) {
			defer finished.Add(1)
			_, err := y.Yield(1)
			return nil, err
		})
		g.Next()
	}
	require.Eventually(t, func() bool {
		runtime.GC()
		NewGenerator[int]("next", nil)
		return finished.Load() >= 49
	}, 5*time.Second, time.Millisecond)
	require.Less(t, runtime.NumGoroutine(), before+10)
}

func TestGeneratorsThatStandAtAYieldAreClosedWhenTheProgramEnds(t *testing.T) {
	var log []string
	start := func(name string) *Generator[int] {
		g := NewGenerator(name, func(y *Yielder[int]) (any, error) {
			defer func() { log = append(log, name) }()
			_, err := y.Yield(1)
			return nil, err
		})
		g.Next()
		return g
	}
	first, second, ended := start("first"), start("second"), start("ended")
	ended.Next()
	log = nil
	closeUnfinished()
	require.Equal(t, []string{"first", "second"}, log)
	runtime.KeepAlive(first)
	runtime.KeepAlive(second)
	closeUnfinished()
	require.Len(t, log, 2)
}

func TestASuspendOfAnOuterCoroutineMayBeCalledFromANestedOne(t *testing.T) {
	// A task's coroutine runs a generator whose body suspends the task itself.
	var log []string
	next, stop := iter.Pull(func(suspend func(string) bool) {
		g := NewGenerator("g", func(y *Yielder[int]) (any, error) {
			suspend("from the generator")
			_, err := y.Yield(1)
			return nil, err
		})
		v, _ := g.Next()
		log = append(log, fmt.Sprint("value ", v))
		suspend("from the task")
		_, _ = g.Close()
	})
	defer stop()
	for v, ok := next(); ok; v, ok = next() {
		log = append(log, v)
	}
	require.Equal(t, []string{"from the generator", "value 1", "from the task"}, log)
}

func BenchmarkGeneratorNext(b *testing.B) {
	g := NewGenerator("g", func(y *Yielder[int]) (any, error) {
		for i := 0; ; i++ {
			if _, err := y.Yield(i); err != nil {
				return nil, err
			}
		}
	})
	b.ReportAllocs()
	for b.Loop() {
		g.Next()
	}
	_, _ = g.Close()
}
