package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// call is mock(*args, **kw): it is noted, and answered with what the mock was told to give.
func (s *state) call(ctx context.Context, args py.Tuple, kw any) (any, error) {
	if s.checks != nil {
		if _, err := bind(s.checks, args, kw); err != nil {
			return nil, err
		}
	}
	s.take()
	s.note(args, kw)
	s.publish()
	if !s.async() {
		v, err := s.answer(ctx, args, kw)
		if err == nil && s.waiting != nil {
			s.waiting.happened(args, kw)
		}
		return v, err
	}
	return asyncio.NewCoroutine("AsyncMockMixin._execute_mock_call", func(ctx context.Context) (any, error) {
		s.awaitCount++
		s.awaitArgs = recorded(args, kw)
		s.awaitArgsList.Append(s.awaitArgs)
		s.publish()
		v, err := s.answer(ctx, args, kw)
		if err != nil && py.Is(err, py.StopIteration) {
			return nil, py.RaiseWhileHandling(py.RuntimeError.New("coroutine raised StopIteration"), err)
		}
		return v, err
	}), nil
}

// note records a call here and with the mocks above.
func (s *state) note(args py.Tuple, kw any) {
	s.called = true
	s.callCount++
	s.callArgs = recorded(args, kw)
	s.callArgsList.Append(s.callArgs)
	s.mockCalls.Append(placed("", args, kw))
	isMethod, method := s.parent != nil, s.name
	name, isCall := s.newName, s.newName == "()"
	for p := s.newParent; p != nil; p = p.newParent {
		if isMethod {
			p.methodCalls.Append(placed(method, args, kw))
			if isMethod = p.parent != nil; isMethod {
				method = p.name + "." + method
			}
		}
		p.mockCalls.Append(placed(name, args, kw))
		if p.newName != "" {
			dot := "."
			if isCall {
				dot = ""
			}
			isCall = p.newName == "()"
			name = p.newName + dot + name
		}
	}
}

// answer is what a call gives: the side effect, else return_value, else what the wrapped object gives.
func (s *state) answer(ctx context.Context, args py.Tuple, kw any) (v any, err error) {
	if s.sideEffect != nil {
		if v, err = s.effectOf(ctx, args, kw); err != nil || v != Default {
			return v, err
		}
	}
	if s.returnValue == Default && s.wraps != nil {
		return s.finish(ctx, s.wraps, args, kw)
	}
	return s.result(), nil
}

func (s *state) effectOf(ctx context.Context, args py.Tuple, kw any) (any, error) {
	if isException(s.sideEffect) {
		return nil, py.Raise(ctx, s.sideEffect)
	}
	if py.IsCallable(s.sideEffect) {
		return s.finish(ctx, s.sideEffect, args, kw)
	}
	it, ok := s.sideEffect.(py.Iterator)
	if !ok {
		return nil, py.TypeError.Newf("'%s' object is not an iterator", py.TypeName(s.sideEffect))
	}
	v, ok := it.Next()
	switch {
	case !ok && s.async(): // no coroutine lets StopIteration out
		return nil, py.StopAsyncIteration.New()
	case !ok:
		return nil, py.StopIteration.New()
	}
	if isException(v) {
		return nil, py.Raise(ctx, v)
	}
	return v, nil
}

// finish calls f, and awaits what it gives where this is an AsyncMock and f a coroutine function.
func (s *state) finish(ctx context.Context, f any, args py.Tuple, kw any) (any, error) {
	v, err := py.CallKw(ctx, f, args, lib.KW(kw))
	if err == nil && s.async() && asyncio.IsCoroutineFunction(f) {
		return asyncio.Await(ctx, v)
	}
	return v, err
}

// result is return_value: a child mock until it is set. Where another object is wrapped there is none.
func (s *state) result() any {
	if s.returnValue == Default && s.wraps == nil {
		if s.sealed {
			return s.attribute("return_value") // does not exist, and says so by this name
		}
		child, made := s.madeByProgram(py.KV{Key: "_new_parent", Value: s.self}, py.KV{Key: "_new_name", Value: "()"})
		if !made {
			child = s.make("()").self
		}
		s.setReturnValue(child)
	}
	return s.returnValue
}

func (s *state) setReturnValue(v any) {
	s.returnValue = v
	s.adopt(v, "", "()")
}

func isException(x any) bool {
	if c, ok := x.(*py.Class); ok {
		return c.IsSubclassOf(py.BaseExceptionType)
	}
	_, ok := x.(error)
	return ok
}

// effect is what side_effect becomes: an exception, a function, or an iterator over what calls give.
func effect(x any) any {
	if x == nil || isException(x) || py.IsCallable(x) {
		return x
	}
	var it py.Iterator
	if py.Try(func() error { it = py.Iter(x); return nil }) != nil {
		return x // the first call will tell
	}
	return it
}
