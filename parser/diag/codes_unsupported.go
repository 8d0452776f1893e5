package diag

// PY3xx: Python that is understood and cannot be converted.
const (
	// Unsupported is a construct that has no conversion.
	Unsupported Code = "PY301"
)

var unsupportedCodes = []Info{
	{
		Code: Unsupported, Title: "a construct is not supported",
		Explanation: `
The converter reads this construct and has no Go for it. Nothing is approximated in silence: the whole snippet is left
out, and the others are converted.`,
	},
}
