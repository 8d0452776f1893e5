package asyncio

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

type policyMark struct{}

// PolicyClass is asyncio.DefaultEventLoopPolicy.
var PolicyClass = library[policyMark]("asyncio.unix_events", "_UnixDefaultEventLoopPolicy", nil, policyMethods)

// policyObject is a policy as a value of the floor.
type policyObject struct{ policy EventLoopPolicy }

// PyClass returns asyncio.DefaultEventLoopPolicy.
func (*policyObject) PyClass() *py.Class { return PolicyClass() }

func policyMethods() py.Methods {
	return py.Methods{
		"new_event_loop":    {Fn: func(p any) any { return realPolicy(p).NewEventLoop() }},
		"get_event_loop":    {Fn: func(ctx context.Context, p any) any { return realPolicy(p).GetEventLoop(ctx) }},
		"get_child_watcher": {Fn: func(any) any { deprecated("get_child_watcher"); return getChildWatcher() }},
		"set_child_watcher": {Fn: func(_, w any) { deprecated("set_child_watcher"); setChildWatcher(w) }, Params: "watcher"},
		"set_event_loop": {Fn: func(p, loop any) {
			l, _ := loop.(*Loop)
			realPolicy(p).SetEventLoop(l)
		}, Params: "loop"},
	}
}

// realPolicy is what a policy object, or one of a class that derives from the default policy, falls back on.
func realPolicy(x any) EventLoopPolicy {
	if p, ok := py.Carried(x).(*policyObject); ok {
		return p.policy
	}
	return DefaultEventLoopPolicy{}
}

func floorPolicy(p EventLoopPolicy) any {
	if f, ok := p.(customPolicy); ok {
		return f.x
	}
	return &policyObject{p}
}

func policyOf(x any) EventLoopPolicy {
	switch x := x.(type) {
	case nil:
		return nil
	case *policyObject:
		return x.policy
	}
	return customPolicy{x}
}

// customPolicy is a policy of a class of the program.
type customPolicy struct{ x any }

func (p customPolicy) loop(name string) *Loop {
	l, ok := lib.Method(p.x, name).(*Loop)
	if !ok {
		panic(py.TypeError.Newf("%s() of the policy returned no event loop", name))
	}
	return l
}

// NewEventLoop calls the program's new_event_loop.
func (p customPolicy) NewEventLoop() *Loop { return p.loop("new_event_loop") }

// GetEventLoop calls the program's get_event_loop.
func (p customPolicy) GetEventLoop(context.Context) *Loop { return p.loop("get_event_loop") }

// SetEventLoop calls the program's set_event_loop.
func (p customPolicy) SetEventLoop(l *Loop) { lib.Method(p.x, "set_event_loop", anyOrNil(l, nil)) }
