package ir

// keywords are Go's keywords.
var keywords = set(
	"break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
	"if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
)

// predeclared are the identifiers of Go's universe block.
var predeclared = set(
	"any", "append", "bool", "byte", "cap", "clear", "close", "comparable", "complex", "complex128", "complex64", "copy",
	"delete", "error", "false", "float32", "float64", "imag", "int", "int16", "int32", "int64", "int8", "iota", "len",
	"make", "max", "min", "new", "nil", "panic", "print", "println", "real", "recover", "rune", "string", "true", "uint",
	"uint16", "uint32", "uint64", "uint8", "uintptr",
)

// shadowable are predeclared functions whose names a local variable may take where the function is not used: readers
// expect a variable there.
var shadowable = set(
	"cap", "clear", "close", "complex", "copy", "delete", "imag", "max", "min", "new", "print", "println", "real", "recover",
)

// instead are the usual names for what would hide a predeclared identifier.
var instead = map[string]string{"len": "length", "string": "str", "int": "num", "error": "errValue"}

// vetMethods are method names whose signature go vet prescribes.
var vetMethods = set(
	"GobDecode", "GobEncode", "MarshalJSON", "MarshalXML", "ReadByte", "ReadRune", "UnmarshalJSON", "UnmarshalXML",
	"UnreadByte", "UnreadRune", "WriteByte",
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
