package py

// WithHints gives what annotations stand for that Python keeps as text (quoted ones, and all under from __future__ import
// annotations): names and values in turn, worked out when typing.get_type_hints or functools.singledispatch asks.
func (f *Function) WithHints(values func() []any) *Function {
	f.hints = values
	return f
}

// WithHints is Function.WithHints of the method's function.
func (m *BoundMethod) WithHints(values func() []any) *BoundMethod {
	functionOf(m).WithHints(values)
	return m
}

// EvaluatedHints are the values of the annotations of a function or class that Python keeps as text, by name; others are missing.
func EvaluatedHints(x any) map[string]any {
	var values func() []any
	switch x := x.(type) {
	case *Function:
		values = x.hints
	case *BoundMethod:
		return EvaluatedHints(x.Func)
	case *StaticMethod:
		return EvaluatedHints(x.Func)
	case *ClassMethod:
		return EvaluatedHints(x.Func)
	case *Class:
		values = x.hints
	}
	if values == nil {
		return nil
	}
	pairs := values()
	out := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		out[Str(pairs[i])] = ToAny(pairs[i+1])
	}
	return out
}
