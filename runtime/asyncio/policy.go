package asyncio

import (
	"context"
	"sync/atomic"
)

// EventLoopPolicy makes event loops and knows the current one, as older programs use it:
// asyncio.AbstractEventLoopPolicy.
type EventLoopPolicy interface {
	NewEventLoop() *Loop
	GetEventLoop(ctx context.Context) *Loop
	SetEventLoop(l *Loop)
}

// DefaultEventLoopPolicy is the policy there is without SetEventLoopPolicy: asyncio.DefaultEventLoopPolicy.
type DefaultEventLoopPolicy struct{}

// NewEventLoop makes an event loop: policy.new_event_loop().
func (DefaultEventLoopPolicy) NewEventLoop() *Loop { return NewEventLoop() }

// GetEventLoop returns the current loop: policy.get_event_loop().
func (DefaultEventLoopPolicy) GetEventLoop(ctx context.Context) *Loop { return GetEventLoop(ctx) }

// SetEventLoop chooses the current loop: policy.set_event_loop().
func (DefaultEventLoopPolicy) SetEventLoop(l *Loop) { SetEventLoop(l) }

var policy atomic.Pointer[EventLoopPolicy]

// GetEventLoopPolicy returns the policy: asyncio.get_event_loop_policy().
func GetEventLoopPolicy() EventLoopPolicy {
	if p := policy.Load(); p != nil {
		return *p
	}
	return DefaultEventLoopPolicy{}
}

// SetEventLoopPolicy replaces the policy; nil is the default one: asyncio.set_event_loop_policy(). Run makes its loop
// through it.
func SetEventLoopPolicy(p EventLoopPolicy) {
	if p == nil {
		policy.Store(nil)
		return
	}
	policy.Store(&p)
}
