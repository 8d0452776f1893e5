package parser

// parsesAsPython reports whether a text is a program by Python's grammar.
func parsesAsPython(code string) bool {
	_, errs := ParseFile("", []byte(code), TopLevelAwait)
	return len(errs) == 0
}
