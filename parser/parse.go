package parser

// Mode is a set of flags for [ParseFile].
type Mode uint

const (
	// TopLevelAwait lets `await`, `async for` and `async with` stand outside functions, as in a notebook.
	// It only matters to [Check]: the grammar does not care.
	TopLevelAwait Mode = 1 << iota
	// Python314 also accepts t-strings and `except A, B:`, which Python 3.14 has.
	Python314
)

// ErrorKind is the exception class that CPython raises for an error.
type ErrorKind int

const (
	// KindSyntax is SyntaxError.
	KindSyntax ErrorKind = iota
	// KindIndentation is IndentationError.
	KindIndentation
	// KindTab is TabError.
	KindTab
)

// String is the name of the exception class.
func (k ErrorKind) String() string {
	return [...]string{"SyntaxError", "IndentationError", "TabError"}[k]
}

// SyntaxError is one thing wrong with a source, in the words of CPython 3.13.
type SyntaxError struct {
	Kind ErrorKind
	Msg  string
	Pos  Position
	End  Position // not valid where CPython gives none
}

// Error is the message with the exception class before it.
func (e *SyntaxError) Error() string { return e.Kind.String() + ": " + e.Msg }
