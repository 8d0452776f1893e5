package py

import "context"

// directBody calls functions whose parameters and result are all of type any, which is what dynamic code has, without
// reflection. It returns nil for others.
func directBody(fn any) FunctionBody {
	switch fn := fn.(type) {
	case func():
		return func(context.Context, []any) (any, error) { fn(); return nil, nil }
	case func() any:
		return func(context.Context, []any) (any, error) { return directResult(fn()), nil }
	case func(any):
		return func(_ context.Context, a []any) (any, error) { fn(a[0]); return nil, nil }
	case func(any) any:
		return func(_ context.Context, a []any) (any, error) { return directResult(fn(a[0])), nil }
	case func(any, any):
		return func(_ context.Context, a []any) (any, error) { fn(a[0], a[1]); return nil, nil }
	case func(any, any) any:
		return func(_ context.Context, a []any) (any, error) { return directResult(fn(a[0], a[1])), nil }
	case func(any, any, any):
		return func(_ context.Context, a []any) (any, error) { fn(a[0], a[1], a[2]); return nil, nil }
	case func(any, any, any) any:
		return func(_ context.Context, a []any) (any, error) { return directResult(fn(a[0], a[1], a[2])), nil }
	case func(any, any, any, any) any:
		return func(_ context.Context, a []any) (any, error) { return directResult(fn(a[0], a[1], a[2], a[3])), nil }
	}
	return directCtxBody(fn)
}

// directCtxBody is directBody for functions that take a context or return an error.
func directCtxBody(fn any) FunctionBody {
	switch fn := fn.(type) {
	case func(context.Context) error:
		return func(ctx context.Context, _ []any) (any, error) { return nil, fn(ctx) }
	case func(context.Context) (any, error):
		return func(ctx context.Context, _ []any) (any, error) { return directResults(fn(ctx)) }
	case func(any) error:
		return func(_ context.Context, a []any) (any, error) { return nil, fn(a[0]) }
	case func(any) (any, error):
		return func(_ context.Context, a []any) (any, error) { return directResults(fn(a[0])) }
	case func(any, any) error:
		return func(_ context.Context, a []any) (any, error) { return nil, fn(a[0], a[1]) }
	case func(any, any) (any, error):
		return func(_ context.Context, a []any) (any, error) { return directResults(fn(a[0], a[1])) }
	case func(context.Context, any) error:
		return func(ctx context.Context, a []any) (any, error) { return nil, fn(ctx, a[0]) }
	case func(context.Context, any) (any, error):
		return func(ctx context.Context, a []any) (any, error) { return directResults(fn(ctx, a[0])) }
	case func(context.Context, any, any) error:
		return func(ctx context.Context, a []any) (any, error) { return nil, fn(ctx, a[0], a[1]) }
	case func(context.Context, any, any) (any, error):
		return func(ctx context.Context, a []any) (any, error) { return directResults(fn(ctx, a[0], a[1])) }
	case func(context.Context, any, any, any) error:
		return func(ctx context.Context, a []any) (any, error) { return nil, fn(ctx, a[0], a[1], a[2]) }
	case func(context.Context, any, any, any) (any, error):
		return func(ctx context.Context, a []any) (any, error) { return directResults(fn(ctx, a[0], a[1], a[2])) }
	case func(context.Context, any, any, any, any) (any, error):
		return func(ctx context.Context, a []any) (any, error) { return directResults(fn(ctx, a[0], a[1], a[2], a[3])) }
	}
	return nil
}

// directResult is fromGo for a result of type any.
func directResult(v any) any {
	switch v := v.(type) {
	case nil, bool, int, string, float64, *Instance:
		return v
	case *Dict[any, any]:
		if v != nil {
			return v.Object()
		}
	}
	return ToAny(v)
}

func directResults(v any, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return directResult(v), nil
}
