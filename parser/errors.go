package parser

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
