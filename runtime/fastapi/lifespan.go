package fastapi

import (
	"context"
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Startup runs the lifespan to its yield, or the startup events.
func (a *App) Startup(ctx context.Context) error {
	a.table() // a wrong description of a handler shows before the server starts
	if around := a.speakers(); len(around) > 0 {
		a.lives = newASGILifespan(ctx, a, around)
		return a.lives.begin(ctx)
	}
	return a.begin(ctx)
}

func (a *App) begin(ctx context.Context) error {
	if a.settings.lifespan == nil {
		return runEvents(ctx, a.events(func(r *APIRouter) []*call { return r.startup }))
	}
	fn := reflect.ValueOf(a.settings.lifespan)
	var in []reflect.Value
	for i := range fn.Type().NumIn() {
		v := reflect.New(fn.Type().In(i)).Elem()
		if fn.Type().In(i) == contextType {
			v.Set(reflect.ValueOf(ctx))
		} else {
			v.Set(reflect.ValueOf(a))
		}
		in = append(in, v)
	}
	made, err := callGo(fn, in)
	if err != nil {
		return err
	}
	if g := generatorOf(made); g != nil { // a generator function that nothing decorates
		var given any
		if given, err = enter(ctx, g); err == nil {
			a.shared(given)
			a.leave = func(ctx context.Context) error { return leave(ctx, g, nil) }
		}
		return err
	}
	given, err := asyncio.AEnter(ctx, made)
	if err == nil {
		a.shared(given)
		a.leave = func(ctx context.Context) error { return asyncio.AExit(ctx, made, nil) }
	}
	return err
}

// shared keeps what a lifespan yields: a mapping of the attributes that the state of each request begins with.
func (a *App) shared(given any) {
	if given = floor(given); given != nil && py.HasAttr(given, "keys") {
		a.lifespanState = py.KwArgs("state.update()", nil, given)
	}
}

// Shutdown runs the lifespan from its yield to its end, or the shutdown events.
func (a *App) Shutdown(ctx context.Context) error {
	if lives := a.lives; lives != nil {
		a.lives = nil
		return lives.end(ctx)
	}
	return a.end(ctx)
}

func (a *App) end(ctx context.Context) error {
	if a.settings.lifespan == nil {
		return runEvents(ctx, a.events(func(r *APIRouter) []*call { return r.shutdown }))
	}
	if a.leave == nil {
		return nil
	}
	leave := a.leave
	a.leave, a.lifespanState = nil, nil
	return leave(ctx)
}

// runEvents calls functions one after the other; plain functions run on the event loop too, as in Starlette.
func runEvents(ctx context.Context, calls []*call) error {
	for _, c := range calls {
		if _, err := c.invoke(ctx); err != nil {
			return err
		}
	}
	return nil
}
