package py

// TypeName is type(x).__name__.
func TypeName(x any) string { return Str(GetAttr(Type(x), "__name__")) }

// ShownType is the name of the type of x in TypeErrors: as CPython's tp_name, it holds the module of types that are written in C.
func ShownType(x any) string { return typeName(x) }
