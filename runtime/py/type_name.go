package py

// TypeName is type(x).__name__.
func TypeName(x any) string { return Str(GetAttr(Type(x), "__name__")) }
