package py

// classVar is an attribute of a generated class that a Go variable holds.
type classVar struct {
	get func() any
	set func(v any)
}

// ClassVar is the entry of Methods for a class-level name whose value p points to. Classes and instances read it there, and what
// the floor assigns to the class goes there.
func ClassVar[T any](p *T) Method {
	return Method{Kind: ClassVarKind, Fn: &classVar{
		get: func() any { return ToAny(*p) },
		set: func(v any) { *p = To[T](v) },
	}}
}
