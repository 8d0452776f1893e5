package py

// coroutineMark marks callables that are no coroutine functions and count as such.
var coroutineMark any = NewObject()

// MarkCoroutineFunction is inspect.markcoroutinefunction(f).
func MarkCoroutineFunction(f any) any {
	if m, ok := f.(*BoundMethod); ok {
		f = m.Func
	}
	SetAttr(f, "_is_coroutine_marker", coroutineMark)
	return f
}

// IsMarkedCoroutineFunction reports whether MarkCoroutineFunction has marked f.
func IsMarkedCoroutineFunction(f any) bool {
	return f != nil && GetAttrOr(f, "_is_coroutine_marker", nil) == coroutineMark
}
