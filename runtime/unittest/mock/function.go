package mock

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// asFunction makes the function that stands for the mock of a function: in a class it is a method, which no mock would be. It has the
// attributes of a mock, and what a program sets there counts.
func (s *state) asFunction(original any, async bool) any {
	s.checks = signatureOf(original, false, false)
	name, _ := py.GetAttrOr(original, "__name__", "funcopy").(string)
	fn := py.FuncOf(name, func(ctx context.Context, args py.Tuple, kw *py.Dict[any, any]) (any, error) {
		v, err := s.call(ctx, args, kw)
		if err == nil && async {
			v, err = asyncio.Await(ctx, v)
		}
		return v, err
	}, "*args, **kwargs")
	if async {
		fn.Async()
	}
	for _, attribute := range []string{"__module__", "__doc__", "__qualname__"} {
		if v := py.GetAttrOr(original, attribute, nil); v != nil {
			py.SetAttr(fn, attribute, v)
		}
	}
	py.SetAttr(fn, "__signature__", s.checks)
	py.SetAttr(fn, "mock", s.self)
	methods := []string{"assert_called_with", "assert_called_once_with", "assert_has_calls", "assert_any_call", "assert_called", "assert_not_called",
		"assert_called_once", "reset_mock"}
	if async {
		methods = append(methods, "assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
			"assert_any_await", "assert_has_awaits", "assert_not_awaited")
	}
	for _, name := range methods {
		method := py.GetAttr(s.self, name)
		py.SetAttr(fn, name, py.NewFunction(name, "*args, **kwargs", func(ctx context.Context, a []any) (any, error) {
			v, err := py.CallKw(ctx, method, a[0].(py.Tuple), lib.KW(a[1]))
			s.publish()
			return v, err
		}))
	}
	s.function = fn
	py.SetAttr(fn, "return_value", s.result())
	s.publish()
	return fn
}

// publish writes what the mock has seen into the attributes of the function that stands for it.
func (s *state) publish() {
	if s.function == nil {
		return
	}
	for name, v := range map[string]any{
		"called": s.called, "call_count": s.callCount, "call_args": s.callArgs, "call_args_list": s.callArgsList.self,
		"method_calls": s.methodCalls.self, "mock_calls": s.mockCalls.self, "return_value": s.returnValue, "side_effect": s.sideEffect,
	} {
		py.SetAttr(s.function, name, v)
	}
	if s.async() {
		py.SetAttr(s.function, "await_count", s.awaitCount)
		py.SetAttr(s.function, "await_args", s.awaitArgs)
		py.SetAttr(s.function, "await_args_list", s.awaitArgsList.self)
	}
}

// take reads what the program has told the function that stands for the mock to give.
func (s *state) take() {
	if s.function != nil {
		s.returnValue = py.GetAttr(s.function, "return_value")
		s.sideEffect = effect(py.GetAttr(s.function, "side_effect"))
	}
}
